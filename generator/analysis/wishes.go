package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// wanted reads "X plans to open T", "X's plan to open T", "X will make the
// case for establishing T".
func (r *claimReader) wanted(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if s.lower(i) == "case" && s.lower(i+1) == "for" && slices.Contains([]string{"make", "makes", "made", "making"}, s.lower(i-2)) {
			r.wants(s, i-2, i+2, corpus.For, "makes-the-case")
			continue
		}
		if s.lower(i) == "for" && wrappers[s.lower(i-1)] && s.tag(i-1).Noun() {
			if p, ok := r.owner(s, i-1); ok { // "Chile's plan for a dam"
				r.record(s, p, i+1, corpus.For, "owned-plan")
			}
			continue
		}
		if w := s.lower(i); w == "will" || w == "would" || w == "wo" || w == "shall" {
			r.wontDo(s, i)
		}
		if s.lower(i) == "would" && r.ownWould(s, i) {
			continue
		}
		if s.lower(i) == "would" && !saidBefore(s, i) {
			r.wouldDo(s, i)
			continue
		}
		if s.lower(i) == "will" || s.lower(i) == "would" && saidBefore(s, i) {
			v := i + 1
			for s.tag(v) == language.RB && !negated(s, v+1) {
				v++
			}
			if lemma, stance, ok := s.lookUp(r.undertakings, v); ok && s.tag(v) == language.VB && !unreal(s, i) && !feared(s, i) && (!conditionalOn(s, v) || s.onceInPower(v)) && (lemma != "block" || r.issueFrom(s, v+1)) {
				r.wants(s, i, v, corpus.Stance(stance), "will-undertake")
			}
			continue
		}
		if s.tag(i) != language.TO || s.tag(i+1) != language.VB {
			continue
		}
		if r.votedToAsk(s, i) {
			continue
		}
		stance, ok := r.sideOf(s, i+1)
		if !ok {
			r.refusesTo(s, i)
			continue
		}
		if s.lower(i-1) == "not" { // "voted not to close it"
			r.acted(s, i)
			continue
		}
		if v, ok := votedBefore(s, i); ok {
			r.wants(s, v, i+1, stance, "voted-to")
			continue
		}
		_, wish, ok := s.lookUp(r.wishes, i-1)
		if !ok {
			r.acted(s, i)
			continue
		}
		if refuses := wish == "-" && strings.HasPrefix(s.lower(i-1), "refus") && stance == corpus.For; refuses {
			stance = corpus.Against
		} else if wish == "-" || negated(s, i-1) {
			continue // declining to act is no side by itself
		}
		if s.tag(i - 1).Noun() {
			if p, ok := r.owner(s, i-1); ok {
				r.record(s, p, i+1, stance, "owned-plan")
			} else if k := i - 2; s.tag(i-1) == language.NNS {
				if s.lower(k) == "," {
					k--
				}
				if r.isNamed(s, k) { // "Harbour Health plans to close it", where the tagger takes the verb for a noun
					r.record(s, nominal{s, k, k + 1, k}, i+1, stance, "wish-verb")
				}
			}
			continue
		}
		if s.tag(i-1) == language.VBG && !progressive(s, i-1) {
			r.acted(s, i)
		}
		if s.tag(i-1).Verb() && !unreal(s, i-1) && !passiveAt(s, i-1) { // not who "was asked to"
			r.wants(s, i-1, i+1, stance, "wish-verb")
		}
	}
}

// feared tells whether what "would" says is what somebody fears, or warns of:
// "she said she feared that it would delay the deal".
func feared(s *sentence, i int) bool {
	for k := i - 1; k > 0 && k > i-12; k-- {
		switch s.lower(k) {
		case "feared", "fears", "fear", "worried", "worries", "worry", "warned", "warns", "warning", "doubted", "doubts", "doubt", "denied", "denies", "afraid":
			return true
		case ",", ";", ".":
			return false
		}
	}
	return false
}

// onceInPower tells whether the condition behind the verb at v is only that those
// who say so govern: "would cancel it if it won the election".
func (s *sentence) onceInPower(v int) bool {
	for k := v + 1; k < len(s.tokens) && k < v+25; k++ {
		if s.lower(k) != "if" {
			continue
		}
		for n := k + 1; n < len(s.tokens) && n < k+8; n++ {
			switch s.lower(n) {
			case "power", "office", "elected", "re-elected", "government", "election", "elections":
				return true
			}
		}
	}
	return false
}

// issueFrom tells whether something at issue begins at token i.
func (r *claimReader) issueFrom(s *sentence, i int) bool {
	t, ok := r.readTarget(s, i)
	return ok && r.atIssue(t)
}

// refusesTo reads "has refused to write quotas into the contract" at the "to":
// whatever somebody refuses to do.
func (r *claimReader) refusesTo(s *sentence, i int) {
	if !strings.HasPrefix(s.lower(i-1), "refus") || !s.tag(i-1).Verb() || unreal(s, i-1) || negated(s, i-1) || passiveAt(s, i-1) || r.othersWords(s, i-1) {
		return
	}
	t, ok := r.anyDeed(s, i+1)
	if !ok || mute[s.lower(i+1)] {
		return
	}
	if p, ok := r.subject(s, i-1); ok {
		r.recordOn(s, p, i-1, t, corpus.Against, "refuses-to")
	}
}

