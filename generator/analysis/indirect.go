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
	if q, ok := r.clauseBefore(s, c); ok {
		return q, true
	}
	from, rule, ok := r.clauseAfter(s, c)
	if !ok {
		return corpus.Quotation{}, false
	}
	p, ok := r.subjectOfCue(s, c)
	if !ok {
		return corpus.Quotation{}, false
	}
	return r.indirectQuotation(p, s, from, clauseEnd(s, from), rule)
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
	if !ok || p.from < 2 || s.lower(p.from-1) != "," || !finiteWithin(s, 0, p.from-1) || s.isQuoted(p.from-2) {
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

// quotedTokens tells whether any of tokens from..to is quoted.
func quotedTokens(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.isQuoted(i) {
			return true
		}
	}
	return false
}

// opensAdverbial tells whether a sentence that begins with the word begins with
// a subordinate clause: "When the vote was over, the mayor said …".
func opensAdverbial(w string) bool {
	switch w {
	case "when", "while", "after", "before", "as", "if", "although", "though", "because", "since", "until", "once", "despite", "in", "at", "on", "with", "during", "by":
		return true
	}
	return false
}

// clauseAfterComma tells whether an earlier comma ended the adverbial already.
func clauseAfterComma(s *sentence, comma int) bool {
	for k := 1; k < comma; k++ {
		if s.lower(k) == "," {
			return finiteWithin(s, k, comma)
		}
	}
	return false
}

// clauseAfter finds the clause that a cue reports: where it begins.
func (r *speechReader) clauseAfter(s *sentence, c cue) (int, corpus.Rule, bool) {
	i := c.to
	for s.tag(i) == language.RB && s.lower(i) != "not" {
		i++
	}
	if c.class == "tell" || c.class == "urge" {
		if s.tag(i) == language.PRP {
			i++
		} else if end := s.chunkEnd(i); end > i {
			i = end
		} else if c.class == "urge" {
			return 0, "", false
		}
	}
	if c.class == "urge" {
		if s.tag(i) == language.TO && s.tag(i+1) == language.VB {
			return c.to, "urge-infinitive", true
		}
		return 0, "", false
	}
	if s.lower(i) != "that" {
		if k := adverbialEnd(s, i); k > i && s.lower(k) == "that" {
			i = k
		}
	}
	if s.lower(i) == "that" && finiteWithin(s, i+1, len(s.tokens)) {
		return i + 1, "cue-that-clause", true
	}
	if w := s.tag(i); (w == language.WRB || s.lower(i) == "whether") && finiteWithin(s, i+1, len(s.tokens)) && c.class == "say" {
		return i, "cue-question", true
	}
	if s.tag(i).Finite() && relativeBefore(s, c.from) { // "which he said would pass"
		return i, "cue-clause", true
	}
	if r.opensFinite(s, i) {
		return i, "cue-clause", true
	}
	if c.lemma != "say" && s.tag(i) == language.TO && s.tag(i+1) == language.VB && promises(c.lemma) {
		return i, "cue-infinitive", true
	}
	return 0, "", false
}

// relativeBefore tells whether "which" or "that" stands before the subject of
// the verb at token v.
func relativeBefore(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		if t := s.tag(k); t == language.WDT || t == language.WP {
			return true
		}
	}
	return false
}

// promises tells whether a verb reports an intention with an infinitive.
func promises(lemma string) bool {
	switch lemma {
	case "pledge", "promise", "vow", "threaten", "propose":
		return true
	}
	return false
}

// adverbialEnd passes over "on Monday" or "in a statement" between a cue and
// its "that".
func adverbialEnd(s *sentence, i int) int {
	for k := i; k < len(s.tokens) && k < i+9; k++ {
		if s.lower(k) == "that" {
			return k
		}
		if t := s.tag(k); t.Verb() || t == language.MD || s.lower(k) == ";" {
			return i
		}
	}
	return i
}

// opensFinite tells whether a clause with a subject and a finite verb begins at
// token i.
func (r *speechReader) opensFinite(s *sentence, i int) bool {
	cs := r.speakers.chunksOf(s)
	c, ok := chunkStartingAt(cs, i)
	if !ok && s.tag(i) != language.EX {
		return false
	}
	k := i + 1
	if ok {
		c = s.extendRight(cs, c, attached)
		k = c.to
	}
	for n := 0; k < len(s.tokens) && n < 6; k, n = k+1, n+1 {
		switch t := s.tag(k); {
		case t.Finite():
			return true
		case t == language.RB, t == language.MD, t == language.Open, t == language.Close:
		case t == language.CC:
			if end := s.chunkEnd(k + 1); end > k+1 {
				k = end - 1
			}
		default:
			return false
		}
	}
	return false
}

// opensClause tells whether a cue can report what follows it: it is followed
// by "that", or by a clause, or hears somebody first.
func (r *speechReader) opensClause(s *sentence, c cue) bool {
	_, _, ok := r.clauseAfter(s, c)
	return ok
}

// finiteWithin tells whether a finite verb stands in tokens from..to.
func finiteWithin(s *sentence, from, to int) bool {
	for i := max(0, from); i < to && i < len(s.tokens); i++ {
		if s.tag(i).Finite() {
			return true
		}
	}
	return false
}

// clauseEnd is the end of the clause that begins at token from: the sentence's,
// its final mark not included.
func clauseEnd(s *sentence, from int) int {
	end := len(s.tokens)
	for k := from; k < end; k++ {
		if s.lower(k) == ";" {
			end = k
			break
		}
	}
	for end > from && !isNamePart(s.word(end-1)) && s.word(end-1) != "%" && s.word(end-1) != ")" {
		end--
	}
	return end
}

// datelineEnd gives the token after "KARLSVIK, Sweden, May 6 (Wire) -" at the
// start of a paragraph; 0 where there is no dateline.
func datelineEnd(s *sentence) int {
	if s.start != s.passage.Span.Start || !capitalised(s.word(0)) {
		return 0
	}
	for k := 1; k < len(s.tokens) && k < 14; k++ {
		switch w := s.word(k); {
		case w == "-" || w == "–" || w == "—" || w == "--":
			return k + 1
		case s.tag(k).Verb() || s.tag(k) == language.MD || s.tag(k) == language.DT || s.tag(k) == language.PRP:
			return 0
		}
	}
	return 0
}

// clauseStart is the start of a clause that ends at token to: the sentence's,
// or what follows a semicolon; a connective is passed over.
func clauseStart(s *sentence, to int) int {
	from := datelineEnd(s)
	for k := from; k < to; k++ {
		if s.lower(k) == ";" {
			from = k + 1
		}
	}
	if s.tag(from) == language.CC {
		from++
	}
	return from
}
