package analysis

import "testing"

func TestWhetherAThingIsLawfulOrSafe(t *testing.T) {
	tests := []struct{ about, text, question, sides string }{
		{"against the rules and in line with them", "Kari Berg said the steel tariff breaches the rules of the World Trade Organization. The Trade Ministry said the steel tariff was in line with international law.",
			"Is the steel tariff lawful?", "against: Kari Berg; for: Trade Ministry"},
		{"brought before judges", "Norway has lodged a complaint at the World Trade Organization against the Union’s steel tariff. Trade minister Olav Moe said the steel tariff was legal.",
			"Is the Union’s steel tariff lawful?", "against: Norway; for: Olav Moe"},
		{"challenged in court", "The Bridge Union challenged the teachers’ contract in court. Mayor Kari Berg said the teachers’ contract did not break the law.",
			"Is the teachers’ contract lawful?", "against: Bridge Union; for: Kari Berg"},
		{"of two things", "Kari Berg said the steel tariff breaches the rules of the World Trade Organization. The Trade Ministry said the grain subsidy was in line with international law.", "", ""},
		{"on one side", "Kari Berg said the steel tariff breaches the rules of the World Trade Organization. The Trade Ministry said the steel tariff was not in line with international law.", "", ""},
		{"asked, not said", "Kari Berg said the steel tariff breaches the rules of the World Trade Organization. The Trade Ministry asked whether the steel tariff was in line with international law.", "", ""},
		{"no law", "Kari Berg said the steel tariff breaks new ground. The Trade Ministry said the steel tariff was in line with forecasts.", "", ""},
		{"safe", "The National Water Board said the waste plant was safe. Doctor Kari Berg said the waste plant was not safe.",
			"Is the waste plant safe?", "against: Kari Berg; for: National Water Board"},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			question, line := "", ""
			for _, d := range c.Disagreements {
				if d.Rule == disputedStatement {
					question, line = d.Question, sideLine(c, d)
				}
			}
			if question != tt.question || line != tt.sides {
				t.Errorf("%s\ngot  %q (%s)\nwant %q (%s)", tt.text, question, line, tt.question, tt.sides)
			}
		})
	}
}
