package site

import (
	"hash/crc32"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Search needs no server: the index is a set of scripts in search/, each of
// which calls briefingSearch(name, data), so that a page opened from the disk
// can load them as well. static/search.js loads
//
//	search/index.js   when the box is opened: the kinds, and where which term is
//	search/tN.js      the terms from one word of the alphabet to another, with
//	                  the numbers of the entries that hold each
//	search/rN.js      the entries by number: what a result shows, and its address
//
// and of the latter two only what a query needs. Files grow no larger with the
// site, but more.

// searchFolder is the folder of the index.
const searchFolder = "search/"

// The sizes of the files, in bytes. A query of three words takes three files of
// terms, or a few more, and some of records.
const (
	termsTarget   = 16 << 10
	termsFiles    = 512 // at most; a larger index has larger files
	recordsTarget = 10 << 10
	recordsLarge  = 20 << 10 // in a small site, where all of it is little
	recordsFiles  = 8        // as many large ones, before they are made smaller
)

// The bounds, in bytes, of the text that a record shows. All records together
// aim at recordsTotal.
const (
	shortestRecord = 110
	longestRecord  = 1200
	recordsTotal   = 4 << 20
)

// A term in more than a quarter of many entries says nothing and is left out,
// as if every entry held it.
const (
	manyEntries    = 2000
	everywherePart = 4
)

// searchIndex is the index of a site, records apart, which are written when
// they are asked for.
type searchIndex struct {
	site     *Site
	entries  []findable
	manifest []byte
	terms    [][]byte
	records  []recordRange
	longest  int // bytes of text that a record shows
}

// recordRange is the entries of one file.
type recordRange struct{ from, to int }

// lazySearch makes the index once, when it is first asked for.
type lazySearch struct {
	once  sync.Once
	index *searchIndex
}

func (s *Site) search() *searchIndex {
	s.searched.once.Do(func() { s.searched.index = s.newSearch() })
	return s.searched.index
}

func (s *Site) newSearch() *searchIndex {
	x := &searchIndex{site: s, entries: s.findables()}
	x.longest = min(max(recordsTotal/max(len(x.entries), 1), shortestRecord), longestRecord)
	firsts := x.writeTerms(newTermIndex(x.entries))
	x.divideRecords()
	x.manifest = x.writeManifest(firsts)
	return x
}

// writeTerms fills the files of terms and gives the first term of each.
func (x *searchIndex) writeTerms(list *termIndex) (firsts []string) {
	const run = 1000 // terms that are packed at a time
	n := len(list.firsts)
	packed := make([][]byte, n)
	inParallel((n+run-1)/run, func(r int) {
		var b []byte
		for i := r * run; i < min((r+1)*run, n); i++ {
			start := len(b)
			b = list.pack(b, i, len(x.entries))
			packed[i] = b[start:len(b):len(b)]
		}
	})
	total := 0
	for _, p := range packed {
		total += len(p)
	}
	target := max(termsTarget, total/termsFiles)
	for i := 0; i < n; {
		firsts = append(firsts, string(list.text(list.order[list.firsts[i]])))
		b := append(make([]byte, 0, target+64), `briefingSearch("t`+strconv.Itoa(len(x.terms))+`","`...)
		size := 0
		for ; i < n && (size == 0 || size+len(packed[i]) <= target); i++ {
			if size > 0 {
				b = append(b, ';')
			}
			b = append(b, packed[i]...)
			size += len(packed[i]) + 1
		}
		x.terms = append(x.terms, append(b, "\")\n"...))
	}
	return firsts
}

// divideRecords says which entries share a file, so that all files are about
// equally large.
func (x *searchIndex) divideRecords() {
	total := 0
	for i := range x.entries {
		total += x.recordSize(i)
	}
	target := recordsTarget
	if total <= recordsFiles*recordsLarge {
		target = max(total/recordsFiles, recordsTarget)
	}
	for from := 0; from < len(x.entries); {
		to, size := from, 0
		for ; to < len(x.entries) && (to == from || size+x.recordSize(to) <= target); to++ {
			size += x.recordSize(to)
		}
		x.records = append(x.records, recordRange{from, to})
		from = to
	}
}

// recordSize is about the length of an entry's record.
func (x *searchIndex) recordSize(i int) int {
	const punctuation, page = 20, 50
	e := &x.entries[i]
	n := punctuation + len(e.anchor) + len(e.head) + min(len(e.text), x.longest)
	if i == 0 || x.entries[i-1].page != e.page {
		n += page
	}
	return n
}

// writeManifest writes what search.js must know before it can look up a word.
// The version changes with the content, so that no browser mixes two indexes.
func (x *searchIndex) writeManifest(firsts []string) []byte {
	var count [foundKinds]int
	version, buffer := uint32(0), []byte(nil)
	for i := range x.entries {
		e := &x.entries[i]
		count[e.kind]++
		buffer = buffer[:0]
		for _, part := range []string{string(e.page.Output), e.anchor, e.head, e.text} {
			buffer = append(append(buffer, part...), 0)
		}
		version = crc32.Update(version, crc32.IEEETable, buffer)
	}
	for _, t := range x.terms {
		version = crc32.Update(version, crc32.IEEETable, t)
	}
	b := []byte(`briefingSearch("index",{"version":"` + strconv.FormatUint(uint64(version), 36) +
		`","named":` + strconv.Itoa(int(foundPage)+1) + `,"letters":{`)
	for i, r := range slices.Sorted(maps.Keys(foldedLetters)) {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendJSON(append(appendJSON(b, string(r)), ':'), foldedLetters[r])
	}
	b = append(b, `},"kinds":[`...)
	for k, label := range kindLabels {
		if k > 0 {
			b = append(b, ',')
		}
		b = append(appendJSON(append(b, '['), label), ',')
		b = append(strconv.AppendInt(b, int64(count[k]), 10), ']')
	}
	b = append(b, `],"records":[`...)
	for i, r := range x.records {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(r.to-r.from), 10)
	}
	b = append(b, `],"terms":[`...)
	for i, f := range firsts {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendJSON(b, f)
	}
	return append(b, "]})\n"...)
}

// isSearchFile says whether a name is one that the index may have.
func isSearchFile(name OutputPath) bool {
	return path.Dir(string(name))+"/" == searchFolder && path.Ext(string(name)) == ".js"
}

// names lists the files of the index.
func (x *searchIndex) names() []OutputPath {
	list := []OutputPath{searchFolder + "index.js"}
	for i := range x.terms {
		list = append(list, OutputPath(searchFolder+"t"+strconv.Itoa(i)+".js"))
	}
	for i := range x.records {
		list = append(list, OutputPath(searchFolder+"r"+strconv.Itoa(i)+".js"))
	}
	return list
}

// file gives a file of the index; ok is false where there is none of the name.
func (x *searchIndex) file(name OutputPath) (data []byte, ok bool) {
	base := strings.TrimSuffix(path.Base(string(name)), ".js")
	if base == "index" {
		return x.manifest, true
	}
	i, err := strconv.Atoi(base[1:])
	switch {
	case err != nil || i < 0 || strconv.Itoa(i) != base[1:]:
		return nil, false
	case base[0] == 't' && i < len(x.terms):
		return x.terms[i], true
	case base[0] == 'r' && i < len(x.records):
		return x.writeRecords(i), true
	}
	return nil, false
}
