package problem

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxShown is how many runes of a line are printed around the caret; pasted
// articles have paragraphs of thousands of runes on one line.
const maxShown = 100

// Render writes the problem as people read it:
//
//	seeds/a.md:3:8: the date is not a date
//	    published: sometime
//	               ^~~~~~~~
//	    hint: write it as 2023-07-03
func (p Problem) Render() string {
	var b strings.Builder
	b.WriteString(p.Where())
	b.WriteString(": ")
	b.WriteString(p.What)
	b.WriteByte('\n')
	if p.Column > 0 && !isBlank(p.Text) {
		line, before := window(p.Text, p.Column-1)
		b.WriteString("    " + line + "\n")
		b.WriteString("    " + padding(line, before) + "^")
		room := utf8.RuneCountInString(line) - before - 1
		b.WriteString(strings.Repeat("~", max(0, min(p.Length-1, room))))
		b.WriteByte('\n')
	}
	if p.Hint != "" {
		b.WriteString("    hint: " + p.Hint + "\n")
	}
	return b.String()
}

// isBlank tells a line in which there is nothing to see, so that a caret below
// it would point at nothing.
func isBlank(line string) bool {
	return !strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) })
}

// window cuts a long line to the part around rune number at, and says how many
// runes of the part stand before it.
func window(line string, at int) (string, int) {
	runes := []rune(strings.Map(printable, line))
	at = min(max(at, 0), len(runes))
	if len(runes) <= maxShown {
		return string(runes), at
	}
	from := max(0, min(at-maxShown/2, len(runes)-maxShown))
	part := string(runes[from:min(len(runes), from+maxShown)])
	before := at - from
	if from > 0 {
		part, before = "…"+part, before+1
	}
	if from+maxShown < len(runes) {
		part += "…"
	}
	return part, before
}

// printable keeps a terminal safe from control characters in a user's file.
func printable(r rune) rune {
	if r != '\t' && unicode.IsControl(r) {
		return '\uFFFD'
	}
	return r
}

// padding is the white space under the first n runes of line; tabs stay tabs,
// so that the caret lines up.
func padding(line string, n int) string {
	var b strings.Builder
	for _, r := range line {
		if n == 0 {
			break
		}
		n--
		if r == '\t' {
			b.WriteRune('\t')
		} else {
			b.WriteRune(' ')
		}
	}
	return b.String()
}
