package briefing

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A finding that is held back is on the review page, with its passage, and on
// no other page; without one there is no review page.
func TestHeldBackFindingsAreInTheTrayAlone(t *testing.T) {
	c := bridge(t)
	for _, p := range Pages(c, Options{}) {
		if p.Path == reviewPath {
			t.Fatal("there is a review page, and nothing to review")
		}
	}
	d, e := &c.Disagreements[0], &c.Events[0]
	d.HeldBack, d.Rule = true, "shaky-rule"
	e.HeldBack, e.Rule = true, "shaky-date"
	review := ""
	for _, p := range Pages(c, Options{}) {
		text := Render(p)
		if p.Path == reviewPath {
			review = text
		} else if strings.Contains(text, escape(d.Question)) || p.Path == disagreementPath(d.ID) {
			t.Errorf("%s shows the disagreement that is held back", p.Path)
		}
	}
	for _, want := range []string{"type: page", escape(d.Question), "`shaky-rule`", "`" + string(d.ID) + "`", "`shaky-date`", "](sources/"} {
		if !strings.Contains(review, want) {
			t.Errorf("the review page lacks %q:\n%s", want, review)
		}
	}
	if !strings.Contains(review, c.Text(d.Positions[0].Evidence[0])[:20]) {
		t.Errorf("the review page shows no passage of the disagreement:\n%s", review)
	}
}

// Once nothing is held back any more, the tray is taken away.
func TestAnEmptyTrayIsTakenAway(t *testing.T) {
	c, dir := bridge(t), t.TempDir()
	c.Events[0].HeldBack, c.Events[0].Rule = true, "shaky-date"
	for _, want := range []bool{true, false} {
		if _, _, err := Write(dir, Pages(c, Options{})); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(filepath.Join(dir, reviewPath)); (err == nil) != want {
			t.Errorf("there is a review page: %v, want %v", err == nil, want)
		}
		c.Events[0].HeldBack = false
	}
}
