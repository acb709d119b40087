package analysis

import (
	"fmt"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// findEvents lists what the sources put at a date, in the order of the text.
// Dates that the sources tell only by way of another time are reckoned and
// marked inferred; those that cannot be reckoned are left out.
func findEvents(d *dossier) []corpus.Event {
	f := d.factsOf()
	var events []corpus.Event
	for _, a := range d.articles {
		n := 0
		for _, st := range f.byArticle[a] {
			for _, e := range st.dates {
				if len(st.tokens)-(e.j-e.i) < 3 || st.onlyCompared(e) || e.covers(f.anchors[a].at.year) || st.datelineApart(e) { // a date that stands alone dates nothing
					continue
				}
				n++
				ev := eventAt(d, st, e, f.anchors[a])
				ev.ID = corpus.EventID(fmt.Sprintf("%s-e%d", a.src.ID, n))
				events = append(events, ev)
			}
		}
	}
	return events
}

// eventAt makes the event of one date.
func eventAt(d *dossier, st *statement, e dateExpression, anchor dateAnchor) corpus.Event {
	ev := corpus.Event{
		From: e.from.String(), To: e.to.String(), Open: e.open,
		Precision: e.precision, Basis: e.basis,
		Status: st.statusAt(e, anchor),
		At:     st.span(e.i, e.j),
		Rule:   e.rule,
	}
	d.reckoned(st, e, anchor)
	i, j := st.whatAt(e)
	switch {
	case e.named:
		ev.Status = st.thingStatus(e, anchor, ev.Status)
		if from, to := st.thingAt(e.i, e.j); st.properIn(from, to) || st.tenseAt(e.i, e.j) != past {
			i, j = from, to
		}
	case st.lower(e.j) == "'s" && e.relative.kind == byYear && e.relative.n == 0: // "this year's election"
		e.j++
		ev.Status = st.thingStatus(e, anchor, ev.Status)
	}
	i, j = st.wholeMarks(i, j)
	ev.What = d.wholeNames(st.span(i, j))
	if d.mentions != nil {
		ev.Actors = d.mentions.actorsIn(ev.What)
	}
	return ev
}

// datelineApart tells whether a date is that of a dateline over a sentence that
// tells of another day.
func (st *statement) datelineApart(e dateExpression) bool {
	if e.i >= st.tokenAt(st.afterDateline().Start) {
		return false
	}
	for _, o := range st.dates {
		if o.i != e.i && o.precision == corpus.Day && o.from != e.from {
			return true
		}
	}
	return false
}

// covers tells whether a date is the century of the year of writing, which is
// the present and no time of an event.
func (e dateExpression) covers(year int) bool {
	return e.rule == "century" && e.from.year <= year && year <= e.to.year
}

// onlyCompared tells whether a date is but what something else is compared
// with. A thing with a name, "the 1991 Gulf War", is one by itself.
func (st *statement) onlyCompared(e dateExpression) bool {
	if !st.comparedWith(e.i) {
		return false
	}
	_, to := st.thingAt(e.i, e.j)
	return !e.named || !st.properIn(e.j, to)
}

// comparedWith tells whether the date at token i is only what something else is
// compared with: "much better than in 2007", "unlike the 1991 crisis".
func (s *sentence) comparedWith(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch s.lower(k) {
		case "than", "unlike", "compared", "comparison", "versus":
			return true
		case "in", "at", "to", "with", "the", "of", "during", "what", "it", "there", "was", "were":
		default:
			return false
		}
	}
	return false
}

// thingAt gives the noun phrase whose name holds the year at tokens i..j: "the
// 2022 summit in Madrid".
func (s *sentence) thingAt(i, j int) (from, to int) {
	from, to = i, j
	for from > 0 && i-from < 4 && (s.tag(from-1) == language.JJ || s.tag(from-1) == language.DT || s.tag(from-1) == language.PRPS || s.tag(from-1) == language.POS || s.tag(from-1).Noun()) {
		from--
		if s.tag(from) == language.DT {
			break
		}
	}
	for to < len(s.tokens) && (s.tag(to).Noun() || s.tag(to) == language.JJ || s.tag(to) == language.VBG || s.tag(to) == language.VBN) {
		to++
	}
	for to > j && !s.tag(to-1).Noun() {
		to--
	}
	return from, to
}

// heldByDesign tells whether the thing that is named by its year is of a kind
// that is planned for a year: an election, games, a summit.
func (s *sentence) heldByDesign(e dateExpression) bool {
	_, to := s.thingAt(e.i, e.j)
	return s.is(to-1, appointedNoun)
}

// heldStatus tells whether such a thing of the year of writing is over: only a
// past verb that has it as its subject or object says so.
func (s *sentence) heldStatus(e dateExpression) corpus.EventStatus {
	from, to := s.thingAt(e.i, e.j)
	switch t := s.tag(to); {
	case t == language.VBD, s.perfect(to):
		return corpus.Occurred
	}
	switch before := s.tag(from - 1); {
	case before == language.VBD, before == language.VBN, s.lower(from-1) == "after", s.lower(from-1) == "following", s.lower(from-1) == "since":
		return corpus.Occurred
	}
	return corpus.Scheduled
}

// thingStatus tells whether a thing that is named by its year has happened:
// that hangs on the year, and on words such as "upcoming", not on the verb of
// the sentence.
func (s *sentence) thingStatus(e dateExpression, anchor dateAnchor, byVerb corpus.EventStatus) corpus.EventStatus {
	for k := max(0, e.i-3); k < e.i; k++ {
		switch s.lower(k) {
		case "upcoming", "forthcoming", "planned", "scheduled", "proposed", "next":
			return corpus.Scheduled
		}
	}
	switch {
	case e.from.year == anchor.at.year && s.heldByDesign(e):
		return s.heldStatus(e)
	case anchor.at.year == 0 || e.from.year == anchor.at.year:
		return byVerb
	case e.from.year > anchor.at.year:
		return corpus.Scheduled
	}
	return corpus.Occurred
}
