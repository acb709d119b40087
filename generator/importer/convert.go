package importer

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/problem"
)

// Convert turns an article file (.txt or .md, named by name) into the Markdown
// that should lie among the seeds: front matter with what the file states, and
// the text as it is, with the marks that Markdown needs. Bylines, which the
// front matter then has, and boilerplate are left out. accessed is the day on
// which the article was read, 2006-01-02, or empty. suggested is a name for
// the new file. md is nil where the problems leave nothing to convert.
func Convert(name string, data []byte, accessed string) (md []byte, suggested string, ps []problem.Problem) {
	if !isArticle(name) {
		return nil, "", []problem.Problem{problem.At(name, "the file is not of a kind that is read: .txt and .md", "save the article's text as .txt and import that")}
	}
	a, ps := readArticle(name, data, metadata{})
	if a == nil {
		return nil, "", ps
	}
	a.meta.Accessed = cmp.Or(a.meta.Accessed, accessed)
	var b bytes.Buffer
	a.writeFrontMatter(&b)
	if isMarkdown(name) {
		a.writeMarkdown(&b)
	} else {
		a.writeText(&b)
	}
	return b.Bytes(), a.suggestedName(), ps
}

func (a *article) suggestedName() string {
	m := a.meta
	base := strings.TrimSuffix(path.Base(a.file), path.Ext(a.file))
	switch {
	case m.ID != "":
		base = m.ID
	case m.Outlet != "" && m.Title != "":
		base = m.Outlet + " " + m.Title
	case m.Title != "":
		base = m.Title
	}
	return corpus.Slug(base) + ".md"
}

// writeFrontMatter writes what is stated; a date that would be inferred from
// the address can be inferred again.
func (a *article) writeFrontMatter(b *bytes.Buffer) {
	m := a.meta
	b.WriteString("---\n")
	for _, f := range []struct{ key, value string }{
		{"id", m.ID}, {"title", m.Title}, {"author", m.Author}, {"outlet", m.Outlet}, {"url", m.URL},
		{"published", m.Published.Value}, {"accessed", m.Accessed}, {"language", m.Language},
		{"rights", string(cmp.Or(m.Rights, corpus.Excerpts))}, {"kind", m.Kind},
	} {
		if f.value != "" {
			b.WriteString(f.key + ": " + yamlScalar(f.key, f.value) + "\n")
		}
	}
	b.WriteString("---\n")
}

// yamlScalar quotes free text; dates and codes stand as they are.
func yamlScalar(key, value string) string {
	switch key {
	case "published", "accessed", "rights":
		return value
	}
	// A JSON-like string is a YAML string, as long as nothing beyond the
	// escapes of both is used; white space was folded when it was read.
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`, "\n", `\n`, "\r", `\r`, "\u2028", `\L`, "\u2029", `\P`).Replace(dropControls(value)) + `"`
}

func dropControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 || r == '\uFFFE' || r == '\uFFFF' || r == '\uFEFF' {
			return -1
		}
		return r
	}, s)
}

// isLeftOut tells what does not go into the new file's text.
func (b *block) isLeftOut() bool {
	switch b.kind {
	case corpus.Title, corpus.Byline:
		return true
	case corpus.Boilerplate:
		return b.form != code
	}
	return false
}

// writeMarkdown copies the text of a Markdown file, all but the lines of what
// is left out.
func (a *article) writeMarkdown(out *bytes.Buffer) {
	var body strings.Builder
	from := a.begin
	for _, b := range a.blocks {
		if !b.isLeftOut() {
			continue
		}
		start := max(from, strings.LastIndexByte(a.text[:b.start], '\n')+1)
		body.WriteString(a.text[from:start])
		_, from = nextLine(a.text, max(from, b.end))
		if line, next := nextLine(a.text, from); strings.Trim(line, "=- \t\r") == "" {
			from = next // the line under a title, or an empty one
		}
	}
	body.WriteString(a.text[from:])
	out.WriteString("\n" + strings.Trim(body.String(), "\r\n") + "\n")
}

