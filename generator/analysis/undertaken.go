package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// deciding are verbs whose subject makes the object happen: who announces or
// orders a closure is for it.
var deciding = map[string]string{
	"announce": "", "order": "", "authorise": "", "authorize": "", "unveil": "", "propose": "", "launch": "", "impose": "", "introduce": "", "initiate": "",
	"sponsor": "", "enact": "", "sign": "", "adopt": "", "pass": "", "ratify": "", "begin": "", "start": "", "declare": "", "table": "", "negotiate": "",
	"confirm": "", "commission": "", "extend": "", "renew": "", "direct": "",
}

// undertook reads "X launched an inquiry", "X has ordered the closure of T"
// and "the strike, ordered by X": who decides a thing is for it.
func (r *claimReader) undertook(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || r.othersWords(s, v) || unreal(s, v) || negated(s, v) {
			continue
		}
		if _, _, ok := lookUp(deciding, s.lower(v)); !ok {
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
