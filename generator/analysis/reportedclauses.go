package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
		if c.passive && c.class == "tell" && c.to <= open && !s.isQuoted(c.from) {
			if q, ok := r.toldBy(s, c); ok && q.Content[0].Contains(sp.q.Content[0]) {
				for _, outer := range cues[:k] { // what S says that T said is here T's
					r.use(&outer)
				}
				return r.byTeller(sp, &c, q)
			}
		}
		if c.to > open || s.isQuoted(c.from) || c.class == "name" || c.passive {
			continue
		}
		if c.class == "according" {
			p, ok := r.speakers.subjectAfter(s, c.to)
			if first := clauseStart(s, c.from); ok && s.lower(p.to) == "," && s.lower(c.from-1) == "," && s.tag(p.to+1).Finite() && first+1 < c.from && !pastWithin(s, first, c.from) { // "the dam, according to S, was “mad”"
				return r.attributed(sp, &c, p, corpus.Mixed, "clause-according-to") && r.coverAround(sp, s)
			}
			if ok && s.lower(p.to) == "," && !breaksBetween(s, p.to, open) {
				comma := p.to
				if next, ok := r.afterApposition(s, comma); ok && next < open {
					comma = next
				}
				return r.attributed(sp, &c, p, corpus.Mixed, "according-to-clause") && r.coverAfter(sp, s, comma+1)
			}
			return false
		}
		if p, ok := r.parenthetical(s, c); ok {
			return r.attributed(sp, &c, p, corpus.Mixed, "parenthetical-cue") && r.coverAround(sp, s)
		}
		if !r.reportsAt(s, c, open) {
			continue
		}
		p, ok := r.subjectOfCue(s, c)
		if !ok {
			continue
		}
		c, p = r.outermost(c, p)
		if !r.attributed(sp, &c, p, corpus.Mixed, "reported-clause") {
			return false
		}
		r.coverClause(sp, &c)
		return true
	}
	return r.clauseThenCue(sp, cues)
}

// byTeller attributes a quotation to who told somebody what it stands in: "she
// had been assured by S that it “would hold”".
func (r *speechReader) byTeller(sp *speech, c *cue, report corpus.Quotation) bool {
	sp.q.Kind, sp.q.Speaker, sp.q.Rule, sp.cue = corpus.Mixed, report.Speaker, report.Rule, c
	sp.q.Cue = c.s.span(c.from, c.to)
	sp.q.Content = report.Content
	r.use(c)
	return true
}

// breaksBetween tells whether a new clause begins after a semicolon or colon
// between two tokens: "according to the paper, the minister was unmoved; “…”".
func breaksBetween(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if w := s.lower(k); w == ";" || w == ":" {
			return true
		}
	}
	return false
}

// reportsAt tells whether token at is part of what a cue reports.
func (r *speechReader) reportsAt(s *sentence, c cue, at int) bool {
	start, rule, ok := r.complement(s, c)
	return ok && rule != attitudeInfinitive && rule != attitudeNoun && start <= at && at < r.contentEnd(s, c, start, rule)
}

// outermost goes from a cue whose subject is a pronoun to the cue around it:
// in "S said she thought …" it is S who speaks.
func (r *speechReader) outermost(c cue, p nominal) (cue, nominal) {
	s := c.s
	for _, o := range r.cues.inSentence(s) {
		if o.from >= c.from || s.tag(p.head) != language.PRP && r.speakers.canSpeak(s, p.head) {
			break
		}
		if o.passive || s.isQuoted(o.from) || o.class == "name" || o.class == "according" || o.class == "urge" || !r.reportsAt(s, o, c.from) {
			continue
		}
		if outer, ok := r.subjectOfCue(s, o); ok {
			if _, ok := r.whoSays(outer, o); ok {
				return o, outer
			}
		}
	}
	return c, p
}

