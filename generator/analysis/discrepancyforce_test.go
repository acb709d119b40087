package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// Two days from which one rule holds.
func TestDaysOfEffect(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"in force since, took effect", "The Salt Act, in force since April 1, obliges ports to pay.", "What the law has done is plain. Sales are down since it took effect on 8 April.", 1},
		{"will apply, takes effect", "If the board approves the rule, it will apply from 7 September.", "Visit us before the rule takes effect on 1 September.", 1},
		{"one day", "The Salt Act, in force since April 1, obliges ports to pay.", "The law took effect on 1 April.", 0},
		{"two rules", "The Salt Act, in force since April 1, obliges ports to pay.", "The curfew took effect on 8 April.", 0},
		{"two rules of one kind", "The Salt Act, in force since April 1, obliges ports to pay.", "The Ferry Act, in force since April 8, obliges ports to pay.", 0},
		{"by steps", "The law took effect on 1 April in the ports. The law took effect on 8 April in the hills.", "The law took effect on 8 April.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.DateDiffers, filler+tt.one, filler+tt.two) {
				if x.Rule == "day-of-effect" {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}
