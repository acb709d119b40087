package server

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"time"

	"briefing/generator/site"
)

// own is where the server's own addresses begin; no file of a site does.
const own = "/_briefing/"

// handler answers all requests. A file is found by its name among those that
// the site has; no path of a request ever reaches the disk.
func (l *live) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc(own+"events", l.serveEvents)
	mux.HandleFunc(own+"live.js", serveScript)
	mux.HandleFunc(own, http.NotFound)
	mux.HandleFunc("/", l.serveSite)
	return l.guard(mux)
}

func (l *live) serveSite(w http.ResponseWriter, r *http.Request) {
	name, found := l.resolve(r.URL.Path)
	if !found && l.isFolder(r.URL.Path) {
		redirectInto(w, r)
		return
	}
	if !found {
		l.serveNotFound(w, r)
		return
	}
	if file := l.onDisk(name); file != "" {
		serveFile(w, r, name, file)
		return
	}
	data, err := l.file(name)
	if err != nil {
		http.Error(w, "this file cannot be read: "+err.Error(), http.StatusInternalServerError)
		return
	}
	if l.isPage(name) {
		data = withScript(data, printOf(data))
	}
	serveBytes(w, r, name, data)
}

// redirectInto leads a request for a folder on to its index. The address is
// relative, so that no path can be taken for another host's.
func redirectInto(w http.ResponseWriter, r *http.Request) {
	to := url.URL{Path: "./" + path.Base(r.URL.Path) + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", to.String())
	w.WriteHeader(http.StatusFound)
}

func (l *live) serveNotFound(w http.ResponseWriter, r *http.Request) {
	page := l.notFound()
	page = withScript(page, printOf(page))
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		_, _ = w.Write(page) // the reader has gone
	}
}

// serveBytes answers with a file that is in memory, or a part of it.
func serveBytes(w http.ResponseWriter, r *http.Request, name site.OutputPath, data []byte) {
	if kind := contentType(name); kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	http.ServeContent(w, r, path.Base(string(name)), time.Time{}, bytes.NewReader(data))
}

// serveFile answers with a file from the disk, which may be a long film.
func serveFile(w http.ResponseWriter, r *http.Request, name site.OutputPath, file string) {
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, "this file cannot be read: "+err.Error(), http.StatusInternalServerError)
		return
	}
	defer f.Close()
	if kind := contentType(name); kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	http.ServeContent(w, r, path.Base(string(name)), time.Time{}, f)
}

// contentType is the type of a file of the site. It does not ask the system,
// whose table differs from machine to machine; empty lets the bytes decide.
func contentType(name site.OutputPath) string {
	switch name {
	case "feed.xml":
		return "application/atom+xml; charset=utf-8"
	case "feed.json":
		return "application/feed+json; charset=utf-8"
	}
	return contentTypes()[strings.ToLower(path.Ext(string(name)))]
}

func contentTypes() map[string]string {
	return map[string]string{
		".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8",
		".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
		".json": "application/json; charset=utf-8", ".jsonld": "application/ld+json; charset=utf-8", ".webmanifest": "application/manifest+json",
		".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".md": "text/markdown; charset=utf-8",
		".svg": "image/svg+xml; charset=utf-8", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
		".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".pdf": "application/pdf",
		".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg", ".ogg": "audio/ogg", ".wav": "audio/wav",
		".woff": "font/woff", ".woff2": "font/woff2", ".wasm": "application/wasm", ".zip": "application/zip",
	}
}
