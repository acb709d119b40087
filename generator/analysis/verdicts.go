package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// judged reads judgements: "X views T as confrontational", and in what
// somebody is reported to say, "T undermines stability", "T is a mistake".
func (r *claimReader) judged(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() && !(s.lower(v) == "views" && s.lower(v-1) == ",") {
			continue
		}
		if r.viewedAs(s, v) || r.goodToDo(s, v) {
			continue
		}
		if stance, ok := r.verdictAt(s, v); ok {
			r.saidOf(s, v, stance, "judged")
		} else if stance, ok := r.consequence(s, v); ok && s.tag(v) != language.MD {
			r.saidOf(s, v, stance, "consequence")
		}
	}
}

// naming are verbs that give their object a character: "called T a mistake".
var naming = map[string]string{
	"view": "", "see": "", "regard": "", "consider": "", "describe": "", "denounce": "", "condemn": "", "portray": "", "deem": "", "call": "",
	"criticise": "", "criticize": "", "brand": "", "label": "", "rule": "", "find": "", "declare": "", "judge": "", "pronounce": "",
	"characterise": "", "characterize": "", "dismiss": "", "depict": "", "slam": "", "blast": "", "decry": "", "dub": "", "term": "",
	"attack": "", "hail": "", "praise": "", "lambast": "", "lambaste": "", "castigate": "", "deride": "", "ridicule": "", "perceive": "",
	"paint": "", "think": "", "believe": "",
}

// viewedAs reads "X views T as confrontational" and "X called T a mistake".
func (r *claimReader) viewedAs(s *sentence, v int) bool {
	if !s.is(v, namingVerb) || passiveAt(s, v) || unreal(s, v) || negated(s, v) || r.othersWords(s, v) {
		return false
	}
	participle := s.tag(v) == language.VBG && s.lower(v-1) == "," // ", calling it an outrage"
	if !active(s, v) && s.lower(v) != "views" && !participle {
		return false
	}
	t, stance, at, ok := r.characterised(s, v)
	if !ok {
		return false
	}
	p, ok := r.subject(s, v)
	if participle {
		p, ok = r.mainSubject(s, v)
	}
	if ok {
		if id, ok := r.holder(p); ok && !r.isHolder(id, t) {
			rule := corpus.Rule("called")
			if s.lower(t.to) == "as" {
				rule = "viewed-as"
			}
			if s.isQuoted(v) {
				r.add(s, s.span(at, at+1), id, corpus.Reported, stance, t, rule)
			} else {
				r.addOutside(s, s.span(at, at+1), id, corpus.Reported, stance, t, rule)
			}
		}
	}
	return true
}

// characterised reads what follows a naming verb: the object and its
// character, or the character first: "found unlawful a tax on windows".
func (r *claimReader) characterised(s *sentence, v int) (t target, stance corpus.Stance, at int, ok bool) {
	if vd, judges := r.verdicts[s.lower(v+1)]; judges && !vd.verb && !s.tag(v+1).Noun() {
		if t, ok = r.readTarget(s, v+2); ok && t.from > v+2 {
			return t, vd.stance, v + 1, true
		}
	}
	if t, ok = r.object(s, v+1); !ok {
		return t, "", 0, false
	}
	stance, at, ok = r.character(s, t.to)
	return t, stance, at, ok
}

// object reads the target at token i, which may be but "it" or "this".
func (r *claimReader) object(s *sentence, i int) (target, bool) {
	switch s.lower(i) {
	case "it", "them":
		if w := s.lower(i + 1); (w == "in" || w == "at") && slices.Contains(s.lemmas(i-1), "want") { // where they want it
			return target{}, false
		}
		if t, ok := r.pointedAt(s, i); ok && !s.opensNoun(i+1) {
			return t, true
		}
		if t, ok := r.broughtUp(s, i); ok && !s.opensNoun(i+1) {
			return t, true
		}
		if !s.opensNoun(i+1) && s.lower(i) == "it" {
			return r.discussed(s, i)
		}
	case "this", "that":
		if c, ok := chunkStartingAt(r.speakers.chunksOf(s), i+1); ok && s.tag(i) == language.IN && (c.to >= len(s.tokens) || s.lower(c.to) == "." || s.lower(c.to) == "," || s.lower(c.to) == "as") { // "disputes that figure"
			t, ok := r.readTarget(s, i+1)
			t.definite = true
			return t, ok
		}
		if t, ok := r.broughtUp(s, i); ok && !s.opensNoun(i+1) && s.lower(i) == "this" {
			return t, true
		}
		if !s.opensNoun(i + 1) {
			return r.discussed(s, i)
		}
	case "one":
		if t := s.tag(i + 1); !s.opensNoun(i+1) && !t.Noun() && t != language.IN && t != language.JJ {
			return r.oneSuch(s, i)
		}
	}
	return r.readTarget(s, i)
}

