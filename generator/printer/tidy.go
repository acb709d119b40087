package printer

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf16"
)

// facts are what a document says of itself beside its text.
type facts struct {
	Title, Author, Subject string
	Date                   time.Time // zero: the document has no date
	Headings               []string  // the words of its headings, as they were written
	Outline                bool      // viewers open it with the outline beside it
}

// tidy takes out of a browser's PDF what would differ the next time: the clock,
// the numbers that the browser gave to elements, the address it read from. link
// says what an address becomes.
func (f *file) tidy(about facts, link func(address string) string) {
	f.inform(about)
	f.renumber()
	f.relink(link)
	f.retitle(about.Headings)
	f.foldOutline()
	if about.Outline && f.dict(f.dict(f.root).get("Outlines")) != nil {
		f.dict(f.root).set("PageMode", name("UseOutlines"))
	}
}

// inform replaces the document's information. Of the browser's own the producer
// stays, which names its version.
func (f *file) inform(about facts) {
	d := &dict{}
	for _, x := range []struct {
		key   name
		value string
	}{{"Title", about.Title}, {"Author", about.Author}, {"Subject", about.Subject}, {"Creator", "Briefing"}} {
		if x.value != "" {
			d.set(x.key, written(x.value))
		}
	}
	if producer, ok := f.dict(f.info).get("Producer").(text); ok {
		d.set("Producer", producer)
	}
	if !about.Date.IsZero() {
		at := text(about.Date.UTC().Format("D:20060102150405+00'00'"))
		d.set("CreationDate", at)
		d.set("ModDate", at)
	}
	if f.info == 0 {
		f.info = ref(len(f.objects))
		f.objects = append(f.objects, object{})
	}
	f.objects[f.info].value = d
}

// written is a text for people as PDF has it: ASCII as it is, all else in UTF-16.
func written(s string) text {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) {
		return text(s)
	}
	t := text{0xfe, 0xff}
	for _, unit := range utf16.Encode([]rune(s)) {
		t = append(t, byte(unit>>8), byte(unit))
	}
	return t
}

// browserID is how the browser names an element of the page; the number counts
// all elements of all pages that the browser has shown since it was started.
var browserID = regexp.MustCompile(`^node\d{8,}$`)

// renumber numbers those names from 1, in the same order.
func (f *file) renumber() {
	ids := map[string]string{}
	f.eachID(func(t text) text {
		ids[string(t)] = ""
		return t
	})
	var order []string
	for id := range ids {
		order = append(order, id)
	}
	slices.SortFunc(order, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	for i, id := range order {
		ids[id] = fmt.Sprintf("node%08d", i+1)
	}
	f.eachID(func(t text) text { return text(ids[string(t)]) })
}

// eachID replaces the names that the browser gave to elements, wherever they
// stand: at the element, where a cell names its heading, and in their index.
func (f *file) eachID(replace func(text) text) {
	f.eachDict(func(d *dict) {
		for _, key := range []name{"ID", "Headers", "Names", "Limits"} {
			if value, there := d.values[key]; there {
				d.values[key] = replaceTexts(value, func(t text) text {
					if browserID.Match(t) {
						return replace(t)
					}
					return t
				})
			}
		}
	})
}

// replaceTexts replaces a string, or those of an array and the arrays in it.
func replaceTexts(value any, replace func(text) text) any {
	switch v := value.(type) {
	case text:
		return replace(v)
	case array:
		for i := range v {
			v[i] = replaceTexts(v[i], replace)
		}
	}
	return value
}

// eachDict calls do for every dictionary of the file, in order.
func (f *file) eachDict(do func(*dict)) {
	var visit func(value any)
	visit = func(value any) {
		switch v := value.(type) {
		case array:
			for _, x := range v {
				visit(x)
			}
		case *dict:
			do(v)
			for _, k := range v.keys {
				visit(v.values[k])
			}
		}
	}
	for _, o := range f.objects {
		visit(o.value)
	}
}

// relink replaces the addresses that links lead to.
func (f *file) relink(link func(string) string) {
	f.eachDict(func(d *dict) {
		if address, ok := d.get("URI").(text); ok && d.get("S") == name("URI") {
			d.set("URI", text(link(string(address))))
		}
	})
}

// retitle gives the entries of the outline the words of the headings: the browser
// takes them from the page as it is set, where the space at the end of a line is
// gone and small capitals are capitals.
func (f *file) retitle(headings []string) {
	const space = " \u00a0\t\n\u2009"
	folded := func(s string) string {
		return strings.ToLower(strings.Map(func(r rune) rune {
			if strings.ContainsRune(space, r) {
				return -1
			}
			return r
		}, s))
	}
	words := map[string]string{}
	for _, h := range headings {
		if _, there := words[folded(h)]; !there {
			words[folded(h)] = h
		}
	}
	f.eachDict(func(d *dict) {
		if _, isEntry := d.get("Parent").(ref); !isEntry {
			return
		}
		if title, ok := d.get("Title").(text); ok {
			if h, known := words[folded(title.read())]; known {
				d.set("Title", written(h))
			}
		}
	})
}

// read is the text that written wrote.
func (t text) read() string {
	wide, isWide := bytes.CutPrefix(t, []byte{0xfe, 0xff})
	if !isWide {
		return string(t)
	}
	units := make([]uint16, len(wide)/2)
	for i := range units {
		units[i] = uint16(wide[2*i])<<8 | uint16(wide[2*i+1])
	}
	return string(utf16.Decode(units))
}

// foldOutline closes the entries of the outline below the first level, so that
// a viewer shows the chapters, and each opens to its parts.
func (f *file) foldOutline() {
	outlines := f.dict(f.dict(f.root).get("Outlines"))
	if outlines == nil {
		return
	}
	seen := map[*dict]bool{}
	var fold func(of *dict, depth int) int
	fold = func(of *dict, depth int) int {
		children, shown := 0, 0
		for item := f.dict(of.get("First")); item != nil && !seen[item]; item = f.dict(item.get("Next")) {
			seen[item] = true
			children++
			shown += 1 + max(fold(item, depth+1), 0)
		}
		switch {
		case children == 0:
			of.remove("Count")
			return 0
		case depth > 1:
			shown = -children
		}
		of.set("Count", number(shown))
		return shown
	}
	fold(outlines, 0)
}
