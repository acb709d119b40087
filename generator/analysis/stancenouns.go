package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// nounPhrases reads "X's opposition to T", "T has faced the opposition of X".
func (r *claimReader) nounPhrases(s *sentence) {
	for i := range s.tokens {
		if (s.lower(i) == "favour" || s.lower(i) == "favor") && s.lower(i-1) == "in" && (s.lower(i+1) == "of" || endsPart(s, i+1)) {
			r.inFavour(s, i)
			continue
		}
		if r.callsFor(s, i) {
			continue
		}
		if r.noObjection(s, i) {
			continue
		}
		if !s.is(i, stanceNounWord) {
			continue
		}
		sv, ok := r.nouns[s.lower(i)]
		if !ok || !s.tag(i).Noun() || negated(s, i) {
			continue
		}
		lead := i + 1 // the preposition that leads to the target
		if s.isQuoted(i) {
			lead = s.pastMark(lead)
		}
		if p, ok := r.owner(s, i); ok && sv.leadsBy(s.lower(lead)) {
			if id, ok := r.holder(p); ok {
				if t, stance, ok := r.sided(s, lead+1, sv.stance); ok && (!sv.choosy || r.atIssue(t)) {
					r.add(s, s.span(i, i+1), id, corpus.Reported, stance, t, "stance-noun")
				}
			}
			continue
		}
		if w := s.lower(i + 1); w == "is" || w == "remains" || w == "was" || w == "stands" { // "Norway's refusal is firm"
			if p, ok := r.owner(s, i); ok {
				if t, ok := r.atHand(s, i); ok {
					r.recordOn(s, p, i, t, sv.stance, "stance-noun")
				}
			}
			continue
		}
		if v := i - 1; sv.leadsBy(s.lower(lead)) && r.voices(s, &v) {
			p, ok := r.subject(s, v)
			if ok && !r.mayOwn(s, i, p) {
				p, ok = r.teller(s, p.from)
			}
			if ok && !unreal(s, v) && !negated(s, v) && (!sv.choosy || r.issueFrom(s, lead+1)) {
				r.record(s, p, lead+1, sv.stance, "expressed-stance")
			}
			continue
		}
		if sv.leadsBy(s.lower(i+1)) && (!sv.choosy || r.issueFrom(s, i+2)) && r.among(s, i, sv.stance) {
			continue
		}
		if sv.leadsBy(s.lower(i+1)) && s.lower(i+1) == "against" && r.byCrowd(s, i, sv.stance) {
			continue
		}
		if s.lower(i+1) == "from" && r.therefrom(s, i, sv) {
			continue
		}
		if w := s.lower(i + 1); w == "of" && !sv.leadsBy("of") || w == "from" {
			r.faced(s, i, sv.stance)
		}
	}
}

// mayOwn tells whether "her doubts" at the noun can be those of a phrase: a body
// has "its" doubts.
func (r *claimReader) mayOwn(s *sentence, noun int, p nominal) bool {
	for k := noun - 1; k > 0 && k > noun-4; k-- {
		if w := s.lower(k); w == "her" || w == "his" {
			id, ok := r.holder(p)
			return !ok || !r.isBody(id)
		}
	}
	return true
}

// teller gives who says what the sentence tells from token i on: "Ann Reid said
// the firm deserved it".
func (r *claimReader) teller(s *sentence, i int) (nominal, bool) {
	for v := i - 1; v > 0 && v >= i-2; v-- {
		if s.tag(v).Finite() && r.says(s, v) {
			return r.subject(s, v)
		}
	}
	return nominal{}, false
}

// noObjection reads "X raised no objection to T" and "X has no objection" at
// the noun: X takes no side against it.
func (r *claimReader) noObjection(s *sentence, noun int) bool {
	if w := s.lower(noun); w != "objection" && w != "objections" || s.lower(noun-1) != "no" || noun < 2 {
		return false
	}
	v := noun - 2
	if _, _, ok := s.lookUp(objecting, v); !ok || !s.tag(v).Verb() || unreal(s, v) || r.othersWords(s, v) {
		return false
	}
	p, ok := r.subject(s, v)
	if !ok {
		return false
	}
	var t target
	if k := noun + 1; s.lower(k) == "to" {
		t, ok = r.readTarget(s, k+1)
	} else {
		if s.lower(k) == "in" && s.tag(k+1) == language.CD && s.lower(k+2) == "to" { // "raised no objection in 2022 to"
			t, ok = r.readTarget(s, k+3)
		} else {
			t, ok = r.atHand(s, noun)
		}
	}
	if ok {
		r.recordOn(s, p, noun, t, corpus.Undecided, "no-side")
	}
	return ok
}

// objecting are verbs by which an objection is made or had.
var objecting = map[string]string{"raise": "", "have": "", "lodge": "", "see": "", "make": "", "voice": "", "file": ""}

