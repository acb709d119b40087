package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that give different numbers for the same thing.

// sizedClause is a clause with one of its figures.
type sizedClause struct {
	st     *statement
	figure figure
	i, j   int
	stems  []int
	many   bool // the sentence has another figure like it

	beside, modifiers memo[int]    // see besideFigure and modifiersOf
	toldOf            memo[string] // see subjectNumbers
}

// differingFigures reports figures of the same unit or noun, in clauses that
// tell the same thing, that cannot both be true. Each must be the other's
// nearest, so that two sums of one budget are not held against each other.
func differingFigures(d *dossier, f *facts) []corpus.Discrepancy {
	clauses := sizedClauses(f)
	bySt, sized := map[*statement][]*sizedClause{}, make([]bool, len(f.statements))
	for _, c := range clauses {
		bySt[c.st] = append(bySt[c.st], c)
		sized[c.st.order] = true
	}
	ofThings := measuredThings(f, clauses)
	nearest := map[*sizedClause]map[*article]*sizedClause{}
	for _, c := range clauses {
		others := slices.Concat(ofThings[c.figure.of], ofThings[c.figure.unit+" "+c.figure.noun])
		nearest[c] = nearestFigures(f, c, f.follower.neighbours(c.st, sized), bySt, others)
	}
	var out []corpus.Discrepancy
	done := map[*sizedClause]bool{}
	for _, c := range clauses {
		if done[c] {
			continue
		}
		var others []*sizedClause
		for _, a := range byArticleID(nearest[c]) {
			if o := nearest[c][a]; nearest[o][c.st.article] == c {
				others = append(others, o)
			}
		}
		if x, ok := figuresOf(f, c, others); ok {
			done[c] = true
			for _, o := range others {
				done[o] = true
			}
			out = append(out, x)
		}
	}
	return out
}

// byArticleID gives the articles that a map leads from, in the dossier's order.
// Going through all of the dossier's for each would take the square of its size.
func byArticleID[T any](m map[*article]T) []*article {
	return slices.SortedFunc(maps.Keys(m), func(a, b *article) int { return strings.Compare(string(a.src.ID), string(b.src.ID)) })
}

// sizedClauses lists the clauses around all figures.
func sizedClauses(f *facts) []*sizedClause { return f.sized.or(f.findSizedClauses) }

func (f *facts) findSizedClauses() []*sizedClause {
	var out []*sizedClause
	for _, st := range f.statements {
		if len(st.figures) > maxDates {
			continue
		}
		for _, fig := range st.figures {
			i, j := st.clauseAt(fig.i, fig.j)
			i, j = max(i, fig.i-25), min(j, fig.j+25)
			many := slices.ContainsFunc(st.figures, func(o figure) bool { return o.i != fig.i && o.comparable(fig) })
			out = append(out, &sizedClause{st: st, figure: fig, i: i, j: j, stems: f.clauseStems(st, i, j, fig.i, fig.j), many: many})
		}
	}
	return out
}

// measuredThings lists the figures that are joined to what has the measure, by
// its name ("a 99-year lease"): their sentences may share nothing that is rare.
// Only in a dossier of one subject is it likely to be the same thing.
func measuredThings(f *facts, clauses []*sizedClause) map[string][]*sizedClause {
	out := map[string][]*sizedClause{}
	if len(f.byArticle) > oneSubject {
		return out
	}
	for _, c := range clauses {
		if key := c.figure.unit + " " + c.figure.noun; len(out[key]) < rareLimit {
			out[key] = append(out[key], c)
		}
		if of := c.figure.of; of != "" && len(out[of]) < rareLimit {
			out[of] = append(out[of], c)
		}
	}
	return out
}

// nearestFigures finds for each source the figure that most surely measures
// the same as c, among those of the neighbouring statements and others.
func nearestFigures(f *facts, c *sizedClause, neighbours []*statement, bySt map[*statement][]*sizedClause, others []*sizedClause) map[*article]*sizedClause {
	best, score := map[*article]*sizedClause{}, map[*article]float64{}
	for _, o := range others {
		if s := sameMeasure(f, c, o); s > score[o.st.article] {
			score[o.st.article], best[o.st.article] = s, o
		}
	}
	for _, st := range neighbours {
		for _, o := range bySt[st] {
			s := sameMeasure(f, c, o)
			// Of two that fit as well, the one that agrees is meant.
			if s > score[st.article] || s > 0 && s == score[st.article] && c.figure.agrees(o.figure) {
				score[st.article], best[st.article] = s, o
			}
		}
	}
	return best
}

