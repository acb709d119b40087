package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which statement “that”, “the claim” and “the accusation” go back to.

// saidBefore gives what the sentence before this one reports last; counts asks
// for a number in it.
func (r *claimReader) saidBefore(s *sentence, denier corpus.ActorID, counts bool) (saying, bool) {
	if st, ok := r.chargedWith(s, denier, 1); ok && !counts {
		return st, true
	}
	if st, ok := r.saidIn(s, 0, r.clauseOf(s), denier, counts); ok {
		return st, true
	}
	for k := s.index - 1; k >= 0 && k >= s.index-backToStatement; k-- {
		before := s.article.sentences[k]
		if !before.prose() {
			break
		}
		if st, ok := r.saidIn(before, 0, len(before.tokens), denier, counts); ok {
			return st, true
		}
		if k < s.index-1 || r.reports(before) || !r.speaksOfStatement(before) {
			break
		}
	}
	return saying{}, false
}

// backToStatement is how many sentences before its denial a statement may
// stand.
const backToStatement = 2

// reports tells whether a sentence gives somebody's words.
func (r *claimReader) reports(s *sentence) bool {
	return slices.ContainsFunc(r.quoted[s.article.src.ID], func(q *corpus.Quotation) bool { return q.Kind != corpus.Term && q.At().Overlaps(s.whole()) })
}

// speaksOfStatement tells whether a sentence is about what was said before it:
// "She gave no evidence for the claim."
func (r *claimReader) speaksOfStatement(s *sentence) bool {
	for i := 1; i < len(s.tokens); i++ {
		if _, known := statements[s.lower(i)]; known && s.tag(i).Noun() && (s.lower(i-1) == "the" || s.lower(i-1) == "that") {
			return true
		}
	}
	return false
}

// backToCharge is how many sentences before the words “the charge” it may stand.
const backToCharge = 4

// chargedWith gives what somebody accuses others of in the sentence, or no more
// than so many before, as the claims found so far tell.
func (r *claimReader) chargedWith(s *sentence, denier corpus.ActorID, back int) (saying, bool) {
	for n := len(r.found) - 1; n >= 0; n-- {
		h := r.found[n]
		if h.target.s.article != s.article || s.index-h.target.s.index > back {
			break
		}
		if h.claim.Rule != accuses || h.claim.Stance != corpus.Against || h.claim.Holder == denier || h.claim.Level == corpus.ByAuthor {
			continue
		}
		t := h.target
		if end := r.clauseEnd(t.s, t.from); end > t.to {
			for k := t.to; k+1 < end; k++ { // "of negotiating in secret and of asking for money"
				if w := t.s.lower(k + 1); t.s.lower(k) == "and" && (w == "of" || t.s.tag(k+1) == language.VBG) {
					end = k
				}
			}
			t.to = end
		}
		against := ""
		for _, w := range t.details {
			if named := t.s.namedAs(r, corpus.ActorID(w)); named != "" {
				against = "against " + named + " "
			}
		}
		t.details = append(slices.Clone(t.details), t.head)
		t.head, t.kind, t.label = said+" charge "+t.head, said, "accusation "+against+"of "+folded(t.s.words(t.from, t.to))
		return saying{t, h.claim.Holder, h.claim.Cue}, true
	}
	return saying{}, false
}

// namedAs gives the words by which a sentence names an actor, with "the" where
// it has that; empty where it does not name them.
func (s *sentence) namedAs(r *claimReader, id corpus.ActorID) string {
	for _, m := range r.d.mentions.of(s) {
		if m.Actor != id || m.Form == corpus.FormPronoun {
			continue
		}
		i := s.tokenAt(m.Span.Start)
		if s.lower(i-1) == "the" {
			return "the " + folded(r.d.corpus.Text(m.Span))
		}
		return folded(r.d.corpus.Text(m.Span))
	}
	return ""
}

// clauseOf gives where the last clause of a sentence begins behind "but" or a
// semicolon; 0 where there is but one.
func (r *claimReader) clauseOf(s *sentence) int {
	for k := len(s.tokens) - 1; k > 0; k-- {
		if s.lower(k) == ";" || s.lower(k) == "but" && s.lower(k-1) == "," {
			return k
		}
	}
	return 0
}

// saidIn gives the last statement within tokens from..to that somebody else
// than the denier is reported to make.
func (r *claimReader) saidIn(s *sentence, from, to int, denier corpus.ActorID, counts bool) (saying, bool) {
	if from >= to {
		return saying{}, false
	}
	within := s.span(from, to)
	quoted := r.quoted[s.article.src.ID]
	for n := len(quoted) - 1; n >= 0; n-- {
		q := quoted[n]
		if !within.Overlaps(q.At()) || q.At().Start < within.Start || q.Kind == corpus.Term || q.Speaker == nil {
			continue
		}
		if n > 0 && !q.Cue.IsZero() && quoted[n-1].Cue == q.Cue { // the first of two clauses
			continue
		}
		if i := s.tokenAt(q.Cue.Start); !q.Cue.IsZero() && s.span(0, len(s.tokens)).Contains(q.Cue) && (slices.Contains(s.lemmas(i), "doubt") || slices.Contains(s.lemmas(i), "deny") || slices.Contains(s.lemmas(i), "dispute") || negated(s, i)) {
			return saying{}, false // what somebody doubts, nobody said
		}
		if len(q.Content) != 1 || q.Speaker.Actor == "" || q.Speaker.Actor == denier || q.Kind != corpus.Direct && q.At().Contains(q.Cue) {
			return saying{}, false
		}
		i, j := s.tokenAt(q.At().Start), min(to, s.tokenAt(q.At().End-1)+1)
		if _, _, doubts := s.lookUp(doubting, s.tokenAt(q.Cue.Start)); doubts && !q.Cue.IsZero() {
			return saying{}, false
		}
		t, ok := r.statement(s, i, j)
		if counts && !s.counts(i, j) {
			return saying{}, false
		}
		return saying{t, q.Speaker.Actor, q.Cue}, ok
	}
	return saying{}, false
}

// doubting are verbs of saying whose speaker does not hold what they report.
var doubting = map[string]string{"doubt": "", "deny": "", "dispute": "", "question": "", "ask": "", "wonder": ""}

// counts tells whether tokens i..j say how many or how much.
func (s *sentence) counts(i, j int) bool {
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case "half", "third", "quarter", "fifth", "tenth", "twice", "thrice", "double", "triple", "dozen", "hundreds", "thousands", "millions", "billions":
			return true
		}
		if s.tag(k) == language.CD {
			return true
		}
	}
	return false
}
