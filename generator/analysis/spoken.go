package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// aspectual are the forms of verbs that say only that somebody goes on or begins
// to say a thing: "keeps telling us that C".
var aspectual = map[string]bool{
	"keep": true, "keeps": true, "kept": true, "start": true, "starts": true, "started": true, "begin": true, "begins": true, "began": true,
	"continue": true, "continues": true, "continued": true, "resume": true, "resumes": true, "resumed": true,
}

// beforeColon reads the report in "S denied that C: “Q”": the cue has the
// quotation behind the colon, and its clause as well.
func (r *speechReader) beforeColon(s *sentence, c cue) (corpus.Quotation, bool) {
	from, rule, ok := r.complement(s, c)
	if !ok && s.lower(c.to) == ":" && c.class == "say" { // "C, S added: “Q”"
		q, ok := r.clauseBefore(s, c)
		q.Kind, q.Cue = corpus.Indirect, s.span(c.from, c.to)
		return q, ok
	}
	if !ok || rule != "cue-that-clause" && (rule != "cue-clause" || !r.mainClauseAt(s, from)) || c.passive || r.unsaid(s, c) {
		return corpus.Quotation{}, false
	}
	colon := from
	for colon < len(s.tokens) && s.lower(colon) != ":" && !isMark(s.word(colon)) {
		colon++
	}
	if s.lower(colon) != ":" || !isMark(s.word(colon+1)) || !finiteWithin(s, from, colon) {
		return corpus.Quotation{}, false
	}
	p, ok := r.subjectOfCue(s, c)
	if !ok {
		return corpus.Quotation{}, false
	}
	q, ok := r.indirectQuotation(p, c, from, min(colon, r.contentEnd(s, c, from, rule)), rule)
	q.Kind, q.Cue = corpus.Indirect, s.span(c.from, c.to)
	return q, ok
}

// purpose reads "residents rallied in the square to demand that C": the infinitive
// says what for, and who did the one thing did the other. It gives the verb of
// what was done; what may be, or was not done, was not said either.
func (r *speechReader) purpose(s *sentence, c cue) (int, bool) {
	if s.tag(c.from) != language.VB || s.lower(c.from-1) != "to" || s.lower(c.to) != "that" || c.class != "say" && c.class != "tell" || evidencing[c.lemma] {
		return 0, false
	}
	if t := s.tag(c.from - 2); !t.Noun() && t != language.Comma {
		return 0, false
	}
	v, ok := finiteBefore(s, c.from)
	if !ok || s.tag(v) != language.VBD || auxiliary[s.lower(v)] || negated(s, v) || s.isQuoted(v) {
		return 0, false
	}
	for k := v + 1; k < c.from-1; k++ { // "asked the committee to say", "had reason to think"
		if s.tag(k).Verb() || s.tag(k) == language.TO || s.tag(k) == language.DT && s.lower(k) == "no" {
			return 0, false
		}
	}
	cs := r.speakers.chunksOf(s)
	if over, ok := chunkEndingAt(cs, c.from-1); ok && over.from == v+1 && r.speakers.canSpeak(s, over.to-1) { // "asked the committee to say"
		return 0, false
	}
	p, ok := r.speakers.subject(s, v)
	return v, ok && r.speakers.canSpeak(s, p.head)
}

// rightly tells whether the infinitive at token v says what somebody was right or
// wrong to say, which they have said.
func rightly(s *sentence, v int) bool {
	if s.lower(v-1) != "to" || !beBefore(s, v-2) {
		return false
	}
	switch s.lower(v - 2) {
	case "right", "wrong", "correct", "mistaken", "quick", "careful", "first":
		return true
	}
	return false
}

// evidencing are verbs of which things are the subject as well: "nothing to show
// that C".
var evidencing = map[string]bool{"show": true, "suggest": true, "indicate": true, "prove": true, "demonstrate": true, "imply": true, "establish": true, "verify": true, "confirm": true, "corroborate": true, "ascertain": true}

// conjoined finds the cue that a conjunction joins a cue to, where a clause that
// the first reports stands between them and ends before the conjunction.
func (r *speechReader) conjoined(s *sentence, c cue) (cue, bool) {
	k := skipAuxiliaries(s, c.from)
	if w := s.lower(k); w != "and" && w != "but" || c.class != "say" && c.class != "tell" {
		return cue{}, false
	}
	for _, o := range r.cues.inSentence(s) {
		if o.from >= k || o.class != "say" && o.class != "tell" || o.passive || s.isQuoted(o.from) || !s.tag(o.from).Finite() {
			continue
		}
		from, rule, ok := r.complement(s, o)
		if !ok || ofAttitude(rule) || from >= k {
			continue
		}
		if end := r.contentEnd(s, o, from, rule); end <= k && end >= k-2 && finiteWithin(s, from, end) {
			return o, true
		}
	}
	return cue{}, false
}
