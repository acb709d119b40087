package analysis

import (
	"os"
	"testing"

	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// The five articles that the project began with, where they are at hand: every
// discrepancy that a careful reader finds in them, and no other.
func TestDiscrepanciesOfTheFirstDossier(t *testing.T) {
	const dir = "../../../shared"
	if _, err := os.Stat(dir + "/seeds"); err != nil {
		t.Skip("the articles are not here")
	}
	sources, _, err := importer.Read(os.DirFS(dir), "seeds")
	if err != nil {
		t.Fatal(err)
	}
	c := analysed(t, sources...)
	got := map[corpus.DiscrepancyKind]int{}
	for _, x := range c.Discrepancies {
		got[x.Kind]++
	}
	want := map[corpus.DiscrepancyKind]int{
		corpus.DateDiffers:    2, // of a remark at a conference; of a remark called recent
		corpus.NameDiffers:    1, // a head of government's given name
		corpus.WordingDiffers: 2, // a compliment; a warning echoed without its speaker
		corpus.StatusDiffers:  2, // how far an office has come; how much its host wants it
		corpus.ScopeDiffers:   1, // where that office is the first
	}
	for _, kind := range []corpus.DiscrepancyKind{corpus.DateDiffers, corpus.FigureDiffers, corpus.NameDiffers, corpus.WordingDiffers, corpus.StatusDiffers, corpus.ScopeDiffers} {
		if got[kind] != want[kind] {
			t.Errorf("%d discrepancies of %s, want %d", got[kind], kind, want[kind])
		}
	}
	if len(c.Events) < 20 || len(c.Themes) < 5 || len(c.Summary.BottomLine) < 3 || len(c.Summary.Open) < 4 {
		t.Errorf("%d events, %d themes, %d sentences in the bottom line, %d open questions", len(c.Events), len(c.Themes), len(c.Summary.BottomLine), len(c.Summary.Open))
	}
}
