package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

var subjectPronoun = map[string]bool{"he": true, "she": true, "they": true, "i": true, "we": true}

// farthest is how many sentences that are not wholly quoted a pronoun is
// followed back.
const farthest = 6

// pronoun finds who "he" or "she" is: the only person named before it in the
// sentence, or else in the nearest sentence before that names somebody. A
// sentence whose subject is the same pronoun is looked through, and so is one
// that is quoted, or that tells of no person in the same paragraph. People for whom the texts use the other pronoun do not count.
func (r *speakerReader) pronoun(s *sentence, token int) corpus.ActorID {
	w := s.lower(token)
	if w == "it" {
		return r.body(s, token)
	}
	switch w {
	case "his":
		w = "he"
	case "her":
		w = "she"
	}
	if w != "he" && w != "she" {
		return ""
	}
	if found := r.agreeing(w, r.personsBefore(s, token)); len(found) > 0 {
		return r.only(s, token, found)
	}
	impersonal := false // a sentence that tells of no person stands between
	for k, far := s.index-1, 0; k >= 0 && far < farthest; k-- {
		prev := s.article.sentences[k]
		if who := r.answers[s.passage.Span]; who != "" && prev.passage.ID != s.passage.ID { // "“…” He said …": whoever is asked
			return onlyOne(r.agreeing(w, []corpus.ActorID{who}))
		}
		if !prev.prose() {
			return ""
		}
		if prev.whollyQuoted() {
			continue
		}
		far++
		subject, at := r.subjectOf(prev, w)
		if subject == samePronoun { // whoever is meant there is meant here
			if found := r.agreeing(w, r.personsBefore(prev, at)); len(found) > 0 {
				return r.only(prev, at, found)
			}
			s, impersonal = prev, false
			continue
		}
		if subject == unnamedPerson && prev.passage.ID == s.passage.ID {
			if c, ok := chunkOver(r.chunksOf(prev), at); ok && prev.lower(c.from) == "the" { // "the judge", whom the article has named
				id, _ := r.heldHere(nominal{prev, c.from, c.to, at})
				return onlyOne(r.agreeing(w, []corpus.ActorID{id}))
			}
		}
		if subject == unnamedPerson || impersonal && prev.passage.ID != s.passage.ID {
			return ""
		}
		if found := r.agreeing(w, r.persons(prev, prev.end)); len(found) > 0 {
			if who := r.speakerOf(prev); len(found) > 1 && slices.Contains(found, who) {
				return who // "Moss said that Lind was late. He added that …"
			}
			return r.only(s, token, found)
		}
		if impersonal = true; prev.passage.ID != s.passage.ID {
			if s.start != s.passage.Span.Start {
				return ""
			}
			return r.onlyIn(prev.passage.Span, k, s, w)
		}
	}
	return ""
}

// speakerOf gives the person who is the subject of a sentence's first finite
// verb, if that is one of saying or thinking.
func (r *speakerReader) speakerOf(s *sentence) corpus.ActorID {
	for v := range s.tokens {
		if !s.tag(v).Finite() || s.isQuoted(v) || auxiliary[s.lower(v)] || s.tag(v) == language.MD {
			continue
		}
		p, ok := r.subject(s, v)
		if !ok || subordinate(s, p.from) {
			continue
		}
		_, class, _ := s.lookUp(r.cues, v)
		m, named := r.named(s, p.head)
		if class != "say" && class != "tell" && class != "think" || !named {
			return ""
		}
		return m.Actor
	}
	return ""
}

