package analysis

import (
	"slices"
	"testing"
)

// What stands between a person and a title, and what another source infers of the
// same office, does not hide whose the office is.
func TestRolesBehindHonoursSeatsAndClauses(t *testing.T) {
	tests := []struct {
		name, text, other string
		want              []string
	}{
		{"the portfolio of a commissioner", "The hall was full. Public Health Commissioner Rita Moss left early.", "", []string{"Public Health Commissioner"}},
		{"a town that a lawmaker sits for", "The House of Representatives met. Rep. Rita Moss of Holyoke, who voted no, left early. Holyoke was calm.", "", []string{"Representative of House of Representatives"}},
		{"a title of honour behind the office", "They belong to Norvik Covenant Church in Leith, whose pastor, the Rev. Rita Moss, teaches patience.", "", []string{"pastor of Norvik Covenant Church"}},
		{"a science behind the article", "That, says the hydrogeologist Rita Moss of the University of Norvik, is the scandal.", "", []string{"hydrogeologist of University of Norvik"}},
		{"a clause before the verb", "Rita Moss, who lives in Leith, founded Safe Harbours Norvik at a kitchen table. Safe Harbours Norvik grew.", "", []string{"founder of Safe Harbours Norvik"}},
		{"an office in italics", "*The governor*, Rita Moss, is keeping her counsel in Ohio.", "", []string{"governor of Ohio"}},
		{"inferred in the other source", "Gov. Rita Moss left early for Iowa and Ohio.", "KARLSUND, Ohio (QNP) - The hall was full. Gov. Rita Moss left early.", []string{"Governor of Ohio", "Governor of Ohio"}},
		{"a judge and the highest court", "A suit was filed in Worcester. Judge Rita Moss was asked to rule. “The Supreme Court has let towns do it,” said Ivo Kos.", "", []string{"Judge"}},
		{"a commissioner of the Union", "The EU has waited. The industry commissioner, Rita Moss, left early.", "The European Commission met.", []string{"industry commissioner of European Commission"}},
		{"the body of a land's minister", "Rita Moss, the Galician industry minister, left early.", "The Minister for Industry of the Xunta de Galicia, Rita Moss, agreed. The Xunta de Galicia had asked. Galicia is far.", []string{"Minister for Industry of Xunta de Galicia", "industry minister of Xunta de Galicia"}},
		{"the group of a party", "The Union Party (UP) wants more. The leader of the UP group, Rita Moss, said no.", "", []string{"leader of the UP group of UP"}},
		{"a body behind the name of a lawyer", "Three families sued, and their lawyer, Rita Moss of the Norvik Centre, said no. The Norvik Centre helps.", "", []string{"lawyer of Norvik Centre"}},
		{"the subject of a joined clause", "The plan failed, and the Norvik Centre's director, Rita Moss, has another. The Norvik Centre helps.", "", []string{"director of Norvik Centre"}},
		{"who runs a school district", "The Orre Ridge Regional School District sent pupils home. Superintendent Rita Moss had no choice.", "", []string{"Superintendent of Orre Ridge Regional School District"}},
	}
	for _, tt := range tests {
		other := tt.other
		if other == "" {
			other = "The hall was empty."
		}
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text), sourceOf("b", "2024-05-07", other))
		got := rolesOf(c, "Rita Moss")
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
