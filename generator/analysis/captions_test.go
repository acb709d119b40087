package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// withCaption is an article of two paragraphs with a caption between them.
func withCaption(caption string) *corpus.Source {
	before, after := "The lake was closed to swimmers in May.", "It opened again in July."
	text := before + "\n\n" + caption + "\n\n" + after + "\n"
	c, p := len(before)+2, len(before)+len(caption)+4
	at := func(start, end int) corpus.Span { return corpus.Span{Source: "a", Start: start, End: end} }
	return &corpus.Source{ID: "a", File: "seeds/a.md", Text: text, Title: "The lake", Rights: "full", Passages: []corpus.Passage{
		{ID: "p1", Kind: corpus.Paragraph, Span: at(0, len(before))},
		{ID: "c1", Kind: corpus.Caption, Span: at(c, c+len(caption))},
		{ID: "p2", Kind: corpus.Paragraph, Span: at(p, p+len(after))},
	}}
}

func TestCaptionsThatTellSomethingAreRead(t *testing.T) {
	tests := []struct {
		about, caption string
		actors         []string
		quotations     int
	}{
		{"sentences with a credit", "Photo: In this image from video, harbour master Olga Petrova speaks in Oslo. Petrova said the town should do something “to keep the water clean” this year. (Lake Agency Photo)", []string{"Olga Petrova"}, 1},
		{"who is seen where, without a stop", "Harbour master Olga Petrova and Mayor Ben Quay at the new lock in Oslo on May 12 (Photo by Jane Roe)", []string{"Olga Petrova", "Ben Quay"}, 0},
		{"a line of capitals", "Olga Petrova Opens The New Harbour Lock In Old Oslo Town", nil, 0},
		{"a credit behind a sentence", "Harbour master Olga Petrova looks at the new lock in Oslo. Image: Jane Roe (Lake Agency).", []string{"Olga Petrova"}, 0},
		{"a label", "Olga Petrova in Oslo (Photo by Jane Roe)", nil, 0},
		{"a credit", "Photo: Jane Roe/Lake Agency.", nil, 0},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			c, err := Analyse("Test", []*corpus.Source{withCaption(test.caption)})
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Check(); err != nil {
				t.Error(err)
			}
			var people []string
			for _, a := range c.Actors {
				if a.Named && a.Kind == corpus.Person {
					people = append(people, a.Name)
				}
			}
			if !slices.Equal(people, test.actors) {
				t.Errorf("people %q, want %q", people, test.actors)
			}
			if len(c.Quotations) != test.quotations {
				t.Errorf("%d quotations, want %d", len(c.Quotations), test.quotations)
			}
		})
	}
}
