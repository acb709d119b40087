package briefing

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// shownAs is what a reader sees of a line of Markdown in a blockquote and in a
// table, under the extensions that GitHub has.
func shownAs(t testing.TB, text string) []string {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	var shown []string
	for _, source := range []string{"> x\n>\n> " + escape(text) + "\n", "| a |\n| --- |\n| " + escape(text) + " |\n"} {
		var b bytes.Buffer
		if err := md.Convert([]byte(source), &b); err != nil {
			t.Fatal(err)
		}
		out := b.String()
		out = strings.TrimPrefix(out, "<blockquote>\n<p>x</p>\n")
		out = strings.TrimPrefix(out, "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n")
		shown = append(shown, fold(html.UnescapeString(strings.ReplaceAll(fold(tagged.Replace(out)), "&#xFFFD;", "\uFFFD"))))
	}
	return shown
}

// tagged takes away the tags that an escaped line may bring; any other is a fault.
var tagged = strings.NewReplacer("<p>", "", "</p>", "", "</blockquote>", "", "<tbody>", "", "</tbody>", "", "</table>", "",
	"<tr>", "", "</tr>", "", "<td>", "", "</td>", "")

func TestSourcesTextIsShownAsItIs(t *testing.T) {
	for _, text := range []string{
		"plain", "# not a heading", "#hashtag", "- no list", "+ no list", "* no *list* _at_ all", "1. no list", "1986. A year.", "12) x",
		"> no quote", "=== not underlined", "--- no rule", "~~~ no code", "```", "`code`", "~~struck~~", "[link](x.md)", "[ref]", "![image](x)",
		"<b>no tag</b>", "<!-- no comment -->", "a --> b", "<https://example.org>", "https://example.org/a_b_c", "see www.example.org/x_y.", "a@b.example",
		"&amp; &#39; &copy; R&D; AT&T", "$7.1 billion and $30 million", `a \ b \* c`, "a | b", `a \| b`, "[!NOTE] x", "[ ] task", "==lit== %%hidden%% ^x^", "line\nbreak\r\n  and   tabs\t.",
		"“Ü” … — ‘x’", "| --- |", "<a id=\"p1\"></a>", "http://x", "mailto:a@b.c", "C++ and C#", "5 > 3 < 7", "2 * 3 * 4", "snake_case_name", "a^b", "footnote[^1]",
	} {
		for _, shown := range shownAs(t, text) {
			if shown != fold(text) {
				t.Errorf("%q is shown as %q (written %s)", text, shown, escape(text))
			}
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"a *b* _c_", "<x> & [y](z)", "1. x", "https://a.b/c_d", "`|`~\\", "www.a_b.c", "&#1;", "+ -\n> x", "\\\\|"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		// Control characters and bytes that are no text do not come out of an import.
		if strings.ToValidUTF8(text, "") != text || strings.ContainsFunc(text, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 }) {
			t.Skip()
		}
		if fold(text) == "" {
			t.Skip()
		}
		for _, shown := range shownAs(t, text) {
			if shown != fold(text) {
				t.Errorf("%q is shown as %q (written %s)", fold(text), shown, escape(text))
			}
		}
	})
}

