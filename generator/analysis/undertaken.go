package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// deciding are verbs whose subject makes the object happen: who announces or
// orders a closure is for it.
var deciding = map[string]string{
	"announce": "", "order": "", "authorise": "", "authorize": "", "unveil": "", "propose": "", "launch": "", "impose": "", "introduce": "", "initiate": "",
	"sponsor": "", "enact": "", "sign": "", "adopt": "", "pass": "", "ratify": "", "begin": "", "start": "", "declare": "", "table": "", "negotiate": "",
	"file": "", "co-sponsor": "", "cosponsor": "", "draft": "", "author": "", "steer": "", "pilot": "", "pioneer": "", "devise": "", "mastermind": "", "spearhead": "",
	"confirm": "", "commission": "", "extend": "", "renew": "", "direct": "",
}

// undertook reads "X launched an inquiry", "X has ordered the closure of T"
// and "the strike, ordered by X": who decides a thing is for it.
func (r *claimReader) undertook(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() {
			continue
		}
		if _, _, ok := s.lookUp(deciding, v); !ok || r.othersWords(s, v) || unreal(s, v) || negated(s, v) {
			continue
		}
		if passiveAt(s, v) {
			continue
		}
		if !active(s, v) && !r.progressiveIn(s, v) {
			continue
		}
		t, ok := r.readTarget(s, v+1)
		if !ok || t.person || t.kind != "deed" && t.kind != "end" && t.kind != "law" || t.head == stemOf("statement") || t.head == stemOf("ruling") || s.tag(t.to) == language.VBG {
			continue
		}
		if s.lower(v) == "filed" && (t.kind != "law" || s.tag(v+1) == language.PRPS || slices.Contains(s.lowersAt(t.from, t.to-t.from), "against")) { // a lawsuit against a thing is read by nounPhrases
			continue
		}
		p, ok := r.subject(s, v)
		if !ok {
			continue
		}
		if id, ok := r.holder(p); ok && !r.isHolder(id, t) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, corpus.For, t, "undertakes")
		}
	}
}

// progressiveIn tells whether a verb is the progressive of what somebody said
// she "would be launching".
func (r *claimReader) progressiveIn(s *sentence, v int) bool {
	return s.tag(v) == language.VBG && s.lower(v-1) == "be" && (s.lower(v-2) == "will" || s.lower(v-2) == "would" && saidBefore(s, v-2))
}

// doings are verbs of undertakings.txt that tell of a decision where their
// object is at issue: who suspended the licences is against them.
var doings = map[string]bool{
	"ban": true, "prohibit": true, "scrap": true, "cancel": true, "abolish": true, "halt": true, "block": true, "demolish": true, "abandon": true, "repeal": true, "postpone": true,
	"suspend": true, "ditch": true, "shelve": true, "freeze": true, "dismantle": true, "revoke": true, "rescind": true, "quash": true, "overturn": true, "axe": true, "outlaw": true,
	"retract": true, "withdraw": true, "shut": true, "close": true, "drop": true, "ratify": true, "legalise": true, "legalize": true, "authorise": true, "authorize": true, "reinstate": true,
	"restore": true, "renew": true, "nationalise": true, "nationalize": true, "privatise": true, "privatize": true,
}

// did reads "Norway suspended the licences": who ends or restores a thing at
// issue takes a side on it.
func (r *claimReader) did(s *sentence) {
	for v := 1; v < len(s.tokens); v++ {
		if t := s.tag(v); t != language.VBD && t != language.VBZ && t != language.VBN && t != language.VBP {
			continue
		}
		lemma, stance, ok := s.lookUp(r.undertakings, v)
		if !ok || !doings[lemma] || r.takesSides(lemma) || s.isQuoted(v) || unreal(s, v) || negated(s, v) || passiveAt(s, v) || !active(s, v) || r.embedded(s, v) {
			continue
		}
		t, ok := r.readTarget(s, v+1)
		if s.tag(v+1) == language.PRPS { // "suspended their campaigns": their own affair
			continue
		}
		if !ok || t.person || t.doing != "" || !r.atIssue(t) || !t.definite && len(t.details) == 0 && !t.topical {
			continue
		}
		p, ok := r.subject(s, v)
		if !ok || forAnother(s) {
			continue
		}
		t.doing, t.lemma, t.verb, t.hopeful = r.participles[lemma], lemma, v, stance == string(corpus.For)
		t, side := r.turned(t, corpus.For)
		r.recordOn(s, p, v, t, side, "did")
	}
}

// forAnother tells whether a sentence says that somebody acts at another's
// request, on advice or under orders: who does so need not be for the deed.
func forAnother(s *sentence) bool {
	for k := 1; k < len(s.tokens); k++ {
		switch s.lower(k) {
		case "request", "behest", "urging", "insistence", "instruction", "instructions", "order", "orders", "advice", "bidding":
			switch s.lower(max(k-2, 0)) + " " + s.lower(k-1) {
			case "at the", "upon the", "on the", "under the", "per the", "by the":
				return true
			}
			if w := s.lower(k - 1); w == "per" || w == "upon" || w == "under" || w == "on" || s.tag(k-1) == language.POS || s.tag(k-1) == language.PRPS {
				return true
			}
		}
	}
	return false
}
