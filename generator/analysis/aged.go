package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whom an age at the head of a sentence describes: "Ann Lee lives here. The
// 61-year-old dentist …".

// findAged adds those mentions, and the lines of work that they tell.
func (r *describer) findAged() {
	for _, a := range r.d.articles {
		for _, s := range a.sentences {
			if !strings.HasSuffix(s.lower(1), "-year-old") || s.lower(0) != "the" || s.index == 0 || !s.prose() || s.isQuoted(0) {
				continue
			}
			if end := r.agedEnd(s); end > 0 {
				r.nameAged(s, end, r.subjectAlone(a.sentences[s.index-1], s))
			}
		}
	}
}

// agedEnd gives the token behind "The 61-year-old dentist" where a verb follows;
// 0 where none does.
func (r *describer) agedEnd(s *sentence) int {
	end := max(2, s.chunkEnd(0))
	if t := s.tag(end); !t.Finite() && t != language.MD && t != language.RB || end > 2 && s.tag(end-1) != language.NN || len(r.mentions.in(s.span(0, end))) > 0 {
		return 0
	}
	return end
}

// subjectAlone gives the one person whom a sentence names, as its subject; -1
// where it does not, or names more, or where the next names anybody.
func (r *describer) subjectAlone(prev, s *sentence) int {
	if prev.passage.ID != s.passage.ID || !prev.prose() {
		return -1
	}
	found := -1
	for _, m := range r.mentions.of(prev) {
		if r.kinds[m.Actor] != corpus.Person {
			continue
		}
		at := prev.tokenAt(m.Span.Start)
		owner := prev.tag(prev.tokenAt(m.Span.End-1)+1) == language.POS
		if k := r.index[m.Actor]; found < 0 && (prev.hasFinite(0, at) || at > 0 && prev.tag(at-1) == language.IN || owner) || found >= 0 && found != k {
			return -1
		}
		found = r.index[m.Actor]
	}
	if slices.ContainsFunc(r.mentions.of(s), func(m corpus.Mention) bool { return r.kinds[m.Actor] == corpus.Person }) {
		return -1
	}
	return found
}

// nameAged records that the subject of a sentence means an actor, and the line of
// work that it names.
func (r *describer) nameAged(s *sentence, end, k int) {
	if k < 0 {
		return
	}
	a := &r.actors[k]
	at := s.span(0, end)
	r.describe(a, at, at)
	slices.SortStableFunc(a.Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
	work := s.lower(end - 1)
	told := slices.ContainsFunc(a.Roles, func(o corpus.Role) bool {
		return o.At.Source == at.Source && strings.EqualFold(lastWord(o.Title), work)
	})
	if r.f.titles.works[work] && !told {
		a.Roles = append(a.Roles, corpus.Role{Title: work, At: s.span(end-1, end), Rule: "office-for-name"})
	}
}
