package language

import (
	"math/rand/v2"
	"testing"
)

// Rows that are added up must give what adding weight by weight gives, however many of the weights are below zero.
func TestRowsAddUpAsTheirWeightsDo(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	tags, names := newWeights(200), newWeights(200)
	var wantTags, gotTags [tagLanes]int32
	var wantNames, gotNames [2 * numLabels]int32
	for k := range uint32(200) {
		tags.put(2*k+1, drawRun(chance, wantTags[:numTags]))
		names.put(2*k+1, drawRun(chance, wantNames[:]))
	}
	tagRows := packTags(tags)
	var numbers []uint32
	for _, at := range tags.ordered() {
		if at.run&maxRun == inRow {
			numbers = append(numbers, at.run>>6)
			continue
		}
		for _, p := range tags.run(at) {
			gotTags[p.label] += int32(p.weight)
		}
	}
	addTags(&gotTags, tagRows, numbers)
	nameRows := packNames(names)
	addNames(&gotNames, nameRows, names.ordered())
	if gotTags != wantTags {
		t.Errorf("tags: got %v\nwant %v", gotTags, wantTags)
	}
	if gotNames != wantNames {
		t.Errorf("names: got %v\nwant %v", gotNames, wantNames)
	}
}

// drawRun draws weights for some of the labels and adds them to their sums.
func drawRun(chance *rand.Rand, sums []int32) (run []pair) {
	for label := range sums {
		if weight := int8(chance.IntN(256) - 128); chance.IntN(3) > 0 {
			run = append(run, pair{uint8(label), weight})
			sums[label] += int32(weight)
		}
	}
	return run
}
