package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// The bodies of people: "her commission", "Reid's group" and "his party" are
// those in which the person has an office, or whose colours the person wears.

// ownBody finds the one body of a person that "her commission" or "Reid's group"
// stands for: its name ends in that noun, or the noun says no more than that
// people have joined.
func (r *speakerReader) ownBody(p nominal) (corpus.ActorID, bool) {
	noun := p.s.lower(p.head)
	who := r.ownerOf(p)
	if who == nil || !r.bodies[noun] && !colours[noun] {
		return "", false
	}
	var found corpus.ActorID
	for _, role := range who.Roles {
		a := r.actors[role.Of]
		if a == nil || role.HeldBack || a.Kind != corpus.Organisation || a.ID == found || !endsIn(a, noun) && !(colours[noun] && r.joinable(a, role)) {
			continue
		}
		if found != "" {
			return "", false
		}
		found = a.ID
	}
	return found, found != ""
}

// ownerOf gives the person whose body a phrase names: whoever "her" stands for in
// "her group", and Reid in "Reid's group".
func (r *speakerReader) ownerOf(p nominal) *corpus.Actor {
	s := p.s
	var who *corpus.Actor
	switch {
	case s.tag(p.from) == language.PRPS && (p.head == p.from+1 || p.head == p.from+2 && s.lower(p.from+1) == "own"):
		who = r.actors[r.pronoun(s, p.from)]
	case s.tag(p.head-1) == language.POS:
		if m, ok := r.named(s, p.head-2); ok && s.tokenAt(m.Span.Start) == p.from {
			who = r.actors[m.Actor]
		}
	}
	if who == nil || who.Kind != corpus.Person {
		return nil
	}
	return who
}

// colours are nouns for bodies of people who have joined for a cause, whatever they
// are called.
var colours = map[string]bool{"group": true, "party": true, "movement": true, "campaign": true, "organisation": true, "organization": true, "caucus": true}

// joinable tells whether a body can be the group or the party of somebody with a
// role in it: no court, ministry or council, which nobody joins, and no body of
// those that the person has left.
func (r *speakerReader) joinable(a *corpus.Actor, role corpus.Role) bool {
	if slices.ContainsFunc(strings.Fields(strings.ToLower(role.Title)), givenUp) {
		return false
	}
	return !slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(al.Text)), func(w string) bool { return unjoined[w] })
	})
}

// unjoined are nouns, in names, of bodies that people are elected, appointed or
// sent to.
var unjoined = map[string]bool{
	"council": true, "committee": true, "commission": true, "board": true, "ministry": true, "department": true, "government": true, "parliament": true, "senate": true, "house": true,
	"assembly": true, "court": true, "tribunal": true, "agency": true, "authority": true, "police": true, "army": true, "navy": true, "university": true, "college": true, "school": true,
	"hospital": true, "church": true, "office": true, "cabinet": true, "congress": true, "legislature": true, "bank": true, "district": true, "city": true, "county": true,
}
