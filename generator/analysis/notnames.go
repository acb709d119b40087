package analysis

import (
	"slices"
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
		if w := s.lower(n.from - 1); (w == "a" || w == "an") && f.never[s.lower(n.to-1)] { // "a Leith Democrat"
			return true
		}
		return f.isThing(s, n) || n.kind != corpus.Person && agreed[s.lower(n.to)] && capitalised(s.word(n.to)) // "Visiting Forces | Agreement"
	}
	w := s.lower(n.from)
	if isCode(s.word(n.from)) {
		return true
	}
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
	if f.endsPortfolio(s, n.from) || s.servesPeople(n.to) {
		return true
	}
	_, month := f.months[w]
	return month && w != "may" && w != "april" && w != "june" && w != "august" || utf8.RuneCountInString(w) < 2
}

// dropWithin takes out what is named only within something else: the agency in
// brackets of a dateline, the town of a treaty. A town of a dateline that the
// tagger took for a body is a town.
func dropWithin(f *nameFinder, names []*name) []*name {
	return slices.DeleteFunc(names, func(n *name) bool {
		s := n.s
		if n.gaz == nil && len(n.text()) > 3 && inCapitals(n.text()) { // "HOW CANADA REACTED"
			if e, ok := f.gaz.phrase(inSmall(n.text())); ok && e.kind != gazOrganisation {
				n.gaz, n.kind = &e, gazActorKind(e.kind)
			}
		}
		if end := datelineEnd(s); n.to < end && n.gaz == nil || n.to < end && s.lower(n.from-1) == "(" {
			if s.lower(n.from-1) == "(" && s.lower(n.to) == ")" { // "LEITH, May 3 (NNW) -"
				return true
			}
			if n.from == 0 || s.lower(n.from-1) == "/" {
				n.kind = corpus.Place
			}
		}
		of := n.from - 1
		if s.lower(of) == "the" {
			of--
		}
		return n.kind != corpus.Person && s.lower(of) == "of" && of > 0 && f.heads["of"][s.lower(of-1)] && capitalised(s.word(of-1)) // "Treaty of | Lausanne"
	})
}

// inSmall gives words in capitals with small letters behind their first.
func inSmall(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		_, width := utf8.DecodeRuneInString(w)
		words[i] = w[:width] + strings.ToLower(w[width:])
	}
	return strings.Join(words, " ")
}

