package site

import (
	"bytes"
	"image/png"
	"slices"
	"strings"
	"testing"
)

// Who sends a link on has a picture beside it, with the dossier's title.
func TestTheCardShowsTheTitle(t *testing.T) {
	files := map[string]string{"index.md": "# Should the bridge close?\n"}
	s := load(t, Options{Content: dossier(t, files), BaseURL: "https://example.org/d"})
	if got := attr(find(document(t, s, "index.html"), "meta[property=og:image]")[0], "content"); got != "https://example.org/d/card.png" {
		t.Errorf("the page names %s", got)
	}
	data := file(t, s, cardFile)
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != cardWidth || size.Y != cardHeight {
		t.Errorf("the card is %v", size)
	}
	dark := 0
	for x := cardMargin; x < cardWidth-cardMargin; x++ {
		for y := cardMargin; y < cardMargin+cardTitleSize; y++ {
			if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x5000 {
				dark++
			}
		}
	}
	if dark < 2000 {
		t.Errorf("%d dark dots where the title should stand", dark)
	}
	other := load(t, Options{Content: dossier(t, map[string]string{"index.md": "# Another title\n"}), BaseURL: "https://example.org/d"})
	if bytes.Equal(data, file(t, other, cardFile)) {
		t.Error("two titles have one card")
	}
	if !bytes.Equal(data, file(t, load(t, Options{Content: dossier(t, files), BaseURL: "https://example.org/d"}), cardFile)) {
		t.Error("one title has two cards")
	}
	s = load(t, Options{Content: dossier(t, files)})
	if _, ok, _ := s.File(cardFile); ok || len(find(document(t, s, "index.html"), "meta[property=og:image]")) > 0 {
		t.Error("a card without an address")
	}
}

func TestBreakLines(t *testing.T) {
	fits := func(s string) bool { return len(s) <= 10 }
	for text, want := range map[string][]string{
		"one two three":                 {"one two", "three"},
		"unbreakable-word and more":     {"unbreakable-word", "and more"},
		"":                              nil,
		"one two three four five six s": {"one two", "three four …"},
	} {
		if got := breakLines(text, 2, fits); !slices.Equal(got, want) {
			t.Errorf("%q: %s, want %s", text, strings.Join(got, " | "), strings.Join(want, " | "))
		}
	}
}
