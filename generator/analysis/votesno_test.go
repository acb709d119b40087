package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// sidesTaken are the claims of an article in one line each, sorted.
func sidesTaken(t *testing.T, text string) []string {
	t.Helper()
	c := analysed(t, sourceOf("a", "2024-05-06", text))
	var got []string
	for _, k := range c.Claims {
		if line := claimLine(c, k); !k.HeldBack && k.Stance != corpus.Undecided && !slices.Contains(got, line) {
			got = append(got, line)
		}
	}
	slices.Sort(got)
	return got
}

// Whoever votes says so by "no" as well as by "against".
func TestVotesOfYesAndNo(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The toll is wrong for Lunde. Norway opposes the toll. Ann Reid, who voted no, left early.", []string{"Ann Reid against toll", "Norway against toll"}},
		{"Norway opposes the toll. Kari Berg said Iceland would vote yes.", []string{"Iceland for toll", "Norway against toll"}},
		{"Norway opposes the toll. Iceland did not vote no.", []string{"Norway against toll"}},
		{"The Boat Party (BP), the Greens (GR) and Norway voted against the toll.", []string{"Boat Party against toll", "Greens against toll", "Norway against toll"}},
	} {
		if got := sidesTaken(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// A person's group is the body in which the person has an office.
func TestBodiesOfPeople(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Ann Reid is president of the Harrow Alliance. Norway welcomed the toll. Reid's group rejects the toll.", []string{"Harrow Alliance against toll", "Norway for toll"}},
		{"Norway welcomed the toll. Ann Reid, president of the Harrow Alliance, left early. Her group rejects the toll.", []string{"Harrow Alliance against toll", "Norway for toll"}},
	} {
		if got := sidesTaken(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// Who wants another version of a thing takes no side on the thing.
func TestOtherVersionsOfAThing(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Norway supports the rent freeze. Iceland opposes the rent freeze. Ann Reid wants a shorter freeze. Kari Berg wants to freeze rents."))
	if len(c.Disagreements) != 1 {
		t.Fatalf("%d disagreements", len(c.Disagreements))
	}
	for _, p := range c.Disagreements[0].Positions {
		for _, id := range p.Actors {
			if c.Actor(id).Name == "Ann Reid" {
				t.Errorf("who wants a shorter freeze is %s it", p.Stance)
			}
		}
	}
}

// "The freeze" is not the shorter one that somebody is against as well.
func TestArgumentsAreNotForAnotherVersion(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Kari Berg supports the rent freeze. Iceland opposes the rent freeze.\n\nAnn Reid wants a shorter freeze. Kari Berg rejected a shorter freeze.\n\nThe council met on Monday.\n\n“The freeze will give the town time to build,” Kari Berg said."))
	for _, k := range c.Claims {
		if k.Argument && k.Stance == corpus.For && c.Actor(k.Holder).Name == "Kari Berg" {
			return
		}
	}
	t.Error("no argument for the freeze")
}
