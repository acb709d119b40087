package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// Sources write one office with different capitals; the page names it once,
// with the passages of all.
func TestAnOfficeIsNamedOnce(t *testing.T) {
	c := bridge(t)
	for i := range c.Actors {
		a := &c.Actors[i]
		if a.ID != "mara-lindqvist" {
			continue
		}
		again := a.Roles[0]
		a.Roles[0].Title, again.Title = "Lord Mayor", "lord mayor"
		a.Roles = append(a.Roles, again)
	}
	for _, p := range Pages(c, Options{}) {
		if p.Path == "actors/mara-lindqvist.md" {
			if n := strings.Count(Render(p), "**Role:**"); n != 1 {
				t.Errorf("the page names one office %d times:\n%s", n, Render(p))
			}
			return
		}
	}
	t.Fatal("the mayor has no page")
}

// A source that says less of an office speaks of the same; a deputy's is another.
func TestAShorterTitleIsTheSameOffice(t *testing.T) {
	roles := []corpus.Role{{Title: "Police commander"}, {Title: "National police commander"}, {Title: "President"}, {Title: "Vice President"}}
	for i, want := range []string{"National police commander", "National police commander", "President", "Vice President"} {
		if got := fullest(roles, &roles[i]).Title; got != want {
			t.Errorf("%q is filed under %q, want %q", roles[i].Title, got, want)
		}
	}
}

// Who is undecided stands against nobody, and nobody against them.
func TestTheUndecidedAreAgainstNobody(t *testing.T) {
	c := bridge(t)
	d := &c.Disagreements[0]
	for i := range d.Positions {
		if d.Positions[i].Stance == corpus.Against {
			d.Positions[i].Stance = corpus.Undecided
		}
	}
	for _, p := range Pages(c, Options{}) {
		for _, b := range p.Blocks {
			if strings.HasPrefix(p.Path, "actors/") && b.Key == "positions" && strings.Contains(b.Body, "against [") {
				t.Errorf("%s names opponents where one side is undecided:\n%s", p.Path, b.Body)
			}
		}
	}
}

// Nobody is for or against what is so or is not: the sides answer yes and no.
func TestSidesAnswerAQuestionOfFact(t *testing.T) {
	c := bridge(t)
	c.Disagreements[0].Rule = disputedStatement
	for _, p := range Pages(c, Options{}) {
		if p.Path != homePath && p.Path != disagreementPath(c.Disagreements[0].ID) {
			continue
		}
		text := ""
		for _, b := range p.Blocks {
			text += b.Body
		}
		if !strings.Contains(text, "Yes") || !strings.Contains(text, "No") || strings.Contains(text, "## Against") || strings.Contains(text, "▼ Against") {
			t.Errorf("%s does not answer the question:\n%.600s", p.Path, text)
		}
	}
}
