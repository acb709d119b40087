package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// subject finds the subject of a verb of stance. Where the reader of speech
// finds none or nobody that can speak, the names before the commas before the
// verb are taken: "two deputies, Ann Reid and Olle Brask, opposed", "the
// Workers (UPP), which has 900 members, condemned".
func (r *claimReader) subject(s *sentence, v int) (nominal, bool) {
	if mark := s.fragmentStart(v); mark > 0 {
		v = mark
	}
	if k := s.neitherBefore(v); k > 0 { // "the agency neither supports nor opposes"
		v = k + 1
		if c, ok := chunkEndingAt(r.speakers.chunksOf(s), k); ok {
			whole, head := s.extendLeft(r.speakers.chunksOf(s), c, attached)
			return nominal{s, whole.from, whole.to, head}, true
		}
	}
	if p, ok := r.amongThose(s, v); ok {
		return p, true
	}
	p, ok := r.speakers.subject(s, v)
	if body, of := r.bodyWhich(s, v, p, ok); of {
		return body, true
	}
	if be, one := oneOfThose(p, ok); one { // "Ann Reid was one of the doctors who opposed it"
		p, ok = r.speakers.subject(s, be)
	}
	if c, on := r.beforeDay(s, p, ok); on { // "the council on Tuesday approved"
		p = c
	}
	p = r.wholeName(p, ok)
	if by, signed := r.signers(s, p, ok); signed {
		return by, true
	}
	if cue, either := r.eitherMeant(s, v, p); ok && either {
		if s.lower(skipAuxiliaries(s, v)) == "but" { // what S said was so, but what S did
			return r.speakers.subject(s, cue)
		}
		return nominal{}, false
	}
	if outer, says := r.whoGoesOn(s, v, p, ok); says {
		return outer, true
	}
	if outer, main := r.overRelative(s, v); main {
		return outer, true
	}
	if ok && (r.speakers.canSpeak(s, p.head) || r.together[s.lower(p.head)]) {
		return p, true
	}
	k := skipAuxiliaries(s, v)
	if p, ok := r.reached(s, k); ok {
		return p, true
	}
	switch s.lower(k) {
	case "himself", "herself", "itself", "themselves", "today", "yesterday", "now", "also":
		k = skipAuxiliaries(s, k)
	}
	if s.lower(k) == ")" {
		return r.namedAt(s, beforeBracket(s, k), p, ok)
	}
	if s.lower(k) != "," {
		return r.namedAt(s, k, p, ok && k == skipAuxiliaries(s, v))
	}
	if s.tag(k-1) == language.RB && s.lower(k-2) == "," { // "Parliament, however, has voted"
		k -= 2
	}
	if at := beforeBracket(s, k-1); r.isNamed(s, at) {
		return r.namedAt(s, at, p, ok)
	}
	for c := k - 1; c > 0 && k-c < 30; c-- {
		if s.lower(c) == ";" || s.lower(c) == `"` {
			break
		}
		if s.lower(c) == "," && parenthetical(s, c+1) {
			return r.namedAt(s, beforeBracket(s, c-1), p, ok)
		}
	}
	return p, ok
}

// bodyWhich gives the body right before ", which" of the verb at v, where a
// person before it was found: "Ann Reid, head of the Harbour Union, which backs".
func (r *claimReader) bodyWhich(s *sentence, v int, p nominal, ok bool) (nominal, bool) {
	k := skipAuxiliaries(s, v)
	for s.tag(k) == language.RB {
		k--
	}
	if !ok || s.lower(k) != "which" || s.lower(k-1) != "," {
		return nominal{}, false
	}
	if m, named := r.speakers.named(s, p.head); !named || r.speakers.actors[m.Actor].Kind != corpus.Person {
		return nominal{}, false
	}
	m, named := r.speakers.named(s, k-2)
	if !named || r.speakers.actors[m.Actor].Kind == corpus.Person {
		return nominal{}, false
	}
	from := s.tokenAt(m.Span.Start)
	return nominal{s, from, k - 1, k - 2}, true
}

// neitherBefore gives the "neither" of "neither supports nor opposes" before its
// second verb, at v; 0 where there is none.
func (s *sentence) neitherBefore(v int) int {
	if s.lower(v-1) != "nor" {
		return 0
	}
	for k := v - 2; k > 0 && k > v-6; k-- {
		if s.lower(k) == "neither" {
			return k
		}
	}
	return 0
}

