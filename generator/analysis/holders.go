package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who takes the side: the noun phrases that claims find resolved to actors.

// holder resolves a noun phrase to the actor who takes the side; a pronoun
// only where it can be but one.
func (r *claimReader) holder(p nominal) (corpus.ActorID, bool) {
	if p.s.lower(p.from-1) == "nor" && p.from > 1 || p.s.lower(p.from-1) == "neither" && p.from > 0 && p.s.lower(p.to) == "nor" { // who neither does nor wants it
		return "", false
	}
	return r.holderOf(p)
}

// holderOf is holder also of those of whom something is denied: "neither Norway
// nor Iceland".
func (r *claimReader) holderOf(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if nobodies[s.lower(p.head)] || nobodies[s.lower(p.from)] || p.from > 1 && s.tag(p.from-1) == language.IN && nobodies[s.lower(p.from-2)] {
		return "", false
	}
	if who, own := r.sayerOf(p); own {
		return who, who != ""
	}
	if w := s.lower(p.head); s.tag(p.head) == language.PRP && w == "it" {
		return r.bodyBefore(s, p.head)
	} else if s.tag(p.head) == language.PRP && w == "they" {
		return r.peopleBefore(s, p.head)
	} else if (w == "i" || w == "we") && !s.isQuoted(p.head) && r.ownVoice(s, p.head) {
		return "", true
	}
	if _, named := r.speakers.named(s, p.head); !named && s.tag(p.head) != language.PRP {
		if id, ok := r.apposed(p); ok {
			return id, true
		}
	}
	if id, ok := r.ownerOfFiling(p); ok {
		return id, true
	}
	if memberNouns[s.lower(p.head)] || memberNouns[s.lower(p.to-1)] {
		if id, ok := r.membersOf(p); ok {
			return id, true
		}
	}
	if id, ok := r.speakers.ownBody(p); ok && !s.isQuoted(p.head) {
		return id, true
	}
	if id, ok := r.spokenFor(p); ok {
		return id, true
	}
	if one, ok := r.oneOf(p); ok {
		if m, named := r.speakers.named(s, one.from-2); named && s.lower(one.from-1) == "," && r.speakers.actors[m.Actor].Kind == corpus.Person { // "Ana Brand, one of the councillors who opposed it"
			return m.Actor, true
		}
		id := r.speakers.newUnnamed(one, "person")
		r.speakers.meet(s, "one", id, one)
		return id, true
	}
	if whole, ok := r.shareOf(p); ok {
		id := r.speakers.newUnnamed(whole, "group")
		r.speakers.meet(s, s.lower(whole.head), id, whole)
		return id, true
	}
	if id, ok := r.bodyOf(p); ok && s.tag(p.head) != language.PRP {
		if _, named := r.speakers.named(s, p.head); !named {
			return id, true
		}
	}
	if w := s.lower(p.head); s.tag(p.head) == language.PRP && (w == "he" || w == "she") && !s.isQuoted(p.head) {
		if sp, ok := r.speakers.resolve(p); ok && sp.Actor == "" && !r.namesPerson(s, p.head) {
			id := r.quotedBefore(s)
			return id, id != ""
		}
	}
	if sp, ok := r.speakers.resolve(p); ok && sp.Actor != "" {
		if id, ok := r.endsInPerson(p); ok {
			return id, true
		}
		if _, named := r.speakers.named(s, p.head); !named && s.tag(p.head) != language.PRP && anybody(p) {
			return "", false
		}
		return sp.Actor, true
	}
	if _, named := r.speakers.named(s, p.head); named || !r.together[s.lower(p.head)] || s.tag(p.from) == language.DT && s.lower(p.from) != "some" {
		return "", false
	}
	if s.lower(p.from-1) == "and" && s.tag(p.from) == language.JJ && s.tag(p.from-2) == language.JJ { // "legal and religious groups"
		p.from -= 2
	}
	id := r.speakers.newUnnamed(p, "group")
	r.speakers.meet(s, s.lower(p.head), id, p)
	return id, true
}

// oneOf gives "one of the country's best-known economists", who speaks for none
// of the others.
func (r *claimReader) oneOf(p nominal) (nominal, bool) {
	s, last := p.s, p.to-1
	if s.lower(p.from-1) != "of" || s.lower(p.from-2) != "one" || s.tag(last) != language.NNS || r.speakers.humans[s.lower(last)] == "" {
		return p, false
	}
	return nominal{s, p.from - 2, p.to, p.head}, true
}

