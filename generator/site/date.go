package site

import (
	"strconv"
	"time"
)

// Date is a day, a month or a year, as a source gives it.
type Date struct {
	Time      time.Time // its first moment, UTC
	Precision string    // day, month or year; empty for no date
}

// parseDate reads 2023-07-03, 2023-07 or 2023; a time of day is cut off.
func parseDate(s string) (Date, bool) {
	if len(s) > len("2006-01-02") && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	for _, f := range []struct{ layout, precision string }{
		{"2006-01-02", "day"}, {"2006-01", "month"}, {"2006", "year"},
	} {
		if t, err := time.Parse(f.layout, s); err == nil {
			return Date{t, f.precision}, true
		}
	}
	return Date{}, false
}

// IsZero says whether there is no date.
func (d Date) IsZero() bool { return d.Precision == "" }

// String writes the date for people: 3 July 2023, July 2023, 2023.
func (d Date) String() string {
	switch d.Precision {
	case "day":
		return d.Time.Format("2 January 2006")
	case "month":
		return d.Time.Format("January 2006")
	case "year":
		return d.Time.Format("2006")
	}
	return ""
}

// ISO writes the date as precisely as it is known, for <time datetime>.
func (d Date) ISO() string {
	switch d.Precision {
	case "day":
		return d.Time.Format("2006-01-02")
	case "month":
		return d.Time.Format("2006-01")
	case "year":
		return d.Time.Format("2006")
	}
	return ""
}

// end is the first moment after the date.
func (d Date) end() time.Time {
	switch d.Precision {
	case "month":
		return d.Time.AddDate(0, 1, 0)
	case "year":
		return d.Time.AddDate(1, 0, 0)
	}
	return d.Time.AddDate(0, 0, 1)
}

// showDate writes an ISO date for people, and anything else as it is.
func showDate(s string) string {
	if d, ok := parseDate(s); ok {
		return d.String()
	}
	return s
}

// showSpan writes a span of two ISO dates; equal parts stand once.
func showSpan(from, to string, open bool) string {
	a, okA := parseDate(from)
	b, okB := parseDate(to)
	switch {
	case to == "" || to == from:
		if open && from != "" {
			return "since " + showDate(from)
		}
		return showDate(from)
	case from == "":
		return "until " + showDate(to)
	case !okA || !okB || a.Precision != b.Precision:
		return showDate(from) + " to " + showDate(to)
	case a.Precision == "day" && a.Time.Year() == b.Time.Year() && a.Time.Month() == b.Time.Month():
		return strconv.Itoa(a.Time.Day()) + "–" + b.String()
	case a.Precision == "day" && a.Time.Year() == b.Time.Year():
		return a.Time.Format("2 January") + " – " + b.String()
	case a.Precision == "month" && a.Time.Year() == b.Time.Year():
		return a.Time.Format("January") + "–" + b.String()
	case a.Precision == "year":
		return a.String() + "–" + b.String()
	}
	return a.String() + " – " + b.String()
}

// alike brings two dates to the precision of the vaguer one.
func alike(a, b Date) (Date, Date) {
	for _, precision := range []string{"year", "month"} {
		if a.Precision == precision || b.Precision == precision {
			return a.as(precision), b.as(precision)
		}
	}
	return a, b
}

// as gives the date at a precision that it has.
func (d Date) as(precision string) Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Time, precision}
}