// nextLine gives what is left of a line from the byte at on, and where the
// next one begins.
func nextLine(s string, at int) (line string, next int) {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return s[at : at+i], at + i + 1
	}
	return s[at:], len(s)
}

// writeText writes the passages of a plain text as Markdown.
func (a *article) writeText(out *bytes.Buffer) {
	inList := false
	for _, b := range a.blocks {
		s := passageMarkdown(a.text[b.start:b.end], &b)
		if s == "" || b.isLeftOut() {
			continue
		}
		item := b.form == listItem && b.kind == corpus.Paragraph
		if !item || !inList {
			out.WriteByte('\n')
		}
		inList = item
		out.WriteString(s + "\n")
	}
}

// passageMarkdown writes one passage; a heading over the note on the author
// goes, since the note says what it is.
func passageMarkdown(s string, b *block) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = escapeMarkdown(s)
	line := strings.Join(strings.Split(s, "\n"), " ")
	switch {
	case b.kind == corpus.Heading:
		return strings.Repeat("#", max(2, min(b.level, 6))) + " " + line
	case b.kind == corpus.Caption && creditLine.MatchString(line):
		return "*" + line + "*"
	case b.kind == corpus.Caption:
		return "*" + prefixed(line, "Photo: ", "Photo:", "Image:", "Caption:") + "*"
	case b.kind == corpus.AuthorNote && aboutHead.MatchString(b.text):
		return ""
	case b.kind == corpus.AuthorNote:
		return "*" + prefixed(line, "About the author: ", "About the author:", "About the authors:") + "*"
	case b.kind == corpus.Deck:
		return "*" + line + "*"
	case b.form == listItem:
		return "- " + strings.ReplaceAll(s, "\n", "\n  ")
	}
	return s
}

// prefixed puts a label before a line, unless it begins with one of those that
// are read alike.
func prefixed(s, label string, alike ...string) string {
	for _, p := range alike {
		if len(s) >= len(p) && strings.EqualFold(s[:len(p)], p) {
			return s
		}
	}
	return label + s
}

var (
	blockStart = regexp.MustCompile(`^(?:#{1,6}(?:\s|$)|>|[-+]\s|(?:-{1,}|={1,}|~{3,})\s*$|\d{1,9}[.)]\s|\||~~~)`)
	entity     = regexp.MustCompile(`^&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);`)
	linkAfter  = regexp.MustCompile(`^\[[^\]\n]*\](?:\(|\[|:)`)
)

// escapeMarkdown puts a backslash before what would be markup and is text, and
// nowhere else, so that a plain article reads the same in its Markdown.
func escapeMarkdown(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = escapeLine(strings.TrimLeft(l, " \t"))
	}
	return strings.Join(lines, "\n")
}

func escapeLine(l string) string {
	var b strings.Builder
	if m := blockStart.FindString(l); m != "" {
		n := len(m) - len(strings.TrimLeft(m, "0123456789"))
		b.WriteString(l[:n] + `\`)
		b.WriteByte(l[n])
		l = l[n+1:]
	}
	for i := 0; i < len(l); i++ {
		if isMarkup(l, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(l[i])
	}
	return b.String()
}

// isMarkup tells whether the byte i of a line begins markup within a
// paragraph.
func isMarkup(l string, i int) bool {
	next := byte(0)
	if i+1 < len(l) {
		next = l[i+1]
	}
	switch l[i] {
	case '*', '`':
		return true
	case '_':
		return i == 0 || !isWordByte(l[i-1]) || !isWordByte(next)
	case '\\':
		return next > ' ' && next < 0x7F && !isWordByte(next) || next == 0
	case '<':
		return next == '/' || next == '!' || next == '?' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z'
	case '&':
		return entity.MatchString(l[i:])
	case '[':
		return linkAfter.MatchString(l[i:min(len(l), i+1000)])
	case '~':
		return next == '~' || i > 0 && l[i-1] == '~'
	}
	return false
}

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
