package site

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"math/bits"
	"runtime"
	"slices"
)

// The inverted index: which entries hold a term. Entries are numbered by kind,
// so a list of numbers in order is one of results in order. The words of a
// large site are ten million, so this file looks at what each of them costs.

// termTable gives every term a number: a hash table that keeps the beginning of
// a term in its slot, since looking up words is most of the work.
type termTable struct {
	slots []slot // a power of two; at most half of them are taken
	text  []byte // the terms one after another
	ends  []int32
}

type slot struct {
	start  uint64 // the first eight bytes of the term, zeros after its end
	hash   uint32
	number int32 // of the term, plus one; 0: the slot is free
}

func newTermTable() *termTable { return &termTable{slots: make([]slot, 1<<12)} }

func (t *termTable) term(n int32) []byte {
	start := int32(0)
	if n > 0 {
		start = t.ends[n-1]
	}
	return t.text[start:t.ends[n]]
}

// number gives the number of a term, which may be a new one.
func (t *termTable) number(term []byte) int32 {
	const eight = 8
	short := len(term) < eight // then its start is all of it
	var start uint64
	if !short {
		start = binary.LittleEndian.Uint64(term)
	} else if cap(term) >= eight {
		start = binary.LittleEndian.Uint64(term[:eight]) & (1<<(8*len(term)) - 1)
	} else {
		for i, c := range term {
			start |= uint64(c) << (8 * i)
		}
	}
	mixed := start * 0x9e3779b97f4a7c15 // a hash that is the same everywhere
	if !short {
		for _, c := range term[eight:] {
			mixed = (mixed ^ mixed>>32 ^ uint64(c)) * 0x9e3779b97f4a7c15
		}
	}
	hash, mask := uint32(mixed>>32), uint32(len(t.slots)-1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.number == 0 {
			t.text = append(t.text, term...)
			t.ends = append(t.ends, int32(len(t.text)))
			*s = slot{start, hash, int32(len(t.ends))}
			if 2*len(t.ends) > len(t.slots) {
				t.grow()
			}
			return int32(len(t.ends)) - 1
		}
		if s.start == start && s.hash == hash && (short || bytes.Equal(t.term(s.number-1), term)) {
			return s.number - 1
		}
	}
}

func (t *termTable) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	mask := uint32(len(t.slots) - 1)
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		i := s.hash & mask
		for t.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = s
	}
}

// often is how many times an entry says a term that it is strong in.
const often = 3

// indexer reads a run of entries.
type indexer struct {
	table  *termTable
	seen   []sighting // by term
	entry  int32
	named  bool // the words being read are names
	folded []byte
	terms  []int32  // what the entries hold, entry by entry
	ends   []int    // where in terms each ends
	strong []holder // the terms that an entry is called by, or says often
}

// sighting is the last entry that held a term, and how often that one did so far.
type sighting struct {
	entry int32
	times uint8
}

type holder struct{ term, entry int32 }

func (x *indexer) add(word []byte) {
	n := x.table.number(word)
	if int(n) == len(x.seen) {
		x.seen = append(x.seen, sighting{entry: -1})
	}
	seen := &x.seen[n]
	if seen.entry != x.entry {
		*seen = sighting{entry: x.entry}
		x.terms = append(x.terms, n)
	}
	if seen.times >= often {
		return
	}
	if seen.times++; x.named {
		seen.times = often
	}
	if seen.times == often {
		x.strong = append(x.strong, holder{n, x.entry})
	}
}

func (x *indexer) read(text string, named bool) {
	if text == "" {
		return
	}
	x.named = named
	x.folded = foldSearch(x.folded[:0], text)
	searchWords(x.folded, x.add, x.add)
}

// lists are numbers of entries, ascending, by term.
type lists struct {
	numbers []int32
	starts  []int32 // of the term, and one more for the end
}

func (l *lists) of(term int32) []int32 { return l.numbers[l.starts[term]:l.starts[term+1]] }

// listed sorts pairs of term and entry, which come by ascending entry, by term.
func listed(terms int, pairs func(yield func(term, entry int32))) lists {
	l := lists{starts: make([]int32, terms+2)}
	total := 0
	pairs(func(term, _ int32) { l.starts[term+2]++; total++ })
	for i := 2; i < len(l.starts); i++ {
		l.starts[i] += l.starts[i-1]
	}
	l.numbers = make([]int32, total)
	pairs(func(term, entry int32) {
		at := &l.starts[term+1]
		l.numbers[*at] = entry
		*at++
	})
	l.starts = l.starts[:terms+1]
	return l
}

// part is the index of a run of entries.
type part struct {
	table       *termTable
	all, strong lists
}

