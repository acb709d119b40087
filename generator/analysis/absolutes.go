package analysis

import "briefing/generator/language"

// absolute gives the subject of a participle that has one of its own: "with Ann
// Reid calling it a coup and Ole Moe of Chile calling it a farce".
func (r *speakerReader) absolute(s *sentence, v int) (nominal, bool) {
	if s.tag(v) != language.VBG {
		return nominal{}, false
	}
	c, ok := chunkEndingAt(r.chunksOf(s), v)
	if !ok {
		return nominal{}, false
	}
	whole, head := s.extendLeft(r.chunksOf(s), c, withoutWith)
	switch s.lower(whole.from - 1) {
	case "with":
	case "and":
		if !r.absoluteBefore(s, whole.from-1) {
			return nominal{}, false
		}
	default:
		return nominal{}, false
	}
	if !r.canSpeak(s, head) {
		whole, head = c, c.to-1
	}
	return nominal{s, whole.from, whole.to, head}, r.canSpeak(s, head)
}

// absoluteBefore tells whether a participle with a subject of its own stands
// before token k, no clause between.
func (r *speakerReader) absoluteBefore(s *sentence, k int) bool {
	for u := k - 1; u > 0 && u > k-30; u-- {
		if s.tag(u) == language.VBG {
			if _, ok := r.absolute(s, u); ok {
				return true
			}
		}
		if s.tag(u).Finite() && !s.isQuoted(u) {
			return false
		}
	}
	return false
}

// withoutWith are the prepositions that tie a phrase to the noun before it, but
// for the one that opens an absolute.
var withoutWith = map[string]bool{"of": true, "for": true, "at": true, "from": true, "in": true}
