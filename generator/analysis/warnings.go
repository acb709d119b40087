package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// alarms are verbs of saying by which what is said speaks against its subject:
// "warned that the dam would flood the valley".
var alarms = map[string]string{"warn": "", "fear": "", "caution": "", "complain": "", "protest": "", "worry": "", "object": "", "lament": "", "despair": "", "grumble": ""}

// warned reads "X warned that T would drive families away": X is against T,
// where T is at issue and the subject of what X warns of.
func (r *claimReader) warned(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() {
			continue
		}
		if _, _, ok := s.lookUp(alarms, v); !ok || passiveAt(s, v) || unreal(s, v) || negated(s, v) || r.othersWords(s, v) || !active(s, v) {
			continue
		}
		u, ok := warnedOf(s, v)
		if !ok || negated(s, u) || s.lower(u+1) == "not" || s.lower(u+1) == "n't" || r.embedded(s, u) {
			continue
		}
		if _, _, done := r.comesTo(s, u+1); done { // what it is feared will be done is read by hoped
			continue
		}
		t, ok := r.subjectTarget(s, u)
		if !ok || t.from <= v || t.from > v+4 || !r.atIssue(t) || t.kind == "end" && s.tag(u) != language.MD {
			continue
		}
		if stance, judges := r.verdictAt(s, u); judges && stance == corpus.For {
			continue
		}
		if p, ok := r.subject(s, v); ok {
			r.recordOn(s, p, v, t, corpus.Against, "warns")
		}
	}
}

// warnedOf finds the verb of the clause that a verb of alarm takes: "would" in
// "warned the council that the dam would flood"; a bare "had failed" is told as
// news and not as a warning.
func warnedOf(s *sentence, v int) (int, bool) {
	that := v + 1
	for that < len(s.tokens) && that < v+7 && s.lower(that) != "that" {
		if s.tag(that).Verb() || s.tag(that) == language.MD || s.lower(that) == "," {
			break
		}
		that++
	}
	if s.lower(that) != "that" {
		that = v
	}
	for u := that + 1; u < len(s.tokens) && u < that+9; u++ {
		switch w := s.lower(u); {
		case w == "would" || w == "will" || w == "could" || w == "might" || w == "risks" || w == "risked":
			return u, true
		case s.tag(u).Finite() || w == "," || w == "if":
			return 0, false
		}
	}
	return 0, false
}
