package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// Families, bills, portfolios and districts look like the names of bodies, people
// and places.
func TestWhatLooksLikeAName(t *testing.T) {
	tests := []struct {
		name, text string
		never      []string
		actor      string
		kind       corpus.ActorKind
	}{
		{"a family in the plural", "Ivo Lundqvist left the port. The Lundqvists are preparing a lawsuit against Acme. Acme was told by the Lundqvists.", []string{"Lundqvists"}, "Ivo Lundqvist", corpus.Person},
		{"a bill by its number", "At present a tax is due. Bill S. 310 would end it, Rita Moss said.", []string{"Bill S.", "Bill S. 310"}, "Rita Moss", corpus.Person},
		{"what a commissioner is for", "The hall was full. Public Health Commissioner Rita Moss said last week she was considering it.", []string{"Public", "Public Health"}, "Rita Moss", corpus.Person},
		{"what a minister is for", "The Minister for Industry of the Junta de Leira, Rita Moss, welcomed it. The Junta de Leira had asked.", []string{"Industry of the Junta de Leira"}, "Junta de Leira", corpus.Organisation},
		{"a school district", "The order came from the Orre Ridge Regional School District on Monday.", nil, "Orre Ridge Regional School District", corpus.Organisation},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		for _, name := range tt.never {
			if actorNamed(c, name) != nil {
				t.Errorf("%s: %q is an actor", tt.name, name)
			}
		}
		if a := actorNamed(c, tt.actor); a == nil || a.Kind != tt.kind {
			t.Errorf("%s: no %s %s in %v", tt.name, tt.kind, tt.actor, namesOf(c))
		}
	}
}

// One body goes by its name, by the head noun of it in another language, and by
// letters that are not those of its English name.
func TestBodiesUnderForeignNames(t *testing.T) {
	tests := []struct{ name, text, one, other string }{
		{"letters of another language", "The Leiran High Court (TSXL) said the work must cease. The ruling of TSXL was long.", "Leiran High Court", "TSXL"},
		{"the head noun alone", "The permit came from the Xunta de Leira in May. The Xunta replied that it was not asked. The Xunta has time.", "Xunta de Leira", "Xunta"},
		{"a house of representatives", "The bill goes to the House of Representatives in May. The House will vote in June, and the House is divided.", "House of Representatives", "House"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		found := slices.ContainsFunc(c.Actors, func(a corpus.Actor) bool {
			has := func(name string) bool {
				return slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return al.Text == name })
			}
			return has(tt.one) && has(tt.other)
		})
		if !found {
			t.Errorf("%s: %q and %q are two of %v", tt.name, tt.one, tt.other, namesOf(c))
		}
	}
}

// A slip in a surname makes nobody new where an office or the article tells who
// is meant.
func TestSlipsInSurnames(t *testing.T) {
	tests := []struct {
		name, a, b string
		people     int
	}{
		{"the same office", "Superintendent Rita Brandt said no. The hall was full.", "Superintendent Rita Brand said no.", 1},
		{"another office", "Superintendent Rita Brandt said no. The hall was full.", "The novelist Rita Brand said no.", 2},
		{"a bare name of the article", "Fiona Carrick, Acme's chief executive, said no. What Ms Carrik means is yes.", "The hall was empty.", 1},
		{"two who are like it", "Fiona Carrick and Ivo Carrib said no. What Ms Carrik means is yes.", "The hall was empty.", 3},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.a), sourceOf("b", "2024-05-07", tt.b))
		people := 0
		for _, a := range c.Actors {
			if a.Kind == corpus.Person {
				people++
			}
		}
		if people != tt.people {
			t.Errorf("%s: %d people in %v, want %d", tt.name, people, namesOf(c), tt.people)
		}
	}
}

// A name that sources spell in two ways is reported, and one that a source writes
// without its marks is not.
func TestNamesSpeltInTwoWays(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"another mark on a letter", "Marko Kovačević said no. Mr Kovačević left.", "Marko Kovaćević said yes.", 1},
		{"no marks", "Marko Kovačević said no. Mr Kovačević left.", "Marko Kovacevic said yes.", 0},
		{"one sound, two ways", "Kristoffer Wahlbom said no. Mr Wahlbom left.", "Christoffer Wahlbom said yes.", 1},
		{"a title and a surname that nobody has", "Councilman Theo Brzezicki said no.", "What Councilman Brzesicki wants is plain. The hall was full.", 1},
		{"and no title", "Councilman Theo Brzezicki said no.", "The Brzesicki bridge is shut. The hall was full.", 0},
		{"two who are like it", "Councilman Theo Brzezicki said no. Councilman Ivo Brzesiki said yes.", "What Councilman Brzesicki wants is plain.", 0},
	} {
		if got := len(differ(t, corpus.NameDiffers, filler+tt.one, filler+tt.two)); got != tt.want {
			t.Errorf("%s: %d discrepancies, want %d", tt.name, got, tt.want)
		}
	}
}
