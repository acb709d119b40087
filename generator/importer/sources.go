package importer

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// listName is the file that states metadata for files which cannot carry their
// own: a list of mappings with the key file and those of a front matter.
const listName = "SOURCES.yaml"

// list is what SOURCES.yaml states, by the name of the file in the folder.
type list map[string]metadata

// readList reads SOURCES.yaml in dir, if there is one. files are the articles
// that were found, relative to dir.
func readList(fsys fs.FS, dir string, files []string) (list, []problem.Problem) {
	name := path.Join(dir, listName)
	data, err := readRegular(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []problem.Problem{unreadable(name, err)}
	}
	text, _, bad := decode(name, data)
	if bad != nil {
		return nil, []problem.Problem{*bad}
	}
	entries, ps := markdown.ParseYAMLList(name, text)
	known := map[string]bool{}
	for _, f := range files {
		known[f] = true
	}
	stated := list{}
	for _, entry := range entries {
		ps = append(ps, stated.add(name, text, entry, known)...)
	}
	return stated, ps
}

// add reads one entry of the list.
func (l list) add(name, text string, entry *yaml.Node, known map[string]bool) []problem.Problem {
	file := markdown.Lookup(entry, "file")
	if entry.Kind != yaml.MappingNode || file == nil || file.Value == "" {
		return []problem.Problem{markdown.NodeProblem(name, text, entry, "the entry names no file", "begin it with “- file: ” and the file's name")}
	}
	at := path.Clean(strings.ReplaceAll(file.Value, `\`, "/"))
	m, ps := readMetadata(name, text, entry, "file", "note")
	switch _, twice := l[at]; {
	case !known[at]:
		hint := "mend the name, or take the entry out"
		if near := markdown.Nearest(at, sortedKeys(known)); near != "" {
			hint = "did you mean “" + near + "”?"
		}
		return append(ps, markdown.NodeProblem(name, text, file, "there is no article “"+file.Value+"” in the folder", hint))
	case twice:
		return append(ps, markdown.NodeProblem(name, text, file, "the file “"+file.Value+"” stands twice in the list", "keep one of the two entries"))
	}
	l[at] = m
	return ps
}