// signers gives "212 swimmers" of "a letter signed by 212 swimmers from 31
// countries", where the last phrase is what was found before the verb.
func (r *claimReader) signers(s *sentence, p nominal, ok bool) (nominal, bool) {
	if !ok || p.s != s || s.lower(p.from-1) != "from" && s.lower(p.from-1) != "in" {
		return nominal{}, false
	}
	c, found := chunkEndingAt(r.speakers.chunksOf(s), p.from-1)
	if !found || s.lower(c.from-1) != "by" || s.tag(c.from-2) != language.VBN || r.speakers.humans[s.lower(c.to-1)] == "" && !r.together[s.lower(c.to-1)] && !r.speakers.canSpeak(s, c.to-1) {
		return nominal{}, false
	}
	switch s.lower(c.from - 2) {
	case "signed", "written", "sent", "drafted", "submitted":
		return nominal{s, c.from, c.to, c.to - 1}, true
	}
	return nominal{}, false
}

// eitherMeant tells whether the verb at v may be told of two: in "the mayor claimed
// Reid won by fraud and sought to overturn the vote", Reid or the mayor. It gives
// the verb of saying.
func (r *claimReader) eitherMeant(s *sentence, v int, p nominal) (int, bool) {
	if w := s.lower(skipAuxiliaries(s, v)); w != "and" && w != "but" || p.from < 2 || s.isQuoted(v) || s.tag(p.head) == language.PRP || !r.speakers.canSpeak(s, p.head) {
		return 0, false
	}
	c, ok := r.cues.at(s, p.from-1)
	return c.from, ok && c.to == p.from && c.states() && s.tag(c.from) == s.tag(v) && s.tag(v) == language.VBD
}

// whoGoesOn gives who both "said that the works had begun" and "demanded" more,
// where what stands nearest before the second verb cannot speak.
func (r *claimReader) whoGoesOn(s *sentence, v int, p nominal, ok bool) (nominal, bool) {
	if ok && (r.speakers.canSpeak(s, p.head) || r.together[s.lower(p.head)] || bodyNouns[s.lower(p.head)]) || !s.tag(v).Finite() {
		return nominal{}, false
	}
	k := v - 1
	for k > 0 && s.tag(k) == language.RB {
		k--
	}
	if s.lower(k) != "and" && s.lower(k) != "but" {
		return nominal{}, false
	}
	_, that := r.cues.at(s, v) // what cannot speak does not demand either
	for u := k - 1; u > 0 && u > k-60; u-- {
		if s.lower(u) == ";" {
			return nominal{}, false
		}
		that = that || s.lower(u) == "that"
		if telling[s.lower(u)] && s.tag(u).Finite() && s.tag(u) == s.tag(v) && s.isQuoted(u) == s.isQuoted(v) && that {
			who, known := r.speakers.subject(s, u)
			return who, known && (r.speakers.canSpeak(s, who.head) || bodyNouns[s.lower(who.head)])
		}
	}
	return nominal{}, false
}

// overRelative gives the subject of "spoke" before "promised" in "she spoke of
// her son, who was held in May, and promised".
func (r *claimReader) overRelative(s *sentence, v int) (nominal, bool) {
	if v < 6 || s.lower(v-1) != "and" || s.lower(v-2) != "," || !s.tag(v).Finite() || s.isQuoted(v) {
		return nominal{}, false
	}
	relative := 0
	for k := v - 3; k > 1 && k > v-60; k-- {
		if w := s.lower(k); (w == "who" || w == "which") && s.lower(k-1) == "," {
			relative = k
			break
		}
		if s.lower(k) == "," || s.lower(k) == ";" {
			return nominal{}, false
		}
	}
	for u := max(1, relative-60); u < relative-1; u++ {
		if s.tag(u).Finite() {
			if s.tag(u) != s.tag(v) || s.lower(u-1) == "," {
				return nominal{}, false
			}
			return r.speakers.subject(s, u)
		}
	}
	return nominal{}, false
}

