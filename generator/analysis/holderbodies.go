package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who takes the side where the subject is a pronoun or describes a body.

// quotedBefore gives the person whom the nearest quotation before a sentence
// quotes, in the same paragraph or at the end of the one before: "“…,” the
// minister said. She rejected calls for an inquiry."
func (r *claimReader) quotedBefore(s *sentence) corpus.ActorID {
	if s.index == 0 {
		return ""
	}
	prev := s.article.sentences[s.index-1]
	if !prev.prose() {
		return ""
	}
	at := prev.whole()
	var found corpus.ActorID
	for _, q := range r.quoted[at.Source] {
		if q.Speaker == nil || len(q.Quoted) == 0 || !q.At().Overlaps(at) {
			continue
		}
		a := r.speakers.actors[q.Speaker.Actor]
		if a == nil || a.Kind != corpus.Person || found != "" && found != a.ID {
			return ""
		}
		found = a.ID
	}
	return found
}

// whole adjectives say that all of a body is meant: "the full council".
var wholly = map[string]bool{"full": true, "whole": true, "entire": true}

// bodyOf resolves "the council", "the full council", "Norway's research
// council" and "her group" to a body: one that the article or, for a bare
// noun, the dossier names; else one known by the description alone.
func (r *claimReader) bodyOf(p nominal) (corpus.ActorID, bool) {
	s := p.s
	noun := s.lower(p.head)
	if !bodyNouns[noun] || p.head < p.from || s.isQuoted(p.head) {
		return "", false
	}
	if id, ok := r.speakers.namedBefore(p); ok {
		return id, true
	}
	from := p.from
	if s.tag(from) == language.PRPS {
		if w := s.lower(from); p.head == from+1 && (w == "her" || w == "his") {
			return r.bodyOfPerson(p)
		}
		return "", false
	}
	if s.tag(from) != language.DT && s.tag(from) != language.PRPS {
		if from == p.head || !s.hasPossessor(from, p.head) { // "council", "city council": no one in particular
			return "", false
		}
	}
	if w := s.lower(from); w == "a" || w == "an" || w == "no" || w == "any" || w == "each" || w == "every" || w == "another" || w == "one" {
		return "", false
	}
	if s.tag(from) == language.DT {
		from++
	}
	if from < p.head && wholly[s.lower(from)] {
		from++
	}
	if from == p.head {
		return r.bareBody(p)
	}
	for k := from; k < p.head; k++ {
		if t := s.tag(k); !t.Noun() && t != language.JJ && t != language.JJS && t != language.POS && t != language.HYPH {
			return "", false
		}
		if lightAdjectives[s.lower(k)] {
			return "", false
		}
	}
	if m, named := r.speakers.named(s, p.head); named {
		return m.Actor, true
	}
	if id := r.namedSo(s, from, p.head+1); id != "" {
		return id, true
	}
	q := p
	q.to = q.head + 1
	id := r.speakers.newUnnamed(q, "group")
	r.speakers.meet(s, noun, id, q)
	return id, true
}

// namedSo gives the one organisation whose name is a phrase, or begins with it
// and "of": "the municipal council" is the Municipal Council of Lunde.
func (r *claimReader) namedSo(s *sentence, from, to int) corpus.ActorID {
	if to-from < 2 {
		return ""
	}
	return r.bodyNames[strings.Join(s.lowers[from:to], " ")]
}

// hasPossessor tells whether "'s" stands between two tokens.
func (s *sentence) hasPossessor(from, to int) bool {
	for k := from; k < to; k++ {
		if s.tag(k) == language.POS {
			return true
		}
	}
	return false
}

// bodyNouns are nouns for a body that takes decisions or sides.
var bodyNouns = map[string]bool{
	"group": true, "union": true, "party": true, "company": true, "firm": true, "organisation": true, "organization": true, "society": true, "association": true,
	"charity": true, "agency": true, "council": true, "committee": true, "federation": true, "league": true, "institute": true, "foundation": true, "commission": true,
	"board": true, "ministry": true, "department": true, "authority": true, "parliament": true, "cabinet": true, "coalition": true, "alliance": true, "trust": true, "club": true,
	"court": true, "tribunal": true, "panel": true, "assembly": true, "government": true, "senate": true, "university": true, "hospital": true, "school": true, "college": true, "watchdog": true, "regulator": true,
}

// governing are bodies of which a place has but one: with no other named, "the
// regulator" and "the government" are the same throughout an article.
var governing = map[string]bool{"government": true, "regulator": true, "watchdog": true, "ministry": true, "parliament": true, "cabinet": true}

