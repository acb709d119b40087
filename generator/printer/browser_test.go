//go:build browser

package printer

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"briefing/generator/browser"
	"briefing/generator/site"
)

// bridge is a small dossier that has a page of every type.
const bridge = "../site/testdata/bridge/content"

// byHand is a site of hand-written pages, with whatever Markdown can do.
const byHand = "../browser/testdata/byhand"

func load(content, base string) (*site.Site, error) {
	settings, _, err := site.LoadSettings(content)
	if err != nil {
		return nil, err
	}
	s, _, err := site.Load(site.Options{Content: content, Settings: settings, BaseURL: base})
	return s, err
}

func options(paper Paper) (Options, error) {
	path, err := browser.Find(os.Getenv)
	o := Options{Browser: path, Paper: paper}
	if os.Getenv("CI") != "" { // its containers forbid what the sandbox needs
		o.More = append(o.More, chromedp.NoSandbox)
	}
	return o, err
}

// printed is a site with PDFs of all its pages.
type printed struct {
	site   *site.Site
	pages  []site.OutputPath
	sheets Sheets
}

func printAll(content, base string, paper Paper) (printed, error) {
	s, err := load(content, base)
	if err != nil {
		return printed{}, err
	}
	o, err := options(paper)
	if err != nil {
		return printed{}, err
	}
	sheets, err := Print(context.Background(), s, s.Printable(), o)
	return printed{s, s.Printable(), sheets}, err
}

// What the tests look at is printed once.
var (
	onA4     = sync.OnceValues(func() (printed, error) { return printAll(bridge, "", A4) })
	onLetter = sync.OnceValues(func() (printed, error) { return printAll(byHand, "https://example.org/house/", Letter) })
)

