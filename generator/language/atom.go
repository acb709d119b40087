package language

import "bytes"

// An atom is what the features see of a token, apart from its neighbours.
type atom struct {
	lower, exact uint64    // hashes of the folded word, without and with its capitals
	prefix       [3]uint64 // of 1, 2, 3 bytes of the folded word (0: shorter)
	suffix       [4]uint64 // of 1 to 4 bytes
	shape        uint64    // capitals X, small letters x, digits 0, others themselves; runs shortened
	class        class
	cluster      cluster
	counts       counts // how the word is written elsewhere in the document
	longest      uint8  // the number of words of the longest phrase in the lists that it begins
	capital      bool   // begins with a capital
	capitals     bool   // two letters or more, all capitals
	letters      bool   // begins with a letter
	initial      bool   // first word of a sentence, or after an opening quotation mark or colon
	unseen       bool   // a mark around a quoted fragment: see markFragments
	title        bool   // in a heading, or in a sentence of capitalised words
	part         uint64 // hash of the last part of a folded compound with hyphens; 0: it is none
	stem         uint64 // hash of the folded word in small letters less its final s; 0: it has none
	may          uint64 // set of the tags that the word may have, by number, or a hash
	tag          Tag
}

// counts says how a word is written in a document: in small letters, and capitalised where only a name would be.
type counts struct{ lower, mid uint8 }

func (c counts) bucket() uint64 { return uint64(min(c.lower, 2))*3 + uint64(min(c.mid, 2)) }

// bytesOfShape writes the shape of word to b.
func bytesOfShape(b []byte, word string) []byte {
	var last byte
	run := 0
	for _, r := range word {
		var c byte
		switch {
		case upper(r):
			c = 'X'
		case letter(r):
			c = 'x'
		case digit(r):
			c = '0'
		case r < 0x80:
			c = byte(r)
		case apostrophe(r):
			c = '\''
		default:
			c = '*'
		}
		if c == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = c, 1
		}
		b = append(b, c)
	}
	return b
}

// atomOf computes what a word shows by itself. Each atom costs some hashes but no memory.
func atomOf(word string) atom {
	var folded, other [96]byte
	if len(word) > 64 {
		word = word[:64]
	}
	f := fold(folded[:0], word)
	a := atom{lower: hashBytes(f), shape: hashBytes(bytesOfShape(other[:0], word))}
	for i := range a.prefix {
		if len(f) > i+1 {
			a.prefix[i] = hashBytes(f[:i+1])
		}
	}
	for i := range a.suffix {
		if len(f) > i+1 {
			a.suffix[i] = hashBytes(f[len(f)-i-1:])
		}
	}
	if n := len(f) - 1; n > 1 && word[0] == f[0] && f[n] == 's' && f[n-1] != 's' && f[n-1] != '\'' {
		a.stem = hashBytes(f[:n])
	}
	first, n := runeAt(word, 0)
	a.letters = letter(first)
	a.capital = upper(first)
	a.exact = a.lower
	if a.capital {
		a.exact = chain(a.exact, 1)
		a.capitals = len(word) > n
		for _, r := range word[n:] {
			if lower(r) || digit(r) {
				a.capitals = false
				break
			}
		}
		if a.capitals {
			a.exact = chain(a.exact, 2)
		}
	}
	if i := bytes.LastIndexByte(f, '-'); i > 0 && i+1 < len(f) {
		a.part = hashBytes(f[i+1:])
	}
	return a
}

// lookUp adds what the lists say of the words of a sentence.
func (lx *lexicon) lookUp(part []atom, s *scratch) {
	s.hashes = s.hashes[:0]
	for k := range part {
		s.hashes = append(s.hashes, part[k].lower)
	}
	lx.words.fetch(s.hashes)
	for k := range part {
		a := &part[k]
		known := lx.word(a.lower)
		a.class, a.cluster, a.longest = known.class, known.cluster, known.longest
		if a.cluster[0] == 0 && a.part != 0 {
			a.cluster = lx.word(a.part).cluster
		}
		if !a.capital {
			a.class &^= classNamed
		}
		if !a.capitals {
			a.class &^= classAcronymCountry | classAcronymOrganisation
		}
	}
}

// atoms computes the atoms of all tokens of a document, those of each sentence together. They are in the working memory.
func (lx *lexicon) atoms(text string, all []Sentence, blocks []Block, m *scratch) [][]atom {
	total := 0
	for _, s := range all {
		total += len(s.Tokens)
	}
	m.atoms, m.parts = sized(m.atoms, total), sized(m.parts, len(all))
	flat := m.atoms
	for i, s := range all {
		part := flat[:len(s.Tokens):len(s.Tokens)]
		flat = flat[len(s.Tokens):]
		for k, t := range s.Tokens {
			part[k] = atomOf(text[t.Start:t.End])
			part[k].tag = t.Tag
		}
		lx.lookUp(part, m)
		heading := s.Block < len(blocks) && blocks[s.Block].Kind == Heading
		place(text, s, part, heading)
		markFragments(text, s, part)
		lx.phrasesIn(part)
		m.parts[i] = part
	}
	m.forms.clear(total)
	countForms(m.parts, &m.forms)
	return m.parts
}

// sized returns a slice of the given length, that given if it is large enough. What is in it is left over.
func sized[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	return s[:n]
}

// place marks the atoms whose capital may be due to their place: first in the sentence, or in Title Case.
func place(text string, s Sentence, part []atom, heading bool) {
	capital, small := 0, 0
	start := true
	for k := range part {
		if !part[k].letters {
			switch text[s.Tokens[k].Start:s.Tokens[k].End] {
			case "“", "\"", "‘", "'", ":", "``", "(", "[", "—", "•", "-", "*":
				start = true
			}
			if k == 0 {
				start = true
			}
			continue
		}
		part[k].initial = start
		start = false
		if part[k].initial || len(text[s.Tokens[k].Start:s.Tokens[k].End]) < 4 {
			continue
		}
		if part[k].capital {
			capital++
		} else {
			small++
		}
	}
	if heading || capital > 3 && small == 0 {
		for k := range part {
			part[k].title = true
		}
	}
}

// phrasesIn marks the tokens that stand in a name of several words from the lists, longest first.
func (lx *lexicon) phrasesIn(part []atom) {
	for k := 0; k < len(part); k++ {
		n := int(part[k].longest)
		if n == 0 || !part[k].letters {
			continue
		}
		var h uint64
		var best int
		var found class
		capital := false
		for j := 0; j < n && k+j < len(part); j++ {
			h = chain(h, part[k+j].lower)
			capital = capital || part[k+j].capital
			if j == 0 {
				continue
			}
			if c := lx.phrases.get(h); c != nil {
				best, found = j+1, *c
			}
		}
		if best == 0 || !capital {
			continue
		}
		for j := range best {
			part[k+j].class |= found
			if j > 0 {
				part[k+j].class |= classInside
			}
		}
		k += best - 1
	}
}

// countForms counts, for every word, how the document writes it elsewhere. It leaves the counts in seen.
func countForms(all [][]atom, seen *table[counts]) {
	for _, part := range all {
		for k := range part {
			a := &part[k]
			if !a.letters {
				continue
			}
			if !a.capital {
				c := seen.at(a.lower)
				c.lower = min(c.lower, 100) + 1
			} else if !a.initial && !a.title {
				c := seen.at(a.lower)
				c.mid = min(c.mid, 100) + 1
			}
		}
	}
	for _, part := range all {
		for k := range part {
			if c := seen.get(part[k].lower); c != nil {
				part[k].counts = *c
			}
		}
	}
}
