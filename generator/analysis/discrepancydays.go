package analysis

import (
	"slices"
	"strconv"

	"briefing/generator/corpus"
)

// daysOfAWeek is how many days one event may be put apart by two sources whose
// sentences tell it in different words.
const daysOfAWeek = 7

// differingDays reports, in a dossier on one subject, days of one week, or that
// differ by a slip, which two sources give beside the same words, where neither
// gives the other's, and a third gives one of them: the words may call the event
// by different names.
func differingDays(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	clauses := writtenDays(f)
	var byWord filed[*datedClause]
	for _, c := range clauses {
		for _, id := range f.closeStems(c) {
			if !f.generalStems[id] {
				byWord.add(strconv.Itoa(id), c)
			}
		}
	}
	best, score := map[*datedClause]map[*article]*datedClause{}, map[*datedClause]map[*article]int{}
	for _, key := range byWord.keys {
		for _, a := range byWord.of[key] {
			if best[a] == nil {
				best[a], score[a] = map[*article]*datedClause{}, map[*article]int{}
			}
			for _, b := range byWord.of[key] {
				if s := f.sameDayOf(a, b); s > score[a][b.st.article] {
					best[a][b.st.article], score[a][b.st.article] = b, s
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
		done[c] = true
		all := []*datedClause{c}
		for n := 0; n < len(all); n++ { // a third source may give a third day
			for _, in := range byArticleID(best[all[n]]) {
				if o := best[all[n]][in]; !done[o] && best[o][all[n].st.article] == all[n] {
					done[o] = true
					all = append(all, o)
				}
			}
		}
		if len(all) > 1 && slices.ContainsFunc(all, func(o *datedClause) bool { return f.sourcesOfDay(o) > 1 }) {
			out = append(out, daysOf(d, f, all))
		}
	}
	return out
}

// sourcesOfDay counts the articles that give the day of a clause.
func (f *facts) sourcesOfDay(c *datedClause) int {
	n := 0
	for _, sts := range f.byArticle {
		if len(sts) > 0 && otherwiseDated(f, &datedClause{st: sts[0]}, c.date) {
			n++
		}
	}
	return n
}

// writtenDays lists the clauses around days that are written out, but for those
// of datelines.
func writtenDays(f *facts) []*datedClause {
	var out []*datedClause
	for _, c := range datedClauses(f) {
		if c.date.precision == corpus.Day && c.date.to == (calendarDate{}) && !reckoned(c.date) && c.date.i >= c.i && c.date.i >= c.st.tokenAt(c.st.afterDateline().Start) {
			out = append(out, c)
		}
	}
	return out
}

// sameDayOf scores how surely two days are of one event: the words close to
// both, who is named in both sentences, and the verb. It is 0 where they may well
// be of two.
func (f *facts) sameDayOf(a, b *datedClause) int {
	slip := slipOfDate(a.date, b.date)
	if a.st.article == b.st.article || compatible(a.date, b.date) || !slip && abs(a.date.from.number()-b.date.from.number()) > daysOfAWeek {
		return 0
	}
	if !slip && f.pastAt(a) != f.pastAt(b) || alreadyPast(f, a, b) || alreadyPast(f, b, a) || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || figuresDiffer(a, b) ||
		otherwiseDated(f, a, b.date) || otherwiseDated(f, b, a.date) {
		return 0
	}
	one, _ := eventKind(a, f.events)
	other, _ := eventKind(b, f.events)
	if one != other { // somebody died on the one day, and a court ruled on the other
		return 0
	}
	words := 0
	for _, id := range shared(f.closeStems(a), f.closeStems(b)) {
		if !f.generalStems[id] && !f.namesPerson(a.st, id) {
			words++
		}
	}
	words += f.phrasesBeside(a.st, a.date.i, a.date.j, b.st, b.date.i, b.date.j)
	score := words + min(2, len(common(a.st.actors, b.st.actors)))
	if f.sameVerb(a, b) {
		score++
	}
	if words == 0 || score < leastSameDay {
		return 0
	}
	return score
}

// leastSameDay is the least score of two days that are of one event.
const leastSameDay = 3

// namesPerson tells whether a stem is of a person's name in a statement: what
// people did on two days of a week is seldom one thing.
func (f *facts) namesPerson(st *statement, id int) bool {
	if f.mentions == nil {
		return false
	}
	for k := range st.tokens {
		if f.stemAt(st.sentence, k) == id && st.tag(k).Proper() {
			return slices.ContainsFunc(f.mentions.actorsIn(st.span(k, k+1)), func(id corpus.ActorID) bool { a := f.actor(id); return a != nil && a.Kind == corpus.Person })
		}
	}
	return false
}

// daysOf makes the discrepancy of the days of one event.
func daysOf(d *dossier, f *facts, all []*datedClause) corpus.Discrepancy {
	a := all[0]
	both := shared(f.closeStems(a), f.closeStems(all[1]))
	var rs []corpus.Reading
	for _, c := range all {
		rs = addReading(rs, c.date.value(c.st), c.date.normalised(), c.st.whole())
	}
	about := eventLabel(d, f, a, both)
	if k := f.topicAt(a.st, both, a.i, a.j); k < 0 || a.st.tag(k).Proper() { // they share names only
		about = f.topic(a.st, both, a.i, a.j) + ", " + rs[0].Value + " or " + rs[1].Value
	}
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: about, Readings: rs,
		Aligned:  "Close to the days stand " + f.quoteWords(a.st, both, 5) + ", and no source gives the day of another.",
		Innocent: []string{"two different events", "two steps of one event", "a slip in one of the dates"},
		Actors:   common(a.st.actors, all[1].st.actors), Rule: "day-beside-same-words",
	}
}
