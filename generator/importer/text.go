package importer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a plain text that is not empty.
type line struct {
	start, end int // trimmed
	indent     int // columns of white space before it
	width      int // runes from start to end
	gap        bool
}

// textBlocks finds the blocks of a plain text from the byte begin on. In text
// pasted from the web a line is a paragraph; in text that was wrapped by hand
// or by a mail program the lines of a paragraph are joined.
func textBlocks(text string, begin int) []block {
	lines := splitLines(text, begin)
	width := wrapWidth(text, lines)
	var blocks []block
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && width > 0 && continues(text, lines[j-1], lines[j], width) {
			j++
		}
		b := textBlock(text, lines[i].start, lines[j-1].end)
		b.gap = lines[i].gap
		blocks = append(blocks, b)
		i = j
	}
	for i := range blocks {
		if isNumberedHeading(text, blocks, i) {
			level, gap := 2, blocks[i].gap
			start := strings.LastIndexAny(text[:blocks[i].start], "\n\r") + 1
			start, end := trim(text, max(start, begin), blocks[i].end)
			blocks[i] = newBlock(text, start, end)
			blocks[i].level, blocks[i].gap = level, gap
		}
	}
	return blocks
}

// isNumberedHeading tells "2. The Basin" over a paragraph from an item of a
// list, which has other items beside it.
func isNumberedHeading(text string, blocks []block, i int) bool {
	b := &blocks[i]
	if b.form != listItem || !b.gap || i+1 == len(blocks) || b.words > headingWords || b.terminal || strings.HasSuffix(b.text, ";") || strings.HasSuffix(b.text, ",") {
		return false
	}
	before := strings.TrimRightFunc(text[:b.start], isSpace)
	if !strings.HasSuffix(before, ".") {
		return false
	}
	beside := i > 0 && blocks[i-1].form == listItem && blocks[i-1].level == 0 || blocks[i+1].form == listItem
	next := &blocks[i+1]
	return !beside && (next.isProse() || strings.HasSuffix(next.text, ":")) && firstLetter(b.text) != 0 && unicode.IsUpper(firstLetter(b.text))
}

func splitLines(text string, begin int) []line {
	var lines []line
	gap := true
	for at := begin; at < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[at:], "\n\r"); i >= 0 {
			end = at + i
		}
		next := min(end+1, len(text))
		if strings.HasPrefix(text[end:], "\r\n") {
			next = end + 2
		}
		l := line{gap: gap}
		l.start, l.end = trim(text, at, end)
		if l.start == l.end {
			gap = true
		} else {
			l.indent = utf8.RuneCountInString(text[at:l.start])
			l.width = utf8.RuneCountInString(text[l.start:l.end])
			lines = append(lines, l)
			gap = false
		}
		at = next
	}
	return lines
}

// The widths between which text is taken to be wrapped.
const (
	narrowest = 40
	widest    = 100
)

// wrapWidth tells from the lengths of lines whether a text was wrapped, and at
// how many columns; 0 where it was not. It was if hardly any line is longer
// than a page is wide, and if the lines that have one directly under them are
// nearly all so long that the next word did not fit.
func wrapWidth(text string, lines []line) int {
	widths := make([]int, 0, len(lines))
	for _, l := range lines {
		widths = append(widths, l.width+l.indent)
	}
	if len(widths) < 2 {
		return 0
	}
	slices.Sort(widths)
	width := widths[(len(widths)-1)*95/100]
	if width < narrowest || width > widest {
		return 0
	}
	pairs, full, running := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		pairs++
		if isFull(text, lines[i-1], lines[i], width) {
			full++
			r, _ := utf8.DecodeRuneInString(text[lines[i].start:])
			if unicode.IsLower(r) {
				running++
			}
		}
	}
	if full*10 >= pairs*6 && pairs >= 5 || full*2 >= pairs && running > 0 {
		return width
	}
	return 0
}

// ragged is by how many columns a wrapped line may fall short of the width
// though the next word would have fitted: programs break at hyphens and
// count differently.
const ragged = 6

// isFull tells whether the first word of next would not have fitted at the end
// of l.
func isFull(text string, l, next line, width int) bool {
	word := text[next.start:next.end]
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	return l.indent+l.width+1+utf8.RuneCountInString(word) > width-ragged
}

// continues tells whether next goes on with the paragraph of l in a text that
// was wrapped at width columns.
func continues(text string, l, next line, width int) bool {
	if next.gap || !isFull(text, l, next, width) {
		return false
	}
	if markerLength(text[next.start:next.end]) > 0 || isRule(text[next.start:next.end]) {
		return false
	}
	return next.indent < l.indent+2 || l.indent > 0 || markerLength(text[l.start:l.end]) > 0
}

// textBlock makes a block of a plain text, without the marker of a list or of
// a Markdown heading.
func textBlock(text string, start, end int) block {
	s := text[start:end]
	level := 0
	for level < len(s) && s[level] == '#' {
		level++
	}
	if level > 0 && level <= 6 && level < len(s) && s[level] == ' ' {
		from, to := trim(text, start+level, end)
		b := newBlock(text, from, to)
		b.level = level
		return b
	}
	if n := markerLength(s); n > 0 {
		from, to := trim(text, start+n, end)
		b := newBlock(text, from, to)
		b.form = listItem
		return b
	}
	return newBlock(text, start, end)
}

// markerLength is how many bytes a list marker ("- ", "• ", "3. ", "(b) ")
// takes at the begin of s; 0 where there is none or nothing follows it.
func markerLength(s string) int {
	n := 0
	switch r, size := utf8.DecodeRuneInString(s); {
	case strings.ContainsRune("-*+•·‣◦▪●–", r):
		n = size
	case r >= '0' && r <= '9':
		for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	case r == '(':
		i := strings.IndexByte(s, ')')
		if i < 2 || i > 4 || strings.Trim(s[1:i], "0123456789abcdefghivx") != "" {
			return 0
		}
		n = i + 1
	default:
		return 0
	}
	rest := strings.TrimLeftFunc(s[n:], isSpace)
	if len(rest) == len(s)-n || countWords(rest) == 0 {
		return 0
	}
	return n
}

// isRule tells a line of signs only, such as "* * *" or "=====".
func isRule(s string) bool {
	return countWords(s) == 0
}
