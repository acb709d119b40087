package site

import (
	"reflect"
	"strings"
	"testing"

	"github.com/jba/templatecheck"
)

// Every field that a template names exists, on every branch.
func TestTemplatesFitTheirData(t *testing.T) {
	th, ps, err := loadTheme("")
	if err != nil || len(ps) > 0 {
		t.Fatal(ps, err)
	}
	for _, kind := range kinds() {
		set, err := th.sets[kind].Clone()
		if err != nil {
			t.Fatal(err)
		}
		if err := templatecheck.CheckHTML(set.Lookup(frame), &PageData{}); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// Empty data must not make a template stumble or leave empty boxes.
func TestTemplatesTakeEmptyData(t *testing.T) {
	th, _, err := loadTheme("")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range kinds() {
		html, ps := th.render(&PageData{
			Type: kind, Home: &Home{}, Actor: &Actor{}, Theme: &Theme{}, Disagreement: &Disagreement{},
			Discrepancy: &Discrepancy{}, Source: &Source{}, Timeline: &Timeline{}, Coverage: &Coverage{},
		})
		if len(ps) > 0 {
			t.Errorf("%s: %v", kind, ps)
		}
		for _, empty := range []string{"<dl class=\"glance\">\n</dl>", "<ul class=\"cards\">\n</ul>", "<table", "<svg", "class=\"sides\"", "class=\"counts\""} {
			if strings.Contains(string(html), empty) {
				t.Errorf("%s shows an empty %s", kind, empty)
			}
		}
	}
}

// A dossier's own look.css comes after the built-in styles; without one nothing
// links to it.
func TestALookOfOnesOwn(t *testing.T) {
	sheets := func(files map[string]string) string {
		s, _ := themed(t, nil, files)
		var names []string
		for _, n := range find(document(t, s, "actors/a.html"), "link[rel=stylesheet]") {
			names = append(names, attr(n, "href"))
		}
		return strings.Join(names, " ")
	}
	if got := sheets(map[string]string{"look.css": ":root { --accent: #063 }"}); got != "../site.css ../look.css" {
		t.Errorf("style sheets %s", got)
	}
	if got := sheets(nil); got != "../site.css" {
		t.Errorf("style sheets %s", got)
	}
}

func themed(t *testing.T, templates, static map[string]string) (*Site, []string) {
	t.Helper()
	s, ps, err := Load(Options{
		Content: dossier(t, map[string]string{
			"index.md": "# Home", "actors/a.md": "---\ntype: actor\nactor: {kind: person, names: [{text: Ann}]}\n---\n# Ann",
			"themes/b.md": "---\ntype: theme\ntheme: {terms: [x]}\n---\n# B",
		}),
		Templates: dossier(t, templates), Static: dossier(t, static),
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, said(append(ps, s.Check()...))
}

func TestADossiersOwnFilesOverrideOneByOne(t *testing.T) {
	s, ps := themed(t, map[string]string{
		"actor.html": `{{define "glance"}}<p class="own">{{.Actor.Kind}} {{template "mine" .Title}}</p>{{end}}`,
		"mine.html":  `{{define "mine"}}called {{.}}{{end}}`,
		"notes.txt":  "not a template",
	}, map[string]string{"site.css": "/* own */", "logo.svg": "<svg/>"})
	if len(ps) > 0 {
		t.Error(ps)
	}
	if got := text(find(document(t, s, "actors/a.html"), ".own")...); got != "person called Ann" {
		t.Errorf("the dossier's template shows %q", got)
	}
	if got := text(find(document(t, s, "themes/b.html"), ".glance dd")...); got != "x" {
		t.Errorf("the built-in template shows %q", got)
	}
	for name, want := range map[OutputPath]string{"site.css": "/* own */", "logo.svg": "<svg/>"} {
		if data, _, _ := s.File(name); string(data) != want {
			t.Errorf("%s is %q", name, data)
		}
	}
	if data, ok, _ := s.File("icon.svg"); !ok || len(data) == 0 {
		t.Error("the built-in icon is gone")
	}
}

func TestTemplateFaultsNameTheirPlace(t *testing.T) {
	for _, tc := range []struct {
		name string
		file map[string]string
		want []string
	}{
		{"a field with a slip", map[string]string{"actor.html": "{{define \"glance\"}}\n<p>{{.Actor.Kid}}</p>{{end}}"},
			[]string{"actor.html:2:12: Actor has no field Kid | did you mean “Kind”?"}},
		{"no such field", map[string]string{"theme.html": "{{define \"glance\"}}{{.Theme.Colour}}{{end}}"},
			[]string{"theme.html:1:28: Theme has no field Colour | its fields are Terms, Actors, Sources, Silent"}},
		{"a slip in the page's own data", map[string]string{"actor.html": "{{define \"glance\"}}{{.Titel}}{{end}}"},
			[]string{"actor.html:1:22: PageData has no field Titel | did you mean “Title”?"}},
		{"not a template", map[string]string{"actor.html": "a\n{{if}}"},
			[]string{"actor.html:2: missing value for if | the built-in actor.html is used in its place"}},
		{"a link that leads nowhere", map[string]string{"theme.html": "{{define \"after\"}}<a href=\"{{.Root}}nowhere.html\">x</a>{{end}}"},
			[]string{"themes/b.md: the finished page links to ../nowhere.html, which leads nowhere | look into the page's raw HTML and its template, theme.html"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, ps := themed(t, tc.file, nil)
			if !reflect.DeepEqual(ps, tc.want) {
				t.Errorf("got  %q\nwant %q", ps, tc.want)
			}
			if got := text(find(document(t, s, "actors/a.html"), "h1")...); got != "Ann" {
				t.Errorf("the page is lost: %q", got)
			}
		})
	}
}
