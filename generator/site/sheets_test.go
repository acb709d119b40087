package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// printed writes a site with PDFs of some of its pages and gives the folders of
// its content and of the site.
func printed(t *testing.T, files map[string]string, pages ...OutputPath) (content, out string) {
	t.Helper()
	content, out = t.TempDir(), filepath.Join(t.TempDir(), "public")
	writeAll(t, content, files)
	s := load(t, Options{Content: content})
	for _, page := range pages {
		s.AddSheet(page, []byte("%PDF of "+page))
	}
	if _, err := s.Write(out); err != nil {
		t.Fatal(err)
	}
	return content, out
}

func writeAll(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// rebuilt loads the content anew and writes it over the site, as a build does.
func rebuilt(t *testing.T, content, out string, static ...string) (*Site, []OutputPath, Report) {
	t.Helper()
	o := Options{Content: content}
	if len(static) > 0 {
		o.Static = static[0]
	}
	s := load(t, o)
	stale, err := s.KeepSheets(out)
	if err != nil {
		t.Fatal(err)
	}
	report, err := s.Write(out)
	if err != nil {
		t.Fatal(err)
	}
	return s, stale, report
}

var threePages = map[string]string{
	"index.md":      "# Home\n\nTo [A](folk/a.md) and [B](folk/b.md).\n",
	"folk/a.md":     "# A\n\nAbout A.\n",
	"folk/b.md":     "# B\n\nAbout B.\n",
	"folk/index.md": "# Folk\n",
}

var allSheets = []OutputPath{"print/index.html", "index.html", "folk/a.html", "folk/b.html"}

// A page links to its PDF where there is one, and so does the home page to that
// of the whole dossier.
func TestPagesLinkToTheirPDF(t *testing.T) {
	_, out := printed(t, threePages, allSheets...)
	for page, want := range map[string][]string{
		"index.html": {"index.pdf", "dossier.pdf"}, "folk/a.html": {"a.pdf"}, "folk/index.html": nil, "print/index.html": {"../dossier.pdf"},
	} {
		data, err := os.ReadFile(filepath.Join(out, page))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range scanHTML(string(data)).addresses {
			if strings.HasSuffix(a, ".pdf") {
				got = append(got, a)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s links to %q, want %q", page, got, want)
		}
	}
	if data, err := os.ReadFile(filepath.Join(out, "folk", "a.pdf")); err != nil || string(data) != "%PDF of folk/a.html" {
		t.Errorf("a.pdf is %q, %v", data, err)
	}
}

// A build after printing keeps every PDF and changes no byte.
func TestPDFsOutliveABuild(t *testing.T) {
	content, out := printed(t, threePages, allSheets...)
	for range 2 {
		s, stale, report := rebuilt(t, content, out)
		if len(stale) > 0 || report.Written > 0 || report.Removed > 0 {
			t.Errorf("stale: %v; %+v", stale, report)
		}
		if _, ok, err := s.File("folk/a.pdf"); !ok || err != nil {
			t.Errorf("the site has no folk/a.pdf: %v", err)
		}
		if ps := s.Check(); len(ps) > 0 {
			t.Error(ps)
		}
	}
}

// A PDF goes when its page changes, and its page no longer links to it; those of
// other pages stay.
func TestAPDFGoesWithItsPage(t *testing.T) {
	content, out := printed(t, threePages, allSheets...)
	writeAll(t, content, map[string]string{"folk/a.md": "# A\n\nNews of A.\n"})
	_, stale, _ := rebuilt(t, content, out)
	if want := []OutputPath{"dossier.pdf", "folk/a.pdf", "index.pdf"}; !slices.Equal(stale, want) { // the home page loses a link
		t.Errorf("stale: %v, want %v", stale, want)
	}
	for _, name := range []string{"folk/a.pdf", "dossier.pdf"} {
		if _, err := os.Stat(filepath.Join(out, name)); err == nil {
			t.Errorf("%s is still there", name)
		}
	}
	page, err := os.ReadFile(filepath.Join(out, "folk", "a.html"))
	if err != nil || strings.Contains(string(page), "a.pdf") || !strings.Contains(string(page), "News of A") {
		t.Errorf("a.html is %s, %v", page, err)
	}
	if _, err := os.Stat(filepath.Join(out, "folk", "b.pdf")); err != nil {
		t.Error(err)
	}
	if _, stale, report := rebuilt(t, content, out); len(stale) > 0 || report.Written > 0 {
		t.Errorf("the next build: %v, %+v", stale, report)
	}
}

func TestPDFsGoWhenTheLookChanges(t *testing.T) {
	content, out := printed(t, threePages, allSheets...)
	static := t.TempDir()
	writeAll(t, static, map[string]string{"site.css": "body { color: blue }"})
	if _, stale, _ := rebuilt(t, content, out, static); len(stale) != len(allSheets) {
		t.Errorf("stale: %v", stale)
	}
}

func TestAPDFGoesWhenItsPageIsGone(t *testing.T) {
	content, out := printed(t, map[string]string{"index.md": "# Home\n", "a.md": "# A\n"}, "a.html")
	if err := os.Remove(filepath.Join(content, "a.md")); err != nil {
		t.Fatal(err)
	}
	if _, stale, _ := rebuilt(t, content, out); !slices.Equal(stale, []OutputPath{"a.pdf"}) {
		t.Errorf("stale: %v", stale)
	}
}

// A PDF that somebody put into the site by hand is nobody's to drop.
func TestAStrangePDFIsNotOurs(t *testing.T) {
	content, out := printed(t, threePages, "folk/a.html")
	writeAll(t, out, map[string]string{"folk/b.pdf": "of somebody"})
	s := load(t, Options{Content: content})
	if _, err := s.KeepSheets(out); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(out); err == nil || !strings.Contains(err.Error(), "b.pdf is not part of the site") {
		t.Error(err)
	}
}

// A page whose PDF would take another file's place is not printed.
func TestPrintable(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{"index.md": "# Home\n\n[Paper](paper.pdf)\n", "paper.md": "# Paper\n", "paper.pdf": "%PDF", "dossier.md": "# Dossier\n"})
	if len(ps) > 0 {
		t.Fatal(ps)
	}
	if got, want := s.Printable(), []OutputPath{"print/index.html", "index.html"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
