package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Dates that are told from another date of the text: "a day later", "the
// following year", "that October", "ten months after the storm".

// timeUnit tells whether a word is a unit that such a date counts.
func timeUnit(word string) bool {
	switch word {
	case "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years", "decade", "decades", "century", "centuries", "winters", "summers":
		return true
	}
	return false
}

// pointsBack tells cheaply whether "the" at token i may begin a date told from
// another, or the weekend.
func (s *sentence) pointsBack(i int) bool {
	switch s.lower(i + 1) {
	case "following", "next", "same", "previous", "day", "week", "month", "year", "weekend":
		return true
	}
	return false
}

// told reads a date that is told from the last one of the text.
func (w *dateWords) told(s *sentence, i int) (dateExpression, bool) {
	e := dateExpression{i: i, basis: corpus.Inferred, rule: "told"}
	switch s.lower(i) {
	case "that":
		return w.thatTime(s, e)
	case "the":
		return w.besideTold(s, e)
	}
	n := w.countAt(s, i)
	if n == 0 || vaguely(s, i) || s.lower(i-1) == "the" && n > 1 {
		return e, false
	}
	unit := s.lower(i + 1)
	switch s.lower(i + 2) {
	case "later", "afterwards", "afterward":
	case "earlier":
		n = -n
	case "before":
		if !s.ends(i + 3) {
			return w.fromThing(s, e, unit, n)
		}
		n = -n
	case "after":
		return w.fromThing(s, e, unit, -n)
	case "until":
		return w.untilThing(s, e, unit, n)
	default:
		return e, false
	}
	e.j = i + 3
	if s.lower(e.j) == "than" {
		return e, false
	}
	return e, e.counts(unit, n, fromTold)
}

// ends tells whether a clause ends before token i.
func (s *sentence) ends(i int) bool {
	switch s.lower(i) {
	case "", ",", ".", ";", ":", ")", "?", "!":
		return true
	}
	return false
}

// counts sets a date to be n units from another.
func (e *dateExpression) counts(unit string, n int, kind relationKind) bool {
	if n > 1000 || n < -1000 {
		return false
	}
	e.relative = relation{kind: kind, n: n}
	switch unit {
	case "day", "days":
		e.precision = corpus.Day
	case "week", "weeks":
		e.precision, e.relative.months = corpus.Day, "week"
	case "fortnight":
		e.precision, e.relative.months, e.relative.n = corpus.Day, "week", 2*n
	case "month", "months":
		e.precision = corpus.Month
	case "year", "years":
		e.precision = corpus.Year
	case "decade", "decades":
		e.precision, e.relative.n = corpus.Year, 10*n
	case "century", "centuries":
		e.precision, e.relative.n = corpus.Year, 100*n
	default:
		return false
	}
	return true
}

// thatTime reads "that day", "that year" and "that October".
func (w *dateWords) thatTime(s *sentence, e dateExpression) (dateExpression, bool) {
	switch s.lower(e.i - 1) { // "said that day care …" needs no date, "the fact that May …" neither
	case "of", "and":
		return e, false
	}
	e.j = e.i + 2
	if s.tag(e.j).Noun() || s.lower(e.j) == "'s" || s.lower(e.j) == "when" {
		return e, false
	}
	if m := w.monthAt(s, e.i+1); m > 0 {
		if d, _ := dayAt(s, e.i+2); d > 0 || yearAt(s, e.i+2) > 0 || s.tag(e.i+2).Proper() || s.tag(e.i-1).Verb() {
			return e, false
		}
		e.relative, e.precision = relation{kind: monthTold, n: m}, corpus.Month
		return e, true
	}
	switch unit := s.lower(e.i + 1); unit {
	case "day", "month", "year":
		return e, e.counts(unit, 0, fromTold)
	case "morning", "afternoon", "evening", "night":
		return e, e.counts("day", 0, fromTold)
	}
	return e, false
}

