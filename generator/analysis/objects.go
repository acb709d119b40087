package analysis

import "briefing/generator/language"

// Noun phrases behind a cue: what was said or judged, and on what programme.

// objectEnd gives the end of a noun phrase at token i that may stand for what
// was said or judged, or i. A single word must be a name; a verb that judges
// takes any.
func (r *speechReader) objectEnd(s *sentence, i int, c cue) int {
	end := s.chunkEnd(i)
	if end == i+1 && r.nouns[s.lower(end-1)] == "say" && s.lower(end) == "that" {
		return i // "rejected accusations that C": others say C
	}
	switch t := s.tag(i); {
	case end > i+1:
		return end
	case end == i+1 && (t.Proper() && c.class != "think" || c.class == "name") && !s.tag(end).Verb() && s.tag(end) != language.MD && s.tag(end) != language.RB: // not "confirmed Moss intended"
		return end
	case c.class == "name" && t == language.PRP && !reflexive[s.lower(i)] && (s.lower(i) != "it" || s.lower(i+1) == "of" && s.tag(i+2) == language.VBG): // "accuses it of hiding the report"
		return i + 1
	}
	return i
}

// predicated tells whether a thing stands at token i with what it is said to be
// behind it: "called the plan a mistake", "cast himself as an outsider".
func (r *speechReader) predicated(s *sentence, i int, c cue) bool {
	end := i + 1
	if s.tag(i) != language.PRP {
		object, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
		if !ok {
			return false
		}
		end = object.to
		if w := s.lower(end); w != "for" && w != "over" {
			end = s.extendRight(r.speakers.chunksOf(s), object, attached).to
		}
	}
	switch s.lower(end) {
	case "as":
		return true
	case "for", "over":
		return c.has(frameFor)
	}
	if !c.has(framePredicate) {
		return false
	}
	switch s.tag(end) {
	case language.JJ, language.JJR, language.JJS, language.DT:
		return true
	case language.RB, language.RBR, language.RBS:
		return s.tag(end+1) == language.JJ
	}
	return false
}

// titleEnd passes over a title between marks at token i: told the BBC's “Today”.
func titleEnd(s *sentence, i int) int {
	open := i
	if s.tag(open) == language.POS {
		open++
	}
	if !isMark(s.word(open)) {
		return i
	}
	for k := open + 1; k < len(s.tokens) && k < i+8; k++ {
		if isMark(s.word(k)) {
			return k + 1
		}
		if s.tag(k).Finite() {
			break
		}
	}
	return i
}
