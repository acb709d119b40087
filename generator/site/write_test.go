package site

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// tree reads all files below a folder.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, p))
		files[p] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func write(t testing.TB, s *Site, out string) Report {
	t.Helper()
	r, err := s.Write(out)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var first map[string]string
	for _, cores := range []int{1, 8, 8} {
		runtime.GOMAXPROCS(cores)
		out := filepath.Join(t.TempDir(), "public")
		s := load(t, Options{Content: bridge})
		s.Check()
		write(t, s, out)
		got := tree(t, out)
		if first == nil {
			first = got
		}
		if !maps.Equal(got, first) {
			t.Fatal("two builds differ")
		}
	}
	if len(first) < 25 {
		t.Errorf("only %d files", len(first))
	}
}

func TestASecondBuildTouchesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: bridge}), out)
	old := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	page := filepath.Join(out, "timeline.html")
	if err := os.Chtimes(page, old, old); err != nil {
		t.Fatal(err)
	}
	r := write(t, load(t, Options{Content: bridge}), out)
	if r.Written != 0 || r.Removed != 0 || r.Unchanged != r.Files {
		t.Errorf("%+v", r)
	}
	if info, err := os.Stat(page); err != nil || !info.ModTime().Equal(old) {
		t.Error("an unchanged page was written again")
	}
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	content := dossier(t, map[string]string{"index.md": "# Home", "a.md": "---\ntype: actor\n---\n# A", "b.md": "---\ntype: actor\n---\n# B"})
	out := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: content}), out)
	old := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	if err := os.Chtimes(filepath.Join(out, "b.html"), old, old); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(content, "a.md"), []byte("---\ntype: actor\n---\n# A\n\nMore.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if r := write(t, load(t, Options{Content: content}), out); r.Written != 5 || r.Removed != 0 {
		t.Errorf("%+v, want the page, the print page and the three files of the search index written", r)
	}
	if info, err := os.Stat(filepath.Join(out, "b.html")); err != nil || !info.ModTime().Equal(old) {
		t.Error("b.html did not stay the same file")
	}
	if err := os.Remove(filepath.Join(content, "b.md")); err != nil {
		t.Fatal(err)
	}
	r := write(t, load(t, Options{Content: content}), out)
	if _, err := os.Stat(filepath.Join(out, "b.html")); r.Removed != 1 || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%+v; the page of a deleted file stays", r)
	}
	left, _ := filepath.Glob(out + ".*")
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestNothingOfTheReadersIsLost(t *testing.T) {
	s := load(t, Options{Content: bridge})
	own := dossier(t, map[string]string{"letters/dear.txt": "irreplaceable"})
	mixed := filepath.Join(t.TempDir(), "public")
	write(t, s, mixed)
	if err := os.WriteFile(filepath.Join(mixed, "CNAME"), []byte("example.org"), 0o644); err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(t.TempDir(), "public")
	if err := os.MkdirAll(beside+".new/x", 0o755); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(own, "letters/dear.txt")
	for name, out := range map[string]string{
		"a folder of files": own, "a file": file, "a site with a file of the reader's": mixed,
		"somebody's folder in the way": beside, "the content": s.options.Content, "a folder in the content": filepath.Join(s.options.Content, "public"),
	} {
		var refused *RefusedError
		if _, err := s.Write(out); !errors.As(err, &refused) {
			t.Errorf("%s: %v, want a refusal", name, err)
		} else if refused.Hint == "" {
			t.Errorf("%s: no hint", name)
		}
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != "irreplaceable" {
		t.Error("the letter is lost")
	}
	if data, err := os.ReadFile(filepath.Join(mixed, "CNAME")); err != nil || string(data) != "example.org" {
		t.Error("CNAME is lost")
	}
	if err := os.Mkdir(filepath.Join(own, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, s, filepath.Join(own, "empty"))
}

// stopped makes the disk as a killed build would leave it.
func TestAKilledBuildLeavesTheOldSite(t *testing.T) {
	before := load(t, Options{Content: bridge})
	after := load(t, Options{Content: bridge, Drafts: true})
	for name, kill := range map[string]func(w *writer) error{
		"before anything was written": func(w *writer) error { return nil },
		"with the marker only": func(w *writer) error {
			return w.mark()
		},
		"with half the marker": func(w *writer) error {
			return errors.Join(os.Mkdir(w.fresh, 0o755), os.WriteFile(filepath.Join(w.fresh, newMarker), []byte(markerHead[:9]), 0o644))
		},
		"with the new site written":     (*writer).build,
		"with the old site moved aside": func(w *writer) error { return errors.Join(w.build(), os.Rename(w.out, w.retired)) },
		"before the old site is removed": func(w *writer) error {
			return errors.Join(w.build(), os.Rename(w.out, w.retired), os.Rename(w.fresh, w.out))
		},
		"with the old site half removed": func(w *writer) error {
			return errors.Join(w.build(), os.Rename(w.out, w.retired), os.Rename(w.fresh, w.out), os.Remove(filepath.Join(w.retired, "index.html")))
		},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			write(t, before, out)
			old := tree(t, out)
			w, err := after.newWriter(out, false)
			if err != nil {
				t.Fatal(err)
			}
			if err := kill(w); err != nil {
				t.Fatal(err)
			}
			now := out
			if _, err := os.Stat(out); err != nil {
				now = w.retired
			}
			if got := tree(t, now); !maps.Equal(got, old) && got["draft.html"] == "" {
				t.Error("neither the old site nor the new one is whole")
			}
			write(t, before, out)
			if !maps.Equal(tree(t, out), old) {
				t.Error("the next build does not set it right")
			}
			if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
				t.Errorf("left behind: %q", left)
			}
		})
	}
}

