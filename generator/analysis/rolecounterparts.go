package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who holds the same office of another state: "Foreign Minister Ana Reyes and her
// Peruvian counterpart, Luis Paz". The words tell the state of the one, and of the
// other that it is not that of the first.

// counterpart reads the office of the name at tokens from..to that stands behind
// "counterpart" or before "her Peruvian counterpart".
func (r *roleReader) counterpart(s *sentence, from, to int) *foundRole {
	at := from - 1
	if s.lower(at) == "," {
		at--
	}
	if s.lower(at) != "counterpart" {
		at = s.chunkEnd(to+1) - 1
		if s.lower(to) != "," || s.lower(at) != "counterpart" || s.tag(to+1) != language.PRPS {
			return nil
		}
	}
	state, first := r.counterpartOf(s, at)
	if state == "" {
		return nil
	}
	title, office := r.officeBefore(s, first)
	if office == "" {
		return nil
	}
	role := &foundRole{office: office}
	role.Title, role.Of, role.At, role.Rule = title, state, s.span(first, at+1), "counterpart"
	return role
}

// counterpartOf gives the state in "her Peruvian counterpart" and "Peru's
// counterpart", whose last word is token i, and the first token of the phrase.
func (r *roleReader) counterpartOf(s *sentence, i int) (corpus.ActorID, int) {
	c, ok := chunkEndingAt(s.chunks(), i+1)
	if !ok {
		return "", 0
	}
	for _, m := range r.mentions.in(s.span(c.from, i)) {
		after := s.tokenAt(m.Span.End-1) + 1
		if r.actors[m.Actor].Kind == corpus.State && (after == i || s.tag(after) == language.POS && after+1 == i) {
			return m.Actor, c.from
		}
	}
	return "", 0
}

// officeBefore gives the office of the last person whom a sentence names before
// token i with an office of a state: the title as it is written, and its office.
func (r *roleReader) officeBefore(s *sentence, i int) (title, office string) {
	for k := i; k > 0; k-- {
		t, ok := r.titles.endingAt(s, k)
		if !ok || t.honorific || t.work {
			continue
		}
		role := &foundRole{office: r.titles.office(s.phrase(t.from, t.to))}
		role.Title, role.Rule = s.words(t.from, t.to), "title-before-name"
		if from := r.portfolioStart(s, t.from); from < t.from {
			role.Title = s.words(from, t.to)
		}
		if r.isNational(role) || role.office == "president" || role.office == "prime minister" {
			return role.Title, role.office
		}
	}
	return "", ""
}

// portfolioStart gives the token at which the words for what a minister is
// responsible for begin before a title at token i.
func (r *roleReader) portfolioStart(s *sentence, i int) int {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if !portfolioNouns[s.lower(k)] {
			return k + 1
		}
	}
	return i
}

// facing gives the state of the counterpart whom a sentence names behind token i:
// the office there is that of another.
func (r *roleReader) facing(s *sentence, i int) corpus.ActorID {
	for k := i; k < len(s.tokens); k++ {
		if s.lower(k) == "counterpart" {
			state, _ := r.counterpartOf(s, k)
			return state
		}
	}
	return ""
}

// between gives the state that the sentences up to the s-th of an article name in
// one breath with another: "Norway and Denmark"; empty where several are, or where
// more than two are named so.
func (r *roleReader) between(s *sentence, one corpus.ActorID, role *foundRole) corpus.ActorID {
	var found []corpus.ActorID
	for _, prev := range s.article.sentences[:s.index+1] {
		ms := r.mentions.of(prev)
		for i := 1; i < len(ms); i++ {
			if !prev.joinsMentions(ms[i-1], ms[i]) || i > 1 && prev.joinsMentions(ms[i-2], ms[i-1]) || i+1 < len(ms) && prev.joinsMentions(ms[i], ms[i+1]) {
				continue
			}
			other := ms[i].Actor
			if other == one {
				other = ms[i-1].Actor
			} else if ms[i-1].Actor != one {
				continue
			}
			if r.actors[other].Kind == corpus.State && r.hasOffice(other, role) && !slices.Contains(found, other) {
				found = append(found, other)
			}
		}
	}
	return onlyOne(found)
}

// joinsMentions tells whether nothing but a comma or "and" stands between two
// mentions.
func (s *sentence) joinsMentions(a, b corpus.Mention) bool {
	return s.joinsList(s.tokenAt(a.Span.End-1)+1, s.tokenAt(b.Span.Start))
}
