package analysis

import "briefing/generator/corpus"

// clock keeps what an article has told of time as it is read from its first
// sentence to its last, and reckons the dates of each sentence.
type clock struct {
	words  *dateWords
	anchor dateAnchor
	year   int // that the paragraph speaks of, or 0

	last    calendarDate // the last date told outside quotation marks; of several days, their month
	passage string       // of the sentence before
	stale   int          // how many paragraphs have begun since it was told
}

func newClock(w *dateWords, anchor dateAnchor) *clock { return &clock{words: w, anchor: anchor} }

// resolve reckons the dates of the article's next sentence. What cannot be
// reckoned is left out.
func (c *clock) resolve(s *sentence, raw []dateExpression) []dateExpression {
	if s.passage.ID != c.passage {
		c.passage, c.year = s.passage.ID, 0
		c.stale++
	}
	var out []dateExpression
	for _, e := range raw {
		r, ok := c.date(s, e, out)
		if !ok {
			continue
		}
		if r.basis == corpus.Stated && !r.named {
			c.year = r.from.year
		}
		if r.relative.kind == yearless && namedYearBefore(out, r, c.anchor.at) {
			continue
		}
		out = append(out, r)
		c.remember(s, r)
	}
	return agreeing(s, out)
}

// remember keeps a date for those that are told from it. The start of what goes
// on is the background and not the story's last date.
func (c *clock) remember(s *sentence, e dateExpression) {
	if e.named || e.open || e.relative.kind == fromBeside || s.quotedAt(e.i) {
		return
	}
	c.last, c.stale = e.from, 0
	if e.to != (calendarDate{}) {
		c.last.day = 0
	}
}

// date reckons one date of a sentence.
func (c *clock) date(s *sentence, e dateExpression, before []dateExpression) (dateExpression, bool) {
	at := c.anchor.at
	switch e.relative.kind {
	case absolute:
		return e, true
	case yearless:
	default: // words inside quotation marks are told from the day of speaking, which nobody knows
		if s.quotedAt(e.i) {
			return e, false
		}
	}
	e.basis = corpus.Inferred
	switch e.relative.kind {
	case fromTold, monthTold:
		e.rule += "-from-date-told"
		return c.fromTold(s, e)
	case fromBeside:
		e.rule += "-from-date-told"
		return c.fromBeside(s, e, before)
	}
	if c.anchor.rule != "" {
		e.rule += "-" + c.anchor.rule
	}
	switch e.relative.kind {
	case yearless:
		if c.anchor.at.year == 0 {
			return e.nearArticles(c.anchor, c.year)
		}
		return e.withYear(c.words, s, at, c.year)
	case byYear, byDecade:
		e, ok := e.byYear(at)
		return e.ofHemisphere(s, at), ok
	case byMonth, lastMonth, nextMonth, thisMonth, lastSeason, nextSeason:
		return e.byMonth(at)
	case forward, within:
		return e.forward(s, at)
	}
	return e.byDay(c.words, s, at)
}

// namedYearBefore tells whether a past year in a name stands before a date whose
// year was reckoned to be another: "of the 2016 race, which ended in July" is
// of no year that the words give for sure.
func namedYearBefore(before []dateExpression, e dateExpression, at calendarDate) bool {
	for _, o := range before {
		if o.named && o.from.year < at.year && o.from.year != e.from.year {
			return true
		}
	}
	return false
}

// agreeing makes one date of two that stand side by side and say the same day
// twice: "next Wednesday, July 31", "next month, on 2 August". A year that was
// only reckoned gives way to the one that the relative words tell; a day that
// was only reckoned, to the one that is told.
func agreeing(s *sentence, es []dateExpression) []dateExpression {
	var out []dateExpression
	for _, e := range es {
		n := len(out)
		if n == 0 || e.relative.kind != yearless || e.precision != corpus.Day || !onlyBetween(s, out[n-1].j, e.i) {
			out = append(out, e)
			continue
		}
		p := out[n-1]
		switch p.relative.kind {
		case nextWeekday, lastWeekday, byWeekday:
			if e.from.weekday() != p.from.weekday() {
				out = append(out, e)
				continue
			}
			e.i = p.i
		case byMonth:
			if p.from.month != e.from.month {
				out = append(out, e)
				continue
			}
			e.i, e.from.year = p.i, p.from.year
			if e.to != (calendarDate{}) {
				e.to.year = p.from.year
			}
			if !e.from.valid() || !e.to.valid() {
				out = append(out, e)
				continue
			}
		default:
			out = append(out, e)
			continue
		}
		out[n-1] = e
	}
	return out
}

// ofHemisphere moves a season of this year that is told as past, and would be to
// come in the north, to where it is in the south: "this autumn it was 1.9", in June.
func (e dateExpression) ofHemisphere(s *sentence, at calendarDate) dateExpression {
	if e.precision != corpus.Season || e.relative.n != 0 || at.month == 0 || e.from.month <= at.month || s.lower(e.j) == "'s" || s.tenseAt(e.i, e.j) != past {
		return e
	}
	if from := e.from.plusMonths(-6); from.month <= at.month && from.year == at.year {
		e.from, e.to = from, e.to.plusMonths(-6)
	}
	return e
}

