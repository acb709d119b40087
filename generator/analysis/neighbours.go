package analysis

import (
	"math"
	"slices"
)

// followed is how many of its rarest stems a statement is compared by.
const followed = 8

// follower leads from a statement to those that share one of its rarest stems,
// and compares them with it. It has memory of its own for that, because there
// are hundreds of comparisons to a statement: one follower serves one goroutine.
type follower struct {
	f       *facts
	met     []int32 // by order of a statement: the round in which it was last met
	round   int32
	found   []*statement
	ids     []int
	marked  *statement
	weights []float64 // by stem: its weight if the marked statement has it, else 0
}

func newFollower(f *facts) *follower {
	return &follower{f: f, met: make([]int32, len(f.statements)), weights: make([]float64, len(f.weights))}
}

// meet gives the statements that share one of its rarest stems with st, each
// once, without st itself, in no particular order. The list is good until the
// next call.
func (w *follower) meet(st *statement) []*statement {
	w.ids = w.ids[:0]
	for _, id := range st.stems {
		if w.f.postings[id] != nil {
			w.ids = append(w.ids, id)
		}
	}
	slices.SortStableFunc(w.ids, func(a, b int) int { return w.f.spread[a] - w.f.spread[b] })
	w.round++
	w.found = w.found[:0]
	for _, id := range w.ids[:min(followed, len(w.ids))] {
		for _, o := range w.f.postings[id] {
			if w.met[o.order] != w.round && o != st {
				w.met[o.order] = w.round
				w.found = append(w.found, o)
			}
		}
	}
	return w.found
}

// neighbours gives the same statements in order.
func (w *follower) neighbours(st *statement) []*statement {
	out := w.meet(st)
	sortStatements(out)
	return out
}

func sortStatements(sts []*statement) {
	slices.SortFunc(sts, func(a, b *statement) int { return a.order - b.order })
}

// mark makes st the statement that alike compares others with.
func (w *follower) mark(st *statement) {
	if w.marked != nil {
		for _, id := range w.marked.stems {
			w.weights[id] = 0
		}
	}
	w.marked = st
	for _, id := range st.stems {
		w.weights[id] = w.f.weights[id]
	}
}

// alike is the similarity of the marked statement and another, as facts.alike
// has it.
func (w *follower) alike(o *statement) float64 {
	if w.marked.weight == 0 || o.weight == 0 {
		return 0
	}
	sum := 0.0
	for _, id := range o.stems {
		sum += w.weights[id]
	}
	return sum / math.Sqrt(w.marked.weight*o.weight)
}
