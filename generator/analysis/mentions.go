package analysis

import (
	"cmp"
	"slices"
	"sort"

	"briefing/generator/corpus"
)

// mentionIndex finds the mentions in a stretch of text.
type mentionIndex struct {
	bySource map[corpus.SourceID][]corpus.Mention // by start, not overlapping
}

// indexMentions sorts all mentions of all actors by place.
func indexMentions(actors []corpus.Actor) *mentionIndex {
	idx := &mentionIndex{bySource: map[corpus.SourceID][]corpus.Mention{}}
	for _, a := range actors {
		for _, m := range a.Mentions {
			idx.bySource[m.Span.Source] = append(idx.bySource[m.Span.Source], m)
		}
	}
	for _, ms := range idx.bySource {
		slices.SortFunc(ms, func(a, b corpus.Mention) int {
			return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
		})
	}
	return idx
}

// in gives the mentions that lie wholly within the span, in order.
func (idx *mentionIndex) in(s corpus.Span) []corpus.Mention {
	ms := idx.bySource[s.Source]
	from := sort.Search(len(ms), func(i int) bool { return ms[i].Span.Start >= s.Start })
	to := from
	for to < len(ms) && ms[to].Span.End <= s.End {
		to++
	}
	return ms[from:to]
}

// actorsIn gives the actors mentioned within the span, each once, in order.
func (idx *mentionIndex) actorsIn(s corpus.Span) []corpus.ActorID {
	var ids []corpus.ActorID
	for _, m := range idx.in(s) {
		if !slices.Contains(ids, m.Actor) {
			ids = append(ids, m.Actor)
		}
	}
	return ids
}
