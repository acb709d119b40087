//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// disputed is the page of the small site whose first citation is of disputed's
// first passage.
const (
	disputed     = "disagreements/harbour-bridge.html"
	firstPassage = "A town that waits for the tide waits for ever."
)

// Where there is no room beside the text a citation opens its passage over the
// page: by the keyboard alone, and closed by Escape, which leaves the focus
// where it was.
func TestACitationOpensItsPassage(t *testing.T) {
	for _, v := range []view{{width: 900}, {width: 390}, {width: 390, dark: true}} {
		b := newTab(t, v)
		b.visit(shared.bridge.at(disputed))
		evaluate[any](b, `document.querySelector(".cite").focus(), 0`)
		b.press(kb.Enter)
		b.wait(`document.querySelector(".evidence:popover-open")`)
		if got := b.text(".evidence:popover-open"); !strings.Contains(got, firstPassage) || !strings.Contains(got, "Harbour Echo") || !strings.Contains(got, "4 March 2031") {
			t.Errorf("at %v: the note says %q", v, got)
		}
		b.press(kb.Tab)
		if got := b.focused(); got != "a “See it in its place”" {
			t.Errorf("at %v: the next stop after the citation is %s", v, got)
		}
		b.press(kb.Escape)
		b.wait(`!document.querySelector(".evidence:popover-open")`)
		if got := b.focused(); got != "a.cite “Harbour Echo ¶2”" {
			t.Errorf("at %v: Escape leaves the focus on %s", v, got)
		}
		for _, fault := range b.faults() {
			t.Errorf("at %v: %s", v, fault)
		}
	}
}

// Without scripts a button beside the citation opens the passage.
func TestACitationOpensItsPassageWithoutScripts(t *testing.T) {
	b := newTab(t, view{width: 390, withoutScripts: true})
	b.visit(shared.bridge.at(disputed))
	evaluate[any](b, `document.querySelector(".cite + [popovertarget]").focus(), 0`)
	b.press(kb.Enter)
	b.wait(`document.querySelector(".evidence:popover-open")`)
	if got := b.text(".evidence:popover-open"); !strings.Contains(got, firstPassage) {
		t.Errorf("the note says %q", got)
	}
}

// On a wide screen the passage stands beside the text, at the height of its
// citation.
func TestThePassageStandsBesideTheText(t *testing.T) {
	b := newTab(t, view{width: 1400})
	b.visit(shared.bridge.at(disputed))
	b.wait(`document.querySelector(".evidence.beside")`)
	if got := b.text(".evidence.beside"); !strings.Contains(got, firstPassage) {
		t.Errorf("the note says %q", got)
	}
	type box struct{ Left, Right, Top, Bottom float64 }
	const boxOf = `(e => e.getBoundingClientRect().toJSON())(document.querySelector("%"))`
	note := evaluate[box](b, strings.Replace(boxOf, "%", ".evidence.beside", 1))
	text := evaluate[box](b, strings.Replace(boxOf, "%", ".utterance", 1))
	if note.Left < text.Right || note.Right > 1400 {
		t.Errorf("the note (%v) is not beside the text (%v)", note, text)
	}
	if note.Top < text.Top-20 || note.Top > text.Bottom+20 {
		t.Errorf("the note (%v) is not at the height of the text (%v)", note, text)
	}
}

// Who follows a citation arrives at the paragraph, sees it, and sees which it is.
func TestThePassageIsLitOnArrival(t *testing.T) {
	for _, v := range []view{{}, {dark: true}, {withoutScripts: true}} {
		b := newTab(t, v)
		b.visit(shared.bridge.at("sources/harbour-echo.html#p2"))
		ground := func(selector string) string {
			return evaluate[string](b, `getComputedStyle(document.querySelector("`+selector+`")).backgroundColor`)
		}
		if ground("#p2") == ground("#p3") {
			t.Errorf("%v: nothing tells the cited paragraph from the next", v)
		}
		b.wait(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector("#p2").getBoundingClientRect())`)
	}
}
