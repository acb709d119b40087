package analysis

import (
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

// feast is a day of the calendar that bears a name: of a month, counted from
// Easter, or the nth weekday of a month. The zero value is no feast.
type feast struct {
	month, day   int
	fromEaster   bool   // then day counts from Easter
	weekday, nth int    // nth is -1 for the last
	where        string // words of which the article must say one, parted by commas; else any article
	beside       int    // n or -n: the weekday n after or before the feast
}

// readFeasts reads the names and days of lexicon/feasts.txt.
func (w *dateWords) readFeasts(lex *lexicon) {
	for _, e := range lex.lists["feasts"] {
		f := feast{}
		number := func(s string) int { n, _ := strconv.Atoi(s); return n }
		if rule, ok := strings.CutPrefix(e.fields[0], "easter"); ok {
			f.fromEaster, f.day = true, number(rule)
		} else if rule, ok := strings.CutPrefix(e.fields[0], "nth:"); ok {
			parts := strings.Split(rule, ":")
			f.month, f.weekday, f.nth = number(parts[0]), number(parts[1]), number(parts[2])
		} else {
			month, day, _ := strings.Cut(e.fields[0], "-")
			f.month, f.day = number(month), number(day)
		}
		if len(e.fields) > 1 {
			f.where = e.fields[1]
		}
		w.feasts[e.phrase] = append(w.feasts[e.phrase], f)
		words := strings.Fields(e.phrase)
		w.openers[words[0]] = true
		w.feastWords = max(w.feastWords, len(words))
	}
}

// in gives the day of the feast in a year.
func (f feast) in(year int) calendarDate {
	switch {
	case f.beside != 0:
		beside := f.beside
		f.beside = 0
		day := f.in(year)
		if beside < 0 {
			return day.plusDays(-((day.weekday()+beside+6)%7 + 1))
		}
		return day.plusDays((beside-day.weekday()+6)%7 + 1)
	case f.fromEaster:
		return easter(year).plusDays(f.day)
	case f.nth > 0:
		first := calendarDate{year, f.month, 1}
		return first.plusDays((f.weekday-first.weekday()+7)%7 + 7*(f.nth-1))
	case f.nth < 0:
		last := calendarDate{year, f.month, monthLength(year, f.month)}
		return last.plusDays(-((last.weekday() - f.weekday + 7) % 7))
	}
	return calendarDate{year, f.month, f.day}
}

// easter gives Easter Sunday of a year of the Gregorian calendar, by the
// anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, ch. 8).
func easter(year int) calendarDate {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return calendarDate{year, n / 31, n%31 + 1}
}

// feastAt reads "at Easter", "by Christmas", "last Thanksgiving", "Christmas Eve
// 2019": a feast's name after a preposition, or before a year.
func (w *dateWords) feastAt(s *sentence, i int) (dateExpression, bool) {
	e := dateExpression{i: i, basis: corpus.Stated, precision: corpus.Day, rule: "feast"}
	k := i
	if t := s.lower(i); t == "last" || t == "this" || t == "next" {
		k++
	}
	f, j := w.feastNamed(s, k)
	if j == 0 {
		return e, false
	}
	e.j, e.feast = j, f
	if year, end := w.yearAfter(s, j); year > 0 {
		e.from, e.j = f.in(year), end
		e.feast = feast{}
		return e, true
	}
	if k == i && f.day > 0 && f.month > 0 && s.lower(i-1) == "the" {
		switch s.lower(j) {
		case "holidays", "holiday", "break", "period", "recess": // some days of that month
			e.j, e.feast, e.precision = j+1, feast{}, corpus.Month
			e.from, e.relative.kind = calendarDate{month: f.month}, yearless
			if f.month == 12 && f.day > 20 { // they go on into the new year
				e.to = calendarDate{month: 1}
			}
			return e, true
		}
	}
	if next := s.tag(j); next.Noun() || s.lower(j) == "'s" || s.lower(j) == "-" {
		return e, false // "the Christmas market"
	}
	e.from = calendarDate{month: f.in(2000).month}
	e.relative.kind = yearless
	if k > i {
		e.relative.kind = []relationKind{lastMonth, thisMonth, nextMonth}[map[string]int{"last": 0, "this": 1, "next": 2}[s.lower(i)]]
		e.relative.n = e.from.month
		return e, true
	}
	before := s.lower(i - 1)
	if before == "the" {
		before = s.lower(i - 2)
	}
	switch before {
	case "at", "by", "on", "before", "until", "till", "since", "over", "after", "around", "from", "through", "for":
		return e, true
	}
	return e, false
}

// feastNamed finds the longest name of a feast at token i; j is 0 where there
// is none. Names are written with a capital.
func (w *dateWords) feastNamed(s *sentence, i int) (f feast, j int) {
	if word := s.word(i); word == "" || word[0] < 'A' || word[0] > 'Z' {
		return feast{}, 0
	}
	name := ""
	for k := i; k < min(i+w.feastWords, len(s.tokens)); k++ {
		if name != "" {
			name += " "
		}
		name += s.lower(k)
		if found := w.feasts[name]; len(found) > 0 {
			f, j = s.article.keeps(found), k+1
		}
	}
	if f == (feast{}) {
		return f, 0
	}
	return f, j
}

// keeps gives the one of several feasts of one name that an article can mean,
// by the words that it says; none if that leaves it open.
func (a *article) keeps(feasts []feast) feast {
	var kept feast
	for _, f := range feasts {
		if f.where != "" && !a.saysOneOf(f.where) {
			continue
		}
		if kept != (feast{}) {
			return feast{}
		}
		kept = f
	}
	return kept
}

// saysOneOf tells whether one of some words, parted by commas, stands anywhere
// in the article.
func (a *article) saysOneOf(words string) bool {
	for word := range strings.SplitSeq(words, ",") {
		if strings.Contains(a.src.Text, word) {
			return true
		}
	}
	return false
}

// besideFeast reads "the Friday before Thanksgiving".
func (w *dateWords) besideFeast(s *sentence, i int) (dateExpression, bool) {
	d := w.weekdays[s.lower(i)]
	if d == 0 || s.lower(i+1) != "before" && s.lower(i+1) != "after" {
		return dateExpression{}, false
	}
	f, j := w.feastNamed(s, i+2)
	if j == 0 {
		return dateExpression{}, false
	}
	f.beside = d
	if s.lower(i+1) == "before" {
		f.beside = -d
	}
	e := dateExpression{i: i, j: j, basis: corpus.Stated, precision: corpus.Day, rule: "feast", feast: f}
	e.from, e.relative.kind = calendarDate{month: f.in(2000).month}, yearless
	return e, true
}
