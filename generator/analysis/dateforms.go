package analysis

import (
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// stated makes an expression for a date that the words give in full, or but
// for its year.
func stated(i, j int, from, to calendarDate, p corpus.Precision, rule corpus.Rule) (dateExpression, bool) {
	if !from.valid() || !to.valid() {
		return dateExpression{}, false
	}
	e := dateExpression{i: i, j: j, from: from, to: to, precision: p, basis: corpus.Stated, rule: rule}
	if from.year == 0 {
		e.relative.kind = yearless
	}
	return e, true
}

// isoDate reads 2023-07-03.
func (w *dateWords) isoDate(s *sentence, i int) (dateExpression, bool) {
	c, ok := parseCalendar(s.lower(i))
	if !ok || c.day == 0 || c.year < 1500 || c.year > 2199 {
		return dateExpression{}, false
	}
	return stated(i, i+1, c, calendarDate{}, corpus.Day, "iso-date")
}

// weekdayDate reads a weekday before a date: "Tuesday, Nov. 17, 2020".
func (w *dateWords) weekdayDate(s *sentence, i int) (dateExpression, bool) {
	if w.weekdays[s.lower(i)] == 0 {
		return dateExpression{}, false
	}
	k := i + 1
	if s.lower(k) == "," {
		k++
	}
	for _, form := range []func(*sentence, int) (dateExpression, bool){w.dayMonth, w.monthDay} {
		if e, ok := form(s, k); ok {
			if e.relative.kind == yearless {
				e.relative.n = w.weekdays[s.lower(i)]
			}
			e.i = i
			return e, true
		}
	}
	return dateExpression{}, false
}

// dayMonth reads "3 July 2023", "the 11th and 12th of July", "20–21 June".
func (w *dateWords) dayMonth(s *sentence, i int) (dateExpression, bool) {
	first, last, k := w.days(s, i)
	if first == 0 && w.ordinals[s.lower(i)] > 0 && s.lower(i+1) == "of" { // "the fourth of November"
		first, k = w.ordinals[s.lower(i)], i+1
	}
	if first == 0 {
		return dateExpression{}, false
	}
	if s.lower(k) == "of" {
		k++
	}
	m := w.monthAt(s, k)
	if m == 0 {
		return dateExpression{}, false
	}
	year, j := w.yearAfter(s, k+1)
	from, to := calendarDate{year, m, first}, calendarDate{}
	if last > 0 {
		to = calendarDate{year, m, last}
	}
	return stated(i, j, from, to, corpus.Day, "day-month")
}

// days reads one or more days of a month from token i: "11", "11th and 12th",
// "11-12". last is 0 for one day; k is the token after.
func (w *dateWords) days(s *sentence, i int) (first, last, k int) {
	if a, b, ok := strings.Cut(s.lower(i), "-"); ok && len(a) <= 2 && len(b) <= 2 {
		first, _ = strconv.Atoi(a)
		last, _ = strconv.Atoi(b)
		if first >= 1 && first < last && last <= 31 {
			return first, last, i + 1
		}
		return 0, 0, i
	}
	first, _ = dayAt(s, i)
	if first == 0 {
		return 0, 0, i
	}
	k = i + 1
	for {
		n := k
		for s.lower(n) == "," || s.lower(n) == "and" || s.lower(n) == "to" || s.lower(n) == "-" || s.lower(n) == "through" {
			n++
		}
		d, _ := dayAt(s, n)
		if n == k || d <= max(first, last) || n > k+2 || s.lower(n+1) == "percent" || s.lower(n+1) == "%" {
			return first, last, k
		}
		if s.tag(n+1) == language.NNS && w.monthAt(s, n+1) == 0 { // "July 11 and 12 people"
			return first, last, k
		}
		last, k = d, n+1
	}
}

// monthDay reads "July 3, 2023", "July 11-12", "Nov. 17".
func (w *dateWords) monthDay(s *sentence, i int) (dateExpression, bool) {
	m := w.monthAt(s, i)
	if m == 0 {
		return dateExpression{}, false
	}
	first, last, k := w.days(s, i+1)
	switch s.lower(i - 1) { // "in May 20 people died"
	case "in", "during", "throughout":
		if next := s.tag(k); k < len(s.tokens) && (next.Noun() || next == language.JJ || next == language.CD || next == language.RB || isWord(s.lower(k)) && next == language.NoTag) {
			return dateExpression{}, false
		}
	}
	if first == 0 || s.lower(k) == "percent" || s.lower(k) == "%" {
		return dateExpression{}, false
	}
	year, j := w.yearAfter(s, k)
	from, to := calendarDate{year, m, first}, calendarDate{}
	if last > 0 {
		to = calendarDate{year, m, last}
	}
	return stated(i, j, from, to, corpus.Day, "month-day")
}

// yearAfter reads a year at token k, after a comma or "of" or neither. j is
// the token after what was read.
func (w *dateWords) yearAfter(s *sentence, k int) (year, j int) {
	n := k
	if s.lower(n) == "," || s.lower(n) == "of" {
		n++
	}
	if y := yearAt(s, n); y > 0 && !w.counts(s, n+1) {
		return y, n + 1
	}
	return 0, k
}

// monthYear reads "June 2022" and "June of 2022".
func (w *dateWords) monthYear(s *sentence, i int) (dateExpression, bool) {
	m := w.monthAt(s, i)
	if m == 0 {
		return dateExpression{}, false
	}
	year, j := w.yearAfter(s, i+1)
	if year == 0 {
		return dateExpression{}, false
	}
	return stated(i, j, calendarDate{year, m, 0}, calendarDate{}, corpus.Month, "month-year")
}

// monthAlone reads a month without day or year, where the words around it
// show that it is one: "in June", "the May vote".
func (w *dateWords) monthAlone(s *sentence, i int) (dateExpression, bool) {
	m := w.monthAt(s, i)
	if m == 0 {
		return dateExpression{}, false
	}
	switch s.lower(i - 1) {
	case "in", "since", "by", "until", "till", "during", "from", "before", "after", "through", "throughout", "early", "mid", "late":
	case "as": // "as recently as July"
		if s.lower(i-3) != "as" {
			return dateExpression{}, false
		}
	case "the", "a", "its", "his", "her", "their":
		if next := s.tag(i + 1); next != language.NN && next != language.NNS {
			return dateExpression{}, false
		}
		if s.word(i + 1)[0] < 'a' {
			return dateExpression{}, false
		}
	default:
		return dateExpression{}, false
	}
	if s.tag(i+1).Proper() && s.lower(i-1) != "by" && s.lower(i-1) != "in" { // "after April Jones"
		return dateExpression{}, false
	}
	if len(s.lower(i)) == 3 && s.lower(i) != "may" { // "by Jan"
		return dateExpression{}, false
	}
	return stated(i, i+1, calendarDate{0, m, 0}, calendarDate{}, corpus.Month, "month")
}

// yearPair reads 2019-2021, 2019-21 and 2019/20.
func yearPair(t string) (a, b int, ok bool) {
	if len(t) != 7 && len(t) != 9 || t[4] != '-' && t[4] != '/' {
		return 0, 0, false
	}
	a, err1 := strconv.Atoi(t[:4])
	b, err2 := strconv.Atoi(t[5:])
	if err1 != nil || err2 != nil || b < 0 {
		return 0, 0, false
	}
	if b < 100 {
		b += a / 100 * 100
	}
	return a, b, a >= 1500 && a < b && b <= 2199
}

// weekdayOfMonth reads "the last Friday of September" and "the first Monday in
// May 2021".
func (w *dateWords) weekdayOfMonth(s *sentence, i int) (dateExpression, bool) {
	nth := w.ordinals[s.lower(i)]
	if s.lower(i) == "last" {
		nth = -1
	}
	d := w.weekdays[s.lower(i+1)]
	if nth == 0 || nth > 5 || d == 0 || s.lower(i+2) != "of" && s.lower(i+2) != "in" {
		return dateExpression{}, false
	}
	m := w.monthAt(s, i+3)
	if m == 0 {
		return dateExpression{}, false
	}
	f := feast{month: m, weekday: d, nth: nth}
	e := dateExpression{i: i, j: i + 4, precision: corpus.Day, basis: corpus.Stated, rule: "weekday-of-month"}
	if year, j := w.yearAfter(s, i+4); year > 0 {
		e.from, e.j = f.in(year), j
		return e, e.from.month == m
	}
	e.from, e.feast, e.relative.kind = calendarDate{month: m}, f, yearless
	return e, true
}
