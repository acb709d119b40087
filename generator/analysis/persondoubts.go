package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// signs are what the words around all mentions of a name say that it names.
type signs struct {
	person, place, body int
	mentions            int
}

// doubtPeople looks again at the single words that nobody has heard of and that
// the tagger took for people: it takes such words for people by default, though
// most are firms, towns and brands. Who is told of is named in full somewhere,
// or by a title, a relation or an age; a word that never is names a body or a
// place where more speaks for these, and nothing that acts where nothing does.
// Words that are left out are no longer in kinds.
func doubtPeople(names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	full := map[string]bool{}                          // words of the names of people in full
	heads, alone := map[string]int{}, map[string]int{} // how often a word begins the name of a body, and how often it is a name by itself
	for _, n := range names {
		switch words := n.words(); {
		case n.gaz != nil:
		case len(words) == 1:
			alone[words[0]]++
		case kinds[n.key()] == corpus.Person:
			for _, w := range words {
				full[corpus.Slug(w)] = true
			}
		case kinds[n.key()] == corpus.Organisation:
			heads[words[0]]++
		}
	}
	doubtful := map[string]*signs{}
	for k, kind := range kinds {
		if kind != corpus.Person || strings.ContainsAny(k, " -'.") || allCaps(k) {
			continue
		}
		ordinary := f.model.Ordinary(k) && !f.model.FamilyName(k)
		if !f.model.Heard(k) || heads[k] > 0 && (ordinary || 2*heads[k] >= alone[k]) && !f.model.GivenName(k) { // "Patriot" beside "Patriot Coal"
			doubtful[k] = &signs{}
		}
	}
	for _, n := range names {
		sg := doubtful[n.key()]
		if sg == nil || n.gaz != nil {
			continue
		}
		if slug := corpus.Slug(n.key()); full[slug] || misspeltAmong(full, slug) {
			delete(doubtful, n.key())
			continue
		}
		f.readSigns(n, sg)
	}
	for k, sg := range doubtful {
		switch {
		case sg.person > 0:
		case sg.place > sg.body:
			kinds[k] = corpus.Place
		case sg.body > 0 || heads[k] > 0:
			kinds[k] = corpus.Organisation
		case sg.mentions > 0:
			delete(kinds, k)
		}
	}
}

// misspeltAmong tells whether a word is another but for a slip: "Perluisi" for "Pierluisi".
func misspeltAmong(words map[string]bool, word string) bool {
	for w := range words {
		if min(len(w), len(word)) >= 6 && w[0] == word[0] && edits(w, word) <= 2 {
			return true
		}
	}
	return false
}

// readSigns adds what stands around a mention of a name to its signs.
func (f *nameFinder) readSigns(n *name, sg *signs) {
	s := n.s
	sg.mentions++
	if !s.prose() && s.lower(n.to) == ":" || n.rule == "title-name" || personSigns(f, n) > 0 || f.model.GivenName(n.key()) {
		sg.person++
	}
	if _, ok := f.titles.endingAt(s, n.from); ok || f.kin[s.lower(n.from-1)] {
		sg.person++
	}
	next := s.lower(n.to)
	switch {
	case next == "who" || next == "whose" || next == "himself" || next == "herself":
		sg.person++
	case n.to < len(s.tokens) && s.tag(n.to).Proper() && !f.model.Ordinary(next):
		sg.person++ // the first word of a longer name
	}
	sg.body += bodySigns(f, n)
	sg.place += 2 * placeSigns(n)
	switch s.lower(n.from - 1) {
	case "from", "to", "at":
		sg.place++
	case "by", "with", "against":
		sg.body++
	}
	if s.tag(n.to) == language.POS || s.tag(n.to).Finite() {
		sg.body++
	}
	if next == "," && (s.lower(n.to+1) == "a" || s.lower(n.to+1) == "the") {
		if c, ok := chunkStartingAt(s.chunks(), n.to+1); ok {
			head := s.lower(c.to - 1)
			switch {
			case f.titles.kinds[head] != "" || f.titles.works[head] || f.kin[head]:
				sg.person++
			case f.placeWords[head] || seatNouns[head]:
				sg.place += 3
			case f.orgWords[head] != "":
				sg.body += 2
			}
		}
	}
}
