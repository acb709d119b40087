package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefing/generator/language"
)

//go:embed dossiers.tsv
var dossierNames string

// readNamedDossiers reads the articles of the dossiers whose names dossiers.tsv lists, and labels those names.
func readNamedDossiers(dir string) ([]language.Document, error) {
	var docs []language.Document
	for line := range strings.Lines(dossierNames) {
		col := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(col) != 4 {
			continue
		}
		articles, err := filepath.Glob(filepath.Join(dir, col[0], "seeds", "*"))
		if err != nil || len(articles) == 0 {
			return nil, fmt.Errorf("dossiers.tsv: no articles of %s in %s", col[0], dir)
		}
		for _, article := range articles {
			text, err := os.ReadFile(article)
			if err != nil {
				return nil, err
			}
			docs = append(docs, labelled(string(text), col[1:]))
		}
	}
	return docs, nil
}

// learntFrom tells whether a dossier is learnt from, so that nothing can be measured on it.
func learntFrom(dossier string) bool { return strings.Contains(dossierNames, "\n"+dossier+"\t") }

// meant is what a careful reader says that a name in a dossier means.
type meant struct {
	text string
	kind language.Entity
}

// scoreDossiers scores the model on the names of the actors of annotated dossiers (folders with gold.json and seeds), found in their articles by
// their spelling. Nothing is learnt from them. What a reader did not list is not counted as wrong, since readers list actors, not names.
func scoreDossiers(m *language.Model, dir string, show bool) error {
	files, err := filepath.Glob(filepath.Join(dir, "*", "gold.json"))
	if err != nil {
		return err
	}
	var t tally
	kinds := map[[2]language.Entity]int{} // by gold kind and kind found, of names found with their span
	for _, file := range files {
		if learntFrom(filepath.Base(filepath.Dir(file))) {
			continue
		}
		names, err := readMeant(file)
		if err != nil {
			return err
		}
		articles, err := filepath.Glob(filepath.Join(filepath.Dir(file), "seeds", "*"))
		if err != nil {
			return err
		}
		for _, article := range articles {
			text, err := os.ReadFile(article)
			if err != nil {
				return err
			}
			scoreArticle(m, string(text), names, &t, kinds, show)
		}
	}
	fmt.Printf("%s:\n", dir)
	t.print()
	fmt.Println("  span right, kind by kind (columns: found as)")
	for g := language.Person; g <= language.Organisation; g++ {
		fmt.Printf("  %-12s", g)
		for f := language.Person; f <= language.Organisation; f++ {
			fmt.Printf(" %s %d", f, kinds[[2]language.Entity{g, f}])
		}
		fmt.Println()
	}
	return nil
}

// scoreArticle compares the names of an article with those that the model finds. A name of the model that touches none of the reader's is left out.
func scoreArticle(m *language.Model, text string, names []meant, t *tally, kinds map[[2]language.Entity]int, show bool) {
	doc := m.Annotate(text, linesOf(text))
	gold := make(map[name]bool)
	for _, s := range doc.Sentences {
		for k := 0; k < len(s.Tokens); k++ {
			if n, ok := meantAt(text, s.Tokens[k:], names); ok {
				gold[n] = true
				for k+1 < len(s.Tokens) && s.Tokens[k+1].Start < n.end {
					k++
				}
			}
		}
	}
	found := namesOf(doc)
	for n := range found {
		touches := false
		for g := range gold {
			touches = touches || n.start < g.end && g.start < n.end
			if n.start == g.start && n.end == g.end {
				kinds[[2]language.Entity{g.kind, n.kind}]++
			}
		}
		if !touches {
			printer(text, show)("unlisted", n)
			delete(found, n)
		}
	}
	t.compare(gold, found, printer(text, show))
}

// readMeant reads the names of the actors of a dossier's gold, longest first: those that have a capital, without titles.
func readMeant(file string) ([]meant, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var gold struct {
		Actors []struct {
			Name, Kind string
			Aliases    []string
		}
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	demonyms := make(map[string]bool)
	for _, c := range language.Countries() {
		for _, d := range c.Demonyms {
			demonyms[d], demonyms[d+"s"] = true, true
		}
	}
	kind := map[string]language.Entity{"person": language.Person, "organisation": language.Organisation, "place": language.Place, "state": language.Place}
	var all []meant
	for _, a := range gold.Actors {
		for _, n := range append([]string{a.Name}, a.Aliases...) {
			words := strings.Fields(n)
			for len(words) > 0 && (strings.EqualFold(words[0], "the") || kind[a.Kind] == language.Person && personTitle(words[0])) {
				words = words[1:]
			}
			n = strings.Join(words, " ")
			if kind[a.Kind] == language.None || len(words) == 0 || demonyms[words[0]] && a.Kind == "state" || strings.ToLower(n[:1]) == n[:1] || a.Kind == "state" && len(words) > 1 && n != a.Name || a.Kind == "person" && !withinName(n, a.Name) {
				continue
			}
			all = append(all, meant{n, kind[a.Kind]})
		}
	}
	slices.SortStableFunc(all, func(a, b meant) int { return len(b.text) - len(a.text) })
	return all, nil
}

// withinName tells whether an alias has no words but those of the name, or its misspellings of them, so that no office is in it.
func withinName(alias, name string) bool {
	for w := range strings.FieldsSeq(alias) {
		if !strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// meantAt finds the longest of the names that the tokens begin with.
func meantAt(text string, tokens []language.Token, names []meant) (name, bool) {
	for _, n := range names {
		if !strings.HasPrefix(text[tokens[0].Start:], n.text) {
			continue
		}
		end := tokens[0].Start + len(n.text)
		for _, t := range tokens {
			if t.End == end {
				return name{tokens[0].Start, end, n.kind}, true
			}
		}
	}
	return name{}, false
}
