package importer

import (
	"strings"

	"briefing/generator/corpus"
)

// markHead recognises what stands above the running text: title, deck, author,
// the name of a section.
func markHead(blocks []block, known metadata, f *found, isMarkdown bool) {
	h := head{blocks: blocks, known: known, found: f}
	h.body = h.findBody()
	h.markTitle(isMarkdown)
	h.markDecks(isMarkdown)
	if !isMarkdown {
		h.markNames()
	}
}

// head is the blocks before the running text, for questions about them.
type head struct {
	blocks []block
	body   int // the first block of the running text
	known  metadata
	found  *found
}

// findBody is the number of the first block of running text. A byline, a
// date or a row of buttons with only one block of prose before it is still
// above the text, and that block is a deck.
func (h *head) findBody() int {
	first, prose := len(h.blocks), 0
	for i := range h.blocks {
		b := &h.blocks[i]
		if b.kind == "" && b.isProse() {
			if first == len(h.blocks) {
				first = i
			}
			if prose++; prose > 1 {
				break
			}
		}
		if i >= headBlocks {
			break
		}
		if prose == 1 && i > first && isHeadMark(b) && h.mayBeDeck(first) {
			return i + 1
		}
	}
	return first
}

// isHeadMark tells what stands between a deck and the text, but hardly
// anywhere else.
func isHeadMark(b *block) bool {
	return b.kind == corpus.Byline || b.kind == corpus.Boilerplate && (b.class == "slug" || b.class == "sharing")
}

// mayBeDeck tells whether the prose block i is short enough to sum an article up.
func (h *head) mayBeDeck(i int) bool {
	b := &h.blocks[i]
	return b.words <= 60 && countSentences(b.text) <= 3
}

// markTitle finds the title among the blocks above the text. If it is stated
// elsewhere, the line that agrees with it is the title.
func (h *head) markTitle(isMarkdown bool) {
	for i := range h.blocks {
		if h.blocks[i].kind == corpus.Title {
			return
		}
	}
	if i := h.statedTitle(); i >= 0 {
		h.setTitle(i)
		return
	}
	if isMarkdown && (h.markFirstHeading() || h.known.Title != "") {
		return
	}
	i := h.firstLine(0)
	if i < 0 || isMarkdown && (h.blocks[i].level > 0 || h.blocks[i].form != plain) {
		return
	}
	if h.isSectionName(i) {
		h.blocks[i].kind, h.blocks[i].class = corpus.Boilerplate, "section"
		if i = h.firstLine(i + 1); i < 0 {
			return
		}
	}
	h.setTitle(i)
}

// setTitle makes block i the title, and what stands above it boilerplate.
func (h *head) setTitle(i int) {
	b := &h.blocks[i]
	b.kind, b.level = corpus.Title, 0
	h.found.title = strings.TrimRight(b.text, ": ")
	for j := range i {
		if h.blocks[j].kind == "" && h.blocks[j].isShort(8) && h.blocks[j].form == plain {
			h.blocks[j].kind, h.blocks[j].class = corpus.Boilerplate, "section"
		}
	}
}

// statedTitle finds the line near the top that agrees with the title that is
// stated elsewhere; -1 where there is none.
func (h *head) statedTitle() int {
	if h.known.Title == "" {
		return -1
	}
	want := foldTitle(h.known.Title)
	for i := range h.blocks[:min(len(h.blocks), headBlocks)] {
		b := &h.blocks[i]
		if (b.kind == "" || b.class == "breadcrumb") && b.words <= 60 && want != "" && foldTitle(b.text) == want {
			return i
		}
	}
	return -1
}

func foldTitle(s string) string { return strings.ReplaceAll(corpus.Slug(s), "-", "") }

// markFirstHeading makes the first heading of the first level the title, if no
// other is stated, and tells whether it found one.
func (h *head) markFirstHeading() bool {
	for i := range h.blocks {
		if h.blocks[i].level == 1 && h.blocks[i].kind == "" && h.known.Title == "" {
			h.setTitle(i)
			return true
		}
	}
	return false
}

// firstLine is the first block from i on, above the text, that may be a title;
// -1 where prose comes first.
func (h *head) firstLine(i int) int {
	for ; i < len(h.blocks) && i < h.body; i++ {
		b := &h.blocks[i]
		if b.kind != "" {
			continue
		}
		if !looksLikeTitle(b) {
			return -1
		}
		return i
	}
	return -1
}

