package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// TestKindsOfNames: what the words of a name and those beside it tell of what
// it names, in English and in other languages.
func TestKindsOfNames(t *testing.T) {
	tests := []struct{ text, want, never string }{
		{"The march was called by Partij voor Vrede, which sits in the senate.", "Partij voor Vrede (organisation)", "Partij"},
		{"Critics of Alternative für Norland said no.", "Alternative für Norland (organisation)", "Norland"},
		{"The trust may turn to An Bord Lorcán next.", "An Bord Lorcán (organisation)", "Bord Lorcán"},
		{"Counsel for the council, Rita Moss KC, said no.", "Rita Moss (person)", "Rita Moss KC"},
		{"A survey by the consultants Hume Wynn was late. Hume Wynn said nothing.", "Hume Wynn (organisation)", ""},
		{"The plan was drawn by Rita Moss Architects. The council likes Rita Moss Architects.", "Rita Moss Architects (organisation)", "Rita Moss"},
		{"Under the General Ports Regulation the yard is shut.", "", "Ports Regulation"},
		{"He asked whether the minister would bring in a Bill. The Bill fell.", "", "Bill"},
		{"People in the town of Karle said no. Karle has said so before.", "Karle (place)", ""},
		{"Rita El Masri spoke for an hour. Later Ms El Masri left.", "Rita El Masri (person)", "El Masri"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if names := namesOf(c); tt.want != "" && !slices.Contains(names, tt.want) || tt.never != "" && actorNamed(c, tt.never) != nil {
			t.Errorf("%q: actors %q, want %q and never %q", tt.text, names, tt.want, tt.never)
		}
	}
}

// TestAnAcronymMeansWhatTheTextSays: also where the world knows it for
// something else, or for what never acts.
func TestAnAcronymMeansWhatTheTextSays(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Autoriteit Pensioenen met. The Autoriteit Pensioenen (AP) fined the bank. The AP’s chairman, Rita Moss, said no more."))
	if !gathered(c, "Autoriteit Pensioenen", "AP") {
		t.Errorf("AP is not the body that the text names so: %v", namesOf(c))
	}
	if got, want := rolesOf(c, "Rita Moss"), []string{"chairman of Autoriteit Pensioenen"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestAnOfficeBeforeTheName: an article may speak of a minister by the office
// before it gives the name, and a bare title may mean anybody.
func TestAnOfficeBeforeTheName(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The culture secretary, Rita Moss, opened the hall."),
		sourceOf("b", "2024-05-07", "The culture secretary does not agree. Ms Moss said the hall was late."))
	a := actorNamed(c, "Rita Moss")
	if a == nil || !slices.ContainsFunc(a.Mentions, func(m corpus.Mention) bool { return m.Span.Source == "b" && m.Form == corpus.FormDescription }) {
		t.Errorf("the culture secretary of the second article is nobody")
	}
	if got, want := rolesOf(c, "Rita Moss"), []string{"culture secretary", "culture secretary"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
}
