package analysis

import "briefing/generator/language"

// Reports under a participle: "…, saying that C", "a statement saying that C".

// participle tells whether a cue is a participle that reports.
func (r *speechReader) participle(s *sentence, c cue) bool {
	if !r.cues.gerund(s, c.from) {
		return false
	}
	k := c.from - 1
	if s.tag(k) == language.RB && s.lower(k-1) == "," {
		k--
	}
	if k < clauseStart(s, c.from) { // "Claiming that C, S …"
		_, ok := r.behindOpening(s, c.from)
		return ok && (c.class != "think" || s.lower(c.to) == "that")
	}
	switch s.lower(k) {
	case ",":
		return c.class != "think" || s.lower(c.to) == "that" && !s.tag(c.to+1).Finite() // "…, fearing that C"
	case "while", "after", "before", "by", `"`:
		return c.class != "think"
	}
	if _, ok := r.quotedAs(s, c.from); ok {
		return true
	}
	_, ok := r.document(s, c.from)
	return ok && c.class != "think"
}

// quotedAs finds who speaks in "quoted S as saying" and "S was quoted as saying",
// the participle being token v.
func (r *speechReader) quotedAs(s *sentence, v int) (nominal, bool) {
	if s.lower(v-1) != "as" || !r.cues.gerund(s, v) {
		return nominal{}, false
	}
	for u := v - 2; u > 0 && u > v-14; u-- {
		switch s.lower(u) {
		case "quoted", "cited", "quotes", "cites", "quoting", "citing", "reported":
		default:
			continue
		}
		if beBefore(s, u) {
			return r.speakers.subject(s, u)
		}
		p, ok := r.speakers.subjectAfter(s, u+1)
		return p, ok && r.speakers.canSpeak(s, p.head)
	}
	return nominal{}, false
}

// behindOpening finds the comma before the main clause of a sentence that opens
// with a participle, token v.
func (r *speechReader) behindOpening(s *sentence, v int) (int, bool) {
	for i := v + 1; i < len(s.tokens) && i < v+60; i++ {
		if s.lower(i) != "," || s.isQuoted(i) || !r.mainClauseAt(s, i+1) {
			continue
		}
		p, ok := r.speakers.subjectAfter(s, i+1)
		return i, ok && r.speakers.canSpeak(s, p.head)
	}
	return 0, false
}

// document finds the phrase for what something is said in that a participle at
// token v belongs to: "an email to staff on Monday saying".
func (r *speechReader) document(s *sentence, v int) (chunk, bool) {
	cs := r.speakers.chunksOf(s)
	for k := v; k > 0 && k > v-8; {
		c, ok := chunkOver(cs, k-1)
		if !ok || s.tag(c.to-1).Verb() {
			return chunk{}, false
		}
		if r.media[s.lower(k-1)] && k == min(c.to, v) {
			return chunk{c.from, k}, true
		}
		if t := s.tag(c.from - 1); t != language.IN && t != language.TO {
			return chunk{}, false
		}
		k = c.from - 1
	}
	return chunk{}, false
}

// documentSpeaker is who speaks in a document: the one who issues it or speaks
// in it, or else the document itself. It must stand in what happened: a letter
// that somebody is asked to sign says nothing yet, and of "a report claiming
// that C was withdrawn" it is not plain where C ends.
func (r *speechReader) documentSpeaker(s *sentence, doc chunk) (nominal, bool) {
	v := doc.from - 1
	for v > 0 && !s.tag(v).Verb() {
		v--
	}
	u, ok := finiteBefore(s, doc.from)
	if !ok || !s.tag(v).Finite() && !perfect(s, v) {
		return nominal{}, false
	}
	_, _, issues := lookUp(r.voicing, s.lower(v))
	if issues || s.tag(doc.from-1) == language.IN && passesOn[s.lower(doc.from-1)] {
		if p, ok := r.speakers.subject(s, u); ok && r.speakers.canSpeak(s, p.head) {
			return p, true
		}
	}
	return nominal{s, doc.from, doc.to, doc.to - 1}, true
}

// passesOn are the prepositions before what somebody uses to say a thing.
var passesOn = map[string]bool{"in": true, "at": true, "on": true, "with": true, "through": true, "via": true, "during": true}
