package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// A citation is a Markdown link to a passage of another page of the dossier:
//
//	[Eurasia Review ¶13](../sources/eurasia-review.md#p13)
//
// What stands before it claims to be found there if it is
//
//   - an excerpt: a blockquote whose last thing is the citation, at the end of
//     a paragraph or of a list,
//   - an utterance: a blockquote whose last paragraph begins with a dash and
//     ends in the citation; the words are what stands before that paragraph,
//   - an inline quotation: “…” with nothing but spaces, brackets and sentence
//     marks between the closing mark and the citation.
//
// Where several citations follow one another the quotation claims to stand in
// each of them. Where a paragraph or item within the blockquote ends in a
// citation of its own, that citation speaks for the words up to there.

// QuotationKind says how a quotation is set.
type QuotationKind int

// The three ways of quoting.
const (
	Excerpt QuotationKind = iota
	Utterance
	Inline
)

// A Quotation is text that claims to stand verbatim in cited passages.
type Quotation struct {
	Kind       QuotationKind
	Text       string // plain text; outer marks included for Excerpt and Utterance only
	ID         string // the anchor of the figure it is shown as; empty for Inline
	By         string // of an Utterance, who is said to have said it: what stands between dash and citation
	Start, End int    // where it stands in the file
	Citations  []int  // indexes into Document.Links, at least one
}

// excerpt is a blockquote that will be framed as a figure.
type excerpt struct {
	quote     ast.Node
	last      ast.Node   // the paragraph or item's text that holds the citations
	chain     []ast.Node // the citations
	utterance bool
	from, to  int // its quotations: Document.Quotations[from:to]
}

// SplitCitation takes a link's destination apart. ok is false unless it leads to
// a passage (p13, c1, n2 …) of another Markdown page of the dossier.
func SplitCitation(destination string) (path, passage string, ok bool) {
	path, passage, found := strings.Cut(destination, "#")
	if !found || !passageID(passage) || !strings.HasSuffix(path, ".md") || strings.Contains(path, "://") {
		return "", "", false
	}
	return path, passage, true
}

