package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// A figure that several sources give, and one that a single source gives in its
// place.

// maxRivalRatio is how many times as large one of two rival figures may be.
const maxRivalRatio = 1.3

// maxSumRatio is how many times as large one of two sums of money may be where no
// word beside them tells that they are of one thing: a story has sums of like
// size for many things.
const maxSumRatio = 1.1

// givenFigure is a figure with the clauses that give it, rounded or not.
type givenFigure struct {
	figure
	clauses []*sizedClause
}

// sources counts the articles that give it.
func (g *givenFigure) sources() int {
	var in []*article
	for _, c := range g.clauses {
		if !slices.Contains(in, c.st.article) {
			in = append(in, c.st.article)
		}
	}
	return len(in)
}

// givenIn tells whether an article gives it.
func (g *givenFigure) givenIn(a *article) bool {
	return slices.ContainsFunc(g.clauses, func(c *sizedClause) bool { return c.st.article == a })
}

// rivalFigures reports, in a dossier on one subject, figures of one kind that
// are nearly the same, where one is given by two sources at least, the other by
// one that does not give the first, and no third is near: 61 objects, 61 objects
// and 63 objects. Figures that near hardly come about by chance.
func rivalFigures(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var byKind filed[*givenFigure]
	for _, c := range sizedClauses(f) {
		if f.mayRival(c) {
			kind := c.figure.unit + " " + c.figure.noun
			if n := slices.IndexFunc(byKind.of[kind], func(g *givenFigure) bool { return g.comparable(c.figure) && g.agrees(c.figure) }); n >= 0 {
				g := byKind.of[kind][n]
				g.clauses = append(g.clauses, c)
			} else {
				byKind.add(kind, &givenFigure{c.figure, []*sizedClause{c}})
			}
		}
	}
	var out []corpus.Discrepancy
	for _, kind := range byKind.keys {
		all := byKind.of[kind]
		for _, one := range all {
			if one.sources() != 1 {
				continue
			}
			if several := f.rivalOf(one, all); several != nil {
				out = append(out, rivals(f, several, one))
			}
		}
	}
	return out
}

// mayRival tells whether a figure is of a kind of which few near each other
// stand in a dossier by chance: sums, measures and counts of particular things,
// but no shares, times, votes or people.
func (f *facts) mayRival(c *sizedClause) bool {
	x := c.figure
	switch {
	case x.value <= 0 || x.high > 0 || x.bound != 0, x.unit == "percent", x.unit == "point", timeUnits[x.unit], changesDaily[x.unit]:
		return false
	case x.unit != "":
		return true
	}
	return (x.value > 12 || x.value >= leastFramed && f.frameOf(c) >= 0) && x.noun != "" && !f.generalCount(x.noun)
}

// leastFramed is the least count that rivals another where one noun stands before
// both: smaller numbers are of anything.
const leastFramed = 5

// frameOf gives the stem of the noun that a count belongs to: "trial" of "a trial
// in 12 schools"; -1 where there is none.
func (f *facts) frameOf(c *sizedClause) int {
	k := c.figure.i - 1
	switch c.st.lower(k) {
	case "in", "at", "of", "with", "across", "among":
		if c.st.tag(k-1).Noun() && !c.st.tag(k-1).Proper() {
			if id := f.stemAt(c.st.sentence, k-1); id >= 0 && !anyFigure[c.st.stem(k-1)] {
				return id
			}
		}
	}
	return -1
}

// frameApart tells whether small counts are not said of one thing.
func (f *facts) frameApart(a, b *sizedClause) bool {
	return a.figure.unit == "" && min(a.figure.value, b.figure.value) <= 12 && f.frameOf(a) != f.frameOf(b)
}

// reaches tells whether a length is how far something reaches, "a range of 40
// kilometres", and another how far something is from a place: these are two things.
func (c *sizedClause) reaches(o *sizedClause) bool {
	if c.distantFrom() || !o.distantFrom() {
		return false
	}
	k := c.figure.i - 1
	return c.st.lower(k) == "of" || c.st.tag(k).Verb() && !auxiliary[c.st.lower(k)]
}

// distantFrom tells whether a length is how far something is from a place.
func (c *sizedClause) distantFrom() bool {
	if c.figure.unit != "metre" {
		return false
	}
	switch c.st.lower(c.figure.j) {
	case "from", "off", "away", "behind", "offshore", "inland", "outside", "beyond":
		return true
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "upstream", "downstream":
		return true
	}
	return false
}

// rivalOf gives the one figure that is near another of a single source, if
// that source gives nothing else near it, nothing else tells the two apart, and
// several sources give it, or one alone that speaks of the same thing; nil where
// there is none, or more.
func (f *facts) rivalOf(one *givenFigure, all []*givenFigure) *givenFigure {
	var found *givenFigure
	in := one.clauses[0].st.article
	near := func(x, y *givenFigure) bool {
		return x != y && x.comparable(y.figure) && ratio(x.value, y.value) <= maxRivalRatio
	}
	for _, g := range all {
		switch {
		case !near(g, one):
		case found == nil || found.sources() == 1 && g.sources() > 1:
			found = g
		case g.sources() > 1 || found.sources() == 1: // either may be meant
			return nil
		}
	}
	if found == nil || found.givenIn(in) || slices.ContainsFunc(all, func(g *givenFigure) bool {
		return g != one && near(g, found) && (g.givenIn(in) || found.sources() == 1)
	}) {
		return nil
	}
	surely := found.sources() > 1 && (!money(one.figure) || ratio(found.value, one.value) <= maxSumRatio)
	for _, c := range found.clauses {
		for _, o := range one.clauses {
			if f.mayBeOne(c, o) && !f.frameApart(c, o) && !c.reaches(o) && !o.reaches(c) && (surely || (found.sources() > 1 || c.st.order < o.st.order) && f.ofOneThing(c, o)) {
				return found
			}
		}
	}
	return nil
}