// beforeDay gives the phrase before "on Tuesday", where that is all that was
// found before the verb.
func (r *claimReader) beforeDay(s *sentence, p nominal, ok bool) (nominal, bool) {
	if !ok || p.s != s || p.from < 2 || !r.speakers.dates[s.lower(p.head)] || s.lower(p.from-1) != "on" && s.lower(p.from-1) != "in" {
		return p, false
	}
	c, found := chunkEndingAt(r.speakers.chunksOf(s), p.from-1)
	if !found {
		return p, false
	}
	whole, head := s.extendLeft(r.speakers.chunksOf(s), c, attached)
	return nominal{s, whole.from, whole.to, head}, true
}

// reached gives the people of "residents reached by telephone" and "a crew
// called to the bridge", where the words before the verb end at token k.
func (r *claimReader) reached(s *sentence, k int) (nominal, bool) {
	cs := r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, k+1)
	if !ok || s.tag(c.from-1) != language.IN {
		return nominal{}, false
	}
	switch s.lower(c.from - 1) {
	case "that", "because", "as", "if", "whether", "while", "although", "since", "than", "after", "before": // a clause begins there
		return nominal{}, false
	}
	if t := s.tag(c.from - 2); t != language.VBN && t != language.VBD {
		return nominal{}, false
	}
	who, ok := chunkEndingAt(cs, c.from-2)
	if !ok || !r.speakers.canSpeak(s, who.to-1) {
		return nominal{}, false
	}
	return nominal{s, who.from, who.to, who.to - 1}, true
}

func (r *claimReader) isNamed(s *sentence, i int) bool {
	_, named := r.speakers.named(s, i)
	return named
}

// wholeName widens a phrase that cuts a name in two at an "and", and goes from
// it to the person of the body: "Ann Reid of the Workers and Miners".
func (r *claimReader) wholeName(p nominal, ok bool) nominal {
	if !ok || p.from == 0 {
		return p
	}
	for k := p.from - 1; k >= 0 && k > p.from-5 && (p.s.tag(k) == language.IN || p.s.tag(k) == language.CC || p.s.tag(k).Noun() || p.s.tag(k) == language.JJ || p.s.tag(k) == language.DT); k-- {
		switch p.s.lower(k) {
		case "few", "many", "some", "most", "none", "those", "nobody", "anyone": // "few in Norway who support this"
			return nominal{p.s, k, k + 1, k}
		}
	}
	m, named := r.speakers.named(p.s, p.head)
	if !named {
		return p
	}
	if from := p.s.tokenAt(m.Span.Start); from < p.from {
		p.from = from
		if p.s.tag(from-1) == language.DT {
			p.from--
		}
		whole, head := p.s.extendLeft(r.speakers.chunksOf(p.s), chunk{p.from, p.to}, attached)
		if _, named := r.speakers.named(p.s, head); named && whole.from < p.from {
			return nominal{p.s, whole.from, whole.to, head}
		}
	}
	return p
}

// namedAt gives the phrase that ends at token k if it is a name, or else what
// was found before.
func (r *claimReader) namedAt(s *sentence, k int, p nominal, ok bool) (nominal, bool) {
	c, found := chunkEndingAt(r.speakers.chunksOf(s), k+1)
	if over, joined := chunkOver(r.speakers.chunksOf(s), k); !found && joined && over.to == k+2 && s.tag(k) == language.NNS { // "which two parties support", where the tagger takes the verb for a noun
		c, found = chunk{over.from, k + 1}, true
	}
	if !found {
		if m, named := r.speakers.named(s, k); named && !ok { // a name that the tagger breaks: "the Workers' Central"
			return nominal{s, s.tokenAt(m.Span.Start), k + 1, k}, true
		}
		return p, ok
	}
	if _, named := r.speakers.named(s, k); named || r.speakers.canSpeak(s, k) {
		return nominal{s, c.from, c.to, k}, true
	}
	whole, head := s.extendLeft(r.speakers.chunksOf(s), c, attached)
	if r.speakers.canSpeak(s, head) || r.together[s.lower(head)] {
		return nominal{s, whole.from, whole.to, head}, true
	}
	return p, ok
}

// beforeBracket moves left from the token k over "(…)", if it closes one.
func beforeBracket(s *sentence, k int) int {
	if s.lower(k) != ")" {
		return k
	}
	for k > 0 && s.lower(k) != "(" {
		k--
	}
	return k - 1
}
