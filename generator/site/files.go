package site

import (
	"fmt"
	"slices"
	"strings"
)

// writtenFiles are the files that the program writes of itself.
func (s *Site) writtenFiles() []OutputPath {
	names := []OutputPath{".nojekyll", "404.html", "feed.json", "feed.xml", "sitemap.xml"}
	if s.isPrinted() {
		names = append(names, printPage)
	}
	if s.hasCard() {
		names = append(names, cardFile)
	}
	if s.baseURL != "" { // it must name the sitemap by its full address
		names = append(names, "robots.txt")
	}
	return names
}

// reserved says whether the program may write a file of this name itself.
func (s *Site) reserved(name OutputPath) bool {
	return isSearchFile(name) || slices.Contains(s.writtenFiles(), name)
}

// Files lists every file of the site, in order.
func (s *Site) Files() []OutputPath {
	names := slices.DeleteFunc(s.search().names(), func(n OutputPath) bool { return s.outputs[n] })
	for name := range s.outputs {
		names = append(names, name)
	}
	sortPaths(names)
	return names
}

func sortPaths(names []OutputPath) {
	slices.SortFunc(names, func(a, b OutputPath) int { return strings.Compare(string(a), string(b)) })
}

// File gives the bytes of one file of the site; ok is false where there is
// none of that name. The caller must not change the bytes.
func (s *Site) File(name OutputPath) (data []byte, ok bool, err error) {
	if p := s.byOutput[name]; p != nil {
		data, _ = s.Render(p)
		return data, true, nil
	}
	if i, found := s.findAsset(name); found {
		data, err = s.files[i].read()
		return data, true, err
	}
	if sheet, found := s.sheets[name]; found {
		data, err = sheet.read()
		return data, true, err
	}
	if isSearchFile(name) {
		data, ok = s.search().file(name)
		return data, ok, nil
	}
	if !slices.Contains(s.writtenFiles(), name) {
		return nil, false, nil
	}
	data, err = s.writtenFile(name)
	return data, true, err
}

// once gives the bytes of a file that will not be asked for again: a page's
// HTML is not kept, nor the text it was made from.
func (s *Site) once(name OutputPath) ([]byte, error) {
	if p := s.byOutput[name]; p != nil {
		return s.render(p), nil
	}
	data, _, err := s.File(name)
	return data, err
}

func (s *Site) writtenFile(name OutputPath) ([]byte, error) {
	switch name {
	case ".nojekyll": // GitHub Pages would otherwise leave out files that begin with _
		return []byte{}, nil
	case "404.html":
		data, _ := s.NotFound()
		return data, nil
	case cardFile:
		return s.card()
	case printPage:
		return s.PrintPage(), nil
	case "feed.json":
		return s.json()
	case "feed.xml":
		return s.atom()
	case "sitemap.xml":
		return s.sitemap()
	case "robots.txt":
		return s.robots(), nil
	}
	return nil, fmt.Errorf("nobody writes %s", name)
}

// Has says whether the site has a file of this name.
func (s *Site) Has(name OutputPath) bool {
	if isSearchFile(name) && !s.outputs[name] {
		_, ok := s.search().file(name)
		return ok
	}
	return s.outputs[name]
}

// CopiedFrom is the file on the disk that a file of the site is a copy of; empty
// where its bytes are made.
func (s *Site) CopiedFrom(name OutputPath) string {
	if i, found := s.findAsset(name); found {
		return s.files[i].file
	}
	return ""
}

func (s *Site) findAsset(name OutputPath) (int, bool) {
	return slices.BinarySearchFunc(s.files, name, func(a asset, n OutputPath) int {
		return strings.Compare(string(a.output), string(n))
	})
}
