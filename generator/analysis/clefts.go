package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// clefts reads "what I object to is T" and "what we cannot accept is T".
func (r *claimReader) clefts(s *sentence) {
	for i := 0; i+3 < len(s.tokens); i++ {
		if s.lower(i) != "what" || !s.beginsPart(i) && s.lower(i-1) != "but" && s.lower(i-1) != "no" {
			continue
		}
		be := -1
		for k := i + 2; k < len(s.tokens) && k < i+10; k++ {
			if w := s.lower(k); w == "is" || w == "was" || w == "'s" {
				be = k
				break
			}
			if w := s.lower(k); w == "," || w == ";" || w == "?" {
				break
			}
		}
		if be < 0 {
			continue
		}
		stance, v, ok := r.cleftStance(s, i+1, be)
		if !ok {
			continue
		}
		p, ok := r.speakers.subject(s, v)
		if !ok {
			continue
		}
		t, turned, ok := r.sided(s, be+1, stance)
		if !ok || t.pointed || s.lower(t.to) == "that" { // "the suggestion that cards are safer": not the suggestion alone
			continue
		}
		if id, ok := r.holder(p); ok && !r.isHolder(id, t) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, turned, t, "cleft")
		}
	}
}

// cleftStance gives the stance of the verb that ends right before "is", with
// the words that it takes before its target.
func (r *claimReader) cleftStance(s *sentence, from, be int) (corpus.Stance, int, bool) {
	for v := from + 1; v < be; v++ {
		if !s.tag(v).Verb() || s.tag(v) == language.MD || auxiliary[s.lower(v)] {
			continue
		}
		for _, l := range s.lemmas(v) {
			for _, sv := range r.stances[l] {
				if !slices.Equal(sv.before, s.lowersAt(v+1, len(sv.before))) || v+1+len(sv.before) != be {
					continue
				}
				not := negated(s, v)
				switch {
				case not && sv.stance == corpus.For:
					return corpus.Against, v, true
				case !not && !sv.yielding:
					return sv.stance, v, true
				}
			}
		}
	}
	return "", 0, false
}
