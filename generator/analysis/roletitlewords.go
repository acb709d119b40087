package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Whose an office is by the words of its title: a party's by the adjective for its
// members, a region's by what its department is for.

// partyLeader gives the party of "Conservative group leader" by the adjective that
// the title begins with; known tells whether there is such an adjective.
func (r *roleReader) partyLeader(role *foundRole) (party corpus.ActorID, known bool) {
	words := strings.Fields(strings.ToLower(role.Title))
	if len(words) < 2 || !partyPosts[words[len(words)-1]] || len(partyNames[words[0]]) == 0 || len(partyNames[words[1]]) > 0 {
		return "", false
	}
	var found []corpus.ActorID
	for _, word := range partyNames[words[0]] {
		for _, o := range r.bodies.byWord[word] {
			if r.nouns.isParty(r.nouns.index[o.id]) && (len(found) == 0 || found[len(found)-1] != o.id) {
				found = append(found, o.id)
			}
		}
	}
	return onlyOne(found), true
}

// partyPosts are the last words of the offices that a party has in a council or a
// parliament.
var partyPosts = map[string]bool{"leader": true, "whip": true}

// partyNames are the words in the names of parties by the adjective for those who
// belong to them.
var partyNames = map[string][]string{"conservative": {"conservative", "conservatives"}, "tory": {"conservative", "conservatives", "tories"}, "labour": {"labour"}, "labor": {"labor"}, "green": {"green", "greens"},
	"liberal": {"liberal", "liberals"}, "republican": {"republican", "republicans"}, "democratic": {"democratic", "democrats"}, "socialist": {"socialist", "socialists"}, "communist": {"communist", "communists"}}

// ofDepartment gives the region of "Health Commissioner Ann Lee" whose department
// the dossier names with it ("the Ohio Department of Health"), or without, where
// the article is of one region: the departments of states have secretaries.
func (r *roleReader) ofDepartment(role *foundRole) corpus.ActorID {
	portfolio, ok := strings.CutSuffix(strings.ToLower(role.Title), " commissioner")
	if !ok {
		return ""
	}
	var found []corpus.ActorID
	for _, o := range r.bodies.byWord["department"] {
		for _, name := range o.names {
			land, of, ok := strings.Cut(name, " department of ")
			if !ok || strings.TrimSpace(of) != portfolio {
				continue
			}
			land = strings.TrimSuffix(strings.TrimSpace(land), " state")
			id := r.places[land]
			if land == "" {
				id = r.onlyRegion(role.At.Source)
			}
			if id != "" && r.isRegion(id) && !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	return onlyOne(found)
}

// isRegion tells whether an actor is a region of a state.
func (r *roleReader) isRegion(id corpus.ActorID) bool {
	e, known := r.gaz.phrase(r.actors[id].Name)
	return known && e.kind == gazRegion
}
