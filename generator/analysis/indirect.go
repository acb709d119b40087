package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// indirect finds reported speech without quotation marks in an article. A verb
// alone is not enough: it needs a clause to report and somebody to report it.
// What overlaps the spans in inside is part of another quotation already.
func (r *speechReader) indirect(a *article, inside []corpus.Span) []corpus.Quotation {
	var out []corpus.Quotation
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for _, c := range r.cues.inSentence(s) {
			if r.used[s][c.from] || s.isQuoted(c.from) || c.passive {
				continue
			}
			q, ok := r.reported(s, c)
			if !ok || overlapsAny(q.Content[0], inside) {
				continue
			}
			q.Kind = corpus.Indirect
			q.Cue = s.span(c.from, c.to)
			out = append(out, q)
			inside = append(inside, q.Content...)
			r.use(&c)
		}
	}
	return out
}

func overlapsAny(s corpus.Span, in []corpus.Span) bool {
	for _, t := range in {
		if s.Overlaps(t) {
			return true
		}
	}
	return false
}

// reported reads one cue: "S said that C", "C, S said", "According to S, C".
func (r *speechReader) reported(s *sentence, c cue) (corpus.Quotation, bool) {
	if c.class == "according" {
		return r.accordingTo(s, c)
	}
	if c.class == "name" || !s.tag(c.from).Finite() && !perfect(s, c.from) && !participle(s, c) && s.tag(c.from) != language.VBN {
		return corpus.Quotation{}, false
	}
	if !participle(s, c) {
		if q, ok := r.clauseBefore(s, c); ok {
			return q, true
		}
	}
	from, rule, ok := r.clauseAfter(s, c)
	if !ok {
		return corpus.Quotation{}, false
	}
	p, ok := r.subjectOfCue(s, c)
	if !ok {
		return corpus.Quotation{}, false
	}
	return r.indirectQuotation(p, s, from, r.beforeNextCue(s, from, clauseEnd(s, from)), rule)
}

// beforeNextCue ends a clause at ", adding that", which reports something else.
func (r *speechReader) beforeNextCue(s *sentence, from, to int) int {
	for k := from + 1; k < to; k++ {
		if s.lower(k-1) == "," && s.tag(k) == language.VBG {
			if _, class, ok := lookUp(r.cues.verbs, s.lower(k)); ok && class == "say" {
				return k - 1
			}
		}
	}
	return to
}

// indirectQuotation reports tokens from..to as the words of a speaker.
func (r *speechReader) indirectQuotation(p nominal, s *sentence, from, to int, rule corpus.Rule) (corpus.Quotation, bool) {
	speaker, ok := r.speakers.resolve(p)
	if !ok || from >= to {
		return corpus.Quotation{}, false
	}
	content := s.span(from, to)
	if content.Overlaps(speaker.At) {
		return corpus.Quotation{}, false
	}
	return corpus.Quotation{Content: []corpus.Span{content}, Speaker: &speaker, Rule: rule}, true
}

// perfect tells whether a past participle at token i follows "have".
func perfect(s *sentence, i int) bool {
	if s.tag(i) != language.VBN && s.tag(i) != language.VB {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch w := s.lower(k); {
		case w == "has" || w == "have" || w == "had" || w == "'ve" || w == "'s":
			return s.tag(i) == language.VBN
		case s.tag(k) == language.MD:
			return s.tag(i) == language.VB && (w == "will" || w == "would" || w == "did" || w == "does")
		case w == "did" || w == "does" || w == "do" || w == "to":
			return s.tag(i) == language.VB && goesOn(s, k)
		case s.tag(k) == language.RB:
		default:
			return false
		}
	}
	return false
}

// goesOn tells whether the "to" at token k belongs to "went on to".
func goesOn(s *sentence, k int) bool {
	return s.lower(k) != "to" || s.lower(k-1) == "on" && (s.lower(k-2) == "went" || s.lower(k-2) == "goes")
}

