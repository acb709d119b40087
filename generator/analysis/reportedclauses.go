package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// reportedClause reads quoted fragments inside reported speech: `S said the
// country "was working in that direction"`.
func (r *speechReader) reportedClause(sp *speech) bool {
	s := sp.s
	open := s.tokenAt(sp.spoken[0].open)
	cues := r.cues.inSentence(s)
	for k := len(cues) - 1; k >= 0; k-- {
		c := cues[k]
		if c.to > open || s.isQuoted(c.from) {
			continue
		}
		if c.class == "name" || c.passive {
			continue
		}
		if c.class == "according" {
			if p, ok := r.speakers.subjectAfter(s, c.to); ok && s.lower(p.to) == "," {
				return r.attributed(sp, &c, p, corpus.Mixed, "according-to-clause")
			}
			return false
		}
		start, _, ok := r.clauseAfter(s, c)
		if !ok && r.parenthetical(s, c) {
			p, ok := r.speakers.subject(s, c.from)
			return ok && r.attributed(sp, &c, p, corpus.Mixed, "parenthetical-cue")
		}
		if !ok || start > open || r.clauseBreak(s, start, open) {
			return false
		}
		p, ok := r.subjectOfCue(s, c)
		if !ok || !r.attributed(sp, &c, p, corpus.Mixed, "reported-clause") {
			return false
		}
		r.coverClause(sp, &c)
		return true
	}
	return r.clauseThenCue(sp, cues)
}

// subjectOfCue is the subject of a cue, of whatever form the verb has.
func (r *speechReader) subjectOfCue(s *sentence, c cue) (nominal, bool) {
	if s.tag(c.from) == language.VBG && !beBefore(s, c.from) {
		return r.participleSubject(s, c.from)
	}
	return r.speakers.subject(s, c.from)
}

// parenthetical tells whether a cue stands between commas with its subject:
// "…, he said, and …".
func (r *speechReader) parenthetical(s *sentence, c cue) bool {
	if s.lower(c.to) != "," || !s.tag(c.from).Finite() || c.class != "say" {
		return false
	}
	p, ok := r.speakers.subject(s, c.from)
	return ok && p.from > 1 && s.lower(p.from-1) == ","
}

// clauseBreak tells whether a reported clause ends between two tokens.
func (r *speechReader) clauseBreak(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch s.lower(i) {
		case ";", ":", "-":
			return true
		case ",":
			if w := s.lower(i + 1); w == "but" || w == "while" || w == "whereas" || w == "although" {
				return true
			}
		}
	}
	return false
}

// clauseThenCue reads `the plan was "a mistake", S said`.
func (r *speechReader) clauseThenCue(sp *speech, cues []cue) bool {
	s := sp.last
	closeAt := s.tokenAt(sp.spoken[len(sp.spoken)-1].end)
	for _, c := range cues {
		if c.s != s || c.from <= closeAt || c.class == "name" || c.passive || s.isQuoted(c.from) {
			continue
		}
		if c.class == "according" {
			p, ok := r.speakers.subjectAfter(s, c.to)
			return ok && s.lower(c.from-1) == "," && r.attributed(sp, &c, p, corpus.Mixed, "clause-according-to")
		}
		p, ok := r.speakers.subject(s, c.from)
		if !ok || s.lower(p.from-1) != "," && !isCloseMark(s.word(p.from-1)) || !sentenceEnds(s, c.to) {
			return false
		}
		return r.attributed(sp, &c, p, corpus.Mixed, "clause-then-cue")
	}
	return false
}

func isCloseMark(w string) bool { return w == "”" || w == `"` || w == "’" || w == "'" }

// sentenceEnds tells whether at most an adverbial follows token i: "said on
// Monday."
func sentenceEnds(s *sentence, i int) bool {
	if i >= len(s.tokens) {
		return true
	}
	switch s.tag(i) {
	case language.Stop, language.Comma, language.IN, language.NNP, language.Colon, language.Close, language.RB, language.TO:
		return true
	}
	return s.lower(i) == "." || s.lower(i) == "last" || s.lower(i) == "this" || s.lower(i) == "earlier"
}

// coverClause makes the whole reported clause the content: from the cue to the
// end of its sentence.
func (r *speechReader) coverClause(sp *speech, c *cue) {
	s := c.s
	from := c.to
	if start, _, ok := r.clauseAfter(s, *c); ok {
		from = start
	}
	for s.lower(from) == "that" || s.lower(from) == "as" || s.lower(from) == "," || s.lower(from) == ":" {
		from++
	}
	to := len(s.tokens)
	for to > from && !isNamePart(s.word(to-1)) {
		to--
	}
	r.setContent(sp, s, from, to)
}

// coverTo makes the content reach from the cue to the last quoted word.
func (r *speechReader) coverTo(sp *speech, c *cue) {
	s := c.s
	to := s.tokenAt(sp.spoken[len(sp.spoken)-1].end-1) + 1
	from := c.to
	for s.lower(from) == "as" || s.lower(from) == "," || s.lower(from) == ":" {
		from++
	}
	r.setContent(sp, s, from, min(to, len(s.tokens)))
}

// setContent keeps the quoted words inside the content whatever the tokens
// say.
func (r *speechReader) setContent(sp *speech, s *sentence, from, to int) {
	if from >= to || sp.last != s {
		return
	}
	span := s.span(from, to)
	first, final := sp.spoken[0], sp.spoken[len(sp.spoken)-1]
	span.Start = min(span.Start, first.open)
	span.End = max(span.End, final.close)
	if span.Start == first.open && span.End == final.close && len(sp.spoken) == 1 {
		return // the whole clause stands between the marks
	}
	sp.q.Content = []corpus.Span{span}
}
