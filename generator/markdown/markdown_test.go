package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func parse(text string) *Document { return NewParser().Parse(text, 0, nil) }

func TestWhatThePageShows(t *testing.T) {
	for _, tc := range []struct{ name, text, want, without string }{
		{"tables keep their alignment without style", "| a | b |\n|---|--:|\n| 1 | 2 |", `<td class="right">2</td>`, "style="},
		{"what scrolls is named after its section", "## Jobs\n\n> | a |\n> |---|\n> | 1 |", `<div class="scroll" role="group" aria-labelledby="jobs" tabindex="0">`, ""},
		{"tables scroll by themselves", "| a |\n|---|\n| 1 |", `<div class="scroll" role="group" aria-label="Table" tabindex="0">`, ""},
		{"footnotes", "A[^1].\n\n[^1]: Note.", `role="doc-endnotes"`, ""},
		{"strikethrough", "~~no~~", "<del>no</del>", ""},
		{"tasks are said, not only shown", "- [x] a", `aria-label="done">☑</span>`, "<input"},
		{"code is coloured by class", "```go\nfunc f() {}\n```", `<span class="kd">func</span>`, "style="},
		{"code of no known language is escaped", "```nosuch\na < b\n```", "<code>a &lt; b\n</code>", ""},
		{"addresses in angle brackets are links", "<https://example.org>", `href="https://example.org"`, ""},
		{"raw HTML passes", "<section>\n<b>x</b>\n</section>", "<b>x</b>", ""},
		{"other people's comments pass", "<!-- todo -->", "<!-- todo -->", ""},
		{"a block's markers are dropped", "<!-- briefing:block key=\"a\" sum=\"0\" -->\nText.\n<!-- /briefing:block -->", "<p>Text.</p>", "briefing:"},
		{"an offer is dropped with its text", "a\n\n<!-- briefing:offer key=\"a\"\nhidden\n\nstill hidden\n-->\n\nb", "<p>b</p>", "hidden"},
		{"an omission within a line is dropped", "a <!-- briefing:omit key=\"x\" --> b", "a  b", "briefing:"},
		{"a note is the editors’", "> [!NOTE]\n> Text.", `<aside class="note note-note" aria-label="Editor’s note">`, "[!NOTE]"},
		{"a note has its own label", "> [!NOTE] Editor’s **note**, 3 May\n> Text.", `<p class="label">Editor’s note, 3 May</p>`, "<blockquote"},
		{"a warning", "> [!WARNING]\n> Text.", `<p class="label">Warning</p>`, "[!WARNING]"},
		{"a passage's paragraph carries the id", `<a id="p13"></a>Text.`, `<p id="p13" class="passage"><a class="num" href="#p13" aria-label="Paragraph 13">13</a>Text.</p>`, "<a id="},
		{"a caption has no number", `<a id="c1"></a>Text.`, `<p id="c1" class="passage">Text.</p>`, "num"},
		{"an anchor on its own line names the heading", "<a id=\"h1\"></a>\n### Head", `<h3 id="h1">Head</h3>`, "<a id="},
		{"an anchor within a heading names it", "### <a id=\"h1\"></a>Head", `<h3 id="h1">Head</h3>`, "<a id="},
		{"an anchor of its own names the next block", "<a id=\"p2\"></a>\n\n- one", `<ul id="p2">`, "<a id="},
		{"an anchor in the middle stays", `Text <a id="x"></a>more.`, `<a id="x"></a>`, ""},
		{"heading ids are GitHub's", "## Who’s *against* what?", `<h2 id="whos-against-what">`, ""},
		{"heading ids are unique", "## A\n\n## A", `<h2 id="a-1">`, ""},
		{"heading ids keep off passages", "<a id=\"p1\"></a>x\n\n## P1", `<h2 id="p1-1">`, ""},
		{"heading ids may be given", "## A {#b}", `<h2 id="b">`, ""},
		{"one page, one h1", "Text.\n\n# Late", `<h2 id="late">Late</h2>`, "<h1"},
		{"an excerpt's citation is the caption", "> Words. [S ¶1](s.md#p1)", "<figure id=\"q-words\" class=\"excerpt\">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n<figcaption><a href=\"s.md#p1\" class=\"cite\">S\u00a0¶1</a></figcaption>\n</figure>", ""},
		{"an excerpt's citation at the end of a list is the caption", "> - One.\n> - Two. [S](s.md#p1)", "<li>Two.</li>\n</ul>\n</blockquote>\n<figcaption><a ", ""},
		{"a list item of nothing but the citation goes", "> - One.\n> - [S](s.md#p1)", "<li>One.</li>\n</ul>\n</blockquote>\n<figcaption><a ", ""},
		{"an utterance's speaker is the caption", "> “Words.”\n>\n> — K, said · [S](s.md#p1)", "<figcaption>— K, said · <a", ""},
		{"a script in a quotation is text", "> \\<script> [S](s.md#p1)", "&lt;script&gt;", "<script"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := parse(tc.text).HTML
			if !strings.Contains(got, tc.want) {
				t.Errorf("%s\nlacks %s", got, tc.want)
			}
			if tc.without != "" && strings.Contains(got, tc.without) {
				t.Errorf("%s\nholds %s", got, tc.without)
			}
		})
	}
}