// subjectOfCue is the subject of a cue, of whatever form the verb has.
func (r *speechReader) subjectOfCue(s *sentence, c cue) (nominal, bool) {
	if r.cues.gerund(s, c.from) && !beBefore(s, c.from) {
		if p, ok := r.quotedAs(s, c.from); ok {
			return p, true
		}
		if doc, ok := r.document(s, c.from); ok {
			return r.documentSpeaker(s, doc)
		}
		if c.from == clauseStart(s, c.from) && c.class != "name" {
			if comma, ok := r.behindOpening(s, c.from); ok {
				return r.speakers.subjectAfter(s, comma+1)
			}
		}
		return r.participleSubject(s, c.from)
	}
	if o, ok := r.conjoined(s, c); ok { // "said the bank welcomed the offer, but warned that"
		return r.subjectOfCue(s, o)
	}
	if v, ok := r.purpose(s, c); ok {
		return r.speakers.subject(s, v)
	}
	if s.tag(c.from).Noun() && s.tag(c.from-1).Noun() { // a verb in truth: the noun phrase ends before it
		if over, ok := chunkOver(r.speakers.chunksOf(s), c.from-1); ok && over.from < c.from {
			return nominal{s, over.from, c.from, c.from - 1}, true
		}
	}
	return r.speakers.subject(s, c.from)
}

// parenthetical finds the subject of a cue that stands between commas with it:
// "…, he said, and …", "…, says the report, …".
func (r *speechReader) parenthetical(s *sentence, c cue) (nominal, bool) {
	if !s.tag(c.from).Finite() || c.class != "say" || s.isQuoted(c.from) {
		return nominal{}, false
	}
	if s.lower(c.from-1) == "," && c.from > 1 {
		p, ok := r.speakers.subjectAfter(s, c.to)
		_, named := r.speakers.named(s, p.head)
		return p, ok && (s.lower(p.to) == "," || named && s.lower(r.whenEnd(s, p.to)) == ",") && s.tag(p.head) != language.PRP
	}
	p, ok := r.speakers.subject(s, c.from)
	return p, ok && (s.lower(c.to) == "," || p.to == c.from && s.lower(r.whenEnd(s, c.to)) == ",") && p.from > 1 && s.lower(p.from-1) == ","
}

// whenEnd passes over when or where something was said: "said on Monday | ,".
func (r *speechReader) whenEnd(s *sentence, i int) int {
	for s.tag(i) == language.RB || r.timeWord(s.lower(i)) {
		i++
	}
	return r.phraseEnd(s, i)
}

// clauseThenCue reads `the plan was "a mistake", S said`.
func (r *speechReader) clauseThenCue(sp *speech, cues []cue) bool {
	s := sp.last
	closeAt := s.tokenAt(sp.spoken[len(sp.spoken)-1].end)
	for _, c := range cues {
		if c.s != s || c.from <= closeAt || c.class == "name" || c.class == "want" || c.class == "urge" || c.passive || s.isQuoted(c.from) || r.titleBefore(sp, c) {
			continue
		}
		if c.class == "according" {
			p, ok := r.speakers.subjectAfter(s, c.to)
			return ok && s.lower(c.from-1) == "," && r.attributed(sp, &c, p, corpus.Mixed, "clause-according-to") && r.coverUpTo(sp, s, c.from)
		}
		p, ok := r.speakers.subject(s, c.from)
		if !ok || s.lower(p.from-1) != "," && !isCloseMark(s.word(p.from-1)) || !sentenceEnds(s, c.to) {
			return false
		}
		return r.attributed(sp, &c, p, corpus.Mixed, "clause-then-cue") && r.coverUpTo(sp, s, p.from)
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
	return s.lower(i) == "." || s.lower(i) == "last" || s.lower(i) == "this" || s.lower(i) == "earlier" || today[s.lower(i)]
}

// coverClause makes the whole reported clause the content: from the cue to the
// end of its sentence.
func (r *speechReader) coverClause(sp *speech, c *cue) {
	s := c.s
	from := c.to
	rule := corpus.Rule("")
	if start, complement, ok := r.complement(s, *c); ok {
		from, rule = start, complement
	}
	for s.lower(from) == "that" || s.lower(from) == "as" || s.lower(from) == "," || s.lower(from) == ":" {
		from++
	}
	r.setContent(sp, s, from, r.contentEnd(s, *c, from, rule))
	if len(sp.spoken) == 1 && sp.q.Content[0] == sp.q.Quoted[0] && r.endsAsSentence(sp) {
		sp.q.Kind = corpus.Direct // all that is reported stands between the marks
	}
}

// endsAsSentence tells whether the quoted words begin with a capital and end
// with a full stop or its like, as an utterance without a verb may.
func (r *speechReader) endsAsSentence(sp *speech) bool {
	q := sp.spoken[0]
	text := sp.s.article.src.Text[q.start:q.end]
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) && strings.ContainsAny(text[len(text)-1:], ".!?")
}

