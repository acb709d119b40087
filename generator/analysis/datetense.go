package analysis

import "briefing/generator/language"

// Whether a day that is told from the day of writing is past or to come.

// direction tells whether a weekday or a day of the month is the last one or
// the next one, seen from the time of writing; unknownTense where the text does
// not say.
func (e dateExpression) direction(w *dateWords, s *sentence) tense {
	if s.lower(e.j) == "'s" {
		return s.possessiveDirection(e)
	}
	switch before := e.i - 1; s.lower(before) {
	case "since":
		return past
	case "until", "till":
		if s.putOff(e.i) {
			return future
		}
		return s.limitDirection(e)
	case "by":
		return s.limitDirection(e)
	case "of":
		if s.lower(before-1) == "ahead" {
			return future
		}
	}
	switch t := s.tenseAt(e.i, e.j); t {
	case past, future:
		return t
	case possible:
		if !s.possiblyPast(e.i, e.j) {
			return future
		}
		return past
	case present:
		if p, ok := s.predicateOf(e.i, e.j); ok && w.onTimetable(s, p) {
			return future
		}
	}
	if s.toldAsNews(e.i) {
		return past
	}
	return unknownTense
}

// possessiveDirection reads "Monday's close", "ahead of Friday's vote": past,
// unless what stands before it looks ahead.
func (s *sentence) possessiveDirection(e dateExpression) tense {
	for k := e.i - 1; k >= 0 && k >= e.i-6; k-- {
		switch s.lower(k) {
		case "ahead", "before", "until", "upcoming", "for":
			return future
		case ",", ";", ":":
			return past
		}
		if s.tag(k) == language.MD {
			return future
		}
		if s.tag(k).Finite() {
			return past
		}
	}
	if t := s.tenseAt(e.i, e.j); t == future || t == possible {
		return future
	}
	return past
}

// limitDirection reads "by Thursday": what must be done until a day is to
// come, what had been done by then, or lasted until then, is past.
func (s *sentence) limitDirection(e dateExpression) tense {
	t := s.tenseAt(e.i, e.j)
	if t == future || t == possible && !s.possiblyPast(e.i, e.j) {
		return future
	}
	p, ok := s.predicateOf(e.i, e.j)
	if ok && s.lower(p.verb) == "had" {
		return past
	}
	if s.opensPast(e) {
		return past
	}
	for k := range s.tokens { // "those who did not report by Thursday will be dismissed"
		switch {
		case s.tag(k) == language.MD && s.lower(k) != "could" && s.lower(k) != "would":
			return future
		case s.tag(k) == language.TO && k < e.i && k > e.i-12 && s.tag(k+1) == language.VB: // "told them to leave by Thursday"
			return future
		}
	}
	if t == past {
		return past
	}
	return future
}

// opensPast tells whether a sentence opens with a limit and tells what was done by
// then: "By Sunday, the mayor said that the courts should decide".
func (s *sentence) opensPast(e dateExpression) bool {
	if e.i-1 != datelineEnd(s) {
		return false
	}
	for k := e.j; k < len(s.tokens); k++ {
		if s.tag(k).Finite() {
			return s.tag(k) == language.VBD
		}
	}
	return false
}

// puttingOff are verbs of ending or holding something for a time, so that what
// follows "until" is still to come when it is told: "suspended classes until
// Monday".
var puttingOff = map[string]string{"suspend": "", "postpone": "", "delay": "", "adjourn": "", "extend": "", "defer": "", "remand": "", "cancel": "", "close": "", "shut": "",
	"halt": "", "pause": "", "freeze": "", "block": "", "ban": "", "bar": "", "prolong": "", "renew": "", "reserve": "", "recess": "", "ground": "", "exclude": ""}

// putOff tells whether what a date at token i ends was put off or held until it.
func (s *sentence) putOff(i int) bool {
	for k := i - 2; k >= 0 && k > i-10 && !s.opensClause(k); k-- {
		if !s.tag(k).Verb() {
			continue
		}
		_, _, ok := s.lookUp(puttingOff, k)
		return ok
	}
	return false
}

// possiblyPast tells whether a possibility is one that is over: "could have
// been settled on Tuesday".
func (s *sentence) possiblyPast(i, j int) bool {
	p, ok := s.predicateOf(i, j)
	if !ok {
		return false
	}
	for k := p.verb; k < min(p.verb+4, len(s.tokens)); k++ {
		if s.lower(k) == "have" && (s.tag(k+1) == language.VBN || s.tag(k+2) == language.VBN) {
			return true
		}
	}
	return false
}

// onTimetable tells whether a predicate in the present tells of what is
// arranged: "the landfill shuts in December".
func (w *dateWords) onTimetable(s *sentence, p predicate) bool {
	if t := s.tag(p.verb); t != language.VBZ && t != language.VBP {
		return false
	}
	for _, l := range s.lemmas(p.verb) {
		if w.timetable[l] {
			return true
		}
	}
	return false
}

// toldToday tells whether "today" (n 0) or "tomorrow" (1) means the very day,
// and not the present or the future at large.
func (s *sentence) toldToday(e dateExpression, n int) bool {
	if e.j-e.i > 1 || s.lower(e.i) == "tonight" { // "this morning"
		return true
	}
	switch t := s.tenseAt(e.i, e.j); {
	case n == 0:
		return t == past || t == future && s.tag(e.i-1) != language.NN
	case n == 1:
		return t == future || t == present
	}
	return false
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
