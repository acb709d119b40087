package analysis

import (
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

// dateExpression is words of a sentence that give a date: tokens i..j.
type dateExpression struct {
	i, j      int
	from, to  calendarDate // to is zero for a single date
	open      bool         // "since 2010": the end is not said
	named     bool         // the year belongs to a thing's name: "the 2022 summit"
	precision corpus.Precision
	basis     corpus.Basis
	rule      corpus.Rule
	relative  relation
	feast     feast // "at Easter": the day hangs on the year
}

// relation is what a date still needs to be reckoned from.
type relation struct {
	kind   relationKind
	n      int    // units from the anchor, negative for the past
	months string // "3-5": the months of the year that are meant; empty for all
}

type relationKind uint8

const (
	absolute    relationKind = iota
	yearless                 // "in June", "on 3 July": which year?
	byDay                    // "yesterday"
	byWeek                   // "last week"
	byMonth                  // "next month", "two months ago"
	byYear                   // "this year", "ten years ago", "early next year"
	byDecade                 // "this decade"
	byWeekday                // "on Tuesday": n is the day, from 1 for Monday
	lastWeekday              // "last Tuesday"
	nextWeekday              // "next Tuesday"
	lastMonth                // "last June": n is the month
	nextMonth                // "next June"
	thisMonth                // "this June"
	lastSeason               // "last spring": the months are in from and to
	nextSeason               // "next winter"
	byWeekend                // "at the weekend", "last weekend"
	dayOfMonth               // "since the 18th": n is the day
	forward                  // "in three years": n units on
	within                   // "over the next three years": from now until then
	fromTold                 // "a day later", "the following year": n units from the last date told
	monthTold                // "that October": n is the month
	fromBeside               // "in March, ten months after the storm": the storm's, n units from the date beside it
)

// dateWords are the lexicons that a date can be made of.
type dateWords struct {
	months, weekdays, numbers map[string]int
	seasons                   map[string]string
	eventNouns, units         map[string]bool
	timetable                 map[string]bool // verbs whose present tells of what is arranged
	ordinals                  map[string]int
	feasts                    map[string][]feast
	feastWords                int             // that the longest name of a feast has
	openers                   map[string]bool // words that a date can begin with
}

func newDateWords(lex *lexicon) *dateWords {
	numbers := func(name string) map[string]int {
		out := map[string]int{}
		for phrase, value := range lex.table(name) {
			out[phrase], _ = strconv.Atoi(value)
		}
		return out
	}
	w := &dateWords{
		months:     numbers("months"),
		weekdays:   numbers("weekdays"),
		numbers:    numbers("numbers"),
		seasons:    lex.table("seasons"),
		eventNouns: lex.set("eventnouns"),
		units:      lex.set("units"),
		timetable:  lex.set("timetable"),
		ordinals:   numbers("ordinals"),
		feasts:     map[string][]feast{},
		openers:    map[string]bool{},
	}
	for _, word := range []string{"last", "this", "next", "coming", "yesterday", "today", "tomorrow", "tonight", "between", "from", "that"} {
		w.openers[word] = true
	}
	w.readFeasts(lex)
	for _, words := range []map[string]int{w.months, w.weekdays, w.ordinals} {
		for word := range words {
			w.openers[word] = true
		}
	}
	for words := range w.seasons {
		first, _, _ := strings.Cut(words, " ")
		w.openers[first] = true
	}
	return w
}

// canOpen tells cheaply whether a date may begin at token i. Nearly all tokens
// are sorted out here.
func (w *dateWords) canOpen(s *sentence, i int) bool {
	if s.is(i, opensDate) || s.lower(i+2) == "ago" {
		return true
	}
	if s.is(i, opensSpan) {
		if s.lower(i) == "the" {
			return s.pointsBack(i)
		}
		return s.is(i+2, unitOfTime) || s.is(i+4, unitOfTime)
	}
	return s.is(i+1, unitOfTime)
}

// opensDateByLetters tells whether a date may begin with a word that no list
// has: "2014", "'90s", "mid-May".
func opensDateByLetters(w string) bool {
	switch w {
	case "seventies", "sixties", "fifties", "forties", "eighties", "nineties":
		return true
	}
	return w == "" || w[0] >= '0' && w[0] <= '9' || w[0] == '\'' || strings.HasPrefix(w, "mid-") || strings.HasPrefix(w, "early-") || strings.HasPrefix(w, "late-")
}

// scan finds the date expressions of a sentence, resolved or not, left to
// right and not overlapping.
func (w *dateWords) scan(s *sentence) []dateExpression {
	var out []dateExpression
	for i := 0; i < len(s.tokens); {
		var e dateExpression
		ok := w.canOpen(s, i)
		if ok {
			e, ok = w.at(s, i, out)
		}
		if !ok {
			i++
			continue
		}
		if sinceBefore(s, e.i) && e.rule != "date-range" {
			e.open, e.to = true, calendarDate{}
		}
		out = append(out, e)
		i = e.j
	}
	return mergeYears(s, out)
}

// sinceBefore tells whether "since" governs the date that starts at token i.
func sinceBefore(s *sentence, i int) bool {
	return s.lower(i-1) == "since" || s.lower(i-1) == "the" && s.lower(i-2) == "since"
}

// at reads the date or range of dates at token i. before are the dates that
// were found to the left.
func (w *dateWords) at(s *sentence, i int, before []dateExpression) (dateExpression, bool) {
	if opener := s.lower(i); opener == "between" || opener == "from" {
		if first, ok := w.rangePoint(s, i+1); ok {
			if e, ok := w.span(s, i+1, first, opener == "between"); ok {
				e.i = i
				return e, true
			}
		}
	}
	e, ok := w.point(s, i)
	if first, starts := w.startOfRange(s, i, e, ok); starts {
		if all, ok := w.span(s, i, first, false); ok {
			return all, true
		}
	}
	if !ok && continuesList(s, i, before) {
		e, ok = w.bareYear(s, i)
	}
	return e, ok
}

// continuesList tells whether token i goes on a list of years: "in 2019, 2020
// and 2021".
func continuesList(s *sentence, i int, before []dateExpression) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	joined := i == last.j+1 && (s.lower(last.j) == "," || s.lower(last.j) == "and" || s.lower(last.j) == "or") ||
		i == last.j+2 && s.lower(last.j) == "," && (s.lower(last.j+1) == "and" || s.lower(last.j+1) == "or")
	return joined && last.precision == corpus.Year && last.relative.kind == absolute
}

