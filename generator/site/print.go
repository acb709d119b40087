package site

import (
	"bytes"
	"html/template"
	"strconv"
	"strings"
)

// The print page holds the whole dossier on one page, in the order of reading:
// to print, to make a PDF of, or to search with the browser. Ids carry the name
// of the page they come from, so that no two are alike; links between pages of
// the dossier become links within the page; the notes are numbered through.

// printPage is where the whole dossier stands.
const printPage OutputPath = "print/index.html"

// mostPrinted is the number of pages up to which a dossier is set on one page;
// more nobody prints, and a browser would choke on them.
const mostPrinted = 400

// Print is the block of the print page.
type Print struct {
	Chapters []Chapter
}

// Chapter is a part of the dossier: a page at the top, or a folder.
type Chapter struct {
	ID    string // its anchor
	Title string
	Type  string
	HTML  template.HTML // the page, without its title
	Parts []Part        // the pages of a folder
}

// Part is one page of a folder.
type Part struct {
	ID, Title, Kicker, Deck, Type string
	HTML                          template.HTML
}

// isPrinted says whether the site has a print page.
func (s *Site) isPrinted() bool { return len(s.pages) > 1 && len(s.pages) <= mostPrinted }

// PrintPage renders the whole dossier as one page.
func (s *Site) PrintPage() []byte {
	at := &Page{Path: "print/index.md", Output: printPage, Type: "print"}
	pr := &printer{view: view{s, at}, pages: map[string]*Page{}, numbers: map[string]int{}}
	for _, p := range s.pages {
		pr.pages[printID(p)] = p
	}
	d := &PageData{
		Site: s.siteData(printPage), Root: "../", Type: "print", Title: s.title(), Heading: template.HTML(template.HTMLEscapeString(s.title())),
		WindowTitle: windowTitle("The whole dossier", s.title()), Canonical: s.address(printPage), Description: s.settings.Description,
		Nav: view{s, at}.nav(), Crumbs: view{s, at}.crumbs(), Kicker: "The whole dossier", Print: &Print{},
	}
	d.PDF = s.sheetURL(printPage, printPage)
	if home := s.byPath["index.md"]; home != nil {
		d.Deck = firstOf(s.settings.Description, home.Front.Description)
	}
	for _, chapter := range s.chapters() {
		d.Print.Chapters = append(d.Print.Chapters, pr.chapter(chapter))
		d.HasCode = d.HasCode || chapter.head.Doc.HasCode
	}
	d.Notes = pr.notes
	page, _ := s.theme.render(d)
	return page
}

// chapterPages is a page with the pages that belong under it.
type chapterPages struct {
	head  *Page
	pages []*Page
}

// chapters puts all pages into the order of reading: the home page, the header's
// pages, then what is left.
func (s *Site) chapters() []chapterPages {
	var all []chapterPages
	taken := map[*Page]bool{}
	add := func(p *Page) {
		if p == nil || taken[p] {
			return
		}
		taken[p] = true
		c := chapterPages{head: p}
		if p.isIndex() && p.section() != "" {
			for _, below := range s.inFolder[p.section()] {
				if !taken[below] {
					taken[below] = true
					c.pages = append(c.pages, below)
				}
			}
		}
		all = append(all, c)
	}
	add(s.byPath["index.md"])
	for _, n := range s.nav {
		add(n.page)
	}
	for _, p := range s.pages {
		if p.isIndex() {
			add(p)
		}
	}
	for _, p := range s.pages {
		add(p)
	}
	return all
}

// printer sets pages on the print page.
type printer struct {
	view
	pages   map[string]*Page // by print id
	numbers map[string]int   // passage → number of its note
	notes   []Note
}

func (pr *printer) chapter(c chapterPages) Chapter {
	out := Chapter{ID: printID(c.head), Title: c.head.Title, Type: c.head.Type}
	if c.head.Path == "index.md" {
		out.Title = "In brief"
	}
	if len(c.pages) == 0 || c.head.Path == "index.md" {
		out.HTML = pr.article(c.head, 1)
	}
	for _, p := range c.pages {
		d := pr.site.view(p)
		out.Parts = append(out.Parts, Part{printID(p), p.Title, d.Kicker, d.Deck, p.Type, pr.article(p, 2)})
	}
	return out
}

