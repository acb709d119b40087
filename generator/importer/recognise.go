package importer

import (
	"regexp"
	"strings"

	"briefing/generator/corpus"
)

// found is what an article's own text states about it.
type found struct {
	title     string
	author    string
	url       string
	published corpus.Date
}

// recognise gives every block its kind and reads what the text states of
// itself. known is what is stated elsewhere. Rules are general: the words of
// web pages (boilerplate.txt), the shape of lines, and where they stand.
func recognise(blocks []block, known metadata, isMarkdown bool) found {
	var f found
	markMailHeader(blocks, &f)
	markLabels(blocks, &f)
	markPhrases(blocks)
	markTail(blocks)
	markBylines(blocks, &f)
	markShapes(blocks)
	markCaptions(blocks)
	f.author = firstOf(f.author, markAuthorNotes(blocks, firstOf(known.Author, f.author)))
	markHead(blocks, known, &f, isMarkdown)
	if isMarkdown {
		markMarkedHeadings(blocks)
	} else {
		markHeadings(blocks)
		markLoneText(blocks, &f)
	}
	for i := range blocks {
		if blocks[i].kind == "" {
			blocks[i].kind = corpus.Paragraph
		}
	}
	if isMarkdown {
		f.title = withoutMarkup(f.title)
	}
	return f
}

// markLoneText makes the last line that was taken for a title or a heading the
// text, where nothing else is: a heading heads something.
func markLoneText(blocks []block, f *found) {
	last := -1
	for i := range blocks {
		switch b := &blocks[i]; {
		case b.kind == "" || b.kind.IsProse():
			return
		case b.kind == corpus.Title || b.kind == corpus.Heading || b.class == "trailing":
			last = i
		}
	}
	if last < 0 {
		return
	}
	b := &blocks[last]
	if b.kind == corpus.Title {
		f.title = ""
	}
	b.kind, b.class, b.level = corpus.Paragraph, "", 0
}

var link = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)

