package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources of which one says that a thing was done and another, written then or
// later, that it has still to be done.

// doneYetOrNot reports what one source says was done and another, at that time or
// later, that it has still to be done.
func doneYetOrNot(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	words := prepared(d.lex, readOutcomeWords)
	done, undone := parted(f.statements, func(st *statement) []outcome { return f.outcomesIn(st, words) }, func(x outcome) bool { return x.undone })
	var out []corpus.Discrepancy
	told := map[*statement]int{} // where it was done, and in which discrepancy
	for _, no := range undone[:min(len(undone), rareLimit*4)] {
		at := -1
		for _, yes := range done {
			if !f.oneOutcome(yes, no) {
				continue
			}
			if n, ok := told[yes.st]; ok && at < 0 {
				at = n
				out[at].Readings = addReading(out[at].Readings, no.reading("not yet"), "not yet", no.st.whole())
			} else if at < 0 {
				at = len(out)
				out = append(out, f.outcomesApart(yes, no))
			} else {
				out[at].Readings = addReading(out[at].Readings, yes.reading("done"), "done", yes.st.whole())
			}
			told[yes.st] = at
		}
	}
	return out
}

// oneOutcome tells whether what one clause tells as done is what the other tells as
// not done yet.
func (f *facts) oneOutcome(yes, no outcome) bool {
	if yes.st.article == no.st.article || !slices.Contains(yes.kinds, no.kinds[0]) || !no.denied && !f.doneBefore(yes, no) {
		return false
	}
	if slices.ContainsFunc(no.things, func(thing string) bool { return slices.Contains(yes.things, thing) }) {
		return !f.otherThings(yes, no) && !f.otherDoers(yes, no)
	}
	return ownDeed[no.kinds[0]] && f.sameDoers(yes, no) && f.aboutOne(yes, no)
}

// ownDeed are kinds of what a body does in its own matter, which need not be named.
var ownDeed = map[string]bool{"vote": true, "decide": true, "resign": true, "arrive": true, "return": true}

// otherThings tells whether the phrases for what is done to have names, or words
// before the noun, none of which is the other's: "a trade deal" and "a fishing
// deal".
func (f *facts) otherThings(yes, no outcome) bool {
	for _, names := range []bool{true, false} {
		x, y := f.describing(yes, names), f.describing(no, names)
		if len(x) > 0 && len(y) > 0 && len(shared(x, y)) == 0 {
			return true
		}
	}
	if countedDoers(yes) && !countedDoers(no) {
		return true
	}
	return slices.ContainsFunc(no.chunks, func(c chunk) bool { return no.st.oneOfSeveral(c) }) || slices.ContainsFunc(yes.chunks, func(c chunk) bool { return yes.st.oneOfSeveral(c) })
}

// countedDoers tells whether a number of people do it, which somebody else may not
// have done: "More than 800 have signed".
func countedDoers(x outcome) bool {
	for k := x.doer.from; k < x.doer.to; k++ {
		if x.st.tag(k) == language.CD {
			return true
		}
	}
	return false
}

