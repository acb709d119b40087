package briefing

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// themePages writes a page for every subject that runs through the sources.
func (w *writer) themePages() []Page {
	var pages []Page
	for i := range w.c.Themes {
		pages = append(pages, w.themePage(&w.c.Themes[i], i+1))
	}
	return pages
}

func (w *writer) themePage(t *corpus.Theme, order int) Page {
	title := capital(fold(t.Label))
	s := w.sheet(themePath(t.ID), title)
	sources := w.inOrder(t.Sources)
	var terms []string
	for _, term := range t.Terms {
		if !strings.Contains(" "+strings.ToLower(title)+" ", " "+strings.ToLower(fold(term))+" ") {
			terms = append(terms, escape(term))
		}
	}
	s.section("glance", "At a glance", items(
		fact("Terms that go with it", listed(terms, perList)),
		fact("Actors", s.actorList(s.w.paged(w.themeActors(t)))),
		fact("Sources that speak to it", s.sourceList(sources)),
		fact("Silent", s.sourceList(w.silent(sources)))))
	s.section("passages", "What the sources say", s.bySource(t.Passages, sources)...)
	s.section("disagreements", "Disagreements", items(s.disagreements(w.disagreementsNear(t.Passages))...))
	s.section("differences", "Where the sources differ", items(s.discrepancies(w.discrepanciesIn(t))...))

	block := &ThemeFront{Actors: w.references(w.themeActors(t)), Sources: sourcePaths(sources), Silent: w.silentPaths(sources)}
	for _, term := range t.Terms {
		block.Terms = append(block.Terms, fold(term))
	}
	return s.page(Front{Title: title, Type: "theme", Order: order, Theme: block,
		Description: count(len(t.Passages), "sentence") + " in " + w.share(len(sources)) + "."})
}

// themeActors are those whom a theme is about, and those who take sides in the
// disagreements within it. Both pages, the theme's and the actor's, go by it.
func (w *writer) themeActors(t *corpus.Theme) []corpus.ActorID {
	ids := slices.Clone(t.Actors)
	for _, d := range w.disagreementsNear(t.Passages) {
		for _, p := range d.Positions {
			ids = append(ids, p.Actors...)
		}
	}
	return unique(ids)
}

// bySource shows sentences under the source that they stand in.
func (s *sheet) bySource(spans []corpus.Span, sources []corpus.SourceID) []string {
	in := map[corpus.SourceID][]corpus.Span{}
	for _, span := range spans {
		in[span.Source] = append(in[span.Source], span)
	}
	var parts []string
	for i, id := range sources {
		if i == 2*perList {
			parts = append(parts, verb(len(sources)-i, "One more source speaks", grouped(len(sources)-i)+" more sources speak")+
				" to it; see the "+s.link("coverage", coveragePath)+".")
			break
		}
		excerpts := s.excerpts(in[id], perSource)
		if len(excerpts) == 0 {
			continue
		}
		parts = append(parts, "### "+s.source(id))
		parts = append(parts, excerpts...)
		if more := len(in[id]) - perSource; more > 0 {
			parts = append(parts, count(more, "more sentence")+" of this source "+verb(more, "speaks", "speak")+" to it.")
		}
	}
	return parts
}

// themes is a list of links with the number of sentences in each.
func (s *sheet) themes(list []*corpus.Theme) []string {
	var lines []string
	for _, t := range list {
		lines = append(lines, s.link(capital(fold(t.Label)), themePath(t.ID))+": "+
			count(len(t.Passages), "sentence")+" in "+s.w.share(len(s.w.inOrder(t.Sources))))
	}
	return lines
}

// themesNear lists the themes whose passages meet some evidence.
func (w *writer) themesNear(spans []corpus.Span) []*corpus.Theme {
	var list []*corpus.Theme
	for _, i := range w.meeting(w.themesAt, spans) {
		list = append(list, &w.c.Themes[i])
	}
	return list
}

func (w *writer) discrepanciesIn(t *corpus.Theme) []*corpus.Discrepancy {
	var list []*corpus.Discrepancy
	for _, i := range w.meeting(w.differencesAt, t.Passages) {
		list = append(list, &w.c.Discrepancies[i])
	}
	return list
}
