package analysis

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Costs of one undertaking, whose sentences may share few words.

// costAt is a sum that a source gives as the cost of something, with the
// things that its sentence and the one before speak of.
type costAt struct {
	st     *statement
	figure figure
	own    []int // stems of the main things of the sentence
	near   []int // and of what stands before it in the passage
	bare   bool  // the sentence says no more than the sum, or that it is a cost
}

// differingCosts compares what sources give as the cost of the dossier's main
// subject: a thing that at least half of the sources speak of.
func differingCosts(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	all := costsIn(d, f)
	var out []corpus.Discrepancy
	done := map[*statement]bool{}
	for n, a := range all {
		if done[a.st] {
			continue
		}
		rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
		thing := -1
		var other figure
		for _, b := range all[n+1:] {
			both := sharedThing(a, b)
			if done[b.st] || both < 0 || a.st.article == b.st.article || !a.figure.comparable(b.figure) || !closeCosts(a.figure, b.figure) {
				continue
			}
			if !a.figure.agrees(b.figure) {
				if f.givenIn(a.st.article, b.figure) && f.givenIn(b.st.article, a.figure) {
					continue
				}
				thing, other = both, b.figure
				done[b.st] = true
			}
			rs = addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole())
		}
		if thing < 0 {
			continue
		}
		name := f.wordOf(a, thing)
		about := "cost of the " + name
		if costNoun(name) {
			about = "cost"
		}
		out = append(out, corpus.Discrepancy{
			Kind: corpus.FigureDiffers, About: about, Readings: rs,
			Aligned:  "Each sentence gives a cost, and speaks of the “" + name + "” or follows a sentence that does.",
			Innocent: innocentFigures(a.figure, other, "estimates of different times or scopes", "costs of different parts"),
			Actors:   actorsOf(a.st), Rule: "cost-of-main-subject",
		})
	}
	return out
}

// maxCostRatio is how far apart two costs of one thing may lie.
const maxCostRatio = 1.6

func closeCosts(x, y figure) bool {
	return x.value > 0 && y.value > 0 && max(x.value, y.value) <= maxCostRatio*min(x.value, y.value)
}

// costsIn lists the costs that the sources give.
func costsIn(d *dossier, f *facts) []costAt {
	costs := d.lex.set("costwords")
	main := mainThings(d, f, costs)
	var all []costAt
	for _, a := range d.articles {
		sts := f.byArticle[a]
		for n, st := range sts {
			if st.figuresButConverted() != 1 || !money(st.figures[0]) || len(all) >= rareLimit*4 {
				continue
			}
			c := costAt{st: st, figure: st.figures[0], bare: bareSum(st, st.figures[0])}
			if !c.bare && !costNear(st, c.figure, costs) {
				continue
			}
			c.own = thingsIn(f, st, main)
			c.near = slices.Clone(c.own)
			if n > 0 && sts[n-1].passage.ID == st.passage.ID {
				c.near = append(c.near, thingsIn(f, sts[n-1], main)...)
			}
			c.bare = c.bare || costs[st.lower(c.figure.i-2)] && st.lower(c.figure.i-1) == "of"
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b costAt) int { return cmp.Compare(len(b.near), len(a.near)) })
	return all
}

// figuresButConverted counts the figures of a statement, but for sums that follow
// in brackets what they are worth in another currency.
func (st *statement) figuresButConverted() int {
	n := 0
	for k, x := range st.figures {
		if k == 0 || !money(x) || !money(st.figures[k-1]) || x.unit == st.figures[k-1].unit || st.lower(x.i-1) != "(" || st.figures[k-1].j != x.i-1 {
			n++
		}
	}
	return n
}

// bareSum tells whether a sum is all that somebody is said to say: what it is
// for was said before.
func bareSum(st *statement, x figure) bool {
	switch st.lower(x.i - 1) {
	case "says", "said", "say", "at":
		return st.lower(x.i-1) != "at" || st.lower(x.i-2) == "it"
	}
	return false
}

// costNear tells whether a word for cost stands close to a figure: not beside
// another noun ("the budget deficit was …"), nor before who else must pay.
func costNear(st *statement, x figure, costs map[string]bool) bool {
	if bearer := st.costBearer(x); bearer != "" {
		return false
	}
	for k := max(0, x.i-6); k < min(len(st.tokens), x.j+3); k++ {
		if costs[st.lower(k)] && !(st.tag(k).Noun() && st.tag(k+1).Noun()) {
			return true
		}
	}
	return false
}

// money tells whether a figure is a sum in a currency.
func money(x figure) bool {
	return len(x.unit) == 3 && x.unit[0] >= 'A' && x.unit[0] <= 'Z' || sharedCurrencies[x.unit]
}

// sharedCurrencies are the names that currencies of several states have, and no
// code.
var sharedCurrencies = map[string]bool{
	"krone": true, "krona": true, "franc": true, "peso": true, "dinar": true, "dirham": true, "riyal": true, "rial": true,
	"shilling": true, "lira": true, "leu": true, "manat": true, "kwacha": true, "leone": true, "colon": true,
}

// mainThings gives the stems of common nouns that at least half of the sources
// hold, and at least two.
func mainThings(d *dossier, f *facts, costs map[string]bool) map[int]bool {
	holders := make([]int, len(f.stems))
	last := make([]*article, len(f.stems)) // that was counted: the statements are in the order of articles
	for _, st := range f.statements {
		for i := range st.tokens {
			if t := st.tag(i); t != language.NN && t != language.NNS {
				continue
			}
			id := f.stemAt(st.sentence, i)
			if id < 0 || last[id] == st.article || f.general[st.lower(i)] || f.titles[st.lower(i)] || f.measuring[st.lower(i)] || st.measures(i) || costs[st.lower(i)] {
				continue
			}
			last[id] = st.article
			holders[id]++
		}
	}
	main := map[int]bool{}
	for id, n := range holders {
		if n >= 2 && n*2 >= len(d.articles) {
			main[id] = true
		}
	}
	return main
}

// measures tells whether token i is part of a figure, such as its unit.
func (st *statement) measures(i int) bool {
	return slices.ContainsFunc(st.figures, func(x figure) bool { return x.i <= i && i < x.j })
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

// sharedThing gives a thing that two costs have in common, at least one of them
// in the sentence itself; -1 where there is none. A sum that is given without
// saying for what, far from any of the main things, is for what the dossier is
// about.
func sharedThing(a, b costAt) int {
	if b.bare && len(b.near) == 0 && len(a.near) > 0 {
		return a.near[0]
	}
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
