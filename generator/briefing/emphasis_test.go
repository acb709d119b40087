package briefing

import (
	"testing"

	"briefing/generator/corpus"
)

func TestReadersSeeNoMarksOfEmphasis(t *testing.T) {
	for text, want := range map[string]string{
		"**1. There is a minimum.** The town pays.":     "1. There is a minimum. The town pays.",
		"*That’s* the figure, **she** said (*softly*).": "That’s the figure, she said (softly).",
		"It is 2 * 3 and a*b, and costs 5*.":            "It is 2 * 3 and a*b, and costs 5*.",
		"* a point of a list\n* another":                "* a point of a list\n* another",
		"*Before tax, **they** say.":                    "*Before tax, they say.",
	} {
		src := &corpus.Source{File: "seeds/a.md", Text: text}
		got := ""
		for from := 0; from < len(text); from += 7 { // a page shows it in parts
			got += shownText(src, from, min(from+7, len(text)))
		}
		if got != want {
			t.Errorf("%q is shown as %q", text, got)
		}
		src.File = "seeds/a.txt"
		if got := shownText(src, 0, len(text)); got != text {
			t.Errorf("a plain text is shown as %q", got)
		}
	}
}
