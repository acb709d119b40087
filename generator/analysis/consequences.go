package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// consequence tells on which side of its subject somebody is who says what the
// verb at v says of it: "would cost jobs", "will improve safety", "put jobs at
// risk", "would frighten patients away".
func (r *claimReader) consequence(s *sentence, v int) (corpus.Stance, bool) {
	stance, ok := r.brings(s, v)
	if ok && negated(s, v) { // "will not create jobs", "would do no harm"
		stance = opposite(stance)
	}
	return stance, ok
}

// brings tells the same of a verb that is not denied.
func (r *claimReader) brings(s *sentence, v int) (corpus.Stance, bool) {
	if !s.tag(v).Verb() || passiveAt(s, v) || s.lower(v-1) == "to" || r.embedded(s, v) {
		return "", false
	}
	if !s.tag(v).Finite() && s.tag(v-1) != language.MD && !(s.tag(v-1) == language.RB && s.tag(v-2) == language.MD) && !perfect(s, v) && !negated(s, v) {
		return "", false
	}
	lemma, class, ok := s.lookUp(r.consequences, v)
	if putAtRisk(s, v) {
		return corpus.Against, true
	}
	if !ok {
		return "", false
	}
	c, object := chunkStartingAt(r.speakers.chunksOf(s), v+1)
	if w := s.lower(v + 1); w == "that" || w == "this" {
		object = true
	}
	switch class {
	case "helps":
		return corpus.For, object
	case "harms":
		if forcing := lemma == "force" || lemma == "oblige" || lemma == "compel"; forcing && s.lower(c.to) != "to" { // "forced confessions"
			return "", false
		}
		return corpus.Against, object
	case "make", "unmake":
	default:
		return "", false
	}
	if !object || c.to == 0 {
		return "", false
	}
	if s.lower(c.to) == "of" { // "thousands of jobs"
		if next, ok := chunkStartingAt(r.speakers.chunksOf(s), c.to+1); ok && (s.tag(c.to-1) == language.NNS || s.tag(c.to-1) == language.CD) {
			c = next
		}
	}
	switch kind := r.consequences[s.lower(c.to-1)]; {
	case kind != "good" && kind != "ill", lemma == "support" && kind == "ill":
		return "", false
	case (kind == "good") == (class == "make"):
		return corpus.For, true
	default:
		return corpus.Against, true
	}
}

// putAtRisk reads "put jobs at risk" and "leaves patients in danger" at the
// verb.
func putAtRisk(s *sentence, v int) bool {
	switch s.lower(v) {
	case "put", "puts", "place", "places", "leave", "leaves", "placed", "left":
	default:
		return false
	}
	for k := v + 2; k+1 < len(s.tokens) && k < v+12; k++ {
		switch s.phrase(k, k+2) {
		case "at risk", "in danger", "in jeopardy", "in peril", "at stake":
			return true
		}
		if s.lower(k) == ";" || s.lower(k) == "." {
			return false
		}
	}
	return false
}
