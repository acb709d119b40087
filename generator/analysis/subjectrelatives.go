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

// beforeParticiple finds the subject before a participle and the phrases that it
// governs, of which the last is the one before the verb: "a letter sent to the
// ministry on Monday | said".
func (r *speakerReader) beforeParticiple(s *sentence, cs []chunk, last chunk) (nominal, bool) {
	for from, n := last.from, 0; n < 4; n++ {
		if w := s.lower(from - 1); from < 3 || !attached[w] && w != "by" && w != "during" {
			return nominal{}, false
		}
		v := from - 2
		if s.tag(v) == language.VBN {
			if by, ok := chunkStartingAt(cs, from); ok && authors[s.lower(v)] && s.lower(from-1) == "by" && r.canSpeak(s, by.to-1) {
				return nominal{}, false // whoever issued the document speaks in it
			}
			for s.tag(v-1) == language.RB {
				v--
			}
			c, ok := chunkEndingAt(cs, v)
			if !ok {
				return nominal{}, false
			}
			whole, head := s.extendLeft(cs, c, attached)
			if t := s.tag(whole.from - 1); whole.from > 0 && t != language.Comma && t != language.CC && s.lower(whole.from-1) != "that" && !t.Verb() {
				return nominal{}, false // "in a letter sent to the ministry"
			}
			if !r.canSpeak(s, head) {
				whole, head = c, c.to-1
			}
			return nominal{s, whole.from, whole.to, head}, true
		}
		c, ok := chunkEndingAt(cs, from-1)
		if !ok {
			return nominal{}, false
		}
		from = c.from
	}
	return nominal{}, false
}

// authors are the participles after which "by" names those whose words a document
// holds: "a letter signed by 200 doctors", but not "a letter seen by the paper".
var authors = map[string]bool{"signed": true, "written": true, "issued": true, "published": true, "released": true, "drafted": true, "produced": true, "prepared": true, "conducted": true, "posted": true, "compiled": true, "authored": true}
