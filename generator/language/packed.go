package language

// Most of the time of tagging and of finding names goes into adding up weights. The tables below are made for that: the
// weights of a feature stand in a row, a byte for each label, from 0 for -128, and one addition adds those of four labels,
// every other one of a word's eight. What the bytes have too much is taken off at the end. Sums must fit 16 bits:
// 65535/255 = 257 rows do, and no token has 200 features.

const (
	lanes    = 8 // labels in a word
	zero     = 128
	noWeight = zero * 0x0101010101010101 // a word that adds nothing to any label
	evens    = 0x00FF00FF00FF00FF
)

// setLanes writes the weights of a run into a row.
func setLanes(row []uint64, run []pair) {
	for i := range row {
		row[i] = noWeight
	}
	for _, p := range run {
		row[p.label/lanes] += uint64(int64(p.weight)) << (p.label % lanes * 8)
	}
}

// addLanes adds the sums of so many rows, in one of their words, to the scores of its labels: those of the labels with even
// numbers, and those with odd ones.
func addLanes(scores []int32, even, odd uint64, rows int) {
	for i := range min(lanes/2, (len(scores)+1)/2) {
		scores[2*i] += int32(even>>(16*i)&0xFFFF) - int32(zero*rows)
		if 2*i+1 < len(scores) {
			scores[2*i+1] += int32(odd>>(16*i)&0xFFFF) - int32(zero*rows)
		}
	}
}

// nameRow holds the weights of one feature for the labels of both stages.
type nameRow [(2*numLabels + lanes - 1) / lanes]uint64

// packNames returns the rows of a table's features, whose slots then have the numbers of their rows in place of runs.
func packNames(w *weights) []nameRow {
	rows := make([]nameRow, 0, w.count(0))
	for i, s := range w.slots {
		if s.key == 0 {
			continue
		}
		rows = append(rows, nameRow{})
		setLanes(rows[len(rows)-1][:], w.run(s))
		w.slots[i].run = uint32(len(rows) - 1)
	}
	w.pairs = nil
	return rows
}

// addNames adds the rows of slots to the scores of the labels. The sums have names of their own so that they stay in the
// machine's registers.
func addNames(scores *[2 * numLabels]int32, rows []nameRow, slots []slot) {
	var e0, o0, e1, o1 uint64
	for _, at := range slots {
		r := &rows[at.run]
		e0, o0 = e0+r[0]&evens, o0+r[0]>>8&evens
		e1, o1 = e1+r[1]&evens, o1+r[1]>>8&evens
	}
	addLanes(scores[:lanes], e0, o0, len(slots))
	addLanes(scores[lanes:], e1, o1, len(slots))
}

// tagRow holds the weights of one feature for all tags, in two halves. It is as long as a line of the machine's caches.
type tagRow [2][4]uint64

const tagLanes = 2 * 4 * lanes

// Runs of longRun pairs or more are added faster as a row. inRow, in place of a number of pairs, marks a slot that has the
// number of a row instead of that of a pair.
const (
	longRun = 6
	inRow   = maxRun
)

// packTags returns the rows of a table's features that speak for many tags, whose slots then have the numbers of their rows in
// place of runs.
func packTags(w *weights) []tagRow {
	rows := make([]tagRow, 0, w.count(longRun))
	for i, s := range w.slots {
		if s.key == 0 || s.run&maxRun < longRun {
			continue
		}
		var flat [tagLanes / lanes]uint64
		setLanes(flat[:], w.run(s))
		rows = append(rows, tagRow{[4]uint64(flat[:4]), [4]uint64(flat[4:])})
		w.slots[i].run = uint32(len(rows)-1)<<6 | inRow
	}
	return rows
}

// addTags adds the rows with the given numbers to the scores of the tags.
func addTags(scores *[tagLanes]int32, rows []tagRow, numbers []uint32) {
	for half := range 2 {
		var e0, o0, e1, o1, e2, o2, e3, o3 uint64
		for _, n := range numbers {
			r := &rows[n][half]
			e0, o0 = e0+r[0]&evens, o0+r[0]>>8&evens
			e1, o1 = e1+r[1]&evens, o1+r[1]>>8&evens
			e2, o2 = e2+r[2]&evens, o2+r[2]>>8&evens
			e3, o3 = e3+r[3]&evens, o3+r[3]>>8&evens
		}
		part := scores[half*tagLanes/2:]
		addLanes(part[:lanes], e0, o0, len(numbers))
		addLanes(part[lanes:2*lanes], e1, o1, len(numbers))
		addLanes(part[2*lanes:3*lanes], e2, o2, len(numbers))
		addLanes(part[3*lanes:4*lanes], e3, o3, len(numbers))
	}
}
