package analysis

import "briefing/generator/language"

// Clauses that stand aside in a sentence and say who spoke.

// speaksOn tells whether the conjunction at token i joins another verb of saying
// or thinking to the one of a parenthetical cue, so that its subject goes on
// behind it: "C, she said, but does not think that C".
func (r *speechReader) speaksOn(s *sentence, i int) bool {
	if w := s.lower(i); w != "but" && w != "and" {
		return false
	}
	i++
	if !s.tag(i).Finite() || s.tag(i) == language.MD {
		return false
	}
	for auxiliary[s.lower(i)] || s.tag(i) == language.RB {
		i++
	}
	c, ok := r.cues.at(s, i)
	return ok && c.class != "name" && !beBefore(s, i)
}

// inAside tells whether the verb at token v stands in a clause with "as" that says
// only who spoke of what its sentence is about: "rates, as the council announced
// it would do, will be public".
func inAside(s *sentence, v int) bool {
	for k := v - 1; k > 0 && s.lower(k) != ","; k-- {
		if s.lower(k) == "as" && s.lower(k-1) == "," {
			return true
		}
	}
	return false
}

// opensAs finds the "as" behind a comma that opens the clause whose subject, or
// its apposition, begins at token i: "…, as the mayor, S, has said".
func opensAs(s *sentence, i int) (int, bool) {
	for k := i - 1; k > 0 && k >= i-12; k-- {
		if s.lower(k) == "as" {
			return k, s.lower(k-1) == "," || k == i-1
		}
		if s.tag(k).Verb() || s.tag(k) == language.MD || s.lower(k) == ";" || isMark(s.word(k)) {
			break
		}
	}
	return 0, false
}

// remark tells whether what follows a parenthetical cue at token i is no more
// than how it was said: "C, S said, citing …".
func (r *speechReader) remark(s *sentence, i int) bool {
	for s.tag(i) == language.RB {
		i++
	}
	_, ok := r.cues.at(s, i)
	return s.tag(i) == language.VBG && ok || s.lower(i) == "according"
}
