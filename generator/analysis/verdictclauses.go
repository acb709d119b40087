package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// In what clause a judgement stands: the speaker’s own, another’s, denied, or
// one on a deed.

// othersThink tells whether the words around token v, within what somebody
// says, are what others say or think: "some of my colleagues think that it
// would be a mistake".
func (r *claimReader) othersThink(s *sentence, v int) bool {
	for _, c := range r.cues.inSentence(s) {
		if c.from >= v || !c.states() || c.class == "according" || !s.tag(c.from).Finite() || s.isQuoted(v) && !s.isQuoted(c.from) { // the cue of the quotation itself
			continue
		}
		p, ok := r.speakers.subject(s, c.from)
		if ok && !(s.tag(p.head) == language.PRP && (s.lower(p.head) == "i" || s.lower(p.head) == "we")) && s.lastComma(v) < c.from {
			return true
		}
	}
	return false
}

// ownCue gives the token behind "I think" and "I write it because", where an
// author begins with it what stands at a token; 0 elsewhere.
func (r *claimReader) ownCue(s *sentence, before int) int {
	for _, c := range r.cues.inSentence(s) {
		if c.from >= before || c.from == 0 || s.isQuoted(c.from) || !c.states() {
			continue
		}
		if w := s.lower(c.from - 1); (w == "i" || w == "we") && !negated(s, c.from) && s.beginsPart(c.from-1) {
			return c.to
		}
		return 0
	}
	return 0
}

// embedded tells whether a verb stands in a question or condition within its
// sentence: "whether the office is essential".
func (r *claimReader) embedded(s *sentence, v int) bool {
	for k := v - 1; k >= 0; k-- {
		switch s.lower(k) {
		case "whether", "if", "unless", "until", "lest":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// reportsBefore tells whether somebody may be reported to say what the verb at
// v says, though no rule could tell who.
func (r *claimReader) reportsBefore(s *sentence, v int) bool {
	for _, c := range r.cues.inSentence(s) {
		if w := s.lower(c.from - 1); c.from == v || !c.states() || w == "our" || w == "my" { // "in our view"
			continue
		}
		if p, ok := r.speakers.subject(s, c.from); c.from < v || ok && s.lower(p.from-1) == "," || !ok && s.lower(c.from-1) == "," {
			return true
		}
	}
	return false
}

// argues tells whether an article speaks in its author's own voice somewhere, or
// in that of the body whose statement it is: reports of what is lawful, necessary or safe are no positions otherwise.
func (r *claimReader) argues(a *article) bool {
	says, ok := r.firstPersons[a]
	if !ok {
		says = r.issuer(a) != ""
		for _, s := range a.sentences {
			for i := range s.tokens {
				if w := s.lower(i); s.prose() && s.tag(i) == language.PRP && (w == "i" || w == "we" || w == "us") && !s.isQuoted(i) {
					says = true
				}
			}
		}
		r.firstPersons[a] = says
	}
	return says
}

// anticipates tells whether the "it" of the verb at v stands for what follows:
// "it would be an outrage if …".
func anticipates(s *sentence, v int) bool {
	for k := v + 1; k < len(s.tokens) && k < v+12; k++ {
		switch s.lower(k) {
		case "that", "to", "if", "when", "whether", "how":
			return true
		case ".", ";", "and", "but":
			return false
		}
	}
	return false
}

// judgesDeed tells whether what is said of "this" judges something done or to
// be done: "this is a mistake", "it is wrong", "this is a foolish plan"; "this
// is a tragic day" does not.
func (r *claimReader) judgesDeed(s *sentence, v int) bool {
	_, at, ok := r.verdictAfter(s, v+1)
	if !ok {
		return s.tag(v).Finite()
	}
	next := s.tag(at + 1)
	if !next.Noun() {
		return !ranksOnly(s, at)
	}
	switch s.lower(at + 1) {
	case "day", "night", "news", "outcome", "result", "moment", "step":
		return s.lower(at+2) == "for"
	}
	_, issue := r.issues[s.lower(at+1)]
	return issue || s.lower(at+1) == "way" || s.lower(at+1) == "thing"
}

// ranksOnly tells whether the word of judgement at a token ranks a thing among
// its like: "it was the worst since 2009" is a measurement.
func ranksOnly(s *sentence, at int) bool {
	return s.tag(at) == language.JJS || s.tag(at) == language.RBS || s.lower(at) == "worst" || s.lower(at) == "best"
}

// deniedBefore tells whether the clause of the verb at v is what there is no
// evidence or admission of: "no proof that the plants harm".
func deniedBefore(s *sentence, v int) bool {
	for k := v - 1; k > 0 && k > v-12; k-- {
		if s.lower(k) != "that" {
			continue
		}
		for j := k - 1; j >= 0 && j > k-7; j-- {
			switch s.lower(j) {
			case "no", "not", "n't", "never", "denied", "denies", "deny", "little", "dismissed", "rejected", "without":
				return true
			}
		}
		return false
	}
	return false
}

// heldUnlawful tells whether the verb at v is followed by what courts find.
func (r *claimReader) heldUnlawful(s *sentence, v int) bool {
	for k := v + 1; k < v+4; k++ {
		switch s.lower(k) {
		case "unlawful", "unconstitutional", "illegal", "void", "invalid", "lawful", "constitutional":
			return true
		}
	}
	return false
}

// judgedNoun gives the decision that "this is a disappointing decision" calls
// by its noun.
func (r *claimReader) judgedNoun(s *sentence, v int) (target, bool) {
	_, at, ok := r.verdictAfter(s, v+1)
	if !ok {
		return target{}, false
	}
	c, ok := chunkOver(r.speakers.chunksOf(s), at)
	if !ok || c.to-1 <= at {
		return target{}, false
	}
	if n, known := r.issueAt(s, c.to-1); !known || n.kind != "plan" {
		return target{}, false
	}
	t, ok := r.targetOf(s, chunk{c.to - 1, c.to}, chunk{c.to - 1, c.to})
	t.definite = true
	return t, ok
}

// doneAsSubject reads the deed that is judged where it is the subject: "to
// stop the tests would be a mistake", "closing the school is wrong". The stance
// is that of who is for the deed.
func (r *claimReader) doneAsSubject(s *sentence, v int) (target, corpus.Stance, bool) {
	k := skipAuxiliaries(s, v)
	for n := 0; k >= 0 && n < 12; k, n = k-1, n+1 {
		switch w := s.lower(k); {
		case w == "," || w == ";" || w == "that" || s.tag(k).Finite() || s.isQuoted(k) != s.isQuoted(v):
			return target{}, "", false
		case w == "to" && s.tag(k+1) == language.VB && s.beginsPart(k), s.tag(k) == language.VBG && s.beginsPart(k):
			if w == "to" {
				k++
			}
			t, stance, ok := r.sided(s, k, corpus.For)
			if !ok && w == "to" {
				if t, ok = r.undertaken(s, k, 4); !t.hopeful {
					stance = opposite(stance)
				}
			}
			if !ok && intransitive[s.lower(k)] {
				t, stance, ok = r.deedAt(s, k)
				return t, stance, ok && t.to <= v
			}
			return t, stance, ok && t.lemma != "" && t.to <= v
		}
	}
	return target{}, "", false
}

// beginsPart tells whether a clause begins at token i: at the sentence's
// start, or behind a mark or "that".
func (s *sentence) beginsPart(i int) bool {
	if i == 0 {
		return true
	}
	switch s.lower(i - 1) {
	case ",", ";", ":", "that", "and", "but", "“", "\"", "‘", "because":
		return true
	}
	return s.tag(i-1) == language.Open
}
