package analysis

import (
	"slices"
	"testing"
)

// Whose an office is, by the other offices of its holder, by its name alone, or
// by the capital that its sentence is about.
func TestWhoseAnOfficeIsByWhatElseIsTold(t *testing.T) {
	tests := []struct {
		name, text, other string
		want              []string
	}{
		{"the holder heads a body elsewhere", "Anders Holm, the chief negotiator, left early. The hall was full.",
			"Anders Holm, head of the Norvik Ports Agency, spoke first.", []string{"chief negotiator of Norvik Ports Agency", "head of Norvik Ports Agency"}},
		{"a word says of what kind of body", "Union president Anders Holm left early. The hall was full.",
			"Anders Holm, president of the Norvik Dockers' Union, spoke first.", []string{"president of Norvik Dockers' Union", "union president of Norvik Dockers' Union"}},
		{"the holder has left the body", "Anders Holm, the chief negotiator, left early. The hall was full.",
			"Anders Holm, former head of the Norvik Ports Agency, spoke first.", []string{"chief negotiator", "former head of Norvik Ports Agency"}},
		{"a portfolio of the European Commission", "The European Commission met. The hall was full.\n\nTrade Commissioner Rita Moss left early.",
			"The hall was empty.", []string{"Trade Commissioner of European Commission"}},
		{"the region in the dateline", "KARLSUND, Ohio (QNP) - The hall was full. Gov. Rita Moss left early for Iowa.",
			"The hall was empty.", []string{"Governor of Ohio"}},
		{"a governor of a bank", "KARLSUND, Ohio (QNP) - The Harbour Bank was full. Governor Rita Moss left early.",
			"The hall was empty.", []string{"Governor"}},
		{"the body that the sentence before comes to", "Against it are two parties and the Orre First Alliance. Its leader, Rita Moss, left early.",
			"The hall was empty.", []string{"leader of Orre First Alliance"}},
		{"the body that the sentence before is about", "The union has sued the Orre First Alliance. Its leader, Rita Moss, left early.",
			"The hall was empty.", []string{"leader"}},
		{"a commissioner of police", "The European Commission met. The hall was full.\n\nPolice Commissioner Rita Moss left early.",
			"The hall was empty.", []string{"Police Commissioner"}},
		{"the capital that the sentence is about", "Chile's refusal is firm. Lima has gone quiet since, though Foreign Minister Rita Moss said it would be back. Chile disagrees. Chile and Peru share a river.",
			"The hall was empty.", []string{"Foreign Minister of Peru"}},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text), sourceOf("b", "2024-05-07", tt.other))
		holder := "Rita Moss"
		if actorNamed(c, "Anders Holm") != nil {
			holder = "Anders Holm"
		}
		got := rolesOf(c, holder)
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A hospital is one, whatever it calls itself and however short it is called.
func TestAnInstitutionUnderItsShortName(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Orre Lund Medical Center opened in May. She was born at Orre Lund. The wards of Orre Lund Hospital are full. There were 588 births at Orre Lund."))
	if !gathered(c, "Orre Lund Hospital", "Orre Lund", "Orre Lund Medical Center") && !gathered(c, "Orre Lund Medical Center", "Orre Lund", "Orre Lund Hospital") || len(c.Actors) != 1 {
		t.Errorf("%v", namesOf(c))
	}
	c = analysed(t, sourceOf("a", "2024-05-06", "Karlsund Hospital opened in May. She was born in Karlsund. The boats meet at Karlsund."))
	if len(c.Actors) != 2 {
		t.Errorf("a town is its hospital: %v", namesOf(c))
	}
}

// The contact of a statement is its issuer's.
func TestTheContactOfAStatement(t *testing.T) {
	src := sourceOf("a", "2024-05-06", "The Norvik Dockers' Union met on Monday. The Norvik Dockers' Union wants a new quay.\n\nMedia contact: Rita Moss, press officer")
	src.Author = "Norvik Dockers' Union"
	if got, want := rolesOf(analysed(t, src), "Rita Moss"), []string{"press officer of Norvik Dockers' Union"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
