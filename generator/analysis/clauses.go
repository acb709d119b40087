package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// quotedTokens tells whether any of tokens from..to is quoted.
func quotedTokens(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.isQuoted(i) {
			return true
		}
	}
	return false
}

// opensAdverbial tells whether a sentence that begins with the word begins with
// a subordinate clause: "When the vote was over, the mayor said …".
func opensAdverbial(w string) bool {
	switch w {
	case "when", "while", "after", "before", "as", "if", "although", "though", "because", "since", "until", "once", "despite", "in", "at", "on", "with", "during", "by":
		return true
	}
	return false
}

// clauseAfterComma tells whether an earlier comma ended the adverbial already.
func clauseAfterComma(s *sentence, comma int) bool {
	for k := 1; k < comma; k++ {
		if s.lower(k) == "," {
			return finiteWithin(s, k, comma)
		}
	}
	return false
}

// clauseAfter finds the clause that a cue reports: where it begins.
func (r *speechReader) clauseAfter(s *sentence, c cue) (int, corpus.Rule, bool) {
	i := c.to
	if c.lemma == "put" { // "put it plainly: …"
		for ; i < len(s.tokens) && i < c.to+10; i++ {
			if s.lower(i) == ":" {
				return i + 1, "cue-clause", finiteWithin(s, i+1, len(s.tokens))
			}
		}
		return 0, "", false
	}
	for s.tag(i) == language.RB && s.lower(i) != "not" {
		i++
	}
	if c.class == "tell" || c.class == "urge" {
		if s.tag(i) == language.PRP {
			i++
		} else if end := s.chunkEnd(i); end > i {
			i = end
		} else if c.class == "urge" {
			return 0, "", false
		}
	}
	if c.class == "urge" {
		if s.tag(i) == language.TO && s.tag(i+1) == language.VB {
			return c.to, "urge-infinitive", true
		}
		return 0, "", false
	}
	if s.lower(i) != "that" {
		if k := adverbialEnd(s, i); k > i && s.lower(k) == "that" && !s.tag(k+1).Finite() { // not "a bill that would …"
			i = k
		}
	}
	if s.lower(i) == "that" && finiteWithin(s, i+1, len(s.tokens)) {
		return i + 1, "cue-that-clause", true
	}
	if w := s.tag(i); (w == language.WRB || s.lower(i) == "whether") && finiteWithin(s, i+1, len(s.tokens)) && c.class == "say" {
		return i, "cue-question", true
	}
	if s.tag(i).Finite() && relativeBefore(s, c.from) { // "which he said would pass"
		return i, "cue-clause", true
	}
	if r.opensFinite(s, i) {
		return i, "cue-clause", true
	}
	if c.lemma != "say" && s.tag(i) == language.TO && s.tag(i+1) == language.VB && promises(c.lemma) {
		return i, "cue-infinitive", true
	}
	return 0, "", false
}

// relativeBefore tells whether "which" or "that" stands before the subject of
// the verb at token v.
func relativeBefore(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		if t := s.tag(k); t == language.WDT || t == language.WP {
			return true
		}
	}
	return false
}

// promises tells whether a verb reports an intention with an infinitive.
func promises(lemma string) bool {
	switch lemma {
	case "pledge", "promise", "vow", "threaten", "propose":
		return true
	}
	return false
}

// adverbialEnd passes over "on Monday" or "in a statement" between a cue and
// its "that".
func adverbialEnd(s *sentence, i int) int {
	for k := i; k < len(s.tokens) && k < i+9; k++ {
		if s.lower(k) == "that" {
			return k
		}
		if t := s.tag(k); t.Verb() || t == language.MD || s.lower(k) == ";" {
			return i
		}
	}
	return i
}

// opensFinite tells whether a clause with a subject and a finite verb begins at
// token i.
func (r *speechReader) opensFinite(s *sentence, i int) bool {
	cs := r.speakers.chunksOf(s)
	c, ok := chunkStartingAt(cs, i)
	if !ok && s.tag(i) != language.EX {
		return false
	}
	k := i + 1
	if ok {
		c = s.extendRight(cs, c, attached)
		k = c.to
	}
	for n := 0; k < len(s.tokens) && n < 6; k, n = k+1, n+1 {
		switch t := s.tag(k); {
		case t.Finite():
			return true
		case t == language.RB, t == language.MD, t == language.Open, t == language.Close:
		case t == language.CC:
			if end := s.chunkEnd(k + 1); end > k+1 {
				k = end - 1
			}
		default:
			return false
		}
	}
	return false
}

// finiteWithin tells whether a finite verb stands in tokens from..to.
func finiteWithin(s *sentence, from, to int) bool {
	for i := max(0, from); i < to && i < len(s.tokens); i++ {
		if s.tag(i).Finite() {
			return true
		}
	}
	return false
}

// clauseEnd is the end of the clause that begins at token from: the sentence's,
// its final mark not included.
func clauseEnd(s *sentence, from int) int {
	end := len(s.tokens)
	for k := from; k < end; k++ {
		if s.lower(k) == ";" {
			end = k
			break
		}
	}
	for end > from && !isNamePart(s.word(end-1)) && s.word(end-1) != "%" && s.word(end-1) != ")" {
		end--
	}
	return end
}

// datelineEnd gives the token after "KARLSVIK, Sweden, May 6 (Wire) -" at the
// start of a paragraph; 0 where there is no dateline.
func datelineEnd(s *sentence) int {
	if s.start != s.passage.Span.Start || !capitalised(s.word(0)) {
		return 0
	}
	for k := 1; k < len(s.tokens) && k < 14; k++ {
		switch w := s.word(k); {
		case w == "-" || w == "–" || w == "—" || w == "--":
			return k + 1
		case s.tag(k).Verb() || s.tag(k) == language.MD || s.tag(k) == language.DT || s.tag(k) == language.PRP:
			return 0
		}
	}
	return 0
}

// clauseStart is the start of a clause that ends at token to: the sentence's,
// or what follows a semicolon; a connective is passed over.
func clauseStart(s *sentence, to int) int {
	from := datelineEnd(s)
	for k := from; k < to; k++ {
		if s.lower(k) == ";" || s.lower(k) == ":" {
			from = k + 1
		}
	}
	if s.tag(from) == language.CC {
		from++
	}
	return from
}
