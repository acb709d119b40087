package importer

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/generator/corpus"
	"briefing/generator/problem"
)

const paragraph = "The basin is too small, and everybody on the quay has known it for years, said the mayor.\n"

// dossier makes a file system of names and contents.
func dossier(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, content := range files {
		m[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return m
}

func mustRead(t *testing.T, files map[string]string) ([]*corpus.Source, []problem.Problem) {
	t.Helper()
	sources, ps, err := Read(dossier(files), "seeds")
	if err != nil {
		t.Fatal(err)
	}
	c := corpus.Corpus{Sources: sources}
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	return sources, ps
}

func TestMetadataOfFrontMatter(t *testing.T) {
	sources, ps := mustRead(t, map[string]string{"seeds/b.md": `---
id: basin
title: "The Basin: Again"
author: [Ada Moor, Ben Quay, Cy Lee]
outlet: Harbour Press
url: https://harbour.example.org/2023/07/03/basin
published: July 3, 2023
accessed: 2023-08-01
language: en-GB
rights: full
kind: opinion
---
` + paragraph})
	if len(ps) > 0 || len(sources) != 1 {
		t.Fatal(ps)
	}
	s := sources[0]
	got := []string{string(s.ID), s.File, s.Title, s.Author, s.Outlet, s.URL, s.Published.Value, string(s.Published.Precision), string(s.Published.Basis), s.Accessed, s.Language, string(s.Rights), s.Kind}
	want := []string{"basin", "seeds/b.md", "The Basin: Again", "Ada Moor, Ben Quay and Cy Lee", "Harbour Press", "https://harbour.example.org/2023/07/03/basin", "2023-07-03", "day", "stated", "2023-08-01", "en-GB", "full", "opinion"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if s.SHA256 == "" || s.Words != 18 || s.Encoding != "utf-8" {
		t.Errorf("%q, %d words, %s", s.SHA256, s.Words, s.Encoding)
	}
}

// Articles come from many programs, which name the same things otherwise.
func TestMetadataUnderOtherNames(t *testing.T) {
	want := corpus.Source{Title: "The Weir", Author: "Ada Moor and Ben Quay", Outlet: "Eel Post", URL: "https://example.org/weir",
		Published: corpus.Date{Value: "2024-05-06", Precision: corpus.Day, Basis: corpus.Stated}}
	for name, head := range map[string]string{
		"site generators": "Title: The Weir\nauthors: [Ada Moor, Ben Quay]\ndate: 2024-05-06\npublication: Eel Post\npermalink: https://example.org/weir\n",
		"web clippings":   "title: The Weir\ncreator: Ada Moor and Ben Quay\nDate: 6 May 2024\nsource: https://example.org/weir\nsite: Eel Post\n",
		"feeds":           "headline: The Weir\nbyline: Ada Moor and Ben Quay\npubDate: 2024-05-06\nsource: Eel Post\nlink: https://example.org/weir\n",
		"the key first":   "title: The Weir\nauthor: Ada Moor and Ben Quay\npublished: 2024-05-06\noutlet: Eel Post\nurl: https://example.org/weir\n",
	} {
		sources, problems, err := Read(fstest.MapFS{"seeds/weir.md": {Data: []byte("---\n" + head + "---\n" + paragraph)}}, "seeds")
		if err != nil || len(problems) > 0 || len(sources) != 1 {
			t.Errorf("%s: %v %v", name, err, problems)
			continue
		}
		got := sources[0]
		if got.Title != want.Title || got.Author != want.Author || got.Outlet != want.Outlet || got.URL != want.URL || got.Published != want.Published {
			t.Errorf("%s: read as %+v", name, got)
		}
	}
	_, problems, err := Read(fstest.MapFS{"seeds/weir.md": {Data: []byte("---\npublished: 2024-05-06\ndate: 2024-05-09\n---\n" + paragraph)}}, "seeds")
	if err != nil || len(problems) != 1 || problems[0].Hint != "did you mean “published”?" {
		t.Errorf("of two dates one must be said not to be read: %v %v", err, problems)
	}
}

func TestDefaults(t *testing.T) {
	sources, ps := mustRead(t, map[string]string{"seeds/000_The Basin.txt": paragraph, "seeds/x.md": "+++\nurl = \"https://a.example/2023/07/03/x\"\n+++\n" + paragraph})
	if len(ps) > 0 {
		t.Fatal(ps)
	}
	if s := sources[0]; s.ID != "000-the-basin" || s.Language != "en" || s.Rights != corpus.Excerpts || s.Kind != "" ||
		s.Published != (corpus.Date{Precision: corpus.NoDate, Basis: corpus.Missing}) {
		t.Errorf("%+v", s)
	}
	if d := sources[1].Published; d != (corpus.Date{Value: "2023-07-03", Precision: corpus.Day, Basis: corpus.Inferred}) {
		t.Errorf("%+v", d)
	}
}

func TestWhichFilesAreRead(t *testing.T) {
	sources, ps := mustRead(t, map[string]string{
		"seeds/b.txt": paragraph, "seeds/A.MD": paragraph, "seeds/deep/er/c.markdown": paragraph,
		"seeds/README.md": "x", "seeds/.hidden.md": "x", "seeds/.git/d.md": "x", "other/e.md": paragraph,
		"seeds/paper.pdf": "%PDF-", "seeds/notes": "x",
	})
	var got []string
	for _, s := range sources {
		got = append(got, string(s.ID))
	}
	if strings.Join(got, " ") != "a b c" {
		t.Error(got)
	}
	if len(ps) != 2 || problem.Faults(ps) != 0 || ps[0].File != "seeds/notes" || ps[1].File != "seeds/paper.pdf" ||
		!strings.Contains(ps[1].What, ".txt and .md") || !strings.Contains(ps[1].Hint, "save its text as .txt") || strings.Contains(ps[1].Hint, "briefing import") {
		t.Errorf("%+v", ps)
	}
}

func TestEveryProblemIsCollectedAndTheRestIsRead(t *testing.T) {
	sources, ps := mustRead(t, map[string]string{
		"seeds/binary.txt":     "one\ntwo\x00",
		"seeds/blank.md":       " \n\u200B\n",
		"seeds/broken.md":      "---\ntitle: a: b\n---\n" + paragraph,
		"seeds/date.md":        "---\npublished: the other day\n---\n" + paragraph,
		"seeds/empty.txt":      "",
		"seeds/good.md":        paragraph,
		"seeds/headonly.md":    "---\ntitle: x\n---\n\n",
		"seeds/keys.md":        "---\ntitel: x\ncreated: 2023\n---\n" + paragraph,
		"seeds/one.md":         "---\nid: same\n---\n" + paragraph,
		"seeds/same.txt":       paragraph,
		"seeds/two.md":         "---\ntitle: y\nid: same\n---\n" + paragraph,
		"seeds/unclosed.md":    "---\ntitle: x\n",
		"seeds/values.md":      "---\nrights: all\nurl: nowhere\naccessed: 2023-07\nid: My Page\ntitle: [x]\n---\n" + paragraph,
		"seeds/two words .txt": paragraph,
	})
	var got []string
	for _, p := range ps {
		mark := ""
		if p.Severity == problem.Notice {
			mark = " (notice)"
		}
		got = append(got, p.Where()+" "+p.What+mark)
		if p.Hint == "" {
			t.Errorf("%s has no hint", p.What)
		}
	}
	want := []string{
		"seeds/binary.txt:2:4 the file has control characters that no text has",
		"seeds/blank.md:1:1 the file is empty",
		"seeds/broken.md:2:1 a value with a colon in it needs quotation marks; it is read as text (notice)",
		"seeds/date.md:2:12 the value of “published” is no date of the calendar",
		"seeds/empty.txt:1:1 the file is empty",
		"seeds/headonly.md:4:1 the file has front matter and no text",
		"seeds/keys.md:2:1 the key “titel” is unknown and not read (notice)",
		"seeds/keys.md:3:1 the key “created” is unknown and not read (notice)",
		"seeds/same.txt the id “same” is that of seeds/one.md already",
		"seeds/two.md:3:5 the id “same” is that of seeds/one.md already",
		"seeds/unclosed.md:1:1 the front matter is never closed",
		"seeds/values.md:2:9 the value of “rights” is not one of excerpts and full",
		"seeds/values.md:3:6 the value of “url” is no web address",
		"seeds/values.md:4:11 the value of “accessed” is no day of the calendar",
		"seeds/values.md:5:5 the id has characters that a page's name cannot have, and is read as “my-page” (notice)",
		"seeds/values.md:6:8 the value of “title” is not text",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	var ids []string
	for _, s := range sources {
		ids = append(ids, string(s.ID))
	}
	if s := strings.Join(ids, " "); s != "broken date good keys my-page same two-words" {
		t.Errorf("read: %s", s)
	}
	for _, p := range ps {
		if strings.Contains(p.What, "“date”") && !strings.Contains(p.Hint, "“published”") || strings.Contains(p.What, "“titel”") && !strings.Contains(p.Hint, "“title”") {
			t.Errorf("%s: %s", p.What, p.Hint)
		}
	}
}

func TestListOfSources(t *testing.T) {
	sources, ps := mustRead(t, map[string]string{
		"seeds/a.txt":      "The Harbour Pages\n\nThe Basin Again\n\n" + paragraph + "\n" + paragraph,
		"seeds/deep/b.md":  "---\ntitle: its own\n---\n" + paragraph,
		"seeds/c.txt":      "The Basin Again\n\n" + paragraph,
		"seeds/other/.txt": "hidden",
		"seeds/SOURCES.yaml": `# what is known
- file: a.txt
  title: "The Basin, Again"
  outlet: "The Harbour Pages"
  author: ""
  published: ""
  url: https://a.example/03072023-basin
- file: deep/b.md
  title: from the list
  outlet: Weekly
  published: 2023-07
- file: c.txt
  titel: x
  published: soon
- file: d.txt
  title: nobody
- file: c.txt
- title: no file
`})
	if len(sources) != 3 {
		t.Fatal(len(sources))
	}
	a, b := sources[0], sources[1]
	if a.Title != "The Basin, Again" || a.Outlet != "The Harbour Pages" || a.Author != "" || a.Published.Value != "2023" || a.Published.Basis != corpus.Inferred {
		t.Errorf("%+v", a)
	}
	if got := kinds(a); got != "b t p2" {
		t.Errorf("passages %s", got)
	}
	if b.Title != "its own" || b.Outlet != "Weekly" || b.Published.Value != "2023-07" || b.Published.Basis != corpus.Stated {
		t.Errorf("%+v", b)
	}
	var got []string
	for _, p := range ps {
		got = append(got, p.Where()+" "+p.What)
	}
	want := []string{
		"seeds/SOURCES.yaml:13:3 the key “titel” is unknown and not read",
		"seeds/SOURCES.yaml:14:14 the value of “published” is no date of the calendar",
		"seeds/SOURCES.yaml:15:9 there is no article “d.txt” in the folder",
		"seeds/SOURCES.yaml:17:9 the file “c.txt” stands twice in the list",
		"seeds/SOURCES.yaml:18:3 the entry names no file",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestBrokenListOfSources(t *testing.T) {
	for content, where := range map[string]string{
		"- file: a.txt\n  title: a: b\n": "seeds/SOURCES.yaml:2:3",
		"file: a.txt\n":                  "seeds/SOURCES.yaml:1:1",
		"- file: \"a.txt\n":              "seeds/SOURCES.yaml:1:1",
	} {
		sources, ps := mustRead(t, map[string]string{"seeds/a.txt": paragraph, "seeds/SOURCES.yaml": content})
		if len(sources) != 1 || len(ps) != 1 || ps[0].Where() != where {
			t.Errorf("%q: %v", content, ps)
		}
	}
	if _, ps := mustRead(t, map[string]string{"seeds/a.txt": paragraph, "seeds/SOURCES.yaml": "# nothing yet\n"}); len(ps) > 0 {
		t.Error(ps)
	}
}

func TestNoFolder(t *testing.T) {
	_, ps, err := Read(dossier(map[string]string{"content/a.md": "x"}), "seeds")
	if err != nil || len(ps) != 1 || ps[0].File != "seeds" || problem.Faults(ps) != 1 {
		t.Error(ps, err)
	}
}

// failing is a disk on which one name cannot be opened.
type failing struct {
	fs.FS
	name string
	err  error
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: f.err}
	}
	return f.FS.Open(name)
}

// One file that cannot be read does not keep the others back.
func TestAFileThatCannotBeReadIsAProblem(t *testing.T) {
	files := map[string]string{"seeds/a.md": paragraph, "seeds/b.md": paragraph, "seeds/deep/c.md": paragraph, "seeds/SOURCES.yaml": "- file: b.md\n"}
	for name, read := range map[string]string{"seeds/a.md": "b c", "seeds/deep": "a b", "seeds/SOURCES.yaml": "a b c"} {
		for _, c := range []struct {
			err        error
			what, hint string
		}{
			{errors.New("input/output error"), "the file cannot be read: input/output error", "take it out"},
			{fs.ErrPermission, "the file cannot be read: permission denied", "allow reading it"},
		} {
			sources, ps, err := Read(failing{dossier(files), name, c.err}, "seeds")
			if err != nil || len(ps) != 1 || ps[0].File != name || ps[0].What != c.what && c.err != fs.ErrPermission || !strings.Contains(ps[0].Hint, c.hint) || problem.Faults(ps) != 1 {
				t.Errorf("%s: %+v, %v", name, ps, err)
			}
			var ids []string
			for _, s := range sources {
				ids = append(ids, string(s.ID))
			}
			if got := strings.Join(ids, " "); got != read {
				t.Errorf("%s: read %q, want %q", name, got, read)
			}
		}
	}
}

func TestAFolderThatCannotBeReadIsAnError(t *testing.T) {
	_, _, err := Read(failing{dossier(map[string]string{"seeds/a.md": paragraph}), "seeds", errors.New("input/output error")}, "seeds")
	if err == nil || !strings.Contains(err.Error(), "input/output error") {
		t.Error(err)
	}
}

// Pipes and devices are never opened: reading them may never end.
func TestOnlyOrdinaryFilesAreRead(t *testing.T) {
	fsys := fstest.MapFS{"seeds/a.md": {Data: []byte(paragraph)}}
	for _, name := range []string{"seeds/pipe.md", "seeds/SOURCES.yaml"} {
		fsys[name] = &fstest.MapFile{Data: []byte(paragraph), Mode: fs.ModeNamedPipe}
	}
	sources, ps, err := Read(fsys, "seeds")
	if err != nil || len(sources) != 1 || sources[0].ID != "a" || len(ps) != 2 || ps[1].File != "seeds/pipe.md" || !strings.Contains(ps[1].What, "not an ordinary file") {
		t.Errorf("%v, %+v, %v", sources, ps, err)
	}
}

// The same text has the same title, whatever its file is called.
func TestTitleLineWithoutAMark(t *testing.T) {
	for _, c := range []struct{ text, title string }{
		{"A Basin Too Small\n\n" + paragraph + "\n" + paragraph, "A Basin Too Small"},
		{"---\noutlet: Harbour Press\n---\nA Basin Too Small\n\n" + paragraph, "A Basin Too Small"},
		{"---\ntitle: Stated\n---\nA Basin Too Small\n\n" + paragraph, "Stated"},
		{"A Line Above\n\n# A Heading of the First Level\n\n" + paragraph, "A Heading of the First Level"},
		{"## A Section\n\n" + paragraph, ""},
		{paragraph + "\n" + paragraph, ""},
	} {
		sources, ps := mustRead(t, map[string]string{"seeds/x.md": c.text})
		if len(sources) != 1 || sources[0].Title != c.title {
			t.Errorf("%q: title %q, want %q (%v)", c.text, sources[0].Title, c.title, ps)
		}
	}
}

func TestAddressesWithSignsThatTheyCannotHave(t *testing.T) {
	for url, want := range map[string]string{
		"https://a.example/x<1>":        "“<”|write %3C",
		"https://a.example/a basin":     "“ ”|write %20",
		"https://a.example/x_(harbour)": "",
		"nowhere at all":                "no web address|https://",
	} {
		sources, ps := mustRead(t, map[string]string{"seeds/x.md": "---\nurl: '" + url + "'\n---\n" + paragraph})
		what, hint, _ := strings.Cut(want, "|")
		switch {
		case want == "" && (len(ps) > 0 || sources[0].URL != url):
			t.Errorf("%s: %+v", url, ps)
		case want != "" && (len(ps) != 1 || ps[0].Line != 2 || !strings.Contains(ps[0].What, what) || !strings.Contains(ps[0].Hint, hint)):
			t.Errorf("%s: %+v", url, ps)
		}
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	files := map[string]string{}
	for _, n := range "abcdefghijklmnopqrstuvwxyz" {
		files["seeds/"+string(n)+".txt"] = "The Basin " + string(n) + "\n\n" + paragraph
		files["seeds/"+string(n)+".md"] = "---\nid: x" + string(n) + "\nfoo: 1\n---\n" + paragraph
	}
	first := ""
	for range 5 {
		sources, ps := mustRead(t, files)
		var b strings.Builder
		for _, s := range sources {
			b.WriteString(string(s.ID) + describe(s))
		}
		for _, p := range ps {
			b.WriteString(p.Render())
		}
		if first == "" {
			first = b.String()
		}
		if b.String() != first {
			t.Fatal("two readings differ")
		}
	}
}

func TestAnArticleWithoutProseIsNoticed(t *testing.T) {
	_, ps := mustRead(t, map[string]string{"seeds/a.txt": "Advertisement\nShare this\n"})
	if len(ps) != 1 || ps[0].Severity != problem.Notice || !strings.Contains(ps[0].What, "no paragraph") {
		t.Error(ps)
	}
}

func TestALoneLineIsTheText(t *testing.T) {
	for _, file := range []string{"The ferry to Orsk sank", "What sank? The ferry to Orsk", "Ferry Sinks\n\nThe ferry to Orsk"} {
		sources, ps := mustRead(t, map[string]string{"seeds/a.txt": file + "\n"})
		if len(ps) > 0 {
			t.Errorf("%q: %v", file, ps)
		}
		if got := sources[0].Passages[len(sources[0].Passages)-1].Kind; got != corpus.Paragraph {
			t.Errorf("%q is a %s", file, got)
		}
	}
}
