package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copyOf copies folders of the repository into a dossier of the test's own.
func copyOf(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("..", name))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// briefingIn runs a command in a dossier and wants it done.
func briefingIn(t *testing.T, dir string, args ...string) (stdout string) {
	t.Helper()
	var out, err bytes.Buffer
	if code := run(append([]string{"-C", dir}, args...), noEnvironment, &out, &err); code != exitDone {
		t.Fatalf("briefing %v: exit code %d\n%s", args, code, err.String())
	}
	return out.String()
}

// What is committed in content/ is what the program makes of seeds/ and what
// editors added to it: a build leaves it as it is.
func TestRepositoryIsItsOwnExample(t *testing.T) {
	dir := copyOf(t, "seeds", "content")
	briefingIn(t, dir, "build", "--quiet")
	if difference := differentFiles("../content", filepath.Join(dir, "content")); difference != "" {
		t.Errorf("content/ is not what a build gives; run: go run ./generator build\n%s", difference)
	}
	briefingIn(t, dir, "check", "--quiet")
}

// The same seeds give the same bytes, with and without an earlier build there.
func TestRepositoryBuildsTheSameTwice(t *testing.T) {
	first, second := copyOf(t, "seeds", "content"), copyOf(t, "seeds", "content")
	briefingIn(t, first, "build", "--quiet")
	briefingIn(t, second, "build", "--quiet")
	for range 2 {
		if difference := differentFiles(filepath.Join(first, "public"), filepath.Join(second, "public")); difference != "" {
			t.Errorf("two builds differ:\n%s", difference)
		}
		briefingIn(t, second, "build", "--quiet")
	}
}

// The export of the repository's own dossier, and of the original articles
// where they are at hand, keeps the promise of the format.
func TestRepositoryExport(t *testing.T) {
	schema, err := filepath.Abs("corpus/dossier.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, seeds := range []string{"../seeds", "../../shared/seeds"} {
		if _, err := os.Stat(seeds); err != nil {
			continue
		}
		dir := t.TempDir()
		if err := os.CopyFS(filepath.Join(dir, "seeds"), os.DirFS(seeds)); err != nil {
			t.Fatal(err)
		}
		export := []byte(briefingIn(t, dir, "export", "--quiet"))
		if err := validate(schema, export); err != nil {
			t.Errorf("%s: %v", seeds, err)
		}
		spans, err := checkSpans(export, dir)
		if err != nil {
			t.Errorf("%s: %v", seeds, err)
		}
		if spans < 100 {
			t.Errorf("%s: only %d spans in five articles", seeds, spans)
		}
	}
}

// What goes to GitHub Pages has passed every check, the same ones as at home.
func TestWorkflowRunsEveryCheckBeforeItBuilds(t *testing.T) {
	data, err := os.ReadFile("../.github/workflows/pages.yml")
	if err != nil {
		t.Fatal(err)
	}
	checks := strings.Index(string(data), "- run: bash .ci/run\n")
	builds := strings.Index(string(data), "./generator build --base-url")
	if checks < 0 || builds < checks {
		t.Errorf("pages.yml does not run .ci/run before it builds:\n%s", data)
	}
}
