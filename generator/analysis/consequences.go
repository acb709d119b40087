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
	if !s.tag(v).Verb() || !s.is(v, consequenceVerb) && !makingVerb(s, v) || passiveAt(s, v) || s.lower(v-1) == "to" || r.embedded(s, v) {
		return "", false
	}
	if !s.tag(v).Finite() && s.tag(v-1) != language.MD && !(s.tag(v-1) == language.RB && s.tag(v-2) == language.MD) && !perfect(s, v) && !negated(s, v) {
		return "", false
	}
	lemma, class, ok := s.lookUp(r.consequences, v)
	if stance, so := r.makesSo(s, v); so {
		return stance, true
	}
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
		if lemma == "cost" && object && c.to > 0 && chargedTo(s, c) {
			return corpus.Against, true
		}
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
		case "at risk", "in danger", "in jeopardy", "in peril", "at stake", "in harm's", "under strain", "under pressure", "under threat", "at a":
			return s.lower(k+1) != "a" || s.lower(k+2) == "disadvantage"
		}
		switch s.phrase(k, k+3) {
		case "in the firing", "in the line", "out of work", "out of business", "out of reach", "in the dark", "in the cold", "out of pocket", "out of a":
			return true
		}
		if s.lower(k) == ";" || s.lower(k) == "." {
			return false
		}
	}
	return false
}

// chargedTo tells whether the phrase c behind "cost" is who pays the sum that
// follows it: "cost the company about $2 million", not "cost $2 million".
func chargedTo(s *sentence, c chunk) bool {
	if t := s.tag(c.from); t == language.Dollar || t == language.CD {
		return false
	}
	for k := c.to; k < c.to+3; k++ {
		if t := s.tag(k); t == language.Dollar || t == language.CD {
			return true
		} else if t != language.RB && t != language.IN && t != language.DT && t != language.JJ {
			return false
		}
	}
	return false
}

// makingVerb tells whether a verb may be one of makesSo or putAtRisk.
func makingVerb(s *sentence, v int) bool {
	switch s.lower(v) {
	case "make", "makes", "made", "leave", "leaves", "left", "render", "renders", "rendered", "put", "puts", "place", "places", "placed":
		return true
	}
	return false
}

// makesSo reads "makes streets safer" and "would only make patrols more
// aggressive" at the verb.
func (r *claimReader) makesSo(s *sentence, v int) (corpus.Stance, bool) {
	switch s.lower(v) {
	case "make", "makes", "made", "leave", "leaves", "left", "render", "renders", "rendered":
	default:
		return "", false
	}
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), v+1)
	if !ok {
		return "", false
	}
	switch s.lower(c.to) {
	case "safer", "better", "fairer", "stronger", "healthier", "cleaner", "easier", "cheaper", "quieter", "richer", "happier", "simpler", "wiser", "greener", "clearer", "smoother", "possible", "affordable", "safe":
		return corpus.For, true
	case "worse", "harder", "weaker", "poorer", "costlier", "dirtier", "noisier", "sicker", "slower", "unsafe", "impossible", "unaffordable", "vulnerable", "poor", "homeless", "helpless", "worthless", "meaningless", "unemployed", "jobless":
		return corpus.Against, true
	case "more", "less":
		vd, ok := r.verdicts[s.lower(c.to+1)]
		if !ok {
			vd.stance, ok = hardships[s.lower(c.to+1)]
		}
		return corpusSide(vd.stance, s.lower(c.to) == "less"), ok && !vd.verb
	}
	return "", false
}

// hardships are adjectives of a state of things that people fear or wish for.
var hardships = map[string]corpus.Stance{
	"aggressive": corpus.Against, "difficult": corpus.Against, "vulnerable": corpus.Against, "expensive": corpus.Against, "complicated": corpus.Against, "unequal": corpus.Against, "isolated": corpus.Against, "hostile": corpus.Against,
	"dependent": corpus.Against, "precarious": corpus.Against, "polluted": corpus.Against, "crowded": corpus.Against, "secure": corpus.For, "prosperous": corpus.For, "independent": corpus.For, "efficient": corpus.For, "resilient": corpus.For,
	"accessible": corpus.For, "attractive": corpus.For, "competitive": corpus.For, "accountable": corpus.For, "open": corpus.For,
}
