package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// dateAnchor is the time from which an article tells its relative dates.
type dateAnchor struct {
	at   calendarDate // as much as is known; zero where nothing is
	rule corpus.Rule
}

// anchorOf finds the time of an article: its date of publication, a dateline
// at its head, or the one year that it calls the present.
func (w *dateWords) anchorOf(a *article) dateAnchor {
	if at, ok := parseCalendar(a.src.Published.Value); ok && a.src.Published.Precision != corpus.NoDate {
		return dateAnchor{at, "from-publication"}
	}
	if at, ok := w.dateline(a); ok {
		return dateAnchor{at, "from-dateline"}
	}
	year := 0
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for i := range s.tokens {
			y := yearAt(s, i)
			if y == 0 || !callsPresent(s, i) || y == year {
				continue
			}
			if year != 0 {
				return dateAnchor{}
			}
			year = y
		}
	}
	return dateAnchor{calendarDate{year: year}, "from-text"}
}

// dateline reads a full date before a dash at an article's head: "GENEVA, 3
// July 2023 —".
func (w *dateWords) dateline(a *article) (calendarDate, bool) {
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for _, e := range w.scan(s) {
			if e.j > 14 || e.precision != corpus.Day || e.relative.kind != absolute || e.to != (calendarDate{}) {
				continue
			}
			for k := e.j; k < min(e.j+3, len(s.tokens)); k++ {
				if (s.lower(k) == "-" || s.lower(k) == "--") && s.word(0) == upperWord(s.word(0)) {
					return e.from, true
				}
			}
		}
		return calendarDate{}, false
	}
	return calendarDate{}, false
}

// upperWord gives a word of more than one letter in capitals; anything else
// gives nothing.
func upperWord(t string) string {
	if len(t) < 2 {
		return ""
	}
	for _, c := range []byte(t) {
		if c >= 'a' && c <= 'z' {
			return ""
		}
	}
	return t
}

// callsPresent tells whether the year at token i is said to be the present
// one: "this year, 2023", "the year 2023 is …", "so far in 2023".
func callsPresent(s *sentence, i int) bool {
	back := func(n int, words ...string) bool {
		for k, word := range words {
			if s.lower(i-n+k) != word {
				return false
			}
		}
		return true
	}
	switch {
	case back(3, "this", "year", ",") || back(3, "this", "year", "("):
		return true
	case back(3, "so", "far", "in"):
		return true
	case back(2, "the", "year"):
		t := s.tag(i + 1)
		return (t == language.VBZ || t == language.VBP) && !s.quotedAt(i)
	}
	return false
}

// resolve reckons a relative date. ok is false where the text does not say
// enough: a date is never guessed. Words inside quotation marks are told from
// the day of speaking, which nobody knows.
func (e dateExpression) resolve(s *sentence, anchor dateAnchor, context int) (dateExpression, bool) {
	if e.relative.kind == absolute {
		return e, true
	}
	if s.quotedAt(e.i) {
		return e, false
	}
	at := anchor.at
	e.basis = corpus.Inferred
	if anchor.rule != "" {
		e.rule += "-" + anchor.rule
	}
	switch kind := e.relative.kind; kind {
	case yearless:
		return e.withYear(s, at, context)
	case byYear, byDecade:
		return e.byYear(at)
	case byMonth, lastMonth, nextMonth, thisMonth:
		return e.byMonth(at)
	}
	return e.byDay(s, at)
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
	}
	return e, true
}

func (e dateExpression) byDay(s *sentence, at calendarDate) (dateExpression, bool) {
	if at.day == 0 {
		return e, false
	}
	today := at.weekday()
	switch n := e.relative.n; e.relative.kind {
	case byDay:
		if n < -31 {
			return e, false
		}
		e.from = at.plusDays(n)
	case byWeek:
		e.from = at.plusDays(1 - today + 7*n)
		e.to = e.from.plusDays(6)
	case lastWeekday:
		e.from = at.plusDays(-((today-n+6)%7 + 1))
	case nextWeekday:
		e.from = at.plusDays((n-today+6)%7 + 1)
	case byWeekday:
		switch s.tenseAt(e.i, e.j) {
		case past:
			e.from = at.plusDays(-((today - n + 7) % 7))
		case future:
			e.from = at.plusDays((n - today + 7) % 7)
		default:
			if !s.toldAsNews(e.i) {
				return e, false
			}
			e.from = at.plusDays(-((today - n + 7) % 7))
		}
	default:
		return e, false
	}
	return e, true
}

// toldAsNews tells whether a sentence that opens with the weekday at token i
// tells of the past although its tense is not plain: no verb of it speaks of
// what is to come or may come.
func (s *sentence) toldAsNews(i int) bool {
	if s.lower(i-1) == "on" || s.lower(i-1) == "late" || s.lower(i-1) == "early" {
		i--
	}
	if !s.opening(i) {
		return false
	}
	past := false
	for k := range s.tokens {
		if s.quotedAt(k) || !s.finiteAt(k) && s.tag(k) != language.MD {
			continue
		}
		if t := s.scheduledBy(predicate{s.verbStart(k), s.verbEnd(k)}); t == future || t == possible {
			return false
		}
		past = past || s.tag(k) == language.VBD || s.tag(k) == language.VBN
	}
	return past || !s.hasFinite(0, len(s.tokens))
}
