package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// knownName is a name to look for where the tagger saw none.
type knownName struct {
	words []string
	kind  corpus.ActorKind
}

// recoverNames adds mentions that the tagger missed of names that it found
// elsewhere in the dossier, and of the surnames of those named in full.
func recoverNames(d *dossier, f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) []*name {
	known := knownNames(f, names, kinds)
	taken := takenTokens(names)
	for _, a := range d.articles {
		for _, s := range a.sentences {
			names = append(names, recoverIn(s, known, taken[s])...)
		}
	}
	slices.SortStableFunc(names, func(a, b *name) int {
		return cmp.Or(strings.Compare(string(a.s.article.src.ID), string(b.s.article.src.ID)), cmp.Compare(a.start, b.start))
	})
	return names
}

// knownNames files the names that stand inside a sentence somewhere by their
// first words, longest first. Surnames found so are added to kinds.
func knownNames(f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) map[string][]knownName {
	inside := map[string]bool{}
	for _, n := range names {
		if n.gaz == nil && n.from > 0 && n.s.prose() {
			inside[n.key()] = true
		}
	}
	for _, surname := range surnamesOf(f, kinds, inside) {
		kinds[surname] = corpus.Person
		inside[surname] = true
	}
	keys := make([]string, 0, len(kinds))
	for k := range kinds {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	known := map[string][]knownName{}
	for _, k := range keys {
		if words := strings.Fields(k); inside[k] && capitalised(words[0]) {
			known[words[0]] = append(known[words[0]], knownName{words, kinds[k]})
		}
	}
	for _, list := range known {
		slices.SortStableFunc(list, func(a, b knownName) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return known
}

// surnamesOf gives the surnames of people named in full that are no names of
// something else.
func surnamesOf(f *nameFinder, kinds map[string]corpus.ActorKind, inside map[string]bool) []string {
	var out []string
	for k, kind := range kinds {
		words := nameWords(stripSuffix(k))
		if kind != corpus.Person || len(words) < 2 || !inside[k] {
			continue
		}
		surname := strings.Join(surnameWords(words), " ")
		lower := strings.ToLower(surname)
		_, known := kinds[surname]
		if known || !capitalised(surname) || utf8.RuneCountInString(surname) <= 2 || allCaps(surname) || f.orgWords[lower] != "" || f.placeWords[lower] || f.never[lower] {
			continue
		}
		out = append(out, surname)
	}
	return out
}

// takenTokens tells which tokens belong to a name already.
func takenTokens(names []*name) map[*sentence][]bool {
	taken := map[*sentence][]bool{}
	for _, n := range names {
		if taken[n.s] == nil {
			taken[n.s] = make([]bool, len(n.s.tokens))
		}
		for i := n.from; i < n.to; i++ {
			taken[n.s][i] = true
		}
	}
	return taken
}

// recoverIn looks for known names among the tokens of a sentence that belong
// to none. A single word has to be tagged as a name.
func recoverIn(s *sentence, known map[string][]knownName, taken []bool) []*name {
	var out []*name
	for i := 0; i < len(s.tokens); i++ {
		for _, k := range known[foldMarks(s.word(i))] {
			j := i + len(k.words)
			if j > len(s.tokens) || taken != nil && slices.Contains(taken[i:j], true) || j == i+1 && !s.tag(i).Proper() || nameKey(s.words(i, j)) != strings.Join(k.words, " ") {
				continue
			}
			out = append(out, newName(s, i, j, k.kind, "recovered"))
			i = j - 1
			break
		}
	}
	return out
}
