package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// What one says that another did, or would do, is no side that the other takes;
// and those who are in a country are not the country.
func TestSidesThatNobodyNamedTakes(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"“General Omar Haddad approved the attack on the harbour,” Olga Petrova, a spokeswoman, said on Monday.\n\n"+
			"Some of my colleagues in France think the harbour tunnel would be a catastrophe.\n"))
	for _, claim := range c.Claims {
		if a := c.Actor(claim.Holder); a != nil && (a.Name == "Omar Haddad" || a.Name == "France") {
			t.Errorf("%s is %s %s by %q", a.Name, claim.Stance, claim.Target.Text, c.Text(claim.At))
		}
	}
}

// A body speaks in its own statements as "we"; an author of an article does not
// speak for the outlet.
func TestStatementsAreHeldByTheirBody(t *testing.T) {
	const text = "The Eel Fishers' Union met on Monday.\n\nWe oppose the weir. We call on the council to reject the weir."
	for _, tc := range []struct{ about, title, outlet, text, want string }{
		{"named in the title", "Statement from the Eel Fishers' Union", "", text, "Eel Fishers' Union"},
		{"named as the outlet", "The weir", "Eel Fishers' Union", "For immediate release\n\n" + text, "Eel Fishers' Union"},
		{"a paper about a statement of somebody", "After the statement", "Eel Post", text, ""},
		{"no statement", "Why we fish", "Eel Fishers' Union", text, ""},
	} {
		src := sourceOf("a", "2024-05-06", tc.text)
		src.Title, src.Outlet = tc.title, tc.outlet
		c := analysed(t, src)
		if len(c.Claims) == 0 {
			t.Errorf("%s: no claim", tc.about)
		}
		for _, k := range c.Claims {
			got := ""
			for _, a := range c.Actors {
				if a.ID == k.Holder {
					got = a.Name
				}
			}
			if strings.TrimPrefix(got, "The ") != tc.want {
				t.Errorf("%s: held by %q, want %q", tc.about, got, tc.want)
			}
		}
	}
}

// Where nothing else is named, a feeling and a verdict on “it” are about what
// the title tells.
func TestWhatATitleTellsIsAtHand(t *testing.T) {
	for text, want := range map[string]string{
		"“We are delighted,” said Minister Kari Berg.":               "Kari Berg for tunnel in Bergen",
		"“It’s a good day for Bergen,” said Minister Kari Berg.":     "Kari Berg for tunnel in Bergen",
		"“It’s a good day,” said Minister Kari Berg.":                "",
		"“We are delighted to be here,” said Minister Kari Berg.":    "",
		"Minister Kari Berg said she would take no position.":        "Kari Berg undecided tunnel in Bergen",
		"“We are heartbroken,” said Minister Kari Berg of the dead.": "",
	} {
		src := sourceOf("a", "2024-05-06", text)
		src.Title = "Norway to build tunnel in Bergen"
		c := analysed(t, src)
		got := ""
		for _, k := range c.Claims {
			got += claimLine(c, k)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// Nobody is named before the "its" of a sentence that begins with it: that must
// not end the analysis.
func TestItsMembersAtASentencesStart(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Norvik Dockers’ Union met on Monday. Its members reject the pay offer."),
		sourceOf("b", "2024-05-06", "Its members oppose the plan.\n\nIts members rejected the plan."))
	for _, claim := range c.Claims {
		if claim.At.Source == "b" && claim.Level != corpus.ByAuthor {
			t.Errorf("%s holds %q, of a body that nothing names", claim.Holder, claim.Target.Text)
		}
	}
}

// The items of a list are what the words before it ask for or resolve.
func TestListsOfDemands(t *testing.T) {
	src := sourceOf("a", "2024-05-06", "The Eel Fishers' Union met on Monday.\n\nWe call on:\n\nthe government to publish the map and to reopen the hatchery;\n\nthe River Bank to send an inspector to the basin.\n\nThe Eel Fishers' Union has decided:\n\nto invite the Lake Society to a meeting.")
	src.Title, src.Outlet = "Statement on the eels", "Eel Fishers' Union"
	c := analysed(t, src)
	var got []string
	for _, k := range c.Claims {
		got = append(got, strings.TrimPrefix(claimLine(c, k), "The "))
	}
	want := []string{"Eel Fishers' Union for publication of the map", "Eel Fishers' Union for hatchery", "Eel Fishers' Union for sending an inspector to the basin", "Eel Fishers' Union for inviting the Lake Society"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
