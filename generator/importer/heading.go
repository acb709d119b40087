package importer

import (
	"regexp"
	"strings"
	"unicode"

	"briefing/generator/corpus"
)

// headingWords is how many words a heading has at most.
const headingWords = 14

// markMarkedHeadings recognises the headings that Markdown marks, and short
// paragraphs wholly in bold type or italics that stand for one.
func markMarkedHeadings(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.kind != "" {
			continue
		}
		if b.level > 0 {
			b.kind = corpus.Heading
		} else if b.form == emphasised && looksLikeHeading(b) && i+1 < len(blocks) && blocks[i+1].isProse() {
			b.kind, b.level = corpus.Heading, 2
		}
	}
}

// markHeadings recognises the headings of a plain text: short lines without a
// full stop above running text. Three or more such lines in a row are a list.
func markHeadings(blocks []block) {
	questions := hasQuestionHeadings(blocks)
	for i := 0; i < len(blocks); i++ {
		if blocks[i].level > 0 && blocks[i].kind == "" {
			blocks[i].kind = corpus.Heading
			continue
		}
		if blocks[i].kind != "" || !looksLikeHeading(&blocks[i]) || isLoneQuestion(&blocks[i]) && !questions {
			continue
		}
		run, j := 0, i
		for ; j < len(blocks) && !blocks[j].isText(); j++ {
			if blocks[j].kind == "" {
				run++
			}
		}
		last := j == len(blocks)
		if run <= 2 && !last || isUpperCase(blocks[i].text) && !last {
			headings(blocks[i:j], i > 0)
		} else if last {
			markTrailingLines(blocks[i:j])
		}
		i = j - 1
	}
}

// isLoneQuestion tells a question or exclamation in lower case, which may be a
// heading or a paragraph of its own.
func isLoneQuestion(b *block) bool {
	return b.terminal && !isTitleCase(b.text) && !isUpperCase(b.text)
}

// hasQuestionHeadings tells whether an article has several such lines, so that
// they are its headings.
func hasQuestionHeadings(blocks []block) bool {
	n := 0
	for i := range blocks {
		if blocks[i].kind == "" && looksLikeHeading(&blocks[i]) && isLoneQuestion(&blocks[i]) {
			n++
		}
	}
	return n >= 2
}

// isText tells whether a block is, or will be, running text.
func (b *block) isText() bool {
	return (b.kind == "" || b.kind == corpus.Paragraph || b.kind == corpus.Deck) && !looksLikeHeading(b)
}

func headings(run []block, within bool) {
	for i := range run {
		if b := &run[i]; b.kind == "" && (within || isTitleCase(b.text) || isUpperCase(b.text)) {
			b.kind, b.level = corpus.Heading, 2
		}
	}
}

// markTrailingLines makes the titles of other articles below a text
// boilerplate; a single line in lower case is left as it is.
func markTrailingLines(run []block) {
	for i := range run {
		if b := &run[i]; b.kind == "" && (isTitleCase(b.text) || len(run) > 1) {
			b.kind, b.class = corpus.Boilerplate, "trailing"
		}
	}
}

// looksLikeHeading tells a line that may head a section, by its shape. A line
// that ends with a colon introduces what follows, unless it is in title case.
func looksLikeHeading(b *block) bool {
	if !b.isShort(headingWords) || b.isProse() || b.form == listItem || b.form == quotation || b.form == tableRow {
		return false
	}
	s := b.text
	switch {
	case strings.HasSuffix(s, ","), strings.HasSuffix(s, ";"), endsWithStop(s) && !isTimeOfDay(s):
		return false
	case strings.HasSuffix(s, ":") && !isWhollyTitleCase(s) && !isUpperCase(s):
		return false
	case isQuestionLabel(s), isDateline(s), attributedQuote.MatchString(s):
		return false
	}
	first := []rune(strings.TrimLeft(s, "\"'“‘«(¿¡ "))
	return len(first) > 0 && (unicode.IsUpper(first[0]) || unicode.IsDigit(first[0]) || unicode.IsLetter(first[0]) && !unicode.IsLower(first[0]))
}

var (
	// dateline begins a report: "TOKYO (Reuters) —", "PORT MOOR, July 3 —".
	dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’/-]{2,40}(?:, [\p{L}. ]{2,20})?(?:,? ` + months + ` \d{1,2})?(?:,? \d{4})? ?(?:\([^)]{2,30}\) ?)?(?:[—–]|--| - )`)
	// attributedQuote is a line of quoted words with a name: a quotation, not
	// a heading.
	attributedQuote = regexp.MustCompile(`^["“‘'].+["”’'] ?[,—–―-]+ ?\p{Lu}`)
	timeHeading     = regexp.MustCompile(`^\d{1,2}(?:[:.]\d{2})? ?[ap]\.m\.$`)
)

func isDateline(s string) bool { return dateline.MatchString(s[:min(len(s), 120)]) }

// isTimeOfDay tells the headings of a running report: "7 p.m."
func isTimeOfDay(s string) bool { return timeHeading.MatchString(s) }

// isWhollyTitleCase is isTitleCase without exceptions.
func isWhollyTitleCase(s string) bool {
	for _, w := range strings.Fields(s) {
		r := firstLetter(w)
		if unicode.IsLower(r) && !isSmallWord(strings.ToLower(strings.Trim(w, ".,:;!?\"'“”‘’()"))) {
			return false
		}
	}
	return true
}

// isQuestionLabel tells the questions of an interview: "Q: Why now?"
func isQuestionLabel(s string) bool {
	return strings.HasPrefix(s, "Q:") || strings.HasPrefix(s, "Q. ") || strings.HasPrefix(s, "A:") || strings.HasPrefix(s, "Question:")
}
