package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// The bodies that have an office: the councils of towns, parliaments, schools.

// townOf gives the place whose council is the only one that an article, or for ""
// the dossier, speaks of.
func (b *bodyBook) townOf(source corpus.SourceID) corpus.ActorID { return onlyOne(b.towns[source]) }

// findTowns finds the places whose councils the sources name: "Leith" of
// "Leith City Council" and of "Municipal Council of Leith".
func (b *bodyBook) findTowns(actors []corpus.Actor) {
	places := map[string]corpus.ActorID{}
	for i := range actors {
		if a := &actors[i]; a.Kind == corpus.Place {
			places[strings.ToLower(a.Name)] = a.ID
		}
	}
	for i := range actors {
		if actors[i].Kind != corpus.Organisation {
			continue
		}
		town := places[councilTown(strings.ToLower(actors[i].Name))]
		if town == "" {
			continue
		}
		b.councils[actors[i].ID] = true
		for _, m := range actors[i].Mentions {
			b.addTown(town, m.Span.Source)
		}
	}
}

// addTown files a town of whose council a source speaks.
func (b *bodyBook) addTown(town corpus.ActorID, source corpus.SourceID) {
	for _, key := range []corpus.SourceID{source, ""} {
		if !slices.Contains(b.towns[key], town) {
			b.towns[key] = append(b.towns[key], town)
		}
	}
}

// findCouncils adds the towns whose councils are named in small letters: "the town
// council of Leith", "Leith's city council".
func (r *roleReader) findCouncils(actors []corpus.Actor) {
	for i := range actors {
		if actors[i].Kind != corpus.Place {
			continue
		}
		for _, m := range actors[i].Mentions {
			s := r.d.article(m.Span.Source).sentenceAt(m.Span.Start)
			if s == nil {
				continue
			}
			from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
			of := s.lower(from-1) == "of" && tiers[s.lower(from-3)] && s.lower(from-2) == "council"
			owns := s.tag(to) == language.POS && tiers[s.lower(to+1)] && s.lower(to+2) == "council"
			if of || owns {
				r.bodies.addTown(actors[i].ID, m.Span.Source)
			}
		}
	}
}

// councilTown gives the name of the place in that of its council.
func councilTown(council string) string {
	if body, town, ok := strings.Cut(council, "council of "); ok && (body == "" || tiers[strings.TrimSpace(body)]) {
		return strings.TrimPrefix(town, "the ")
	}
	town, ok := strings.CutSuffix(council, " council")
	if !ok {
		return ""
	}
	words := strings.Fields(town)
	for len(words) > 1 && (tiers[words[len(words)-1]] || words[len(words)-1] == "and") {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// ofOffice finds the one body of the dossier that has an office, by the words
// that the names of such bodies end in. A councillor sits on the council of a
// place, and not on a council of hospitals: municipal.
func (b *bodyBook) ofOffice(words string, municipal bool) corpus.ActorID {
	var found []corpus.ActorID
	for _, o := range b.all {
		for w := range strings.FieldsSeq(words) {
			if o.endsIn(w) && (!municipal || w != "council" || b.councils[o.id] || o.isTiered()) && !slices.Contains(found, o.id) {
				found = append(found, o.id)
			}
		}
	}
	return onlyOne(found)
}

// houseOf gives "Rep. Ann Lee" to the one House of Representatives of the dossier.
// Spelt out, a representative may be anybody's.
func (r *roleReader) houseOf(role *foundRole) corpus.ActorID {
	if role.office != "representative" || role.Title != "Representative" {
		return ""
	}
	s := r.d.article(role.At.Source).sentenceAt(role.At.Start)
	if w := s.lower(s.tokenAt(role.At.Start)); w != "rep." && w != "reps." {
		return ""
	}
	if id := r.bodies.ofOffice("house_of_representatives", false); id != "" {
		return id
	}
	if house := r.bodies.byName["house"]; len(house) == 1 {
		return house[0].id
	}
	return ""
}

// endsIn tells whether a word ends one of the names of a body, or stands before
// "of" in it; "house_of_commons" is the whole of one.
func (o *body) endsIn(word string) bool {
	if strings.Contains(word, "_") {
		return o.has(word)
	}
	return slices.ContainsFunc(o.names, func(n string) bool {
		return strings.HasSuffix(n, " "+word+" ") || strings.Contains(n, " "+word+" of ")
	})
}

// isTiered tells whether a body is the council of a city, county or the like.
func (o *body) isTiered() bool {
	return slices.ContainsFunc(o.names, func(n string) bool {
		before, _, ok := strings.Cut(n, " council ")
		return ok && tiers[lastWord(before)]
	})
}

// ofATown tells whether a role is one that towns have.
func (r *roleReader) ofATown(role *foundRole) bool {
	first, _, _ := strings.Cut(strings.ToLower(role.Title), " ")
	return lastWord(officeHead(role.office)) == "mayor" || r.titles.bodies[role.office] == " council " || ofACity[first] && !role.work
}

// settleTowns gives the offices of a town that still are nobody's to the one town
// of whose mayor the dossier tells.
func (r *roleReader) settleTowns(found [][]*foundRole) {
	var town corpus.ActorID
	var open []*foundRole
	for _, roles := range found {
		for _, role := range roles {
			switch {
			case !r.ofATown(role) || role.Belongs:
			case role.Of == "" && role.OfText == "" && !role.elsewhere:
				open = append(open, role)
			case lastWord(role.office) != "mayor" || role.Of == town:
			case town != "" || r.actors[role.Of] == nil:
				return
			default:
				town = role.Of
			}
		}
	}
	for _, role := range open {
		role.Of, role.inferred = town, true
	}
}

// ofACity are words that open the titles of those who serve a town: "City
// treasurer".
var ofACity = map[string]bool{"city": true, "town": true, "municipal": true}
