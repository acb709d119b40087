package analysis

import (
	"briefing/generator/language"
)

// How a dossier uses its nouns.

// spreadOfNouns counts for the stem of each common noun the articles that use
// it.
func spreadOfNouns(d *dossier) map[string]int {
	spread := map[string]int{}
	last := map[string]*article{} // the last one that uses a word
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if t := s.tag(i); t != language.NN && t != language.NNS {
					continue
				}
				if w := s.stem(i); last[w] != a {
					last[w] = a
					spread[w]++
				}
			}
		}
	}
	return spread
}

// countNouns counts the stems that the dossier uses as common nouns, and the
// words that stand in names, but at the start of a sentence or in a title.
func countNouns(d *dossier) (common, proper map[string]int) {
	common, proper = map[string]int{}, map[string]int{}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				switch t := s.tag(i); {
				case t == language.NN || t == language.NNS:
					common[s.stem(i)]++
				case t.Proper() && i > 0 && s.prose():
					proper[s.word(i)]++
				}
			}
		}
	}
	return common, proper
}
