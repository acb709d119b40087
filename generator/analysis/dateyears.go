package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Years written as bare digits, which are easily taken for quantities.

// bareYear reads four digits, or a pair of years, without asking what stands
// before them.
func (w *dateWords) bareYear(s *sentence, i int) (dateExpression, bool) {
	if w.counts(s, i+1) {
		return dateExpression{}, false
	}
	if a, b, ok := yearPair(s.lower(i)); ok {
		return stated(i, i+1, calendarDate{year: a}, calendarDate{year: b}, corpus.Year, "year-range")
	}
	if y := yearAt(s, i); y > 0 {
		return stated(i, i+1, calendarDate{year: y}, calendarDate{}, corpus.Year, "year")
	}
	return dateExpression{}, false
}

// counts tells whether token i makes the number before it a quantity: a unit,
// or a plural that no year dates.
func (w *dateWords) counts(s *sentence, i int) bool {
	next := s.lower(i)
	if next == "" {
		return false
	}
	if w.units[next] {
		return true
	}
	plural := s.tag(i) == language.NNS || s.tag(i) == language.NoTag && len(next) > 3 && next[len(next)-1] == 's' && next[len(next)-2] != 's'
	if !plural || w.eventNouns[next] || next == "'s" {
		return false
	}
	return !s.tag(i + 1).Finite()
}

// year reads a year that the word before it shows to be one: "in 2014", "the
// 2022 summit", "(2019)".
func (w *dateWords) year(s *sentence, i int) (dateExpression, bool) {
	e, ok := w.bareYear(s, i)
	if !ok {
		return e, false
	}
	before := s.hedgesBefore(i)
	switch s.lower(before) {
	case "in", "since", "by", "until", "till", "during", "before", "after", "throughout", "year", "around", "circa", "from", "late", "early", "fiscal", "fy":
		return e, true
	case "as":
		switch s.lower(before - 1) {
		case "early", "late", "back", "recently", "soon":
			return e, true
		}
		return e, s.yearSaidBefore(before)
	case "for":
		return e, !s.tag(i+1).Noun() && s.tag(i+1) != language.JJ
	case "of":
		return e, datedByOf(s, i) && !namesLaw(s, i)
	case "(":
		return e, s.lower(i+1) == ")"
	}
	if s.yearIsSubject(i) {
		return e, true
	}
	if w.namesThing(s, i) {
		e.named, e.rule = true, "year-in-name"
		return e, true
	}
	return e, false
}

// datedByOf tells whether "… of 2008" is a date and not an amount.
func datedByOf(s *sentence, i int) bool {
	switch s.lower(i - 2) {
	case "total", "sum", "maximum", "minimum", "average", "distance", "height", "depth", "length", "number", "population", "crowd",
		"price", "cost", "value", "some", "out", "list", "limit", "capacity", "fine", "fee", "rate", "one", "each", "all", "top":
		return false
	}
	t := s.tag(i - 2)
	if !t.Noun() && t != language.NoTag {
		return false
	}
	return !s.tag(i + 1).Noun()
}

// namesLaw tells whether "… of 1867" is the name of a law: "the Drainage Act of
// 1867".
func namesLaw(s *sentence, i int) bool {
	if !s.tag(i - 2).Proper() {
		return false
	}
	switch s.lower(i - 2) {
	case "act", "law", "code", "statute", "ordinance", "regulation", "regulations":
		return true
	}
	return false
}

// namesThing tells whether the year at token i belongs to the name or
// description of a thing: "the 2022 summit", "Chile's 2023 budget", "the
// landmark 2015 agreement".
func (w *dateWords) namesThing(s *sentence, i int) bool {
	next := s.tag(i + 1)
	if !next.Noun() && next != language.JJ && next != language.VBG && next != language.VBN || !isWord(s.lower(i+1)) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch t := s.tag(k); t {
		case language.DT, language.PRPS, language.POS:
			return s.lower(k) != "another" && s.lower(k) != "no" && s.lower(k) != "every" && s.lower(k) != "all"
		case language.JJ, language.VBN, language.JJS, language.NN:
		default:
			return false
		}
	}
	return false
}

// isWord tells whether a token begins with a letter.
func isWord(t string) bool {
	return t != "" && (t[0] >= 'a' && t[0] <= 'z' || t[0] >= 'A' && t[0] <= 'Z' || t[0] >= 0x80)
}

// hedgesBefore gives the last token before i that is not part of a hedge: of
// "until at least 2030", "until".
func (s *sentence) hedgesBefore(i int) int {
	switch k := i - 1; {
	case (s.lower(k) == "least" || s.lower(k) == "latest" || s.lower(k) == "most") && s.lower(k-1) == "at":
		return k - 2
	case (s.lower(k) == "about" || s.lower(k) == "around" || s.lower(k) == "roughly") && s.tag(k-1) == language.IN:
		return k - 1
	default:
		return k
	}
}

// yearSaidBefore tells whether the clause before token i says that what comes
// is a year: "gives the year of its founding as".
func (s *sentence) yearSaidBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8 && !s.opensClause(k); k-- {
		if s.lower(k) == "year" {
			return true
		}
	}
	return false
}

// yearIsSubject tells whether the year at token i is what its clause is about:
// "2020 was a dry year", "if 2024 saw".
func (s *sentence) yearIsSubject(i int) bool {
	switch s.lower(i + 1) {
	case "was", "saw", "is", "will", "marked", "marks", "brought":
	default:
		return false
	}
	switch s.lower(i - 1) {
	case "", "if", "while", "though", "although", "whereas", "when":
		return true
	}
	return false
}
