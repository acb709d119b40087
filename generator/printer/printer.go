// Package printer makes PDFs of a site's pages. It drives an installed browser,
// which reads the pages from memory and nothing from any network.
//
//	path, err := browser.Find(os.Getenv)
//	sheets, err := printer.Print(ctx, s, s.Printable(), printer.Options{Browser: path, Paper: printer.A4})
//
// The same pages, browser and fonts give the same bytes: what the browser puts
// into a PDF of its own (the clock, the numbers of its elements) is replaced. See
// file.go for that, and dossier.go for the numbers of the pages in the contents.
package printer

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"briefing/generator/browser"
	"briefing/generator/site"
)

// Options say how to print.
type Options struct {
	Browser string // path of the program
	Paper   Paper
	Profile string // an empty folder for what the browser keeps while it runs; may be empty
	More    []chromedp.ExecAllocatorOption
	Done    func(done, of int) // called after each page, one call at a time; may be nil
}

// patience is how long one page may take: a browser that hangs would keep the
// program for ever.
const patience = 5 * time.Minute

// mostTabs is how many pages are printed at a time at most: each has a process
// of its own, which takes memory.
const mostTabs = 4

// Sheets are the PDFs of the pages that were asked for, in that order.
type Sheets [][]byte

// Print makes a PDF of each of the pages.
func Print(ctx context.Context, s *site.Site, pages []site.OutputPath, o Options) (Sheets, error) {
	from, err := serve(s)
	if err != nil {
		return nil, err
	}
	defer from.close()
	first, stop := start(ctx, o)
	defer stop()
	if err := chromedp.Do(first); err != nil {
		return nil, fmt.Errorf("the browser %s does not start: %w", o.Browser, err)
	}
	press := &press{site: s, from: from, options: o, imprint: s.Imprint(), sheets: make(Sheets, len(pages)), pages: pages}
	return press.sheets, press.run(first)
}

// start starts the browser. It can reach this machine and no other.
func start(ctx context.Context, o Options) (context.Context, context.CancelFunc) {
	more := []chromedp.ExecAllocatorOption{
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
	}
	if o.Profile != "" {
		more = append(more, chromedp.UserDataDir(o.Profile))
	}
	return browser.Start(ctx, o.Browser, append(more, o.More...)...)
}

// press prints several pages at a time in one browser.
type press struct {
	site    *site.Site
	from    *served
	options Options
	imprint site.Imprint
	pages   []site.OutputPath
	sheets  Sheets

	lock sync.Mutex
	next int // index of the next page to print
	done int
	err  error // the first that was met; it ends the work
}

// run prints in as many tabs as there are cores, first being one of them.
func (p *press) run(first context.Context) error {
	tabs := max(1, min(runtime.GOMAXPROCS(0), mostTabs, len(p.pages)))
	var wg sync.WaitGroup
	for i := range tabs {
		wg.Go(func() {
			ctx := first
			if i > 0 {
				var closeTab context.CancelFunc
				ctx, closeTab = chromedp.NewContext(first)
				defer closeTab()
			}
			p.work(ctx)
		})
	}
	wg.Wait()
	return p.err
}

// work prints pages in one tab until there are no more.
func (p *press) work(ctx context.Context) {
	err := chromedp.Do(ctx, withoutScripts)
	for err == nil {
		i, ok := p.take()
		if !ok {
			return
		}
		p.sheets[i], err = p.print(ctx, p.pages[i])
		if err != nil {
			err = fmt.Errorf("printing %s: %w", p.pages[i], err)
			break
		}
		p.finished()
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.err == nil {
		p.err = err
	}
}

func (p *press) take() (int, bool) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.err != nil || p.next == len(p.pages) {
		return 0, false
	}
	p.next++
	return p.next - 1, true
}

func (p *press) finished() {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.done++
	if p.options.Done != nil {
		p.options.Done(p.done, len(p.pages))
	}
}

// withoutScripts keeps a page as the program wrote it: scripts move its notes
// about for a reader at a screen.
func withoutScripts(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return chromedp.Void{}, err
}

// prepared is what paper.js says of a page.
type prepared struct {
	Folios   int      `json:"folios"`   // numbers of pages to be filled in
	Headings []string `json:"headings"` // the words of its headings
}

// print makes the PDF of one page.
func (p *press) print(ctx context.Context, at site.OutputPath) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(p.from.address(at))); err != nil {
		return nil, err
	}
	run := running{briefing: p.imprint.Title, address: p.site.Address(at), language: p.imprint.Language}
	about := facts{Title: p.imprint.Title, Author: p.imprint.Author, Subject: p.imprint.Description, Date: p.imprint.Date}
	if page, ok := p.site.PageAt(at); ok {
		about.Title, about.Subject = page.Title, page.Front.Description
		if page.Title != run.briefing {
			run.page = page.Title
		}
	} else {
		about.Outline = true
	}
	ready, err := call[prepared](ctx, paperScript, map[string]string{"css": p.options.Paper.sheet(run), "addresses": addressesTitle})
	if err != nil {
		return nil, err
	}
	var f *file
	if ready.Folios > 0 {
		f, err = printDossier(ctx)
	} else {
		f, err = printOnce(ctx, tagged)
	}
	if err != nil {
		return nil, err
	}
	about.Headings = ready.Headings
	f.tidy(about, func(address string) string { return p.link(at, address) })
	return f.bytes(), nil
}

// link is what an address in the PDF of a page becomes: a file of the site is
// found where the site stands or, where nobody said where that is, from where
// the PDF lies beside its page.
func (p *press) link(from site.OutputPath, address string) string {
	rest, inside := strings.CutPrefix(address, p.from.root)
	if !inside {
		return address
	}
	to, err := url.Parse(rest)
	if err != nil {
		return address
	}
	return p.site.Link(site.SheetOf(from), site.OutputPath(to.Path), to.Fragment)
}

// tagged prints with an outline and with tags, plain without, which is quicker.
func tagged(p *page.PrintToPDFParams) { chromedp.PDFOutlineAndTagged()(p) }

func plain(p *page.PrintToPDFParams) {
	off := false
	p.GenerateTaggedPDF = &off
}

func printOnce(ctx context.Context, how chromedp.PDFOption) (*file, error) {
	data, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFStream(), how))
	if err != nil {
		return nil, err
	}
	return readFile(data)
}

// call runs a function of JavaScript in the page and gives what it returns.
func call[T any](ctx context.Context, function string, argument any) (T, error) {
	given, err := json.Marshal(argument)
	if err != nil {
		var none T
		return none, err
	}
	return chromedp.Run(ctx, chromedp.Evaluate[T]("("+function+")("+string(given)+")"))
}
