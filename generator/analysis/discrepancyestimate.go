package analysis

import (
	"briefing/generator/corpus"
)

// Estimates that are set against each other.

// maxEstimateRatio is how far apart two figures for one thing may lie; beyond
// it they are taken for figures of two things.
const maxEstimateRatio = 3

// differingEstimates reports figures that one passage puts in the mouths of two
// holders, one after the other.
func differingEstimates(d *dossier, f *facts) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, a := range d.articles {
		sts := f.byArticle[a]
		for n := 1; n < len(sts); n++ {
			if x, ok := contrasted(d, f, sts[n-1], sts[n]); ok {
				out = append(out, x)
			}
		}
		for _, st := range sts {
			if x, ok := contrastedWithin(f, st); ok {
				out = append(out, x)
			}
		}
	}
	return out
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
	if a.corrects() || b.corrects() || !putForward(a, x) || !putForward(b, y) || len(common(a.actors, b.actors)) > 0 && len(a.actors) == len(b.actors) {
		return corpus.Discrepancy{}, false
	}
	return estimates(f, a, x, b, y, "The passage gives one holder’s figure and in the next sentence another’s, in the same unit."), true
}

// estimates sets two holders' figures against each other.
func estimates(f *facts, a *statement, x figure, b *statement, y figure, aligned string) corpus.Discrepancy {
	rs := addReading(nil, a.words(x.i, x.j), x.normalised(), a.whole())
	rs = addReading(rs, b.words(y.i, y.j), y.normalised(), b.whole())
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: estimateOf(f, a, x), Readings: rs, Aligned: aligned,
		Innocent: innocentFigures(x, y, "estimates made at different times or with different scopes"),
		Actors:   actorsOf(a, b), Rule: "contrasted-estimates",
	}
}

// contrastedWithin reads two counts of one sentence: "Two thousand people, the
// police said; the union says 3,500."
func contrastedWithin(f *facts, st *statement) (corpus.Discrepancy, bool) {
	for k := 3; k < len(st.tokens)-3; k++ {
		if w := st.lower(k); w != ";" && w != "but" && w != "while" && w != "whereas" {
			continue
		}
		if len(st.figures) == 0 || st.figures[0].j > k || len(st.figures) > 1 && st.figures[1].j <= k {
			continue
		}
		x := st.figures[0]
		y, ok := saidNumber(st, k+1)
		if !ok || y.value < 13 || x.unit != "" || x.agrees(y) || !closeFigures(x, y) || !saidBetween(st, 0, k) || st.quotedAt(x.i) != st.quotedAt(y.i) {
			continue
		}
		return estimates(f, st, x, st, y, "The sentence gives one holder’s figure and then another’s, of the same things."), true
	}
	return corpus.Discrepancy{}, false
}

// saidNumber reads a number that ends a sentence after a verb of saying, without
// what it counts.
func saidNumber(st *statement, from int) (figure, bool) {
	for k := from + 1; k < len(st.tokens) && k < from+8; k++ {
		if value, ok := parseNumber(st.lower(k)); ok && (saysVerb(st.sentence, k-1) || st.lower(k-1) == "says" || st.lower(k-1) == "put") && !isWord(st.lower(k+1)) {
			return figure{i: k, j: k + 1, value: value}, true
		}
	}
	return figure{}, false
}

// saidBetween tells whether tokens i..j hold a verb of saying.
func saidBetween(st *statement, i, j int) bool {
	for k := i; k < j; k++ {
		if saysVerb(st.sentence, k) || st.lower(k) == "estimated" || st.lower(k) == "put" || st.lower(k) == "counted" {
			return true
		}
	}
	return false
}

func closeFigures(x, y figure) bool {
	return x.value > 0 && y.value > 0 && max(x.value, y.value) <= maxEstimateRatio*min(x.value, y.value)
}

// putForward tells whether a figure is somebody's: the sentence's verb is of
// saying or estimating, or an estimate is its subject.
func putForward(st *statement, x figure) bool {
	for k := max(0, x.i-12); k < x.i; k++ {
		switch st.lower(k) {
		case "says", "said", "say", "puts", "put", "estimates", "estimated", "estimate", "figure", "reckons", "reckoned", "claims", "claimed", "according", "survey", "calculates", "calculated",
			"arrives", "arrived", "finds", "found", "measures", "measured", "counts", "counted", "gives", "gave", "reports", "reported", "shows", "showed":
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

// figuresDenied reports figures that one source denies and corrects, and another
// gives: "It isn’t €22 million. It came back at €35 million."
func figuresDenied(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var out []corpus.Discrepancy
	for _, a := range d.articles {
		for n, st := range f.byArticle[a] {
			for k, x := range st.figures {
				if !deniedFigure(st, x) {
					continue
				}
				rest := []*statement{st}
				if n+1 < len(f.byArticle[a]) && f.byArticle[a][n+1].passage.ID == st.passage.ID {
					rest = append(rest, f.byArticle[a][n+1])
				}
				at, y, ok := correction(rest, k, x)
				if !ok {
					continue
				}
				other, z := f.givenElsewhere(a, x)
				if other == nil {
					continue
				}
				rs := addReading(nil, other.words(z.i, z.j), z.normalised(), other.whole())
				rs = addReading(rs, st.words(x.i, x.j), x.normalised(), st.whole())
				out = append(out, corpus.Discrepancy{
					Kind: corpus.FigureDiffers, About: estimateOf(f, other, z), Readings: addReading(rs, at.words(y.i, y.j), y.normalised(), at.whole()),
					Aligned:  "One source denies the figure that another gives, and gives its own in the same unit.",
					Innocent: innocentFigures(x, y, "estimates made at different times or with different scopes"),
					Actors:   actorsOf(st, other), Rule: "figure-denied",
				})
			}
		}
	}
	return out
}

// deniedFigure tells whether "not" stands right before a figure, but for a verb,
// an article or a hedge; "not only 300" denies nothing.
func deniedFigure(st *statement, x figure) bool {
	for k := x.i - 1; k >= max(0, x.i-3); k-- {
		switch st.lower(k) {
		case "not", "n't":
			return true
		case "a", "an", "the", "about", "at", "for", "by", "be", "cost", "costing":
		default:
			return false
		}
	}
	return false
}

// correction finds the figure that is given instead of a denied one, the k-th of
// the first statement: the next of its kind, in the same sentence or the next.
func correction(sts []*statement, k int, x figure) (*statement, figure, bool) {
	for n, st := range sts {
		for m, y := range st.figures {
			if (n > 0 || m > k) && x.comparable(y) && !x.agrees(y) && closeFigures(x, y) && !deniedFigure(st, y) {
				return st, y, true
			}
		}
	}
	return nil, figure{}, false
}

// givenElsewhere finds the same figure in another article.
func (f *facts) givenElsewhere(a *article, x figure) (*statement, figure) {
	for _, st := range f.statements {
		if st.article == a {
			continue
		}
		for _, y := range st.figures {
			if x.comparable(y) && x.value == y.value {
				return st, y
			}
		}
	}
	return nil, figure{}
}
