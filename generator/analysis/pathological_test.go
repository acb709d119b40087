package analysis

import (
	"strings"
	"testing"
)

// Texts that no writer wrote must not cost more than their length.
func TestEndlessSentencesEnd(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("in 2014 ", 20000) + ".",
		strings.Repeat("$5 million and ", 20000) + ".",
		strings.Repeat("the first of May, ", 20000) + ".",
		strings.Repeat("opened, and he said, ", 20000) + ".",
		strings.Repeat("liaison office ", 20000) + ".",
	} {
		d, sts := sentencesOf(t, "2023-07-03", text)
		if len(sts) == 0 {
			t.Fatal("nothing was read")
		}
		d.mentions = indexMentions(nil)
		findOverlaps(d)
		d.corpus.Events = findEvents(d)
		d.corpus.Themes = findThemes(d)
		d.corpus.Discrepancies = findDiscrepancies(d)
		d.corpus.Summary = summarise(d)
		if err := d.corpus.Check(); err != nil {
			t.Error(err)
		}
	}
}
