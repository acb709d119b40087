// Package markdown reads one page of a dossier.
//
// DecodeFrontMatter takes the YAML at its head apart; a Parser reads the body
// once and hands back a Document with everything that later rooms ask for:
// HTML, plain text, headings, links, passages, and the quotations that claim to
// stand in a source. Recognising citations is here (citation.go); whether a
// quotation really stands where it says is for the site to check, since only
// the site has the other pages.
package markdown

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A Document is one parsed page. Offsets are bytes into the file's whole text,
// front matter included.
type Document struct {
	Title      string      // plain text of the # heading that opens the body; empty without one
	TitleID    string      // the anchor it carries, or the id that GitHub gives it; empty without a heading
	TitleHTML  string      // the same as HTML, without the h1 element
	HTML       string      // the body without that heading
	Plain      string      // the body as plain text, one block a line, headings included
	Lead       string      // plain text of the first paragraph that is not in a quotation or note
	Words      int         // words of Plain
	Headings   []Heading   // in order, without the opening one
	Sections   []Section   // in order; what stands before the first belongs to none
	Links      []Link      // every link and picture, raw HTML included, in order
	Blocks     []Block     // what Plain is made of, in order, without the opening heading
	Passages   []Passage   // blocks that carry an anchor of their own
	Quotations []Quotation // what claims to stand verbatim in a cited passage
	HasCode    bool        // a fenced block was coloured, so the page needs the code style sheet
	HasTable   bool        // the body has a table
	HasList    bool        // the body has a list
}

// A Heading of the body, levels 2 to 6: a # heading that does not open the body
// is shown as level 2, since a page has one title.
type Heading struct {
	Level int
	ID    string
	Text  string
}

// A Link as it stands in the Markdown.
type Link struct {
	Destination string // as written, before rewriting
	Text        string // plain text of the label
	Start, End  int    // where it stands in the file
	Image       bool   // a picture or other embedded file
	Block       Range  // the block of text that holds it, in Document.Plain; empty for raw HTML
	At          int    // where its label begins in Document.Plain
}

// A Range is half-open, in bytes.
type Range struct{ Start, End int }

// A Passage is a block with an anchor: <a id="p13"></a> at its beginning.
type Passage struct {
	ID         string
	Text       string // plain text
	Start, End int    // where its text stands in the file
}

// A Parser reads pages. It holds no state between pages and may be used by
// several goroutines.
type Parser struct {
	parser   parser.Parser
	renderer renderer.Renderer
}

// NewParser builds the Markdown dialect of a dossier: CommonMark with tables,
// footnotes, strikethrough, task lists, heading attributes, GitHub alerts and
// coloured code. Raw HTML passes, since authors own their pages. Bare URLs are
// not linked: that costs a third of the time, and <https://…> does it.
func NewParser() *Parser {
	md := goldmark.New(
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough,
			extension.TaskList,
			extension.Footnote,
		),
		goldmark.WithParserOptions(
			parser.WithAttribute(),
			parser.WithParagraphTransformers(util.Prioritized(alertTransformer{}, 50)),
		),
		goldmark.WithRendererOptions(
			html.WithUnsafe(),
			renderer.WithNodeRenderers(util.Prioritized(newPageRenderer(), 100)),
		),
	)
	return &Parser{parser: md.Parser(), renderer: md.Renderer()}
}

// Parse reads the body of a file, which begins at byte bodyStart of its text.
// rewrite turns a link's destination into what the HTML shall say; nil keeps it.
func (p *Parser) Parse(fileText string, bodyStart int, rewrite func(string) string) *Document {
	if rewrite == nil {
		rewrite = func(dest string) string { return dest }
	}
	source := blankHead(fileText, bodyStart)
	root := p.parser.Parse(text.NewReader(source))

	r := &reading{source: source, root: root, doc: &Document{}}
	r.liftAnchors()
	r.takeRawHTML(rewrite)
	r.collect()
	r.findQuotations()
	title := r.takeTitle()
	r.nameHeadings()
	r.listBlocks()
	r.frameExcerpts()
	r.dressTables()
	r.dressLinks(rewrite)
	r.wrapSections()

	r.doc.TitleHTML = p.inlineHTML(source, title)
	p.renderBody(r)
	return r.doc
}

// blankHead replaces the front matter by spaces of the same length, so that
// every offset in the tree is one in the file.
func blankHead(fileText string, bodyStart int) []byte {
	source := []byte(fileText)
	bodyStart = min(max(bodyStart, 0), len(source))
	for i, c := range source[:bodyStart] {
		if c != '\n' {
			source[i] = ' '
		}
	}
	return source
}

func (p *Parser) html(source []byte, n ast.Node) string {
	var b bytes.Buffer
	b.Grow(len(source) + len(source)/2)
	// Rendering into memory fails only where a renderer does, and ours do not.
	_ = p.renderer.Render(&b, source, n)
	return b.String()
}

// inlineHTML renders the children of a heading that was taken out of the tree.
func (p *Parser) inlineHTML(source []byte, heading ast.Node) string {
	if heading == nil {
		return ""
	}
	out := p.html(source, heading)
	if i := strings.IndexByte(out, '>'); i >= 0 {
		out = out[i+1:]
	}
	if i := strings.LastIndex(out, "</h"); i >= 0 {
		out = out[:i]
	}
	return out
}

// countWords counts runs without white space that hold a letter or a digit.
func countWords(s string) int {
	n, word := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			word = false
		case !word && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			word = true
			n++
		}
	}
	return n
}
