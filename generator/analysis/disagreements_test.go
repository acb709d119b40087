package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

func TestDisagreementJoinsSourcesOnOneIssue(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Norway’s plan to build a rocket base in Bergen has faced the opposition of Iceland."),
		sourceOf("b", "2024-05-07", "Iceland views the setting up of a rocket base in Norway as dangerous. Iceland may yield if the base is small."),
		sourceOf("c", "2024-05-08", "Cod was cheap."))
	if len(c.Disagreements) != 1 {
		t.Fatalf("%d disagreements, want 1: %+v", len(c.Disagreements), c.Disagreements)
	}
	d := c.Disagreements[0]
	if d.Question != "Should a rocket base in Bergen be built?" {
		t.Errorf("question %q", d.Question)
	}
	got := sides(c, d)
	if !slices.Equal(got[corpus.For], []string{"Norway"}) || !slices.Equal(got[corpus.Against], []string{"Iceland"}) {
		t.Errorf("sides %v", got)
	}
	if !slices.Equal(d.Sources, []corpus.SourceID{"a", "b"}) {
		t.Errorf("reported by %v", d.Sources)
	}
	if len(d.Shifts) != 1 || c.Text(d.Shifts[0]) != "Iceland may yield if the base is small." {
		t.Errorf("what would change it: %v", d.Shifts)
	}
}

func TestAPersonCanBeTheIssue(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Minister Kari Berg supports former Mayor Olav Moe for president."),
		sourceOf("b", "2024-05-07", "Senator Anna Lund opposes Olav Moe."))
	if len(c.Disagreements) != 1 || c.Disagreements[0].Question != "For or against Olav Moe?" {
		t.Errorf("%+v", c.Disagreements)
	}
}

func TestDifferentThingsAreNotOneIssue(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Norway wants to build a rocket base in Bergen. Iceland opposes a fishing base in Reykjavik. Norway supports the cod quota, and Iceland opposes the herring quota."))
	if len(c.Disagreements) != 0 {
		t.Errorf("a disagreement over different things: %+v", c.Disagreements)
	}
}

func TestOneHolderIsNoDisagreement(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Norway opposes the cod quota. Norway supports the cod quota."))
	if len(c.Disagreements) != 0 {
		t.Errorf("a holder disagrees with itself: %+v", c.Disagreements)
	}
}

func TestOneDeedUnderManyNamesIsOneDisagreement(t *testing.T) {
	c := analysed(t,
		sourceTitled("a", "Norwegian army kills rebel leader Olav Moe", "The Ministry of Defence justified the strike. Iceland spoke out against the attack."),
		sourceTitled("b", "Iceland mourns", "Minister Kari Berg condemned the killing of Olav Moe."))
	if len(c.Disagreements) != 1 {
		t.Fatalf("%d disagreements, want 1: %+v", len(c.Disagreements), c.Disagreements)
	}
	got := sides(c, c.Disagreements[0])
	slices.Sort(got[corpus.Against])
	if !slices.Equal(got[corpus.For], []string{"Ministry of Defence"}) || !slices.Equal(got[corpus.Against], []string{"Iceland", "Kari Berg"}) {
		t.Errorf("sides %v", got)
	}
	if q := c.Disagreements[0].Question; q != "Is the killing of rebel leader Olav Moe justified?" && q != "Is the killing of Olav Moe justified?" {
		t.Errorf("question %q", q)
	}
}

func TestWhoWantsAThingGoneIsForItsEnd(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Norway wants tebrafen withdrawn. Iceland supports a ban on tebrafen."),
		sourceOf("b", "2024-05-07", "Denmark opposes a ban on tebrafen."))
	if len(c.Disagreements) != 1 || c.Disagreements[0].Question != "Should there be a ban on tebrafen?" {
		t.Fatalf("%+v", c.Disagreements)
	}
	got := sides(c, c.Disagreements[0])
	slices.Sort(got[corpus.For])
	if !slices.Equal(got[corpus.For], []string{"Iceland", "Norway"}) || !slices.Equal(got[corpus.Against], []string{"Denmark"}) {
		t.Errorf("sides %v", got)
	}
}

func TestConditionalSupportIsUndecided(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Norway opposes the cod quota. Iceland supports the cod quota. Minister Kari Berg said she would support the cod quota if it were small."))
	if len(c.Disagreements) != 1 {
		t.Fatalf("%+v", c.Disagreements)
	}
	if got := sides(c, c.Disagreements[0]); !slices.Equal(got[corpus.Undecided], []string{"Kari Berg"}) {
		t.Errorf("sides %v", got)
	}
}

func TestTheSameDeedElsewhereIsAnotherIssue(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Norway supports the withdrawal of troops from Syria. Denmark opposes the withdrawal of troops from Iraq."))
	if len(c.Disagreements) != 0 {
		t.Errorf("a disagreement over different places: %+v", c.Disagreements)
	}
}
