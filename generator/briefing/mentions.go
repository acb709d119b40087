package briefing

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// indexNamings gathers, for each source, where it names actors that have a
// page: by name, acronym, title or seat, not by a pronoun or a description. Of
// names one within the other, the longest counts: "Japan Self-Defense Forces"
// names no state.
func (w *writer) indexNamings() {
	w.namings = map[corpus.SourceID][]corpus.Mention{}
	for _, a := range w.ranked {
		for _, m := range a.Mentions {
			switch m.Form {
			case corpus.FormPronoun, corpus.FormDescription, corpus.FormDemonym:
				continue
			}
			m.Actor = a.ID
			w.namings[m.Span.Source] = append(w.namings[m.Span.Source], m)
		}
	}
	for id, list := range w.namings {
		slices.SortFunc(list, func(a, b corpus.Mention) int {
			return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Actor, b.Actor))
		})
		end := 0
		w.namings[id] = slices.DeleteFunc(list, func(m corpus.Mention) bool {
			if m.Span.Start < end {
				return true
			}
			end = m.Span.End
			return false
		})
	}
}

// named lists the namings that lie within a span, in order.
func (w *writer) named(span corpus.Span) []corpus.Mention {
	all := w.namings[span.Source]
	from, _ := slices.BinarySearchFunc(all, span.Start, func(m corpus.Mention, at int) int { return cmp.Compare(m.Span.Start, at) })
	to := from
	for to < len(all) && all[to].Span.End <= span.End {
		to++
	}
	return all[from:to]
}