func TestRelativeLinks(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"index.md", "actors/nato.md", "actors/nato.md"},
		{"actors/nato.md", "index.md", "../index.md"},
		{"actors/nato.md", "actors/japan.md", "japan.md"},
		{"actors/nato.md", "sources/a.md#p13", "../sources/a.md#p13"},
		{"sources/a.md", "sources/a.md#p13", "a.md#p13"},
		{"actors/nato.md", "actors/a (b).md", "a%20%28b%29.md"},
	} {
		if got := relative(tt.from, tt.to); got != tt.want {
			t.Errorf("from %s to %s: %s, want %s", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestSourcesOfOneOutletHaveTheirOwnNames(t *testing.T) {
	day := func(v string) corpus.Date { return corpus.Date{Value: v, Precision: corpus.Day, Basis: corpus.Stated} }
	sources := []*corpus.Source{
		{ID: "a", Outlet: "Post", Published: day("2023-07-03")}, {ID: "b", Outlet: "Post", Published: day("2023-07-04")},
		{ID: "c", Outlet: "Post", Title: "The same"}, {ID: "d", Outlet: "post", Title: "The same"},
		{ID: "e", Outlet: "An Institute with a Very Long Name Indeed Here (AIVLN)"}, {ID: "f", Title: "A title"}, {ID: "g"},
	}
	got := labels(sources)
	for id, want := range map[corpus.SourceID]string{"a": "Post, 3 July 2023", "b": "Post, 4 July 2023", "c": "Post (c)", "d": "post (d)",
		"e": "An Institute with a Very Long Name Indeed Here", "f": "A title", "g": "g"} {
		if got[id] != want {
			t.Errorf("%s is called %q, want %q", id, got[id], want)
		}
	}
}

func TestSentencesStayInTheirPassages(t *testing.T) {
	w := newWriter(bridge(t), Options{})
	src := w.sources["letter"]
	whole := corpus.Span{Source: "letter", Start: strings.Index(src.Text, "It is our"), End: len(src.Text) - 4}
	var got []string
	for _, p := range w.sentences(whole) {
		got = append(got, p.passage.ID+" "+p.text())
	}
	if want := []string{"p2 He also said: “It is our bridge.", "p3 “It always was.”"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestSourcesWithoutANameAreKnownByTheirOpening(t *testing.T) {
	text := "The ferry came at noon, as it always had, and nobody looked up."
	source := func(id string) *corpus.Source {
		return &corpus.Source{ID: corpus.SourceID(id), Text: text,
			Passages: []corpus.Passage{{ID: "p1", Kind: corpus.Paragraph, Span: corpus.Span{Source: corpus.SourceID(id), End: len(text)}}}}
	}
	for id, want := range map[string]string{"001-0f7f4945": "“The ferry came at noon, as it…”", "ferry-notes": "ferry-notes"} {
		if got := labels([]*corpus.Source{source(id)})[corpus.SourceID(id)]; got != want {
			t.Errorf("%s is called %s", id, got)
		}
	}
}

// "Yesterday" tells when only to those who know the day of publication.
func TestAnExcerptThatNeedsItsDayHasIt(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry sank yesterday.":     "Post, 3 July 2023 ¶1",
		"On Monday the ferry sank.":     "Post, 3 July 2023 ¶1",
		"The ferry sank on 2 July.":     "Post ¶1",
		"The Mondays of ferries count.": "Post ¶1",
	} {
		src := &corpus.Source{ID: "a", Outlet: "Post", Text: text, Published: corpus.Date{Value: "2023-07-03", Precision: corpus.Day},
			Sentences: []corpus.Span{{Source: "a", End: len(text)}},
			Passages:  []corpus.Passage{{ID: "p1", Kind: corpus.Paragraph, Span: corpus.Span{Source: "a", End: len(text)}}}}
		w := newWriter(&corpus.Corpus{Sources: []*corpus.Source{src}}, Options{})
		if got := w.sheet("index.md", "x").excerpt(src.Sentences[0]); !strings.Contains(got, "["+want+"]") {
			t.Errorf("%q is cited %s, want %q", text, got, want)
		}
	}
}

func TestDatelinesAreLeftOut(t *testing.T) {
	for text, want := range map[string]string{
		"GENEVA, May 6 (Wire) - Talks began.":                "Talks began.",
		"BISHKEK/ASTANA, March 19 (Meridian) - Talks began.": "Talks began.",
		"-- Nurses marched.":                                 "Nurses marched.",
		"Delft, 13 July 2026 – Talks began.":                 "Talks began.",
		"**Delft, July 13, 2026** — Talks began.":            "Talks began.",
		"(WMVT) -- Nurses marched.":                          "Nurses marched.",
		"NATO and the EU – two bodies – met.":                "NATO and the EU – two bodies – met.",
		"Self-help groups met.":                              "Self-help groups met.",
	} {
		if got := text[len(dateline.FindString(text)):]; got != want {
			t.Errorf("of %q is shown %q, want %q", text, got, want)
		}
	}
}
