package analysis

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// claimReader reads who takes which side on what.
type claimReader struct {
	d            *dossier
	speakers     *speakerReader
	cues         *cueReader
	stances      map[string][]stanceVerb
	nouns        map[string]stanceVerb
	undertakings map[string]string // lemma → stance
	participles  map[string]string // lemma → past participle
	wishes       map[string]string
	verdicts     map[string]verdict
	worsening    map[string]string // verbs and nouns of making things worse
	capitals     map[string]string // capital → its country's actor ID
	quoted       map[corpus.SourceID][]*corpus.Quotation
	topic        string // stem of the dossier's topic noun
	found        []held
}

// stanceVerb is a word that takes sides, and what stands before its target.
type stanceVerb struct {
	stance corpus.Stance
	before string // "-" or a preposition
}

// verdict is a word of judgement.
type verdict struct {
	stance corpus.Stance
	verb   bool
}

// held is a claim with its target as the rules compare it.
type held struct {
	claim  corpus.Claim
	target target
}

// findClaims finds every position that a holder takes on a target. Both are
// needed: words of tension alone are nothing.
func findClaims(d *dossier) []corpus.Claim {
	r := newClaimReader(d)
	for _, a := range d.articles {
		for _, s := range a.sentences {
			if s.prose() {
				r.verbs(s)
				r.nounPhrases(s)
				r.wanted(s)
				r.judged(s)
				r.demanded(s)
				r.authorWants(s)
				r.noReason(s)
				r.soDoes(s)
			}
		}
	}
	r.number()
	d.held = r.found
	claims := make([]corpus.Claim, len(r.found))
	for i, h := range r.found {
		claims[i] = h.claim
	}
	return claims
}

func newClaimReader(d *dossier) *claimReader {
	r := &claimReader{d: d, speakers: d.speakers, cues: newCueReader(d.lex), stances: map[string][]stanceVerb{}, nouns: map[string]stanceVerb{},
		undertakings: d.lex.table("undertakings"), participles: map[string]string{}, wishes: d.lex.table("wishes"), worsening: d.lex.table("worsening"),
		verdicts: map[string]verdict{}, capitals: map[string]string{}, quoted: map[corpus.SourceID][]*corpus.Quotation{}}
	r.topic = topicNoun(d)
	for _, e := range d.lex.lists["stances"] {
		r.stances[e.phrase] = append(r.stances[e.phrase], stanceVerb{corpus.Stance(e.fields[0]), e.fields[1]})
	}
	for _, e := range d.lex.lists["stancenouns"] {
		r.nouns[e.phrase] = stanceVerb{corpus.Stance(e.fields[0]), e.fields[1]}
	}
	for _, e := range d.lex.lists["undertakings"] {
		r.participles[e.phrase] = e.fields[1]
	}
	for _, e := range d.lex.lists["verdicts"] {
		r.verdicts[e.phrase] = verdict{corpus.Stance(e.fields[0]), e.fields[1] == "verb"}
	}
	states := map[string]string{}
	for _, a := range d.corpus.Actors {
		if a.Kind == corpus.State {
			states[a.Country] = string(a.ID)
		}
	}
	for _, c := range language.Countries() {
		for _, capital := range c.Capitals {
			r.capitals[capital] = states[c.Code]
		}
	}
	for i := range d.corpus.Quotations {
		q := &d.corpus.Quotations[i]
		r.quoted[q.At().Source] = append(r.quoted[q.At().Source], q)
	}
	r.speakers.quoted = r.quoted
	return r
}

// number orders the claims by place, drops repetitions and names them.
func (r *claimReader) number() {
	slices.SortStableFunc(r.found, func(a, b held) int { return compareSpans(a.claim.Target.At, b.claim.Target.At) })
	r.found = slices.CompactFunc(r.found, func(a, b held) bool {
		return a.claim.Target.At == b.claim.Target.At && a.claim.Holder == b.claim.Holder && a.claim.Stance == b.claim.Stance
	})
	n := map[corpus.SourceID]int{}
	for i := range r.found {
		c := &r.found[i].claim
		n[c.At.Source]++
		c.ID = corpus.ClaimID(fmt.Sprintf("%s-c%d", c.At.Source, n[c.At.Source]))
	}
}

// add records a claim. The holder is the actor given, or whoever is reported
// to say the sentence, or the author.
func (r *claimReader) add(s *sentence, cue corpus.Span, holder corpus.ActorID, level corpus.Level, stance corpus.Stance, t target, rule corpus.Rule) {
	c := corpus.Claim{At: s.whole(), Cue: cue, Holder: holder, Level: level, Stance: stance, Rule: rule}
	c.Target = corpus.Target{Text: t.text(), At: s.span(t.from, t.to)}
	for _, id := range r.d.mentions.actorsIn(s.whole()) {
		if id != holder {
			c.Actors = append(c.Actors, id)
		}
	}
	r.found = append(r.found, held{c, t})
}

