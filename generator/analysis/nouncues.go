package analysis

import (
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// nounCue reads "S's claim that C" and "S expressed fears that C": the noun at
// token i, and the clause after it.
func (r *speechReader) nounCue(s *sentence, i int) (corpus.Quotation, bool) {
	if !s.is(i, speechNoun) || !s.tag(i).Noun() || s.isQuoted(i) || r.used[s][i] {
		return corpus.Quotation{}, false
	}
	class := r.nouns[s.lower(i)]
	c := cue{s: s, from: i, to: i + 1, lemma: s.lower(i), class: "say", frames: frameThat}
	var from int
	switch {
	case s.lower(i+1) == "that" && !s.tag(i+2).Finite() && finiteWithin(s, i+2, len(s.tokens)):
		from = i + 2
	case s.tag(i+1) == language.IN && r.timeWord(s.lower(i+2)) || s.tag(i+1) == language.IN && r.speakers.dates[s.lower(i+2)]: // "the owner's warning in January that"
		if from = r.thatAfter(s, i+1) + 1; from <= 1 {
			return corpus.Quotation{}, false
		}
	case (class == "want" || class == "ask") && infinitiveAt(s, r.afterDay(s, i+1)):
		if w := s.lower(i - 1); w == "any" || w == "no" { // "has not announced any plans to"
			return corpus.Quotation{}, false
		}
		return r.nounInfinitive(s, c)
	case s.lower(i+1) == "of" && class == "say" && r.figureAt(s, i+2):
		return r.nounFigure(s, c)
	case s.lower(i+1) == "by" || s.lower(i+1) == "from" || s.lower(i+1) == "of":
		return r.nounBy(s, c)
	default:
		return corpus.Quotation{}, false
	}
	p, rule, ok := r.nounSpeaker(s, i)
	if !ok {
		return corpus.Quotation{}, false
	}
	q, ok := r.indirectQuotation(p, c, from, r.contentEnd(s, c, from, attitudeInfinitive), rule)
	q.Cue = s.span(i, i+1)
	return q, ok
}

// nounInfinitive reads "S's promise to …" and "S announced plans this week to …".
func (r *speechReader) nounInfinitive(s *sentence, c cue) (corpus.Quotation, bool) {
	p, _, ok := r.nounSpeaker(s, c.from)
	if !ok {
		return corpus.Quotation{}, false
	}
	from := r.afterDay(s, c.to)
	to := r.contentEnd(s, c, from, attitudeInfinitive)
	if _, predicate := firstFinite(s, 0, c.from); !predicate { // the phrase is a subject, and ends before its verb
		for k := from; k < to; k++ {
			before := s.tag(k - 1)
			if isMark(s.word(k - 1)) {
				before = s.tag(k - 2)
			}
			if s.tag(k).Finite() && (before.Noun() || before == language.CD || before == language.RB) {
				to = k
			}
		}
	}
	q, ok := r.indirectQuotation(p, c, from, to, attitudeInfinitive)
	q.Cue = s.span(c.from, c.to)
	return q, ok
}

// quotedNoun reads quoted words in the phrase behind a noun of saying: "S's call
// for a law to “match the times”". A single word, or what begins with a capital
// letter, may be but a name.
func (r *speechReader) quotedNoun(sp *speech) bool {
	s, q := sp.s, sp.spoken[0]
	open, end := s.tokenAt(q.open), s.tokenAt(q.close-1)+1
	first, _ := utf8.DecodeRuneInString(s.article.src.Text[q.start:q.end])
	if sp.last != s || !unicode.IsLower(first) || end-open < 4 {
		return false
	}
	for i := open - 2; i >= 0 && i > open-20; i-- {
		if s.tag(i+1).Finite() || s.lower(i+1) == "," || s.lower(i+1) == ";" || s.lower(i+1) == ":" {
			return false
		}
		if class := r.nouns[s.lower(i)]; class != "say" && class != "ask" || !s.tag(i).Noun() {
			continue
		}
		from := i + 1
		switch s.lower(from) {
		case "of", "for", "as":
			from++
		case "to":
		default:
			return false
		}
		p, rule, ok := r.nounSpeaker(s, i)
		c := cue{s: s, from: i, to: i + 1, lemma: s.lower(i), class: "say"}
		if !ok || !r.attributed(sp, &c, p, corpus.Mixed, rule) {
			return false
		}
		r.setContent(sp, s, from, end)
		return true
	}
	return false
}

// afterDay passes over "this week" or "Monday" at token i.
func (r *speechReader) afterDay(s *sentence, i int) int {
	if end := s.chunkEnd(i); end > i && end <= i+2 && r.timeWord(s.lower(end-1)) {
		return end
	}
	return i
}

// nounBy reads "the statement by S in the chamber that C", "warnings from S that
// C" and "the assurances of S that C".
func (r *speechReader) nounBy(s *sentence, c cue) (corpus.Quotation, bool) {
	p, ok := r.speakers.subjectAfter(s, c.to+1)
	if !ok || !r.speakers.canSpeak(s, p.head) {
		return corpus.Quotation{}, false
	}
	for k := p.to; k < len(s.tokens) && k < p.to+16; k++ {
		if s.tag(k).Verb() || s.tag(k) == language.MD {
			break
		}
		if s.lower(k) == "that" && !s.tag(k+1).Finite() && (s.tag(k) != language.WDT || r.completeClause(s, k+1)) && finiteWithin(s, k+2, len(s.tokens)) {
			q, ok := r.indirectQuotation(p, c, k+1, r.contentEnd(s, c, k+1, attitudeInfinitive), "noun-by-speaker")
			q.Cue = s.span(c.from, c.to)
			return q, ok
		}
	}
	return corpus.Quotation{}, false
}

// completeClause tells whether the clause at token i lacks nothing, so that the
// "that" before it is no relative pronoun: its verb is "be", and a predicate or a
// participle follows.
func (r *speechReader) completeClause(s *sentence, i int) bool {
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
	if !ok && s.tag(i) == language.RB {
		c, ok = chunkStartingAt(r.speakers.chunksOf(s), i+1)
	}
	if !ok {
		return false
	}
	v := s.extendRight(r.speakers.chunksOf(s), c, attached).to
	switch s.lower(v) {
	case "is", "are", "was", "were":
		return s.tag(v+1) != language.Stop && s.tag(v+1) != language.Comma && s.tag(v+1) != language.VBG
	}
	return false
}

// nounSpeaker finds whose claim it is: the possessor, or the subject of the
// verb that voices it.
func (r *speechReader) nounSpeaker(s *sentence, i int) (nominal, corpus.Rule, bool) {
	k := i - 1
	for s.tag(k) == language.JJ || s.tag(k) == language.RB || s.lower(k) == "following" {
		k--
	}
	if s.tag(k) == language.POS {
		p, ok := chunkOver(r.speakers.chunksOf(s), k-1)
		if !ok {
			return nominal{}, "", false
		}
		from := p.from
		return nominal{s, from, k, k - 1}, "possessor-noun-cue", r.speakers.canSpeak(s, k-1)
	}
	if w := s.lower(k); w == "his" || w == "her" || w == "its" { // "stood by his claim that"
		p := nominal{s, k, k + 1, k}
		_, known := r.speakers.resolve(p)
		return p, "possessor-noun-cue", known
	}
	if s.tag(k) == language.DT {
		k--
	}
	lemma, _, ok := s.lookUp(r.voicing, k)
	if !ok || !s.tag(k).Verb() || lemma == "" || beBefore(s, k) {
		return nominal{}, "", false
	}
	p, ok := r.speakers.subject(s, k)
	return p, "voiced-noun-cue", ok && r.speakers.canSpeak(s, p.head)
}
