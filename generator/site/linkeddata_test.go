package site

import (
	"encoding/json"
	"testing"
)

// Programs that read schema.org find out what a page is about.
func TestLinkedData(t *testing.T) {
	s := load(t, Options{BaseURL: "https://example.org/d/", Content: dossier(t, map[string]string{
		"index.md": "---\ntitle: \"</script> & Co\"\n---\n",
		"actors/ada.md": "---\ntype: actor\nactor:\n  kind: person\n  roles:\n    - {title: Mayor, of: Hexham}\n  names:\n    - {text: Ada Finch, form: name}\n    - {text: Finch, form: surname}\n" +
			"    - {text: Fynch, form: variant, suspect: true}\n---\n# Ada Finch\n\n> “Not in my time.”\n>\n> — Ada Finch, mayor · [Echo ¶1](../sources/echo.md#p1)\n",
		"disagreements/bridge.md": "---\ntype: disagreement\ndisagreement:\n  question: Should it close?\n  sides:\n    - stance: against\n      holders: [{name: Ada Finch, page: actors/ada.md}, {name: the drivers}]\n      reported_by: [sources/echo.md]\n---\n# Should it close?\n",
		"sources/echo.md":         "---\ntype: source\nsource: {outlet: Echo, author: Bo Lind, published: 2024-03-02, url: 'https://example.org/a'}\n---\n# The bridge\n\n<a id=\"p1\"></a>“Not in my time.”\n",
		"timeline.md":             "---\ntype: timeline\ntimeline:\n  events:\n    - {from: '2025-01', status: scheduled, what: It closes}\n---\n# Timeline\n",
	})})
	for _, tc := range []struct {
		page OutputPath
		path []any
		want string
	}{
		{"index.html", []any{"headline"}, "</script> & Co"},
		{"index.html", []any{"isBasedOn", 0, "author", "name"}, "Bo Lind"},
		{"actors/ada.html", []any{"mainEntity", "@type"}, "Person"},
		{"actors/ada.html", []any{"mainEntity", "jobTitle"}, "Mayor, Hexham"},
		{"actors/ada.html", []any{"mainEntity", "alternateName", 0}, "Finch"},
		{"actors/ada.html", []any{"mainEntity", "alternateName", 1}, ""},
		{"actors/ada.html", []any{"hasPart", 0, "text"}, "Not in my time."},
		{"actors/ada.html", []any{"hasPart", 0, "creator", "name"}, "Ada Finch"},
		{"actors/ada.html", []any{"hasPart", 0, "url"}, "https://example.org/d/sources/echo.html#p1"},
		{"disagreements/bridge.html", []any{"hasPart", 0, "name"}, "Against: Should it close?"},
		{"disagreements/bridge.html", []any{"hasPart", 0, "author", 0, "@type"}, "Person"},
		{"disagreements/bridge.html", []any{"hasPart", 0, "author", 1, "name"}, "the drivers"},
		{"disagreements/bridge.html", []any{"hasPart", 0, "appearance", 0, "datePublished"}, "2024-03-02"},
		{"timeline.html", []any{"hasPart", 0, "eventStatus"}, "https://schema.org/EventScheduled"},
	} {
		var data any
		script := text(find(document(t, s, tc.page), "script[type=application/ld+json]")...)
		if err := json.Unmarshal([]byte(script), &data); err != nil {
			t.Fatalf("%s: %v in %s", tc.page, err, script)
		}
		if got := inside(data, tc.path); got != tc.want {
			t.Errorf("%s %v: got %q, want %q", tc.page, tc.path, got, tc.want)
		}
	}
}

// inside follows keys and indexes; empty where there is nothing.
func inside(data any, path []any) string {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			m, _ := data.(map[string]any)
			data = m[step]
		case int:
			list, _ := data.([]any)
			if step >= len(list) {
				return ""
			}
			data = list[step]
		}
	}
	word, _ := data.(string)
	return word
}
