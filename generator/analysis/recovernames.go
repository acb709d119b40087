package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// recoverNames adds mentions that the tagger missed of names that it found
// elsewhere in the dossier.
func recoverNames(d *dossier, f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) []*name {
	type pattern struct {
		words []string
		kind  corpus.ActorKind
	}
	firsts := map[string][]pattern{}
	midSentence := map[string]bool{}
	var surnames []string
	for _, n := range names {
		if n.gaz == nil && n.from > 0 && n.s.prose() {
			midSentence[n.key()] = true
		}
	}
	for k, kind := range kinds { // whoever is named in full is then called by surname
		if words := nameWords(stripSuffix(k)); kind == corpus.Person && len(words) > 1 && midSentence[k] {
			surname := strings.Join(surnameWords(words), " ")
			if _, known := kinds[surname]; !known && f.orgWords[strings.ToLower(surname)] == "" && !f.placeWords[strings.ToLower(surname)] && !f.never[strings.ToLower(surname)] && capitalised(surname) && utf8.RuneCountInString(surname) > 2 && !allCaps(surname) {
				surnames = append(surnames, surname)
			}
		}
	}
	for _, surname := range surnames {
		kinds[surname] = corpus.Person
		midSentence[surname] = true
	}
	keys := make([]string, 0, len(kinds))
	for k := range kinds {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		words := strings.Fields(k)
		if midSentence[k] && capitalised(words[0]) {
			firsts[words[0]] = append(firsts[words[0]], pattern{words, kinds[k]})
		}
	}
	for _, ps := range firsts {
		slices.SortStableFunc(ps, func(a, b pattern) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	taken := map[*sentence][]bool{}
	for _, n := range names {
		if taken[n.s] == nil {
			taken[n.s] = make([]bool, len(n.s.tokens))
		}
		for i := n.from; i < n.to; i++ {
			taken[n.s][i] = true
		}
	}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			free := func(i, j int) bool {
				for ; i < j; i++ {
					if taken[s] != nil && taken[s][i] {
						return false
					}
				}
				return true
			}
			for i := 0; i < len(s.tokens); i++ {
				for _, p := range firsts[foldMarks(s.word(i))] {
					j := i + len(p.words)
					if j == i+1 && !s.tag(i).Proper() || j > len(s.tokens) || !free(i, j) || nameKey(s.words(i, j)) != strings.Join(p.words, " ") {
						continue
					}
					names = append(names, newName(s, i, j, p.kind, "recovered"))
					i = j - 1
					break
				}
			}
		}
	}
	slices.SortStableFunc(names, func(a, b *name) int {
		return cmp.Or(strings.Compare(string(a.s.article.src.ID), string(b.s.article.src.ID)), cmp.Compare(a.start, b.start))
	})
	return names
}
