package analysis

import (
	"math"
	"slices"

	"briefing/generator/corpus"
)

// Figures and dates that stand in the same place in two sources, and differ.

// Two figures in one place are not farther apart than this: as many times as
// large, or of small numbers by so many.
const (
	maxPlacedRatio = 1.6
	maxCapRatio    = 1.3 // what may come "up to" something may be less
	maxPlacedSteps = 2
	farRatio       = 2.5 // what is farther apart is of two things
)

// How much two places must have in common beyond leastPlace: where each sentence
// has a name that the other has not; where one source gives the value of the
// other somewhere, of another thing; where the dates are months or years.
const (
	moreIfNamedApart = 3.0
	moreIfGiven      = 1.5
	moreIfVague      = 7.0
)

// Where percentages stand side by side, and where one source has both values,
// the place must be that much more alike than any other.
const (
	shareMargin = 0.4
	givenMargin = 0.3
)

// figuresInPlace reports figures of one kind that differ, in places that have
// more in common than either has with any other, where neither source gives the
// other's.
func figuresInPlace(f *facts) []corpus.Discrepancy {
	if len(f.byArticle) > oneSubject {
		return nil
	}
	var places []*place[*sizedClause]
	for _, c := range sizedClauses(f) {
		places = append(places, &place[*sizedClause]{c, c.st, c.figure.normalised(), f.asideStems(c), c.verb(), f.actorsAbout(c.st)})
	}
	comparable := func(a, b *sizedClause) bool { return a.figure.comparable(b.figure) }
	far := func(a, b *sizedClause) bool { return ratio(a.figure.value, b.figure.value) > farRatio }
	pairs := samePlaces(f, places, comparable, far, f.figureExtra)
	var out []corpus.Discrepancy
	for _, p := range pairs {
		if a, b := p.a.of, p.b.of; p.surely(f.placedLeast(a, b)) && f.mayStandFor(a, b) && f.lastAlike(a, b) {
			rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
			rs = addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole())
			both := shared(p.a.near, p.b.near)
			out = append(out, corpus.Discrepancy{
				Kind: corpus.FigureDiffers, About: readingLabel(f, both, numberClause{a.st, a.figure}, numberClause{b.st, b.figure}), Readings: rs,
				Aligned:  "Around both figures stand " + f.quoteWords(a.st, both, 5) + ", and neither source gives the other’s.",
				Innocent: innocentFigures(a.figure, b.figure, "figures of different times or scopes", "a slip in one of the figures"),
				Actors:   common(a.st.actors, b.st.actors), Rule: "figure-in-same-place",
			})
		}
	}
	return out
}

// lastAlike tells whether two figures that are lengths of time may be of one
// thing: how long something lasted is told by its clause, so that the clauses
// must have a word in common that is no name. "She took part in the trial for 14
// months, and it slowed the disease" tells nothing of how long it was slowed.
func (f *facts) lastAlike(a, b *sizedClause) bool {
	if !timeUnits[a.figure.unit] {
		return true
	}
	ids := shared(a.stems, b.stems)
	for i := a.i; i < a.j; i++ {
		if !a.st.tag(i).Proper() && !f.titles[a.st.lower(i)] && slices.Contains(ids, f.stemAt(a.st.sentence, i)) {
			return true
		}
	}
	return false
}

// figureExtra weighs what two figures have in common besides words.
func (f *facts) figureExtra(a, b *sizedClause) float64 {
	s := figureWeight * float64(min(2, f.sharedFigures(a, b)))
	s += 2 * float64(min(2, f.tellingStems(shared(f.modifiersOf(a), f.modifiersOf(b)))))
	if a.figure.of != "" && a.figure.of == b.figure.of {
		s += 2
	}
	s += phraseWeight * float64(min(2, f.phrasesBeside(a.st, a.figure.i, a.figure.j, b.st, b.figure.i, b.figure.j)))
	if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) {
		s -= apartWeight
	}
	return s
}

// placedLeast gives how much two figures must have in common, and by which part
// of it more than either with others.
func (f *facts) placedLeast(a, b *sizedClause) (least, margin float64) {
	least, margin = leastPlace, placeMargin
	if f.givenIn(a.st.article, b.figure) || f.givenIn(b.st.article, a.figure) {
		least, margin = least+moreIfGiven, givenMargin
		least += phraseWeight * float64(min(2, f.phrasesBeside(a.st, a.figure.i, a.figure.j, b.st, b.figure.i, b.figure.j))) // it tells of both in the same words
	}
	if a.figure.unit == "percent" {
		margin = shareMargin
		if !sameWeek(f, a, b) && f.sharedFigures(a, b) == 0 { // polls change
			least += moreIfVague
		}
	}
	if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) {
		least += moreIfNamedApart
	}
	if ratio(a.figure.value, b.figure.value) > maxPlacedRatio {
		least += moreIfGiven
	}
	return least, margin
}

