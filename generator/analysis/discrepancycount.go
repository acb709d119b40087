package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// maxNearMiss is how far apart, as a part of the larger, two counts of one
// thing may lie to be taken for one count of which one is a slip.
const maxNearMiss = 0.1

// differingCounts reports counts of things of one name, made in the same time
// and nearly the same, whose sentences may share no other word: 48 samples and
// 46 samples of one summer.
func differingCounts(d *dossier, f *facts) []corpus.Discrepancy {
	byNoun := map[string][]*sizedClause{}
	var out []corpus.Discrepancy
	for _, c := range sizedClauses(f) {
		x := c.figure
		if x.unit != "" || x.value <= 12 || x.high > 0 || x.bound != 0 || x.rough || c.many || x.noun == "" || f.generalCount(x.noun) && !(talliedNouns[x.noun] && c.ofADay()) || c.st.quotedAt(x.i) || len(c.datesInside()) == 0 {
			continue
		}
		for _, o := range byNoun[x.noun] {
			if nearMiss(f, o, c) {
				out = append(out, countsOf(o, c))
				break
			}
		}
		if len(byNoun[x.noun]) < rareLimit {
			byNoun[x.noun] = append(byNoun[x.noun], c)
		}
	}
	return out
}

// nearMiss tells whether two counts are nearly the same and of one time. Counts
// that go on rising, such as those of an epidemic, have days of their own.
func nearMiss(f *facts, a, b *sizedClause) bool {
	x, y := a.figure.value, b.figure.value
	if a.st.article == b.st.article || x == y || max(x, y)-min(x, y) > maxNearMiss*max(x, y) || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) {
		return false
	}
	for _, p := range a.datesInside() {
		for _, q := range b.datesInside() {
			if p.open || q.open || p.named || q.named || !compatible(p, q) {
				return false
			}
			if oneDayOf(p, q) {
				continue
			}
			if p.to == (calendarDate{}) && p.precision == corpus.Day || q.to == (calendarDate{}) && q.precision == corpus.Day {
				return false // the day of a report, not the time of a count
			}
		}
	}
	return !f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j)
}

// oneDayOf tells whether two dates are the same single day.
func oneDayOf(p, q dateExpression) bool {
	return p.precision == corpus.Day && q.precision == corpus.Day && p.to == (calendarDate{}) && q.to == (calendarDate{}) && p.from == q.from && p.from.day > 0
}

// ofADay tells whether a clause gives the day of its count, so that what goes on
// being counted is counted of that day.
func (c *sizedClause) ofADay() bool {
	return !slices.ContainsFunc(c.datesInside(), func(e dateExpression) bool { return e.precision != corpus.Day || e.to != (calendarDate{}) })
}

// datesInside lists the dates of a clause.
func (c *sizedClause) datesInside() []dateExpression {
	return slices.DeleteFunc(slices.Clone(c.st.dates), func(e dateExpression) bool { return e.i < c.i || e.j > c.j })
}

// countsOf makes the discrepancy of two counts.
func countsOf(a, b *sizedClause) corpus.Discrepancy {
	rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
	rs = addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: "number of " + a.st.words(a.st.afterNumber(a.figure), a.figure.j), Readings: rs,
		Aligned:  "Both sentences count things of one name in the same time, and the counts are nearly the same.",
		Innocent: []string{"two different counts", "some were left out or came later", "a slip in one of the figures"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "nearly-same-count",
	}
}

// generalCount tells whether things of a name are counted of anything: people,
// years, votes.
func (f *facts) generalCount(noun string) bool {
	return noun == stemOf("people") || timeUnits[noun] || talliedNouns[noun]
}

// talliedNouns are the stems of what goes on being counted: the number of today
// is another than that of yesterday.
var talliedNouns = map[string]bool{"death": true, "case": true, "vote": true, "infection": true, "arrest": true, "victim": true, "test": true, "signature": true,
	"seat": true, "point": true, "delegate": true, "patient": true, "casualty": true, "share": true}
