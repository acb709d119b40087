package language

// tagger tags parts of speech from left to right with an averaged perceptron: Collins 2002, with the features of
// Ratnaparkhi 1996 and, for the words around, the tags that the training corpora give them.
type tagger struct {
	words   *weights // by folded word with its capitals: the tags seen, each weighted by its share in 1/100
	weights *weights
}

// The shares from which a word has but one tag, and from which a tag counts among those that a word may have.
const (
	certain  = 99
	possible = 2
)

// only returns the one tag of a word that always has the same, or NoTag.
func only(run []pair) Tag {
	if len(run) == 1 && run[0].weight >= certain {
		return Tag(run[0].label)
	}
	return NoTag
}

// choices hashes the set of tags that a word has.
func choices(run []pair) uint64 {
	var h uint64
	for _, p := range run {
		if p.weight >= possible {
			h |= 1 << p.label
		}
	}
	return h
}

// wordTags returns what the training corpora say of the word: as written, else in small letters if it stands first.
func (t *tagger) wordTags(a *atom) []pair {
	run := t.words.get(a.exact)
	if len(run) == 0 && a.capital {
		run = t.words.get(a.lower)
	}
	return run
}

// features appends to f the hashes of the features of token i that do not depend on the tags chosen before it.
func (t *tagger) features(f []uint64, part []atom, runs [][]pair, i int) []uint64 {
	a := &part[i]
	at := func(k int) uint64 {
		if k < 0 || k >= len(part) {
			return 1
		}
		return part[k].lower
	}
	amb := func(k int) uint64 {
		if k < 0 || k >= len(part) {
			return 1
		}
		if h := choices(runs[k]); h != 0 {
			return h
		}
		return part[k].suffix[2] | 1<<63
	}
	flags := bit(a.capital, 1) | bit(a.capitals, 2) | bit(a.initial, 4) | bit(a.title, 8)
	f = append(f, feature(1, a.lower), feature(2, a.exact), feature(3, a.shape, flags), feature(4, a.counts.bucket(), flags),
		feature(5, at(i-1)), feature(6, at(i+1)), feature(7, at(i-2)), feature(8, at(i+2)),
		feature(9, at(i-1), a.lower), feature(10, a.lower, at(i+1)), feature(11, amb(i+1)), feature(12, amb(i+2)), feature(13, amb(i)),
		feature(14, amb(i), amb(i+1)), feature(15, amb(i+1), amb(i+2)), feature(16, uint64(a.class), flags), feature(17, at(i-1), at(i+1)))
	for n, h := range a.suffix {
		if h != 0 {
			f = append(f, feature(20+uint64(n), h, bit(a.capital, 1)))
		}
	}
	for n, h := range a.prefix {
		if h != 0 {
			f = append(f, feature(24+uint64(n), h))
		}
	}
	if i > 0 {
		f = append(f, feature(28, part[i-1].suffix[2]), feature(29, amb(i-1), amb(i)))
	}
	if i+1 < len(part) {
		f = append(f, feature(30, part[i+1].suffix[2]), feature(31, bit(part[i+1].capital, 1)|flags<<1))
	}
	return f
}

// history appends the features of token i that depend on the two tags before it.
func history(f []uint64, a, next *atom, amb uint64, last, before Tag) []uint64 {
	p, q := uint64(last), uint64(before)
	return append(f, feature(40, p), feature(41, q), feature(42, p, q), feature(43, p, a.lower), feature(44, p, q, a.lower),
		feature(45, p, a.suffix[2]), feature(46, p, amb), feature(47, p, q, amb), feature(48, p, next.lower), feature(49, p, a.shape))
}

func bit(b bool, v uint64) uint64 {
	if b {
		return v
	}
	return 0
}

// feature hashes a feature: its template and what stands in it.
func feature(template uint64, values ...uint64) uint64 {
	h := template * 0xD6E8FEB86659FD93
	for _, v := range values {
		h = chain(h, v)
	}
	h *= 0xC2B2AE3D27D4EB4F
	return h ^ h>>32
}

// tag tags the atoms of one sentence. The scratch slices are the caller's, to be used again.
func (t *tagger) tag(part []atom, s *scratch) {
	s.runs = s.runs[:0]
	for k := range part {
		s.runs = append(s.runs, t.wordTags(&part[k]))
	}
	last, before := NoTag, NoTag
	end := atom{}
	for k := range part {
		tag := only(s.runs[k])
		if tag == NoTag {
			next := &end
			if k+1 < len(part) {
				next = &part[k+1]
			}
			s.hashes = t.features(s.hashes[:0], part, s.runs, k)
			s.hashes = history(s.hashes, &part[k], next, choices(s.runs[k]), last, before)
			tag = t.best(s.hashes)
		}
		part[k].tag = tag
		last, before = tag, last
	}
}

func (t *tagger) best(hashes []uint64) Tag {
	var scores [numTags]int32
	for _, h := range hashes {
		for _, p := range t.weights.get(h) {
			scores[p.label] += int32(p.weight)
		}
	}
	best := NN
	for tag := Tag(1); tag < numTags; tag++ {
		if scores[tag] > scores[best] {
			best = tag
		}
	}
	return best
}

// scratch is working memory for one document.
type scratch struct {
	runs   [][]pair
	hashes []uint64
	spans  spans
	back   [][numLabels]uint8
}
