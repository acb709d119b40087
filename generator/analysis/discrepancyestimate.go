package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Estimates that are set against each other, and costs of one undertaking,
// whose sentences may share few words.

// maxEstimateRatio is how far apart two figures for one thing may lie; beyond
// it they are taken for figures of two things.
const maxEstimateRatio = 3

// differingEstimates reports figures that one passage puts in the mouths of two
// holders, one after the other, and what sources give as the cost of the thing
// that the whole dossier is about.
func differingEstimates(d *dossier, f *facts) []corpus.Discrepancy {
	costs := d.lex.set("costwords")
	var out []corpus.Discrepancy
	for _, a := range d.articles {
		sts := f.byArticle[a]
		for n := 1; n < len(sts); n++ {
			if x, ok := contrasted(d, f, sts[n-1], sts[n]); ok {
				out = append(out, x)
			}
		}
	}
	return append(out, differingCosts(d, f, costs)...)
}

// contrasted reads two sentences of one passage: "A says X. B’s estimate is Y."
func contrasted(d *dossier, f *facts, a, b *statement) (corpus.Discrepancy, bool) {
	if a.passage.ID != b.passage.ID || len(a.figures) != 1 || len(b.figures) != 1 {
		return corpus.Discrepancy{}, false
	}
	x, y := a.figures[0], b.figures[0]
	if x.unit != y.unit || x.unit == "" && x.noun != y.noun || x.agrees(y) || !closeFigures(x, y) || len(b.tokens) > 30 {
		return corpus.Discrepancy{}, false
	}
	if !putForward(a, x) || !putForward(b, y) || len(common(a.actors, b.actors)) > 0 && len(a.actors) == len(b.actors) {
		return corpus.Discrepancy{}, false
	}
	rs := addReading(nil, a.words(x.i, x.j), x.normalised(), a.whole())
	rs = addReading(rs, b.words(y.i, y.j), y.normalised(), b.whole())
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: estimateOf(f, a, x), Readings: rs,
		Aligned:  "The passage gives one holder’s figure and in the next sentence another’s, in the same unit.",
		Innocent: []string{"estimates made at different times or with different scopes", "rounding"},
		Actors:   actorsOf(a, b), Rule: "contrasted-estimates",
	}, true
}

func closeFigures(x, y figure) bool {
	return x.value > 0 && y.value > 0 && max(x.value, y.value) <= maxEstimateRatio*min(x.value, y.value)
}

// putForward tells whether a figure is somebody's: the sentence's verb is of
// saying or estimating, or an estimate is its subject.
func putForward(st *statement, x figure) bool {
	for k := max(0, x.i-12); k < x.i; k++ {
		switch st.lower(k) {
		case "says", "said", "say", "puts", "put", "estimates", "estimated", "estimate", "figure", "reckons", "reckoned", "claims", "claimed", "according", "survey", "calculates", "calculated":
			return true
		}
	}
	for k := x.j; k < min(len(st.tokens), x.j+8); k++ {
		if st.lower(k) == "according" {
			return true
		}
	}
	return false
}

// estimateOf names what a figure measures: who bears the cost, else the nearest
// noun before it that is not too general, else the figure itself.
func estimateOf(f *facts, st *statement, x figure) string {
	if bearer := st.costBearer(x); bearer != "" {
		return "cost to " + bearer
	}
	for k := x.i - 1; k >= 0 && k > x.i-4; k-- {
		if st.tag(k).Noun() && !st.tag(k).Proper() && !f.general[st.lower(k)] && !f.function[st.lower(k)] {
			return "estimate for " + st.definite(k)
		}
	}
	return figureLabel(f, st, x, nil)
}

// costAt is a sum that a source gives as the cost of something, with the
// things that its sentence and the one before speak of.
type costAt struct {
	st     *statement
	figure figure
	own    []int // stems of the common nouns of the sentence
	near   []int // and of the sentence before it in the passage
}

