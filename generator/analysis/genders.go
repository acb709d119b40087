package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// ballot counts by which pronouns the texts speak of a person.
type ballot struct{ he, she int }

// titleVotes is how much a title counts: a title is sure, a pronoun behind a
// name may be somebody else's.
const titleVotes = 6

// agrees tells whether the pronoun w may stand for a person: unless the texts
// mostly use the other one.
func (r *speakerReader) agrees(w string, id corpus.ActorID) bool {
	if r.genders == nil {
		r.countPronouns()
	}
	b := r.genders[id]
	if w == "he" {
		return b.she < 2 || b.she < 3*b.he
	}
	return b.he < 2 || b.he < 3*b.she
}

// agreeing keeps the people for whom the pronoun may stand.
func (r *speakerReader) agreeing(w string, found []corpus.ActorID) []corpus.ActorID {
	return slices.DeleteFunc(found, func(id corpus.ActorID) bool { return !r.agrees(w, id) })
}

// countPronouns counts, over the whole dossier, what tells whether a person is
// "he" or "she": titles and roles, and pronouns in a sentence that names nobody
// else.
func (r *speakerReader) countPronouns() {
	r.genders = map[corpus.ActorID]ballot{}
	words := r.d.lex.table("genders")
	for i := range r.d.corpus.Actors {
		a := &r.d.corpus.Actors[i]
		if a.Kind != corpus.Person {
			continue
		}
		for _, role := range a.Roles {
			r.vote(a.ID, words[lastWord(officeHead(strings.ToLower(role.Title)))], titleVotes)
		}
	}
	for _, a := range r.d.articles {
		for _, s := range a.sentences {
			if s.prose() {
				r.countIn(s, words)
			}
		}
	}
}

// countIn counts in one sentence.
func (r *speakerReader) countIn(s *sentence, words map[string]string) {
	var first *corpus.Mention
	alone := true
	ms := r.d.mentions.of(s)
	for i := range ms {
		m := &ms[i]
		if a := r.actors[m.Actor]; a == nil || a.Kind != corpus.Person {
			continue
		}
		k := s.tokenAt(m.Span.Start)
		for _, w := range [...]string{s.lower(k), s.lower(k - 1)} {
			r.vote(m.Actor, words[w], titleVotes)
		}
		if first == nil {
			first = m
		}
		alone = alone && m.Actor == first.Actor
	}
	if first == nil || !alone || s.isQuoted(s.tokenAt(first.Span.Start)) {
		return
	}
	for k := s.tokenAt(first.Span.End-1) + 1; k < len(s.tokens); k++ {
		switch s.lower(k) {
		case "he", "his", "him", "himself":
			if !s.isQuoted(k) {
				r.vote(first.Actor, "he", 1)
				return
			}
		case "she", "her", "hers", "herself":
			if !s.isQuoted(k) {
				r.vote(first.Actor, "she", 1)
				return
			}
		}
	}
}

func (r *speakerReader) vote(id corpus.ActorID, pronoun string, n int) {
	b := r.genders[id]
	switch pronoun {
	case "he":
		b.he += n
	case "she":
		b.she += n
	default:
		return
	}
	r.genders[id] = b
}
