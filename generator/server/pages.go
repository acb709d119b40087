package server

import (
	"errors"
	"path"
	"strings"

	"briefing/generator/site"
)

// What the site has under which address.

var errNoFile = errors.New("the site has no such file")

// file gives the bytes of a file of the site.
func (l *live) file(name site.OutputPath) ([]byte, error) {
	l.site.RLock()
	defer l.site.RUnlock()
	if l.now == nil {
		return l.earlier.read(name)
	}
	data, ok, err := l.now.File(name)
	if !ok {
		return nil, errNoFile
	}
	return data, err
}

func (l *live) isPage(name site.OutputPath) bool {
	l.site.RLock()
	defer l.site.RUnlock()
	if l.now == nil {
		return isHTML(name)
	}
	_, ok := l.now.PageAt(name)
	return ok
}

// onDisk is the file that a file of the site is copied from; empty where its
// bytes are made.
func (l *live) onDisk(name site.OutputPath) string {
	l.site.RLock()
	defer l.site.RUnlock()
	if l.now == nil {
		if isHTML(name) {
			return "" // it gets the script
		}
		return l.earlier.at(name)
	}
	return l.now.CopiedFrom(name)
}

// resolve finds the file that a request's path means, as GitHub Pages does: the
// index of a folder, and x.html for x.
func (l *live) resolve(at string) (site.OutputPath, bool) {
	name := strings.TrimPrefix(at, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for _, candidate := range []string{name, name + ".html"} {
		if l.has(site.OutputPath(candidate)) {
			return site.OutputPath(candidate), true
		}
	}
	return "", false
}

func (l *live) isFolder(at string) bool {
	name := strings.Trim(at, "/")
	return name != "" && path.Clean(name) == name && l.has(site.OutputPath(name+"/index.html"))
}

func (l *live) has(name site.OutputPath) bool {
	l.site.RLock()
	defer l.site.RUnlock()
	if l.now == nil {
		return l.earlier.files[name]
	}
	return l.now.Has(name)
}

// print is that of the page that an address shows now: of the page for what is
// not there where it shows nothing.
func (l *live) print(at string) (site.OutputPath, string) {
	name, found := l.resolve(at)
	if !found {
		return "", printOf(l.notFound())
	}
	data, err := l.file(name)
	if err != nil {
		return name, ""
	}
	return name, printOf(data)
}

// notFound is the page for an address that shows nothing. Before there are any
// pages it is a bare one, which waits for them.
func (l *live) notFound() []byte {
	l.site.RLock()
	defer l.site.RUnlock()
	if page, err := l.earlier.read("404.html"); l.now == nil && err == nil {
		return page
	}
	if l.now == nil || len(l.now.Pages()) == 0 {
		return []byte(waiting)
	}
	page, _ := l.now.NotFound()
	return page
}

const waiting = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>No pages yet</title>
</head>
<body>
<main id="main">
<h1>There are no pages yet</h1>
<p>They appear here as soon as there are.</p>
</main>
</body>
</html>
`
