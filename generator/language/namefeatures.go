package language

// span is a run of capitalised words, with the small words that link them ("Ministry of Foreign Affairs").
type span struct{ start, end int }

// spans holds, for each token of a sentence, the run of capitalised words that it is in, without and with linking words.
type spans struct{ short, long []span }

func (s *spans) find(part []atom) {
	short, long := s.short[:0], s.long[:0]
	for range part {
		short, long = append(short, span{}), append(long, span{})
	}
	fill(part, short, 0)
	fill(part, long, 2)
	s.short, s.long = short, long
}

// fill finds the runs of capitalised words with up to links small linking words between any two.
func fill(part []atom, runs []span, links int) {
	for k := 0; k < len(part); {
		end := k
		for next := k; next < len(part) && part[next].capital; {
			end = next + 1
			next = end
			for next < len(part) && next < end+links && !part[next].capital && part[next].class&(classLink|classParticle) != 0 {
				next++
			}
		}
		for i := k; i < end; i++ {
			runs[i] = span{k, end}
		}
		if end == k {
			runs[k] = span{k, k}
			end++
		}
		k = end
	}
}

var outside = atom{lower: 2, exact: 2, shape: 2} // beyond the sentence's edge

func atomAt(part []atom, k int) *atom {
	if k < 0 || k >= len(part) {
		return &outside
	}
	return &part[k]
}

// nameFeatures appends the hashes of the features of token i.
func nameFeatures(f []uint64, part []atom, s *spans, i int) []uint64 {
	a := &part[i]
	p1, p2, p3 := atomAt(part, i-1), atomAt(part, i-2), atomAt(part, i-3)
	n1, n2, n3 := atomAt(part, i+1), atomAt(part, i+2), atomAt(part, i+3)
	flags := bit(a.capital, 1) | bit(a.capitals, 2) | bit(a.initial, 4) | bit(a.title, 8)
	f = append(f, feature(50, a.lower), feature(51, a.exact), feature(52, a.shape), feature(53, uint64(a.tag)), feature(54, uint64(a.class), flags&1),
		feature(55, flags), feature(56, a.counts.bucket(), flags), feature(57, p1.lower), feature(58, n1.lower), feature(59, p2.lower), feature(60, n2.lower),
		feature(61, p3.lower), feature(62, n3.lower), feature(63, p1.lower, a.lower), feature(64, a.lower, n1.lower),
		feature(65, p1.shape), feature(66, n1.shape), feature(67, p1.shape, a.shape, n1.shape),
		feature(68, uint64(p1.tag)), feature(69, uint64(n1.tag)), feature(70, uint64(p2.tag), uint64(p1.tag)), feature(71, uint64(n1.tag), uint64(n2.tag)),
		feature(72, uint64(p1.tag), uint64(a.tag), uint64(n1.tag)), feature(73, uint64(p1.class), flags), feature(74, uint64(n1.class), flags),
		feature(75, uint64(p2.class), flags), feature(76, uint64(n2.class), flags), feature(77, p1.lower, a.shape), feature(78, a.shape, n1.lower),
		feature(79, uint64(p1.class), uint64(a.class)), feature(80, uint64(a.class), uint64(n1.class)), feature(81, p2.lower, p1.lower), feature(82, n1.lower, n2.lower),
		feature(83, a.suffix[2], a.shape))
	f = append(f, feature(40, uint64(a.cluster[0]), flags&1), feature(41, uint64(a.cluster[1]), flags&1), feature(42, uint64(a.cluster[2]), flags&1),
		feature(43, uint64(p1.cluster[0])), feature(44, uint64(p1.cluster[1])), feature(45, uint64(n1.cluster[0])), feature(46, uint64(n1.cluster[1])),
		feature(47, uint64(p2.cluster[1])), feature(48, uint64(n2.cluster[1])), feature(49, uint64(p1.cluster[1]), uint64(a.cluster[1]), flags&1),
		feature(39, uint64(a.cluster[1]), uint64(n1.cluster[1]), flags&1), feature(38, uint64(p1.cluster[2]), uint64(a.cluster[2]), uint64(n1.cluster[2]), flags&1))
	for n, h := range a.suffix[1:] {
		if h != 0 {
			f = append(f, feature(84+uint64(n), h, bit(a.capital, 1)))
		}
	}
	for n, h := range a.prefix[1:] {
		if h != 0 {
			f = append(f, feature(88+uint64(n), h, bit(a.capital, 1)))
		}
	}
	for c, n := uint64(a.class), uint64(0); c != 0; c, n = c>>1, n+1 {
		if c&1 != 0 {
			f = append(f, feature(90, n, flags&1), feature(91, n, a.shape), feature(92, n, a.counts.bucket()))
		}
	}
	if a.capital {
		f = runFeatures(f, part, s.short[i], i, 100, flags)
	}
	if l := s.long[i]; l.end > l.start && l != s.short[i] {
		f = runFeatures(f, part, l, i, 120, flags)
	}
	return f
}