// oneSuch gives what "one" stands for in "Sweden wants one": the last thing
// decided or done that the paragraph names with "a" before it.
func (r *claimReader) oneSuch(s *sentence, i int) (target, bool) {
	a := s.article
	for k := s.index; k >= 0 && k >= s.index-2; k-- {
		o := a.sentences[k]
		if o.passage.ID != s.passage.ID {
			break
		}
		cs := r.speakers.chunksOf(o)
		for n := len(cs) - 1; n >= 0; n-- {
			c := cs[n]
			if o == s && c.to > i || o.lower(c.from) != "a" && o.lower(c.from) != "an" {
				continue
			}
			if noun, ok := r.issueAt(o, c.to-1); !ok || noun.kind == "plan" {
				continue
			}
			named, ok := r.targetOf(o, r.tied(o, cs, c), c)
			if !ok {
				return target{}, false
			}
			t := target{s: s, from: i, to: i + 1, pointed: true}
			return t.meaning(named), true
		}
	}
	return target{}, false
}

// character finds the word of judgement after the object that ends at token
// i: "as", "to be" and a few words that say where are passed over.
func (r *claimReader) character(s *sentence, i int) (corpus.Stance, int, bool) {
	if stance, at, ok := r.verdictAfter(s, i); ok {
		return stance, at, true
	}
	for k := i; k < len(s.tokens) && k < i+12; k++ {
		if s.lower(k) == "as" || s.lower(k) == "be" && s.lower(k-1) == "to" {
			return r.verdictAfter(s, k+1)
		}
		if s.tag(k).Finite() || s.lower(k) == "," || s.lower(k) == ";" {
			break
		}
	}
	return "", 0, false
}

// verdictAfter finds the word of judgement in "… a constitutional outrage" or
// "… unlawful" from token i.
func (r *claimReader) verdictAfter(s *sentence, i int) (corpus.Stance, int, bool) {
	stance, at, ok := r.verdictBehind(s, i)
	if ok && negated(s, at) {
		return "", 0, false
	}
	return stance, at, ok
}

// verdictBehind finds the same, be it denied or not.
func (r *claimReader) verdictBehind(s *sentence, i int) (corpus.Stance, int, bool) {
	if w := s.lower(i); w == "as" || i > 0 && amounting[s.lower(i-1)] && (w == "to" || w == "like") {
		i++
	}
	var stance corpus.Stance
	at := -1
	for k := i; k < len(s.tokens) && k < i+8; k++ {
		vd, judges := r.verdicts[s.lower(k)]
		attributive := s.tag(k) == language.JJ && (s.tag(k+1).Noun() || s.tag(k+1) == language.JJ)
		switch t := s.tag(k); {
		case judges && !vd.verb && !(attributive && classifying[s.lower(k)]):
			stance, at = vd.stance, k
			if t.Noun() && !s.tag(k+1).Noun() {
				return stance, at, true
			}
		case at < 0 && framing[s.lower(k)] && (s.lower(k+1) == "of" || s.lower(k+1) == "for" || s.lower(k+1) == "in"): // "an act of folly", "a recipe for disaster"
			k++
		case s.lower(k) == "step" || s.lower(k) == "steps":
			return r.stepVerdict(s, k, stance, at)
		case s.isQuoted(k) && at < 0 && t != language.IN && t != language.WDT && t != language.WP && t != language.TO && !t.Finite() && isNamePart(s.word(k)):
		case t == language.DT, t == language.PRPS, t == language.JJ, t == language.RB, t == language.VBN, t == language.Open, k == i && isMark(s.word(k)), k > i && t == language.CC:
		case t == language.TO && s.lower(k+1) == "be":
			k++
		default:
			return stance, at, at >= 0
		}
	}
	return stance, at, at >= 0
}

// framing are nouns that take their judgement from what follows them.
var framing = map[string]bool{"act": true, "piece": true, "recipe": true, "exercise": true, "lesson": true, "sign": true, "symbol": true, "example": true, "model": true, "monument": true, "triumph": true, "kind": true, "form": true, "sort": true, "source": true, "bit": true, "masterpiece": true, "definition": true, "picture": true}