func get(t *testing.T, print func() (printed, error)) printed {
	t.Helper()
	p, err := print()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sheet writes the PDF of a page to a file of its own and gives its path.
func (p printed) sheet(t *testing.T, page site.OutputPath) string {
	t.Helper()
	i := slices.Index(p.pages, page)
	if i < 0 {
		t.Fatalf("%s was not printed", page)
	}
	file := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(file, p.sheets[i], 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

const dossier site.OutputPath = "print/index.html"

// tool runs a program and gives what it prints.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// unpacked reads a PDF by way of qpdf, which undoes how its objects are packed.
func unpacked(t *testing.T, sheet string) *file {
	t.Helper()
	plain := filepath.Join(t.TempDir(), "plain.pdf")
	tool(t, "qpdf", "--object-streams=disable", sheet, plain)
	data, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	f, err := readFile(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// textOf gives the text of a PDF page by page, white space folded.
func textOf(t *testing.T, sheet string) []string {
	t.Helper()
	var pages []string
	for page := range strings.SplitSeq(strings.TrimSuffix(tool(t, "pdftotext", "-raw", sheet, "-"), "\f"), "\f") {
		pages = append(pages, strings.Join(strings.Fields(page), " "))
	}
	return pages
}

// Every file is a PDF by the judgement of others.
func TestFilesAreValid(t *testing.T) {
	pdfcpu := filepath.Join(os.Getenv("BRIEFING_TEST_TOOLS"), "bin", "pdfcpu")
	if _, err := os.Stat(pdfcpu); err != nil {
		t.Fatalf("%v (bash .ci/browser puts it there)", err)
	}
	for _, p := range []printed{get(t, onA4), get(t, onLetter)} {
		for _, page := range p.pages {
			sheet := p.sheet(t, page)
			if out := tool(t, "qpdf", "--check", sheet); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Errorf("%s: qpdf: %s", page, out)
			}
			if out := tool(t, pdfcpu, "validate", "--mode", "strict", "--offline", sheet); !strings.Contains(out, "validation ok") {
				t.Errorf("%s: pdfcpu: %s", page, out)
			}
			for _, font := range strings.Split(strings.TrimSpace(tool(t, "pdffonts", sheet)), "\n")[2:] {
				words := strings.Fields(font) // … encoding emb sub uni object ID
				if n := len(words); n < 6 || words[n-5] != "yes" || words[n-4] != "yes" && !strings.Contains(font, "Type 3") {
					t.Errorf("%s: a font that is not in the file, or wholly in it: %s", page, font)
				}
			}
		}
	}
}

// The same pages give the same bytes, whatever the browser did before and in
// which order they are printed.
func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	first := get(t, onA4)
	o, err := options(A4)
	if err != nil {
		t.Fatal(err)
	}
	again := slices.Clone(first.pages)
	slices.Reverse(again)
	sheets, err := Print(context.Background(), first.site, again, o)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(sheets)
	for i, page := range first.pages {
		if !bytes.Equal(first.sheets[i], sheets[i]) {
			t.Errorf("%s differs: %d and %d bytes", page, len(first.sheets[i]), len(sheets[i]))
		}
	}
}

// The contents name every page of the dossier and the number of the sheet on
// which it begins, which pdftotext finds there.
func TestContentsNameTheRealPages(t *testing.T) {
	for _, p := range []printed{get(t, onA4), get(t, onLetter)} {
		text := textOf(t, p.sheet(t, dossier))
		contents := text[1]
		at := 0
		for _, page := range p.site.Pages() {
			if strings.HasSuffix(string(page.Output), "index.html") {
				continue
			}
			title := strings.Join(strings.Fields(page.Title), " ")
			m := regexp.MustCompile(regexp.QuoteMeta(title) + ` (\d+)\b`).FindStringSubmatch(contents)
			if m == nil {
				t.Errorf("the contents do not name %q with a number:\n%s", title, contents)
				continue
			}
			n, err := strconv.Atoi(m[1])
			if err != nil || n < 3 || n > len(text) {
				t.Errorf("%q is on no page: %s", title, m[1])
				continue
			}
			if !strings.Contains(text[n-1], title) {
				t.Errorf("%q should be on page %d, where is: %s", title, n, text[n-1])
			}
			at++
		}
		if at < 2 {
			t.Error("no page was looked for")
		}
	}
}

// outlineOf lists the titles of an outline, a tab before each for every level.
func outlineOf(f *file, of *dict, depth int) []string {
	var titles []string
	for item := f.dict(of.get("First")); item != nil; item = f.dict(item.get("Next")) {
		title, _ := item.get("Title").(text)
		titles = append(titles, strings.Repeat("\t", depth)+title.read())
		titles = append(titles, outlineOf(f, item, depth+1)...)
	}
	return titles
}

// The outline is the dossier's: its title, the chapters, their parts; nothing
// stands in it twice over.
func TestOutline(t *testing.T) {
	p := get(t, onA4)
	f := unpacked(t, p.sheet(t, dossier))
	titles := outlineOf(f, f.dict(f.dict(f.root).get("Outlines")), 0)
	if len(titles) == 0 {
		t.Fatal("there is none")
	}
	if titles[0] != "The Wexmouth bridge" {
		t.Errorf("it begins with %q", titles[0])
	}
	var chapters []string
	for i, title := range titles {
		if strings.Count(title, "\t") == 1 {
			chapters = append(chapters, strings.TrimSpace(title))
		}
		if i > 0 && strings.EqualFold(strings.TrimSpace(title), strings.TrimSpace(titles[i-1])) {
			t.Errorf("%q stands there twice over", title)
		}
	}
	if len(chapters) < 5 || chapters[0] != "Contents" || chapters[1] != "In brief" || !slices.Contains(chapters, "Disagreements") || !slices.Contains(chapters, "Sources") {
		t.Errorf("the chapters are %q", chapters)
	}
	if !slices.Contains(titles, "\t\tInes Calloway") {
		t.Errorf("a page is not in the outline: %q", titles)
	}
	if got := f.dict(f.root).get("PageMode"); got != name("UseOutlines") {
		t.Errorf("viewers do not open it: %v", got)
	}
}

// Links within the dossier arrive; those to pages lead to where the site is, and
// none to the place that the browser read from.
func TestLinks(t *testing.T) {
	for _, c := range []struct {
		of   printed
		page site.OutputPath
		want string // one of the addresses
	}{
		{get(t, onA4), dossier, "https://example.org/echo/bridge"},
		{get(t, onA4), "actors/ines-calloway.html", "../sources/harbour-echo.html"},
		{get(t, onLetter), "notes/plain.html", "https://example.org/house/everything.html"},
		{get(t, onLetter), "everything.html", "https://example.org/"},
	} {
		f := unpacked(t, c.of.sheet(t, c.page))
		places, inside := f.destinations(), 0
		var addresses []string
		f.eachDict(func(d *dict) {
			if to, ok := d.get("Dest").(name); ok && d.get("Subtype") == name("Link") {
				inside++
				if places[to.plain()] == 0 {
					t.Errorf("%s: a link leads to %s, which is nowhere", c.page, to)
				}
			}
			if address, ok := d.get("URI").(text); ok {
				addresses = append(addresses, string(address))
			}
		})
		if c.page == dossier && inside < 20 {
			t.Errorf("%s: %d links within", c.page, inside)
		}
		found := false
		for _, a := range addresses {
			if strings.Contains(a, "127.0.0.1") {
				t.Errorf("%s: a link leads to %s", c.page, a)
			}
			found = found || strings.HasPrefix(a, c.want)
		}
		if !found {
			t.Errorf("%s: no link to %s among %q", c.page, c.want, addresses)
		}
	}
}

// The text comes out in the order in which one reads it, with a head and a
// number on every sheet.
func TestTextInTheOrderOfReading(t *testing.T) {
	p := get(t, onA4)
	text := textOf(t, p.sheet(t, dossier))
	if !strings.Contains(text[0], "The Wexmouth bridge") || strings.Contains(text[0], "Contents") {
		t.Errorf("the cover is: %s", text[0])
	}
	for i, page := range text {
		if want := fmt.Sprintf("Page %d of %d", i+1, len(text)); !strings.Contains(page, want) {
			t.Errorf("page %d does not say %q: %s", i+1, want, page)
		}
		if i > 0 && !strings.Contains(page, "The Wexmouth bridge") {
			t.Errorf("page %d has no head: %s", i+1, page)
		}
	}
	all := strings.Join(text[2:], " ")
	at := 0
	for _, want := range []string{"In brief", "Disagreements", "Should Wexmouth build a harbour bridge?", "Sources", "Evidence"} {
		next := strings.Index(all[at:], want)
		if next < 0 {
			t.Fatalf("after %d bytes there is no %q", at, want)
		}
		at += next
	}
	if end := text[len(text)-1]; !regexp.MustCompile(`1\. .+, page \d+`).MatchString(strings.Join(text[len(text)-2:], " ")) {
		t.Errorf("the endnotes do not say where a passage stands: %s", end)
	}
}

// An address that nobody can click on paper stands at the end, marked at its
// link; one that is its own link's text is not told twice.
func TestAddressesAsEndnotes(t *testing.T) {
	p := get(t, onLetter)
	text := strings.Join(textOf(t, p.sheet(t, "everything.html")), " ")
	_, end, found := strings.Cut(text, "Addresses")
	if !found || !strings.Contains(end, "a https://example.org/") {
		t.Errorf("no addresses: %s", text)
	}
	if !strings.Contains(text, "linka") {
		t.Errorf("the link has no mark: %s", text)
	}
}

// Who cannot see the page hears its structure and its language.
func TestTags(t *testing.T) {
	p := get(t, onA4)
	sheet := p.sheet(t, dossier)
	info := tool(t, "pdfinfo", sheet)
	for _, want := range []string{`Title: +The Wexmouth bridge`, `Author: +The county desk`, `CreationDate: +Tue Mar +4 .*2031`, `Tagged: +yes`, `Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)`} {
		if !regexp.MustCompile(`(?m)^` + want).MatchString(info) {
			t.Errorf("pdfinfo does not say %s:\n%s", want, info)
		}
	}
	structure := tool(t, "pdfinfo", "-struct", sheet)
	for _, tag := range []string{"Document", "H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Link", "BlockQuote"} {
		if !regexp.MustCompile(`(?m)^ *` + tag + `\b`).MatchString(structure) {
			t.Errorf("nothing is tagged %s", tag)
		}
	}
	f := unpacked(t, sheet)
	if lang, _ := f.dict(f.root).get("Lang").(text); string(lang) != "en" {
		t.Errorf("the language is %q", lang)
	}
}

func TestLetterPaper(t *testing.T) {
	p := get(t, onLetter)
	for _, page := range p.pages {
		if info := tool(t, "pdfinfo", p.sheet(t, page)); !strings.Contains(info, "612 x 792 pts (letter)") {
			t.Errorf("%s: %s", page, info)
		}
	}
}

// A browser that cannot be started is an error that names it.
func TestABrowserThatIsNone(t *testing.T) {
	s, err := load(bridge, "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Print(context.Background(), s, s.Printable(), Options{Browser: "/bin/false", Paper: A4})
	if err == nil || !strings.Contains(err.Error(), "the browser /bin/false does not start") {
		t.Error(err)
	}
}
