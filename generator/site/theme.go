package site

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/markdown"
	"briefing/generator/problem"
	"briefing/templates"
)

// theme is the templates of a site: for each type of page the frame (base.html),
// the shared parts, and the type's own file, any of them the dossier's.
type theme struct {
	folder  string            // how problems name the dossier's folder
	own     map[string]string // the dossier's files, by name
	sets    map[string]*template.Template
	builtIn *theme // to fall back on where the dossier's fails; nil in the built-in theme
}

const frame = "base.html"

// kinds are the files that fill the frame; all other files are parts.
func kinds() []string { return append(slices.Clone(pageTypes), "404", "print") }

// loadTheme reads the built-in templates and the dossier's own over them. A
// file with a fault is a problem, and the built-in one is used in its place.
func loadTheme(dir string) (*theme, []problem.Problem, error) {
	builtIn, err := readTemplates(templates.Files)
	if err != nil {
		return nil, nil, err
	}
	base, faults := newTheme("built-in templates", builtIn)
	if len(faults) > 0 {
		return nil, nil, errors.New(faults[0].Render()) // our own, so a bug
	}
	if dir == "" {
		return base, nil, nil
	}
	own, err := readTemplates(os.DirFS(dir))
	if errors.Is(err, fs.ErrNotExist) || len(own) == 0 && err == nil {
		return base, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	files := map[string]string{}
	for name, text := range builtIn {
		files[name] = text
	}
	var ps []problem.Problem
	t := &theme{folder: shortFolder(dir), own: own}
	for _, name := range sortedKeys(own) {
		if _, err := template.New(name).Parse(own[name]); err != nil {
			ps = append(ps, t.problem(err, name))
			continue
		}
		files[name] = own[name]
	}
	set, faults := newTheme(t.folder, files)
	set.own, set.builtIn = own, base
	return set, append(ps, faults...), nil
}

func readTemplates(files fs.FS) (map[string]string, error) {
	names, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, n := range names {
		if n.IsDir() || filepath.Ext(n.Name()) != ".html" {
			continue
		}
		data, err := fs.ReadFile(files, n.Name())
		if err != nil {
			return nil, err
		}
		texts[n.Name()] = string(data)
	}
	return texts, nil
}

func newTheme(folder string, files map[string]string) (*theme, []problem.Problem) {
	t := &theme{folder: folder, own: files, sets: map[string]*template.Template{}}
	var ps []problem.Problem
	shared := template.New("theme")
	for _, name := range sortedKeys(files) {
		if slices.Contains(kinds(), strings.TrimSuffix(name, ".html")) {
			continue
		}
		if _, err := shared.New(name).Parse(files[name]); err != nil {
			ps = append(ps, t.problem(err, name))
		}
	}
	for _, kind := range kinds() {
		name := kind + ".html"
		set, err := shared.Clone()
		if err == nil {
			_, err = set.New(name).Parse(files[name])
		}
		if err != nil {
			ps = append(ps, t.problem(err, name))
			continue
		}
		t.sets[kind] = set
	}
	return t, ps
}

// render puts a page into its template. Where the dossier's own template fails
// the built-in one shows the page, and the fault is reported.
func (t *theme) render(d *PageData) ([]byte, []problem.Problem) {
	var b bytes.Buffer
	b.Grow(d.size())
	set := t.sets[d.Type]
	if set == nil && t.builtIn != nil {
		return t.builtIn.render(d) // its parsing was reported by Load
	}
	err := set.ExecuteTemplate(&b, frame, d)
	if err == nil {
		return b.Bytes(), nil
	}
	ps := []problem.Problem{t.problem(err, d.Type+".html")}
	if t.builtIn == nil {
		return b.Bytes(), ps
	}
	html, more := t.builtIn.render(d)
	return html, append(ps, more...)
}

var (
	templatePlace = regexp.MustCompile(`(?s)template:\s*([^\s:]+):(\d+)(?::(\d+))?:\s*(.*)`)
	executing     = regexp.MustCompile(`^executing "[^"]*" at <[^>]*>: `)
	noField       = regexp.MustCompile(`can't evaluate field (\w+) in type \*?(?:\[\])?\*?site\.(\w+)`)
)

// problem reads place and cause from the words of package template.
func (t *theme) problem(err error, name string) problem.Problem {
	what, line, column := err.Error(), 0, 0
	if m := templatePlace.FindStringSubmatch(what); m != nil {
		name = m[1]
		line, _ = strconv.Atoi(m[2])
		if m[3] != "" {
			column, _ = strconv.Atoi(m[3])
			column++
		}
		what = m[4]
	}
	what = executing.ReplaceAllString(what, "")
	hint := "the built-in " + name + " is used in its place"
	if m := noField.FindStringSubmatch(what); m != nil {
		what = m[2] + " has no field " + m[1]
		if fields := fieldsOf(m[2]); len(fields) > 0 {
			hint = "its fields are " + strings.Join(fields, ", ")
			if near := markdown.Nearest(m[1], fields); near != "" {
				hint = "did you mean “" + near + "”?"
			}
		}
	}
	return problem.OnLine(t.folder+"/"+name, t.own[name], line, column, what, hint)
}

// fieldsOf lists the fields of a type of template data, by its name.
func fieldsOf(name string) []string {
	seen := map[reflect.Type]bool{}
	var find func(t reflect.Type) []string
	find = func(t reflect.Type) []string {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] {
			return nil
		}
		seen[t] = true
		var names []string
		for i := range t.NumField() {
			names = append(names, t.Field(i).Name)
		}
		for i, pointer := 0, reflect.PointerTo(t); i < pointer.NumMethod(); i++ {
			names = append(names, pointer.Method(i).Name)
		}
		if t.Name() == name {
			return names
		}
		for i := range t.NumField() {
			if found := find(t.Field(i).Type); found != nil {
				return found
			}
		}
		return nil
	}
	return find(reflect.TypeFor[PageData]())
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
