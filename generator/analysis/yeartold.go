package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which year a date without one belongs to.

// withYear gives a month or day its year: from the tense and the time of
// writing. context is the year of the last dated statement of the paragraph;
// where it speaks for another year, the date is left out.
func (e dateExpression) withYear(w *dateWords, s *sentence, at calendarDate, context int) (dateExpression, bool) {
	if at.year == 0 {
		return e, false
	}
	told := s.tenseTold(w, e)
	if b := s.lower(e.i - 1); e.precision == corpus.Season && (b == "until" || b == "till") {
		told = s.limitDirection(e)
	}
	if told == present && (e.feast != feast{} || e.precision == corpus.Season) { // "the river freezes in the winter"
		return e, false
	}
	if told == possible && e.precision == corpus.Season && s.possiblyPast(e.i, e.j) { // "may have been true in the spring"
		if p, _ := s.predicateOf(e.i, e.j); s.lower(p.verb) == "would" || s.lower(p.verb) == "could" {
			return e, false
		}
		told = past
	}
	if e.precision == corpus.Season {
		return e.seasonTold(at, told, context)
	}
	year, ok := yearOfWeekday(e, at)
	if !ok {
		year, ok = s.yearTold(e, at, told)
	}
	if told == possible && s.stillOpen(e) {
		told = future
	}
	if told == past && context > at.year { // of a year to come the past tells nothing
		context = 0
	}
	if !ok || context != 0 && context != year && (told != future || context > year) {
		return e, false
	}
	return e.inYear(year)
}

// tenseTold is the tense of a date, where the present of a timetable looks
// ahead.
func (s *sentence) tenseTold(w *dateWords, e dateExpression) tense {
	t := s.tenseAt(e.i, e.j)
	if s.quotedAt(e.i) && t == present && e.feast == (feast{}) {
		return unknownTense
	}
	if t == present {
		if p, ok := s.predicateOf(e.i, e.j); ok && w.onTimetable(s, p) {
			return future
		}
	}
	return t
}

// seasonTold gives a season its year: the last that has begun, or the first
// that is not over.
func (e dateExpression) seasonTold(at calendarDate, told tense, context int) (dateExpression, bool) {
	if at.month == 0 {
		return e, false
	}
	if context == at.year-1 && told == past || context == at.year+1 && told == future {
		at = calendarDate{context, 1, 0}
		if told == past {
			at.month = 12
		}
	} else if context != 0 && context != at.year {
		return e, false
	}
	switch told {
	case past:
		return e.season(at), true
	case future, possible:
		return e.seasonNotOver(at), true
	}
	if at.month >= e.from.month && at.month <= e.to.month { // "this summer", in it
		return e.season(at), true
	}
	return e, false
}

// season gives the last season of the kind that has begun at a time.
func (e dateExpression) season(at calendarDate) dateExpression {
	year := at.year
	if e.from.month > at.month {
		year--
	}
	e.from.year, e.to.year = year, year
	if e.to.month < e.from.month { // a winter
		e.to.year++
	}
	return e
}

// seasonBeside reckons "last spring" and "next winter", and "two winters ago".
// Told right after the spring, "last spring" may be this year's or the year
// before's, and told in the winter "next spring" likewise, so neither is guessed.
func (e dateExpression) seasonBeside(at calendarDate) (dateExpression, bool) {
	winter := e.to.month < e.from.month
	if n := e.relative.n + 1; n < 0 { // two winters ago is the one before the last
		at.year, e.relative.n = at.year+n, -1
		return e.seasonBeside(at)
	}
	switch {
	case winter && e.relative.kind == nextSeason:
		return e.season(calendarDate{at.year, 12, 0}), true
	case winter && at.month <= e.to.month:
		return e.season(calendarDate{at.year - 2, 12, 0}), true
	case winter, e.relative.kind == lastSeason && at.month <= e.to.month:
		return e.season(calendarDate{at.year - 1, 12, 0}), true
	case e.relative.kind == lastSeason && at.month > e.to.month+1: // the one that is over
		return e.season(at), true
	case e.relative.kind == nextSeason && at.month >= e.from.month:
		return e.season(calendarDate{at.year + 1, 12, 0}), true
	}
	return e, false
}

// seasonNotOver gives the first season of the kind that is not over at a time.
func (e dateExpression) seasonNotOver(at calendarDate) dateExpression {
	last := e.season(at)
	if last.to.last() >= at.first() {
		return last
	}
	last.from.year++
	last.to.year++
	return last
}

