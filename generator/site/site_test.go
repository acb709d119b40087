package site

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefing/generator/problem"
)

const bridge = "testdata/bridge/content"

// load reads a content folder; whatever is wrong with it fails the test.
func load(t testing.TB, o Options) *Site {
	t.Helper()
	settings, ps, err := LoadSettings(o.Content)
	if err != nil {
		t.Fatal(err)
	}
	o.Settings = settings
	s, more, err := Load(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(ps, more...) {
		t.Error(p.Render())
	}
	return s
}

// dossier writes files into a folder of its own and gives the folder.
func dossier(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loadFiles gives the site of a few files and everything that is wrong.
func loadFiles(t testing.TB, files map[string]string) (*Site, []problem.Problem) {
	t.Helper()
	s, ps, err := Load(Options{Content: dossier(t, files)})
	if err != nil {
		t.Fatal(err)
	}
	return s, append(ps, s.Check()...)
}

// said writes problems without the name of the temporary folder.
func said(ps []problem.Problem) []string {
	var out []string
	for _, p := range ps {
		_, name, _ := strings.Cut(p.Where(), "/")
		out = append(out, name+": "+p.What+" | "+p.Hint)
	}
	return out
}

// document renders a page of the site and parses it.
func document(t testing.TB, s *Site, at OutputPath) *html.Node {
	t.Helper()
	data, ok, err := s.File(at)
	if !ok || err != nil {
		t.Fatalf("%s: %v, %v", at, ok, err)
	}
	n, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// find gives the elements that a selector names: tag, .class, #id and
// [attribute=value] without spaces, joined by spaces for descendants.
func find(n *html.Node, selector string) []*html.Node {
	found := []*html.Node{n}
	for _, part := range strings.Fields(selector) {
		var next []*html.Node
		for _, from := range found {
			for d := range from.Descendants() {
				if d.Type == html.ElementNode && matches(d, part) && !slices.Contains(next, d) {
					next = append(next, d)
				}
			}
		}
		found = next
	}
	return found
}

func matches(n *html.Node, part string) bool {
	for _, p := range simple.FindAllString(part, -1) {
		switch p[0] {
		case '.':
			if !slices.Contains(strings.Fields(attr(n, "class")), p[1:]) {
				return false
			}
		case '#':
			if attr(n, "id") != p[1:] {
				return false
			}
		case '[':
			name, value, hasValue := strings.Cut(strings.Trim(p, "[]"), "=")
			if got := attr(n, name); got == "" || hasValue && got != value {
				return false
			}
		default:
			if n.Data != p {
				return false
			}
		}
	}
	return true
}

// simple are the parts of a compound selector.
var simple = regexp.MustCompile(`\[[^\]]*\]|[.#]?[^.#\[]+`)

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// text is what a reader sees of the elements, white space folded.
func text(ns ...*html.Node) string {
	var b strings.Builder
	for _, n := range ns {
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				b.WriteString(d.Data)
			}
		}
		b.WriteByte(' ')
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
