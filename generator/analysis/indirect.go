package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// indirect finds reported speech without quotation marks in an article. A verb
// alone is not enough: it needs a clause to report and somebody to report it.
// What S says that T said is S's words, not T's, so of nested reports only the
// outermost counts. A quotation between marks may stand within a report, but
// what overlaps the spans in inside otherwise is part of them.
func (r *speechReader) indirect(a *article, inside []corpus.Span) []corpus.Quotation {
	var out []corpus.Quotation
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		first := len(out)
		unsaid := 0 // up to which token what the sentence has was not said
		for _, c := range r.cues.inSentence(s) {
			if r.used[s][c.from] && !s.isQuoted(c.from) {
				if q, ok := r.beforeColon(s, c); ok && !crossesAny(q.Content[0], inside) {
					out = append(out[:first], outermost(out[first:], q)...)
				}
				continue
			}
			if s.isQuoted(c.from) || c.passive && c.class != "tell" || c.from < unsaid {
				continue
			}
			if r.unsaid(s, c) {
				if from, rule, ok := r.complement(s, c); ok {
					unsaid = r.contentEnd(s, c, from, rule)
				}
				continue
			}
			q, ok := r.reported(s, c)
			if !ok || crossesAny(q.Content[0], inside) {
				continue
			}
			q.Kind = corpus.Indirect
			q.Cue = s.span(c.from, c.to)
			out = append(out[:first], outermost(out[first:], q)...)
			r.use(&c)
			r.notedReport(s, q)
		}
		for v := range s.tokens {
			if q, ok := r.putAt(s, v); ok && !crossesAny(q.Content[0], inside) {
				out = append(out[:first], outermost(out[first:], q)...)
			}
		}
		for _, q := range r.opinions(s) {
			if !crossesAny(q.Content[0], inside) {
				out = append(out[:first], outermost(out[first:], q)...)
			}
		}
		if !s.hasAny(speechNoun) {
			continue
		}
		for i := range s.tokens {
			if q, ok := r.nounCue(s, i); ok && !crossesAny(q.Content[0], inside) {
				q.Kind = corpus.Indirect
				out = append(out[:first], outermost(out[first:], q)...)
			}
		}
	}
	return out
}

// outermost adds a report to those of its sentence, unless it lies within one
// of them; those that lie within it go. An attitude gives way to what somebody
// says: "welcomed the statement by S that C".
func outermost(found []corpus.Quotation, q corpus.Quotation) []corpus.Quotation {
	if !q.Attitude {
		found = slices.DeleteFunc(found, func(f corpus.Quotation) bool { return f.Attitude && f.Content[0].Overlaps(q.Content[0]) })
	}
	for _, f := range found {
		if q.Attitude && !f.Attitude && f.Content[0].Overlaps(q.Content[0]) {
			return found
		}
		if f.Content[0].Overlaps(q.Content[0]) && (f.Content[0] == q.Content[0] || !q.Content[0].Contains(f.Content[0])) {
			return found
		}
	}
	kept := found[:0]
	for _, f := range found {
		if !q.Content[0].Contains(f.Content[0]) {
			kept = append(kept, f)
		}
	}
	return append(kept, q)
}

