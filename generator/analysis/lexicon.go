package analysis

import (
	"embed"
	"fmt"
	"reflect"
	"strings"
	"sync"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// lexicon is what the rules know of the world. It is read once and does not
// change, so what is made of it alone is made once too, and shared by all
// analyses: nobody may write into it.
type lexicon struct {
	lists map[string][]entry
	rules *RuleBook
	made  sync.Map // what was made of the lists
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

// The keys of what was made of a list: its form and its name.
type (
	setOf    string
	groupsOf string
	tableOf  string
)

// prepared gives what read makes of the lexicon, which is made on first use.
// There is one of each type.
func prepared[T any](lex *lexicon, read func(*lexicon) T) T {
	return madeOnce(lex, reflect.TypeFor[T](), func() T { return read(lex) })
}

func madeOnce[T any](lex *lexicon, key any, build func() T) T {
	made, ok := lex.made.Load(key)
	if !ok {
		made, _ = lex.made.LoadOrStore(key, build())
	}
	return made.(T)
}

// set gives a list as a set of phrases.
func (lex *lexicon) set(name string) map[string]bool {
	return madeOnce(lex, setOf(name), func() map[string]bool {
		set := make(map[string]bool, len(lex.lists[name]))
		for _, e := range lex.lists[name] {
			set[e.phrase] = true
		}
		return set
	})
}

// groups gives a list as first field → set of phrases.
func (lex *lexicon) groups(name string) map[string]map[string]bool {
	return madeOnce(lex, groupsOf(name), func() map[string]map[string]bool {
		groups := map[string]map[string]bool{}
		for _, e := range lex.lists[name] {
			if groups[e.fields[0]] == nil {
				groups[e.fields[0]] = map[string]bool{}
			}
			groups[e.fields[0]][e.phrase] = true
		}
		return groups
	})
}

// table gives a list as phrase → first field.
func (lex *lexicon) table(name string) map[string]string {
	return madeOnce(lex, tableOf(name), func() map[string]string {
		table := make(map[string]string, len(lex.lists[name]))
		for _, e := range lex.lists[name] {
			table[e.phrase] = ""
			if len(e.fields) > 0 {
				table[e.phrase] = e.fields[0]
			}
		}
		return table
	})
}