// ownNouns are nouns by which bodies speak of themselves in their statements.
var ownNouns = map[string]bool{"company": true, "firm": true, "group": true, "organisation": true, "organization": true, "association": true, "federation": true, "union": true, "charity": true, "society": true, "foundation": true}

// bareBody resolves "the council" and "the board": the one body that is named
// so; or, for a part of a body, that of whose statement it is said; or one
// known by the noun alone.
func (r *claimReader) bareBody(p nominal) (corpus.ActorID, bool) {
	s, noun := p.s, p.s.lower(p.head)
	if id, ok := r.onlyBody(s, noun); ok && r.named(s, p.head, id) {
		return id, true
	}
	if id := r.issuer(s.article); id != "" && ownNouns[noun] && s.lower(p.from) == "the" && !r.endings[foldedCase(noun)].any {
		return id, true // "the company" in its own statement
	}
	if id := r.issuer(s.article); id != "" && (noun == "board" || noun == "committee" || noun == "executive" || s.lower(p.from) == "the" && capitalised(s.word(p.head))) { // "the Authority" in its own letter
		return id, true
	} else if noun == "board" || noun == "committee" || noun == "executive" {
		return "", false
	}
	if !governing[noun] || s.lower(p.from) != "the" || r.endings[foldedCase(noun)].any {
		return "", false
	}
	id := r.speakers.newUnnamed(nominal{s, p.from, p.head + 1, p.head}, "group")
	r.speakers.meet(s, noun, id, p)
	return id, true
}

// named tells whether a body can be meant by its bare noun at token i: the
// article names it before, or at least names no other body in the sentence.
func (r *claimReader) named(s *sentence, i int, id corpus.ActorID) bool {
	before, others := false, 0
	for _, m := range r.d.mentions.in(corpus.Span{Source: s.article.src.ID, Start: 0, End: s.tokens[i].Start}) {
		before = before || m.Actor == id && m.Form != corpus.FormDescription
	}
	for _, other := range r.d.mentions.actorsOf(s) {
		if a := r.speakers.actors[other]; other != id && a != nil && a.Kind == corpus.Organisation {
			others++
		}
	}
	return before || others == 0
}

// onlyBody gives the one organisation that the article, or else the dossier,
// names with a noun at the end.
func (r *claimReader) onlyBody(s *sentence, noun string) (corpus.ActorID, bool) {
	named := r.endings[foldedCase(noun)]
	here, all := named.bySource[s.article.src.ID], named.bodies
	switch {
	case len(here) == 1:
		return here[0], true
	case len(here) > 1:
		return r.lastNamed(s, here)
	case len(all) == 1 && !r.othersBefore(s):
		return all[0], true
	}
	return "", false
}

// lastNamed gives the one of several bodies that the sentences right before
// name, where they name no other of them: "the association" after "the
// Residents' Association".
func (r *claimReader) lastNamed(s *sentence, bodies []corpus.ActorID) (corpus.ActorID, bool) {
	var found corpus.ActorID
	for k := s.index - 1; k >= 0 && k >= s.index-3; k-- {
		for _, id := range r.d.mentions.actorsIn(s.article.sentences[k].whole()) {
			if slices.Contains(bodies, id) && id != found {
				if found != "" {
					return "", false
				}
				found = id
			}
		}
		if found != "" && s.index-k > 1 {
			break
		}
	}
	return found, found != ""
}

// othersBefore tells whether the sentence before, in the same paragraph, names
// a body: "the union" is then that one, whatever it is called.
func (r *claimReader) othersBefore(s *sentence) bool {
	if s.index == 0 || s.article.sentences[s.index-1].passage.ID != s.passage.ID {
		return false
	}
	_, n := r.bodies(s.article.sentences[s.index-1].whole())
	return n > 0
}

// bodyOfPerson gives the body of "her group": the only one that the sentence
// before names, in the same paragraph, where it names one person too.
func (r *claimReader) bodyOfPerson(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if s.index == 0 {
		return "", false
	}
	prev := s.article.sentences[s.index-1]
	if prev.passage.ID != s.passage.ID {
		return "", false
	}
	people := 0
	var found corpus.ActorID
	for _, id := range r.d.mentions.actorsIn(prev.whole()) {
		a := r.speakers.actors[id]
		switch {
		case a == nil:
		case a.Kind == corpus.Person:
			people++
		case a.Kind == corpus.Organisation:
			if found != "" {
				return "", false
			}
			found = id
		}
	}
	return found, found != "" && people == 1
}
