package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// form is what the markup of a file says of a block.
type form int

const (
	plain      form = iota
	listItem        // an item of a list, without its marker
	code            // source code or HTML: never prose
	emphasised      // a paragraph wholly in italics or bold type
	quotation       // a paragraph of a block quote
	tableRow
)

// block is a paragraph, heading, list item, caption … of an article, before
// and after it is recognised.
type block struct {
	start, end int    // bytes into the file's text, white space and markup trimmed
	text       string // text[start:end] with the line breaks of soft wrapping as spaces
	gap        bool   // an empty line, or the text's begin, stands before it
	form       form
	level      int // of a heading in the markup; 0 where it is none

	kind     corpus.PassageKind // empty until it is recognised
	class    string             // of boilerplate: the section of boilerplate.txt
	words    int
	terminal bool // it ends like a sentence
}

// newBlock measures text[start:end], which must not be empty.
func newBlock(text string, start, end int) block {
	b := block{start: start, end: end, text: text[start:end]}
	if strings.IndexByte(b.text, '\n') >= 0 || strings.IndexByte(b.text, '\r') >= 0 {
		b.text = strings.Join(strings.Fields(b.text), " ")
	}
	b.words = countWords(b.text)
	b.terminal = endsSentence(b.text)
	return b
}

// isSpace tells white space, and the characters without width that pasted
// texts have around their lines.
func isSpace(r rune) bool {
	switch r {
	case '\uFEFF', '\u200B', '\u200C', '\u200D', '\u2060', '\u200E', '\u200F', '\u00AD':
		return true
	}
	return unicode.IsSpace(r)
}

// trim moves the bounds of a span inwards over white space.
func trim(text string, start, end int) (int, int) {
	start += len(text[start:end]) - len(strings.TrimLeftFunc(text[start:end], isSpace))
	end = start + len(strings.TrimRightFunc(text[start:end], isSpace))
	return start, end
}

// countWords counts the runs without white space or dashes in which there is a
// letter or a figure.
func countWords(s string) int {
	n, inWord := 0, false
	for _, r := range s {
		if r < utf8.RuneSelf {
			c := byte(r) | 0x20
			switch {
			case c >= 'a' && c <= 'z' || r >= '0' && r <= '9':
				if !inWord {
					n++
				}
				inWord = true
			case r == ' ' || r >= '\t' && r <= '\r':
				inWord = false
			}
			continue
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !inWord {
				n++
			}
			inWord = true
		case isSpace(r) || r == '—' || r == '–':
			inWord = false
		}
	}
	return n
}

// closers may stand behind the mark that ends a sentence.
const closers = "\"'”’»)]*_"

// endsSentence tells whether s ends with a full stop, a question or an
// exclamation mark, an ellipsis or a quotation that does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, closers+" ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？", r)
}

// endsWithStop is endsSentence without question and exclamation marks, which
// headings may end with too.
func endsWithStop(s string) bool {
	s = strings.TrimRight(s, closers+" ")
	r, _ := utf8.DecodeLastRuneInString(s)
	if r != '.' {
		return r == '…' || r == '。'
	}
	return !endsWithInitials(s)
}

// endsWithInitials tells "Bound for the U.S." from "It is bound for home."
func endsWithInitials(s string) bool {
	last := s[strings.LastIndexAny(s, " \u00A0")+1:]
	return len(last) >= 4 && strings.Count(last, ".") >= 2 && len(last) <= 2*strings.Count(last, ".")
}

// countSentences counts, roughly, the sentences of a short text: the marks
// that end one and are followed by white space and an upper-case letter, a
// figure or a quotation mark, or by the end.
func countSentences(s string) int {
	n := 0
	for i, r := range s {
		if !strings.ContainsRune(".!?…", r) {
			continue
		}
		rest := strings.TrimLeft(s[i+utf8.RuneLen(r):], closers)
		if rest == "" {
			n++
			continue
		}
		after := strings.TrimLeftFunc(rest, isSpace)
		next, _ := utf8.DecodeRuneInString(after)
		if len(after) < len(rest) && !isAbbreviation(s[:i]) && (unicode.IsUpper(next) || strings.ContainsRune("\"“‘'", next)) {
			n++
		}
	}
	if !endsSentence(s) {
		n++
	}
	return n
}

// isAbbreviation tells whether the word at the end of s is one of those that
// stand before a name with a full stop, or an initial.
func isAbbreviation(s string) bool {
	word := s[strings.LastIndexAny(s, " (“\"'‘\u00A0")+1:]
	if utf8.RuneCountInString(word) == 1 {
		return true
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Capt", "Sgt", "St", "Rev", "Hon",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No", "vs", "Jr", "Sr":
		return true
	}
	return strings.Contains(word, ".")
}

// isProse tells running text from a line that stands for itself. Questions
// and exclamations of a few words are no sign: headings have those too.
func (b *block) isProse() bool {
	switch {
	case b.form == code || b.level > 0:
		return false
	case !b.terminal:
		return b.words > 20
	case endsWithStop(b.text):
		return b.words >= 2
	}
	return b.words > 12 || countSentences(b.text) > 1
}

// isShort tells whether a block may be a line of its own: a title, a heading.
func (b *block) isShort(words int) bool {
	return b.words > 0 && b.words <= words && len(b.text) <= 10*words+40
}

// isTitleCase tells whether most words but the small ones begin upper-case.
func isTitleCase(s string) bool {
	upper, lower := 0, 0
	for _, w := range strings.Fields(s) {
		r := firstLetter(w)
		switch {
		case r == 0 || isSmallWord(strings.ToLower(strings.Trim(w, ".,:;!?\"'“”‘’()"))):
		case unicode.IsUpper(r):
			upper++
		default:
			lower++
		}
	}
	return upper > 0 && upper >= 3*lower
}

func firstLetter(w string) rune {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return r
		}
	}
	return 0
}

// isSmallWord lists the words that titles leave in lower case.
func isSmallWord(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "nor", "but", "of", "in", "on", "at", "to", "by", "for", "from", "with", "as",
		"is", "are", "into", "over", "than", "that", "via", "vs", "vs.", "per", "up", "off", "not", "its", "so", "yet":
		return true
	}
	return false
}

// isUpperCase tells whether a text with at least two letters has no lower-case
// one.
func isUpperCase(s string) bool {
	upper := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2
}
