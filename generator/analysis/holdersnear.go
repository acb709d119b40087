package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who takes the side where the words beside the subject tell it: a name in
// apposition, the speaker of the report, the body of the sentence before.

// sayerOf gives who is meant by "she" in "Dean said she could not accept it":
// whoever says it, and nobody where that name is not known.
func (r *claimReader) sayerOf(p nominal) (corpus.ActorID, bool) {
	s, k := p.s, p.head-1
	if s.tag(p.head) != language.PRP || p.head < 2 || s.isQuoted(p.head) {
		return "", false
	}
	switch s.lower(p.head) {
	case "he", "she", "it":
	default:
		return "", false
	}
	if s.lower(k) == "that" {
		k--
	}
	c, ok := r.cues.at(s, k)
	if !ok || c.from != k || !c.states() || !s.tag(k).Finite() && !perfect(s, k) {
		return "", false
	}
	who, ok := r.speakers.subject(s, k)
	if !ok || s.tag(who.head) == language.PRP {
		return "", false
	}
	if m, named := r.speakers.named(s, who.head); named {
		a := r.speakers.actors[m.Actor]
		if person := a != nil && a.Kind == corpus.Person; person == (s.lower(p.head) != "it") {
			return m.Actor, true
		}
		return "", false
	}
	if s.lower(p.head) == "it" && bodyNouns[s.lower(who.head)] { // "the ruling coalition has said it will"
		id, _ := r.holder(who)
		return id, true
	}
	if who.to == who.from+1 && capitalised(s.word(who.head)) && (s.tag(who.head).Proper() || r.commonNouns[s.stem(who.head)] == 0) { // a name that is nobody known
		return "", true
	}
	return "", false
}

// apposed gives the name that stands beside a description: "the manufacturer,
// Agrivanta," and "Ann Reid, director of the museum,".
func (r *claimReader) apposed(p nominal) (corpus.ActorID, bool) {
	s := p.s
	cs := r.speakers.chunksOf(s)
	if s.lower(p.to) == "," {
		if c, ok := chunkStartingAt(cs, p.to+1); ok {
			end := s.lower(c.to)
			if m, named := r.speakers.named(s, c.to-1); named && (end == "," || end == "of" || end == "at" || c.to >= len(s.tokens)-1) {
				return m.Actor, true
			}
		}
	}
	if w := s.lower(p.from); s.lower(p.from-1) == "," && (w == "a" || w == "an") && bodyNouns[s.lower(p.head)] { // "the Forum for Rights, a group which"
		if m, named := r.speakers.named(s, p.from-2); named && r.speakers.actors[m.Actor].Kind == corpus.Organisation {
			return m.Actor, true
		}
	}
	if s.lower(p.from-1) == "," {
		if c, ok := chunkEndingAt(cs, p.from-1); ok && s.tag(p.from) != language.DT {
			if m, named := r.speakers.named(s, c.to-1); named && r.speakers.actors[m.Actor].Kind == corpus.Person {
				return m.Actor, true
			}
		}
	}
	return "", false
}

// mainSubject finds the subject of the clause to which a participle belongs:
// "the court gave its opinion on the levy, finding it unlawful".
func (r *claimReader) mainSubject(s *sentence, participle int) (nominal, bool) {
	for u := datelineEnd(s); u < participle; u++ {
		if s.tag(u).Finite() && !s.isQuoted(u) {
			if s.tag(u) == language.MD {
				u++
			}
			return r.subject(s, u)
		}
	}
	return nominal{}, false
}

// bodyBefore gives the organisation or state that "it" stands for: the only
// one named in the sentence before the pronoun, or else in the last sentence
// of the paragraph before.
func (r *claimReader) bodyBefore(s *sentence, pronoun int) (corpus.ActorID, bool) {
	if s.lower(pronoun) != "it" || s.expletive(pronoun) {
		return "", false
	}
	if id := r.clauseBefore(s, pronoun); id != "" {
		return id, true
	}
	if p, ok := r.sayingIt(s, pronoun); ok {
		return r.holder(p)
	}
	if id := r.reporter(s.span(pronoun, pronoun+1)); id != "" { // "the fund, which owns a fifth of the mill, said it"
		return id, true
	}
	if id, n := r.bodies(s.span(0, pronoun+1)); n > 0 {
		return id, n == 1
	}
	if s.index == 0 || s.isQuoted(pronoun) {
		return "", false
	}
	prev := s.article.sentences[s.index-1]
	if prev.passage.ID != s.passage.ID {
		return "", false
	}
	if id, ok := r.filedIn(prev, ""); ok && s.opensWith(pronoun) && r.isBody(id) { // "It asks the judges": the petition, or its party
		return id, true
	}
	id, n := r.bodies(prev.whole())
	return id, n == 1
}

// sayingIt gives the body that says of itself "it": "Norway's largest union said
// on Friday it would fight the levy".
func (r *claimReader) sayingIt(s *sentence, pronoun int) (nominal, bool) {
	v := pronoun - 1
	for v > 0 && (s.lower(v) == "that" || s.lower(v) == "on" || s.lower(v) == "late" || s.lower(v) == "last" || r.speakers.dates[s.lower(v)]) {
		v--
	}
	if v < 1 || !s.tag(v).Finite() || !r.says(s, v) {
		return nominal{}, false
	}
	p, ok := r.subject(s, v)
	return p, ok && bodyNouns[s.lower(p.head)] && s.hasPossessor(p.from, p.head)
}

// says tells whether the verb at a token reports speech.
func (r *claimReader) says(s *sentence, v int) bool {
	_, ok := r.cues.at(s, v)
	return ok
}

