package main

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"briefing/generator/corpus"
)

// events scores dates, what they were reckoned to be, and whether the event
// is told as past, planned or possible.
func (e *exam) events() {
	for _, g := range e.gold.Events {
		e.want("events", 1)
		at, ok := e.span(g.File, g.Text)
		var right, other *corpus.Event
		for i := range e.c.Events {
			ev := &e.c.Events[i]
			if !ok || ev.At.Source != at.Source {
				continue
			}
			same := sameDate(ev, g.Text, g.From, g.To)
			switch {
			case same && (right == nil || ev.At.Overlaps(at)) && e.sameDateWords(ev.At, at, g.Text):
				right = ev
			case !same && ev.At.Overlaps(at):
				other = ev
			}
		}
		if right == nil {
			e.miss("events", "%q %s in %s", g.Text, g.From, g.File)
			if other != nil {
				e.fault("events", "%q is %s–%s, not %s–%s (%s)", g.Text, g.From, g.To, other.From, other.To, other.Rule)
				e.judge("event", string(other.ID), false)
			}
			continue
		}
		e.hit("events")
		e.judge("event", string(right.ID), true)
		if g.Status == "" {
			continue
		}
		e.want("status", 1)
		if string(right.Status) == g.Status {
			e.hit("status")
		} else {
			e.miss("status", "%q is %s, not %s: %q", g.Text, g.Status, right.Status, e.c.Text(right.What))
		}
	}
}

// sameDate tells whether an event is of gold's date. Readers write some dates
// in ways that say the same: of "early 2025" gold gives the year, a decade is
// 2010s; a week ends on its Friday or its Sunday, or is given by the one day of
// it that is meant; "by" and "up to" a date may have only an end; the end of a
// month is the month or its last day; and what lasts since a date may have the
// day of writing for its end.
func sameDate(ev *corpus.Event, words, from, to string) bool {
	words = folded(words)
	if from == "" { // "before Christmas"
		from, to = to, ""
	}
	switch {
	case ev.Precision == corpus.Season && len(from) == len("2006"):
		return strings.HasPrefix(ev.From, from)
	case strings.HasSuffix(from, "0s"):
		return ev.From == strings.TrimSuffix(from, "s")
	case strings.Contains(words, "end of") && len(from) == len("2006-01-02") && len(ev.From) == len("2006-01"):
		return strings.HasPrefix(from, ev.From) && lastOfMonth(from)
	case strings.Contains(words, "week") && ev.To != "" && ev.Precision == corpus.Day:
		return ev.From <= from && from <= ev.To && to <= ev.To
	}
	return ev.From == from && (to == "" || ev.Open || ev.To == to)
}

// lastOfMonth tells whether the day after a date begins a month.
func lastOfMonth(date string) bool {
	day, err := time.Parse(time.DateOnly, date)
	return err == nil && day.AddDate(0, 0, 1).Day() == 1
}

// sameDateWords tells whether an event's date stands where gold's does, or, as
// a short date may stand in a text more than once, has the same words.
func (e *exam) sameDateWords(at, gold corpus.Span, words string) bool {
	return at.Overlaps(gold) || folded(e.c.Text(at)) == folded(words)
}

// themes scores which of a reader's headings a theme speaks of. A heading often
// joins what one theme has with what another has ("The contract and its
// guaranteed minimum"), or says after a colon what it means; it is found where
// one of its parts is.
func (e *exam) themes() {
	for _, g := range e.gold.Themes {
		e.want("themes", 1)
		parts := headingJoint.Split(g, -1)
		hit := slices.ContainsFunc(e.c.Themes, func(th corpus.Theme) bool {
			words := th.Label + " " + strings.Join(th.Terms, " ")
			return slices.ContainsFunc(parts, func(part string) bool { return alikeWords(words, part) >= 0.5 })
		})
		if hit {
			e.hit("themes")
		} else {
			e.miss("themes", "%s", g)
		}
	}
}

// headingJoint is where a reader's heading joins two things.
var headingJoint = regexp.MustCompile(`:|,| and `)
