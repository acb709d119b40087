package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whose a petition is: "The Labour Party lodged its petition on Wednesday. It
// asks the judges to order a recount." What a petition, a lawsuit or a letter
// asks for is what those ask for who have filed or written it.

// filings are nouns for what somebody sends, files or signs to ask for something.
var filings = map[string]bool{
	"petition": true, "lawsuit": true, "suit": true, "complaint": true, "motion": true, "letter": true, "submission": true, "application": true, "manifesto": true, "statement": true,
}

// filedBefore is how many sentences before "the petition" its filing may stand.
const filedBefore = 3

// ownerOfFiling gives whose "the petition" is: who the phrase says it is of, or
// who filed it in the sentences right before, in the same article.
func (r *claimReader) ownerOfFiling(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if !filings[s.lower(p.head)] || s.tag(p.head) != language.NN || p.from > p.head {
		return "", false
	}
	if s.tag(p.head-1) == language.POS {
		if owner, ok := r.owner(s, p.head); ok {
			return r.holder(owner)
		}
	}
	if s.lower(p.from) != "the" && s.lower(p.from) != "its" || p.head-p.from > 2 {
		return "", false
	}
	for k := s.index - 1; k >= 0 && k >= s.index-filedBefore; k-- {
		o := s.article.sentences[k]
		if !o.prose() {
			break
		}
		if id, ok := r.filedIn(o, s.lower(p.head)); ok {
			return id, true
		}
	}
	return "", false
}

// filedIn gives who files, in a sentence, what goes by a noun, or any such thing
// where that is empty.
func (r *claimReader) filedIn(s *sentence, noun string) (corpus.ActorID, bool) {
	for v := range s.tokens {
		_, _, files := s.lookUp(petitioning, v)
		if !files || !s.tag(v).Verb() || s.isQuoted(v) || negated(s, v) || !active(s, v) {
			continue
		}
		at := v + 1
		if w := s.lower(at); w == "in" || w == "out" {
			at++
		}
		c, ok := r.chunkAt(s, at)
		if !ok || !filings[s.lower(c.to-1)] || noun != "" && s.lower(c.to-1) != noun {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			if id, ok := r.holder(p); ok {
				return id, true
			}
		}
	}
	return "", false
}