// holder resolves a noun phrase to the actor who takes the side; a pronoun
// only where it can be but one person.
func (r *claimReader) holder(p nominal) (corpus.ActorID, bool) {
	sp, ok := r.speakers.resolve(p)
	if !ok || sp.Actor == "" {
		return "", false
	}
	return sp.Actor, true
}

// unreal tells whether the verb at token v is only possible, wished or asked:
// "could oppose", "may reject", "if it rejects".
func unreal(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-5; k-- {
		switch s.lower(k) {
		case "could", "may", "might", "would", "should", "can", "must", "if", "whether", "unless":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// negated tells whether "not", "never" or "no longer" stands before token v.
func negated(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		switch s.lower(k) {
		case "not", "n't", "never", "no", "nor", "hardly", "neither":
			return true
		}
		if t := s.tag(k); t != language.RB && !t.Verb() && t != language.MD {
			return false
		}
	}
	return false
}

// verbs reads "X opposes T", "X has criticised T", "T is opposed by X".
func (r *claimReader) verbs(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || unreal(s, v) {
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
	stance, ok := polarity(sv.stance, negated(s, v), s.tag(v) == language.VB)
	if !ok {
		return
	}
	if passiveAt(s, v) {
		r.passive(s, v, stance)
		return
	}
	if !s.tag(v).Finite() && !perfect(s, v) && !progressive(s, v) {
		return
	}
	i := v + 1
	if s.lower(i) == "out" {
		i++
	}
	if sv.before != "-" {
		if s.lower(i) != sv.before {
			return
		}
		i++
	}
	for s.tag(i) == language.RB {
		i++
	}
	t, ok := r.readTarget(s, i)
	if !ok || s.lower(t.to) == "to" && sv.before == "for" { // "called for the scheme to be dropped" is read by demanded
		return
	}
	p, ok := r.speakers.subject(s, v)
	if !ok {
		return
	}
	for _, h := range r.coordinated(p) {
		if id, ok := r.holder(h); ok && !r.isHolder(id, t) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "stance-verb")
		}
	}
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
	if s.lower(v+1) != "by" {
		return
	}
	agent, ok := r.speakers.subjectAfter(s, v+2)
	if !ok {
		return
	}
	id, ok := r.holder(agent)
	if !ok {
		return
	}
	if t, ok := r.subjectTarget(s, v); ok {
		r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "stance-passive")
	}
}

// subjectTarget reads the subject of the verb at v as a target.
func (r *claimReader) subjectTarget(s *sentence, v int) (target, bool) {
	cs := r.speakers.chunksOf(s)
	k := skipAuxiliaries(s, v)
	c, ok := chunkEndingAt(cs, k+1)
	if !ok {
		return target{}, false
	}
	whole, head := s.extendLeft(cs, c, attached)
	for whole.from >= 3 && s.tag(whole.from-1) == language.VB && s.lower(whole.from-2) == "to" { // "plan to open an office"
		before, ok := chunkEndingAt(cs, whole.from-2)
		if !ok || !wrappers[s.lower(before.to-1)] {
			break
		}
		return r.readTarget(s, before.from)
	}
	if s.tag(whole.from-1) == language.VBG {
		return r.readTarget(s, whole.from-1)
	}
	first := chunk{whole.from, head + 1}
	if wrappers[s.lower(head)] {
		return r.readTarget(s, whole.from)
	}
	return r.targetOf(s, whole, first)
}

// nounPhrases reads "X's opposition to T", "T has faced the opposition of X".
func (r *claimReader) nounPhrases(s *sentence) {
	for i := range s.tokens {
		if (s.lower(i) == "favour" || s.lower(i) == "favor") && s.lower(i-1) == "in" && s.lower(i+1) == "of" {
			r.inFavour(s, i)
			continue
		}
		sv, ok := r.nouns[s.lower(i)]
		if !ok || !s.tag(i).Noun() || negated(s, i) {
			continue
		}
		if p, ok := r.owner(s, i); ok && s.lower(i+1) == sv.before {
			if id, ok := r.holder(p); ok {
				if t, ok := r.readTarget(s, i+2); ok {
					r.add(s, s.span(i, i+1), id, corpus.Reported, sv.stance, t, "stance-noun")
				}
			}
			continue
		}
		if w := s.lower(i + 1); w == "of" && sv.before != "of" || w == "from" {
			r.faced(s, i, sv.stance)
		}
	}
}

// inFavour reads "X is in favour of T" at the noun.
func (r *claimReader) inFavour(s *sentence, noun int) {
	v := noun - 2
	for v > 0 && s.tag(v) == language.RB {
		v--
	}
	if !auxiliary[s.lower(v)] || negated(s, noun-1) || unreal(s, v) {
		return
	}
	p, ok := r.speakers.subject(s, v)
	if !ok {
		return
	}
	t, ok := r.readTarget(s, noun+2)
	if id, known := r.holder(p); ok && known {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, corpus.For, t, "in-favour")
	}
}

