package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// differingKindDates reports clauses that tell an event of one kind ("voted",
// "approved") with the same things or persons, at times not far apart: most of
// their words may differ.
func differingKindDates(d *dossier, f *facts) []corpus.Discrepancy {
	byKind := map[string][]toldEvent{}
	var kinds []string
	for _, e := range toldEvents(d, f) {
		if byKind[e.kind] == nil {
			kinds = append(kinds, e.kind)
		}
		if len(byKind[e.kind]) < rareLimit*4 {
			byKind[e.kind] = append(byKind[e.kind], e)
		}
	}
	var out []corpus.Discrepancy
	for _, kind := range kinds {
		told := byKind[kind]
		done := map[*statement]bool{}
		for n, a := range told {
			for _, b := range told[n+1:] {
				if done[a.st] || done[b.st] || compatible(a.date, b.date) || !nearInTime(a, b) || !f.oneEvent(d, a, b) {
					continue
				}
				x := kindDates(d, f, a, b)
				for _, c := range told { // what else tells of it, on one of these days or on a third
					if c.st != a.st && c.st != b.st && !done[c.st] && f.joins(d, c, a, b) {
						x.Readings = addReading(x.Readings, c.date.value(c.st), c.date.normalised(), c.st.whole())
						done[c.st] = true
					}
				}
				done[a.st], done[b.st] = true, true
				out = append(out, x)
			}
		}
	}
	return out
}

// joins tells whether a clause tells the event that two others put at different
// dates: at one of these, or in a third source at another.
func (f *facts) joins(d *dossier, c, a, b toldEvent) bool {
	for _, o := range []toldEvent{a, b} {
		if c.date.normalised() == o.date.normalised() && f.oneEvent(d, c, o) {
			return true
		}
	}
	third := !compatible(c.date, a.date) && !compatible(c.date, b.date) && c.st.article != a.st.article && c.st.article != b.st.article
	return third && (nearInTime(c, a) && f.oneEvent(d, c, a) || nearInTime(c, b) && f.oneEvent(d, c, b))
}

func abs(n int) int { return max(n, -n) }

// nearInTime tells whether the dates of two events are such as one event may
// be put at: days up to a month apart, or with a slip in one part; months next to
// each other, or with one; years, where nothing more is known.
func nearInTime(a, b toldEvent) bool {
	x, y := a.date.from, b.date.from
	switch {
	case a.date.precision == corpus.Year || b.date.precision == corpus.Year:
		return a.date.precision == b.date.precision && a.kind == "found" && abs(x.year-y.year) <= 10
	case a.date.precision == corpus.Month || b.date.precision == corpus.Month:
		return abs(x.year*12+x.month-y.year*12-y.month) == 1 && a.date.precision != b.date.precision || slipOfDate(a.date, b.date)
	case a.verb:
		return abs(x.number()-y.number()) <= 7
	case a.thing >= 0:
		return slipOfDate(a.date, b.date) || x.year == y.year && x.month == y.month && !reckoned(a.date) && !reckoned(b.date)
	}
	return abs(x.number()-y.number()) <= 31 || slipOfDate(a.date, b.date)
}

// oneEvent tells whether two clauses of one kind tell one event: they share
// things and actors, and neither source gives the other's date as well.
func (f *facts) oneEvent(d *dossier, a, b toldEvent) bool {
	if a.st.article == b.st.article || !comparableDates(f, a.datedClause, b.datedClause) || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || figuresDiffer(a.datedClause, b.datedClause) && (a.thing < 0 || b.thing < 0) {
		return false // the date of a thing stands beside it, whatever is counted in the clause
	}
	if (reckoned(a.date) || reckoned(b.date)) && f.pastAt(a.datedClause) != f.pastAt(b.datedClause) { // what was to be on Tuesday was done on Wednesday
		return false
	}
	if f.scheduledTwice(a, b) && !otherwiseDated(f, a.datedClause, b.date) && !otherwiseDated(f, b.datedClause, a.date) {
		return true
	}
	if a.kind == "hear" && (a.st.lower(a.at) == "court" || b.st.lower(b.at) == "court") { // a court does much besides
		return false
	}
	both := shared(a.stems, b.stems)
	if a.kind == "due" && f.stemAt(a.st.sentence, a.at) != f.stemAt(b.st.sentence, b.at) {
		return false
	}
	things := max(f.thingsOf(a, both), f.thingsOf(b, both))
	actors := f.commonOrAlike(a.st.actors, b.st.actors)
	if actors && f.commonOrAlike(f.doersOf(a), f.doersOf(b)) {
		things++
	}
	// In a dossier of one subject nobody need be named again.
	nobody := (!f.namesAnActor(a.st) || !f.namesAnActor(b.st)) && len(d.articles) <= oneSubject && (f.tellsOfOne(a.st, both) || f.tellsOfOne(b.st, both)) &&
		(a.kind == "found" || a.date.precision == corpus.Day && abs(a.date.from.number()-b.date.from.number()) <= 7 || slipOfDate(a.date, b.date))
	slip := slipOfDate(a.date, b.date) && len(d.articles) <= oneSubject
	if slip && things < 1 && actors && !a.verb && !f.pastAt(a.datedClause) && !f.pastAt(b.datedClause) {
		things++ // two of one kind and doer, both to come on one day of two months
	}
	if slip && things > 0 && f.sameSubject(a, b) {
		things++
	}
	if things < 1 || !actors && !nobody && things < 3 && !(slip && things > 1) {
		return false
	}
	if a.verb && f.similarity(a.stems, b.stems) < 0.3 {
		return false
	}
	return !alreadyPast(f, a.datedClause, b.datedClause) && !alreadyPast(f, b.datedClause, a.datedClause) && (compatible(a.date, b.date) || !otherwiseDated(f, a.datedClause, b.date) && !otherwiseDated(f, b.datedClause, a.date))
}