// describing lists the stems of the names, or of the other words, that stand with
// the noun for what is done to.
func (f *facts) describing(x outcome, names bool) []int {
	var out []int
	for _, c := range x.chunks {
		for k := c.from; k < c.to; k++ {
			w := x.st.lower(k)
			if x.st.tag(k).Proper() != names || !names && !x.st.tag(k).Noun() && x.st.tag(k) != language.JJ || ofAny[w] {
				continue
			}
			if id := f.stemAt(x.st.sentence, k); id >= 0 && !slices.Contains(x.things, f.thingAt(x.st, k)) {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return out
}

// ofAny are adjectives that make no other thing of what they stand before.
var ofAny = map[string]bool{"formal": true, "final": true, "official": true, "own": true, "single": true, "long-awaited": true, "whole": true, "entire": true, "full": true}

// oneOfSeveral tells whether a phrase speaks of one or some of several things:
// "another petition", "most of the claims".
func (st *statement) oneOfSeveral(c chunk) bool {
	for k := c.from; k < c.to; k++ {
		switch st.lower(k) {
		case "another", "other", "new", "second", "third", "further", "more", "most", "some", "many", "several", "few", "half", "similar", "such", "additional", "next", "all", "every", "each", "any", "these", "those":
			return true
		}
	}
	return false
}

// otherDoers tells whether both clauses name who does it, and not the same.
func (f *facts) otherDoers(yes, no outcome) bool {
	x, y := f.doerActors(yes), f.doerActors(no)
	return len(x) > 0 && len(y) > 0 && !f.commonOrAlike(x, y)
}

// sameDoers tells whether both clauses name the same doer, or call it by the same
// noun.
func (f *facts) sameDoers(yes, no outcome) bool {
	if f.commonOrAlike(f.doerActors(yes), f.doerActors(no)) {
		return true
	}
	x, y := f.doerHead(yes), f.doerHead(no)
	return x >= 0 && x == y && !f.otherDoers(yes, no)
}

// doerActors lists the actors of the phrase that tells who does it.
func (f *facts) doerActors(x outcome) []corpus.ActorID {
	if f.mentions == nil || x.doer.to == 0 {
		return nil
	}
	whole, _ := x.st.extendLeft(x.st.chunks(), x.doer, attached)
	return f.mentions.actorsIn(x.st.span(whole.from, x.doer.to))
}

// doerHead gives the stem of the noun that decides who does it.
func (f *facts) doerHead(x outcome) int {
	if x.doer.to == 0 {
		return -1
	}
	_, head := x.st.extendLeft(x.st.chunks(), x.doer, attached)
	return f.stemAt(x.st.sentence, head)
}

// aboutOne tells whether two clauses have a word in common behind their verbs, or
// one of them says only that it is about "the plan".
func (f *facts) aboutOne(yes, no outcome) bool {
	x, y := f.behind(yes), f.behind(no)
	if len(shared(x, y)) > 0 {
		return true
	}
	return !slices.ContainsFunc(y, func(id int) bool { return !f.generalStems[id] })
}

// behind lists the stems of the content words behind the verb, as far as the
// next clause.
func (f *facts) behind(x outcome) []int {
	_, to := x.st.clauseAt(x.at, x.at+1)
	var out []int
	for k := x.at + 1; k < to; k++ {
		if id := f.stemAt(x.st.sentence, k); id >= 0 && !f.measuring[x.st.lower(k)] {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// doneBefore tells whether something was done, by its date or by that of the
// article which tells it, when another says that it was not done yet.
func (f *facts) doneBefore(yes, no outcome) bool {
	written := f.anchors[no.st.article].at
	told := f.anchors[yes.st.article].at
	from, to := yes.st.clauseAt(yes.at, yes.at+1)
	for _, e := range yes.st.dates {
		opens := e.i >= from && e.i <= from+1 // "On 2 March three families filed"
		if (e.i > yes.at || opens) && e.j <= to && !e.named && !e.open && e.from.month > 0 && (told.day == 0 || e.from.last() <= told.last()) {
			told = e.from
			break
		}
	}
	return written.day == 0 || told.month == 0 || told.last() <= written.last()
}

// outcomesApart makes the discrepancy of what was done and was not.
func (f *facts) outcomesApart(yes, no outcome) corpus.Discrepancy {
	rs := addReading(nil, yes.reading("done"), "done", yes.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.StatusDiffers, About: f.outcomeLabel(yes, no), Readings: addReading(rs, no.reading("not yet"), "not yet", no.st.whole()),
		Aligned:  "One sentence says that it was done, and the other, written then or later, that it was not done yet; both speak of one thing or one doer.",
		Innocent: []string{"the later source was not up to date", "two different matters of the same kind", "only a part was done"},
		Actors:   common(yes.st.actors, no.st.actors), Rule: "done-or-not",
	}
}

// reading gives what a clause says, in a word and in its own.
func (x outcome) reading(word string) string {
	from, to := x.from, x.end
	for n, c := range append(x.chunks[:len(x.chunks):len(x.chunks)], x.doer) {
		if c.to > 0 {
			if n == len(x.chunks) {
				c, _ = x.st.extendLeft(x.st.chunks(), c, attached)
			}
			from, to = min(from, c.from), max(to, c.to)
		}
	}
	return word + " (“" + x.st.words(from, to) + "”)"
}

// outcomeLabel names what is told to be done by one source only.
func (f *facts) outcomeLabel(yes, no outcome) string {
	verb := yes.st.words(yes.at, yes.end)
	if yes.st.tag(yes.at) == language.VBG || yes.st.tag(yes.at) == language.VBD && no.st.tag(no.at) == language.VBN { // "suspending", "withdrew"
		verb = no.st.words(no.at, no.end)
	}
	for _, x := range []outcome{no, yes} {
		for _, c := range x.chunks {
			for k := c.from; k < c.to; k++ {
				if slices.Contains(yes.things, f.thingAt(x.st, k)) && slices.Contains(no.things, f.thingAt(x.st, k)) {
					return x.st.definite(k) + ": " + verb + " or not yet"
				}
			}
		}
	}
	for _, x := range []outcome{yes, no} {
		if x.doer.to > 0 {
			whole, head := x.st.extendLeft(x.st.chunks(), x.doer, attached)
			if f.stemAt(x.st.sentence, head) >= 0 {
				return x.st.words(whole.from, x.doer.to) + ": " + verb + " or not yet"
			}
		}
	}
	return verb + " or not yet"
}
