package analysis

import (
	"slices"
	"testing"
)

// To recount the votes is the recount, where everybody speaks of that.
func TestADeedGoesByItsNounWhereTheDossierKnowsIt(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The recount began on Monday. The Labour Party opposes the recount. Nobody can say how long the recount will take.\n\nThe Supreme Court ordered the Harlow Commission (HC) to recount the votes."),
		sourceOf("b", "2024-05-07", "The recount went on. The Green Party asked for ballots to be recounted. The recount may end in May."))
	var got []string
	for _, d := range c.Disagreements {
		for _, p := range d.Positions {
			for _, a := range p.Actors {
				got = append(got, string(a)+" "+string(p.Stance))
			}
		}
	}
	for _, want := range []string{"supreme-court for", "green-party for", "labour-party against"} {
		if !slices.Contains(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
