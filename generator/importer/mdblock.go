package importer

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdownBlocks finds the blocks of a Markdown text from the byte begin on.
// Only the structure of blocks is parsed: links and emphasis within a
// paragraph stay part of it, since a span is what the file has.
func markdownBlocks(whole string, begin int) []block {
	source := []byte(whole[begin:])
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	)
	c := &blockCollector{whole: whole, begin: begin}
	c.children(p.Parse(text.NewReader(source)), plain)
	return c.blocks
}

// deepest is how many quotes and lists may stand within each other. Nobody
// nests as deep, and the parser's time grows with the square of the depth.
const deepest = 100

// isNestedTooDeep tells whether a line begins with more markers of quotes and
// lists than that.
func isNestedTooDeep(s string) bool {
	for s != "" {
		l, rest, _ := strings.Cut(s, "\n")
		markers := 0
		for _, r := range l {
			if strings.ContainsRune(">-+*", r) {
				markers++
			} else if r != ' ' && r != '\t' && r != '.' && r != ')' && (r < '0' || r > '9') {
				break
			}
		}
		if markers > deepest && len(strings.Trim(l, "-* \t\r")) > 0 {
			return true
		}
		s = rest
	}
	return false
}

type blockCollector struct {
	whole  string
	begin  int
	blocks []block
}

func (c *blockCollector) children(parent ast.Node, in form) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		c.node(n, in)
	}
}

func (c *blockCollector) node(n ast.Node, in form) {
	switch n := n.(type) {
	case *ast.Heading:
		if b := c.lines(n, plain); b != nil {
			b.level = n.Level
		}
	case *ast.Paragraph, *ast.TextBlock:
		if b := c.lines(n, in); b != nil {
			c.stripEmphasis(b)
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
		c.lines(n, code)
	case *ast.ListItem:
		c.children(n, listItem)
	case *ast.Blockquote:
		c.children(n, quotation)
	case *tables.TableHeader, *tables.TableRow:
		c.row(n)
	case *ast.List, *tables.Table:
		c.children(n, in)
	}
}

// lines adds the block of a node's lines; nil where there is nothing in them.
func (c *blockCollector) lines(n ast.Node, f form) *block {
	segments := n.Lines()
	if segments.Len() == 0 {
		return nil
	}
	return c.add(segments.At(0).Start, segments.At(segments.Len()-1).Stop, f)
}

// add appends the block from start to end, which are bytes into the body.
// Offsets that run backwards or out of the body are the parser's and skipped.
func (c *blockCollector) add(start, end int, f form) *block {
	start, end = c.begin+start, min(c.begin+end, len(c.whole))
	if len(c.blocks) > 0 {
		start = max(start, c.blocks[len(c.blocks)-1].end)
	}
	if start >= end {
		return nil
	}
	if start, end = trim(c.whole, start, end); start == end {
		return nil
	}
	b := newBlock(c.whole, start, end)
	b.gap, b.form = true, f
	c.blocks = append(c.blocks, b)
	return &c.blocks[len(c.blocks)-1]
}

// row makes one block of a table's row, from its first cell to its last.
func (c *blockCollector) row(n ast.Node) {
	start, end := -1, -1
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		for i := range cell.Lines().Len() {
			s := cell.Lines().At(i)
			if s.Start >= s.Stop {
				continue
			}
			if start < 0 {
				start = s.Start
			}
			end = s.Stop
		}
	}
	if start >= 0 {
		c.add(start, end, tableRow)
	}
}

// stripEmphasis takes the marks off a paragraph that is wholly in italics or
// bold type. A paragraph with two emphasised parts keeps its marks.
func (c *blockCollector) stripEmphasis(b *block) {
	s := c.whole[b.start:b.end]
	mark := s[:1]
	if mark != "*" && mark != "_" {
		return
	}
	n := len(s) - len(strings.TrimLeft(s, mark))
	if n > 3 || len(s) <= 2*n || len(s)-len(strings.TrimRight(s, mark)) != n {
		return
	}
	inner := s[n : len(s)-n]
	if strings.HasSuffix(inner, `\`) || strings.Contains(strings.ReplaceAll(inner, `\`+mark, ""), mark) {
		return
	}
	start, end := trim(c.whole, b.start+n, b.end-n)
	if start != b.start+n || end != b.end-n {
		return // "* x *" is no emphasis
	}
	was := *b
	*b = newBlock(c.whole, start, end)
	b.gap, b.form = was.gap, was.form
	if was.form == plain {
		b.form = emphasised
	}
}
