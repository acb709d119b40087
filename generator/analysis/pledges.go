package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What somebody promises to do, or has no intention of doing.

// promising are verbs of binding oneself to a deed: whatever it is, who
// promises it is for it.
var promising = map[string]string{"promise": "", "pledge": "", "vow": "", "undertake": "", "swear": ""}

// pledged reads "X promised to bring the petition to the floor" and "X has no
// intention of resigning".
func (r *claimReader) pledged(s *sentence) {
	for v := 1; v+2 < len(s.tokens); v++ {
		if !s.tag(v).Verb() || unreal(s, v) || negated(s, v) || passiveAt(s, v) || r.othersWords(s, v) {
			continue
		}
		if u, ok := r.unintended(s, v); ok {
			r.noIntention(s, v, u)
			continue
		}
		if _, _, ok := s.lookUp(promising, v); !ok || !active(s, v) || s.lower(v+1) != "to" || s.tag(v+2) != language.VB {
			continue
		}
		if _, takes := r.sideOf(s, v+2); takes || r.takesSides(s.lower(v+2)) { // read by wanted, or with the verb itself
			continue
		}
		side := corpus.For
		t, ok := r.anyDeed(s, v+2)
		if !ok {
			if t, side, ok = r.standsFirm(s, v+2); !ok { // "vowed to go ahead"
				continue
			}
		}
		if p, ok := r.subject(s, v); ok {
			r.recordOn(s, p, v, t, side, "promises-to")
		}
	}
}

// unintended gives the verb of the deed behind "has no intention of", "had no
// plans to" and "saw no need to" at the verb v.
func (r *claimReader) unintended(s *sentence, v int) (int, bool) {
	switch s.lower(v) {
	case "has", "have", "had", "sees", "saw", "see":
	default:
		return 0, false
	}
	k := v + 1
	if s.lower(k) != "no" {
		return 0, false
	}
	k++
	for s.tag(k) == language.JJ || s.tag(k) == language.RB {
		k++
	}
	switch s.lower(k) {
	case "intention", "intentions", "plan", "plans", "desire", "wish", "appetite", "inclination", "interest", "reason", "need", "cause":
	default:
		return 0, false
	}
	if w := s.lower(k + 1); w == "of" || w == "in" || w == "for" || w == "to" {
		u := k + 2
		return u, w == "to" && s.tag(u) == language.VB || w != "to" && s.tag(u) == language.VBG
	}
	return 0, false
}

// noIntention records that the subject of the verb at v will not do what the
// verb at u says.
func (r *claimReader) noIntention(s *sentence, v, u int) {
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	t, side, ok := r.deedAt(s, u)
	if !ok {
		side = corpus.For
		if t, ok = r.anyDeed(s, u); !ok {
			return
		}
	}
	if n := s.lower(u - 2); (n == "reason" || n == "need" || n == "cause") && side == corpus.Against { // no reason to stop it: not quite being for it
		return
	}
	r.recordOn(s, p, v, t, opposite(side), "no-intention")
}