func TestAFailedBuildLeavesTheOldSite(t *testing.T) {
	content := dossier(t, map[string]string{"index.md": "# Home", "x.png": "1"})
	out := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: content}), out)
	old := tree(t, out)
	s := load(t, Options{Content: content})
	if err := os.Remove(filepath.Join(content, "x.png")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(out); err == nil {
		t.Error("a file vanished and nobody noticed")
	}
	if !maps.Equal(tree(t, out), old) {
		t.Error("the old site is damaged")
	}
}

func TestFilesAreListedInOrder(t *testing.T) {
	s := load(t, Options{Content: bridge, BaseURL: "https://example.org/b/"})
	names := s.Files()
	if !slices.IsSorted(names) {
		t.Error("not in order")
	}
	for _, want := range []OutputPath{".nojekyll", "404.html", "sitemap.xml", "feed.xml", "feed.json", "robots.txt", "site.css", "code.css", "icon.svg", "harbour.svg", "index.html"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing", want)
		}
	}
	for _, name := range names {
		if strings.HasSuffix(string(name), ".md") || strings.HasSuffix(string(name), ".yaml") {
			t.Errorf("%s is published", name)
		}
	}
	if _, ok, _ := s.File("../site.yaml"); ok {
		t.Error("a file outside the site is served")
	}
}

// Wherever a build is killed while it removes an old site, the next one can
// tell that the remains are ours.
func TestTheMarkerIsRemovedLast(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: bridge}), out)
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	steps := 0
	err = removeMarkerLast(out, entries, func(name string) error {
		if !IsSite(out) {
			t.Errorf("before %s is removed the marker is gone", filepath.Base(name))
		}
		steps++
		return os.RemoveAll(name)
	})
	if _, left := os.Stat(out); err != nil || !errors.Is(left, fs.ErrNotExist) || steps != len(entries) {
		t.Errorf("%v; %d steps for %d entries", err, steps, len(entries))
	}
}

func TestIsSite(t *testing.T) {
	ours := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: bridge}), ours)
	for dir, want := range map[string]bool{
		ours: true, t.TempDir(): false, filepath.Join(ours, "nowhere"): false, filepath.Join(ours, "index.html"): false,
		dossier(t, map[string]string{".briefing": "settings of mine"}):             false,
		dossier(t, map[string]string{".briefing/x": "", "y": ""}):                  false,
		dossier(t, map[string]string{".briefing.tmp": markerHead, "index.md": ""}): false,
	} {
		if IsSite(dir) != want {
			t.Errorf("%s: %v", dir, !want)
		}
	}
}

func TestACleanBuildDropsStrays(t *testing.T) {
	s := load(t, Options{Content: bridge})
	out := filepath.Join(t.TempDir(), "public")
	write(t, s, out)
	whole := tree(t, out)
	stray := filepath.Join(out, "stray.txt")
	if err := os.WriteFile(stray, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := s.WriteClean(out)
	if err != nil || r.Removed != 1 || r.Written != 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if !maps.Equal(tree(t, out), whole) {
		t.Error("the site is not what a new one would be")
	}
	var refused *RefusedError
	if _, err := s.WriteClean(dossier(t, map[string]string{".briefing": "settings of mine", "diary.txt": "mine"})); !errors.As(err, &refused) {
		t.Errorf("somebody's folder: %v, want a refusal", err)
	}
}

// A clean build that fails leaves the old site, strays and all.
func TestAFailedCleanBuildLeavesTheOldSite(t *testing.T) {
	content := dossier(t, map[string]string{"index.md": "# Home", "x.png": "1"})
	out := filepath.Join(t.TempDir(), "public")
	write(t, load(t, Options{Content: content}), out)
	if err := os.WriteFile(filepath.Join(out, "stray.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	old := tree(t, out)
	s := load(t, Options{Content: content})
	if err := os.Remove(filepath.Join(content, "x.png")); err != nil {
		t.Fatal(err)
	}
	if _, err := s.WriteClean(out); err == nil {
		t.Error("a file vanished and nobody noticed")
	}
	if !maps.Equal(tree(t, out), old) {
		t.Error("the old site is damaged")
	}
}
