package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// verbs reads "X opposes T", "X has criticised T", "T is opposed by X".
func (r *claimReader) verbs(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() && s.lower(v) != "voting" || unreal(s, v) {
			continue
		}
		for _, l := range lemmas(s.lower(v)) {
			for _, sv := range r.stances[l] {
				r.verb(s, v, sv)
			}
		}
	}
}

func (r *claimReader) verb(s *sentence, v int, sv stanceVerb) {
	if delayed[s.lower(v-1)] { // "did not immediately endorse"
		return
	}
	stance, ok := polarity(sv.stance, negated(s, v), s.tag(v) == language.VB)
	if !ok {
		return
	}
	if negated(s, v) && sv.choosy && sv.stance == corpus.For { // "did not seek the levy"
		return
	}
	if passiveAt(s, v) {
		if len(sv.before) == 0 {
			r.passive(s, v, stance)
		}
		return
	}
	if len(sv.before) == 0 && reducedPassive(s, v) {
		r.backedBy(s, v, sv, stance)
		return
	}
	if conditioned(s, v) {
		stance = corpus.Undecided
	}
	if r.besides(s, v, sv, stance) || !active(s, v) {
		return
	}
	i, ok := r.afterVerb(s, v, sv)
	if !ok && r.votes(s, v, sv) {
		r.votesAtHand(s, v, stance)
		return
	}
	if !ok {
		return
	}
	t, stance, ok := r.sided(s, i, stance)
	if t.pointed && (s.lower(i) == "that" || len(sv.before) > 0) { // "rejected that": what was said, not the issue
		return
	}
	if !ok || s.lower(t.to) == "to" && len(sv.before) > 0 && sv.before[0] == "for" { // "called for the scheme to be dropped" is read by demanded
		return
	}
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	for _, h := range r.coordinated(p) {
		if id, ok := r.holder(h); ok && !r.isHolder(id, t) && (!sv.choosy || r.decided(id, sv, t)) {
			rule := corpus.Rule("stance-verb")
			if formerly(s, v) {
				rule = formerStance
			}
			if t.person && (sv.choosy || judgesPersons[s.lower(v)] || slices.ContainsFunc(lemmas(s.lower(v)), func(l string) bool { return judgesPersons[l] })) {
				rule = judgesPerson
			}
			r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, rule)
		}
	}
}

// sided reads the target at token i, to which somebody takes a stance. Who is
// against closing a thing is against the closure; where there is no noun for
// the deed, for the thing.
func (r *claimReader) sided(s *sentence, i int, stance corpus.Stance) (target, corpus.Stance, bool) {
	t, ok := r.object(s, i)
	if !ok || t.lemma == "" || t.hopeful {
		return t, stance, ok
	}
	if noun, is := t.asNoun(); is {
		return noun, stance, true
	}
	if n, known := r.issues[t.lemma]; known && n.kind == "end" {
		t.details = append([]string{t.head}, t.details...)
		t.label = r.nounOf(t.lemma, n) + " of " + s.words(t.verb+1, t.to)
		t.head, t.kind, t.from, t.definite, t.doing, t.topical, t.bare = n.class, n.kind, t.verb, true, "", false, false
		t.familiar = r.familiar[t.head]
		return t, stance, true
	}
	return t, opposite(stance), true
}

// formerStance is the rule of a claim that somebody "had previously" made.
const formerStance = "former-stance"

// formerly tells whether the verb at v tells of a side taken once.
func formerly(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		switch s.lower(k) {
		case "previously", "once", "formerly", "originally", "initially", "earlier":
			return true
		}
	}
	return false
}

// judgesPerson is the rule of a claim that praises or blames a person, which
// is not yet being for or against the person.
const judgesPerson = "judges-person"

var judgesPersons = map[string]bool{
	"criticise": true, "criticize": true, "condemn": true, "denounce": true, "praise": true, "applaud": true, "hail": true, "defend": true, "laud": true, "commend": true,
	"welcome": true, "celebrate": true, "mock": true, "ridicule": true, "deride": true, "castigate": true, "lambast": true, "lambaste": true, "dismiss": true, "assail": true,
	"chide": true, "vilify": true, "disparage": true, "dispute": true, "deny": true, "reject": true,
}

