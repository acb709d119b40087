package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// known decides whether a phrase of the gazetteer stands for what it usually
// names, or is part of a longer name ("South China Sea", "Paris Hilton").
func (f *nameFinder) known(s *sentence, i, j int, e gazEntry, taken []*name) *name {
	if over := taken[i]; over != nil && over.to-over.from > j-i {
		if over.from <= i && j <= over.to && f.longerNameHolds(s, over, e) {
			return nil
		}
	}
	if over := taken[i]; over != nil && over.kind == corpus.Person && over.to-over.from == j-i && e.kind != gazCountry && !e.kind.demonym() {
		if titleBefore, ok := f.titles.endingAt(s, i); ok && !titleBefore.honorific || e.kind == gazRegion && f.model.GivenName(s.word(i)) { // "Virginia"
			return nil
		}
	}
	if from, to := f.capitalRun(s, i, j); !e.kind.demonym() && (from < i || to > j) {
		if n := f.longerName(s, from, to, i, j); n != nil || from < i && f.placeWords[s.lower(to-1)] {
			return n
		}
	}
	if t, ok := f.titles.startingAt(s, j); ok && t.to > j+1 && capitalised(s.word(j)) { // "Danish | Energy Minister", "United States | District Judge"
		n := newName(s, i, j, gazActorKind(e.kind), "gazetteer")
		n.gaz = &e
		return n
	}
	if e.kind.demonym() && (ownBodies[s.lower(j)] || f.orgWords[s.lower(j)] != "") && capitalised(s.word(j)) && (taken[i] == nil || taken[i].to <= j+1) {
		return newName(s, i, f.extended(s, j+1), corpus.Organisation, "org-word")
	}
	if f.placeWords[s.lower(j)] && capitalised(s.word(j)) || e.kind.demonym() && f.orgWords[s.lower(j)] != "" && capitalised(s.word(j)) && taken[i] != nil && taken[i].to > j {
		if taken[i] != nil && taken[i].to > j {
			return nil
		}
		k := j + 1
		from := i
		for from > 0 && compass[s.lower(from-1)] && capitalised(s.word(from-1)) {
			from--
		}
		return newName(s, from, k, corpus.Place, "place-word")
	}
	n := newName(s, i, j, gazActorKind(e.kind), "gazetteer")
	n.gaz = &e
	return n
}

// shortened finds the abbreviation of a region behind the name of a town:
// "Lowell, Mass.", "Springfield (Ill.)".
func (f *nameFinder) shortened(s *sentence, taken []*name, claim func(*name)) {
	for i := 2; i < len(s.tokens); i++ {
		if s.lower(i-1) != "," && s.lower(i-1) != "(" {
			continue
		}
		region := f.gaz.short[strings.TrimSuffix(s.word(i), ".")]
		if region == "" || !s.tag(i-2).Proper() || !strings.HasSuffix(s.word(i), ".") && s.lower(i+1) != "." {
			continue
		}
		e, ok := f.gaz.phrase(region)
		if twin := f.gaz.twins[region]; twin != "" {
			e = gazEntry{kind: gazRegion, name: region, within: twin}
		}
		if !ok || taken[i] != nil && (taken[i].to-taken[i].from > 1 || taken[i].gaz != nil) {
			continue
		}
		n := newName(s, i, i+1, corpus.Place, "gazetteer")
		n.gaz = &e
		claim(n)
	}
}

var compass = map[string]bool{"north": true, "south": true, "east": true, "west": true, "central": true, "eastern": true, "western": true, "northern": true, "southern": true}

func gazActorKind(k gazetteerKind) corpus.ActorKind {
	switch k {
	case gazCountry, gazDemonym, gazSeat:
		return corpus.State
	case gazOrganisation:
		return corpus.Organisation
	}
	return corpus.Place
}

// longerNameHolds tells whether a longer labelled name should keep a phrase of
// the gazetteer within it.
func (f *nameFinder) longerNameHolds(s *sentence, over *name, e gazEntry) bool {
	if over.gaz != nil {
		return true
	}
	for k := over.from; k < over.to; k++ {
		if capitalised(s.word(k)) {
			if _, n := f.gaz.match(s, k); n == 0 && s.lower(k) != "the" {
				if _, isTitle := f.titles.kinds[s.lower(k)]; !isTitle {
					return true
				}
			}
		}
	}
	return false
}

// capitalRun widens i..j over the capitalised words next to it, stopping at
// titles and at the sentence's first word, whose capital says nothing.
func (f *nameFinder) capitalRun(s *sentence, i, j int) (int, int) {
	if !s.prose() {
		return i, j
	}
	from, to := i, j
	for from > 1 && capitalised(s.word(from-1)) && s.tag(from-1).Proper() && !f.isTitleWord(s, from-1) {
		from--
	}
	for to < len(s.tokens) && capitalised(s.word(to)) && s.tag(to).Proper() && !f.isTitleWord(s, to) {
		to++
	}
	return from, to
}

func (f *nameFinder) isTitleWord(s *sentence, i int) bool {
	_, ok := f.titles.kinds[s.lower(i)]
	return ok || f.titles.modifiers[s.lower(i)] && !compass[s.lower(i)]
}

// longerName decides what a capitalised run around a known phrase is; nil
// where it is not one name.
func (f *nameFinder) longerName(s *sentence, from, to, i, j int) *name {
	last := s.lower(to - 1)
	switch {
	case to == j && from < i:
		if _, n := f.gaz.match(s, from); n > 0 || f.never[s.lower(i-1)] { // "Republican Iowa"; "Asian Japan": two names side by side
			return nil
		}
		return newName(s, from, to, corpus.Organisation, "capital-run")
	case f.placeWords[last]:
		return newName(s, from, to, corpus.Place, "place-word")
	case f.orgWords[last] != "":
		return newName(s, from, to, corpus.Organisation, "org-word")
	}
	if e, n := f.gaz.match(s, j); n > 0 && e.kind != gazOrganisation {
		return nil
	}
	return nil
}

// cutAtOf cuts "Garrity of Harbour Watch", which the tagger took for one body,
// after the person or body that the dossier also names without it.
func cutAtOf(f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) []*name {
	surnames := map[string]bool{}
	for k, kind := range kinds {
		if kind == corpus.Person {
			surnames[lastWord(k)] = true
		}
	}
	var tails []*name
	cut := map[string]bool{}
	for _, n := range names {
		if n.gaz != nil || n.rule != "tagger" || kinds[n.key()] != corpus.Organisation {
			continue
		}
		at := n.from + 1
		for at < n.to && n.s.lower(at) != "of" {
			at++
		}
		if at+1 >= n.to || f.furthered(n.s.lower(at-1)) || ownBodies[n.s.lower(at-1)] {
			continue
		}
		head := newName(n.s, n.from, at, corpus.Person, "tagger")
		kind, known := kinds[head.key()]
		if !known && surnames[head.key()] {
			kind, known = corpus.Person, true
		}
		if !known || kind == corpus.Place {
			continue
		}
		kinds[head.key()] = kind
		if tail := newName(n.s, at+1, n.to, kinds[nameKey(n.s.words(at+1, n.to))], "tagger"); tail.kind != "" {
			tails = append(tails, tail)
		}
		cut[n.key()] = true
		n.to, n.end, n.kind = at, head.end, kind
	}
	for k := range cut {
		delete(kinds, k)
	}
	return append(names, tails...)
}