// span reads two points with a connective between them: "March to May 2022",
// "2019–2021". The first, a, is read already. With between, "and" connects.
func (w *dateWords) span(s *sentence, i int, a dateExpression, between bool) (dateExpression, bool) {
	if a.to != (calendarDate{}) && a.precision == corpus.Day {
		return a, false
	}
	joint := s.lower(a.j)
	switch {
	case between && joint == "and":
	case !between && joint == "to" && s.movedBefore(i): // "put back from 1 May to 6 June": two days
		return a, false
	case !between && (joint == "to" || joint == "until" || joint == "till" || joint == "through"):
	case !between && joint == "-" && s.tokens[a.j].Start == s.tokens[a.j-1].End:
	default:
		return a, false
	}
	b, ok := w.rangePoint(s, a.j+1)
	if !ok || b.precision != a.precision {
		return a, false
	}
	if a.from.year == 0 && b.from.year != 0 {
		a.from.year = b.from.year
		if a.from.month > b.from.month {
			a.from.year--
		}
		a.relative = relation{}
	}
	if a.relative.kind != b.relative.kind || a.relative.kind != absolute && a.relative.kind != yearless || a.from.first() >= b.from.first() {
		return a, false
	}
	end := b.from
	if b.to != (calendarDate{}) {
		end = b.to
	}
	return dateExpression{i: i, j: b.j, from: a.from, to: end, precision: a.precision, basis: corpus.Stated, rule: "date-range", relative: a.relative}, true
}

// rangePoint reads a point, or a year that only stands in a range.
func (w *dateWords) rangePoint(s *sentence, i int) (dateExpression, bool) {
	point, ok := w.point(s, i)
	return w.startOfRange(s, i, point, ok)
}

// startOfRange does the same where what point reads, if anything, is known.
func (w *dateWords) startOfRange(s *sentence, i int, point dateExpression, ok bool) (dateExpression, bool) {
	if e, ok := w.bareYear(s, i); ok {
		return e, true
	}
	if ok {
		return point, true
	}
	if m := w.monthAt(s, i); m > 0 {
		return dateExpression{i: i, j: i + 1, from: calendarDate{month: m}, precision: corpus.Month, relative: relation{kind: yearless}}, true
	}
	return dateExpression{}, false
}

// point reads the single date at token i.
func (w *dateWords) point(s *sentence, i int) (dateExpression, bool) {
	for _, form := range dateForms {
		if e, ok := form(w, s, i); ok {
			return e, true
		}
	}
	return dateExpression{}, false
}

