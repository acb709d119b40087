package analysis

import "briefing/generator/language"

// wantedReach is how many words before a date the verb is looked for that it
// belongs to, and again as many before that the verb of wanting.
const wantedReach = 14

// wantedBy tells whether a date at token i ends the time in which somebody
// wants or promises something to be done: "asked the state to pay before
// June", "demanded that it act by May", "promised talks before Easter". That is
// to come, whatever the tense of the asking.
func (s *sentence) wantedBy(i int) tense {
	if s.lower(i-1) == "the" {
		i--
	}
	switch s.lower(i - 1) {
	case "by", "before", "until", "till", "within":
	case "than": // "no later than May"
		if s.lower(i-2) != "later" {
			return unknownTense
		}
	default:
		return unknownTense
	}
	if !s.hasAny(wantingVerb | planningVerb | changingVerb) {
		return unknownTense
	}
	v := s.verbBack(i - 1)
	switch {
	case v < 0:
		return unknownTense
	case s.tag(v) == language.VBN && s.lower(v-1) == "be":
		v--
	}
	if to := s.toBefore(v); to > 0 {
		if s.is(v, changingVerb) && v+2 >= i-1 { // "expects demand to double by 2040"
			return possible
		}
		return s.prospect(s.governor(to))
	}
	if t := s.tag(v); t == language.VB || t == language.VBP {
		for k := v - 1; k > max(0, v-wantedReach); k-- {
			if s.tag(k) == language.MD {
				return unknownTense
			}
			if s.lower(k) == "that" {
				return s.prospect(k - 1)
			}
		}
	}
	if (s.finiteAt(v) || s.perfect(v-1) || s.lower(v-1) == "had") && (s.is(v, thingToCome) || s.lower(v+1) == "for") {
		return s.prospect(v)
	}
	return unknownTense
}

// dueBefore tells whether the date at token i belongs to what a participle says is
// to come, whatever the verb of the sentence: "backed a trial, anticipated to
// begin in January".
func (s *sentence) dueBefore(i int) bool {
	v := s.verbBack(i)
	to := s.toBefore(max(v, 0))
	if to < 2 {
		return false
	}
	switch s.lower(to - 1) {
	case "anticipated", "expected", "scheduled", "slated", "due", "set", "planned", "projected":
		before := s.tag(to - 2)
		return s.lower(to-2) == "," || before == language.NN || before == language.NNS
	}
	return false
}

// yearWanted gives the year of a month or day before which something is wanted
// or promised. Who asked for it may have asked some time ago, so that the day
// may be over by now; of one far off the year is then not told.
func (s *sentence) yearWanted(e dateExpression, at calendarDate) (int, bool) {
	year, _ := yearByTense(e.from, at, future)
	ahead := monthsBetween(at, calendarDate{year, e.from.month, 0})
	if ahead >= 10 { // a month or two ago
		return year - 1, true
	}
	p, ok := s.predicateOf(e.i, e.j)
	return year, ahead <= 6 || ok && s.tag(p.verb) != language.VBD && s.tag(p.verb) != language.VBN
}

// prospect tells what the verb at token k makes of a time that it sets.
func (s *sentence) prospect(k int) tense {
	switch {
	case s.tag(k) == language.VB && s.tag(s.verbStart(k)) == language.MD: // "would ask"
		return unknownTense
	case s.is(k, wantingVerb):
		return possible
	case s.is(k, planningVerb):
		return future
	}
	return unknownTense
}

// verbBack finds the last verb before token i in its clause, and passes over
// forms in -ing, which are nouns as often; -1 where there is none.
func (s *sentence) verbBack(i int) int {
	for k := i - 1; k >= 0 && k > i-wantedReach && !s.opensClause(k); k-- {
		if t := s.tag(k); t.Verb() && t != language.VBG {
			return k
		}
	}
	return -1
}

// toBefore gives the "to" of the infinitive at token v, 0 where it has none.
func (s *sentence) toBefore(v int) int {
	k := v - 1
	if s.tag(k) == language.RB {
		k--
	}
	if s.tag(v) == language.VB && s.tag(k) == language.TO {
		return k
	}
	return 0
}

// governor finds what an infinitive hangs on whose "to" is token to: the verb
// or noun right before it, or the verb whose object stands between.
func (s *sentence) governor(to int) int {
	for k := to - 1; k >= 0 && k > to-wantedReach && !s.opensClause(k); k-- {
		if t := s.tag(k); t.Verb() && t != language.VBG || t.Noun() && k == to-1 && s.is(k, wantingVerb|planningVerb) {
			return k
		}
	}
	return -1
}

// guessedAt tells whether what the predicate p puts into the future, at the date
// at token i, is only reckoned: "the ministry estimates that the law will save a
// million a year by 2032", "demand will triple by 2035".
func (s *sentence) guessedAt(p predicate, i int) bool {
	if !s.hasAny(guessingVerb | changingVerb) {
		return false
	}
	for k := p.verb + 1; s.lower(i-1) == "by" && k < min(p.end, p.verb+4); k++ { // but "the limit will drop on 12 May"
		if s.is(k, changingVerb) && s.tag(k) == language.VB {
			return true
		}
	}
	for k := p.verb - 1; k >= 0 && k > p.verb-wantedReach; k-- {
		if s.tag(k).Verb() {
			return s.is(k, guessingVerb) && s.tag(k) != language.VBN
		}
	}
	return false
}

// settledThen tells whether the date at token i is that of a noun which bears
// its day, whatever the verb: "if the hearing on 12 May goes well".
func (s *sentence) settledThen(i int) bool {
	return (s.lower(i-1) == "on" || s.lower(i-1) == "in" || s.lower(i-1) == "of") && s.is(i-2, appointedNoun)
}

// hangsOnIf tells whether the clause of a date, outside a condition itself,
// hangs on one: "if the accord is ratified, the licences will expire on 30
// April", "the fund will be empty in 2029 unless the rules change".
func (s *sentence) hangsOnIf(i, j int) bool {
	if l := s.lower(j); l == "unless" || l == "," && (s.lower(j+1) == "if" || s.lower(j+1) == "unless") {
		return true
	}
	if first := s.lower(0); first != "if" && first != "unless" {
		return false
	}
	for k := 1; k < i; k++ {
		switch s.lower(k) {
		case ",":
			return s.hasFinite(0, k)
		case "then":
			return true
		}
	}
	return false
}
