package language

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
)

const (
	nameRounds  = 10
	nameDropped = 20 // percentage of features taken away
	nameLeast   = 7  // smallest weight that is kept
)

// unannotated stands for the label of a token of which the corpus does not say whether it is part of a name.
const unannotated = 255

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// nameDocument is a document as the recognisers learn it.
type nameDocument struct {
	atoms [][]atom
	gold  [][]uint8
	guess [][]uint8 // what a first recogniser made of it
}

func trainNames(lx *lexicon, taggers []*tagger, docs []Document, jobs int) *recogniser {
	all := make([]nameDocument, len(docs))
	var s scratch
	for i, d := range docs {
		all[i].atoms = lx.atoms(d.Text, d.Sentences, nil, &scratch{})
		for k, sentence := range d.Sentences {
			taggers[foldOf(all[i].atoms[k])].tag(all[i].atoms[k], &s)
			gold := make([]uint8, len(sentence.Tokens))
			last := uint8(0)
			for j, t := range sentence.Tokens {
				if t.Entity == Unannotated {
					gold[j] = unannotated
				} else if open(all[i].atoms[k], j) {
					gold[j] = labelOf(t.Entity, t.Begin || !follows(last, labelOf(t.Entity, false)))
				}
				last = gold[j]
			}
			all[i].gold = append(all[i].gold, gold)
		}
	}
	var first *recogniser
	work := []func(){func() { first = learnNames(all, false) }}
	for fold := range folds {
		work = append(work, func() {
			var rest []nameDocument
			for i := range all {
				if i%folds != fold {
					rest = append(rest, all[i])
				}
			}
			r := learnNames(rest, false)
			for i := fold; i < len(all); i += folds {
				all[i].guess = r.label(all[i].atoms, 1, &scratch{})
			}
		})
	}
	inParallel(jobs, work)
	return merge(first, learnNames(all, true))
}

// nameExample is a sentence as a recogniser learns it.
type nameExample struct {
	features [][]int32 // nil for a token that is not open
	gold     []uint8
}

func learnNames(docs []nameDocument, useGuess bool) *recogniser {
	counts := make(map[uint32]int32)
	eachFeatures(docs, useGuess, func(_, _, _ int, hashes []uint64) {
		for _, h := range hashes {
			counts[key(h)]++
		}
	})
	for last := range numLabels + 1 {
		counts[key(feature(stepTemplate, uint64(last)))] = 1 << 20
	}
	l := newLearner(counts, 2)
	var examples []nameExample
	eachFeatures(docs, useGuess, func(d, i, k int, hashes []uint64) {
		if k == 0 {
			examples = append(examples, nameExample{gold: docs[d].gold[i]})
		}
		e := &examples[len(examples)-1]
		if hashes == nil { // never empty, so that nil can mean closed
			e.features = append(e.features, nil)
			return
		}
		e.features = append(e.features, l.known([]int32{}, hashes))
	})
	var s scratch
	r := &recogniser{}
	for round := range nameRounds {
		chance := rand.New(rand.NewPCG(uint64(len(examples)), uint64(round)))
		for _, i := range order(len(examples), round) {
			r.learn(l, examples[i].without(chance), &s)
		}
	}
	return recogniserOf(l.average(nameLeast))
}

// eachFeatures calls f with the features of each token k of each sentence i of each document d, in order.
func eachFeatures(docs []nameDocument, useGuess bool, f func(d, i, k int, hashes []uint64)) {
	var names spans
	var hashes []uint64
	for d := range docs {
		var seen *table[votes]
		if useGuess {
			seen = countVotes(docs[d].atoms, docs[d].guess)
		}
		for i, part := range docs[d].atoms {
			names.find(part)
			for k := range part {
				if !open(part, k) {
					f(d, i, k, nil)
					continue
				}
				hashes = nameFeatures(hashes[:0], part, &names, k)
				if useGuess {
					hashes = voteFeatures(hashes, part, seen, docs[d].guess[i], k)
				}
				f(d, i, k, hashes)
			}
		}
	}
}

// without returns the example less some of its features.
func (e *nameExample) without(chance *rand.Rand) *nameExample {
	less := &nameExample{gold: e.gold, features: make([][]int32, len(e.features))}
	for k, ids := range e.features {
		if ids != nil {
			less.features[k] = thin(append(make([]int32, 0, len(ids)), ids...), nameDropped, chance)
		}
	}
	return less
}

// learn labels one sentence and corrects the labels and steps that are wrong.
func (r *recogniser) learn(l *learner, e *nameExample, s *scratch) {
	l.now++
	var steps [numLabels + 1][1]int32
	for last := range steps {
		steps[last][0] = l.ids[key(feature(stepTemplate, uint64(last)))]
		r.step[0][last] = [numLabels]int32{}
		l.score(steps[last][:], r.step[0][last][:])
		r.forbid(last)
	}
	scores := make([][2 * numLabels]int32, len(e.gold))
	for k, ids := range e.features {
		if scores[k] = closed(); ids != nil {
			scores[k] = [2 * numLabels]int32{}
			l.score(ids, scores[k][:])
		}
	}
	guess := make([]uint8, len(e.gold))
	r.decode(0, scores, s, guess)
	before, wrong := uint8(numLabels), uint8(numLabels)
	gold := r.complete(e.gold, scores, s)
	for k, gold := range gold {
		if guess[k] != gold {
			l.update(e.features[k], gold, 1)
			l.update(e.features[k], guess[k], -1)
		}
		if guess[k] != gold || before != wrong {
			l.update(steps[before][:], gold, 1)
			l.update(steps[wrong][:], guess[k], -1)
		}
		before, wrong = gold, guess[k]
	}
}

// complete returns gold with the labels that score best where the corpus gives none.
func (r *recogniser) complete(gold []uint8, scores [][2 * numLabels]int32, s *scratch) []uint8 {
	if !slices.Contains(gold, unannotated) {
		return gold
	}
	for k, g := range gold {
		for l := range uint8(numLabels) {
			if g != unannotated && l != g {
				scores[k][l] = never
			}
		}
	}
	full := make([]uint8, len(gold))
	r.decode(0, scores, s, full)
	return full
}