// conditioned tells whether somebody "would support" something only "if".
func conditioned(s *sentence, v int) bool {
	if s.lower(v-1) != "would" && !(s.lower(v-2) == "would" && s.tag(v-1) == language.RB) {
		return false
	}
	for k := v + 1; k < len(s.tokens) && k < v+25; k++ {
		switch s.lower(k) {
		case "if", "unless", "provided", "providing":
			return true
		case ";":
			return false
		}
	}
	return false
}

// afterVerb gives the token at which the target of a verb of stance begins.
func (r *claimReader) afterVerb(s *sentence, v int, sv stanceVerb) (int, bool) {
	i := v + 1
	if len(sv.before) > 0 && sv.before[0] != "out" && s.lower(i) == "out" {
		i++
	}
	for s.tag(i) == language.RB && len(sv.before) > 0 && s.lower(i) != sv.before[0] {
		i++
	}
	if len(sv.before) == 1 && (sv.before[0] == "over" || sv.before[0] == "against") && s.lower(i) != sv.before[0] { // "sued the city over the tax"
		if c, ok := r.chunkAt(s, i); ok {
			i = c.to
		}
	}
	if len(sv.before) > 0 && s.lower(v-1) != "be" && (s.lower(v) == "voted" || s.lower(v) == "vote" || s.lower(v) == "votes" || s.lower(v) == "voting") { // "voted by 12 to 9 on Monday in favour of"
		for k := i; k < i+12 && !s.tag(k).Verb() && s.lower(k) != ","; k++ {
			if slices.Equal(sv.before, s.lowersAt(k, len(sv.before))) {
				i = k
				break
			}
		}
	}
	for _, w := range sv.before {
		if s.lower(i) != w {
			return 0, false
		}
		i++
	}
	for s.tag(i) == language.RB {
		i++
	}
	return i, true
}

// decided tells whether a target can be meant by a verb that often means
// something else: a thing that people decide, or a person whom a person
// attacks.
func (r *claimReader) decided(holder corpus.ActorID, sv stanceVerb, t target) bool {
	if t.person {
		a := r.speakers.actors[holder] // nil for the author's own I
		return sv.stance == corpus.Against && (holder == "" || a != nil && a.Kind == corpus.Person)
	}
	return t.kind != "" || t.topical || t.doing != "" || t.s.lower(t.to) == "in" && t.s.lower(t.to+1) == "court"
}

// coordinated gives a subject and those joined with it: "India and China".
func (r *claimReader) coordinated(p nominal) []nominal {
	out := []nominal{p}
	cs := r.speakers.chunksOf(p.s)
	for from := p.from; p.s.lower(from-1) == "and" || len(out) > 1 && p.s.lower(from-1) == ","; {
		end := from - 1
		if p.s.lower(end-1) == "," {
			end--
		}
		c, ok := chunkEndingAt(cs, end)
		if !ok || !r.speakers.canSpeak(p.s, c.to-1) {
			break
		}
		out = append(out, nominal{p.s, c.from, c.to, c.to - 1})
		from = c.from
	}
	return out
}

// delayed are adverbs that turn "not" into "not yet".
var delayed = map[string]bool{"immediately": true, "yet": true, "initially": true, "formally": true, "publicly": true, "directly": true}

// isHolder tells whether the target is nothing but the holder's own name.
func (r *claimReader) isHolder(id corpus.ActorID, t target) bool {
	for _, m := range r.d.mentions.in(t.s.span(t.from, t.to)) {
		if m.Actor == id && m.Span == t.s.span(t.from, t.to) {
			return true
		}
	}
	return false
}

// polarity turns a stance round where it is negated. Who "does not support"
// something is against it; who "has not supported" it may only have waited,
// and who does not oppose it takes no side.
func polarity(stance corpus.Stance, not, infinitive bool) (corpus.Stance, bool) {
	switch {
	case !not:
		return stance, true
	case stance == corpus.For && infinitive:
		return corpus.Against, true
	}
	return "", false
}

func passiveAt(s *sentence, v int) bool {
	return (s.tag(v) == language.VBN || s.tag(v) == language.VBD) && beBefore(s, v)
}

func progressive(s *sentence, v int) bool { return s.tag(v) == language.VBG && beBefore(s, v) }

