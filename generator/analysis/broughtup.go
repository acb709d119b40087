package analysis

import (
	"slices"

	"briefing/generator/language"
)

// What "it" and "this" stand for where somebody has just brought it up: "The
// council debated a congestion charge. The Greens back it." A thing that is
// proposed, planned or ordered is at issue, whatever it is.

// bringsUp are the verbs by which a thing comes up as something to be for or
// against.
var bringsUp = map[string]bool{
	"propose": true, "suggest": true, "float": true, "table": true, "plan": true, "announce": true, "introduce": true, "impose": true, "order": true, "unveil": true, "launch": true,
	"consider": true, "debate": true, "discuss": true, "weigh": true, "mull": true, "pitch": true, "draft": true, "adopt": true, "approve": true, "recommend": true, "request": true,
	"demand": true, "want": true, "seek": true, "back": true, "support": true, "oppose": true, "favour": true, "favor": true, "reject": true, "advocate": true, "enact": true, "offer": true,
}

// broughtUp gives what the pronoun at token i stands for: the one thing that the
// clauses before it in the sentence, or else the sentence before, tell somebody
// proposes, plans, orders or takes a side on.
func (r *claimReader) broughtUp(s *sentence, i int) (target, bool) {
	only := language.NN // what "it" stands for is one thing; "this" may be any
	switch s.lower(i) {
	case "them", "they":
		only = language.NNS
	case "this":
		only = 0
	}
	for k := s.index; k >= 0 && k >= s.index-1; k-- {
		o := s.article.sentences[k]
		if !o.prose() || k < s.index && o.passage.ID != s.passage.ID && !s.opensPassage() {
			break
		}
		end := len(o.tokens)
		if o == s {
			end = i
		}
		found := r.broughtUpIn(o, end, only)
		if len(found) == 1 {
			t := target{s: s, from: i, to: i + 1, pointed: true, definite: found[0].definite || len(found[0].details) > 0}
			return t.meaning(found[0]), true
		}
		if len(found) > 1 {
			break
		}
	}
	return target{}, false
}

// opensPassage tells whether a sentence is the first of its paragraph.
func (s *sentence) opensPassage() bool {
	return s.index > 0 && s.article.sentences[s.index-1].passage.ID != s.passage.ID
}

// broughtUpIn gives the things that a sentence's words before token end bring
// up, one of each noun: in the singular or plural only, unless that is 0.
func (r *claimReader) broughtUpIn(s *sentence, end int, only language.Tag) []target {
	var found []target
	for v := 0; v < end; v++ {
		if !s.tag(v).Verb() || !slices.ContainsFunc(s.lemmas(v), func(l string) bool { return bringsUp[l] }) {
			continue
		}
		t, ok := r.thingAt(s, v)
		if !ok || t.to > end || only != 0 && t.several() != (only == language.NNS) {
			continue
		}
		if !slices.ContainsFunc(found, func(o target) bool { return o.head == t.head }) {
			found = append(found, t)
		}
	}
	return found
}

// thingAt gives what is done the verb at v: its object, or the subject of a
// passive; not people, a body, a sum or a time.
func (r *claimReader) thingAt(s *sentence, v int) (target, bool) {
	cs := r.speakers.chunksOf(s)
	var c chunk
	var ok bool
	if passiveAt(s, v) {
		c, ok = chunkEndingAt(cs, skipAuxiliaries(s, v)+1)
	} else {
		at := v + 1
		for s.tag(at) == language.RB || s.tag(at) == language.PRP && s.tag(at+1) == language.DT { // "has offered them | a fund"
			at++
		}
		c, ok = r.chunkAt(s, at)
	}
	if !ok || !r.nameableThing(s, c.to-1) {
		return target{}, false
	}
	t, ok := r.targetOf(s, r.tied(s, cs, c), c)
	return t, ok && !t.person && !(t.vagueNow() && (t.kind == "" || t.general()))
}

// nameableThing tells whether the common noun at a token names a thing that may
// be at issue, not people, a time, a sum or where something is said.
func (r *claimReader) nameableThing(s *sentence, i int) bool {
	w := s.lower(i)
	if t := s.tag(i); t != language.NN && t != language.NNS && !s.gerundNoun(i) || s.tokens[i].Entity != 0 {
		return false
	}
	_, human := r.speakers.humans[w]
	return !human && !r.together[w] && !vague[w] && !r.speakers.dates[w] && !timeUnits[stemOf(w)] && !occasions[w] && !r.measuring[w]
}

// gerundNoun tells whether the -ing form at a token is a noun by what stands before
// it, and has no object: "compulsory counselling".
func (s *sentence) gerundNoun(i int) bool {
	before, next := s.tag(i-1), s.tag(i+1)
	return s.tag(i) == language.VBG && (before == language.JJ || before == language.DT) && !next.Noun() && next != language.DT && next != language.JJ && next != language.PRP
}