// mayStandFor tells whether two figures differ, and nothing says that they are
// of two things or times.
func (f *facts) mayStandFor(a, b *sizedClause) bool {
	x, y := a.figure, b.figure
	switch {
	case x.value <= 0 || y.value <= 0, x.agrees(y), changesDaily[x.unit]:
		return false
	case a.upTo() != b.upTo() && ratio(x.value, y.value) > maxCapRatio:
		return false
	case ratio(x.value, y.value) > maxPlacedRatio && !stepsApart(x, y):
		return false
	case x.bound > 0 && y.bound > 0 && x.unit == "": // what is counted grows
		return false
	case x.unit == "" && f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) && len(common(f.actorsAbout(a.st), f.actorsAbout(b.st))) == 0: // what two rivals won
		return false
	case f.partOf(a, b), f.bothRight(a, b):
		return false
	}
	return f.mayBeOne(a, b)
}

// stepsApart tells whether two figures are small numbers with hardly any
// between them.
func stepsApart(x, y figure) bool {
	return max(x.written, y.written) <= 12 && min(x.written, y.written) >= 1 && math.Abs(x.written-y.written) <= maxPlacedSteps
}

// upTo tells whether a figure is the most that something may be.
func (c *sizedClause) upTo() bool {
	k := c.figure.i
	return c.figure.bound < 0 || c.st.lower(k-1) == "to" && c.st.lower(k-2) == "up"
}

// partOf tells whether one of two figures may be of a part of what the other is
// of.
func (f *facts) partOf(a, b *sizedClause) bool {
	return a.ofPart() != b.ofPart() || a.addsUpTo(f.numbers, b.figure) || b.addsUpTo(f.numbers, a.figure)
}

// ofPart tells whether a figure is said to be of a part, or of more: "the
// remaining 27 million", "another three schools".
func (c *sizedClause) ofPart() bool {
	for k := max(0, c.figure.i-2); k < c.figure.j; k++ {
		switch c.st.lower(k) {
		case "remaining", "another", "additional", "extra", "further", "other", "more", "outstanding", "rest":
			return c.st.lower(k+1) != "than"
		}
	}
	return false
}

// addsUpTo tells whether a sentence gives the parts of another figure: "eleven
// batches, and three more" are fourteen.
func (c *sizedClause) addsUpTo(words *figureWords, sum figure) bool {
	ofAnother := func(k int) bool {
		return slices.ContainsFunc(c.st.figures, func(x figure) bool { return x.i <= k && k < x.j && !x.comparable(sum) })
	}
	for k := range c.st.tokens {
		if ofAnother(k) {
			continue
		}
		if value, _, ok := words.number(c.st.sentence, k); ok && (k < c.figure.i || k >= c.figure.j) && value+c.figure.value == sum.value {
			return true
		}
	}
	return false
}

// datesInPlace reports dates that differ, in places that have more in common
// than either has with any other, where neither source gives the other's.
func datesInPlace(d *dossier, f *facts) []corpus.Discrepancy {
	if len(f.byArticle) > oneSubject {
		return nil
	}
	var places []*place[*datedClause]
	for _, c := range datedClauses(f) {
		if c.date.precision == corpus.Decade || c.date.i < c.st.tokenAt(c.st.afterDateline().Start) {
			continue
		}
		near := f.clauseStems(c.st, max(c.i, c.date.i-aside), min(c.j, c.date.j+aside), c.date.i, c.date.j)
		places = append(places, &place[*datedClause]{c, c.st, c.date.normalised(), near, c.st.verbBeside(c.date.i, c.date.j), f.actorsAbout(c.st)})
	}
	comparable := func(a, b *datedClause) bool { return a.date.precision == b.date.precision }
	var out []corpus.Discrepancy
	for _, p := range samePlaces(f, places, comparable, nil, f.dateExtra) {
		a, b := p.a.of, p.b.of
		if a.st.tellsOf(b.date) || b.st.tellsOf(a.date) {
			continue
		}
		least, margin := leastPlace, placeMargin
		if a.date.precision != corpus.Day {
			least += moreIfVague
		}
		if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) {
			least += moreIfNamedApart
		}
		if otherwiseDated(f, a, b.date) || otherwiseDated(f, b, a.date) {
			least, margin = least+moreIfNamedApart, givenMargin
		}
		words := f.commonWords(a.st, shared(p.a.near, p.b.near)) + f.phrasesBeside(a.st, a.date.i, a.date.j, b.st, b.date.i, b.date.j)
		if !p.surely(least, margin) || words == 0 || !f.mayBeOneDay(a, b, words) {
			continue
		}
		rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
		rs = addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole())
		both := shared(p.a.near, p.b.near)
		out = append(out, corpus.Discrepancy{
			Kind: corpus.DateDiffers, About: eventLabel(d, f, a, both), Readings: rs,
			Aligned:  "Around both dates stand " + f.quoteWords(a.st, both, 5) + ", and neither source gives the other’s.",
			Innocent: []string{"two different events", "two steps of one event", "a slip in one of the dates"},
			Actors:   common(a.st.actors, b.st.actors), Rule: "date-in-same-place",
		})
	}
	return out
}

