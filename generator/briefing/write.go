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
	New       []string // those of Written that were not there before
	Unchanged []string
	Deleted   []string // their subject vanished and nobody had touched them
	Kept      []string // their subject vanished, but somebody edited them
}

// folders are where generated pages live, apart from rootPages.
var folders = []string{"actors", "themes", "disagreements", "discrepancies", "sources"}

// rootPages are the generated pages at the top of the content folder.
var rootPages = []string{homePath, timelinePath, coveragePath, reviewPath}

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
	if err := RemoveTemporary(dir); err != nil {
		return report, nil, err
	}
	for _, p := range pages {
		change, found, err := writePage(dir, p)
		if err != nil {
			return report, problems, err
		}
		switch change {
		case added:
			report.New = append(report.New, p.Path)
			report.Written = append(report.Written, p.Path)
		case changed:
			report.Written = append(report.Written, p.Path)
		case unchanged:
			report.Unchanged = append(report.Unchanged, p.Path)
		}
		problems = append(problems, found...)
	}
	found, err := sweep(dir, wanted, &report)
	problems = append(problems, found...)
	slices.Sort(report.Written)
	slices.Sort(report.New)
	slices.Sort(report.Unchanged)
	problem.Sort(problems)
	return report, problems, err
}

// TemporaryPattern names the files that are being written, for os.CreateTemp:
// each takes the place of the file beside it once it is whole.
const TemporaryPattern = ".briefing-*.tmp"

// RemoveTemporary removes what killed runs left half written below the folder
// dir, hidden folders aside. A folder that is not there is no error.
func RemoveTemporary(dir string) error {
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && strings.HasPrefix(e.Name(), ".") && file != dir:
			return filepath.SkipDir
		case !e.Type().IsRegular():
			return nil
		}
		if ours, _ := path.Match(TemporaryPattern, e.Name()); !ours {
			return nil
		}
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// writePage merges one page into its file. An editor may save the file while
// we merge: then the merge starts again from what was saved.
func writePage(dir string, p Page) (change, []problem.Problem, error) {
	file := filepath.Join(dir, filepath.FromSlash(p.Path))
	for {
		old, err := readIfThere(file)
		if errors.Is(err, errNotRegular) {
			at := path.Join(filepath.Base(dir), p.Path)
			return refused, []problem.Problem{problem.At(at, "something that is not an ordinary file stands where a page should", "take it away, or give it another name")}, nil
		}
		if err != nil {
			return refused, nil, err
		}
		text, conflicts := Merge(string(old), p)
		problems := problemsOf(dir, p.Path, text, conflicts)
		if text == string(old) {
			return unchanged, problems, nil
		}
		done, err := replaceFile(file, old, text)
		switch {
		case err != nil:
			return refused, problems, err
		case done && old == nil:
			return added, problems, nil
		case done:
			return changed, problems, nil
		}
	}
}

// change is what became of one page.
type change int

const (
	refused change = iota // it could not be written
	added
	changed
	unchanged
)

var errNotRegular = errors.New("not an ordinary file")

// readIfThere reads a file; nil where there is none. A symbolic link is
// followed. Pipes and devices are not opened (errNotRegular): reading them may
// never end.
func readIfThere(file string) ([]byte, error) {
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %w", file, errNotRegular)
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if text == nil {
		text = []byte{} // there, and empty
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
	tmp, err := os.CreateTemp(dir, TemporaryPattern)
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
		if errors.Is(err, errNotRegular) {
			continue // never ours
		}
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
