package site

import (
	"reflect"
	"strings"
	"testing"
)

func TestDeadLinks(t *testing.T) {
	source := "---\ntype: source\n---\n# S\n\n<a id=\"p1\"></a>One.\n\n<a id=\"p2\"></a>Two.\n\n## Part\n"
	for _, tc := range []struct {
		name, page string
		want       []string
	}{
		{"all is well", "[a](sources/s.md) [b](sources/s.md#p1) [c](#here) [d](/sources/s.md#part) [e](x.png) [f](https://example.org/) [g](sources/s.html#p2) [h](feed.xml)\n\n## Here\n", nil},
		{"a page with a slip in its name", "See [a](sources/t.md).", []string{"index.md:1:5: there is no sources/t.md | did you mean sources/s.md?"}},
		{"a page in another folder", "[a](s.md)", []string{"index.md:1:1: there is no s.md | did you mean sources/s.md?"}},
		{"the title of a page", "# The quiet harbour\n\n[a](#the-quiet-harbour) [b](sources/s.md#s)", nil},
		{"folders", "[a](sources) [b](sources/) [c](/sources/#sources) [d](./) [e](/)", nil},
		{"a folder without an index", "[a](pictures/)", []string{"index.md:1:1: there is no pictures | write the page, or take the link away"}},
		{"a section that a folder's index lacks", "[a](sources/#surces)", []string{"index.md:1:1: there is no #surces on sources/index.md | did you mean #sources?"}},
		{"a folder in the front matter", "---\ntype: theme\ntheme:\n  sources: [sources]\n---\n# T\n", []string{"index.md:4:13: there is no sources | did you mean sources/index.md?"}},
		{"nothing like it", "[a](quite/elsewhere.md)", []string{"index.md:1:1: there is no quite/elsewhere.md | write the page, or take the link away"}},
		{"a paragraph that is not there", "[a](sources/s.md#p9)", []string{"index.md:1:1: there is no #p9 on sources/s.md | its passages are p1 to p2"}},
		{"a heading with a slip", "[a](sources/s.md#prt)", []string{"index.md:1:1: there is no #prt on sources/s.md | did you mean #part?"}},
		{"a section of this page", "Text\n[a](#no)\n\n## Yes", []string{"index.md:2:1: there is no #no on index.md | its sections are #yes"}},
		{"a picture", "![a](y.png)", []string{"index.md:1:1: there is no y.png | did you mean x.png?"}},
		{"raw HTML", "<p><a href=\"no.md\">x</a></p>", []string{"index.md:1:13: there is no no.md | write the page, or take the link away"}},
		{"a draft", "[a](draft.md)", []string{"index.md:1:1: draft.md is a draft and left out | publish it, or take the link away"}},
		{"above the content", "[a](../secret.md)", []string{"index.md:1:1: there is no ../secret.md | write the page, or take the link away"}},
		{"front matter", "---\ntype: theme\ntheme:\n  sources: [sources/s.md, sources/z.md]\n---\n# T\n", []string{"index.md:4:27: there is no sources/z.md | did you mean sources/s.md?"}},
		{"a picture on another host", "![a](https://example.org/x.png)", []string{"index.md:1:1: this picture lies on another host and will not be shown | put it into content/ and link to it there"}},
		{"an id twice", "<a id=\"p1\"></a>x\n\n<a id=\"p1\"></a>y", []string{"index.md:3:4: the id p1 stands twice on this page | give one of them another id"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, ps := loadFiles(t, map[string]string{
				"index.md": tc.page, "sources/s.md": source, "sources/index.md": "# Sources", "x.png": "", "pictures/y.jpg": "", "draft.md": "---\ndraft: true\n---\n# D",
			})
			if got := said(ps); !reflect.DeepEqual(got, tc.want) {
				t.Errorf("got  %q\nwant %q", got, tc.want)
			}
		})
	}
}

// A link to a folder must work from a disk, where no server looks for an index.
func TestLinksToFoldersLeadToTheirIndex(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{
		"index.md":           "# Home\n\n[a](my%20folder/) [b](/my%20folder#here)",
		"my folder/index.md": "# Folder\n\n[up](..) [home](/) [this](.?x#y)\n\n## Here\n\n## Y",
	})
	if len(ps) > 0 {
		t.Errorf("%q", said(ps))
	}
	for page, want := range map[OutputPath][]string{
		"index.html":           {"my%20folder/index.html", "my%20folder/index.html#here"},
		"my folder/index.html": {"../index.html", "../index.html", "./index.html?x#y"},
	} {
		var got []string
		for _, a := range find(document(t, s, page), ".body p a") {
			got = append(got, attr(a, "href"))
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s links to %q, want %q", page, got, want)
		}
	}
}

