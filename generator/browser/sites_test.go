//go:build browser

package browser

import (
	"bytes"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// sites are the finished sites that the tests look at: example is the
// repository's own, bridge a small one that has every part a page may have, and
// byHand one of hand-written pages with whatever Markdown can do. below is the
// example as it is built for a folder of a host.
type sites struct {
	example, bridge, byHand, below *built
}

// built is a site in a folder, served on this machine.
type built struct {
	name  string
	dir   string   // where its files are
	root  string   // where it is served, with a slash at its end
	pages []string // its HTML files in order, 404.html among them

	server *httptest.Server
}

func buildSites(dir string) (s sites, err error) {
	for _, b := range []struct {
		to            **built
		name, content string
		base          string // where it will stand
	}{
		{&s.example, "example", "../../content", ""},
		{&s.bridge, "bridge", "../site/testdata/bridge/content", ""},
		{&s.byHand, "by hand", "testdata/byhand", ""},
		{&s.below, "example below /repo/", "../../content", "https://example.org/repo/"},
	} {
		if *b.to, err = build(b.name, b.content, filepath.Join(dir, b.name), b.base); err != nil {
			return s, fmt.Errorf("the site %s: %w", b.name, err)
		}
	}
	return s, nil
}

func (s *sites) closeServers() {
	for _, b := range s.all() {
		b.server.Close()
	}
}

func (s *sites) all() []*built { return []*built{s.example, s.bridge, s.byHand, s.below} }

func build(name, content, out, base string) (*built, error) {
	settings, ps, err := site.LoadSettings(content)
	if err != nil {
		return nil, err
	}
	s, more, err := site.Load(site.Options{Content: content, Settings: settings, BaseURL: base})
	if err != nil {
		return nil, err
	}
	for _, p := range append(append(ps, more...), s.Check()...) {
		if p.Severity != problem.Notice {
			return nil, fmt.Errorf("%s", p.Render())
		}
	}
	if _, err := s.Write(out); err != nil {
		return nil, err
	}
	b := &built{name: name, dir: out}
	for _, file := range s.Files() {
		if path.Ext(string(file)) == ".html" {
			b.pages = append(b.pages, string(file))
		}
	}
	below := "/"
	if base != "" {
		u, err := url.Parse(base)
		if err != nil {
			return nil, err
		}
		below = u.Path
	}
	b.server = httptest.NewServer(serve(out, below))
	b.root = b.server.URL + below
	return b, nil
}

// serve shows the files of dir below a path as GitHub Pages does: index.html for
// a folder, and 404.html with the code 404 for what is not there.
func serve(dir, below string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, ok := strings.CutPrefix(r.URL.Path, below)
		if strings.HasSuffix(name, "/") || name == "" {
			name += "index.html"
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path.Clean("/"+name))))
		if ok && err == nil {
			w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
			return
		}
		data, err = os.ReadFile(filepath.Join(dir, "404.html"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write(data)
	})
}

// at is the address of a page as it is served.
func (b *built) at(page string) string { return b.root + page }

// onDisk is the address of a page in its folder.
func (b *built) onDisk(page string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(b.dir, filepath.FromSlash(page)))}).String()
}

// bodyType finds the type of a page in its HTML.
var bodyType = regexp.MustCompile(`<body[^>]* class="(?:[^"]* )?type-([a-z0-9]+)`)

// ofEveryType gives for each type of page the one with the most HTML, but no
// more than limit bytes: what a type can go wrong with is most likely on its
// richest page.
func (b *built) ofEveryType(limit int) ([]string, error) {
	largest := map[string]string{}
	size := map[string]int{}
	for _, page := range b.pages {
		data, err := os.ReadFile(filepath.Join(b.dir, filepath.FromSlash(page)))
		if err != nil {
			return nil, err
		}
		m := bodyType.FindSubmatch(data)
		if m == nil {
			return nil, fmt.Errorf("%s: its body has no class type-…", page)
		}
		if kind := string(m[1]); len(data) > size[kind] && len(data) <= limit {
			largest[kind], size[kind] = page, len(data)
		}
	}
	var pages []string
	for _, page := range largest {
		pages = append(pages, page)
	}
	slices.Sort(pages)
	return pages, nil
}

// place is where a site may be put.
type place struct {
	name string
	of   *built
	at   func(page string) string // the address of a page there
}

func sitePlaces() []place {
	return []place{
		{"at the root", shared.example, shared.example.at},
		{"below a folder", shared.below, shared.below.at},
		{"from the disk", shared.example, shared.example.onDisk},
	}
}
