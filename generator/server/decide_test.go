package server

import (
	"fmt"
	"path/filepath"
	"testing"
)

// Which events call for a look at the disk.
func TestEventsThatConcernTheSite(t *testing.T) {
	r := roots{seeds: filepath.FromSlash("/d/seeds"), content: filepath.FromSlash("/d/content"), templates: filepath.FromSlash("/d/templates")}
	for at, want := range map[string]bool{
		"/d/content/index.md":               true,
		"/d/content/actors":                 true,
		"/d/content":                        true, // the folder itself came or went
		"/d/seeds/a.txt":                    true,
		"/d/templates/base.html":            true,
		"/d/content/.index.md.swp":          false, // vim
		"/d/content/index.md~":              false,
		"/d/content/4913":                   false,
		"/d/content/index.md.swx":           false,
		"/d/content/.#index.md":             false, // emacs
		"/d/content/#index.md#":             false,
		"/d/content/index.md___jb_tmp___":   false, // JetBrains
		"/d/content/index.md___jb_old___":   false,
		"/d/content/.goutputstream-4Q8XW1":  false, // GNOME
		"/d/content/.git/index":             false,
		"/d/content/.obsidian/workspace":    false,
		"/d/content/picture.png.crdownload": false,
		"/d/seeds/~$report.docx":            false,
		"/d/content/v1.2/4913.md":           true,
		"/d/public/index.html":              false,
		"/d/static/site.css":                false, // not followed here
		"/d/contents/index.md":              false,
		"/d/index.md":                       false,
		"/d":                                false,
	} {
		if got := r.concerns(filepath.FromSlash(at)); got != want {
			t.Errorf("%s: %v, want %v", at, got, want)
		}
	}
}

// What changes ask for.
func TestPlan(t *testing.T) {
	for _, test := range []struct {
		name    string
		changes []change
		want    work
	}{
		{"nothing", nil, work{}},
		{"a page", []change{{content, "a.md", false}}, work{content: []string{"a.md"}}},
		{"a page twice", []change{{content, "a.md", true}, {content, "a.md", false}}, work{content: []string{"a.md"}}},
		{"a page that is gone", []change{{content, "a.md", true}}, work{content: []string{"a.md"}}},
		{"pages in order", []change{{content, "b.md", false}, {content, "a.md", false}}, work{content: []string{"a.md", "b.md"}}},
		{"an article", []change{{seeds, "a.txt", false}}, work{analyse: true}},
		{"the list of articles", []change{{seeds, "SOURCES.yaml", false}}, work{analyse: true}},
		{"the folder's README", []change{{seeds, "readme.md", false}}, work{}},
		{"the settings", []change{{content, "site.yaml", false}}, work{analyse: true, reload: true}},
		{"settings of something else", []change{{content, "sub/site.yaml", false}}, work{content: []string{"sub/site.yaml"}}},
		{"a template", []change{{templates, "base.html", false}}, work{theme: true}},
		{"the templates' manual", []change{{templates, "README.md", false}}, work{}},
		{"a style sheet", []change{{static, "site.css", false}}, work{static: []string{"site.css"}}},
		{"what embeds the folder", []change{{static, "static.go", false}}, work{}},
		{"a checkout", []change{{seeds, "a.txt", true}, {content, "a.md", true}, {content, "b.md", false}, {templates, "page.html", false}, {static, "b.css", false}},
			work{analyse: true, content: []string{"a.md", "b.md"}, theme: true, static: []string{"b.css"}}},
	} {
		if got := plan(test.changes); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestWorkIsJoined(t *testing.T) {
	got := work{analyse: true, content: []string{"b.md"}}.and(work{theme: true, content: []string{"a.md", "b.md"}, static: []string{"x.css"}})
	want := work{analyse: true, theme: true, content: []string{"a.md", "b.md"}, static: []string{"x.css"}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if !(work{}).none() || got.none() {
		t.Error("none")
	}
}

// A save is handed on at once, a storm or half a save when it is over.
func TestPause(t *testing.T) {
	if a, b, c := pause(1, false), pause(1, true), pause(2, false); a != quiet || b != quietStorm || c != quietStorm {
		t.Error(a, b, c)
	}
}
