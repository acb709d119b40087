package markdown

import (
	"html"
	"io"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// pageRenderer writes the nodes for which a dossier wants other HTML than
// goldmark's.
type pageRenderer struct{ highlighter *highlighter }

func newPageRenderer() *pageRenderer { return &pageRenderer{newHighlighter()} }

// RegisterFuncs implements renderer.NodeRenderer.
func (p *pageRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindRawBlock, renderRaw)
	reg.Register(kindRawInline, renderRaw)
	reg.Register(kindSection, renderSection)
	reg.Register(kindFigure, renderFigure)
	reg.Register(kindCaption, renderCaption)
	reg.Register(ast.KindBlockquote, renderQuote)
	reg.Register(ast.KindParagraph, renderParagraph)
	reg.Register(ast.KindFencedCodeBlock, p.renderFenced)
	reg.Register(extast.KindTable, renderTable)
	reg.Register(extast.KindTaskCheckBox, renderTask)
}

func renderRaw(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *rawBlock:
		_, _ = w.Write(n.html)
	case *rawInline:
		_, _ = w.Write(n.html)
	}
	return ast.WalkContinue, nil
}

func renderFigure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</figure>\n")
		return ast.WalkContinue, nil
	}
	f := n.(*figure)
	_, _ = w.WriteString("<figure")
	if f.id != "" {
		writeAttribute(w, "id", f.id)
	}
	writeAttribute(w, "class", f.class)
	_, _ = w.WriteString(">\n")
	return ast.WalkContinue, nil
}

func renderCaption(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString("<figcaption>")
	} else {
		_, _ = w.WriteString("</figcaption>\n")
	}
	return ast.WalkContinue, nil
}

// renderQuote writes a blockquote or, for an alert, an aside with its label.
func renderQuote(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	kind, alert := attribute(n, alertKind)
	tag := "blockquote"
	if alert {
		tag = "aside"
	}
	if !entering {
		_, _ = w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<" + tag)
	if id, ok := attribute(n, "id"); ok {
		writeAttribute(w, "id", id)
	}
	if alert {
		label, _ := attribute(n, alertTitle)
		writeAttribute(w, "class", "note note-"+kind)
		writeAttribute(w, "aria-label", label)
		_, _ = w.WriteString(">\n<p class=\"label\">" + html.EscapeString(label) + "</p")
	}
	_, _ = w.WriteString(">\n")
	return ast.WalkContinue, nil
}

// renderParagraph adds the number to a paragraph that citations lead to.
func renderParagraph(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</p>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString("<p")
	id, ok := attribute(n, "id")
	if !ok {
		_ = w.WriteByte('>')
		return ast.WalkContinue, nil
	}
	writeAttribute(w, "id", id)
	if !passageID(id) {
		_ = w.WriteByte('>')
		return ast.WalkContinue, nil
	}
	writeAttribute(w, "class", "passage")
	_ = w.WriteByte('>')
	if number, ok := strings.CutPrefix(id, "p"); ok {
		_, _ = w.WriteString(`<a class="num"`)
		writeAttribute(w, "href", "#"+id)
		writeAttribute(w, "aria-label", "Paragraph "+number)
		_, _ = w.WriteString(">" + number + "</a>")
	}
	return ast.WalkContinue, nil
}

// renderTable lets a wide table scroll by itself, so that the page never does.
// What scrolls has a name: that of the section.
func renderTable(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		_, _ = w.WriteString("</table>\n</div>\n")
		return ast.WalkContinue, nil
	}
	_, _ = w.WriteString(`<div class="scroll" role="group"`)
	if id := headingOver(n); id != "" {
		writeAttribute(w, "aria-labelledby", id)
	} else {
		writeAttribute(w, "aria-label", "Table")
	}
	_, _ = w.WriteString(" tabindex=\"0\">\n<table>\n")
	return ast.WalkContinue, nil
}

// headingOver gives the anchor of the heading that a block stands under; empty
// where it has none, or stands under the page's title alone, which a template
// sets.
func headingOver(n ast.Node) string {
	for ; n != nil; n = n.Parent() {
		for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
			if h, ok := before.(*ast.Heading); ok && h.Level > 1 {
				id, _ := attribute(h, "id")
				return id
			}
		}
	}
	return ""
}

// renderTask shows a task as a character: a disabled form control says less.
func renderTask(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		mark, word := "☐", "to do"
		if n.(*extast.TaskCheckBox).IsChecked {
			mark, word = "☑", "done"
		}
		_, _ = w.WriteString(`<span class="task" role="img" aria-label="` + word + `">` + mark + `</span> `)
	}
	return ast.WalkContinue, nil
}

func (p *pageRenderer) renderFenced(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	block := n.(*ast.FencedCodeBlock)
	code := string(block.Lines().Value(source))
	if !p.highlighter.write(w, string(block.Language(source)), code) {
		_, _ = io.WriteString(w, "<pre tabindex=\"0\"><code>"+html.EscapeString(code)+"</code></pre>\n")
	}
	return ast.WalkSkipChildren, nil
}

func writeAttribute(w util.BufWriter, name, value string) {
	_, _ = w.WriteString(" " + name + "=\"" + html.EscapeString(value) + "\"")
}
