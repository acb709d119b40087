package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// toldEvent is a dated clause with the kind of event that it tells and where.
type toldEvent struct {
	*datedClause
	kind  string
	at    int  // the word that tells it
	verb  bool // the kind is no class of eventverbs.txt, but the verb itself
	thing int  // the noun that the date belongs to ("the accord of 2 July"), -1 if it belongs to none
}

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
				for _, c := range told { // what else tells of it on one of these days
					for _, o := range []toldEvent{a, b} {
						if c.st != a.st && c.st != b.st && c.date.normalised() == o.date.normalised() && f.oneEvent(d, c, o) && !done[c.st] {
							x.Readings = addReading(x.Readings, c.date.value(c.st), c.date.normalised(), c.st.whole())
							done[c.st] = true
						}
					}
				}
				done[a.st], done[b.st] = true, true
				out = append(out, x)
			}
		}
	}
	return out
}

// toldEvents lists the dated clauses that tell an event, each once for its kind
// and once for the noun that the date belongs to.
func toldEvents(d *dossier, f *facts) []toldEvent {
	kinds := d.lex.table("eventverbs")
	var out []toldEvent
	for _, c := range datedClauses(f) {
		if c.date.to != (calendarDate{}) || c.date.precision != corpus.Day && c.date.precision != corpus.Month && c.date.precision != corpus.Year {
			continue
		}
		if k := thingOfDate(c); k >= 0 {
			out = append(out, toldEvent{c, "of " + stemOf(c.st.lower(k)), k, false, k})
		}
		if k := c.dueThing(); k >= 0 {
			out = append(out, toldEvent{c, "due", k, false, -1})
		}
		kind, at := eventKind(c, kinds)
		if kind != "" {
			out = append(out, toldEvent{c, kind, at, false, -1})
			if noun, k := eventNoun(c, kinds); noun != "" && noun != kind && (kind == "open" || kind == "close") {
				out = append(out, toldEvent{c, noun, k, false, -1})
			}
			if k := objectOf(c, at); k >= 0 && k != thingOfDate(c) {
				out = append(out, toldEvent{c, "of " + stemOf(c.st.lower(k)), k, false, k})
			}
		} else if verb, at := f.tellingVerb(c); verb != "" {
			out = append(out, toldEvent{c, "to " + verb, at, true, -1})
		}
	}
	return out
}

// dueThing gives the noun for what is due at a date: "a plan" of "has until 2
// July to submit a plan" and of "must submit a plan by 2 July"; -1 if none.
func (c *datedClause) dueThing() int {
	switch c.st.lower(c.date.i - 1) {
	case "by":
		for k := c.date.i - 2; k >= max(c.i, c.date.i-6); k-- {
			if c.st.tag(k).Noun() && !c.st.tag(k).Proper() {
				return k
			}
		}
	case "until":
		if c.st.lower(c.date.j) != "to" {
			return -1
		}
		for k := c.date.j + 1; k < min(c.j, c.date.j+10); k++ {
			if (c.st.tag(k) == language.NN || c.st.tag(k) == language.NNS) && !c.st.tag(k+1).Noun() && c.st.tag(k+1) != language.DT {
				return k
			}
		}
	}
	return -1
}

// thingOfDate gives the common noun that a date belongs to: "the accord of 2
// July", "the accord signed on 2 July", "the 2 July accord"; -1 if none.
func thingOfDate(c *datedClause) int {
	st, k := c.st, c.date.i-1
	if st.lower(k) == "on" || st.lower(k) == "in" {
		if st.tag(k-1) != language.VBN {
			return -1
		}
		k--
	} else if st.lower(k) != "of" {
		k = c.date.j
		for k+1 < c.j && st.tag(k+1).Noun() && (st.tag(k).Noun() || st.tag(k) == language.JJ) {
			k++
		}
		if st.lower(c.date.i-1) != "the" || st.tag(k) != language.NN {
			return -1
		}
		return k
	}
	if st.tag(k-1) == language.NN {
		return k - 1
	}
	return -1
}

