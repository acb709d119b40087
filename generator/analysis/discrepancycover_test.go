package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// What one source says a rule covers and another that it leaves out.
func TestCoveredOrLeftOut(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"exempt", "The tax covers flat steel as well as slabs, the ministry says.", "Slabs and coarse grains are exempt.", 1},
		{"under another noun", "The law also applies to delivery apps.", "Delivery services and old ships are exempt.", 1},
		{"not affected, behind an aside", "The salt tax affects ferries and ships.", "Ferries, the white boats on the fjord, are not affected, Mayor Dahl says.", 1},
		{"no", "The site includes a jetty for supply ships.", "No port, jetty or other harbour is planned.", 1},
		{"does not apply", "The law applies to ferries.", "The law does not apply to ferries.", 1},
		{"another kind", "The law applies to primary schools.", "Private schools are exempt.", 0},
		{"both out", "The law does not apply to ferries.", "Ferries are exempt.", 0},
		{"a condition", "The law applies to ferries.", "The harbour will close unless ferries are exempt.", 0},
		{"some of them", "The law applies to ferries.", "Some ferries are exempt.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.ScopeDiffers, filler+tt.one, filler+tt.two) {
				if x.Rule == "covered-or-left-out" {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}
