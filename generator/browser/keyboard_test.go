//go:build browser

package browser

import (
	"math"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Whoever has no mouse sees where they are, on every kind of page.
func TestTheFocusIsSeen(t *testing.T) {
	for _, s := range []*built{shared.example, shared.bridge, shared.byHand} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			pages, err := s.ofEveryType(math.MaxInt)
			if err != nil {
				t.Fatal(err)
			}
			b := newTab(t, view{})
			for _, page := range pages {
				b.visit(s.at(page))
				b.press(kb.Tab) // from now on the browser shows the focus
				for _, lost := range evaluate[[]string](b, focusUnseen) {
					t.Errorf("%s: no sign of the focus on %s", page, lost)
				}
			}
		})
	}
}

const focusUnseen = `(() => {
	const unseen = [];
	for (const e of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
		if (e.tabIndex < 0 || !e.getClientRects().length || getComputedStyle(e).visibility !== "visible") continue;
		e.focus({focusVisible: true});
		const style = getComputedStyle(e), box = e.getBoundingClientRect();
		const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none";
		if (document.activeElement !== e || !ring || box.right <= 0 || box.width < 1) unseen.push(e.outerHTML.slice(0, 120));
	}
	return unseen;
})()`

// The first key leads past the header, to what the page is about.
func TestSkipsToTheContent(t *testing.T) {
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	b.press(kb.Tab)
	if got := b.focused(); got != "a.skip “Skip to the content”" {
		t.Errorf("the first stop is %s", got)
	}
	if evaluate[float64](b, "document.activeElement.getBoundingClientRect().left") < 0 {
		t.Error("it cannot be seen")
	}
	b.press(kb.Enter)
	b.wait(`location.hash === "#main"`)
	b.press(kb.Tab)
	if !evaluate[bool](b, `document.querySelector("main").contains(document.activeElement)`) {
		t.Errorf("the next stop is outside of the content: %s", b.focused())
	}
}
