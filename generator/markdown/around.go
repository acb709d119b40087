package markdown

import (
	"strings"
	"unicode/utf8"
)

// Around gives the text in which a link stands, on one line and of about most
// bytes, cut between words. What ends with a colon is shown with what it
// announces. It is empty for a link in raw HTML, and for one whose block holds
// nothing else.
func (d *Document) Around(l Link, most int) string {
	if l.Block.End <= l.Block.Start {
		return ""
	}
	from, to := l.Block.Start, l.Block.End
	if strings.HasSuffix(strings.TrimSpace(d.Plain[from:to]), ":") {
		to = d.lineAfter(to)
	}
	before, after := "", ""
	if to-from > most {
		if start := l.At - most/2; start > from {
			from, before = wordAfter(d.Plain, start), "… "
		}
		if end := from + most; end < to {
			to, after = wordBefore(d.Plain, end, from), " …"
		}
	}
	text := strings.Join(strings.Fields(d.Plain[from:to]), " ")
	if text == strings.TrimSpace(l.Text) {
		return ""
	}
	return before + text + after
}

// Following gives the block of text after the one in which a link stands: what
// is said under a name.
func (d *Document) Following(l Link, most int) string {
	if l.Block.End <= l.Block.Start {
		return ""
	}
	from, to, after := min(l.Block.End+1, len(d.Plain)), d.lineAfter(l.Block.End), ""
	if to-from > most {
		to, after = wordBefore(d.Plain, from+most, from), " …"
	}
	return strings.Join(strings.Fields(d.Plain[from:to]), " ") + after
}

// lineAfter is where the line ends that follows the one which ends at byte i.
func (d *Document) lineAfter(i int) int {
	from := min(i+1, len(d.Plain))
	if n := strings.IndexByte(d.Plain[from:], '\n'); n >= 0 {
		return from + n
	}
	return len(d.Plain)
}

// wordAfter is where the first word begins after byte i.
func wordAfter(s string, i int) int {
	if next := strings.IndexAny(s[i:], " \n"); next >= 0 {
		return i + next + 1
	}
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}

// wordBefore is where the last whole word before byte i ends, but not before
// byte least.
func wordBefore(s string, i, least int) int {
	if last := strings.LastIndexAny(s[least:i], " \n"); last > 0 {
		return least + last
	}
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}