func TestPagesThatAreNotUTF8AreReported(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{
		"index.md": "# Home\n\n[a](a.md)", "a.md": "---\ntype: page\n---\n# Caf\xe9 \xe9\n\n\xff\n", "b.md": "# \ufffd is a character",
	})
	if got, want := said(ps), []string{"a.md:4:6: the byte 0xe9 is not UTF-8 | save the page as UTF-8"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := text(find(document(t, s, "a.html"), "h1")...); got != "Caf\ufffd \ufffd" {
		t.Errorf("the page shows %q", got)
	}
}

func TestASiteWithoutPagesIsReported(t *testing.T) {
	for _, tc := range []struct {
		files map[string]string
		what  string
	}{
		{map[string]string{}, "there are no pages here"},
		{map[string]string{"site.yaml": "title: T", "x.png": ""}, "there are no pages here"},
		{map[string]string{"index.md": "---\ndraft: true\n---\n# D"}, "all pages here are drafts and left out"},
	} {
		_, ps := loadFiles(t, tc.files)
		if len(ps) != 1 || ps[0].What != tc.what || ps[0].Hint == "" {
			t.Errorf("%v: %q", tc.files, said(ps))
		}
	}
}

func TestQuotationsMustStandInTheirSource(t *testing.T) {
	s1 := "---\ntype: source\n---\n# S\n\n" +
		"<a id=\"p1\"></a>The council said it was \"not *at all* attached\" to the plan. It will vote again in May, and in June.\n\n" +
		"<a id=\"p2\"></a>A pilot called it ‘a monument with a “toll” booth’. Nobody\nanswered \\[yet\\] & nobody asked.\n"
	s2 := "---\ntype: source\n---\n# T\n\n<a id=\"p1\"></a>The vote will be held again in May, the mayor’s office said.\n"
	for _, tc := range []struct {
		name, page string
		want       []string
	}{
		{"verbatim", "> It will vote again in May, and in June. [S](sources/s.md#p1)", nil},
		{"curly for straight, emphasis apart", "It was “not at all attached” [S](sources/s.md#p1).", nil},
		{"outer marks of an excerpt", "> “It will vote again in May” [S](sources/s.md#p1)", nil},
		{"nested quotations change their marks", "> A pilot called it “a monument with a ‘toll’ booth”. [S](sources/s.md#p2)", nil},
		{"white space folds", "> Nobody answered\n> [yet]   &amp; nobody asked. [S](sources/s.md#p2)", nil},
		{"an omission", "> The council said it was […] to the plan. [S](sources/s.md#p1)", nil},
		{"an omission with three dots", "“The council ... in June” [S](sources/s.md#p1)", nil},
		{"an utterance", "> “not at all attached”\n>\n> — the council · [S](sources/s.md#p1)", nil},
		{"both of two sources", "“again in May” [S](sources/s.md#p1), [T](sources/t.md#p1)", nil},
		{"a list", "> - It will vote again in May,\n> - and in June. [S](sources/s.md#p1)", nil},
		{"a list with a word changed", "> - It will vote again in May,\n> - and in July. [S](sources/s.md#p1)",
			[]string{"index.md:1:5: this quotation does not stand in sources/s.md#p1 | the nearest words, in the passage: “… plan. It will vote again in May, and in …”"}},
		{"a word changed", "> It will vote again in July, and in June. [S](sources/s.md#p1)",
			[]string{"index.md:1:3: this quotation does not stand in sources/s.md#p1 | the nearest words, in the passage: “… It will vote again in May, and in June.”"}},
		{"omissions out of order", "“in June … The council” [S](sources/s.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/s.md#p1 | the nearest words, in the passage: “The council said it …”"}},
		{"part of a word", "“the plan. It w” [S](sources/s.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/s.md#p1 | the nearest words, in the passage: “… to the plan. It …”"}},
		{"another paragraph", "Text.\n\n> A pilot called it “a monument … booth”. [S](sources/s.md#p1)",
			[]string{"index.md:3:3: this quotation does not stand in sources/s.md#p1 | it stands in sources/s.md#p2"}},
		{"another source", "“the mayor's office said” [S](sources/s.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/s.md#p1 | it stands in sources/t.md#p1"}},
		{"only one of two", "“and in June” [S](sources/s.md#p1) [T](sources/t.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/t.md#p1 | it stands in sources/s.md#p1"}},
		{"invented", "“xyzzy” [S](sources/s.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/s.md#p1 | copy the words from the passage, or take the quotation marks away"}},
		{"nothing but an omission", "“…” [S](sources/s.md#p1)",
			[]string{"index.md:1:2: this quotation does not stand in sources/s.md#p1 | copy the words from the passage, or take the quotation marks away"}},
		{"a missing paragraph is reported once", "> Words. [S](sources/s.md#p7)",
			[]string{"index.md:1:10: there is no #p7 on sources/s.md | its passages are p1 to p2"}},
		{"a citation of a page that is no source", "“words” [A](about.md#p1)", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, ps := loadFiles(t, map[string]string{
				"index.md": tc.page, "sources/s.md": s1, "sources/t.md": s2, "about.md": "<a id=\"p1\"></a>x",
			})
			if got := said(ps); !reflect.DeepEqual(got, tc.want) {
				t.Errorf("got  %q\nwant %q", got, tc.want)
			}
		})
	}
}

