package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who is meant by a phrase that does not name the speaker itself: by a name
// beside it, by whose the thing is that speaks, or by an office that several hold.

// meant gives the body that a phrase means by a name within it or beside it.
func (r *speakerReader) meant(p nominal) (corpus.ActorID, bool) {
	for _, by := range []func(nominal) (corpus.ActorID, bool){r.apposedBody, r.groupOf, r.issuerOf} {
		if id, ok := by(p); ok {
			return id, true
		}
	}
	return "", false
}

// apposedBody gives the body whose name stands between commas behind a noun for
// it: "the main opposition party, the Moor Party (MP), said".
func (r *speakerReader) apposedBody(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if noun := s.lower(p.head); !apposable[noun] && !r.bodies[noun] || s.lower(p.to) != "," || p.to != p.head+1 {
		return "", false
	}
	i := p.to + 1
	if s.lower(i) == "the" {
		i++
	}
	m, ok := r.named(s, i)
	if !ok || s.tokenAt(m.Span.Start) != i || r.actors[m.Actor].Kind != corpus.Organisation {
		return "", false
	}
	end := s.tokenAt(m.Span.End-1) + 1
	if s.lower(end) == "(" && s.lower(end+2) == ")" {
		end += 3
	}
	if s.lower(end) != "," || !s.tag(end+1).Finite() {
		return "", false
	}
	return m.Actor, true
}

// groupOf gives the one body that a person leads, in "Doyle's group".
func (r *speakerReader) groupOf(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if !apposable[s.lower(p.head)] || s.tag(p.head-1) != language.POS || p.to != p.head+1 {
		return "", false
	}
	m, ok := r.named(s, p.head-2)
	if !ok || s.tokenAt(m.Span.Start) > p.from+1 || r.actors[m.Actor].Kind != corpus.Person {
		return "", false
	}
	var found corpus.ActorID
	for _, role := range r.actors[m.Actor].Roles {
		a := r.actors[role.Of]
		if a == nil || role.HeldBack || a.Kind != corpus.Organisation || a.ID == found {
			continue
		}
		if found != "" {
			return "", false
		}
		found = a.ID
	}
	return found, found != ""
}

// findings are nouns for what a body has others know, and which says what the body
// says: "according to Norvik Institute figures".
var findings = map[string]bool{"figures": true, "data": true, "statistics": true, "count": true, "tally": true, "estimate": true, "estimates": true, "calculations": true, "projections": true, "numbers": true,
	"report": true, "study": true, "survey": true, "poll": true, "analysis": true, "statement": true, "website": true, "forecast": true, "forecasts": true}

// issuerOf gives the body or state by whose words or figures a phrase says
// something: "the Norvik Institute's latest count", "Danish government figures",
// "figures from the Norvik Institute".
func (r *speakerReader) issuerOf(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if !findings[s.lower(p.head)] || capitalised(s.word(p.head)) {
		return "", false
	}
	if w := s.lower(p.head + 1); w == "from" || w == "by" {
		i := p.head + 2
		if s.lower(i) == "the" {
			i++
		}
		m, ok := r.named(s, i)
		if !ok || r.actors[m.Actor].Kind != corpus.Organisation || s.tokenAt(m.Span.Start) != i {
			return "", false
		}
		if next := s.tokenAt(m.Span.End-1) + 1; s.tag(next) == language.POS || s.lower(next) == "and" { // it may be another's too
			return "", false
		}
		return m.Actor, true
	}
	ms := r.d.mentions.in(s.span(p.from, p.head))
	if len(ms) == 0 || slices.ContainsFunc(ms, func(m corpus.Mention) bool { return m.Actor != ms[0].Actor }) {
		return "", false
	}
	a, end := r.actors[ms[0].Actor], s.tokenAt(ms[0].Span.End-1)+1
	switch {
	case a.Kind == corpus.State && s.lower(end) == "government" && end+1 == p.head:
		return a.ID, true
	case a.Kind != corpus.Organisation:
		return "", false
	}
	for k := end; k < p.head; k++ {
		if t := s.tag(k); !(t == language.POS && k == end) && !t.Noun() && t != language.JJ && t != language.JJS {
			return "", false
		}
	}
	return a.ID, true
}

// oneOfHolders picks, of several who hold an office in an article, the one whose
// state or body the sentence has named before "its minister", or the only one
// whom the lines before "the minister" mention.
func (r *speakerReader) oneOfHolders(p nominal, ids []corpus.ActorID) (corpus.ActorID, bool) {
	s := p.s
	if s.tag(p.from) == language.PRPS {
		if p.from == 0 || s.lower(p.from) != "its" {
			return "", false
		}
		return r.onlyHolder(ids, func(id corpus.ActorID) bool {
			return slices.ContainsFunc(r.actors[id].Roles, func(role corpus.Role) bool {
				return role.At.Source == s.article.src.ID && role.Of != "" && strings.HasSuffix(strings.ToLower(role.Title), s.lower(p.head)) &&
					slices.ContainsFunc(r.d.mentions.in(s.span(0, p.from)), func(m corpus.Mention) bool {
						return m.Actor == role.Of && m.Form != corpus.FormDemonym
					})
			})
		})
	}
	if capitalised(s.word(p.head)) { // in a statement, that of whose statement it is
		return "", false
	}
	for at := s.index; at >= max(0, s.index-rememberedFor); at-- {
		span := s.article.sentences[at].whole()
		if at == s.index {
			if p.from == 0 {
				continue
			}
			span = s.span(0, p.from)
		}
		met := r.d.mentions.in(span)
		if !slices.ContainsFunc(met, func(m corpus.Mention) bool { return slices.Contains(ids, m.Actor) }) {
			continue
		}
		return r.onlyHolder(ids, func(id corpus.ActorID) bool {
			return slices.ContainsFunc(met, func(m corpus.Mention) bool { return m.Actor == id })
		})
	}
	return "", false
}

// rememberedFor is how many sentences back a reader looks for who "the minister"
// is, where several are.
const rememberedFor = 6

// onlyHolder gives the one of some people of whom something is true.
func (r *speakerReader) onlyHolder(ids []corpus.ActorID, is func(corpus.ActorID) bool) (corpus.ActorID, bool) {
	var one corpus.ActorID
	for _, id := range ids {
		if !is(id) {
			continue
		}
		if one != "" {
			return "", false
		}
		one = id
	}
	return one, one != ""
}
