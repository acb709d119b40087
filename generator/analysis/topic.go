package analysis

import (
	"cmp"
	"slices"

	"briefing/generator/language"
)

// topicNoun gives the stem of the common noun that most of the titles name:
// what "the scheme" means in a dossier about a tram. Empty where fewer than
// three in five titles share one, or two nouns do so equally.
func topicNoun(d *dossier) string {
	counts, untagged := map[string]int{}, map[string]int{} // nouns in titles, and words in titles that stand in the metadata only
	titled := 0
	for _, a := range d.articles {
		seen := map[string]bool{}
		for _, s := range a.sentences {
			if s.passage.Kind.IsProse() || s.index > 2 {
				continue
			}
			for i := range s.tokens {
				if w := s.stem(i); s.tag(i).Noun() && len(w) > 2 && s.tokens[i].Entity == 0 && !seen[w] {
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
				if w = stemOf(w); !seen[w] {
					seen[w] = true
					untagged[w]++
				}
			}
		}
	}
	for w, n := range untagged { // the text is asked for those alone that can be the one
		if (counts[w]+n)*5 >= titled*3 && nounSomewhere(d, w) {
			counts[w] += n
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
				if t := s.tag(i); t.Noun() && !t.Proper() && s.stem(i) == stem {
					if n++; n > 1 {
						return true
					}
				}
			}
		}
	}
	return false
}

// familiarHeads gives the heads of what a dossier is about: the classes of
// nouns for deeds, and other common nouns, that at least half of its articles,
// and no fewer than two, speak of as "the strike", four times or more. In
// such a dossier "the strike" is one. It also gives how often each head stands
// so.
func familiarHeads(d *dossier, issues map[string]issueNoun) (familiar map[string]bool, count map[string]int) {
	count = map[string]int{}
	articles := map[string]int{}
	for _, a := range d.articles {
		seen := map[string]bool{}
		for _, s := range a.sentences {
			for i := 1; i < len(s.tokens); i++ {
				if s.lower(i-1) != "the" || s.tag(i) != language.NN || s.tag(i+1).Noun() {
					continue
				}
				head := s.stem(i)
				if n, ok := issues[s.lower(i)]; ok {
					if n.kind == "plan" {
						continue
					}
					head = n.class
				}
				count[head]++
				if !seen[head] {
					seen[head] = true
					articles[head]++
				}
			}
		}
	}
	familiar = map[string]bool{}
	for head, n := range articles {
		if n >= 2 && n*2 >= len(d.articles) && count[head] >= 4 {
			familiar[head] = true
		}
	}
	return familiar, count
}
