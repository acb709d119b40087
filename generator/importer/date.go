package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"briefing/generator/corpus"
)

// months match in English, whole or cut to three letters.
const months = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`

var (
	isoDate      = regexp.MustCompile(`^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}\S*)?$`)
	dayFirst     = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](` + months + `),?[ -](\d{4})\b`)
	monthFirst   = regexp.MustCompile(`(?i)\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	monthAlone   = regexp.MustCompile(`(?i)\b(` + months + `),? (\d{4})\b`)
	isoWithin    = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	numericDate  = regexp.MustCompile(`\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b`)
	weekday      = regexp.MustCompile(`(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +`)
	pathDate     = regexp.MustCompile(`/((?:19|20)\d{2})/(\d{1,2}|[a-zA-Z]{3,9})(?:/(\d{1,2}))?(?:/|$)`)
	compactDate  = regexp.MustCompile(`[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/_.-]|$)`)
	eightDigits  = regexp.MustCompile(`/(\d{2})(\d{2})((?:19|20)\d{2})(?:[/_.-]|$)`)
	dateInDotted = regexp.MustCompile(`[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[/_.-]|$)`)
)

// parseDate reads a date that stands alone: 2023-07-03, 2023-07, 2023,
// 3 July 2023, July 3, 2023 or July 2023, with or without a weekday. Dates in
// figures only whose day and month could be swapped (07/03/2023) are refused.
func parseDate(s string) (corpus.Date, bool) {
	s = weekday.ReplaceAllString(strings.TrimSpace(s), "")
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return makeDate(m[1], m[2], m[3])
	}
	d, at, end, ok := findDate(s)
	return d, ok && at == 0 && end == len(s)
}

// findDate finds the first date in a line and the bytes it takes.
func findDate(s string) (d corpus.Date, start, end int, ok bool) {
	for _, form := range []struct {
		pattern          *regexp.Regexp
		year, month, day int
	}{
		{dayFirst, 3, 2, 1}, {monthFirst, 3, 1, 2}, {isoWithin, 1, 2, 3}, {monthAlone, 2, 1, 0},
	} {
		m := form.pattern.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		part := func(i int) string {
			if i == 0 {
				return ""
			}
			return s[m[2*i]:m[2*i+1]]
		}
		if d, ok := makeDate(part(form.year), part(form.month), part(form.day)); ok {
			return d, m[0], m[1], true
		}
	}
	if m := numericDate.FindStringSubmatchIndex(s); m != nil {
		if d, ok := unambiguous(s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]]); ok {
			return d, m[0], m[1], true
		}
	}
	return corpus.Date{}, 0, 0, false
}

// unambiguous reads two figures of which one must be the day: it is over 12,
// or both are the same.
func unambiguous(a, b, year string) (corpus.Date, bool) {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	switch {
	case x > 12:
		return makeDate(year, b, a)
	case y > 12, x == y:
		return makeDate(year, a, b)
	}
	return corpus.Date{}, false
}

// makeDate builds a stated date of parts, of which the day and the month may
// be empty. ok is false where there is no such day.
func makeDate(year, month, day string) (corpus.Date, bool) {
	y, err := strconv.Atoi(year)
	if err != nil || y < 1000 || y > 2999 {
		return corpus.Date{}, false
	}
	d := corpus.Date{Value: year, Precision: corpus.Year, Basis: corpus.Stated}
	if month == "" {
		return d, day == ""
	}
	m := monthNumber(month)
	if m == 0 {
		return corpus.Date{}, false
	}
	d.Value, d.Precision = fmt.Sprintf("%04d-%02d", y, m), corpus.Month
	if day == "" {
		return d, true
	}
	n, err := strconv.Atoi(day)
	if err != nil || n < 1 || n > daysIn(y, m) {
		return corpus.Date{}, false
	}
	d.Value, d.Precision = fmt.Sprintf("%04d-%02d-%02d", y, m, n), corpus.Day
	return d, true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthNumber reads a month's name, its first three letters or its number;
// 0 for anything else.
func monthNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		if n < 1 || n > 12 {
			return 0
		}
		return n
	}
	s = strings.ToLower(strings.TrimSuffix(s, "."))
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if len(s) >= 3 && strings.HasPrefix(name, s) {
			return int(m)
		}
	}
	return 0
}

// dateFromURL infers a date from an address: /2023/07/03/, /2023/jul/03/,
// /2023-07-03-, /20230703-, /2023/07/ or, where day and month cannot be
// swapped, /23072023-. Where they can (/03072023-), the year is all that is
// certain.
func dateFromURL(url string) (corpus.Date, bool) {
	_, path, ok := strings.Cut(url, "://")
	if !ok {
		return corpus.Date{}, false
	}
	path, _, _ = strings.Cut(path, "?")
	for _, pattern := range []*regexp.Regexp{pathDate, dateInDotted, compactDate} {
		m := pattern.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		if d, ok := makeDate(m[1], m[2], m[3]); ok {
			d.Basis = corpus.Inferred
			return d, true
		}
	}
	if m := eightDigits.FindStringSubmatch(path); m != nil {
		d, ok := unambiguous(m[1], m[2], m[3])
		if a, b := monthNumber(m[1]), monthNumber(m[2]); !ok && a > 0 && b > 0 {
			d, ok = makeDate(m[3], "", "")
		}
		d.Basis = corpus.Inferred
		return d, ok
	}
	return corpus.Date{}, false
}
