package analysis

import (
	"slices"
	"testing"
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
