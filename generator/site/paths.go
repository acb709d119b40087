package site

import (
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"briefing/generator/markdown"
)

// outputOf is where a file of content/ stands in the site: pages become flat
// .html files, so that the site works from a disk as well as from a server.
func outputOf(p ContentPath) OutputPath {
	if name, ok := strings.CutSuffix(string(p), ".md"); ok {
		return OutputPath(name + ".html")
	}
	return OutputPath(p)
}

// resolve follows a destination from a page: the file in content/ that it
// names and the anchor. A path that begins with a slash counts from content/.
func resolve(from ContentPath, dest string) (ContentPath, string) {
	p, anchor, _ := strings.Cut(dest, "#")
	p, _, _ = strings.Cut(p, "?")
	p, anchor = unescape(p), unescape(anchor)
	switch {
	case p == "":
		return from, anchor
	case strings.HasPrefix(p, "/"):
		p = path.Clean(p)[1:]
	default:
		p = path.Join(path.Dir(string(from)), p)
	}
	return ContentPath(p), anchor
}

func unescape(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// rewrite turns a Markdown destination into what the page links to: .md becomes
// .html, and a path from content/ on becomes relative, since the site may stand
// under any address.
func rewrite(from ContentPath, dest string) string {
	if dest == "" || dest[0] == '#' || markdown.External(dest) {
		return dest
	}
	end := strings.IndexAny(dest, "?#")
	if end < 0 {
		end = len(dest)
	}
	p, rest := dest[:end], dest[end:]
	if strings.HasPrefix(p, "/") {
		p = relative(from, path.Clean(p)[1:])
	}
	if name, ok := strings.CutSuffix(p, ".md"); ok {
		p = name + ".html"
	}
	return p + rest
}

// intoFolder leads a link to a folder, which GitHub accepts, on to the folder's
// index; any other destination stays as it is.
func (s *Site) intoFolder(from ContentPath, dest string) string {
	if dest == "" || dest[0] == '#' || markdown.External(dest) {
		return dest
	}
	to, _ := resolve(from, dest)
	if !s.indexed[path.Clean(string(to))] {
		return dest
	}
	end := strings.IndexAny(dest, "?#")
	if end < 0 {
		end = len(dest)
	}
	return strings.TrimRight(dest[:end], "/") + "/index.md" + dest[end:]
}

// relative is the way from a page to a file, both counted from the site's root.
func relative[P, Q ~string](from P, to Q) string {
	f, t := strings.Split(string(from), "/"), strings.Split(string(to), "/")
	same := 0
	for same < len(f)-1 && same < len(t)-1 && f[same] == t[same] {
		same++
	}
	return strings.Repeat("../", len(f)-1-same) + strings.Join(t[same:], "/")
}

// href is relative, written as an address: the names of files may hold spaces
// and other signs that an address may not.
func href[P, Q ~string](from P, to Q, anchor string) string {
	u := url.URL{Path: relative(from, to), Fragment: anchor}
	return u.String()
}

// walk lists the files below dir, slash-separated, in order; hidden ones and
// hidden folders are the author's business and left out.
func walk(dir string) ([]string, error) {
	var found []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case p == ".":
			return nil
		case strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case strings.HasPrefix(d.Name(), ".") || d.IsDir():
			return nil
		}
		if isFile(dir, p, d) {
			found = append(found, p)
		}
		return nil
	})
	return found, err
}

// isFile says whether an entry is a file or a link to one; reading a pipe or a
// device would never end.
func isFile(dir, p string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	return isRegular(filepath.Join(dir, filepath.FromSlash(p)))
}

// isRegular says whether a path leads to an ordinary file.
func isRegular(at string) bool {
	info, err := os.Stat(at)
	return err == nil && info.Mode().IsRegular()
}
