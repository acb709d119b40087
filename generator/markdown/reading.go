package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// reading is the work on one page: every step takes what it needs from the one
// tree and changes the tree for the steps after it. The order in Parse matters.
type reading struct {
	source []byte
	root   ast.Node
	doc    *Document

	anchored []anchored
	numbers  map[ast.Node]int   // links → index into doc.Links
	leaves   map[ast.Node]*flat // blocks that hold text themselves
	taken    map[ast.Node]bool  // citations that an excerpt has spoken for
	used     map[string]bool    // ids of the page
	excerpts []excerpt
	order    []ast.Node        // the keys of leaves in order
	spans    [][2]int          // where each of order stands in doc.Plain
	quoted   map[ast.Node]bool // leaves whose words an excerpt or utterance took
}

// anchored is a block that carries an id of its author's.
type anchored struct {
	id    string
	block ast.Node
}

// collect numbers the links, flattens every block that holds text, and takes
// plain text, words and passages from that.
func (r *reading) collect() {
	r.numbers = map[ast.Node]int{}
	r.leaves = map[ast.Node]*flat{}
	r.taken = map[ast.Node]bool{}
	r.quoted = map[ast.Node]bool{}
	r.used = map[string]bool{"main": true} // the template's own id
	for _, a := range r.anchored {
		r.used[a.id] = true
	}
	_ = ast.Walk(r.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			r.number(n, string(n.Destination), n.Pos(), false)
		case *ast.Image:
			r.number(n, string(n.Destination), n.Pos(), true)
		case *ast.AutoLink:
			r.number(n, string(n.URL(r.source)), n.Pos(), false)
		case *rawBlock:
			r.rawLinks(n.links)
		case *rawInline:
			r.rawLinks(n.links)
		case *extast.Table:
			r.doc.HasTable = true
		case *ast.List:
			r.doc.HasList = true
		case *ast.FencedCodeBlock:
			r.doc.HasCode = r.doc.HasCode || knownLanguage(string(n.Language(r.source)))
		}
		return ast.WalkContinue, nil
	})
	r.flattenLeaves()
	r.plainText()
	r.passages()
}

func (r *reading) number(n ast.Node, dest string, pos int, image bool) {
	r.numbers[n] = len(r.doc.Links)
	start := max(pos, 0)
	end := min(start+1, len(r.source))
	r.doc.Links = append(r.doc.Links, Link{Destination: dest, Start: start, End: end, Image: image})
}

func (r *reading) rawLinks(links []Link) { r.doc.Links = append(r.doc.Links, links...) }

// flattenLeaves takes the text of every block that holds inlines, and with it
// the labels of the links.
func (r *reading) flattenLeaves() {
	_ = ast.Walk(r.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || !holdsText(n) {
			return ast.WalkContinue, nil
		}
		f := flatten(r.source, n, r.numbers)
		for _, l := range f.links {
			link := &r.doc.Links[l.link]
			link.Text = string(f.text[l.start:l.end])
			if l.end > l.start {
				link.End = max(link.End, f.offset(l.end-1)+1)
			}
		}
		r.leaves[n] = f
		r.order = append(r.order, n)
		return ast.WalkSkipChildren, nil
	})
}

func holdsText(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, extast.KindTableCell,
		ast.KindCodeBlock, ast.KindFencedCodeBlock:
		return true
	}
	return false
}

func (r *reading) plainText() {
	var b strings.Builder
	for _, n := range r.order {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		start := b.Len()
		switch n.Kind() {
		case ast.KindCodeBlock, ast.KindFencedCodeBlock:
			b.Write(n.Lines().Value(r.source))
		case ast.KindParagraph:
			if r.doc.Lead == "" && n.Parent() == r.root {
				r.doc.Lead = strings.TrimSpace(string(r.leaves[n].text))
			}
			b.Write(r.leaves[n].text)
		default:
			b.Write(r.leaves[n].text)
		}
		r.spans = append(r.spans, [2]int{start, b.Len()})
		for _, l := range r.leaves[n].links {
			link := &r.doc.Links[l.link]
			link.Block, link.At = Range{start, b.Len()}, start+l.start
		}
	}
	r.doc.Plain = b.String()
	r.doc.Words = countWords(r.doc.Plain)
}

// passages reads the text of the blocks that carry a passage's id.
func (r *reading) passages() {
	for _, a := range r.anchored {
		if !passageID(a.id) {
			continue
		}
		f := r.blockText(a.block)
		p := Passage{ID: a.id, Text: string(f.text), Start: f.offset(0)}
		p.End = p.Start
		if len(f.text) > 0 {
			p.End = f.offset(len(f.text)-1) + 1
		}
		r.doc.Passages = append(r.doc.Passages, p)
	}
}

// blockText joins the texts of a block and the blocks inside it.
func (r *reading) blockText(block ast.Node) *flat {
	if f, ok := r.leaves[block]; ok {
		return f
	}
	all := &flat{}
	for c := block.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			all.join(r.blockText(c))
		}
	}
	return all
}

// takeTitle removes the # heading that opens the body from the tree: the page
// shows it above the box at a glance, where only the template can put it.
func (r *reading) takeTitle() ast.Node {
	for n := r.root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *rawBlock, *ast.LinkReferenceDefinition:
			continue // a marker, or something the reader does not see
		case *ast.Heading:
			if n.Level != 1 {
				return nil
			}
			r.doc.Title = strings.TrimSpace(string(r.leaves[n].text))
			r.doc.TitleID, _ = attribute(n, "id")
			if r.doc.TitleID == "" {
				r.doc.TitleID = r.ownID(r.doc.Title)
			}
			n.RemoveAttributes()
			r.root.RemoveChild(r.root, n)
			return n
		}
		return nil
	}
	return nil
}

// nameHeadings gives every heading an id of its own and lists the headings.
func (r *reading) nameHeadings() {
	for _, n := range r.order {
		h, ok := n.(*ast.Heading)
		if !ok || h.Parent() == nil {
			continue
		}
		label := strings.TrimSpace(string(r.leaves[n].text))
		id, given := attribute(h, "id")
		if !given {
			id = r.ownID(label)
			h.SetAttributeString("id", []byte(id))
		}
		r.used[id] = true
		h.Level = max(h.Level, 2) // the page has one h1, its title
		r.doc.Headings = append(r.doc.Headings, Heading{h.Level, id, label})
	}
}

// ownID makes an id for a heading that no anchor and no heading before it has.
func (r *reading) ownID(label string) string {
	id := freeID(HeadingID(label), r.used)
	r.used[id] = true
	return id
}

// attribute reads an attribute as a string, whichever way it was set.
func attribute(n ast.Node, name string) (string, bool) {
	v, ok := n.AttributeString(name)
	if !ok {
		return "", false
	}
	switch v := v.(type) {
	case []byte:
		return string(v), true
	case string:
		return v, true
	}
	return "", false
}
