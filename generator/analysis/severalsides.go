package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Several who take a side, or several things on which it is taken.

// besides reads "with members of one house opposing T", and after it "and
// those of the other supporting it": people, and what they do.
func (r *claimReader) besides(s *sentence, v int, sv stanceVerb, stance corpus.Stance) bool {
	if s.tag(v) != language.VBG && s.lower(v) != "voting" || beBefore(s, v) {
		return false
	}
	cs := r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, v)
	if !ok && s.lower(v) == "voting" {
		c, ok = chunkOver(cs, v)
		c.to = v
	}
	if !ok || c.from >= c.to {
		return false
	}
	whole, head := s.extendLeft(cs, c, map[string]bool{"of": true, "from": true, "in": true})
	if r.speakers.humans[s.lower(head)] == "" && !r.together[s.lower(head)] || s.lower(whole.from-1) == "," || s.lower(whole.from-1) == "with" && s.tag(whole.from-2).Verb() {
		return false
	}
	var t target
	if i, follows := r.afterVerb(s, v, sv); follows {
		t, ok = r.readTarget(s, i)
	} else {
		ok = false
	}
	if w := s.lower(v + 1); !ok && (w == "." || w == "," || w == "it" || w == "") && len(r.found) > 0 {
		if last := r.found[len(r.found)-1]; last.target.s == s {
			t, ok = last.target, true
		}
	}
	if !ok {
		return false
	}
	id, known := r.holder(nominal{s, whole.from, whole.to, head})
	if known {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "doing-so")
	}
	return known
}

// neitherOf gives the two of "neither Norway nor Iceland", where the last of them
// is the phrase p.
func (r *claimReader) neitherOf(p nominal) ([]nominal, bool) {
	if p.s.lower(p.from-1) != "nor" || p.from < 2 {
		return nil, false
	}
	c, ok := chunkEndingAt(r.speakers.chunksOf(p.s), p.from-1)
	if !ok {
		return nil, false
	}
	if p.s.lower(c.from) == "neither" {
		c.from++
	} else if p.s.lower(c.from-1) != "neither" {
		return nil, false
	}
	return []nominal{{p.s, c.from, c.to, c.to - 1}, p}, c.from < c.to
}

// alsoTargets gives what is joined with a target by "and": "opposes the levy and
// the tunnel", not "opposes the levy and the tunnel closes".
func (r *claimReader) alsoTargets(s *sentence, t target) []target {
	if s.lower(t.to) != "and" || t.pointed || t.to <= t.from || t.s != s {
		return nil
	}
	c, ok := r.chunkAt(s, t.to+1)
	if !ok || s.tag(c.to-1) == language.PRP {
		return nil
	}
	also, ok := r.readTarget(s, t.to+1)
	if !ok || also.person || !r.atIssue(also) || !also.definite && len(also.details) == 0 {
		return nil
	}
	for k := also.to; k < len(s.tokens) && k < also.to+4; k++ {
		if tag := s.tag(k); tag.Finite() || tag == language.MD || s.lower(k) == "who" || tag == language.POS {
			return nil
		} else if isMark(s.word(k)) || s.lower(k) == "." || s.lower(k) == "," {
			break
		}
	}
	return []target{also}
}

// takesObject tells whether a verb takes a side on its plain object.
func (r *claimReader) takesObject(lemma string) bool {
	return slices.ContainsFunc(r.stances[lemma], func(sv stanceVerb) bool { return len(sv.before) == 0 })
}
