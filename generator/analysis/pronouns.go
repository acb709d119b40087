package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

var subjectPronoun = map[string]bool{"he": true, "she": true, "they": true, "i": true, "we": true}

// pronoun finds who "he" or "she" is: the only person named before it in the
// sentence, or else in the sentence before. Sentences of the same paragraph
// that are quoted, or that name nobody and go on with the same pronoun, are
// looked through.
func (r *speakerReader) pronoun(s *sentence, token int) corpus.ActorID {
	w := s.lower(token)
	if w != "he" && w != "she" {
		return ""
	}
	if found := r.persons(s, s.tokens[token].Start); len(found) > 0 {
		return r.only(s, token, found)
	}
	for k, far := s.index-1, 0; k >= 0 && far < 4; k-- {
		prev := s.article.sentences[k]
		if !prev.prose() {
			return ""
		}
		if prev.passage.ID == s.passage.ID && prev.whollyQuoted() {
			continue
		}
		far++
		if found := r.persons(prev, prev.end); len(found) > 0 {
			return r.only(s, token, found)
		}
		if prev.passage.ID != s.passage.ID || !slices.ContainsFunc(prev.lowers, func(x string) bool { return x == w || x == oblique[w][0] || x == oblique[w][1] }) {
			return ""
		}
	}
	return ""
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

// oblique are the other forms of a pronoun.
var oblique = map[string][2]string{"he": {"him", "his"}, "she": {"her", "hers"}}

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
