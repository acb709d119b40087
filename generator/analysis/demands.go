package analysis

import (
	"cmp"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// demanded reads "X called for the scheme to be dropped", "X wants sales
// halted" and "X demanded that the line be built".
func (r *claimReader) demanded(s *sentence) {
	for v := range s.tokens {
		lemma, _, ok := s.lookUp(demands, v)
		if s.wouldLike(v) {
			lemma, ok = "want", true
		}
		if !ok || !s.tag(v).Verb() && !takenForNoun(s, v) || unreal(s, v) || negated(s, v) || r.othersWords(s, v) || passiveAt(s, v) {
			continue
		}
		asker, asking := nominal{}, false
		if !active(s, v) && s.lower(v-1) != "will" && !outFor(s, v) && !takenForNoun(s, v) {
			if asker, asking = r.askingBy(s, v); !asking {
				continue
			}
		}
		i := v + 1
		if lemma == "call" || lemma == "push" || lemma == "press" || lemma == "ask" && s.lower(i) == "for" {
			if w := s.lower(i); w != "for" && w != "on" && w != "upon" {
				continue
			}
			i++
		} else if beseeching[lemma] { // "applied to the court to suspend the licence"
			if s.lower(i) != "to" {
				continue
			}
			i++
		}
		if w := s.lower(i); w == "that" || w == "both" && s.tag(i) == language.CC {
			i++
		} else if k, far := farThat(s, i); far && lemma != "tell" { // "insisted in Oslo that the levy be dropped"
			i = k + 1
		}
		if w := s.lower(i); w == "whoever" || w == "anyone" || w == "anybody" { // "wants whoever owns the mill to post a bond"
			if p, known := r.subject(s, v); known {
				for k := i + 1; k < len(s.tokens) && k < i+9; k++ {
					if s.lower(k) != "to" || s.tag(k+1) != language.VB {
						continue
					}
					if t, side, ok := r.deedAt(s, k+1); ok {
						r.recordOn(s, p, v, t, side, "asks-to")
					}
					break
				}
			}
			continue
		}
		c, ok := r.chunkAt(s, i)
		if !ok {
			continue
		}
		noun := c
		if s.lower(c.to) == "(" && s.lower(c.to+2) == ")" { // "ordered the Harbour Agency (HA) to publish it"
			c.to += 3
		}
		if s.lower(c.to) == "of" || s.lower(c.to) == "," { // "asked the Minister of State, Ann Reid, to hold back"
			for k := c.to; k < len(s.tokens) && k < c.to+9; k++ {
				if s.lower(k) == "to" {
					if before := r.tied(s, r.speakers.chunksOf(s), c).to; k == before || s.lower(k-1) == "," {
						c.to = k
					}
					break
				}
			}
		}
		if s.lower(c.to) == "on" && lemma != "call" { // "urged the agency on June 2 to suspend"
			if day, ok := chunkStartingAt(r.speakers.chunksOf(s), c.to+1); ok && s.lower(day.to) == "to" {
				c.to = day.to
			}
		}
		p, known := r.subject(s, v)
		if outFor(s, v) {
			p, known = r.mainSubject(s, v)
		} else if asking {
			p, known = asker, true
		}
		if !known {
			continue
		}
		if lemma == "warn" && s.lower(c.to) != "not" {
			continue
		}
		if w := s.lower(c.to + 1); lemma == "want" && s.lower(c.to) == "to" && (w == "stay" || w == "remain") && s.tag(c.to+2) == language.IN && s.lower(c.to+2) != "until" { // "wants the treasure to stay in Lunde"
			if t, ok := r.deedOf(s, nominal{s, noun.from, noun.to, noun.to - 1}, c.to+1); ok {
				r.recordOn(s, p, v, t, corpus.For, "asks-to-do")
			}
			continue
		}
		if side, stops := s.toStop(c.to + 1); stops && s.lower(c.to) == "to" && lemma == "want" {
			if t, ok := r.targetOf(s, r.tied(s, r.speakers.chunksOf(s), noun), noun); ok && !t.person && (r.atIssue(t) || r.nameableThing(s, noun.to-1)) {
				r.recordOn(s, p, v, t, side, "demand")
			}
			continue
		}
		if s.lower(c.to) == "to" && s.tag(c.to+1) == language.VB {
			any := (urging[lemma] || pleading[lemma] && (r.isInstitution(s, noun) || r.ofSeveral(s, noun))) && (s.lower(i-1) != "for" || r.speakers.canSpeak(s, noun.to-1) || r.ofSeveral(s, noun))
			if r.asksTo(s, p, v, c.to+1, any) {
				continue
			}
		}
		if s.lower(c.to) == "not" && s.lower(c.to+1) == "to" { // "asked the court not to stop the tram"
			if t, side, ok := r.deedAt(s, c.to+2); ok {
				r.recordOn(s, p, v, t, opposite(side), "asks-to")
			} else if t, ok := r.anyDeed(s, c.to+2); ok && urging[lemma] {
				r.recordOn(s, p, v, t, corpus.Against, "asks-to-do")
			}
			continue
		}
		if k := s.pastAside(c.to); lemma == "ask" && s.lower(k) == "for" { // "asked the regulator, the Harbour Agency, for an exemption"
			c.to = k
		}
		if s.lower(c.to) == "for" && (lemma == "ask" || lemma == "press" || lemma == "petition" || lemma == "lobby" || lemma == "pressure") { // "asked the Queen for a prorogation"
			if t, ok := r.readTarget(s, c.to+1); ok && r.decided("", stanceVerb{}, t) {
				r.record(s, p, c.to+1, corpus.For, "asks-for")
			}
			continue
		}
		if s.lower(c.to) == "should" && s.lower(i-1) == "that" && s.tag(c.to+1) == language.VB && !r.othersWords(s, c.to) { // "proposed that the post should rotate"
			if t, ok := r.deedOf(s, nominal{s, noun.from, noun.to, noun.to - 1}, c.to+1); ok && !r.reported(s.span(c.to, c.to+1)) {
				r.recordOn(s, p, v, t, corpus.For, "asks-to-do")
			}
			continue
		}
		if lemma == "order" || lemma == "direct" || lemma == "require" || lemma == "tell" { // "ordered 300 buses built" is no order to somebody
			continue
		}
		after := r.tied(s, r.speakers.chunksOf(s), c).to
		if k := behindAside(s, after); k > 0 {
			after = k
		}
		not := s.lower(after) == "not" && s.lower(i-1) == "that" // "recommended that the levy not be cut"
		if not {
			after++
		}
		done, stance, ok := r.toBeDone(s, after, lemma == "want")
		if !ok {
			k := r.tied(s, r.speakers.chunksOf(s), noun).to
			if not {
				k = after
			}
			if s.lower(i-1) == "that" && (bareVerb(s, k) || not && s.tag(k) == language.VB && s.lower(k) != "be") { // "proposed that the city halt the sale"
				if t, side, ok := r.deedAt(s, k); ok {
					r.recordOn(s, p, v, t, corpusSide(side, not), "asks-to")
				} else if t, ok := r.deedOf(s, nominal{s, noun.from, noun.to, noun.to - 1}, k); ok {
					r.recordOn(s, p, v, t, corpusSide(corpus.For, not), "asks-to-do")
				}
				continue
			}
			i, be := passiveDemand(s, after)
			if !be && lemma == "want" && (s.tag(after) == language.VBN || s.tag(after) == language.VBD) && s.endsClause(after+1) && s.lower(i-1) != "that" { // "wants the fee doubled"
				i, be = after, true
			}
			if be && !(lemma == "propose" && s.lower(after-1) == ",") { // "proposed a levy, to be shared": the levy // "demanded that the contract be published"
				if t, ok := r.targetOf(s, chunk{noun.from, r.tied(s, r.speakers.chunksOf(s), noun).to}, noun); ok {
					if t, ok = r.doneTo(t, i); ok {
						r.recordOn(s, p, v, t, corpusSide(corpus.For, not), "demand-done")
					}
				}
			}
			continue
		}
		t, ok := r.targetOf(s, noun, noun)
		if !ok {
			continue
		}
		t.doing = cmp.Or(r.participles[done], done)
		r.recordOn(s, p, v, t, corpusSide(stance, not), "demand")
	}
}

// wouldLike tells whether the verb at v is that of "would like" and "would love".
func (s *sentence) wouldLike(v int) bool {
	if w := s.lower(v); w != "like" && w != "love" || s.tag(v) == language.NN {
		return false
	}
	k := v - 1
	if s.tag(k) == language.RB {
		k--
	}
	return s.lower(k) == "would" || s.lower(k) == "'d"
}

// takenForNoun tells whether the tagger took the verb at v for a noun: "the
// league, a group of clubs, calls on the board", with no other verb before it.
func takenForNoun(s *sentence, v int) bool {
	if s.tag(v) != language.NNS || v < 2 || s.lower(v-1) != "," && !s.tag(v-1).Proper() || s.hasFinite(0, v) {
		return false
	}
	switch s.lower(v + 1) {
	case "on", "upon", "for":
		return s.lower(v) == "calls" && s.lower(v+1) != "for"
	}
	return s.tag(v+1) == language.DT || s.tag(v+1) == language.PRPS
}

// pastAside gives the token behind the aside of no more than a few words that
// the comma at token i opens; i where there is none.
func (s *sentence) pastAside(i int) int {
	if s.lower(i) != "," {
		return i
	}
	for k := i + 1; k < len(s.tokens) && k < i+9; k++ {
		if s.lower(k) == "," {
			return k + 1
		}
		if s.tag(k).Finite() {
			break
		}
	}
	return i
}

// behindAside gives the "to be" behind the aside that begins with the comma at
// token i: "asked for the levy, now two per cent, to be cut"; 0 where there is
// none.
func behindAside(s *sentence, i int) int {
	if s.lower(i) != "," {
		return 0
	}
	for k := i + 1; k < len(s.tokens) && k < i+9; k++ {
		if s.lower(k) == "," {
			if s.phrase(k+1, k+3) == "to be" {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// bareVerb tells whether the verb at token i has the bare form, behind one who
// would do it, in which a clause of demand has it.
func bareVerb(s *sentence, i int) bool {
	return s.tag(i).Verb() && !auxiliary[s.lower(i)] && (s.tag(i-1) == language.NN || s.tag(i-1) == language.NNP || s.tag(i) == language.VB) && s.lemmas(i)[0] == s.lower(i) &&
		!strings.HasSuffix(s.lower(i), "ed") && !strings.HasSuffix(s.lower(i), "s")
}

// outFor tells whether the infinitive at token v says what people are out on
// the streets for: "marched to demand", "blocked the road to demand".
func outFor(s *sentence, v int) bool {
	if s.lower(v-1) != "to" || s.tag(v) != language.VB {
		return false
	}
	for k := v - 2; k >= 0 && k > v-12; k-- {
		if _, _, out := s.lookUp(turningOut, k); out && s.tag(k).Verb() {
			return s.tag(k).Finite() && !negated(s, k)
		}
		if s.tag(k).Verb() || s.lower(k) == "," || s.lower(k) == ";" {
			return false
		}
	}
	return false
}

// turningOut are verbs of gathering and protesting.
var turningOut = map[string]string{
	"gather": "", "march": "", "rally": "", "demonstrate": "", "assemble": "", "block": "", "blockade": "", "occupy": "", "strike": "", "picket": "", "protest": "", "parade": "", "converge": "", "camp": "",
}

// farThat finds the "that" behind "in Oslo" or "on Monday" at token i.
func farThat(s *sentence, i int) (int, bool) {
	if s.tag(i) != language.IN && s.tag(i) != language.RB {
		return 0, false
	}
	for k := i + 1; k < len(s.tokens) && k < i+6; k++ {
		if s.lower(k) == "that" {
			return k, true
		}
		if t := s.tag(k); t.Verb() || t == language.MD || t == language.Comma || isMark(s.word(k)) {
			break
		}
	}
	return 0, false
}

// passiveDemand gives the participle of "be published" and "to be published" at
// token i.
func passiveDemand(s *sentence, i int) (int, bool) {
	if s.lower(i) == "to" {
		i++
	}
	if s.lower(i) != "be" {
		return 0, false
	}
	i++
	for s.tag(i) == language.RB && s.lower(i) != "not" {
		i++
	}
	return i, s.tag(i) == language.VBN || s.tag(i) == language.VBD
}

// askedOf gives what somebody is asked to do with the verb at token v.
func (r *claimReader) askedOf(s *sentence, v int) (target, corpus.Stance, bool) {
	if t, side, ok := r.deedAt(s, v); ok {
		return t, side, true
	}
	return r.standsFirm(s, v)
}

// recordOn records a side on a target that is already read, for a subject and
// those joined with it.
func (r *claimReader) recordOn(s *sentence, p nominal, v int, t target, stance corpus.Stance, rule corpus.Rule) {
	for _, h := range r.coordinated(p) {
		if id, ok := r.holder(h); ok && !r.isHolder(id, t) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, rule)
		}
	}
}

// othersWords tells whether the verb at v stands in quoted words and does not
// tell what their speaker does: "we want" is the speaker's own.
func (r *claimReader) othersWords(s *sentence, v int) bool {
	if !s.isQuoted(v) {
		return false
	}
	p, ok := r.subject(s, v)
	return !ok || s.lower(p.head) != "i" && s.lower(p.head) != "we"
}

// demands are verbs that ask for something to be done.
var demands = map[string]string{"want": "", "call": "", "demand": "", "urge": "", "push": "", "press": "", "ask": "", "insist": "", "propose": "", "recommend": "", "suggest": "",
	"sue": "", "pressure": "", "implore": "", "beg": "", "petition": "", "instruct": "", "advise": "", "lobby": "", "encourage": "", "invite": "", "order": "", "direct": "", "require": "", "tell": "", "apply": "", "appeal": "", "warn": ""}

// beseeching are those of them that have "to" before those who are asked.
var beseeching = map[string]bool{"apply": true, "appeal": true}

// toBeDone reads "to be dropped", "be built" or "halted" at token i.
func (r *claimReader) toBeDone(s *sentence, i int, wanting bool) (string, corpus.Stance, bool) {
	bare := true
	if s.lower(i) == "to" {
		i++
		bare = false
	}
	if s.lower(i) == "be" {
		i++
		bare = false
	}
	if bare && s.tag(i) == language.VBD && !wanting && s.lower(i) != "withdraw" { // "suggested that farmers raised pigs"
		return "", "", false
	}
	if s.tag(i) == language.RB {
		i++
	}
	if w := s.lower(i); (w == "withdraw" || w == "close") && !s.tag(i+1).Noun() && s.tag(i+1) != language.DT { // "recommended that the troops withdraw"
		return w, corpus.Against, true
	}
	if t := s.tag(i); t != language.VBN && t != language.VBD {
		return "", "", false
	}
	if side, ok := r.withParticle(s, i); ok { // "set aside", "kept out of"
		return s.words(i, i+2), side, true
	}
	lemma, stance, ok := s.lookUp(r.undertakings, i)
	if w := s.lower(i + 1); ok && lemma == "keep" && (w == "out" || w == "off" || w == "away" || w == "shut" || w == "closed" || w == "back") { // "wants the team kept out"
		return "", corpus.Against, true
	}
	return lemma, corpus.Stance(stance), ok
}

// fromWhom reads "have come from X", ", led by X" and "from X" behind the
// target of a noun of stance.
func (r *claimReader) fromWhom(s *sentence, i int) (nominal, bool) {
	for n := 0; n < 5 && i < len(s.tokens); n++ {
		switch w := s.lower(i); w {
		case "from", "by":
			return r.speakers.subjectAfter(s, i+1)
		case ",", "have", "has", "had", "came", "come", "comes", "led", "made", "voiced", "raised", "is", "are", "was", "were", "being", "headed", "backed":
			i++
		default:
			return nominal{}, false
		}
	}
	return nominal{}, false
}
