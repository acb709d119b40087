//go:build browser

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"briefing/static"
)

// activeOption is the result that Enter takes, with the group it stands in.
const activeOption = `(() => {
	const option = document.getElementById(document.querySelector("dialog.finder input").getAttribute("aria-activedescendant"));
	return option ? option.closest("[role=group]")?.querySelector("p").textContent + ": " + option.innerText : "";
})()`

// found is true when the results are those of the words in the box.
const found = `document.querySelector("dialog.finder [role=listbox]").ariaBusy === "false" && document.querySelector("dialog.finder [role=status]").textContent !== ""`

// stroke presses one key as hardware does: text that a script prevents does not
// arrive in what has the focus after that, as it does with press.
func (b *tab) stroke(key, text string, code int64) {
	b.t.Helper()
	down := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: key, Text: text, WindowsVirtualKeyCode: code}
	up := down
	up.Type, up.Text = input.DispatchKeyEventTypeKeyUp, ""
	must(b.t, chromedp.Do(b.ctx, call(input.DispatchKeyEvent, down), call(input.DispatchKeyEvent, up)))
}

func (b *tab) slash() { b.t.Helper(); b.stroke("/", "/", 191) }

// ask opens the search by its key and types words, and waits for the results.
func (b *tab) ask(words string) {
	b.t.Helper()
	b.slash()
	b.until(`document.activeElement === document.querySelector("dialog.finder[open] input")`)
	b.press(words)
	b.until(found)
}

// choose goes down to the first result of a group that holds words, and takes it.
func (b *tab) choose(group, words string) {
	b.t.Helper()
	var seen []string
	for range 60 {
		option := evaluate[string](b, activeOption)
		if strings.HasPrefix(option, group+" ") && strings.Contains(option, words) {
			b.stroke("Enter", "\r", 13)
			return
		}
		seen = append(seen, option)
		b.press(kb.ArrowDown)
	}
	b.t.Fatalf("no %q among the %s:\n%s", words, group, strings.Join(seen, "\n"))
}

// arrive waits until the tab has gone to another page.
func (b *tab) arrive(page string) {
	b.t.Helper()
	b.until(fmt.Sprintf(`document.readyState === "complete" && location.pathname.endsWith(%q)`, page))
}