// inFavour reads "X is in favour of T" at the noun.
func (r *claimReader) inFavour(s *sentence, noun int) {
	v := noun - 2
	for v > 0 && s.tag(v) == language.RB {
		v--
	}
	if !auxiliary[s.lower(v)] || negated(s, noun-1) || unreal(s, v) {
		return
	}
	p, ok := r.subject(s, v)
	if !ok {
		return
	}
	if s.lower(noun+1) != "of" {
		if t, ok := r.atHand(s, noun); ok && !r.othersWords(s, v) {
			r.recordOn(s, p, noun, t, corpus.For, "in-favour")
		}
		return
	}
	t, ok := r.readTarget(s, noun+2)
	if id, known := r.holder(p); ok && known {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, corpus.For, t, "in-favour")
	}
}

// voices moves v left from a stance noun to the verb of "expressed strong
// opposition"; false where there is none.
func (r *claimReader) voices(s *sentence, v *int) bool {
	for k := *v; k >= 0 && k > *v-4; k-- {
		if s.tag(k).Verb() {
			*v = k
			_, _, voices := s.lookUp(r.taking, k)
			return voices && (s.tag(k).Finite() || perfect(s, k) || active(s, k))
		}
		if w := s.lower(k); w == "with" || (w == "on" || w == "ahead") && s.lower(k+1) == "with" { // "press on with a lawsuit"
			continue
		}
		if t := s.tag(k); t != language.JJ && t != language.DT && t != language.PRPS && t != language.RB && !isMark(s.word(k)) {
			return false
		}
	}
	return false
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
	switch lemma := s.lemmas(v); {
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

// crowds are nouns for what people do together against something, and who does
// it.
var crowds = map[string]string{
	"protest": "protesters", "protests": "protesters", "demonstration": "demonstrators", "demonstrations": "demonstrators", "rally": "protesters", "rallies": "protesters",
	"march": "marchers", "marches": "marchers", "strike": "strikers", "strikes": "strikers",
}

// byCrowd reads "weeks of protests against T" where the article speaks of the
// protesters too.
func (r *claimReader) byCrowd(s *sentence, noun int, stance corpus.Stance) bool {
	who, ok := crowds[s.lower(noun)]
	if !ok {
		return false
	}
	t, ok := r.readTarget(s, noun+2)
	if !ok {
		return false
	}
	for _, o := range s.article.sentences {
		for k := range o.tokens {
			if o.lower(k) != who || !o.prose() {
				continue
			}
			p := nominal{o, k, k + 1, k}
			id := r.speakers.newUnnamed(p, "group")
			r.speakers.meet(o, who, id, p)
			r.add(s, s.span(noun, noun+1), id, corpus.Reported, stance, t, "crowd-noun")
			return true
		}
	}
	return false
}

// among reads "opposition to T remains strong among X" and "support for T from
// X".
func (r *claimReader) among(s *sentence, noun int, stance corpus.Stance) bool {
	t, stance, ok := r.sided(s, noun+2, stance)
	if !ok {
		return false
	}
	if p, ok := r.fromWhom(s, t.to); ok {
		if id, known := r.holder(p); known && !r.isHolder(id, t) {
			r.add(s, s.span(noun, noun+1), id, corpus.Reported, stance, t, "stance-among")
			return true
		}
	}
	for k := t.to; k < len(s.tokens) && k < t.to+6; k++ {
		if w := s.lower(k); w == "among" || w == "from" || w == "amongst" {
			if p, ok := r.speakers.subjectAfter(s, k+1); ok {
				if id, known := r.holder(p); known && !r.isHolder(id, t) {
					r.add(s, s.span(noun, noun+1), id, corpus.Reported, stance, t, "stance-among")
					return true
				}
			}
			return false
		}
		if w := s.lower(k); w == "," || w == "." || w == ";" {
			return false
		}
	}
	return false
}

// therefrom reads "there was support from X", for what follows or for what the
// text around it is about.
func (r *claimReader) therefrom(s *sentence, noun int, sv stanceNoun) bool {
	there := noun - 1
	for there > 0 && there > noun-5 && s.tag(there) != language.EX {
		there--
	}
	if s.tag(there) != language.EX {
		return false
	}
	p, ok := r.speakers.subjectAfter(s, noun+2)
	if !ok {
		return false
	}
	var t target
	c, at := chunkStartingAt(r.speakers.chunksOf(s), noun+2)
	if at && sv.leadsBy(s.lower(c.to)) {
		t, ok = r.readTarget(s, c.to+1)
	} else {
		t, ok = r.discussed(s, noun)
	}
	if !ok {
		return false
	}
	id, ok := r.holder(p)
	if ok && !r.isHolder(id, t) {
		r.add(s, s.span(noun, noun+1), id, corpus.Reported, sv.stance, t, "support-from")
	}
	return ok
}
