package main

import (
	_ "embed"
	"fmt"
	"path/filepath"
	"strings"

	"briefing/generator/language"
)

//go:embed ewt.tsv
var treebankNames string

// readNamedTreebank reads the documents of the English Web Treebank whose names ewt.tsv lists, and labels those names.
func readNamedTreebank(dir string) ([]language.Document, error) {
	var docs []language.Document
	for line := range strings.Lines(treebankNames) {
		col := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(col) != 4 {
			continue
		}
		files, err := filepath.Glob(filepath.Join(dir, col[0]+"*.conllu"))
		if err != nil || len(files) != 1 {
			return nil, fmt.Errorf("ewt.tsv: %d files %s* in %s", len(files), col[0], dir)
		}
		d, err := readConllu(files[0])
		if err != nil {
			return nil, err
		}
		labelAll(d, readListed(col[1:]))
		docs = append(docs, d)
	}
	return docs, nil
}
