package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Raw HTML is carried through, with two exceptions: the program's own comments
// (<!-- briefing:… -->, markers for the writer of content/) are dropped, and the
// addresses in href and src are rewritten like those of Markdown links.

// rawBlock and rawInline are raw HTML after that.
type rawBlock struct {
	ast.BaseBlock
	html  []byte
	links []Link
}

type rawInline struct {
	ast.BaseInline
	html  []byte
	links []Link
}

var (
	kindRawBlock  = ast.NewNodeKind("BriefingRawBlock")
	kindRawInline = ast.NewNodeKind("BriefingRawInline")
)

func (*rawBlock) Kind() ast.NodeKind          { return kindRawBlock }
func (*rawInline) Kind() ast.NodeKind         { return kindRawInline }
func (n *rawBlock) Dump(s []byte, level int)  { ast.DumpHelper(n, s, level, nil, nil) }
func (n *rawInline) Dump(s []byte, level int) { ast.DumpHelper(n, s, level, nil, nil) }
func (*rawBlock) IsRaw() bool                 { return true }

var (
	ownComment = regexp.MustCompile(`(?s)<!--\s*/?briefing:.*?-->\n?`)
	// address finds href and src inside tags; group 2, 3 or 4 is the value.
	address = regexp.MustCompile(`(?i)<[a-z][^<>]*?\s(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))`)
)

// takeRawHTML replaces goldmark's raw nodes by ours.
func (r *reading) takeRawHTML(rewrite func(string) string) {
	var raw []ast.Node
	_ = ast.Walk(r.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && (n.Kind() == ast.KindHTMLBlock || n.Kind() == ast.KindRawHTML) {
			raw = append(raw, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range raw {
		switch n := n.(type) {
		case *ast.HTMLBlock:
			segments := n.Lines().Sliced(0, n.Lines().Len())
			if n.HasClosure() {
				segments = append(segments[:len(segments):len(segments)], n.ClosureLine)
			}
			html, links := r.rewriteRaw(segments, rewrite)
			n.Parent().ReplaceChild(n.Parent(), n, &rawBlock{html: html, links: links})
		case *ast.RawHTML:
			html, links := r.rewriteRaw(n.Segments.Sliced(0, n.Segments.Len()), rewrite)
			n.Parent().ReplaceChild(n.Parent(), n, &rawInline{html: html, links: links})
		}
	}
}

func (r *reading) rewriteRaw(segments []text.Segment, rewrite func(string) string) ([]byte, []Link) {
	var html []byte
	f := &flat{}
	for _, s := range segments {
		f.addExact(r.source, s.Start, s.Stop)
	}
	if bytes.Contains(f.text, []byte("briefing:")) {
		f = f.without(ownComment.FindAllIndex(f.text, -1))
	}
	var links []Link
	from := 0
	for _, m := range address.FindAllSubmatchIndex(f.text, -1) {
		for g := 4; g <= 8; g += 2 {
			if m[g] < 0 || m[g] == m[g+1] {
				continue
			}
			dest := string(f.text[m[g]:m[g+1]])
			html = append(html, f.text[from:m[g]]...)
			html = append(html, rewrite(dest)...)
			from = m[g+1]
			image := len(f.text[m[2]:m[3]]) == len("src")
			start := f.offset(m[g])
			links = append(links, Link{Destination: dest, Start: start, End: start + len(dest), Image: image})
		}
	}
	return append(html, f.text[from:]...), links
}

// without cuts byte ranges out of a text, keeping the way back to the file.
func (f *flat) without(cuts [][]int) *flat {
	out := &flat{}
	from := 0
	keep := func(to int) {
		for i := from; i < to; {
			place := f.offset(i)
			j := i + 1
			for j < to && f.offset(j) == place+j-i {
				j++
			}
			out.runs = append(out.runs, run{len(out.text), place, true})
			out.text = append(out.text, f.text[i:j]...)
			i = j
		}
	}
	for _, c := range cuts {
		keep(c[0])
		from = c[1]
	}
	keep(len(f.text))
	return out
}
