package briefing

import (
	"testing"

	"briefing/generator/corpus"
)

// A reader follows a matter in time: sources stand in the order of their
// dates, those without one last, and how a date is known is said only where it
// differs from one source to the next.
func TestSourcesStandInTheOrderOfTheirDates(t *testing.T) {
	a := &annotated{t: t, c: &corpus.Corpus{}}
	stated := func(value string, p corpus.Precision) corpus.Source {
		return corpus.Source{Published: corpus.Date{Value: value, Precision: p, Basis: corpus.Stated}}
	}
	a.source("a", "Title\n\nNo date.", nil, corpus.Source{})
	a.source("b", "Title\n\nLate.", nil, stated("2024-05-02", corpus.Day))
	a.source("c", "Title\n\nEarly.", nil, stated("2023-11", corpus.Month))
	show := func() (order string) {
		w := newWriter(a.c, Options{})
		for _, id := range w.inOrder([]corpus.SourceID{"a", "b", "c", "b"}) {
			order += string(id) + " " + w.published(w.sources[id]) + "; "
		}
		return order
	}
	if got := show(); got != "c November 2023 (stated); b 2 May 2024 (stated); a not stated; " {
		t.Errorf("with a source that has no date: %s", got)
	}
	if a.c.Sources[0].ID != "a" {
		t.Error("the corpus itself was put in another order")
	}
	a.c.Sources = a.c.Sources[1:]
	if got := show(); got != "c November 2023; b 2 May 2024; " {
		t.Errorf("where all state their dates: %s", got)
	}
}

// A theme of the same name as a disagreement has no column of its own.
func TestIssuesOfTheHomePageAreNamedOnce(t *testing.T) {
	a := &annotated{t: t, c: &corpus.Corpus{}}
	a.source("s", "Title\n\nThe ban is near.", nil, corpus.Source{})
	a.c.Disagreements = []corpus.Disagreement{{ID: "ban", Issue: "ban", Question: "Should there be a ban?"}}
	a.c.Themes = []corpus.Theme{{ID: "ban", Label: "Ban"}, {ID: "beet", Label: "beet"}}
	got := ""
	for _, is := range newWriter(a.c, Options{}).topIssues() {
		got += is.title + " " + is.page + "; "
	}
	if got != "Ban disagreements/ban.md; Beet themes/beet.md; " {
		t.Errorf("the issues are %s", got)
	}
}
