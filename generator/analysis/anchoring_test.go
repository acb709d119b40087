package analysis

import "testing"

func TestDenialsFindWhoSaysSo(t *testing.T) {
	denial := "Engineer Olav Moe spoke to the paper. He denied that the Nordic Bank had suspended its loan."
	tests := []struct{ about, elsewhere, question, sides string }{
		{"the one of whom it is said", "The Nordic Bank, which approved the loan in June, said on Monday it had suspended payment of the second part.",
			"Is it true that the Nordic Bank had suspended its loan?", "against: Olav Moe; for: Nordic Bank"},
		{"another", "Senator Kari Berg said the Nordic Bank had suspended the loan for the dam.",
			"Is it true that the Nordic Bank had suspended its loan?", "against: Olav Moe; for: Kari Berg"},
		{"in an accusation", "Senator Kari Berg accused the Nordic Bank of suspending the loan for the dam.",
			"Is it true that the Nordic Bank had suspended its loan?", "against: Olav Moe; for: Kari Berg"},
		{"who denies it too", "Senator Kari Berg said the Nordic Bank had not suspended the loan for the dam.", "", ""},
		{"who wants it", "Senator Kari Berg said the Nordic Bank should have suspended the loan for the dam.", "", ""},
		{"another thing done", "Senator Kari Berg said the Nordic Bank had granted the loan for the dam.", "", ""},
		{"another’s", "Senator Kari Berg said the Harbour Fund had suspended the strike.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", denial), sourceOf("b", "2024-05-07", tt.elsewhere))
			question, line := "", ""
			if len(c.Disagreements) > 0 {
				question, line = c.Disagreements[0].Question, sideLine(c, c.Disagreements[0])
			}
			if question != tt.question || line != tt.sides || len(c.Disagreements) > 1 {
				t.Errorf("%s\ngot  %q (%s)\nwant %q (%s)", tt.elsewhere, question, line, tt.question, tt.sides)
			}
		})
	}
}