// clauseBefore gives the organisation or state that is the subject of the first
// of two clauses that somebody reports, where "it" is that of the second: "she
// said that the party was not against it, but that it would vote against".
func (r *claimReader) clauseBefore(s *sentence, pronoun int) corpus.ActorID {
	if s.lower(pronoun-1) != "that" || s.lower(pronoun-2) != "and" && s.lower(pronoun-2) != "but" {
		return ""
	}
	for k := pronoun - 3; k > 0; k-- {
		if s.lower(k) == ";" {
			break
		}
		if s.lower(k) != "that" || s.tag(k) == language.WDT {
			continue
		}
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), k+1)
		if !ok || s.tag(c.to-1) == language.PRP {
			break
		}
		if id, ok := r.holder(nominal{s, c.from, c.to, c.to - 1}); ok && r.isBody(id) {
			return id
		}
		break
	}
	return ""
}

// peopleBefore gives those whom "they" at the start of a sentence stands for: the
// people or the members of a body that are the subject of the sentence before,
// in the same paragraph, where that speaks of no other people.
func (r *claimReader) peopleBefore(s *sentence, pronoun int) (corpus.ActorID, bool) {
	if pronoun > 1 || s.index == 0 || s.isQuoted(pronoun) {
		return "", false
	}
	prev := s.article.sentences[s.index-1]
	if prev.passage.ID != s.passage.ID || !prev.prose() {
		return "", false
	}
	var found []nominal
	for _, c := range r.speakers.chunksOf(prev) {
		w := prev.lower(c.to - 1)
		if prev.isQuoted(c.to-1) || prev.tag(c.to-1) != language.NNS || r.speakers.humans[w] == "" && !r.together[w] && !memberNouns[w] {
			continue
		}
		found = append(found, nominal{prev, c.from, c.to, c.to - 1})
	}
	if len(found) != 1 || found[0].from > 3 {
		return "", false
	}
	return r.holder(found[0])
}

// bodies gives the organisation or state named in a stretch of text, and how
// many there are.
func (r *claimReader) bodies(at corpus.Span) (corpus.ActorID, int) {
	var found corpus.ActorID
	n := 0
	for _, id := range r.d.mentions.actorsIn(at) {
		if a := r.speakers.actors[id]; a != nil && (a.Kind == corpus.Organisation || a.Kind == corpus.State) {
			found = id
			n++
		}
	}
	return found, n
}

// reporter gives the organisation or state in whose reported words "it" comes
// first.
func (r *claimReader) reporter(at corpus.Span) corpus.ActorID {
	for _, q := range r.quoted[at.Source] {
		if q.Speaker == nil || q.Kind == corpus.Direct {
			continue
		}
		for _, c := range q.Content {
			if c.Start == at.Start {
				if a := r.speakers.actors[q.Speaker.Actor]; a != nil && (a.Kind == corpus.Organisation || a.Kind == corpus.State) {
					return a.ID
				}
			}
		}
	}
	return ""
}

// oneOfThose gives the "was" of "was one of the doctors" and "is among those".
func oneOfThose(p nominal, ok bool) (int, bool) {
	if !ok || p.from < 2 {
		return 0, false
	}
	k := p.from - 1
	if p.s.lower(k) == "of" && p.s.lower(k-1) == "one" {
		k -= 2
	} else if p.s.lower(k) == "among" {
		k--
	} else {
		return 0, false
	}
	switch p.s.lower(k) {
	case "is", "was", "are", "were":
		return k, true
	}
	return 0, false
}

// amongThose gives who "is among those who oppose" a thing, or is "one of those
// opposing" it, at that verb.
func (r *claimReader) amongThose(s *sentence, v int) (nominal, bool) {
	k := skipAuxiliaries(s, v)
	if w := s.lower(k); w == "who" || w == "that" || w == "which" {
		k--
	} else if s.tag(v) != language.VBG {
		return nominal{}, false
	}
	if s.lower(k) != "those" {
		return nominal{}, false
	}
	k--
	if s.lower(k) == "of" && s.lower(k-1) == "one" {
		k--
	} else if s.lower(k) != "among" {
		return nominal{}, false
	}
	switch be := k - 1; s.lower(be) {
	case "is", "was", "are", "were", "been":
		return r.speakers.subject(s, be)
	case ",":
		if c, ok := chunkEndingAt(r.speakers.chunksOf(s), be); ok {
			return nominal{s, c.from, c.to, c.to - 1}, true
		}
	}
	return nominal{}, false
}

// spokenFor gives the person in whose reported words "her community" or "our
// members" stands, and who speaks for them there.
func (r *claimReader) spokenFor(p nominal) (corpus.ActorID, bool) {
	if p.s.tag(p.from) != language.PRPS || p.head != p.from+1 || p.s.lower(p.from) == "your" {
		return "", false
	}
	if w := p.s.lower(p.head); !bodyNouns[w] && w != "community" && w != "members" && w != "government" && w != "country" && w != "team" && w != "people" && w != "side" && w != "campaign" {
		return "", false
	}
	own := p.s.lower(p.from) == "our" || p.s.lower(p.from) == "my"
	at := p.s.span(p.from, p.to)
	for _, q := range r.quoted[at.Source] {
		for _, c := range q.Content {
			if c.Contains(at) && q.Speaker != nil && p.s.isQuoted(p.head) == own {
				if a := r.speakers.actors[q.Speaker.Actor]; a != nil && a.Kind == corpus.Person {
					return a.ID, true
				}
			}
		}
	}
	return "", false
}
