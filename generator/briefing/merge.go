package briefing

// Merging a new page into the file as it stands. The rule behind every case:
// text that somebody may have written is never dropped. What the program wrote
// and nobody touched is replaced; what was touched is kept, and the new version
// is laid beside it once.

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Render is the file of a page that nobody has edited.
func Render(page Page) string {
	var b strings.Builder
	b.WriteString(newFront(page.Front.yamlText(), keysOf(page), "\n").raw())
	for _, bl := range page.Blocks {
		b.WriteByte('\n')
		b.WriteString(newBlock(bl, "\n").raw())
	}
	return b.String()
}

// Merge brings page into old, the file as it stands ("" where there is none),
// and lists what a person has to settle, by place. Merging the result with the
// same page again changes nothing. A file that is not UTF-8, or that bears no
// mark of ours, is returned as it is.
func Merge(old string, page Page) (merged string, conflicts []Conflict) {
	if strings.Trim(strings.TrimPrefix(old, bom), " \t\r\n") == "" {
		return Render(page), nil
	}
	if !utf8.ValidString(old) {
		return old, []Conflict{{Kind: NotText}}
	}
	if !parse(old).generated() {
		return old, []Conflict{{Kind: HandWritten, End: len(old)}}
	}
	m := &merger{eol: eolOf(old), page: page}
	// Between damaged markers, taking a stale offer away can show a marker in
	// another light, so a second look may be needed. One is, as a rule.
	merged = old
	for range maxLooks {
		d := parse(merged)
		m.merge(d)
		next := d.raw()
		if next == merged {
			break
		}
		merged = next
	}
	return merged, inspect(merged, &page)
}

// maxLooks bounds how often a page is looked at again; a sound page takes two.
const maxLooks = 10

type merger struct {
	eol  string
	page Page
}

func (m *merger) merge(d *document) {
	var ours []string // the keys of blocks that are known to be the program's
	if d.front != nil {
		ours = d.front.blocks
	}
	inOrder := slices.Equal(ours, d.keys())
	m.mergeFront(d)
	for _, key := range d.keys() {
		m.mergeBlock(d, key, slices.Contains(ours, key))
	}
	m.insertMissing(d)
	if d.front == nil {
		return
	}
	blocks := m.blocksNow(d, ours, inOrder)
	if slices.Equal(blocks, d.keys()) && d.sound() {
		m.reorder(d)
		blocks = d.keys()
	}
	if !slices.Equal(blocks, d.front.blocks) {
		d.front.blocks = blocks
		d.front.setSum(d.front.sum, m.eol)
	}
}

// blocksNow is what the front matter's marker remembers: the blocks in the
// order in which they stand if that is the program's, else in the order in
// which the program last had them.
func (m *merger) blocksNow(d *document, before []string, inOrder bool) []string {
	now, page := d.keys(), keysOf(m.page)
	if inOrder || slices.Equal(now, page) {
		return now
	}
	var blocks []string
	for _, key := range slices.Concat(before, page) {
		known := slices.Contains(page, key) || d.find(key) >= 0
		if known && !slices.Contains(blocks, key) {
			blocks = append(blocks, key)
		}
	}
	return blocks
}

// mergeBlock updates, keeps or removes a block that the file has. ours says
// whether the program is known to have written a block with this key: a key
// that it never wrote is a marker that somebody changed.
func (m *merger) mergeBlock(d *document, key string, ours bool) {
	body, wanted := m.body(key)
	if !wanted || d.omits[key] {
		// A key may stand more than once.
		for i := d.find(key); (ours || wanted) && i >= 0 && !d.segs[i].edited(); i = d.find(key) {
			d.remove(i)
		}
		d.dropOffers(key)
		return
	}
	i := d.find(key)
	s, sum := &d.segs[i], sumOf(body)
	switch {
	case !s.edited():
		if s.sum != sum {
			*s = newBlock(Block{Key: key, Body: body}, m.eol)
		}
		d.dropOffers(key)
	case !s.damaged && sumOf(s.body) == sum:
		s.setSum(sum)
		d.dropOffers(key)
	case s.sum != sum:
		s.setSum(sum)
		m.offer(d, key, i+1, body)
	}
}

