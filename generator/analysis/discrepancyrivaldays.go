package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// Days that hardly stand beside each other by chance: those that two sources
// give for one count of votes, and those of one number in two months.

// leastVotes is how many votes a count must have to be of one vote: "four to one"
// is how many panels decide.
const leastVotes = 20

// differingVoteDays reports the days on which sources put a vote that they count
// alike: the count says which vote it is, whatever words tell of it.
func differingVoteDays(d *dossier, f *facts) []corpus.Discrepancy {
	words := newFigureWords(d.lex)
	var byCount filed[*datedClause]
	for _, c := range writtenDays(f) {
		one, two := words.voteAt(c.st)
		i, j := c.st.clauseAt(c.date.i, c.date.j)
		if one+two >= leastVotes && f.daysIn(c.st) == 1 && f.votesWithin(c.st, i, j) {
			byCount.add(countedVote{one: one, two: two}.String(), c)
		}
	}
	var out []corpus.Discrepancy
	for _, count := range byCount.keys {
		all := byCount.of[count]
		a := all[0]
		var rs []corpus.Reading
		differ := false
		for _, c := range all {
			rs = addReading(rs, c.date.value(c.st), c.date.normalised(), c.st.whole())
			differ = differ || c.st.article != a.st.article && !compatible(a.date, c.date)
		}
		if !differ {
			continue
		}
		out = append(out, corpus.Discrepancy{
			Kind: corpus.DateDiffers, About: "date of the vote by " + count, Readings: rs,
			Aligned:  "The sentences count the sides of a vote alike, and give its day.",
			Innocent: []string{"two votes with the same count", "a sitting that went on after midnight", "a slip in one of the dates"},
			Actors:   actorsOf(a.st), Rule: "day-of-counted-vote",
		})
	}
	return out
}

// daysIn counts the days that a statement gives.
func (f *facts) daysIn(st *statement) int {
	n := 0
	for _, e := range st.dates {
		if !e.named && e.precision == corpus.Day {
			n++
		}
	}
	return n
}

// votesWithin tells whether a verb in tokens i..j tells of a vote.
func (f *facts) votesWithin(st *statement, i, j int) bool {
	for k := i; k < j; k++ {
		if st.tag(k).Verb() {
			if _, kind, ok := st.lookUp(f.events, k); ok && (kind == "vote" || kind == "reject") {
				return true
			}
		}
	}
	return false
}

// rivalMonths reports, in a dossier on one subject, a day that a single source
// gives, where others give the day of the same number in another month, no source
// gives both, both were to come when they were written, and the sentences speak
// of one thing. The last day of a month and the first are those of many things,
// so that three sources must have the other.
func rivalMonths(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	byDay := map[int][]*datedClause{}
	for _, c := range writtenDays(f) {
		if len(byDay[c.date.from.day]) < rareLimit {
			byDay[c.date.from.day] = append(byDay[c.date.from.day], c)
		}
	}
	var out []corpus.Discrepancy
	done := map[*datedClause]bool{}
	for _, c := range datedClauses(f) {
		if !slices.Contains(byDay[c.date.from.day], c) || done[c] || f.sourcesOfDay(c) > 1 || f.pastAt(c) {
			continue
		}
		if others := f.rivalsInMonths(c, byDay[c.date.from.day]); len(others) > 0 {
			done[c] = true
			out = append(out, rivalDays(d, f, c, others))
		}
	}
	return out
}

// rivalsInMonths lists the clauses of other sources that give a day of the same
// number in another month, if these are one day and enough sources give it.
func (f *facts) rivalsInMonths(c *datedClause, all []*datedClause) []*datedClause {
	least := 2
	if last := c.date.from.plusDays(1); c.date.from.day == 1 || last.day == 1 {
		least = 3
	}
	var out []*datedClause
	alike := false
	for _, o := range all {
		if o == c || compatible(c.date, o.date) {
			continue
		}
		if !slipOfDate(c.date, o.date) || o.st.article == c.st.article || len(out) > 0 && out[0].date.from != o.date.from {
			return nil
		}
		if otherwiseDated(f, c, o.date) || otherwiseDated(f, o, c.date) || f.pastAt(o) || negative(c.st) != negative(o.st) || distinguished(c.st, c.i, c.j, o.st, o.i, o.j) {
			return nil
		}
		both := shared(c.st.stems, o.st.stems)
		alike = alike || f.commonWords(c.st, both) > 0 || f.tellingStems(both) > 1
		out = append(out, o)
	}
	if len(out) == 0 || !alike || f.sourcesOfDay(out[0]) < least {
		return nil
	}
	return out
}

// rivalDays makes the discrepancy of a day and the same of another month.
func rivalDays(d *dossier, f *facts, c *datedClause, others []*datedClause) corpus.Discrepancy {
	rs := addReading(nil, c.date.value(c.st), c.date.normalised(), c.st.whole())
	var because []int
	for _, o := range others {
		rs = addReading(rs, o.date.value(o.st), o.date.normalised(), o.st.whole())
		because = append(because, shared(c.st.stems, o.st.stems)...)
	}
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: eventLabel(d, f, others[0], shared(because, others[0].stems)), Readings: rs,
		Aligned:  "Several sources give a day to come, and one the day of the same number in another month; they share " + f.quoteWords(c.st, because, 5) + ".",
		Innocent: []string{"two different events", "the event was put off or brought forward", "a slip in one of the dates"},
		Actors:   common(c.st.actors, others[0].st.actors), Rule: "same-day-of-another-month",
	}
}
