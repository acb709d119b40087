package analysis

import (
	"reflect"
	"strings"
	"testing"
)

// Notes say what was considered when the decision was taken, and taking them
// changes nothing of what is found.
func TestNotesOfWhatWasNotTaken(t *testing.T) {
	model, lex := loaded(t)
	sources := sourcesOf([]string{
		"Minister Ann Hale met Olaf Berg in March. “The tunnel is safe,” Hale said, and Berg nodded. Norway opposes the harbour tunnel.",
		"Ann Hale and her brother Peter Hale came late. Hale supports the harbour tunnel. The port opposes the tunnel.",
	})
	taken := &notes{}
	with := analyseNoting(model, lex, annotateWith(model), taken, "Test", sources)
	if !reflect.DeepEqual(with, analyse(model, lex, "Test", sources)) {
		t.Error("another corpus comes out where notes are taken")
	}
	for _, want := range []Note{
		{Kind: "quotation", Label: "instead of", Said: "Olaf Berg"},
		{Kind: "actor", Label: "instead of", Said: "Ann Hale"},
		{Kind: "event", Label: "reckoned from", Said: "2024-05-06, the date of publication"},
		{Kind: "disagreement", Label: "one issue", Said: "harbour tunnel"},
	} {
		found := false
		for _, n := range taken.list {
			found = found || n.Kind == want.Kind && n.Label == want.Label && strings.Contains(n.Said, want.Said) && n.Why != "" && !n.At.IsZero()
		}
		if !found {
			t.Errorf("no note %+v in %+v", want, taken.list)
		}
	}
}
