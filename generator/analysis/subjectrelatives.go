package analysis

import "briefing/generator/language"

// Subjects parted from their verb by a relative clause.

// beforeRestrictive finds the subject before a relative clause that token k ends:
// "the engineer who built the dam | said".
func (r *speakerReader) beforeRestrictive(s *sentence, cs []chunk, k int) (nominal, bool) {
	if w := s.lower(k); s.tag(k) == language.PRP && (subjectPronoun[w] || w == "it") {
		return nominal{}, false
	}
	finite := false
	if c, ok := chunkEndingAt(cs, k+1); ok && c.from > 0 && s.tag(c.from-1).Finite() { // "the plan which Moss says Lind endorsed"
		if _, class, ok := lookUp(r.cues, s.lower(c.from-1)); ok && class == "say" {
			return nominal{}, false
		}
	}
	for i := k; i > 0 && i > k-25; i-- {
		switch t := s.tag(i); {
		case isMark(s.word(i)), t == language.Comma, t == language.CC && finite, t == language.Open, t == language.Close, s.lower(i) == ";", s.lower(i) == ":":
			return nominal{}, false
		case !finite && (t == language.WRB || t == language.IN && (s.lower(i) == "that" || opensAdverbial(s.lower(i)) && !attached[s.lower(i)] && !temporal[s.lower(i)])):
			return nominal{}, false // "the talk that may end now that Moss has left"
		case t == language.WP && s.lower(i) == "who", t == language.WDT:
			c, ok := chunkEndingAt(cs, i)
			if !ok || !finite {
				return nominal{}, false
			}
			p := r.apposed(s, cs, c)
			if _, named := r.named(s, p.head); !named && p.to == i && k-i < 12 {
				p.to = k + 1 // who it is, is in the clause
			}
			return p, true
		case t.Finite():
			finite = true
		}
	}
	return nominal{}, false
}

// beforeRelative finds the subject before a relative clause without a pronoun,
// whose verb is token k: "the experts we asked said".
func (r *speakerReader) beforeRelative(s *sentence, cs []chunk, k int) (nominal, bool) {
	if k < 2 || !s.tag(k).Finite() && s.tag(k) != language.VBN {
		return nominal{}, false
	}
	inner, ok := chunkEndingAt(cs, k)
	if !ok || s.tag(inner.from) != language.PRP {
		return nominal{}, false
	}
	c, ok := chunkEndingAt(cs, inner.from)
	if !ok || !r.canSpeak(s, c.to-1) {
		return nominal{}, false
	}
	return nominal{s, c.from, c.to, c.to - 1}, true
}
