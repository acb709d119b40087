package analysis

import (
	"cmp"
	"slices"
)

// topicNoun gives the stem of the common noun that most of the titles name:
// what "the scheme" means in a dossier about a tram. Empty where fewer than
// three in five titles share one, or two nouns do so equally.
func topicNoun(d *dossier) string {
	counts := map[string]int{}
	titled := 0
	for _, a := range d.articles {
		seen := map[string]bool{}
		for _, s := range a.sentences {
			if s.passage.Kind.IsProse() || s.index > 2 {
				continue
			}
			for i := range s.tokens {
				if w := stemOf(s.lower(i)); s.tag(i).Noun() && len(w) > 2 && s.tokens[i].Entity == 0 && !seen[w] {
					seen[w] = true
					counts[w]++
				}
			}
		}
		if len(seen) > 0 {
			titled++
		} else if t := a.src.Title; t != "" {
			titled++
			for _, w := range variantWords(t) {
				if w = stemOf(w); !seen[w] && nounSomewhere(d, w) {
					seen[w] = true
					counts[w]++
				}
			}
		}
	}
	var words []string
	for w := range counts {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	if len(words) == 0 || titled < 2 || counts[words[0]]*5 < titled*3 || len(words) > 1 && counts[words[1]] == counts[words[0]] {
		return ""
	}
	return words[0]
}

// nounSomewhere tells whether a stem is used as a common noun more than once
// in the running text.
func nounSomewhere(d *dossier, stem string) bool {
	n := 0
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if t := s.tag(i); t.Noun() && !t.Proper() && stemOf(s.lower(i)) == stem {
					if n++; n > 1 {
						return true
					}
				}
			}
		}
	}
	return false
}
