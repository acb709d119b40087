package main

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// actorKey is a name as names are compared.
func actorKey(name string) string {
	name = folded(name)
	for _, article := range []string{"the ", "The "} {
		name = strings.TrimPrefix(name, article)
	}
	return name
}

// matchActors finds the actor that each gold actor is: by its name, else by
// the most of its other names.
func (e *exam) matchActors() {
	taken := map[corpus.ActorID]bool{}
	for _, byName := range []bool{true, false} {
		for _, g := range e.gold.Actors {
			if e.found[g.Name] != nil {
				continue
			}
			names := []string{actorKey(g.Name)}
			for _, a := range g.Aliases {
				names = append(names, actorKey(a))
			}
			best, score := (*corpus.Actor)(nil), 0
			for i := range e.c.Actors {
				a := &e.c.Actors[i]
				sc := 0
				switch {
				case actorKey(a.Name) == names[0]:
					sc = 1000
				case byName || taken[a.ID]:
				case slices.Contains(names, actorKey(a.Name)):
					sc = 500
				}
				for _, alias := range a.Aliases {
					if !byName && !taken[a.ID] && slices.Contains(names, actorKey(alias.Text)) {
						sc += 1 + len(alias.Text)
					}
				}
				if sc > score {
					best, score = a, sc
				}
			}
			if best != nil {
				e.found[g.Name] = best
				taken[best.ID] = true
			}
		}
	}
	for _, g := range e.gold.Actors {
		for _, n := range append([]string{g.Name}, g.Aliases...) {
			if k := actorKey(n); !slices.Contains(e.named[k], g.Name) {
				e.named[k] = append(e.named[k], g.Name)
			}
		}
	}
}

// actors scores which actors were found and which got a page.
func (e *exam) actors() {
	for _, g := range e.gold.Actors {
		e.want("actors", 1)
		a := e.found[g.Name]
		if a == nil {
			e.miss("actors", "%s", g.Name)
		} else {
			e.hit("actors")
		}
		if g.Page == nil || !*g.Page {
			continue
		}
		e.want("pages", 1)
		if a != nil && a.Page {
			e.hit("pages")
		} else {
			e.miss("pages", "%s", g.Name)
		}
	}
	for _, a := range e.c.Actors {
		if !a.Named {
			continue
		}
		known := len(e.named[actorKey(a.Name)]) > 0 && !slices.Contains(e.gold.NotActors, a.Name)
		for _, f := range e.found {
			known = known || f.ID == a.ID && !slices.Contains(e.gold.NotActors, a.Name)
		}
		e.judge("actor", string(a.ID), known)
		if !known {
			e.fault("actors", "%s, a %s (%s)", a.Name, a.Kind, a.Rule)
		}
		if !known && a.Page {
			e.fault("pages", "%s", a.Name)
		}
	}
}

// aliases scores whether every name leads to its actor, and to no other.
func (e *exam) aliases() {
	for _, g := range e.gold.Actors {
		a := e.found[g.Name]
		own := []string{actorKey(g.Name)}
		for _, alias := range g.Aliases {
			k := actorKey(alias)
			if slices.Contains(own, k) {
				continue
			}
			own = append(own, k)
			e.want("aliases", 1)
			if a != nil && isCalled(a, k) {
				e.hit("aliases")
			} else {
				e.miss("aliases", "%s for %s", alias, g.Name)
			}
		}
		if a == nil {
			continue
		}
		for _, alias := range a.Aliases {
			k := actorKey(alias.Text)
			if owners := e.named[k]; len(owners) > 0 && !slices.Contains(owners, g.Name) {
				e.fault("aliases", "%s for %s, not %s", alias.Text, g.Name, strings.Join(owners, ", "))
				e.judge("alias", string(a.ID)+" "+alias.Text, false)
			} else if len(owners) > 0 {
				e.judge("alias", string(a.ID)+" "+alias.Text, true)
			}
		}
	}
}

// isCalled tells whether an actor has a name, or has it with a title before it.
func isCalled(a *corpus.Actor, key string) bool {
	return slices.ContainsFunc(a.Aliases, func(alias corpus.Alias) bool {
		k := actorKey(alias.Text)
		return k == key || a.Kind == corpus.Person && strings.HasSuffix(key, " "+k)
	})
}

// roles scores titles with their holders and what they are titles of.
func (e *exam) roles() {
	if len(e.gold.Roles) == 0 {
		return
	}
	right := map[corpus.Span]bool{}
	for _, g := range e.gold.Roles {
		e.want("roles", 1)
		hit := false
		for _, a := range e.c.Actors {
			if !e.sameSpeaker(a.ID, a.Name, g.Holder) {
				continue
			}
			for _, r := range a.Roles {
				if e.sameRole(r, g.Title, g.Of) {
					right[r.At] = true
					hit = hit || g.File == "" || sourceIn(e.c, g.File) == e.c.Source(r.At.Source)
				}
			}
		}
		if hit {
			e.hit("roles")
		} else {
			e.miss("roles", "%s, %s of %s in %s", g.Holder, g.Title, g.Of, g.File)
		}
	}
	for _, a := range e.c.Actors {
		for _, r := range a.Roles {
			if !right[r.At] && a.Named {
				e.fault("roles", "%s, %s of %s%s (%s)", a.Name, r.Title, r.Of, r.OfText, r.Rule)
			}
			if a.Named {
				e.judge("role", roleID(a.ID, r), right[r.At])
			}
		}
	}
}

func roleID(holder corpus.ActorID, r corpus.Role) string {
	return string(holder) + " " + r.Title + " " + placeID(r.At)
}

// sameRole compares a title by its words, and what it is of where gold says.
func (e *exam) sameRole(r corpus.Role, title, of string) bool {
	a, b := strings.ToLower(folded(r.Title)), strings.ToLower(folded(title))
	if a != b && !strings.Contains(" "+a+" ", " "+b+" ") && !strings.Contains(" "+b+" ", " "+a+" ") && alikeWords(a, b) < 0.6 {
		return false
	}
	if of == "" {
		return true
	}
	if r.Of == "" {
		return alikeWords(r.OfText+" "+r.Title, of) >= 0.5
	}
	return e.sameSpeaker(r.Of, r.OfText, of)
}
