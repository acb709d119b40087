package briefing

import (
	"maps"
	"slices"

	"briefing/generator/corpus"
)

// places says where the evidence of findings stands, by source.
type places map[corpus.SourceID][]place

// place is a span of evidence of finding number n.
type place struct {
	span corpus.Span
	n    int
}

func (p places) add(n int, spans ...corpus.Span) {
	for _, s := range spans {
		p[s.Source] = append(p[s.Source], place{s, n})
	}
}

func (w *writer) indexPlaces() {
	w.themesAt, w.disputesAt, w.differencesAt, w.eventsAt = places{}, places{}, places{}, places{}
	for i, t := range w.c.Themes {
		w.themesAt.add(i, t.Passages...)
	}
	for i := range w.c.Disagreements {
		w.disputesAt.add(i, evidenceOfAll(&w.c.Disagreements[i])...)
	}
	for i := range w.c.Discrepancies {
		w.differencesAt.add(i, readingSpans(&w.c.Discrepancies[i])...)
	}
	for i, e := range w.c.Events {
		w.eventsAt.add(i, e.What)
	}
}

// meeting lists the findings whose evidence stands in the same sentence as one
// of the spans, in order.
func (w *writer) meeting(p places, spans []corpus.Span) []int {
	found := map[int]bool{}
	for _, span := range spans {
		for _, piece := range w.sentences(span) {
			for _, pl := range p[span.Source] {
				if piece.span.Overlaps(pl.span) {
					found[pl.n] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// disagreementsNear lists the disagreements whose evidence meets some spans.
func (w *writer) disagreementsNear(spans []corpus.Span) []*corpus.Disagreement {
	var list []*corpus.Disagreement
	for _, i := range w.meeting(w.disputesAt, spans) {
		list = append(list, &w.c.Disagreements[i])
	}
	return list
}

// discrepanciesNear lists the discrepancies that concern an issue: their
// evidence meets, or they share at least two of the longer words that name them.
func (w *writer) discrepanciesNear(d *corpus.Disagreement) []*corpus.Discrepancy {
	meeting := w.meeting(w.differencesAt, evidenceOfAll(d))
	var list []*corpus.Discrepancy
	for i := range w.c.Discrepancies {
		if namesIssue(w.c.Discrepancies[i].About, d) || slices.Contains(meeting, i) {
			list = append(list, &w.c.Discrepancies[i])
		}
	}
	return list
}

// namesIssue tells whether a text has at least two of the longer words that name
// an issue.
func namesIssue(text string, d *corpus.Disagreement) bool {
	issue := wordSet(d.Issue)
	shared := 0
	for word := range wordSet(text) {
		if len(word) > 3 && issue[word] {
			shared++
		}
	}
	return shared >= 2
}

// eventsNear lists the events that stand in the evidence of an issue, or whose
// sentence names it.
func (w *writer) eventsNear(d *corpus.Disagreement) []*corpus.Event {
	meeting := w.meeting(w.eventsAt, evidenceOfAll(d))
	var list []*corpus.Event
	for i := range w.c.Events {
		if slices.Contains(meeting, i) || namesIssue(w.text(w.c.Events[i].What), d) {
			list = append(list, &w.c.Events[i])
		}
	}
	return list
}
