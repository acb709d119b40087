package analysis

import (
	"briefing/generator/language"
)

// Which year a date without one belongs to.

// withYear gives a month or day its year: from the tense and the time of
// writing. context is the year of the last dated statement of the paragraph;
// where it speaks for another year, the date is left out.
func (e dateExpression) withYear(s *sentence, at calendarDate, context int) (dateExpression, bool) {
	if at.year == 0 {
		return e, false
	}
	year, ok := yearOfWeekday(e, at)
	if !ok {
		year, ok = s.yearTold(e, at)
	}
	if !ok || context != 0 && context != year {
		return e, false
	}
	e.from.year = year
	if e.to != (calendarDate{}) {
		e.to.year = year
	}
	if !e.from.valid() || !e.to.valid() {
		return e, false
	}
	return e, true
}

// yearOfWeekday gives the year in which a day falls on the weekday that stands
// before it: of three years in a row no two have it so.
func yearOfWeekday(e dateExpression, at calendarDate) (int, bool) {
	if e.relative.n == 0 || e.from.day == 0 {
		return 0, false
	}
	for _, year := range []int{at.year, at.year + 1, at.year - 1} {
		if c := (calendarDate{year, e.from.month, e.from.day}); c.valid() && c.weekday() == e.relative.n {
			return year, true
		}
	}
	return 0, false
}

// yearTold gives a month or day its year by the words around it: what lasts
// "until" it or is put off to it is near or to come, whatever the verb.
func (s *sentence) yearTold(e dateExpression, at calendarDate) (int, bool) {
	if at.month > 0 {
		switch s.lower(e.i - 1) {
		case "until", "till", "through", "effective", "to":
			if s.lower(e.i-1) == "to" && !s.prolonged(e.i) || s.lastedUntil(e) {
				break
			}
			if year, ok := nearestYear(e.from, at); ok && !s.prolonged(e.i) {
				return year, true
			}
			return yearByTense(e.from, at, future)
		}
	}
	return yearByTense(e.from, at, s.tenseAt(e.i, e.j))
}

// lastedUntil tells whether the date ends a state that is over: "she was
// envoy until December".
func (s *sentence) lastedUntil(e dateExpression) bool {
	p, ok := s.predicateOf(e.i, e.j)
	if !ok || s.tag(p.verb) != language.VBD {
		return false
	}
	switch s.lower(p.verb) {
	case "was", "were":
		return s.tag(p.verb+1) != language.VBN && s.tag(p.verb+2) != language.VBN
	case "served", "worked", "remained", "stayed", "lived", "held", "led", "ran", "lasted", "had":
		return true
	}
	return false
}

// prolonged tells whether a verb of putting off or making longer stands before
// token i in its clause.
func (s *sentence) prolonged(i int) bool {
	for k := i - 1; k >= 0 && k > i-12 && s.lower(k) != ";"; k-- {
		switch s.lower(k) {
		case "extend", "extends", "extended", "extending", "postpone", "postponed", "postponing", "delay", "delayed", "delaying", "prolong", "prolonged",
			"prolonging", "adjourn", "adjourned", "deferred", "rescheduled":
			return true
		}
	}
	return false
}

// yearByTense gives the year of a month or day told at a time: the latest that
// is not to come, or the first that is not past.
func yearByTense(c, at calendarDate, t tense) (int, bool) {
	c.year = at.year
	if at.month == 0 { // only the year of writing is known
		switch t {
		case past:
			return at.year, c.month <= 10
		case future:
			return at.year, c.month >= 3
		}
		return 0, false
	}
	switch t {
	case past:
		if c.first() > at.last() {
			// A day soon to come is what was announced, decided or put off; of a
			// day nearly a year ago the text would give the year.
			if c.day > 0 && c.month-at.month <= 3 {
				return at.year, true
			}
			return at.year - 1, true
		}
		return at.year, true
	case future:
		if c.last() < at.first() {
			return at.year + 1, true
		}
		return at.year, true
	}
	return nearestYear(c, at)
}

// nearestYear gives the year that brings a month or day closest to a time, if
// it is clearly close: "the hearing is listed for 17 June".
func nearestYear(c, at calendarDate) (int, bool) {
	for year := at.year - 1; year <= at.year+1; year++ {
		if months := (year-at.year)*12 + c.month - at.month; months >= -3 && months <= 4 {
			return year, true
		}
	}
	return 0, false
}
