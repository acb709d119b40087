package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// ending is which actors have a word at the end of one of their names.
type ending struct {
	any      bool             // of whatever kind
	bodies   []corpus.ActorID // the organisations, in order
	bySource map[corpus.SourceID][]corpus.ActorID
}

// endingsOf files actors under the last words of their names, as foldedCase has
// them: whom "the council" means is asked all over a dossier, and each time it
// would take going through all of its actors.
func endingsOf(actors []corpus.Actor) map[string]ending {
	out := map[string]ending{}
	for i := range actors {
		a := &actors[i]
		var words []string
		for _, al := range a.Aliases {
			if w := foldedCase(lastWord(al.Text)); !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		for _, w := range words {
			e := out[w]
			e.any = true
			if a.Kind == corpus.Organisation {
				e.add(a)
			}
			out[w] = e
		}
	}
	return out
}

// bodiesByName files organisations under their names in lower case, and what
// stands before an "of" of these; two of one name are none.
func bodiesByName(actors []corpus.Actor) map[string]corpus.ActorID {
	out := map[string]corpus.ActorID{}
	file := func(name string, id corpus.ActorID) {
		if _, taken := out[name]; taken {
			id = ""
		}
		out[name] = id
	}
	for i := range actors {
		if actors[i].Kind != corpus.Organisation {
			continue
		}
		name := strings.ToLower(foldMarks(actors[i].Name))
		file(name, actors[i].ID)
		for end := range name {
			if strings.HasPrefix(name[end:], " of ") {
				file(name[:end], actors[i].ID)
			}
		}
	}
	return out
}

// add files an organisation, once under each source that names it.
func (e *ending) add(a *corpus.Actor) {
	e.bodies = append(e.bodies, a.ID)
	if e.bySource == nil {
		e.bySource = map[corpus.SourceID][]corpus.ActorID{}
	}
	for _, m := range a.Mentions {
		if in := e.bySource[m.Span.Source]; len(in) == 0 || in[len(in)-1] != a.ID {
			e.bySource[m.Span.Source] = append(in, a.ID)
		}
	}
}
