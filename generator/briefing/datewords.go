package briefing

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

var months = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// datePart is as much of a date as is known; 0 for what is not.
type datePart struct{ year, month, day int }

// parseDate reads 2006, 2006-01 or 2006-01-02.
func parseDate(value string) (d datePart, ok bool) {
	parts := strings.Split(value, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return d, false
	}
	for i, into := range []*int{&d.year, &d.month, &d.day} {
		if i == len(parts) {
			break
		}
		n, err := strconv.Atoi(parts[i])
		if err != nil || n < 1 {
			return d, false
		}
		*into = n
	}
	return d, d.month <= 12 && d.day <= 31
}

// cut drops what is finer than the precision.
func (d datePart) cut(p corpus.Precision) datePart {
	switch p {
	case corpus.Month, corpus.Season:
		d.day = 0
	case corpus.Year, corpus.Decade:
		d.day, d.month = 0, 0
	}
	return d
}

func (d datePart) words() string {
	s := strconv.Itoa(d.year)
	if d.month > 0 {
		s = months[d.month-1] + " " + s
	}
	if d.day > 0 {
		s = strconv.Itoa(d.day) + " " + s
	}
	return s
}

// dateWords writes a date as people do: 3 July 2023, July 2023 or 2023. What
// is no date comes back as it is.
func dateWords(value string) string {
	if d, ok := parseDate(value); ok {
		return d.words()
	}
	return value
}

// rangeWords writes two dates without saying the same month or year twice:
// 11–12 July 2023, 30 June – 2 July 2023.
func rangeWords(a, b datePart) string {
	switch {
	case a == b:
		return a.words()
	case a.year == b.year && a.month == b.month && a.day > 0 && b.day > 0:
		return strconv.Itoa(a.day) + "–" + b.words()
	case a.year == b.year && a.day > 0 && b.day > 0:
		return strconv.Itoa(a.day) + " " + months[a.month-1] + " – " + b.words()
	case a.year == b.year && a.month > 0 && b.month > 0 && a.day == 0 && b.day == 0:
		return months[a.month-1] + "–" + b.words()
	case a.month == 0 && b.month == 0:
		return a.words() + "–" + b.words()
	}
	return a.words() + " – " + b.words()
}

var (
	yearText = regexp.MustCompile(`\b[12][0-9]{3}\b`)
	// beforeDate is what may introduce a date without being part of it.
	// partOf is a date that needs an article.
	partOf     = regexp.MustCompile(`(?i)^(?:beginning|start|end|close|middle|turn|height|first|second|last) (?:half |quarter )?of\b`)
	beforeDate = regexp.MustCompile(`(?i)^(?:in|on|at|by|of|from|since|during)\s+`)
)

// eventDate writes an event's date. asStated is how the source puts it, which
// says a vague date ("early 2023") better than any form of ours.
func eventDate(e *corpus.Event, asStated string) string {
	from, ok := parseDate(e.From)
	if !ok {
		return cmp.Or(e.From, asStated)
	}
	from = from.cut(e.Precision)
	words := from.words()
	if to, ok := parseDate(e.To); ok {
		words = rangeWords(from, to.cut(e.Precision))
	}
	switch {
	case e.Precision == corpus.Decade:
		words = "the " + strconv.Itoa(from.year/10*10) + "s"
		if vague := stated(asStated); strings.Contains(vague, words[4:]) {
			words = vague
		}
	case e.Precision == corpus.Season:
		words = "about " + words
		if vague := stated(asStated); yearText.MatchString(vague) {
			words = vague
		}
	}
	if e.Open {
		return "since " + words
	}
	return words
}

// stated is a date in a source's own words, without a preposition before it.
func stated(text string) string {
	for beforeDate.MatchString(text) {
		text = beforeDate.ReplaceAllString(text, "")
	}
	if partOf.MatchString(text) {
		return "the " + text
	}
	return text
}

// publishedWords says when a source was published and how that is known.
func publishedWords(d corpus.Date) string {
	if d.Value == "" || d.Basis == corpus.Missing {
		return "not stated"
	}
	words := publishedDate(d)
	if d.Basis == corpus.Inferred {
		return words + " (inferred)"
	}
	return words + " (stated)"
}

// publishedDate is the date alone, as exact as it is known.
func publishedDate(d corpus.Date) string {
	if p, ok := parseDate(d.Value); ok {
		return p.cut(d.Precision).words()
	}
	return dateWords(d.Value)
}

// published says in a list of all sources when one was published: how that is
// known only where it is not the same for all.
func (w *writer) published(src *corpus.Source) string {
	for _, s := range w.c.Sources {
		if d := s.Published; d.Value == "" || d.Basis == corpus.Missing || d.Basis == corpus.Inferred {
			return publishedWords(src.Published)
		}
	}
	return publishedDate(src.Published)
}
