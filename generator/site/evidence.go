package site

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/markdown"
)

// Every citation of a page has a note with the passage it rests on. The notes
// stand at the end of the page in the order of their first citation: printed,
// they are its endnotes; on a screen each opens beside the text it belongs to.

// Note is a passage that a page cites.
type Note struct {
	ID       string        // of the note on the page: note:3
	Number   int           // from 1, in the order of the first citation
	Label    string        // the source and the place in it, as citations name it
	Source   Ref           // the source's page
	Title    string        // the source's title, where the label is its outlet
	Date     Dated         // of the source
	Text     template.HTML // the passage, with <mark> around words that the page quotes; empty where the page quotes all of it
	Passage  string        // address of the passage in its source page
	Original string        // address of the article itself; may be empty
}

// citeClass is how the HTML of a citation tells that it is one; the Markdown
// room writes it.
const citeClass = ` class="cite">`

// noter numbers the passages that one page cites.
type noter struct {
	view
	numbers map[string]int      // address → number of its note; 0 where it leads to no passage
	quoted  map[string][]string // what the page quotes, by passage; nil until it is needed
	notes   []Note
}

// number gives the citations in a part of the page's HTML their numbers. One
// whose passage is not there, which Check reports, stays as it is.
func (n *noter) number(part string) string {
	if !strings.Contains(part, citeClass) {
		return part
	}
	var b strings.Builder
	b.Grow(len(part) + len(part)/8)
	for {
		at := strings.Index(part, citeClass)
		if at < 0 {
			break
		}
		tag := strings.LastIndexByte(part[:at], '<')
		length := strings.Index(part[at:], "</a>")
		if tag < 0 || length < 0 {
			break
		}
		end := at + length + len("</a>")
		b.WriteString(part[:at])
		if number := n.numberOf(part[tag:at]); number > 0 {
			writeCitation(&b, number, part[at:end])
		} else {
			b.WriteString(part[at:end])
		}
		part = part[end:]
	}
	b.WriteString(part)
	return b.String()
}

// writeCitation writes the rest of a citation's tag and text, and the button
// that opens its note where there is no script.
func writeCitation(b *strings.Builder, number int, rest string) {
	id := strconv.Itoa(number)
	b.WriteString(` class="cite" data-note="` + id + `">`)
	b.WriteString(rest[len(citeClass):])
	b.WriteString(`<button type="button" class="peek" popovertarget="note:` + id + `" aria-label="Passage ` + id + `"></button>`)
}

// numberOf gives the number for a citation's opening tag, <a href="…#p3"; 0
// where it leads to no passage.
func (n *noter) numberOf(tag string) int {
	_, address, found := strings.Cut(tag, `href="`)
	address, _, closed := strings.Cut(address, `"`)
	if !found || !closed {
		return 0
	}
	address = html.UnescapeString(address)
	if number, seen := n.numbers[address]; seen {
		return number
	}
	n.numbers[address] = 0
	at, anchor := resolve(ContentPath(n.page.Output), address)
	source := n.site.byOutput[OutputPath(at)]
	if source == nil || source == n.page { // the passage stands on the page itself
		return 0
	}
	passage, ok := source.passage(anchor)
	if !ok {
		return 0
	}
	note := n.note(source, passage, address)
	note.Number = len(n.notes) + 1
	note.ID = "note:" + strconv.Itoa(note.Number) // a colon, which no heading's anchor has
	n.notes = append(n.notes, note)
	n.numbers[address] = note.Number
	return note.Number
}

func (n *noter) note(source *Page, passage markdown.Passage, address string) Note {
	if n.quoted == nil {
		n.quoted = n.quotedWords()
	}
	label := n.site.label(source)
	note := Note{
		Label: label + "\u00a0" + passageWords(passage.ID), Source: Ref{label, n.to(source)}, Passage: address,
		Text: markWords(passage.Text, n.quoted[string(source.Path)+"#"+passage.ID]),
	}
	if source.Title != label {
		note.Title = source.Title
	}
	if f := source.Front.Source; f != nil {
		note.Date = dated(f.Published, f.Basis)
		if IsBaseURL(f.URL) {
			note.Original = f.URL
		}
	}
	return note
}

// passage finds a passage of the page by its id.
func (p *Page) passage(id string) (markdown.Passage, bool) {
	i := slices.IndexFunc(p.Doc.Passages, func(x markdown.Passage) bool { return x.ID == id })
	if id == "" || i < 0 {
		return markdown.Passage{}, false
	}
	return p.Doc.Passages[i], true
}

// quotedWords lists, by path and anchor of the passage, the words that this
// page quotes from it.
func (v view) quotedWords() map[string][]string {
	words := map[string][]string{}
	for _, q := range v.page.Doc.Quotations {
		for _, i := range q.Citations {
			to, anchor := resolve(v.page.Path, v.page.Doc.Links[i].Destination)
			key := string(to) + "#" + anchor
			words[key] = append(words[key], q.Text)
		}
	}
	return words
}

// markWords sets a passage with the quoted words marked, so that a reader sees
// what they were taken from; nothing where all of it is quoted.
func markWords(passage string, quoted []string) template.HTML {
	spans := quotedSpans(passage, quoted)
	if len(spans) == 1 && strings.TrimSpace(passage[:spans[0].start]+passage[spans[0].end:]) == "" {
		return ""
	}
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(html.EscapeString(passage[at:s.start]))
		b.WriteString("<mark>" + html.EscapeString(passage[s.start:s.end]) + "</mark>")
		at = s.end
	}
	b.WriteString(html.EscapeString(passage[at:]))
	return template.HTML(b.String())
}

// byteSpan is a half-open range of bytes.
type byteSpan struct{ start, end int }

// quotedSpans finds the quoted words in a passage, in order, those that touch
// as one. Words that stand there only with folded marks are not looked for:
// the mark is a help to the eye and no proof.
func quotedSpans(passage string, quoted []string) []byteSpan {
	var spans []byteSpan
	for _, q := range quoted {
		for _, part := range omissions.split(strings.Trim(q, "“”\"‘’ ")) {
			if i := strings.Index(passage, part); i >= 0 {
				spans = append(spans, withMarks(passage, byteSpan{i, i + len(part)}))
			}
		}
	}
	slices.SortFunc(spans, func(a, b byteSpan) int { return a.start - b.start })
	var merged []byteSpan
	for _, s := range spans {
		if n := len(merged); n > 0 && (s.start <= merged[n-1].end || strings.TrimSpace(passage[merged[n-1].end:s.start]) == "") {
			merged[n-1].end = max(merged[n-1].end, s.end)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

const quotationMarks = "“”„\"‘’«»"

// withMarks widens a span by the quotation marks around it, and by the comma or
// full stop before the closing one.
func withMarks(passage string, s byteSpan) byteSpan {
	s.start = len(strings.TrimRight(passage[:s.start], quotationMarks))
	end := len(passage) - len(strings.TrimLeft(passage[s.end:], ",.;?!"+quotationMarks))
	if strings.ContainsAny(passage[s.end:end], quotationMarks) {
		s.end = end
	}
	return s
}
