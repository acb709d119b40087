package briefing

import (
	"slices"
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
	return listedOf(names[:min(most, len(names))], len(names))
}

// listedOf joins the first names of all there are.
func listedOf(names []string, all int) string {
	if more := all - len(names); more > 0 {
		names = append(slices.Clone(names), count(more, "more"))
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

// text is a span's text on one line.
func (w *writer) text(span corpus.Span) string {
	src := w.sources[span.Source]
	if src == nil || span.Start < 0 || span.End > len(src.Text) || span.Start > span.End {
		return ""
	}
	return fold(shownText(src, span.Start, span.End))
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
	case r.Belongs && of != nil:
		return s.actor(of.ID)
	case r.Belongs:
		return title
	case of != nil:
		return title + ofWords(r.Title, r.Preposition, of.Name) + s.actor(of.ID)
	case r.OfText != "":
		return title + ofWords(r.Title, r.Preposition, r.OfText) + escape(r.OfText)
	}
	return title
}

// tieTitle is what ties a person to the body of a role.
func tieTitle(r *corpus.Role) string {
	if r.Belongs {
		return belonging
	}
	return fold(r.Title)
}

// rolePlain is a role without links, for descriptions.
func (w *writer) rolePlain(r *corpus.Role) string {
	name := r.OfText
	if of := w.actors[r.Of]; of != nil {
		name = of.Name
	}
	if r.Belongs && name != "" {
		return fold(name)
	}
	if name == "" {
		return fold(r.Title)
	}
	return fold(r.Title + ofWords(r.Title, r.Preposition, name) + name)
}
