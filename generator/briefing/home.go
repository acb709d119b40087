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
	s.section("sources", "Where this comes from", s.sourceBasis()...)
	s.section("agreements", "What independent sources agree on", s.agreements()...)
	s.section("disagreements", "Who disagrees over what", s.disputes()...)
	s.section("actors", "Key actors", items(s.keyActors()...))
	s.section("events", "Dated and scheduled events", s.homeEvents()...)
	s.section("differences", "Where the sources differ", s.homeDifferences()...)
	s.section("open", "Open questions", s.excerpts(w.c.Summary.Open, homePerSection)...)
	s.section("single", "What one source alone says", s.excerpts(w.c.Summary.Single, homePerSection)...)
	s.section("more", "Read on", items(s.readOn()...))
	s.section("method", "Method and limits", method)
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
	return Front{Title: w.title(), Type: "home", Description: w.homeLine(), Home: block}
}

// homeLine says in a line what the dossier holds.
func (w *writer) homeLine() string {
	parts := []string{"A briefing from " + count(len(w.c.Sources), "source")}
	var found []string
	for _, f := range []struct {
		n    int
		noun string
	}{{len(w.c.Disagreements), "disagreement"}, {len(w.c.Discrepancies), "discrepancy"}, {len(w.ranked), "actor"}} {
		if f.n > 0 {
			found = append(found, count(f.n, f.noun))
		}
	}
	if len(found) > 0 {
		parts = append(parts, listed(found, len(found)))
	}
	return strings.Join(parts, ": ") + "."
}

// sourceBasis says what the briefing rests on: which sources, how dated, and
// which of them share text and so are one witness.
func (s *sheet) sourceBasis() []string {
	stated, inferred, missing := 0, 0, 0
	var rows [][]string
	for _, src := range s.w.c.Sources {
		switch {
		case src.Published.Value == "" || src.Published.Basis == corpus.Missing:
			missing++
		case src.Published.Basis == corpus.Inferred:
			inferred++
		default:
			stated++
		}
		rows = append(rows, []string{s.source(src.ID), quotedTitle(src), publishedWords(src.Published), grouped(src.Words)})
	}
	if len(rows) == 0 {
		return nil
	}
	var dates []string
	if stated > 0 {
		dates = append(dates, grouped(stated)+" "+verb(stated, "states", "state")+" when "+verb(stated, "it was", "they were")+" published")
	}
	if inferred > 0 {
		dates = append(dates, "for "+grouped(inferred)+" the date is inferred")
	}
	if missing > 0 {
		dates = append(dates, grouped(missing)+" "+verb(missing, "gives", "give")+" no date")
	}
	basis := count(len(rows), "source") + ": " + listed(dates, len(dates)) + "."
	switch len(rows) {
	case stated:
		basis = count(len(rows), "source") + ", " + verb(stated, "which states when it was", "all of which state when they were") + " published."
	case missing:
		basis = count(len(rows), "source") + ", " + verb(missing, "which does not state when it was", "none of which states when it was") + " published."
	}
	parts := []string{
		basis,
		table([]string{"Source", "Title", "Published", "Words"}, "---", rows[:min(len(rows), tableSources)]),
	}
	if more := len(rows) - tableSources; more > 0 {
		parts = append(parts, "The list of all is under "+s.link("Sources", "sources/index.md")+".")
	}
	return append(parts, items(s.sharedText()...))
}

// sharedText lists pairs of sources with text in common, each pair once.
func (s *sheet) sharedText() []string {
	var lines []string
	for _, src := range s.w.c.Sources {
		for _, o := range src.Shares {
			if s.w.sources[o.Source] == nil || o.Source == src.ID || o.Source < src.ID && s.w.sharesBack(o.Source, src.ID) {
				continue
			}
			lines = append(lines, s.source(src.ID)+" and "+s.source(o.Source)+" share text ("+runs(o.Shingles)+
				"): where both say a thing, count one witness.")
		}
	}
	return lines[:min(len(lines), perSection)]
}

func runs(n int) string { return count(n, "run") + " of eight words" }

func (w *writer) sharesBack(from, to corpus.SourceID) bool {
	for _, o := range w.sources[from].Shares {
		if o.Source == to {
			return true
		}
	}
	return false
}

func (s *sheet) agreements() []string {
	s.shown = nil // an agreement shows what each source says, wherever else it stands
	var parts []string
	for i, a := range s.w.c.Summary.Agreements {
		if i == homePerSection {
			break
		}
		if excerpts := s.evidence(a.Evidence, perSource); len(excerpts) > 0 {
			if about := capital(fold(a.About)); about != "" {
				parts = append(parts, "### "+escape(about))
			}
			parts = append(parts, excerpts...)
		}
	}
	return parts
}

// disputes shows each disagreement with its sides and a sentence for each.
func (s *sheet) disputes() []string {
	var parts []string
	for i := range s.w.c.Disagreements {
		d := &s.w.c.Disagreements[i]
		parts = append(parts, "### "+s.link(d.Question, disagreementPath(d.ID)))
		for _, p := range inStanceOrder(d.Positions) {
			names := s.holders(p)
			if names == "" {
				continue
			}
			spans := s.w.spansOf(p)
			s.shown = nil // each side shows its evidence, wherever else it stands
			parts = append(parts, item(fact(stanceWords(p.Stance), names), s.excerpts(spans, 2)...))
		}
		if silent := s.w.silent(s.w.inOrder(d.Sources)); len(silent) > 0 {
			parts = append(parts, "Silent on it: "+s.sourceList(silent)+".")
		}
	}
	return parts
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

// homeEvents picks what is scheduled and what is dated best.
func (s *sheet) homeEvents() []string {
	s.shown = nil // a date without what happened says nothing
	var picked []*corpus.Event
	for pass := range 2 {
		for i := range s.w.c.Events {
			e := &s.w.c.Events[i]
			fine := e.Precision == corpus.Day || e.Precision == corpus.Month
			if e.From == "" || len(picked) >= homeEvents {
				continue
			}
			if first := e.Status == corpus.Scheduled || fine && len(e.Actors) > 0; first == (pass == 0) {
				picked = append(picked, e)
			}
		}
	}
	parts := s.eventItems(picked, homeEvents)
	if len(parts) > 0 && len(picked) < len(s.w.c.Events) {
		parts = append(parts, "The whole list is in the "+s.link("timeline", timelinePath)+".")
	}
	return parts
}

func (s *sheet) homeDifferences() []string {
	var list []*corpus.Discrepancy
	for i := range s.w.c.Discrepancies {
		list = append(list, &s.w.c.Discrepancies[i])
	}
	lines := items(s.discrepancies(list)...)
	if lines == "" {
		return nil
	}
	return []string{lines, neverRight}
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
	if n := s.w.heldBackCount(); n > 0 {
		lines = append(lines, s.link("Review", reviewPath)+": "+count(n, "finding")+" not sure enough for a page, for an editor to judge")
	}
	return lines
}

// covers tells whether there is anything to compare sources by.
func (w *writer) covers() bool {
	return len(w.c.Sources) > 0 && len(w.c.Disagreements)+len(w.c.Themes)+len(w.ranked) > 0
}