// passive reads "T was rejected by X".
func (r *claimReader) passive(s *sentence, v int, stance corpus.Stance) {
	by := v + 1
	for by < v+5 && s.lower(by) != "by" && (s.tag(by) == language.RB || s.lower(by) == "as" || s.tag(by) == language.IN) { // "opposed as well by"
		by++
	}
	if s.lower(by) != "by" {
		return
	}
	from := by + 1
	if s.lower(from) == "both" {
		from++
	}
	agent, ok := r.agent(s, from)
	if !ok {
		return
	}
	id, ok := r.holder(agent)
	if !ok {
		return
	}
	if t, ok := r.subjectTarget(s, v); ok && !r.isHolder(id, t) {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "stance-passive")
	}
}

// subjectTarget reads the subject of the verb at v as a target.
func (r *claimReader) subjectTarget(s *sentence, v int) (target, bool) {
	cs := r.speakers.chunksOf(s)
	k := skipAuxiliaries(s, v)
	if w := s.lower(k); w == "who" || w == "which" || w == "that" && s.tag(k) == language.WDT {
		k--
		if s.lower(k) == "," {
			k--
		}
	} else if w == "," { // "the vote, which is not binding, was boycotted"
		for k--; k > 0 && s.lower(k) != ","; k-- {
			if s.tag(k) == language.CC {
				return target{}, false
			}
		}
		if w := s.lower(k + 1); w != "which" && w != "who" {
			return target{}, false
		}
		k--
	}
	c, ok := chunkEndingAt(cs, k+1)
	if !ok {
		return target{}, false
	}
	whole, head := s.extendLeft(cs, c, attached)
	if first, far := clauseSubject(s, cs, c); far && wrappers[s.lower(first.to-1)] { // "plans to burn rubbish in a plant beside a school were backed"
		return r.readTarget(s, first.from)
	} else if far {
		return r.targetOf(s, r.tied(s, cs, first), first)
	}
	if whole.from >= 3 && s.tag(whole.from-1) == language.VB && s.lower(whole.from-2) == "to" { // "plan to open an office"
		if before, ok := chunkEndingAt(cs, whole.from-2); ok && wrappers[s.lower(before.to-1)] {
			return r.readTarget(s, before.from)
		}
	}
	if s.tag(whole.from-1) == language.VBG {
		t, stance, ok := r.sided(s, whole.from-1, corpus.For)
		return t, ok && stance == corpus.For
	}
	first := chunk{whole.from, head + 1}
	if wrappers[s.lower(head)] {
		return r.readTarget(s, whole.from)
	}
	return r.targetOf(s, whole, first)
}

// clauseSubject goes left from a phrase over prepositions and infinitives to
// the first phrase of the clause; far tells whether an infinitive was passed.
func clauseSubject(s *sentence, cs []chunk, c chunk) (first chunk, far bool) {
	for n := 0; c.from > 0 && n < 6; n++ {
		k := c.from - 1
		if t := s.tag(k); t != language.IN && t != language.VB && t != language.TO {
			break
		}
		for k > 0 && (s.tag(k) == language.IN || s.tag(k) == language.VB || s.tag(k) == language.TO) && s.lower(k) != "that" {
			far = far || s.tag(k) == language.VB
			k--
		}
		before, ok := chunkEndingAt(cs, k+1)
		if !ok {
			return c, false
		}
		c = before
	}
	return c, far
}

// agent reads who does it in "rejected by Kurdish and Sunni members".
func (r *claimReader) agent(s *sentence, i int) (nominal, bool) {
	if s.tag(i) == language.JJ && s.lower(i+1) == "and" {
		if c, ok := chunkStartingAt(r.speakers.chunksOf(s), i+2); ok && s.tag(i+2) == language.JJ {
			c = s.extendRight(r.speakers.chunksOf(s), c, map[string]bool{"of": true})
			head := i + 2
			for head+1 < c.to && s.lower(head+1) != "of" {
				head++
			}
			return nominal{s, i, c.to, head}, true
		}
	}
	return r.speakers.subjectAfter(s, i)
}

