package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// feelings are words for how a decision is received, by those whom it
// concerns. Grief is not among them: it takes no side.
var feelings = map[string]corpus.Stance{
	"delighted": corpus.For, "thrilled": corpus.For, "pleased": corpus.For, "overjoyed": corpus.For, "relieved": corpus.For, "glad": corpus.For, "happy": corpus.For, "grateful": corpus.For,
	"disappointed": corpus.Against, "dismayed": corpus.Against, "appalled": corpus.Against, "outraged": corpus.Against, "furious": corpus.Against, "disgusted": corpus.Against,
	"unhappy": corpus.Against, "aghast": corpus.Against, "gutted": corpus.Against, "angry": corpus.Against,
}

// feels reads "“We are delighted,” the club said" as its word on what the
// article is about, where nothing is said of over what.
func (r *claimReader) feels(s *sentence) {
	for i := 2; i < len(s.tokens); i++ {
		stance, ok := feelings[s.lower(i)]
		if !ok || negated(s, i) || !endsPart(s, i+1) {
			continue
		}
		k := i - 1
		for s.tag(k) == language.RB {
			k--
		}
		switch s.lower(k) {
		case "are", "am", "is", "was", "were", "'re", "'m", "’re", "’m":
		default:
			continue
		}
		p, ok := r.speakers.subject(s, k+1)
		if !ok {
			continue
		}
		if w := s.lower(p.head); w != "we" && w != "i" && (s.isQuoted(i) || s.tag(p.head) == language.PRP && w != "it") {
			continue
		}
		id, ok := r.holder(p)
		if !ok || id == "" {
			continue
		}
		t, ok := r.spokenOf(s.article)
		if !ok {
			continue
		}
		if t.told == corpus.Against { // glad of a rejection
			stance = opposite(stance)
		}
		at := target{s: s, from: i, to: i + 1, pointed: true, definite: true}
		r.add(s, s.span(i, i+1), id, corpus.Reported, stance, at.meaning(t), "feels")
	}
}

// endsPart tells whether nothing but a mark, "and" or "that" follows a word:
// what is felt about is not said there.
func endsPart(s *sentence, i int) bool {
	switch s.lower(i) {
	case ".", ",", "!", ";", "and", "”", `"`, "’", "'", "":
		return true
	}
	return i >= len(s.tokens)
}

// threats are what somebody threatens against a decision.
var threats = map[string]bool{"sue": true, "court": true, "strike": true, "resign": true, "quit": true, "blockade": true, "boycott": true, "walk": true, "appeal": true, "lawsuit": true, "action": true, "challenge": true}

// threatened reads "X threatened to go to court if the council does not build
// T" and "X threatened to strike over T".
func (r *claimReader) threatened(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || !slices.Contains(s.lemmas(v), "threaten") || unreal(s, v) || negated(s, v) || r.othersWords(s, v) || passiveAt(s, v) {
			continue
		}
		if w := s.lower(v + 1); w != "to" && w != "legal" && w != "a" && w != "court" && w != "strike" && w != "industrial" {
			continue
		}
		end := -1
		for k := v + 1; k < len(s.tokens) && k < v+9; k++ {
			if threats[s.lower(k)] {
				end = k + 1
				break
			}
		}
		if end < 0 {
			continue
		}
		t, stance, ok := r.threatOver(s, end)
		if !ok {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			r.recordOn(s, p, v, t, stance, "threat")
		}
	}
}

// threatOver gives what a threat is meant to bring about or prevent.
func (r *claimReader) threatOver(s *sentence, i int) (target, corpus.Stance, bool) {
	for k := i; k < len(s.tokens) && k < i+10; k++ {
		switch s.lower(k) {
		case "over", "against":
			t, ok := r.readTarget(s, k+1)
			return t, corpus.Against, ok && r.atIssue(t)
		case "if", "unless":
			stance := corpus.Against
			if s.lower(k) == "unless" {
				stance = corpus.For
			}
			for u := k + 1; u < len(s.tokens) && u < k+14; u++ {
				if s.lower(u) == "goes" && s.lower(u+1) == "ahead" {
					t, ok := r.subjectTarget(s, u)
					return t, stance, ok && r.atIssue(t)
				}
				t, side, ok := target{}, corpus.Stance(""), false
				if s.tag(u).Verb() {
					if passiveAt(s, u) {
						if _, st, known := s.lookUp(r.undertakings, u); known {
							side = corpus.Stance(st)
							t, ok = r.subjectTarget(s, u)
						}
					} else {
						t, side, ok = r.deedAt(s, u)
					}
				}
				if !ok || !r.atIssue(t) {
					continue
				}
				if negated(s, u) {
					side = opposite(side)
				}
				if stance == corpus.Against {
					side = opposite(side)
				}
				return t, side, true
			}
			return target{}, "", false
		}
	}
	return target{}, "", false
}

// saysNo reads "Norway says no" and "the board said yes to T".
func (r *claimReader) saysNo(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		if r.votesNo(s, v) {
			continue
		}
		if w := s.lower(v); w != "says" && w != "said" && w != "say" || !s.tag(v).Verb() || negated(s, v) || unreal(s, v) || s.isQuoted(v) {
			continue
		}
		stance := corpus.Against
		switch s.lower(v + 1) {
		case "no":
		case "yes":
			stance = corpus.For
		default:
			continue
		}
		var t target
		ok := false
		if s.lower(v+2) == "to" {
			if t, ok = r.readTarget(s, v+3); !ok || !r.atIssue(t) {
				continue
			}
		} else if w := s.lower(v + 2); w == "." || w == "because" || w == "" {
			if t, ok = r.pointedAt(s, v); !ok {
				continue
			}
		} else {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			r.recordOn(s, p, v, t, stance, "says-no")
		}
	}
}
