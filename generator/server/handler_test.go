package server

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

func sample() map[string]string {
	return map[string]string{
		"content/index.md":           "# The bridge\n\nSee [the mayor](actors/mayor.md).\n",
		"content/actors/index.md":    "# Actors\n",
		"content/actors/mayor.md":    "# The mayor\n\nShe is for the bridge.\n",
		"content/actors/a film.mp4":  "0123456789",
		"content/actors/picture.png": "\x89PNG",
		"secret.txt":                 "not for you",
	}
}

func TestAddresses(t *testing.T) {
	r := serve(t, sample(), nil)
	for _, test := range []struct {
		path, kind, holds string
		status            int
	}{
		{"/", "text/html; charset=utf-8", "The bridge", 200},
		{"/index.html", "text/html; charset=utf-8", "The bridge", 200},
		{"/actors/", "text/html; charset=utf-8", "Actors", 200},
		{"/actors/mayor.html", "text/html; charset=utf-8", "She is for", 200},
		{"/actors/mayor", "text/html; charset=utf-8", "She is for", 200},
		{"/actors/mayor.html?x=1", "text/html; charset=utf-8", "She is for", 200},
		{"/site.css", "text/css; charset=utf-8", "", 200},
		{"/feed.xml", "application/atom+xml; charset=utf-8", "<feed", 200},
		{"/sitemap.xml", "application/xml; charset=utf-8", r.address + "actors/mayor.html", 200},
		{"/actors/a%20film.mp4", "video/mp4", "0123456789", 200},
		{"/actors/picture.png", "image/png", "PNG", 200},
		{"/icon.svg", "image/svg+xml; charset=utf-8", "<svg", 200},
		{"/nowhere.html", "text/html; charset=utf-8", "Page not found", 404},
		{"/actors/mayor.md", "text/html; charset=utf-8", "Page not found", 404},
		{"/secret.txt", "text/html; charset=utf-8", "Page not found", 404},
		{"/..%2fsecret.txt", "text/html; charset=utf-8", "Page not found", 404},
		{"/%2e%2e/secret.txt", "text/html; charset=utf-8", "Page not found", 404},
		{"/actors/..%5c..%5csecret.txt", "text/html; charset=utf-8", "Page not found", 404},
		{"/actors/%00", "text/html; charset=utf-8", "Page not found", 404},
		{"/_briefing/live.js", "text/javascript; charset=utf-8", "EventSource", 200},
		{"/_briefing/", "", "", 404},
	} {
		answer, body := r.get(test.path)
		for answer.StatusCode/100 == 3 && answer.Header.Get("Location") != "" && strings.Contains(test.path, "%2e") {
			answer, body = r.get(answer.Header.Get("Location")) // the path, cleaned
		}
		if answer.StatusCode != test.status || !strings.Contains(body, test.holds) {
			t.Errorf("%s: %d, want %d with %q:\n%.300s", test.path, answer.StatusCode, test.status, test.holds, body)
		}
		if test.kind != "" && answer.Header.Get("Content-Type") != test.kind {
			t.Errorf("%s is %s, want %s", test.path, answer.Header.Get("Content-Type"), test.kind)
		}
		if strings.Contains(body, "not for you") {
			t.Errorf("%s gives a file from outside the site", test.path)
		}
		if test.status == 200 && answer.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be kept: %q", test.path, answer.Header.Get("Cache-Control"))
		}
	}
}

func TestFolderWithoutSlash(t *testing.T) {
	r := serve(t, sample(), nil)
	answer, _ := r.get("/actors?q=1")
	if answer.StatusCode != http.StatusFound || answer.Header.Get("Location") != "./actors/?q=1" {
		t.Errorf("%d to %q", answer.StatusCode, answer.Header.Get("Location"))
	}
	// A path that begins with two slashes names another host.
	answer, _ = r.get("//example.org/actors")
	if to := answer.Header.Get("Location"); strings.HasPrefix(to, "//") {
		t.Errorf("leads to %q", to)
	}
}