// owner finds X in "X's opposition".
func (r *claimReader) owner(s *sentence, noun int) (nominal, bool) {
	k := noun - 1
	for k > 0 && (s.tag(k) == language.JJ || s.tag(k) == language.RB || s.tag(k) == language.VBG) {
		k--
	}
	if s.tag(k) != language.POS && s.lower(k) != "'s" || k == 0 {
		return nominal{}, false
	}
	c, ok := chunkOver(r.speakers.chunksOf(s), k-1)
	if !ok {
		return nominal{}, false
	}
	return nominal{s, c.from, k, k - 1}, true
}

// faced reads "T has faced the opposition of X" at the noun.
func (r *claimReader) faced(s *sentence, noun int, stance corpus.Stance) {
	c, ok := chunkOver(r.speakers.chunksOf(s), noun)
	if !ok || c.from == 0 {
		return
	}
	v := c.from - 1
	switch lemma := lemmas(s.lower(v)); {
	case slices.ContainsFunc(lemma, func(l string) bool {
		return slices.Contains([]string{"face", "meet", "draw", "encounter", "attract", "provoke", "win", "enjoy", "have", "receive"}, l)
	}):
	case s.lower(v) == "with" && v > 0 && slices.Contains([]string{"met", "meets", "meet"}, s.lower(v-1)):
		v--
	default:
		return
	}
	p, ok := r.speakers.subjectAfter(s, noun+2)
	if !ok || unreal(s, v) {
		return
	}
	id, ok := r.holder(p)
	if !ok {
		return
	}
	if t, ok := r.subjectTarget(s, v); ok {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, stance, t, "faced-stance")
	}
}

// wanted reads "X plans to open T", "X's plan to open T", "X will make the
// case for establishing T".
func (r *claimReader) wanted(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if s.lower(i) == "case" && s.lower(i+1) == "for" && slices.Contains([]string{"make", "makes", "made", "making"}, s.lower(i-2)) {
			r.wants(s, i-2, i+2, corpus.For, "makes-the-case")
			continue
		}
		if s.lower(i) == "for" && wrappers[s.lower(i-1)] && s.tag(i-1).Noun() {
			if p, ok := r.owner(s, i-1); ok { // "Japan's plan for an office"
				r.record(s, p, i+1, corpus.For, "owned-plan")
			}
			continue
		}
		if s.lower(i) == "will" && s.tag(i+1) == language.VB {
			if _, stance, ok := lookUp(r.undertakings, s.lower(i+1)); ok && !unreal(s, i) {
				r.wants(s, i, i+1, corpus.Stance(stance), "will-undertake")
			}
			continue
		}
		if s.tag(i) != language.TO || s.tag(i+1) != language.VB {
			continue
		}
		stance, ok := r.sideOf(s, i+1)
		if !ok {
			continue
		}
		if v, ok := votedBefore(s, i); ok {
			r.wants(s, v, i+1, stance, "voted-to")
			continue
		}
		_, wish, ok := lookUp(r.wishes, s.lower(i-1))
		if !ok {
			continue
		}
		if wish == "-" || negated(s, i-1) {
			continue // declining to act is no side by itself
		}
		if s.tag(i - 1).Noun() {
			if p, ok := r.owner(s, i-1); ok {
				r.record(s, p, i+1, stance, "owned-plan")
			}
			continue
		}
		if s.tag(i-1).Verb() && !unreal(s, i-1) {
			r.wants(s, i-1, i+1, stance, "wish-verb")
		}
	}
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
	if _, stance, ok := lookUp(r.undertakings, s.lower(v)); ok {
		return corpus.Stance(stance), true
	}
	for _, l := range lemmas(s.lower(v)) {
		for _, sv := range r.stances[l] {
			if sv.before == "-" {
				return sv.stance, true
			}
		}
	}
	return "", false
}

// wants records that the subject of the verb at v wants what begins at token t.
func (r *claimReader) wants(s *sentence, v, t int, stance corpus.Stance, rule corpus.Rule) {
	if s.isQuoted(v) {
		return
	}
	if p, ok := r.speakers.subject(s, v); ok {
		r.record(s, p, t, stance, rule)
	}
}

func (r *claimReader) record(s *sentence, p nominal, at int, stance corpus.Stance, rule corpus.Rule) {
	id, ok := r.holder(p)
	if !ok {
		return
	}
	t, ok := r.readTarget(s, at)
	if !ok && s.tag(at) == language.VB {
		if t, ok = r.undertaken(s, at, 4); !ok {
			t, ok = r.readTarget(s, at+1)
		}
	}
	if !ok || strings.Contains(t.text(), "“") {
		return
	}
	if noun, ok := t.asNoun(); ok {
		t, stance = noun, corpus.For
	}
	r.add(s, s.span(at, at+1), id, corpus.Reported, stance, t, rule)
}
