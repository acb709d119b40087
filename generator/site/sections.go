package site

import (
	"html/template"
	"strings"
)

// Section is a part of the body under a heading of the second level, the
// heading included, as an element <section data-section="ID">. What stands
// before the first heading, and the footnotes after the last, are sections
// without an ID and without an element.
type Section struct {
	ID   string
	HTML template.HTML
}

// Body is the Markdown, rendered, without its title.
func (d *PageData) Body() template.HTML {
	var b strings.Builder
	for _, s := range d.Sections {
		b.WriteString(string(s.HTML))
	}
	return template.HTML(b.String())
}

// addBody fills in the page's text, cut into its sections so that a template
// may set something of its own among them, and the notes to its citations.
func (v view) addBody(d *PageData) {
	doc := v.page.Doc
	n := noter{view: v, numbers: map[string]int{}}
	add := func(id string, from, to int) {
		part := doc.HTML[from:to]
		if part == "" {
			return
		}
		if d.Coverage != nil {
			part = markCells(part, len(d.Coverage.Columns))
		}
		if d.Type == "source" {
			part = markQuotations(part)
		}
		d.Sections = append(d.Sections, Section{id, template.HTML(n.number(part))})
	}
	at := 0
	for _, s := range doc.Sections {
		add("", at, s.Start)
		add(s.ID, s.Start, s.End)
		at = s.End
	}
	add("", at, len(doc.HTML))
	d.Notes = n.notes
}

// frameSize is about what the frame of a page takes, in bytes.
const frameSize = 1 << 13

// size is about how many bytes the page will have.
func (d *PageData) size() int {
	n := frameSize
	for _, s := range d.Sections {
		n += len(s.HTML)
	}
	for _, note := range d.Notes {
		n += len(note.Text) + 512
	}
	return n
}
