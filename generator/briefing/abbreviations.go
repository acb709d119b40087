package briefing

// Abbreviations as the sources explain them: "the European Union (EU)", or the
// other way about. An expansion that stands in no source is not given.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// abbreviation is a short form with the words it stands for, and where a
// source says so; at is empty where none does.
type abbreviation struct {
	short, long string
	at          []corpus.Span
	actor       corpus.ActorID // where it names one
}

var (
	shortInBrackets = regexp.MustCompile(`\((?:the |or )?([“"‘']?)(\p{Lu}[\p{Lu}\p{Ll}\d&.\-]{1,9})([”"’']?)(?:[;,][^()]{0,40})?\)`)
	longInBrackets  = regexp.MustCompile(`(?:^|[\s“"‘'(])(\p{Lu}[\p{Lu}\p{Ll}\d&.\-]{1,9}) \(([^()]{6,90})\)`)
)

// definitions reads what one source explains.
func definitions(src *corpus.Source) []abbreviation {
	var list []abbreviation
	for _, p := range src.Passages {
		if !p.Kind.IsProse() && p.Kind != corpus.Caption {
			continue
		}
		text := src.Text[p.Span.Start:p.Span.End]
		for _, m := range shortInBrackets.FindAllStringSubmatchIndex(text, -1) {
			short := text[m[4]:m[5]]
			before := strings.TrimRight(text[:m[0]], " ”\"’'")
			if start := expansionBefore(before, short); start >= 0 {
				list = append(list, abbreviation{short: short, long: bareName(before[start:]),
					at: []corpus.Span{{Source: src.ID, Start: p.Span.Start + start, End: p.Span.Start + m[1]}}})
			}
		}
		for _, m := range longInBrackets.FindAllStringSubmatchIndex(text, -1) {
			short, long := text[m[2]:m[3]], text[m[4]:m[5]]
			if start := expansionBefore(long, short); start == 0 {
				list = append(list, abbreviation{short: short, long: bareName(long),
					at: []corpus.Span{{Source: src.ID, Start: p.Span.Start + m[2], End: p.Span.Start + m[1]}}})
			}
		}
	}
	return list
}

// expansionBefore finds where the words begin that end a text and that a short
// form is made of: every letter of it must stand in them in order, the first
// at the beginning of a word, and most as first letters. −1 where there are
// none. (The rule is that of Schwartz and Hearst, 2003, made stricter.)
func expansionBefore(text, short string) int {
	letters := []rune(strings.Map(keepLetter, short))
	if len(letters) < 2 || !mostlyCapitals(short) {
		return -1
	}
	words := wordStarts(text)
	most := min(len(words), len(letters)+5)
	for n := 1; n <= most; n++ {
		start := words[len(words)-n]
		candidate := text[start:]
		if strings.ContainsAny(candidate, ".;:!?()") {
			return -1
		}
		if n*2 >= len(letters) && spells(candidate, letters) {
			return start
		}
	}
	return -1
}

func keepLetter(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	return -1
}

// mostlyCapitals tells an abbreviation from a name in brackets.
func mostlyCapitals(short string) bool {
	upper, lower := 0, 0
	for _, r := range short {
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper >= 2 && lower <= upper
}

// wordStarts lists where words begin; the parts of a hyphenated word count.
func wordStarts(text string) []int {
	var starts []int
	before := ' '
	for i, r := range text {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '’' && before != '\'' {
			starts = append(starts, i)
		}
		before = r
	}
	return starts
}

// longWord is from how many letters after its first on a word may give two of
// an abbreviation: "television", not "States".
const longWord = 7

// spells tells whether the first letters of the words of a text, little words
// left out at will, spell the letters; a letter may also stand within a long
// word, as in "television (TV)", but no more than one in three.
func spells(text string, letters []rune) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.ToLower(first) != unicode.ToLower(letters[0]) {
		return false
	}
	at, inside, skipped := 0, 0, 0
	for i, start := range wordStarts(text) {
		r, _ := utf8.DecodeRuneInString(text[start:])
		word := strings.ToLower(text[start:])
		if end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); end >= 0 {
			word = word[:end]
		}
		if at == len(letters) || unicode.ToLower(r) != unicode.ToLower(letters[at]) {
			if i == 0 || !littleWords[word] {
				skipped++
			}
			continue
		}
		at++
		within := []rune(word)[1:]
		if len(within) < longWord {
			within = nil
		}
		for k, r := range within {
			if k == 0 && at < len(letters) && unicode.IsUpper(letters[at]) {
				continue // "European" is not what EU stands for
			}
			if at < len(letters) && r == unicode.ToLower(letters[at]) && inside*3 < len(letters)-1 && !nextWordStarts(text[start:], letters[at]) {
				at++
				inside++
			}
		}
	}
	return at == len(letters) && skipped == 0
}

// nextWordStarts tells whether the word after the first begins with a letter.
func nextWordStarts(text string, letter rune) bool {
	for _, start := range wordStarts(text)[1:] {
		r, _ := utf8.DecodeRuneInString(text[start:])
		end := strings.IndexByte(text[start:], ' ')
		if end > 0 && littleWords[strings.ToLower(text[start:start+end])] {
			continue
		}
		return unicode.ToLower(r) == unicode.ToLower(letter)
	}
	return false
}

var littleWords = map[string]bool{"of": true, "the": true, "and": true, "for": true, "in": true, "on": true, "to": true, "at": true, "a": true, "an": true, "de": true, "du": true, "des": true, "la": true, "s": true}