// differingCosts compares what sources give as the cost of the dossier's main
// subject: a thing that at least half of the sources speak of.
func differingCosts(d *dossier, f *facts, costs map[string]bool) []corpus.Discrepancy {
	main := mainThings(d, f, costs)
	var all []costAt
	for _, a := range d.articles {
		sts := f.byArticle[a]
		for n, st := range sts {
			if len(st.figures) != 1 || !money(st.figures[0]) || !costNear(st, st.figures[0], costs) {
				continue
			}
			c := costAt{st: st, figure: st.figures[0], own: thingsIn(f, st, main)}
			c.near = c.own
			if n > 0 && sts[n-1].passage.ID == st.passage.ID {
				c.near = append(slices.Clone(c.own), thingsIn(f, sts[n-1], main)...)
			}
			if len(all) < rareLimit*4 {
				all = append(all, c)
			}
		}
	}
	var out []corpus.Discrepancy
	done := map[*statement]bool{}
	for n, a := range all {
		if done[a.st] {
			continue
		}
		rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
		thing := -1
		for _, b := range all[n+1:] {
			both := sharedThing(a, b)
			if done[b.st] || both < 0 || a.st.article == b.st.article || a.figure.unit != b.figure.unit || !closeFigures(a.figure, b.figure) {
				continue
			}
			if !a.figure.agrees(b.figure) {
				thing = both
				done[b.st] = true
			}
			rs = addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole())
		}
		if thing < 0 {
			continue
		}
		name := f.wordOf(a, thing)
		out = append(out, corpus.Discrepancy{
			Kind: corpus.FigureDiffers, About: "cost of the " + name, Readings: rs,
			Aligned:  "Each sentence gives a cost, and speaks of the “" + name + "” or follows a sentence that does.",
			Innocent: []string{"estimates of different times or scopes", "costs of different parts", "rounding"},
			Actors:   actorsOf(a.st), Rule: "cost-of-main-subject",
		})
	}
	return out
}

// money tells whether a figure is a sum in a currency.
func money(x figure) bool {
	return len(x.unit) == 3 && x.unit[0] >= 'A' && x.unit[0] <= 'Z'
}

// costNear tells whether a word for cost stands close to a figure.
func costNear(st *statement, x figure, costs map[string]bool) bool {
	for k := max(0, x.i-6); k < min(len(st.tokens), x.j+3); k++ {
		if costs[st.lower(k)] {
			return true
		}
	}
	return false
}

// mainThings gives the stems of common nouns that at least half of the sources
// hold, and at least two.
func mainThings(d *dossier, f *facts, costs map[string]bool) map[int]bool {
	holders := map[int]map[*article]bool{}
	for _, st := range f.statements {
		for i := range st.tokens {
			if t := st.tag(i); t != language.NN && t != language.NNS || f.general[st.lower(i)] || f.titles[st.lower(i)] || costs[st.lower(i)] {
				continue
			}
			if id := f.stemAt(st.sentence, i); id >= 0 {
				if holders[id] == nil {
					holders[id] = map[*article]bool{}
				}
				holders[id][st.article] = true
			}
		}
	}
	main := map[int]bool{}
	for id, in := range holders {
		main[id] = len(in) >= 2 && len(in)*2 >= len(d.articles)
	}
	return main
}

// thingsIn lists the main things that a sentence names.
func thingsIn(f *facts, st *statement, main map[int]bool) []int {
	var out []int
	for i := range st.tokens {
		if id := f.stemAt(st.sentence, i); id >= 0 && main[id] && !st.tag(i).Proper() {
			out = append(out, id)
		}
	}
	return out
}

// sharedThing gives a thing that two costs have in common, one of them in the
// sentence itself; -1 where there is none.
func sharedThing(a, b costAt) int {
	for _, id := range a.near {
		if slices.Contains(b.near, id) && (slices.Contains(a.own, id) || slices.Contains(b.own, id)) {
			return id
		}
	}
	return -1
}

// wordOf gives a stem back as the word of a sentence or of the one before it.
func (f *facts) wordOf(a costAt, id int) string {
	sts := f.byArticle[a.st.article]
	for n := slices.Index(sts, a.st); n >= 0 && n < len(sts); n-- {
		for i := range sts[n].tokens {
			if f.stemAt(sts[n].sentence, i) == id {
				return sts[n].word(i)
			}
		}
		if sts[n] != a.st {
			break
		}
	}
	return "same thing"
}
