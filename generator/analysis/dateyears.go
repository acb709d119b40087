package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Years written as bare digits, which are easily taken for quantities, and
// dates that are told from the day of writing.

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
	switch s.lower(i - 1) {
	case "in", "since", "by", "until", "till", "during", "before", "after", "throughout", "year", "around", "circa", "from", "late", "early":
		return e, true
	case "as":
		switch s.lower(i - 2) {
		case "early", "late", "back", "recently", "soon":
			return e, true
		}
		return e, false
	case "for":
		return e, !s.tag(i+1).Noun() && s.tag(i+1) != language.JJ
	case "of":
		return e, datedByOf(s, i) && !namesLaw(s, i)
	case "(":
		return e, s.lower(i+1) == ")"
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
// description of a thing: "the 2022 summit", "Japan's 2023 strategy", "the
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

// relativeUnit reads "last month", "this year", "next spring", "last June" and
// "next Tuesday".
func (w *dateWords) relativeUnit(s *sentence, i int) (dateExpression, bool) {
	n := 0
	switch s.lower(i) {
	case "last":
		n = -1
	case "this":
	case "next", "coming":
		n = 1
	default:
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 2, basis: corpus.Inferred, rule: "relative-date"}
	e.relative.n = n
	unit := s.lower(i + 1)
	switch unit {
	case "week":
		e.relative.kind, e.precision = byWeek, corpus.Day
	case "month":
		e.relative.kind, e.precision = byMonth, corpus.Month
	case "year":
		e.relative.kind, e.precision = byYear, corpus.Year
	case "decade":
		e.relative.kind, e.precision = byDecade, corpus.Decade
	case "spring", "summer", "autumn", "fall":
		e.relative.kind, e.relative.months, e.precision = byYear, w.seasons[unit], corpus.Season
		if n != 0 { // "last spring" may be this year's or last year's
			return dateExpression{}, false
		}
	default:
		if !w.relativeName(s, &e) {
			return dateExpression{}, false
		}
	}
	if s.lower(i+2) == "of" || i > 0 && (s.lower(i-1) == "the" || s.lower(i-1) == "of" && s.lower(i) == "this" && unit == "week") {
		return dateExpression{}, false // "the last week of June", "the last year"
	}
	return e, true
}

// relativeName reads the month or weekday after "last", "this" or "next".
func (w *dateWords) relativeName(s *sentence, e *dateExpression) bool {
	if m := w.monthAt(s, e.i+1); m > 0 && yearAt(s, e.i+2) == 0 {
		if d, _ := dayAt(s, e.i+2); d > 0 {
			return false
		}
		e.relative.kind = []relationKind{lastMonth, thisMonth, nextMonth}[e.relative.n+1]
		e.relative.n, e.precision = m, corpus.Month
		return true
	}
	if d := w.weekdays[s.lower(e.i+1)]; d > 0 && e.relative.n != 0 {
		e.relative.kind = []relationKind{lastWeekday, 0, nextWeekday}[e.relative.n+1]
		e.relative.n, e.precision = d, corpus.Day
		return true
	}
	return false
}

// ago reads "ten years ago", "a month ago".
func (w *dateWords) ago(s *sentence, i int) (dateExpression, bool) {
	n := w.numbers[s.lower(i)]
	if t := s.lower(i); t == "a" || t == "an" || t == "one" {
		n = 1
	} else if d, ordinal := dayAt(s, i); d > 0 && !ordinal {
		n = d
	}
	if n == 0 || s.lower(i+2) != "ago" || vaguely(s, i) {
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 3, basis: corpus.Inferred, rule: "ago"}
	switch s.lower(i + 1) {
	case "day", "days":
		e.relative, e.precision = relation{kind: byDay, n: -n}, corpus.Day
	case "month", "months":
		e.relative, e.precision = relation{kind: byMonth, n: -n}, corpus.Month
	case "year", "years":
		e.relative, e.precision = relation{kind: byYear, n: -n}, corpus.Year
	default: // weeks and decades ago are too rough to put a date on
		return dateExpression{}, false
	}
	return e, true
}

// vaguely tells whether the number at token i is only a bound or rough.
func vaguely(s *sentence, i int) bool {
	switch s.lower(i - 1) {
	case "than", "least", "over", "under", "nearly", "almost", "about", "around", "some", "roughly", "half", "and", "or", "to":
		return true
	}
	return false
}

// yesterday reads "yesterday"; "today" and "tomorrow" mostly mean the present
// and the future at large, so they are no dates.
func (w *dateWords) yesterday(s *sentence, i int) (dateExpression, bool) {
	if s.lower(i) != "yesterday" || s.lower(i-1) == "of" {
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 1, precision: corpus.Day, basis: corpus.Inferred, rule: "yesterday"}
	e.relative = relation{kind: byDay, n: -1}
	return e, true
}

// weekday reads a day of the week in news style: "on Tuesday", "said Tuesday",
// "Tuesday, the council …", "late Tuesday night".
func (w *dateWords) weekday(s *sentence, i int) (dateExpression, bool) {
	d := w.weekdays[s.lower(i)]
	if d == 0 || s.word(i)[0] < 'A' || s.word(i)[0] > 'Z' || s.tag(i+1).Proper() {
		return dateExpression{}, false
	}
	switch s.lower(i - 1) {
	case "on", "by", "until", "since", "before", "after":
	default:
		if !s.tag(i-1).Verb() && !(s.lower(i+1) == "," && s.opening(i)) && !partOfDay(s, i+1) {
			return dateExpression{}, false
		}
	}
	e := dateExpression{i: i, j: i + 1, precision: corpus.Day, basis: corpus.Inferred, rule: "weekday"}
	e.relative = relation{kind: byWeekday, n: d}
	return e, true
}

// partOfDay tells whether token i makes the weekday before it one certain day:
// "Tuesday night", but not "a Tuesday night" or "every Tuesday night".
func partOfDay(s *sentence, i int) bool {
	switch s.lower(i) {
	case "night", "morning", "afternoon", "evening":
	default:
		return false
	}
	switch s.lower(i - 2) {
	case "a", "every", "each", "any", "one", "the", "some":
		return false
	}
	return !s.tag(i-2).Proper() && !s.tag(i+1).Noun()
}

// opening tells whether token i is the first of its sentence, after a
// dateline.
func (s *sentence) opening(i int) bool {
	return i == 0 || i == s.tokenAt(s.afterDateline().Start)
}
