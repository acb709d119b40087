package analysis

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Sources that put the same thing at different dates.

// compatible tells whether two dates can be of one thing: they overlap, with a
// day to spare for time zones and a night's end.
func compatible(a, b dateExpression) bool {
	lo1, hi1 := a.reach()
	lo2, hi2 := b.reach()
	if a.precision == corpus.Day && b.precision == corpus.Day && a.basis != b.basis {
		hi1, hi2 = hi1+1, hi2+1 // a reckoned day may be off by one
	}
	return lo1 <= hi2 && lo2 <= hi1
}

// reach is the first and last day that a date can mean.
func (e dateExpression) reach() (lo, hi int) {
	lo, hi = e.from.first(), e.from.last()
	if e.to != (calendarDate{}) {
		hi = e.to.last()
	}
	if e.open {
		hi = 99991231
	}
	return lo, hi
}

// normalised gives a date as Event.From and To do.
func (e dateExpression) normalised() string {
	if e.to != (calendarDate{}) {
		return e.from.String() + "/" + e.to.String()
	}
	return e.from.String()
}

// value gives a date in the source's words.
func (e dateExpression) value(st *statement) string { return st.words(e.i, e.j) }

// differingSpeechDates reports quotations of one utterance that are put at
// different dates: the one date of the sentence that introduces each.
func differingSpeechDates(d *dossier, f *facts, us []*utterance) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, cluster := range clusterUtterances(f, us) {
		var rs []corpus.Reading
		var dates []dateExpression
		var speaker corpus.ActorID
		differ := false
		for _, u := range cluster {
			e, ok := speechDate(u)
			if !ok {
				continue
			}
			for _, other := range dates {
				differ = differ || !compatible(e, other)
			}
			if speaker == "" {
				speaker = u.speaker
			}
			dates = append(dates, e)
			rs = addReading(rs, e.value(u.st), e.normalised(), u.st.whole())
		}
		if !differ {
			continue
		}
		x := corpus.Discrepancy{
			Kind: corpus.DateDiffers, About: "when " + aboutUtterance(d, cluster[0], speaker), Readings: rs,
			Aligned:  "The same words are quoted" + bySpeaker(d, speaker) + ", each time with a date in the sentence.",
			Innocent: []string{"the words were said on more than one occasion", "a slip in one of the dates"},
			Rule:     "date-of-quotation",
		}
		if speaker != "" {
			x.Actors = []corpus.ActorID{speaker}
		}
		out = append(out, x)
	}
	return out
}

// speechDate gives the one date outside the quotation in the sentence where it
// begins.
func speechDate(u *utterance) (dateExpression, bool) {
	var found []dateExpression
	for _, e := range u.st.dates {
		at := u.st.span(e.i, e.j)
		inside := slices.ContainsFunc(u.spans, func(s corpus.Span) bool { return s.Overlaps(at) })
		if !inside && !e.named {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		return dateExpression{}, false
	}
	return found[0], true
}

// recentOrDated reports a speaker whose words an article calls recent and, in
// the next sentence but one at most, puts at least a year before the time of
// writing.
func recentOrDated(d *dossier, f *facts) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, a := range d.articles {
		sts := f.byArticle[a]
		latest := latestYear(sts, f.anchors[a])
		for n, st := range sts {
			speaker, at, ok := recentlySaid(d, st)
			if !ok {
				continue
			}
			for _, next := range sts[n:min(n+3, len(sts))] {
				if next.passage.ID != st.passage.ID || !spokenBy(d, next, speaker) {
					continue
				}
				for _, e := range next.dates {
					if e.named || next.quotedAt(e.i) || e.basis != corpus.Stated || e.from.year == 0 || e.to != (calendarDate{}) || e.from.year >= latest || e.i < at && next == st {
						continue
					}
					out = append(out, corpus.Discrepancy{
						Kind: corpus.DateDiffers, About: fmt.Sprintf("when %s said so", d.actorName(speaker)),
						Readings: []corpus.Reading{
							{Value: st.word(at), Evidence: []corpus.Span{st.whole()}},
							{Value: e.value(next), Normalised: e.normalised(), Evidence: []corpus.Span{next.whole()}},
						},
						Aligned:  "Both sentences stand in one paragraph and report " + d.actorName(speaker) + " on the same matter; elsewhere the article dates events to " + fmt.Sprint(latest) + ".",
						Innocent: []string{"two statements, made on different occasions", "a slip in the date"},
						Actors:   []corpus.ActorID{speaker}, Rule: "recent-or-dated",
					})
				}
			}
		}
	}
	return out
}

