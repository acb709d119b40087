package briefing

import "slices"

// keys lists the keys of the file's blocks, each once, in order.
func (d *document) keys() []string {
	var keys []string
	seen := map[string]bool{}
	for _, s := range d.segs {
		if s.kind == blockSeg && !seen[s.key] {
			seen[s.key] = true
			keys = append(keys, s.key)
		}
	}
	return keys
}

// sound tells whether every marker is whole and no key stands twice. Where
// that is not so, moving blocks about could change what belongs to what.
func (d *document) sound() bool {
	n := 0
	for _, s := range d.segs {
		if s.damaged || s.kind == textSeg && len(damagedLines(s.body, 0)) > 0 {
			return false
		}
		if s.kind == blockSeg {
			n++
		}
	}
	return n == len(d.keys())
}

// find is the index of the block with a key, -1 where there is none. Where a
// key stands twice, it is the first whose markers are whole; the others are
// left alone and reported.
func (d *document) find(key string) int {
	first := -1
	for i, s := range d.segs {
		if s.kind != blockSeg || s.key != key {
			continue
		}
		if !s.damaged {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// dropOffers removes the offers for a key that nobody touched.
func (d *document) dropOffers(key string) {
	d.segs = slices.DeleteFunc(d.segs, func(s segment) bool {
		return s.kind == offerSeg && s.key == key && !s.edited()
	})
}

// remove takes a segment out, and one of the two blank lines around it.
func (d *document) remove(i int) {
	first, last := i == 0, i == len(d.segs)-1
	switch {
	case last && !first && d.segs[i-1].kind == textSeg:
		d.segs[i-1].body = trimLastBlank(d.segs[i-1].body)
	case !last && d.segs[i+1].kind == textSeg && (first || endsBlank(d.segs[i-1].raw())):
		d.segs[i+1].body = trimFirstBlank(d.segs[i+1].body)
	}
	d.segs = slices.Delete(d.segs, i, i+1)
	d.joinText()
}

// joinText makes one segment of text segments that have come to stand side by side.
func (d *document) joinText() {
	segs := d.segs
	d.segs = nil
	for _, s := range segs {
		if s.kind == textSeg {
			if s.body != "" {
				d.addText(s.body)
			}
			continue
		}
		d.segs = append(d.segs, s)
	}
}
