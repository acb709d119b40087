package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// differingKindDates reports clauses that tell an event of one kind ("voted",
// "approved") with the same things or persons, on days not far apart: most of
// their words may differ.
func differingKindDates(d *dossier, f *facts) []corpus.Discrepancy {
	kinds := d.lex.table("eventverbs")
	type kinded struct {
		*datedClause
		kind string
	}
	byKind := map[string][]kinded{}
	var out []corpus.Discrepancy
	for _, c := range datedClauses(f) {
		if c.date.precision != corpus.Day || c.date.to != (calendarDate{}) {
			continue
		}
		kind, _ := eventKind(c, kinds)
		if kind == "" {
			continue
		}
		for _, o := range byKind[kind] {
			if x, ok := kindDates(d, f, o.datedClause, c, kind); ok {
				out = append(out, x)
				break
			}
		}
		if len(byKind[kind]) < rareLimit*4 {
			byKind[kind] = append(byKind[kind], kinded{c, kind})
		}
	}
	return out
}

// eventKind gives the kind of event that the words around the date tell, and
// the token that tells it: the verb or noun nearest to it in its clause.
func eventKind(c *datedClause, kinds map[string]string) (kind string, at int) {
	best, at := 24, -1
	for k := c.i; k < c.j; k++ {
		distance := min(abs(k-c.date.i), abs(k-c.date.j+1))
		if !c.st.tag(k).Verb() {
			distance += 12 // a verb tells more than a noun that stands nearer
		}
		if k >= c.date.i && k < c.date.j || distance >= best || !c.st.tag(k).Verb() && !c.st.tag(k).Noun() {
			continue
		}
		if _, found, ok := lookUp(kinds, c.st.lower(k)); ok {
			best, kind, at = distance, found, k
		}
		if c.st.lower(k) == "came" && c.st.lower(k+1) == "out" {
			best, kind, at = distance, "publish", k
		}
	}
	return kind, at
}

func abs(n int) int { return max(n, -n) }

// kindDates makes the discrepancy of two clauses with one kind of event, if
// they tell one event on days up to a month apart, or on the same day of
// another year.
func kindDates(d *dossier, f *facts, a, b *datedClause, kind string) (corpus.Discrepancy, bool) {
	x, y := a.date.from, b.date.from
	near := abs(x.number()-y.number()) <= 31 || x.month == y.month && x.day == y.day
	if a.st.article == b.st.article || !comparableDates(f, a, b) || f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) || compatible(a.date, b.date) || !near || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) {
		return corpus.Discrepancy{}, false
	}
	both := shared(a.stems, b.stems)
	things := 0
	for i := a.i; i < a.j; i++ {
		id := f.stemAt(a.st.sentence, i)
		if a.st.tag(i).Noun() && !a.st.tag(i).Proper() && !f.titles[a.st.lower(i)] && slices.Contains(both, id) {
			things++
		}
	}
	actors := common(a.st.actors, b.st.actors)
	if things < 1 || len(actors) == 0 && things < 3 {
		return corpus.Discrepancy{}, false
	}
	// Another date of the same event in the other source settles nothing.
	if alreadyPast(f, a, b) || alreadyPast(f, b, a) || otherwiseDated(f, a, b.date) || otherwiseDated(f, b, a.date) {
		return corpus.Discrepancy{}, false
	}
	rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
	rs = addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: eventLabel(d, f, a, both), Readings: rs,
		Aligned:  "Both sentences tell an event of one kind (" + kind + ") and share " + f.quoteWords(a.st, both, 5) + ".",
		Innocent: []string{"two different events", "a slip in one of the dates", "a date reckoned from the day of publication"},
		Actors:   actors, Rule: "date-of-event-kind",
	}, true
}

// otherwiseDated tells whether the article of c gives the other date as well:
// then it knows of two events.
func otherwiseDated(f *facts, c *datedClause, other dateExpression) bool {
	for _, st := range f.byArticle[c.st.article] {
		for _, e := range st.dates {
			if e.precision == other.precision && e.from == other.from {
				return true
			}
		}
	}
	return false
}
