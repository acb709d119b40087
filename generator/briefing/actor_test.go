package briefing

import (
	"strings"
	"testing"
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
