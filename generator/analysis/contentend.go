package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// longestReport is how many tokens a report may have; it keeps odd input cheap.
const longestReport = 400

// contentEnd is the end of what a cue reports from token from on: the
// sentence's, unless the sentence goes on before with something that the cue's
// subject does, that somebody else says, or that the author remarks.
func (r *speechReader) contentEnd(s *sentence, c cue, from int, rule corpus.Rule) int {
	end := min(len(s.tokens), from+longestReport)
	if r.cues.gerund(s, c.from) && c.from == clauseStart(s, c.from) { // "Claiming that C, S …"
		if comma, ok := r.behindOpening(s, c.from); ok && comma > from {
			end = min(end, comma)
		}
	}
	inMarks := false
	for k := from; k < end; k++ {
		if isMark(s.word(k)) {
			inMarks = !inMarks
			if !inMarks && s.lower(k-1) == "," && r.commaEnds(s, c, from, k, rule) {
				end = k + 1
				break
			}
		}
		if inMarks || s.isQuoted(k) || k == from {
			continue
		}
		if r.endsContent(s, c, from, k, rule) {
			end = k
			break
		}
	}
	return trimmedEnd(s, from, end)
}

// trimmedEnd takes marks off the end of tokens from..end.
func trimmedEnd(s *sentence, from, end int) int {
	for end > from && !isNamePart(s.word(end-1)) && s.word(end-1) != "%" && !(s.word(end-1) == ")" && opened(s, from, end-1)) {
		end--
	}
	return end
}

// opened tells whether the bracket that closes at token k opens after token
// from.
func opened(s *sentence, from, k int) bool {
	for k--; k >= from; k-- {
		if s.word(k) == "(" {
			return true
		}
	}
	return false
}

// endsContent tells whether what a cue reports, beginning at token from, ends
// before token k.
func (r *speechReader) endsContent(s *sentence, c cue, from, k int, rule corpus.Rule) bool {
	switch w := s.lower(k); {
	case w == ";", w == ":" && rule == attitudeNoun:
		return true
	case w == "according" && s.lower(k+1) == "to":
		return true
	case w == "and" || w == "but" || w == "or" || w == "then" || w == "yet":
		return r.turnsBack(s, c, from, k)
	case w == ",":
		return r.commaEnds(s, c, from, k, rule)
	case rule == attitudeNoun:
		return r.phraseEnds(s, c, k)
	}
	return false
}

// phraseEnds tells whether a noun phrase that was said ends before token k:
// at a subordinate clause, or at when, where or in what it was said.
func (r *speechReader) phraseEnds(s *sentence, c cue, k int) bool {
	switch s.lower(k) {
	case "when", "while", "because", "although", "though", "if", "until", "-", "--":
		return true
	case "during":
		return c.class == "name"
	case "as":
		return r.mainClauseAt(s, k+1)
	case "in", "on", "at", "by", "last", "this":
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), k+1)
		if s.lower(k) == "last" || s.lower(k) == "this" {
			c, ok = chunkStartingAt(r.speakers.chunksOf(s), k)
		}
		return ok && (r.timeWord(s.lower(c.to-1)) || r.media[s.lower(c.to-1)] || s.tag(k+1) == language.VBG && s.lower(k) == "by")
	}
	return r.timeWord(s.lower(k)) && s.tag(k-1).Noun() && s.tag(k).Proper()
}

