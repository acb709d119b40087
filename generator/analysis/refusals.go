package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Those who refuse what somebody has just asked for, in words that do not name
// it: "The agency has refused, saying …".

// backToAsked is how many sentences before a refusal may stand what is refused.
const backToAsked = 2

// refuses reads "has declined", "said no" and "turned her down" behind what
// somebody else asks for.
func (r *claimReader) refuses(s *sentence) {
	for v := 1; v < len(s.tokens); v++ {
		if !s.tag(v).Verb() || s.isQuoted(v) || !s.refusesAt(v) || unreal(s, v) && s.lower(v) != "budge" || r.embedded(s, v) || passiveAt(s, v) {
			continue
		}
		id, p := r.doer(s, v)
		if id == "" {
			continue
		}
		if asked, ok := r.askedBefore(s, p.from, id); ok {
			t := target{s: s, from: v, to: v + 1, pointed: true, definite: true}
			r.add(s, s.span(v, v+1), id, corpus.Reported, opposite(asked.claim.Stance), t.meaning(asked.target), "refuses")
		}
	}
}

// refusesAt tells whether the verb at v says no to what is not named there.
func (s *sentence) refusesAt(v int) bool {
	lemma := s.lemmas(v)
	switch {
	case slices.Contains(lemma, "refuse"), slices.Contains(lemma, "decline"):
		return active(s, v) && !negated(s, v) && !s.ofComment() && (s.endsClause(v+1) && !s.goesOnTo(v+1) || s.phrase(v+1, v+4) == "to do so" && s.endsClause(v+4) || s.lower(v+1) == "outright" && s.endsClause(v+2))
	case slices.Contains(lemma, "say"):
		return s.lower(v+1) == "no" && s.endsClause(v+2) && !negated(s, v)
	case slices.Contains(lemma, "budge"):
		return negated(s, v) && s.endsClause(v+1)
	case slices.Contains(lemma, "turn"):
		return (s.tag(v+1) == language.PRP || s.lower(v+1) == "her") && s.lower(v+2) == "down" && s.lower(v+1) != "it" && !negated(s, v)
	}
	return false
}

// goesOnTo tells whether an infinitive follows the aside at token i: "refused,
// however, to reopen it".
func (s *sentence) goesOnTo(i int) bool {
	if s.lower(i) != "," {
		return false
	}
	for k := i + 1; k < len(s.tokens) && k < i+7; k++ {
		if s.lower(k) == "," {
			return s.lower(k+1) == "to"
		}
	}
	return false
}

// ofComment tells whether a sentence tells of a comment asked for: "asked for a
// comment, the ministry declined".
func (s *sentence) ofComment() bool {
	for i := range s.tokens {
		switch s.lower(i) {
		case "comment", "interview", "asked", "contacted", "reached", "question", "questions", "invited", "invitation":
			return true
		}
	}
	return false
}

// endsClause tells whether a clause ends before token i.
func (s *sentence) endsClause(i int) bool {
	if i >= len(s.tokens) {
		return true
	}
	switch s.lower(i) {
	case ".", ",", ";", ":", "—", "–", "so":
		return true
	}
	return false
}

// askedBefore gives the claim by which somebody other than who answers asks for
// something, last before token i and no more than two sentences before; none
// where one sentence asks for several things.
func (r *claimReader) askedBefore(s *sentence, i int, answers corpus.ActorID) (held, bool) {
	var best held
	found := false
	for n := len(r.found) - 1; n >= 0; n-- {
		h := r.found[n]
		back := s.index - h.target.s.index
		if h.target.s.article != s.article || back > backToAsked {
			break
		}
		if back < 0 || back == 0 && h.target.from >= i || !h.asks() || h.target.person || h.target.head == "" || h.target.kind == said || h.target.vagueNow() && h.target.general() {
			continue
		}
		if found && best.target.s != h.target.s {
			break
		}
		if found && !sameIssue(best.target, h.target) {
			return held{}, false
		}
		best, found = h, true
	}
	return best, found && best.claim.Holder != answers && best.claim.Holder != "" && best.claim.Level != corpus.ByAuthor
}

// unlawful reads "said the law did not allow it" behind what somebody else asks
// for.
func (r *claimReader) unlawful(s *sentence) {
	for i := 1; i < len(s.tokens); i++ {
		switch s.lower(i) {
		case "law", "act", "constitution", "code", "rules", "treaty", "charter", "statute":
		default:
			continue
		}
		v := i + 1
		for w := s.lower(v); w == "does" || w == "did" || w == "do" || w == "not" || w == "n't" || w == "simply"; w = s.lower(v) {
			v++
		}
		if v == i+1 || !negated(s, v) || s.tag(v) != language.VB || r.embedded(s, i) {
			continue
		}
		at := v + 1
		switch {
		case slices.Contains(s.lemmas(v), "allow"), slices.Contains(s.lemmas(v), "permit"):
		case slices.Contains(s.lemmas(v), "provide") && s.lower(at) == "for":
			at++
		default:
			continue
		}
		if w := s.lower(at); w != "it" && w != "that" && w != "this" || !s.endsClause(at+1) {
			continue
		}
		if asked, ok := r.askedBefore(s, i, ""); ok {
			t := target{s: s, from: at, to: at + 1, pointed: true, definite: true}
			r.voiced(s, v, opposite(asked.claim.Stance), t.meaning(asked.target), "refuses")
		}
	}
}