// looksLikeTitle tells a title by its shape: up to thirty-five words that do
// not end like a sentence, or do and are written in title case.
func looksLikeTitle(b *block) bool {
	if !b.isShort(35) || b.form == listItem || b.form == tableRow || isDateline(b.text) {
		return false
	}
	if endsWithStop(b.text) {
		return b.words >= 4 && b.words <= 25 && isTitleCase(b.text) && countSentences(b.text) == 1
	}
	return !b.terminal || !b.isProse()
}

// isSectionName tells the name of a site or a section from the title: it does
// not agree with the stated one, or it is a word or three and a longer line
// follows, or a credit with a deck and no other line.
func (h *head) isSectionName(i int) bool {
	b := &h.blocks[i]
	if h.known.Title != "" {
		return b.words <= 4 && !shareWords(b.text, h.known.Title)
	}
	if b.words > 3 {
		return false
	}
	next := h.firstLine(i + 1)
	if next > i && h.blocks[next].words >= 5 && !isName(h.blocks[next].text) {
		return true
	}
	return h.creditAndDeck(i + 1)
}

// creditAndDeck tells whether block i is a credit and the next a single
// sentence, much shorter than the paragraph that follows.
func (h *head) creditAndDeck(i int) bool {
	return i+2 < len(h.blocks) && h.blocks[i].kind == corpus.Caption && creditLine.MatchString(h.blocks[i].text) && h.isShortLead(i+1)
}

// isShortLead tells a deck by its length: one sentence of at most forty words
// that is not half as long as the next two paragraphs.
func (h *head) isShortLead(i int) bool {
	if i+2 >= len(h.blocks) {
		return false
	}
	b, next, after := &h.blocks[i], &h.blocks[i+1], &h.blocks[i+2]
	return b.kind == "" && b.isProse() && b.words <= 40 && countSentences(b.text) == 1 &&
		next.kind == "" && next.words >= 2*b.words && after.words >= 2*b.words
}

// shareWords tells whether two titles have more than half of the words of the
// shorter in common.
func shareWords(a, b string) bool {
	words := map[string]bool{}
	for _, w := range strings.Split(corpus.Slug(b), "-") {
		words[w] = !isSmallWord(w)
	}
	n, shared := 0, 0
	for _, w := range strings.Split(corpus.Slug(a), "-") {
		if !isSmallWord(w) {
			n++
			if words[w] {
				shared++
			}
		}
	}
	return shared*2 > n
}

// markDecks recognises the sentence or the line that sums an article up.
func (h *head) markDecks(isMarkdown bool) {
	title := -1
	for i := range h.blocks[:min(h.body, len(h.blocks))] {
		b := &h.blocks[i]
		switch {
		case b.kind == corpus.Title:
			title = i
		case b.kind == "" && b.isProse() && b.form != listItem:
			b.kind = corpus.Deck
		case b.kind == "" && i == title+1 && title >= 0 && b.level == 0 && b.words >= 6 && !isName(b.text) && b.form != listItem:
			b.kind = corpus.Deck
		}
	}
	if i := h.body; i < len(h.blocks) && h.blocks[i].kind == "" {
		switch b := &h.blocks[i]; {
		case i > 0 && h.creditAndDeck(i-1) && !isMarkdown:
			b.kind = corpus.Deck
		case isMarkdown && b.form == emphasised && h.mayBeDeck(i) && i+1 < len(h.blocks):
			b.kind = corpus.Deck
		}
	}
}

// markNames recognises an author's name that stands alone above the text.
func (h *head) markNames() {
	for i := range h.blocks[:min(h.body, len(h.blocks), headBlocks)] {
		b := &h.blocks[i]
		if b.kind != "" || b.level > 0 || b.words > 8 || i == 0 {
			continue
		}
		names := nameList(b.text)
		if names == "" {
			continue
		}
		t := tail{blocks: h.blocks, at: i}
		if strings.EqualFold(names, firstOf(h.known.Author, h.found.author)) || !t.hasCommonWord(names) && !looksLikeTopic(names) {
			b.kind = corpus.Byline
			h.found.author = firstOf(h.found.author, names)
		}
	}
}

// looksLikeTopic tells "Growing Tensions" from a name by the endings that
// common nouns have and surnames hardly ever.
func looksLikeTopic(s string) bool {
	last := strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	for _, end := range []string{"tion", "sion", "tions", "sions", "ment", "ments", "ness", "ity", "ities", "ism", "ship", "ships", "ances", "ences", "ings", "points", "ers"} {
		if strings.HasSuffix(last, end) && len(last) > len(end)+2 {
			return true
		}
	}
	return false
}