// dropVessels takes out the names of ships and other things that the dossier
// names like people or places: in italics behind "the", behind "MV", or behind a
// noun for what bears names of its own ("the ferry Ann Lee"); and whole names of
// people behind a bare "the". What acts as people or bodies do is kept.
func dropVessels(f *nameFinder, names []*name) []*name {
	things := map[string]int{}
	for _, n := range names {
		if n.gaz != nil || n.kind == corpus.Organisation && bodySigns(f, n) > 0 {
			continue
		}
		k := n.key()
		switch {
		case f.isVessel(n):
			things[k] += 2
		case personSigns(f, n) > 0 || placeSigns(n) > 0 || n.rule == "title-name":
			things[k] -= 2
		case n.kind == corpus.Person:
			things[k]--
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool { return n.gaz == nil && things[n.key()] > 0 })
}

// isVessel tells whether the words around a name make it that of a thing.
func (f *nameFinder) isVessel(n *name) bool {
	s, i := n.s, n.from-1
	if text := s.article.src.Text; n.start > 0 && n.end < len(text) && strings.IndexByte("*_", text[n.start-1]) >= 0 && text[n.end] == text[n.start-1] { // markup of italics
		if text[n.end] != text[min(n.end+1, len(text)-1)] && (s.lower(i) == "the" || !isNamePart(s.word(i)) && s.lower(i-1) == "the") {
			return n.kind != corpus.Organisation
		}
	}
	if f.vessels[s.lower(i)] && (n.kind != corpus.Organisation || !capitalised(s.word(i))) && s.lower(i-1) != "," {
		return true
	}
	if next := s.tag(n.to); s.lower(i) != "the" || n.kind != corpus.Person || n.to < n.from+2 || next.Noun() || next == language.JJ || next == language.POS || next == language.VBG || s.lower(n.to) == "of" {
		return false
	}
	return personal(f.model, n.key())
}

// isPostNominal tells whether token i is letters for a degree or an honour that
// stand behind a person's name.
func (f *nameFinder) isPostNominal(s *sentence, i int) bool {
	return f.letters[s.lower(i)] == "honour" && s.word(i) != strings.ToLower(s.word(i))
}

// lettersAt tells whether token i is letters that stand right behind a name, and
// whether they say what its bearer is: "Ann Lee KC", "Ann Lee MP".
func (f *nameFinder) lettersAt(s *sentence, i int) (letters, office bool) {
	kind := f.letters[s.lower(i)]
	if kind == "" || s.word(i)[1:] == s.lower(i)[1:] { // "Do"
		return false, false
	}
	return true, kind == "office"
}

// hasSeatCode tells whether a word is the initial of a party and what its member
// sits for: "D-Lowell", "R-Texas".
func hasSeatCode(word string) bool {
	return len(word) > 3 && word[1] == '-' && strings.ContainsRune("DRIL", rune(word[0])) && capitalised(word[2:])
}

// isPortfolio tells whether tokens i..j are only what the office behind them or
// at their end is for, and no body: "Labour | Minister", "City Councilor".
func (f *nameFinder) isPortfolio(s *sentence, i, j int) bool {
	if j-i == 2 && f.titles.kinds[s.lower(j-1)] == "office" && s.tag(j).Proper() {
		j--
	}
	w := s.lower(i)
	office := f.titles.kinds[s.lower(j)] == "office" || s.lower(j) == "and" && isMinister(s.lower(j+2))
	if t, ok := f.titles.startingAt(s, j); ok && t.to == j+2 && isMinister(s.lower(j+1)) && capitalised(s.word(j)) { // "Public | Health Commissioner"
		office = true
	}
	return j-i == 1 && office && f.model.Ordinary(w) && (f.orgWords[w] == "" || f.placeWords[w]) && !ownBodies[w]
}

// behindPortfolio gives where the name in tokens i..j begins behind what a
// minister is for: "Minister for | Trade of the Junta of Leira".
func (f *nameFinder) behindPortfolio(s *sentence, i, j int) int {
	if w := s.lower(i - 1); w != "of" && w != "for" {
		return i
	}
	if t, ok := f.titles.endingAt(s, i-1); !ok || !isMinister(s.phrase(t.from, t.to)) {
		return i
	}
	for k := i + 1; k+1 < j && k <= i+4 && f.model.Ordinary(s.lower(k-1)); k++ {
		if s.lower(k) != "of" {
			continue
		}
		if s.lower(k+1) == "the" {
			k++
		}
		return k + 1
	}
	return i
}

// endsPortfolio tells whether token i is the last of what an office before it is
// for: "Minister for Culture, Tourism and | Sport".
func (f *nameFinder) endsPortfolio(s *sentence, i int) bool {
	if w := s.lower(i - 1); w != "and" && w != "&" || !f.model.Ordinary(s.lower(i)) {
		return false
	}
	k := i - 2
	for k > 1 && k > i-10 && (capitalised(s.word(k)) || s.lower(k) == "," || s.lower(k) == "and") {
		k--
	}
	if w := s.lower(k); w != "of" && w != "for" || k == i-2 {
		return false
	}
	t, ok := f.titles.endingAt(s, k)
	return ok && isMinister(s.phrase(t.from, t.to))
}

// headlineVerb tells whether token i is the verb of a headline, which has a
// capital as its subject has: "Ann Lee | Says", "CROATIA | WELCOMES".
func (f *nameFinder) headlineVerb(s *sentence, i int) bool {
	w := s.lower(i)
	if !strings.HasSuffix(w, "s") || f.orgWords[w] != "" || f.placeWords[w] || f.model.FamilyName(w) || !f.model.Ordinary(w) {
		return false
	}
	_, _, ok := lookUp(f.will, w)
	return ok && capitalised(s.word(i))
}

// isThing tells whether a name of several words is that of a law, an award, an
// event or another thing that never acts; a body for it does: "Institute of
// Infectious Disease". Surnames such as Day and Law are people's.
func (f *nameFinder) isThing(s *sentence, n *name) bool {
	first := s.lower(n.from)
	if f.heads["first"][first] || hasDigit(s.word(n.from+1)) && n.to == n.from+2 && (f.months[first] != "" || first == "no." || first == "nos." || first == "no") {
		return true // "No. 2", "Nov. 14"
	}
	if first == "bill" && n.to == n.from+2 && (hasDigit(s.word(n.to-1)) || hasDigit(s.word(n.to)) && n.kind == corpus.Person) { // "Bill S. 210"
		return true
	}
	if next := s.lower(n.from + 1); f.heads["of"][first] && (next == "of" || next == "for") {
		return true
	}
	if n.kind == corpus.Person {
		return f.namedAfter(s, n)
	}
	if !f.heads["last"][s.lower(n.to-1)] {
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

// namedAfter tells whether a person's name is but part of the name of a thing:
// "George Hume Prize", "the John R. Lee Voting | Rights Act".
func (f *nameFinder) namedAfter(s *sentence, n *name) bool {
	if last := s.lower(n.to - 1); n.to-n.from > 2 && f.heads["last"][last] && f.model.Ordinary(last) && !f.model.FamilyName(last) {
		return true
	}
	to := n.to
	for to < n.to+4 && capitalised(s.word(to)) && s.tag(to).Noun() {
		to++
	}
	return to > n.to && agreed[s.lower(to-1)]
}

// isCode tells "A496", "N95" and "Baa3", which are roads, masks and ratings.
func isCode(word string) bool {
	letters := strings.TrimRight(word, "0123456789")
	return letters != word && len(letters) > 0 && (len(letters) < 3 || len(letters) == 3 && !allCaps(letters)) && strings.Trim(strings.ToUpper(letters), "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// agreed are last words of the names of what is signed or enacted, whatever
// bodies the name speaks of.
var agreed = map[string]bool{"agreement": true, "treaty": true, "pact": true, "accord": true, "accords": true, "protocol": true, "act": true, "bill": true, "constitution": true, "amendment": true}
