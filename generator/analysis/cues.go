package analysis

import (
	"briefing/generator/language"
)

// cue is a reporting verb in a sentence, or "according to".
type cue struct {
	s        *sentence
	from, to int // tokens
	lemma    string
	class    string // say, tell, think, name, urge; "according" for "according to"
	passive  bool   // "was described as"
}

// cueReader finds reporting verbs.
type cueReader struct {
	verbs map[string]string
	read  map[*sentence][]cue // what was found already
}

func newCueReader(lex *lexicon) *cueReader {
	return &cueReader{verbs: lex.table("cues"), read: map[*sentence][]cue{}}
}

// inSentence finds the cues of a sentence, left to right. A noun that looks
// like a verb ("claims", "reports") is none.
func (r *cueReader) inSentence(s *sentence) []cue {
	out, ok := r.read[s]
	if !ok {
		out = r.find(s)
		r.read[s] = out
	}
	return out
}

func (r *cueReader) find(s *sentence) []cue {
	var out []cue
	for i := range s.tokens {
		if s.lower(i) == "according" && s.lower(i+1) == "to" {
			out = append(out, cue{s: s, from: i, to: i + 2, lemma: "according to", class: "according"})
			continue
		}
		if !s.tag(i).Verb() {
			continue
		}
		lemma, class, ok := lookUp(r.verbs, s.lower(i))
		if !ok {
			continue
		}
		if lemma == "point" && s.lower(i+1) != "out" || lemma == "put" && s.lower(i+1) != "it" {
			continue
		}
		c := cue{s: s, from: i, to: i + 1, lemma: lemma, class: class}
		if lemma == "point" {
			c.to++
		}
		if s.tag(i) == language.VBN || s.tag(i) == language.VBD {
			c.passive = beBefore(s, i)
		}
		out = append(out, c)
	}
	return out
}

// beBefore tells whether a form of "be" stands before token i, adverbs passed
// over.
func beBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch w := s.lower(k); {
		case w == "is" || w == "are" || w == "was" || w == "were" || w == "be" || w == "been" || w == "being":
			return true
		case s.tag(k) == language.RB:
		default:
			return false
		}
	}
	return false
}
