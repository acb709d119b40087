package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// figure frames a quotation with its citation as a caption:
//
//	<figure class="excerpt"><blockquote>…</blockquote><figcaption>…</figcaption></figure>
type figure struct {
	ast.BaseBlock
	class string
	id    string
}

// caption is a figure's last child and holds the citations.
type caption struct{ ast.BaseBlock }

var (
	kindFigure  = ast.NewNodeKind("BriefingFigure")
	kindCaption = ast.NewNodeKind("BriefingCaption")
)

func (*figure) Kind() ast.NodeKind          { return kindFigure }
func (*caption) Kind() ast.NodeKind         { return kindCaption }
func (n *figure) Dump(s []byte, level int)  { ast.DumpHelper(n, s, level, nil, nil) }
func (n *caption) Dump(s []byte, level int) { ast.DumpHelper(n, s, level, nil, nil) }

// frameExcerpts turns each excerpt and utterance into a figure.
func (r *reading) frameExcerpts() {
	for _, e := range r.excerpts {
		first := ast.Node(nil)
		if e.utterance {
			first = e.last.FirstChild()
		} else {
			first = r.cutBefore(e)
		}
		if first == nil {
			continue // the citation stands inside emphasis: shown as written
		}
		cap := &caption{}
		for n := first; n != nil; {
			next := n.NextSibling()
			cap.AppendChild(cap, n)
			n = next
		}
		for n := e.last; n != e.quote && !n.HasChildren(); {
			parent := n.Parent()
			parent.RemoveChild(parent, n) // a list item that held nothing else goes too
			n = parent
		}
		fig := &figure{class: "excerpt"}
		if e.utterance {
			fig.class = "utterance"
		}
		fig.id = r.figureID(e)
		e.quote.RemoveAttributes()
		parent := e.quote.Parent()
		parent.ReplaceChild(parent, e.quote, fig)
		fig.AppendChild(fig, e.quote)
		fig.AppendChild(fig, cap)
	}
}

// figureID is the anchor of a figure: its author's, or one made of the words
// quoted, so that it stays the same whatever is written around it.
func (r *reading) figureID(e excerpt) string {
	quotations := r.doc.Quotations[e.from:e.to]
	id, given := attribute(e.quote, "id")
	if !given {
		id = r.ownID("q " + firstWords(quotations[0].Text))
	}
	for i := range quotations {
		quotations[i].ID = id
	}
	return id
}

// wordsOfID is how many of its words a quotation is named by.
const wordsOfID = 5

func firstWords(s string) string {
	fields := strings.Fields(s[:min(len(s), 40*wordsOfID)])
	return strings.ToValidUTF8(strings.Join(fields[:min(len(fields), wordsOfID)], " "), "")
}

// cutBefore trims what separates an excerpt from its citations and gives the
// first citation, from which on the paragraph belongs into the caption.
func (r *reading) cutBefore(e excerpt) ast.Node {
	for _, n := range e.chain {
		if n.Parent() != e.last {
			return nil
		}
	}
	for n := e.chain[len(e.chain)-1].NextSibling(); n != nil; {
		next := n.NextSibling()
		e.last.RemoveChild(e.last, n) // a closing bracket or full stop
		n = next
	}
	for {
		before, ok := e.chain[0].PreviousSibling().(*ast.Text)
		if !ok {
			return e.chain[0]
		}
		value := before.Segment.Value(r.source)
		kept := bytes.TrimRightFunc(value, isBeforeCitation)
		before.SetSoftLineBreak(false)
		before.SetHardLineBreak(false)
		if len(kept) > 0 {
			before.Segment.Stop -= len(value) - len(kept)
			return e.chain[0]
		}
		e.last.RemoveChild(e.last, before)
	}
}

// dressTables writes a column's alignment as a class: the style attribute is
// forbidden by the page's security policy.
func (r *reading) dressTables() {
	for _, n := range r.order {
		cell, ok := n.(*extast.TableCell)
		if !ok {
			continue
		}
		switch cell.Alignment {
		case extast.AlignRight:
			cell.SetAttributeString("class", []byte("right"))
		case extast.AlignCenter:
			cell.SetAttributeString("class", []byte("centre"))
		}
		if cell.Parent().Kind() == extast.KindTableHeader {
			cell.SetAttributeString("scope", []byte("col"))
		}
	}
}

// scheme is how an address that leaves the dossier begins.
var scheme = regexp.MustCompile(`^(?i:[a-z][a-z0-9+.-]*:|//)`)

// External says whether a link leaves the dossier: it names a scheme or a host.
func External(destination string) bool { return scheme.MatchString(destination) }

// dressLinks rewrites destinations and marks citations and outside links.
func (r *reading) dressLinks(rewrite func(string) string) {
	for n, i := range r.numbers {
		dest := r.doc.Links[i].Destination
		switch n := n.(type) {
		case *ast.Image:
			n.Destination = []byte(rewrite(dest))
			n.SetAttributeString("loading", []byte("lazy"))
		case *ast.Link:
			n.Destination = []byte(rewrite(dest))
			if _, _, ok := SplitCitation(dest); ok {
				n.SetAttributeString("class", []byte("cite"))
				r.keepTogether(n)
			} else if External(dest) && !strings.HasPrefix(dest, "mailto:") {
				n.SetAttributeString("rel", []byte("noreferrer"))
			}
		}
	}
}

// keepTogether puts a no-break space before the ¶ of a citation, so that the
// number does not fall on the next line alone.
func (r *reading) keepTogether(link *ast.Link) {
	label, ok := link.LastChild().(*ast.Text)
	if !ok || label.IsRaw() {
		return
	}
	value := label.Segment.Value(r.source)
	i := bytes.LastIndex(value, []byte(" ¶"))
	if i < 0 {
		return
	}
	number := ast.NewTextSegment(label.Segment.WithStart(label.Segment.Start + i + 1))
	label.Segment = label.Segment.WithStop(label.Segment.Start + i)
	link.AppendChild(link, ast.NewString([]byte("\u00a0")))
	link.AppendChild(link, number)
}
