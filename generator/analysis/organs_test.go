package analysis

import (
	"slices"
	"testing"
)

// TestBodiesWrittenSmall: a body of which a state or town has one is an actor
// though no article writes it with a capital, and one for all articles.
func TestBodiesWrittenSmall(t *testing.T) {
	tests := []struct{ first, second, want string }{
		{"The regional assembly voted for the bridge.", "People are angry. They wrote to the regional assembly.", "regional assembly (organisation)"},
		{"Peru’s agriculture ministry refused to comment.", "Nothing happened.", "Peru's agriculture ministry (organisation)"},
		{"The Chilean parliament rejected it.", "The parliament said no.", "parliament (organisation)"},
		{"The prosecutor’s office announced an inquiry.", "Nothing happened.", "prosecutor's office (organisation)"},
		{"Police said that the road was shut.", "The police have opened it.", "police (organisation)"},
		{"The regional government, the Leira Ports Authority, granted it.", "They wrote to the regional government.", ""},
		{"The new government will decide.", "The local council will decide. A health ministry would help.", ""},
		{"They walked past the health ministry.", "Nothing happened.", ""},
		{"Denmark’s Ministry of Trade is old.", "The interior ministry said no.", "interior ministry (organisation)"},
		{"Denmark’s Ministry of Trade is old.", "The trade ministry said no.", ""},
		{"Denmark’s Ministry of Trade is old. The Ministry of Trade met. The interior ministry said no.", "Nothing happened.", ""},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.first), sourceOf("b", "2024-05-07", tt.second))
		small := ""
		for _, a := range c.Actors {
			if a.Rule == "written-small" {
				small = a.Name + " (" + string(a.Kind) + ")"
			}
		}
		if small != tt.want {
			t.Errorf("%q, %q: the body written small is %q, want %q", tt.first, tt.second, small, tt.want)
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "Peru is big. Peru is old. Peruvians are angry. The interior ministry said no."),
		sourceOf("b", "2024-05-07", "Chile is long. Chile is old. Chileans are angry. The interior ministry said yes."))
	if names := namesOf(c); !slices.Contains(names, "Peru's interior ministry (organisation)") || !slices.Contains(names, "Chile's interior ministry (organisation)") {
		t.Errorf("two states' ministries are one: %q", names)
	}
}
