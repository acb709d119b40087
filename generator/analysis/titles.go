package analysis

import (
	"strings"

	"briefing/generator/language"
)

// titleBook knows titles and what may stand before them.
type titleBook struct {
	kinds     map[string]string // title → honorific or office
	modifiers map[string]bool
	longest   int               // words of the longest title
	long      map[string]string // abbreviation → title
}

func newTitleBook(lex *lexicon) *titleBook {
	b := &titleBook{kinds: lex.table("titles"), modifiers: lex.set("modifiers"), long: map[string]string{}}
	for _, e := range lex.lists["titles"] {
		if len(e.fields) > 1 {
			b.long[e.phrase] = e.fields[1]
		}
	}
	for t := range b.kinds {
		b.longest = max(b.longest, len(strings.Fields(t)))
	}
	return b
}

// kind gives what sort of title a phrase is, also of "ex-president" and
// "vice-chairwoman".
func (b *titleBook) kind(phrase string) (string, bool) {
	if kind, ok := b.kinds[phrase]; ok {
		return kind, true
	}
	prefix, rest, ok := strings.Cut(phrase, "-")
	if !ok || !b.modifiers[prefix] && prefix != "now" && prefix != "co" {
		return "", false
	}
	return b.kind(rest)
}

// title is a title found in a sentence: tokens from..to, modifiers included.
type title struct {
	from, to  int
	honorific bool
}

// endingAt finds the longest title whose last token is j-1: "Deputy Foreign
// Minister". Parts of hyphenated titles are one token.
func (b *titleBook) endingAt(s *sentence, j int) (title, bool) {
	for n := min(b.longest, j); n >= 1; n-- {
		kind, ok := b.kind(s.phrase(j-n, j))
		if !ok {
			continue
		}
		t := title{from: j - n, to: j, honorific: kind == "honorific"}
		for t.from > 0 && b.modifiers[strings.TrimSuffix(s.lower(t.from-1), "-")] && s.tag(t.from-1) != language.IN {
			t.from--
		}
		return t, true
	}
	return title{}, false
}

// startingAt finds the title that begins at token i, modifiers included.
func (b *titleBook) startingAt(s *sentence, i int) (title, bool) {
	for from := i; from < len(s.tokens) && from-i <= 3; from++ {
		for n := min(b.longest, len(s.tokens)-from); n >= 1; n-- {
			if kind, ok := b.kind(s.phrase(from, from+n)); ok {
				t := title{from: i, to: from + n, honorific: kind == "honorific"}
				if next, ok := b.kinds[s.lower(t.to)]; ok && next == kind { // "chief executive officer", "foreign minister general"
					t.to++
				}
				return t, true
			}
		}
		if !b.modifiers[s.lower(from)] {
			return title{}, false
		}
	}
	return title{}, false
}

// phrase gives tokens i..j in lower case with single spaces.
func (s *sentence) phrase(i, j int) string {
	if i < 0 || j > len(s.lowers) || i >= j {
		return ""
	}
	if j == i+1 {
		return s.lowers[i]
	}
	return strings.Join(s.lowers[i:j], " ")
}
