package language

import (
	"strings"
	"unicode/utf8"
)

// tokeniser divides one block into tokens. The scheme is that of the UD English treebanks (clitics apart, punctuation
// apart), except that a hyphenated word stays whole: names and compounds are then one token wherever they are looked up.
type tokeniser struct {
	text string // up to the block's end; offsets are those of the whole text
	from int    // start of the block
	mail bool   // there is an @ in the block
	out  []Token
}

func tokenise(text string, start, end int) []Token {
	t := tokeniser{text: text[:end], from: start, mail: strings.Contains(text[start:end], "@"), out: make([]Token, 0, (end-start)/5+4)}
	for i := start; i < end; {
		r, n := runeAt(t.text, i)
		if space(r) {
			i += n
			continue
		}
		i = t.next(i, r, n)
	}
	return t.out
}

func (t *tokeniser) add(start, end int) int {
	t.out = append(t.out, Token{Start: start, End: end})
	return end
}

// next adds the token (or tokens) at byte i, where rune r of n bytes stands, and returns where it ends.
func (t *tokeniser) next(i int, r rune, n int) int {
	after, _ := runeAt(t.text, i+n)
	switch {
	case wordRune(r):
		if end := t.address(i); end > i {
			return t.add(i, end)
		}
		return t.word(i)
	case r == '.' && digit(after) && t.spaceBefore(i):
		return t.word(i)
	case r == '.' || r == '…':
		return t.add(i, t.run(i, ".…"))
	case r == '!' || r == '?':
		return t.add(i, t.run(i, "!?"))
	case r == '@' || r == '#':
		if letter(after) && t.spaceBefore(i) {
			return t.add(i, t.plain(i+n))
		}
	case apostrophe(r):
		return t.mark(i, r, n)
	case r == '-' || r == '*' || r == '=' || r == '~' || r == '+' || r == '<' || r == '>':
		return t.add(i, t.run(i, string(r)))
	case r == '—' || r == '–' || r == '―':
		return t.add(i, t.run(i, "—–―"))
	}
	return t.add(i, i+n)
}

// mark adds an apostrophe or single quotation mark, with what belongs to it: 's, ’90s, ’em, ”.
func (t *tokeniser) mark(i int, r rune, n int) int {
	after, _ := runeAt(t.text, i+n)
	if (r == '\'' || r == '`') && after == r {
		return t.add(i, i+2)
	}
	end := t.plain(i + n)
	rest := t.text[i+n : end]
	if !t.spaceBefore(i) && clitic(rest) {
		return t.add(i, end)
	}
	if r != '‘' && r != '`' && t.spaceBefore(i) && elided(rest) {
		return t.add(i, end)
	}
	return t.add(i, i+n)
}

// word adds the word at byte i, with its clitics as tokens of their own, and returns where it ends.
func (t *tokeniser) word(i int) int {
	end := t.extent(i)
	if cut := measure(t.text[i:end]); cut > 0 {
		t.add(i, i+cut)
		i += cut
	}
	if r, _ := runeAt(t.text, end); r == '.' {
		if e := t.abbreviation(i, end); e > end {
			return t.add(i, e)
		}
	}
	if cut := cliticStart(t.text[i:end]); cut > 0 {
		t.add(i, i+cut)
		return t.add(i+cut, end)
	}
	return t.add(i, end)
}

// extent returns where the word at byte i ends: letters and digits with the marks that may stand between them.
func (t *tokeniser) extent(i int) int {
	start := i
	var last rune // the word rune before i
	for i < len(t.text) {
		r, n := runeAt(t.text, i)
		if wordRune(r) {
			last = r
			i += n
			continue
		}
		after, m := runeAt(t.text, i+n)
		if r == '.' && after == '-' && acronym(t.text[start:i]) {
			if a, _ := runeAt(t.text, i+n+m); wordRune(a) { // U.S.-led
				i += n + m
				continue
			}
		}
		if !wordRune(after) || !joins(t.text[start:i], last, r, after) {
			if !(r == '.' && start == i) {
				return i
			}
		}
		i += n
	}
	return i
}

// joins reports whether the mark r between the runes before and after stands inside a word.
func joins(word string, before, r, after rune) bool {
	switch r {
	case '-', '‑', '\u2010', '·':
		return true
	case '\'', '’', 'ʼ', '´', '`', '‘':
		return letter(before) && letter(after) || digit(before) && (after == 's' || after == 'S')
	case '.':
		// A lower-case word, a full stop and a capital are two sentences without a space between.
		return !(upper(after) && lower(before) && len(word) > 1 && !strings.Contains(word, "."))
	case ',':
		return digit(before) && digit(after)
	case ':':
		return digit(before) && digit(after)
	case '/':
		return digit(before) && digit(after)
	case '&':
		return upper(before) && upper(after)
	case '@':
		return false
	}
	return false
}

// plain returns the end of the run of word runes at byte i.
func (t *tokeniser) plain(i int) int {
	for i < len(t.text) {
		r, n := runeAt(t.text, i)
		if !wordRune(r) {
			break
		}
		i += n
	}
	return i
}

// run returns the end of the run of runes of set at byte i.
func (t *tokeniser) run(i int, set string) int {
	for i < len(t.text) {
		r, n := runeAt(t.text, i)
		if !strings.ContainsRune(set, r) || n == 1 && r == 0xfffd {
			break
		}
		i += n
	}
	return i
}

func (t *tokeniser) spaceBefore(i int) bool {
	if i <= t.from {
		return true
	}
	last := t.out
	return len(last) == 0 || last[len(last)-1].End < i || openMark(t.text[last[len(last)-1].Start:i])
}

func openMark(s string) bool {
	switch s {
	case "“", "„", "‘", "«", "(", "[", "{", "—", "–", "/", "--":
		return true
	}
	return false
}

// address returns the end of the web or mail address at byte i, or i.
func (t *tokeniser) address(i int) int {
	rest := t.text[i:]
	web := false
	switch rest[0] {
	case 'h', 'H':
		web = prefixFold(rest, "http://") || prefixFold(rest, "https://")
	case 'w', 'W':
		web = prefixFold(rest, "www.")
	}
	end := i
	if web {
		for end < len(t.text) {
			r, n := runeAt(t.text, end)
			if space(r) || strings.ContainsRune("\"“”<>()[]{}", r) || n == 1 && r == utf8.RuneError {
				break
			}
			end += n
		}
	} else if t.mail {
		end = mail(t.text, i)
	}
	for end > i && strings.IndexByte(".,;:!?'*-+%", t.text[end-1]) >= 0 {
		end--
	}
	return end
}

// mail returns the end of the mail address at byte i, or i.
func mail(text string, i int) int {
	at := mailPart(text, i)
	if at >= len(text) || text[at] != '@' {
		return i
	}
	end := mailPart(text, at+1)
	if !strings.Contains(strings.TrimRight(text[at+1:end], "."), ".") {
		return i
	}
	return end
}

func mailPart(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if !(letter(rune(c)) && c < utf8.RuneSelf || digit(rune(c)) || c == '.' || c == '-' || c == '+' || c == '_' || c == '%') {
			break
		}
		i++
	}
	return i
}

func prefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
