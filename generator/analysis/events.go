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
				if len(st.tokens)-(e.j-e.i) < 3 || st.onlyCompared(e) { // a date that stands alone dates nothing
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
	i, j := st.clauseAt(e.i, e.j)
	if len(st.dates) <= maxDates && st.otherDates(e, i, j) {
		i, j = st.pieceAt(e.i, e.j, i, j)
	}
	if e.named {
		ev.Status = st.thingStatus(e, anchor, ev.Status)
		if from, to := st.thingAt(e.i, e.j); st.properIn(from, to) || st.tenseAt(e.i, e.j) != past {
			i, j = from, to
		}
	}
	ev.What = st.span(i, j)
	if d.mentions != nil {
		ev.Actors = d.mentions.actorsIn(ev.What)
	}
	return ev
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
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch s.lower(k) {
		case "than", "unlike", "compared", "comparison", "versus":
			return true
		case "in", "at", "to", "with", "the", "of", "during", "what", "it", "was", "were":
		default:
			return false
		}
	}
	return false
}

// clauseAt gives the clause that holds tokens i..j: the sentence, cut where a
// semicolon, or a comma and a conjunction, part two clauses that both have a
// verb. Where the bounds are unsure the whole sentence stands.
func (s *sentence) clauseAt(i, j int) (from, to int) {
	from, to = 0, len(s.tokens)
	if to > 4*clauseReach {
		return 0, to
	}
	for k := 1; k < len(s.tokens)-1; k++ {
		if !s.partsClauses(k) {
			continue
		}
		if k < i && s.hasFinite(from, k) && s.hasFinite(k, to) {
			from = k + 1
			for from < i && s.tag(from) == language.CC {
				from++
			}
		} else if k >= j && s.hasFinite(from, k) && s.hasFinite(k, to) {
			to = k
			break
		}
	}
	for to > from && closesSentence(s.word(to-1)) {
		to--
	}
	if dateline := s.tokenAt(s.afterDateline().Start); dateline <= i && from < dateline {
		from = dateline
	}
	for from < i && (s.word(from) == "-" || s.word(from) == "*" || s.word(from) == "•") { // a list's mark
		from++
	}
	if from >= i+1 || to < j || from >= to {
		return 0, len(s.tokens)
	}
	return from, to
}

// otherDates tells whether tokens i..j hold a date besides e.
func (st *statement) otherDates(e dateExpression, i, j int) bool {
	for _, o := range st.dates {
		if o.i != e.i && o.i >= i && o.j <= j {
			return true
		}
	}
	return false
}

// pieceAt narrows a clause with several dates to what stands between commas
// around tokens i..j, if that says more than the date.
func (s *sentence) pieceAt(i, j, from, to int) (int, int) {
	a, b := i, j
	for a > from && s.lower(a-1) != "," && s.lower(a-1) != ";" {
		a--
	}
	for b < to && s.lower(b) != "," && s.lower(b) != ";" {
		b++
	}
	for a < i && s.tag(a) == language.CC {
		a++
	}
	if (b-a)-(j-i) < 3 || !s.readable(a, b, i, j) {
		return from, to
	}
	return a, b
}

// readable tells whether tokens a..b say something by themselves, apart from
// the date at i..j: a noun phrase, or a clause with its subject.
func (s *sentence) readable(a, b, i, j int) bool {
	switch s.lower(a) {
	case "which", "who", "whose", "that", "as", "where", "when", "than":
		return false
	}
	noun := false
	for k := a; k < b; k++ {
		switch t := s.tag(k); {
		case k >= i && k < j:
		case t.Noun():
			noun = true
		case (t.Finite() || t == language.VBN || t == language.RB) && !noun:
			return false
		}
	}
	return noun
}

// properIn tells whether a proper noun stands in tokens i..j.
func (s *sentence) properIn(i, j int) bool {
	for k := i; k < j; k++ {
		if s.tag(k).Proper() {
			return true
		}
	}
	return false
}

// closesSentence tells whether a token is the mark at a sentence's end.
func closesSentence(w string) bool { return w == "." || w == ";" || w == "," }

// partsClauses tells whether token k stands between two main clauses, outside
// quotation marks.
func (s *sentence) partsClauses(k int) bool {
	if s.quotedAt(k) || s.quotedAt(k+1) {
		return false
	}
	if s.lower(k) == ";" {
		return true
	}
	if s.lower(k) != "," {
		return false
	}
	switch s.lower(k + 1) {
	case "and", "but", "while", "whereas":
		return s.subjectFollows(k + 2)
	}
	return false
}

// subjectFollows tells whether a subject and then a finite verb begin at k:
// without one, what follows an "and" is part of a list.
func (s *sentence) subjectFollows(k int) bool {
	end := s.chunkEnd(k)
	if s.tag(k) == language.PRP {
		end = k + 1
	}
	return end > k && (s.tag(end).Finite() || s.tag(end) == language.RB && s.tag(end+1).Finite())
}

// hasFinite tells whether a finite verb stands in tokens i..j.
func (s *sentence) hasFinite(i, j int) bool {
	for k := i; k < j; k++ {
		if s.finiteAt(k) {
			return true
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
	switch s.lower(to - 1) {
	case "election", "elections", "race", "races", "primary", "primaries", "caucus", "caucuses", "referendum", "census", "vote", "games", "olympics",
		"championship", "championships", "tournament", "cup", "festival", "summit", "conference", "convention", "congress", "campaign", "cycle":
		return true
	}
	return false
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
