package analysis

import "briefing/generator/language"

// Where a clause without "that" begins behind a cue.

// pastQuantifier passes over the words before a number at token i: "about 20",
// "at least three", "more than 100".
func pastQuantifier(s *sentence, i int) int {
	for k := i; k < i+3; k++ {
		if s.tag(k) == language.CD || k > i && (s.lower(k) == "half" || s.lower(k) == "a" && s.tag(k+1) == language.CD) { // "over a hundred", "more than half"
			return k
		}
		switch s.lower(k) {
		case "about", "around", "nearly", "almost", "roughly", "over", "under", "only", "just", "some", "at", "least", "most", "more", "less", "fewer", "than", "up", "to":
		default:
			return i
		}
	}
	return i
}

// reflexive are pronouns that may stand behind a subject to stress it: "the panel
// itself might fail".
var reflexive = map[string]bool{"itself": true, "himself": true, "herself": true, "themselves": true, "myself": true, "ourselves": true}

// opensFinite tells whether a clause with a subject and a finite verb begins at
// token i.
func (r *speechReader) opensFinite(s *sentence, i int) bool {
	i = pastQuantifier(s, i)
	cs := r.speakers.chunksOf(s)
	if (indefinite[s.lower(i)] || s.tag(i) == language.CD) && s.lower(i+1) == "of" { // "most of the shops are shut"
		i += 2
	}
	c, ok := chunkStartingAt(cs, i)
	if !ok && s.tag(i) != language.EX && s.tag(i) != language.DT {
		return false
	}
	k := i + 1
	if ok {
		c = s.extendRight(cs, c, attached)
		k = c.to
	}
	if end := r.apposedEnd(s, k); ok && end > k {
		k = end
	}
	for n := 0; k < len(s.tokens) && n < 6; k, n = k+1, n+1 {
		switch t := s.tag(k); {
		case t.Finite():
			return true
		case t == language.RB, t == language.MD, t == language.Open, t == language.Close, isMark(s.word(k)), reflexive[s.lower(k)]:
		case t == language.CC:
			end := s.chunkEnd(k + 1)
			if end == k+1 { // "recognises a debt and says"
				return false
			}
			k = end - 1
		default:
			return false
		}
	}
	return false
}

// apposedEnd gives the token behind "Ole Moe, the mayor," or "a source, whom they
// did not name," from its first comma on, where the verb of the same subject
// follows: not that of another who says it ("the deal, the bank said"). Elsewhere
// it is the comma.
func (r *speechReader) apposedEnd(s *sentence, comma int) int {
	if s.lower(comma) != "," {
		return comma
	}
	relative := s.tag(comma+1) == language.WP || s.tag(comma+1) == language.WDT
	if t := s.tag(comma + 1); !relative && !t.Noun() && t != language.DT && t != language.RB {
		return comma
	}
	for k := comma + 2; k < len(s.tokens) && k < comma+14; k++ {
		switch {
		case s.lower(k) == ",":
			if !s.tag(k + 1).Finite() {
				return comma
			}
			if s.is(k+1, cueVerb) && !r.opensFinite(s, k+2) {
				return comma
			}
			return k + 1
		case s.tag(k).Finite() && !relative, isMark(s.word(k)), s.lower(k) == ";":
			return comma
		}
	}
	return comma
}

// mainBehindComma tells whether a main clause follows the subordinate one at token
// i behind its comma.
func (r *speechReader) mainBehindComma(s *sentence, i int) bool {
	for k := i + 2; k < len(s.tokens) && k < i+30; k++ {
		if s.lower(k) == "," && finiteWithin(s, i, k) {
			return r.mainClauseAt(s, k+1)
		}
	}
	return false
}

// opensClause tells whether what begins at token i, after a verb that takes no
// object, is a clause: a noun phrase, or a subordinate clause before it, with
// a finite verb that is not a relative clause's.
func (r *speechReader) opensClause(s *sentence, i int) bool {
	i = pastQuantifier(s, i)
	switch t := s.tag(i); {
	case s.lower(i) == "both", s.lower(i) == "either", s.lower(i) == "neither": // whatever the tag
	case t.Noun(), t == language.DT, t == language.PDT, t == language.PRP, t == language.PRPS, t == language.CD, t == language.JJ, t == language.JJR,
		t == language.JJS, t == language.VBG, t == language.EX, t == language.Dollar:
	case t == language.IN && s.lower(i) == "if":
	case s.lower(i) == "while", s.lower(i) == "although", s.lower(i) == "though", s.lower(i) == "unless", s.lower(i) == "because":
		return r.mainBehindComma(s, i) // "said while it welcomed the offer, it wanted more"
	default:
		return false
	}
	first, _ := chunkStartingAt(r.speakers.chunksOf(s), i)
	phrase := s.extendRight(r.speakers.chunksOf(s), first, attached)
	for k, relative, aside := i+1, false, false; k < len(s.tokens); k++ {
		if (k == first.to || k == phrase.to) && first.to > i && !reflexive[s.lower(k)] && (k == first.to || s.tag(k) != language.VBG) { // "a word that the council says", without its "that"
			if inner, ok := chunkStartingAt(r.speakers.chunksOf(s), k); ok && s.tag(inner.to).Finite() {
				relative = true
			}
		}
		switch t := s.tag(k); {
		case s.lower(k) == "," && aside && s.tag(k+1) == language.MD && !relative: // "said the debt, which it puts at ten million, should be paid"
			return true
		case s.lower(k) == "," && (s.lower(k+1) == "then" || s.tag(k+1) == language.MD || k <= phrase.to && s.tag(i) != language.IN && r.mainClauseAt(s, k+1)):
			return false // "once he has said his piece, he is ready to go"
		case s.lower(k) == ";":
			return false
		case t == language.WDT, t == language.WP:
			relative, aside = true, s.lower(k-1) == ","
		case s.lower(k) == "," || s.lower(k) == "when" || s.lower(k) == "as" || s.lower(k) == "after" || s.lower(k) == "while":
			if s.lower(k) != "," && s.tag(i) == language.VBG { // "said closing the dam after Easter would cost"
				continue
			}
			if s.lower(k) != "," && s.tag(i) != language.IN {
				return false
			}
			relative = false
		case t.Finite() && relative:
			relative = false
		case t.Finite():
			return true
		}
	}
	return false
}

// behindAside passes over what a comma parts from the cue at token i before the
// clause that it reports: "said on Monday, the road was shut", "reported, citing
// the police, it was shut".
func (r *speechReader) behindAside(s *sentence, i int) (int, bool) {
	k := i
	if s.lower(k) == "," {
		k++
		if t := s.tag(k); t != language.VBG && t != language.IN {
			return 0, false
		}
	} else if r.afterPhrase(s, i) == i {
		return 0, false
	}
	for ; k < len(s.tokens) && k < i+14; k++ {
		switch {
		case s.lower(k) == ",":
			return k + 1, r.mainClauseAt(s, k+1) && !r.tailCue(s, k+1) && s.tag(k+1) != language.CC
		case s.tag(k).Finite(), isMark(s.word(k)), s.lower(k) == ";", s.lower(k) == ":":
			return 0, false
		}
	}
	return 0, false
}

// afterPhrase gives the end of the phrase of time or place at token i.
func (r *speechReader) afterPhrase(s *sentence, i int) int {
	if c, ok := chunkStartingAt(r.speakers.chunksOf(s), i); ok && r.timeWord(s.lower(c.to-1)) && c.to-c.from <= 2 {
		return c.to
	}
	return r.phraseEnd(s, i)
}