// latestYear is the year of writing, or the latest that an article speaks of as
// past.
func latestYear(sts []*statement, anchor dateAnchor) int {
	if anchor.at.year > 0 {
		return anchor.at.year
	}
	year := 0
	for _, st := range sts {
		for _, e := range st.dates {
			if e.basis == corpus.Stated && st.statusAt(e, anchor) == corpus.Occurred {
				year = max(year, e.from.year)
			}
		}
	}
	return year
}

// recentlySaid finds "X recently said" and gives the speaker and the token of
// the adverb.
func recentlySaid(d *dossier, st *statement) (speaker corpus.ActorID, at int, ok bool) {
	for i := range st.tokens {
		w := st.lower(i)
		if w != "recently" && w != "lately" || st.quotedAt(i) {
			continue
		}
		if !saysVerb(st.sentence, i+1) && !saysVerb(st.sentence, i-1) {
			continue
		}
		ms := d.mentions.in(st.span(0, i))
		if len(ms) == 0 {
			return "", 0, false
		}
		last := ms[len(ms)-1]
		end := st.tokenAt(last.Span.End - 1)
		if i-end > 2 {
			return "", 0, false
		}
		return last.Actor, i, true
	}
	return "", 0, false
}

// saysVerb tells whether token i is a verb of saying.
func saysVerb(st *sentence, i int) bool {
	switch st.lower(i) {
	case "said", "says", "told", "stated", "argued", "declared", "announced", "warned", "noted", "remarked", "wrote", "claimed", "insisted":
		return true
	}
	return false
}

// spokenBy tells whether the speaker stands right beside a verb of saying.
func spokenBy(d *dossier, st *statement, speaker corpus.ActorID) bool {
	for _, m := range d.mentions.in(st.whole()) {
		if m.Actor != speaker {
			continue
		}
		i, j := st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1
		if saysVerb(st.sentence, j) || saysVerb(st.sentence, j+1) || saysVerb(st.sentence, i-1) {
			return true
		}
	}
	return false
}

// datedClause is the words around a date, as far as the next one.
type datedClause struct {
	st    *statement
	date  dateExpression
	i, j  int
	stems []int
}

// differingEventDates reports clauses of two sources that tell the same event
// with different dates. Each must be the other's nearest, so that the second
// of two meetings is not held against the first.
func differingEventDates(d *dossier, f *facts) []corpus.Discrepancy {
	clauses := datedClauses(f)
	bySt := map[*statement][]*datedClause{}
	for _, c := range clauses {
		bySt[c.st] = append(bySt[c.st], c)
	}
	best := map[*datedClause]map[*article]*datedClause{}
	for _, c := range clauses {
		best[c] = map[*article]*datedClause{}
		score := map[*article]float64{}
		for _, st := range f.neighbours(c.st) {
			for _, o := range bySt[st] {
				if s := sameEvent(f, c, o); s > score[st.article] {
					score[st.article], best[c][st.article] = s, o
				}
			}
		}
	}
	var out []corpus.Discrepancy
	done := map[*datedClause]bool{}
	for _, c := range clauses {
		if done[c] {
			continue
		}
		var others []*datedClause
		for _, a := range d.articles {
			if o := best[c][a]; o != nil && a != c.st.article && best[o][c.st.article] == c {
				others = append(others, o)
			}
		}
		if x, ok := eventDates(d, f, c, others); ok {
			done[c] = true
			for _, o := range others {
				done[o] = true
			}
			out = append(out, x)
		}
	}
	return out
}

