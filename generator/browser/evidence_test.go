//go:build browser

package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Two pages of the small site that cite a passage, and what that begins with.
const (
	disputed = "disagreements/harbour-bridge.html"
	mayor    = "actors/ines-calloway.html"
	passage  = "Mayor Ines Calloway told the council:"
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
		if got := b.text(".evidence:popover-open"); !strings.Contains(got, passage) || !strings.Contains(got, "Harbour Echo") || !strings.Contains(got, "4 March 2031") {
			t.Errorf("at %v: the note says %q", v, got)
		}
		if got := evaluate[string](b, `document.activeElement.ariaExpanded`); got != "true" {
			t.Errorf("at %v: nobody who only hears the page learns that it opened (%q)", v, got)
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
	if got := b.text(".evidence:popover-open"); !strings.Contains(got, passage) {
		t.Errorf("the note says %q", got)
	}
}

// On a wide screen the passage stands beside the text, at the height of its
// citation.
func TestThePassageStandsBesideTheText(t *testing.T) {
	b := newTab(t, view{width: 1400})
	b.visit(shared.bridge.at(mayor))
	b.wait(`document.querySelector(".evidence.beside")`)
	if got := b.text(".evidence.beside"); !strings.Contains(got, passage) {
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

// What follows the text stands below the passages beside it, never under them.
func TestNothingLiesUnderThePassages(t *testing.T) {
	b := newTab(t, view{width: 1280})
	for _, page := range shared.example.pages {
		b.visit(shared.example.at(page))
		for _, under := range evaluate[[]string](b, `(() => {
			const notes = [...document.querySelectorAll(".evidence.beside")].map(e => e.getBoundingClientRect());
			return [...document.querySelectorAll(".body p, .body li, .body table, main > :not(.notes, .body) *, .foot *")].filter(e => {
				const r = e.getBoundingClientRect();
				return !e.closest(".evidence") && notes.some(n => r.left < n.right && n.left < r.right && r.top < n.bottom && n.top < r.bottom);
			}).map(e => e.localName + "." + e.className + " " + e.textContent.slice(0, 60));
		})()`) {
			t.Errorf("%s: a passage lies over %s", page, under)
		}
	}
}

// The keyboard goes from a citation to the passage beside it, and back.
func TestTheKeyboardReachesThePassageBesideTheText(t *testing.T) {
	b := newTab(t, view{width: 1400})
	b.visit(shared.bridge.at(mayor))
	b.wait(`document.querySelector(".evidence.beside")`)
	evaluate[any](b, `document.querySelector(".utterance .cite").focus(), 0`)
	b.press(kb.Enter)
	b.wait(`document.querySelector(".evidence.beside.whole")?.contains(document.activeElement)`)
	b.press(kb.Escape)
	b.wait(`document.activeElement.matches(".utterance .cite")`)
}
