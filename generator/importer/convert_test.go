package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

const rawArticle = `HARBOURS
A *Basin* Too Small: "What Now?"

By Ada Moor | July 3, 2023
Source: https://harbour.example.org/basin

Boats on the quay. (Photo by Cy Lee)
The basin is too small, and everybody knows it_s so; [see the register](p. 4), says a_b_c & d&amp;e <em>.

What the Plan Would Change

# 1 is not enough, said the mayor, and she said it twice.
- a breakwater
- a road

1911. That was the year, and nobody has forgotten it since then.
Advertisement

Ada Moor writes for the Harbour Press.

Leave a Reply
`

const convertedArticle = `---
title: "A *Basin* Too Small: \"What Now?\""
author: "Ada Moor"
url: "https://harbour.example.org/basin"
published: 2023-07-03
accessed: 2026-01-02
rights: excerpts
---

*Photo: Boats on the quay. (Photo by Cy Lee)*

The basin is too small, and everybody knows it_s so; \[see the register](p. 4), says a_b_c & d\&amp;e \<em>.

## What the Plan Would Change

## 1 is not enough, said the mayor, and she said it twice.

- a breakwater
- a road

1911\. That was the year, and nobody has forgotten it since then.

*About the author: Ada Moor writes for the Harbour Press.*
`

func TestConvertText(t *testing.T) {
	md, name, ps := Convert("raw/basin.txt", []byte(rawArticle), "2026-01-02")
	if len(ps) > 0 || name != "a-basin-too-small-what-now.md" {
		t.Error(name, ps)
	}
	if string(md) != convertedArticle {
		t.Errorf("got\n%s", md)
	}
}

func TestConvertMarkdown(t *testing.T) {
	const in = "---\noutlet: Harbour Press\npublished: 3 July 2023\n---\n# The *Basin*\n\nBy Ada Moor\n\nThe **basin**, said [the mayor](https://a.example),\nis too small.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n\n## Leave a Reply\n"
	const want = "---\ntitle: \"The Basin\"\nauthor: \"Ada Moor\"\noutlet: \"Harbour Press\"\npublished: 2023-07-03\naccessed: 2026-01-02\nrights: excerpts\n---\n\nThe **basin**, said [the mayor](https://a.example),\nis too small.\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n"
	md, name, ps := Convert("basin.md", []byte(in), "2026-01-02")
	if len(ps) > 0 || name != "harbour-press-the-basin.md" || string(md) != want {
		t.Errorf("%s %v\ngot\n%s", name, ps, md)
	}
}

func TestConvertKeepsWhatWasStated(t *testing.T) {
	in := "---\nid: basin\naccessed: 2023-08-01\nlanguage: en-GB\nrights: full\nkind: opinion\n---\n" + paragraph
	md, name, _ := Convert("x.txt", []byte(in), "2026-01-02")
	want := "---\nid: \"basin\"\naccessed: 2023-08-01\nlanguage: \"en-GB\"\nrights: full\nkind: \"opinion\"\n---\n\n" + paragraph
	if string(md) != want || name != "basin.md" {
		t.Errorf("%s\n%s", name, md)
	}
}

func TestConvertReportsWhatItCannotRead(t *testing.T) {
	for name, data := range map[string]string{"a.html": "<p>x</p>", "a.pdf": "%PDF-", "a": "x", "a.txt": "%PDF-", "b.txt": ""} {
		md, _, ps := Convert(name, []byte(data), "")
		if md != nil || len(ps) != 1 || ps[0].File != name || ps[0].Hint == "" {
			t.Errorf("%s: %q %v", name, md, ps)
		}
	}
}

// TestConvertedArticlesReadTheSame converts every article of the structure
// test and reads the result: the same headings, captions and notes, and the
// same paragraphs, word for word.
func TestConvertedArticlesReadTheSame(t *testing.T) {
	files, _ := filepath.Glob("testdata/structure/*.txt")
	if len(files) < 5 {
		t.Fatal(files)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := readArticle(file, data, metadata{})
		md, _, _ := Convert(file, data, "")
		after, ps := readArticle(file+".md", md, metadata{})
		if after == nil {
			t.Fatal(ps)
		}
		if got, want := body(after.source()), body(before.source()); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
		if before.meta.Title != after.meta.Title || before.meta.Author != after.meta.Author || before.meta.Published != after.meta.Published {
			t.Errorf("%s: %+v became %+v", file, before.meta, after.meta)
		}
	}
}

// body writes the passages that Convert keeps, without the labels it adds.
func body(s *corpus.Source) string {
	var lines []string
	for _, p := range s.Passages {
		switch p.Kind {
		case corpus.Title, corpus.Byline, corpus.Boilerplate:
			continue
		}
		text := strings.Join(strings.Fields(strings.NewReplacer("\n> ", " ", `\`, "").Replace(s.Text[p.Span.Start:p.Span.End])), " ")
		text = strings.TrimPrefix(strings.TrimPrefix(text, "Photo: "), "About the author: ")
		if !aboutHead.MatchString(text) {
			lines = append(lines, string(p.Kind)+": "+text)
		}
	}
	return strings.Join(lines, "\n")
}
