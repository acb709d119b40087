package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Reports whose cue is a phrase with a noun of opinion: "in her view, C", "by the
// hospital's reckoning C", "S's position is that C".

// opinionPhrases are the nouns for what somebody holds, by the prepositions that
// make a phrase of them which says whose a clause is.
var opinionPhrases = map[string]map[string]bool{
	"in": {"view": true, "opinion": true, "judgment": true, "judgement": true, "assessment": true, "estimation": true, "eyes": true, "telling": true, "interpretation": true, "analysis": true, "account": true},
	"by": {"reckoning": true, "count": true, "estimate": true, "estimates": true, "estimation": true, "calculation": true, "calculations": true, "account": true, "admission": true, "figures": true},
	"on": {"account": true, "reading": true, "figures": true, "estimate": true, "estimates": true, "calculation": true, "calculations": true, "reckoning": true},
	"to": {"mind": true},
}

// opinions finds the clauses of a sentence that such phrases give to somebody.
func (r *speechReader) opinions(s *sentence) []corpus.Quotation {
	var out []corpus.Quotation
	for i := range s.tokens {
		if s.isQuoted(i) {
			continue
		}
		if s.tag(i) == language.IN || s.tag(i) == language.TO {
			if q, ok := r.opinionPhrase(s, i); ok {
				out = append(out, q)
			}
		} else if q, ok := r.opinionIs(s, i); ok {
			out = append(out, q)
		}
	}
	return out
}

// opinionPhrase reads the phrase at token i. It opens a clause, stands between
// its commas, or ends it.
func (r *speechReader) opinionPhrase(s *sentence, i int) (corpus.Quotation, bool) {
	nouns := opinionPhrases[s.lower(i)]
	noun, ok := chunkStartingAt(r.speakers.chunksOf(s), i+1)
	if nouns == nil || !ok || !nouns[s.lower(noun.to-1)] {
		return corpus.Quotation{}, false
	}
	p, end, ok := r.opinionHolder(s, noun)
	if !ok {
		return corpus.Quotation{}, false
	}
	c := cue{s: s, from: noun.to - 1, to: noun.to, lemma: s.lower(noun.to - 1), class: "say", frames: frameFree}
	first := clauseStart(s, i)
	from, to := first, i
	switch comma := s.lower(end) == ","; {
	case i == first, s.tag(i-1) == language.CC: // "in her view, C", "… and by her reckoning C"
		from = end
		if comma {
			from++
		}
		to = r.contentEnd(s, c, from, "cue-clause")
	case comma && s.lower(i-1) == ",": // "C, in her view, C"
		to = len(s.tokens)
	case s.lower(i-1) == "," && sentenceEnds(s, end): // "C, by her count"
	default:
		return corpus.Quotation{}, false
	}
	if to = trimmedEnd(s, from, to); !finiteWithin(s, from, to) {
		return corpus.Quotation{}, false
	}
	q, ok := r.indirectQuotation(p, c, from, to, "opinion-phrase")
	q.Kind, q.Cue = corpus.Indirect, s.span(i, noun.to)
	return q, ok
}

// opinionHolder finds whose the noun that ends a chunk is, "her view", "the
// ministry’s view" or "the view of the ministry", and where the phrase ends. What
// the author says for himself is no report.
func (r *speechReader) opinionHolder(s *sentence, noun chunk) (nominal, int, bool) {
	cs := r.speakers.chunksOf(s)
	if s.lower(noun.to) == "of" {
		p, ok := r.speakers.subjectAfter(s, noun.to+1)
		end := p.to
		if m, named := r.speakers.named(s, p.head); ok && named { // a name may go on behind its first noun phrase
			end = max(end, s.tokenAt(m.Span.End))
		}
		return p, end, ok && r.speakers.canSpeak(s, p.head)
	}
	k := noun.to - 2
	for k > noun.from && s.tag(k) != language.POS {
		k--
	}
	if k > noun.from {
		p := nominal{s, noun.from, k, k - 1}
		if whole, head := s.extendLeft(cs, noun, map[string]bool{"of": true}); whole.from < noun.from && r.speakers.canSpeak(s, head) {
			p.from, p.head = whole.from, head
		}
		return p, noun.to, r.speakers.canSpeak(s, p.head)
	}
	switch w := s.lower(noun.from); w {
	case "his", "her", "its":
		return nominal{s, noun.from, noun.from + 1, noun.from}, noun.to, true
	}
	return nominal{}, 0, false
}

// opinionIs reads "S's position is that C" with the noun at token i.
func (r *speechReader) opinionIs(s *sentence, i int) (corpus.Quotation, bool) {
	if !s.is(i, speechNoun) || !s.tag(i).Noun() || r.used[s][i] {
		return corpus.Quotation{}, false
	}
	noun, ok := chunkEndingAt(r.speakers.chunksOf(s), i+1)
	if !ok {
		return corpus.Quotation{}, false
	}
	p, be, ok := r.opinionHolder(s, noun)
	if !ok {
		return corpus.Quotation{}, false
	}
	for s.tag(be) == language.RB || s.tag(be) == language.MD || s.lower(be) == "has" || s.lower(be) == "had" {
		be++
	}
	switch s.lower(be) {
	case "is", "was", "'s", "’s", "been", "remains", "remained":
	default:
		return corpus.Quotation{}, false
	}
	that := be + 1
	for s.tag(that) == language.RB {
		that++
	}
	if s.lower(that) != "that" || s.tag(that+1).Finite() || !finiteWithin(s, that+1, len(s.tokens)) {
		return corpus.Quotation{}, false
	}
	c := cue{s: s, from: i, to: i + 1, lemma: s.lower(i), class: "say", frames: frameThat}
	q, ok := r.indirectQuotation(p, c, that+1, r.contentEnd(s, c, that+1, attitudeInfinitive), "opinion-is")
	q.Kind, q.Cue = corpus.Indirect, s.span(i, i+1)
	return q, ok
}
