package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who goes to court against a thing holds that it is unlawful, and who defends
// it there that it is lawful.

// goingToCourt are verbs for bringing a case.
var goingToCourt = map[string]string{"file": "", "lodge": "", "bring": "", "launch": "", "submit": "", "initiate": "", "start": "", "take": "", "open": "", "mount": ""}

// cases are nouns for what is brought before judges.
var cases = map[string]bool{"complaint": true, "challenge": true, "lawsuit": true, "suit": true, "case": true, "action": true, "petition": true, "proceedings": true, "dispute": true}

// litigated reads "X lodged a complaint at the court against T", "X challenged T
// in court" and "X will defend T before the court".
func (r *claimReader) litigated(s *sentence) {
	if !s.namesCourt() {
		return
	}
	for v := range s.tokens {
		if !s.tag(v).Verb() || s.isQuoted(v) || negated(s, v) || r.embedded(s, v) || passiveAt(s, v) || !active(s, v) && s.tag(v) != language.VB {
			continue
		}
		stance, at := corpus.Against, 0
		if _, _, ok := s.lookUp(goingToCourt, v); ok && !unreal(s, v) {
			at = s.caseAgainst(v + 1)
		} else if _, _, ok := s.lookUp(contestingInCourt, v); ok {
			at = v + 1
			if s.is(v, namingVerb) {
				continue
			}
			for _, l := range s.lemmas(v) {
				if l == "defend" {
					stance = corpus.For
				}
			}
		}
		if at == 0 {
			continue
		}
		t, ok := r.readTarget(s, at)
		if !ok || t.person || !r.atIssue(t) || at == v+1 && !s.courtFollows(t.to) {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			kept := len(r.found)
			r.recordOn(s, p, v, t, stance, "in-court")
			r.keepRatings(kept, lawful)
		}
	}
}

// contestingInCourt are verbs for what is done with a thing before judges.
var contestingInCourt = map[string]string{"challenge": "", "contest": "", "defend": ""}

// caseAgainst gives the token where that begins against which a case is brought
// whose noun is the first behind token i; 0 where none is.
func (s *sentence) caseAgainst(i int) int {
	for k := i; k < min(i+5, len(s.tokens)); k++ {
		if !cases[s.lower(k)] {
			continue
		}
		for n := k + 1; n < min(k+12, len(s.tokens)-1); n++ {
			switch w := s.lower(n); w {
			case "against", "over":
				return n + 1
			case ",", ";", ".", "that":
				return 0
			}
		}
	}
	return 0
}

// namesCourt tells whether a sentence names those who judge what is lawful.
func (s *sentence) namesCourt() bool { return s.courtWithin(0, len(s.tokens)) }

// courtFollows tells whether "in court" or "before the court" follows right
// behind token i.
func (s *sentence) courtFollows(i int) bool {
	w := s.lower(i)
	return (w == "in" || w == "at" || w == "before") && s.courtWithin(i+1, min(i+6, len(s.tokens)))
}

func (s *sentence) courtWithin(i, j int) bool {
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case "court", "courts", "tribunal", "wto":
			return true
		case "organization", "organisation":
			if s.lower(k-1) == "trade" {
				return true
			}
		}
	}
	return false
}
