package analysis

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// sideLine is who stands on which side of a disagreement, in one line.
func sideLine(c *corpus.Corpus, d corpus.Disagreement) string {
	var out []string
	by := sides(c, d)
	for _, stance := range slices.Sorted(maps.Keys(by)) {
		out = append(out, string(stance)+": "+strings.Join(by[stance], ", "))
	}
	return strings.Join(out, "; ")
}

func TestDisputedStatements(t *testing.T) {
	tests := []struct{ about, text, question, sides string }{
		{"that", "Kari Berg said the bridge would cost two jobs in three. The Bridge Union denied that.",
			"Would the bridge cost two jobs in three?", "against: Bridge Union; for: Kari Berg"},
		{"the figure", "Kari Berg claims that the levy would cost her members a fifth of their income. The Trade Ministry disputes the figure.",
			"Is it true, as Kari Berg says, that the levy would cost her members a fifth of their income?", "against: Trade Ministry; for: Kari Berg"},
		{"the figure, after others who are not named", "A farmer said that it rained. Two officials said that it snowed. Kari Berg claims that the levy would cost her members a fifth of their income. The Trade Ministry disputes the figure.",
			"Is it true, as Kari Berg says, that the levy would cost her members a fifth of their income?", "against: Trade Ministry; for: Kari Berg"},
		{"a figure where none was given", "Kari Berg claims that the levy would ruin the town. The Trade Ministry disputes the figure.", "", ""},
		{"of two clauses the first", "Kari Berg said the levy is unlawful and that she would go to court. The Trade Ministry denied that.",
			"Is the levy unlawful?", "against: Trade Ministry; for: Kari Berg"},
		{"in the same sentence", "Kari Berg said the dam had cracked in March, which the National Water Board denies.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"the claim of somebody", "The National Water Board rejected Kari Berg’s claim that the dam had cracked in March.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"the suggestion by somebody", "The National Water Board rejected the suggestion by Kari Berg that the dam was unsafe.",
			"Was the dam unsafe?", "against: National Water Board; for: Kari Berg"},
		{"a hedge", "Kari Berg said the flood was “likely” the fault of the dam. The National Water Board denied that.",
			"Was the flood the fault of the dam?", "against: National Water Board; for: Kari Berg"},
		{"the suggestion by a body", "The National Water Board rejects the suggestion by the Chamber of Commerce that the dam endangers the town.",
			"Is it true that the dam endangers the town?", "against: National Water Board; for: Chamber of Commerce"},
		{"an accusation", "Kari Berg accused the Bridge Union of inflating the cost of the bridge. The union denied the accusation.",
			"Is the accusation against the Bridge Union of inflating the cost of the bridge true?", "against: Bridge Union; for: Kari Berg"},
		{"an accusation denied in the same breath", "Kari Berg accused the Bridge Union of inflating the cost of the bridge, which the Bridge Union denied.",
			"Is the accusation against the Bridge Union of inflating the cost of the bridge true?", "against: Bridge Union; for: Kari Berg"},
		{"called false", "Kari Berg said the dam had cracked in March. The National Water Board called the claim false.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"called false after a word on it", "Kari Berg said the dam had cracked in March. She gave no evidence for the claim. The National Water Board called the accusation “false and reckless”.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"called true", "Kari Berg said the dam had cracked in March. The National Water Board called the claim credible.", "", ""},
		{"with words between marks", "An official said that the week had been picked “because the boat was free.” The National Water Board denied that.",
			"Is it true that the week had been picked “because the boat was free”?", "against: National Water Board; for: An official"},
		{"people who were reached", "Kari Berg said the dam had cracked in March. Residents reached by telephone denied that.",
			"Is it true that the dam had cracked in March?", "against: Residents; for: Kari Berg"},
		{"a time that points back", "Since then, the catch off Bodo has dropped by 38%, according to Kari Berg. The National Water Board disputes the figure.",
			"Is it true that the catch off Bodo has dropped by 38%?", "against: National Water Board; for: Kari Berg"},
		{"up to the telling", "Kari Berg said temporary crews had cut at least two cables since Monday. The National Water Board denied that.",
			"Have temporary crews cut at least two cables since Monday?", "against: National Water Board; for: Kari Berg"},
		{"doubted, not said", "Kari Berg doubts that the dam is to blame and points to the rain. The National Water Board denied that.", "", ""},
		{"what the speaker does besides", "Kari Berg says the dam is to blame and has asked for a survey. The National Water Board denied that.",
			"Is the dam to blame?", "against: National Water Board; for: Kari Berg"},
		{"of a word of denial in it", "Kari Berg said that American firms did not need a permit to drill. The Trade Ministry rejected that.",
			"Is it true that American firms did not need a permit to drill?", "against: Trade Ministry; for: Kari Berg"},
		{"the claim of a body that goes by its noun", "“The offer says so,” Kari Berg said. She rejects the union’s claim that headquarters staff are left out.",
			"Are headquarters staff left out?", "against: Kari Berg; for: the union"},
		{"the claim of a capital", "Norway and Sweden are at odds. Norwegian minister Kari Berg dismissed Stockholm’s assertion that the dam was inspected in 2022.",
			"Was the dam inspected in 2022?", "against: Kari Berg; for: Sweden"},
		{"the view of somebody", "The Bridge Union does not share the view of the National Water Board that only farmers are at risk.",
			"Is it true that only farmers are at risk?", "against: Bridge Union; for: National Water Board"},
		{"the view of nobody told", "The Bridge Union does not share the view that only farmers are at risk.", "", ""},
		{"who disagrees", "Kari Berg said the dam had cracked in March. The National Water Board disagrees.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"who is not convinced", "Kari Berg said the dam had cracked in March. Her deputy, Ole Moe, is not convinced.",
			"Is it true that the dam had cracked in March?", "against: Ole Moe; for: Kari Berg"},
		{"who sees it differently", "Kari Berg said the dam had cracked in March. The National Water Board sees it differently.",
			"Is it true that the dam had cracked in March?", "against: National Water Board; for: Kari Berg"},
		{"who disagrees on what to do", "Kari Berg said that children should sing more in March. The National Water Board disagrees.", "", ""},
		{"who disagrees with a remark", "“It is a joke of a dam,” Kari Berg said. The National Water Board disagrees.", "", ""},
		{"who sees another cause", "Kari Berg said the low flow was due to the dry winter. The National Water Board blames the new dam.",
			"Was the low flow due to the dry winter?", "against: National Water Board; for: Kari Berg"},
		{"who points to another cause", "Kari Berg believes the residue came with the pears. The Bridge Union points to imported concentrate.",
			"Is it true that the residue came with the pears?", "against: Bridge Union; for: Kari Berg"},
		{"who sees the same cause", "Kari Berg said the low flow was due to the dry winter. The National Water Board blames the winter too.", "", ""},
		{"who blames something for something else", "Kari Berg said the dam had cracked in March. The National Water Board blames the new road.", "", ""},
		{"who does not disagree", "Kari Berg said the dam had cracked in March. The National Water Board does not disagree.", "", ""},
		{"not denied", "Kari Berg said the dam had cracked in March. The National Water Board did not dispute that.", "", ""},
		{"denied by the speaker", "The National Water Board said the dam was safe. The board denied that.", "", ""},
		{"a wish is no statement", "Kari Berg wants the dam closed. The National Water Board rejected that.", "", ""},
		{"another thing", "Kari Berg said the dam had cracked in March. The National Water Board rejected that plan.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			question, line := "", ""
			if len(c.Disagreements) > 0 {
				question, line = c.Disagreements[0].Question, sideLine(c, c.Disagreements[0])
			}
			if question != tt.question || line != tt.sides || len(c.Disagreements) > 1 {
				t.Errorf("%s\ngot  %q (%s)\nwant %q (%s)", tt.text, question, line, tt.question, tt.sides)
			}
		})
	}
}
