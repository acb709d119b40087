package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// One thing at two places in a ranking.
func TestRanksThatDiffer(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"the largest or the second-largest", "Norvik Steel is the largest private user of coal in Norway.", "Norvik Steel is the second-largest private consumer of coal in Norway, after a power plant.", 1},
		{"in another phrase", "The Torvik clinic is small. It is the smallest eye clinic in the country.", "The Torvik clinic, the second-smallest of the country’s eye clinics, has four doctors.", 1},
		{"the first or by no means", "Norway would be the first state in the world to tax salt, she said.", "Norway is by no means the first.", 1},
		{"ever or since", "It is the first recount ever ordered by a court in Norway.", "It is the first recount to be ordered by a court in Norway since 2012.", 1},
		{"first or second by another noun", "The board fined Norvik Steel, the first penalty under such a law anywhere in the world.", "The board has fined Norvik Steel. It was the second fine of its kind in the world.", 1},
		{"so many to do it", "Norway would become the fifth state to ban such coal since 2015.", "Norway would be the seventh state to take this step since then.", 1},
		{"so many to do two things", "Norway would become the fifth state to ban such coal.", "Norway would be the seventh state to tax fishing.", 0},
		{"only or one of two", "Norvik Steel runs Torvik, the only open-pit copper mine in Norway.", "Torvik is one of two open-cast copper mines in Norway.", 1},
		{"only or not", "Torvik is the only open-pit copper mine in Norway.", "Torvik is by no means the only open-pit copper mine in Norway.", 1},
		{"only of two kinds", "Torvik is the only copper mine in Norway.", "Torvik is one of two harbours in Norway.", 0},
		{"two things", "Norvik Steel is the largest user of coal in Norway.", "Torvik Power is the second-largest user of coal in Norway.", 0},
		{"in two places", "Norvik Steel is the largest user of coal in Norway.", "Norvik Steel is the second-largest user of coal in Scandinavia.", 0},
		{"a series", "This is the first edition of the report on Norvik Steel in Norway.", "This is the first edition of the report on Norvik Steel in Norway. The second edition comes in May.", 0},
		{"two of a series", "It is the second report on such a thing in Norway, Norvik Steel said.", "It is the third report on such a thing in Norway, Norvik Steel said.", 0},
		{"not the first time", "It is not the first time that Norvik Steel has paid.", "It is the first time in Norway that Norvik Steel has paid.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.ScopeDiffers, filler+tt.one, filler+tt.two) {
				if x.Rule == "rank-of-thing" {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}