func indexPart(entries []findable, from, to int) part {
	size := 0
	for id := from; id < to; id++ {
		size += len(entries[id].text)
	}
	const perTerm = 9 // bytes of text, about, for a term that an entry did not have yet
	x := &indexer{table: newTermTable(), terms: make([]int32, 0, size/perTerm)}
	for id := from; id < to; id++ {
		x.entry = int32(id)
		e := &entries[id]
		for _, n := range e.names {
			x.read(n, true)
		}
		x.read(e.text, false)
		for _, a := range e.also {
			x.read(a, false)
		}
		x.ends = append(x.ends, len(x.terms))
	}
	p := part{table: x.table}
	p.all = listed(len(x.seen), func(yield func(term, entry int32)) {
		start := 0
		for i, end := range x.ends {
			for _, term := range x.terms[start:end] {
				yield(term, int32(from+i))
			}
			start = end
		}
	})
	p.strong = listed(len(x.seen), func(yield func(term, entry int32)) {
		for _, h := range x.strong {
			yield(h.term, h.entry)
		}
	})
	return p
}

// termIndex is the index of all entries: of each run of them its own, and the
// terms in order.
type termIndex struct {
	parts  []part
	order  []termRef // by term, those of one term together and by part
	firsts []int     // where in order each term begins
}

type termRef struct {
	start      uint64 // the first eight bytes of the term, to compare most of them by
	part, term int32
}

// newTermIndex reads the entries on all cores. How the work is divided does not
// show in what is written.
func newTermIndex(entries []findable) *termIndex {
	const leastRun = 1000
	x := &termIndex{parts: make([]part, min(runtime.GOMAXPROCS(0), 1+len(entries)/leastRun))}
	n := len(x.parts)
	inParallel(n, func(i int) { x.parts[i] = indexPart(entries, len(entries)*i/n, len(entries)*(i+1)/n) })
	for i, p := range x.parts {
		for term := range p.table.ends {
			var start [8]byte
			copy(start[:], p.table.term(int32(term)))
			x.order = append(x.order, termRef{binary.BigEndian.Uint64(start[:]), int32(i), int32(term)})
		}
	}
	slices.SortFunc(x.order, func(a, b termRef) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return cmp.Or(bytes.Compare(x.text(a), x.text(b)), cmp.Compare(a.part, b.part))
	})
	for i := range x.order {
		if i == 0 || !bytes.Equal(x.text(x.order[i-1]), x.text(x.order[i])) {
			x.firsts = append(x.firsts, i)
		}
	}
	return x
}

func (x *termIndex) text(r termRef) []byte { return x.parts[r.part].table.term(r.term) }

// refs are a term's places in the parts.
func (x *termIndex) refs(i int) []termRef {
	end := len(x.order)
	if i+1 < len(x.firsts) {
		end = x.firsts[i+1]
	}
	return x.order[x.firsts[i]:end]
}

// pack writes the i-th term as “term,strong,all”, for an index of so many
// entries.
func (x *termIndex) pack(b []byte, i, entries int) []byte {
	var strong, all [][]int32
	total := 0
	for _, r := range x.refs(i) {
		strong = append(strong, x.parts[r.part].strong.of(r.term))
		all = append(all, x.parts[r.part].all.of(r.term))
		total += len(all[len(all)-1])
	}
	b = append(append(b, x.text(x.order[x.firsts[i]])...), ',')
	b = append(packNumbers(b, strong, entries), ',')
	if entries >= manyEntries && total > entries/everywherePart {
		return append(b, '*')
	}
	return packNumbers(b, all, entries)
}

// digits are the 64 characters that a list is written in. None means anything
// in a string of JavaScript or separates the fields of a file of terms.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// packNumbers writes ascending numbers below limit as Golomb–Rice codes of the
// gaps between them, six bits a character: first the number k of low bits, then
// for each gap less one its high part in ones, a zero, and the k low bits. Ones
// fill up the last character. That is within a few per cent of the fewest bits
// for numbers spread at random, for rare and common terms alike.
func packNumbers(b []byte, numbers [][]int32, limit int) []byte {
	n := 0
	for _, part := range numbers {
		n += len(part)
	}
	if n == 0 {
		return b
	}
	k := 0
	if mean := uint64(limit) * 69 / (100 * uint64(n)); mean > 0 {
		k = bits.Len64(mean) - 1
	}
	b = append(b, digits[k])
	var word uint64
	held := 0
	put := func(v uint64, n int) {
		word, held = word<<n|v, held+n
		for held >= 6 {
			held -= 6
			b = append(b, digits[word>>held&63])
		}
	}
	last := int32(-1)
	for _, part := range numbers {
		for _, number := range part {
			gap := uint64(number - last - 1)
			last = number
			high := gap >> k
			for ; high >= 16; high -= 16 {
				put(1<<16-1, 16)
			}
			put(1<<(high+1)-2, int(high)+1)
			put(gap&(1<<k-1), k)
		}
	}
	if held > 0 {
		put(1<<(6-held)-1, 6-held)
	}
	return b
}
