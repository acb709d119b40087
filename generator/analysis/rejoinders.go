package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Those who do not hold what somebody is reported to say right before them, and
// say so without a word for what was said: "Her deputy disagrees."

// rejoined reads "Q said that P. S disagrees": S denies the statement.
func (r *claimReader) rejoined(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		blames := s.blames(v)
		if !s.tag(v).Finite() || s.isQuoted(v) || unreal(s, v) || r.embedded(s, v) || !s.differsAt(v) && !blames {
			continue
		}
		denier, _ := r.doer(s, v)
		if denier == "" {
			continue
		}
		st, ok := r.saidBefore(s, denier, false)
		if !ok || st.t.s.isQuoted(st.t.from) || r.arguable(st.t) || r.takesSide(st.t.s) {
			continue
		}
		if blames && (!st.t.causal() || st.t.namesCauseAfter(s, v) || st.t.s.passage.ID != s.passage.ID) {
			continue
		}
		r.disputes(s, st, denier, v, v, v+1)
	}
}

// doer gives who is the subject of the verb at v, and the phrase that names them;
// empty where that is nobody known.
func (r *claimReader) doer(s *sentence, v int) (corpus.ActorID, nominal) {
	p, ok := r.subject(s, v)
	if !ok {
		return "", p
	}
	id, ok := r.holder(p)
	if !ok {
		return "", p
	}
	return id, p
}

// disputes records that somebody denies by the verb at v what somebody else is
// reported to say; tokens from..to stand for it there.
func (r *claimReader) disputes(s *sentence, st saying, denier corpus.ActorID, v, from, to int) {
	r.add(st.t.s, st.cue, st.speaker, corpus.Reported, corpus.For, st.t, "says-so")
	t := st.t
	t.s, t.from, t.to, t.pointed = s, from, to, true
	r.add(s, s.span(v, v+1), denier, corpus.Reported, corpus.Against, t, "disputes-it")
}

// differsAt tells whether the verb at v says that its subject does not think
// so: "disagrees", "sees it differently", "is not convinced".
func (s *sentence) differsAt(v int) bool {
	k := v + 1
	switch lemma := s.lemmas(v); {
	case slices.Contains(lemma, "disagree"), slices.Contains(lemma, "differ"):
		return !negated(s, v) && endsPart(s, k)
	case slices.Contains(lemma, "beg"):
		return s.lower(k) == "to" && s.lower(k+1) == "differ"
	case slices.Contains(lemma, "see"), slices.Contains(lemma, "view"):
		return (s.lower(k) == "it" || s.lower(k) == "things" || s.lower(k) == "this" || s.lower(k) == "that" || s.lower(k) == "matters") && s.lower(k+1) == "differently"
	case slices.Contains(lemma, "think"), slices.Contains(lemma, "say"), slices.Contains(lemma, "believe"), slices.Contains(lemma, "insist"):
		return s.lower(k) == "otherwise" && endsPart(s, k+1)
	case !slices.Contains(lemma, "be") && !slices.Contains(lemma, "remain"):
		return false
	}
	not := false
	for ; s.tag(k) == language.RB; k++ {
		not = not || s.lower(k) == "not" || s.lower(k) == "n't"
	}
	switch s.lower(k) {
	case "convinced", "persuaded":
		return not && endsPart(s, k+1)
	case "unconvinced", "unpersuaded", "sceptical", "skeptical", "doubtful":
		return !not && endsPart(s, k+1)
	}
	return false
}

// arguable tells whether a statement says what should be done, or what is good
// or bad, which is no matter of fact.
func (r *claimReader) arguable(t target) bool {
	for k := t.from; k < t.to; k++ {
		if vd, judges := r.verdicts[t.s.lower(k)]; judges && !vd.verb {
			return true
		}
		switch s := t.s; s.lower(k) {
		case "should", "must", "ought", "need", "needs", "needed", "let":
			return true
		case "to":
			if w := s.lower(k - 1); w == "has" || w == "have" || w == "had" {
				return true
			}
		}
	}
	return false
}

// takesSide tells whether a sentence takes a side on something, so that who
// disagrees takes the other.
func (r *claimReader) takesSide(s *sentence) bool {
	for n := len(r.found) - 1; n >= 0 && r.found[n].claim.At.Source == s.article.src.ID; n-- {
		if h := r.found[n]; h.claim.At == s.whole() && h.target.kind != said {
			return true
		}
	}
	return false
}
