package site

import (
	"strings"
	"testing"
)

// The whole dossier on one page: no id twice, no link that leads nowhere, and
// each page's headings below the page's own.
func TestThePrintPageHoldsTheWholeDossier(t *testing.T) {
	s := load(t, Options{Content: bridge})
	doc := document(t, s, printPage)
	ids := map[string]bool{}
	for _, n := range find(doc, "[id]") {
		if id := attr(n, "id"); ids[id] {
			t.Errorf("the id %s stands twice", id)
		} else {
			ids[id] = true
		}
	}
	for _, n := range find(doc, "main a[href]") {
		address := attr(n, "href")
		if anchor, inside := strings.CutPrefix(address, "#"); inside && !ids[anchor] {
			t.Errorf("a link leads to #%s, which is not on the page", anchor)
		} else if !inside && isRelative(address) {
			to, _ := resolve(ContentPath(printPage), address)
			if !s.outputs[OutputPath(to)] {
				t.Errorf("a link leads to %s, which is not there", address)
			}
			if s.byOutput[OutputPath(to)] != nil && !strings.HasSuffix(address, "index.html") {
				t.Errorf("a link leaves the page for %s, which is on it", address)
			}
		}
	}
	for _, p := range s.Pages() {
		if !p.isIndex() && !ids[printID(p)] {
			t.Errorf("%s is not on the page", p.Path)
		}
	}
	if n := len(find(doc, "h1")); n != 1 {
		t.Errorf("%d h1", n)
	}
	if n := len(find(doc, ".endnotes li")); n == 0 {
		t.Error("no endnotes")
	}
	if got := text(find(doc, ".toc a")[0]); got != "In brief" {
		t.Errorf("the contents begin with %q", got)
	}
}

// A site too long for one page says nothing of a print page.
func TestAHugeSiteHasNoPrintPage(t *testing.T) {
	files := map[string]string{}
	for i := range mostPrinted + 1 {
		files["p"+strings.Repeat("x", i%7)+string(rune('a'+i%26))+strings.Repeat("y", i/26)+".md"] = "# A page\n"
	}
	s, _ := loadFiles(t, files)
	if _, ok, _ := s.File(printPage); ok || len(s.Pages()) <= mostPrinted {
		t.Errorf("%d pages on one", len(s.Pages()))
	}
	if doc := document(t, s, s.Pages()[0].Output); strings.Contains(text(find(doc, ".foot")...), "On one page") {
		t.Error("the footer links to it")
	}
}

func TestRetag(t *testing.T) {
	mark := func(tag string, as []attribute) (string, []attribute) {
		if tag == "button" {
			return "", nil
		}
		for i := range as {
			if as[i].name == "id" {
				as[i].value = "x:" + as[i].value
			}
		}
		return tag, as
	}
	for in, want := range map[string]string{
		`<p id=a class="b c">1 < 2 &amp; 3</p>`:    `<p id="x:a" class="b c">1 < 2 &amp; 3</p>`,
		`<a href="?a=1&amp;b=2" hidden>x</a><br/>`: `<a href="?a=1&amp;b=2" hidden>x</a><br/>`,
		`a<button id="b" type="button"></button>b`: `ab`,
		`<svg viewBox="0 0 1 1"><g id='q'/></svg`:  `<svg viewBox="0 0 1 1"><g id="x:q"/></svg`,
		`<!-- <p id="no"> --><P ID="a">`:           `<!-- <p id="x:no"> --><p ID="a">`,
		`<img src="a.png" alt=""> text < <`:        `<img src="a.png" alt=""> text < <`,
		`<q cite="unfinished`:                      `<q cite="unfinished">`,
	} {
		if got := retag(in, mark); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", in, got, want)
		}
	}
}
