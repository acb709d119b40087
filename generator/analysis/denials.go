package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Denials that carry the statement denied with them, so that nobody need be
// found who made it: a denial says that somebody did.

// denied reads "X denied that P", "claims that P are untrue" and "it is not
// true that P".
func (r *claimReader) denied(s *sentence) {
	for v := 0; v+3 < len(s.tokens); v++ {
		if s.lower(v) == "that" && s.tag(v) != language.DT {
			r.deniedClause(s, v)
		}
	}
}

// deniedClause reads the denial of the clause behind the "that" at token i.
func (r *claimReader) deniedClause(s *sentence, i int) {
	k := i - 1
	for k > 0 && s.tag(k) == language.RB {
		k--
	}
	if k < 0 {
		return
	}
	if !s.clauseFollows(i) {
		return
	}
	if s.tag(k).Verb() {
		_, kind, doubts := s.lookUp(disbelieving, k)
		_, _, denies := s.lookUp(disputing, k)
		if (denies && !negated(s, k) || doubts && (kind == "doubt") != negated(s, k)) && active(s, k) && !unreal(s, k) && !r.othersWords(s, k) && !r.disbelievedAlready(s, k) {
			if t, ok := r.statement(s, i+1, s.beforeSecondVerb(i+1, r.clauseEnd(s, i+1))); ok {
				if p, ok := r.subject(s, k); ok && !r.deniedAlready(s, k) {
					r.recordOn(s, p, k, t, corpus.Against, "denies-that")
				}
			}
			return
		}
		if w := s.lower(k); (w == "say" || w == "claim" || w == "suggest" || w == "argue" || w == "pretend") && s.lower(k-1) == "to" {
			k -= 2
		}
	}
	if be, ok := r.calledUntrue(s, k); ok {
		if t, ok := r.statement(s, i+1, r.clauseEnd(s, i+1)); ok && !r.embedded(s, be) {
			r.voiced(s, be, corpus.Against, t, "denies-that")
		}
		return
	}
	if r.rejectedStatement(s, k, i) {
		return
	}
	if _, said := statements[s.lower(k)]; !said || !s.beginsPart(k) && !(s.lower(k-1) == "any" || s.lower(k-1) == "the" || s.lower(k-1) == "all") {
		return
	}
	for be := i + 4; be+1 < len(s.tokens) && be < i+longestStatement; be++ {
		if w := s.lower(be); w != "is" && w != "are" && w != "was" && w != "were" || !falsity(s, be+1) {
			continue
		}
		t, ok := r.statement(s, i+1, be)
		switch {
		case !ok || r.embedded(s, be):
		case r.issuer(s.article) != "" && !s.isQuoted(be) && !r.reported(s.span(be, be+1)): // in a body's own statement
			r.add(s, s.span(be, be+1), "", corpus.ByAuthor, corpus.Against, t, "denies-that-in-speech")
		default:
			r.voiced(s, be, corpus.Against, t, "denies-that")
		}
		return
	}
}

// clauseFollows tells whether the "that" at token i begins a clause, and is not
// that of "rejects that idea as one where nobody wins".
func (s *sentence) clauseFollows(i int) bool {
	for k := i + 1; k < len(s.tokens); k++ {
		switch {
		case s.tag(k).Finite() || s.tag(k) == language.MD:
			return true
		case k > i+1 && (s.tag(k) == language.WRB || s.tag(k) == language.WP || s.tag(k) == language.WDT):
			return false
		}
	}
	return true
}

// rejectedStatement reads "rejects the claim that P" and "does not share the
// view of the ministry that P", where the noun ends before the "that" at token
// i; k is the token before that.
func (r *claimReader) rejectedStatement(s *sentence, k, i int) bool {
	noun := k
	for n := 0; n < 6 && noun > 1 && !thoughts[s.lower(noun)]; n++ {
		if _, said := statements[s.lower(noun)]; said {
			break
		}
		noun--
	}
	if noun < k && s.lower(noun+1) != "of" && s.lower(noun+1) != "by" || !s.tag(noun).Noun() {
		return false
	}
	if _, said := statements[s.lower(noun)]; !said && !thoughts[s.lower(noun)] {
		return false
	}
	c, ok := chunkOver(r.speakers.chunksOf(s), noun)
	if !ok {
		return false
	}
	v := c.from - 1
	if s.lower(v) == "with" {
		v--
	}
	if v < 1 || !s.tag(v).Verb() || unreal(s, v) || s.isQuoted(v) || passiveAt(s, v) {
		return false
	}
	_, _, disputes := s.lookUp(disputing, v)
	_, _, believes := s.lookUp(sharing, v)
	if w := s.lemmas(v); slices.Contains(w, "disagree") && s.lower(v+1) == "with" {
		disputes = true
	}
	if !(disputes && !negated(s, v) && active(s, v) || believes && negated(s, v)) || r.deniedAlready(s, v) {
		return false
	}
	t, ok := r.statement(s, i+1, r.clauseEnd(s, i+1))
	if !ok {
		return false
	}
	if p, known := r.subject(s, v); known {
		r.forget(s, s.span(v, v+1))
		r.recordOn(s, p, v, t, corpus.Against, "denies-that")
		r.statedBy(s, p, noun, t)
	}
	return true
}

