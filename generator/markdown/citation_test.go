package markdown

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// recognised writes a quotation as kind, text and cited places.
func recognised(d *Document) []string {
	var out []string
	for _, q := range d.Quotations {
		var to []string
		for _, i := range q.Citations {
			to = append(to, d.Links[i].Destination)
		}
		out = append(out, fmt.Sprintf("%s: %s → %s", []string{"excerpt", "utterance", "inline"}[q.Kind], q.Text, strings.Join(to, " + ")))
	}
	return out
}

func TestQuotationsThatClaimASource(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       []string
	}{
		{"an excerpt", "> A sentence. [S ¶1](s.md#p1)", []string{"excerpt: A sentence. → s.md#p1"}},
		{"an excerpt over two lines and a bracket", "> A\n> sentence.\n> ([S ¶1](s.md#p1))", []string{"excerpt: A sentence. → s.md#p1"}},
		{"an excerpt of two paragraphs", "> One.\n>\n> Two. [S ¶1](s.md#p1)", []string{"excerpt: One. Two. → s.md#p1"}},
		{"an excerpt two sources share", "> A sentence. [S ¶1](s.md#p1) · [T ¶2](t.md#p2)", []string{"excerpt: A sentence. → s.md#p1 + t.md#p2"}},
		{"an excerpt with emphasis, entity and escape", "> A *sen*tence &amp; \\[more\\]. [S](s.md#p1)", []string{"excerpt: A sentence & [more]. → s.md#p1"}},
		{"an excerpt with an inner quotation is checked once", "> He said “no”. [S](s.md#p1)", []string{"excerpt: He said “no”. → s.md#p1"}},
		{"an excerpt that is a list", "> - One.\n> - Two. [S ¶1](s.md#p1)", []string{"excerpt: One. Two. → s.md#p1"}},
		{"an excerpt that ends in a loose list", "> They said:\n>\n> 1. One.\n>\n> 2. Two. [S ¶1](s.md#p1)", []string{"excerpt: They said: One. Two. → s.md#p1"}},
		{"a citation as a list item", "> - One.\n> - [S ¶1](s.md#p1)", []string{"excerpt: One. → s.md#p1"}},
		{"a list whose items are cited one by one", "> - One. [S ¶1](s.md#p1)\n> - Two. [T ¶2](t.md#p2)", []string{"excerpt: One. → s.md#p1", "excerpt: Two. → t.md#p2"}},
		{"a list that goes on after the citation", "> - One. [S ¶1](s.md#p1)\n> - Two.", nil},
		{"an excerpt in a list", "- > A sentence. [S](s.md#p1)", []string{"excerpt: A sentence. → s.md#p1"}},
		{"an utterance", "> “Words.”\n>\n> — [K](k.md), said · [S ¶9](s.md#p9)", []string{"utterance: “Words.” → s.md#p9"}},
		{"an utterance with nobody cited", "> “Words.”\n>\n> — [K](k.md)", nil},
		{"a blockquote without a citation", "> Words.", nil},
		{"a blockquote that goes on after the citation", "> Words [S](s.md#p1) and more.", nil},
		{"a note is not an excerpt", "> [!NOTE]\n> Ours. [S](s.md#p1)", nil},
		{"a link to a page is no citation", "> Words. [S](s.md)", nil},
		{"a link to a section is no citation", "> Words. [S](s.md#method)", nil},
		{"a link elsewhere is no citation", "> Words. [S](https://example.org/s.md#p1)", nil},
		{"inline, curly", "It is “not large” [S](s.md#p1).", []string{"inline: not large → s.md#p1"}},
		{"inline, straight", "It is \"not large\" ([S](s.md#p1)).", []string{"inline: not large → s.md#p1"}},
		{"inline, single", "It is ‘the ship’s bell’ [S](s.md#p1).", []string{"inline: the ship’s bell → s.md#p1"}},
		{"inline, full stop between", "It is “not large”. [S](s.md#p1)", []string{"inline: not large → s.md#p1"}},
		{"inline, guillemets", "Es ist «klein» [S](s.md#p1).", []string{"inline: klein → s.md#p1"}},
		{"inline, nested", "He said “it is ‘not “so” large’” [S](s.md#p1).", []string{"inline: it is ‘not “so” large’ → s.md#p1"}},
		{"inline, the last of two", "“One” and “two” [S](s.md#p1).", []string{"inline: two → s.md#p1"}},
		{"inline, each with its own", "“One” [S](s.md#p1) and “two” [T](t.md#c2).", []string{"inline: One → s.md#p1", "inline: two → t.md#c2"}},
		{"inline, words between", "“One”, as they put it [S](s.md#p1).", nil},
		{"inline, in a table", "| a |\n|---|\n| “x y” [S](s.md#p1) |", []string{"inline: x y → s.md#p1"}},
		{"inline, in a note", "> [!NOTE]\n> It is “large” [S](s.md#p1)", []string{"inline: large → s.md#p1"}},
		{"an apostrophe is no quotation", "The states' [S](s.md#p1) and the ship’s [S](s.md#p1).", nil},
		{"a closing mark alone", "large” [S](s.md#p1)", nil},
		{"code is not read", "`“x” [S](s.md#p1)`", nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := recognised(NewParser().Parse(tc.text, 0, nil)); !reflect.DeepEqual(got, tc.want) {
				t.Errorf("got %q\nwant %q", got, tc.want)
			}
		})
	}
}

func TestQuotationsKnowTheirPlace(t *testing.T) {
	text := "---\ntitle: “T”\n---\nIt is \\*very\\* “not &amp; large” [S](s.md#p1).\n\n> “Two\n> lines.”\n>\n> — K · [S](s.md#p2)\n"
	d := NewParser().Parse(text, strings.Index(text, "It is"), nil)
	want := []string{"“Two\n> lines.”", "not &amp; large"}
	for i, q := range d.Quotations {
		// The place of an entity is where it begins, so the end may only be near.
		if got := text[q.Start:q.End]; got != want[i] {
			t.Errorf("quotation %d stands at %q, want %q", i, got, want[i])
		}
	}
	if len(d.Quotations) != 2 {
		t.Fatalf("found %d quotations, want 2", len(d.Quotations))
	}
}

func TestSplitCitation(t *testing.T) {
	for dest, want := range map[string]string{
		"../sources/a.md#p13": "../sources/a.md p13", "a.md#c1": "a.md c1", "a.md#t": "a.md t",
		"a.md": "", "a.md#": "", "a.md#p": "", "a.md#P1": "", "#p1": "", "a.html#p1": "", "https://x/a.md#p1": "",
	} {
		path, passage, ok := SplitCitation(dest)
		if got := strings.TrimSpace(path + " " + passage); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, %v; want %q", dest, got, ok, want)
		}
	}
}

// A page of nothing but marks and citations must cost no more than its length.
func TestStrayMarksAreHarmless(t *testing.T) {
	for _, unit := range []string{"“", "” [S](s.md#p1) ", "\" [S](s.md#p1)", "> ", "[", "<a id=\"p1\"></a>", "\\*&amp;"} {
		NewParser().Parse(strings.Repeat(unit, 65_000/len(unit)), 0, nil)
	}
}
