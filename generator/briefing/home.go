package briefing

import (
	"strings"

	"briefing/generator/corpus"
)

// homePage is the briefing itself: what the matter is, who is against what,
// and how far to trust it.
func (w *writer) homePage() Page {
	s := w.sheet(homePath, w.title())
	s.section("bottom-line", "Bottom line", s.excerpts(w.c.Summary.BottomLine, 5)...)
	said := s.shown
	s.section("disagreements", "Who disagrees over what", s.disputes()...)
	s.section("differences", "Where the sources differ", s.homeDifferences()...)
	s.section("events", "When", s.homeEvents()...)
	s.section("actors", "Key actors", items(s.keyActors()...))
	s.section("sources", "Sources, and what they cover", s.sourceBasis()...)
	s.section("agreements", "What independent sources agree on", s.agreements()...)
	s.shown = said
	s.section("single", "What one source alone says", s.excerpts(w.c.Summary.Single, homePerSection)...)
	s.section("open", "Open questions", s.excerpts(w.c.Summary.Open, homeQuestions)...)
	s.section("more", "Read on", strings.Join(s.readOn(), " · "))
	s.section("method", "Method and limits", s.methodBrief())
	return s.page(w.homeFront())
}

func (w *writer) homeFront() Front {
	block := &HomeFront{Counts: HomeCounts{Sources: len(w.c.Sources), Actors: len(w.ranked), Themes: len(w.c.Themes),
		Disagreements: len(w.c.Disagreements), Discrepancies: len(w.c.Discrepancies), Events: len(w.c.Events)}}
	for i := range w.c.Quotations {
		if q := &w.c.Quotations[i]; q.Kind != corpus.Term && !q.Attitude {
			block.Counts.Quotations++
		}
	}
	for _, src := range w.c.Sources {
		block.Sources = append(block.Sources, HomeSource{Title: sourceTitle(src), Outlet: fold(src.Outlet), Page: sourcePath(src.ID),
			Published: src.Published.Value, Precision: string(src.Published.Precision), Basis: string(src.Published.Basis)})
	}
	return Front{Title: w.title(), Type: "home", Home: block}
}

// agreements shows a sentence for each, and where else the same is said.
func (s *sheet) agreements() []string {
	s.shown = nil // an agreement is shown wherever else its sentence stands
	var lines []string
	for _, a := range s.w.c.Summary.Agreements {
		if len(lines) == homePerSection {
			break
		}
		if len(a.Evidence) < 2 {
			continue
		}
		first, others := s.excerpt(a.Evidence[0]), s.citeAll(a.Evidence[1:], perList)
		if first == "" || others == "" {
			continue
		}
		head := "Also in " + others
		if about := capital(fold(a.About)); about != "" && !s.w.namesOnly(about) {
			head = "**" + escape(about) + "** – also in " + others
		}
		lines = append(lines, item(head, first))
	}
	return lines
}

// namesOnly tells whether a heading is no more than an actor's name, or a
// piece of one: it says of whom something is agreed, but not what.
func (w *writer) namesOnly(heading string) bool {
	heading = " " + strings.ToLower(heading) + " "
	for _, a := range w.c.Actors {
		if !a.Named {
			continue
		}
		if strings.Contains(" "+strings.ToLower(fold(a.Name))+" ", heading) {
			return true
		}
		for _, alias := range a.Aliases {
			if alias.Form != corpus.FormDescription && strings.Contains(" "+strings.ToLower(fold(alias.Text))+" ", heading) {
				return true
			}
		}
	}
	return false
}

func (s *sheet) keyActors() []string {
	var lines []string
	for _, a := range s.w.ranked[:min(len(s.w.ranked), homeActors)] {
		line := "**" + s.actor(a.ID) + "** – "
		if len(a.Roles) > 0 {
			line += s.role(&a.Roles[0]) + " " + s.citeSpan(a.Roles[0].At)
		} else {
			line += escape(kindOf(a))
		}
		lines = append(lines, strings.TrimSpace(line)+"; "+s.w.mentionWords(a))
	}
	if more := len(s.w.ranked) - homeActors; more > 0 {
		lines = append(lines, s.link(count(more, "more"), "actors/index.md"))
	}
	return lines
}

// methodBrief says in two sentences how far to trust the page.
func (s *sheet) methodBrief() string {
	if len(s.w.c.Sources) == 0 {
		return ""
	}
	return methodBrief + " " + s.link("How it was made, and what it cannot do", methodPath)
}

// readOn leads to everything that has a page.
func (s *sheet) readOn() []string {
	var lines []string
	for _, section := range s.w.sections() {
		lines = append(lines, s.link(section.title, section.folder+"/index.md")+" ("+grouped(section.n)+")")
	}
	if len(s.w.c.Events) > 0 {
		lines = append(lines, s.link("Timeline", timelinePath))
	}
	if s.w.covers() {
		lines = append(lines, s.link("Coverage", coveragePath)+": who reports what, and who is silent")
	}
	if s.w.network.enough() {
		lines = append(lines, s.link(networkTitle, networkPath)+": who is tied to whom")
	}
	if s.w.hasGlossary {
		lines = append(lines, s.link(glossaryTitle, glossaryPath))
	}
	if n := s.w.heldBackCount(); n > 0 {
		lines = append(lines, s.link("Review", reviewPath)+": "+count(n, "finding")+" not sure enough for a page, for an editor to judge")
	}
	return lines
}

// covers tells whether there is anything to compare sources by.
func (w *writer) covers() bool {
	return len(w.c.Sources) > 0 && len(w.c.Disagreements)+len(w.c.Themes)+len(w.ranked) > 0
}
