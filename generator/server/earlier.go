package server

import (
	"os"
	"path"
	"path/filepath"

	"briefing/generator/site"
)

// earlier is the site as it was last written to the disk. It stands in until the
// pages have been read, which takes a while where there are thousands: the first
// page is there at once, and gets its new version as every open page does.
type earlier struct {
	dir   string
	files map[site.OutputPath]bool
}

// writtenBefore finds the site in a folder; without one, or without a home page,
// nothing stands in.
func writtenBefore(dir string) earlier {
	if dir == "" {
		return earlier{}
	}
	e := earlier{dir, site.Written(dir)}
	if !e.files["index.html"] {
		return earlier{}
	}
	return e
}

func (e earlier) is() bool { return e.dir != "" }

func (e earlier) at(name site.OutputPath) string {
	return filepath.Join(e.dir, filepath.FromSlash(string(name)))
}

func (e earlier) read(name site.OutputPath) ([]byte, error) {
	if !e.files[name] {
		return nil, errNoFile
	}
	return os.ReadFile(e.at(name))
}

func isHTML(name site.OutputPath) bool { return path.Ext(string(name)) == ".html" }
