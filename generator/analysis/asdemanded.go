package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// asDemanded reads "ruled out buying shares, as the governor has demanded" and
// "should put it under public control, as Oslo has suggested": what the clause
// before the "as" speaks of is what somebody is for.
func (r *claimReader) asDemanded(s *sentence) {
	for i := 3; i+2 < len(s.tokens); i++ {
		if s.lower(i) != "as" || s.isQuoted(i) {
			continue
		}
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), i+1)
		if !ok {
			continue
		}
		v := s.demandAfter(c.to)
		if v < 0 {
			continue
		}
		p, ok := r.subject(s, v)
		if !ok {
			continue
		}
		end := i
		if s.lower(end-1) == "," {
			end--
		}
		if t, side, ok := r.lastRead(s, end); ok {
			r.recordOn(s, p, v, t, side, "as-demanded")
		} else if t, side, ok := r.lastDeed(s, end); ok {
			r.recordOn(s, p, v, t, side, "as-demanded")
		}
	}
}

// lastRead gives what the claim is on that was read last of the clause that ends
// before a token, in words that go up to its end.
func (r *claimReader) lastRead(s *sentence, end int) (target, corpus.Stance, bool) {
	for n := len(r.found) - 1; n >= 0 && r.found[n].target.s == s; n-- {
		if h := r.found[n]; h.target.to == end && h.target.kind != said && !h.target.person && h.target.doing == "" && h.claim.Stance == corpus.Against {
			return h.target, corpus.For, true
		}
	}
	return target{}, "", false
}

// demandAfter finds the verb of demanding that ends the clause whose subject
// begins before token i: "as the party and its allies have demanded"; -1 where
// there is none.
func (s *sentence) demandAfter(i int) int {
	for k := i; k < len(s.tokens) && k < i+12; k++ {
		if w := s.lower(k); w == "," || w == ";" {
			return -1
		}
		if !s.tag(k).Verb() || auxiliary[s.lower(k)] {
			continue
		}
		for _, l := range s.lemmas(k) {
			if proposing[l] && endsPart(s, k+1) && !passiveAt(s, k) && !negated(s, k) {
				return k
			}
		}
		return -1
	}
	return -1
}

// proposing are verbs of asking for a thing that "as X has …" can end in.
var proposing = map[string]bool{"demand": true, "propose": true, "suggest": true, "want": true, "urge": true, "recommend": true, "request": true, "advocate": true, "ask": true}

// lastDeed gives the deed that the clause which ends before a token speaks of,
// by its last infinitive or -ing form.
func (r *claimReader) lastDeed(s *sentence, end int) (target, corpus.Stance, bool) {
	for v := end - 1; v > 0; v-- {
		if w := s.lower(v); w == ";" || w == "," {
			break
		}
		if s.tag(v) != language.VB && s.tag(v) != language.VBG || auxiliary[s.lower(v)] {
			continue
		}
		if t, side, ok := r.deedAt(s, v); ok {
			return t, side, true
		}
		if t, ok := r.deedOf(s, nominal{s: s}, v); ok {
			return t, corpus.For, true
		}
		break
	}
	return target{}, "", false
}
