package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// functionsOf lists the functions of a package, methods as Type.method.
func functionsOf(t *testing.T, dir string) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range parsed.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			name := f.Name.Name
			if f.Recv != nil {
				of := f.Recv.List[0].Type
				if star, ok := of.(*ast.StarExpr); ok {
					of = star.X
				}
				if ident, ok := of.(*ast.Ident); ok {
					name = ident.Name + "." + name
				}
			}
			names[name] = true
		}
	}
	return names
}

// "Trace one article" is only worth reading while every function in it exists.
func TestReadmeTracesRealFunctions(t *testing.T) {
	_, section, ok := strings.Cut(readme(t), "\n## Trace one article\n")
	if !ok {
		t.Fatal("README.md has no section “Trace one article”")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	known := map[string]map[string]bool{"main": functionsOf(t, ".")}
	for name := range walls() {
		if _, err := os.Stat(name); err == nil {
			known[name] = functionsOf(t, name)
		}
	}
	checked := 0
	for _, m := range regexp.MustCompile("`([a-z]+)\\.([A-Za-z]+(?:\\.[A-Za-z]+)?)`").FindAllStringSubmatch(section, -1) {
		if known[m[1]] == nil {
			continue // a file's name
		}
		checked++
		if !known[m[1]][m[2]] {
			t.Errorf("README.md speaks of %s.%s, which is not there", m[1], m[2])
		}
	}
	if checked < 12 {
		t.Errorf("the trace names only %d functions", checked)
	}
}

// What the program offers stands in README.md.
func TestReadmeKnowsCommandsFlagsAndVariables(t *testing.T) {
	text := readme(t)
	for _, c := range commands() {
		if !strings.Contains(text, "`briefing "+c.name) {
			t.Errorf("README.md does not speak of briefing %s", c.name)
		}
		for _, name := range append(everywhere(), c.flags...) {
			if !regexp.MustCompile("`" + dashed(name) + "[ `]").MatchString(text) {
				t.Errorf("README.md does not speak of %s", dashed(name))
			}
		}
	}
	for _, name := range fromEnvironment() {
		if !strings.Contains(text, "`"+variable(name)+"`") {
			t.Errorf("README.md does not speak of %s", variable(name))
		}
	}
}

// Links to files of the repository lead somewhere.
func TestReadmeLinks(t *testing.T) {
	text := readme(t)
	links := regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(text, -1)
	for _, m := range links {
		if strings.HasPrefix(m[1], "../sources/") || strings.HasPrefix(m[1], "../actors/") {
			continue // an example of a citation
		}
		if _, err := os.Stat(filepath.Join("..", m[1])); err != nil {
			t.Errorf("README.md links to %s, which is not there", m[1])
		}
	}
	if len(links) < 3 {
		t.Error("the pattern for links finds none, so this proves nothing")
	}
	for _, m := range regexp.MustCompile(`\]\(#([a-z0-9-]+)\)`).FindAllStringSubmatch(text, -1) {
		heading := "\n## " + strings.ReplaceAll(m[1], "-", " ") + "\n"
		if !strings.Contains(strings.ToLower(text), heading) {
			t.Errorf("README.md links to #%s, which is no heading", m[1])
		}
	}
}

// The table of dependencies is go.mod's direct requirements, each with what it
// is for and its licence.
func TestReadmeKnowsTheDependencies(t *testing.T) {
	data, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	required := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^(?:require )?\t?([a-z][^\s()]*/\S+) v\S+(.*)$`).FindAllStringSubmatch(string(data), -1) {
		if !strings.Contains(m[2], "// indirect") {
			required[m[1]] = true
		}
	}
	if len(required) < 5 {
		t.Fatalf("the pattern for go.mod finds only %v", required)
	}
	_, section, ok := strings.Cut(readme(t), "\n## Dependencies\n")
	if !ok {
		t.Fatal("README.md has no section “Dependencies”")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|([^|]*)\\|([^|]*)\\|$").FindAllStringSubmatch(section, -1) {
		if !required[m[1]] {
			t.Errorf("README.md names %s, which go.mod does not require or which stands twice", m[1])
		}
		delete(required, m[1])
		if strings.TrimSpace(m[2]) == "" || strings.TrimSpace(m[3]) == "" {
			t.Errorf("README.md does not say what %s is for, or its licence", m[1])
		}
	}
	for module := range required {
		t.Errorf("README.md does not name %s, which go.mod requires", module)
	}
}
