package main

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefing/generator/language"
)

//go:embed wikinews.tsv
var wikinewsNames string

// readWikinews reads the articles of Wikinews whose names wikinews.tsv lists, and labels those names.
func readWikinews(dir string) ([]language.Document, error) {
	texts := make(map[string]string)
	for _, year := range []string{"2019", "2020"} {
		f, err := os.Open(filepath.Join(dir, "wikinews_"+year+".csv"))
		if err != nil {
			return nil, err
		}
		rows, err := csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			return nil, err
		}
		for i, row := range rows {
			if len(row) == 4 {
				texts[fmt.Sprintf("%s/%d", year, i)] = row[2] + "\n" + row[3]
			}
		}
	}
	var docs []language.Document
	for line := range strings.Lines(wikinewsNames) {
		col := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(col) != 4 {
			continue
		}
		text, ok := texts[col[0]]
		if !ok {
			return nil, fmt.Errorf("wikinews.tsv: no article %s in %s", col[0], dir)
		}
		docs = append(docs, labelled(text, col[1:]))
	}
	return docs, nil
}

// listed is a name that an article has.
type listed struct {
	text string
	kind language.Entity
}

// labelled divides a text into its lines' sentences and labels the names in it: lists of people, places, organisations.
func labelled(text string, lists []string) language.Document {
	d := language.Document{Text: text, Sentences: language.Split(text, linesOf(text))}
	labelAll(d, readListed(lists))
	return d
}

// linesOf gives the lines of a text, each a passage of its own.
func linesOf(text string) []language.Block {
	var blocks []language.Block
	at := 0
	for line := range strings.Lines(text) {
		blocks = append(blocks, language.Block{Start: at, End: at + len(line)})
		at += len(line)
	}
	return blocks
}

// readListed gives the names of three lists, people, places and organisations, the longest first.
func readListed(lists []string) []listed {
	var names []listed
	for i, list := range lists {
		for n := range strings.SplitSeq(list, "|") {
			if n != "" {
				names = append(names, listed{n, language.Entity(i + 1)})
			}
		}
	}
	slices.SortStableFunc(names, func(a, b listed) int { return cmp.Compare(len(b.text), len(a.text)) })
	return names
}

// labelAll labels the names wherever they stand in a document.
func labelAll(d language.Document, names []listed) {
	for _, s := range d.Sentences {
		for k := 0; k < len(s.Tokens); k++ {
			k += max(0, label(d.Text, s.Tokens[k:], names)-1)
		}
	}
}

// label labels the longest name that the tokens begin with, and returns how many tokens it has.
func label(text string, tokens []language.Token, names []listed) int {
	for _, n := range names {
		if !strings.HasPrefix(text[tokens[0].Start:], n.text) {
			continue
		}
		end := tokens[0].Start + len(n.text)
		for i, t := range tokens {
			if t.End == end {
				for k := range i + 1 {
					tokens[k].Entity, tokens[k].Begin = n.kind, k == 0
				}
				return i + 1
			}
		}
	}
	return 0
}
