package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Reports under "according to".

// accordingTo reads "According to S, C" and "C, according to S".
func (r *speechReader) accordingTo(s *sentence, c cue) (corpus.Quotation, bool) {
	p, ok := r.speakers.subjectAfter(s, c.to)
	if !ok {
		return corpus.Quotation{}, false
	}
	first := clauseStart(s, c.from)
	if c.from <= first+1 {
		comma := p.to
		for comma < len(s.tokens) && comma < p.to+12 && s.lower(comma) != "," {
			comma++
		}
		if s.lower(comma) != "," {
			return corpus.Quotation{}, false
		}
		if next, ok := r.afterApposition(s, comma); ok {
			comma = next
		}
		return r.indirectQuotation(p, c, comma+1, trimmedEnd(s, comma+1, len(s.tokens)), "according-to-clause")
	}
	if s.lower(c.from-1) != "," && !finiteWithin(s, 0, c.from) {
		return corpus.Quotation{}, false
	}
	if s.lower(p.to) == "," && !pastWithin(s, first, c.from) && !s.tag(p.to+1).Finite() && s.tag(p.to+1) != language.WPS && s.tag(p.to+1) != language.WP && s.tag(p.to+1) != language.WDT && finiteWithin(s, p.to+1, len(s.tokens)) { // "So far, according to S, C"
		return r.indirectQuotation(p, c, p.to+1, r.contentEnd(s, c, p.to+1, "cue-clause"), "according-to-clause")
	}
	if comma := p.to; !finiteWithin(s, first, c.from) { // "As a result, according to a report citing the mayor, C"
		for comma < len(s.tokens) && comma < p.to+12 && s.lower(comma) != "," && !s.tag(comma).Finite() {
			comma++
		}
		if s.lower(comma) == "," && r.mainClauseAt(s, comma+1) {
			return r.indirectQuotation(p, c, comma+1, r.contentEnd(s, c, comma+1, "cue-clause"), "according-to-clause")
		}
	}
	if s.lower(c.from-1) == "," && s.tag(c.from-2) == language.CC && s.lower(p.to) == "," { // "the dam is old and, according to S, unsafe": what follows is S's
		if !finiteWithin(s, p.to+1, len(s.tokens)) {
			return corpus.Quotation{}, false
		}
		return r.indirectQuotation(p, c, p.to+1, r.contentEnd(s, c, p.to+1, "cue-clause"), "according-to-clause")
	}
	to := trimmedEnd(s, first, c.from)
	if s.lower(p.to) == "," && s.tag(p.to+1).Finite() { // "the dam, according to S, would hold"
		to = trimmedEnd(s, first, len(s.tokens))
	}
	return r.indirectQuotation(p, c, first, to, "clause-according-to")
}

// afterApposition finds the second comma of "S, a lecturer at X, C".
func (r *speechReader) afterApposition(s *sentence, comma int) (int, bool) {
	for s.tag(comma+1) == language.RB { // "According to S, formerly the director of X, C"
		comma++
	}
	t := s.tag(comma + 1)
	if t == language.WDT || t == language.WP { // "According to S, which was published on Monday, C"
		for k := comma + 2; k < len(s.tokens) && k < comma+20; k++ {
			if s.lower(k) == "," && finiteWithin(s, comma+1, k) {
				return k, r.mainClauseAt(s, k+1)
			}
		}
		return 0, false
	}
	if t != language.DT && t != language.WP && !(t == language.NN && !finiteWithin(s, comma+1, comma+8)) {
		return 0, false
	}
	for k := comma + 2; k < len(s.tokens) && k < comma+16; k++ {
		if s.lower(k) == "," {
			c, ok := chunkStartingAt(r.speakers.chunksOf(s), k+1)
			if ok && s.lower(c.to) == "," && s.tag(c.to+1).Finite() { // "According to S, the director, Olle Brask, left": no apposition
				return 0, false
			}
			return k, !finiteWithin(s, comma+1, k)
		}
	}
	return 0, false
}
