//go:build browser

package browser

import (
	"math"
	"testing"
)

// paperWidth is what A4 leaves between margins of 2 cm, in CSS pixels.
const paperWidth = 642

// On paper nothing is there that one could only click, and nothing is cut off.
func TestPrintsWithoutControls(t *testing.T) {
	for _, s := range []*built{shared.example, shared.bridge, shared.byHand} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			pages, err := s.ofEveryType(math.MaxInt)
			if err != nil {
				t.Fatal(err)
			}
			b := newTab(t, view{width: paperWidth, print: true})
			for _, page := range pages {
				b.visit(s.at(page))
				for _, control := range evaluate[[]string](b, controlsShown) {
					t.Errorf("%s: on paper there is %s", page, control)
				}
				for _, part := range evaluate[[]string](b, cutOff) {
					t.Errorf("%s: on paper this is cut off: %s", page, part)
				}
			}
		})
	}
}

const shown = `const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible" &&
	e.getBoundingClientRect().width > 1;
	const named = e => e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("") + " " + e.innerText?.slice(0, 60);`

const controlsShown = `(() => {` + shown + `
	return [...document.querySelectorAll("button, input, select, textarea, nav:not(.toc), dialog, .skip, [role=search]")].filter(shown).map(named);
})()`

// cutOff names what is wider than the paper, or than a part that could only be
// scrolled.
const cutOff = `(() => {` + shown + `
	const root = document.documentElement;
	const parts = [...document.body.querySelectorAll("*")].filter(e => shown(e) && (
		getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 ||
		e.getBoundingClientRect().right > root.clientWidth + 1));
	return parts.slice(0, 3).map(named);
})()`
