package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// Two days to come on which one thing is to begin.
func TestDaysOfStart(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"takes effect, before it takes effect", "The council banned kites on beaches. The ordinance takes effect June 1.", "The club asks a judge to block the kites ordinance before it takes effect on July 1.", 1},
		{"takes effect, from", "The council voted to take lamb off the menu. The change takes effect in the schools on 13 June.", "Ms Roe has yet to see a menu. From Monday 20 June her kitchen is supposed to go without lamb.", 1},
		{"from, begins", "From July 1, visitors will be able to stay for a month without a visa.", "He wants to put off the visa waiver, which is supposed to begin on June 1.", 1},
		{"from, may not", "The plan would hold rents at their level for three years from 1 November.", "From 1 October landlords may not raise rents beyond what they took on 1 May.", 1},
		{"one day", "From July 1, visitors will be able to stay for a month without a visa.", "He wants to put off the visa waiver, which is supposed to begin on 1 July.", 0},
		{"two beginnings in one article", "From July 1, visitors will be able to stay without a visa. From August 1, visitors will be able to work without a visa.", "He wants to put off the visa waiver, which is supposed to begin on June 1.", 0},
		{"two things that begin", "From July 1, visitors will be able to stay for a month without a visa.", "The trial of the smugglers will begin on June 1.", 0},
		{"no word in common", "The licence runs for ten years and takes effect on 1 September.", "From 1 August the company will publish figures for each borehole.", 0},
		{"the first and the second step", "The first ban on kites takes effect on June 1.", "The second ban on kites takes effect on July 1.", 0},
		{"a stay from one day to another", "From July 1 to July 9 visitors will see the visa museum.", "He wants to put off the visa waiver, which is supposed to begin on June 1.", 0},
		{"a source knows of both", "From July 1, visitors will need no visa. It was to be June 1.", "He wants to put off the visa waiver, which is supposed to begin on June 1.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.DateDiffers, filler+tt.one, filler+tt.two) {
				if x.Rule == "day-of-start" {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}
