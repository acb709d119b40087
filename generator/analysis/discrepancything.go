package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// Whether two figures are of one thing, told from the words closest to them.

// aside is how many words to either side of a figure are taken to tell what it
// measures, whatever clause they stand in.
const aside = 10

// thingRatio is how far apart two figures for one thing may lie where little
// else is shared.
const thingRatio = 1.4

// oneThing tells whether the words around two figures of a dossier on one
// subject speak of one thing, however little the rest of their sentences share:
// "at 14 schools are taking part in a pilot", "the pilot, in which 17 schools
// take part". It gives how many words do.
func (f *facts) oneThing(a, b *sizedClause) (n int, ok bool) {
	x, y := a.figure, b.figure
	if len(f.byArticle) > oneSubject || x.bound != 0 || y.bound != 0 || x.high > 0 || y.high > 0 || timesApart(f, a, b) || max(x.value, y.value) > thingRatio*min(x.value, y.value) {
		return 0, false
	}
	figures := f.sharedFigures(a, b)
	if figures == 0 && f.namedApart(a.st, 0, len(a.st.tokens), b.st, 0, len(b.st.tokens)) || !x.agrees(y) && (f.anotherLike(a, y) || f.anotherLike(b, x)) {
		return 0, false
	}
	n = f.tellingStems(shared(f.asideStems(a), f.asideStems(b))) + 2*figures
	if len(common(f.actorsAbout(a.st), f.actorsAbout(b.st))) > 0 {
		n++
	}
	if oneVerb(a.verb(), b.verb()) {
		n++
	}
	least := 2
	if x.unit == "percent" || x.unit == "" && x.value <= 12 {
		least = 3
	} else if changesDaily[x.unit] {
		least = 4
	}
	return n, n >= least
}

// actorsAbout lists the actors of a statement and, where it begins with a
// pronoun, those of the statement before it.
func (f *facts) actorsAbout(st *statement) []corpus.ActorID {
	switch st.lower(0) {
	case "he", "she", "it", "they", "his", "her", "its", "their":
		out := slices.Clone(st.actors)
		for _, o := range f.withBefore(st) {
			out = append(out, o.actors...)
		}
		return out
	}
	return st.actors
}

// changesDaily are the units of what may be another an hour later.
var changesDaily = map[string]bool{"degree": true, "mph": true}

// kindsApart tells whether two counts are of different kinds of a thing: "48
// permanent jobs" and "60 seasonal jobs".
func (f *facts) kindsApart(a, b *sizedClause) bool {
	x, y := f.modifiersOf(a), f.modifiersOf(b)
	return len(x) > 0 && len(y) > 0 && len(shared(x, y)) == 0
}

// asideStems gives the stems of the words closest to a figure, but for what it
// counts.
func (f *facts) asideStems(c *sizedClause) []int {
	return f.clauseStems(c.st, max(0, c.figure.i-aside), min(len(c.st.tokens), c.figure.j+aside), c.figure.i, c.figure.j)
}

// verb gives the form of the full verb nearest to a figure, of those within six
// words; empty where there is none.
func (c *sizedClause) verb() string {
	for n := 1; n <= 6; n++ {
		for _, k := range []int{c.figure.j + n - 1, c.figure.i - n} {
			if w := c.st.lower(k); c.st.tag(k).Verb() && !auxiliary[w] {
				return w
			}
		}
	}
	return ""
}

// oneVerb tells whether two forms may be of one verb.
func oneVerb(x, y string) bool {
	if x == "" || y == "" {
		return false
	}
	of := lemmas(y)
	return slices.ContainsFunc(lemmas(x), func(l string) bool { return slices.Contains(of, l) })
}

// sharedFigures counts the figures besides the two that both sentences give.
func (f *facts) sharedFigures(a, b *sizedClause) int {
	n := 0
	for _, x := range a.st.figures {
		if x.i != a.figure.i && x.value > 12 && slices.ContainsFunc(b.st.figures, func(y figure) bool { return y.i != b.figure.i && x.comparable(y) && x.value == y.value }) {
			n++
		}
	}
	return n
}

// anotherLike tells whether the article of a figure gives another of its kind
// that lies about as near to y: then either may be meant.
func (f *facts) anotherLike(c *sizedClause, y figure) bool {
	return slices.ContainsFunc(f.byArticle[c.st.article], func(st *statement) bool {
		return slices.ContainsFunc(st.figures, func(x figure) bool {
			return x.comparable(c.figure) && !x.agrees(c.figure) && max(x.value, y.value) <= thingRatio*min(x.value, y.value)
		})
	})
}