// pastAt tells whether the date of a clause had gone by when it was written.
func (f *facts) pastAt(c *datedClause) bool {
	written := f.anchors[c.st.article].at
	return written.day == 0 || c.date.from.first() <= written.first()
}

// scheduledTwice tells whether two clauses of a dossier on one subject announce
// an event of one kind for days of the same fortnight, and do not name different
// doers: few such events are ahead at a time.
func (f *facts) scheduledTwice(a, b toldEvent) bool {
	if len(f.byArticle) > oneSubject || !fewAhead[a.kind] || f.subjectsApart(a, b) || reckoned(a.date) || reckoned(b.date) ||
		a.date.precision != corpus.Day || b.date.precision != corpus.Day || abs(a.date.from.number()-b.date.from.number()) > 14 {
		return false
	}
	for _, e := range []toldEvent{a, b} {
		for _, o := range []toldEvent{a, b} {
			if written := f.anchors[o.st.article].at; written.day == 0 || e.date.from.first() <= written.first() {
				return false
			}
		}
	}
	if a.kind == "meet" && len(shared(f.properStems(a.st, a.i, a.j), f.properStems(b.st, b.i, b.j))) == 0 { // others meet, too
		return false
	}
	x, y := f.aboutActors(a), f.aboutActors(b)
	return len(x) == 0 || len(y) == 0 || f.commonOrAlike(x, y)
}

// fewAhead are the kinds of events of which a story has few ahead at a time.
var fewAhead = map[string]bool{"vote": true, "hear": true, "sentence": true, "strike": true, "meet": true}

// subjectsApart tells whether the verbs that tell two events have different
// common nouns for their subjects: "the committee will vote", "the council votes".
func (f *facts) subjectsApart(a, b toldEvent) bool {
	subject := func(e toldEvent) int {
		for k := e.at - 1; k >= e.i && e.st.tag(e.at).Verb(); k-- {
			if t := e.st.tag(k); t == language.NN || t == language.NNS {
				return f.stemAt(e.st.sentence, k)
			} else if t.Proper() {
				break
			}
		}
		return -1
	}
	x, y := subject(a), subject(b)
	return x >= 0 && y >= 0 && x != y
}

// sameSubject tells whether one common noun is the subject of the verbs that tell
// two events: "the mandate of the mission expires", "its mandate ends".
func (f *facts) sameSubject(a, b toldEvent) bool {
	x, y := f.subjectHead(a), f.subjectHead(b)
	return x >= 0 && x == y && !f.generalStems[x]
}

// subjectHead gives the stem of the noun that decides what the subject of an
// event's verb is: "mandate" of "the mandate of the mission in the east (MIE)
// expires"; -1 where that is a name, or no noun.
func (f *facts) subjectHead(e toldEvent) int {
	st, k := e.st, e.at-1
	for k > e.i && (auxiliary[st.lower(k)] || st.tag(k) == language.RB || st.tag(k) == language.MD) {
		k--
	}
	if st.lower(k) == ")" {
		for k > e.i && st.lower(k) != "(" {
			k--
		}
		k--
	}
	for {
		head := k
		for k >= e.i && (st.tag(k).Noun() || st.tag(k) == language.JJ || st.tag(k) == language.DT || st.tag(k) == language.PRPS) {
			k--
		}
		if k == head || !st.tag(head).Noun() {
			return -1
		}
		if k > e.i && afterHead[st.lower(k)] && st.tag(k-1).Noun() {
			k--
			continue
		}
		if st.tag(head).Proper() {
			return -1
		}
		return f.stemAt(st.sentence, head)
	}
}

// afterHead are the words between a noun and what tells more of it.
var afterHead = map[string]bool{"of": true, "in": true, "for": true, "on": true, "at": true, "with": true, "between": true}

