//go:build browser

package browser

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// narrowest is the width in CSS pixels at which WCAG (1.4.10, reflow) still
// wants everything read by scrolling down alone: 1280 at 400 %.
const narrowest = 320

// Every page of every site opens without a word on the console, asks nothing
// of other hosts, keeps its own security policy, and fits a narrow screen.
func TestEveryPageOpensAndFits(t *testing.T) {
	for _, s := range shared.all() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			b := newTab(t, view{width: narrowest})
			for _, at := range s.pages {
				b.visit(s.at(at))
				for _, fault := range b.faults() {
					t.Errorf("%s: %s", at, fault)
				}
				if wide := evaluate[[]string](b, tooWide); len(wide) > 0 {
					t.Errorf("%s is wider than %d pixels: %s", at, narrowest, strings.Join(wide, ", "))
				}
			}
		})
	}
}

// tooWide names what makes a page scroll sideways, if anything does.
const tooWide = `(() => {
	const root = document.documentElement;
	if (root.scrollWidth <= root.clientWidth) return [];
	const wide = [...document.body.querySelectorAll("*")].filter(e =>
		e.getBoundingClientRect().right > root.clientWidth + 1 && !e.parentElement.closest(".scroll, pre"))
		.map(e => e.localName + (e.id && "#" + e.id) + [...e.classList].map(c => "." + c).join("") + " to " + Math.round(e.getBoundingClientRect().right));
	return wide.length ? wide.slice(-4) : ["the whole of it, " + root.scrollWidth];
})()`

// The site works where it is put: at the root of a host, in a folder of it,
// and as files on a disk.
func TestWorksWhereItIsPut(t *testing.T) {
	for _, place := range sitePlaces() {
		t.Run(place.name, func(t *testing.T) {
			t.Parallel()
			pages, err := place.of.ofEveryType(math.MaxInt)
			if err != nil {
				t.Fatal(err)
			}
			b := newTab(t, view{})
			for _, at := range pages {
				if at == "404.html" {
					continue // a server's business, see below
				}
				b.visit(place.at(at))
				for _, fault := range b.faults() {
					t.Errorf("%s: %s", at, fault)
				}
				if !styled(b) {
					t.Errorf("%s has lost its style", at)
				}
				b.follow(".masthead a.name")
				if got, want := evaluate[string](b, "location.href"), place.at("index.html"); got != want {
					t.Errorf("from %s the name leads to %s, want %s", at, got, want)
				}
			}
		})
	}
}

// styled says whether the page is drawn with the site's own style sheet.
func styled(b *tab) bool {
	return evaluate[string](b, `getComputedStyle(document.documentElement).getPropertyValue("--paper")`) != "" &&
		evaluate[string](b, `getComputedStyle(document.body).margin`) == "0px"
}

// follow clicks on a link to another page and waits until that is loaded.
func (b *tab) follow(selector string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	click := chromedp.Evaluate[any](fmt.Sprintf("document.querySelector(%q).click()", selector))
	if _, err := chromedp.Run(ctx, chromedp.WaitEvent(page.LoadEventFired, nil, click)); err != nil {
		b.t.Fatalf("cannot follow %s: %v", selector, err)
	}
}

// Whatever address is wrong, the page that says so has its style and leads
// home: also deep below a folder, where no relative link would.
func TestNothingHereLeadsHome(t *testing.T) {
	for _, place := range []struct {
		of      *built
		missing string
	}{
		{shared.example, "nowhere.html"},
		{shared.below, "nowhere.html"},
		{shared.below, "no/such/folder/"},
	} {
		b := newTab(t, view{})
		b.visit(place.of.at(place.missing))
		if !styled(b) {
			t.Errorf("%s: the page has lost its style", place.of.at(place.missing))
		}
		b.follow("main a")
		if got, want := evaluate[string](b, "location.href"), place.of.at("index.html"); got != want {
			t.Errorf("%s leads to %s, want %s", place.of.at(place.missing), got, want)
		}
	}
}

// Without scripts every page says what it says with them.
func TestReadsWithoutScripts(t *testing.T) {
	for _, s := range []*built{shared.example, shared.bridge, shared.byHand} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			with, without := newTab(t, view{}), newTab(t, view{withoutScripts: true})
			for _, at := range s.pages {
				with.visit(s.at(at))
				without.visit(s.at(at))
				there := map[string]bool{}
				for _, line := range evaluate[[]string](without, linesOfMain) {
					there[line] = true
				}
				if len(there) == 0 {
					t.Errorf("%s is empty without scripts", at)
				}
				for _, line := range evaluate[[]string](with, linesOfMain) {
					if !there[line] {
						t.Errorf("%s: nobody without scripts reads %q", at, line)
					}
				}
			}
		})
	}
}

// linesOfMain is what stands in main, line by line, with everything open that
// can be opened without scripts, and less the controls, which may need them.
const linesOfMain = `(() => {
	const main = document.querySelector("main");
	const controls = [...main.querySelectorAll("button, input, select, [role=search], [role=status]")];
	controls.forEach(e => e.style.setProperty("display", "none", "important"));
	const closed = [...main.querySelectorAll("details:not([open])")], notes = [...main.querySelectorAll("[popover]")];
	closed.forEach(e => e.open = true);
	notes.filter(e => main.querySelector("[popovertarget='" + e.id + "']")).forEach(e => e.style.setProperty("display", "block", "important"));
	const lines = main.innerText.split("\n").map(l => l.replace(/\s+/g, " ").trim()).filter(l => l);
	[...controls, ...notes].forEach(e => e.style.removeProperty("display"));
	closed.forEach(e => e.open = false);
	return lines;
})()`