// until waits as wait does, also while the tab goes from page to page and can
// answer nothing.
func (b *tab) until(condition string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	for {
		if is, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+condition+")")); err == nil && is {
			return
		}
		if ctx.Err() != nil {
			b.t.Fatalf("at %s: waited for %s", evaluate[string](b, "location.href"), condition)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// aTheme gives the label and the page of the first theme of a site.
func aTheme(b *tab, at func(page string) string) (label, page string) {
	b.t.Helper()
	b.visit(at("themes/index.html"))
	const first = `document.querySelector("main :not(nav) > ul > li > a[href$='.html']")`
	return evaluate[string](b, first+".textContent"), "themes/" + evaluate[string](b, first+`.href.split("/").pop()`)
}

// By the keyboard alone an actor, a quotation and a theme are found, wherever
// the site is put.
func TestFindsByTheKeyboard(t *testing.T) {
	for _, place := range sitePlaces() {
		t.Run(place.name, func(t *testing.T) {
			t.Parallel()
			b := newTab(t, view{})
			theme, page := aTheme(b, place.at)
			for _, tc := range []struct{ from, words, group, holds, page, on string }{
				{"index.html", "stoltenb", "Actors", "Jens Stoltenberg", "actors/jens-stoltenberg.html", "h1"},
				{"timeline.html", "ukraine tomorrow", "Quotations", "Ukraine today could be East Asia tomorrow", "actors/fumio-kishida.html", ":target"},
				{"sources/index.html", strings.ToLower(theme), "Themes", theme, page, "h1"},
			} {
				b.visit(place.at(tc.from))
				if n := evaluate[int](b, `document.querySelectorAll("script[src*='search/']").length`); n > 0 {
					t.Errorf("%s: %d files of the index are loaded before anybody asks", tc.from, n)
				}
				b.ask(tc.words)
				b.choose(tc.group, tc.holds)
				b.arrive(tc.page)
				if got := b.text(tc.on); !strings.Contains(got, tc.holds) {
					t.Errorf("%s leads to %q on %s", tc.words, got, evaluate[string](b, "location.href"))
				}
				for _, fault := range b.faults() {
					t.Errorf("%s: %s", tc.words, fault)
				}
			}
		})
	}
}

// The box closes with Escape, gives the focus back and remembers the words,
// also for a reader who comes back from a result.
func TestSearchKeepsItsWords(t *testing.T) {
	b := newTab(t, view{})
	theme, page := aTheme(b, shared.example.at)
	b.visit(shared.example.at("index.html"))
	evaluate[any](b, `document.querySelector("button.search").focus()`)
	b.press(kb.Enter)
	b.until(`document.activeElement === document.querySelector("dialog.finder[open] input")`)
	b.press(theme)
	b.until(found)
	b.press(kb.Escape)
	b.until(`!document.querySelector("dialog.finder").open`)
	if got := b.focused(); !strings.Contains(got, "Search") {
		t.Errorf("the focus went to %s", got)
	}
	b.press(kb.Enter)
	b.until(`document.querySelector("dialog.finder[open] [role=option]")`)
	b.choose("Themes", theme)
	b.arrive(page)
	evaluate[any](b, `history.back()`)
	b.arrive("/index.html")
	b.slash()
	b.until(fmt.Sprintf(`document.querySelector("dialog.finder[open] input")?.value === %q && document.querySelector("dialog.finder [role=option]")`, theme))
}

// A reader who types on while results are on their way gets those of the last
// words alone, also if Enter comes before them.
func TestResultsAreOfTheLastWords(t *testing.T) {
	const typed = `(words => {
		const input = document.querySelector("dialog.finder input");
		input.value = words;
		input.dispatchEvent(new Event("input"));
	})`
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	b.ask("ukraine tomorrow")
	b.press(kb.Escape)
	b.until(`!document.querySelector("dialog.finder").open`)
	// Opening looks for the words that the box remembers, and is not waited for.
	first := evaluate[string](b, `new Promise(done => {
		const list = document.querySelector("dialog.finder [role=listbox]");
		document.querySelector("button.search").click();
		`+typed+`("stoltenb");
		new MutationObserver(() => list.ariaBusy === "false" && done(list.querySelector("[role=option]").innerText)).observe(list, {attributes: true});
	})`)
	if !strings.Contains(first, "Stoltenberg") {
		t.Errorf("the first results are not of the words in the box: %q", first)
	}
	evaluate[any](b, typed+`("kishida")`)
	b.press(kb.Enter)
	b.arrive("actors/fumio-kishida.html")
}

func TestSearchSuggestsAKnownWord(t *testing.T) {
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	b.ask("stoltenburg")
	if got, want := b.text("dialog.finder [role=status]"), "No result for “stoltenburg”. Did you mean stoltenberg?"; got != want {
		t.Fatalf("it says %q, want %q", got, want)
	}
	b.press(kb.Tab)
	b.press(kb.Tab)
	b.press(kb.Enter)
	b.until(`document.querySelector("dialog.finder [role=option]")?.innerText.includes("Jens Stoltenberg")`)
}

// A reader who closes the box and wants it back at once gets it: the box that is
// gone does not take the key for text, though it has the focus still.
func TestTheSearchOpensAgainAtOnce(t *testing.T) {
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	b.ask("japan")
	again := evaluate[bool](b, `(() => {
		const dialog = document.querySelector("dialog.finder"), field = document.activeElement;
		dialog.close();
		field.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true}));
		return dialog.open;
	})()`)
	if !again {
		t.Error("the key / does nothing right after the box has closed")
	}
}

// The open box fits a narrow screen and keeps no reader out.
func TestTheSearchBoxHasNoBarriers(t *testing.T) {
	source, err := os.ReadFile(tool(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	evaluate[any](b, string(source)+";0")
	for _, words := range []string{"japan", " zzz"} {
		b.ask(words)
		for _, v := range []view{{}, {dark: true}, {width: 390}, {width: 390, dark: true}} {
			b.look(v)
			for _, found := range evaluate[[]violation](b, runAxe) {
				t.Errorf("%q at %v: %v", words, v, found)
			}
			if wide := evaluate[[]string](b, tooWide); len(wide) > 0 {
				t.Errorf("%q at %v: wider than the screen: %v", words, v, wide)
			}
		}
		b.press(kb.Escape)
		b.until(`!document.querySelector("dialog.finder").open`)
	}
}

// The script takes words apart as the program does, by the same table.
func TestScriptAndProgramKnowTheSameWords(t *testing.T) {
	script, err := static.Files.ReadFile("search.js")
	if err != nil {
		t.Fatal(err)
	}
	_, words, found := strings.Cut(string(script), "const single =")
	words, _, ended := strings.Cut(words, "// A word with its plural")
	if !found || !ended {
		t.Fatal("search.js has other parts than it had")
	}
	table, err := os.ReadFile("../site/testdata/search-words.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows [][2]string
	must(t, json.Unmarshal(table, &rows))
	b := newTab(t, view{})
	b.visit(shared.example.at("index.html"))
	got := evaluate[[]string](b, `new Promise(done => {
		window.briefingSearch = (name, index) => {
			const single =`+words+`;
			done(`+string(table)+`.map(([text]) => words(text).join(" ")));
		};
		document.head.append(Object.assign(document.createElement("script"), {src: "search/index.js"}));
	})`)
	for i, row := range rows {
		if got[i] != row[1] {
			t.Errorf("%q: the script finds %q, the program %q", row[0], got[i], row[1])
		}
	}
}
