package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which event a date is that of.

// toldEvent is a dated clause with the kind of event that it tells and where.
type toldEvent struct {
	*datedClause
	kind  string
	at    int  // the word that tells it
	verb  bool // the kind is no class of eventverbs.txt, but the verb itself
	thing int  // the noun that the date belongs to ("the accord of 2 July"), -1 if it belongs to none
}

// toldEvents lists the dated clauses that tell an event, each once for its kind
// and once for the noun that the date belongs to.
func toldEvents(d *dossier, f *facts) []toldEvent {
	kinds := d.lex.table("eventverbs")
	var out []toldEvent
	for _, c := range datedClauses(f) {
		if c.date.to != (calendarDate{}) || c.date.precision != corpus.Day && c.date.precision != corpus.Month && c.date.precision != corpus.Year {
			continue
		}
		if k := thingOfDate(c); k >= 0 {
			out = append(out, toldEvent{c, "of " + c.st.stem(k), k, false, k})
		}
		if k := c.dueThing(); k >= 0 {
			out = append(out, toldEvent{c, "due", k, false, -1})
		}
		kind, at := eventKind(c, kinds)
		if kind != "" {
			out = append(out, toldEvent{c, kind, at, false, -1})
			if noun, k := eventNoun(c, kinds); noun != "" && noun != kind && (kind == "open" || kind == "close") {
				out = append(out, toldEvent{c, noun, k, false, -1})
			}
			if k := objectOf(c, at); k >= 0 && k != thingOfDate(c) {
				out = append(out, toldEvent{c, "of " + c.st.stem(k), k, false, k})
			}
		} else if verb, at := f.tellingVerb(c); verb != "" {
			out = append(out, toldEvent{c, "to " + verb, at, true, -1})
		}
	}
	return out
}

// dueThing gives the noun for what is due at a date: "a plan" of "has until 2
// July to submit a plan" and of "must submit a plan by 2 July"; -1 if none.
func (c *datedClause) dueThing() int {
	switch c.st.lower(c.date.i - 1) {
	case "by":
		for k := c.date.i - 2; k >= max(c.i, c.date.i-6); k-- {
			if c.st.tag(k).Noun() && !c.st.tag(k).Proper() {
				return k
			}
		}
	case "until":
		if c.st.lower(c.date.j) != "to" {
			return -1
		}
		for k := c.date.j + 1; k < min(c.j, c.date.j+10); k++ {
			if (c.st.tag(k) == language.NN || c.st.tag(k) == language.NNS) && !c.st.tag(k+1).Noun() && c.st.tag(k+1) != language.DT {
				return k
			}
		}
	}
	return -1
}

// passiveAuxiliary are the words between a subject and the participle of what
// was done to it.
var passiveAuxiliary = map[string]bool{"is": true, "was": true, "are": true, "were": true, "be": true, "been": true, "has": true, "had": true, "have": true}

// thingOfDate gives the common noun that a date belongs to: "the accord of 2
// July", "the accord signed on 2 July", "the accord was signed on 2 July", "the 2
// July accord"; -1 if none.
func thingOfDate(c *datedClause) int {
	st, k := c.st, c.date.i-1
	if st.lower(k) == "on" || st.lower(k) == "in" {
		if st.tag(k-1) != language.VBN {
			return -1
		}
		k--
		for k > 1 && passiveAuxiliary[st.lower(k-1)] {
			k--
		}
	} else if st.lower(k) != "of" {
		k = c.date.j
		for k+1 < c.j && st.tag(k+1).Noun() && (st.tag(k).Noun() || st.tag(k) == language.JJ) {
			k++
		}
		if st.lower(c.date.i-1) != "the" || st.tag(k) != language.NN {
			return -1
		}
		return k
	}
	if st.tag(k-1) == language.NN {
		return k - 1
	}
	return -1
}