// maxDates is how many dates or figures a sentence may hold before it is taken
// for a table, which says nothing in words.
const maxDates = 20

// datedClauses lists the clauses around dates that are not part of a name.
func datedClauses(f *facts) []*datedClause {
	var out []*datedClause
	for _, st := range f.statements {
		if len(st.dates) > maxDates {
			continue
		}
		for n, e := range st.dates {
			if e.named || st.quotedAt(e.i) || e.open {
				continue
			}
			i, j := st.clauseAt(e.i, e.j)
			for k, o := range st.dates { // another date has words of its own
				if k < n && !o.named {
					i = max(i, o.j)
				} else if k > n && !o.named {
					j = min(j, o.i)
				}
			}
			out = append(out, &datedClause{st, e, i, j, f.clauseStems(st, i, j, e.i, e.j)})
		}
	}
	return out
}

// clauseStems gives the stems of the content words of tokens i..j, but not of
// skip..end.
func (f *facts) clauseStems(st *statement, i, j, skip, end int) []int {
	var ids []int
	for k := i; k < j; k++ {
		if k >= skip && k < end || f.dateWords.months[st.lower(k)] > 0 && st.tag(k).Proper() {
			continue
		}
		ids = f.appendStems(ids, st.sentence, k)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// sameEvent scores how surely two dated clauses tell one event; 0 where they
// may well tell two.
func sameEvent(f *facts, a, b *datedClause) float64 {
	if a.st.article == b.st.article || !comparableDates(f, a, b) {
		return 0
	}
	both := shared(a.stems, b.stems)
	if len(both) < 4 || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || len(common(a.st.actors, b.st.actors)) == 0 {
		return 0
	}
	score := f.similarity(a.stems, b.stems)
	if score < 0.42 || score < 0.6 && f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) || !f.tellsMore(a.st, both) {
		return 0
	}
	return score
}

// nearPublication is how many days may lie between two articles whose
// reckoned dates are compared: "on Tuesday" means another day a month later.
const nearPublication = 14

// comparableDates tells whether two dates can be set against each other. A day
// that is only reckoned ("on Tuesday") is too weak to stand against another
// such one; against a day that is written out it stands only if both articles
// are of about the same time.
func comparableDates(f *facts, a, b *datedClause) bool {
	x, y := reckoned(a.date), reckoned(b.date)
	if x && y {
		return false
	}
	if !x && !y {
		return true
	}
	p, q := f.anchors[a.st.article].at, f.anchors[b.st.article].at
	return p.day > 0 && q.day > 0 && abs(p.number()-q.number()) <= nearPublication
}

// reckoned tells whether a date is told only from the day of writing.
func reckoned(e dateExpression) bool {
	return e.basis == corpus.Inferred && !strings.HasPrefix(string(e.rule), "day-month") && !strings.HasPrefix(string(e.rule), "month")
}

// namedApart tells whether each of two clauses names somebody or something
// that the other's sentence does not: then they most likely tell of two.
func (f *facts) namedApart(a *statement, i, j int, b *statement, k, l int) bool {
	return f.namesBeyond(a, i, j, b) && f.namesBeyond(b, k, l, a)
}

// namesBeyond tells whether tokens i..j hold a name that the other sentence
// lacks. Titles and dates are no names.
func (f *facts) namesBeyond(st *statement, i, j int, other *statement) bool {
	for k := i; k < j; k++ {
		w := st.lower(k)
		if !st.tag(k).Proper() || f.titles[w] || f.dateWords.months[w] > 0 || f.dateWords.weekdays[w] > 0 || !isWord(w) {
			continue
		}
		if id := f.stemAt(st.sentence, k); id >= 0 && !slices.Contains(other.stems, id) && !f.sharesActorAt(st, k, other) {
			return true
		}
	}
	return false
}

// sharesActorAt tells whether token k names an actor of the other sentence,
// perhaps in another way.
func (f *facts) sharesActorAt(st *statement, k int, other *statement) bool {
	if f.mentions == nil {
		return false
	}
	for _, m := range f.mentions.in(st.span(max(0, k-6), min(len(st.tokens), k+7))) {
		if m.Span.Start <= st.tokens[k].Start && st.tokens[k].End <= m.Span.End && slices.Contains(other.actors, m.Actor) {
			return true
		}
	}
	return false
}

// tellsMore tells whether shared stems hold a word besides names, so that two
// clauses are not aligned for speaking of the same people.
func (f *facts) tellsMore(st *statement, ids []int) bool {
	n := 0
	for i := range st.tokens {
		if !st.tag(i).Proper() && !f.titles[st.lower(i)] && slices.Contains(ids, f.stemAt(st.sentence, i)) {
			n++
		}
	}
	return n >= 2
}

// distinguished tells whether two clauses name different members of a series:
// "the first round" and "the second round", or different proper names where
// each has one of its own before the same noun.
func distinguished(a *statement, i, j int, b *statement, k, l int) bool {
	x, y := ordinalIn(a, i, j), ordinalIn(b, k, l)
	return x != "" && y != "" && x != y || elsewhere(a, i, j, b, k, l)
}

// elsewhere tells whether both clauses say where, or of what, in the same way
// and with different names: "a summit in Madrid" and "a summit in Vilnius".
func elsewhere(a *statement, i, j int, b *statement, k, l int) bool {
	x, y := namesAfter(a, i, j), namesAfter(b, k, l)
	for _, preposition := range []string{"in", "at", "near", "of"} {
		one, two := x[preposition], y[preposition]
		if len(one) > 0 && len(two) > 0 && !slices.ContainsFunc(one, func(name string) bool { return slices.Contains(two, name) }) {
			return true
		}
	}
	return false
}

// namesAfter lists the proper nouns that follow each preposition in tokens
// i..j, but for months.
func namesAfter(st *statement, i, j int) map[string][]string {
	out := map[string][]string{}
	for k := i; k+1 < j; k++ {
		at := k + 1
		if st.lower(at) == "the" {
			at++
		}
		dated := slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= at && at < e.j })
		if st.tag(at).Proper() && !dated {
			out[st.lower(k)] = append(out[st.lower(k)], st.lower(at))
		}
	}
	return out
}

