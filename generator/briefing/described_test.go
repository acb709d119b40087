package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// Others describe an actor where they say what it is; where it is only named,
// they speak of something else.
func TestOnlyWhatSaysWhatAnActorIsDescribesIt(t *testing.T) {
	for text, want := range map[string]bool{
		"Norland is a rules-taker.":                        true,
		"Norland remains one of the safest places.":        true,
		"They keep calling Norland a traitor.":             true,
		"He described Norland as the sick man.":            true,
		"Membership in Norland is not an option.":          false,
		"Norland is building a bridge.":                    false,
		"The minister views an office in Norland as rash.": false,
		"Norland was in a storm.":                          false,
	} {
		at := strings.Index(text, "Norland")
		w := &writer{sources: map[corpus.SourceID]*corpus.Source{"a": {ID: "a", Text: text}}}
		m := corpus.Mention{Span: corpus.Span{Source: "a", Start: at, End: at + len("Norland")}, Form: corpus.FormName}
		if got := w.predicated(&corpus.Actor{Name: "Norland"}, m); got != want {
			t.Errorf("%q describes Norland: %v", text, got)
		}
	}
}
