package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// The state that an article is about, whose government is "the government".

// namesGovernment tells whether a mention ends in "government".
func (r *describer) namesGovernment(at corpus.Span) bool {
	const noun = "government"
	if at.End-at.Start < len(noun) {
		return false
	}
	return strings.EqualFold(r.d.article(at.Source).src.Text[at.End-len(noun):at.End], noun)
}

// addOwnGovernments adds "the government" to the state that the article is
// about, or the whole dossier where the article names none. Where the article
// names a body that is a government, or another state's government, it is
// nobody's. It gives the state that each source is about, -1 for none.
func (r *describer) addOwnGovernments() map[corpus.SourceID]int {
	counts := map[corpus.SourceID]map[int]int{}
	total := map[int]int{}
	others := map[corpus.SourceID]map[int]bool{} // whose government a source speaks of; -1 for that of no state
	for i := range r.actors {
		state := r.stateOf(i)
		for _, m := range r.actors[i].Mentions {
			src := m.Span.Source
			if counts[src] == nil {
				counts[src], others[src] = map[int]int{}, map[int]bool{}
			}
			if state >= 0 {
				counts[src][state]++
				total[state]++
			}
			if r.actors[i].Named && r.namesGovernment(m.Span) {
				others[src][state] = true
			}
		}
	}
	about := map[corpus.SourceID]int{}
	for _, article := range r.d.articles {
		src := article.src.ID
		own := mostly(counts[src])
		if len(counts[src]) == 0 {
			own = mostly(total)
		}
		delete(others[src], own)
		about[src] = own
		if len(others[src]) > 0 {
			own = -1
		}
		for _, s := range article.sentences {
			for k := range s.tokens {
				if s.prose() && s.lower(k) == "government" {
					r.addOwnGovernment(s, k, own)
				}
			}
		}
	}
	for i := range r.actors {
		if a := &r.actors[i]; a.Kind == corpus.State {
			slices.SortStableFunc(a.Mentions, func(x, y corpus.Mention) int { return compareSpans(x.Span, y.Span) })
		}
	}
	return about
}

// headOfGovernment gives the end of the name of the person at token i, behind a
// title, who holds office in a state: "the government of President Ann Lee". It
// is 0 where there is none.
func (r *describer) headOfGovernment(s *sentence, i, state int) int {
	if t, ok := r.f.titles.startingAt(s, i); ok {
		i = t.to
	}
	if i >= len(s.tokens) {
		return 0
	}
	for _, m := range r.mentions.in(s.span(i, len(s.tokens))) {
		if m.Span.Start == s.tokens[i].Start && r.kinds[m.Actor] == corpus.Person && r.stateOf(r.index[m.Actor]) == state {
			return m.Span.End
		}
	}
	return 0
}

// stateOf gives the state that a mention of an actor speaks of: itself, that
// whose capital it is, or the one in which a person holds office; -1 for none.
func (r *describer) stateOf(i int) int {
	a := &r.actors[i]
	switch a.Kind {
	case corpus.State:
		return i
	case corpus.Place:
		if e, ok := r.f.gaz.phrase(a.Name); ok && e.kind == gazCapital {
			return r.stateWith(e.country.Code)
		}
	case corpus.Person:
		for _, role := range a.Roles {
			if k, ok := r.index[role.Of]; ok && r.actors[k].Kind == corpus.State {
				return k
			}
		}
	}
	return -1
}

// stateWith gives the state that has a code; -1 where the dossier names it not.
func (r *describer) stateWith(code string) int {
	return slices.IndexFunc(r.actors, func(a corpus.Actor) bool { return a.Kind == corpus.State && a.Country == code })
}

// mostly gives the state that is named three times and more, and more than
// twice as often as all others together; -1 where none is.
func mostly(counts map[int]int) int {
	best, most, all := -1, 2, 0
	for k, n := range counts {
		all += n
		if n > most {
			best, most = k, n
		}
	}
	if best < 0 || most <= 2*(all-most) {
		return -1
	}
	return best
}

// addOwnGovernment adds "the government" and "the federal government", with
// their head at token k, to a state, or to that of the capital behind it.
func (r *describer) addOwnGovernment(s *sentence, k, state int) {
	from := k - 1
	if w := s.lower(from); w == "federal" || w == "national" || w == "central" {
		from--
	}
	if e, n := r.f.gaz.match(s, min(k+2, len(s.tokens)-1)); s.lower(k+1) == "in" && n > 0 { // "the government in Oslo"
		if state = -1; e.kind == gazCapital {
			state = r.stateWith(e.country.Code)
		}
	}
	if state < 0 || s.lower(from) != "the" || s.tag(k+1).Noun() || len(r.mentions.in(s.span(from, k+1))) > 0 {
		return
	}
	words := s.span(from, k+1)
	if s.lower(k+1) == "of" {
		if words.End = r.headOfGovernment(s, k+2, state); words.End == 0 {
			return
		}
	}
	r.describe(&r.actors[state], s.span(from, k+1), words)
}
