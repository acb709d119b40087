package site

import (
	"html/template"
	"net/url"

	"briefing/generator/problem"
)

// Render gives a page's HTML and the faults of its template. The first call
// does the work, the others give the same bytes; the caller must not change
// them. Several goroutines may call it.
func (s *Site) Render(p *Page) ([]byte, []problem.Problem) {
	r := p.rendered
	r.once.Do(func() {
		r.html, r.faults = s.theme.render(s.view(p))
		r.ready.Store(true)
	})
	return r.html, r.faults
}

// render gives a page's HTML without keeping it, unless it is kept already:
// writing and checking a large site must not hold all of it in memory. It notes
// the page's shape and the faults of its template.
func (s *Site) render(p *Page) []byte {
	var html []byte
	if r := p.rendered; r.ready.Load() {
		html, p.faults = r.html, r.faults
	} else {
		html, p.faults = s.theme.render(s.view(p))
	}
	if p.shape == nil {
		p.shape = shapeOf(html)
	}
	return html
}

// NotFound renders 404.html. Since a server shows it at any depth its links
// are absolute, below the path of the base URL. Without one nobody knows that
// path, and they are relative: right at the site's root, wherever that is.
func (s *Site) NotFound() ([]byte, []problem.Problem) {
	root := s.rootPath()
	p := &Page{Output: "404.html"}
	d := &PageData{
		Site: s.siteData(p.Output), Root: root, Type: "404",
		Title: "Page not found", Heading: template.HTML("Page not found"),
		Nav: view{s, p}.navFrom(root),
	}
	d.Site.SourcesURL = absolute(root, d.Site.SourcesURL)
	d.Site.PrintURL = absolute(root, d.Site.PrintURL)
	for i := range d.Site.More {
		d.Site.More[i].URL = absolute(root, d.Site.More[i].URL)
	}
	d.WindowTitle = windowTitle(d.Title, d.Site.Title)
	return s.theme.render(d)
}

// rootPath is the path under which the site stands, / or /repo/; empty without
// a base URL.
func (s *Site) rootPath() string {
	if s.baseURL == "" {
		return ""
	}
	if u, err := url.Parse(s.baseURL); err == nil && u.Path != "" {
		return slashAtEnd(u.EscapedPath())
	}
	return "/"
}

func absolute(root, at string) string {
	if at == "" {
		return ""
	}
	return root + at
}

// navFrom is the header's links for a page without a place of its own.
func (v view) navFrom(root string) []NavLink {
	var links []NavLink
	for _, n := range v.site.nav {
		links = append(links, NavLink{Ref{n.label, absolute(root, v.to(n.page))}, ""})
	}
	return links
}