// objectOf gives the noun that is the object of the verb at a token: "agreement"
// in "signed a border agreement"; -1 where it has none.
func objectOf(c *datedClause, verb int) int {
	if !c.st.tag(verb).Verb() {
		return -1
	}
	head := -1
	for k := verb + 1; k < c.j && k < verb+8; k++ {
		switch t := c.st.tag(k); {
		case t == language.NN:
			head = k
		case head < 0 && (t == language.DT || t == language.PRPS || t == language.JJ || t == language.VBN || t == language.CD || t.Proper()):
		case c.st.lower(k) == "of" && head >= 0:
		default:
			return head
		}
	}
	return head
}

// tellingVerb gives the stem of the full verb nearest to the date of a clause,
// if it is not one that anything is told with.
func (f *facts) tellingVerb(c *datedClause) (stem string, at int) {
	best, at := 10, -1
	for k := c.i; k < c.j; k++ {
		if distance := min(abs(k-c.date.i), abs(k-c.date.j+1)); distance < best && c.st.tag(k).Verb() {
			if id := f.stemAt(c.st.sentence, k); id >= 0 && !f.generalStems[id] && f.spread[id] <= rareLimit/4 && !saysVerb(c.st.sentence, k) {
				best, at, stem = distance, k, c.st.stem(k)
			}
		}
	}
	return stem, at
}

// eventKind gives the kind of event that the words around the date tell, and
// the token that tells it: the verb or noun nearest to it in its clause.
func eventKind(c *datedClause, kinds map[string]string) (kind string, at int) {
	best, at := 24, -1
	for k := c.i; k < c.j; k++ {
		distance := min(abs(k-c.date.i), abs(k-c.date.j+1))
		if !c.st.tag(k).Verb() {
			distance += 12 // a verb tells more than a noun that stands nearer
			if c.st.afterTopic(k) {
				distance += 6
			}
		}
		if k >= c.date.i && k < c.date.j || distance >= best || !c.st.tag(k).Verb() && !c.st.tag(k).Noun() || c.subordinate(k) {
			continue
		}
		if c.st.is(k, eventVerb) {
			if _, found, ok := c.st.lookUp(kinds, k); ok {
				best, kind, at = distance, found, k
			}
		}
		if c.st.lower(k) == "came" && c.st.lower(k+1) == "out" {
			best, kind, at = distance, "publish", k
		}
	}
	return kind, at
}

// afterTopic tells whether the noun phrase of token k says what another noun is
// about: "a hearing on the closure".
func (s *sentence) afterTopic(k int) bool {
	for k--; k > 0 && (s.tag(k) == language.DT || s.tag(k) == language.JJ || s.tag(k) == language.PRPS || s.tag(k) == language.POS || s.tag(k).Noun()); k-- {
	}
	switch s.lower(k) {
	case "on", "over", "about", "against", "for", "of":
		return true
	}
	return false
}

// subordinate tells whether a clause begins between the date and token k: the
// date of "filed notice on 2 July that it would shut" is not of the shutting.
func (c *datedClause) subordinate(k int) bool {
	for m := min(k, c.date.j); m < max(k, c.date.i); m++ {
		switch c.st.lower(m) {
		case "that", "which", "who", "whose", "because", "after", "before", "while", "whether":
			return m > k+1 || k > m // "the hearing, which began on 2 July"
		}
	}
	return false
}

// eventNoun gives the kind of event that the noun nearest to a date names, where
// a verb only says that it begins, ends or is due: "the hearing begins on 2 July".
func eventNoun(c *datedClause, kinds map[string]string) (kind string, at int) {
	for n := 1; n < 9; n++ {
		for _, k := range []int{c.date.i - n, c.date.j + n - 1} {
			if k < c.i || k >= c.j || !c.st.tag(k).Noun() {
				continue
			}
			if _, found, ok := c.st.lookUp(kinds, k); ok {
				return found, k
			}
		}
	}
	return "", -1
}
