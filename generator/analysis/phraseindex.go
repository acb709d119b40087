package analysis

import (
	"slices"
	"strings"
)

// phraseIndex files a list of phrases by their first words, so that a sentence
// is held only against those that can begin at one of its tokens.
type phraseIndex map[string][]indexedPhrase

// indexedPhrase is a phrase with its place in the list.
type indexedPhrase struct {
	words []string
	order int
}

func indexPhrases(list []entry) phraseIndex {
	x := phraseIndex{}
	for n, e := range list {
		words := strings.Fields(e.phrase)
		x[words[0]] = append(x[words[0]], indexedPhrase{words, n})
	}
	return x
}

func (p indexedPhrase) standsAt(s *sentence, i int) bool {
	return slices.Equal(p.words, s.lowersAt(i, len(p.words)))
}

// first finds the phrase that comes first in the list of those that stand in a
// sentence, and the token where it first stands; -1 where none does.
func (x phraseIndex) first(s *sentence) int {
	at, order := -1, 0
	if !s.hasAny(opensQuestion) {
		return at
	}
	for i := range s.tokens {
		if !s.is(i, opensQuestion) {
			continue
		}
		for _, p := range x[s.lower(i)] {
			if (at < 0 || p.order < order) && p.standsAt(s, i) {
				at, order = i, p.order
			}
		}
	}
	return at
}
