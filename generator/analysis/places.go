package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// addPlaces makes actors of the places that no country table knows.
func addPlaces(ds *drafts, names []*name, kinds map[string]corpus.ActorKind) {
	for _, n := range names {
		if n.gaz == nil && !n.borne && kinds[n.key()] == corpus.Place {
			dr := ds.get(corpus.Place, n.key())
			dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
		}
	}
}

// mergePlaces joins "the City of Leith" with "Leith", and gives "the Park",
// with a capital and nothing else, to the one place of the article whose name
// ends in it. Where there is none or more than one, the word names nothing.
func mergePlaces(ds *drafts) {
	byHead := map[string]map[corpus.SourceID][]*draft{}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Place {
			continue
		}
		name := dr.actor.Name
		if head, rest, ok := strings.Cut(name, " of "); ok && governed[strings.ToLower(head)] {
			if to := ds.find(corpus.Place, rest); to != nil && to != dr {
				dr.mergeInto(to)
				continue
			}
		}
		head := strings.ToLower(lastWord(name))
		if !strings.Contains(name, " ") || !ds.finder.placeWords[head] {
			continue
		}
		if byHead[head] == nil {
			byHead[head] = map[corpus.SourceID][]*draft{}
		}
		for _, m := range dr.mentions {
			if at := m.s.article.src.ID; !slices.Contains(byHead[head][at], dr) {
				byHead[head][at] = append(byHead[head][at], dr)
			}
		}
	}
	for _, dr := range ds.list {
		head := strings.ToLower(dr.actor.Name)
		if dr.merged != nil || dr.actor.Kind != corpus.Place || !ds.finder.placeWords[head] || ownPlaces[head] {
			continue
		}
		for _, m := range dr.mentions {
			if owners := byHead[head][m.s.article.src.ID]; len(owners) == 1 && m.s.prose() {
				m.form = corpus.FormVariant
				owners[0].root().mentions = append(owners[0].root().mentions, m)
			}
		}
		dr.mentions = nil
	}
}

// ownPlaces are the words for places that are names by themselves.
var ownPlaces = map[string]bool{"pacific": true, "atlantic": true, "eurasia": true}

// governed are the words for places with a government of their own, which stand
// before the place's name with "of" and add nothing to it.
var governed = map[string]bool{"city": true, "town": true, "village": true, "borough": true, "state": true, "province": true, "island": true, "republic": true, "kingdom": true, "commonwealth": true, "county": true}
