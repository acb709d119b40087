package briefing

// Putting pages on disk. Each file is replaced in one step, so that an
// interrupted build leaves whole pages, old or new. What the program wrote
// before is told from the marks in the files; there is no other state.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/problem"
)

// Report says what Write did, as content paths in order.
type Report struct {
	Written   []string // new or changed
	Unchanged []string
	Deleted   []string // their subject vanished and nobody had touched them
	Kept      []string // their subject vanished, but somebody edited them
}

// folders are where generated pages live, apart from rootPages.
var folders = []string{"actors", "themes", "disagreements", "discrepancies", "sources"}

// rootPages are the generated pages at the top of the content folder.
var rootPages = []string{homePath, timelinePath, coveragePath}

// Write merges pages into the folder dir, which it makes where there is none,
// and lists what a person has to settle. Problems name files below the last
// element of dir: content/actors/nato.md. The error tells of a disk that failed
// or of two pages with one path; pages before it may have been written, each whole.
func Write(dir string, pages []Page) (Report, []problem.Problem, error) {
	var report Report
	var problems []problem.Problem
	wanted := map[string]bool{}
	for _, p := range pages {
		if !filepath.IsLocal(filepath.FromSlash(p.Path)) || wanted[p.Path] {
			return report, nil, fmt.Errorf("briefing: page path %q is taken or leads out of the folder", p.Path)
		}
		wanted[p.Path] = true
	}
	for _, p := range pages {
		changed, found, err := writePage(dir, p)
		if err != nil {
			return report, problems, err
		}
		if changed {
			report.Written = append(report.Written, p.Path)
		} else {
			report.Unchanged = append(report.Unchanged, p.Path)
		}
		problems = append(problems, found...)
	}
	found, err := sweep(dir, wanted, &report)
	problems = append(problems, found...)
	slices.Sort(report.Written)
	slices.Sort(report.Unchanged)
	problem.Sort(problems)
	return report, problems, err
}

// Conflicts lists the open offers and damaged markers in the pages under dir.
func Conflicts(dir string) []problem.Problem {
	var problems []problem.Problem
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") && file != dir {
			return filepath.SkipDir
		}
		if e.IsDir() || filepath.Ext(file) != ".md" {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil || !utf8.Valid(text) || !parse(string(text)).generated() {
			return err
		}
		rel, err := filepath.Rel(dir, file)
		problems = append(problems, problemsOf(dir, filepath.ToSlash(rel), string(text), inspect(string(text), nil))...)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		problems = append(problems, problem.At(filepath.Base(dir), "the folder cannot be read: "+err.Error(), ""))
	}
	problem.Sort(problems)
	return problems
}

func problemsOf(dir, page, text string, conflicts []Conflict) []problem.Problem {
	var problems []problem.Problem
	for _, c := range conflicts {
		problems = append(problems, c.problem(path.Join(filepath.Base(dir), page), text))
	}
	return problems
}

// writePage merges one page into its file. An editor may save the file while
// we merge: then the merge starts again from what was saved.
func writePage(dir string, p Page) (changed bool, problems []problem.Problem, err error) {
	file := filepath.Join(dir, filepath.FromSlash(p.Path))
	for {
		old, err := readIfThere(file)
		if err != nil {
			return false, nil, err
		}
		text, conflicts := Merge(string(old), p)
		problems = problemsOf(dir, p.Path, text, conflicts)
		if text == string(old) {
			return false, problems, nil
		}
		done, err := replaceFile(file, old, text)
		if done || err != nil {
			return done, problems, err
		}
	}
}

func readIfThere(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}

// replaceFile puts text in the place of old in one step. It does nothing, and
// says so, when the file holds something else than old by now.
func replaceFile(file string, old []byte, text string) (done bool, err error) {
	dir := filepath.Dir(file)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return false, err
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(file); err == nil {
		mode = info.Mode().Perm()
	}
	tmp, err := os.CreateTemp(dir, ".briefing-*.tmp")
	if err != nil {
		return false, err
	}
	defer os.Remove(tmp.Name()) // fails after the rename, as it should
	_, err = tmp.WriteString(text)
	err = errors.Join(err, tmp.Chmod(mode), tmp.Close())
	if err != nil {
		return false, err
	}
	now, err := readIfThere(file)
	if err != nil || !bytes.Equal(now, old) {
		return false, err
	}
	return true, os.Rename(tmp.Name(), file)
}

// sweep deals with generated pages whose subject is in the corpus no longer.
func sweep(dir string, wanted map[string]bool, report *Report) ([]problem.Problem, error) {
	candidates := slices.Clone(rootPages)
	for _, folder := range folders {
		entries, err := os.ReadDir(filepath.Join(dir, folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			if !e.IsDir() && filepath.Ext(e.Name()) == ".md" {
				candidates = append(candidates, path.Join(folder, e.Name()))
			}
		}
	}
	slices.Sort(candidates)
	var problems []problem.Problem
	for _, page := range candidates {
		if wanted[page] {
			continue
		}
		file := filepath.Join(dir, filepath.FromSlash(page))
		text, err := readIfThere(file)
		if err != nil {
			return problems, err
		}
		d := parse(string(text))
		switch {
		case len(text) == 0 || !utf8.Valid(text) || !d.generated():
		case d.untouched():
			if err := os.Remove(file); err != nil {
				return problems, err
			}
			report.Deleted = append(report.Deleted, page)
		default:
			report.Kept = append(report.Kept, page)
			conflicts := append(inspect(string(text), nil), Conflict{Kind: Vanished})
			problems = append(problems, problemsOf(dir, page, string(text), conflicts)...)
		}
	}
	return problems, nil
}

// untouched tells whether the page is as the program left it.
func (d *document) untouched() bool {
	if d.front == nil || d.front.marker < 0 || sumOf(d.front.yaml()) != d.front.sum {
		return false
	}
	for _, s := range d.segs {
		ours := s.kind == blockSeg && !s.edited() && slices.Contains(d.front.blocks, s.key)
		if !ours && !(s.kind == textSeg && isBlank(s.body)) {
			return false
		}
	}
	return slices.Equal(d.front.blocks, d.keys())
}
