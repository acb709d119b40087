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
	found   []int32   // orders of the statements met in this round
	share   []float64 // by order: the weight of the rare stems that a statement met in this round shares
	whole   []float64 // by order: the weight of a statement
	marked  *statement
	weights []float64 // by stem: its weight if the marked statement has it, else 0
}

func newFollower(f *facts) *follower {
	n := len(f.statements)
	w := &follower{f: f, met: make([]int32, n), share: make([]float64, n), whole: make([]float64, n), weights: make([]float64, len(f.weights))}
	for i, st := range f.statements {
		w.whole[i] = st.weight
	}
	return w
}

// meet notes the statements that share one of its rarest stems with st, each
// once, without st itself, in no particular order. It gives the weight of the
// stems of st that were not followed.
func (w *follower) meet(st *statement) (rest float64) {
	ids, rest := st.rarest(w.f)
	w.round++
	w.found = w.found[:0]
	for _, id := range ids {
		for _, o := range w.f.postings[id] {
			if w.met[o] != w.round && int(o) != st.order {
				w.met[o], w.share[o] = w.round, 0
				w.found = append(w.found, o)
			}
			w.share[o] += w.f.weights[id]
		}
	}
	return rest
}

// rarest gives the rarest stems of a statement, as many as are followed, and the
// weight of its others.
func (st *statement) rarest(f *facts) (ids []int, rest float64) {
	if !st.rareKnown {
		st.rareKnown = true
		for _, id := range st.stems {
			if f.postings[id] != nil {
				ids = append(ids, id)
			} else {
				rest += f.weights[id]
			}
		}
		slices.SortStableFunc(ids, func(a, b int) int { return f.spread[a] - f.spread[b] })
		for _, id := range ids[min(followed, len(ids)):] {
			rest += f.weights[id]
		}
		st.rare, st.rest = slices.Clone(ids[:min(followed, len(ids))]), rest
	}
	return st.rare, st.rest
}

// neighbours gives in order those of the statements that share one of its
// rarest stems with st for which wanted, by order, is true; all where it is nil.
func (w *follower) neighbours(st *statement, wanted []bool) []*statement {
	w.meet(st)
	if wanted != nil {
		w.found = slices.DeleteFunc(w.found, func(o int32) bool { return !wanted[o] })
	}
	slices.Sort(w.found)
	return w.statements()
}

func (w *follower) statements() []*statement {
	out := make([]*statement, len(w.found))
	for i, o := range w.found {
		out[i] = w.f.statements[o]
	}
	return out
}

// mayBeAlike marks st and gives in order those of its neighbours that can be so
// alike to it. Most cannot, by the weight of the rare stems that they share.
func (w *follower) mayBeAlike(st *statement, least float64) []*statement {
	const rounding = 1e-9
	w.mark(st)
	rest := w.meet(st)
	w.found = slices.DeleteFunc(w.found, func(o int32) bool {
		return (w.share[o]+rest)*(1+rounding) < least*math.Sqrt(st.weight*w.whole[o])
	})
	slices.Sort(w.found)
	return w.statements()
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
