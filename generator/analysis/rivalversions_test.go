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
	model, lex := loaded(t)
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The company examined the proposal, made by the town, to operate the ship without seawater.", true},
		{"The company examined the proposal to operate the ship without seawater.", true},
		{"The company examined the proposal, and will answer in May.", false},
		{"The company examined the proposal on Monday.", false},
	} {
		s := readArticles(lex, annotateWith(model), sourcesOf([]string{c.text}))[0].sentences[0]
		at := slices.Index(s.lowers, "proposal") + 1
		if got := s.tellsWhat(at); got != c.want {
			t.Errorf("%s: tells what the proposal is: %v, want %v", c.text, got, c.want)
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
