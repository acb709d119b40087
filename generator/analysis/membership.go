package analysis

import (
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What the members of a body decide together is the side of the body.

// memberNouns are nouns for those of whom a body consists, in whose vote it
// decides.
var memberNouns = map[string]bool{"members": true, "membership": true, "delegates": true, "deputies": true, "councillors": true, "electors": true}

// membersOf gives the body of "the union, whose members rejected the plan" and
// "the union says 61 per cent of its members rejected it"; none where fewer
// than half of them are meant.
func (r *claimReader) membersOf(p nominal) (corpus.ActorID, bool) {
	s := p.s
	owner := p.to - 1
	for owner > 0 && owner > p.to-5 && s.lower(owner) != "whose" && s.lower(owner) != "its" {
		owner--
	}
	switch s.lower(owner) {
	case "whose":
		k := owner - 1
		if s.lower(k) == "," {
			k--
		}
		if m, named := r.speakers.named(s, k); named {
			return m.Actor, r.isBody(m.Actor)
		}
		if c, ok := chunkEndingAt(r.speakers.chunksOf(s), k+1); ok {
			return r.bodyOf(nominal{s, c.from, c.to, c.to - 1})
		}
	case "its":
		if !r.mostOf(s, owner) {
			return "", false
		}
		return r.bodyAsSubject(s, owner)
	}
	return "", false
}

// bodyAsSubject gives the body that the first phrase of a sentence names, where
// "its" at token i can be no other's.
func (r *claimReader) bodyAsSubject(s *sentence, i int) (corpus.ActorID, bool) {
	if id, n := r.bodies(s.span(0, i)); n > 0 {
		return id, n == 1
	}
	for _, c := range r.speakers.chunksOf(s) {
		if c.to > i {
			break
		}
		if bodyNouns[s.lower(c.to-1)] && s.tag(c.to).Finite() {
			return r.bodyOf(nominal{s, c.from, c.to, c.to - 1})
		}
	}
	return "", false
}

func (r *claimReader) isBody(id corpus.ActorID) bool {
	a := r.speakers.actors[id]
	return a != nil && a.Kind != corpus.Person
}

// mostOf tells whether more than half is said to be meant of what begins at
// token i: "61 per cent of", "most of", or all of it.
func (r *claimReader) mostOf(s *sentence, i int) bool {
	if s.lower(i-1) != "of" {
		return s.tag(i-1) != language.IN
	}
	switch s.lower(i - 2) {
	case "most", "all", "majority", "two-thirds", "three-quarters":
		return true
	case "%", "percent":
		return moreThanHalf(s.lower(i - 3))
	case "cent":
		return moreThanHalf(s.lower(i - 4))
	}
	return strings.HasSuffix(s.lower(i-2), "%") && moreThanHalf(strings.TrimSuffix(s.lower(i-2), "%"))
}

func moreThanHalf(number string) bool {
	n, err := strconv.ParseFloat(number, 64)
	return err == nil && n > 50 && n <= 100
}
