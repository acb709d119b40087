package markdown

import (
	"bufio"
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// A Section is a heading of the second level with what follows it, up to the
// next. In the HTML it is an element of its own, so that a template can place it
// and a style sheet can set it:
//
//	<section data-section="for"><h2 id="for">For</h2>…</section>
type Section struct {
	ID         string // the heading's anchor
	Start, End int    // where the element stands in Document.HTML, in bytes
}

// section is the node of a Section.
type section struct {
	ast.BaseBlock
	id string
}

var kindSection = ast.NewNodeKind("BriefingSection")

func (*section) Kind() ast.NodeKind         { return kindSection }
func (n *section) Dump(s []byte, level int) { ast.DumpHelper(n, s, level, nil, nil) }

// wrapSections puts each top-level heading of the second level and its text
// into a section. Footnotes belong to the page and stay outside.
func (r *reading) wrapSections() {
	var current *section
	for n := r.root.FirstChild(); n != nil; {
		next := n.NextSibling()
		if h, ok := n.(*ast.Heading); ok && h.Level == 2 {
			id, _ := attribute(h, "id")
			current = &section{id: id}
			r.root.InsertBefore(r.root, n, current)
		}
		if n.Kind() == extast.KindFootnoteList {
			current = nil
		}
		if current != nil {
			current.AppendChild(current, n)
		}
		n = next
	}
}

func renderSection(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</section>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<section")
	writeAttribute(w, "data-section", n.(*section).id)
	_, _ = w.WriteString(">\n")
	return ast.WalkContinue, nil
}

// renderBody writes the page block by block, to know where its sections stand.
func (p *Parser) renderBody(r *reading) {
	var b bytes.Buffer
	b.Grow(len(r.source) + len(r.source)/2)
	w := bufio.NewWriter(&b)
	for n := r.root.FirstChild(); n != nil; n = n.NextSibling() {
		start := b.Len()
		// Rendering into memory fails only where a renderer does, and ours do not.
		_ = p.renderer.Render(w, r.source, n)
		_ = w.Flush()
		if s, ok := n.(*section); ok {
			r.doc.Sections = append(r.doc.Sections, Section{s.id, start, b.Len()})
		}
	}
	r.doc.HTML = b.String()
}
