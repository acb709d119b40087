package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// Three given names with one surname are a family, and no slips.
func TestAFamilyIsNoSlipInAGivenName(t *testing.T) {
	const one, two = "Christian Rosenberg, who chairs the foundation, sued the museum. The gold is old.", "Peter Rosenberg shipped the gold to the museum of the foundation."
	for _, tt := range []struct {
		texts []string
		want  bool
	}{
		{[]string{one, two}, true},
		{[]string{one, two, "Adolf Rosenberg gave the gold to the museum."}, false},
	} {
		var sources []*corpus.Source
		for i, text := range tt.texts {
			sources = append(sources, sourceOf(string(rune('a'+i)), "2026-04-20", text))
		}
		got := slices.ContainsFunc(analysed(t, sources...).Discrepancies, func(x corpus.Discrepancy) bool { return x.Kind == corpus.NameDiffers })
		if got != tt.want {
			t.Errorf("%d sources: a difference in a name: %v, want %v", len(tt.texts), got, tt.want)
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