// runFeatures appends what the run of capitalised words r shows around token i.
func runFeatures(f []uint64, part []atom, r span, i int, base uint64, flags uint64) []uint64 {
	first, last := &part[r.start], &part[r.end-1]
	before, after := atomAt(part, r.start-1), atomAt(part, r.end)
	from, to := uint64(min(i-r.start, 3)), uint64(min(r.end-1-i, 3))
	size := uint64(min(r.end-r.start, 5))
	var union class
	for k := r.start; k < r.end; k++ {
		union |= part[k].class
	}
	telling := uint64(union & (classGiven | classPlace | classCountry | classOrganisation | classTitle | classSuffix | classOrgHead | classPlaceHead | classCalendar | classAcronymOrganisation))
	return append(f, feature(base, from, to), feature(base+1, last.lower, from), feature(base+2, first.lower, from), feature(base+3, telling, from),
		feature(base+4, uint64(last.class), from, to), feature(base+5, uint64(first.class), from, to), feature(base+6, before.lower, from, size), feature(base+7, after.lower, to, size),
		feature(base+8, before.lower, after.lower), feature(base+9, uint64(before.tag), uint64(after.tag), size), feature(base+10, uint64(before.class), from, size),
		feature(base+11, uint64(after.class), to, size), feature(base+12, size, flags, uint64(before.tag)),
		feature(base+13, uint64(last.cluster[0]), from), feature(base+14, uint64(first.cluster[0]), from), feature(base+15, uint64(before.cluster[0]), from, size),
		feature(base+16, uint64(after.cluster[0]), to, size), feature(base+17, uint64(last.cluster[1]), from, to), feature(base+18, uint64(first.cluster[1]), uint64(last.cluster[1]), from))
}

// votes counts, over a document, the labels that the first recogniser gave to a word.
type votes struct {
	labels [numLabels]uint16
	last   [numLabels]uint16 // as the last word of a name, by the label of the name's beginning
}

// countVotes counts the labels of each capitalised word of a document outside its headings.
func countVotes(all [][]atom, labels [][]uint8) *table[votes] {
	seen := newTable[votes](64)
	for i, part := range all {
		for k := range part {
			if !part[k].capital || part[k].title {
				continue
			}
			v := seen.at(part[k].lower)
			l := labels[i][k]
			v.labels[l]++
			if l != 0 && (k+1 == len(part) || labels[i][k+1] == 0 || labels[i][k+1]%2 == 1) {
				e, _ := entityOf(l)
				v.last[labelOf(e, true)]++
			}
		}
	}
	return seen
}

// voteFeatures appends what the rest of the document says of token i, which now has the label own.
func voteFeatures(f []uint64, part []atom, seen *table[votes], own []uint8, i int) []uint64 {
	a := &part[i]
	f = append(f, feature(150, uint64(own[i])), feature(151, uint64(own[i]), uint64(around(own, i-1)), uint64(around(own, i+1))))
	if !a.capital {
		return f
	}
	v := seen.get(a.lower)
	if v == nil {
		return append(f, feature(152))
	}
	var kinds [4]int // by Entity
	total := 0
	for l, n := range v.labels {
		e, _ := entityOf(uint8(l))
		kinds[e] += int(n)
		total += int(n)
	}
	if !a.title {
		e, _ := entityOf(own[i])
		kinds[e]-- // this token is not evidence about itself
		total--
	}
	if total == 0 {
		return append(f, feature(153))
	}
	best, second := topTwo(kinds)
	share := uint64(kinds[best] * 4 / total)
	ends := uint64(0)
	for l := uint8(1); l < numLabels; l += 2 {
		if v.last[l] > 0 {
			ends |= 1 << l
		}
	}
	return append(f, feature(154, uint64(best), share), feature(155, uint64(best), uint64(own[i])), feature(156, uint64(best), uint64(second), uint64(min(total, 4))),
		feature(157, ends), feature(158, uint64(best), uint64(around(own, i-1)), share), feature(159, uint64(best), share, bit(a.initial, 1), a.counts.bucket()))
}

// topTwo returns the two kinds with the most votes.
func topTwo(kinds [4]int) (best, second Entity) {
	for e := Person; e <= Organisation; e++ {
		if kinds[e] > kinds[best] {
			best = e
		}
	}
	for e := None; e <= Organisation; e++ {
		if e != best && (second == best || kinds[e] > kinds[second]) {
			second = e
		}
	}
	return best, second
}

func around(labels []uint8, k int) uint8 {
	if k < 0 || k >= len(labels) {
		return numLabels
	}
	return labels[k]
}
