package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// claimLine is a claim in one line: holder, stance, target.
func claimLine(c *corpus.Corpus, k corpus.Claim) string {
	holder := "the author"
	if a := c.Actor(k.Holder); a != nil {
		holder = a.Name
	}
	return holder + " " + string(k.Stance) + " " + k.Target.Text
}

func TestClaims(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"verb", "Norway opposes the cod quota.", []string{"Norway against cod quota"}},
		{"negated support", "Norway does not support the cod quota.", []string{"Norway against cod quota"}},
		{"negated opposition is no side", "Norway does not oppose the cod quota.", nil},
		{"not having supported is no side", "Norway has not supported the cod quota.", nil},
		{"only possible", "Norway could reject the cod quota.", nil},
		{"passive", "The cod quota was rejected by Norway.", []string{"Norway against cod quota"}},
		{"noun", "Norway’s opposition to the cod quota is old.", []string{"Norway against cod quota"}},
		{"faced", "The cod quota has faced the opposition of Norway.", []string{"Norway against cod quota"}},
		{"plan", "Norway’s plan to build a cod farm is old.", []string{"Norway for cod farm"}},
		{"a place between commas", "Norway wants to build, in Bergen, a cod farm.", []string{"Norway for cod farm"}},
		{"wish", "Norway wants to close the cod farm.", []string{"Norway against cod farm"}},
		{"viewed as", "Norway views the cod quota as unfair.", []string{"Norway against cod quota"}},
		{"called", "Norway called the cod quota an “outrage”.", []string{"Norway against cod quota"}},
		{"ruled", "The Supreme Court ruled the cod quota unlawful.", []string{"Supreme Court against cod quota"}},
		{"denied", "Norway denied the reports of a secret cod quota.", []string{"Norway against reports of a secret cod quota"}},
		{"viewed as, with the making of it", "Norway sees the setting up of a cod farm in Bergen as a threat.", []string{"Norway against cod farm in Bergen"}},
		{"in speech", "Norway said that the cod quota is unfair.", []string{"Norway against cod quota"}},
		{"first person in a quotation", "“We oppose the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"making things worse", "Norway said that the cod quota will only add to the burden of fishermen.", []string{"Norway against cod quota"}},
		{"demand", "Norway called for the cod quota to be dropped.", []string{"Norway against cod quota"}},
		{"two holders", "Norway and Iceland oppose the cod quota.", []string{"Iceland against cod quota", "Norway against cod quota"}},
		{"so does", "Norway opposes the cod quota. So does Iceland.", []string{"Norway against cod quota", "Iceland against cod quota"}},
		{"to ban is to be for a ban", "Norway wants to ban trawling nets.", []string{"Norway for ban trawling nets"}},
		{"author", "The government should build the tunnel.", []string{"the author for tunnel"}},
		{"a question is no claim", "It is unclear whether the quota is unfair.", nil},
		{"tension alone is nothing", "Tension and conflict over the cod quota worry fishermen.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, k := range c.Claims {
				got = append(got, claimLine(c, k))
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// sides lists a disagreement's holders by stance.
func sides(c *corpus.Corpus, d corpus.Disagreement) map[corpus.Stance][]string {
	out := map[corpus.Stance][]string{}
	for _, p := range d.Positions {
		for _, id := range p.Actors {
			out[p.Stance] = append(out[p.Stance], c.Actor(id).Name)
		}
		for range p.Authors {
			out[p.Stance] = append(out[p.Stance], "the author")
		}
	}
	return out
}

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
