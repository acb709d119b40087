package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// The state of an office that nothing beside it names, by the states that the
// article names: the one that has such an office and is named the most.

// stateOffices tells which states have an office, by their codes.
type stateOffices map[string]struct {
	having bool // the codes are those that have it, and not those that lack it
	codes  map[string]bool
}

func newStateOffices(lex *lexicon) stateOffices {
	offices := stateOffices{}
	for _, e := range lex.lists["stateoffices"] {
		o := offices[e.phrase]
		o.having, o.codes = e.fields[0] == "having", map[string]bool{}
		for code := range strings.FieldsSeq(e.fields[1]) {
			o.codes[code] = true
		}
		offices[e.phrase] = o
	}
	return offices
}

// has tells whether a state has an office of a class.
func (o stateOffices) has(code, class string) bool {
	office, ok := o[class]
	return !ok || office.codes[code] == office.having
}

// classOf gives what sort of national office a role is: "minister" for "health
// minister".
func (r *roleReader) classOf(role *foundRole) string {
	title := strings.ToLower(role.Title)
	switch {
	case strings.HasSuffix(title, "president"):
		return "president"
	case strings.HasSuffix(title, "prime minister"):
		return "prime minister"
	case strings.HasSuffix(title, "chancellor"):
		return "chancellor"
	case strings.HasSuffix(title, "secretary"):
		return "secretary"
	case strings.Contains(title, "minister"):
		return "minister"
	case role.office == "attorney general", role.office == "police commissioner":
		return role.office
	}
	return ""
}

// hasOffice tells whether a state, or a place that has the offices of one, can
// have a role.
func (r *roleReader) hasOffice(id corpus.ActorID, role *foundRole) bool {
	a := r.actors[id]
	switch {
	case a.Kind == corpus.State:
		return r.offices.has(a.Country, r.classOf(role))
	case a.Kind == corpus.Place:
		return r.polities[id]
	}
	return false
}

// findPolities finds the places that the dossier gives what states have and that
// no table knows, and counts how often each article names states.
func (r *roleReader) findPolities(actors []corpus.Actor) {
	r.polities = map[corpus.ActorID]bool{}
	for i := range actors {
		a := &actors[i]
		if a.Kind != corpus.Place {
			continue
		}
		if _, known := r.gaz.phrase(a.Name); known {
			continue
		}
		r.polities[a.ID] = slices.ContainsFunc(a.Mentions, func(m corpus.Mention) bool {
			s := r.d.article(m.Span.Source).sentenceAt(m.Span.Start)
			return s != nil && s.hasPolity(s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1)
		})
	}
	r.statesIn = map[corpus.SourceID]map[corpus.ActorID]int{}
	for i := range actors {
		a := &actors[i]
		state := a.ID
		if a.Kind == corpus.Place && !r.polities[a.ID] {
			e, ok := r.gaz.phrase(a.Name)
			if !ok || e.kind != gazCapital || r.states[e.country.Code] == "" {
				continue
			}
			state = r.states[e.country.Code]
		} else if a.Kind != corpus.State && a.Kind != corpus.Place {
			continue
		}
		for _, m := range a.Mentions {
			if r.statesIn[m.Span.Source] == nil {
				r.statesIn[m.Span.Source] = map[corpus.ActorID]int{}
			}
			r.statesIn[m.Span.Source][state]++
		}
	}
}

// about finds the state that an article is about, of those that can have a role:
// the only one, or the one that it names more than twice as often as all others
// together; where its paragraph speaks of it alone, as any other. One that is
// named once has to be the only state of all, or to stand in the sentence of the
// role.
func (r *roleReader) about(role *foundRole, s *sentence) corpus.ActorID {
	var best corpus.ActorID
	most, second, all := 0, 0, 0
	named := r.statesIn[role.At.Source]
	for id, n := range named {
		if !r.hasOffice(id, role) {
			continue
		}
		all += n
		if n > most {
			best, most, second = id, n, most
		} else {
			second = max(second, n)
		}
	}
	near := r.lastState(corpus.Span{Source: role.At.Source, Start: s.passage.Span.Start, End: s.end}, role) == best
	switch {
	case best == "" || most <= 2*second || most <= 2*(all-most) && !near:
		return ""
	case most < 3 && r.homes.all != "" && best != r.homes.all:
		return ""
	case most == 1 && len(named) > 1 && r.lastState(s.whole(), role) != best:
		return ""
	}
	return best
}

// besideAnother finds the state of "the Greek prime minister, Ann Lee, and energy
// minister | Dan Fell": that of the office before it.
func (r *roleReader) besideAnother(s *sentence, i int) corpus.ActorID {
	if s.lower(i-1) != "and" || i < 3 {
		return ""
	}
	before := r.mentions.in(s.span(max(0, i-9), i-1))
	if len(before) < 2 {
		return ""
	}
	person, state := before[len(before)-1], before[len(before)-2]
	k := s.tokenAt(state.Span.End-1) + 1
	if s.tokenAt(person.Span.End-1)+1 < i-2 || r.actors[person.Actor].Kind != corpus.Person || r.actors[state.Actor].Kind != corpus.State {
		return ""
	}
	if t, ok := r.titles.endingAt(s, s.tokenAt(person.Span.Start)); !ok || t.from > k+2 || t.from < k {
		return ""
	}
	return state.Actor
}

// spokenOf finds the state that the sentence before is about, where that of the
// role names it too: "Peru was cooler. Foreign Minister Ann Lee said Lima had not
// been asked."
func (r *roleReader) spokenOf(role *foundRole, s *sentence) corpus.ActorID {
	if s.index == 0 {
		return ""
	}
	prev := s.article.sentences[s.index-1]
	if prev.passage.ID != s.passage.ID || !prev.prose() {
		return ""
	}
	ms := r.mentions.in(prev.whole())
	if len(ms) == 0 || prev.tokenAt(ms[0].Span.Start) > 1 || ms[0].Form == corpus.FormDemonym {
		return ""
	}
	state := ms[0].Actor
	if r.actors[state].Kind != corpus.State || !r.hasOffice(state, role) {
		return ""
	}
	if r.lastState(s.whole(), role) == state || r.speaksOfCapital(s, state) {
		return state
	}
	return ""
}

// speaksOfCapital tells whether who is said to speak in a sentence speaks of the
// capital of a state before any other state, as those who govern it do.
func (r *roleReader) speaksOfCapital(s *sentence, state corpus.ActorID) bool {
	for i := range s.tokens {
		e, n := r.gaz.match(s, i)
		if n == 0 || e.country == nil {
			continue
		}
		return e.kind == gazCapital && r.states[e.country.Code] == state && s.tag(i-1) != language.IN
	}
	return false
}