// mute are verbs of speaking out: who refuses to discuss a thing takes no side.
var mute = map[string]bool{"comment": true, "discuss": true, "answer": true, "speak": true, "name": true, "identify": true, "disclose": true, "reveal": true, "say": true, "respond": true, "reply": true, "confirm": true, "talk": true, "elaborate": true, "specify": true, "describe": true, "testify": true}

// ownWould reads "I would close them" in somebody's own words.
func (r *claimReader) ownWould(s *sentence, i int) bool {
	p, ok := r.subject(s, i)
	if !ok || s.lower(p.head) != "i" && s.lower(p.head) != "we" || s.tag(i+1) != language.VB || conditionalOn(s, i+1) {
		return false
	}
	t, side, ok := r.deedAt(s, i+1)
	if ok {
		r.recordOn(s, p, i, t, side, "would-do")
	}
	return ok
}

// votedToAsk reads "voted by eight to five to ask the minister to publish the
// prices" at the first "to".
func (r *claimReader) votedToAsk(s *sentence, to int) bool {
	v, ok := votedBefore(s, to)
	if _, _, asks := s.lookUp(demands, to+1); !ok || !asks || negated(s, v) || unreal(s, v) || r.othersWords(s, v) {
		return false
	}
	i := to + 2
	if w := s.lower(i); w == "on" || w == "upon" { // "to call on"
		i++
	}
	c, ok := r.chunkAt(s, i)
	if !ok {
		return false
	}
	end := r.tied(s, r.speakers.chunksOf(s), c).to
	p, known := r.subject(s, v)
	return known && s.lower(end) == "to" && s.tag(end+1) == language.VB && r.asksTo(s, p, v, end+1, true)
}

// votedBefore finds the "voted" of "voted 17 to 14 on Tuesday to support".
func votedBefore(s *sentence, to int) (int, bool) {
	for k := to - 1; k >= 0 && k >= to-9; k-- {
		if s.lower(k) == "voted" {
			return k, true
		}
		if s.tag(k).Verb() || s.lower(k) == "," || s.tag(k) == language.MD {
			return 0, false
		}
	}
	return 0, false
}

// sideOf gives the stance that doing what the verb at token v says takes
// towards its object.
func (r *claimReader) sideOf(s *sentence, v int) (corpus.Stance, bool) {
	if _, stance, ok := s.lookUp(r.undertakings, v); ok {
		return corpus.Stance(stance), true
	}
	for _, l := range s.lemmas(v) {
		for _, sv := range r.stances[l] {
			if len(sv.before) == 0 && !sv.choosy {
				return sv.stance, true
			}
		}
	}
	return "", false
}

// wants records that the subject of the verb at v wants what begins at token t.
func (r *claimReader) wants(s *sentence, v, t int, stance corpus.Stance, rule corpus.Rule) {
	if r.othersWords(s, v) {
		return
	}
	if p, ok := r.subject(s, v); ok {
		r.record(s, p, t, stance, rule)
	}
}

// record reads the target at a token and records a side on it; false where there
// is none.
func (r *claimReader) record(s *sentence, p nominal, at int, stance corpus.Stance, rule corpus.Rule) bool {
	id, ok := r.holder(p)
	if !ok {
		return false
	}
	t, ok := r.readTarget(s, at)
	if !ok && s.tag(at) == language.VB {
		if t, ok = r.undertaken(s, at, 4); !ok {
			t, ok = r.object(s, at+1)
		}
	}
	if !ok || strings.Contains(t.text(), "“") {
		return false
	}
	if noun, ok := r.asNoun(t); ok {
		t, stance = noun, corpus.For
	}
	if n := r.issues[t.lemma]; stance == corpus.Against && n.kind == "end" && r.definitely[n.class] > 1 { // who plans to close the ward is for "the closure"
		t, stance = r.turned(t, corpus.For)
	}
	r.add(s, s.span(at, at+1), id, corpus.Reported, stance, t, rule)
	return true
}

// shouldBe reads "the clinic should be closed" and "the clinic should stay", in
// the author's own voice and in somebody's reported words.
func (r *claimReader) shouldBe(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		w := s.lower(i)
		if w != "should" && w != "must" && w != "ought" || r.embedded(s, i) {
			continue
		}
		v := i + 1
		not := s.lower(v) == "not" || s.lower(v) == "n't"
		for v < len(s.tokens)-1 && (s.tag(v) == language.RB || s.lower(v) == "n't" || s.lower(v) == "to" || s.lower(v) == "never") {
			not = not || s.lower(v) == "never"
			v++
		}
		stance, done, ok := r.comesTo(s, v)
		if !ok || permitting[s.lower(v+1)] != "" && s.lower(v+2) == "to" {
			r.shouldBeDone(s, i, v, not)
			continue
		}
		t, ok := r.subjectTarget(s, i)
		if !ok {
			continue
		}
		if passive := s.lower(v) == "be" || s.lower(v) == "been" || s.lower(v+1) == "been"; !r.atIssue(t) && passive {
			r.shouldBeDone(s, i, v, not)
			continue
		} else if !r.atIssue(t) && !(r.reported(s.span(i, i+1)) && r.discussedWidely(t)) {
			continue
		}
		t.doing = done
		if not {
			stance = opposite(stance)
		}
		r.voiced(s, i, stance, t, "should")
	}
}

