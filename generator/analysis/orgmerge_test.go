package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// Every state has a foreign ministry: whose it is tells one from another.
func TestMinistriesOfSeveralStatesStayApart(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"Chile's Foreign Ministry said on Monday that the port was safe. The Norwegian Foreign Ministry replied that it was not.\n\nThe Chilean Ministry of Foreign Affairs repeated its view."))
	got := map[string]int{}
	for _, a := range c.Actors {
		if slices.Contains([]string{"chiles-foreign-ministry", "chilean-ministry-of-foreign-affairs", "norwegian-foreign-ministry", "foreign-ministry"}, string(a.ID)) {
			got[string(a.ID)] = len(a.Mentions)
		}
	}
	if len(got) != 2 || got["norwegian-foreign-ministry"] != 1 || got["foreign-ministry"] != 0 {
		t.Errorf("ministries with their mentions: %v; want one of Norway with 1, and one of Chile with 2", got)
	}
}

// A body that a sentence writes small is the one that bears the name, and a
// medical centre is a hospital, so that no other hospital is meant.
// TestTheGovernmentOfTheArticlesState: "the government" is that of the state
// which an article is about, and nobody's where it is about several.
func TestTheGovernmentOfTheArticlesState(t *testing.T) {
	const peru = "Peru has a new tax. Peru had none before. Peruvian farmers are angry. "
	tests := []struct{ text, state, words string }{
		{peru + "The government says it will stay.", "Peru", "the government"},
		{peru + "They wrote to the federal government.", "Peru", "the federal government"},
		{peru + "President Rita Moss of Peru spoke. The government of President Rita Moss wants to keep it.", "Peru", "the government of President Rita Moss"},
		{peru + "Chile is calm. Chile has no tax. The government says it will stay.", "Peru", ""},
		{peru + "The Chilean government is calm. The government says it will stay.", "Peru", ""},
		{peru + "Leith Government is calm. The government says it will stay.", "Peru", ""},
		{peru + "Norway and Peru met. The government in Oslo says it will stay.", "Norway", "the government"},
		{peru + "The government spokesman left.", "Peru", ""},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		described := ""
		for _, al := range actorNamed(c, tt.state).Aliases {
			if al.Form == corpus.FormDescription {
				described = al.Text
			}
		}
		if described != tt.words {
			t.Errorf("%q: %s is called %q, want %q", tt.text, tt.state, described, tt.words)
		}
	}
}

func TestBodiesWrittenSmallAndByTheirKind(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"The Municipal Council of Lunde met on Monday. The municipal council opposes the lithium mine.\n\n"+
			"Orre Medical Center opened in May. The hospital's plan to close the ward met the lithium mine's opponents.\n\n"+
			"Staff of Lunde Hospital came too. The lithium mine was debated."))
	var got []string
	for _, cl := range c.Claims {
		got = append(got, c.Actor(cl.Holder).Name)
	}
	if !slices.Contains(got, "Municipal Council of Lunde") || slices.Contains(got, "Lunde Hospital") {
		t.Errorf("holders: %q; want the Municipal Council of Lunde, and no Lunde Hospital", got)
	}
}

// The library of a house is not the house.
func TestABodyOfABodyIsAnother(t *testing.T) {
	tests := []struct {
		text   string
		actors int
	}{
		{"The House of Commons Library wrote a paper. The House of Commons voted.", 2},
		{"The Norvik University Press sold books. Norvik University did not.", 2},
		{"Quellin Mining Company sold coal. Quellin Mining was late.", 1},
	}
	for _, tt := range tests {
		if c := analysed(t, sourceOf("a", "2024-05-06", tt.text)); len(c.Actors) != tt.actors {
			t.Errorf("%q: %v", tt.text, namesOf(c))
		}
	}
}

// "The Congress" of an article that names a Congress for something is that.
func TestAHeadThatOpensALongerName(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Congress for Harbour Unity met in May. On Monday the Congress went to court. The Congress is old."))
	if !gathered(c, "Congress for Harbour Unity", "Congress") {
		t.Errorf("apart: %v", namesOf(c))
	}
	c = analysed(t, sourceOf("a", "2024-05-06", "The Congress for Harbour Unity met in May. On Monday it asked Congress for money. Congress said no."))
	if gathered(c, "Congress for Harbour Unity", "Congress") {
		t.Errorf("joined: %v", namesOf(c))
	}
}
