package analysis

import "briefing/generator/corpus"

// inWordsOf reads what is marked off as the words of somebody right before or
// behind the quotation: "it was, in her words, “Q”", "“Q”, in the words of S".
func (r *speechReader) inWordsOf(sp *speech) bool {
	s := sp.s
	open := s.tokenAt(sp.spoken[0].open)
	if s.lower(open-1) == "," {
		for i := open - 3; i >= 0 && i > open-14 && s.lower(i+1) != ","; i-- {
			if p, end, ok := r.wordsOf(s, i); ok && end == open-1 {
				return r.ownWords(sp, p, i, end)
			}
		}
	}
	s = sp.last
	after := s.tokenAt(sp.spoken[len(sp.spoken)-1].close-1) + 1
	if s.lower(after) == "," {
		after++
	}
	p, end, ok := r.wordsOf(s, after)
	return ok && r.ownWords(sp, p, after, end)
}

// wordsOf reads "in her own words", "in S's words" or "in the words of S" at token
// i, and gives whose they are and where that ends.
func (r *speechReader) wordsOf(s *sentence, i int) (nominal, int, bool) {
	if s.lower(i) != "in" {
		return nominal{}, 0, false
	}
	if s.lower(i+1) == "the" && s.lower(i+2) == "words" && s.lower(i+3) == "of" {
		p, ok := r.speakers.subjectAfter(s, i+4)
		return p, p.to, ok && r.speakers.canSpeak(s, p.head)
	}
	for k := i + 2; k < i+8; k++ {
		if s.lower(k) != "words" {
			continue
		}
		own := k - 1
		if s.lower(own) == "own" {
			own--
		}
		if w := s.lower(own); w == "his" || w == "her" || w == "its" || w == "their" {
			return nominal{s, own, own + 1, own}, k + 1, own == i+1
		}
		if w := s.lower(own); w == "'s" || w == "'" {
			c, ok := chunkStartingAt(r.speakers.chunksOf(s), i+1)
			return nominal{s, i + 1, own, own - 1}, k + 1, ok && c.from < own && r.speakers.canSpeak(s, own-1)
		}
		break
	}
	return nominal{}, 0, false
}

// ownWords attributes a quotation to those whose words tokens from..to say that it
// is.
func (r *speechReader) ownWords(sp *speech, p nominal, from, to int) bool {
	speaker, _ := r.speakers.resolve(p)
	sp.q.Kind, sp.q.Speaker, sp.q.Rule = r.wholeOrMixed(sp), &speaker, "in-words-of"
	sp.q.Cue = p.s.span(from, to)
	return sp.q.Kind != corpus.Term
}
