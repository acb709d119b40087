package markdown

import (
	"html"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// flat is the text of a block as a reader sees it (no marks, escapes and
// entities resolved, line breaks as spaces) with the way back to the file.
type flat struct {
	text  []byte
	runs  []run
	links []linkSpan
}

// run says that the text from byte at on was read from byte source on; exact
// runs advance together, the others (an entity, an escape) stand for one place.
type run struct {
	at, source int
	exact      bool
}

// linkSpan is the label of a link within a flat text.
type linkSpan struct {
	start, end int
	link       int // index into Document.Links
	node       ast.Node
}

// offset gives the place in the file of byte i of the text.
func (f *flat) offset(i int) int {
	k := sort.Search(len(f.runs), func(k int) bool { return f.runs[k].at > i }) - 1
	if k < 0 {
		return 0
	}
	r := f.runs[k]
	if r.exact {
		return r.source + i - r.at
	}
	return r.source
}

func (f *flat) addExact(source []byte, start, stop int) {
	if start >= stop {
		return
	}
	f.runs = append(f.runs, run{len(f.text), start, true})
	f.text = append(f.text, source[start:stop]...)
}

func (f *flat) addAt(place int, s string) {
	f.runs = append(f.runs, run{len(f.text), place, false})
	f.text = append(f.text, s...)
}

// addMarkdown adds source[start:stop] with escapes and entities resolved.
func (f *flat) addMarkdown(source []byte, start, stop int) {
	from := start
	for i := start; i < stop; i++ {
		switch c := source[i]; {
		case c == '\\' && i+1 < stop && util.IsPunct(source[i+1]):
			f.addExact(source, from, i)
			from = i + 1
			i++
		case c == '&':
			name, length := entity(source[i:stop])
			if length > 0 {
				f.addExact(source, from, i)
				f.addAt(i, name)
				i += length - 1
				from = i + 1
			}
		}
	}
	f.addExact(source, from, stop)
}

// longestEntity is the length of &CounterClockwiseContourIntegral;.
const longestEntity = 33

// entity resolves the HTML entity at the beginning of b; length 0 if it is none.
func entity(b []byte) (text string, length int) {
	end := strings.IndexByte(string(b[:min(len(b), longestEntity)]), ';')
	if end < 0 {
		return "", 0
	}
	name := string(b[:end+1])
	if text = html.UnescapeString(name); text == name {
		return "", 0
	}
	return text, end + 1
}

// flatten takes the text below n. numbers gives each link its index; it may be nil.
func flatten(source []byte, n ast.Node, numbers map[ast.Node]int) *flat {
	f := &flat{}
	f.addChildren(source, n, numbers)
	return f
}

func (f *flat) addChildren(source []byte, n ast.Node, numbers map[ast.Node]int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.add(source, c, numbers)
	}
}

func (f *flat) add(source []byte, n ast.Node, numbers map[ast.Node]int) {
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			f.addExact(source, n.Segment.Start, n.Segment.Stop)
		} else {
			f.addMarkdown(source, n.Segment.Start, n.Segment.Stop)
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			f.addAt(n.Segment.Stop, " ")
		}
	case *ast.AutoLink:
		start := len(f.text)
		f.addAt(max(n.Pos(), 0), string(n.Label(source)))
		f.span(n, start, numbers)
	case *ast.Link:
		start := len(f.text)
		f.addChildren(source, n, numbers)
		f.span(n, start, numbers)
	case *ast.Image, *ast.RawHTML, *ast.String, *extast.FootnoteLink, *extast.FootnoteBacklink, *extast.TaskCheckBox:
		// Not part of what a reader would quote.
	default:
		f.addChildren(source, n, numbers)
	}
}

func (f *flat) span(n ast.Node, start int, numbers map[ast.Node]int) {
	if i, ok := numbers[n]; ok {
		f.links = append(f.links, linkSpan{start, len(f.text), i, n})
	}
}

// join appends another block's text after a space.
func (f *flat) join(g *flat) {
	if len(f.text) > 0 && len(g.text) > 0 {
		f.addAt(g.offset(0), " ")
	}
	base := len(f.text)
	for _, r := range g.runs {
		f.runs = append(f.runs, run{r.at + base, r.source, r.exact})
	}
	for _, l := range g.links {
		f.links = append(f.links, linkSpan{l.start + base, l.end + base, l.link, l.node})
	}
	f.text = append(f.text, g.text...)
}
