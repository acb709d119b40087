package language

import (
	"math/rand/v2"
	"testing"
)

// Rows that are added up must give what adding weight by weight gives, however many of the weights are below zero.
func TestRowsAddUpAsTheirWeightsDo(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	var sums tagRow
	var want, got [numTags]int32
	for range 200 {
		var run []pair
		for label := range uint8(numTags) {
			if weight := int8(chance.IntN(200) - 127); chance.IntN(3) > 0 {
				run = append(run, pair{label, weight})
				want[label] += int32(weight)
			}
		}
		var row tagRow
		addTo(row[:], run)
		for i, w := range row {
			sums[i] += w
		}
	}
	if addLanes(got[:], sums[:]); got != want {
		t.Errorf("got %v\nwant %v", got, want)
	}
}
