package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What should be, and what it would be good or bad to do.

// goodToDo reads "it would be a mistake to close the school" and "it makes no
// sense for the city to build it": who says so is against the closure, or the
// building.
func (r *claimReader) goodToDo(s *sentence, v int) bool {
	k := skipAuxiliaries(s, v)
	if s.lower(k) != "it" || r.embedded(s, v) || deniedBefore(s, v) {
		return false
	}
	stance, at, ok := r.worthOf(s, v)
	if !ok {
		return false
	}
	if negated(s, v) {
		stance = opposite(stance)
	}
	for n := at + 1; n+1 < len(s.tokens) && n < at+10; n++ {
		if w := s.lower(n); w == "," || w == ";" || w == "that" || w == "if" || s.tag(n).Finite() {
			return false
		}
		if s.lower(n) != "to" || !s.tag(n+1).Verb() {
			continue
		}
		t, side, ok := r.deedAt(s, n+1)
		if !ok {
			return false
		}
		if side == corpus.Against {
			stance = opposite(stance)
		}
		r.voiced(s, v, stance, t, "good-to-do")
		return true
	}
	return false
}

// worthOf gives the verdict of "is a mistake", "makes no sense" and "is time"
// at their verb, and where it stands.
func (r *claimReader) worthOf(s *sentence, v int) (corpus.Stance, int, bool) {
	switch s.lower(v) {
	case "is", "was", "be", "'s", "’s", "were":
		not := s.lower(v+1) == "not" || s.lower(v+1) == "n't"
		from := v + 1
		if not {
			from++
		}
		if s.lower(from) == "time" || s.lower(from) == "high" && s.lower(from+1) == "time" {
			return corpus.For, from + 1, !not
		}
		stance, at, ok := r.verdictAfter(s, from)
		if ok && not {
			stance = opposite(stance)
		}
		return stance, at, ok
	case "make", "makes", "made":
		if s.lower(v+1) == "no" && s.lower(v+2) == "sense" {
			return corpus.Against, v + 2, true
		}
		if s.lower(v+1) == "sense" {
			return corpus.For, v + 1, !negated(s, v)
		}
	}
	return "", 0, false
}

// allowed reads "would not allow the dam to be built" and "must not let the
// merger go ahead": who will not have a thing brought about is against it.
func (r *claimReader) allowed(s *sentence) {
	for v := 1; v+2 < len(s.tokens); v++ {
		switch s.lower(v) {
		case "allow", "let", "permit":
		default:
			continue
		}
		not := negated(s, v)
		if s.tag(v) != language.VB || !not && !s.agreedTo(v) || r.embedded(s, v) || r.othersWords(s, v) {
			continue
		}
		c, ok := r.chunkAt(s, v+1)
		if !ok {
			continue
		}
		i := c.to
		if s.lower(i) == "to" {
			i++
		}
		stance, done, ok := r.comesTo(s, i)
		if !ok || stance != corpus.For {
			continue
		}
		t, ok := r.targetOf(s, c, c)
		if !ok || t.person {
			continue
		}
		t.doing = done
		if p, ok := r.subject(s, v); ok && not {
			r.recordOn(s, p, v, t, corpus.Against, "not-allowed")
		} else if ok {
			r.recordOn(s, p, v, t, corpus.For, "agrees-to-let")
		}
	}
}

// agreedTo tells whether the infinitive at token v is what somebody agreed to
// do: "has agreed to let the mission stay".
func (s *sentence) agreedTo(v int) bool {
	return s.lower(v-1) == "to" && (s.lower(v-2) == "agreed" || s.lower(v-2) == "agrees" || s.lower(v-2) == "decided" || s.lower(v-2) == "voted") && !negated(s, v-2) && s.tag(v-2) != language.JJ
}

// deedAt gives what is done with the verb at token v, and on which side of it
// whoever does it stands: "close the school", "go ahead with the merger", "wave
// this through", "stop".
func (r *claimReader) deedAt(s *sentence, v int) (target, corpus.Stance, bool) {
	if t, ok := r.undertaken(s, v, 4); ok && !granting[s.lower(v)] {
		t, side := r.turned(t, corpus.For)
		return t, side, true
	}
	side, ok := r.sideOf(s, v)
	i := v + 1
	if !ok {
		if t, known := r.deedItself(s, v); known && t.familiar { // "recount the votes", of the recount
			return t, corpus.For, true
		}
		if side, i, ok = r.phrasalDeed(s, v); !ok {
			sv, plain := r.plainStance(s, v)
			if !plain || len(sv.before) == 0 { // "vote against it", "agree to it"
				return target{}, "", false
			}
			side, i, ok = sv.stance, v+1+len(sv.before), true
		}
	}
	if t, found := r.object(s, i); found {
		if side == corpus.Against && keptFrom(s, t.to) {
			return target{}, "", false
		}
		if made, is := r.madePublic(s, v, t); is {
			return made, corpus.For, true
		}
		if t.pointed {
			return t, side, !granting[s.lower(v)]
		}
		return t, side, r.atIssue(t)
	}
	if !intransitive[s.lower(v)] || s.opensNoun(i) || s.tag(i) == language.VBG { // "stop pretending"
		return target{}, "", false
	}
	t, found := r.atHand(s, v)
	t.from, t.to = v, v+1
	return t, side, found && t.head != inquiryClass
}

