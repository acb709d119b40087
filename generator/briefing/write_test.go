package briefing

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/generator/problem"
)

func at(path string, p Page) Page { p.Path = path; return p }

func write(t *testing.T, dir string, pages ...Page) (Report, []problem.Problem) {
	t.Helper()
	report, problems, err := Write(dir, pages)
	if err != nil {
		t.Fatal(err)
	}
	return report, problems
}

// files lists every file under dir, temporary ones too.
func files(t *testing.T, dir string) string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(file string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(dir, file)
			list = append(list, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(list, " ")
}

// What a killed run left half written goes, and nothing that is somebody's.
func TestTemporaryFilesOfKilledRunsAreRemoved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	for _, name := range []string{"notes/.briefing-12.tmp", "actors/.briefing-345.tmp", ".git/.briefing-6.tmp", "notes/mine.tmp"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, at("actors/a.md", before))
	if got := files(t, dir); got != ".git/.briefing-6.tmp actors/a.md notes/mine.tmp" {
		t.Errorf("the folder holds %s", got)
	}
}

// check, which knows the pages only, reports what the last build kept.
func TestVanishedPagesAreReportedUntilTheyAreGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	index := func(links string) Page {
		return Page{Path: "actors/index.md", Blocks: []Block{{Key: "list", Body: links}}}
	}
	write(t, dir, index("- [Stays](stays.md)\n- [Gone](gone.md)"), at("actors/stays.md", before), at("actors/gone.md", before))
	for _, name := range []string{"stays", "gone"} {
		edit(t, filepath.Join(dir, "actors", name+".md"), "Fact one.", "Mine.")
	}
	if ps := Conflicts(dir); len(ps) > 0 {
		t.Errorf("before the subject vanishes: %+v", ps)
	}
	report, built := write(t, dir, index("- [Stays](stays.md)"), at("actors/stays.md", before))
	if !slices.Equal(report.Kept, []string{"actors/gone.md"}) {
		t.Errorf("kept %v", report.Kept)
	}
	if checked := Conflicts(dir); len(checked) != 1 || len(built) != 1 || checked[0] != built[0] || checked[0].File != "content/actors/gone.md" {
		t.Errorf("build says %+v, check says %+v", built, checked)
	}
	edit(t, filepath.Join(dir, "actors/index.md"), "- [Stays](stays.md)", "Nobody.")
	if ps := Conflicts(dir); len(ps) > 0 {
		t.Errorf("an index that somebody edited proves nothing: %+v", ps)
	}
	if err := os.Remove(filepath.Join(dir, "actors/index.md")); err != nil {
		t.Fatal(err)
	}
	if ps := Conflicts(dir); len(ps) != 2 {
		t.Errorf("the whole folder vanished: %+v", ps)
	}
}

func edit(t *testing.T, file, old, new string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(swap(t, string(text), old, new)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWriteReplacesOnlyWhatChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	report, problems := write(t, dir, at("actors/a.md", before), at("index.md", before))
	if got := strings.Join(report.Written, " "); got != "actors/a.md index.md" || len(problems) > 0 {
		t.Fatalf("%v %v", report, problems)
	}
	if got := strings.Join(report.New, " "); got != "actors/a.md index.md" {
		t.Errorf("new: %s", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "empty.md"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if report, _ := write(t, dir, at("actors/a.md", before), at("index.md", before), at("empty.md", before)); len(report.New) > 0 || len(report.Written) > 1 {
		t.Errorf("a file that was there is called new: %+v", report)
	}
	if err := os.Remove(filepath.Join(dir, "empty.md")); err != nil {
		t.Fatal(err)
	}
	report, _ = write(t, dir, at("actors/a.md", after), at("index.md", before))
	if !slices.Equal(report.Written, []string{"actors/a.md"}) || !slices.Equal(report.Unchanged, []string{"index.md"}) {
		t.Errorf("%+v", report)
	}
	if got := files(t, dir); got != "actors/a.md index.md" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestVanishedPages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	write(t, dir, at("actors/gone.md", before), at("actors/edited.md", before), at("themes/noted.md", before), at("timeline.md", before))
	edit(t, filepath.Join(dir, "actors/edited.md"), "Fact one.", "Mine.")
	edit(t, filepath.Join(dir, "themes/noted.md"), "Event one.\n<!-- /briefing:block -->", "Event one.\n<!-- /briefing:block -->\nMine.")
	if err := os.WriteFile(filepath.Join(dir, "actors/hand.md"), []byte("# By hand\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	report, problems := write(t, dir, at("index.md", after))
	if got := strings.Join(report.Deleted, " "); got != "actors/gone.md timeline.md" {
		t.Errorf("deleted %s", got)
	}
	if got := strings.Join(report.Kept, " "); got != "actors/edited.md themes/noted.md" {
		t.Errorf("kept %s", got)
	}
	if len(problems) != 2 || problems[0].File != "content/actors/edited.md" || problem.Faults(problems) != 0 {
		t.Errorf("problems %+v", problems)
	}
	if got := files(t, dir); got != "actors/edited.md actors/hand.md index.md themes/noted.md" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestOffersAreReportedUntilTheyAreGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	page := at("timeline.md", before)
	write(t, dir, page)
	edit(t, filepath.Join(dir, "timeline.md"), "Fact one.", "Mine.")
	if ps := Conflicts(dir); len(ps) > 0 {
		t.Errorf("before there is an offer: %+v", ps)
	}
	for range 2 {
		_, built := write(t, dir, at("timeline.md", after))
		checked := Conflicts(dir)
		if len(built) != 1 || len(checked) != 1 || built[0] != checked[0] || problem.Faults(built) != 1 {
			t.Fatalf("build says %+v, check says %+v", built, checked)
		}
		if where := built[0].Where(); !strings.HasPrefix(where, "content/timeline.md:") || !strings.Contains(built[0].What, "facts") {
			t.Errorf("%s: %s", where, built[0].What)
		}
	}
}

func TestHandWrittenPagesStay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "content")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "index.md")
	if err := os.WriteFile(file, []byte("# Mine\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems := write(t, dir, at("index.md", after))
	text, _ := os.ReadFile(file)
	if string(text) != "# Mine\r\n" || len(problems) != 1 || problems[0].Severity != problem.Notice {
		t.Errorf("%q %+v", text, problems)
	}
}

func TestPathsStayInTheFolder(t *testing.T) {
	for _, path := range []string{"../x.md", "/x.md", ""} {
		if _, _, err := Write(t.TempDir(), []Page{at(path, after)}); err == nil {
			t.Errorf("%q was written", path)
		}
	}
}

func TestConflictsOfAFolderThatIsNotThere(t *testing.T) {
	if ps := Conflicts(filepath.Join(t.TempDir(), "content")); len(ps) > 0 {
		t.Errorf("%+v", ps)
	}
}
