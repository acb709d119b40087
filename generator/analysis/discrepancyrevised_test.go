package analysis

import "testing"

func TestWhatWasChangedIsNoDiscrepancy(t *testing.T) {
	for _, c := range []struct {
		name, first, second string
		want                bool
	}{
		{"put off since", "The transit agency votes on the bike scheme on May 21.", "The transit agency has delayed until June its vote on the bike scheme.", false},
		{"not put off", "The transit agency votes on the bike scheme on May 21.", "The transit agency votes on the bike scheme on May 12.", true},
		{"what a check left", "The Lucas County Board of Elections received 9,100 signatures on the petition.", "The Lucas County Board of Elections certified 7,212 signatures on the petition.", false},
		{"raised since", "Crane Power has offered a one-time payment of $9,000 an acre for easements.", "Crane Power has raised its payment for easements to $10,500 an acre.", false},
		{"paid otherwise", "Crane Power has offered a one-time payment of $9,000 an acre for easements.", "Crane Power has offered a one-time payment of $10,500 an acre for easements.", true},
		{"counted twice", "The Lucas County Board of Elections received 9,100 signatures on the petition.", "The Lucas County Board of Elections received 7,212 signatures on the petition.", true},
	} {
		got := analysed(t, sourceOf("a", "2026-04-20", c.first), sourceOf("b", "2026-04-24", c.second)).Discrepancies
		if (len(got) > 0) != c.want {
			t.Errorf("%s: got %d discrepancies, want any: %v", c.name, len(got), c.want)
		}
	}
}

func TestACorrectedFigureIsNoSecondEstimate(t *testing.T) {
	for text, want := range map[string]bool{
		"The minister Ana Brand said the measure would save £310,000 a year. An earlier draft had put the saving at £280,000 but was corrected.": false,
		"The minister Ana Brand said the measure would save £310,000 a year. The Green Party put the saving at £280,000.":                        true,
	} {
		if got := analysed(t, sourceOf("a", "2026-04-20", text)).Discrepancies; (len(got) > 0) != want {
			t.Errorf("%s\n\tgot %d discrepancies, want any: %v", text, len(got), want)
		}
	}
}
