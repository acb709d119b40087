package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
)

// Report says what Write did.
type Report struct {
	Pages     int   // pages of the site
	Files     int   // all files, pages included
	Written   int   // files that are new or have other bytes than before
	Unchanged int   // files that stayed as they were
	Removed   int   // files of the old site that the new one has no more
	Bytes     int64 // size of all files
}

// RefusedError is returned where writing would destroy what is not ours.
type RefusedError struct{ What, Hint string }

func (e *RefusedError) Error() string { return e.What + "; " + e.Hint }

// Write puts the site into the folder out. A changed site is built beside the
// old one (out.new) and swapped in by renaming, so whoever interrupts it finds
// the old site whole; an unchanged site is not touched at all. Files with
// unchanged bytes are linked, not written. Write refuses (RefusedError) to
// replace a folder that holds anything but a site it wrote itself.
func (s *Site) Write(out string) (Report, error) { return s.write(out, false) }

// WriteClean writes as Write does and drops what strayed into the old site,
// which Write would refuse to lose; the Report counts it as removed. A folder
// that is no site of ours is refused all the same.
func (s *Site) WriteClean(out string) (Report, error) { return s.write(out, true) }

func (s *Site) write(out string, strays bool) (Report, error) {
	w, err := s.newWriter(out, strays)
	if err != nil {
		return Report{}, err
	}
	if err := w.build(); err != nil {
		return Report{}, errors.Join(err, removeOwn(w.fresh))
	}
	if !w.begun {
		return w.report, nil
	}
	return w.report, w.swap()
}

// marker is the file that tells a folder of ours; it lists the files in it.
const marker = ".briefing"

// newMarker is the marker while it is being written: renamed when whole, so
// that a marker always says what it should.
const newMarker = marker + ".tmp"

const markerHead = "This folder was written by briefing and is replaced as a whole. Its files:\n"

type writer struct {
	site                *Site
	out, fresh, retired string // the site, the one being built beside it, the one being replaced
	names               []OutputPath
	same                []bool // names[i] has the same bytes in out
	old                 map[string]bool
	report              Report
	starting            sync.Mutex
	begun               bool // the folder of the new site is there; guarded by starting while files are made
}

// newWriter looks at what is there. strays says that files which are not part
// of the old site may go with it.
func (s *Site) newWriter(out string, strays bool) (*writer, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		out = real
	}
	if err := s.refuseInside(out); err != nil {
		return nil, err
	}
	w := &writer{site: s, out: out, fresh: out + ".new", retired: out + ".old", names: s.Files()}
	if err := w.clean(); err != nil {
		return nil, err
	}
	w.old, err = ownFiles(out, strays)
	return w, err
}

// refuseInside keeps the output out of the content, which would grow with
// every build.
func (s *Site) refuseInside(out string) error {
	content, err := filepath.Abs(s.options.Content)
	if err != nil {
		return err
	}
	if rel, err := filepath.Rel(content, out); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return &RefusedError{out + " lies inside the content", "write the site to a folder beside it"}
	}
	return nil
}

// clean sets right what a killed build left behind: half a new site is
// removed, and an old site that was already moved aside is moved back.
func (w *writer) clean() error {
	if _, err := os.Lstat(w.out); errors.Is(err, fs.ErrNotExist) && IsSite(w.retired) {
		if err := os.Rename(w.retired, w.out); err != nil {
			return err
		}
	}
	return errors.Join(removeOwn(w.fresh), removeOwn(w.retired))
}

// IsSite says whether dir is a folder that Write wrote: it carries the marker,
// a regular file that begins with the program's own words.
func IsSite(dir string) bool {
	at := filepath.Join(dir, marker)
	if info, err := os.Lstat(at); err != nil || !info.Mode().IsRegular() {
		return false
	}
	data, err := os.ReadFile(at)
	return err == nil && strings.HasPrefix(string(data), markerHead)
}

// removeOwn removes a folder if it is one of ours, or empty. The marker goes
// last: what a killed build leaves of the folder can still be told as ours.
func removeOwn(dir string) error {
	inTheWay := &RefusedError{dir + " is in the way and is not a site of ours", "move it elsewhere"}
	info, err := os.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return inTheWay
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	onlyNew := len(entries) == 1 && entries[0].Name() == newMarker
	if len(entries) > 0 && !onlyNew && !IsSite(dir) {
		return inTheWay
	}
	return removeMarkerLast(dir, entries, os.RemoveAll)
}

