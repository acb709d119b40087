package analysis

import (
	"cmp"

	"briefing/generator/language"
)

// What somebody says will follow unless something is done, is something that
// they want done: "said its members would strike unless the vote is reversed".

// unlessDone reads "would … unless T is dropped" and "will … if T is not built"
// in somebody's words.
func (r *claimReader) unlessDone(s *sentence) {
	for k := 2; k+3 < len(s.tokens); k++ {
		w := s.lower(k)
		if w != "unless" && w != "if" || !s.threatens(k) {
			continue
		}
		c, ok := r.chunkAt(s, k+1)
		if !ok {
			continue
		}
		i := r.tied(s, r.speakers.chunksOf(s), c).to
		switch s.lower(i) {
		case "is", "are", "was", "were", "be":
		default:
			continue
		}
		not := s.lower(i+1) == "not" || s.lower(i+1) == "n't"
		if not != (w == "if") {
			continue
		}
		if i++; not {
			i++
		}
		done, stance, ok := r.toBeDone(s, i, true)
		if t, is := r.targetOf(s, c, c); ok && is && !t.person {
			t.doing = cmp.Or(r.participles[done], done)
			r.voiced(s, k, stance, t, "unless")
		}
	}
}

// threatens tells whether "would" or "will" stands before the "unless" or "if"
// at token k, with no sentence or aside between, and no "not".
func (s *sentence) threatens(k int) bool {
	for i := k - 1; i >= 0 && i > k-20; i-- {
		switch s.lower(i) {
		case ";", ".", ":":
			return false
		case "would", "will", "'ll", "'d":
			return s.tag(i) == language.MD && s.lower(i+1) != "not" && s.lower(i+1) != "n't"
		}
	}
	return false
}