// commaEnds decides on a comma: what follows may be said of the saying.
func (r *speechReader) commaEnds(s *sentence, c cue, from, k int, rule corpus.Rule) bool {
	if inRelative(s, c.from) && s.tag(k+1).Finite() {
		return true
	}
	if r.tailCue(s, k+1) || c.from < from && from-c.from < 12 && r.mainClauseAt(s, k+1) && opensSubordinate(s, c.from) {
		return true
	}
	if s.tag(c.from).Noun() && c.from < from && !finiteWithin(s, 0, c.from) && r.mainClauseAt(s, k+1) { // "On the claim that C, S said that …"
		return true
	}
	bare := ofAttitude(rule) || c.has(frameJudged) // "is right that C, and he deserves better"
	if rule == attitudeNoun && !listed(s, k) && s.lower(k+1) != "including" && !comparesFigure(s, k+1) {
		return true
	}
	switch w := s.lower(k + 1); {
	case w == "though", w == "although", w == "whereas":
		return true
	case (w == "a" || w == "an") && glosses(s.lower(k+2)) && s.lower(k+3) == "to":
		return true
	case w == "but":
		return bare || r.turnsBack(s, c, from, k+1)
	case w == "and" || w == "or" || w == "then":
		return bare && r.mainClauseAt(s, k+2) || r.turnsBack(s, c, from, k+1)
	case w == "which" || w == "who" || w == "where" || w == "whose" || w == "whom":
		return bare
	case s.tag(k+1) == language.VBG:
		if _, ok := r.cues.at(s, k+1); ok && w != "including" && w != "beginning" {
			return true
		}
		return bare && rule != urgeInfinitive
	case s.tag(k+1) == language.RB && s.tag(k+2) == language.VBG:
		_, ok := r.cues.at(s, k+2)
		return ok
	}
	return false
}

// comparesFigure tells whether what a figure was before stands at token i: "up
// from 9,400".
func comparesFigure(s *sentence, i int) bool {
	return (s.lower(i) == "up" || s.lower(i) == "down") && s.lower(i+1) == "from"
}

// glosses tells whether a noun opens the author's remark on what was said:
// "…, a reference to the owner's threat".
func glosses(w string) bool {
	return w == "reference" || w == "allusion" || w == "nod"
}

// turnsBack tells whether the conjunction at token k goes back to the cue's
// subject or to another speaker: "and encouraged …", "but she denied …".
func (r *speechReader) turnsBack(s *sentence, c cue, from, k int) bool {
	i := k + 1
	if authorGoesOn(s, c, from, i) {
		return true
	}
	for s.tag(i) == language.RB {
		i++
	}
	if s.tag(i).Finite() || s.tag(i) == language.VBN && s.tag(i-1) != language.RB {
		return r.sameVerbForm(s, c, from, i)
	}
	p, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
	if _, has := firstFinite(s, from, k); !ok || !has {
		return false
	}
	v := p.to
	if name, ok := chunkStartingAt(r.speakers.chunksOf(s), v+1); ok && s.lower(v) == "," && s.lower(name.to) == "," { // "and its director, Olle Brask, said"
		v = name.to + 1
	}
	for s.tag(v) == language.RB || s.tag(v) == language.MD || auxiliary[s.lower(v)] {
		v++
	}
	if !s.tag(v).Verb() {
		return false
	}
	other, ok := r.cues.at(s, v)
	return ok && !givesName(other.lemma) && other.class != "want" && c.from < from && (r.speakers.canSpeak(s, p.to-1) || other.class == "say" && s.tag(p.to-1).Noun())
}

// authorGoesOn tells whether the author speaks as "I" or "we" in the clause at
// token i: "insists that she is right, and I believe her".
func authorGoesOn(s *sentence, c cue, from, i int) bool {
	if w := s.lower(i); w != "i" && w != "we" || !s.tag(i+1).Finite() && s.tag(i+1) != language.RB {
		return false
	}
	for k := range i {
		if w := s.lower(k); (k < c.from || k >= from) && (w == "i" || w == "we" || w == "my" || w == "our" || w == "me" || w == "us") {
			return false
		}
	}
	return true
}