// besides reads "with members of one house opposing T", and after it "and
// those of the other supporting it": people, and what they do.
func (r *claimReader) besides(s *sentence, v int, sv stanceVerb, stance corpus.Stance) bool {
	if s.tag(v) != language.VBG && s.lower(v) != "voting" || beBefore(s, v) {
		return false
	}
	cs := r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, v)
	if !ok && s.lower(v) == "voting" {
		c, ok = chunkOver(cs, v)
		c.to = v
	}
	if !ok || c.from >= c.to {
		return false
	}
	whole, head := s.extendLeft(cs, c, map[string]bool{"of": true, "from": true, "in": true})
	if r.speakers.humans[s.lower(head)] == "" && !r.together[s.lower(head)] || s.lower(whole.from-1) == "," || s.lower(whole.from-1) == "with" && s.tag(whole.from-2).Verb() {
		return false
	}
	var t target
	if i, follows := r.afterVerb(s, v, sv); follows {
		t, ok = r.readTarget(s, i)
	} else {
		ok = false
	}
	if w := s.lower(v + 1); !ok && (w == "." || w == "," || w == "it" || w == "") && len(r.found) > 0 {
		if last := r.found[len(r.found)-1]; last.target.s == s {
			t, ok = last.target, true
		}
	}
	if !ok {
		return false
	}
	id, known := r.holder(nominal{s, whole.from, whole.to, head})
	if known {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "doing-so")
	}
	return known
}

// accused reads "X accused Y of misleading the queen": X is against what Y is
// said to have done.
func (r *claimReader) accused(s *sentence) {
	for v := range s.tokens {
		if lemma, _, ok := lookUp(accusing, s.lower(v)); !ok || !s.tag(v).Verb() || unreal(s, v) || negated(s, v) || passiveAt(s, v) || !active(s, v) && !(s.tag(v) == language.VBG && s.lower(v-1) == ",") {
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
	t.from, t.head, t.kind = deed, stemOf(s.lower(deed)), ""
	if n, known := r.issueAt(s, deed); known {
		t.head, t.kind = n.class, n.kind
	}
	for _, m := range r.d.mentions.in(s.span(c.from, c.to)) {
		t.details = append(t.details, string(m.Actor))
	}
	stance := corpus.Against
	switch l, _, _ := lookUp(accusing, s.lower(v)); l {
	case "praise", "commend", "thank":
		stance = corpus.For
	}
	r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "accuses")
}

// reducedPassive tells whether the verb at v is that of "the plan, opposed by
// X," and "a plan backed by X".
func reducedPassive(s *sentence, v int) bool {
	if t := s.tag(v); t != language.VBN && t != language.VBD || s.lower(v+1) != "by" || v == 0 {
		return false
	}
	k := v - 1
	for k > 0 && s.tag(k) == language.RB {
		k--
	}
	if s.lower(k) == "," {
		k--
	}
	return k >= 0 && s.tag(k).Noun()
}

// backedBy records who backs or opposes what a reduced passive follows.
func (r *claimReader) backedBy(s *sentence, v int, sv stanceVerb, stance corpus.Stance) {
	k := v - 1
	for s.tag(k) == language.RB {
		k--
	}
	if s.lower(k) == "," {
		k--
	}
	c, ok := chunkEndingAt(r.speakers.chunksOf(s), k+1)
	if !ok {
		return
	}
	t, ok := r.targetOf(s, c, c)
	if !ok || t.person || t.kind == "" && !t.topical {
		return
	}
	agent, ok := r.agent(s, v+2)
	if !ok {
		return
	}
	if id, ok := r.holder(agent); ok && !r.isHolder(id, t) && (!sv.choosy || r.decided(id, sv, t)) {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "stance-passive")
	}
}

// votes tells whether a clause ends in "voted in favour" or "vote against".
func (r *claimReader) votes(s *sentence, v int, sv stanceVerb) bool {
	if !slices.Contains(lemmas(s.lower(v)), "vote") || len(sv.before) == 0 {
		return false
	}
	words := sv.before
	if len(words) == 3 {
		words = words[:2]
	} else if words[0] != "against" {
		return false
	}
	end := v + 1 + len(words)
	if !slices.Equal(words, s.lowersAt(v+1, len(words))) {
		return false
	}
	switch s.lower(end) {
	case ".", ",", ";", "and", "because", "":
		return true
	}
	return false
}

// votesAtHand records a vote for or against what the sentence names before it,
// or what the text around it is about.
func (r *claimReader) votesAtHand(s *sentence, v int, stance corpus.Stance) {
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	t, ok := r.discussed(s, v)
	if !ok {
		return
	}
	t.to = v + 1
	if id, ok := r.holder(p); ok {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "votes-at-hand")
	}
}