func TestPartsOfFiles(t *testing.T) {
	r := serve(t, sample(), nil)
	answer, body := r.get("/actors/a%20film.mp4", "Range", "bytes=2-4")
	if answer.StatusCode != http.StatusPartialContent || body != "234" || answer.Header.Get("Content-Range") != "bytes 2-4/10" {
		t.Errorf("%d %q %q", answer.StatusCode, body, answer.Header.Get("Content-Range"))
	}
	answer, _ = r.get("/actors/a%20film.mp4", "Range", "bytes=20-")
	if answer.StatusCode != http.StatusRequestedRangeNotSatisfiable {
		t.Error(answer.StatusCode)
	}
}

func TestOnlyReading(t *testing.T) {
	r := serve(t, sample(), nil)
	answer, err := http.Post(r.address, "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusMethodNotAllowed {
		t.Error(answer.StatusCode)
	}
}

// A page of somebody else's that has its name lead to this machine gets nothing.
func TestForeignHosts(t *testing.T) {
	r := serve(t, sample(), nil)
	for host, want := range map[string]int{
		"localhost:1313": 200, "127.0.0.1": 200, "[::1]:1313": 200, "LOCALHOST.": 200, "dossier.localhost": 200,
		"evil.example": 403, "localhost.evil.example:1313": 403, "127.0.0.1.evil.example": 403, "192.0.2.7": 403, "10.0.0.1:1313": 403,
	} {
		for _, path := range []string{"/", "/_briefing/events?page=/"} {
			if path != "/" && want == 200 {
				continue // would stay open
			}
			if answer, _ := r.get(path, "Host", host); answer.StatusCode != want {
				t.Errorf("%s for %s: %d, want %d", path, host, answer.StatusCode, want)
			}
		}
	}
}

func TestHostsOfAnExposedServer(t *testing.T) {
	handler := (&live{o: Options{Host: "0.0.0.0"}}).guard(http.NotFoundHandler())
	for host, want := range map[string]int{"192.168.1.7:1313": 404, "localhost": 404, "evil.example": 403} {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.Host = host
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%s: %d, want %d", host, answer.Code, want)
		}
	}
}

func TestPortTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	r := serve(t, sample(), func(o *Options) { o.Port = port })
	e := r.await(func(e Event) bool { return e.Kind == Serving })
	if e.Taken != port || strings.Contains(e.Address, ":"+strconv.Itoa(port)+"/") {
		t.Errorf("told of %d at %s", e.Taken, e.Address)
	}
	if answer, _ := r.get("/"); answer.StatusCode != 200 {
		t.Error(answer.StatusCode)
	}
}

// The page's policy must let the script in, and no more than that.
func TestPolicy(t *testing.T) {
	for _, test := range []struct{ policy, want string }{
		{"default-src 'none'; style-src 'self'", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"},
		{"default-src 'none'; script-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'"},
		{"connect-src 'none';script-src 'self' x", "connect-src  'self';script-src 'self' x"},
	} {
		page := `<head><meta http-equiv="Content-Security-Policy" content="` + test.policy + `"></head>`
		got := string(withScript([]byte(page), "abc"))
		want := `<head><script src="/_briefing/live.js" data-print="abc" defer></script><meta http-equiv="Content-Security-Policy" content="` + test.want + `"></head>`
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for _, page := range []string{"", "<head", "<p>no head</p>", `<head><meta http-equiv="Content-Security-Policy" content="`} {
		if got := withScript([]byte(page), ""); len(got) < len(page) {
			t.Errorf("%q became %q", page, got)
		}
	}
}

// Ctrl-C ends the server though a page is open.
func TestStopsWithOpenPages(t *testing.T) {
	r := serve(t, sample(), nil)
	p := r.shown("/")
	if err := r.end(); err != nil {
		t.Error(err)
	}
	for range p.messages { // it ends
	}
}
