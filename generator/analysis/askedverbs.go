package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What "the application", "the offer" and "the threat" are, where a verb has
// just told it: "Ghana applied to join the case. The firm opposes the
// application."

// nounOfVerb are nouns for asking and planning, with the verbs that tell what
// is asked or planned.
var nounOfVerb = map[string][]string{
	"application": {"apply"}, "request": {"request", "ask"}, "demand": {"demand"}, "proposal": {"propose"}, "plan": {"plan", "intend"}, "plans": {"plan", "intend"}, "offer": {"offer"},
	"promise": {"promise", "pledge"}, "pledge": {"pledge", "promise"}, "threat": {"threaten"}, "bid": {"bid"}, "attempt": {"attempt", "try"}, "intention": {"intend"}, "refusal": {"refuse"},
}

// backToVerb is how many sentences before the noun its verb may stand.
const backToVerb = 2

// toldByVerb gives what a noun for asking or planning means that the article has
// just told with its verb and an infinitive, and who asks or plans it.
func (r *claimReader) toldByVerb(t target) (meant target, by held, ok bool) {
	verbs := nounOfVerb[t.noun()]
	if verbs == nil || !t.definite || len(t.details) > 0 || t.pointed {
		return target{}, held{}, false
	}
	a := t.s.article
	for k := t.s.index; k >= 0 && k >= t.s.index-backToVerb; k-- {
		s := a.sentences[k]
		if !s.prose() {
			continue
		}
		end := len(s.tokens)
		if s == t.s {
			end = t.from
		}
		for v := end - 3; v > 0; v-- {
			if !s.tag(v).Verb() || s.lower(v+1) != "to" || s.tag(v+2) != language.VB || negated(s, v) || !slices.ContainsFunc(s.lemmas(v), func(l string) bool { return slices.Contains(verbs, l) }) {
				continue
			}
			deed, side, known := r.deedAt(s, v+2)
			if !known {
				deed, known = r.deedOf(s, nominal{s: s}, v+2)
				side = corpus.For
			}
			if !known || deed.to > end {
				return target{}, held{}, false
			}
			id, _ := r.doer(s, v)
			c := corpus.Claim{At: s.whole(), Cue: s.span(v, v+1), Holder: id, Level: corpus.Reported, Stance: side, Rule: "told-by-verb"}
			c.Target = corpus.Target{Text: deed.name(), At: s.span(deed.from, deed.to)}
			return deed, held{claim: c, target: deed}, true
		}
	}
	return target{}, held{}, false
}
