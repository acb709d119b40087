package site

import (
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write templates/README.md's list of the data anew")

const reference = "../../templates/README.md"

// Whoever writes a template finds every field that it may use, as the program
// has it today.
func TestTheTemplatesReadmeListsTheData(t *testing.T) {
	readme, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(readme), "<!-- data -->\n")
	_, after, closed := strings.Cut(rest, "<!-- /data -->")
	if !found || !closed {
		t.Fatal("the marks of the list are gone")
	}
	want := before + "<!-- data -->\n" + listData(t) + "<!-- /data -->" + after
	if want == string(readme) {
		return
	}
	if !*update {
		t.Fatal("the list of the data is not the program's; write it with: go test ./generator/site -run Readme -update")
	}
	if err := os.WriteFile(reference, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// listData describes PageData and every type within reach of it, by the
// comments in this package's files.
func listData(t *testing.T) string {
	types := map[string]*ast.StructType{}
	docs := map[string]string{}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			g, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range g.Specs {
				if ts, ok := spec.(*ast.TypeSpec); ok {
					if st, ok := ts.Type.(*ast.StructType); ok {
						types[ts.Name.Name], docs[ts.Name.Name] = st, oneLine(g.Doc.Text()+ts.Doc.Text())
					}
				}
			}
		}
	}
	var b strings.Builder
	for _, name := range reachable(reflect.TypeFor[PageData]()) {
		st := types[name]
		if st == nil {
			continue
		}
		fmt.Fprintf(&b, "\n**`%s`** – %s\n\n| field | type | is |\n|---|---|---|\n", name, docs[name])
		for _, f := range st.Fields.List {
			comment := oneLine(f.Comment.Text() + " " + f.Doc.Text())
			var names []string
			for _, n := range f.Names {
				names = append(names, "`"+n.Name+"`")
			}
			if len(names) == 0 {
				names = []string{"what a `" + typeName(f.Type) + "` has"}
			}
			fmt.Fprintf(&b, "| %s | %s | %s |\n", strings.Join(names, ", "), typeName(f.Type), comment)
		}
		if name == "PageData" {
			b.WriteString("| `Body` | HTML | the Markdown, rendered, without its title: all sections |\n")
		}
	}
	return b.String() + "\n"
}

// reachable lists the struct types of this package that a type leads to, itself
// first.
func reachable(root reflect.Type) []string {
	var names []string
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] || t.PkgPath() != root.PkgPath() {
			return
		}
		seen[t] = true
		names = append(names, t.Name())
		for i := range t.NumField() {
			visit(t.Field(i).Type)
		}
	}
	visit(root)
	return names
}

// typeName is how a reader of templates thinks of a Go type.
func typeName(e ast.Expr) string {
	var b strings.Builder
	if err := format.Node(&b, token.NewFileSet(), e); err != nil {
		return ""
	}
	name := b.String()
	name = strings.NewReplacer("template.HTML", "HTML", "template.JS", "JSON", "*", "").Replace(name)
	if element, list := strings.CutPrefix(name, "[]"); list {
		return "list of " + strings.Replace(element, "string", "texts", 1)
	}
	if plain, ok := map[string]string{"string": "text", "int": "number", "bool": "yes or no"}[name]; ok {
		return plain
	}
	return name
}

func oneLine(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "<", "&lt;")
}