// tellsOf tells whether a sentence gives a date too: "on 31 August, a month later
// than 31 July" knows of both.
func (st *statement) tellsOf(e dateExpression) bool {
	return slices.ContainsFunc(st.dates, func(o dateExpression) bool {
		return o.precision == e.precision && o.from == e.from && o.to == e.to
	})
}

// dateExtra weighs what two dates have in common besides words.
func (f *facts) dateExtra(a, b *datedClause) float64 {
	s := 0.0
	switch p, q := f.tellingOf(a), f.tellingOf(b); {
	case p.kind != q.kind:
		s--
	case p.kind != "":
		s += verbWeight
	}
	if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) {
		s -= apartWeight
	}
	if shareAnEnd(a.date, b.date) {
		s += figureWeight
	}
	s += phraseWeight * float64(min(2, f.phrasesBeside(a.st, a.date.i, a.date.j, b.st, b.date.i, b.date.j)))
	return s
}

// maxDaysApart is how far apart two sources may put one event.
const maxDaysApart = 31

// mayBeOneDay tells whether two dates differ, and nothing says that they are of
// two events. Words of two kinds tell of two, and where none is of a known
// kind, more words that are no names must stand close to both.
func (f *facts) mayBeOneDay(a, b *datedClause, words int) bool {
	x, y := a.date, b.date
	if shareAnEnd(x, y) && !compatible(x, y) {
		return comparableDates(f, a, b) && !distinguished(a.st, a.i, a.j, b.st, b.i, b.j)
	}
	switch {
	case compatible(x, y), reckoned(x) && reckoned(y), !comparableDates(f, a, b):
		return false
	case x.precision == corpus.Day && !slipOfDate(x, y) && abs(x.from.number()-y.from.number()) > maxDaysApart:
		return false
	case !slipOfDate(x, y) && f.pastAt(a) != f.pastAt(b), alreadyPast(f, a, b), alreadyPast(f, b, a), negative(a.st) != negative(b.st):
		return false
	}
	p, q := f.tellingOf(a), f.tellingOf(b)
	known := p.kind == q.kind && p.kind != ""
	switch {
	case p.kind != q.kind && p.kind != "" && q.kind != "" && !f.besideToo(p, q) && !f.besideToo(q, p): // somebody died on the one day, and a court ruled on the other
		return false
	case !known && words < 3 && !f.sameVerb(a, b), known && f.subjectsApart(p, q):
		return false
	case p.kind != q.kind && (otherwiseDated(f, a, y) || otherwiseDated(f, b, x)):
		return false
	}
	return !distinguished(a.st, a.i, a.j, b.st, b.i, b.j)
}

// besideToo tells whether the word that tells the event of one clause stands
// close to the date of the other, too: "the recall of 13 February" and "the recall
// was announced on 13 February".
func (f *facts) besideToo(told, other toldEvent) bool {
	return slices.Contains(f.closeStems(other.datedClause), f.stemAt(told.st.sentence, told.at))
}

// shareAnEnd tells whether two dates are times with one end the same, which two
// times of different things hardly have: "from 1 May to 31 July" and "from 1 May
// to 31 August".
func shareAnEnd(x, y dateExpression) bool {
	return x.betweenDays() && y.betweenDays() && (x.from == y.from || x.to == y.to)
}

// tellingOf gives what a dated clause tells; no kind where the word for it is of
// a court, which does much besides hearing.
func (f *facts) tellingOf(c *datedClause) toldEvent {
	kind, at := eventKind(c, f.events)
	if at >= 0 && c.st.lower(at) == "court" {
		kind = ""
	}
	return toldEvent{datedClause: c, kind: kind, at: at}
}

// verbBeside gives the form of the full verb nearest to tokens i..j, of those
// within six words; empty where there is none.
func (st *statement) verbBeside(i, j int) string {
	for n := 1; n <= 6; n++ {
		for _, k := range []int{j + n - 1, i - n} {
			if w := st.lower(k); st.tag(k).Verb() && !auxiliary[w] {
				return w
			}
		}
	}
	return ""
}
