package markdown

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// An anchor is written as <a id="p13"></a>, which is what GitHub and Obsidian
// understand; in HTML the block itself carries the id, so that :target lights
// the paragraph and not an empty element.
var (
	anchorTag  = regexp.MustCompile(`^<a\s+(?:id|name)=(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))\s*/?>$`)
	passageTag = regexp.MustCompile(`^(?:t|[a-z]{1,3}[0-9]+)$`)
)

// passageID says whether id names a passage of a source, such as p13, c1, n2, or
// t, the title.
func passageID(id string) bool { return passageTag.MatchString(id) }

// liftAnchors moves the anchor at the beginning of a block into its id. An
// anchor alone in a paragraph belongs to the block after it.
func (r *reading) liftAnchors() {
	var blocks []ast.Node
	_ = ast.Walk(r.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindHeading, ast.KindTextBlock:
			blocks = append(blocks, n)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, block := range blocks {
		for r.liftAnchor(block) {
		}
	}
}

// liftAnchor lifts one anchor and reports whether there was one.
func (r *reading) liftAnchor(block ast.Node) bool {
	open, ok := block.FirstChild().(*ast.RawHTML)
	if !ok {
		return false
	}
	id := r.anchorID(open)
	shut, ok := open.NextSibling().(*ast.RawHTML)
	if id == "" || !ok || !bytes.Equal(rawText(shut, r.source), []byte("</a>")) {
		return false
	}
	target := block
	alone := shut.NextSibling() == nil
	if alone || block.Kind() == ast.KindTextBlock {
		target = anchorTarget(block, alone)
	}
	if target == nil {
		return false
	}
	if _, taken := target.AttributeString("id"); taken {
		return false
	}
	block.RemoveChild(block, open)
	block.RemoveChild(block, shut)
	target.SetAttributeString("id", []byte(id))
	if alone {
		block.Parent().RemoveChild(block.Parent(), block)
	}
	r.anchored = append(r.anchored, anchored{id, target})
	return !alone
}

// anchorTarget is the block that an anchor names where it is not the anchor's
// own: the next one after a lone anchor, the item of a tight list otherwise.
func anchorTarget(block ast.Node, alone bool) ast.Node {
	if !alone {
		return block.Parent()
	}
	next := block.NextSibling()
	if next == nil || block.Kind() != ast.KindParagraph {
		return nil
	}
	switch next.Kind() {
	case ast.KindParagraph, ast.KindHeading, ast.KindBlockquote, ast.KindList:
		return next
	}
	return nil
}

func (r *reading) anchorID(n *ast.RawHTML) string {
	m := anchorTag.FindSubmatch(rawText(n, r.source))
	if m == nil {
		return ""
	}
	return string(bytes.Join(m[1:], nil))
}

func rawText(n *ast.RawHTML, source []byte) []byte {
	return n.Segments.Value(source)
}
