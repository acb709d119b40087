package briefing

import (
	"strings"

	"briefing/generator/corpus"
)

// sheet is a page being written: it gathers blocks, and remembers which
// sentences it has shown.
type sheet struct {
	w      *writer
	path   string
	blocks []Block
	shown  []showing
}

func (w *writer) sheet(path, title string) *sheet {
	s := &sheet{w: w, path: path}
	s.blocks = []Block{{Key: "title", Body: "# " + escape(title)}}
	return s
}

// section adds a block with a heading, unless nothing would stand under it.
func (s *sheet) section(key, heading string, parts ...string) {
	if body := paragraphs(parts...); body != "" {
		s.blocks = append(s.blocks, Block{Key: key, Body: "## " + heading + "\n\n" + body})
	}
}

func (s *sheet) page(front Front) Page {
	return Page{Path: s.path, Front: front, Blocks: s.blocks}
}

// paragraphs joins Markdown blocks; empty ones are left out.
func paragraphs(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n")
}

// items is a tight list of one-line items; empty ones are left out.
func items(lines ...string) string {
	var b strings.Builder
	for _, l := range lines {
		if l != "" {
			b.WriteString("- " + l + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// item is a list item with blocks under its first line.
func item(line string, parts ...string) string {
	body := paragraphs(append([]string{line}, parts...)...)
	return "- " + strings.ReplaceAll(strings.ReplaceAll(body, "\n", "\n  "), "\n  \n", "\n\n")
}

// fact is a list item with a label of ours; empty where there is no value.
func fact(label, value string) string {
	if value == "" {
		return ""
	}
	return "**" + label + ":** " + value
}

// row is a line of a table.
func row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |" }

// table is a Markdown table whose first column is aligned left, the others as
// align says ("---", "---:", ":---:").
func table(head []string, align string, rows [][]string) string {
	if len(rows) == 0 {
		return ""
	}
	rule := []string{"---"}
	for range head[1:] {
		rule = append(rule, align)
	}
	lines := []string{row(head...), row(rule...)}
	for _, r := range rows {
		lines = append(lines, row(r...))
	}
	return strings.Join(lines, "\n")
}

// listed joins names as a sentence does; beyond most it says how many more.
func listed(names []string, most int) string {
	if more := len(names) - most; more > 0 && most > 0 {
		names = append(append([]string{}, names[:most]...), count(more, "more"))
	}
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// quoted is a source's words between quotation marks, for labels.
func quoted(text string) string { return "“" + escape(text) + "”" }

// utterance shows a quotation: the words as the source has them, then who said
// them, with which verb, and where. A quotation that runs over paragraphs
// becomes a blockquote for each.
func (s *sheet) utterance(q *corpus.Quotation) string {
	var parts []string
	var line []string
	flush := func(p piece) {
		words := quoteMarks(q, strings.Join(line, " "+omission+" "))
		parts = append(parts, "> "+words+"\n>\n> — "+s.byline(q, p))
		line = nil
	}
	var last piece
	for _, span := range q.Content {
		for _, p := range s.w.pieces(s.w.withMarks(q, span)) {
			if len(line) > 0 && (p.source != last.source || p.passage.ID != last.passage.ID) {
				flush(last)
			}
			line, last = append(line, escape(p.text())), p
			s.shown = append(s.shown, showing{p, wordSet(p.text())})
		}
	}
	if len(line) > 0 {
		flush(last)
	}
	return strings.Join(parts, "\n\n")
}

// quoteMarks sets an utterance between marks. A reported clause with quoted
// fragments keeps the source's own marks instead.
func quoteMarks(q *corpus.Quotation, words string) string {
	if q.Kind != corpus.Direct && !wholly(q) {
		return words
	}
	// A quotation that goes on in a new paragraph begins there with a mark.
	if strings.HasPrefix(words, "“") && strings.Count(words, "“") > strings.Count(words, "”") {
		return words + "”"
	}
	return "“" + words + "”"
}

// wholly tells whether all that is reported stands between marks.
func wholly(q *corpus.Quotation) bool {
	for _, c := range q.Content {
		inside := false
		for _, m := range q.Quoted {
			inside = inside || m.Contains(c)
		}
		if !inside {
			return false
		}
	}
	return len(q.Content) > 0
}

// withMarks widens a reported clause by a quotation mark that its first or
// last fragment would otherwise lack.
func (w *writer) withMarks(q *corpus.Quotation, span corpus.Span) corpus.Span {
	if q.Kind != corpus.Mixed || wholly(q) || w.sources[span.Source] == nil {
		return span
	}
	text := w.sources[span.Source].Text
	for _, m := range q.Quoted {
		if m.Source == span.Source && m.Start == span.Start {
			span.Start -= markBefore(text, m.Start)
		}
		if m.Source == span.Source && m.End == span.End {
			span.End += markAfter(text, m.End)
		}
	}
	return span
}

const quotationMarks = "“”\"„«»‘’'"

// markBefore is the length in bytes of a quotation mark that ends at offset.
func markBefore(text string, offset int) int {
	for _, m := range quotationMarks {
		if strings.HasSuffix(text[:offset], string(m)) {
			return len(string(m))
		}
	}
	return 0
}

// markAfter is the length in bytes of a quotation mark that begins at offset.
func markAfter(text string, offset int) int {
	for _, m := range quotationMarks {
		if strings.HasPrefix(text[offset:], string(m)) {
			return len(string(m))
		}
	}
	return 0
}

// byline says who a source reports to have said something, with which words it
// introduces them, and where.
func (s *sheet) byline(q *corpus.Quotation, p piece) string {
	who := unattributed
	if q.Speaker != nil {
		who = escape(s.w.text(q.Speaker.At))
		if a := s.w.actors[q.Speaker.Actor]; a != nil {
			who = s.actor(a.ID)
			if r := s.w.roleIn(a, p.source.ID); r != nil {
				who += ", " + s.role(r)
			}
		}
	}
	parts := []string{who}
	if cue := s.w.text(q.Cue); cue != "" {
		parts = append(parts, introducedBy+" "+quoted(cue))
	}
	return strings.Join(append(parts, s.cite(p)), " · ")
}

// text is a span's text on one line.
func (w *writer) text(span corpus.Span) string {
	src := w.sources[span.Source]
	if src == nil || span.Start < 0 || span.End > len(src.Text) || span.Start > span.End {
		return ""
	}
	return fold(src.Text[span.Start:span.End])
}

// roleIn is the role that a source gives an actor; failing that, the first
// that any source gives. nil where there is none.
func (w *writer) roleIn(a *corpus.Actor, id corpus.SourceID) *corpus.Role {
	for i := range a.Roles {
		if a.Roles[i].At.Source == id {
			return &a.Roles[i]
		}
	}
	if len(a.Roles) > 0 {
		return &a.Roles[0]
	}
	return nil
}

// role is a title with a link to what it is a title of.
func (s *sheet) role(r *corpus.Role) string {
	title := escape(r.Title)
	switch of := s.w.actors[r.Of]; {
	case of != nil:
		return title + ofWords(of.Name) + s.actor(of.ID)
	case r.OfText != "":
		return title + ofWords(r.OfText) + escape(r.OfText)
	}
	return title
}

// rolePlain is a role without links, for descriptions.
func (w *writer) rolePlain(r *corpus.Role) string {
	name := r.OfText
	if of := w.actors[r.Of]; of != nil {
		name = of.Name
	}
	if name == "" {
		return fold(r.Title)
	}
	return fold(r.Title + ofWords(name) + name)
}
