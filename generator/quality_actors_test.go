package main

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// actorKey is a name as names are compared: without an article, and without the
// title of a knight or peer, which some sources give and others do not.
func actorKey(name string) string {
	name = folded(name)
	for _, before := range []string{"the ", "The ", "Sir ", "Dame ", "Lord ", "Lady "} {
		name = strings.TrimPrefix(name, before)
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
				case byName || taken[a.ID] && !(a.Kind == corpus.State && strings.Contains(strings.ToLower(g.Name), "government")): // a state's government is the state
				case slices.Contains(names, actorKey(a.Name)):
					sc = 500
				}
				for _, alias := range a.Aliases {
					if !byName && (!taken[a.ID] || a.Kind == corpus.State && strings.Contains(strings.ToLower(g.Name), "government")) && slices.Contains(names, actorKey(alias.Text)) {
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
			if owners := e.named[k]; len(owners) > 0 && !slices.ContainsFunc(owners, func(name string) bool { return e.found[name] == a }) {
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

// roles scores titles with their holders and what they are titles of. A role
// counts once in each source. One that is right as far as it goes, but does not
// say whose it is where gold does, is missed and not wrong; so is a title that
// gold gives only as part of a name: "Professor Doe".
func (e *exam) roles() {
	if len(e.gold.Roles) == 0 {
		return
	}
	right := map[corpus.Span]bool{}
	for _, g := range e.gold.Roles {
		e.want("roles", 1)
		hit := false
		for i := range e.c.Actors {
			a := &e.c.Actors[i]
			if !e.isHolder(a, g.Holder) {
				continue
			}
			for _, r := range a.Roles {
				if !e.sameBodyOf(r, g.Title, g.Of) && !sameTitle(r.Title, g.Title) {
					continue
				}
				same := e.sameBody(r, g.Of) || e.sameBodyOf(r, g.Title, g.Of)
				right[r.At] = right[r.At] || same || r.Of == "" && r.OfText == ""
				hit = hit || same && (g.File == "" || sourceIn(e.c, g.File) == e.c.Source(r.At.Source))
			}
		}
		if hit {
			e.hit("roles")
		} else {
			e.miss("roles", "%s, %s of %s in %s", g.Holder, g.Title, g.Of, g.File)
		}
	}
	for i := range e.c.Actors {
		a := &e.c.Actors[i]
		for _, r := range a.Roles {
			ok := right[r.At] || e.isNamedWith(a, r.Title) || e.belongs(a, r)
			if !ok && a.Named {
				e.fault("roles", "%s, %s of %s%s (%s)", a.Name, r.Title, r.Of, r.OfText, r.Rule)
			}
			if a.Named {
				e.judge("role", roleID(a.ID, r), ok)
			}
		}
	}
}

// belongs tells whether a role is but the name of the body beside the holder's,
// where gold gives the holder a role in that body.
func (e *exam) belongs(a *corpus.Actor, r corpus.Role) bool {
	of := e.byID[r.Of]
	if of == nil || !r.Belongs {
		return false
	}
	for _, g := range e.gold.Roles {
		if g.Of != "" && e.isHolder(a, g.Holder) && e.sameBody(r, g.Of) {
			return true
		}
	}
	return false
}

func roleID(holder corpus.ActorID, r corpus.Role) string {
	return string(holder) + " " + r.Title + " " + placeID(r.At)
}

// isHolder tells whether an actor is the holder that gold names, or a part of
// them that stands alone because another spelling was not merged: that costs
// an alias, not a role.
func (e *exam) isHolder(a *corpus.Actor, holder string) bool {
	if e.sameSpeaker(a.ID, a.Name, holder) {
		return true
	}
	key := actorKey(a.Name)
	for name, owners := range e.named {
		if (name == key || strings.Contains(key, " ") && strings.HasSuffix(name, " "+key)) && slices.Contains(owners, holder) {
			return true
		}
	}
	return false
}

// isNamedWith tells whether gold itself has the title in a name of the actor.
func (e *exam) isNamedWith(a *corpus.Actor, title string) bool {
	for name, owners := range e.named {
		if strings.HasPrefix(strings.ToLower(name), strings.ToLower(title)+" ") && slices.ContainsFunc(owners, func(o string) bool { return e.isHolder(a, o) }) {
			return true
		}
	}
	return false
}

// titleForms are other words for one title.
var titleForms = map[string]string{
	"ceo": "chief executive", "chief executive officer": "chief executive", "cllr": "councillor", "prof": "professor", "chairs": "chair", "leads": "leader",
	"heads": "head", "runs": "head", "owns": "owner", "founded": "founder", "chaired": "chair", "led": "leader", "headed": "head", "ran": "head", "run": "head", "owned": "owner", "represents": "representative", "mp": "member", "member of parliament": "member",
	"gov": "governor", "sen": "senator", "state sen": "state senator", "rep": "representative", "teaches": "teacher of", "taught": "former teacher of",
}

// titleKey is a title as titles are compared; of "chairs the club", the verb
// says what the title is.
func titleKey(title string) string {
	key := strings.TrimSuffix(strings.ToLower(folded(title)), ".")
	if form := titleForms[key]; form != "" {
		return form
	}
	words := strings.Fields(key)
	for i, w := range words {
		if form := titleForms[w]; form != "" {
			words[i] = form
		}
	}
	return strings.Join(words, " ")
}

// sameTitle compares titles by their words.
func sameTitle(title, want string) bool {
	a, b := titleKey(title), titleKey(want)
	return a == b || strings.Contains(" "+a+" ", " "+b+" ") || strings.Contains(" "+b+" ", " "+a+" ") || alikeWords(a, b) >= 0.6
}

// sameBody compares what a role is of, where gold says.
func (e *exam) sameBody(r corpus.Role, of string) bool {
	if of == "" {
		return true
	}
	if state, ok := strings.CutPrefix(of, "Government of "); ok && r.Of != "" { // the government of a state is the state's
		of = state
	}
	if r.Of == "" {
		return alikeWords(r.OfText+" "+r.Title, of) >= 0.5 || slices.Contains(e.named[actorKey(r.OfText)], of)
	}
	return e.sameSpeaker(r.Of, r.OfText, of) || slices.Contains(e.named[actorKey(e.byID[r.Of].Name)], of)
}

// sameBodyOf tells whether a role is that of a body of a state which gold
// names in the title: spokesman of the Danish Foreign Ministry is Foreign
// Ministry spokesman of Denmark.
func (e *exam) sameBodyOf(r corpus.Role, title, of string) bool {
	a := e.byID[r.Of]
	if a == nil || a.Kind != corpus.Organisation {
		return false
	}
	first, _, _ := strings.Cut(a.Name, " ")
	return slices.Contains(e.named[actorKey(first)], of) && alikeWords(r.Title+" "+a.Name, title) == 1
}