func TestABaseURLMustBeAnAddress(t *testing.T) {
	s, ps, err := Load(Options{Content: bridge, BaseURL: "/repo/"})
	if err != nil || len(ps) != 1 || !strings.Contains(ps[0].What, "/repo/") {
		t.Fatalf("%v, %v", ps, err)
	}
	if s.address("x.html") != "" {
		t.Error("the address is used nevertheless")
	}
}

func TestLoadReportsWhatItCannotUse(t *testing.T) {
	_, ps := loadFiles(t, map[string]string{
		"index.md": "# Home", "a.md": "---\ntype: acter\n---\n# A", "b.md": "---\ntitle: [\n---\n# B", "404.md": "# Mine", "site.css": "x",
		"c.md": "---\ntype: actor\nactor: {names: many}\n---\n# C",
	})
	var where []string
	for _, p := range ps {
		_, name, _ := strings.Cut(p.Where(), "/")
		where = append(where, name)
	}
	want := []string{"404.md", "a.md:2:7", "b.md:2:1", "c.md:3:16", "site.css"}
	if !reflect.DeepEqual(where, want) {
		t.Errorf("problems at %q, want %q\n%q", where, want, said(ps))
	}
}

// Whatever stands between word bounds of a passage is found in it.
func FuzzStandsIn(f *testing.F) {
	f.Add("He said “it is ‘so’ … or not” [again].", 2, 20)
	f.Add("a\u00a0b — “c”", 0, 9)
	f.Fuzz(func(t *testing.T, passage string, from, to int) {
		if from < 0 || to > len(passage) || from >= to {
			return
		}
		part := fold(passage[from:to])
		folded := fold(passage)
		standsIn(passage[from:to], "")
		nearestWords(words(part), passage)
		if fold(folded) != folded {
			t.Fatal("folding twice differs")
		}
		if i := indexWords(folded, part, 0); i >= 0 && !standsIn(part, folded) {
			t.Fatalf("%q is lost in %q", part, folded)
		}
	})
}

// What the tags of a page name by its id must be on the page, and pictures of
// every size must be there.
func TestReferencesToNothing(t *testing.T) {
	for _, tc := range []struct {
		name, html string
		want       []string
	}{
		{"all is well", `<section aria-labelledby="a b"><i id="a">A</i> <i id="b">B</i><label for="a">x</label></section>`, nil},
		{"a label", `<section aria-labelledby="a nobody"><i id="a">A</i></section>`, []string{"aria-labelledby of the finished page names nobody, which is not on it"}},
		{"a note", `<button popovertarget="note">?</button>`, []string{"popovertarget of the finished page names note, which is not on it"}},
		{"a mark of SVG", `<svg><path d="M0 0L9 9" marker-end="url(#tip)"/></svg>`, []string{"marker-end of the finished page names tip, which is not on it"}},
		{"pictures by size", `<img src="x.png" srcset="x.png 1x, big.png 2x" alt="">`, []string{"big.png"}},
	} {
		sc := shapeOf([]byte(tc.html))
		c := &checker{site: &Site{outputs: map[OutputPath]bool{"x.png": true}}}
		var got []string
		for _, p := range missingReferences("p.md", sc.missing, "") {
			got = append(got, p.What)
		}
		for _, a := range sc.addresses {
			if !c.arrives(OutputPath(a), "") {
				got = append(got, a)
			}
		}
		if !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.want)
		}
	}
}

// What a template of the dossier's own names must be there too, and what its
// style sheets ask for.
func TestTemplatesAndStylesLeadSomewhere(t *testing.T) {
	for _, tc := range []struct {
		name, file, text string
		want             []string
	}{
		{"a page's template", "templates/home.html", `{{define "after"}}<p><label for="box">Box</label></p>{{end}}`,
			[]string{"content/index.md: for of the finished page names box, which is not on it"}},
		{"the page for wrong addresses", "templates/404.html", `{{define "after"}}<p aria-describedby="gone"><a href="{{.Root}}index.html">a</a> <a href="{{.Root}}lost.html">b</a></p>{{end}}`,
			[]string{"404.html: aria-describedby of the finished page names gone, which is not on it", "404.html: the finished page links to lost.html, which leads nowhere"}},
		{"a style sheet", "static/own.css", "/* url(old.png) */\nbody { background: url(\"grain.png\"), url(data:image/gif;base64,R0lGODlh), url('icon.svg'); }\n",
			[]string{"static/own.css:2:25: there is no grain.png"}},
	} {
		dir := dossier(t, map[string]string{"content/index.md": "# Home\n", tc.file: tc.text})
		s, ps, err := Load(Options{Content: dir + "/content", Templates: dir + "/templates", Static: dir + "/static"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range append(ps, s.Check()...) {
			got = append(got, p.Where()+": "+p.What)
		}
		if !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.want)
		}
	}
}
