package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

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
	if delayed[s.lower(v-1)] { // "did not immediately endorse"
		return
	}
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
	if whole.from >= 3 && s.tag(whole.from-1) == language.VB && s.lower(whole.from-2) == "to" { // "plan to open an office"
		if before, ok := chunkEndingAt(cs, whole.from-2); ok && wrappers[s.lower(before.to-1)] {
			return r.readTarget(s, before.from)
		}
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