func removeMarkerLast(dir string, entries []fs.DirEntry, remove func(string) error) error {
	for _, e := range entries {
		if e.Name() == marker {
			continue
		}
		if err := remove(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return remove(dir)
}

// ignored are files that systems drop into any folder.
var ignored = map[string]bool{".DS_Store": true, "Thumbs.db": true, "desktop.ini": true, marker: true, newMarker: true}

// ownFiles lists the files of the old site, and refuses a folder that holds
// others unless strays may be lost. A folder that is empty or does not exist
// has none.
func ownFiles(out string, strays bool) (map[string]bool, error) {
	info, err := os.Stat(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, &RefusedError{out + " is a file", "name a folder for the site"}
	}
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) == 0 {
		return nil, err
	}
	if !IsSite(out) {
		return nil, &RefusedError{out + " holds files and is not a site that briefing wrote", "name another folder, or empty this one"}
	}
	data, err := os.ReadFile(filepath.Join(out, marker))
	if err != nil {
		return nil, err
	}
	listed := map[string]bool{}
	for _, name := range strings.Split(strings.TrimPrefix(string(data), markerHead), "\n") {
		name = strings.TrimSuffix(name, sheetMark)
		listed[name] = name != ""
	}
	there := map[string]bool{}
	err = fs.WalkDir(os.DirFS(out), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ignored[d.Name()] {
			return err
		}
		if !listed[p] && !strays {
			return &RefusedError{filepath.Join(out, p) + " is not part of the site and would be lost", "move it to static/ to publish it, or elsewhere"}
		}
		there[p] = true
		return nil
	})
	return there, err
}

// build makes every file and compares it with the old one. What is new is
// written beside the old site; as soon as anything is, the rest is linked.
func (w *writer) build() error {
	w.same = make([]bool, len(w.names))
	w.report = Report{Pages: len(w.site.pages), Files: len(w.names)}
	failed := make([]error, len(w.names))
	var size atomic.Int64
	inParallel(len(w.names), func(i int) {
		data, err := w.site.once(w.names[i])
		if err == nil && w.old[string(w.names[i])] {
			w.same[i] = sameBytes(w.path(w.out, i), data)
		}
		if err == nil && !w.same[i] {
			err = w.put(i, data)
		}
		size.Add(int64(len(data)))
		failed[i] = err
	})
	if err := errors.Join(failed...); err != nil {
		return err
	}
	w.report.Bytes = size.Load()
	w.count()
	if w.report.Written == 0 && w.report.Removed == 0 && w.report.Files > 0 {
		return nil
	}
	inParallel(len(w.names), func(i int) {
		if w.same[i] {
			failed[i] = w.link(i)
		}
	})
	return errors.Join(failed...)
}

// sameBytes compares a file with what it shall hold, by its size first.
func sameBytes(file string, data []byte) bool {
	info, err := os.Stat(file)
	if err != nil || info.Size() != int64(len(data)) {
		return false
	}
	before, err := os.ReadFile(file)
	return err == nil && bytes.Equal(before, data)
}

// count fills in what became of the files.
func (w *writer) count() {
	kept := 0
	for i, same := range w.same {
		if w.old[string(w.names[i])] {
			kept++
		}
		if same {
			w.report.Unchanged++
		} else {
			w.report.Written++
		}
	}
	w.report.Removed = len(w.old) - kept
}

func (w *writer) path(dir string, i int) string {
	return filepath.Join(dir, filepath.FromSlash(string(w.names[i])))
}

// begin makes the folder of the new site, its marker first, so that half a site
// can be told and removed, and all the folders in it.
func (w *writer) begin() error {
	w.starting.Lock()
	defer w.starting.Unlock()
	if w.begun {
		return nil
	}
	if err := w.mark(); err != nil {
		return err
	}
	dirs := map[string]bool{w.fresh: true}
	for i := range w.names {
		if dir := filepath.Dir(w.path(w.fresh, i)); !dirs[dir] {
			dirs[dir] = true
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return err
			}
		}
	}
	w.begun = true
	return nil
}

// mark makes the folder of the new site, with its marker.
func (w *writer) mark() error {
	if err := os.MkdirAll(w.fresh, 0o755); err != nil {
		return err
	}
	var list strings.Builder
	list.WriteString(markerHead)
	for _, name := range w.names {
		list.WriteString(string(name))
		if _, ok := w.site.sheets[name]; ok {
			list.WriteString(sheetMark)
		}
		list.WriteByte('\n')
	}
	temp := filepath.Join(w.fresh, newMarker)
	if err := os.WriteFile(temp, []byte(list.String()), 0o644); err != nil {
		return err
	}
	return os.Rename(temp, filepath.Join(w.fresh, marker))
}

// put writes a file of the new site.
func (w *writer) put(i int, data []byte) error {
	if err := w.begin(); err != nil {
		return err
	}
	return os.WriteFile(w.path(w.fresh, i), data, 0o644)
}

// link takes an unchanged file over into the new site.
func (w *writer) link(i int) error {
	if err := w.begin(); err != nil {
		return err
	}
	from, to := w.path(w.out, i), w.path(w.fresh, i)
	if os.Link(from, to) == nil {
		return nil
	}
	data, err := os.ReadFile(from) // a disk without links
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}

// swap puts the new site in the place of the old one.
func (w *writer) swap() error {
	if _, err := os.Lstat(w.out); err == nil {
		if err := os.Rename(w.out, w.retired); err != nil {
			return err
		}
	}
	if err := os.Rename(w.fresh, w.out); err != nil {
		if back := os.Rename(w.retired, w.out); back != nil && !errors.Is(back, fs.ErrNotExist) {
			return fmt.Errorf("%w (the old site is in %s)", err, w.retired)
		}
		return err
	}
	return removeOwn(w.retired)
}
