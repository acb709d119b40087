package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What somebody would do in office, was the first to do, or has resolved: "The
// Greens would repeal the law", "was among the first to back the ban", "passed a
// motion rejecting the tunnel".

// wouldDo reads "The Greens would repeal the law" at "would", in the article's
// own words.
func (r *claimReader) wouldDo(s *sentence, i int) {
	v := i + 1
	for s.tag(v) == language.RB {
		v++
	}
	_, stance, ok := s.lookUp(r.undertakings, v)
	if !ok || s.tag(v) != language.VB || s.isQuoted(i) || negated(s, v) || r.embedded(s, i) || r.reported(s.span(i, i+1)) || supposes(s) {
		return
	}
	p, ok := r.subject(s, i)
	if !ok || p.to > i || i-p.to > 1 || s.tag(p.head) == language.PRP {
		return
	}
	id, ok := r.holder(p)
	if a := r.speakers.actors[id]; !ok || a == nil || a.Kind != corpus.Organisation {
		return
	}
	r.wants(s, i, v, corpus.Stance(stance), "would-undertake")
}

// supposes tells whether a sentence tells of what depends on something, or of
// what came about later.
func supposes(s *sentence) bool {
	for i := range s.lowers {
		switch s.lower(i) {
		case "if", "unless", "should", "had", "later", "eventually", "once", "when", "whether", "until", "otherwise", "fear", "feared", "fears", "warned":
			return true
		}
	}
	return false
}

// firstTo gives who "was the first to back" something, and "is among the few
// bodies to oppose" it, at the infinitive's verb.
func (r *claimReader) firstTo(s *sentence, v int) (nominal, bool) {
	if s.lower(v-1) != "to" || s.tag(v) != language.VB {
		return nominal{}, false
	}
	for k := v - 2; k > 0 && k > v-6; k-- {
		switch s.lower(k) {
		case "first", "last", "only", "few":
			for be := k - 1; be > 0 && be > k-6; be-- {
				switch s.lower(be) {
				case "is", "are", "was", "were", "been", "became", "be":
					return r.subject(s, be)
				}
			}
			return nominal{}, false
		}
		if !s.tag(k).Noun() {
			break
		}
	}
	return nominal{}, false
}

// passingMotions are the verbs by which a body makes a motion or statement its own.
var passingMotions = map[string]string{"pass": "", "adopt": "", "approve": "", "carry": "", "back": "", "sign": "", "issue": "", "table": "", "submit": "", "publish": "", "endorse": ""}

// motions are what is passed, and says for or against what it is.
var motions = map[string]bool{"motion": true, "resolution": true, "statement": true, "declaration": true, "petition": true, "letter": true, "appeal": true}

// resolved reads "passed by 31 votes to four a motion rejecting the tunnel".
func (r *claimReader) resolved(s *sentence) {
	for n := range s.tokens {
		if !motions[s.lower(n)] || !s.tag(n).Noun() {
			continue
		}
		v, ok := r.resolvedBy(s, n)
		if !ok {
			continue
		}
		p, ok := r.subject(s, v)
		if !ok {
			continue
		}
		if t, side, ok := r.motionOn(s, n+1); ok {
			r.recordOn(s, p, v, t, side, "resolves")
		}
	}
}

// resolvedBy gives the verb whose object the motion at token n is: votes may
// stand between.
func (r *claimReader) resolvedBy(s *sentence, n int) (int, bool) {
	c, ok := chunkOver(r.speakers.chunksOf(s), n)
	if !ok {
		return 0, false
	}
	for v := c.from - 1; v > 0 && v > c.from-8; v-- {
		if s.tag(v).Verb() {
			_, _, passes := s.lookUp(passingMotions, v)
			return v, passes && active(s, v) && !negated(s, v) && !unreal(s, v)
		}
		if w := s.lower(v); !s.tag(v).Noun() && s.tag(v) != language.CD && w != "by" && w != "to" && w != "," && w != "against" && w != "on" {
			return 0, false
		}
	}
	return 0, false
}

// motionOn gives what a motion says behind its noun, and on which side it is:
// "rejecting the tunnel", "against the tunnel", "in favour of the tunnel".
func (r *claimReader) motionOn(s *sentence, i int) (target, corpus.Stance, bool) {
	switch {
	case s.lower(i) == "against":
		return r.sided(s, i+1, corpus.Against)
	case s.lower(i) == "in" && (s.lower(i+1) == "favour" || s.lower(i+1) == "favor" || s.lower(i+1) == "support") && s.lower(i+2) == "of":
		return r.sided(s, i+3, corpus.For)
	case s.lower(i) == "to" && s.tag(i+1) == language.VB: // "a motion to close the line"
		if t, side, ok := r.deedAt(s, i+1); ok {
			return t, side, true
		}
		t, ok := r.anyDeed(s, i+1)
		return t, corpus.For, ok
	case s.tag(i) != language.VBG:
		return target{}, "", false
	}
	for _, l := range s.lemmas(i) {
		for _, sv := range r.stances[l] {
			if slices.Equal(sv.before, s.lowersAt(i+1, len(sv.before))) {
				t, side, ok := r.sided(s, i+1+len(sv.before), sv.stance)
				return t, side, ok && (!sv.choosy || r.atIssue(t))
			}
		}
	}
	return target{}, "", false
}

// toStop reads "wants the strike to end", "wants the trials to go on" at the
// verb behind "to"; ok is false for any verb that has an object.
func (s *sentence) toStop(i int) (corpus.Stance, bool) {
	if w := s.lower(i + 1); s.endsObject(i+1) || w == "until" || w == "before" || w == "after" || w == "by" || w == "at" || w == "now" || w == "immediately" || w == "while" {
		switch s.lower(i) {
		case "stop", "end", "cease", "go", "close":
			return corpus.Against, true
		case "continue", "stay", "remain":
			return corpus.For, true
		}
	}
	return "", false
}
