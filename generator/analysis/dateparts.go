package analysis

import (
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Decades, seasons and other parts of years.

// decade reads "the 2010s", "the '90s" and "in the seventies".
func (w *dateWords) decade(s *sentence, i int) (dateExpression, bool) {
	start := decadeStart(s.lower(i))
	if tens := decadeWord(s.lower(i)); tens > 0 && s.lower(i-1) == "the" && !s.tag(i+1).Noun() {
		switch s.lower(i - 2) {
		case "in", "during", "since", "of", "until", "from", "throughout":
			start = 1900 + tens
		}
	}
	if start == 0 {
		return dateExpression{}, false
	}
	return stated(i, i+1, calendarDate{year: start}, calendarDate{year: start + 9}, corpus.Decade, "decade")
}

// decadeStart gives the first year of the decade that a word names, or 0.
func decadeStart(t string) int {
	if len(t) == 5 && strings.HasSuffix(t, "0s") {
		if y, err := strconv.Atoi(t[:4]); err == nil && y >= 1500 && y < 2200 {
			return y
		}
	}
	if len(t) == 4 && t[0] == '\'' && strings.HasSuffix(t, "0s") && t[1] >= '3' && t[1] <= '9' {
		return 1900 + 10*int(t[1]-'0')
	}
	return 0
}

// decadeWord gives the tens of "forties" to "nineties"; those before it may be
// of either century.
func decadeWord(t string) int {
	switch t {
	case "forties":
		return 40
	case "fifties":
		return 50
	case "sixties":
		return 60
	case "seventies":
		return 70
	case "eighties":
		return 80
	case "nineties":
		return 90
	}
	return 0
}

// season reads "spring 2024", "the winter of 2023-24" and "Q3 2024".
func (w *dateWords) season(s *sentence, i int) (dateExpression, bool) {
	months, j := w.seasonAt(s, i)
	if months == "" {
		return dateExpression{}, false
	}
	if s.lower(j) == "of" {
		j++
		if s.lower(j) == "the" {
			j++
		}
	}
	if s.lower(j) == "fiscal" || s.lower(j) == "financial" {
		return dateExpression{}, false // a business year's quarters are not the calendar's
	}
	if y := yearAt(s, j); y > 0 && !w.counts(s, j+1) {
		return seasonOf(i, j+1, y, months)
	}
	if a, b, ok := yearPair(s.lower(j)); ok && months == "0-0" {
		return stated(i, j+1, calendarDate{a, 12, 0}, calendarDate{b, 2, 0}, corpus.Season, "season")
	}
	if e, ok := w.relativeUnit(s, j); ok && e.relative.kind == byYear && e.relative.months == "" {
		e.i, e.relative.months, e.precision = i, months, corpus.Season
		return e, true
	}
	return dateExpression{}, false
}

// seasonAt reads the words of a season or quarter at token i and gives its
// months. Words that are only part of a date ("early", "end") are left to
// partOf.
func (w *dateWords) seasonAt(s *sentence, i int) (months string, j int) {
	switch next := s.lower(i + 1); next {
	case "quarter", "half", "months":
		if m, ok := w.seasons[s.lower(i)+" "+next]; ok {
			return m, i + 2
		}
	}
	switch t := s.lower(i); t {
	case "spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4", "h1", "h2":
		return w.seasons[t], i + 1
	}
	return "", i
}

// seasonOf makes the date of some months of a year.
func seasonOf(i, j, year int, months string) (dateExpression, bool) {
	from, to := monthsOf(year, months)
	return stated(i, j, from, to, corpus.Season, "season")
}

// monthsOf gives the first and last of months ("3-5") in a year; "0-0" means
// that only the year is known.
func monthsOf(year int, months string) (from, to calendarDate) {
	a, b, _ := strings.Cut(months, "-")
	m, _ := strconv.Atoi(a)
	n, _ := strconv.Atoi(b)
	if m == 0 {
		return calendarDate{year: year}, calendarDate{}
	}
	return calendarDate{year, m, 0}, calendarDate{year, n, 0}
}

// partOf reads part of another date: "early 2023", "the end of May", "mid-June
// 2023", "the beginning of the 2010s".
func (w *dateWords) partOf(s *sentence, i int) (dateExpression, bool) {
	part, glued, hyphened := strings.Cut(s.lower(i), "-")
	if !hyphened || part != "early" && part != "mid" && part != "late" {
		part, glued, hyphened = s.lower(i), "", false
	}
	if w.seasons[part] == "" {
		return dateExpression{}, false
	}
	k := i + 1
	switch part {
	case "early", "mid", "late":
		if k < len(s.tokens) && (s.lower(k) == "in" || s.lower(k) == "-") {
			k++
		}
	case "start", "beginning", "middle", "end", "close":
		if s.lower(k) != "of" {
			return dateExpression{}, false
		}
		k++
	default:
		return dateExpression{}, false
	}
	if s.lower(k) == "the" {
		k++
	}
	if hyphened {
		return w.gluedPart(s, i, part, glued)
	}
	return w.partBefore(s, i, k, part)
}

// partBefore applies a part to the date at token k.
func (w *dateWords) partBefore(s *sentence, i, k int, part string) (dateExpression, bool) {
	if start := decadeStart(s.lower(k)); start > 0 {
		return partOfDecade(i, k+1, start, part)
	}
	if y := yearAt(s, k); y > 0 && !w.counts(s, k+1) {
		return seasonOf(i, k+1, y, w.seasons[part])
	}
	if e, ok := w.monthYear(s, k); ok {
		e.i = i
		return e, true
	}
	if m := w.monthAt(s, k); m > 0 && yearAt(s, k+1) == 0 {
		if d, _ := dayAt(s, k+1); d == 0 {
			return stated(i, k+1, calendarDate{0, m, 0}, calendarDate{}, corpus.Month, "month")
		}
	}
	if e, ok := w.presentUnit(s, i, k); ok {
		e.relative.months = w.seasons[part]
		if e.relative.kind == byMonth {
			e.relative.months = ""
		} else {
			e.precision = corpus.Season
		}
		return e, true
	}
	if e, ok := w.relativeUnit(s, k); ok {
		switch {
		case e.relative.kind == byYear && e.relative.months == "":
			e.relative.months, e.precision = w.seasons[part], corpus.Season
		case e.relative.kind == byMonth:
		default:
			return dateExpression{}, false
		}
		e.i = i
		return e, true
	}
	return dateExpression{}, false
}

// gluedPart reads "mid-2023", "mid-June" and "mid-1990s".
func (w *dateWords) gluedPart(s *sentence, i int, part, rest string) (dateExpression, bool) {
	if start := decadeStart(rest); start > 0 {
		return partOfDecade(i, i+1, start, part)
	}
	if m := w.months[rest]; m > 0 {
		year, j := w.yearAfter(s, i+1)
		return stated(i, j, calendarDate{year, m, 0}, calendarDate{}, corpus.Month, "month")
	}
	if y, err := strconv.Atoi(rest); err == nil && len(rest) == 4 && y >= 1500 && y < 2200 {
		return seasonOf(i, i+1, y, w.seasons[part])
	}
	return dateExpression{}, false
}

// partOfDecade narrows a decade to its beginning, middle or end.
func partOfDecade(i, j, start int, part string) (dateExpression, bool) {
	from, to := start, start+9
	switch part {
	case "early", "start", "beginning":
		to = start + 3
	case "mid", "middle":
		from, to = start+4, start+6
	case "late", "end", "close":
		from = start + 7
	}
	return stated(i, j, calendarDate{year: from}, calendarDate{year: to}, corpus.Decade, "decade")
}

// seasonMonths gives the first and last month of a season that stands without a
// year; a winter goes on into the next one.
func seasonMonths(months string) (from, to calendarDate) {
	from, to = monthsOf(0, months)
	if from.month == 0 {
		return calendarDate{month: 12}, calendarDate{month: 2}
	}
	return from, to
}

// century reads "the 19th century", "the nineteenth century" and "the 1800s".
func (w *dateWords) century(s *sentence, i int) (dateExpression, bool) {
	t := s.lower(i)
	if len(t) == 5 && strings.HasSuffix(t, "00s") && !strings.HasPrefix(t, "20") {
		if start := decadeStart(t); start > 0 {
			return stated(i, i+1, calendarDate{year: start}, calendarDate{year: start + 99}, corpus.Year, "century")
		}
	}
	n, ordinal := dayAt(s, i)
	if !ordinal {
		n = w.ordinals[t]
	}
	if n < 16 || n > 21 || s.lower(i+1) != "century" || s.tag(i+2).Noun() {
		return dateExpression{}, false
	}
	k := i - 1
	for s.lower(k) == "the" || s.lower(k) == "early" || s.lower(k) == "late" || s.lower(k) == "mid" || s.lower(k) == "-" {
		k--
	}
	if s.tag(k) != language.IN { // "the flu that shaped the 20th century"
		return dateExpression{}, false
	}
	return stated(i, i+2, calendarDate{year: n*100 - 99}, calendarDate{year: n * 100}, corpus.Year, "century")
}

// presentUnit reads "the month" and "the year" of which token i names a part,
// where they are those of the writing: "by the end of the month" looks ahead.
func (w *dateWords) presentUnit(s *sentence, i, k int) (dateExpression, bool) {
	e := dateExpression{i: i, j: k + 1, basis: corpus.Inferred, rule: "relative-date"}
	if s.lower(k-1) != "the" || s.tag(k+1).Noun() || s.lower(k+1) == "of" || s.lower(i) != "end" && s.lower(i) != "close" {
		return e, false
	}
	before := i - 1
	if s.lower(before) == "the" {
		before--
	}
	switch s.lower(before) {
	case "by", "before", "until", "till":
	default:
		return e, false
	}
	if t := s.tenseAt(i, k+1); t != future && t != possible {
		return e, false
	}
	switch s.lower(k) {
	case "month":
		e.relative.kind, e.precision = byMonth, corpus.Month
	case "year":
		e.relative.kind, e.precision = byYear, corpus.Year
	default:
		return e, false
	}
	return e, true
}
