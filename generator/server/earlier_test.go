package server

import (
	"strings"
	"testing"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// A large site is on the screen before its pages have been read: as it was last
// written, until its new version takes its place.
func TestTheSiteAsItWasWrittenStandsIn(t *testing.T) {
	files := sample()
	files["public/.briefing"] = "This folder was written by briefing and is replaced as a whole. Its files:\n404.html\nactors/old.html\nindex.html\nsite.css\n../secret.txt\n"
	files["public/index.html"] = "<html><head></head><body><main id=\"main\"><p>As it was.</p></main></body></html>"
	files["public/actors/old.html"] = "<html><head></head><body>An old page.</body></html>"
	files["public/404.html"] = "<html><head></head><body>Nothing there, as it was.</body></html>"
	files["public/site.css"] = "body { color: #123 }"
	files["public/stray.html"] = "not of the site"
	ready := make(chan struct{})
	r := serve(t, files, func(o *Options) {
		o.Written = o.Content + "/../public"
		load := o.Load
		o.Load = func(address string) (*site.Site, []problem.Problem, error) {
			<-ready
			return load(address)
		}
	})
	for _, tc := range []struct {
		path, holds string
		status      int
	}{
		{"/", "As it was.", 200}, {"/", "live.js", 200}, {"/actors/old", "An old page.", 200}, {"/site.css", "#123", 200},
		{"/stray.html", "Nothing there, as it was.", 404}, {"/..%2fsecret.txt", "Nothing there", 404},
	} {
		if answer, body := r.get(tc.path); answer.StatusCode != tc.status || !strings.Contains(body, tc.holds) || strings.Contains(body, "not for you") {
			t.Errorf("%s before the pages are read: %d %.200s", tc.path, answer.StatusCode, body)
		}
	}
	open := r.shown("/")
	close(ready)
	open.hears("the new version", isNew)
	if _, body := r.get("/"); !strings.Contains(body, "The bridge") {
		t.Errorf("the new version: %.200s", body)
	}
	if answer, _ := r.get("/actors/old.html"); answer.StatusCode != 404 {
		t.Errorf("a page that is gone answers %d", answer.StatusCode)
	}
	if n := r.built(); n != 0 {
		t.Errorf("%d changes were told of, and nothing was changed", n)
	}
}
