package analysis

import (
	"slices"
	"testing"
)

// The kind of an office tells whose it may be; who is served by it does not.
func TestOfficesOfBodiesOfOneKind(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The Harbour Commission fined the firm. Chief Commissioner Rita Moss told reporters it had to.", []string{"Chief Commissioner of Harbour Commission"}},
		{"The Harbour Commission fined the firm. Education Commissioner Rita Moss told reporters it had to.", []string{"Education Commissioner"}},
		{"The Harbour Commission and the Roads Commission met. Chief Commissioner Rita Moss spoke.", []string{"Chief Commissioner"}},
		{"The Ports Court ruled on Monday. Reading the ruling, Judge Rita Moss said the Harbour Court had erred.", []string{"Judge of Ports Court"}},
		{"The Children's Commissioner, Rita Moss, left early.", []string{"Children's Commissioner"}},
		{"The Harbour Trust's Commissioner, Rita Moss, left early.", []string{"Commissioner of Harbour Trust"}},
		{"KAMPALA, Uganda (QNP) - The hall was full. Attorney General Rita Moss left early. Uganda is large.", []string{"Attorney General of Uganda"}},
		{"COLUMBUS, Ohio (QNP) - The hall was full. Attorney General Rita Moss left the United States early.", []string{"Attorney General"}},
		{"The Ohio Board of Education voted on Monday. The hall was full. Board chair Rita Moss left early.", []string{"Board chair of Ohio Board of Education"}},
		{"Acme Steel voted on Monday. It was late. The hall was full. It was warm. The Transport Board said no. Board chair Rita Moss left early.", []string{"Board chair"}},
		{"The prefect, Rita Moss, left early.", []string{"prefect"}},
		{"The editor in chief, Rita Moss, left early.", []string{"editor in chief"}},
		{"Rita Moss, our caretaker prime minister, left early.", []string{"caretaker prime minister"}},
		{"Rita Moss, who presides over the Farm Chamber, left early.", []string{"president of Farm Chamber"}},
		{"The HBA Chairperson, Rita Moss, left early. The HBA is small.", []string{"Chairperson of HBA"}},
		{"Premier Rita Moss's National Unity Alliance has won.", []string{"Premier"}},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if got := rolesOf(c, "Rita Moss"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// People who are named together share the title before them, and a title may be
// of those whom its holder speaks for or the body that the heading names.
func TestTitlesOfSeveralAndOfWhomTheySpeakFor(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"It was sponsored by Senators Dan Fell of Ohio, Rita Moss of Utah, and Tom Hale of Georgia.", []string{"Senator"}},
		{"Acme Steel directors Dan Fell and Rita Moss left early.", []string{"director of Acme Steel"}},
		{"Analysts Dan Fell and Rita Moss left early.", []string{"analyst"}},
		{"The drivers saw Dan Fell and Rita Moss. The hall was full.", nil},
		{"A lawyer for the tenants, Rita Moss, left early.", []string{"lawyer for the tenants"}},
		{"The Commissioner of Police, Rita Moss, left Maseru early. Lesotho is calm and Lesotho is small.", []string{"Commissioner of Police of Lesotho"}},
		{"Rita Moss, who teaches maritime law at the University of Karlsund, left early.", []string{"teacher of maritime law of University of Karlsund"}},
		{"Rita Moss, a professor who teaches law at the University of Karlsund, left early.", []string{"professor of University of Karlsund"}},
		{"The Harbour Trust is old. The Ports Agency is small.\n\n## What does the Harbour Trust want?\n\nIts chairwoman, Rita Moss, left early.", []string{"chairwoman of Harbour Trust"}},
		{"The Harbour Trust was fined.\n\n\"It was calm. The hall was full,\" its chairwoman, Rita Moss, said.", []string{"chairwoman of Harbour Trust"}},
		{"Party leader Rita Moss left early. Dan Fell listened.\n\nRita Moss, the leader of the Farm Alliance, spoke.", []string{"leader of Farm Alliance"}},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if got := rolesOf(c, "Rita Moss"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}
