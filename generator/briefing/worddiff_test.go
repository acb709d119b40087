package briefing

import (
	"testing"

	"briefing/generator/corpus"
)

// The words in which readings differ are marked in the sources' sentences, and
// the sentences stay what they are.
func TestDifferingWordsAreMarked(t *testing.T) {
	for _, tt := range []struct {
		kind       corpus.DiscrepancyKind
		value      string
		other      string
		text, want string
	}{
		{corpus.WordingDiffers, "we will not be moved", "we shall not be moved", "She said, “We will not be moved.”", "She said, “We **will** not be moved.”"},
		{corpus.WordingDiffers, "a fair price", "a fair and lasting price", "He wants “a fair price”.", "He wants “a fair price”."},
		{corpus.WordingDiffers, "a fair and lasting price", "a fair price", "He wants “a fair and lasting price”.", "He wants “a fair **and lasting** price”."},
		{corpus.FigureDiffers, "$9 million", "$7 million", "It costs ($9 million), he said.", `It costs (**\$9 million**), he said.`},
		{corpus.NameDiffers, "Martin Quirke", "Michael Quirke", "Martin Quirke’s claim, and Quirke, M.", "**Martin** Quirke’s claim, and Quirke, M."},
		{corpus.StatusDiffers, "scheduled (“will host”)", "debated (“debates”)", "Tokyo will host it.", "Tokyo **will host** it."},
		{corpus.DateDiffers, "2021", "recently", "Nothing of the kind stands here*.", `Nothing of the kind stands here\*.`},
		{corpus.WordingDiffers, "“”", "…", "“” … –", "“” … –"},
	} {
		d := &corpus.Discrepancy{Kind: tt.kind, Readings: []corpus.Reading{{Value: tt.value}, {Value: tt.other}}}
		if got := differingWords(d, 0).mark(tt.text); got != tt.want {
			t.Errorf("%q against %q: %s, want %s", tt.value, tt.other, got, tt.want)
		}
	}
}
