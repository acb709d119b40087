package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// prefers reads "X would rather see T", "X prefers T to U", "I'd sooner you
// banned T" and "X would prefer T".
func (r *claimReader) prefers(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		at := -1 // what is preferred begins there
		switch w := s.lower(i); {
		case (w == "rather" || w == "sooner") && (s.lower(i-1) == "would" || s.lower(i-1) == "'d"):
			at = i + 1
		case w == "see" && s.lower(i-1) == "to" && wishingToSee[s.lower(i-2)]: // "would like to see it closed"
			at = i
		case (w == "prefer" || w == "prefers" || w == "preferred") && s.tag(i).Verb() && !passiveAt(s, i) && !negated(s, i) && s.lower(i-1) != "to":
			at = i + 1
			if s.lower(at) == "to" {
				at++
			}
		default:
			continue
		}
		if r.embedded(s, i) || r.othersWords(s, i) {
			continue
		}
		v := i
		if at == i {
			v = i - 2
		}
		p, ok := r.subject(s, v)
		if !ok {
			continue
		}
		if t, side, ok := r.preferred(s, at); ok {
			r.recordOn(s, p, i, t, side, "prefers")
		}
	}
}

// preferred gives what somebody would rather have at token i: "see a loan",
// "have a tunnel", "close the mill", "you banned it", "a tunnel".
func (r *claimReader) preferred(s *sentence, i int) (target, corpus.Stance, bool) {
	switch s.lower(i) {
	case "see", "have", "get", "keep":
		if t, ok := r.readTarget(s, i+1); ok && r.decided("", stanceVerb{stance: corpus.For}, t) {
			if done, side, is := r.toBeDone(s, t.to, true); is { // "see the mill closed"
				t.doing = done
				return t, side, true
			}
			return t, corpus.For, true
		}
		if c, ok := r.chunkAt(s, i+1); ok && s.tag(c.to) == language.VB && s.lower(i) == "see" { // "see the state take a quarter of the bank"
			if t, side, ok := r.deedAt(s, c.to); ok {
				return t, side, true
			}
			t, ok := r.deedOf(s, nominal{s, c.from, c.to, c.to - 1}, c.to)
			return t, corpus.For, ok
		}
	}
	if s.tag(i) == language.VB {
		return r.deedAt(s, i)
	}
	if c, ok := r.chunkAt(s, i); ok && (s.tag(i) == language.PRP || r.speakers.canSpeak(s, c.to-1)) && s.tag(c.to).Verb() { // "you banned it"
		return r.deedAt(s, c.to)
	}
	if s.lower(i-2) == "have" && (s.lower(i) == "a" || s.lower(i) == "an" || s.lower(i) == "another") { // "would have preferred a reform that": not the one there is
		return target{}, "", false
	}
	t, ok := r.readTarget(s, i)
	return t, corpus.For, ok && r.decided("", stanceVerb{stance: corpus.For}, t)
}

// wishingToSee are verbs before "to see" with what somebody wants done.
var wishingToSee = map[string]bool{"like": true, "want": true, "wants": true, "wanted": true, "love": true, "hopes": true, "hope": true, "hoped": true, "wish": true, "wishes": true, "wished": true}
