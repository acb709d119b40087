package analysis

import "testing"

// An appeal to the parties is not the petition that somebody brought to court.
func TestAnAppealIsNoPetition(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The Lake Society supports the joint appeal issued on Monday by the Harbour Trust."),
		sourceOf("b", "2024-05-07", "The Labour Party lodged its petition on Tuesday. The Harlow Commission opposes the petition."))
	for _, d := range c.Disagreements {
		t.Errorf("disagreement: %s", d.Question)
	}
}