// shareOf gives "54% of voters" and "a majority of the islanders": so many of
// those asked, or of those who vote.
func (r *claimReader) shareOf(p nominal) (nominal, bool) {
	s := p.s
	if s.lower(p.from-1) == "of" && p.from > 2 {
		p.head = p.from - 2
		for p.from = p.head; s.tag(p.from-1) == language.CD || s.tag(p.from-1) == language.DT || s.tag(p.from-1) == language.JJ || s.lower(p.from-1) == "per"; {
			p.from--
		}
	}
	switch s.lower(p.head) {
	case "%", "percent", "cent", "majority", "minority", "half", "third", "thirds", "quarter", "quarters":
	default:
		return p, false
	}
	if s.lower(p.head+1) != "of" {
		return p, false
	}
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), p.head+2)
	if !ok || c.to-1 >= len(s.tokens) {
		return p, false
	}
	w := s.lower(c.to - 1)
	if m, named := r.speakers.named(s, c.to-1); named && (m.Form != corpus.FormDemonym || s.tag(c.to-1) != language.NNPS) {
		return p, false
	}
	if s.tag(c.to-1) != language.NNS && s.tag(c.to-1) != language.NNPS && w != "people" || r.speakers.humans[w] == "" && !r.together[w] && !memberNouns[w] && w != "people" && s.tag(c.to-1) != language.NNPS {
		return p, false
	}
	return nominal{s, p.from, c.to, p.head}, true
}

// anybody tells whether a phrase that names nobody is nobody in particular, or
// not all a phrase: "any voter", "those people", "also included members".
func anybody(p nominal) bool {
	switch p.s.lower(p.from) {
	case "any", "every", "no", "each", "whoever", "everyone", "anyone", "those", "these":
		return true
	}
	t := p.s.tag(p.from)
	return t == language.VBN || t == language.VBG || t == language.RB && p.s.tag(p.from+1) != language.CD
}

// endsInPerson gives the person whose name ends a phrase that begins with what
// the person is: "Senator from Maine Ann Reid".
func (r *claimReader) endsInPerson(p nominal) (corpus.ActorID, bool) {
	if p.to < 1 || p.head == p.to-1 || p.head < p.from || rulers[p.s.lower(p.head)] { // "the government of President Ann Reid" is not she
		return "", false
	}
	m, named := r.speakers.named(p.s, p.to-1)
	if !named || r.speakers.actors[m.Actor].Kind != corpus.Person {
		return "", false
	}
	if from := p.s.tokenAt(m.Span.Start); p.s.tag(from-1) == language.IN || p.s.tag(from-1) == language.POS || from == p.from {
		return "", false
	}
	return m.Actor, true
}

// chunkAt finds the noun phrase that begins at token i. The tagger joins a
// participle with what follows it, and does not know every noun: a word that
// the dossier uses as a noun elsewhere is one.
func (r *claimReader) chunkAt(s *sentence, i int) (chunk, bool) {
	cs := r.speakers.chunksOf(s)
	if c, ok := chunkStartingAt(cs, i); ok {
		return c, true
	}
	if c, ok := chunkOver(cs, i); ok && c.from < i && (s.tag(i-1) == language.VBN || s.tag(i-1) == language.VBG || s.tag(i) == language.DT || s.lower(i-1) == "that" && c.from == i-1) { // "demand that filling be put off"
		return chunk{i, c.to}, true
	}
	if s.tag(i) == language.DT && s.isQuoted(i+2) && !s.isQuoted(i) { // a "no deal" departure
		for k := i + 2; k < len(s.tokens) && k < i+7; k++ {
			if s.isQuoted(k) {
				continue
			}
			if c, ok := chunkStartingAt(cs, k+1); ok && c.to > k+1 {
				return chunk{i, c.to}, true
			}
			break
		}
	}
	if s.gerundNoun(i + 1) {
		return chunk{i, i + 2}, true
	}
	if s.tag(i) == language.VBN && (s.tag(i+1) == language.VBN || s.tag(i-1) == language.VB && !auxiliary[s.lower(i-1)]) && r.commonNouns[s.stem(i)] > 0 { // "wants tebrafen withdrawn"
		return chunk{i, i + 1}, true
	}
	if t := s.tag(i); (t == language.RB || t == language.JJ || t == language.FW) && r.commonNouns[s.stem(i)] > 1 {
		return chunk{i, i + 1}, true
	}
	if n, known := r.issues[s.lower(i)]; known && n.noun == "" && s.tag(i) == language.VB && s.tag(i-1) == language.TO && s.tag(i-2) != language.TO { // "opposed to closure"
		if _, verb := r.undertakings[s.lower(i)]; !verb {
			return chunk{i, i + 1}, true
		}
	}
	return chunk{}, false
}

// namesPerson tells whether a sentence names a person before a token.
func (r *claimReader) namesPerson(s *sentence, before int) bool {
	return len(r.speakers.persons(s, s.tokens[before].Start)) > 0
}
