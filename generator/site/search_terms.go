package site

import (
	"math/bits"
	"runtime"
	"slices"
	"strings"
)

// The inverted index: which entries hold a term. Entries are numbered by kind,
// so a list of numbers in order is one of results in order.

// posting is one term of the index.
type posting struct {
	term   string
	all    gapList // the entries that hold it
	strong gapList // those that are called so, or say it three times
}

// gapList holds ascending numbers as the gaps between them, as varints.
type gapList struct {
	n, last int32
	gaps    []byte
}

func (l *gapList) add(id int32) {
	gap := uint32(id - l.last)
	if l.n == 0 {
		gap = uint32(id) + 1
	}
	for gap >= 0x80 {
		l.gaps = append(l.gaps, byte(gap)|0x80)
		gap >>= 7
	}
	l.gaps = append(l.gaps, byte(gap))
	l.n++
	l.last = id
}

// each calls f with the gaps in order; the first is the number plus one.
func (l *gapList) each(f func(gap uint32)) {
	gap, shift := uint32(0), 0
	for _, c := range l.gaps {
		gap |= uint32(c&0x7f) << shift
		shift += 7
		if c < 0x80 {
			f(gap)
			gap, shift = 0, 0
		}
	}
}

func (l *gapList) append(m *gapList) {
	id := int32(-1)
	m.each(func(gap uint32) {
		id += int32(gap)
		l.add(id)
	})
}

// counted is a term while entries are read.
type counted struct {
	posting
	entry int32 // the last entry that held it
	times uint8 // how often so far
}

// often is how many times an entry says a term that it is strong in.
const often = 3

// indexer reads entries.
type indexer struct {
	terms map[string]*counted
	entry int32
	named bool // the words being read are names
	fold  []byte
}

func (x *indexer) add(word []byte) {
	t := x.terms[string(word)]
	if t == nil {
		t = &counted{entry: -1}
		t.term = string(word)
		x.terms[t.term] = t
	}
	if t.entry != x.entry {
		t.entry, t.times = x.entry, 0
		t.all.add(x.entry)
	}
	if t.times >= often {
		return
	}
	if t.times++; x.named {
		t.times = often
	}
	if t.times == often {
		t.strong.add(x.entry)
	}
}

func (x *indexer) read(text string, named bool) {
	x.named = named
	x.fold = foldSearch(x.fold[:0], text)
	searchWords(x.fold, x.add, x.add)
}

// postings reads the entries, on all cores, and gives the terms in order. How
// the work is divided does not show in them.
func postings(entries []findable) []posting {
	parts := min(runtime.GOMAXPROCS(0), 1+len(entries)/1000)
	maps := make([]map[string]*counted, parts)
	inParallel(parts, func(i int) {
		x := &indexer{terms: map[string]*counted{}}
		for id := len(entries) * i / parts; id < len(entries)*(i+1)/parts; id++ {
			x.entry = int32(id)
			e := &entries[id]
			for _, n := range e.names {
				x.read(n, true)
			}
			x.read(e.text, false)
			for _, a := range e.also {
				x.read(a, false)
			}
		}
		maps[i] = x.terms
	})
	var list []posting
	for _, m := range maps {
		for _, t := range m {
			list = append(list, t.posting)
		}
	}
	slices.SortFunc(list, func(a, b posting) int {
		if a.term != b.term {
			return strings.Compare(a.term, b.term)
		}
		return int(a.all.last - b.all.last)
	})
	merged := list[:0]
	for _, p := range list {
		if n := len(merged); n > 0 && merged[n-1].term == p.term {
			merged[n-1].all.append(&p.all)
			merged[n-1].strong.append(&p.strong)
			continue
		}
		merged = append(merged, p)
	}
	return merged
}

// digits are the 64 characters that a list is written in. None means anything
// in a string of JavaScript or separates the fields of a shard.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// pack writes a list as Golomb–Rice codes, six bits a character: first the
// number k of low bits, then for each gap less one its high part in ones, a
// zero, and the k low bits. Ones fill up the last character. That is within a
// few per cent of the fewest bits for numbers spread at random, for rare and
// common terms alike.
func (l *gapList) pack(b []byte, entries int) []byte {
	if l.n == 0 {
		return b
	}
	k := 0
	if mean := uint64(entries) * 69 / (100 * uint64(l.n)); mean > 0 {
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
	l.each(func(gap uint32) {
		high := (gap - 1) >> k
		for ; high >= 16; high -= 16 {
			put(1<<16-1, 16)
		}
		put(1<<(high+1)-2, int(high)+1)
		put(uint64(gap-1)&(1<<k-1), k)
	})
	if held > 0 {
		put(1<<(6-held)-1, 6-held)
	}
	return b
}