// dateForms read the forms of a single date, in falling order of what they tell.
var dateForms = [...]func(*dateWords, *sentence, int) (dateExpression, bool){
	(*dateWords).isoDate, (*dateWords).weekdayDate, (*dateWords).weekdayOfMonth, (*dateWords).dayMonth, (*dateWords).monthDay, (*dateWords).monthYear,
	(*dateWords).partOf, (*dateWords).century, (*dateWords).decade, (*dateWords).season, (*dateWords).feastAt, (*dateWords).year,
	(*dateWords).relativeUnit, (*dateWords).ago, (*dateWords).told, (*dateWords).ahead, (*dateWords).nearDay, (*dateWords).weekend,
	(*dateWords).besideFeast, (*dateWords).weekday, (*dateWords).dayOfMonth, (*dateWords).seasonAlone, (*dateWords).monthAlone,
}

// mergeYears joins "In 2023, on the 11th of July" into one date: a date
// without a year right beside a year takes it.
func mergeYears(s *sentence, es []dateExpression) []dateExpression {
	var out []dateExpression
	for k := 0; k < len(es); k++ {
		e := es[k]
		if len(out) > 0 {
			p := &out[len(out)-1]
			if yearOnly(*p) && e.relative.kind == yearless && e.feast == (feast{}) && onlyBetween(s, p.j, e.i) {
				p.j, p.from.month, p.from.day = e.j, e.from.month, e.from.day
				if e.to != (calendarDate{}) {
					p.to = calendarDate{p.from.year, e.to.month, e.to.day}
				}
				p.precision, p.rule = e.precision, "year-beside-day"
				continue
			}
			if p.relative.kind == yearless && p.feast == (feast{}) && e.relative.kind == byYear && e.relative.months == "" && onlyBetween(s, p.j, e.i) {
				p.j, p.relative, p.rule = e.j, e.relative, "month-of-relative-year"
				continue
			}
			if p.relative.kind == yearless && e.relative.kind == absolute && e.from.year > 0 && !e.named && e.i == p.j+1 && s.lower(p.j) == "to" && s.movedBefore(p.i) {
				if p.from.year = e.from.year; p.from.first() > e.from.last() {
					p.from.year--
				}
				p.relative, p.rule = relation{}, "year-of-new-day"
			}
			if p.relative.kind == yearless && p.feast == (feast{}) && yearOnly(e) && onlyBetween(s, p.j, e.i) {
				p.j, p.from.year = e.j, e.from.year
				if p.to != (calendarDate{}) {
					p.to.year = e.from.year
				}
				p.relative, p.rule = relation{}, "year-beside-day"
				continue
			}
		}
		out = append(out, e)
	}
	return out
}

// yearOnly tells whether the date is a plain year.
func yearOnly(e dateExpression) bool {
	return e.precision == corpus.Year && e.relative.kind == absolute && !e.named && e.to == (calendarDate{})
}

// onlyBetween tells whether nothing but commas and small words stand between
// tokens i and j.
func onlyBetween(s *sentence, i, j int) bool {
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case ",", "on", "in", "the", "of":
		default:
			return false
		}
	}
	return j-i <= 3
}

// monthAt gives the number of the month that token i names, or 0. Months are
// written with a capital, so "may" and "march" are verbs.
func (w *dateWords) monthAt(s *sentence, i int) int {
	word := s.word(i)
	if word == "" || word[0] < 'A' || word[0] > 'Z' {
		return 0
	}
	return w.months[s.lower(i)]
}

// dayAt gives the day of the month that token i is, or 0; ordinal where it is
// written as one.
func dayAt(s *sentence, i int) (day int, ordinal bool) {
	t := s.lower(i)
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if strings.HasSuffix(t, suffix) {
			t, ordinal = t[:len(t)-2], true
			break
		}
	}
	if len(t) == 0 || len(t) > 2 || t[0] < '0' || t[0] > '9' {
		return 0, false
	}
	day, err := strconv.Atoi(t)
	if err != nil || day < 1 || day > 31 {
		return 0, false
	}
	return day, ordinal
}

// yearAt gives the year that token i is, or 0: four digits from 1500 to 2199.
func yearAt(s *sentence, i int) int {
	t := s.lower(i)
	if len(t) != 4 || t[0] != '1' && t[0] != '2' {
		return 0
	}
	y, err := strconv.Atoi(t)
	if err != nil || y < 1500 || y > 2199 {
		return 0
	}
	return y
}
