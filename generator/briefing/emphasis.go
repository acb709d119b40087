package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// shownText is the text of a source from one byte to another as readers see
// it: in an article written as Markdown, the asterisks that set words in bold
// or italics are no words of it.
func shownText(src *corpus.Source, from, to int) string {
	text := src.Text[from:to]
	if !strings.HasSuffix(src.File, ".md") || !strings.Contains(text, "*") {
		return text
	}
	var b strings.Builder
	paragraph := strings.LastIndex(src.Text[:from], "\n\n") + 1
	end := to
	if n := strings.Index(src.Text[to:], "\n\n"); n >= 0 {
		end += n
	} else {
		end = len(src.Text)
	}
	marks := emphasis(src.Text, paragraph, end)
	for i := from; i < to; i++ {
		if !marks[i] {
			b.WriteByte(src.Text[i])
		}
	}
	return b.String()
}

// emphasis finds the asterisks of a paragraph that set words in bold or
// italics: those of which as many open as close.
func emphasis(text string, from, to int) map[int]bool {
	runs := map[int][]int{} // by length, where runs of asterisks begin
	for i := from; i < to; i++ {
		if text[i] != '*' {
			continue
		}
		end := i
		for end < to && text[end] == '*' {
			end++
		}
		if emphasises(text[from:i], text[end:to]) {
			runs[end-i] = append(runs[end-i], i)
		}
		i = end
	}
	marks := map[int]bool{}
	for length, starts := range runs {
		if len(starts)%2 != 0 {
			continue
		}
		for _, start := range starts {
			for k := range length {
				marks[start+k] = true
			}
		}
	}
	return marks
}

// emphasises tells whether asterisks between two texts open or close emphasis:
// they stand at one side of a word, not between spaces ("2 * 3") nor within a
// word ("a*b").
func emphasises(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	open := before == "" || unicode.IsSpace(last)
	closed := after == "" || unicode.IsSpace(next)
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return !(open && closed) && !(word(last) && word(next))
}
