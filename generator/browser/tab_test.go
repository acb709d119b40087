//go:build browser

package browser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// view says how a page is looked at. Its zero value is a desktop: 1280 pixels
// wide, light, on screen, with scripts.
type view struct {
	width, height  int64 // CSS pixels; 1280 and 900 where zero
	dark, print    bool
	withoutScripts bool
}

func (v view) String() string {
	said := fmt.Sprintf("%d px", v.pixels())
	for _, part := range []struct {
		is   bool
		word string
	}{{!v.dark, "light"}, {v.dark, "dark"}, {v.print, "printed"}, {v.withoutScripts, "without scripts"}} {
		if part.is {
			said += ", " + part.word
		}
	}
	return said
}

func (v view) pixels() int64 {
	if v.width == 0 {
		return 1280
	}
	return v.width
}

// tab is a tab of the shared browser. It collects what goes wrong in it: see
// faults. A test that needs several pages visits them one after the other.
type tab struct {
	t   testing.TB
	ctx context.Context

	lock  sync.Mutex
	wrong []string
	host  string            // the host of the page, to tell requests to others
	asked map[string]string // the address of a request by its id
}

// patience is how long a test waits for what should happen at once.
const patience = 60 * time.Second

// newTab opens a tab, which closes with the test. A picture of the page stays
// when the test fails.
func newTab(t testing.TB, v view) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(shared.browser)
	b := &tab{t: t, ctx: ctx, asked: map[string]string{}}
	t.Cleanup(func() {
		if t.Failed() {
			b.keepPicture()
		}
		closeTab()
	})
	must(t, chromedp.Do(ctx))
	must(t, chromedp.Listen(ctx, b.hear))
	for _, enable := range []chromedp.Action[chromedp.Void]{
		call(log.Enable, cdp.Empty{}),
		call(network.Enable, network.EnableParams{}),
		call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: tellViolations}),
	} {
		must(t, chromedp.Do(ctx, enable))
	}
	b.look(v)
	return b
}

// tellViolations puts what a page's content security policy forbids on its
// console, where it counts as a fault.
const tellViolations = `addEventListener("securitypolicyviolation", e =>
	console.error("against the content security policy:", e.effectiveDirective, e.blockedURI, e.sourceFile, e.lineNumber, e.sample))`

// call is a command of the DevTools protocol whose answer nobody needs.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// look changes how the tab shows its page.
func (b *tab) look(v view) {
	b.t.Helper()
	theme, media := "light", ""
	if v.dark {
		theme = "dark"
	}
	if v.print {
		media = "print"
	}
	height := v.height
	if height == 0 {
		height = 900
	}
	must(b.t, chromedp.Do(b.ctx,
		chromedp.EmulateViewport(v.pixels(), height),
		call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: theme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}),
		call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: v.withoutScripts}),
	))
}

// visit opens an address and waits until the page is loaded. What an earlier
// page did wrong is forgotten.
func (b *tab) visit(address string) {
	b.t.Helper()
	u, err := url.Parse(address)
	must(b.t, err)
	b.lock.Lock()
	b.wrong, b.host = nil, u.Host
	b.lock.Unlock()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		b.t.Fatalf("%s: %v", address, err)
	}
}

// faults lists what went wrong since the page was opened: errors and warnings
// on the console, exceptions, violations of the content security policy,
// requests that failed and requests to another host.
func (b *tab) faults() []string {
	b.t.Helper()
	evaluate[int](b, "1") // whatever came before its answer has been heard
	b.lock.Lock()
	defer b.lock.Unlock()
	return append([]string(nil), b.wrong...)
}

// press types keys as a person at the keyboard would: text, or kb.Enter and the
// like, where the focus is.
func (b *tab) press(keys string, options ...chromedp.KeyOption) {
	b.t.Helper()
	must(b.t, chromedp.Do(b.ctx, chromedp.KeyEvent(keys, options...)))
}

// wait waits until an expression is true in the page.
func (b *tab) wait(condition string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[any](condition)); err != nil {
		b.t.Fatalf("at %s: waited for %s: %v", evaluate[string](b, "location.href"), condition, err)
	}
}

// text is what a reader sees of the first element that a CSS selector finds,
// white space folded; empty where there is none.
func (b *tab) text(selector string) string {
	b.t.Helper()
	return strings.Join(strings.Fields(evaluate[string](b, fmt.Sprintf("document.querySelector(%q)?.innerText ?? ''", selector))), " ")
}

// focused says what has the focus, as tag#id.class “text or label”.
func (b *tab) focused() string {
	b.t.Helper()
	return evaluate[string](b, `(e => e.localName + (e.id && "#" + e.id) + (e.classList.length ? "." + [...e.classList].join(".") : "") +
		" “" + (e.getAttribute("aria-label") || e.textContent || "").replace(/\s+/g, " ").trim().slice(0, 60) + "”")(document.activeElement)`)
}

// evaluate gives the value of an expression, awaited if it is a promise. It
// works on pages without scripts too, and is not held to the page's policy.
func evaluate[T any](b *tab, expression string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		if len(expression) > 200 {
			expression = expression[:200] + "…"
		}
		b.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// hear runs inside the browser's reading loop and must not talk to it.
func (b *tab) hear(event any) {
	b.lock.Lock()
	defer b.lock.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			b.note("console: " + written(e.Args))
		}
	case *runtime.EventExceptionThrown:
		b.note("exception: " + (&chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails}).Error())
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.note(strings.TrimSpace("browser: " + e.Entry.Text + " " + e.Entry.URL))
		}
	case *network.EventRequestWillBeSent:
		b.asked[string(e.RequestID)] = e.Request.URL
		u, err := url.Parse(e.Request.URL)
		if err != nil || u.Scheme != "data" && u.Scheme != "blob" && u.Host != b.host {
			b.note("asks another host: " + e.Request.URL)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled {
			b.note("cannot load " + b.asked[string(e.RequestID)] + ": " + e.ErrorText + " " + string(e.BlockedReason))
		}
	}
}

func (b *tab) note(fault string) { b.wrong = append(b.wrong, fault) }

// written is what a call of the console's would have shown.
func written(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		if len(a.Value) > 0 {
			words = append(words, strings.Trim(string(a.Value), `"`))
		} else {
			words = append(words, a.Description)
		}
	}
	return strings.Join(words, " ")
}

// keepPicture writes what the tab shows to a file that outlives the test.
func (b *tab) keepPicture() {
	data, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		b.t.Logf("no picture of the page: %v", err)
		return
	}
	dir := filepath.Join(os.TempDir(), "briefing-pictures")
	file := filepath.Join(dir, strings.NewReplacer("/", "-", " ", "_", ":", "").Replace(b.t.Name())+".png")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.t.Log(err)
		return
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		b.t.Log(err)
		return
	}
	b.t.Logf("the page as it was: %s", file)
}
