package language

// Most of the time of tagging and of finding names goes into adding up weights. The tables below are made for that: the
// weights of a feature stand in a row, one lane of 16 bits for each label, four lanes to a word, so that one addition adds
// those of four labels. A lane that is below zero borrows from the next, and reading the lanes from the lowest on gives
// it back. Sums must fit a lane: 32767/127 = 258 rows do, and no token has 200 features.

const (
	lanes    = 4  // in a word
	laneBits = 16 // of a lane
)

// addTo adds the weights of a run to the lanes of a row.
func addTo(row []uint64, run []pair) {
	for _, p := range run {
		row[p.label/lanes] += uint64(int64(p.weight)) << (p.label % lanes * laneBits)
	}
}

// addLanes adds the lanes of a row to the scores of the labels.
func addLanes(scores []int32, row []uint64) {
	for i, w := range row {
		for label := i * lanes; label < min(len(scores), (i+1)*lanes); label++ {
			v := int16(w)
			scores[label] += int32(v)
			w = (w - uint64(int64(v))) >> laneBits
		}
	}
}

// nameRow holds the weights of one feature for the labels of both stages.
type nameRow [(2*numLabels + lanes - 1) / lanes]uint64

// packNames returns the table with a row for each feature, and the rows; a slot's run is the number of its row.
func packNames(w *weights) (*weights, []nameRow) {
	packed := &weights{slots: make([]slot, len(w.slots))}
	var rows []nameRow
	for i, s := range w.slots {
		if s.key == 0 {
			continue
		}
		packed.slots[i] = slot{s.key, uint32(len(rows))}
		rows = append(rows, nameRow{})
		addTo(rows[len(rows)-1][:], w.run(s))
	}
	return packed, rows
}

// tagRow holds the weights of one feature for all tags.
type tagRow [(int(numTags) + lanes - 1) / lanes]uint64

// Runs of longRun pairs or more are added faster as a row. inRow, in place of a number of pairs, marks a slot that has the
// number of a row instead of that of a pair.
const (
	longRun = 6
	inRow   = maxRun
)

// packTags returns the table with rows for the features that speak for many tags, and the rows.
func packTags(w *weights) (*weights, []tagRow) {
	packed := &weights{slots: make([]slot, len(w.slots)), pairs: w.pairs}
	var rows []tagRow
	for i, s := range w.slots {
		if s.key != 0 && s.run&maxRun >= longRun {
			rows = append(rows, tagRow{})
			addTo(rows[len(rows)-1][:], w.run(s))
			s.run = uint32(len(rows)-1)<<6 | inRow
		}
		packed.slots[i] = s
	}
	return packed, rows
}
