package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// disbelieving are verbs of thinking which, denied, turn round what is said of
// a thing in the clause after them.
var disbelieving = map[string]string{"believe": "", "accept": "", "think": "", "agree": "", "buy": "", "consider": "", "reckon": "", "doubt": "doubt"}

// faultless are words for what few things are, and friends of a thing grant.
var faultless = map[string]bool{"perfect": true, "ideal": true, "flawless": true, "faultless": true, "infallible": true}

// disbelieved reads "X does not accept that T is a threat" and "X doubts that T
// will create jobs": X holds the opposite of what is said of T.
func (r *claimReader) disbelieved(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() {
			continue
		}
		_, kind, ok := s.lookUp(disbelieving, v)
		if !ok || (kind == "doubt") == negated(s, v) || unreal(s, v) || passiveAt(s, v) || !active(s, v) || r.othersWords(s, v) {
			continue
		}
		u := v + 1
		for u < len(s.tokens) && u < v+10 && (!s.tag(u).Finite() || s.lower(u) == ",") {
			if w := s.lower(u); w == "," || w == "if" || w == "whether" && kind != "doubt" {
				u = len(s.tokens)
			}
			u++
		}
		if u >= len(s.tokens) || u >= v+10 {
			continue
		}
		if s.tag(u) == language.MD {
			u++
		}
		stance, ok := r.verdictAt(s, u)
		if !ok {
			stance, ok = r.consequence(s, u)
		}
		if !ok || faultless[s.lower(u+1)] { // "I do not think it is perfect" takes no side
			continue
		}
		t, ok := r.subjectTarget(s, u)
		if !ok || t.from <= v || !r.atIssue(t) {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			r.recordOn(s, p, v, t, opposite(stance), "disbelieves")
		}
	}
}

// likewise reads "Sir Leonard takes the same line" after a claim: the same side
// on the same target.
func (r *claimReader) likewise(s *sentence) {
	if s.index == 0 {
		return
	}
	for v := 1; v+1 < len(s.tokens); v++ {
		if !s.tag(v).Verb() || s.isQuoted(v) || negated(s, v) || unreal(s, v) || !r.sameLine(s, v) {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			if id, ok := r.holder(p); ok && id != "" {
				r.joins(s, id)
			}
		}
		return
	}
}

// sameLine tells whether the verb at v says that its subject thinks as the one
// before: "takes the same line", "is of the same mind", "agrees", "shares that
// view".
func (r *claimReader) sameLine(s *sentence, v int) bool {
	end := len(s.tokens)
	switch lemma := s.lemmas(v); lemma[len(lemma)-1] {
	case "agre", "agree", "concur", "concurr":
		w := s.lower(v + 1)
		return v+1 >= end || w == "." || w == "," || w == ";"
	}
	switch s.lower(v) {
	case "takes", "take", "took", "is", "are", "was", "were", "holds", "held":
		for k := v + 1; k < v+5 && k+1 < end; k++ {
			if s.lower(k) == "same" {
				switch s.lower(k + 1) {
				case "line", "view", "position", "opinion", "mind", "stance":
					return true
				}
			}
		}
	case "shares", "share", "shared", "echoes", "echoed":
		switch s.phrase(v+1, v+3) {
		case "that view", "this view", "that opinion", "those concerns", "these concerns", "that concern", "that sentiment":
			return true
		}
	}
	return false
}

// joins records that an actor takes the side of the last claim in the sentence
// before.
func (r *claimReader) joins(s *sentence, id corpus.ActorID) {
	prev := s.article.sentences[s.index-1].whole()
	for i := len(r.found) - 1; i >= 0 && r.found[i].claim.At.Source == prev.Source; i-- {
		h := r.found[i]
		if h.claim.At != prev || h.claim.Level != corpus.Reported {
			continue
		}
		if h.claim.Holder == id {
			return
		}
		c := h.claim
		c.At, c.Holder, c.Rule = corpus.Span{Source: prev.Source, Start: prev.Start, End: s.end}, id, "so-does"
		r.found = append(r.found, held{claim: c, target: h.target, reversed: h.reversed})
		return
	}
}
