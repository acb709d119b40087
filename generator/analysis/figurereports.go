package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Reports that are but a figure: "the union claims 6,000", "the study puts the
// number of wells at 40", "the police gave an estimate of 2,500".

// figuring are the verbs that report a figure without a clause around it.
var figuring = map[string]bool{"say": true, "claim": true, "estimate": true, "expect": true, "reckon": true, "foresee": true, "forecast": true, "predict": true, "project": true, "report": true}

// figureAt tells whether a phrase with a figure stands at token i, and no clause:
// "about 40", "less than two", "15,200 signatures, up from 9,400".
func (r *speechReader) figureAt(s *sentence, i int) bool {
	for approximating[s.lower(i)] || s.tag(i) == language.Dollar {
		i++
	}
	if s.tag(i) != language.CD || s.lower(i) == "one" {
		return false
	}
	for k := i + 1; k < len(s.tokens) && s.lower(k) != "," && s.lower(k) != ";"; k++ {
		if s.tag(k).Finite() {
			return false
		}
	}
	return true
}

// approximating are the words before a figure that say how exact or large it is.
var approximating = map[string]bool{
	"about": true, "around": true, "some": true, "over": true, "under": true, "between": true, "nearly": true, "almost": true, "roughly": true, "approximately": true,
	"just": true, "only": true, "up": true, "to": true, "at": true, "least": true, "most": true, "no": true, "more": true, "less": true, "fewer": true, "than": true,
}

// putAt reads "the study puts the number of wells at 40" with the verb at token v.
func (r *speechReader) putAt(s *sentence, v int) (corpus.Quotation, bool) {
	if w := s.lower(v); w != "put" && w != "puts" || !s.tag(v).Finite() && !perfect(s, v) || beBefore(s, v) || s.isQuoted(v) {
		return corpus.Quotation{}, false
	}
	object, ok := chunkStartingAt(r.speakers.chunksOf(s), v+1)
	if !ok {
		return corpus.Quotation{}, false
	}
	for k := object.to; k < len(s.tokens) && k < v+16; k++ {
		if s.tag(k).Verb() || s.tag(k) == language.Comma {
			break
		}
		if s.lower(k) != "at" || !r.figureAt(s, k+1) {
			continue
		}
		p, ok := r.speakers.subject(s, v)
		if !ok {
			break
		}
		c := cue{s: s, from: v, to: v + 1, lemma: "put at", class: "say", frames: frameNoun}
		q, ok := r.indirectQuotation(p, c, v+1, r.contentEnd(s, c, v+1, attitudeNoun), attitudeNoun)
		q.Kind, q.Cue = corpus.Indirect, s.span(v, v+1)
		return q, ok
	}
	return corpus.Quotation{}, false
}

// nounFigure reads "gave an estimate of 2,500" and "its estimate of 2,500" from
// the noun of saying.
func (r *speechReader) nounFigure(s *sentence, c cue) (corpus.Quotation, bool) {
	p, _, ok := r.nounSpeaker(s, c.from)
	if !ok {
		return corpus.Quotation{}, false
	}
	q, ok := r.indirectQuotation(p, c, c.from, r.contentEnd(s, c, c.to+1, attitudeNoun), attitudeNoun)
	q.Cue = s.span(c.from, c.to)
	return q, ok
}
