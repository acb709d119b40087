package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// knownNames are the names to look for where the tagger saw none.
type knownNames struct {
	kinds   map[string]corpus.ActorKind
	lengths map[string][]int // by first word: the numbers of words of the names that it begins, the longest first
}

// recoverNames adds mentions that the tagger missed of names that it found
// elsewhere in the dossier, and of the surnames of those named in full.
func recoverNames(d *dossier, f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) []*name {
	known := readKnownNames(f, names, kinds)
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

// readKnownNames files the names that stand inside a sentence somewhere.
// Surnames found so are added to kinds.
func readKnownNames(f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) knownNames {
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
	known := knownNames{map[string]corpus.ActorKind{}, map[string][]int{}}
	for k, kind := range kinds {
		words := strings.Fields(k)
		if !inside[k] || !capitalised(words[0]) {
			continue
		}
		known.kinds[k] = kind
		if lengths := known.lengths[words[0]]; !slices.Contains(lengths, len(words)) {
			known.lengths[words[0]] = append(lengths, len(words))
		}
	}
	for _, lengths := range known.lengths {
		slices.SortFunc(lengths, func(a, b int) int { return b - a })
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
func recoverIn(s *sentence, known knownNames, taken []bool) []*name {
	var out []*name
	for i := 0; i < len(s.tokens); i++ {
		first := foldMarks(s.word(i))
		for _, n := range known.lengths[first] {
			j := i + n
			if j > len(s.tokens) || taken != nil && slices.Contains(taken[i:j], true) || n == 1 && !s.tag(i).Proper() {
				continue
			}
			key := nameKey(s.words(i, j))
			kind, ok := known.kinds[key]
			if words := nameWords(key); !ok || len(words) != n || words[0] != first {
				continue
			}
			out = append(out, newName(s, i, j, kind, "recovered"))
			i = j - 1
			break
		}
	}
	return out
}
