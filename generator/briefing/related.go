package briefing

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// relatedActors is how many actors a page names as related.
const relatedActors = 6

// countCompany counts, for each actor with a page, the sentences that name it
// together with another.
func (w *writer) countCompany() map[corpus.ActorID]map[corpus.ActorID]int {
	type sentence struct {
		source corpus.SourceID
		start  int
	}
	named := map[sentence][]corpus.ActorID{}
	var order []sentence
	for _, a := range w.ranked {
		for _, m := range a.Mentions {
			src := w.sources[m.Span.Source]
			if src == nil || m.Form == corpus.FormPronoun {
				continue
			}
			i := firstAfter(src.Sentences, m.Span.Start)
			if i == len(src.Sentences) {
				continue
			}
			at := sentence{src.ID, src.Sentences[i].Start}
			if len(named[at]) == 0 {
				order = append(order, at)
			}
			if !slices.Contains(named[at], a.ID) {
				named[at] = append(named[at], a.ID)
			}
		}
	}
	together := map[corpus.ActorID]map[corpus.ActorID]int{}
	for _, at := range order {
		for _, a := range named[at] {
			if together[a] == nil {
				together[a] = map[corpus.ActorID]int{}
			}
			for _, b := range named[at] {
				if a != b {
					together[a][b]++
				}
			}
		}
	}
	return together
}

// related lists the actors that sentences name together with one, those of
// most sentences first.
func (s *sheet) related(a *corpus.Actor) []string {
	var lines []string
	counts := s.w.together[a.ID]
	others := slices.Clone(s.w.ranked) // in the order of the actors' own weight
	slices.SortStableFunc(others, func(x, y *corpus.Actor) int { return cmp.Compare(counts[y.ID], counts[x.ID]) })
	for _, o := range others[:min(len(others), relatedActors)] {
		if n := counts[o.ID]; n > 1 {
			lines = append(lines, s.actor(o.ID)+": "+count(n, "sentence"))
		}
	}
	return lines
}
