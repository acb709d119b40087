package analysis

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// lexicon is what the rules know of the world. It is read once for each
// analysis and does not change.
type lexicon struct {
	lists map[string][]entry
	rules *RuleBook
}

// entry is a line of a lexicon file: a word or phrase in lower case, and the
// fields that follow it after tabs.
type entry struct {
	phrase string
	fields []string
}

// loadLexicon reads every file of lexicon/. Lines that begin with # say where
// the data comes from.
func loadLexicon() (*lexicon, error) {
	rules, err := LoadRules()
	if err != nil {
		return nil, err
	}
	lex := &lexicon{lists: map[string][]entry{}, rules: rules}
	files, err := lexiconFiles.ReadDir("lexicon")
	if err != nil {
		return nil, fmt.Errorf("embedded lexicon: %w", err)
	}
	for _, f := range files {
		data, err := lexiconFiles.ReadFile("lexicon/" + f.Name())
		if err != nil {
			return nil, fmt.Errorf("embedded lexicon: %w", err)
		}
		name := strings.TrimSuffix(f.Name(), ".txt")
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			fields := strings.Split(line, "\t")
			lex.lists[name] = append(lex.lists[name], entry{phrase: fields[0], fields: fields[1:]})
		}
	}
	return lex, nil
}

// set gives a list as a set of phrases.
func (lex *lexicon) set(name string) map[string]bool {
	set := map[string]bool{}
	for _, e := range lex.lists[name] {
		set[e.phrase] = true
	}
	return set
}

// groups gives a list as first field → set of phrases.
func (lex *lexicon) groups(name string) map[string]map[string]bool {
	groups := map[string]map[string]bool{}
	for _, e := range lex.lists[name] {
		if groups[e.fields[0]] == nil {
			groups[e.fields[0]] = map[string]bool{}
		}
		groups[e.fields[0]][e.phrase] = true
	}
	return groups
}

// table gives a list as phrase → first field.
func (lex *lexicon) table(name string) map[string]string {
	table := map[string]string{}
	for _, e := range lex.lists[name] {
		if len(e.fields) > 0 {
			table[e.phrase] = e.fields[0]
		} else {
			table[e.phrase] = ""
		}
	}
	return table
}