// objectOf gives the noun that is the object of the verb at a token: "agreement"
// in "signed a border agreement"; -1 where it has none.
func objectOf(c *datedClause, verb int) int {
	if !c.st.tag(verb).Verb() {
		return -1
	}
	head := -1
	for k := verb + 1; k < c.j && k < verb+8; k++ {
		switch t := c.st.tag(k); {
		case t == language.NN:
			head = k
		case head < 0 && (t == language.DT || t == language.PRPS || t == language.JJ || t == language.VBN || t == language.CD || t.Proper()):
		case c.st.lower(k) == "of" && head >= 0:
		default:
			return head
		}
	}
	return head
}

// tellingVerb gives the stem of the full verb nearest to the date of a clause,
// if it is not one that anything is told with.
func (f *facts) tellingVerb(c *datedClause) (stem string, at int) {
	best, at := 10, -1
	for k := c.i; k < c.j; k++ {
		if distance := min(abs(k-c.date.i), abs(k-c.date.j+1)); distance < best && c.st.tag(k).Verb() {
			if id := f.stemAt(c.st.sentence, k); id >= 0 && !f.generalStems[id] && f.spread[id] <= rareLimit/4 && !saysVerb(c.st.sentence, k) {
				best, at, stem = distance, k, stemOf(c.st.lower(k))
			}
		}
	}
	return stem, at
}

// eventKind gives the kind of event that the words around the date tell, and
// the token that tells it: the verb or noun nearest to it in its clause.
func eventKind(c *datedClause, kinds map[string]string) (kind string, at int) {
	best, at := 24, -1
	for k := c.i; k < c.j; k++ {
		distance := min(abs(k-c.date.i), abs(k-c.date.j+1))
		if !c.st.tag(k).Verb() {
			distance += 12 // a verb tells more than a noun that stands nearer
			if c.st.afterTopic(k) {
				distance += 6
			}
		}
		if k >= c.date.i && k < c.date.j || distance >= best || !c.st.tag(k).Verb() && !c.st.tag(k).Noun() || c.subordinate(k) {
			continue
		}
		if _, found, ok := lookUp(kinds, c.st.lower(k)); ok {
			best, kind, at = distance, found, k
		}
		if c.st.lower(k) == "came" && c.st.lower(k+1) == "out" {
			best, kind, at = distance, "publish", k
		}
	}
	return kind, at
}

// afterTopic tells whether the noun phrase of token k says what another noun is
// about: "a hearing on the closure".
func (s *sentence) afterTopic(k int) bool {
	for k--; k > 0 && (s.tag(k) == language.DT || s.tag(k) == language.JJ || s.tag(k) == language.PRPS || s.tag(k) == language.POS || s.tag(k).Noun()); k-- {
	}
	switch s.lower(k) {
	case "on", "over", "about", "against", "for", "of":
		return true
	}
	return false
}

// subordinate tells whether a clause begins between the date and token k: the
// date of "filed notice on 2 July that it would shut" is not of the shutting.
func (c *datedClause) subordinate(k int) bool {
	for m := min(k, c.date.j); m < max(k, c.date.i); m++ {
		switch c.st.lower(m) {
		case "that", "which", "who", "whose", "because", "after", "before", "while", "whether":
			return m > k+1 || k > m // "the hearing, which began on 2 July"
		}
	}
	return false
}

// eventNoun gives the kind of event that the noun nearest to a date names, where
// a verb only says that it begins, ends or is due: "the hearing begins on 2 July".
func eventNoun(c *datedClause, kinds map[string]string) (kind string, at int) {
	for n := 1; n < 9; n++ {
		for _, k := range []int{c.date.i - n, c.date.j + n - 1} {
			if k < c.i || k >= c.j || !c.st.tag(k).Noun() {
				continue
			}
			if _, found, ok := lookUp(kinds, c.st.lower(k)); ok {
				return found, k
			}
		}
	}
	return "", -1
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
	if a.st.article == b.st.article || !comparableDates(f, a.datedClause, b.datedClause) || distinguished(a.st, a.i, a.j, b.st, b.i, b.j) || figuresDiffer(a.datedClause, b.datedClause) {
		return false
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

// namesAnActor tells whether a statement names anybody.
func (f *facts) namesAnActor(st *statement) bool {
	return slices.ContainsFunc(st.actors, func(id corpus.ActorID) bool { a := f.actor(id); return a != nil && a.Named })
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
			if e.precision == other.precision && e.from == other.from {
				return true
			}
		}
	}
	return false
}
