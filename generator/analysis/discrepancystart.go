package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that let what the dossier is about begin on different days. A rule, a
// ban or a service begins once, and a source that tells of it mostly names one day
// to come: "The change takes effect on 13 April" and "From 20 April kitchens are to
// go without gas" need have no word in common beside their dates.

// startDay is a day to come from which something is to be otherwise.
type startDay struct {
	*datedClause
	thing []int // stems of what begins, where the verb says no more than that; else none
	near  []int // stems of the sentence and of what stands before it in its passage
}

// startsApart is within how many days two sources put the beginning of one thing.
const startsApart = 62

// leastOfStart is how many words that tell of something two sentences must share,
// with those before them, for their days to be of one beginning.
const leastOfStart = 1

// differingStarts reports days on which something is to begin, where each of two
// articles names one such day and not the other’s.
func differingStarts(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var all []startDay
	for _, c := range datedClauses(f) {
		if x := (startDay{datedClause: c}); f.startsAt(&x) {
			x.near = f.stemsBefore(c.st)
			all = append(all, x)
		}
	}
	all = slices.DeleteFunc(slices.Clone(all), func(a startDay) bool {
		return slices.ContainsFunc(all, func(b startDay) bool { return a.st.article == b.st.article && a.date.from != b.date.from })
	})
	var out []corpus.Discrepancy
	for n, a := range all {
		k := slices.IndexFunc(all[n+1:], func(b startDay) bool { return f.startApart(a, b) })
		if k < 0 || slices.ContainsFunc(all[:n], func(b startDay) bool { return f.startApart(b, a) }) {
			continue
		}
		out = append(out, f.startDays(a, all[n+1+k], all))
	}
	return out
}

// startsAt tells whether a clause says that something begins on its day, which is
// to come when the article is written.
func (f *facts) startsAt(x *startDay) bool {
	c, st, e := x.datedClause, x.st, x.date
	written := f.anchors[st.article].at
	if e.precision != corpus.Day || reckoned(e) || written.day == 0 || e.from.first() <= written.first() {
		return false
	}
	if st.lower(e.i) == "from" || st.lower(e.i-1) == "from" {
		return e.to == (calendarDate{}) && st.lower(e.j) != "to" && st.toComeIn(c.i, max(c.j, min(e.j+8, len(st.tokens))))
	}
	v := f.verbBefore(c)
	if v < 0 || negated(st.sentence, v) {
		return false
	}
	if st.takesEffect(v) {
		return true
	}
	if !slices.ContainsFunc(st.lemmas(v), func(l string) bool {
		return l == "begin" || l == "start" || l == "commence" || l == "go" && st.lower(v+1) == "ahead"
	}) {
		return false
	}
	if subject, ok := st.subjectOfVerb(v); ok {
		x.thing = f.clauseStems(st, subject.from, subject.to, 0, 0)
	}
	return len(x.thing) > 0
}

// toComeIn tells whether tokens i..j say what will, may or must be.
func (s *sentence) toComeIn(i, j int) bool {
	for k := i; k < j; k++ {
		if s.tag(k) == language.MD || s.lower(k) == "to" && s.tag(k+1).Verb() && (s.lower(k-1) == "is" || s.lower(k-1) == "are" || s.lower(k-1) == "supposed" || s.lower(k-1) == "due") {
			return true
		}
	}
	return false
}

// takesEffect tells whether the verb at v says that a rule comes to hold.
func (s *sentence) takesEffect(v int) bool {
	return slices.ContainsFunc(s.lemmas(v), func(l string) bool {
		switch l {
		case "take":
			return s.lower(v+1) == "effect"
		case "come", "go", "enter", "be":
			return (s.lower(v+1) == "into" || s.lower(v+1) == "in") && (s.lower(v+2) == "force" || s.lower(v+2) == "effect")
		}
		return false
	})
}

// stemsBefore gives the stems of a statement and of what stands before it in its
// passage.
func (f *facts) stemsBefore(st *statement) []int {
	var out []int
	for _, s := range f.withBefore(st) {
		out = append(out, s.stems...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// startApart tells whether two articles give one beginning different days.
func (f *facts) startApart(a, b startDay) bool {
	if a.st.article == b.st.article || compatible(a.date, b.date) || f.givesDay(a.st.article, b.date) || f.givesDay(b.st.article, a.date) {
		return false
	}
	x, y := a.date.from, b.date.from
	if abs(x.number()-y.number()) > startsApart && (x.month != y.month || x.day != y.day) {
		return false
	}
	if distinguished(a.st, a.i, a.j, b.st, b.i, b.j) {
		return false
	}
	switch {
	case a.thing != nil && b.thing != nil:
		return f.tellingStems(shared(a.thing, b.thing)) > 0
	case a.thing != nil:
		return f.tellingStems(shared(a.thing, b.st.stems)) > 0
	case b.thing != nil:
		return f.tellingStems(shared(a.st.stems, b.thing)) > 0
	}
	return f.tellingStems(f.timeless(shared(a.near, b.near))) >= leastOfStart
}

// timeless drops the names of months and of days of the week.
func (f *facts) timeless(ids []int) []int {
	return slices.DeleteFunc(ids, func(id int) bool { return f.timeStems[id] })
}

// givesDay tells whether an article gives a day, of whatever.
func (f *facts) givesDay(a *article, e dateExpression) bool {
	return slices.ContainsFunc(f.byArticle[a], func(st *statement) bool { return st.tellsOf(e) })
}

// startDays makes the discrepancy of the days on which one thing is to begin.
func (f *facts) startDays(a, b startDay, all []startDay) corpus.Discrepancy {
	rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
	rs = addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole())
	for _, c := range all {
		if c.date.from == a.date.from || c.date.from == b.date.from {
			rs = addReading(rs, c.date.value(c.st), c.date.normalised(), c.st.whole())
		}
	}
	both := shared(a.near, b.near)
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: "start of " + f.startOf(a, b), Readings: rs,
		Aligned:  "Each source names one day to come from which something holds, and they share " + f.quoteWords(a.st, both, 5) + ".",
		Innocent: []string{"two different beginnings", "a day that was changed between the articles", "a slip in one of the dates"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "day-of-start",
	}
}

// startOf names what begins: the subject of the verb that says so, or a plan or
// rule that is spoken of.
func (f *facts) startOf(a, b startDay) string {
	for _, x := range []startDay{a, b} {
		v := f.verbBefore(x.datedClause)
		if v < 0 || x.st.lower(x.date.i-1) == "from" {
			continue
		}
		if subject, ok := x.st.subjectOfVerb(v); ok && x.st.tag(subject.to-1).Noun() {
			return x.st.definite(subject.to - 1)
		}
	}
	for _, x := range []startDay{a, b} {
		for k := range x.st.tokens {
			if w := x.st.lower(k); x.st.tag(k).Noun() && !x.st.tag(k).Proper() && (ruleNouns[w] != "" || w == "plan" || w == "measure" || w == "scheme") {
				return x.st.definite(k)
			}
		}
	}
	return "what is planned"
}
