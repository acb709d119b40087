package language

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A corpus that marks only some of the words fixes their labels, and decode finds
// the best for the others: a name that is given must not be taken for a token that
// can be no part of any.
func TestDecodeKeepsGivenLabels(t *testing.T) {
	const given = 3
	scores := make([][2 * numLabels]int32, 3)
	for l := range numLabels {
		if l != given {
			scores[1][l] = never
		}
	}
	out := make([]uint8, len(scores))
	(&recogniser{}).decode(0, scores, &scratch{}, out)
	if out[1] != given {
		t.Errorf("labels %v, want %d in the middle", out, given)
	}
}

// Of all the ways to label a sentence decode must find the best, also where tokens that can be no part of a name stand at
// its start, between others or at its end.
func TestDecodeFindsTheBest(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	r := &recogniser{}
	for last := range r.step[0] {
		for label := range r.step[0][last] {
			r.step[0][last][label] = int32(chance.IntN(200) - 100)
		}
		r.forbid(last)
	}
	for n := range 2000 {
		scores := make([][2 * numLabels]int32, 1+n%5)
		for k := range scores {
			if scores[k] = closed(); chance.IntN(2) > 0 {
				for l := range numLabels {
					scores[k][l] = int32(chance.IntN(400) - 200)
				}
			}
		}
		out := make([]uint8, len(scores))
		r.decode(0, scores, &scratch{}, out)
		best := slices.Repeat([]uint8{0}, len(scores))
		for path := make([]uint8, len(scores)); nextPath(path); {
			if r.worth(path, scores) > r.worth(best, scores) {
				best = slices.Clone(path)
			}
		}
		if got, want := r.worth(out, scores), r.worth(best, scores); got != want {
			t.Fatalf("labels %v are worth %d, %v are worth %d: %v", out, got, best, want, scores)
		}
	}
}

// nextPath counts labels up, and tells whether there were more.
func nextPath(path []uint8) bool {
	for k := range path {
		if path[k]++; path[k] < numLabels {
			return true
		}
		path[k] = 0
	}
	return false
}

// worth adds up what a path of labels scores in the first stage.
func (r *recogniser) worth(path []uint8, scores [][2 * numLabels]int32) (sum int32) {
	last := uint8(numLabels)
	for k, l := range path {
		sum += r.step[0][last][l] + scores[k][l]
		last = l
	}
	return sum
}
