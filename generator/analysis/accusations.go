package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who accuses, blames or praises whom for what.

// accused reads "X accused Y of misleading the queen": X is against what Y is
// said to have done.
func (r *claimReader) accused(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() {
			continue
		}
		if lemma, _, ok := s.lookUp(accusing, v); !ok || unreal(s, v) || negated(s, v) || passiveAt(s, v) || !active(s, v) && !(s.tag(v) == language.VBG && s.lower(v-1) == ",") {
			continue
		} else {
			r.accusedOf(s, v, accusing[lemma])
		}
	}
}

// accusing are verbs of charging somebody with a deed, and what stands before
// the deed.
var accusing = map[string]string{"accuse": "of", "blame": "for", "criticise": "for", "criticize": "for", "condemn": "for", "denounce": "for", "slam": "for", "attack": "for", "fault": "for", "rebuke": "for", "chide": "for", "praise": "for", "commend": "for", "thank": "for", "suspect": "of"}

func (r *claimReader) accusedOf(s *sentence, v int, before string) {
	c, ok := r.chunkAt(s, v+1)
	if !ok || s.lower(c.to) != before {
		return
	}
	deed := c.to + 1
	if s.tag(deed) == language.Open || s.lower(deed) == `"` || s.lower(deed) == "'" {
		deed++
	}
	if s.tag(deed) != language.VBG {
		return
	}
	first := deed + 1
	if t := s.tag(first); t == language.RP || t == language.IN {
		first++
	}
	object, ok := r.chunkAt(s, first)
	if !ok {
		return
	}
	p, ok := r.subject(s, v)
	if s.tag(v) == language.VBG {
		p, ok = r.mainSubject(s, v)
	}
	if !ok {
		return
	}
	id, ok := r.holder(p)
	if !ok {
		return
	}
	t, ok := r.targetOf(s, object, object)
	if !ok {
		return
	}
	t.from, t.head, t.kind = deed, s.stem(deed), ""
	if n, known := r.issueAt(s, deed); known {
		t.head, t.kind = n.class, n.kind
	}
	for _, m := range r.d.mentions.in(s.span(c.from, c.to)) {
		t.details = append(t.details, string(m.Actor))
	}
	stance := corpus.Against
	switch l, _, _ := s.lookUp(accusing, v); l {
	case "praise", "commend", "thank":
		stance = corpus.For
	}
	r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, accuses)
}

// accuses is the rule of a claim that somebody did what should not be done.
const accuses corpus.Rule = "accuses"
