package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// ordered reads "Scrap the toll", "Do not close the mill", "Let the Senate pass
// it" and "Think again": who tells others to do a thing is for it, in what
// somebody is quoted to say and in what an author argues.
func (r *claimReader) ordered(s *sentence) {
	if w := s.lower(0); (w == "no" || w == "yes") && s.lower(1) == "to" { // "No to the levy!"
		if t, side, ok := r.sided(s, 2, corpusSide(corpus.For, w == "no")); ok && r.atIssue(t) && len(s.tokens) < 14 {
			r.voiced(s, 0, side, t, "imperative")
		}
		return
	}
	for i := range s.tokens {
		v, not, ok := r.imperativeAt(s, i)
		if !ok {
			continue
		}
		t, side, ok := r.keptOn(s, v)
		if !ok {
			t, side, ok = r.askedOf(s, v)
		}
		if !ok || t.person {
			continue
		}
		if not {
			side = opposite(side)
		}
		r.voiced(s, v, side, t, "imperative")
	}
}

// imperativeAt tells whether an imperative begins at token i, and gives its
// verb: "Scrap", "Do not scrap", "Please scrap", "So let the board scrap".
func (r *claimReader) imperativeAt(s *sentence, i int) (v int, not, ok bool) {
	if !r.beginsClause(s, i) {
		return 0, false, false
	}
	v = i
	for w := s.lower(v); w == "please" || w == "so" || w == "then" || w == "now" || w == "just" || w == "and" || w == "but" || w == "instead" || w == "," && v > i; w = s.lower(v) {
		v++
	}
	switch s.lower(v) {
	case "do":
		if s.lower(v+1) != "not" && s.lower(v+1) != "n't" {
			return 0, false, false
		}
		v, not = v+2, true
	case "don't", "never":
		v, not = v+1, true
	case "let", "make":
		if c, found := r.chunkAt(s, v+1); found && s.tag(c.to) == language.VB || found && s.tag(c.to) == language.VBP {
			return c.to, false, s.lower(v+1) != "me" && s.lower(v+1) != "us" && s.lower(v+1) != "'s"
		}
		return 0, false, false
	}
	t := s.tag(v)
	if t != language.VB && t != language.VBP && !(v == i && imperatives[s.lower(v)] && !s.tag(v+1).Verb() && s.lower(v+1) != ",") {
		return 0, false, false
	}
	return v, not, !auxiliary[s.lower(v)] && s.lower(v+1) != "to"
}

// imperatives are verbs that begin an order, whatever the tagger takes them for
// at the start of a sentence.
var imperatives = map[string]bool{"scrap": true, "stop": true, "keep": true, "leave": true, "close": true, "build": true, "cut": true, "ban": true, "save": true, "end": true, "back": true, "drop": true, "halt": true, "vote": true, "reject": true}

// beginsClause tells whether token i begins a sentence, or what stands behind
// an opening mark or a semicolon.
func (r *claimReader) beginsClause(s *sentence, i int) bool {
	if i == 0 {
		return true
	}
	switch s.lower(i - 1) {
	case ";", ":", "—", "–":
		return true
	}
	return s.tag(i-1) == language.Open && (i == 1 || s.lower(i-2) == ":" || s.lower(i-2) == ",")
}

// keptOn reads "leave the cameras on" and "keep the bridge open": for what is
// to stay, against what is to stay shut.
func (r *claimReader) keptOn(s *sentence, v int) (target, corpus.Stance, bool) {
	switch s.lower(v) {
	case "leave", "keep":
	default:
		return target{}, "", false
	}
	c, ok := r.chunkAt(s, v+1)
	if !ok {
		return target{}, "", false
	}
	t, ok := r.targetOf(s, c, c)
	if !ok || !r.atIssue(t) {
		return target{}, "", false
	}
	for k := c.to; k < len(s.tokens) && k < c.to+4; k++ { // "keep its face-scanning gates switched off"
		if w := s.lower(k + 1); (s.lower(k) == "switched" || s.lower(k) == "turned") && (w == "off" || w == "on") {
			return t, corpusSide(corpus.For, w == "off"), true
		}
	}
	switch s.lower(c.to) {
	case "on", "open", "running", "going", "alive":
		if next := s.tag(c.to + 1); !next.Noun() && next != language.DT {
			return t, corpus.For, true
		}
	case "off", "shut", "closed", "out":
		if next := s.tag(c.to + 1); !next.Noun() && next != language.DT {
			return t, corpus.Against, true
		}
	}
	return target{}, "", false
}

// standsFirm gives what holding firm or giving up at token v is about: what the
// words around it speak of.
func (r *claimReader) standsFirm(s *sentence, v int) (target, corpus.Stance, bool) {
	var side corpus.Stance
	n := 0
	for _, f := range r.firmness[s.lower(v)] {
		if len(f.words) > n && slices.Equal(f.words, s.lowersAt(v, len(f.words))) {
			side, n = f.stance, len(f.words)
		}
	}
	if n == 0 {
		return target{}, "", false
	}
	switch s.lower(v + n) {
	case "to", "with", "on", "about", "over":
		if t, ok := r.object(s, v+n+1); ok && (t.pointed || r.atIssue(t)) {
			return t, side, true
		}
		return target{}, "", false
	}
	t := target{s: s, pointed: true, definite: true}
	main, ok := r.mainIssue(s.article)
	if !ok {
		main, ok = r.spokenOf(s.article)
	}
	if !ok {
		if main, ok = r.discussed(s, v); !ok {
			return target{}, "", false
		}
	}
	t = t.meaning(main)
	if main.told == corpus.Against { // holding firm after a rejection
		side = opposite(side)
	}
	t.from, t.to = v, min(v+n, len(s.tokens))
	return t, side, ok && t.head != inquiryClass
}

// keepsShut tells whether "keep" or "leave" at token v is followed by "off" or
// "shut": whoever asks for that is not for the thing.
func keepsShut(s *sentence, v int) bool {
	if w := s.lower(v); w != "keep" && w != "leave" {
		return false
	}
	for k := v + 1; k < len(s.tokens) && k < v+8; k++ {
		switch s.lower(k) {
		case "off", "shut", "closed", "out":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}
