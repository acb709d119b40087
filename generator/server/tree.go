package server

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A tree is what the server knows of the followed folders: every file with its
// size and time. Events only say where to look; what changed is the difference
// between the tree and the disk, so no event has to be understood, and none
// that was lost leaves a mistake behind once something near it is looked at.
type tree struct {
	roots roots
	files map[string]stamp // by path
	dirs  map[string]bool  // by path; those that must be watched
}

// stamp changes when a file does, as far as a look at its directory can tell.
type stamp struct {
	size int64
	time time.Time
}

func newTree(r roots) *tree {
	t := &tree{roots: r, files: map[string]stamp{}, dirs: map[string]bool{}}
	for _, root := range r {
		if root != "" {
			t.look(root)
		}
	}
	return t
}

// look compares a path, and if it is a folder everything below it, with the
// disk and gives what is new, different or gone.
func (t *tree) look(at string) []change {
	seen, dirs := map[string]stamp{}, map[string]bool{}
	t.walk(at, seen, dirs)
	var changes []change
	below := strings.TrimSuffix(at, string(filepath.Separator)) + string(filepath.Separator)
	for name := range t.files {
		if _, there := seen[name]; !there && (name == at || strings.HasPrefix(name, below)) {
			delete(t.files, name)
			changes = t.note(changes, name, true)
		}
	}
	for name := range t.dirs {
		if !dirs[name] && (name == at || strings.HasPrefix(name, below)) {
			delete(t.dirs, name)
		}
	}
	for name, s := range seen {
		if before, known := t.files[name]; !known || before != s {
			t.files[name] = s
			changes = t.note(changes, name, false)
		}
	}
	for name := range dirs {
		t.dirs[name] = true
	}
	return changes
}

// lookAt is look for a path that an event named: a file there counts as changed
// even where it has the size and the time that it had, for two writes may fall
// into one tick of the disk's clock.
func (t *tree) lookAt(at string) []change {
	_, known := t.files[at]
	info, err := os.Stat(at)
	if err == nil && info.Mode().IsRegular() && !t.dirs[at] {
		t.files[at] = stamp{info.Size(), info.ModTime()}
		return t.note(nil, at, false)
	}
	if known {
		delete(t.files, at)
		return append(t.note(nil, at, true), t.look(at)...)
	}
	return t.look(at)
}

func (t *tree) note(changes []change, at string, gone bool) []change {
	f, name, ok := t.roots.find(at)
	if !ok {
		return changes
	}
	return append(changes, change{f, name, gone})
}

// lookEverywhere compares all the folders with the disk.
func (t *tree) lookEverywhere() []change {
	var changes []change
	for _, root := range t.roots {
		if root != "" {
			changes = append(changes, t.look(root)...)
		}
	}
	return changes
}

// walk lists files and folders; what cannot be read is not there.
func (t *tree) walk(at string, files map[string]stamp, dirs map[string]bool) {
	_ = filepath.WalkDir(at, func(p string, d fs.DirEntry, err error) error {
		if !t.roots.concerns(p) {
			if err == nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if err != nil {
			return nil
		}
		if d.IsDir() {
			dirs[p] = true
			return nil
		}
		info, err := os.Stat(p) // a link counts as the file it leads to
		if err == nil && info.Mode().IsRegular() {
			files[p] = stamp{info.Size(), info.ModTime()}
		}
		return nil
	})
}

// folders lists the folders to watch, in order.
func (t *tree) folders() []string {
	list := make([]string, 0, len(t.dirs))
	for d := range t.dirs {
		list = append(list, d)
	}
	slices.Sort(list)
	return list
}
