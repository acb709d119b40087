package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// What a text calls a place or body beside its name is another name of it, and
// its noun means it from there on, where it alone can be meant.
func TestNounsBesideNames(t *testing.T) {
	tests := []struct {
		text, name, alias string
		want              bool
	}{
		{"Dockers met in the southern city of Quellin. In the city, nobody slept.", "Quellin", "the southern city of Quellin", true},
		{"Dockers met in the southern city of Quellin. In the city, nobody slept.", "Quellin", "the city", true},
		{"Dockers met in the southern city of Quellin, then in the city of Marsk. In the city, nobody slept.", "Quellin", "the city", false},
		{"Nobody slept in the city. Dockers met in the southern city of Quellin.", "Quellin", "the city", false},
		{"They met in Leith. Many in Leith came. They had been to the Danish city of Aarhus.\n\nIn the city, nobody slept. Denmark waited.", "Aarhus", "the city", false},
		{"They live in the north of Quellin. They stayed in Quellin.", "Quellin", "the north of Quellin", false},
		{"They live in the Quellin quarter. They stayed in Quellin.", "Quellin", "the Quellin quarter", true},
		{"They live near the Quellin bridge. They stayed in Quellin.", "Quellin", "the Quellin bridge", false},
		{"The Norvik Institute wrote to the shrimp producer Pacimar. Pacimar agreed.", "Pacimar", "the shrimp producer Pacimar", true},
		{"A coalition of fishers called Bantay Quellin marched. The coalition said no. Bantay Quellin stayed.", "Bantay Quellin", "the coalition", true},
		{"Peru and Chile met. The Peruvian side said no.", "Peru", "the Peruvian side", true},
		{"Peru and Chile met. Peruvian authorities said no.", "Peru", "Peruvian authorities", true},
		{"Peru and Chile met. The Peruvian side dish was cold.", "Peru", "the Peruvian side", false},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		a := actorNamed(c, tt.name)
		if a == nil {
			t.Errorf("%q: nobody is named %s: %v", tt.text, tt.name, namesOf(c))
			continue
		}
		if got := slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return strings.EqualFold(al.Text, tt.alias) }); got != tt.want {
			t.Errorf("%q: %q for %s %v, want %v: %v", tt.text, tt.alias, tt.name, got, tt.want, a.Aliases)
		}
	}
}
