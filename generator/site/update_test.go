package site

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/generator/problem"
)

// However a dossier is edited, the site that was updated is the site that would
// be read anew: the same files, bytes and problems.
func TestUpdateIsLoad(t *testing.T) {
	for seed := range 4 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := newEditing(t, uint64(seed))
			for step := range 25 {
				names := []string{e.edit()}
				for e.r.IntN(3) == 0 {
					names = append(names, e.edit())
				}
				e.compare(step, names)
			}
		})
	}
}

// editing is a dossier, the site that follows it, and dice.
type editing struct {
	t       *testing.T
	r       *rand.Rand
	o       Options
	s       *Site
	names   []string
	history []string
}

func newEditing(t *testing.T, seed uint64) *editing {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(bridge)); err != nil {
		t.Fatal(err)
	}
	e := &editing{t: t, r: rand.New(rand.NewPCG(seed, 7)), o: Options{Content: filepath.Join(dir, "content")}}
	settings, _, err := LoadSettings(e.o.Content)
	if err != nil {
		t.Fatal(err)
	}
	e.o.Settings = settings
	e.o.Inspect = func(page ContentPath, text string) []problem.Problem {
		index, _ := os.ReadFile(filepath.Join(e.o.Content, filepath.FromSlash(filepath.Dir(string(page))), "index.md"))
		if strings.Contains(text, "Second") && len(index)%2 == 1 {
			return []problem.Problem{problem.At("content/"+string(page), "odd", "")}
		}
		return nil
	}
	if e.s, _, err = Load(e.o); err != nil {
		t.Fatal(err)
	}
	for _, p := range e.s.Pages() {
		e.names = append(e.names, string(p.Path))
	}
	e.names = append(e.names, "extra/one.md", "extra/index.md", "actors/zoe.md", "picture.png", "top.md", "extra/deep/two.md")
	return e
}

// edit changes one file and names it.
func (e *editing) edit() string {
	name := e.names[e.r.IntN(len(e.names))]
	at := filepath.Join(e.o.Content, filepath.FromSlash(name))
	before, err := os.ReadFile(at)
	kind := e.r.IntN(9)
	if err != nil && kind != 0 {
		kind = 1
	}
	text := string(before)
	switch kind {
	case 0:
		if os.Remove(at) != nil {
			kind = -1
		}
	case 1:
		text = fmt.Sprintf("# New %d\n\nSee [one](%s) and [two](/%s#the-second).\n", e.r.IntN(100), e.relative(name), e.target())
	case 2:
		text += fmt.Sprintf("\nMore text, see [that](%s).\n", e.relative(name))
	case 3:
		text = strings.Replace(text, "\n# ", fmt.Sprintf("\n# %d ", e.r.IntN(10)), 1)
	case 4:
		text += "\n## The Second\n\nWith words.\n"
	case 5:
		text = strings.Replace(text, "](", "](nowhere/", 1)
	case 6:
		text = strings.Replace(text, "](nowhere/", "](", 1)
	case 7:
		text = strings.Replace(text, "order: ", "order: 1", 1)
	case 8:
		text = strings.Replace(text, "---\n", "---\ndraft: true\n", 1)
		if strings.Count(text, "draft: true") > 1 {
			text = strings.ReplaceAll(text, "draft: true\n", "")
		}
	}
	if kind > 0 {
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			e.t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			e.t.Fatal(err)
		}
	}
	e.history = append(e.history, fmt.Sprintf("%d of %s", kind, name))
	return name
}

func (e *editing) target() string { return e.names[e.r.IntN(len(e.names))] }

func (e *editing) relative(from string) string { return relative(from, e.target()) }

func (e *editing) compare(step int, names []string) {
	e.t.Helper()
	for _, p := range e.s.Pages() { // as if all had been looked at
		if e.r.IntN(2) == 0 {
			e.s.Render(p)
		}
	}
	if e.r.IntN(2) == 0 {
		e.s.Check()
	}
	said, err := e.s.Update(names, e.r.IntN(8) == 0, e.r.IntN(8) == 0)
	if err != nil {
		e.t.Fatal(err)
	}
	fresh, want, err := Load(e.o)
	if err != nil {
		e.t.Fatal(err)
	}
	if slices.ContainsFunc(want, func(p problem.Problem) bool {
		return strings.Contains(p.What, "front matter") || strings.Contains(p.What, "twice")
	}) {
		return // of a broken page the last good version stays
	}
	about := fmt.Sprintf("step %d, %s", step, strings.Join(e.history[len(e.history)-len(names):], ", "))
	if a, b := fmt.Sprint(said), fmt.Sprint(want); a != b {
		e.t.Fatalf("%s: problems of loading\n%s\nwant\n%s", about, a, b)
	}
	if a, b := e.s.Files(), fresh.Files(); !slices.Equal(a, b) {
		e.t.Fatalf("%s: files\n%v\nwant\n%v", about, a, b)
	}
	for _, name := range fresh.Files() {
		got, _, err := e.s.File(name)
		if err != nil {
			e.t.Fatal(err)
		}
		if right, _, _ := fresh.File(name); !bytes.Equal(got, right) {
			e.t.Fatalf("%s: %s differs\n%s", about, name, firstDifference(got, right))
		}
	}
	if a, b := fmt.Sprint(e.s.Check()), fmt.Sprint(fresh.Check()); a != b {
		e.t.Fatalf("%s: problems\n%s\nwant\n%s", about, a, b)
	}
}

func firstDifference(a, b []byte) string {
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "got  " + x[i] + "\nwant " + y[i]
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(x), len(y))
}
