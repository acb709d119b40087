package analysis

import "testing"

// A count that one article says has changed, or that goes on growing, is no
// difference between the sources.
func TestAChangedCountIsNoDifference(t *testing.T) {
	for _, c := range []struct {
		about, early, late string
		want               int
	}{
		{"told as a change", "The Parents’ League has 14,000 members.", "The Parents’ League has 16,500 members, up from 14,000 in February.", 0},
		{"a count that grows", "The health ministry confirmed the outbreak in Bergen. Fourteen people have been hospitalised.", "The outbreak in Bergen has grown, the health ministry said. Nineteen people have been hospitalised.", 0},
		{"prices of two things, one of several", "In Bergen new flats cost 8.35 euros per square metre on average in 2025, up from 6.12 euros in 2021.", "His company charges 5.90 euros per square metre on average in Bergen.", 0},
		{"two counts", "The Parents’ League has 14,000 members.", "The Parents’ League has 16,500 members.", 1},
	} {
		got := analysed(t, sourceOf("a", "2024-05-06", c.early), sourceOf("b", "2024-05-20", c.late)).Discrepancies
		if len(got) != c.want {
			t.Errorf("%s: got %d discrepancies, want %d", c.about, len(got), c.want)
		}
	}
}

// What "is" so many per cent names the figure by itself.
func TestWhatIsSoManyPerCentNamesTheFigure(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Voters in Lesotho went to the polls. Turnout was 47.3%, the commission said."),
		sourceOf("b", "2024-05-07", "Voters in Lesotho went to the polls. Turnout was 43.7%, the commission said."))
	if len(c.Discrepancies) != 1 || c.Discrepancies[0].About != "turnout" {
		t.Errorf("got %+v", c.Discrepancies)
	}
}