// besideTold reads "the following day", "the next year", "the day before" and
// "the day after the vote".
func (w *dateWords) besideTold(s *sentence, e dateExpression) (dateExpression, bool) {
	n, k := 0, e.i+2
	switch s.lower(e.i + 1) {
	case "following", "next":
		n = 1
	case "previous":
		n = -1
	case "same": // of what falls on one day, whichever: "races held on the same day"
		if k := e.i - 1; s.lower(k) == "on" && s.tag(k-1) == language.VBN || s.lower(k) == "at" {
			return e, false
		}
	default:
		switch unit := s.lower(e.i + 1); s.lower(k) {
		case "before":
			if s.ends(k + 1) {
				e.j = k + 1
				return e, e.counts(unit, -1, fromTold)
			}
			return w.fromThing(s, e, unit, 1)
		case "after":
			if s.ends(k + 1) {
				e.j = k + 1
				return e, e.counts(unit, 1, fromTold)
			}
			return w.fromThing(s, e, unit, -1)
		}
		return e, false
	}
	e.j = k + 1
	unit := s.lower(k)
	switch {
	case unit == "morning" || unit == "evening" || unit == "afternoon" || unit == "night":
		unit = "day"
	case unit == "week" && n == 0:
		return e, false
	}
	if s.lower(e.j) == "of" || s.lower(e.j) == "'s" || s.tag(e.j).Noun() || s.lower(e.j) == "as" || s.lower(e.j) == "that" {
		return e, false
	}
	return e, e.counts(unit, n, fromTold)
}

// fromThing reads "ten months after the storm" beside another date, which gives
// the storm's: "in March, ten months after the storm".
func (w *dateWords) fromThing(s *sentence, e dateExpression, unit string, n int) (dateExpression, bool) {
	e.j = e.i + 3
	return e, e.counts(unit, n, fromBeside)
}

// untilThing reads "it is six days until the vote", told from the day of
// writing.
func (w *dateWords) untilThing(s *sentence, e dateExpression, unit string, n int) (dateExpression, bool) {
	e.j = e.i + 2
	if unit != "day" && unit != "days" {
		return e, false
	}
	switch s.lower(e.i - 1) {
	case "is", "'s", "are":
	default:
		return e, false
	}
	e.relative, e.precision, e.rule = relation{kind: byDay, n: n}, corpus.Day, "days-until"
	return e, true
}

// toldReach is how many paragraphs after the last date another may be told from
// it.
const toldReach = 1

// fromTold reckons a date from the last one told, if it is known well enough.
func (c *clock) fromTold(s *sentence, e dateExpression) (dateExpression, bool) {
	if c.last.year == 0 || c.stale > toldReach {
		return e, false
	}
	if at := c.anchor.at; at.year > 0 && c.last.first() > at.last() && s.tenseAt(e.i, e.j) == past {
		return e, false // what happened is not told from what is to come
	}
	return e.countedFrom(c.last)
}

// fromBeside reckons a date from the one right before it, or, as what its
// subject is said to have come after, from the last date told.
func (c *clock) fromBeside(s *sentence, e dateExpression, before []dateExpression) (dateExpression, bool) {
	if n := len(before); n > 0 && before[n-1].relative.kind != fromBeside && onlyBetween(s, before[n-1].j, e.i) {
		return e.countedFrom(before[n-1].from)
	}
	switch s.lower(e.i - 1) {
	case "came", "comes", "come":
		return c.fromTold(s, e)
	}
	return e, false
}

// countedFrom counts from a date that is told.
func (e dateExpression) countedFrom(told calendarDate) (dateExpression, bool) {
	n := e.relative.n
	switch {
	case e.relative.kind == monthTold:
		e.from = calendarDate{told.year, n, 0}
	case e.precision == corpus.Year:
		e.from = calendarDate{year: told.year + n}
	case e.precision == corpus.Month && told.month > 0:
		e.from = calendarDate{told.year, told.month, 0}.plusMonths(n)
	case told.day == 0:
		return e, false
	case e.relative.months == "week":
		day := told.plusDays(7 * n)
		e.from = day.plusDays(1 - day.weekday())
		e.to = e.from.plusDays(6)
	case e.precision == corpus.Day:
		e.from = told.plusDays(n)
	default:
		return e, false
	}
	return e, e.from.year >= 1500 && e.from.year < 2200
}