func (e dateExpression) byYear(at calendarDate) (dateExpression, bool) {
	if at.year == 0 {
		return e, false
	}
	year := at.year + e.relative.n
	if e.relative.kind == byDecade {
		start := at.year/10*10 + 10*e.relative.n
		e.from, e.to = calendarDate{year: start}, calendarDate{year: start + 9}
		return e, true
	}
	switch {
	case e.from.month > 0: // "in April last year"
		e.from.year = year
		if e.to.month > 0 {
			e.to.year = year
		}
	case e.relative.months != "":
		e.from, e.to = monthsOf(year, e.relative.months)
	default:
		e.from = calendarDate{year: year}
	}
	return e, e.from.valid() && e.to.valid()
}

func (e dateExpression) byMonth(at calendarDate) (dateExpression, bool) {
	if at.month == 0 {
		return e, false
	}
	month := calendarDate{at.year, at.month, 0}
	switch e.relative.kind {
	case byMonth:
		e.from = month.plusMonths(e.relative.n)
		if e.relative.months == "quarter" { // n counts quarters
			e.from = calendarDate{at.year, (at.month-1)/3*3 + 1, 0}.plusMonths(3 * e.relative.n)
			e.to = e.from.plusMonths(2)
		}
	case thisMonth:
		e.from = calendarDate{at.year, e.relative.n, 0}
	case lastMonth:
		e.from = calendarDate{at.year, e.relative.n, 0}
		if e.from.month >= at.month {
			e.from.year--
		}
	case nextMonth:
		e.from = calendarDate{at.year, e.relative.n, 0}
		if e.from.month <= at.month {
			e.from.year++
		}
	case lastSeason, nextSeason:
		return e.seasonBeside(at)
	}
	return e, true
}

func (e dateExpression) byDay(w *dateWords, s *sentence, at calendarDate) (dateExpression, bool) {
	if at.day == 0 {
		return e, false
	}
	today := at.weekday()
	switch n := e.relative.n; e.relative.kind {
	case byDay:
		if n < -31 {
			return e, false
		}
		if n >= 0 && !s.toldToday(e, n) {
			return e, false
		}
		e.from = at.plusDays(n)
	case byWeek:
		e.from = at.plusDays(1 - today + 7*n)
		e.to = e.from.plusDays(6)
	case byWeekend:
		return e.weekend(s, at)
	case lastWeekday: // what was yesterday would be called so
		e.from = at.plusDays(-((today-n+12)%7 + 2))
	case nextWeekday: // and what will be tomorrow
		e.from = at.plusDays((n-today+12)%7 + 2)
	case byWeekday, dayOfMonth:
		switch e.direction(w, s) {
		case past:
			return e.dayBefore(at)
		case future:
			return e.dayAfter(at)
		}
		return e, false
	default:
		return e, false
	}
	return e, true
}

// dayBefore gives the last day that is not to come and bears the weekday or
// number of e.
func (e dateExpression) dayBefore(at calendarDate) (dateExpression, bool) {
	if e.relative.kind == byWeekday {
		e.from = at.plusDays(-((at.weekday() - e.relative.n + 7) % 7))
		return e, true
	}
	e.from = calendarDate{at.year, at.month, e.relative.n}
	if e.relative.n > at.day {
		e.from = calendarDate{at.year, at.month, 0}.plusMonths(-1)
		e.from.day = e.relative.n
	}
	return e, e.from.valid()
}

// dayAfter gives the first day that is not past and bears the weekday or number
// of e.
func (e dateExpression) dayAfter(at calendarDate) (dateExpression, bool) {
	if e.relative.kind == byWeekday {
		e.from = at.plusDays((e.relative.n - at.weekday() + 7) % 7)
		return e, true
	}
	e.from = calendarDate{at.year, at.month, e.relative.n}
	if e.relative.n < at.day {
		e.from = calendarDate{at.year, at.month, 0}.plusMonths(1)
		e.from.day = e.relative.n
	}
	return e, e.from.valid()
}

// weekend gives the Saturday and Sunday of "last weekend" (n -1), "next
// weekend" (1) and "this weekend" or "the weekend" (0), of which the tense says
// whether it is past.
func (e dateExpression) weekend(s *sentence, at calendarDate) (dateExpression, bool) {
	saturday := at.plusDays(6 - at.weekday())
	if at.weekday() == 7 {
		saturday = at.plusDays(-1)
	}
	switch {
	case e.relative.n < 0 && saturday.first() >= at.first()-1:
		saturday = saturday.plusDays(-7)
	case e.relative.n > 0:
		saturday = saturday.plusDays(7)
	case e.relative.n == 0:
		switch t := s.tenseAt(e.i, e.j); {
		case t == past && saturday.first() > at.first():
			saturday = saturday.plusDays(-7)
		case t != past && t != future && t != possible:
			return e, false
		}
	}
	e.from, e.to = saturday, saturday.plusDays(1)
	return e, true
}