// article renders a page without its frame, its headings deeper by some levels.
func (pr *printer) article(p *Page, deeper int) template.HTML {
	d := pr.site.view(p)
	var b bytes.Buffer
	set := pr.site.theme.sets[d.Type]
	for _, name := range []string{"glance", "body", "after"} {
		if set == nil || set.Lookup(name) == nil {
			continue
		}
		if set.ExecuteTemplate(&b, name, d) != nil { // Check reports it with its place
			b.Reset()
			b.WriteString(string(d.Body()))
			break
		}
	}
	return template.HTML(pr.move(p, b.String(), deeper))
}

// within stands on the print page between the anchor of a page and one within
// that page. No path that the program writes has it. (A tilde may not stand in
// the ids of SVG, and a colon would make templates take the link for one to
// another scheme.)
const within = ".."

// printID is the anchor of a page on the print page.
func printID(p *Page) string {
	return strings.ReplaceAll(strings.TrimSuffix(string(p.Path), ".md"), "/", ".")
}

// move makes a page's HTML fit for the print page.
func (pr *printer) move(p *Page, body string, deeper int) string {
	prefix := printID(p) + within
	return retag(body, func(tag string, as []attribute) (string, []attribute) {
		if len(tag) == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' {
			tag = "h" + strconv.Itoa(min(int(tag[1]-'0')+deeper, 6))
		}
		if tag == "button" {
			return "", nil
		}
		cites := false
		kept := as[:0]
		for _, a := range as {
			switch a.name {
			case "href", "src":
				a.value = pr.address(p, a.value)
			case "marker-start", "marker-mid", "marker-end", "clip-path", "mask", "filter", "fill", "stroke":
				a.value = strings.ReplaceAll(a.value, "url(#", "url(#"+prefix)
			case "class":
				cites = tag == "a" && a.value == "cite"
			case "data-note":
				continue
			default:
				if a.name == "id" || namesIDs(a.name) {
					a.value = prefix + strings.Join(strings.Fields(a.value), " "+prefix)
				}
			}
			kept = append(kept, a)
		}
		if cites {
			kept = pr.cite(kept)
		}
		return tag, kept
	})
}

// address leads a link of page p to the same place on the print page.
func (pr *printer) address(p *Page, address string) string {
	if address == "" || address[0] != '#' && !isRelative(address) {
		return address
	}
	to, anchor := resolve(ContentPath(p.Output), address)
	target := pr.site.byOutput[OutputPath(to)]
	switch {
	case target == nil:
		return relative(printPage, OutputPath(to))
	case target.isIndex() && target.Path != "index.md" && anchor != "": // its text is not on the page
		return "#" + printID(target)
	case anchor == "" || anchor == target.Doc.TitleID:
		return "#" + printID(target)
	}
	return "#" + printID(target) + within + anchor
}

// isRelative says whether an address leads to a file of the site.
func isRelative(address string) bool {
	before, _, found := strings.Cut(address, ":")
	return !strings.HasPrefix(address, "//") && (!found || strings.ContainsAny(before, "/?#"))
}

// cite numbers a citation, whose link already leads into the print page.
func (pr *printer) cite(as []attribute) []attribute {
	target := ""
	for _, a := range as {
		if a.name == "href" {
			target = a.value
		}
	}
	number, seen := pr.numbers[target]
	if !seen {
		number = pr.note(target)
		pr.numbers[target] = number
	}
	if number == 0 {
		return as
	}
	return append(as, attribute{"data-note", strconv.Itoa(number)})
}

// note adds the note for an anchor of the print page; 0 where it is no passage.
func (pr *printer) note(target string) int {
	id, anchor, found := strings.Cut(strings.TrimPrefix(target, "#"), within)
	source := pr.pages[id]
	if !found || source == nil {
		return 0
	}
	passage, ok := source.passage(anchor)
	if !ok {
		return 0
	}
	n := noter{view: pr.view, quoted: map[string][]string{}}
	note := n.note(source, passage, target)
	note.Text = "" // it stands in the chapter of the sources
	note.Number = len(pr.notes) + 1
	note.ID = "note:" + strconv.Itoa(note.Number)
	pr.notes = append(pr.notes, note)
	return note.Number
}
