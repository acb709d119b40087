package server

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"briefing/generator/problem"
)

func TestAnEditReachesTheOpenPage(t *testing.T) {
	r := serve(t, sample(), nil)
	home, mayor := r.shown("/"), r.shown("/actors/mayor.html")
	r.write("content/actors/mayor.md", "# The mayor\n\nShe is against it.\n")
	m := mayor.hears("the new page", isNew)
	if !m.Own {
		t.Error("the page is not told that its own file was edited")
	}
	if _, body := r.get("/actors/mayor.html"); !strings.Contains(body, "against it") || !strings.Contains(body, m.Page) {
		t.Error("the new page was not ready")
	}
	r.write("content/index.md", "# The ferry\n\nSee [the mayor](actors/mayor.md).\n")
	if m := home.hears("the new page", isNew); !m.Own {
		t.Error("home is not told of its own file")
	}
	// Its title stands on other pages.
	if m := mayor.hears("the title of the home page", isNew); m.Own {
		t.Error("the mayor's own file was not edited")
	}
}

// Editors write a new file and put it in the place of the old one.
func TestAtomicSave(t *testing.T) {
	r := serve(t, sample(), nil)
	home := r.shown("/")
	for i := range 5 {
		r.write("content/.index.md.tmp", fmt.Sprintf("# Version %d\n", i))
		if err := os.Rename(r.at("content/.index.md.tmp"), r.at("content/index.md")); err != nil {
			t.Fatal(err)
		}
		home.hears("the new page", isNew)
		if _, body := r.get("/"); !strings.Contains(body, fmt.Sprintf("Version %d", i)) {
			t.Fatalf("version %d is not there", i)
		}
	}
}

func TestPagesComeAndGo(t *testing.T) {
	r := serve(t, sample(), nil)
	missing := r.shown("/themes/new/deep.html")
	r.write("content/themes/new/deep.md", "# Deep\n")
	missing.hears("the page that is there now", isNew)
	r.write("content/themes/new/deep.md", "# Deeper\n") // the folder that is new is watched
	missing.hears("its change", isNew)
	if err := os.RemoveAll(r.at("content/themes")); err != nil {
		t.Fatal(err)
	}
	missing.hears("that the page is gone", isNew)
	if answer, _ := r.get("/themes/new/deep.html"); answer.StatusCode != 404 {
		t.Error(answer.StatusCode)
	}
}

func TestFolderRenamed(t *testing.T) {
	for _, poll := range []bool{false, true} {
		r := serve(t, sample(), func(o *Options) { o.Poll = poll })
		page := r.shown("/people/mayor.html")
		if err := os.Rename(r.at("content/actors"), r.at("content/people")); err != nil {
			t.Fatal(err)
		}
		page.hears("the page under its new name", isNew)
		if answer, _ := r.get("/actors/mayor.html"); answer.StatusCode != 404 {
			t.Errorf("poll %v: the old name answers %d", poll, answer.StatusCode)
		}
		r.write("content/people/mayor.md", "# The mayoress\n")
		page.hears("a change under the new name", isNew)
	}
}

func TestStylesAreExchanged(t *testing.T) {
	r := serve(t, sample(), nil)
	home := r.shown("/")
	r.write("static/site.css", "body { color: red }") // the folder was not there before
	m := home.hears("the style sheet", func(m message) bool { return len(m.Styles) > 0 })
	if m.Reload || m.Page != "" || strings.Join(m.Styles, " ") != "site.css" {
		t.Errorf("%+v", m)
	}
	if _, body := r.get("/site.css"); body != "body { color: red }" {
		t.Error(body)
	}
	r.write("content/actors/picture.png", "other")
	if m := home.hears("the picture", func(m message) bool { return len(m.Assets) > 0 }); strings.Join(m.Assets, " ") != "actors/picture.png" {
		t.Errorf("%+v", m)
	}
	r.write("static/more.js", "1")
	home.hears("the script", func(m message) bool { return m.Reload })
}

func TestTemplatesAndSettings(t *testing.T) {
	r := serve(t, sample(), nil)
	home := r.shown("/")
	r.write("templates/page.html", `{{define "after"}}<p>Of my own.</p>{{end}}`)
	r.write("templates/home.html", `{{define "after"}}<p>Of my own.</p>{{end}}`)
	home.hears("the template", isNew)
	eventually(t, "the template", func() bool { _, body := r.get("/"); return strings.Contains(body, "Of my own.") })
	r.write("content/site.yaml", "title: The great bridge\n")
	home.hears("the title", isNew)
	eventually(t, "the title", func() bool { _, body := r.get("/"); return strings.Contains(body, "The great bridge") })
}

// Mistakes are told and vanish; the server goes on.
func TestMistakes(t *testing.T) {
	r := serve(t, sample(), nil)
	home := r.shown("/")
	has := func(words string) func(message) bool {
		return func(m message) bool {
			for _, f := range m.Problems {
				if strings.Contains(f.Where+" "+f.Text, words) {
					return true
				}
			}
			return false
		}
	}
	none := func(m message) bool { return m.Problems != nil && len(m.Problems) == 0 }
	good := sample()
	for _, test := range []struct{ file, text, words string }{
		{"content/index.md", "See [nobody](nobody.md).", "content/index.md:1:5 there is no nobody.md"},
		{"content/actors/mayor.md", "---\ntitle: \"open\nx\n---\n# The mayor\n", "content/actors/mayor.md:2:1"},
		{"content/site.yaml", "tilte: x\n", "did you mean “title”"},
		{"templates/page.html", `{{define "after"}}{{.Titel}}{{end}}`, "did you mean “Title”?"},
		{"templates/base.html", `{{if}}`, "templates/base.html:1"},
	} {
		r.write(test.file, test.text)
		m := home.hears("the problem in "+test.file, has(test.words))
		if len(m.Problems[0].Text) == 0 {
			t.Error("a problem without words")
		}
		if answer, _ := r.get("/"); answer.StatusCode != 200 {
			t.Errorf("%s: %d", test.file, answer.StatusCode)
		}
		if text, ok := good[test.file]; ok {
			r.write(test.file, text)
		} else if err := os.Remove(r.at(test.file)); err != nil {
			t.Fatal(err)
		}
		home.hears("that "+test.file+" is mended", none)
	}
}

