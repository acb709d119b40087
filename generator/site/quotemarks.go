package site

import "strings"

// markQuotations sets what stands between quotation marks in the paragraphs of
// a source apart, so that a reader sees at a glance who speaks: the source, or
// somebody whom it quotes.
func markQuotations(html string) string {
	const open = `class="passage">`
	var b strings.Builder
	for {
		start := strings.Index(html, open)
		if start < 0 {
			b.WriteString(html)
			return b.String()
		}
		start += len(open)
		end := start + max(0, strings.Index(html[start:], "</p>"))
		b.WriteString(html[:start])
		markBetween(&b, html[start:end])
		html = html[end:]
	}
}

// markBetween copies the HTML of a paragraph with its quotations set apart. One
// that an element begins or ends within is left as it is, as is one without an
// end: it goes on in the next paragraph.
func markBetween(b *strings.Builder, html string) {
	for html != "" {
		start, shut := strings.Index(html, "“"), "”"
		if straight := strings.Index(html, "&quot;"); straight >= 0 && (start < 0 || straight < start) {
			start, shut = straight, "&quot;"
		}
		if start < 0 {
			break
		}
		first := start + len("“")
		if shut == "&quot;" {
			first = start + len(shut)
		}
		length := strings.Index(html[first:], shut)
		if length < 0 {
			break
		}
		end := first + length + len(shut)
		b.WriteString(html[:start])
		if words := html[start:end]; elementsClose(words) {
			b.WriteString(`<span class="said">` + words + `</span>`)
		} else {
			b.WriteString(words)
		}
		html = html[end:]
	}
	b.WriteString(html)
}

// elementsClose tells whether every element that begins in a piece of HTML
// ends in it. Paragraphs of sources hold links and emphasis, never void elements
// but line breaks.
func elementsClose(html string) bool {
	depth := 0
	for {
		i := strings.IndexByte(html, '<')
		if i < 0 {
			return depth == 0
		}
		html = html[i+1:]
		switch {
		case strings.HasPrefix(html, "/"):
			depth--
		case !strings.HasPrefix(html, "br"):
			depth++
		}
		if depth < 0 {
			return false
		}
	}
}
