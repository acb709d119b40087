package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whether two figures are of one thing, told from the words closest to them.

// aside is how many words to either side of a figure are taken to tell what it
// measures, whatever clause they stand in.
const aside = 10

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

// ofOtherSets tells whether two figures are told of sets of another size: "the six
// primaries represented 365 delegates", "the three elections represented 441".
func ofOtherSets(a, b *sizedClause) bool {
	x, y := a.toldOf.or(a.subjectNumbers), b.toldOf.or(b.subjectNumbers)
	return len(x) > 0 && len(y) > 0 && x[0] != y[0] && isSmallWord(x[0]) == isSmallWord(y[0])
}

// subjectNumbers gives the number of the things that a figure is told of, as
// written: "six" of "the six primaries"; nothing where the subject has none.
func (c *sizedClause) subjectNumbers() []string {
	number := ""
	for k := 1; k < c.figure.i; k++ {
		switch {
		case c.st.tag(k) == language.CD && c.st.tag(k-1) == language.DT && c.st.opensNoun(k+1):
			number = c.st.lower(k)
		case c.st.tag(k).Verb() && number != "":
			return []string{number}
		case c.st.lower(k) == ",":
			number = ""
		}
	}
	return nil
}

// asideStems gives the stems of the words closest to a figure, but for what it
// counts.
func (f *facts) asideStems(c *sizedClause) []int {
	return f.clauseStems(c.st, max(0, c.figure.i-aside), min(len(c.st.tokens), c.figure.j+aside), c.figure.i, c.figure.j)
}

// verb gives the form of the full verb nearest to a figure.
func (c *sizedClause) verb() string { return c.st.verbBeside(c.figure.i, c.figure.j) }

// oneVerb tells whether two forms may be of one verb.
func oneVerb(x, y string) bool {
	if x == "" || y == "" {
		return false
	}
	of := lemmas(y)
	return slices.ContainsFunc(lemmas(x), func(l string) bool { return slices.Contains(of, l) })
}

// sharedFigures counts the figures besides the two that both sentences give. An
// age at which people may do something is what a story is about, and tells
// nothing of another figure.
func (f *facts) sharedFigures(a, b *sizedClause) int {
	n := 0
	for _, x := range a.st.figures {
		telling := x.value > 12 && x.unit != ageUnit || x.value > 2 && x.noun != "" && x.unit == "" && !f.generalCount(x.noun) // "at 12 schools"
		if x.i != a.figure.i && telling && slices.ContainsFunc(b.st.figures, func(y figure) bool { return y.i != b.figure.i && x.comparable(y) && x.value == y.value }) {
			n++
		}
	}
	return n
}