// sameMeasure scores how surely two figures measure the same thing; 0 where
// they may well measure two.
func sameMeasure(f *facts, a, b *sizedClause) float64 {
	x, y := a.figure, b.figure
	if a.st.article == b.st.article || !x.comparable(y) || !x.agrees(y) && (!closeFigures(x, y) || f.givenIn(a.st.article, y) || f.givenIn(b.st.article, x)) {
		return 0
	}
	if distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || clauseDatesDiffer(a, b) || f.kindsApart(a, b) || ofOtherSets(a, b) || f.partOf(a, b) || f.bothRight(a, b) {
		return 0
	}
	near, both := f.besides(a, b), f.tellingStems(shared(a.stems, b.stems))
	if n := f.tellingStems(shared(f.modifiersOf(a), f.modifiersOf(b))); n > 0 {
		near, both = near+n, both+n
	}
	phrases := f.phrasesBeside(a.st, a.figure.i, a.figure.j, b.st, b.figure.i, b.figure.j)
	near, both = near+phrases, both+phrases
	similar := f.similarity(a.stems, b.stems)
	if x.rate != "" && x.rate == y.rate { // as good as a word beside the number
		near, both = near+1, both+1
	}
	if f.oneDeed(a, b) || f.oneStake(a, b) || f.oneFund(a, b) || x.of != "" && x.of == y.of && len(f.byArticle) <= oneSubject && both >= 2 {
		return 0.5 + 0.1*float64(near)
	}
	if similar < leastAlike(f, a, b, near, both) {
		return 0
	}
	if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) && (similar < 0.5 && near < 3 && phrases == 0 && x.unit != ageUnit || similar < 0.8 && f.personsApart(a.st, b.st)) {
		return 0
	}
	if both >= 2 || both >= 1 && near >= 1 && similar >= 0.5 {
		return similar + 0.1*float64(near)
	}
	return 0
}

// oneDeed tells whether two figures are the object of one verb for what happens
// once, with the same doer before it, in whatever form of the name: "Norvik Steel
// bought 78 per cent of the yard".
func (f *facts) oneDeed(a, b *sizedClause) bool {
	x, v := f.deedOf(a)
	y, w := f.deedOf(b)
	if x == "" || x != y {
		return false
	}
	return len(common(f.mentions.actorsIn(a.st.span(max(0, v-5), v)), f.mentions.actorsIn(b.st.span(max(0, w-5), w)))) > 0 ||
		len(f.byArticle) <= oneSubject && len(shared(f.properStems(a.st, max(0, v-5), v), f.properStems(b.st, max(0, w-5), w))) > 0
}

