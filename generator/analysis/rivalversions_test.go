package analysis

import (
	"slices"
	"strings"
	"testing"
)

// issuesIn gives the disagreements of texts, one article each, as the issue
// with those for and against.
func issuesIn(t *testing.T, texts ...string) []string {
	t.Helper()
	sources := sourcesOf(texts)
	var out []string
	for _, d := range analysed(t, sources...).Disagreements {
		line := d.Issue + ":"
		for _, p := range d.Positions {
			for _, id := range p.Actors {
				line += " " + string(p.Stance) + " " + string(id)
			}
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

func TestAnotherVersionIsAnIssueOfItsOwn(t *testing.T) {
	got := issuesIn(t,
		"Mayor Ana Brand wants to freeze rents for three years. The Liberal Party is against the rent freeze. The Green Party backs the rent freeze. "+
			"Leo Marks said he wanted a shorter freeze of 18 months. Mayor Ana Brand has ruled that out.")
	want := func(sides ...string) {
		t.Helper()
		if !slices.ContainsFunc(got, func(line string) bool {
			return !slices.ContainsFunc(sides, func(s string) bool { return !strings.Contains(line, s) })
		}) {
			t.Errorf("got %q, want one with %q", got, sides)
		}
	}
	want("shorter freeze", "for leo-marks", "against ana-brand")
	want("rent", "for ana-brand", "for green-party", "against liberal-party")
	if slices.ContainsFunc(got, func(l string) bool { return strings.Contains(l, "leo-marks") && strings.Contains(l, "liberal-party") }) {
		t.Errorf("got %q, want the shorter freeze apart", got)
	}
}

func TestAPlanThatIsToldIsNoOther(t *testing.T) {
	got := heldIn(t, "# Council welcomes environmental consent for Bar terminal\n\n"+
		"The council welcomed the consent on Monday. The Green Party has examined the proposal, made by the town, to operate the ship in closed-loop mode. The Green Party rejects it.")
	for _, g := range got {
		if strings.HasPrefix(g, "green-party against env") {
			t.Errorf("got %q: the consent is not what the Green Party rejects", got)
		}
	}
}

func TestWhatIsOfferedToSomebodyIsBroughtUp(t *testing.T) {
	got := heldIn(t, "# Council backs gas terminal\n\n"+
		"The ministry has offered them a compensation fund of 5 million euros. Mark Dunn called it an insult.")
	if !slices.Contains(got, "mark-dunn against compensation fund of 5 million euros") {
		t.Errorf("got %q", got)
	}
}
