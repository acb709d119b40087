package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Several holders of one office, told together: "the foreign ministers of Chile
// and Peru, Ana Reyes and Luis Paz".

// oneOfSeveral reads the role of one of several people who are named behind as
// many bodies, in the same order.
func (r *roleReader) oneOfSeveral(s *sentence, from, to int) *foundRole {
	people, place := r.listAround(s, from, to)
	if len(people) < 2 || s.lower(people[0].from-1) != "," {
		return nil
	}
	bodies, at := r.listBefore(s, people[0].from-1)
	if len(bodies) != len(people) || s.lower(at-1) != "of" {
		return nil
	}
	t, ok := r.titles.severalEndingAt(s, at-1)
	if !ok {
		return nil
	}
	text := strings.TrimSuffix(s.words(t.from, t.to), "s")
	role := &foundRole{office: r.titles.office(text)}
	role.Title, role.Of, role.Preposition, role.Rule = text, bodies[place], "of", "apposition-before"
	role.At = s.span(t.from, to)
	return role
}

// sharedBefore reads the role of one of several people behind a title in the
// plural: "Senators Ann Lee and Dan Fell".
func (r *roleReader) sharedBefore(s *sentence, from, to int) *foundRole {
	people, place := r.listAround(s, from, to)
	if place < 0 {
		return nil
	}
	end := people[0].from
	t, ok := r.titles.severalEndingAt(s, end)
	if !ok || s.newLine(end) || len(people) == 1 && s.lower(to) != "of" && s.lower(to) != "at" {
		return nil
	}
	for t.from > 0 && r.titles.modifiers[s.lower(t.from-1)] {
		t.from--
	}
	role, _ := r.post(s, r.phraseStart(s, t.from), t, t.to, "title-before-name")
	if role == nil || !strings.HasSuffix(role.Title, "s") {
		return nil
	}
	role.Title = strings.TrimSuffix(role.Title, "s")
	if first, rest, ok := strings.Cut(role.Title, " "); t.from == 0 && (!ok || !capitalised(rest)) { // its capital is the sentence's
		role.Title = strings.TrimSpace(strings.ToLower(first) + " " + rest)
	}
	role.office = r.titles.office(strings.TrimSuffix(role.office, "s"))
	return role
}

// listAround gives the names of people in the list that the name at tokens
// from..to stands in, and its place there.
func (r *roleReader) listAround(s *sentence, from, to int) (list []chunk, place int) {
	for _, m := range r.mentions.of(s) {
		c := chunk{s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1) + 1}
		if len(list) > 0 && c.from > list[len(list)-1].to && c.to == r.afterOrigin(s, list[len(list)-1].to) { // "Ann Lee of | Ohio"
			continue
		}
		if r.actors[m.Actor].Kind != corpus.Person || len(list) > 0 && !s.joinsList(r.afterOrigin(s, list[len(list)-1].to), c.from) {
			if c.from > to {
				break
			}
			list = list[:0]
		}
		if r.actors[m.Actor].Kind == corpus.Person {
			list = append(list, c)
		}
	}
	return list, slices.IndexFunc(list, func(c chunk) bool { return c.from <= from && to <= c.to })
}

// afterOrigin gives the token behind "of Ohio" at token i, or i.
func (r *roleReader) afterOrigin(s *sentence, i int) int {
	if s.lower(i) != "of" {
		return i
	}
	if m, ok := r.mentionAt(s, i+1); ok && r.actors[m.Actor].Kind != corpus.Person {
		return s.tokenAt(m.Span.End-1) + 1
	}
	return i
}

// listBefore gives the bodies and states in the list that ends before a token,
// and the token at which it begins, its article included.
func (r *roleReader) listBefore(s *sentence, end int) (bodies []corpus.ActorID, from int) {
	from = end
	for _, m := range slices.Backward(r.mentions.of(s)) {
		first, after := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		switch {
		case after > end:
			continue
		case r.actors[m.Actor].Kind == corpus.Person, len(bodies) == 0 && after != end, len(bodies) > 0 && !s.joinsList(after, from):
			return bodies, from
		}
		bodies = slices.Insert(bodies, 0, m.Actor)
		if from = first; s.lower(from-1) == "the" {
			from--
		}
	}
	return bodies, from
}

// joinsList tells whether nothing but a comma or "and" stands between two
// tokens.
func (s *sentence) joinsList(i, j int) bool {
	switch j - i {
	case 1:
		return s.lower(i) == "," || s.lower(i) == "and"
	case 2:
		return s.lower(i) == "," && s.lower(i+1) == "and"
	}
	return false
}