// onlyIn gives the one person whom the sentences of a paragraph up to the one
// with index k name, for a pronoun at the head of the next: “…,” she said.
func (r *speakerReader) onlyIn(paragraph corpus.Span, k int, s *sentence, w string) corpus.ActorID {
	var found []corpus.ActorID
	for ; k >= 0 && s.article.sentences[k].start >= paragraph.Start; k-- {
		prev := s.article.sentences[k]
		if kind, _ := r.subjectOf(prev, w); kind == unnamedPerson || r.tellsOfSomebody(prev) {
			return ""
		}
		for _, id := range r.persons(prev, prev.end) {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	if len(found) != 1 || len(r.agreeing(w, found)) != 1 {
		return ""
	}
	return found[0]
}

// tellsOfSomebody tells whether a sentence tells of one person without a name:
// "with a man from Riga".
func (r *speakerReader) tellsOfSomebody(s *sentence) bool {
	for i := 1; i < len(s.tokens); i++ {
		if s.tag(i) == language.NN && r.humans[s.lower(i)] == "person" && !s.isQuoted(i) {
			if c, ok := chunkOver(r.chunksOf(s), i); ok && (s.lower(c.from) == "a" || s.lower(c.from) == "an") {
				return true
			}
		}
	}
	return false
}

// body finds the state or organisation that "it" can be as a speaker: the
// subject with which its own sentence begins, or else the one before in the
// same paragraph.
func (r *speakerReader) body(s *sentence, token int) corpus.ActorID {
	first, own := s.index, token
	if s.lower(token-1) == "," && (token < 2 || !opensNext(s, token-2)) { // "…, it said": what stands before is what it said, but not in "…, because, it said, …"
		if own = clauseStart(s, token); own < 2 || s.lower(own-1) != ":" { // "S wants a pause: every week, it said, …"
			first--
		}
	}
	for k := first; k >= 0 && k >= s.index-farthest; k-- {
		prev := s.article.sentences[k]
		if prev.passage.ID != s.passage.ID || !prev.prose() {
			return ""
		}
		if prev.whollyQuoted() {
			continue
		}
		end := len(prev.tokens)
		if k == s.index {
			end = own
		}
		p, ok := r.firstSubject(prev, end)
		if !ok && k < s.index && !itActs(prev) {
			return ""
		}
		if !ok || prev.tag(p.head) == language.PRP && prev.lower(p.head) == "it" {
			continue
		}
		m, named := r.named(prev, p.head)
		retinue := retinues[prev.lower(p.head)]
		if !named && (retinue || r.humans[prev.lower(p.head)] == "group") { // "the government of Chile"
			if sp, ok := r.resolve(p); ok {
				m.Actor, named = sp.Actor, true
			}
		}
		if a := r.actors[m.Actor]; named && a != nil && (retinue || a.Kind == corpus.Organisation || a.Kind == corpus.State) {
			return m.Actor
		}
		return ""
	}
	return ""
}

// itActs tells whether "it" stands behind the auxiliary that it is the subject of:
// "Nor does it comment".
func itActs(s *sentence) bool {
	for i := 1; i < len(s.tokens) && i < 4; i++ {
		if s.lower(i) == "it" && auxiliary[s.lower(i-1)] {
			return true
		}
	}
	return false
}

// firstSubject gives the subject of the first finite verb before token end that
// is not in a subordinate clause.
func (r *speakerReader) firstSubject(s *sentence, end int) (nominal, bool) {
	for v, tried := 0, 0; v < end && tried < 3; v++ {
		if !s.tag(v).Finite() || s.isQuoted(v) || s.tag(v) == language.MD {
			continue
		}
		tried++
		if p, ok := r.subject(s, v); ok && !s.isQuoted(p.head) && !subordinate(s, p.from) {
			return p, true
		}
	}
	return nominal{}, false
}

// What the subject of a sentence is to a pronoun that follows.
type subjectKind int

const (
	otherSubject subjectKind = iota
	samePronoun
	unnamedPerson // "a spokesman", who may be meant rather than those whom the sentence names
)

// subjectOf says what the first subject of a sentence that is not in a
// subordinate clause is to the pronoun w, and where its head stands.
func (r *speakerReader) subjectOf(s *sentence, w string) (subjectKind, int) {
	for v, tried := 0, 0; v < len(s.tokens) && tried < 3; v++ {
		if !s.tag(v).Finite() || s.isQuoted(v) || s.tag(v) == language.MD {
			continue
		}
		tried++
		p, ok := r.subject(s, v)
		if !ok && v > 0 && (isMark(s.word(v-1)) || s.lower(v-1) == ",") {
			p, ok = r.subjectAfter(s, v+1) // "“…,” said S"
		}
		if ok && subordinate(s, p.from) {
			tried--
			continue
		}
		if !ok || s.isQuoted(p.head) {
			continue
		}
		if s.lower(p.head) == w && s.tag(p.head) == language.PRP {
			return samePronoun, p.head
		}
		if _, named := r.named(s, p.head); named {
			return otherSubject, p.head
		}
		if c, ok := chunkStartingAt(r.chunksOf(s), p.to+1); ok && s.lower(p.to) == "," {
			if _, named := r.named(s, c.to-1); named { // "its director, Olle Brask, left"
				return otherSubject, p.head
			}
		}
		if c, ok := chunkStartingAt(r.chunksOf(s), v+1); ok && (s.lower(v) == "is" || s.lower(v) == "was") {
			if _, named := r.named(s, c.to-1); named { // "the nurse is Ann Lee"
				return otherSubject, p.head
			}
		}
		if r.humans[s.lower(p.head)] == "person" {
			return unnamedPerson, p.head
		}
	}
	return otherSubject, 0
}

// subordinate tells whether the subject at token i is that of a clause which
// depends on another: "after she left", "the day that he came".
func subordinate(s *sentence, i int) bool {
	switch s.tag(i - 1) {
	case language.IN:
		return !attached[s.lower(i-1)]
	case language.WDT, language.WP, language.WRB, language.WPS:
		return true
	}
	return s.tag(i) == language.WPS // "whose brother | left"
}

// whollyQuoted tells whether every word of the sentence stands between marks.
func (s *sentence) whollyQuoted() bool {
	for i := range s.tokens {
		if isWord(s.lower(i)) && !s.quotedAt(i) {
			return false
		}
	}
	return true
}

// firstPerson gives the speaker in whose quoted words "I" or "we" stands.
func (r *speakerReader) firstPerson(at corpus.Span) corpus.ActorID {
	for _, q := range r.quoted[at.Source] {
		for _, c := range q.Quoted {
			if c.Contains(at) && q.Speaker != nil {
				return q.Speaker.Actor
			}
		}
	}
	return ""
}

// only gives the one person whom a pronoun can stand for; nobody where there
// are several.
func (r *speakerReader) only(s *sentence, token int, found []corpus.ActorID) corpus.ActorID {
	if len(found) == 1 {
		return found[0]
	}
	r.notedPronoun(s, token, found)
	return ""
}

// personsBefore lists the people for whom a pronoun can stand of those whom its
// sentence names before it: none where they stand in a phrase that opens it
// ("Asked about Ann Lee, she said no", "In Ann Lee's house, she").
func (r *speakerReader) personsBefore(s *sentence, token int) []corpus.ActorID {
	if s.tag(token) == language.PRP && (s.tag(0).Verb() && s.lower(token-1) == "," || s.tag(0) == language.IN && !s.hasFinite(0, token)) {
		return nil
	}
	return r.persons(s, s.tokens[token].Start)
}

// persons lists the people whom a sentence names before a byte offset. Names
// inside quotation marks do not count: who speaks of somebody is not that
// somebody.
func (r *speakerReader) persons(s *sentence, before int) []corpus.ActorID {
	var found []corpus.ActorID
	for _, m := range r.d.mentions.in(corpus.Span{Source: s.article.src.ID, Start: s.start, End: before}) {
		a := r.actors[m.Actor]
		if a != nil && a.Kind == corpus.Person && !s.isQuoted(s.tokenAt(m.Span.Start)) && !slices.Contains(found, m.Actor) {
			found = append(found, m.Actor)
		}
	}
	return found
}