// nearArticles gives a day or month the year that brings it nearest to the
// other articles of the dossier, if it is clearly near.
func (e dateExpression) nearArticles(anchor dateAnchor, context int) (dateExpression, bool) {
	if context != 0 && (context < anchor.from.year-1 || context > anchor.to.year+1) {
		return e, false
	}
	best, least := 0, 5
	for year := anchor.from.year - 1; year <= anchor.to.year+1 && anchor.from.year > 0; year++ {
		c := calendarDate{year, e.from.month, 0}
		away := max(monthsBetween(c, anchor.from), monthsBetween(anchor.to, c), 0)
		if away < least {
			best, least = year, away
		}
	}
	if best == 0 || context != 0 && best != context {
		return e, false
	}
	return e.inYear(best)
}

// inYear puts a day, month or feast into a year.
func (e dateExpression) inYear(year int) (dateExpression, bool) {
	if e.feast != (feast{}) {
		e.from = e.feast.in(year)
		return e, true
	}
	e.from.year = year
	if e.to != (calendarDate{}) {
		e.to.year = year
		if e.to.month < e.from.month {
			e.to.year++
		}
	}
	return e, e.from.valid() && e.to.valid()
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
func (s *sentence) yearTold(e dateExpression, at calendarDate, told tense) (int, bool) {
	if at.month > 0 {
		switch s.lower(e.i - 1) {
		case "until", "till", "through", "effective", "to":
			if s.lower(e.i-1) == "to" && !s.prolonged(e.i) || s.lastedUntil(e) {
				break
			}
			if year, ok := nearestYear(e.from, at); ok && !s.prolonged(e.i) && told != future {
				return year, true
			}
			return yearByTense(e.from, at, future)
		}
	}
	if told == future && at.month > 0 && s.expectedThen(e) {
		if year, ok := nearestYear(e.from, at); ok {
			return year, true
		}
	}
	if at.month > 0 && s.wantedBy(e.i) != unknownTense {
		return s.yearWanted(e, at)
	}
	if told == possible && at.month > 0 && s.wouldHoldFrom(e) {
		year, ok := yearByTense(e.from, at, future)
		return year, ok && monthsBetween(at, calendarDate{year, e.from.month, 0}) <= farAhead
	}
	year, ok := yearByTense(e.from, at, told)
	if !ok && (told == possible || s.settledThen(e.i)) && s.stillOpen(e) {
		return yearByTense(e.from, at, future)
	}
	return year, ok
}

// farAhead is for how many months a day without a year is told of what would begin
// on it.
const farAhead = 9

// wouldHoldFrom tells whether a day is the one on which something proposed would
// begin: "the plan would hold rents from 1 November", "it would take effect on 1
// September". Whatever that depends on, the day is one to come.
func (s *sentence) wouldHoldFrom(e dateExpression) bool {
	if e.from.day == 0 || s.possiblyPast(e.i, e.j) {
		return false
	}
	p, ok := s.predicateOf(e.i, e.j)
	if !ok {
		return false
	}
	if s.lower(e.i-1) == "from" {
		return true
	}
	for k := p.verb; k < min(p.verb+4, len(s.tokens)); k++ {
		if s.takesEffect(k) {
			return true
		}
	}
	return false
}

// expectedThen tells whether a date was to come when it was spoken of, which is
// over: "the curfew was expected to end on 15 December".
func (s *sentence) expectedThen(e dateExpression) bool {
	p, ok := s.predicateOf(e.i, e.j)
	return ok && (s.lower(p.verb) == "was" || s.lower(p.verb) == "were") && s.tag(p.verb) == language.VBD
}

// stillOpen tells whether a possibility at a date is one to come: "could open in
// March", but not "could have opened" or a "would" that depends on something.
func (s *sentence) stillOpen(e dateExpression) bool {
	p, ok := s.predicateOf(e.i, e.j)
	return ok && s.lower(p.verb) != "would" && s.lower(p.verb) != "'d" && !s.possiblyPast(e.i, e.j)
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

// movedBefore tells whether a range of dates that starts at token i is rather
// the old and the new day of something moved: "put back from 1 May to 6 June".
func (s *sentence) movedBefore(i int) bool {
	if s.prolonged(i) {
		return true
	}
	for k := i - 1; k >= 0 && k > i-6 && !s.opensClause(k); k-- {
		switch s.lower(k) {
		case "put", "pushed", "brought":
			switch s.lower(k + 1) {
			case "back", "off", "forward":
				return true
			}
		case "moved", "shifted", "changed", "move", "shift":
			return true
		}
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
