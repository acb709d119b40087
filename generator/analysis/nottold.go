package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Clauses that tell of a side which nobody is told to take: rumours that H
// opposes T, hopes that H will back T, "had H voted for T".

// notTold tells whether the clause of the verb at v is only hoped, feared,
// rumoured or denied, or would be so had it come about.
func (s *sentence) notTold(v int) bool {
	if s.inverted(v) {
		return true
	}
	k := s.beforeSubject(v)
	if k <= 0 || s.lower(k) != "that" && !s.tag(k).Verb() && s.tag(k) != language.RB {
		return false
	}
	if s.lower(k) == "that" {
		k--
	}
	for k > 0 && s.tag(k) == language.RB && !deniesWord(s.lower(k)) {
		k--
	}
	if s.isQuoted(k) != s.isQuoted(v) {
		return false
	}
	w := s.lower(k)
	switch {
	case s.tag(k).Noun():
		_, says := statements[w]
		return unfounded[w] || (says || w == "report" || w == "reports") && s.deniedAt(k-1)
	case s.tag(k) == language.JJ:
		return w == "unlikely" || w == "untrue" || w == "false" || w == "doubtful" || w == "impossible" || w == "possible" || (w == "true" || w == "likely" || w == "clear" || w == "certain") && notBefore(s, k)
	case !s.tag(k).Verb():
		return false
	}
	for _, l := range s.lemmas(k) {
		if doubtedThat[l] {
			return true
		}
		if (l == "say" || l == "believe" || l == "think" || l == "claim" || l == "suggest") && (negated(s, k) || s.byNobody(k)) {
			return true
		}
	}
	return false
}

// deniedAt tells whether a verb of denying stands at token k, or before the
// words that lead to a noun behind it: "denied recent".
func (s *sentence) deniedAt(k int) bool {
	for k > 0 && (s.tag(k) == language.JJ || s.tag(k) == language.DT || s.tag(k) == language.NN) {
		k--
	}
	_, _, denies := s.lookUp(disputing, k)
	return denies && s.tag(k).Verb() && !negated(s, k)
}

// notBefore tells whether "not" stands right before a word.
func notBefore(s *sentence, k int) bool {
	return s.lower(k-1) == "not" || s.lower(k-1) == "n't" || s.lower(k-1) == "never"
}

// byNobody tells whether the subject right before the verb at token k is
// nobody: "nobody believes".
func (s *sentence) byNobody(k int) bool {
	switch s.lower(skipAuxiliaries(s, k)) {
	case "nobody", "none", "one", "few":
		at := skipAuxiliaries(s, k)
		return s.lower(at) != "one" || s.lower(at-1) == "no"
	}
	return false
}

// inverted tells whether the clause of the verb at v begins with "had": "had
// Norway voted for it".
func (s *sentence) inverted(v int) bool {
	if s.tag(v) != language.VBN && s.tag(v) != language.VBD {
		return false
	}
	k := s.beforeSubject(v) + 1 // the subject, or "had" itself
	if s.lower(k) == "had" && k < v {
		return s.beginsPart(k)
	}
	return k > 0 && s.lower(k-1) == "had" && s.beginsPart(k-1)
}

// unfounded are nouns for what may not be so.
var unfounded = map[string]bool{
	"rumour": true, "rumours": true, "rumor": true, "rumors": true, "speculation": true, "hope": true, "hopes": true, "fear": true, "fears": true, "worry": true, "worries": true, "suspicion": true, "suspicions": true,
	"possibility": true, "prospect": true, "chance": true, "chances": true, "risk": true, "danger": true, "likelihood": true, "impression": true, "assumption": true, "expectation": true, "expectations": true, "doubt": true, "doubts": true,
	"notion": true, "suggestion": true, "suggestions": true, "myth": true, "lie": true, "lies": true, "pretence": true, "pretense": true, "concern": true, "concerns": true, "odds": true, "case": true,
}

// doubtedThat are verbs behind which a clause is not told as so.
var doubtedThat = map[string]bool{
	"hope": true, "fear": true, "wish": true, "doubt": true, "deny": true, "pretend": true, "expect": true, "predict": true, "worry": true, "suspect": true, "speculate": true, "imagine": true, "suppose": true, "assume": true, "dream": true, "pray": true, "bet": true, "wager": true, "dispute": true, "refute": true,
}

// nobodies are words at the head of a phrase that names nobody.
var nobodies = map[string]bool{"few": true, "none": true, "nobody": true, "hardly": true, "neither": true}

// standIns are people named by their side on a thing: "opponents of the tax".
var standIns = map[string]corpus.Stance{
	"opponent": corpus.Against, "opponents": corpus.Against, "critic": corpus.Against, "critics": corpus.Against, "foes": corpus.Against, "detractors": corpus.Against,
	"supporter": corpus.For, "supporters": corpus.For, "backers": corpus.For, "advocates": corpus.For, "proponents": corpus.For, "champions": corpus.For, "defenders": corpus.For,
}

// takenSides are nouns for a side on a thing: who rejects criticism of it
// defends it.
var takenSides = map[string]corpus.Stance{
	"criticism": corpus.Against, "criticisms": corpus.Against, "opposition": corpus.Against, "objection": corpus.Against, "objections": corpus.Against, "resistance": corpus.Against, "rejection": corpus.Against, "condemnation": corpus.Against,
	"endorsement": corpus.For, "approval": corpus.For, "adoption": corpus.For,
}

// onSide reads "criticism of the levy" and "opponents of the levy" at token i
// as the levy, with the side that is taken there; people only where they are
// praised, since who attacks them need not be of the other side.
func (r *claimReader) onSide(s *sentence, i int, stance corpus.Stance) (target, corpus.Stance, bool) {
	c, ok := r.chunkAt(s, i)
	if !ok || !slices.Contains([]string{"of", "to"}, s.lower(c.to)) {
		return target{}, stance, false
	}
	w := s.lower(c.to - 1)
	side, ok := takenSides[w]
	if !ok {
		if side, ok = standIns[w]; !ok || stance != corpus.For {
			return target{}, stance, false
		}
	}
	t, ok := r.readTarget(s, c.to+1)
	if !ok || t.person || !r.atIssue(t) {
		return target{}, stance, false
	}
	if side == corpus.Against {
		stance = opposite(stance)
	}
	return t, stance, true
}

// conceded tells whether the clause of the verb at v is what somebody grants:
// "we know that", "she admits that".
func (s *sentence) conceded(v int) bool {
	k := s.beforeSubject(v)
	if s.lower(k) == "that" {
		k--
	}
	if k <= 0 || !s.tag(k).Verb() {
		return false
	}
	switch lemma := s.lemmas(k); lemma[len(lemma)-1] {
	case "know", "admit", "concede", "realise", "realize", "understand", "appreciate", "grant", "accept", "recognise", "recognize":
		return true
	}
	return false
}
