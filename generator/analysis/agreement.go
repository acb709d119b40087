package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sides taken on a side that somebody else has taken: "she sides with the
// board", "the critics are right", "we disagree".

// backToSide is how many sentences before it the side may stand with which
// somebody agrees.
const backToSide = 2

// sidesWith reads who agrees or disagrees with whom.
func (r *claimReader) sidesWith(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		if !s.tag(v).Verb() || unreal(s, v) || r.embedded(s, v) {
			continue
		}
		if with, same, ok := agreesTo(s, v); ok {
			r.agreesWith(s, v, with, same)
			continue
		}
		switch s.lower(v) {
		case "is", "are", "was", "were":
			r.calledRight(s, v)
		case "disagree":
			r.disagrees(s, v)
		}
	}
}

// disagrees reads "we disagree" behind what somebody else is reported to say.
func (r *claimReader) disagrees(s *sentence, v int) {
	if w := s.lower(v - 1); w != "we" && w != "i" || !endsPart(s, v+1) || s.lower(v+1) == "and" || !r.ownVoice(s, v-1) || !r.argues(s.article) {
		return
	}
	st, ok := r.saidBefore(s, r.issuer(s.article), false)
	if !ok || strings.Contains(strings.Join(st.t.s.lowers[st.t.to:], " "), " that ") { // with which of two things said?
		return
	}
	r.add(st.t.s, st.cue, st.speaker, corpus.Reported, corpus.For, st.t, "says-so")
	t := st.t
	t.s, t.from, t.to, t.pointed = s, v, v+1, true
	r.add(s, s.span(v, v+1), "", corpus.ByAuthor, corpus.Against, t, "disputes-it")
}

// agreesTo gives the token at which those begin with whom the subject of the
// verb at v agrees or, where same is false, does not.
func agreesTo(s *sentence, v int) (with int, same, ok bool) {
	w := s.lower(v + 1)
	switch lemma := s.lemmas(v); {
	case slices.Contains(lemma, "side"):
		return v + 2, w == "with", w == "with" || w == "against"
	case slices.Contains(lemma, "agree"), slices.Contains(lemma, "concur"):
		return v + 2, !negated(s, v), w == "with"
	case slices.Contains(lemma, "disagree"):
		return v + 2, false, w == "with"
	case s.lower(v-1) == "i" || s.lower(v-1) == "we": // "I'm with the trust on that"
		be := s.lower(v) == "am" || s.lower(v) == "are" || s.lower(v) == "'m" || s.lower(v) == "'re" || s.lower(v) == "’m" || s.lower(v) == "’re"
		return v + 2, true, be && w == "with" && isWord(s.lower(v+2))
	}
	return 0, false, false
}

// agreesWith records that the subject of the verb at v is on the side of those
// at token i, or on the other.
func (r *claimReader) agreesWith(s *sentence, v, i int, same bool) {
	if r.othersWords(s, v) || negated(s, v) && s.lower(v+1) == "against" {
		return
	}
	c, ok := r.chunkAt(s, i)
	if !ok || s.tag(v) == language.VBG && !progressive(s, v) {
		return
	}
	h, ok := r.sideOfOne(s, nominal{s, c.from, c.to, c.to - 1})
	if !ok {
		return
	}
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	t := target{s: s, from: c.from, to: c.to, pointed: true, definite: true}.meaning(h.target)
	r.recordOn(s, p, v, t, corpusSide(h.side(), !same), "sides-with")
}

// calledRight reads "the critics are right" and "he is wrong about that" at the
// verb v, where they have taken a side right before.
func (r *claimReader) calledRight(s *sentence, v int) {
	k := v + 1
	not := false
	for s.tag(k) == language.RB || s.lower(k) == "n't" || s.lower(k) == "also" || s.lower(k) == "all" || s.lower(k) == "both" {
		not = not || s.lower(k) == "not" || s.lower(k) == "n't"
		k++
	}
	same := false
	switch s.lower(k) {
	case "right", "correct":
		same = true
	case "wrong", "mistaken":
	default:
		return
	}
	switch w := s.lower(k + 1); {
	case endsPart(s, k+1) && w != "that", w == "all" && s.lower(k+2) == "the", w == "on" || w == "about", w == "to" && (s.phrase(k+2, k+4) == "do so" || s.phrase(k+2, k+4) == "say so" || s.phrase(k+2, k+4) == "do this"), w == "here", w == "too":
	default:
		return
	}
	p, ok := r.subject(s, v)
	if !ok || s.isQuoted(p.head) != s.isQuoted(v) {
		return
	}
	if w := s.lower(p.head); w == "it" || w == "this" || w == "that" || w == "i" || w == "we" || w == "you" {
		return
	}
	h, ok := r.sideOfOne(s, p)
	if !ok {
		return
	}
	t := target{s: s, from: p.from, to: p.to, pointed: true, definite: true}.meaning(h.target)
	r.voiced(s, v, corpusSide(h.side(), same == not), t, "called-right")
}

// sideOfOne gives the last side that somebody is found to take in the sentence
// or the two before it; none where they take two different ones there.
func (r *claimReader) sideOfOne(s *sentence, p nominal) (held, bool) {
	id, ok := r.holder(p)
	if !ok || id == "" {
		return held{}, false
	}
	var found *held
	for n := len(r.found) - 1; n >= 0; n-- {
		h := &r.found[n]
		if h.claim.At.Source != s.article.src.ID || s.index-h.target.s.index > backToSide {
			break
		}
		if h.claim.Holder != id || h.claim.Level == corpus.ByAuthor || h.target.person || h.side() != corpus.For && h.side() != corpus.Against {
			continue
		}
		if found == nil {
			found = h
		} else if found.target.head != h.target.head {
			return held{}, false
		}
	}
	if found == nil {
		return held{}, false
	}
	return *found, true
}
