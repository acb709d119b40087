package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// Sides taken by a vote.

// votes tells whether a clause ends in "voted in favour" or "vote against".
func (r *claimReader) votes(s *sentence, v int, sv stanceVerb) bool {
	if !slices.Contains(s.lemmas(v), "vote") || len(sv.before) == 0 {
		return false
	}
	words := sv.before
	if len(words) == 3 {
		words = words[:2]
	} else if words[0] != "against" {
		return false
	}
	end := v + 1 + len(words)
	if !slices.Equal(words, s.lowersAt(v+1, len(words))) {
		return false
	}
	switch s.lower(end) {
	case ".", ",", ";", "and", "because", "":
		return true
	}
	return false
}

// votesAtHand records a vote for or against what the sentence names before it,
// or what the text around it is about.
func (r *claimReader) votesAtHand(s *sentence, v int, stance corpus.Stance) {
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	t, ok := r.atHand(s, v)
	if !ok {
		return
	}
	t.to = v + 1
	r.recordOn(s, p, v, t, stance, "votes-at-hand")
}
