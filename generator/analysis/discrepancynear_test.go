package analysis

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// Three given names with one surname are a family, and the one that stands in a
// single source is no slip for that.
func TestAFamilyIsNoSlipInAGivenName(t *testing.T) {
	var sources []*corpus.Source
	for i, text := range []string{
		"Christian Lautrup sued the museum in May.", "The harbour was full of boats when Christian Lautrup sang.",
		"An officer, Peter Lautrup, shipped the spoils home.", "Snow fell on Monday, and Adolf Lautrup slept.",
	} {
		sources = append(sources, sourceOf(string(rune('a'+i)), "2026-04-20", text))
	}
	for _, x := range analysed(t, sources...).Discrepancies {
		if strings.Contains(x.Aligned, "another given name") {
			t.Errorf("%s: %s", x.About, x.Aligned)
		}
	}
}

// A name such as a person's may have been taken for a place's where a single
// source gives it, once.
func TestAPlaceWithAPersonsNameMayBeAPerson(t *testing.T) {
	model, _ := loaded(t)
	d := &dossier{model: model}
	once := []corpus.Mention{{Form: corpus.FormName, Span: corpus.Span{Source: "first"}}}
	twice := append(once[:1:1], corpus.Mention{Form: corpus.FormName, Span: corpus.Span{Source: "second"}})
	for _, tt := range []struct {
		name     string
		kind     corpus.ActorKind
		mentions []corpus.Mention
		want     bool
	}{
		{"Victor Wahlbom", corpus.Place, once, true},
		{"Helen Wahlbom", corpus.Organisation, once, true},
		{"Victor Wahlbom", corpus.Place, twice, false},
		{"Norvik Steel", corpus.Organisation, once, false},
		{"Victor", corpus.Place, once, false},
	} {
		if got := d.mayBePerson(&corpus.Actor{Name: tt.name, Kind: tt.kind, Mentions: tt.mentions}); got != tt.want {
			t.Errorf("%s (%s) in %d places may be a person: %v, want %v", tt.name, tt.kind, len(tt.mentions), got, tt.want)
		}
	}
}