// aboutActors lists the named actors of an event's clause or, where it has none,
// of the sentence before it.
func (f *facts) aboutActors(e toldEvent) []corpus.ActorID {
	if f.mentions == nil {
		return nil
	}
	if own := f.mentions.actorsIn(e.st.span(e.i, e.j)); len(own) > 0 {
		return own
	}
	var out []corpus.ActorID
	for _, st := range f.withBefore(e.st) {
		out = append(out, st.actors...)
	}
	return out
}

// namesAnActor tells whether a statement names anybody: one who is only
// described ("the city council") is not named there, whatever the name is
// elsewhere.
func (f *facts) namesAnActor(st *statement) bool {
	if f.mentions == nil {
		return slices.ContainsFunc(st.actors, func(id corpus.ActorID) bool { a := f.actor(id); return a != nil && a.Named })
	}
	return slices.ContainsFunc(f.mentions.in(st.span(0, len(st.tokens))), func(m corpus.Mention) bool {
		a := f.actor(m.Actor)
		return a != nil && a.Named && m.Form != corpus.FormDescription && m.Form != corpus.FormPronoun
	})
}

// thingsOf counts the common nouns of an event's clause that are among some
// stems.
func (f *facts) thingsOf(e toldEvent, stems []int) int {
	things := 0
	for i := e.i; i < e.j; i++ {
		id := f.stemAt(e.st.sentence, i)
		if e.st.tag(i).Noun() && !e.st.tag(i).Proper() && !f.titles[e.st.lower(i)] && slices.Contains(stems, id) && (!e.verb || !f.generalStems[id]) {
			things++
		}
	}
	return things
}

// doersOf lists the actors that are named right before the word that tells an
// event, or right after it.
func (f *facts) doersOf(e toldEvent) []corpus.ActorID {
	if f.mentions == nil || e.at < 0 {
		return nil
	}
	return f.mentions.actorsIn(e.st.span(max(e.i, e.at-3), min(e.j, e.at+4)))
}

// commonOrAlike tells whether two lists have an actor in common, or persons of
// one surname, of whom one may be a slip.
func (f *facts) commonOrAlike(a, b []corpus.ActorID) bool {
	return slices.ContainsFunc(a, func(x corpus.ActorID) bool {
		return slices.ContainsFunc(b, func(y corpus.ActorID) bool {
			if x == y {
				return true
			}
			p, q := f.actor(x), f.actor(y)
			if p == nil || q == nil || p.Kind != corpus.Person || q.Kind != corpus.Person {
				return false
			}
			_, _, how := f.differingNames(p, q)
			return how != sameName
		})
	})
}

// kindDates makes the discrepancy of two clauses that tell one event.
func kindDates(d *dossier, f *facts, a, b toldEvent) corpus.Discrepancy {
	both := shared(a.stems, b.stems)
	rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
	rs = addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole())
	x := corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: eventLabel(d, f, a.datedClause, both), Readings: rs,
		Aligned:  "Both sentences tell an event of one kind (" + a.kind + ") and share " + f.quoteWords(a.st, both, 5) + ".",
		Innocent: []string{"two different events", "a slip in one of the dates"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "date-of-event-kind",
	}
	if a.thing >= 0 {
		x.About = "date of the " + a.st.phraseAround(a.thing)
		x.Aligned = "Both sentences give the date of one thing (" + a.st.lower(a.thing) + ") and share " + f.quoteWords(a.st, both, 5) + "."
	}
	if f.scheduledTwice(a, b) && f.topicAt(a.st, both, a.i, a.j) < 0 {
		x.About, x.Rule = scheduledLabel(d, f, a, b), "date-of-scheduled-event"
		x.Aligned = "Both sentences announce an event of one kind (" + a.kind + ") for days of one fortnight, and name no different doers."
		x.Innocent = []string{"the event was put off or brought forward", "two different events", "a slip in one of the dates"}
	}
	if reckoned(a.date) || reckoned(b.date) {
		x.Innocent = append(x.Innocent, "a date reckoned from the day of publication")
	}
	return x
}

// scheduledLabel names an event that two clauses announce in different words,
// after its doer where both name one.
func scheduledLabel(d *dossier, f *facts, a, b toldEvent) string {
	noun := a.kind
	for _, e := range d.lex.lists["eventkinds"] {
		if e.phrase == a.kind && len(e.fields) > 0 {
			noun = e.fields[0]
		}
	}
	if doers := common(f.aboutActors(a), f.aboutActors(b)); len(doers) > 0 {
		return possessive(d.actorName(doers[0])) + " " + noun
	}
	return noun
}

// otherwiseDated tells whether the article of c gives the other date as well:
// then it knows of two events.
func otherwiseDated(f *facts, c *datedClause, other dateExpression) bool {
	for _, st := range f.byArticle[c.st.article] {
		for _, e := range st.dates {
			if e.precision == other.precision && e.from == other.from && e.to == other.to {
				return true
			}
		}
	}
	return false
}
