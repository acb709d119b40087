package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// choosePages decides which actors matter enough for a page: those who speak
// or take sides, people with a role, and states and organisations to which
// several sources return. A place is where things happen, not who acts, and
// gets a page only where it speaks or takes a side.
func choosePages(d *dossier) {
	active := map[corpus.ActorID]bool{}
	for _, q := range d.corpus.Quotations {
		if q.Speaker != nil && !q.HeldBack && !q.Attitude {
			active[q.Speaker.Actor] = true
		}
	}
	for _, c := range d.corpus.Claims {
		active[c.Holder] = active[c.Holder] || !c.HeldBack
	}
	for i := range d.corpus.Actors {
		a := &d.corpus.Actors[i]
		sources := map[corpus.SourceID]bool{}
		for _, m := range a.Mentions {
			sources[m.Span.Source] = true
		}
		switch {
		case !a.Named || a.HeldBack:
			a.Page = false
		case active[a.ID]:
			a.Page = true
		case a.Kind == corpus.Place:
			a.Page = false
		case a.Kind == corpus.Person:
			a.Page = len(a.Roles) > 0 || len(sources) >= 2 && strings.Contains(a.Name, " ")
		default:
			a.Page = len(sources) >= 2 && len(a.Mentions) >= 4 || len(a.Mentions) >= 6
		}
	}
}
