package site

import (
	"strings"
	"testing"
)

// A reader of a page sees, for each citation, the passage with the quoted
// words marked in it, its date and the ways to it.
func TestEveryCitationHasItsNote(t *testing.T) {
	s := load(t, Options{Content: dossier(t, map[string]string{
		"index.md": "# A dossier\n",
		"page.md": "# A page\n\n> The bridge will close. [Echo ¶1](sources/echo.md#p1)\n\nTwice [Echo ¶1](sources/echo.md#p1), " +
			"once [Echo ¶2](sources/echo.md#p2), never [Echo ¶9](sources/echo.md#p9).\n",
		"sources/echo.md": "---\ntype: source\nsource:\n  outlet: Echo\n  published: 2024-03-02\n  basis: stated\n  url: https://example.org/a\n---\n# The bridge\n\n" +
			"<a id=\"p1\"></a>It was late. The bridge will close. Nobody asked.\n\n<a id=\"p2\"></a>A second paragraph.\n",
	})})
	doc := document(t, s, "page.html")
	for _, tc := range []struct{ selector, want string }{
		{".evidence .from b", "Echo ¶1 Echo ¶2"},
		{".evidence time[datetime=2024-03-02]", "2 March 2024 2 March 2024"},
		{".evidence mark", "The bridge will close."},
	} {
		var texts []string
		for _, n := range find(doc, tc.selector) {
			texts = append(texts, text(n))
		}
		if got := strings.Join(texts, " "); got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.selector, got, tc.want)
		}
	}
	var numbers []string
	for _, n := range find(doc, "a.cite") {
		numbers = append(numbers, attr(n, "data-note"))
	}
	if got := strings.Join(numbers, " "); got != "1 1 2 " {
		t.Errorf("the citations lead to the notes %q", got)
	}
	for _, n := range find(doc, "button[popovertarget]") {
		if id := attr(n, "popovertarget"); id != "note:1" && id != "note:2" {
			t.Errorf("a button opens %s", id)
		}
	}
	ways := find(doc, ".evidence .ways a")
	if len(ways) != 4 || attr(ways[0], "href") != "sources/echo.html#p1" || attr(ways[1], "href") != "https://example.org/a" {
		t.Errorf("the ways to the passage are wrong: %d", len(ways))
	}
}

func TestMarkWords(t *testing.T) {
	for _, tc := range []struct {
		passage string
		quoted  []string
		want    string
	}{
		{"It was late. “It will close,” she said.", []string{"“It will close,”"}, "It was late. <mark>“It will close,”</mark> she said."},
		{"One. Two. Three. Four.", []string{"Two. Three.", "One. Two."}, "<mark>One. Two. Three.</mark> Four."},
		{"“It will close,” she said.", []string{"It will close"}, "<mark>“It will close,”</mark> she said."},
		{"One. Two. Three.", []string{"One.", "Two."}, "<mark>One. Two.</mark> Three."},
		{"a < b and c", []string{"c"}, "a &lt; b and <mark>c</mark>"},
		{"First part, then the rest of it, and the end.", []string{"First part […] and the end."}, "<mark>First part</mark>, then the rest of it, <mark>and the end.</mark>"},
		{"Nothing of this.", []string{"other words"}, "Nothing of this."},
		{"All of it is quoted.", []string{"All of it is quoted."}, ""},
	} {
		if got := string(markWords(tc.passage, tc.quoted)); got != tc.want {
			t.Errorf("%q in %q:\ngot  %s\nwant %s", tc.quoted, tc.passage, got, tc.want)
		}
	}
}