// inquiryClass is the class of issuenouns.txt for looking into a thing, which
// is seldom what somebody would stop or go on with.
const inquiryClass = "inquiry"

// intransitive are verbs of going on or ending that need no object.
var intransitive = map[string]bool{"stop": true, "continue": true, "proceed": true, "delay": true, "stopping": true, "continuing": true, "proceeding": true, "delaying": true}

// granting are verbs of bringing about that have many other objects: "hold an
// inquiry", "publish it".
var granting = map[string]bool{"hold": true, "post": true, "grant": true, "award": true, "publish": true, "release": true, "provide": true, "order": true, "offer": true, "lend": true, "give": true, "deliver": true, "accept": true, "honour": true, "honor": true}

// madePublic gives "publication of the prices" for "publish the prices": who
// asks for that need not like the prices.
func (r *claimReader) madePublic(s *sentence, v int, t target) (target, bool) {
	n, ok := r.issueAt(s, v)
	if !ok || n.class != stemOf("release") || !s.tag(v).Verb() || t.person || t.pointed || t.isDeed() {
		return t, false
	}
	object := s.words(t.from, t.to)
	if t.definite {
		object = "the " + object
	}
	t.label = r.deedOn(s.lower(v), n, object)
	t.details = append([]string{t.head}, t.details...)
	t.head, t.kind, t.lemma, t.doing = n.class, n.kind, "", ""
	t.from = min(v, t.from)
	t.verb = t.from
	t.topical, t.bare, t.shell, t.adjectives, t.definite = false, false, false, false, true
	t.familiar = r.familiar[t.head]
	return t, true
}

// phrasalDeed gives the side of "go ahead with", "wave … through" and their
// like, and where the object begins.
func (r *claimReader) phrasalDeed(s *sentence, v int) (corpus.Stance, int, bool) {
	particle := func(words ...string) bool { // "wave this through", "push the plan through"
		for k := v + 1; k < len(s.tokens) && k < v+6; k++ {
			for _, w := range words {
				if s.lower(k) == w && k > v+1 {
					return true
				}
			}
		}
		return false
	}
	if granting[s.lower(v)] && !(s.lower(v) == "hold" && (s.lower(v+1) == "back" || s.lower(v+1) == "up")) {
		return corpus.For, v + 1, true
	}
	switch s.lower(v) {
	case "go", "going", "press", "pressing", "push", "pushing", "forge", "forging":
		if s.lower(v+1) == "ahead" {
			if s.lower(v+2) == "with" {
				return corpus.For, v + 3, true
			}
		}
		if (s.lower(v) == "push" || s.lower(v) == "pushing") && particle("through") {
			return corpus.For, v + 1, true
		}
	case "carry", "carrying", "keep", "keeping":
		if s.lower(v+1) == "on" && s.lower(v+2) == "with" {
			return corpus.For, v + 3, true
		}
	case "wave", "waving", "nod", "nodding", "rubber-stamp", "rubber-stamping", "rubberstamp":
		return corpus.For, v + 1, true
	case "hold", "holding":
		if s.lower(v+1) == "back" || s.lower(v+1) == "up" {
			return corpus.Against, v + 2, true
		}
	case "turn", "turning", "vote", "voting", "throw", "throwing", "strike", "striking":
		switch s.lower(v + 1) {
		case "down", "out", "away", "against":
			return corpus.Against, v + 2, true
		case "for":
			return corpus.For, v + 2, s.lower(v) == "vote" || s.lower(v) == "voting"
		}
	case "tear", "tearing":
		if particle("up") {
			return corpus.Against, v + 1, true
		}
	case "call", "calling":
		if particle("off") {
			return corpus.Against, v + 1, true
		}
	case "do", "doing", "get", "getting":
		if s.lower(v+1) == "away" && s.lower(v+2) == "with" {
			return corpus.Against, v + 3, true
		}
		if s.lower(v+1) == "rid" && s.lower(v+2) == "of" {
			return corpus.Against, v + 3, true
		}
	}
	return "", 0, false
}

// thereShouldBe reads "there must be an inquiry" and "there should be no
// closure".
func (r *claimReader) thereShouldBe(s *sentence) {
	for i := 1; i+2 < len(s.tokens); i++ {
		if w := s.lower(i); w != "should" && w != "must" || s.tag(i-1) != language.EX || r.embedded(s, i) {
			continue
		}
		stance, be := corpus.For, i+1
		if s.lower(be) == "not" || s.lower(be) == "n't" || s.lower(be) == "never" {
			stance = corpus.Against
			be++
		}
		if s.lower(be) != "be" {
			continue
		}
		at := be + 1
		if s.lower(at) == "no" {
			stance = opposite(stance)
		}
		if t, ok := r.readTarget(s, at); ok && r.atIssue(t) {
			r.voiced(s, i, stance, t, "should")
		}
	}
}
