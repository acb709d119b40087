package language

import "testing"

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