// sameVerbForm tells whether the verb at token v is in the cue's own row
// rather than in that of the clause which it reports: "said it would act and
// warned …", but not "said it acts and warns".
func (r *speechReader) sameVerbForm(s *sentence, c cue, from, v int) bool {
	other, cues := r.cues.at(s, v)
	head := c.s.tag(c.from)
	switch head { // a verb in truth: see verbLike
	case language.NNS:
		head = language.VBZ
	case language.NN:
		head = language.VBP
	}
	if aux := skipAuxiliaries(s, c.from) + 1; aux < c.from && (s.tag(aux).Finite()) {
		head = s.tag(aux)
	}
	inner, has := firstFinite(s, from, v)
	t := s.tag(v)
	if t == language.VBN {
		t = language.VBD
	}
	if !has { // an infinitive or a noun phrase: a finite verb must go back to the cue
		return t.Finite()
	}
	if t != head {
		if cues && head == language.VBD && inner == language.VBD && (t == language.VBZ || t == language.VBP) { // "found that it was safe, and commends the staff"
			return true
		}
		return t == language.VBD && cues && (other.class == "say" || other.class == "tell") && (inner == language.VBZ || inner == language.VBP)
	}
	if cues && (other.class == "say" || other.class == "tell" || other.class == "urge") {
		return true
	}
	return inner != t && inner == language.MD && s.lower(v) != "was" && s.lower(v) != "were" // "said it would close and was unsafe": what it said of it
}

// firstFinite gives the tag of the first finite verb in tokens from..to.
func firstFinite(s *sentence, from, to int) (language.Tag, bool) {
	for i := from; i < to; i++ {
		if s.tag(i).Finite() {
			return s.tag(i), true
		}
	}
	return language.NoTag, false
}

// listed tells whether the comma at token k divides the items of a list: an
// "and" follows before any verb.
func listed(s *sentence, k int) bool {
	for i := k + 1; i < len(s.tokens) && i < k+15; i++ {
		switch t := s.tag(i); {
		case t.Finite(), t == language.WDT, t == language.WP, t == language.DT && i == k+1, s.lower(i) == ";":
			return false
		case s.lower(i) == "and" || s.lower(i) == "or":
			return !s.tag(i + 1).Finite()
		}
	}
	return false
}

// tailCue tells whether all that is left from token i on is who said it: "…, a
// source said."
func (r *speechReader) tailCue(s *sentence, i int) bool {
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
	if !ok || len(s.tokens)-i > 30 {
		return false
	}
	v := s.extendRight(r.speakers.chunksOf(s), c, attached).to
	if s.tag(v) == language.JJ && r.speakers.humans[s.lower(c.to-1)] != "" { // "three people familiar with the matter said"
		if of, ok := chunkStartingAt(r.speakers.chunksOf(s), v+2); ok && attached[s.lower(v+1)] {
			v = of.to
		}
	}
	for s.tag(v) == language.RB || auxiliary[s.lower(v)] {
		v++
	}
	if !s.tag(v).Finite() && !perfect(s, v) || len(s.tokens)-v > 6 {
		return false
	}
	o, ok := r.cues.at(s, v)
	if h := r.hearerEnd(s, o.to); ok && o.class == "tell" && h > o.to && sentenceEnds(s, h) && s.lower(h) != "that" { // "…, a source told Eel TV."
		return true
	}
	return ok && (o.class == "say" || o.class == "tell" || o.class == "think") && sentenceEnds(s, o.to) && !s.tag(o.to).Proper()
}

// opensSubordinate tells whether the verb at token v stands in a subordinate
// clause that opens its sentence: "While the court found the plan lawful, …".
func opensSubordinate(s *sentence, v int) bool {
	i := clauseStart(s, v)
	if s.lower(i) == "so" {
		i++
	}
	switch s.lower(i) {
	case "when", "while", "as", "although", "though", "if", "because", "after", "before", "since", "whereas":
		for k := i + 1; k < v; k++ {
			if s.lower(k) == "," {
				return false
			}
		}
		return true
	}
	return false
}

// mainClauseAt tells whether a subject and its finite verb stand at token i.
func (r *speechReader) mainClauseAt(s *sentence, i int) bool {
	cs := r.speakers.chunksOf(s)
	c, ok := chunkStartingAt(cs, i)
	if !ok {
		return s.tag(i) == language.EX
	}
	v := s.extendRight(cs, c, attached).to
	for s.tag(v) == language.RB {
		v++
	}
	return s.tag(v).Finite()
}

// inRelative tells whether the verb at token v is that of a relative clause
// after a comma: "Moss, who said that …, left".
func inRelative(s *sentence, v int) bool {
	k := skipAuxiliaries(s, v)
	return k > 0 && (s.tag(k) == language.WP || s.tag(k) == language.WDT)
}