// ofOneThing tells whether two clauses share a word close to their figures that
// tells of something, or two where each names somebody that the other does not.
func (f *facts) ofOneThing(a, b *sizedClause) bool {
	least := 1
	if f.namedApart(a.st, max(0, a.figure.i-aside), min(len(a.st.tokens), a.figure.j+aside), b.st, max(0, b.figure.i-aside), min(len(b.st.tokens), b.figure.j+aside)) {
		least = 2
	}
	both := f.tellingStems(shared(f.asideStems(a), f.asideStems(b)))
	if both == 1 && f.worthApart(a, b) {
		return false
	}
	return both >= least || f.governor(a) >= 0 && f.governor(a) == f.governor(b)
}

// governor gives the stem of the verb or noun that a figure is the object of:
// "release" of "to release $600 million" and of "the release of a $600 million
// loan"; -1 where there is none, or one that says as much of any figure.
func (f *facts) governor(c *sizedClause) int {
	for k := c.figure.i - 1; k >= max(0, c.figure.i-4); k-- {
		switch t := c.st.tag(k); {
		case t == language.DT, t == language.JJ, t == language.RB, c.st.lower(k) == "of":
		case t.Verb(), t.Noun() && !t.Proper() && c.st.lower(k+1) == "of":
			if id := f.stemAt(c.st.sentence, k); !saysVerb(c.st.sentence, k) && !anyFigure[c.st.stem(k)] {
				return id
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// anyFigure are the stems of verbs and nouns that have figures of anything for
// their object.
var anyFigure = map[string]bool{stemOf("cost"): true, stemOf("put"): true, stemOf("have"): true, stemOf("get"): true, stemOf("give"): true, stemOf("take"): true, stemOf("make"): true,
	stemOf("total"): true, stemOf("group"): true, stemOf("majority"): true, stemOf("reach"): true, stemOf("number"): true, stemOf("sum"): true, stemOf("use"): true, stemOf("estimate"): true, stemOf("include"): true, stemOf("cover"): true,
	stemOf("pay"): true, stemOf("spend"): true, stemOf("see"): true, stemOf("need"): true, stemOf("rise"): true, stemOf("fall"): true}

// quotesAPrice tells whether a sum is what something was traded at, which another
// hour may change: "shares closed at 38.15 euros". A part of the shares that
// somebody owns is none, nor what several people share.
func (c *sizedClause) quotesAPrice() bool {
	if !money(c.figure) && c.figure.unit != "percent" && c.figure.unit != "point" {
		return false
	}
	for k := max(0, c.figure.i-8); k < min(len(c.st.tokens), c.figure.j+8); k++ {
		switch c.st.lower(k) {
		case "closed", "traded", "trading":
			return true
		case "share", "shares", "stock":
			of := c.figure.unit == "percent" && c.st.partOfShares(k)
			if c.st.tag(k).Noun() && !of {
				return true
			}
		}
	}
	return false
}

// partOfShares tells whether the shares at token k are what a part is of: "9 per
// cent of the shares".
func (st *statement) partOfShares(k int) bool {
	for n := k - 1; n > max(0, k-5); n-- {
		if st.lower(n) == "of" {
			return true
		}
	}
	return false
}

// mayBeOne tells whether nothing in two clauses says that their figures are of
// two things or times.
func (f *facts) mayBeOne(a, b *sizedClause) bool {
	if a.quotesAPrice() || b.quotesAPrice() {
		return false
	}
	lasts := timeUnits[a.figure.unit] // how long something is to last changes less than what is counted
	return (lasts || !timesApart(f, a, b) || f.sharedFigures(a, b) > 0) && !clauseDatesDiffer(a, b) && !f.kindsApart(a, b) && !ofOtherSets(a, b) && !f.bothRight(a, b) && !distinguished(a.st, a.i, a.j, b.st, b.i, b.j)
}

// rivals makes the discrepancy of a figure of several sources and one of a
// single source.
func rivals(f *facts, several, one *givenFigure) corpus.Discrepancy {
	x := corpus.Discrepancy{
		Kind:     corpus.FigureDiffers,
		Aligned:  "The figures are of one kind and nearly the same, one is given by two sources at least, and the source of the other gives none that is nearer.",
		Innocent: innocentFigures(several.figure, one.figure, "figures of different times or scopes", "some were left out or came later", "a slip in one of the figures"),
		Rule:     "one-against-several",
	}
	var because []int
	for _, c := range slices.Concat(several.clauses, one.clauses) {
		x.Readings = addReading(x.Readings, c.st.words(c.figure.i, c.figure.j), c.figure.normalised(), c.st.whole())
		because = append(because, shared(f.asideStems(c), f.asideStems(one.clauses[0]))...)
		x.Actors = append(x.Actors, common(c.st.actors, one.clauses[0].st.actors)...)
	}
	x.Actors = slices.Compact(slices.Sorted(slices.Values(x.Actors)))
	var given []numberClause
	for _, c := range slices.Concat(several.clauses, one.clauses) {
		given = append(given, numberClause{c.st, c.figure})
	}
	x.About = readingLabel(f, because, given...)
	return x
}