func TestOneTreeGivesEverything(t *testing.T) {
	text := "---\nx: 1\n---\n<!-- briefing:block key=\"t\" sum=\"0\" -->\n# The *title*\n<!-- /briefing:block -->\n\nLead &amp; [link](a.md).\n\n## Part\n\n![Alt](b.png) `code`\n"
	d := NewParser().Parse(text, strings.Index(text, "<!--"), nil)
	if d.Title != "The title" || d.TitleHTML != "The <em>title</em>" {
		t.Errorf("title %q, %q", d.Title, d.TitleHTML)
	}
	if strings.Contains(d.HTML, "title") {
		t.Errorf("the body repeats the title: %s", d.HTML)
	}
	if d.Lead != "Lead & link." {
		t.Errorf("lead %q", d.Lead)
	}
	if want := "The title\nLead & link.\nPart\n code"; d.Plain != want {
		t.Errorf("plain %q, want %q", d.Plain, want)
	}
	if d.Words != 6 {
		t.Errorf("%d words, want 6", d.Words)
	}
	if len(d.Headings) != 1 || d.Headings[0] != (Heading{2, "part", "Part"}) {
		t.Errorf("headings %v", d.Headings)
	}
	if len(d.Links) != 2 || d.Links[0].Text != "link" || !d.Links[1].Image || text[d.Links[0].Start] != '[' {
		t.Errorf("links %+v", d.Links)
	}
}

func TestEveryDestinationIsRewritten(t *testing.T) {
	text := "[a](x.md) ![b](y.png) [c][r] <a href=\"z.md\" class='k'>d</a>\n\n<div>\n<img src='w.png' alt=\"\">\n</div>\n\n[r]: v.md\n"
	var seen []string
	d := NewParser().Parse(text, 0, func(s string) string { seen = append(seen, s); return "NEW-" + s })
	for _, dest := range []string{"x.md", "y.png", "v.md", "z.md", "w.png"} {
		if !strings.Contains(d.HTML, `"NEW-`+dest) && !strings.Contains(d.HTML, `'NEW-`+dest) {
			t.Errorf("%s is not rewritten in %s", dest, d.HTML)
		}
	}
	if len(d.Links) != 5 {
		t.Errorf("links %+v", d.Links)
	}
	for _, l := range d.Links {
		if l.Text == "" && !l.Image && text[l.Start:l.End] != "z.md" {
			t.Errorf("the raw link stands at %q", text[l.Start:l.End])
		}
	}
}

func TestPassagesAreThePlainText(t *testing.T) {
	text := "<a id=\"p1\"></a>A \\*b\\* &amp; “c” [d](e.md).\n\n<a id=\"p2\"></a>\n\n1. one\n2. two\n"
	d := parse(text)
	want := []string{"A *b* & “c” d.", "one two"}
	for i, p := range d.Passages {
		if p.Text != want[i] {
			t.Errorf("passage %s is %q, want %q", p.ID, p.Text, want[i])
		}
		if !strings.HasPrefix(text[p.Start:], p.Text[:1]) {
			t.Errorf("passage %s begins at %q", p.ID, text[p.Start:])
		}
	}
	if len(d.Passages) != 2 {
		t.Fatalf("%d passages", len(d.Passages))
	}
}

