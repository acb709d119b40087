package printer

import (
	_ "embed"
	"fmt"
	"strings"
)

// Paper is a size of paper.
type Paper string

// The sizes of paper.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// Papers lists the sizes, the usual one first.
func Papers() []Paper { return []Paper{A4, Letter} }

// paperStyle is what only a file needs beside the site's own rules for print:
// those a browser's dialog prints with too.
//
//go:embed paper.css
var paperStyle string

// running is what stands above and below the text of every sheet.
type running struct {
	briefing string // the name of the briefing, on the left
	page     string // the title of the page, on the right; empty in a dossier, whose chapters have their own
	address  string // where the page is to be found; may be empty
	language string
}

// addressesTitle stands over the list of where links to other sites lead.
const addressesTitle = "Addresses"

// sheet writes the style sheet that a page is printed with.
func (p Paper) sheet(r running) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@page { size: %s; }\n", map[Paper]string{A4: "A4", Letter: "letter"}[p])
	of := `"Page " counter(page) " of " counter(pages)`
	if r.language != "en" && !strings.HasPrefix(r.language, "en-") {
		of = `counter(page) " / " counter(pages)`
	}
	fmt.Fprintf(&b, "@page {\n@top-left { content: %s; }\n@top-right { content: %s; }\n@bottom-left { content: %s; }\n@bottom-right { content: %s; }\n}\n",
		quoted(cut(r.briefing, 60)), quoted(cut(r.page, 70)), quoted(r.address), of)
	return b.String() + paperStyle
}

// cut shortens a title to what a line has room for.
func cut(s string, most int) string {
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	short := string(runes[:most])
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:–-") + "…"
}

// quoted writes a string for a style sheet.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r < ' ' || r == '"' || r == '\\' {
			fmt.Fprintf(&b, `\%x `, r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
