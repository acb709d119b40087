package importer

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// TestTextThatLooksLikeFurniture names sentences that begin like boilerplate,
// captions, bylines or notes and are none.
func TestTextThatLooksLikeFurniture(t *testing.T) {
	for _, s := range []string{
		"By Tuesday the council had changed its mind.",
		"Copyright law says nothing about tide tables.",
		"More in the town than on the quay, people want the basin widened.",
		"Share prices of the dredging company fell by half.",
		"Related firms have bid for the work as well.",
		"Subscribe to that view and you must pay for the sand.",
		"In this picture of the future there is no room for the families.",
		"The report was published on Tuesday and read by nobody.",
		"Ada Moor, a local teacher, was happy with the result.",
		"Pictures of the quay hang in every bar of the town.",
		"The vote was put off (March 2023).",
		"Email has not reached the harbour office yet.",
		"Comments by the mayor did not help.",
		"He said:",
		"Who would pay?",
		"Photographs were taken, and nobody smiled in them.",
	} {
		text := "A Basin Too Small\n\n" + paragraph + "\n" + s + "\n\n" + paragraph + "\n" + paragraph + "\n" + s + "\n"
		a, _ := readArticle("a.txt", []byte(text), metadata{})
		for _, b := range a.blocks {
			if b.text == s && b.kind != corpus.Paragraph && !(s == "He said:" || s == "Who would pay?") {
				t.Errorf("%q is taken for %s", s, b.kind)
			}
		}
		if b := a.blocks[2]; b.kind != corpus.Paragraph && s == "He said:" {
			t.Errorf("%q is taken for %s", s, b.kind)
		}
	}
}

// TestFurniture names lines and what each is, wherever it stands between
// paragraphs.
func TestFurniture(t *testing.T) {
	for s, want := range map[string]corpus.PassageKind{
		"Advertisement":                                   corpus.Boilerplate,
		"ADVERTISEMENT":                                   corpus.Boilerplate,
		"Story continues below":                           corpus.Boilerplate,
		"Share this article:":                             corpus.Boilerplate,
		"Sign up for our newsletter!":                     corpus.Boilerplate,
		"Read more: Why nobody dredges the outer channel": corpus.Boilerplate,
		"We use cookies to improve your experience. By continuing you agree to our use of them.": corpus.Boilerplate,
		"© 2023 Harbour Press":                                 corpus.Boilerplate,
		"Copyright © 2023 Harbour Press. All rights reserved.": corpus.Boilerplate,
		"img-dr-moor":          corpus.Boilerplate,
		"IMG_2041.jpg":         corpus.Boilerplate,
		"* * *":                corpus.Boilerplate,
		"1,204 views":          corpus.Boilerplate,
		"Loading...":           corpus.Boilerplate,
		"Tags: harbours, sand": corpus.Boilerplate,
		"The mayor on the quay. (AP Photo/Cy Lee)":                      corpus.Caption,
		"The mayor on the quay in June. (Photo: Harbour Office)":        corpus.Caption,
		"The mayor on the quay. Photo by Cy Lee/Reuters":                corpus.Caption,
		"FILE - The mayor speaks on the quay, June 3, 2023.":            corpus.Caption,
		"In this photo provided by the council, boats wait for a tide.": corpus.Caption,
		"Dora Finch in one of the sheds. Photo: Quay & Co":              corpus.Caption,
		"Photo: Cy Lee":                                      corpus.Caption,
		"Image credit: Harbour Office":                       corpus.Caption,
		"From left: Dora Finch, Gil Harrow and Hanna Brock.": corpus.Caption,
		"Dora Finch (left) and Gil Harrow on the quay.":      corpus.Caption,
		"Figure 2. Depth of the basin":                       corpus.Caption,
		"Dora Finch opens the exhibition (May 2023).":        corpus.Caption,
		"What the Plan Would Change":                         corpus.Heading,
		"THE FAMILIES":                                       corpus.Heading,
		"A Vote in the Autumn?":                              corpus.Heading,
		"3. The Register":                                    corpus.Heading,
	} {
		text := "A Basin Too Small\n\n" + strings.Repeat(paragraph+"\n", 2) + s + "\n\n" + strings.Repeat(paragraph+"\n", 2)
		a, _ := readArticle("a.txt", []byte(text), metadata{})
		if b := a.blocks[3]; b.kind != want || b.text != s {
			t.Errorf("%q is taken for %s, want %s", b.text, b.kind, want)
		}
	}
}

func TestAuthorNotes(t *testing.T) {
	for s, author := range map[string]string{
		"Ada Moor is a research fellow at the School of Ports.":                 "Ada Moor",
		"Dr. Ada Moor is the director of the Harbour Institute.":                "Ada Moor",
		"Ada Moor, PhD, teaches at the School of Ports and writes as a critic.": "Ada Moor",
		"About the author: Ada Moor writes from the quay.":                      "Ada Moor",
		"Author: Ada Moor":                                           "Ada Moor",
		"The author is a former harbour master.":                     "",
		"Find Ms. Moor's column every Thursday.":                     "",
		"Follow Ada Moor on Twitter @adamoor":                        "",
		"This article was first published by the Harbour Institute.": "",
		"(Reporting by Ada Moor; Editing by Ben Quay)":               "",
		"Ben Quay contributed to this report.":                       "",
		"Editor's note: the tide table has been corrected since.":    "",
	} {
		text := "A Basin Too Small\n\n" + strings.Repeat(paragraph+"\n", 3) + s + "\n\nLeave a Reply\n"
		a, _ := readArticle("a.txt", []byte(text), metadata{})
		if b := a.blocks[4]; b.kind != corpus.AuthorNote {
			t.Errorf("%q is taken for %s", s, b.kind)
		}
		if got := a.source().Author; got != author {
			t.Errorf("%q: the author is %q, want %q", s, got, author)
		}
	}
}

func TestBylines(t *testing.T) {
	for s, author := range map[string]string{
		"By Ada Moor":                                 "Ada Moor",
		"BY ADA MOOR AND BEN QUAY":                    "Ada Moor and Ben Quay",
		"By Ada Moor, Ben Quay, and Cy Lee":           "Ada Moor, Ben Quay and Cy Lee",
		"by Dr. Ada van der Moor in Port Moor":        "Ada van der Moor",
		"Written by: J. R. Moor, Staff Writer":        "J. R. Moor",
		"By Ada Roy-Moor | July 3, 2023 | 4 min read": "Ada Roy-Moor",
		"Author: Ada O’Moor":                          "Ada O’Moor",
		"Ada Moor":                                    "Ada Moor",
		"By our correspondent":                        "",
	} {
		text := "A Basin Too Small\n\n" + s + "\n\n" + strings.Repeat(paragraph+"\n", 3)
		a, _ := readArticle("a.txt", []byte(text), metadata{})
		if b := a.blocks[1]; b.kind != corpus.Byline {
			t.Errorf("%q is taken for %s", s, b.kind)
		}
		if got := a.source().Author; got != author {
			t.Errorf("%q: the author is %q, want %q", s, got, author)
		}
	}
}
