//go:build browser

package server

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"briefing/generator/browser"
)

// What somebody sees who has a page open while its dossier is edited.

// tab opens an address in a browser of its own.
func tab(t *testing.T, address string) context.Context {
	t.Helper()
	path, err := browser.Find(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	var more []chromedp.ExecAllocatorOption
	if os.Getenv("CI") != "" { // its containers forbid what the sandbox needs
		more = append(more, chromedp.NoSandbox)
	}
	ctx, stop := browser.Start(context.Background(), path, more...)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	return ctx
}

func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	timed, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	value, err := chromedp.Run(timed, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return value
}

func becomes(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	for end := time.Now().Add(deadline); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if evaluate[bool](t, ctx, condition) {
			return
		}
	}
	t.Fatalf("waited in vain for %s\n%s", condition, evaluate[string](t, ctx, "document.documentElement.outerHTML.slice(0, 4000)"))
}

// long is a page of many sections; change is put into the given one. With none
// the page has not been changed at all yet.
func long(section int, change string) string {
	var b strings.Builder
	b.WriteString("# A long page\n")
	if change != "" {
		b.WriteString("\nIt listens.\n")
	}
	for i := range 30 {
		fmt.Fprintf(&b, "\n## Section %d\n\n%s\n\n<details><summary>More %d</summary><p>Folded.</p></details>\n", i, strings.Repeat("Words and words. ", 30), i)
		if change != "" && (i == section || i == 0) {
			said := change
			if i != section {
				said = "As a first change."
			}
			b.WriteString("\n" + said + "\n")
		}
	}
	return b.String()
}

// opened is a long page, scrolled to its fifteenth section, with a note open and
// a mark that a reload would lose.
func opened(t *testing.T) (*running, context.Context) {
	r := serve(t, map[string]string{"content/index.md": "# Home\n", "content/long.md": long(0, "")}, nil)
	ctx := tab(t, r.address+"long.html")
	becomes(t, ctx, `document.readyState === "complete"`)
	r.write("content/long.md", long(0, "As a first change."))
	becomes(t, ctx, `document.body.innerText.includes("It listens.")`)
	evaluate[int](t, ctx, `(window.mark = "kept", document.querySelectorAll("details")[14].open = true,
		document.getElementById("section-15").scrollIntoView({ behavior: "instant" }), 1)`)
	return r, ctx
}

// top is where a section stands in the window.
const top = `Math.round(document.getElementById("section-15").getBoundingClientRect().top)`

func TestEditKeepsTheReadersPlace(t *testing.T) {
	r, ctx := opened(t)
	before := evaluate[int](t, ctx, top)
	r.write("content/long.md", long(15, "Here is **something new**."))
	becomes(t, ctx, `document.body.innerText.includes("something new")`)
	if after := evaluate[int](t, ctx, top); after < before-2 || after > before+2 {
		t.Errorf("the section stood at %d and stands at %d", before, after)
	}
	if !evaluate[bool](t, ctx, `window.mark === "kept" && document.querySelectorAll("details")[14].open`) {
		t.Error("the page was loaded anew, or its note closed")
	}
	if evaluate[int](t, ctx, `scrollY`) < 1000 {
		t.Error("the page was not scrolled, so this proves nothing")
	}
}

// An edit out of sight is shown.
func TestEditIsBroughtIntoView(t *testing.T) {
	r, ctx := opened(t)
	r.write("content/long.md", long(27, "Far away."))
	becomes(t, ctx, `[...document.querySelectorAll("main p")].some(p => p.textContent === "Far away." &&
		p.getBoundingClientRect().top >= 0 && p.getBoundingClientRect().bottom <= innerHeight)`)
}

