package analysis

import "testing"

// "A spokesman for his party" tells nothing on a page of its own: whose party it
// is stands in the name.
func TestSpeakersWithoutANameKeepWhoseTheyAre(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"Tom Berg, 61, dismissed the claims. “Losing is not a crime,” he said in an address in which he thanked voters. A spokesman for his party said a recount would be a waste of time."))
	for _, a := range c.Actors {
		if a.Name == "A spokesman for Tom Berg’s party" {
			return
		}
	}
	for _, a := range c.Actors {
		t.Errorf("got %q", a.Name)
	}
}
