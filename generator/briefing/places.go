package briefing

import (
	"maps"
	"slices"
	"strings"

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

// issueWords gives the disagreements, by number, in whose issue each of its longer
// words stands.
type issueWords struct {
	in   map[string][]int
	own  map[string][]int // the same of words that are no part of a name
	some []bool           // which issues have such words
}

func issueWordsOf(all []corpus.Disagreement) issueWords {
	x := issueWords{map[string][]int{}, map[string][]int{}, make([]bool, len(all))}
	for n := range all {
		own := wordSet(strings.Join(slices.DeleteFunc(strings.Fields(all[n].Issue), func(w string) bool { return w != strings.ToLower(w) }), " "))
		for word := range wordSet(all[n].Issue) {
			if len(word) <= 3 {
				continue
			}
			x.in[word] = append(x.in[word], n)
			if own[word] {
				x.own[word] = append(x.own[word], n)
				x.some[n] = true
			}
		}
	}
	return x
}

// named lists the disagreements whose issue a text names: it has at least two of
// the longer words of it, and not only those of a name in it, for what an actor
// of an issue does elsewhere does not concern the issue.
func (x issueWords) named(text string) []int {
	shared, own := map[int]int{}, map[int]bool{}
	for word := range wordSet(text) {
		for _, n := range x.in[word] {
			shared[n]++
		}
		for _, n := range x.own[word] {
			own[n] = true
		}
	}
	maps.DeleteFunc(shared, func(n, words int) bool { return words < 2 || x.some[n] && !own[n] })
	return slices.Collect(maps.Keys(shared))
}

// names tells whether a passage names an issue.
func (w *writer) names(span corpus.Span, d *corpus.Disagreement) bool {
	return slices.ContainsFunc(w.issueWords.named(w.text(span)), func(n int) bool { return w.c.Disagreements[n].ID == d.ID })
}

// indexNear notes which discrepancies and events concern each issue: their
// evidence meets, or they name it.
func (w *writer) indexNear() {
	w.issueWords = issueWordsOf(w.c.Disagreements)
	differences := make([][]int, len(w.c.Disagreements))
	events := make([][]int, len(w.c.Disagreements))
	for i, d := range w.c.Discrepancies {
		for _, n := range w.issueWords.named(d.About) {
			differences[n] = append(differences[n], i)
		}
	}
	for i, e := range w.c.Events {
		for _, n := range w.issueWords.named(w.text(e.What)) {
			events[n] = append(events[n], i)
		}
	}
	w.differencesNear = map[corpus.DisagreementID][]*corpus.Discrepancy{}
	w.happenedNear = map[corpus.DisagreementID][]*corpus.Event{}
	for n := range w.c.Disagreements {
		d := &w.c.Disagreements[n]
		spans := evidenceOfAll(d)
		for _, i := range ordered(append(differences[n], w.meeting(w.differencesAt, spans)...)) {
			w.differencesNear[d.ID] = append(w.differencesNear[d.ID], &w.c.Discrepancies[i])
		}
		for _, i := range ordered(append(events[n], w.meeting(w.eventsAt, spans)...)) {
			w.happenedNear[d.ID] = append(w.happenedNear[d.ID], &w.c.Events[i])
		}
	}
}

// ordered sorts numbers and leaves each once.
func ordered(numbers []int) []int {
	slices.Sort(numbers)
	return slices.Compact(numbers)
}