func (r *reading) findQuotations() {
	_ = ast.Walk(r.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() == ast.KindBlockquote && !isAlert(n) {
			r.findExcerpt(n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range r.order {
		r.findInline(r.leaves[n])
	}
}

// findExcerpt recognises an excerpt or utterance.
func (r *reading) findExcerpt(quote ast.Node) {
	blocks := quotedBlocks(quote)
	if len(blocks) == 0 || len(r.closingChain(blocks[len(blocks)-1])) == 0 {
		return
	}
	words := &flat{}
	from := len(r.doc.Quotations)
	for i, block := range blocks {
		r.markQuoted(block)
		chain := r.closingChain(block)
		if len(chain) == 0 {
			words.join(r.blockText(block))
			continue
		}
		f := r.leaves[block]
		e := excerpt{quote: quote, last: block, utterance: beginsWithDash(f.text)}
		kind := Utterance
		if !e.utterance {
			kind = Excerpt
			words.join(f.until(chain[0].start))
		}
		claimed := r.claim(words, kind, chain)
		if claimed && e.utterance {
			r.doc.Quotations[len(r.doc.Quotations)-1].By = attribution(f.text[:chain[0].start])
		}
		if claimed && i == len(blocks)-1 {
			e.from, e.to = from, len(r.doc.Quotations)
			for _, l := range chain {
				e.chain = append(e.chain, l.node)
			}
			r.excerpts = append(r.excerpts, e)
		}
		words = &flat{}
	}
}

// quotedBlocks lists the blocks of a quotation, those within lists one by one.
func quotedBlocks(n ast.Node) []ast.Node {
	var blocks []ast.Node
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindList || c.Kind() == ast.KindListItem {
			blocks = append(blocks, quotedBlocks(c)...)
		} else {
			blocks = append(blocks, c)
		}
	}
	return blocks
}

// claim notes that words claim to stand where the citations lead; false if
// there are no words.
func (r *reading) claim(words *flat, kind QuotationKind, chain []linkSpan) bool {
	text := strings.TrimRightFunc(string(words.text), isBeforeCitation)
	if text == "" {
		return false
	}
	q := Quotation{Kind: kind, Text: text, Start: words.offset(0), End: words.offset(len(text)-1) + 1}
	for _, l := range chain {
		q.Citations = append(q.Citations, l.link)
		r.taken[l.node] = true
	}
	r.doc.Quotations = append(r.doc.Quotations, q)
	return true
}

// closingChain gives the citations that end a paragraph or a list item's text,
// in order; none for other blocks.
func (r *reading) closingChain(block ast.Node) []linkSpan {
	f, ok := r.leaves[block]
	if !ok || block.Kind() != ast.KindParagraph && block.Kind() != ast.KindTextBlock {
		return nil
	}
	end := len(f.text)
	var chain []linkSpan
	for i := len(f.links) - 1; i >= 0; i-- {
		l := f.links[i]
		if !r.cites(l) || !between(f.text[l.end:end]) {
			break
		}
		chain = append([]linkSpan{l}, chain...)
		end = l.start
	}
	return chain
}

func (r *reading) cites(l linkSpan) bool {
	_, _, ok := SplitCitation(r.doc.Links[l.link].Destination)
	return ok
}

// findInline recognises quotations in running text.
func (r *reading) findInline(f *flat) {
	for i := 0; i < len(f.links); i++ {
		l := f.links[i]
		if !r.cites(l) || r.taken[l.node] {
			continue
		}
		chain := []int{l.link}
		first := l
		for i+1 < len(f.links) && r.cites(f.links[i+1]) && between(f.text[l.end:f.links[i+1].start]) {
			i++
			l = f.links[i]
			chain = append(chain, l.link)
		}
		start, end, ok := quotationBefore(string(f.text[:first.start]))
		if !ok {
			continue
		}
		r.doc.Quotations = append(r.doc.Quotations, Quotation{
			Kind: Inline, Text: string(f.text[start:end]),
			Start: f.offset(start), End: f.offset(end-1) + 1, Citations: chain,
		})
	}
}

// between says whether only separators stand between two citations, or after
// the last one.
func between(b []byte) bool {
	for _, c := range string(b) {
		if !isBeforeCitation(c) && !strings.ContainsRune(".;·)]", c) {
			return false
		}
	}
	return true
}

// isBeforeCitation says what may stand between a text and its citation.
func isBeforeCitation(c rune) bool {
	return unicode.IsSpace(c) || strings.ContainsRune("([,·", c)
}

// attribution is the text between an utterance's dash and its citation.
func attribution(b []byte) string {
	s := strings.TrimLeft(string(b), "—–― \u00a0")
	return strings.TrimRightFunc(s, isBeforeCitation)
}

func beginsWithDash(b []byte) bool {
	c, _ := utf8.DecodeRune(b)
	return c == '—' || c == '–' || c == '―'
}

// until is the text before byte end.
func (f *flat) until(end int) *flat {
	g := &flat{text: f.text[:end:end], runs: f.runs}
	for _, l := range f.links {
		if l.end <= end {
			g.links = append(g.links, l)
		}
	}
	return g
}

// marks are the pairs of quotation marks, closing mark first.
var marks = map[rune]rune{'”': '“', '"': '"', '’': '‘', '\'': '\'', '»': '«', '“': '„'}

// longestInline bounds, in bytes, how far back an opening mark is looked for, so
// that a page of stray marks costs no more than its length.
const longestInline = 1 << 14

// quotationBefore finds the quotation that closes at the end of s, and gives
// the byte range between its marks.
func quotationBefore(s string) (start, end int, ok bool) {
	s = strings.TrimRightFunc(s, func(c rune) bool {
		return isBeforeCitation(c) || strings.ContainsRune(".;:", c)
	})
	shut, size := utf8.DecodeLastRuneInString(s)
	open, isMark := marks[shut]
	if !isMark {
		return 0, 0, false
	}
	end = len(s) - size
	depth := 1
	for i := end; i > max(0, end-longestInline); {
		c, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		switch {
		case c == open && opens(s, i, size, shut):
			if depth--; depth == 0 {
				start = i + size
				return start, end, strings.TrimSpace(s[start:end]) != ""
			}
		case c == shut && shut != open && shut != '’':
			depth++
		}
	}
	return 0, 0, false
}

// opens tells an opening mark from an apostrophe or a closing mark of the same
// shape: it stands at the beginning of a word.
func opens(s string, at, size int, shut rune) bool {
	if shut != '\'' && shut != '"' && shut != '’' {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+size:])
	return (at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)) && !unicode.IsSpace(after)
}
