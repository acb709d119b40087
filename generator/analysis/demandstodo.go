package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What somebody is asked to do.

// asksTo records what the subject p of the verb at v asks others to do with the
// verb at u and with those joined with it; any lets a deed count that no list
// knows. It tells whether the demand is read, be it as none.
func (r *claimReader) asksTo(s *sentence, p nominal, v, u int, any bool) bool {
	end := r.asksOne(s, p, v, u, any)
	if end == 0 {
		return false
	}
	for _, also := range r.besidesDeed(s, end) {
		r.asksOne(s, p, v, also, any)
	}
	return true
}

// asksOne records one of the things asked, and gives the token behind it; 0
// where nothing is read.
func (r *claimReader) asksOne(s *sentence, p nominal, v, u int, any bool) int {
	if t, side, ok := r.keptOn(s, u); ok { // "ordered the board to keep the gates shut"
		r.recordOn(s, p, v, t, side, "asks-to")
		return t.to
	}
	if keepsShut(s, u) {
		return u + 1
	}
	if stance, ok := r.sideOf(s, u); ok && (r.record(s, p, u, stance, "asks-to") || !any) { // "asked the court to stop the tram"
		return s.chunkEnd(u + 1)
	}
	if t, side, ok := r.askedOf(s, u); ok { // "urged the board to offer a loan", "told the minister to think again"
		r.recordOn(s, p, v, t, side, "asks-to")
		return t.to
	}
	if s.lower(u) == "join" && s.tag(u+1) == language.PRP && s.lower(u+2) == "in" { // "join her in a boycott"
		if t, ok := r.readTarget(s, u+3); ok {
			r.recordOn(s, p, v, t, corpus.For, "asks-to")
			return t.to
		}
	}
	if !any {
		return 0
	}
	if t, ok := r.deedOf(s, s.asked(u), u); ok { // "urged ministers to accede to the convention"
		r.recordOn(s, p, v, t, corpus.For, "asks-to-do")
		return t.to
	}
	return 0
}

// asked gives who is asked to do what the verb at token u says: the phrase
// before its "to".
func (s *sentence) asked(u int) nominal {
	c, _ := chunkEndingAt(s.chunks(), u-1)
	return nominal{s, c.from, c.to, max(0, c.to-1)}
}

// deedOf reads what the subject p is to do with the verb at token v: with its
// object alone, or else with all that stands beside it.
func (r *claimReader) deedOf(s *sentence, p nominal, v int) (target, bool) {
	if t, ok := r.anyDeed(s, v); ok {
		return t, true
	}
	if p.to == 0 {
		return target{}, false
	}
	return r.clauseDeed(s, p, v)
}

// besidesDeed gives the verbs that are joined with a deed that ends at token i:
// "halt the works, publish the study and reopen the talks".
func (r *claimReader) besidesDeed(s *sentence, i int) []int {
	var verbs []int
	for k := i; k < len(s.tokens) && k < i+60; k++ {
		if s.tag(k).Finite() && s.tag(k) != language.VBP || s.tag(k) == language.MD || s.tag(k) == language.WDT || s.tag(k) == language.WP || s.isQuoted(k) != s.isQuoted(i-1) {
			break
		}
		if w := s.lower(k); w != "," && w != "and" && w != ";" {
			continue
		}
		v := k + 1
		for w := s.lower(v); w == "and" || w == "to" || s.tag(v) == language.RB && w != "not"; w = s.lower(v) {
			v++
		}
		if s.tag(v) == language.VB && !auxiliary[s.lower(v)] {
			verbs = append(verbs, v)
			k = v
		}
	}
	return verbs
}

// urging are those of the verbs of demanding behind which whatever somebody is
// to do is a side taken, and no favour, question or order of the day.
var urging = map[string]bool{"urge": true, "call": true, "press": true, "push": true, "pressure": true, "implore": true, "beg": true, "petition": true, "lobby": true, "apply": true, "appeal": true}

// pleading are those of which the same is true where a body is asked: "asked
// the government to pay compensation", but "asked a friend to carry her bag".
var pleading = map[string]bool{"ask": true, "want": true, "encourage": true, "advise": true}

// isInstitution tells whether a phrase is a body or a state, or those who
// govern.
func (r *claimReader) isInstitution(s *sentence, c chunk) bool {
	w := s.lower(c.to - 1)
	if m, named := r.speakers.named(s, c.to-1); named {
		return r.isBody(m.Actor)
	}
	return bodyNouns[w] && w != "school" && w != "hospital" && w != "club" || w == "ministers" || w == "governments" || w == "lawmakers" || w == "legislators" || w == "authorities" || w == "regulators" || w == "countries" || w == "states" || w == "companies"
}

// ofSeveral tells whether a phrase names people or things by a noun that
// several articles use: "the troops", but not "her children".
func (r *claimReader) ofSeveral(s *sentence, c chunk) bool {
	return s.lower(c.from) == "the" && s.tag(c.to-1).Noun() && (r.together[s.lower(c.to-1)] || r.spread[s.stem(c.to-1)] > 1)
}