// discussedWidely tells whether several articles speak of a thing or of what tells it
// from its like.
func (r *claimReader) discussedWidely(t target) bool {
	return !t.person && (r.spread[t.head] > 1 || slices.ContainsFunc(t.details, func(w string) bool { return r.spread[w] > 1 }))
}

// shouldBeDone reads "the list should be written into the law": whatever
// somebody says should be done with a thing.
func (r *claimReader) shouldBeDone(s *sentence, i, v int, not bool) {
	k, ok := passiveDemand(s, v)
	if !ok || !r.argues(s.article) && !r.reported(s.span(i, i+1)) {
		return
	}
	t, ok := r.subjectTarget(s, i)
	if !ok || s.inRelative(t.from) { // "substances that were refused for reasons of health should be banned"
		return
	}
	for n := i - 1; n >= 0 && n > i-20; n-- {
		if w := s.lower(n); w == "neither" || w == "nor" || w == "no" || w == "none" || w == "only" {
			return
		}
		if w := s.lower(n); w == ";" || w == "that" {
			break
		}
	}
	if a, may := r.allowedTo(t, k); may { // "nurses should not be allowed to strike"
		r.voiced(s, i, corpusSide(corpus.For, not), a, "should-be-done")
		return
	}
	if madeBy(s, k) {
		return
	}
	if t, ok = r.doneTo(t, k); ok && (s.lower(i) != "must" || r.reported(s.span(i, i+1))) { // "the plan must be notified to ministers" is procedure
		r.voiced(s, i, corpusSide(corpus.For, not), t, "should-be-done")
	}
}

// madeBy tells whether a participle says by whom a thing is to be made or taken:
// that "decisions should be made by nurses" is about the nurses.
func madeBy(s *sentence, k int) bool {
	switch s.lower(k) {
	case "made", "taken", "done", "held", "given":
		return s.lower(k+1) == "by"
	}
	return false
}

// comesTo gives the stance of who says that something should do or suffer what
// the verb at v says, and the participle of that.
func (r *claimReader) comesTo(s *sentence, v int) (corpus.Stance, string, bool) {
	if s.lower(v) == "have" && s.lower(v+1) == "been" { // "should never have been approved"
		v++
	}
	if s.lower(v) == "be" || s.lower(v) == "been" {
		if side, ok := r.withParticle(s, v+1); ok && (s.tag(v+1) == language.VBN || s.tag(v+1) == language.VBD) {
			return side, s.words(v+1, v+3), true
		}
		lemma, stance, ok := s.lookUp(r.undertakings, v+1)
		t := s.tag(v + 1)
		return corpus.Stance(stance), r.participles[lemma], ok && (t == language.VBN || t == language.VBD)
	}
	if w := s.lower(v); (w == "stay" || w == "remain" || w == "stand") && idling[s.lower(v+1)] { // "should stay closed"
		return corpus.Against, "", true
	}
	switch next := s.tag(v + 1); s.lower(v) {
	case "stay", "stand", "continue", "proceed", "survive", "open", "happen", "begin", "start", "resume", "return", "remain", "reopen", "pass":
		return corpus.For, "", !next.Noun() && next != language.DT && next != language.PRPS
	case "go":
		switch s.lower(v + 1) {
		case "ahead":
			return corpus.For, "", true
		case "through", "on", "forward":
			return corpus.For, "", true
		case ".", ",", ";":
			return corpus.Against, "", true
		}
	case "rise", "increase", "grow":
		return corpus.For, "", !next.Noun() && next != language.DT && next != language.PRPS
	case "fall", "shrink":
		return corpus.Against, "", !next.Noun() && next != language.DT
	case "stop", "end", "close", "cease", "expire", "lapse":
		return corpus.Against, "", !next.Noun() && next != language.DT
	}
	return "", "", false
}

// idling are words for a thing that is not at work, or not there.
var idling = map[string]bool{"closed": true, "shut": true, "out": true, "off": true, "away": true, "suspended": true, "banned": true, "frozen": true, "idle": true, "down": true, "barred": true, "illegal": true, "outlawed": true, "blocked": true, "cancelled": true, "canceled": true, "empty": true, "dry": true, "dormant": true}

// withParticle gives the side of the verb of particles.txt at token i with the
// particle behind it.
func (r *claimReader) withParticle(s *sentence, i int) (corpus.Stance, bool) {
	for _, l := range s.lemmas(i) {
		if side, ok := r.particled[l+" "+s.lower(i+1)]; ok && !(s.lower(i+1) == "on" && s.lower(i) == "put" && s.lower(i+2) != "hold") && !(s.lower(i+1) == "in" && s.lower(i+2) != "place") {
			return side, true
		}
	}
	return "", false
}
