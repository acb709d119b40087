package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// quoted is text between quotation marks, in bytes of the source's text.
type quoted struct {
	open       int  // of the opening mark
	start, end int  // of the text, marks not included
	close      int  // after the closing mark; equal to end where none closes it
	continues  bool // the paragraph ends inside it and the next opens anew
}

// quotedIn finds what stands between marks in a passage: double marks first,
// straight or curly; single ones only outside those and only where they
// cannot be apostrophes. Marks nested in a quotation belong to it. A mark that
// nothing closes quotes nothing, unless the next paragraph opens with a mark
// again.
func quotedIn(text string, p corpus.Passage, nextOpens bool) []quoted {
	var out []quoted
	last := map[rune]int{} // by opening mark: where what closes it stands last
	for i := p.Span.Start; i < p.Span.End; {
		if b := text[i]; b < utf8.RuneSelf && b != '"' && b != '\'' && b != doubled[0] { // as nearly all are
			i++
			continue
		}
		r, width := utf8.DecodeRuneInString(text[i:p.Span.End])
		if strings.HasPrefix(text[i:p.Span.End], doubled) { // typewriters' way of setting a double mark
			r, width = doubledMark, len(doubled)
		}
		kind := markKind(text, i, r, p)
		if kind == noMark {
			i += width
			continue
		}
		q := quoted{open: i, start: i + width}
		if _, ok := last[r]; !ok {
			last[r] = p.Span.Start + strings.LastIndexAny(text[p.Span.Start:p.Span.End], closers[r])
		}
		q.end, q.close = -1, -1
		if last[r] >= q.start {
			q.end, q.close = closing(text, q.start, p, r)
		}
		if q.end < 0 {
			if kind == singleMark || !nextOpens {
				i += width
				continue
			}
			q.end, q.close, q.continues = p.Span.End, p.Span.End, true
		}
		if q.end > q.start {
			out = append(out, q)
		}
		i = max(q.close, i+width)
	}
	return out
}

type mark int

// doubled is a double mark made of two single ones; doubledMark stands for it.
const (
	doubled     = "''"
	doubledMark = '\u2033'
)

const (
	noMark mark = iota
	doubleMark
	singleMark
)

// markKind tells whether the rune at i opens a quotation.
func markKind(text string, i int, r rune, p corpus.Passage) mark {
	switch r {
	case '“', '"', '„', '«', doubledMark:
		return doubleMark
	case '‘', '\'':
		before, _ := utf8.DecodeLastRuneInString(text[p.Span.Start:i])
		rest := text[i+utf8.RuneLen(r) : p.Span.End]
		after, _ := utf8.DecodeRuneInString(rest)
		if i > p.Span.Start && !unicode.IsSpace(before) && !strings.ContainsRune("([—–-“\"", before) {
			return noMark
		}
		if !unicode.IsLetter(after) && !unicode.IsDigit(after) || elided(rest) {
			return noMark
		}
		return singleMark
	}
	return noMark
}

// elided tells whether a single mark begins a shortened word: ’til, ’90s.
func elided(rest string) bool {
	lower := strings.ToLower(rest[:min(len(rest), 8)])
	for _, w := range []string{"til ", "tis ", "twas ", "em ", "cause ", "n' ", "n’ "} {
		if strings.HasPrefix(lower, w) {
			return true
		}
	}
	return len(rest) > 1 && rest[0] >= '0' && rest[0] <= '9' && rest[1] >= '0' && rest[1] <= '9'
}

// longestQuotation is how many bytes a quotation within one paragraph may
// have; what is longer was not closed. It keeps odd input cheap.
const longestQuotation = 20000

// closers are the marks that may close what a mark opens.
var closers = map[rune]string{doubledMark: "'", '"': `"”`, '“': `”"“`, '„': "“”", '«': "»", '‘': "’", '\'': "'"}

// closing finds the mark that closes a quotation: where its text ends, and the
// byte after the mark; -1 where none does.
func closing(text string, from int, p corpus.Passage, open rune) (end, after int) {
	depth := 0
	for i := from; i < min(p.Span.End, from+longestQuotation); {
		r, width := utf8.DecodeRuneInString(text[i:p.Span.End])
		switch {
		case open == doubledMark:
			if strings.HasPrefix(text[i:p.Span.End], doubled) {
				return i, i + len(doubled)
			}
		case open == '"' && r == '"', open == '„' && (r == '“' || r == '”'), open == '«' && r == '»':
			return i, i + width
		case r == '“' && (open == '“' || open == '"') && !misplaced(text, i, i+width, p):
			depth++
		case open == '“' && (r == '”' || r == '"' || r == '“'), open == '"' && r == '”':
			if depth == 0 {
				return i, i + width
			}
			depth--
		case (open == '‘' && r == '’' || open == '\'' && r == '\'') && closesSingle(text, from, i, i+width, p, r):
			return i, i + width
		}
		i += width
	}
	return -1, -1
}

// misplaced tells whether an opening mark at i stands where only a closing one
// can: after a word, and before white space or the end.
func misplaced(text string, i, after int, p corpus.Passage) bool {
	before, _ := utf8.DecodeLastRuneInString(text[p.Span.Start:i])
	next, _ := utf8.DecodeRuneInString(text[after:p.Span.End])
	return !unicode.IsSpace(before) && !strings.ContainsRune("([—–-", before) && (after >= p.Span.End || unicode.IsSpace(next))
}

// closesSingle tells a closing single mark from an apostrophe.
func closesSingle(text string, from, i, after int, p corpus.Passage, r rune) bool {
	next, _ := utf8.DecodeRuneInString(text[after:p.Span.End])
	if after < p.Span.End && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
		return false
	}
	return text[i-1] != 's' || i == from || !laterClose(text[after:p.Span.End], r)
}

// laterClose tells whether a single closing mark follows soon after an s’ that
// may be a possessive: "‘the workers’ plan’".
func laterClose(rest string, mark rune) bool {
	i := strings.IndexRune(rest, mark)
	if i < 0 || i > 200 || strings.ContainsRune(rest[:i], '‘') {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[i+utf8.RuneLen(mark):])
	return !unicode.IsLetter(next)
}