// stepVerdict reads "a significant step", "a step forward" and "a step back".
func (r *claimReader) stepVerdict(s *sentence, k int, stance corpus.Stance, at int) (corpus.Stance, int, bool) {
	switch s.lower(k + 1) {
	case "backwards", "backward", "back", "too":
		return corpus.Against, k, true
	case "forward", "forwards", "ahead":
		return corpus.For, k, true
	}
	if s.phrase(k+1, k+5) == "in the right direction" {
		return corpus.For, k, true
	}
	switch s.lower(k - 1) {
	case "significant", "important", "big", "major", "huge", "key", "vital", "decisive", "necessary", "first":
		return corpus.For, k, s.lower(k-1) != "first"
	}
	return stance, at, at >= 0
}

// classifying are adjectives that judge only as a predicate: "it is legal", not
// "legal action".
var classifying = map[string]bool{"legal": true, "constitutional": true, "effective": true, "safe": true, "right": true, "sound": true, "fine": true, "historic": true, "valid": true, "proper": true, "positive": true, "illegal": true, "criminal": true, "false": true, "radical": true, "extreme": true, "wrong": true, "lawful": true, "transparent": true}

// verdictAt tells whether the verb at v judges its subject: by itself, or as
// "is" with a word of judgement.
func (r *claimReader) verdictAt(s *sentence, v int) (corpus.Stance, bool) {
	if s.is(v, verdictVerb) {
		for _, l := range s.lemmas(v) {
			vd, ok := r.verdicts[l]
			if !ok || !vd.verb || passiveAt(s, v) {
				continue
			}
			if negated(s, v) {
				return "", false
			}
			side := vd.stance
			if harmsNobody[s.lower(v+1)] {
				side = opposite(side)
			}
			return side, s.tag(v).Finite() || s.tag(v-1) == language.MD
		}
	}
	if s.lower(v-1) == "to" || r.embedded(s, v) {
		return "", false
	}
	if stance, ok := r.phrasedVerdict(s, v); ok {
		return stance, true
	}
	if r.worsens(s, v) {
		return corpus.Against, true
	}
	if w := s.lower(v); w != "is" && w != "was" && w != "be" && w != "are" && w != "were" && !amounting[w] && (w != "been" || !perfect(s, v)) && (w != "'s" && w != "'re" || !s.tag(v).Verb()) {
		return "", false
	}
	if w := s.lower(v + 1); w == "not" || w == "n't" || w == "no" {
		return r.deniedVerdict(s, v)
	}
	stance, _, ok := r.verdictAfter(s, v+1)
	return stance, ok
}

// amounting are other verbs that say what a thing is: "remains a mistake",
// "amounts to a ban", "looks like a trap".
var amounting = map[string]bool{
	"remains": true, "remained": true, "becomes": true, "became": true, "represents": true, "represented": true, "constitutes": true, "constituted": true,
	"looks": true, "looked": true, "sounds": true, "sounded": true, "feels": true, "felt": true, "seems": true, "seemed": true, "amounts": true, "amounted": true, "proved": true,
}

// harmsNobody are objects of a harm that is none: "threatens nobody".
var harmsNobody = map[string]bool{"nobody": true, "no": true, "none": true, "nothing": true, "neither": true}

// worsens reads "will only add to that burden" at its verb.
func (r *claimReader) worsens(s *sentence, v int) bool {
	if !s.is(v, worseningVerb) {
		return false
	}
	if _, kind, ok := s.lookUp(r.worsening, v); !ok || kind != "verb" || negated(s, v) || passiveAt(s, v) {
		return false
	}
	if !s.tag(v).Finite() && !onlyBefore(s, v) && s.tag(v-1) != language.MD {
		return false
	}
	only := onlyBefore(s, v)
	for k := v + 1; k < len(s.tokens) && k < v+5; k++ {
		if r.worsening[s.lower(k)] == "noun" && s.tag(k).Noun() || only && s.tag(k).Noun() && r.consequences[s.lower(k)] == "ill" {
			return true
		}
		if t := s.tag(k); t != language.TO && t != language.IN && t != language.DT && t != language.PRPS && t != language.JJ {
			return false
		}
	}
	return false
}

// onlyBefore tells whether "only", "merely" or the like stands before the verb
// at v: what "will only" add to a thing is meant as a reproach.
func onlyBefore(s *sentence, v int) bool {
	switch s.lower(v - 1) {
	case "only", "merely", "simply", "just", "further":
		return true
	}
	return false
}