// ordinalIn gives the ordinal or the like that stands in a clause.
func ordinalIn(st *statement, i, j int) string {
	for k := i; k < j; k++ {
		switch w := st.lower(k); w {
		case "first", "second", "third", "fourth", "fifth", "final", "initial", "opening", "previous", "next", "latest", "earlier":
			return w
		}
	}
	return ""
}

// eventDates makes the discrepancy of a clause and those that tell the same
// event, if any date differs.
func eventDates(d *dossier, f *facts, c *datedClause, others []*datedClause) (corpus.Discrepancy, bool) {
	differ := false
	rs := addReading(nil, c.date.value(c.st), c.date.normalised(), c.st.whole())
	sts := []*statement{c.st}
	var because []int
	for _, o := range others {
		if !compatible(c.date, o.date) {
			differ = true
			if because == nil {
				because = shared(c.stems, o.stems)
			}
		}
		rs = addReading(rs, o.date.value(o.st), o.date.normalised(), o.st.whole())
		sts = append(sts, o.st)
	}
	if !differ {
		return corpus.Discrepancy{}, false
	}
	actors := common(sts[0].actors, sts[len(sts)-1].actors)
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: f.topic(c.st, because, c.i, c.j), Readings: rs,
		Aligned:  "The sentences share " + f.quoteWords(c.st, because, 5) + " and are each other’s nearest in their sources.",
		Innocent: []string{"two different events", "one date is of a plan and the other of what happened", "a slip in one of the dates"},
		Actors:   actors, Rule: "date-of-event",
	}, true
}