// crossesAny tells whether a span lies within another one or overlaps its end.
func crossesAny(s corpus.Span, in []corpus.Span) bool {
	for _, t := range in {
		if s.Overlaps(t) && (s == t || !s.Contains(t)) {
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
	if c.passive {
		return r.toldBy(s, c)
	}
	if c.class == "name" && !c.has(frameNoun|framePredicate|frameFor|frameAs) || !r.tells(s, c) {
		return corpus.Quotation{}, false
	}
	if q, ok := r.heardFrom(s, c); ok {
		return q, true
	}
	if !r.cues.gerund(s, c.from) {
		if q, ok := r.clauseBefore(s, c); ok {
			return q, true
		}
	}
	from, rule, ok := r.complement(s, c)
	if !ok || rule == "cue-question" && !r.asks(s, c, from) {
		return corpus.Quotation{}, false
	}
	p, ok := r.subjectOfCue(s, c)
	if !ok || rule == "cue-clause" && inAside(s, c.from) {
		return corpus.Quotation{}, false
	}
	to := r.contentEnd(s, c, from, rule)
	if !ofAttitude(rule) && to-from <= shortestClause && !verbWithin(s, from, to) { // "ruled that out"
		return corpus.Quotation{}, false
	}
	if !ofAttitude(rule) && !opensClause(s, from, to, rule) {
		return corpus.Quotation{}, false
	}
	if w, ok := relativeBefore(s, p.from); ok && from <= c.to && !ofAttitude(rule) { // "which he said would pass", but not "what he said would pass"
		if s.tag(w) != language.WDT || !c.states() {
			return corpus.Quotation{}, false
		}
		return r.indirectQuotation(p, c, w, to, "cue-relative-clause")
	}
	return r.indirectQuotation(p, c, from, to, rule)
}

// tells tells whether the form of a cue's verb reports something that is said
// or will be: finite, perfect, progressive, a participle or an infinitive that
// depends on another verb.
func (r *speechReader) tells(s *sentence, c cue) bool {
	switch s.tag(c.from) {
	case language.NN, language.NNS, language.JJ: // see verbLike and feeling
		return true
	case language.VBG:
		return r.participle(s, c) || beBefore(s, c.from) || aspectual[s.lower(c.from-1)] && c.reports()
	case language.VB:
		if c.lemma == "let it be known" { // the past has the same form
			return s.lower(c.from-1) != "to" && s.tag(c.from-1) != language.MD
		}
		if _, ok := r.purpose(s, c); ok || rightly(s, c.from) {
			return true
		}
		if end := s.tag(c.from - 1); end.Noun() || end == language.PRP { // "critics say", whatever the tag
			return c.reports() && s.tag(c.from-2) != language.MD
		}
		if s.lower(c.from-1) == "," && c.class == "say" { // "critics, including some members, say", whatever the tag
			p, ok := r.speakers.subject(s, c.from)
			return ok && s.tag(p.head) == language.NNS && p.to < c.from
		}
		return perfect(s, c.from) || s.lower(c.from-1) == "to" && s.tag(c.from-2).Verb() && c.reports() && !negated(s, c.from-2) && !withholds(s, c.from-2)
	case language.VBN: // not "the reforms promised under a deal that the bank made"
		return perfect(s, c.from) || s.tag(c.to) != language.IN || s.lower(c.to) == "that" || !s.tag(c.from-1).Noun() || r.speakers.canSpeak(s, c.from-1)
	}
	return s.tag(c.from).Finite()
}

// withholds tells whether the verb at token v leaves unsaid what its infinitive
// says: "refused to say". Nor does "according to" have one.
func withholds(s *sentence, v int) bool {
	switch w := s.lower(v); {
	case strings.HasPrefix(w, "refus"), strings.HasPrefix(w, "declin"), strings.HasPrefix(w, "fail"), strings.HasPrefix(w, "hesitat"), w == "according":
		return true
	}
	return false
}

// unsaid tells whether a cue says that something was not said or thought: "it
// did not say that the dam was safe". To deny what it reports is to say
// something, but not to deny that one denies.
func (r *speechReader) unsaid(s *sentence, c cue) bool {
	switch c.lemma {
	case "deny", "dispute", "doubt", "refute", "rebut", "rule out", "mind", "forget", "want", "see":
		return false
	}
	return (c.class == "say" || c.class == "tell" || c.class == "think") && negated(s, c.from)
}

// indirectQuotation reports tokens from..to as the words of a speaker.
func (r *speechReader) indirectQuotation(p nominal, c cue, from, to int, rule corpus.Rule) (corpus.Quotation, bool) {
	for c.s.lower(from) == "," {
		from++
	}
	q := corpus.Quotation{Rule: rule, Attitude: ofAttitude(rule)}
	speaker, ok := r.whoSays(p, c)
	if !utters(&q) {
		speaker, ok = r.speakers.known(p)
	}
	if !ok || from >= to {
		return corpus.Quotation{}, false
	}
	content := c.s.span(from, to)
	if content.Overlaps(speaker.At) && rule != "clause-speaker-cue" && rule != "clause-according-to" && rule != "cue-relative-clause" && rule != "opinion-phrase" {
		return corpus.Quotation{}, false
	}
	q.Content, q.Speaker = []corpus.Span{content}, &speaker
	return q, true
}

// whoSays resolves the subject of a cue. Whatever is the subject of a verb of
// saying with a clause says it, be it a person or not: "the figures show that".
func (r *speechReader) whoSays(p nominal, c cue) (corpus.Speaker, bool) {
	sp, ok := r.speakers.resolve(p)
	if ok || !c.reports() || c.class == "urge" {
		return sp, ok
	}
	switch t := p.s.tag(p.head); {
	case indefinite[p.s.lower(p.head)]:
		return sp, true
	case t == language.JJ && strings.HasSuffix(p.s.lower(p.head), "-old"): // "the 40-year-old said"
		return sp, true
	case t.Noun() && !r.timeWord(p.s.lower(p.head)), t == language.CD && p.s.lower(p.head) != "one": // "paragraph 3 says", "three of them have said"
		return sp, true
	case t == language.PRP && p.s.lower(p.head) == "it" && c.class != "think":
		sp.Actor = r.speakers.pronoun(p.s, p.head)
		return sp, true
	}
	return sp, false
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
			return s.tag(i) == language.VB && (w == "will" || w == "'ll" || w == "would" || w == "did" || w == "does")
		case w == "did" || w == "does" || w == "do" || w == "to":
			return s.tag(i) == language.VB && goesOn(s, k)
		case s.tag(k) == language.RB, w == "since" && hasBefore(s, k):
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

// clauseBefore reads "C, S said.", "C, said S." and "C, S said, C."
func (r *speechReader) clauseBefore(s *sentence, c cue) (corpus.Quotation, bool) {
	if c.class == "urge" || c.class == "want" || c.class == "name" || !c.has(frameThat|frameZero|frameFree) ||
		!s.tag(c.from).Finite() && !perfect(s, c.from) && !r.confirmedSo(s, c) {
		return corpus.Quotation{}, false
	}
	end := c.to
	if h := r.hearerEnd(s, c.to); c.class == "tell" && h > c.to { // "C, S told reporters"
		end = h
	}
	if s.lower(c.from-1) == "," { // "C, said S."
		if p, ok := r.speakers.subjectAfter(s, c.to); ok && s.tag(p.head) != language.PRP && r.speakers.canSpeak(s, p.head) && finiteWithin(s, 0, c.from-1) && sentenceEnds(s, p.to) {
			return r.indirectQuotation(p, c, clauseStart(s, c.from-1), c.from-1, "clause-cue-speaker")
		}
		return corpus.Quotation{}, false
	}
	if !sentenceEnds(s, end) || s.lower(end) == "that" || asksAt(s, end) || infinitiveAt(s, end) || s.tag(end).Proper() && !r.timeWord(s.lower(end)) {
		return corpus.Quotation{}, false
	}
	p, ok := r.speakers.subject(s, c.from)
	if !ok {
		return corpus.Quotation{}, false
	}
	if first := clauseStart(s, p.from); p.from == first+1 && s.lower(first) == "as" && s.lower(end) == "," { // "As S noted, C"
		return r.indirectQuotation(p, c, end+1, trimmedEnd(s, end+1, len(s.tokens)), "as-speaker-cue-clause")
	}
	comma := p.from - 1
	if as, ok := opensAs(s, p.from); ok { // "C, as the mayor, S, has said"
		if proposing[c.lemma] { // which of the things in C is another matter
			return corpus.Quotation{}, false
		}
		comma = as - 1
	}
	if comma < 1 || s.lower(comma) != "," || s.isQuoted(comma-1) {
		return corpus.Quotation{}, false
	}
	next := end
	for s.tag(next) == language.RB || r.timeWord(s.lower(next)) {
		next++
	}
	if k := r.phraseEnd(s, next); s.lower(k) == "," && r.mainClauseBehind(s, k+1) { // "C, S said in a report, and C"
		next = k
	}
	goesOn := s.lower(next) == "," && next+2 < len(s.tokens) && !s.isQuoted(next+2) && !r.speaksOn(s, next+1)
	from := clauseStart(s, comma)
	if t := s.tag(comma - 1); goesOn && (t == language.WDT || t == language.WP) { // "a dam which, S said, would hold"
		return r.indirectQuotation(p, c, comma-1, r.contentEnd(s, c, next+1, "cue-clause"), "cue-relative-clause")
	}
	if goesOn && opensNext(s, comma-1) && finiteWithin(s, next+1, len(s.tokens)) { // "…, because, S said, C"
		return r.indirectQuotation(p, c, next+1, r.contentEnd(s, c, next+1, "cue-clause"), "clause-speaker-cue")
	}
	bare := r.phraseEnd(s, s.chunkEnd(from)) == comma && s.chunkEnd(from) > from && s.tag(next+1) != language.IN // "the dam, S said, floods": a verb must follow, whatever the tags
	if !pastWithin(s, from, comma) && !(goesOn && !r.remark(s, next+1) && (bare || finiteWithin(s, next+1, len(s.tokens)))) {
		return corpus.Quotation{}, false
	}
	if opensAdverbial(s.lower(from)) && !clauseAfterComma(s, comma) && !goesOn {
		return corpus.Quotation{}, false
	}
	to := comma
	if goesOn && !r.remark(s, next+1) {
		to = trimmedEnd(s, next+1, len(s.tokens))
	}
	return r.indirectQuotation(p, c, from, to, "clause-speaker-cue")
}

// mainClauseBehind tells whether a main clause begins at token i, or behind the
// conjunction there, and is not what somebody else says.
func (r *speechReader) mainClauseBehind(s *sentence, i int) bool {
	if w := s.lower(i); w == "and" || w == "but" {
		i++
	}
	if !r.mainClauseAt(s, i) {
		return false
	}
	for _, c := range r.cues.inSentence(s) {
		if c.from > i && !s.isQuoted(c.from) && c.reports() {
			return false
		}
	}
	return true
}

// confirmedSo tells whether what the tagger takes for a participle is the verb of
// "C, the company confirmed on Wednesday".
func (r *speechReader) confirmedSo(s *sentence, c cue) bool {
	over, ok := chunkEndingAt(r.speakers.chunksOf(s), c.from)
	return ok && s.tag(c.from) == language.VBN && c.class == "say" && s.lower(over.from) == "the" && s.lower(over.from-1) == "," && r.speakers.canSpeak(s, over.to-1)
}

// opensNext tells whether token i is all of a clause that stands before a
// parenthetical cue: "because", "and", "where".
func opensNext(s *sentence, i int) bool {
	switch s.tag(i) {
	case language.CC:
		return true
	case language.IN, language.WRB:
		return i > 0 && s.lower(i) != "so"
	}
	return false
}

// shortestClause is up to how many tokens a clause must show its verb; in a longer
// one it may be there whatever the tags.
const shortestClause = 3

// verbWithin tells whether a verb of any form stands in tokens from..to.
func verbWithin(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.tag(i).Verb() || s.tag(i) == language.MD {
			return true
		}
	}
	return false
}

// pastWithin tells whether a finite verb, or a past form that the tagger may
// take for a participle, stands in tokens from..to.
func pastWithin(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.tag(i).Finite() || s.tag(i) == language.VBN {
			return true
		}
	}
	return false
}
