package analysis

import (
	"strings"

	"briefing/generator/language"
)

// titleBook knows titles and what may stand before them.
type titleBook struct {
	kinds     map[string]string // title → honorific or office
	works     map[string]bool   // what people do for a living, which is no part of a name: "engineer"
	modifiers map[string]bool
	renown    map[string]bool // what writers think of somebody: "formidable"
	longest   int             // words of the longest title
	starts    map[string]lengths
	ends      map[string]lengths
	long      map[string]string // title → the same title as it is shown: "sen." → "Senator"
	same      map[string]string // title → the same office by another name: "ceo" → "chief executive"
	national  map[string]bool   // offices of a state, by office
	bodies    map[string]string // title → the words of the names of the bodies that have it, with blanks around
}

func newTitleBook(lex *lexicon) *titleBook {
	b := &titleBook{kinds: map[string]string{}, works: map[string]bool{}, modifiers: lex.set("modifiers"), renown: lex.set("renown"),
		long: map[string]string{}, same: map[string]string{}, bodies: map[string]string{}, national: map[string]bool{}, starts: map[string]lengths{}, ends: map[string]lengths{}}
	for _, e := range lex.lists["titles"] {
		if e.fields[0] == "work" {
			b.works[e.phrase] = true
		} else {
			b.kinds[e.phrase] = e.fields[0]
		}
		words := strings.Fields(e.phrase)
		b.file(words)
		for _, field := range e.fields[1:] {
			key, value, _ := strings.Cut(field, "=")
			switch key {
			case "show":
				b.long[e.phrase] = value
			case "same":
				b.same[e.phrase] = value
			case "of":
				b.bodies[e.phrase] = " " + value + " "
			case "national":
				b.national[e.phrase] = true
			}
		}
	}
	for _, e := range lex.lists["occupations"] {
		b.works[e.phrase] = true
		b.file(strings.Fields(e.phrase))
	}
	return b
}

// file makes a title found by its first and last word.
func (b *titleBook) file(words []string) {
	b.longest = max(b.longest, len(words))
	b.starts[words[0]] |= 1 << len(words)
	b.ends[words[len(words)-1]] |= 1 << len(words)
}

// lengths is a set of numbers of words: those of the titles that begin or end
// with a word. Most words are in none.
type lengths uint64

func (l lengths) has(n int) bool { return l>>n&1 != 0 }

// lengthsOf gives the lengths of the titles that begin or end with a word. Any
// may be with a hyphen in it: "ex-president".
func lengthsOf(titles map[string]lengths, word string) lengths {
	if strings.Contains(word, "-") {
		return ^lengths(0)
	}
	return titles[word]
}

// title is a title found in a sentence: tokens from..to, modifiers included.
type title struct {
	from, to  int
	honorific bool
	work      bool // a line of work, not an office
}

// read tells what kind of title the tokens i..j are. A line of work is one in
// small letters only, or where it opens a sentence before a whole name: "Baker"
// by itself is a name.
func (b *titleBook) read(s *sentence, i, j int) (title, bool) {
	phrase := s.phrase(i, j)
	if kind, ok := b.kind(phrase); ok {
		return title{from: i, to: j, honorific: kind == "honorific"}, true
	}
	if b.works[phrase] && (!capitalised(s.word(j-1)) || j == 1 && s.prose() && s.tag(1).Proper() && s.tag(2).Proper()) {
		return title{from: i, to: j, work: true}, true
	}
	return title{}, false
}

// kind gives what sort of title a phrase is, also of "ex-president" and
// "vice-chairwoman".
func (b *titleBook) kind(phrase string) (string, bool) {
	if kind, ok := b.kinds[phrase]; ok {
		return kind, true
	}
	if kind, ok := b.kinds[strings.ReplaceAll(phrase, "-", " ")]; ok { // "inspector-general"
		return kind, true
	}
	prefix, rest, ok := strings.Cut(phrase, "-")
	if !ok || !b.modifiers[prefix] && prefix != "now" && prefix != "co" {
		return "", false
	}
	return b.kind(rest)
}

// endingAt finds the longest title whose last token is j-1: "Deputy Foreign
// Minister". Parts of hyphenated titles are one token.
func (b *titleBook) endingAt(s *sentence, j int) (title, bool) {
	if !s.is(j-1, endsTitle|joined) {
		return title{}, false
	}
	known := lengthsOf(b.ends, s.lower(j-1))
	for n := min(b.longest, j); n >= 1 && known != 0; n-- {
		if !known.has(n) {
			continue
		}
		t, ok := b.read(s, j-n, j)
		if !ok {
			continue
		}
		for t.from > 0 && b.modifiers[strings.TrimSuffix(s.lower(t.from-1), "-")] && s.tag(t.from-1) != language.IN {
			t.from--
		}
		return t, true
	}
	return title{}, false
}

// severalEndingAt finds the title in the plural whose last token is j-1:
// "foreign ministers".
func (b *titleBook) severalEndingAt(s *sentence, j int) (title, bool) {
	for n := min(b.longest, j); n >= 1; n-- {
		phrase := s.phrase(j-n, j)
		if one, plural := strings.CutSuffix(phrase, "s"); plural {
			if kind, ok := b.kind(one); ok && kind == "office" {
				return title{from: j - n, to: j}, true
			}
			if b.works[one] && (!capitalised(s.word(j-1)) || j == 1 && s.prose()) { // "analysts"
				return title{from: j - n, to: j, work: true}, true
			}
		}
	}
	return title{}, false
}

// startingAt finds the title that begins at token i, modifiers included.
func (b *titleBook) startingAt(s *sentence, i int) (title, bool) {
	for from := i; from < len(s.tokens) && from-i <= 3; from++ {
		known := lengths(0)
		if s.is(from, opensTitle|joined) {
			known = lengthsOf(b.starts, s.lower(from))
		}
		for n := min(b.longest, len(s.tokens)-from); n >= 1 && known != 0; n-- {
			if !known.has(n) {
				continue
			}
			t, ok := b.read(s, from, from+n)
			if !ok {
				continue
			}
			if t.work && n == 1 && b.modifiers[s.lower(from)] { // "caretaker | prime minister"
				if office, ok := b.startingAt(s, t.to); ok && !office.honorific && !office.work {
					office.from = i
					return office, true
				}
			}
			if next, ok := b.read(s, t.to, t.to+1); ok && next.honorific == t.honorific && next.work == t.work { // "chief executive officer", "foreign minister general"
				t.to++
			}
			t.from = i
			return t, true
		}
		if !b.modifiers[s.lower(from)] {
			return title{}, false
		}
	}
	return title{}, false
}

// office gives a title as titles are compared: in small letters, spelt out,
// and by one name for each office.
func (b *titleBook) office(text string) string {
	text = strings.ToLower(foldMarks(text))
	if long := b.long[text]; long != "" {
		text = strings.ToLower(long)
	}
	if same := b.same[text]; same != "" {
		text = same
	}
	return text
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