// The style is another one without a reload, and the page has no moment without.
func TestStyleWithoutReload(t *testing.T) {
	r, ctx := opened(t)
	r.write("static/look.css", "h1 { color: rgb(1, 2, 3) }")
	becomes(t, ctx, `getComputedStyle(document.querySelector("h1")).color === "rgb(1, 2, 3)"`)
	r.write("static/look.css", "h1 { color: rgb(4, 5, 6) }")
	becomes(t, ctx, `getComputedStyle(document.querySelector("h1")).color === "rgb(4, 5, 6)"`)
	if !evaluate[bool](t, ctx, `window.mark === "kept" && scrollY > 1000`) {
		t.Error("the page was loaded anew")
	}
	becomes(t, ctx, `document.querySelectorAll('link[rel=stylesheet][href*="look.css"]').length === 1`)
}

// What is wrong is laid over the page and goes when it is mended.
func TestOverlay(t *testing.T) {
	r, ctx := opened(t)
	const overlay = `(document.querySelector("briefing-problems")?.shadowRoot.textContent ?? "")`
	r.write("content/long.md", long(3, "See [nobody](nobody.md)."))
	becomes(t, ctx, overlay+`.includes("content/long.md:") && `+overlay+`.includes("there is no nobody.md") && `+overlay+`.includes("hint:")`)
	if !evaluate[bool](t, ctx, `getComputedStyle(document.querySelector("briefing-problems")).position === "fixed" &&
		document.querySelector("briefing-problems").shadowRoot.querySelector("section").offsetHeight > 60`) {
		t.Error("the overlay cannot be seen: its style did not load")
	}
	evaluate[int](t, ctx, `(document.querySelector("briefing-problems").shadowRoot.querySelector("button").click(), 1)`)
	becomes(t, ctx, `document.querySelector("briefing-problems").shadowRoot.querySelector("ol").offsetHeight === 0`)
	r.write("content/long.md", long(3, "See nobody."))
	becomes(t, ctx, `document.querySelector("briefing-problems") === null`)
	if !evaluate[bool](t, ctx, `window.mark === "kept"`) {
		t.Error("the page was loaded anew")
	}
	// The last good page stays while the template is broken.
	r.write("templates/page.html", `{{define "after"}}{{.Nothing}}{{end}}`)
	becomes(t, ctx, overlay+`.includes("templates/page.html:1")`)
	if !evaluate[bool](t, ctx, `document.querySelector("h1").textContent === "A long page"`) {
		t.Error("the page is gone")
	}
}

// A page whose server was away catches up.
func TestServerComesBack(t *testing.T) {
	files := map[string]string{"content/index.md": "# Before\n"}
	first := serve(t, files, nil)
	ctx := tab(t, first.address)
	becomes(t, ctx, `document.querySelector("h1").textContent === "Before"`)
	var port int
	if _, err := fmt.Sscanf(first.address, "http://127.0.0.1:%d/", &port); err != nil {
		t.Fatal(err)
	}
	if err := first.end(); err != nil {
		t.Fatal(err)
	}
	second := serve(t, map[string]string{"content/index.md": "# After\n"}, func(o *Options) { o.Port = port })
	if second.address != first.address {
		t.Skip("somebody took the port meanwhile")
	}
	becomes(t, ctx, `document.querySelector("h1").textContent === "After"`)
}

// A citation that an edit adds to the open page opens its passage as the others
// do.
func TestACitationThatIsAddedOpensItsPassage(t *testing.T) {
	r := serve(t, map[string]string{
		"content/index.md":       "# Home\n\nIt listens.\n",
		"content/sources/one.md": "---\ntype: source\n---\n# One\n\n<a id=\"p1\"></a>The bridge will close.\n",
	}, nil)
	ctx := tab(t, r.address)
	becomes(t, ctx, `document.documentElement.classList.contains("js")`)
	r.write("content/index.md", "# Home\n\nIt listens.\n\nIt will close. [One ¶1](sources/one.md#p1)\n")
	becomes(t, ctx, `document.querySelector(".cite[aria-controls]") !== null`)
	evaluate[int](t, ctx, `document.querySelector(".cite").click(), 0`)
	becomes(t, ctx, `document.querySelector(".evidence:popover-open, .evidence.whole")?.innerText.includes("The bridge will close.")`)
	if at := evaluate[string](t, ctx, `location.pathname`); at != "/" {
		t.Errorf("the click led away to %s", at)
	}
}
