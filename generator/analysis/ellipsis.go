package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sides told by an auxiliary alone, which stands for what was said before:
// "Norway wants the quota; Iceland does not", "and so does Iceland".

// elliptic reads "X does not", "X does too", "so does X", "nor does X" and "X
// disagrees" behind a side that somebody else takes, in the same sentence or the
// one before.
func (r *claimReader) elliptic(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		if s.isQuoted(v) {
			continue
		}
		if p, same, ok := r.auxiliaryFirst(s, v); ok {
			r.echoes(s, v, p, same, false)
			continue
		}
		same, ok := s.standsAlone(v)
		if !ok || r.embedded(s, v) || unreal(s, v) {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			r.echoes(s, v, p, same, !same && (s.lower(v) == "do" || s.lower(v) == "does"))
		}
	}
}

// standsAlone tells whether nothing but "not" or "too" follows the auxiliary at
// token v, and whether it says the same of its subject or the opposite.
func (s *sentence) standsAlone(v int) (same, ok bool) {
	k := v + 1
	switch s.lower(v) {
	case "disagrees", "disagree", "disagreed":
		return false, s.tag(v).Verb() && s.tag(v) != language.VB && endsPart(s, k) && s.lower(k) != ","
	case "does", "do":
	default:
		return false, false
	}
	not := s.lower(k) == "not" || s.lower(k) == "n't" || s.lower(k) == "n’t"
	if not {
		k++
	} else if w := s.lower(k); w != "too" && w != "as" && w != "likewise" {
		return false, false
	} else if k++; w == "as" {
		if s.lower(k) != "well" {
			return false, false
		}
		k++
	}
	return !not, endsPart(s, k) && (s.lower(k) != "," || k+1 < len(s.tokens))
}

// auxiliaryFirst gives the subject of "so does X", "as does X" and "nor does X" at the
// auxiliary; same tells that X takes the side, and is always so.
func (r *claimReader) auxiliaryFirst(s *sentence, v int) (nominal, bool, bool) {
	switch s.lower(v) {
	case "does", "do", "did", "has", "have":
	default:
		return nominal{}, false, false
	}
	switch s.lower(v - 1) {
	case "so", "as", "nor", "neither":
	default:
		return nominal{}, false, false
	}
	if v < 2 { // "So does X" is read by soDoes
		return nominal{}, false, false
	}
	p, ok := r.speakers.subjectAfter(s, v+1)
	return p, true, ok && endsPart(s, p.to)
}

// echoes records for the subject p the last side that somebody else takes before
// token v, or the opposite. Who only "does not" oppose a thing takes no side.
func (r *claimReader) echoes(s *sentence, v int, p nominal, same, denied bool) {
	h, ok := r.lastSide(s, v, p)
	if !ok {
		return
	}
	c := h.claim
	c.At, c.Cue, c.Rule = s.whole(), s.span(v, v+1), "so-does"
	c.At.Start = min(c.At.Start, h.claim.At.Start)
	switch {
	case same:
	case denied && h.side() == corpus.Against:
		c.Stance, h.reversed = corpus.Undecided, false
	default:
		c.Stance = opposite(c.Stance)
	}
	for _, one := range r.coordinated(p) {
		if id, ok := r.holder(one); ok && id != "" && id != h.claim.Holder {
			c.Holder = id
			r.found = append(r.found, held{claim: c, target: h.target, reversed: h.reversed})
		}
	}
}

// lastSide gives the last side taken before token v in its sentence; where the
// clause of v is the first there, in the sentence before, within the paragraph.
func (r *claimReader) lastSide(s *sentence, v int, p nominal) (held, bool) {
	var best *held
	from := s
	for n := len(r.found) - 1; n >= 0; n-- {
		h := &r.found[n]
		c := h.claim
		if c.At.Source != s.article.src.ID || h.target.s.index < s.index-1 {
			break
		}
		if c.Level != corpus.Reported || c.Rule == "so-does" && h.target.s == s || h.target.person || h.target.kind == said || h.side() != corpus.For && h.side() != corpus.Against {
			continue
		}
		if h.target.s == s && c.Cue.Start < s.span(v, v+1).Start && (best == nil || from != s || c.Cue.Start > best.claim.Cue.Start) {
			best, from = h, s
		}
		if h.target.s.index == s.index-1 && h.target.s.passage.ID == s.passage.ID && best == nil && !s.hasFinite(0, p.from) {
			best, from = h, h.target.s
		}
	}
	if best == nil {
		return held{}, false
	}
	return *best, true
}
