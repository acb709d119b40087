package analysis

import (
	"cmp"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Demands that are agreed with, seen no reason for, or made by the author.

// soDoes reads "So does the manufacturer, Agrivanta" after a claim: the same
// side on the same target.
func (r *claimReader) soDoes(s *sentence) {
	if s.lower(0) != "so" || s.index == 0 {
		return
	}
	switch s.lower(1) {
	case "does", "do", "did", "has", "have":
	default:
		return
	}
	p, ok := r.speakers.subjectAfter(s, 2)
	if !ok {
		return
	}
	id, ok := r.holder(p)
	if !ok {
		return
	}
	r.joins(s, id)
}

// noReason reads "no reason to ban the pesticide" in somebody's words.
func (r *claimReader) noReason(s *sentence) {
	for i := 1; i+2 < len(s.tokens); i++ {
		switch s.lower(i) {
		case "reason", "case", "need", "grounds", "justification", "basis":
		default:
			continue
		}
		if s.lower(i-1) != "no" || r.embedded(s, i) {
			continue
		}
		var t target
		var ok bool
		switch s.lower(i + 1) {
		case "to":
			t, ok = r.undertaken(s, i+2, 4)
			if noun, is := r.asNoun(t); ok && is {
				t = noun
			} else if _, st, known := s.lookUp(r.undertakings, i+2); ok && known && st == string(corpus.Against) {
				continue // no reason to stop it: not quite being for it
			} else if !ok && !known {
				t, ok = r.anyDeed(s, i+2)
			}
		case "for":
			t, ok = r.readTarget(s, i+2)
		}
		if ok {
			r.voiced(s, i, corpus.Against, t, "no-reason")
		}
	}
}

// authorWants reads "Sweden should ban the pesticide" in the author's own
// voice, and in somebody's reported words.
func (r *claimReader) authorWants(s *sentence) {
	for i := 0; i+1 < len(s.tokens); i++ {
		v := i + 1
		not := s.lower(v) == "not" || s.lower(v) == "n't"
		if not {
			v++
		}
		switch s.lower(i) {
		case "should", "must":
		case "ought", "needs", "has", "have", "need", "duty", "obligation", "right", "responsibility", "time":
			if s.tag(v) != language.TO {
				continue
			}
			v++
		default:
			continue
		}
		if s.lower(v) == "never" {
			v, not = v+1, true
		}
		if s.lower(v) == "have" && (s.tag(v+1) == language.VBN || s.tag(v+1) == language.VBD) && s.tag(i) == language.MD { // "should have said no"
			v++
		} else if s.tag(v) != language.VB {
			continue
		}
		if r.embedded(s, i) {
			continue
		}
		if s.lower(v) == "be" && s.tag(v+1) == language.VBG { // "should not be rubber-stamping this"
			v++
		}
		t, st, ok := r.deedAt(s, v)
		if on, about := r.subjectTarget(s, i); !ok && !(about && r.atIssue(on)) { // "the merger must not go ahead" is read by shouldBe
			t, st, ok = r.standsFirm(s, v)
		}
		if !ok {
			r.oughtToDo(s, i, v, not)
			continue
		}
		if strings.ContainsAny(t.text(), "“\"") {
			continue
		}
		if not {
			st = opposite(st)
		}
		r.voiced(s, i, st, t, "should")
	}
}

// callsFor reads "X repeated its call for the clinic to be closed" and "X's
// demand for an inquiry" at the noun.
func (r *claimReader) callsFor(s *sentence, noun int) bool {
	switch s.lower(noun) {
	case "call", "calls", "demand", "demands", "plea", "pleas", "appeal", "appeals":
	default:
		return false
	}
	at := noun + 1
	from, sent := chunk{}, false
	if s.lower(at) == "from" || s.lower(at) == "by" { // "calls from Oslo for a pause"
		if from, sent = chunkStartingAt(r.speakers.chunksOf(s), at+1); sent {
			at = from.to
		}
	}
	if s.lower(at) != "for" || !s.tag(noun).Noun() || negated(s, noun) {
		return false
	}
	p, ok := nominal{s, from.from, from.to, from.to - 1}, sent
	if !sent {
		p, ok = r.owner(s, noun)
	}
	if v := noun - 1; !ok && r.voices(s, &v) && !unreal(s, v) && !negated(s, v) {
		p, ok = r.subject(s, v)
	}
	c, found := r.chunkAt(s, at+1)
	if !found {
		return false
	}
	t, isTarget := r.readTarget(s, at+1)
	if !isTarget {
		return false
	}
	if !ok {
		p, ok = r.fromWhom(s, t.to)
	}
	if !ok {
		return false
	}
	stance := corpus.For
	if done, side, is := r.toBeDone(s, r.tied(s, r.speakers.chunksOf(s), c).to, false); is {
		stance, t.doing = side, cmp.Or(r.participles[done], done)
	} else if !r.decided("", stanceVerb{stance: corpus.For}, t) {
		return false
	}
	id, ok := r.holder(p)
	if ok && !r.isHolder(id, t) {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, stance, t, "call-for")
	}
	return ok
}