// Nothing that can be in a file stops the server.
func TestStrangeFiles(t *testing.T) {
	r := serve(t, sample(), nil)
	for i, text := range []string{"", "\x00\xff\xfe", "---\n---\n---", strings.Repeat("[", 3000), strings.Repeat("> ", 500) + "x", "---\ntype: actor\nactor: [1, {a: b}]\n---\n", "{{.}}", "\ufeff# x", strings.Repeat("“", 20000)} {
		r.write("content/actors/mayor.md", text)
		r.write("content/actors/picture.png", fmt.Sprint(i))
		r.write("templates/actor.html", text)
		r.write("content/site.yaml", text)
	}
	r.write("content/site.yaml", "")
	r.write("content/actors/mayor.md", "# At last\n")
	eventually(t, "the last state", func() bool { _, body := r.get("/actors/mayor"); return strings.Contains(body, "At last") })
}

// Many changes at once are one change, and the last state is shown.
func TestStormIsOneBuild(t *testing.T) {
	files := sample()
	for i := range 500 {
		files[fmt.Sprintf("content/many/p%d.md", i)] = "# Before\n"
	}
	r := serve(t, files, nil)
	last := r.shown("/many/p499.html")
	if r.built() != 0 {
		t.Fatal("built before anything changed")
	}
	for i := range 500 {
		r.write(fmt.Sprintf("fresh/p%d.md", i), "# After\n")
	}
	for i := range 500 {
		name := fmt.Sprintf("p%d.md", i)
		if err := os.Rename(r.at("fresh/"+name), r.at("content/many/"+name)); err != nil {
			t.Fatal(err)
		}
	}
	last.hears("the last of 500 pages", isNew)
	for i := range 500 {
		eventually(t, "every page", func() bool {
			_, body := r.get(fmt.Sprintf("/many/p%d.html", i))
			return strings.Contains(body, "After")
		})
	}
	// One, and on a machine that halts in the middle of it one more.
	if n := r.built(); n < 1 || n > 2 {
		t.Errorf("%d builds", n)
	}
}

// A page that was away is told at once what it missed.
func TestReconnecting(t *testing.T) {
	r := serve(t, sample(), nil)
	_, body := r.get("/")
	_, print, _ := strings.Cut(body, `data-print="`)
	print, _, _ = strings.Cut(print, `"`)
	if m := <-r.open("/", print).messages; m.Page != "" {
		t.Error("told of a page that it has")
	}
	if m := <-r.open("/", "old").messages; m.Page != print {
		t.Errorf("told of %q, want %q", m.Page, print)
	}
}

// Articles are analysed when they change, and what that writes is shown.
func TestSeeds(t *testing.T) {
	files := map[string]string{"seeds/a.md": "one", "content/index.md": "# From one\n"}
	fail := make(chan bool, 1)
	r := serve(t, files, func(o *Options) {
		o.Seeds = o.Content + "/../seeds"
		at := func(name string) string { return o.Content + "/../" + name }
		o.Analyse = func() ([]string, []problem.Problem, error) {
			select {
			case <-fail:
				return nil, nil, errors.New("the disk is full")
			default:
			}
			text, err := os.ReadFile(at("seeds/a.md"))
			if err != nil {
				return nil, []problem.Problem{problem.At("seeds/a.md", "is not there", "")}, nil
			}
			page := "# From " + string(text) + "\n"
			if before, _ := os.ReadFile(at("content/index.md")); string(before) == page {
				return nil, nil, nil
			}
			return []string{"index.md"}, nil, os.WriteFile(at("content/index.md"), []byte(page), 0o644)
		}
	})
	home := r.shown("/")
	r.write("seeds/a.md", "two")
	home.hears("the new analysis", isNew)
	if _, body := r.get("/"); !strings.Contains(body, "From two") {
		t.Error("the page is the old one")
	}
	fail <- true
	r.write("seeds/a.md", "three")
	r.await(func(e Event) bool { return e.Kind == Failed })
	if _, body := r.get("/"); !strings.Contains(body, "From two") {
		t.Error("the last good page is gone")
	}
	if err := os.Remove(r.at("seeds/a.md")); err != nil {
		t.Fatal(err)
	}
	home.hears("the problem", func(m message) bool { return len(m.Problems) == 1 && m.Problems[0].Where == "seeds/a.md" })
	r.write("seeds/a.md", "four")
	home.hears("the newest analysis", isNew)
}

// A dossier without pages is served until it has some.
func TestNothingYet(t *testing.T) {
	r := serve(t, map[string]string{"content/readme.txt": "x"}, nil)
	home := r.shown("/")
	if answer, body := r.get("/"); answer.StatusCode != 404 || !strings.Contains(body, "no pages yet") {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
	r.write("content/index.md", "# Here I am\n")
	home.hears("the first page", isNew)
	if _, body := r.get("/"); !strings.Contains(body, "Here I am") {
		t.Error(body)
	}
}
