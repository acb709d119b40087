package language

// numLabels is the number of labels of the name recogniser: outside, and begin and inside for each kind of entity.
const numLabels = 7

// labelOf returns the label of a token.
func labelOf(e Entity, begin bool) uint8 {
	if e == None {
		return 0
	}
	if begin {
		return uint8(e)*2 - 1
	}
	return uint8(e) * 2
}

// entityOf returns the entity of a label, and whether it begins there.
func entityOf(label uint8) (Entity, bool) { return Entity((label + 1) / 2), label%2 == 1 }

// follows reports whether label may follow label last (numLabels: the sentence's start): an inside only its own begin or inside.
func follows(last, label uint8) bool {
	if label == 0 || label%2 == 1 {
		return true
	}
	return last == label || last == label-1
}

// recogniser finds names with first-order structured perceptrons (Collins 2002), one after the other: the second sees
// what the first made of the same words elsewhere in the document. They share a table, so that each feature is looked
// up once: labels from 0 are those of the first, labels from numLabels those of the second.
type recogniser struct {
	packed *weights // made for adding up: see packNames
	rows   []nameRow
	learnt *weights                           // as they are stored; nil in a model that was loaded
	step   [2][numLabels + 1][numLabels]int32 // score of a label after a label; the last row is the sentence's start
}

const (
	stepTemplate = 200 // the feature that stands for a step from a label
	never        = -1 << 20
)

// caution is added to the score of being outside a name in the second pass: a false name misleads a reader more than one
// that is missed, and on texts of other kinds the learners find too many.
const caution = 60

// newRecogniser makes a recogniser of weights, which it packs.
func newRecogniser(w *weights) *recogniser {
	r := &recogniser{packed: w}
	for last := range numLabels + 1 {
		for _, p := range w.get(feature(stepTemplate, uint64(last))) {
			r.step[p.label/numLabels][last][p.label%numLabels] = int32(p.weight)
		}
		r.forbid(last)
	}
	r.rows = packNames(w)
	return r
}

func (r *recogniser) forbid(last int) {
	for label := range numLabels {
		if !follows(uint8(last), uint8(label)) {
			r.step[0][last][label], r.step[1][last][label] = never, never
		}
	}
}

// smallest is the smallest weight that is kept of a recogniser that is learnt: leaving out the smaller ones makes the table a
// quarter smaller and costs next to nothing.
const smallest = 10

// merge puts two recognisers, each learnt as a first one, into one table.
func merge(first, second *recogniser) *recogniser {
	runs := make(map[uint32][]pair)
	for stage, w := range []*weights{first.learnt, second.learnt} {
		for _, at := range w.slots {
			for _, p := range w.run(at) {
				if -smallest < p.weight && p.weight < smallest {
					continue
				}
				runs[at.key] = append(runs[at.key], pair{p.label + uint8(stage*numLabels), p.weight})
			}
		}
	}
	learnt := newWeights(len(runs))
	for _, k := range sortedKeys(runs) {
		learnt.put(k, runs[k])
	}
	return recogniserOf(learnt)
}

// recogniserOf makes a recogniser of weights that can be stored.
func recogniserOf(learnt *weights) *recogniser {
	r := newRecogniser(learnt.copied())
	r.learnt = learnt
	return r
}

// open reports whether token i can be part of a name: it is capitalised, or near a word that is. All others are
// outside, which is what makes the recogniser fast.
func open(part []atom, i int) bool {
	for k := max(0, i-2); k < min(len(part), i+3); k++ {
		if part[k].capital {
			return true
		}
	}
	return false
}

// findOpen notes which tokens of a sentence are open.
func (s *scratch) findOpen(part []atom) {
	s.open = s.open[:0]
	for k := range part {
		s.open = append(s.open, open(part, k))
	}
}

// decode writes into out the best labels of a sentence by the scores of a stage (Viterbi).
func (r *recogniser) decode(stage int, scores [][2 * numLabels]int32, s *scratch, out []uint8) {
	n := len(out)
	if n == 0 {
		return
	}
	if cap(s.back) < n {
		s.back = make([][numLabels]uint8, n*2)
	}
	s.back = s.back[:n]
	step := &r.step[stage]
	var best [numLabels]int32
	for l := range best {
		best[l] = scores[0][stage*numLabels+l] + step[numLabels][l]
	}
	shut := false // the token before is closed: it can only be outside
	for k := 1; k < n; k++ {
		if o := stage * numLabels; scores[k][o+1] == never && scores[k][o] != never { // closed: outside, whatever its neighbours are
			from := 0
			for p := 1; p < numLabels && !shut; p++ {
				if best[p]+step[p][0] > best[from]+step[from][0] {
					from = p
				}
			}
			best[0] = best[from] + step[from][0] + scores[k][o]
			s.back[k][0] = uint8(from)
			shut = true
			continue
		}
		if shut {
			onlyOutside(&best)
			shut = false
		}
		var now [numLabels]int32
		for l := range now {
			top, from := best[0]+step[0][l], uint8(0)
			for p := uint8(1); p < numLabels; p++ {
				if v := best[p] + step[p][l]; v > top {
					top, from = v, p
				}
			}
			now[l] = top + scores[k][stage*numLabels+l]
			s.back[k][l] = from
		}
		best = now
	}
	if shut {
		onlyOutside(&best)
	}
	last := uint8(0)
	for l := range best {
		if best[l] > best[last] {
			last = uint8(l)
		}
	}
	for k := n - 1; k >= 0; k-- {
		out[k] = last
		last = s.back[k][last]
	}
}

// onlyOutside makes all labels but the first next to impossible.
func onlyOutside(best *[numLabels]int32) {
	for l := 1; l < numLabels; l++ {
		best[l] = best[0] + never
	}
}

// addScores adds the weights of the features in s to the scores of both stages.
func (r *recogniser) addScores(row *[2 * numLabels]int32, s *scratch) {
	s.slots = r.packed.known(s.hashes, s.slots)
	addNames(row, r.rows, s.slots)
}

// closed are the scores of a token that is not open.
func closed() (row [2 * numLabels]int32) {
	for l := range row {
		if l%numLabels != 0 {
			row[l] = never
		}
	}
	return row
}

// label labels a document. stages is 1 for the labels of the first recogniser alone, or 2.
func (r *recogniser) label(all [][]atom, stages int, s *scratch) [][]uint8 {
	total := 0
	for _, part := range all {
		total += len(part)
	}
	s.scores, s.labels = sized(s.scores, total), sized(s.labels, total)
	rows, flat := s.scores, s.labels
	out, scores := make([][]uint8, len(all)), make([][][2 * numLabels]int32, len(all))
	for i, part := range all {
		n := len(part)
		out[i], flat = flat[:n:n], flat[n:]
		scores[i], rows = rows[:n:n], rows[n:]
		s.spans.find(part)
		s.findOpen(part)
		for k := range part {
			if !s.open[k] {
				scores[i][k] = closed()
				continue
			}
			scores[i][k] = [2 * numLabels]int32{}
			s.hashes = nameFeatures(s.hashes[:0], part, &s.spans, k)
			r.addScores(&scores[i][k], s)
		}
		r.decode(0, scores[i], s, out[i])
	}
	if stages == 1 {
		return out
	}
	seen := countVotes(all, out)
	for i, part := range all {
		s.findOpen(part)
		for k := range part {
			if s.open[k] {
				s.hashes = voteFeatures(s.hashes[:0], part, seen, out[i], k)
				r.addScores(&scores[i][k], s)
				scores[i][k][numLabels] += caution
			}
		}
		r.decode(1, scores[i], s, out[i])
	}
	return out
}
