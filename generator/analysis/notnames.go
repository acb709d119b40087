package analysis

import (
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What looks like a name and is that of nobody: weekdays, laws, awards, degrees.

// isNever tells whether a name is a word that names nobody: a weekday, a
// month, a connective at a sentence's start.
func (f *nameFinder) isNever(s *sentence, n *name) bool {
	if n.to > n.from+1 {
		return f.isThing(s, n) || n.kind != corpus.Person && agreed[s.lower(n.to)] && capitalised(s.word(n.to)) // "Visiting Forces | Agreement"
	}
	w := s.lower(n.from)
	if _, last, ok := strings.Cut(w, "-"); ok && (last == "based" || last == "led" || last == "backed" || last == "born" || last == "style" || last == "era" || last == "owned" || last == "like" || last == "run") {
		return true // "Leith-based"
	}
	if f.heads["last"][s.lower(n.to)] && capitalised(s.word(n.to)) && n.kind != corpus.Person { // "Leith | Prize"
		return true
	}
	if f.heads["first"][s.lower(n.from-1)] && capitalised(s.word(n.from-1)) && n.from > 1 { // "Hurricane | Maria"
		return true
	}
	if (w == "no" || w == "no." || w == "nos.") && hasDigit(s.word(n.to)) {
		return true
	}
	if t := s.tag(n.from - 1); f.heads["last"][w] && (t == language.DT || t == language.PRPS || t.Noun() || t == language.JJ) { // "the Bill"
		return true
	}
	if f.never[w] || f.never[s.word(n.from)] || f.titles.kinds[w] != "" {
		return true
	}
	if s.lower(n.from-1) == "," && s.tag(n.from-2).Proper() && (f.isPostNominal(s, n.from) || hasSeatCode(s.word(n.from))) { // "Ann Lee, RN,", "Ann Lee, D-Delft,"
		return true
	}
	_, month := f.months[w]
	return month && w != "may" && w != "april" && w != "june" && w != "august" || utf8.RuneCountInString(w) < 2
}

// isPostNominal tells whether token i is letters for a degree or an honour that
// stand behind a person's name.
func (f *nameFinder) isPostNominal(s *sentence, i int) bool {
	return f.letters[s.lower(i)] == "honour" && s.word(i) != strings.ToLower(s.word(i))
}

// hasSeatCode tells whether a word is the initial of a party and what its member
// sits for: "D-Lowell", "R-Texas".
func hasSeatCode(word string) bool {
	return len(word) > 3 && word[1] == '-' && strings.ContainsRune("DRIL", rune(word[0])) && capitalised(word[2:])
}

// isThing tells whether a name of several words is that of a law, an award, an
// event or another thing that never acts; a body for it does: "Institute of
// Infectious Disease". Surnames such as Day and Law are people's.
func (f *nameFinder) isThing(s *sentence, n *name) bool {
	first := s.lower(n.from)
	if f.heads["first"][first] || hasDigit(s.word(n.from+1)) && n.to == n.from+2 && (f.months[first] != "" || first == "no." || first == "nos." || first == "no") {
		return true // "No. 2", "Nov. 14"
	}
	if next := s.lower(n.from + 1); f.heads["of"][first] && (next == "of" || next == "for") {
		return true
	}
	if n.kind == corpus.Person || !f.heads["last"][s.lower(n.to-1)] {
		return false
	}
	if agreed[s.lower(n.to-1)] { // "Visiting Forces Agreement"
		return true
	}
	for k := n.from; k < n.to; k++ {
		if f.orgWords[s.lower(k)] != "" {
			return false
		}
	}
	return true
}

// agreed are last words of the names of what is signed or enacted, whatever
// bodies the name speaks of.
var agreed = map[string]bool{"agreement": true, "treaty": true, "pact": true, "accord": true, "accords": true, "protocol": true, "act": true, "bill": true}