// offer lays a new version beside an edited block: in place of an older offer
// that nobody touched, else as segment at. The same offer is made once.
func (m *merger) offer(d *document, key string, at int, text string) {
	o := newOffer(key, text, m.eol)
	place := -1
	for i, s := range d.segs {
		if s.kind != offerSeg || s.key != key {
			continue
		}
		if sumOf(s.body) == o.sum {
			return
		}
		if place < 0 && !s.edited() {
			place = i
		}
	}
	if place >= 0 {
		d.segs[place] = o
		return
	}
	if at > 0 {
		d.segs[at-1].endLine(m.eol)
	}
	d.segs = slices.Insert(d.segs, at, o)
}

// insertMissing adds the blocks that the file lacks, each before the next
// block of the page that it has, so that a note under a block stays under it.
func (m *merger) insertMissing(d *document) {
	for i, b := range m.page.Blocks {
		if d.omits[b.Key] || d.find(b.Key) >= 0 {
			continue
		}
		d.dropOffers(b.Key)
		seg := newBlock(b, m.eol)
		at := -1
		for _, next := range m.page.Blocks[i+1:] {
			if at = d.find(next.Key); at >= 0 {
				break
			}
		}
		if at < 0 {
			m.append(d, seg)
			continue
		}
		d.segs = slices.Insert(d.segs, at, seg, segment{body: m.eol})
	}
}

func (m *merger) append(d *document, seg segment) {
	if n := len(d.segs); n > 0 {
		last := &d.segs[n-1]
		last.endLine(m.eol)
		if !endsBlank(last.raw()) {
			d.segs = append(d.segs, segment{body: m.eol})
		}
	} else if d.front != nil {
		d.segs = append(d.segs, segment{body: m.eol})
	}
	d.segs = append(d.segs, seg)
}

// reorder puts blocks into the page's order where only the program has ever
// changed it. What follows a block (offers, an editor's note) moves with it.
func (m *merger) reorder(d *document) {
	type unit struct {
		rank int
		segs []segment
	}
	var head []segment
	var units []unit
	rank := -1
	for i, s := range d.segs {
		switch {
		case s.kind == blockSeg && d.find(s.key) == i:
			if r := slices.IndexFunc(m.page.Blocks, func(b Block) bool { return b.Key == s.key }); r >= 0 {
				rank = r
			}
			units = append(units, unit{rank, []segment{s}})
		case len(units) == 0:
			head = append(head, s)
		default:
			u := &units[len(units)-1]
			u.segs = append(u.segs, s)
		}
	}
	byRank := func(a, b unit) int { return a.rank - b.rank }
	if slices.IsSortedFunc(units, byRank) {
		return
	}
	slices.SortStableFunc(units, byRank)
	d.segs = head
	for i, u := range units {
		last := &u.segs[len(u.segs)-1]
		last.endLine(m.eol)
		switch {
		case i < len(units)-1 && !endsBlank(last.raw()):
			u.segs = append(u.segs, segment{body: m.eol})
		case i == len(units)-1 && last.kind == textSeg:
			last.body = trimLastBlank(last.body)
		}
		d.segs = append(d.segs, u.segs...)
	}
}

// body is the text that the program would write for a block now.
func (m *merger) body(key string) (string, bool) {
	for _, b := range m.page.Blocks {
		if b.Key == key {
			return cleanBody(b.Body), true
		}
	}
	return "", false
}

func keysOf(page Page) []string {
	keys := make([]string, len(page.Blocks))
	for i, b := range page.Blocks {
		keys[i] = b.Key
	}
	return keys
}
