package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// thereIsNo reads "there will be no further waivers" and "there can be no ban"
// in what somebody says: who will not have a thing is against it.
func (r *claimReader) thereIsNo(s *sentence) {
	for i := 1; i+3 < len(s.tokens); i++ {
		if s.tag(i-1) != language.EX || r.embedded(s, i) {
			continue
		}
		k := i
		switch s.lower(i) {
		case "will", "can", "shall", "would", "could", "'ll":
			k++
		default:
			continue
		}
		not := false
		for s.tag(k) == language.RB || s.lower(k) == "n't" {
			not = not || s.lower(k) == "not" || s.lower(k) == "n't" || s.lower(k) == "never"
			k++
		}
		if s.lower(k) != "be" {
			continue
		}
		k++
		if not = not || s.lower(k) == "no"; !not {
			continue
		}
		t, ok := r.readTarget(s, k)
		if !ok || !r.atIssue(t) || t.kind == "plan" && len(t.details) == 0 {
			continue
		}
		r.voiced(s, i, corpus.Against, t, "will-be-none")
	}
}
