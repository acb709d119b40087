package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// choosePages decides which actors matter enough for a page: those who speak
// or take sides, people with an office, bodies that have officers or to which
// the sources return, and states to which several sources return. A place is
// where things happen, not who acts: it gets a page where it speaks or takes a
// side.
func choosePages(d *dossier) {
	active := map[corpus.ActorID]bool{}
	for i := range d.corpus.Quotations {
		if q := &d.corpus.Quotations[i]; q.Speaker != nil && !q.HeldBack && utters(q) {
			active[q.Speaker.Actor] = true
		}
	}
	for _, c := range d.corpus.Claims {
		active[c.Holder] = active[c.Holder] || !c.HeldBack
	}
	staffed := map[corpus.ActorID]bool{}
	for _, a := range d.corpus.Actors {
		for _, r := range a.Roles {
			staffed[r.Of] = true
		}
	}
	for i := range d.corpus.Actors {
		a := &d.corpus.Actors[i]
		sources := map[corpus.SourceID]bool{}
		for _, m := range a.Mentions {
			sources[m.Span.Source] = true
		}
		mentions := len(a.Mentions)
		switch {
		case !a.Named || a.HeldBack:
			a.Page = false
		case active[a.ID]:
			a.Page = true
		case a.Kind == corpus.Place:
			a.Page = false
		case a.Kind == corpus.Person:
			a.Page = len(a.Roles) > 0 || strings.Contains(a.Name, " ") && (len(sources) >= 2 || mentions >= 3)
		case a.Kind == corpus.State:
			a.Page = mentions >= 6 || len(sources) >= 2 && mentions >= 4
		default:
			a.Page = staffed[a.ID] || len(sources) >= 2 && mentions >= 3 || mentions >= 5
		}
	}
}
