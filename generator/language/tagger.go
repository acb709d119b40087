package language

// tagger tags parts of speech from left to right with an averaged perceptron: Collins 2002, with the features of
// Ratnaparkhi 1996 and, for the words around, the tags that the training corpora give them.
type tagger struct {
	words *weights // by folded word with its capitals: the tags seen, each weighted by its share in 1/100

	packed  *weights // of features, made for adding up: see packTags
	rows    []tagRow
	telling telling
	learnt  *weights // of features, as they are stored; nil in a model that was loaded
}

// newTagger makes a tagger of what is known of words and of the weights of features, which it packs.
func newTagger(words, w *weights) *tagger {
	return &tagger{words: words, packed: w, rows: packTags(w), telling: tellingWords()}
}

// The shares, in 1/100, from which a word has but one tag, and from which a tag counts among those that a word, or a word
// of a cluster, may have.
const (
	certain  = 99
	possible = 2
	likely   = 10
)

// only returns the one tag of a word that always has the same, or NoTag.
func only(run []pair) Tag {
	if len(run) == 1 && run[0].weight >= certain {
		return Tag(run[0].label)
	}
	return NoTag
}

// choices hashes the set of tags of a share of at least least.
func choices(run []pair, least int8) uint64 {
	var h uint64
	for _, p := range run {
		if p.weight >= least {
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

// clusterWord is what stands for a word that the corpora do not have, among those used like it; 0 if that is not known.
func (a *atom) clusterWord() uint64 {
	if a.cluster[0] == 0 {
		return 0
	}
	return feature(60, uint64(a.cluster[0]), bit(a.capital, 1))
}

// look gives each atom its tag, if it can have but one, and else the set of tags that it may have: of a word that is not
// known, those of the words that are used like it, or its last letters. A form in -s may be what its stem may be.
func (t *tagger) look(part []atom) {
	for k := range part {
		a := &part[k]
		run := t.wordTags(a)
		a.tag, a.may = only(run), choices(run, possible)
		if c := a.clusterWord(); a.may == 0 && c != 0 {
			a.may = choices(t.words.get(c), likely) | 1<<62
		}
		if a.stem != 0 {
			stem := choices(t.words.get(a.stem), possible)
			if stem&(1<<VB|1<<VBP) != 0 {
				a.may |= 1 << VBZ
			}
			if stem&(1<<NN) != 0 {
				a.may |= 1 << NNS
			}
			if a.may&(a.may-1) != 0 {
				a.tag = NoTag
			}
		}
		if a.may == 0 {
			a.may = a.suffix[2] | 1<<63
		}
	}
}

// features appends to f the hashes of the features of token i that do not depend on the tags chosen before it.
func (t *tagger) features(f []uint64, part []atom, i int) []uint64 {
	a := &part[i]
	p1, p2, n1, n2 := atomAt(part, i-1), atomAt(part, i-2), atomAt(part, i+1), atomAt(part, i+2)
	flags := bit(a.capital, 1) | bit(a.capitals, 2) | bit(a.initial, 4) | bit(a.title, 8)
	f = append(f, feature(1, a.lower), feature(2, a.exact), feature(3, a.shape, flags), feature(4, a.counts.bucket(), flags),
		feature(5, p1.lower), feature(6, n1.lower), feature(7, p2.lower), feature(8, n2.lower),
		feature(9, p1.lower, a.lower), feature(10, a.lower, n1.lower), feature(11, n1.may), feature(12, n2.may), feature(13, a.may),
		feature(14, a.may, n1.may), feature(15, n1.may, n2.may), feature(16, uint64(a.class), flags), feature(17, p1.lower, n1.lower),
		feature(28, p1.suffix[2]), feature(29, p1.may, a.may), feature(30, n1.suffix[2]), feature(31, bit(n1.capital, 1)|flags<<1))
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
	c, p, n := a.cluster, p1.cluster, n1.cluster
	return append(f, feature(32, uint64(c[0])), feature(33, uint64(c[1])), feature(34, uint64(p[0])), feature(35, uint64(p[1]), uint64(c[1])),
		feature(36, uint64(n[0])), feature(37, uint64(c[1]), uint64(n[1])))
}

// history appends the features of token i that depend on the two tags before it.
func history(f []uint64, part []atom, i int, last, before Tag) []uint64 {
	a, next := &part[i], atomAt(part, i+1)
	p, q := uint64(last), uint64(before)
	return append(f, feature(40, p), feature(41, q), feature(42, p, q), feature(43, p, a.lower), feature(44, p, q, a.lower),
		feature(45, p, a.suffix[2]), feature(46, p, a.may), feature(47, p, q, a.may), feature(48, p, next.lower), feature(49, p, a.shape),
		feature(18, p, a.may, next.may), feature(19, p, a.suffix[0], next.may), feature(38, p, uint64(a.cluster[0])))
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
	t.look(part)
	last, before := NoTag, NoTag
	for k := range part {
		tag := part[k].tag
		if tag == NoTag {
			s.hashes = t.features(s.hashes[:0], part, k)
			s.hashes = history(s.hashes, part, k, last, before)
			tag = t.best(s)
		}
		part[k].tag = tag
		last, before = tag, last
	}
}

// addScores adds up the weights of the features in s.
func (t *tagger) addScores(scores *[tagLanes]int32, s *scratch) {
	s.slots = t.packed.known(s.hashes, s.slots)
	s.rows = s.rows[:0]
	for _, at := range s.slots {
		if at.run&maxRun == inRow {
			s.rows = append(s.rows, at.run>>6)
			continue
		}
		for _, p := range t.packed.run(at) {
			scores[p.label%tagLanes] += int32(p.weight)
		}
	}
	addTags(scores, t.rows, s.rows)
}

// best returns the tag for which the features in s speak most.
func (t *tagger) best(s *scratch) Tag {
	var scores [tagLanes]int32
	t.addScores(&scores, s)
	best := NN
	for tag := Tag(1); tag < numTags; tag++ {
		if scores[tag] > scores[best] {
			best = tag
		}
	}
	return best
}

// scratch is working memory for one document at a time.
type scratch struct {
	atoms  []atom
	seen   []atom   // of one sentence: see tagSentence
	parts  [][]atom // of atoms, by sentence
	forms  table[counts]
	labels []uint8
	scores [][2 * numLabels]int32

	hashes []uint64
	slots  []slot
	rows   []uint32
	open   []bool
	spans  spans
	back   [][numLabels]uint8
}
