package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Dates that are told from the day of writing.

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
	case "weekend":
		e.relative.kind, e.precision = byWeekend, corpus.Day
	case "quarter":
		e.relative.kind, e.relative.months, e.precision = byMonth, "quarter", corpus.Season
	case "month":
		e.relative.kind, e.precision = byMonth, corpus.Month
	case "year":
		e.relative.kind, e.precision = byYear, corpus.Year
	case "decade":
		e.relative.kind, e.precision = byDecade, corpus.Decade
	case "spring", "summer", "autumn", "fall", "winter":
		e.precision = corpus.Season
		if n == 0 && unit != "winter" {
			e.relative.kind, e.relative.months = byYear, w.seasons[unit]
			break
		}
		e.from, e.to = seasonMonths(w.seasons[unit])
		e.relative.kind = []relationKind{lastSeason, yearless, nextSeason}[n+1]
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
	if d := w.weekdays[s.lower(e.i+1)]; d > 0 {
		e.relative.kind = []relationKind{lastWeekday, byWeekday, nextWeekday}[e.relative.n+1]
		e.relative.n, e.precision = d, corpus.Day
		return true
	}
	return false
}

// ago reads "ten years ago", "a month ago".
func (w *dateWords) ago(s *sentence, i int) (dateExpression, bool) {
	n := w.countAt(s, i)
	if n == 0 || s.lower(i+2) != "ago" || vaguely(s, i) {
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 3, basis: corpus.Inferred, rule: "ago"}
	switch s.lower(i + 1) {
	case "day", "days":
		e.relative, e.precision = relation{kind: byDay, n: -n}, corpus.Day
	case "week", "weeks", "fortnight": // some day of that week
		if s.lower(i+1) == "fortnight" {
			n *= 2
		}
		e.relative, e.precision = relation{kind: byWeek, n: -n}, corpus.Day
	case "month", "months":
		e.relative, e.precision = relation{kind: byMonth, n: -n}, corpus.Month
	case "year", "years":
		e.relative, e.precision = relation{kind: byYear, n: -n}, corpus.Year
	case "winters", "summers", "springs", "autumns":
		e.from, e.to = seasonMonths(w.seasons[strings.TrimSuffix(s.lower(i+1), "s")])
		e.relative, e.precision = relation{kind: lastSeason, n: -n}, corpus.Season
	default: // decades ago are too rough to put a date on
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

// countAt gives the number that token i counts with, or 0: "a", "three", "12".
func (w *dateWords) countAt(s *sentence, i int) int {
	switch t := s.lower(i); t {
	case "a", "an", "one":
		return 1
	default:
		if n := w.numbers[t]; n > 0 {
			return n
		}
	}
	n := 0
	for _, c := range []byte(s.lower(i)) {
		if c < '0' || c > '9' || n > 100 {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// nearDay reads "yesterday", "today", "tomorrow", "tonight", "this morning" and
// "last night". Whether "today" means the day is seen later, from the tense.
func (w *dateWords) nearDay(s *sentence, i int) (dateExpression, bool) {
	e := dateExpression{i: i, j: i + 1, precision: corpus.Day, basis: corpus.Inferred, rule: "near-day"}
	e.relative.kind = byDay
	if s.lower(i-1) == "of" || capitalised(s.word(i)) && s.tag(i-1).Proper() && s.prose() { // "USA Today noted"
		return e, false
	}
	switch s.lower(i) {
	case "yesterday":
		e.relative.n, e.rule = -1, "yesterday"
	case "tomorrow":
		e.relative.n = 1
	case "today", "tonight":
		if s.lower(i+1) == "'s" || s.word(i)[0] == 'T' && s.tag(i+1).Proper() {
			return e, false
		}
	case "this", "last":
		e.j = i + 2
		switch s.lower(i + 1) {
		case "morning", "afternoon", "evening":
			return e, s.lower(i) == "this" && s.lower(i+2) != "'s"
		case "night":
			e.relative.n = -1
			return e, s.lower(i) == "last"
		}
		return e, false
	default:
		return e, false
	}
	return e, true
}

// weekday reads a day of the week in news style: "on Tuesday", "said Tuesday",
// "Tuesday, the council …", "late Tuesday night", "Tuesday's vote".
func (w *dateWords) weekday(s *sentence, i int) (dateExpression, bool) {
	d := w.weekdays[s.lower(i)]
	if d == 0 || s.word(i)[0] < 'A' || s.word(i)[0] > 'Z' || s.tag(i+1).Proper() {
		return dateExpression{}, false
	}
	switch s.lower(i - 1) {
	case "on", "by", "until", "till", "since", "before", "after", "from", "early", "late":
	case "a", "every", "each", "any", "one", "some", "another":
		return dateExpression{}, false
	default:
		possessive := s.lower(i+1) == "'s" && s.tag(i+2).Noun() && !s.tag(i-1).Proper()
		spoken := s.tag(i-1).Verb() && !namesAs(s.lower(i-1)) && (!s.tag(i+1).Noun() || partOfDay(s, i+1)) // not "a planned Tuesday concert"
		if !spoken && !s.afterObject(i) && !(s.lower(i+1) == "," && s.opening(i)) && !partOfDay(s, i+1) && !possessive {
			return dateExpression{}, false
		}
	}
	if s.lower(i+1) == "week" || s.lower(i-1) == "on" && s.lower(i-2) == "week" { // "on Monday week": not this one
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 1, precision: corpus.Day, basis: corpus.Inferred, rule: "weekday"}
	e.relative = relation{kind: byWeekday, n: d}
	return e, true
}

// afterObject tells whether the weekday at token i stands without "on" behind what
// was done: "a judge heard arguments Tuesday in the case".
func (s *sentence) afterObject(i int) bool {
	if t := s.tag(i - 1); t != language.NN && t != language.NNS {
		return false
	}
	if t := s.tag(i + 1); t != language.IN && t != language.TO && s.lower(i+1) != "." && s.lower(i+1) != "," && i+1 < len(s.tokens) {
		return false
	}
	for k := i - 2; k >= max(0, i-8); k-- {
		if s.tag(k) == language.VBD {
			return true
		}
		if t := s.tag(k); !t.Noun() && t != language.JJ && t != language.DT && t != language.PRPS && t != language.CD && t != language.POS {
			return false
		}
	}
	return false
}

// namesAs tells whether a verb gives a name, so that a weekday after it is one
// and no date: "would be called Tuesday".
func namesAs(verb string) bool {
	switch verb {
	case "called", "named", "dubbed", "nicknamed", "is", "was":
		return true
	}
	return false
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

// dayOfMonth reads a day whose month is that of the writing, or the one beside
// it: "since the 18th".
func (w *dateWords) dayOfMonth(s *sentence, i int) (dateExpression, bool) {
	if s.lower(i-1) != "the" {
		return dateExpression{}, false
	}
	switch s.lower(i - 2) {
	case "since", "on", "by", "until", "till", "from":
	default:
		return dateExpression{}, false
	}
	d, ordinal := dayAt(s, i)
	switch next := s.tag(i + 1); {
	case !ordinal, next.Noun(), next == language.JJ, next == language.NoTag && isWord(s.lower(i+1)), s.lower(i+1) == "of", s.lower(i+1) == "-":
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 1, precision: corpus.Day, basis: corpus.Inferred, rule: "day-of-month"}
	e.relative = relation{kind: dayOfMonth, n: d}
	return e, true
}

// seasonAlone reads a season without a year: "in the autumn", "by spring".
func (w *dateWords) seasonAlone(s *sentence, i int) (dateExpression, bool) {
	switch s.lower(i) {
	case "spring", "summer", "autumn", "fall", "winter":
	default:
		return dateExpression{}, false
	}
	before := i - 1
	if s.lower(before) == "early" || s.lower(before) == "late" {
		before--
	}
	if s.lower(before) == "the" {
		before--
	}
	switch s.lower(before) {
	case "in", "during", "by", "until", "till", "since", "before", "after", "over":
	default:
		return dateExpression{}, false
	}
	if next := s.tag(i + 1); next.Noun() || s.lower(i+1) == "of" || s.lower(i) == "fall" && before == i-1 {
		return dateExpression{}, false
	}
	from, to := seasonMonths(w.seasons[s.lower(i)])
	return stated(i, i+1, from, to, corpus.Season, "season")
}

// ahead reads a time counted from the day of writing: "in three years", "within
// ten days" (n units on, or some time until then), "over the next five years".
func (w *dateWords) ahead(s *sentence, i int) (dateExpression, bool) {
	e := dateExpression{i: i, basis: corpus.Inferred}
	k := i + 1
	switch s.lower(i) {
	case "in":
		e.relative.kind, e.rule = forward, "time-ahead"
	case "over", "within", "during", "for":
		e.relative.kind, e.rule = within, "time-ahead"
	default:
		return e, false
	}
	next := false
	if s.lower(k) == "the" && (s.lower(k+1) == "next" || s.lower(k+1) == "coming") {
		next, k, e.relative.kind = true, k+2, within
	}
	n := w.countAt(s, k)
	if n == 0 || s.lower(i) == "for" && !next || s.lower(i) == "during" && !next || !next && s.onceIn(i) {
		return e, false
	}
	switch unit := s.lower(k + 1); {
	case unit == "day" || unit == "days":
		e.precision = corpus.Day
	case unit == "week" || unit == "weeks" || unit == "fortnight":
		if n *= 7; unit == "fortnight" {
			n *= 2
		}
		e.precision, e.relative.months = corpus.Day, "week"
	case unit == "month" || unit == "months":
		e.precision = corpus.Month
	case unit == "year" || unit == "years" || unit == "winters" || unit == "summers":
		e.precision = corpus.Year
	default:
		return e, false
	}
	if n > 400 || s.lower(k+2) == "of" || s.lower(k+2) == "ago" || s.lower(k+2) == "-" || s.lower(k+2) == "old" {
		return e, false
	}
	e.j, e.relative.n = k+2, n
	return e, true
}

// onceIn tells whether "in five years" at token i counts back: "the first vote
// in five years", "once in ten years".
func (s *sentence) onceIn(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		switch s.lower(k) {
		case "first", "once", "twice", "only", "worst", "second", "third", "times", "no", "not", "lowest", "highest":
			return true
		}
		if t := s.tag(k); t == language.JJS || t == language.RBS {
			return true
		}
	}
	return false
}

// forward reckons a time counted from the day of writing, if the text looks
// ahead.
func (e dateExpression) forward(s *sentence, at calendarDate) (dateExpression, bool) {
	if p, ok := s.predicateOf(e.i, e.j); ok && s.lower(p.verb) == "can" { // "much can happen in four years"
		return e, false
	}
	if t := s.tenseAt(e.i, e.j); t != future && (t != possible || s.possiblyPast(e.i, e.j)) {
		return e, false
	}
	n := e.relative.n
	var end calendarDate
	switch {
	case e.precision == corpus.Year && at.year > 0:
		at, end = calendarDate{year: at.year}, calendarDate{year: at.year + n}
	case e.precision == corpus.Month && at.month > 0:
		at = calendarDate{at.year, at.month, 0}
		end = at.plusMonths(n)
	case e.precision == corpus.Day && at.day > 0:
		end = at.plusDays(n)
	default:
		return e, false
	}
	switch {
	case e.relative.kind == within:
		e.from, e.to = at, end
	case e.relative.months == "week":
		e.from = end.plusDays(1 - end.weekday())
		e.to = e.from.plusDays(6)
	default:
		e.from = end
	}
	return e, true
}

// weekend reads "at the weekend", "over the weekend"; "last weekend" is read
// with the other relative units.
func (w *dateWords) weekend(s *sentence, i int) (dateExpression, bool) {
	if s.lower(i) != "the" || s.lower(i+1) != "weekend" || s.lower(i+2) == "of" || s.tag(i+2).Noun() {
		return dateExpression{}, false
	}
	switch s.lower(i - 1) {
	case "at", "over", "on", "during":
	default:
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: i + 2, precision: corpus.Day, basis: corpus.Inferred, rule: "relative-date"}
	e.relative.kind = byWeekend
	return e, true
}

// opening tells whether token i is the first of its sentence, after a
// dateline.
func (s *sentence) opening(i int) bool {
	return i == 0 || i == s.tokenAt(s.afterDateline().Start)
}
