package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// walls says which rooms of the project a room may import. What matters most:
// site never imports corpus or analysis, so that content/ is all that passes.
func walls() map[string][]string {
	return map[string][]string{
		"problem":        {},
		"language":       {},
		"language/train": {"language"},
		"benchprose":     {"analysis", "corpus", "importer"},
		"corpus":         {"problem"},
		"markdown":       {"problem"},
		"importer":       {"corpus", "markdown", "problem"},
		"analysis":       {"corpus", "language", "problem"},
		"briefing":       {"corpus", "markdown", "problem"},
		"site":           {"markdown", "problem", "templates", "static"},
		"browser":        {},
		"server":         {"site", "problem"},
		"printer":        {"browser", "site", "problem"},
		"testkit":        {"corpus", "problem"},
		"templates":      {},
		"static":         {},
		"generator":      {"analysis", "briefing", "browser", "corpus", "importer", "markdown", "printer", "problem", "server", "site"},
	}
}

const module = "briefing/"

// room names the package in a folder of the repository, as walls does.
func room(dir string) string {
	if dir == "generator" {
		return dir
	}
	return strings.TrimPrefix(dir, "generator/")
}

func TestNobodyBreaksAWall(t *testing.T) {
	allowed := walls()
	met := map[string]bool{}
	root := ".."
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || len(entry.Name()) > 2 && entry.Name()[0] == '.') {
			return filepath.SkipDir
		}
		if path.Ext(file) != ".go" {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		from := room(filepath.ToSlash(rel))
		met[from] = true
		isTest := strings.HasSuffix(file, "_test.go")
		for _, to := range projectImports(t, file) {
			if allowed[from] == nil {
				t.Errorf("%s: the room %q has no line in walls()", file, from)
			}
			switch {
			case isTest || slices.Contains(allowed[from], to):
			case to == "testkit":
				t.Errorf("%s: testkit is for tests only", file)
			default:
				t.Errorf("%s: %s may not import %s", file, from, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, must := range []string{"generator", "corpus", "site", "briefing", "templates"} {
		if !met[must] {
			t.Errorf("the walk did not pass through %s, so it proves nothing", must)
		}
	}
}

// projectImports lists the rooms that a file imports.
func projectImports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var rooms []string
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if rest, ok := strings.CutPrefix(imported, module); ok {
			rooms = append(rooms, room(rest))
		}
	}
	return rooms
}

// The table itself keeps the seam.
func TestTheSeam(t *testing.T) {
	reach := map[string]bool{}
	var walk func(from string)
	walk = func(from string) {
		for _, to := range walls()[from] {
			if !reach[to] {
				reach[to] = true
				walk(to)
			}
		}
	}
	walk("site")
	for _, barred := range []string{"corpus", "analysis", "briefing", "importer", "language"} {
		if reach[barred] {
			t.Errorf("site can reach %s: content/ is no longer the only thing that passes", barred)
		}
	}
}
