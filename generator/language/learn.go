package language

import (
	"math/rand/v2"
	"slices"
	"sync"
)

// Learning is integer arithmetic over fixed orders throughout, so that the same corpora give the same bytes.

// Train learns a model from documents annotated by hand: tagged ones carry parts of speech, named ones entities.
// Their sentences must be what Split makes of their text, as far as the annotation allows. jobs is the number of
// learners that may run at a time; it does not change the result.
func Train(tagged, named []Document, jobs int) (*Model, error) {
	lists, err := loadLexicon()
	if err != nil {
		return nil, err
	}
	// The recogniser will meet tags of texts that the tagger has not learnt from, so it learns from such tags.
	var taggers [folds]*tagger
	m := &Model{lexicon: lists}
	work := []func(){func() { m.tagger = trainTagger(lists, tagged, -1) }}
	for fold := range folds {
		work = append(work, func() { taggers[fold] = trainTagger(lists, tagged, fold) })
	}
	inParallel(jobs, work)
	m.names = trainNames(lists, taggers[:], named, jobs)
	return m, nil
}

// folds is the number of parts that the corpora are dealt into, so that what learns from the results of an earlier
// learner sees results for texts that this one did not learn from.
const folds = 2

// inParallel runs all of work, up to jobs at a time.
func inParallel(jobs int, work []func()) {
	var wait sync.WaitGroup
	slots := make(chan struct{}, max(jobs, 1))
	for _, f := range work {
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			f()
		})
	}
	wait.Wait()
}

// learner is an averaged perceptron being trained.
type learner struct {
	ids   map[uint32]int32 // by key of a feature
	cells [][]cell         // by id
	now   int64            // number of examples seen
}

// cell is the weight of one label for one feature, with its sum over time up to when it last changed.
type cell struct {
	label uint8
	value int32
	sum   int64
	last  int64
}

// newLearner keeps the features that were counted at least least times.
func newLearner(counts map[uint32]int32, least int32) *learner {
	keys := make([]uint32, 0, len(counts))
	for k, n := range counts {
		if n >= least {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	l := &learner{ids: make(map[uint32]int32, len(keys)), cells: make([][]cell, len(keys))}
	for i, k := range keys {
		l.ids[k] = int32(i)
	}
	return l
}

// known appends to ids those of the features that the learner keeps.
func (l *learner) known(ids []int32, hashes []uint64) []int32 {
	for _, h := range hashes {
		if id, ok := l.ids[key(h)]; ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// thin takes away the given percentage of ids, by chance. A learner that sees a different part of the features each time
// does not come to lean on those that a text of another kind will not have.
func thin(ids []int32, percent uint32, chance *rand.Rand) []int32 {
	kept := ids[:0]
	for _, id := range ids {
		if chance.Uint32()%100 >= percent {
			kept = append(kept, id)
		}
	}
	return kept
}

func (l *learner) score(ids []int32, scores []int32) {
	for _, id := range ids {
		for i := range l.cells[id] {
			scores[l.cells[id][i].label] += l.cells[id][i].value
		}
	}
}

// update adds by to the weight of label for each feature.
func (l *learner) update(ids []int32, label uint8, by int32) {
next:
	for _, id := range ids {
		for i := range l.cells[id] {
			c := &l.cells[id][i]
			if c.label == label {
				c.sum += int64(c.value) * (l.now - c.last)
				c.value += by
				c.last = l.now
				continue next
			}
		}
		l.cells[id] = append(l.cells[id], cell{label: label, value: by, last: l.now})
	}
}

// average returns the weights averaged over time, scaled so that all but the largest fit a byte; those smaller than least
// are left out.
func (l *learner) average(least int64) *weights {
	var sizes []int64
	for id := range l.cells {
		for i := range l.cells[id] {
			c := &l.cells[id][i]
			c.sum += int64(c.value) * (l.now - c.last)
			c.last = l.now
			if c.sum != 0 {
				sizes = append(sizes, max(c.sum, -c.sum))
			}
		}
	}
	slices.Sort(sizes)
	if len(sizes) == 0 {
		return newWeights(0)
	}
	top := max(1, sizes[len(sizes)-1-len(sizes)/2000])
	keys := make([]uint32, len(l.cells))
	for k, id := range l.ids {
		keys[id] = k
	}
	var runs [][]pair
	var kept []uint32
	for id, cells := range l.cells {
		slices.SortFunc(cells, func(a, b cell) int { return int(a.label) - int(b.label) })
		var run []pair
		for _, c := range cells {
			// Round half away from zero.
			v := c.sum * 254 / top
			if v > 0 {
				v++
			} else {
				v--
			}
			if v /= 2; v >= least || v <= -least {
				run = append(run, pair{c.label, int8(max(-127, min(127, v)))})
			}
		}
		if len(run) > 0 {
			runs, kept = append(runs, run), append(kept, keys[id])
		}
	}
	w := newWeights(len(kept))
	for i, k := range kept {
		w.put(k, runs[i])
	}
	return w
}

// order returns the numbers below n in an order that depends on n and round only.
func order(n, round int) []int {
	return rand.New(rand.NewPCG(uint64(n), uint64(round))).Perm(n)
}
