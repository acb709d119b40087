package analysis

import (
	"slices"
	"strings"

	"briefing/generator/language"
)

// What the sentence of a figure says that the figure is of, by its syntax.

// readingLabel names what figures measure after the first of their sentences
// that says it, else in the words for their unit alone.
func readingLabel(f *facts, shared []int, clauses ...numberClause) string {
	label := ""
	for _, c := range clauses {
		l := figureLabel(f, c.st, c.figure, shared)
		if label == "" {
			label = l
		}
		if c.figure.unit == "" || l != plainLabel(c.figure) {
			return l
		}
	}
	return label
}

// numberClause is a figure and the sentence that gives it.
type numberClause struct {
	st     *statement
	figure figure
}

// plainLabel names a figure of which nothing but the unit is known.
func plainLabel(x figure) string {
	if money(x) {
		return "sum of money"
	}
	switch x.unit {
	case "metre":
		return "distance"
	case "hectare":
		return "area"
	case "gram":
		return "quantity"
	case "litre":
		return "volume"
	case "watt", "watt-hour":
		return "output"
	}
	return "figure given"
}

// measuredThing reads "tonnes of waste", "a £248 million plant", "a budget of
// €47 million" and "the building is £284 million": what a figure is of where
// the words beside it say so; empty where they do not.
func (st *statement) measuredThing(f *facts, x figure) string {
	if x.unit == "" || x.unit == "percent" || timeUnits[x.unit] {
		return ""
	}
	if st.lower(x.j) == "of" && !money(x) && st.tag(x.j-1) == language.NNS {
		if end := st.chunkEnd(x.j + 1); end > x.j+1 && !st.tag(end-1).Proper() && st.tag(x.j+1) != language.DT {
			return st.words(x.j-1, end)
		}
	}
	if t := st.tag(x.j); t == language.NN || t == language.JJ {
		if end := st.chunkEnd(x.j); end > x.j && st.tag(end-1) == language.NN && !f.general[st.lower(end-1)] {
			return st.measureOf(x, st.words(x.j, end))
		}
	}
	k := x.i - 1
	for st.tag(k) == language.RB || st.tag(k) == language.IN && roughWords[st.lower(k)] {
		k--
	}
	switch st.lower(k) {
	case "of":
		if st.tag(k-1) == language.NN && !f.general[st.lower(k-1)] && !f.function[st.lower(k-1)] && !f.measuring[st.lower(k-1)] {
			return "the " + strings.ToLower(st.phraseAround(k-1))
		}
	case "is", "was":
		if st.tag(k-1) == language.NN && !f.general[st.lower(k-1)] && st.tag(k-2) == language.DT {
			return st.measureOf(x, st.words(k-1, k))
		}
	}
	return ""
}

// roughWords stand between a preposition or verb and a figure.
var roughWords = map[string]bool{"about": true, "around": true, "over": true, "under": true, "like": true}

// measureOf names the measure that a unit gives of a thing.
func (st *statement) measureOf(x figure, thing string) string {
	if money(x) {
		return "sum for the " + thing
	}
	switch unit := st.lower(x.j - 1); {
	case x.unit == "metre" && (strings.Contains(unit, "kilomet") || strings.Contains(unit, "mile") || strings.Contains(unit, "km")):
		return "length of the " + thing
	case x.unit == "hectare":
		return "area of the " + thing
	case x.unit == "watt":
		return "output of the " + thing
	}
	return "size of the " + thing
}

// employedHere reads "employs 168 people": the participle of the verb whose
// object a count is, which tells more than the noun where that is any body.
func (st *statement) employedHere(x figure) string {
	k := x.i - 1
	for st.tag(k) == language.RB || roughWords[st.lower(k)] {
		k--
	}
	if t := st.tag(k); t != language.VBZ && t != language.VBD && t != language.VBP {
		return ""
	}
	form := st.lower(k)
	n := slices.IndexFunc(st.lemmas(k), func(l string) bool {
		return form == l+"s" || form == l+"ed" || form == l+"d" && strings.HasSuffix(l, "e")
	})
	if n < 0 {
		return ""
	}
	lemma := st.lemmas(k)[n]
	switch lemma {
	case "have", "say":
		return ""
	}
	for past, l := range irregular {
		if l == lemma && past != lemma {
			return ""
		}
	}
	if strings.HasSuffix(lemma, "e") {
		return " " + lemma + "d"
	}
	return " " + lemma + "ed"
}
