package analysis

import (
	"cmp"
	"fmt"
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that put one deed at different dates: what is done to what, told with
// one verb and one noun, "to end births on 31 July" and "births will end on 31
// August".

// datedDeed is a clause that tells with its date what is done to what.
type datedDeed struct {
	*datedClause
	from, to int   // tokens from the noun or the verb, whichever comes first, to the date
	names    []int // stems of the names there
}

// deedDaysApart is within how many days two dates are held to be of one deed,
// which is told to happen once.
const deedDaysApart = 200

// repeated are verbs for what happens again and again to one thing, or tell
// little without more: two sittings of one court are two.
var repeated = map[string]bool{
	"hold": true, "have": true, "make": true, "take": true, "give": true, "say": true, "tell": true, "meet": true, "talk": true, "visit": true, "speak": true, "write": true, "ask": true, "call": true, "announce": true, "discuss": true,
	"debate": true, "attack": true, "hear": true, "see": true, "be": true, "do": true, "get": true, "go": true, "come": true, "vote": true, "report": true, "show": true, "find": true, "face": true, "send": true, "receive": true, "issue": true,
	"publish": true, "release": true, "protest": true, "march": true, "strike": true, "use": true, "put": true, "set": true, "stand": true, "appear": true, "arrive": true, "leave": true, "kill": true, "hit": true, "play": true, "win": true, "lose": true,
}

// differingDeedDates reports deeds that two articles each tell once, with
// different dates.
func differingDeedDates(d *dossier, f *facts) []corpus.Discrepancy {
	if len(f.byArticle) > oneSubject {
		return nil
	}
	deeds := map[string][]datedDeed{}
	var keys []string
	for _, c := range datedClauses(f) {
		if deed, key, ok := f.deedAt(c); ok {
			if deeds[key] == nil {
				keys = append(keys, key)
			}
			deeds[key] = append(deeds[key], deed)
		}
	}
	slices.Sort(keys)
	var out []corpus.Discrepancy
	for _, key := range keys {
		told := onceTold(deeds[key])
		for n, a := range told {
			for _, b := range told[n+1:] {
				if f.datedApart(a, b) {
					out = append(out, deedDates(d, f, a, b))
				}
			}
		}
	}
	return out
}

// deedAt reads what the clause of a date tells is done to what: the noun and the
// verb are its key.
func (f *facts) deedAt(c *datedClause) (deed datedDeed, key string, ok bool) {
	s := c.st.sentence
	v := f.verbBefore(c)
	if v < 0 || negated(s, v) || slices.ContainsFunc(s.lemmas(v), func(l string) bool { return repeated[l] }) {
		return deed, "", false
	}
	deed = datedDeed{datedClause: c, from: v, to: c.date.i}
	object, ok := chunkStartingAt(s.chunks(), v+1)
	if !ok || object.to > c.date.i {
		subject, stands := chunkEndingAt(s.chunks(), skipAuxiliaries(s, v)+1)
		if !stands {
			return deed, "", false
		}
		whole, head := s.extendLeft(s.chunks(), subject, map[string]bool{"of": true, "at": true, "in": true, "for": true, "on": true, "to": true, "from": true})
		object = chunk{whole.from, head + 1}
		deed.from = whole.from
	}
	noun := object.to - 1
	if !s.tag(noun).Noun() || s.tag(noun).Proper() || f.generalStems[f.stemAt(s, noun)] {
		return deed, "", false
	}
	deed.names = f.properStems(c.st, deed.from, deed.to)
	verb := s.stem(v)
	if _, kind, known := s.lookUp(f.events, v); known {
		verb = kind
	}
	return deed, verb + " " + cmp.Or(f.sameWords[s.stem(noun)], s.stem(noun)), true
}

// verbBefore gives the verb that a date belongs to: the nearest before it with
// nothing but phrases between; -1 where none stands so.
func (f *facts) verbBefore(c *datedClause) int {
	s := c.st.sentence
	for k := c.date.i - 1; k >= c.i && k > c.date.i-16; k-- {
		switch tag := s.tag(k); {
		case tag.Verb() && tag != language.VBG:
			return k
		case tag.Noun(), tag == language.JJ, tag == language.DT, tag == language.IN, tag == language.POS, tag == language.PRPS, tag == language.CD, tag == language.TO, tag == language.RP:
		default:
			return -1
		}
	}
	return -1
}

// onceTold keeps the deeds that their articles give one date only.
func onceTold(all []datedDeed) []datedDeed {
	return slices.DeleteFunc(slices.Clone(all), func(a datedDeed) bool {
		return slices.ContainsFunc(all, func(b datedDeed) bool {
			return a.st.article == b.st.article && !compatible(a.date, b.date)
		})
	})
}

// datedApart tells whether two deeds told with one verb and one noun are one deed
// at two dates.
func (f *facts) datedApart(a, b datedDeed) bool {
	if a.st.article == b.st.article || a.date.precision != b.date.precision || a.date.from.month == 0 || compatible(a.date, b.date) || !comparableDates(f, a.datedClause, b.datedClause) {
		return false
	}
	if abs(a.date.from.number()-b.date.from.number()) > deedDaysApart || alreadyPast(f, a.datedClause, b.datedClause) || alreadyPast(f, b.datedClause, a.datedClause) || otherwiseDated(f, a.datedClause, b.date) || otherwiseDated(f, b.datedClause, a.date) {
		return false
	}
	x, y := a.st.distinction(a.from, a.to), b.st.distinction(b.from, b.to)
	if x.ordinal != y.ordinal || x.numberedApart(y) || figuresDiffer(a.datedClause, b.datedClause) {
		return false
	}
	if len(a.names) > 0 && len(b.names) > 0 {
		return len(shared(a.names, b.names)) > 0
	}
	return !x.elsewhere(y) && (len(common(a.st.actors, b.st.actors)) > 0 || len(shared(a.stems, b.stems)) > 3)
}

// deedDates makes the discrepancy of a deed that two articles date differently.
func deedDates(d *dossier, f *facts, a, b datedDeed) corpus.Discrepancy {
	both := shared(a.stems, b.stems)
	rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: eventLabel(d, f, a.datedClause, both), Readings: addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole()),
		Aligned:  fmt.Sprintf("Both sentences tell with one verb what is done to one thing, and share %s.", f.quoteWords(a.st, both, 5)),
		Innocent: []string{"two different events", "the later source tells of a date that was changed", "a slip in one of the dates"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "date-of-deed",
	}
}
