package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// shingleWords is the length of the runs of words by which copied text is
// recognised: long enough that two writers do not use the same by chance.
const shingleWords = 8

// findOverlaps tells every source which others share runs of eight words with
// it, outside quotation marks.
func findOverlaps(d *dossier) {
	hashes := make([][]uint64, len(d.articles))
	sideBySide(len(d.articles), func(n int) { hashes[n] = shingles(d.articles[n]) })
	total := 0
	for _, of := range hashes {
		total += len(of)
	}
	repeated := repeatedShingles(hashes, total)
	holders := map[uint64][]int{}
	for n := range hashes {
		for _, h := range hashes[n] {
			if repeated[h] {
				holders[h] = append(holders[h], n)
			}
		}
	}
	counts := map[[2]int]int{}
	for _, hs := range holders {
		if len(hs) > maxHolders {
			continue
		}
		for x, a := range hs {
			for _, b := range hs[x+1:] {
				counts[[2]int{a, b}]++
			}
		}
	}
	for _, a := range d.articles {
		a.src.Shares = nil
	}
	for pair, count := range counts {
		a, b := d.articles[pair[0]].src, d.articles[pair[1]].src
		a.Shares = append(a.Shares, corpus.Overlap{Source: b.ID, Shingles: count})
		b.Shares = append(b.Shares, corpus.Overlap{Source: a.ID, Shingles: count})
	}
	for _, a := range d.articles {
		slices.SortFunc(a.src.Shares, func(x, y corpus.Overlap) int { return cmp.Compare(x.Source, y.Source) })
	}
}

// maxHolders is the number of sources beyond which a run of words is a set
// phrase rather than a copy.
const maxHolders = 50

// shingles gives the hashes of an article's runs of eight words, each once,
// ascending.
func shingles(a *article) []uint64 {
	var words []uint64 // hashes
	var out []uint64
	passage := ""
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		if s.passage.ID != passage {
			words, passage = words[:0], s.passage.ID
		}
		for i, w := range s.lowers {
			if s.quotedAt(i) { // what was said is in common, not who reports it
				words = words[:0]
				continue
			}
			if !isWord(w) && (w == "" || w[0] < '0' || w[0] > '9') {
				continue
			}
			words = append(words, s.forms[i].hash)
			if n := len(words); n >= shingleWords {
				out = append(out, mixed(words[n-shingleWords:]))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// mixed makes one hash of several in their order, spread over all bits (the
// finaliser of MurmurHash3, which is in the public domain).
func mixed(hashes []uint64) uint64 {
	x := uint64(0)
	for _, h := range hashes {
		x = x*0x9e3779b97f4a7c15 + h
		x ^= x >> 33
		x *= 0xff51afd7ed558ccd
		x ^= x >> 33
	}
	return x
}

// repeatedShingles finds the hashes that more than one article holds. A bit
// field of about 16 bits a shingle sorts out nearly all others, so that memory
// goes to what is shared and not to the whole corpus.
func repeatedShingles(hashes [][]uint64, total int) map[uint64]bool {
	size := 1 << 10
	for size < total*16 {
		size <<= 1
	}
	seen := make([]uint64, size/64)
	repeated := map[uint64]bool{}
	for _, hs := range hashes {
		for _, h := range hs {
			bit := h & uint64(size-1)
			if seen[bit/64]&(1<<(bit%64)) != 0 {
				repeated[h] = true
			}
			seen[bit/64] |= 1 << (bit % 64)
		}
	}
	// A false alarm of the bit field marks only the later holder of a hash; it
	// does no harm, since one holder makes no pair. A true repetition marks the
	// hash itself, and so all its holders.
	return repeated
}

// Two sources are one witness from this many shingles in common on, and this
// part of the shorter one's words. Two writers hardly ever share eight words in
// a row by chance; a set phrase or a long name accounts for a few shingles.
const (
	dependentShingles = 6
	dependentShare    = 0.005
)

// independent tells whether two sources are two witnesses: different authors
// and not much text in common. Two articles of one outlet are two witnesses
// only where each names its author, and another one: unsigned articles of one
// newsroom may rest on the same reporting.
func independent(a, b *corpus.Source) bool {
	if a.ID == b.ID || a.Author != "" && strings.EqualFold(a.Author, b.Author) {
		return false
	}
	if a.Outlet != "" && strings.EqualFold(a.Outlet, b.Outlet) && (a.Author == "" || b.Author == "") {
		return false
	}
	for _, o := range a.Shares {
		if o.Source == b.ID {
			return o.Shingles < dependentShingles || float64(o.Shingles) < dependentShare*float64(min(a.Words, b.Words))
		}
	}
	return true
}
