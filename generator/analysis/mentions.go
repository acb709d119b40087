package analysis

import (
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
	count := map[corpus.SourceID]int{}
	for i := range actors {
		for _, m := range actors[i].Mentions {
			count[m.Span.Source]++
		}
	}
	type place struct {
		start, end int
		mention    *corpus.Mention
	}
	places := map[corpus.SourceID][]place{} // sorted instead of the mentions, which are long
	for source, n := range count {
		places[source] = make([]place, 0, n)
	}
	for i := range actors {
		for k := range actors[i].Mentions {
			m := &actors[i].Mentions[k]
			places[m.Span.Source] = append(places[m.Span.Source], place{m.Span.Start, m.Span.End, m})
		}
	}
	for source, ps := range places {
		slices.SortFunc(ps, func(a, b place) int {
			if a.start != b.start {
				return a.start - b.start
			}
			return a.end - b.end
		})
		ms := make([]corpus.Mention, len(ps))
		for i, p := range ps {
			ms[i] = *p.mention
		}
		idx.bySource[source] = ms
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

// of gives those in a sentence, which many rules ask for. Only one goroutine may
// ask about a sentence at a time.
func (idx *mentionIndex) of(s *sentence) []corpus.Mention {
	if s.mentionsBy != idx {
		s.mentions, s.mentionsBy = idx.in(s.whole()), idx
	}
	return s.mentions
}

// actorsIn gives the actors mentioned within the span, each once, in order.
func (idx *mentionIndex) actorsIn(s corpus.Span) []corpus.ActorID { return actorsAmong(idx.in(s)) }

// actorsOf gives those mentioned in a sentence.
func (idx *mentionIndex) actorsOf(s *sentence) []corpus.ActorID { return actorsAmong(idx.of(s)) }

func actorsAmong(mentions []corpus.Mention) []corpus.ActorID {
	var ids []corpus.ActorID
	for _, m := range mentions {
		if !slices.Contains(ids, m.Actor) {
			ids = append(ids, m.Actor)
		}
	}
	return ids
}

// addPronouns adds the mentions of people by "he" and "she" where only one
// person can be meant. They come last: no finding builds on them.
func addPronouns(d *dossier) {
	at := map[corpus.ActorID]int{}
	for i := range d.corpus.Actors {
		at[d.corpus.Actors[i].ID] = i
		d.speakers.actors[d.corpus.Actors[i].ID] = &d.corpus.Actors[i]
	}
	touched := map[int]bool{}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for k := range s.tokens {
				if w := s.lower(k); w != "he" && w != "she" || !s.prose() || s.isQuoted(k) || slices.Contains(s.lowers[:k], "him") || slices.Contains(s.lowers[:k], "her") {
					continue // "May appointed him minister before he left": not May
				}
				id := d.speakers.pronoun(s, k)
				if i, ok := at[id]; ok && id != "" {
					actor := &d.corpus.Actors[i]
					actor.Mentions = append(actor.Mentions, corpus.Mention{Span: s.span(k, k+1), Form: corpus.FormPronoun, Actor: id})
					touched[i] = true
				}
			}
		}
	}
	for i := range touched {
		slices.SortStableFunc(d.corpus.Actors[i].Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
	}
}
