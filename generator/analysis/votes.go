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

// votesNo reads "said its members would vote no" and "Reid, who voted yes", of
// what the text around it is about. It tells whether a vote stands at token v.
func (r *claimReader) votesNo(s *sentence, v int) bool {
	side, says := votedWord[s.lower(v+1)]
	if !says || !slices.Contains(s.lemmas(v), "vote") {
		return false
	}
	if s.tag(v+2).Noun() || negated(s, v) || unreal(s, v) && !wouldVote(s, v) {
		return true
	}
	if at := s.lower(v + 2); at == "to" || at == "on" {
		if t, ok := r.readTarget(s, v+3); ok && r.atIssue(t) {
			if p, ok := r.subject(s, v); ok {
				r.recordOn(s, p, v, t, side, "votes-at-hand")
			}
			return true
		}
	}
	r.votesAtHand(s, v, side)
	return true
}

// wouldVote tells whether "I would vote" stands at token v: whoever says so has
// made up their mind, whether or not they may vote.
func wouldVote(s *sentence, v int) bool {
	switch s.lower(v - 1) {
	case "would", "'d", "’d":
		return !s.notTold(v) || s.lower(v-2) == "i" || s.lower(v-2) == "we"
	}
	return false
}

// votedWord are the words of a vote.
var votedWord = map[string]corpus.Stance{"no": corpus.Against, "nay": corpus.Against, "yes": corpus.For, "aye": corpus.For}