func TestTheTitleMayBeAPassage(t *testing.T) {
	d := parse("<a id=\"t\"></a>\n# Title\n\nText.")
	if d.TitleID != "t" || d.Title != "Title" || len(d.Passages) != 1 || d.Passages[0].Text != "Title" {
		t.Errorf("id %q, title %q, passages %v", d.TitleID, d.Title, d.Passages)
	}
}

func TestTheTitleHasGitHubsID(t *testing.T) {
	d := parse("# The *quiet* harbour\n\n## The quiet harbour")
	if d.TitleID != "the-quiet-harbour" || d.Headings[0].ID != "the-quiet-harbour-1" {
		t.Errorf("title %q, heading %q", d.TitleID, d.Headings[0].ID)
	}
	if d := parse("Text."); d.TitleID != "" {
		t.Errorf("a page without a title has the id %q", d.TitleID)
	}
}

func TestHeadingID(t *testing.T) {
	for label, want := range map[string]string{
		"What would change it?": "what-would-change-it", "Élysée & co.": "élysée--co", "a_b-c": "a_b-c", "日本": "日本", "!": "",
	} {
		if got := HeadingID(label); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
}

func TestCodeStyleIsForBothThemes(t *testing.T) {
	css := CodeStyle()
	light, dark, found := strings.Cut(css, "@media (prefers-color-scheme: dark)")
	if !found || !strings.Contains(light, ".chroma .kd") || !strings.Contains(dark, ".chroma .kd") {
		t.Error("a theme is missing")
	}
}

// FuzzParse proves that no page makes the reader panic or lose its place.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"", "# A\n\n> B [S ¶1](s.md#p1)\n", "> “a”\n>\n> — K · [S](s.md#p1)", "<a id=\"p1\"></a>x\n\n<a id=\"p1\"></a>\n\n- y",
		"> [!NOTE] x\n> “q” [S](a.md#p1), [T](b.md#c2)", "| a |\n|--:|\n| “x” [S](s.md#p1) |", "<!-- briefing:offer\n[a](b) -->\n\n<img src=x href='y'",
		"- [x] a[^1]\n\n[^1]: b\n\n```go\nx\n```", "\\“&amp;&#0;&quot; [S](s.md#p1)", "*[S](s.md#p1)*\n> *“a” [S](s.md#p1)*", "\xff\xfe“\xe2\x80”[S](s.md#p1)",
	} {
		f.Add(seed)
	}
	pages, _ := filepath.Glob("../site/testdata/*/content/*/*.md")
	for _, page := range pages {
		if data, err := os.ReadFile(page); err == nil {
			f.Add(string(data))
		}
	}
	p := NewParser()
	f.Fuzz(func(t *testing.T, text string) {
		start := len(text) / 7
		for start > 0 && !utf8.RuneStart(text[start]) {
			start-- // front matter ends between two characters
		}
		d := p.Parse(text, start, nil)
		in := func(what string, from, to int) {
			if from < 0 || to < from || to > len(text) {
				t.Fatalf("%s at %d..%d of %d", what, from, to, len(text))
			}
		}
		for _, q := range d.Quotations {
			in("quotation", q.Start, q.End)
			if len(q.Citations) == 0 || q.Text == "" {
				t.Fatalf("empty quotation %+v", q)
			}
			for _, i := range q.Citations {
				if _, _, ok := SplitCitation(d.Links[i].Destination); !ok {
					t.Fatalf("%q is no citation", d.Links[i].Destination)
				}
			}
		}
		for _, l := range d.Links {
			in("link", l.Start, l.End)
		}
		for _, x := range d.Passages {
			in("passage", x.Start, x.End)
		}
		if utf8.ValidString(text) && !utf8.ValidString(d.HTML) {
			t.Fatal("the HTML is not UTF-8")
		}
		if again := p.Parse(text, start, nil); again.HTML != d.HTML || again.Plain != d.Plain {
			t.Fatal("a second reading differs")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	var page strings.Builder
	page.WriteString("# Title\n\n")
	for i := range 30 {
		fmt.Fprintf(&page, "## Part %d\n\nA sentence with a [link](a%d.md) and “some words” [S ¶%d](../sources/s.md#p%d), and then some more to fill the line.\n\n> A sentence from a source. [S ¶%d](../sources/s.md#p%d)\n\n", i, i, i, i, i, i)
	}
	p := NewParser()
	b.SetBytes(int64(page.Len()))
	for b.Loop() {
		p.Parse(page.String(), 0, nil)
	}
}
