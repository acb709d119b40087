package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sides told in the passive: "the plan was rejected by the board".

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
	t, ok := r.subjectTarget(s, v)
	if k := skipAuxiliaries(s, v); !ok && s.lower(k) == "it" {
		if t, ok = r.pointedAt(s, k); !ok {
			t, ok = r.discussed(s, k)
		}
	}
	if !ok {
		return
	}
	for _, a := range append(r.alsoBy(s, agent), agent) {
		if id, ok := r.holder(a); ok && !r.isHolder(id, t) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, stance, t, "stance-passive")
		}
	}
}

// alsoBy gives those joined with the agent of a passive: "by Norway and by
// Iceland", "by the union and, more quietly, by Iceland".
func (r *claimReader) alsoBy(s *sentence, agent nominal) []nominal {
	i := agent.to
	if s.lower(i) == "," {
		i++
	}
	if s.lower(i) != "and" {
		return nil
	}
	i++
	for n := 0; n < 5 && s.lower(i) != "by" && (s.lower(i) == "," || s.tag(i) == language.RB || s.tag(i) == language.RBR); n++ {
		i++
	}
	if s.lower(i) == "by" {
		i++
	}
	p, ok := r.agent(s, i)
	if !ok || !r.speakers.canSpeak(s, p.head) && !r.together[s.lower(p.head)] && !bodyNouns[s.lower(p.head)] || s.tag(p.to).Finite() {
		return nil
	}
	return []nominal{p}
}

// subjectTarget reads the subject of the verb at v as a target.
func (r *claimReader) subjectTarget(s *sentence, v int) (target, bool) {
	cs := r.speakers.chunksOf(s)
	k := skipAuxiliaries(s, v)
	if w := s.lower(k); (w == "and" || w == "but") && k > 2 && s.tag(k+1) == language.MD { // "said the limit was too low and should be raised"
		for u := k - 1; u > 0 && u > k-12; u-- {
			if x := s.lower(u); x == ";" || x == "that" {
				break
			}
			if s.tag(u).Finite() {
				return r.subjectTarget(s, u)
			}
		}
		return target{}, false
	}
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
	if w := s.tag(whole.from - 1); (w == language.IN || w == language.TO) && s.tag(whole.from-2) == language.VBN { // "a condition attached to the gift is void"
		if before, ok := chunkEndingAt(cs, whole.from-2); ok && before.to-before.from > 1 {
			return r.targetOf(s, chunk{before.from, whole.to}, before)
		}
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
		if quantities[s.lower(k)] && s.lower(k+1) == "of" { // "to burn most of the rubbish"
			for k--; k > 0 && (s.tag(k) == language.IN || s.tag(k) == language.VB || s.tag(k) == language.TO); k-- {
				far = far || s.tag(k) == language.VB
			}
		}
		before, ok := chunkEndingAt(cs, k+1)
		if !ok {
			return c, false
		}
		c = before
	}
	return c, far
}

// quantities are words for how much of something.
var quantities = map[string]bool{"most": true, "some": true, "all": true, "half": true, "much": true, "many": true, "part": true, "more": true, "none": true, "any": true, "both": true, "each": true, "one": true, "two": true, "three": true}

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

// reducedPassive tells whether the verb at v is that of "the plan, opposed by
// X," and "a plan backed by X".
func reducedPassive(s *sentence, v int) bool {
	if t := s.tag(v); t != language.VBN && t != language.VBD || s.lower(v+1) != "by" || v == 0 {
		return false
	}
	k := v - 1
	for k > 0 && (s.tag(k) == language.RB || s.lower(k) == "as") { // "an expiry date, as advocated by X,"
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
	for s.tag(k) == language.RB || s.lower(k) == "as" {
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
	if !ok || !r.atIssue(t) {
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
