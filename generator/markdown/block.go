package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A Block is a part of the body that holds words itself: a paragraph, the text
// of a list item, a table's cell, a heading, a block of code.
type Block struct {
	Start, End int  // where it stands in Document.Plain
	Heading    int  // the heading it is or stands under, an index into Document.Headings; -1 before the first
	IsHeading  bool // it is that heading
	Quoted     bool // its words are those of an excerpt or utterance
	Passage    bool // it is, or is part of, a block with a passage's anchor
	Item       bool // it stands in a list
	Cell       bool // it is a cell of a table
	Introduces bool // a quotation follows it in the same item of a list
	Labels     int  // how many bytes of it are labels of links within the dossier
}

// listBlocks says of every block where it stands and what it is part of.
func (r *reading) listBlocks() {
	passages := map[ast.Node]bool{}
	for _, a := range r.anchored {
		if passageID(a.id) {
			passages[a.block] = true
		}
	}
	heading := -1
	for i, n := range r.order {
		isHeading := n.Kind() == ast.KindHeading
		if isHeading {
			if n.Parent() == nil {
				continue // the page's title
			}
			heading++
		}
		r.doc.Blocks = append(r.doc.Blocks, Block{
			Start: r.spans[i][0], End: r.spans[i][1], Heading: heading, IsHeading: isHeading,
			Quoted: r.quoted[n], Passage: len(passages) > 0 && within(n, passages), Labels: r.labels(n),
			Item: n.Parent().Kind() == ast.KindListItem, Cell: n.Kind() == extast.KindTableCell, Introduces: introduces(n),
		})
	}
}

// introduces says whether a quotation follows in the same item of a list.
func introduces(n ast.Node) bool {
	if n.Parent().Kind() != ast.KindListItem {
		return false
	}
	for n = n.NextSibling(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindBlockquote {
			return true
		}
	}
	return false
}

// labels counts the bytes of a block that are labels of links within the dossier.
func (r *reading) labels(block ast.Node) int {
	n := 0
	for _, l := range r.leaves[block].links {
		if !External(r.doc.Links[l.link].Destination) {
			n += l.end - l.start
		}
	}
	return n
}

// within says whether a node is one of a set or lies in one.
func within(n ast.Node, set map[ast.Node]bool) bool {
	for ; n != nil; n = n.Parent() {
		if set[n] {
			return true
		}
	}
	return false
}

// markQuoted notes that the words of a block are a quotation's.
func (r *reading) markQuoted(block ast.Node) {
	if _, ok := r.leaves[block]; ok {
		r.quoted[block] = true
		return
	}
	for c := block.FirstChild(); c != nil; c = c.NextSibling() {
		r.markQuoted(c)
	}
}