// withoutMarkup takes emphasis, code marks and links off a title, which goes
// where there is no Markdown.
func withoutMarkup(s string) string {
	s = link.ReplaceAllString(s, "$1")
	return strings.NewReplacer(`\`, "", "*", "", "`", "").Replace(s)
}

// headBlocks is within how many blocks of the top, or of the end, a byline,
// date or address is looked for.
const headBlocks = 12

// topEnd is the number of the block at which the top of an article ends: the
// second one of prose, for the first may be a deck.
func topEnd(blocks []block) int {
	prose := 0
	for i := range blocks[:min(len(blocks), headBlocks)] {
		if blocks[i].kind == "" && blocks[i].isProse() {
			if prose++; prose == 2 {
				return i
			}
		}
	}
	return min(len(blocks), headBlocks)
}

// markMailHeader recognises the header lines of a saved mail or posting: at
// least two of them at the top.
func markMailHeader(blocks []block, f *found) {
	n := 0
	for n < len(blocks) && blocks[n].level == 0 && mailHeader.MatchString(blocks[n].text) && len(blocks[n].text) < 500 {
		n++
	}
	if n < 2 {
		return
	}
	for i := range n {
		b := &blocks[i]
		key, value, _ := strings.Cut(b.text, ":")
		value = strings.TrimSpace(value)
		b.kind = corpus.Byline
		switch strings.ToLower(key) {
		case "subject":
			if value != "" && len(value) == len(b.text)-strings.Index(b.text, value) {
				titleWithin(b, value, f)
			}
		case "from":
			name, _, _ := strings.Cut(value, "<")
			f.author = firstOf(f.author, nameList(strings.Trim(strings.TrimSpace(name), `"`)))
		case "date", "sent":
			f.date(value)
		}
	}
}

// titleWithin makes the value at the end of a labelled line the title, without
// its label.
func titleWithin(b *block, value string, f *found) {
	if f.title != "" || b.end-b.start != len(b.text) {
		return
	}
	f.title = value
	b.start, b.text = b.end-len(value), value
	b.words = countWords(value)
	b.kind = corpus.Title
}

// date keeps the first date that is found in s.
func (f *found) date(s string) {
	if d, _, _, ok := findDate(s); ok && f.published.Value == "" {
		f.published = d
	} else if d, ok := parseDate(s); ok && f.published.Value == "" {
		f.published = d
	}
}

// markLabels recognises lines such as "Source: https://…", "Title: …" and
// "Published: …" near the top and the end.
func markLabels(blocks []block, f *found) {
	top := topEnd(blocks)
	for i := range blocks {
		b := &blocks[i]
		if i >= top && i < len(blocks)-headBlocks || b.kind != "" || b.level > 0 || len(b.text) > 400 {
			continue
		}
		if isURL(b.text) {
			if i < 3 && f.url == "" {
				f.url = b.text
			}
			b.kind, b.class = corpus.Boilerplate, "address"
			continue
		}
		if m := labelLine.FindStringSubmatch(b.text); m != nil {
			f.label(b, strings.ToLower(m[1]), strings.TrimSpace(m[2]), i < top)
		}
	}
}

// label reads one labelled line. atTop tells the head of the article from its
// end, where only addresses are looked for.
func (f *found) label(b *block, key, value string, atTop bool) {
	if url := urlWithin.FindString(value); url != "" && key != "title" && key != "by" && len(url)*2 > len(value) {
		f.url = firstOf(f.url, strings.TrimRight(url, ".,;"))
		b.kind, b.class = corpus.Boilerplate, "address"
		return
	}
	if !atTop || endsWithStop(b.text) {
		return
	}
	switch key {
	case "title", "headline", "subject":
		titleWithin(b, value, f)
	case "author", "by", "from":
		if name := nameList(value); name != "" {
			f.author = firstOf(f.author, name)
			b.kind = corpus.Byline
		}
	case "date", "published":
		if d, ok := parseDate(value); ok || isDateLine(b.text) {
			if ok && f.published.Value == "" {
				f.published = d
			}
			f.date(value)
			b.kind = corpus.Byline
		}
	case "outlet", "publication", "publisher", "newspaper", "language", "accessed", "retrieved", "website":
		if b.words <= 12 {
			b.kind = corpus.Byline
		}
	}
}

// markBylines recognises "By X" and lines of dates near the top and the end.
// An update is no date of publication.
func markBylines(blocks []block, f *found) {
	top := topEnd(blocks)
	for i := range blocks {
		b := &blocks[i]
		atTop := i < top
		if b.kind != "" || !atTop && i < len(blocks)-headBlocks || b.form == listItem || b.words > 30 {
			continue
		}
		s := strings.Trim(b.text, "*_ ")
		if atTop && i > 0 && b.level == 0 && isOutletLine(s) {
			f.date(s) // whether it is more than a byline, others tell
		}
		if endsWithStop(b.text) && !endsWithInitials(b.text) {
			continue
		}
		label := strings.ToLower(s)
		switch {
		case !atTop && (strings.HasPrefix(label, "author:") || strings.HasPrefix(label, "authors:")):
			b.kind = corpus.AuthorNote
			f.author = firstOf(f.author, bylineNames(s))
		case isByline(b, s):
			b.kind = corpus.Byline
			f.author = firstOf(f.author, bylineNames(s))
			if atTop {
				f.date(s)
			}
		case isDateLine(s) && b.level == 0:
			b.kind = corpus.Byline
			if atTop && !strings.HasPrefix(label, "updated") && !strings.HasPrefix(label, "last updated") && !strings.HasPrefix(label, "modified") {
				f.date(s)
			}
		case atTop && b.level == 0 && isSignedDate(s):
			b.kind = corpus.Byline
			f.author = firstOf(f.author, nameList(s[:strings.IndexAny(s, "|•·–—-,")]))
			f.date(s)
		}
	}
}

// isByline tells a byline from a heading or a sentence that begins with "by".
func isByline(b *block, s string) bool {
	if b.level > 0 || !bylineStart.MatchString(s) {
		return false
	}
	return bylineNames(s) != "" || b.words <= 8 && !b.terminal && b.gap
}

// isSignedDate tells "Ada Moor | 3 July 2023".
func isSignedDate(s string) bool {
	i := strings.IndexAny(s, "|•·–—-,")
	if i < 0 || len(s) > 150 || nameList(s[:i]) == "" {
		return false
	}
	_, start, end, ok := findDate(s)
	return ok && countWords(s[i:start])+countWords(s[end:]) <= 6
}
