package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sentences that can be read without those before them.

// afterDateline points at a sentence without the place, date and agency that
// news agencies put before the first one: "GENEVA, May 6 (Wire) - ".
func (s *sentence) afterDateline() corpus.Span {
	at := s.whole()
	if w := s.lower(0); len(s.tokens) > 1 && (w == "-" || w == "--" || w == "–" || w == "—") { // an abbreviation's full stop ended the place
		at.Start = s.tokens[1].Start
		return at
	}
	if upperWord(s.word(0)) == "" && !s.placeAndDay() {
		return at
	}
	for k := 1; k < min(14, len(s.tokens)-1); k++ {
		if w := s.lower(k); (w == "-" || w == "--") && s.tokens[k].Start > s.tokens[k-1].End && s.tokens[k].End < s.tokens[k+1].Start {
			at.Start = s.tokens[k+1].Start
			return at
		}
		if s.finiteAt(k) {
			break
		}
	}
	return at
}

// placeAndDay tells whether a sentence begins as releases do: "Delft, 13 July
// 2026 –".
func (s *sentence) placeAndDay() bool {
	digits := false
	for k := 0; k < min(10, len(s.tokens)); k++ {
		switch w := s.lower(k); {
		case k > 0 && (w == "-" || w == "--"):
			return digits
		case s.tag(k) == language.CD || w != "" && w[0] >= '0' && w[0] <= '9':
			digits = true
		case isWord(w) && !s.tag(k).Proper() && !capitalised(s.word(k)):
			return false
		}
	}
	return false
}

// standsAlone tells whether a sentence can be read without those before it: 12
// to 45 words, whole, no question, not mostly a quotation, and nothing at its
// start or after it that points back.
func (r *resolver) standsAlone(st *statement) bool {
	words := 0
	for i := range st.tokens {
		if comparedWord(st.lower(i)) {
			words++
		}
	}
	last := st.text()
	if words < 12 || words > 45 || !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ".”") && !strings.HasSuffix(last, `."`) {
		return false
	}
	if first := st.word(0); first == "" || first[0] >= 'a' && first[0] <= 'z' {
		return false
	}
	if st.lower(0) == "if" || st.lower(0) == "whether" {
		return false
	}
	return st.hasMainVerb() && !pointsBack(st) && st.marksPaired() && !st.personal() && !r.opensUnresolved(st) && !r.dangles(st)
}

// opensUnresolved tells whether a sentence opens with words that point back.
func (r *resolver) opensUnresolved(st *statement) bool {
	for n := 1; n <= 4; n++ {
		if r.unresolved[strings.ToLower(foldMarks(st.words(0, min(n, len(st.tokens)))))] {
			return true
		}
	}
	return false
}

// hasMainVerb tells whether there are more finite verbs than words that
// subordinate one: a list with a relative clause is no sentence.
func (s *sentence) hasMainVerb() bool {
	verbs := 0
	for i := range s.tokens {
		if s.finiteAt(i) {
			verbs++
		}
		switch s.lower(i) {
		case "which", "who", "whose", "that", "where", "when", "because", "if", "although", "though", "while", "whereas":
			if s.tag(i) != language.DT {
				verbs--
			}
		}
	}
	return verbs > 0
}

// personal tells whether a sentence is mostly quoted, or speaks as "I" or "we"
// outside quotation marks: an outsider's summary is neither.
func (s *sentence) personal() bool {
	quoted := 0
	for i := range s.tokens {
		if s.quotedAt(i) {
			quoted++
			continue
		}
		switch s.lower(i) {
		case "i", "we", "us", "my", "our", "me", "you", "your":
			return true
		}
	}
	return quoted*5 > len(s.tokens)*2
}

// pointsBack tells whether a pronoun comes before any noun that it could stand
// for, as in "In its report, …" it does not but in "As he noted, …" it does.
func pointsBack(st *statement) bool {
	for i := range st.tokens {
		t := st.tag(i)
		if t.Noun() {
			return false
		}
		switch st.lower(i) {
		case "he", "she", "it", "they", "this", "these", "those", "his", "her", "their", "its", "him", "them", "such", "the":
			if st.lower(i) != "the" {
				return true
			}
		case "former", "latter":
			return true
		}
		if i > 12 {
			break
		}
	}
	return false
}

// marksPaired tells whether every quotation mark and bracket that opens also
// closes.
func (s *sentence) marksPaired() bool {
	text := foldMarks(s.text())
	return strings.Count(text, `"`)%2 == 0 && strings.Count(text, "(") == strings.Count(text, ")") &&
		strings.Count(s.text(), "“") == strings.Count(s.text(), "”")
}