// saidOf records the judgement for whoever is reported to say it. A judgement
// in the author's own voice is the author's.
func (r *claimReader) saidOf(s *sentence, v int, stance corpus.Stance, rule string) {
	if deniedBefore(s, v) || s.lower(v-1) == "if" || slices.Contains([]string{"could", "may", "might"}, s.lower(v-1)) || s.lower(v-1) == "can" && s.conceded(v) { // "we know that phones can be a nuisance"
		return
	}
	t, ok := r.subjectTarget(s, v)
	if deed, side, is := r.doneAsSubject(s, v); is { // "to stop the tests would be a mistake"
		t, ok = deed, true
		if side == corpus.Against {
			stance = opposite(stance)
		}
	}
	if !ok {
		k := skipAuxiliaries(s, v)
		switch s.lower(k) {
		case "it", "this", "that":
			if s.lower(k) == "it" && anticipates(s, v) || s.tag(k) == language.WDT {
				return
			}
			if !r.judgesDeed(s, v) {
				return
			}
			if t, ok = r.judgedNoun(s, v); !ok {
				t, ok = r.discussed(s, k)
			}
			if main, titled := r.mainIssue(s.article); !ok && titled && (s.isQuoted(v) || s.isQuoted(v+2)) && !s.goesOnSpeaking(k) { // "“It's a good day for the town,”"
				if main.told == corpus.Against { // glad of a rejection
					stance = opposite(stance)
				}
				t, ok = target{s: s, from: k, to: k + 1, pointed: true, definite: true}.meaning(main), true
			}
			if !ok {
				return
			}
		default:
			return
		}
	}
	if !t.pointed && !r.atIssue(t) && !r.heldUnlawful(s, v) && !r.weighty(s, v, t) {
		return // a judgement of the weather is no side
	}
	switch s.lower(t.from) {
	case "unconvinced", "unpersuaded", "doubtful": // "remained unconvinced a bond was needed"
		return
	}
	r.voiced(s, v, stance, t, rule)
}

// weighty tells whether a thing that somebody is reported to judge with a noun
// ("had been a serious mistake") is one that several articles speak of.
func (r *claimReader) weighty(s *sentence, v int, t target) bool {
	_, at, ok := r.verdictBehind(s, v+1)
	_, set := r.setPhrase(s, v)
	if weighed := ok && (s.tag(at).Noun() || damning[s.lower(at)] && s.lower(at+1) != "to") || set || r.harmful(s, v); !weighed || !t.definite && !r.plural(t) || t.person || !r.reported(s.span(v, v+1)) {
		return false
	}
	if _, human := r.speakers.humans[t.noun()]; human || r.together[t.noun()] || bodyNouns[t.noun()] || vague[t.noun()] || timeUnits[t.head] || r.speakers.dates[t.noun()] {
		return false
	}
	return r.discussedWidely(t)
}

// plural tells whether a target is things in the plural: "emergency permits".
func (r *claimReader) plural(t target) bool {
	for k := t.to - 1; k >= t.from; k-- {
		if t.s.stem(k) == t.head {
			return t.s.tag(k) == language.NNS
		}
	}
	return false
}

// damning are adjectives that judge whatever they are said of.
var damning = map[string]bool{
	"flawed": true, "unfair": true, "unjust": true, "unlawful": true, "illegal": true, "illegitimate": true, "unconstitutional": true, "unjustified": true, "unacceptable": true, "irresponsible": true, "reckless": true, "misguided": true,
	"unfounded": true, "baseless": true, "biased": true, "overdue": true, "disproportionate": true, "unworkable": true, "unnecessary": true, "inadequate": true, "insufficient": true, "misleading": true, "lawful": true, "justified": true, "proportionate": true,
	"incomplete": true, "shameful": true, "disgraceful": true, "absurd": true, "exaggerated": true, "overstated": true, "discriminatory": true, "arbitrary": true, "sound": true, "fair": true, "necessary": true, "essential": true, "reasonable": true, "sensible": true,
}

// harmful tells whether the verb at v judges its subject by itself: "would
// breach the treaty", "puts patients at risk".
func (r *claimReader) harmful(s *sentence, v int) bool {
	return putAtRisk(s, v) || slices.ContainsFunc(s.lemmas(v), func(l string) bool { return r.verdicts[l].verb })
}