// statedBy records who says what is denied, where the noun for it tells: "the
// view of the authorities that P".
func (r *claimReader) statedBy(s *sentence, denier nominal, noun int, t target) {
	var by nominal
	ok := false
	switch s.lower(noun + 1) {
	case "of", "by":
		by, ok = r.speakers.subjectAfter(s, noun+2)
	default:
		by, ok = r.owner(s, noun)
	}
	if !ok {
		return
	}
	id, ok := r.stater(by)
	if against, known := r.holder(denier); ok && known && id != against {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, corpus.For, t, "says-so")
	}
}

// thoughts are nouns for what somebody holds to be so, besides statements.
var thoughts = map[string]bool{"view": true, "belief": true, "opinion": true, "reading": true, "notion": true, "idea": true, "impression": true, "assumption": true, "premise": true, "conclusion": true, "theory": true, "perception": true, "contention": true, "finding": true, "assessment": true}

// sharing are verbs of agreeing with what is said.
var sharing = map[string]string{"share": "", "accept": "", "believe": "", "buy": "", "endorse": "", "agree": "", "support": "", "subscribe": ""}

// deniedAlready tells whether the denial at the verb v is matched with who made
// the statement.
func (r *claimReader) deniedAlready(s *sentence, v int) bool {
	cue := s.span(v, v+1)
	for n := len(r.found) - 1; n >= 0 && r.found[n].claim.At == s.whole(); n-- {
		if r.found[n].claim.Cue == cue && r.found[n].claim.Rule == "disputes-it" {
			return true
		}
	}
	return false
}

// beforeSecondVerb ends a clause within tokens i..j at an "and" with a verb of
// its own, whose subject may be who denies the clause: "doubts that the fruit is
// to blame and points elsewhere".
func (s *sentence) beforeSecondVerb(i, j int) int {
	for k := i + 3; k+1 < j; k++ {
		if w := s.lower(k); (w == "and" || w == "but") && s.tag(k+1).Finite() {
			return k
		}
	}
	return j
}

// disbelievedAlready tells whether a side is read from the verb at v, by which
// somebody does not believe what is said of a thing.
func (r *claimReader) disbelievedAlready(s *sentence, v int) bool {
	cue := s.span(v, v+1)
	for n := len(r.found) - 1; n >= 0 && r.found[n].claim.At == s.whole(); n-- {
		if r.found[n].claim.Cue == cue && r.found[n].claim.Rule == "disbelieves" {
			return true
		}
	}
	return false
}

// calledUntrue gives the "is" of "it is not true" and "it is wrong" whose last
// word stands at token k.
func (r *claimReader) calledUntrue(s *sentence, k int) (int, bool) {
	for n := k; n > 0 && n > k-4; n-- {
		if w := s.lower(n); w != "is" && w != "was" && w != "'s" {
			continue
		}
		return n, n > 0 && s.lower(n-1) == "it" && falsity(s, n+1)
	}
	return 0, false
}

// falsity tells whether the words at token i say that something is not so.
func falsity(s *sentence, i int) bool {
	not := false
	for ; s.tag(i) == language.RB; i++ {
		not = not || s.lower(i) == "not" || s.lower(i) == "n't"
	}
	switch s.lower(i) {
	case "true", "correct", "accurate", "right":
		return not
	case "untrue", "false", "wrong", "incorrect", "inaccurate", "misleading", "baseless", "groundless", "unfounded", "mistaken", "nonsense", "absurd", "fictitious", "fabricated":
		return !not
	case "without":
		w := s.lower(i + 1)
		return !not && (w == "foundation" || w == "basis" || w == "merit" || w == "substance")
	}
	return false
}
