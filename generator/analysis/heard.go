package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Reports in which the subject of the verb is the hearer.

// toldBy reads "residents were assured by S that C". Where nobody is named who
// said it, nobody can be held to it, and it is no report.
func (r *speechReader) toldBy(s *sentence, c cue) (corpus.Quotation, bool) {
	by := c.to
	for by < len(s.tokens) && by < c.to+6 && s.lower(by) != "by" && !s.tag(by).Verb() && s.lower(by) != "that" {
		by++
	}
	if s.lower(by) != "by" {
		return corpus.Quotation{}, false
	}
	return r.fromSpeaker(s, c, by+1, "told-by-speaker")
}

// heardFrom reads "I understand from S that C".
func (r *speechReader) heardFrom(s *sentence, c cue) (corpus.Quotation, bool) {
	if c.class != "think" || s.lower(c.to) != "from" {
		return corpus.Quotation{}, false
	}
	return r.fromSpeaker(s, c, c.to+1, "heard-from-speaker")
}

// fromSpeaker reads the speaker at token i, and the clause with "that" behind.
func (r *speechReader) fromSpeaker(s *sentence, c cue, i int, rule corpus.Rule) (corpus.Quotation, bool) {
	p, ok := r.speakers.subjectAfter(s, i)
	if !ok || !r.speakers.canSpeak(s, p.head) {
		return corpus.Quotation{}, false
	}
	k := p.to
	if s.lower(k) == "," {
		k++
	}
	that := r.thatAfter(s, k)
	if that == 0 || s.tag(that+1).Finite() || s.tag(that) == language.WDT {
		return corpus.Quotation{}, false
	}
	return r.indirectQuotation(p, c, that+1, r.contentEnd(s, c, that+1, "cue-that-clause"), rule)
}
