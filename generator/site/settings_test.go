package site

import (
	"reflect"
	"strings"
	"testing"
)

func TestSettings(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       Settings
		problems   []string
	}{
		{"all keys", "title: T\ndescription: D\nbase_url: https://example.org/b\nlanguage: de\nauthor: A\neditors: [B, C]\nlicence: L\nnavigation: [a.md]\n",
			Settings{"T", "D", "https://example.org/b", "de", "A", []string{"B", "C"}, "L", []string{"a.md"}}, nil},
		{"empty", "", Settings{}, nil},
		{"only comments", "# nothing\n", Settings{}, nil},
		{"a slip", "title: T\nbaseurl: x\n", Settings{Title: "T"}, []string{"site.yaml:2:1: the key “baseurl” is unknown and not read | did you mean “base_url”?"}},
		{"a wrong type", "editors: {a: b}\ntitle: T\n", Settings{Title: "T"}, []string{"site.yaml:1:10: the value of “editors” is a mapping where a list is wanted | write it as [one, two]"}},
		{"no address", "title: T\nbase_url: /repo\n", Settings{Title: "T"}, []string{"site.yaml:2:11: the base URL is not an address | write it as https://example.org/briefing/"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, ps := parseSettings("content/site.yaml", tc.text)
			if !reflect.DeepEqual(got, tc.want) {
				t.Errorf("got %+v, want %+v", got, tc.want)
			}
			if said := said(ps); !reflect.DeepEqual(said, tc.problems) {
				t.Errorf("got %q, want %q", said, tc.problems)
			}
		})
	}
	if s, ps, err := LoadSettings(t.TempDir()); err != nil || len(ps) > 0 || !reflect.DeepEqual(s, Settings{}) {
		t.Error("a dossier without settings is refused")
	}
}

func TestNavigationIsTheSettings(t *testing.T) {
	dir := dossier(t, map[string]string{"index.md": "# H", "b.md": "# Bee", "a.md": "# Ay", "site.yaml": "navigation: [b.md, a.md, c.md]"})
	settings, _, err := LoadSettings(dir)
	if err != nil {
		t.Fatal(err)
	}
	s, ps, err := Load(Options{Content: dir, Settings: settings})
	if err != nil {
		t.Fatal(err)
	}
	if got := text(find(document(t, s, "index.html"), ".masthead nav a")...); got != "Bee Ay" {
		t.Errorf("the header shows %q", got)
	}
	if got := strings.Join(said(ps), ""); got != "site.yaml: the navigation names c.md, which does not exist | did you mean a.md?" {
		t.Errorf("problems %q", got)
	}
}
