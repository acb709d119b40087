package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Sources that put the same thing at different dates.

// compatible tells whether two dates can be of one thing: they overlap, with a
// day to spare for time zones and a night's end.
func compatible(a, b dateExpression) bool {
	if a.betweenDays() && b.betweenDays() && (a.from == b.from) != (a.to == b.to) {
		return false // "from 12 to 27 July" and "from 12 to 28 July"
	}
	lo1, hi1 := a.reach()
	lo2, hi2 := b.reach()
	if a.precision == corpus.Day && b.precision == corpus.Day && a.basis != b.basis && !a.ofWeek() && !b.ofWeek() {
		hi1, hi2 = hi1+1, hi2+1 // a reckoned day may be off by one, but a Tuesday is no Wednesday
	}
	return lo1 <= hi2 && lo2 <= hi1
}

// betweenDays tells whether a date is a time with its first and last day.
func (e dateExpression) betweenDays() bool {
	return e.from.day > 0 && e.to.day > 0 && (strings.HasPrefix(string(e.rule), "date-range") || strings.HasPrefix(string(e.rule), "day-"))
}

// ofWeek tells whether a date is a day of the week.
func (e dateExpression) ofWeek() bool { return strings.HasPrefix(string(e.rule), "weekday") }

// reach is the first and last day that a date can mean.
func (e dateExpression) reach() (lo, hi int) {
	if e.reckonedWeek() {
		return e.from.plusDays(-weekSlack).first(), e.to.plusDays(weekSlack).last()
	}
	lo, hi = e.from.first(), e.from.last()
	if e.to != (calendarDate{}) {
		hi = e.to.last()
	}
	if e.open {
		hi = 99991231
	}
	return lo, hi
}

// weekSlack is by how many days "last week" may reach beyond the days from Monday
// to Sunday: on a Sunday some mean the week that ends, and others count seven
// days back.
const weekSlack = 3