// properStems gives the stems of the words of names in tokens i..j.
func (f *facts) properStems(st *statement, i, j int) []int {
	var out []int
	for k := i; k < j; k++ {
		if id := f.stemAt(st.sentence, k); id >= 0 && st.tag(k).Proper() && !f.titles[st.lower(k)] {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// deedOf gives the kind of event that the verb right before a figure tells, and
// its token.
func (f *facts) deedOf(c *sizedClause) (kind string, at int) {
	for k := c.figure.i - 1; k >= max(0, c.figure.i-2); k-- {
		if c.st.tag(k) == language.VBD || c.st.tag(k) == language.VBN {
			_, kind, _ := c.st.lookUp(f.events, k)
			return kind, k
		}
	}
	return "", -1
}

// personsApart tells whether two statements name people, and none in common.
func (f *facts) personsApart(a, b *statement) bool {
	persons := func(ids []corpus.ActorID) bool {
		return slices.ContainsFunc(ids, func(id corpus.ActorID) bool { return f.actor(id).Kind == corpus.Person })
	}
	return persons(a.actors) && persons(b.actors) && !persons(common(a.actors, b.actors))
}

// leastAlike is how similar two clauses must be for their figures to measure
// one thing: more so the likelier two such figures stand by chance, and where
// what is measured may have changed between the articles.
func leastAlike(f *facts, a, b *sizedClause, near, both int) float64 {
	x, y := a.figure, b.figure
	least := 0.26
	common := len(common(a.st.actors, b.st.actors)) > 0
	if !common && len(a.st.actors) > 0 && len(b.st.actors) > 0 && near < 2 {
		least = 0.4
	}
	if near >= 2 && x.unit != "percent" && slipOfPen(x, y) {
		return 0.3
	}
	if timeUnits[x.unit] || x.unit == "percent" || x.unit == "" && min(x.value, y.value) <= 12 {
		least = max(least, 0.38)
		if !common && (near < 2 || x.unit == "percent") {
			least = 0.5
		}
	}
	oneTime := len(datesIn(a)) > 0 && len(datesIn(b)) > 0 // if they differed, we should not be here
	apart := !oneTime && timesApart(f, a, b) && (x.unit == "percent" || f.sharedFigures(a, b) == 0)
	switch {
	case apart && x.unit == "percent": // shares and polls change
		return 2
	case x.unit == "percent" && !sameWeek(f, a, b):
		least = max(least, 0.5)
	case x.bound > 0 && y.bound > 0: // more than 50 may be more than 60
		least = 0.8
	case apart && !(common && slipOfPen(x, y)) && !(both >= 3 && (near >= 2 || common && near >= 1)):
		least = 0.6
	}
	if !x.agrees(y) && ratio(x.value, y.value) > maxPlacedRatio {
		least = max(least, 0.6)
	}
	return least
}

// besides counts the words that two figures have right beside them: they say
// what is measured.
func (f *facts) besides(a, b *sizedClause) int {
	return f.tellingStems(shared(f.besideFigure(a), f.besideFigure(b)))
}

// modifiersOf gives the stems of the words between a number and what it counts:
// "48 permanent jobs".
func (f *facts) modifiersOf(c *sizedClause) []int {
	if c.figure.noun == "" {
		return nil
	}
	return c.modifiers.or(func() []int { return f.clauseStems(c.st, c.st.afterNumber(c.figure), c.figure.j-1, 0, 0) })
}

// tellingStems counts the stems that are not too general to tell of anything.
func (f *facts) tellingStems(ids []int) int {
	n := 0
	for _, id := range ids {
		if !f.generalStems[id] {
			n++
		}
	}
	return n
}

// givenIn tells whether an article gives a figure that agrees with x: then it
// knows of it, and means something else where it gives another.
func (f *facts) givenIn(a *article, x figure) bool {
	for _, st := range f.byArticle[a] {
		for i := range st.figures {
			if y := &st.figures[i]; y.unit == x.unit && x.comparable(*y) && x.agrees(*y) {
				return true
			}
		}
		if slices.Contains(st.millions, x.value) {
			return true
		}
	}
	return false
}

// besideFigure gives the stems of the seven words to either side of a figure.
func (f *facts) besideFigure(c *sizedClause) []int {
	return c.beside.or(func() []int {
		return f.clauseStems(c.st, max(c.i, c.figure.i-7), min(c.j, c.figure.j+7), c.figure.i, c.figure.j)
	})
}

// timesApart tells whether two articles were written more than a month apart:
// what was counted may have changed by then.
func timesApart(f *facts, a, b *sizedClause) bool {
	x, y := f.anchors[a.st.article].at, f.anchors[b.st.article].at
	if x.year == 0 || y.year == 0 {
		return false
	}
	return max(x.first(), y.first()) > min(x.last(), y.last())+100 // a month, in the digits of a date
}

// sameWeek tells whether two articles were written within seven days.
func sameWeek(f *facts, a, b *sizedClause) bool {
	x, y := f.anchors[a.st.article].at, f.anchors[b.st.article].at
	return x.day > 0 && y.day > 0 && abs(x.number()-y.number()) <= 7
}

// clauseDatesDiffer tells whether both clauses are dated, and not to the same
// time: then the figures may both be right, each at its time.
func clauseDatesDiffer(a, b *sizedClause) bool {
	da, db := datesIn(a), datesIn(b)
	if len(da) == 0 || len(db) == 0 {
		return false
	}
	for _, x := range da {
		for _, y := range db {
			if compatible(x, y) {
				return false
			}
		}
	}
	return true
}

// datesIn lists the dates of a clause that stand within eight words of its
// figure.
func datesIn(c *sizedClause) []dateExpression {
	from, to := max(c.i, c.figure.i-8), min(c.j, c.figure.j+8)
	return slices.DeleteFunc(slices.Clone(c.st.dates), func(e dateExpression) bool { return e.i < from || e.j > to })
}

// figuresOf makes the discrepancy of a figure and those that measure the same,
// if any differs.
func figuresOf(f *facts, c *sizedClause, others []*sizedClause) (corpus.Discrepancy, bool) {
	rs := addReading(nil, c.st.words(c.figure.i, c.figure.j), c.figure.normalised(), c.st.whole())
	actors := c.st.actors
	var because []int
	var other figure
	named := c
	for _, o := range others {
		if !c.figure.agrees(o.figure) && because == nil {
			because, other = shared(c.stems, o.stems), o.figure
			actors = common(c.st.actors, o.st.actors)
		}
		rs = addReading(rs, o.st.words(o.figure.i, o.figure.j), o.figure.normalised(), o.st.whole())
		if c.figure.of == "" && o.figure.of != "" {
			named = o // it says what has the measure
		}
	}
	if because == nil {
		return corpus.Discrepancy{}, false
	}
	beside := shared(because, f.besideFigure(c))
	if len(beside) == 0 {
		beside = because
	}
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: figureLabel(f, named.st, named.figure, beside), Readings: rs,
		Aligned:  "The figures have one unit or count one thing, and the sentences share " + f.quoteWords(c.st, because, 5) + ".",
		Innocent: innocentFigures(c.figure, other, "figures of different times or scopes", "a slip in one of the figures"),
		Actors:   actors, Rule: "figure-of-measure",
	}, true
}
