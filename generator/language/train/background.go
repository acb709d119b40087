package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"briefing/generator/language"
)

const (
	pieceSentences = 20 // the corpora's documents are of every length; pieces of them are alike
	rarestListed   = 3  // pieces; a word that stands in fewer is as good as unheard of
)

// writeBackground counts in how many pieces of English text each word stands,
// and writes the counts as a list of the analysis: what is common in texts on
// anything says little of what a dossier is about.
func writeBackground(dir, out string) error {
	all, err := readAll(dir)
	if err != nil {
		return err
	}
	counts, pieces := map[string]int{}, 0
	for _, c := range all {
		if c.name == "uner" || c.name == "politics" || c.genre == "named" || c.name == "dossiers" { // the treebank has the texts of two, the third's are single sentences, and the dossiers are what the counts are for
			continue
		}
		for _, d := range c.docs {
			for part := range slices.Chunk(d.Sentences, pieceSentences) {
				pieces++
				for w := range plainWords(d.Text, part) {
					counts[w]++
				}
			}
		}
	}
	var list strings.Builder
	fmt.Fprintf(&list, `# Words of English and in how many of %d pieces of text, of %d sentences, they stand; words that stand in fewer than %d are left out.
# Counted by go run ./generator/language/train -background over GUM, EWT, WikiGold and Wikinews; sources and licences in
# generator/language/data/README.md. Names of people, places and organisations are not counted.
`, pieces, pieceSentences, rarestListed)
	for _, w := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	}) {
		if counts[w] >= rarestListed {
			fmt.Fprintf(&list, "%s\t%d\n", w, counts[w])
		}
	}
	return os.WriteFile(out, []byte(list.String()), 0o644)
}

// plainWords gives the words of sentences that are no part of a name, in lower case, each once.
func plainWords(text string, sentences []language.Sentence) map[string]bool {
	words := map[string]bool{}
	for _, s := range sentences {
		for _, t := range s.Tokens {
			w := strings.ToLower(text[t.Start:t.End])
			if t.Entity == language.None && len(w) > 2 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
				words[w] = true
			}
		}
	}
	return words
}