// reckonedWeek tells whether a date is a week told from the day of writing.
func (e dateExpression) reckonedWeek() bool {
	return e.relative.kind == byWeek && e.basis == corpus.Inferred && e.to != (calendarDate{})
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
func differingSpeechDates(d *dossier, f *facts, clusters [][]*utterance) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, cluster := range clusters {
		var rs []corpus.Reading
		var dates []dateExpression
		var words []string
		var speaker corpus.ActorID
		differ := false
		for _, u := range cluster {
			e, ok := speechDate(u)
			if !ok {
				continue
			}
			for i, other := range dates {
				differ = differ || !compatible(e, other) && !reprinted(e, e.value(u.st), other, words[i])
			}
			words = append(words, e.value(u.st))
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
			Kind: corpus.DateDiffers, About: remarkLabel(d, cluster[0], speaker), Readings: rs,
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

// reprinted tells whether two dates are one word such as "yesterday", in papers
// of different days: an agency's text that the later one left as it was.
func reprinted(a dateExpression, aWords string, b dateExpression, bWords string) bool {
	return a.basis == corpus.Inferred && b.basis == corpus.Inferred && strings.EqualFold(aWords, bWords)
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

// differingEventDates reports clauses of two sources that tell the same event
// with different dates. Each must be the other's nearest, so that the second
// of two meetings is not held against the first.
func differingEventDates(d *dossier, f *facts) []corpus.Discrepancy {
	clauses := datedClauses(f)
	bySt, dated := map[*statement][]*datedClause{}, make([]bool, len(f.statements))
	for _, c := range clauses {
		bySt[c.st] = append(bySt[c.st], c)
		dated[c.st.order] = true
	}
	best := map[*datedClause]map[*article]*datedClause{}
	for _, c := range clauses {
		best[c] = map[*article]*datedClause{}
		score := map[*article]float64{}
		for _, st := range f.follower.neighbours(c.st, dated) {
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
		for _, a := range byArticleID(best[c]) {
			if o := best[c][a]; a != c.st.article && best[o][c.st.article] == c {
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

// sameEvent scores how surely two dated clauses tell one event; 0 where they
// may well tell two.
func sameEvent(f *facts, a, b *datedClause) float64 {
	if a.st.article == b.st.article || !comparableDates(f, a, b) {
		return 0
	}
	both := shared(a.stems, b.stems)
	if len(both) < 2 || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || alreadyPast(f, a, b) || alreadyPast(f, b, a) || figuresDiffer(a, b) || otherwiseDated(f, a, b.date) || otherwiseDated(f, b, a.date) {
		return 0
	}
	score, least := f.similarity(a.stems, b.stems), 0.42
	x, y := f.closeStems(a), f.closeStems(b)
	if f.commonWords(a.st, shared(x, y)) >= 2 && f.tellingStems(shared(x, y)) >= 3 { // the rest of a long clause tells other things
		score = max(score, f.similarity(x, y))
	}
	slip := slipOfDate(a.date, b.date)
	if len(common(a.st.actors, b.st.actors)) == 0 {
		least = 0.55
		if len(f.byArticle) > oneSubject {
			return 0
		}
	}
	if f.tellingStems(both) < 4 && !slip {
		least += 0.1
	}
	if f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) {
		least = max(least, 0.6)
	}
	if slip {
		least -= 0.1
	}
	if score < least || f.commonWords(a.st, both)+2*f.phrasesBeside(a.st, a.date.i, a.date.j, b.st, b.date.i, b.date.j) < 2 && !f.sameVerb(a, b) {
		return 0
	}
	return score
}

// sameVerb tells whether the verbs nearest to two dates are one.
func (f *facts) sameVerb(a, b *datedClause) bool {
	x, _ := f.tellingVerb(a)
	y, _ := f.tellingVerb(b)
	return x != "" && f.wordStem(x) == f.wordStem(y)
}

// commonWords counts the stems that are not of names, titles or what is too
// general to tell of anything in a statement.
func (f *facts) commonWords(st *statement, ids []int) int {
	n := 0
	for i := range st.tokens {
		if id := f.stemAt(st.sentence, i); id >= 0 && !st.tag(i).Proper() && !f.titles[st.lower(i)] && !f.generalStems[id] && slices.Contains(ids, id) {
			n++
		}
	}
	return n
}

// closeStems gives the stems of the eight words to either side of a date.
func (f *facts) closeStems(c *datedClause) []int {
	return c.close.or(func() []int {
		return f.clauseStems(c.st, max(c.i, c.date.i-8), min(c.j, c.date.j+8), c.date.i, c.date.j)
	})
}

// slipOfDate tells whether two dates are written out and differ in one part
// only, and not in the day alone: 2 July and 2 September 2021, 2021 and 2012 for
// one day. Days of one month are of one story more often than of one event. The
// year counts only where both give it: what was to be in January and in November
// is told of two years.
func slipOfDate(a, b dateExpression) bool {
	if a.precision != b.precision || reckoned(a) || reckoned(b) || a.to != (calendarDate{}) || b.to != (calendarDate{}) || a.from.month == 0 || a.from.day != b.from.day {
		return false
	}
	sameYear := a.from.year == b.from.year || a.basis == corpus.Inferred || b.basis == corpus.Inferred
	return (a.from.month == b.from.month) != sameYear
}

// alreadyPast tells whether b announces something that was still to come when
// the date of a had gone by: then it is another thing, or put off. What is told
// as past at a day to come is a slip.
func alreadyPast(f *facts, a, b *datedClause) bool {
	written := f.anchors[b.st.article].at
	if b.st.lower(b.date.i-1) == "of" && b.st.tenseAt(b.date.i, b.date.j) == present { // "the order of 3 June stops the work" is there
		return false
	}
	return written.day > 0 && b.st.tenseAt(b.date.i, b.date.j) != past && b.date.from.first() > written.first() && a.date.from.last() < written.first() && a.date.precision == corpus.Day
}

// figuresDiffer tells whether two clauses also give different figures of one
// kind: measurements of two times, and no event.
func figuresDiffer(a, b *datedClause) bool {
	if len(a.st.figures)+len(b.st.figures) > maxDates {
		return true
	}
	for _, x := range a.st.figures {
		for _, y := range b.st.figures {
			if x.i >= a.i && x.j <= a.j && y.i >= b.i && y.j <= b.j && x.comparable(y) && !x.agrees(y) {
				return true
			}
		}
	}
	return false
}

// nearPublication is how many days may lie between two articles whose
// reckoned dates are compared: "on Tuesday" means another day a month later.
const nearPublication = 14

// comparableDates tells whether two dates can be set against each other. A day
// that is only reckoned ("yesterday") is too weak to stand against another such
// one, but for two days of a week in articles of one week; against a day that
// is written out it stands if the two are within a week, or both articles are
// of about the same time.
func comparableDates(f *facts, a, b *datedClause) bool {
	x, y := reckoned(a.date), reckoned(b.date)
	if x && len(a.st.dates) > 1 || y && len(b.st.dates) > 1 || f.movedSince(a, b) {
		return false
	}
	if !x && !y {
		return true
	}
	p, q := f.anchors[a.st.article].at, f.anchors[b.st.article].at
	days := a.date.precision == corpus.Day && b.date.precision == corpus.Day
	if p.day == 0 || q.day == 0 {
		return days && x != y && abs(a.date.from.number()-b.date.from.number()) <= 6
	}
	apart := abs(p.number() - q.number())
	if x && y {
		return days && a.date.ofWeek() && b.date.ofWeek() && apart <= 4 && abs(a.date.from.number()-b.date.from.number()) <= 3
	}
	return apart <= nearPublication || days && abs(a.date.from.number()-b.date.from.number()) <= 6
}

// reckoned tells whether a date is told only from the day of writing.
func reckoned(e dateExpression) bool {
	rule := string(e.rule)
	return e.basis == corpus.Inferred && !strings.HasPrefix(rule, "day-") && !strings.HasPrefix(rule, "month") && !e.betweenDays()
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
		Kind: corpus.DateDiffers, About: eventLabel(d, f, c, because), Readings: rs,
		Aligned:  "The sentences share " + f.quoteWords(c.st, because, 5) + " and are each other’s nearest in their sources.",
		Innocent: []string{"two different events", "one date is of a plan and the other of what happened", "a slip in one of the dates"},
		Actors:   actors, Rule: "date-of-event",
	}, true
}
