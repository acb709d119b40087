package briefing

// Front matter is a protected block whose marker is a YAML comment. Two
// things set it apart: editors add keys of their own (draft: true), which need
// not stop the rest from being kept up to date; and property editors rewrite
// YAML and drop its comments, which is no edit as long as the data is equal.

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

func frontMarker(sum string, blocks []string) string {
	return `# briefing:front sum="` + sum + `" blocks="` + strings.Join(blocks, " ") + `"` + "\n"
}

// mergeFront brings the page's front matter into the document.
func (m *merger) mergeFront(d *document) {
	text := m.page.Front.yamlText()
	if d.front == nil {
		if !d.omits[frontKey] {
			m.addFront(d, text)
		}
		return
	}
	f, sum := d.front, sumOf(text)
	extras, untouched := f.extras(text)
	switch {
	case untouched && f.sum == sum:
	case untouched, f.marker < 0 && sameData(f.without(extras), text):
		f.replace(text, extras, m.eol)
	case sumOf(f.without(extras)) == sum, sameData(f.yaml(), text):
		f.setSum(sum, m.eol)
	case f.sum == sum:
		return
	default:
		f.setSum(sum, m.eol)
		m.offer(d, frontKey, 0, text)
		return
	}
	d.dropOffers(frontKey)
}

func (m *merger) addFront(d *document, text string) {
	d.front = newFront(text, keysOf(m.page), m.eol)
	d.dropOffers(frontKey)
	if len(d.segs) > 0 && !startsBlank(d.segs[0].raw()) {
		d.segs = append([]segment{{body: m.eol}}, d.segs...)
	}
}

func newFront(text string, blocks []string, eol string) *front {
	f := &front{open: "---" + eol, end: "---" + eol, blocks: blocks}
	f.replace(text, "", eol)
	return f
}

// replace puts new generated text in place, the editor's own entries after it.
func (f *front) replace(text, extras, eol string) {
	f.marker, f.sum = 0, sumOf(text)
	f.lines = []string{strings.ReplaceAll(frontMarker(f.sum, f.blocks), "\n", eol)}
	f.lines = append(f.lines, strings.SplitAfter(withEOL(text, eol), "\n")...)
	if extras != "" {
		f.lines = append(f.lines, strings.SplitAfter(extras, "\n")...)
	}
}

// setSum records which generated text the editor has been shown.
func (f *front) setSum(sum, eol string) {
	f.sum = sum
	line := strings.ReplaceAll(frontMarker(sum, f.blocks), "\n", eol)
	if f.marker >= 0 {
		f.lines[f.marker] = line
		return
	}
	f.marker = 0
	f.lines = append([]string{line}, f.lines...)
}

// extras finds the entries that an editor added, and tells whether the rest
// is as the program wrote it. next is the text that the program would write now.
func (f *front) extras(next string) (extras string, untouched bool) {
	if sumOf(f.yaml()) == f.sum {
		return "", true
	}
	known := map[string]bool{}
	for _, e := range entries(next) {
		known[e.key] = true
	}
	ours, theirs := f.divide(func(key string) bool { return known[key] })
	if sumOf(ours) == f.sum {
		return theirs, true
	}
	// What the program wrote before may have had keys that it leaves out now.
	if ours, theirs := f.divide(isFrontKey); sumOf(ours) == f.sum {
		return theirs, true
	}
	return theirs, false
}

// divide parts the entries whose keys are the program's from the editor's.
func (f *front) divide(isOurs func(key string) bool) (ours, theirs string) {
	for _, e := range entries(f.yaml()) {
		if isOurs(e.key) {
			ours += e.text
		} else {
			theirs += e.text
		}
	}
	return ours, theirs
}

// without is the front matter without the given entries.
func (f *front) without(extras string) string {
	drop := map[string]bool{}
	for _, e := range entries(extras) {
		drop[e.text] = true
	}
	var b strings.Builder
	for _, e := range entries(f.yaml()) {
		if !drop[e.text] {
			b.WriteString(e.text)
		}
	}
	return b.String()
}

// entry is a top-level key of front matter with its value, as lines. Comments
// and what cannot be told are entries with the line itself as key.
type entry struct{ key, text string }

func entries(text string) []entry {
	var list []entry
	for _, line := range strings.SplitAfter(text, "\n") {
		trimmed := strings.TrimSpace(line)
		goesOn := trimmed == "" || strings.ContainsAny(line[:1], " \t-")
		if goesOn && len(list) > 0 {
			list[len(list)-1].text += line
			continue
		}
		key, _, ok := strings.Cut(trimmed, ":")
		if !ok || strings.HasPrefix(trimmed, "#") {
			key = trimmed
		}
		if line != "" {
			list = append(list, entry{key: key, text: line})
		}
	}
	return list
}

// isFrontKey tells whether the program may write a key at the top of front
// matter.
func isFrontKey(key string) bool {
	t := reflect.TypeFor[Front]()
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if name == key {
			return true
		}
	}
	return false
}

// comment matches where a YAML comment may begin.
var comment = regexp.MustCompile(`(?m)(^|\s)#`)

// sameData tells whether two YAML texts hold the same data in the same words,
// whatever their order and quoting. Comments, tags and anchors are no data, but
// somebody wrote them, so a text that has any is never the same.
func sameData(a, b string) bool {
	var x, y map[string]any
	if comment.MatchString(a) || !slices.Equal(wordsOf(a), wordsOf(b)) ||
		yaml.Unmarshal([]byte(a), &x) != nil || yaml.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	return reflect.DeepEqual(x, y)
}

// wordsOf lists the runs of letters and digits of a text, sorted.
func wordsOf(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return words
}
