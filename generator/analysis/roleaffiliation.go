package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whom somebody belongs to, where the source gives no post: "Ann Lee of the
// Hume Institute", "Ann Lee (Hume Institute)".

// affiliation reads the body behind the name at tokens from..to. The title is
// the body as the source names it.
func (r *roleReader) affiliation(s *sentence, from, to int) *foundRole {
	switch s.lower(to) {
	case "of":
		if !s.prose() || to-from < 2 && from == 0 || depriving[s.lower(from-1)] || depriving[s.lower(from-2)] {
			return nil
		}
		if _, titled := r.titles.endingAt(s, from); to-from < 2 && !titled {
			return nil
		}
		j := to + 1
		if s.lower(j) == "the" {
			j++
		}
		m, ok := r.mentionAt(s, j)
		if !ok || r.actors[m.Actor].Kind != corpus.Organisation || m.Form == corpus.FormDescription {
			return nil
		}
		end := s.tokenAt(m.Span.End-1) + 1
		if end == j+1 && !allCaps(s.word(j)) && r.f.model.PlaceWord(s.word(j)) { // "Ann Lee of Delft", whatever the tagger took Delft for
			return nil
		}
		if t := s.tag(end); t == language.POS || t.Noun() || s.lower(end) == "and" && s.tag(end+1).Proper() { // "of the Senate's | decision"
			return nil
		}
		return r.belonging(s, j, end, r.specific(s, m, j), "of-body")
	case "(":
		return r.bracketed(s, from, to)
	}
	return nil
}

// joinBody gives the body behind a name to what its bearer does for a living, which
// stands before the name and says not for whom: "their lawyer, Ann Lee of the Hume
// Centre". It gives the body back where nothing such does.
func (r *roleReader) joinBody(body *foundRole, roles []*foundRole) *foundRole {
	if body == nil || body.Rule != "of-body" || body.Of == "" || r.nouns.isParty(r.nouns.index[body.Of]) {
		return body
	}
	for _, role := range roles {
		if (role.work || speaksFor[lastWord(role.office)]) && role.Of == "" && role.OfText == "" && !role.elsewhere && !strings.HasSuffix(role.office, "co-author") {
			role.Of, role.Preposition = body.Of, "of"
			return nil
		}
	}
	return body
}

// depriving are verbs that have a person for their object and "of" behind it,
// which says nothing of the person.
var depriving = map[string]bool{"accuse": true, "accused": true, "accuses": true, "accusing": true, "inform": true, "informed": true, "informs": true, "warn": true, "warned": true, "warns": true, "warning": true,
	"notify": true, "notified": true, "remind": true, "reminded": true, "reminds": true, "convict": true, "convicted": true, "suspect": true, "suspected": true, "assure": true, "assured": true, "convince": true, "convinced": true,
	"rid": true, "deprive": true, "deprived": true, "strip": true, "stripped": true, "cleared": true, "acquitted": true, "told": true, "relieved": true, "robbed": true}

// bracketed reads the body, party or seat in brackets behind a name.
func (r *roleReader) bracketed(s *sentence, from, to int) *foundRole {
	j, end := to+1, to+1
	for end < len(s.tokens) && end-j < 8 && s.lower(end) != ")" {
		end++
	}
	if s.lower(end) != ")" || end == j || !capitalised(s.word(j)) || hasDigit(s.words(j, end)) {
		return nil
	}
	member := s.lower(end+1) == ":" // a label in a transcript
	if t, ok := r.titles.endingAt(s, from); ok && !t.honorific {
		office := r.titles.office(s.phrase(t.from, t.to))
		member = member || r.ofParliament(office) || r.titles.bodies[office] == " council "
	}
	seat := s.lower(end+1) == "(" && s.lower(end+3) == ")" && capitalised(s.word(end+2)) // "Ann Lee (Leith North) (Lab)"
	m, ok := r.mentionAt(s, j)
	switch {
	case seat:
		role := &foundRole{office: "mp"}
		role.Title, role.At, role.Rule = "member for "+s.words(j, end), s.span(j, end), "body-in-brackets"
		return role
	case ok && s.tokenAt(m.Span.End-1)+1 == end:
		if a := r.actors[m.Actor]; a.Kind != corpus.Organisation || r.f.orgWords[strings.ToLower(lastWord(a.Name))] == "newspaper" {
			return nil
		}
		return r.belonging(s, j, end, m.Actor, "body-in-brackets")
	case member && end-j <= 4 && r.allCapitalised(s, j, end):
		return r.belonging(s, j, end, "", "body-in-brackets")
	}
	return nil
}

// belonging makes the role of one who belongs to the body at tokens j..end.
func (r *roleReader) belonging(s *sentence, j, end int, of corpus.ActorID, rule corpus.Rule) *foundRole {
	role := &foundRole{}
	role.Belongs, role.Title, role.Of, role.At, role.Rule = true, s.words(j, end), of, s.span(j, end), rule
	if s.lower(j) == "ind" || s.lower(j) == "independent" { // of no party
		role.Title = "independent"
		return role
	}
	if known := r.bodies.byName[s.phrase(j, end)]; of == "" && len(known) == 1 {
		role.Of = known[0].id
	} else if of == "" {
		role.OfText = role.Title
	}
	return role
}

func (r *roleReader) allCapitalised(s *sentence, i, j int) bool {
	for ; i < j; i++ {
		if !capitalised(s.word(i)) && s.lower(i) != "and" {
			return false
		}
	}
	return true
}

// mentionAt gives the mention that begins at token i.
func (r *roleReader) mentionAt(s *sentence, i int) (corpus.Mention, bool) {
	if i >= len(s.tokens) {
		return corpus.Mention{}, false
	}
	for _, m := range r.mentions.in(s.span(i, min(i+10, len(s.tokens)))) {
		if m.Span.Start == s.tokens[i].Start {
			return m, true
		}
	}
	return corpus.Mention{}, false
}

// withoutKnown drops bodies that a source names beside a person, and that the
// person teaches there, where the same source says what the person is there.
func withoutKnown(roles []*foundRole) []*foundRole {
	return slices.DeleteFunc(roles, func(role *foundRole) bool {
		return (role.Belongs || role.teaches) && slices.ContainsFunc(roles, func(o *foundRole) bool {
			return !o.Belongs && o != role && o.At.Source == role.At.Source && (o.Of == role.Of && o.Of != "" || o.OfText == role.OfText && o.OfText != "")
		})
	})
}
