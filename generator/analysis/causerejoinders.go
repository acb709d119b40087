package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Those who see another cause than the one that somebody is reported to see
// right before them: "The growers blame the concentrate."

// blames tells whether the verb at v says what its subject thinks the cause of
// a thing to be: "blames", "points to", "puts it down to".
func (s *sentence) blames(v int) bool {
	k := v + 1
	switch lemma := s.lemmas(v); {
	case negated(s, v), passiveAt(s, v):
		return false
	case slices.Contains(lemma, "blame"):
		return s.opensPhrase(k)
	case slices.Contains(lemma, "point"):
		return s.lower(k) == "to" && s.opensPhrase(k+1)
	case slices.Contains(lemma, "put"):
		return s.lower(k) == "it" && s.lower(k+1) == "down" && s.lower(k+2) == "to"
	case slices.Contains(lemma, "attribute"), slices.Contains(lemma, "ascribe"):
		return s.lower(k) == "it" && s.lower(k+1) == "to"
	}
	return false
}

// causal tells whether a statement says where a thing comes from or what brought
// it about.
func (t target) causal() bool {
	s := t.s
	for k := t.from + 1; k < t.to; k++ {
		next := s.lower(k + 1)
		switch w := s.lower(k); {
		case w == "blame", w == "fault":
			return s.lower(k-1) == "to" || s.lower(k-1) == "at"
		case w == "caused", w == "due", w == "owing", w == "result", w == "stems", w == "stemmed", w == "resulted":
			return next == "by" || next == "to" || next == "of" || next == "from"
		case slices.Contains(s.lemmas(k), "come"), slices.Contains(s.lemmas(k), "originate"):
			return s.tag(k).Verb() && (next == "from" || next == "with")
		case w == "responsible":
			return next == "for"
		}
	}
	return false
}

// namesCauseAfter tells whether the cause that a statement names is named again
// behind the verb at v.
func (t target) namesCauseAfter(s *sentence, v int) bool {
	for k := v + 1; k < len(s.tokens) && !s.ends(k); k++ {
		if s.tag(k).Noun() && slices.Contains(t.details, s.stem(k)) {
			return true
		}
	}
	return false
}

// opensPhrase tells whether a phrase for a thing begins at token i.
func (s *sentence) opensPhrase(i int) bool { return s.tag(i) == language.DT || s.opensNoun(i) }