// coverNamed makes the content all that follows a naming cue: what is named,
// and what it is called. In "what S called “Q”" the relative pronoun is part.
func (r *speechReader) coverNamed(sp *speech, c *cue, p nominal) {
	s := c.s
	if c.class != "name" {
		r.coverClause(sp, c)
		return
	}
	from := c.to
	to := r.contentEnd(s, *c, from, attitudeNoun)
	if w, ok := relativeBefore(s, p.from); ok {
		from, to = w, s.tokenAt(sp.spoken[len(sp.spoken)-1].close)
	}
	for s.lower(from) == "as" || s.lower(from) == "," || s.lower(from) == ":" {
		from++
	}
	for u := s.tokenAt(sp.spoken[0].close); u < to; u++ { // "with Moss calling it “a coup” | and Reid calling it “a farce”"
		if other, ok := r.speakers.absolute(s, u); ok && s.lower(other.from-1) == "and" && sp.spoken[len(sp.spoken)-1].close <= s.tokens[other.from-1].Start {
			to = other.from - 1
		}
	}
	r.setContent(sp, s, from, min(to, len(s.tokens)))
}

// coverBefore makes the content of a fragment before its cue reach back to the
// start of the clause: `the plan was “a mistake,” S said`.
func (r *speechReader) coverBefore(sp *speech) bool {
	if sp.q.Kind == corpus.Mixed {
		s := sp.s
		r.setContent(sp, s, clauseStart(s, s.tokenAt(sp.spoken[0].open)), s.tokenAt(sp.spoken[len(sp.spoken)-1].close-1)+1)
	}
	return true
}

// coverUpTo makes the content the clause that ends before token to.
func (r *speechReader) coverUpTo(sp *speech, s *sentence, to int) bool {
	r.setContent(sp, s, clauseStart(s, to), trimmedEnd(s, 0, to))
	return true
}

// coverAfter makes the content the rest of the sentence from a token on.
func (r *speechReader) coverAfter(sp *speech, s *sentence, from int) bool {
	r.setContent(sp, s, from, trimmedEnd(s, from, len(s.tokens)))
	return true
}

// coverAround makes the content the whole sentence, with the cue inside it.
func (r *speechReader) coverAround(sp *speech, s *sentence) bool {
	return r.coverAfter(sp, s, clauseStart(s, len(s.tokens)))
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

// opensClause tells whether tokens from..to are a clause: a verb may be its
// predicate, or it begins as one whose verb is taken for a noun may: not "found
// that reading too convenient", "ruled that out until May". Behind a verb that takes a noun as well, it must stand before the
// next clause: "nobody believed him, and", "she read the list, because".
func opensClause(s *sentence, from, to int, rule corpus.Rule) bool {
	if rule == "cue-clause" && objectForm[s.lower(from)] {
		return false
	}
	for i := from; i < to; i++ {
		if t := s.tag(i); t.Finite() || t == language.MD || t == language.VBN || t == language.VB {
			return true
		}
		if w := s.lower(i + 1); rule == "cue-clause" && s.lower(i) == "," && (w == "and" || w == "but" || w == "because") && s.tag(i+2) != language.NNP && s.lower(i+2) != "that" {
			return false
		}
	}
	if rule != "cue-clause" && rule != "cue-that-clause" {
		return true
	}
	first, next := s.tag(from), s.lower(from+1)
	return first != language.IN && first != language.RP && first != language.RB && !(first == language.VBG && degree[next])
}

// objectForm are forms of pronouns that are the subject of no clause.
var objectForm = map[string]bool{"him": true, "them": true, "us": true, "me": true}

// degree are adverbs that stand before the adjective of a thing and not before a
// predicate.
var degree = map[string]bool{"too": true, "so": true, "very": true, "rather": true, "quite": true}
