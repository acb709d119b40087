package server

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// What happened in the file system, and what follows from it. Everything here
// is a function of its arguments: no clock, no disk.

// A folder is one of the dossier's that the server follows.
type folder int

const (
	seeds folder = iota
	content
	templates
	static
)

// roots are the paths of the followed folders; an empty one is not followed.
type roots [static + 1]string

// find says in which folder a path lies and what it is called there,
// slash-separated; "." is the folder itself.
func (r roots) find(at string) (folder, string, bool) {
	for f, root := range r {
		if root == "" {
			continue
		}
		if rel, err := filepath.Rel(root, at); err == nil && filepath.IsLocal(rel) {
			return folder(f), filepath.ToSlash(rel), true
		}
	}
	return 0, "", false
}

// concerns says whether an event at a path calls for a look at it. Hidden files
// are no part of a dossier, and editors put theirs there while they save.
func (r roots) concerns(at string) bool {
	_, name, ok := r.find(at)
	return ok && !strayName(name)
}

// strayName tells names that editors, systems and browsers use for files which
// are not meant to stay: hidden files, vim's and emacs's backups, JetBrains' safe
// writes, downloads that are under way.
func strayName(name string) bool {
	for _, part := range strings.Split(name, "/") {
		switch {
		case part == ".":
		case strings.HasPrefix(part, "."), strings.HasSuffix(part, "~"),
			strings.HasPrefix(part, "#") && strings.HasSuffix(part, "#"),
			part == "4913", // vim asks with this name whether it may write
			part == "Thumbs.db", part == "desktop.ini",
			strings.HasPrefix(part, "~$"): // Word's lock
			return true
		}
		switch path.Ext(part) {
		case ".swp", ".swo", ".swx", ".tmp", ".bak", ".orig", ".crdownload", ".part":
			return true
		}
		if strings.HasSuffix(part, "___jb_tmp___") || strings.HasSuffix(part, "___jb_old___") {
			return true
		}
	}
	return false
}

// A change is a file that is not as it was.
type change struct {
	folder folder
	name   string // slash-separated, within the folder
	gone   bool
}

// work is what a set of changes asks for.
type work struct {
	first   bool     // nothing happened: it is the work that the first page did not wait for
	analyse bool     // the articles changed, or the title of the dossier that they are analysed under
	reload  bool     // nothing that is known of the site may be kept
	content []string // files of content/ to read again
	theme   bool     // a template changed
	static  []string // files of static/ that changed
}

// settingsFile is read by the program itself; everything may depend on it.
const settingsFile = "site.yaml"

// plan says what a set of changes asks for.
func plan(changes []change) work {
	var w work
	for _, c := range changes {
		switch c.folder {
		case seeds:
			w.analyse = w.analyse || isSeed(c.name)
		case content:
			if c.name == settingsFile {
				w.analyse, w.reload = true, true
				continue
			}
			w.content = append(w.content, c.name)
		case templates:
			w.theme = w.theme || path.Ext(c.name) == ".html"
		case static:
			if path.Ext(c.name) != ".go" {
				w.static = append(w.static, c.name)
			}
		}
	}
	slices.Sort(w.content)
	slices.Sort(w.static)
	w.content, w.static = slices.Compact(w.content), slices.Compact(w.static)
	return w
}

// isSeed says whether an article may be read from a file of this name, or what
// is known of the articles.
func isSeed(name string) bool {
	return !strings.EqualFold(path.Base(name), "README.md")
}

// none says whether there is nothing to do.
func (w work) none() bool {
	return !w.analyse && !w.reload && !w.theme && len(w.content) == 0 && len(w.static) == 0
}

// and joins what two sets of changes ask for.
func (w work) and(more work) work {
	w.first = w.first && more.first
	w.analyse, w.reload, w.theme = w.analyse || more.analyse, w.reload || more.reload, w.theme || more.theme
	w.content = append(slices.Clone(w.content), more.content...)
	w.static = append(slices.Clone(w.static), more.static...)
	slices.Sort(w.content)
	slices.Sort(w.static)
	w.content, w.static = slices.Compact(w.content), slices.Compact(w.static)
	return w
}
