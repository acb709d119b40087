package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// page gives one page of a dossier; empty where there is none.
func page(c *corpus.Corpus, opts Options, path string) string {
	for _, p := range Pages(c, opts) {
		if p.Path == path {
			return Render(p)
		}
	}
	return ""
}

// The page says how often the rules at work were right, counting each as often
// as it found something; and what was held back, with a way to it.
func TestMethodSaysHowFarToTrust(t *testing.T) {
	c := bridge(t)
	for i := range c.Quotations {
		c.Quotations[i].Rule = "cue-quote"
	}
	c.Quotations[0].Rule = "weak"
	c.Events[0].HeldBack = true
	got := page(c, Options{Rules: func(kind string, rule corpus.Rule) RuleRecord {
		switch {
		case kind == "quotation" && rule == "cue-quote":
			return RuleRecord{"S said: “…”", 30, 30}
		case kind == "quotation" && rule == "weak":
			return RuleRecord{"S hinted", 5, 10}
		}
		return RuleRecord{}
	}}, methodPath)
	// Six quotations: five of a rule that is always right, one of one that is
	// right every other time.
	for _, want := range []string{
		"| Quotations | 6 | – | about 91 in 100 (40 judged) |", "| Dated events | 5 | 1 | not measured |",
		"| Quotations | S said: “…” | 5 | 30 of 30 |", "1 finding, waits on the page [Review](review.md)",
		"Read were [3 sources](sources/index.md)", "Not known for: [Harbour Post, “Keep the bridge open”]",
		"For 1 it is inferred from the address.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the method page lacks %q:\n%s", want, got)
		}
	}
	if !strings.Contains(page(c, Options{}, homePath), "("+methodPath+")") {
		t.Error("the home page does not lead to the method page")
	}
	if bare := page(c, Options{}, methodPath); strings.Contains(bare, "judged") || !strings.Contains(bare, "| Quotations | 6 |") {
		t.Errorf("without records the page still counts what was found, and claims nothing:\n%s", bare)
	}
}