// participle tells whether a cue is ", saying that …".
func participle(s *sentence, c cue) bool {
	return s.tag(c.from) == language.VBG && s.lower(c.from-1) == "," && c.class == "say"
}

// accordingTo reads "According to S, C" and "C, according to S".
func (r *speechReader) accordingTo(s *sentence, c cue) (corpus.Quotation, bool) {
	p, ok := r.speakers.subjectAfter(s, c.to)
	if !ok {
		return corpus.Quotation{}, false
	}
	if c.from <= 1 {
		comma := p.to
		for comma < len(s.tokens) && comma < p.to+12 && s.lower(comma) != "," {
			comma++
		}
		if s.lower(comma) != "," {
			return corpus.Quotation{}, false
		}
		if next, ok := afterApposition(s, comma); ok {
			comma = next
		}
		return r.indirectQuotation(p, s, comma+1, clauseEnd(s, comma+1), "according-to-clause")
	}
	if s.lower(c.from-1) != "," && !finiteWithin(s, 0, c.from) {
		return corpus.Quotation{}, false
	}
	to := c.from
	for to > 0 && !isNamePart(s.word(to-1)) {
		to--
	}
	return r.indirectQuotation(p, s, clauseStart(s, to), to, "clause-according-to")
}

// afterApposition finds the second comma of "S, a lecturer at X, C".
func afterApposition(s *sentence, comma int) (int, bool) {
	t := s.tag(comma + 1)
	if t != language.DT && t != language.WP && !(t == language.NN && !finiteWithin(s, comma+1, comma+8)) {
		return 0, false
	}
	for k := comma + 2; k < len(s.tokens) && k < comma+16; k++ {
		if s.lower(k) == "," {
			return k, !finiteWithin(s, comma+1, k)
		}
	}
	return 0, false
}

// clauseBefore reads "C, S said." and "C, said S."
func (r *speechReader) clauseBefore(s *sentence, c cue) (corpus.Quotation, bool) {
	if c.class == "urge" || !sentenceEnds(s, c.to) && s.tag(c.to) != language.NNP {
		return corpus.Quotation{}, false
	}
	if s.lower(c.from-1) == "," { // "C, said S."
		if p, ok := r.speakers.subjectAfter(s, c.to); ok && finiteWithin(s, 0, c.from-1) && sentenceEnds(s, p.to) {
			return r.indirectQuotation(p, s, clauseStart(s, c.from-1), c.from-1, "clause-cue-speaker")
		}
		return corpus.Quotation{}, false
	}
	if !sentenceEnds(s, c.to) || s.lower(c.to) == "that" || s.tag(c.to) == language.TO && c.class != "say" {
		return corpus.Quotation{}, false
	}
	p, ok := r.speakers.subject(s, c.from)
	if !ok || p.from < 2 || s.lower(p.from-1) != "," || s.isQuoted(p.from-2) {
		return corpus.Quotation{}, false
	}
	goesOn := s.lower(c.to) == "," && s.tag(c.to+1).Finite() // "NATO, he believes, should …"
	if !finiteWithin(s, clauseStart(s, p.from-1), p.from-1) && !goesOn {
		return corpus.Quotation{}, false
	}
	if s.tag(0) == language.IN && !clauseAfterComma(s, p.from-1) && opensAdverbial(s.lower(0)) {
		return corpus.Quotation{}, false
	}
	q, ok := r.indirectQuotation(p, s, clauseStart(s, p.from-1), p.from-1, "clause-speaker-cue")
	if from := c.to + 1; ok && s.lower(c.to) == "," && from+2 < len(s.tokens) && !s.isQuoted(from+1) { // "procurement, Colfer said, could begin"
		if to := clauseEnd(s, from); to > from && !quotedTokens(s, from, to) {
			q.Content = append(q.Content, s.span(from, to))
		}
	}
	return q, ok
}
