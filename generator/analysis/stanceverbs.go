package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// verbs reads "X opposes T", "X has criticised T", "T is opposed by X".
func (r *claimReader) verbs(s *sentence) {
	for v := range s.tokens {
		if !s.is(v, stanceVerbForm) {
			continue
		}
		if !s.tag(v).Verb() && s.lower(v) != "voting" && !(s.tag(v) == language.NN && s.tag(v-1) == language.NNS && inObjectRelative(s, v)) && !(s.lower(v-1) == "to" && s.tag(v) == language.NN && s.tag(v+1) == language.DT) || unreal(s, v) && !conditionalOn(s, v) {
			continue
		}
		for _, l := range s.lemmas(v) {
			for _, sv := range r.stances[l] {
				r.verb(s, v, sv)
			}
		}
	}
}

func (r *claimReader) verb(s *sentence, v int, sv stanceVerb) {
	if delayed[s.lower(v-1)] && negated(s, v) { // "did not immediately endorse"
		return
	}
	stance, ok := polarity(sv.stance, negated(s, v), s.tag(v) == language.VB || neverBefore(s, v) || noLonger(s, v))
	if _, _, tolerates := s.lookUp(tolerating, v); !ok && tolerates && sv.stance == corpus.Against {
		stance, ok = corpus.Undecided, true
	}
	if !ok {
		return
	}
	if negated(s, v) && sv.choosy && !sv.yielding && sv.stance == corpus.For && !wishing[s.lower(v)] { // "did not seek the levy"
		return
	}
	if p, first := r.firstTo(s, v); first && len(sv.before) <= 1 {
		if t, side, ok := r.sided(s, v+1+len(sv.before), stance); ok && slices.Equal(sv.before, s.lowersAt(v+1, len(sv.before))) && (!sv.choosy || r.atIssue(t)) {
			r.recordOn(s, p, v, t, side, "stance-verb")
		}
		return
	}
	under, refused := controlled(s, v)
	if !under && !refused && s.lower(v-1) == "to" && s.tag(v) == language.VB && len(sv.before) > 0 && !sv.choosy {
		if a, serves := r.actFor(s, v-1); serves && !a.not && !asksOthers(s, a.verb) { // "took to the streets to protest against it"
			r.underAct(s, v, sv, stance, a)
			return
		}
	}
	if refused && perfectPast(s, v) {
		return // "had refused to support it" is told of the past
	}
	if refused {
		if sv.stance == corpus.Against {
			return
		}
		stance = corpus.Against
	}
	if _, _, judges := s.lookUp(praising, v); judges && negated(s, v) { // "cannot praise the town and leave it so" tells what it must not do
		return
	}
	if sv.yielding && stance != corpus.Against && (passiveAt(s, v) || reducedPassive(s, v)) {
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
	conditional := conditionalOn(s, v)
	if conditional || stance == corpus.Against && sv.stance == corpus.For && lacks(s, v) {
		stance = corpus.Undecided
	} else if sv.yielding && stance != corpus.Against { // "accepted the award" takes no side, "cannot accept the award" does
		return
	}
	if r.besides(s, v, sv, stance) {
		return
	}
	doer, aside := r.participled(s, v)
	if _, _, asks := s.lookUp(demands, v); asks && !aside && s.tag(v) == language.VBG {
		doer, aside = r.askingBy(s, v)
	}
	if !active(s, v) && !conditional && !under && !aside && !inObjectRelative(s, v) {
		return
	}
	i, ok := r.afterVerb(s, v, sv)
	if (!ok || s.endsObject(i)) && r.votes(s, v, sv) { // "voted against."
		r.votesAtHand(s, v, stance)
		return
	}
	if !ok {
		return
	}
	if w := s.lower(i + 1); s.lower(i) == "no" && (w == "particular" || w == "specific" || w == "special" || w == "such") { // "asked for no particular date"
		return
	}
	t, stance, ok := r.sided(s, i, stance)
	if ok && t.person && conditional {
		return
	}
	if !ok && i == v+1+len(sv.before) && s.endsObject(i) {
		t, ok = r.relativeObject(s, v)
	}
	if t.pointed && (s.lower(i) == "that" && s.lower(i+1) != "out" && s.lower(i+1) != "down" || len(sv.before) > 0 && s.lower(i) == s.lower(v+1+len(sv.before)) && !stanceByPreposition(sv)) { // "rejected that": what was said, not the issue
		return
	}
	if !ok || len(sv.before) > 0 && sv.before[0] == "for" && (s.lower(t.to) == "to" || s.lower(t.to) == "," && behindAside(s, t.to) > 0) { // "called for the scheme to be dropped" is read by demanded
		return
	}
	if _, _, asks := s.lookUp(demands, v); asks && len(sv.before) == 0 {
		if w := s.lower(t.to); w != "done" && w != "finished" && (s.tag(t.to) == language.VBN || s.tag(t.to) == language.VBD) || w == "to" { // "wants the handover delayed", "wants the farm moved": not for the farm
			return
		}
	}
	p, ok := r.subject(s, v)
	if aside {
		p, ok = doer, true
	}
	if !ok {
		return
	}
	if both, neither := r.neitherOf(p); neither {
		if side, denied := polarity(stance, true, true); denied && !sv.choosy {
			for _, h := range both {
				if id, ok := r.holderOf(h); ok {
					r.addFrom(s, v, id, side, t, "stance-verb")
				}
			}
		}
		return
	}
	if !t.person && len(sv.before) == 0 && !conditional {
		for _, also := range r.alsoTargets(s, t) {
			r.recordOn(s, p, v, also, stance, "stance-verb")
		}
	}
	for _, h := range r.coordinated(p) {
		if id, ok := r.holder(h); ok && !r.isHolder(id, t) && (!sv.choosy || r.decided(id, sv, t) || conditional && sv.yielding && t.definite && !t.person) {
			rule := corpus.Rule("stance-verb")
			if formerly(s, v) {
				rule = formerStance
			}
			if t.person && (sv.choosy || judgesPersons[s.lower(v)] || slices.ContainsFunc(s.lemmas(v), func(l string) bool { return judgesPersons[l] })) {
				rule = judgesPerson
			}
			r.addFrom(s, v, id, stance, t, rule)
		}
	}
}

// sided reads the target at token i, to which somebody takes a stance. Who is
// against closing a thing is against the closure; where there is no noun for
// the deed, for the thing.
func (r *claimReader) sided(s *sentence, i int, stance corpus.Stance) (target, corpus.Stance, bool) {
	if t, side, ok := r.onSide(s, i, stance); ok {
		return t, side, true
	}
	t, ok := r.object(s, i)
	if !ok && s.tag(i) == language.VBG && intransitive[s.lower(i)] { // "favours continuing"
		t, side, ok := r.deedAt(s, i)
		if stance == corpus.Against {
			side = opposite(side)
		}
		return t, side, ok
	}
	if !ok {
		return t, stance, false
	}
	t, stance = r.turned(t.withoutTerms(), stance)
	return t, stance, true
}

// withoutTerms takes from the words that tell a thing from its like how long it
// runs: a "ten-year loan" is the loan that others speak of without its term.
func (t target) withoutTerms() target {
	for k := t.from; k < t.to; k++ {
		if parts := strings.Split(t.s.lower(k), "-"); len(parts) == 2 && timeUnits[stemOf(parts[1])] {
			t.details = without(t.details, []string{stemOf(parts[0])})
		}
	}
	return t
}

// turned gives what a stance on a deed is a stance on: the deed by its noun,
// or the thing, on the other side where the deed puts an end to it.
func (r *claimReader) turned(t target, stance corpus.Stance) (target, corpus.Stance) {
	if t.lemma == "" || t.hopeful || t.isDeed() {
		return t, stance
	}
	if noun, is := r.asNoun(t); is {
		return noun, stance
	}
	if n, known := r.issues[t.lemma]; known && n.kind == "end" {
		t.details = append([]string{t.head}, t.details...)
		t.label = r.deedOn(t.lemma, n, t.s.words(t.verb+1, t.to))
		t.head, t.kind, t.from, t.definite, t.doing, t.topical, t.bare = n.class, n.kind, t.verb, true, "", false, false
		t.familiar = r.familiar[t.head]
		return t, stance
	}
	return t, opposite(stance)
}

// stanceByPreposition tells whether a verb takes a side on whatever follows
// its last word, be it only "it": "live with it", "vote for it".
func stanceByPreposition(sv stanceVerb) bool {
	switch last := sv.before[len(sv.before)-1]; last {
	case "for", "against", "with", "of", "to":
		return true
	}
	return false
}

// formerStance is the rule of a claim that somebody "had previously" made.
const formerStance = "former-stance"

// formerly tells whether the verb at v tells of a side taken once: "previously",
// or in a year before the article's, by the way: "The bank, which approved the
// loan in June 2023, …".
func formerly(s *sentence, v int) bool {
	published := s.article.src.Published.Value
	aside := s.lower(v-1) == "which" && s.lower(v-2) == ","
	for k := v + 1; aside && k < len(s.tokens) && len(published) >= 4; k++ {
		if w := s.lower(k); w == "," || w == ";" || s.tag(k).Finite() {
			break
		} else if len(w) == 4 && s.tag(k) == language.CD && w[0] >= '1' && w[0] <= '2' && w < published[:4] && (s.lower(k-1) == "in" || s.tag(k-1).Proper()) {
			return true
		}
	}
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

// afterVerb gives the token at which the target of a verb of stance begins.
func (r *claimReader) afterVerb(s *sentence, v int, sv stanceVerb) (int, bool) {
	i := v + 1
	if len(sv.before) > 0 && sv.before[0] != "out" && s.lower(i) == "out" {
		i++
	}
	if s.isQuoted(v) { // the fragment may end right behind the verb
		i = s.pastMark(i)
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
	if len(sv.before) == 1 && (sv.before[0] == "out" || sv.before[0] == "down") && s.lower(i) != sv.before[0] { // "ruled that out"
		if c, ok := r.chunkAt(s, i); ok && s.lower(c.to) == sv.before[0] || s.lower(i+1) == sv.before[0] {
			return i, true
		}
	}
	for _, w := range sv.before {
		if s.lower(i) != w {
			return 0, false
		}
		if i++; s.isQuoted(v) {
			i = s.pastMark(i)
		}
	}
	for s.tag(i) == language.RB {
		i++
	}
	if sv.stance == corpus.Against { // "warned against “short cuts”"
		i = s.pastMark(i)
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
	return r.atIssue(t) || t.s.lower(t.to) == "in" && t.s.lower(t.to+1) == "court"
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
		end = beforeBracket(p.s, end-1) + 1 // "the Greens (DG) and"
		c, ok := chunkEndingAt(cs, end)
		if !ok || !r.speakers.canSpeak(p.s, c.to-1) {
			break
		}
		out = append(out, nominal{p.s, c.from, c.to, c.to - 1})
		from = c.from
	}
	return out
}

// wishing are verbs which, denied, say that somebody is against a thing: "does
// not want the market".
var wishing = map[string]bool{"want": true, "wants": true, "wanted": true, "recommend": true, "favour": true, "favor": true}

// tolerating are verbs of opposing which, denied, say that somebody lets a
// thing be: "did not object", "will not stand in the way". Not having
// criticised a thing may be silence.
var tolerating = map[string]string{"oppose": "", "object": "", "rule": "", "block": "", "veto": "", "resist": "", "stand": ""}

// praising are verbs of praise which, denied, are no position.
var praising = map[string]string{"praise": "", "applaud": "", "hail": "", "laud": "", "commend": "", "celebrate": ""}

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

// neverBefore tells whether "never" stands right before the verb at v: who never
// supported a thing did not only wait.
func neverBefore(s *sentence, v int) bool {
	return s.lower(v-1) == "never" || s.lower(v-2) == "never" && s.tag(v-1) == language.RB
}

// noLonger tells whether "no longer" stands right before the verb at v: who no
// longer supports a thing has left its side.
func noLonger(s *sentence, v int) bool {
	return s.lower(v-2) == "no" && s.lower(v-1) == "longer"
}
