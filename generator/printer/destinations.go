package printer

import "strconv"

// destinations gives the number of the page, from 1, on which each named place
// stands: the ids that links within the document lead to.
func (f *file) destinations() map[string]int {
	pages := map[ref]int{}
	f.countPages(f.dict(f.root).get("Pages"), pages, map[ref]bool{})
	found := map[string]int{}
	names := f.dict(f.dict(f.root).get("Dests"))
	if names == nil {
		return found
	}
	for _, key := range names.keys {
		place := f.value(names.get(key))
		if d, ok := place.(*dict); ok {
			place = f.value(d.get("D"))
		}
		if a, ok := place.(array); ok && len(a) > 0 {
			if page, ok := a[0].(ref); ok && pages[page] > 0 {
				found[key.plain()] = pages[page]
			}
		}
	}
	return found
}

// countPages numbers the leaves of the tree of pages in their order.
func (f *file) countPages(node any, pages map[ref]int, seen map[ref]bool) {
	at, ok := node.(ref)
	d := f.dict(node)
	if !ok || d == nil || seen[at] {
		return
	}
	seen[at] = true
	if d.get("Type") == name("Page") {
		pages[at] = len(pages) + 1
		return
	}
	for _, kid := range f.array(d.get("Kids")) {
		f.countPages(kid, pages, seen)
	}
}

// plain is the name without the escapes (#20) that a file writes it with.
func (n name) plain() string {
	var b []byte
	for i := 0; i < len(n); i++ {
		if n[i] == '#' && i+2 < len(n) {
			if c, err := strconv.ParseUint(string(n[i+1:i+3]), 16, 8); err == nil {
				b = append(b, byte(c))
				i += 2
				continue
			}
		}
		b = append(b, n[i])
	}
	return string(b)
}
