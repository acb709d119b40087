package site

import (
	"html/template"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
)

// view gathers what the templates see of one page.
type view struct {
	site *Site
	page *Page
}

func (s *Site) view(p *Page) *PageData {
	v := view{s, p}
	d := &PageData{
		Site: s.siteData(p.Output), Root: strings.Repeat("../", strings.Count(string(p.Output), "/")),
		Type: p.Type, Title: p.Title, Heading: template.HTML(p.Doc.TitleHTML), HeadingID: p.Doc.TitleID,
		Description: firstOf(p.Front.Description, v.ownDescription()), Deck: v.deck(),
		Canonical: s.address(p.Output), HasCode: p.Doc.HasCode,
		HasTable: p.Doc.HasTable, HasList: p.Doc.HasList, HasGlance: v.hasGlance(), Words: p.Doc.Words,
		Nav: v.nav(), Crumbs: v.crumbs(), Contents: v.contents(), Children: v.children(), Backlinks: v.backlinks(),
	}
	if d.Heading == "" {
		d.Heading = template.HTML(template.HTMLEscapeString(p.Title))
	}
	d.WindowTitle = windowTitle(p.Title, d.Site.Title)
	if p.prev != nil {
		d.Prev = &Ref{p.prev.Title, v.to(p.prev)}
	}
	if p.next != nil {
		d.Next = &Ref{p.next.Title, v.to(p.next)}
	}
	d.PDF = s.sheetURL(p.Output, p.Output)
	if p.Type == "home" {
		d.DossierPDF = s.sheetURL(p.Output, printPage)
	}
	v.addBlocks(d)
	v.addBody(d)
	d.Kicker = v.kicker(d)
	d.LinkedData = v.linkedData(d)
	return d
}

func windowTitle(title, site string) string {
	if title == site || site == "" {
		return title
	}
	return title + " – " + site
}

// siteData is what the frame of every page shows, seen from the page at from.
func (s *Site) siteData(from OutputPath) SiteData {
	d := SiteData{
		Title: s.title(), Description: s.settings.Description, Language: s.settings.Language,
		Author: s.settings.Author, Editors: s.settings.Editors, Licence: s.settings.Licence,
		Sources: s.sourceCount, Date: s.date.String(), DateISO: s.date.ISO(), DateGiven: !s.options.Date.IsZero(),
	}
	if p := s.byPath["sources/index.md"]; p != nil {
		d.SourcesURL = href(from, p.Output, "")
	}
	d.HasData, d.HasLook = s.outputs[dataFile], s.outputs[lookStyle]
	if s.hasCard() {
		d.Card = s.address(cardFile)
	}
	if s.isPrinted() {
		d.PrintURL = href(from, printPage, "")
	}
	for _, p := range s.more {
		d.More = append(d.More, Ref{p.Title, href(from, p.Output, "")})
	}
	return d
}

func (s *Site) title() string {
	if s.settings.Title != "" {
		return s.settings.Title
	}
	if home := s.byPath["index.md"]; home != nil {
		return home.Title
	}
	return "Briefing"
}

// address is the full address of a file of the site; empty without a base URL.
func (s *Site) address(at OutputPath) string {
	if s.baseURL == "" {
		return ""
	}
	name := string(at)
	if path.Base(name) == "index.html" {
		name = strings.TrimSuffix(name, "index.html")
	}
	return s.baseURL + (&url.URL{Path: name}).EscapedPath()
}

func (v view) to(p *Page) string { return href(v.page.Output, p.Output, "") }

// ref names the page behind a front matter path; a dead path, which Check
// reports, gives plain text.
func (v view) ref(t Target, text string) Ref {
	if t.Path == "" {
		return Ref{Text: text}
	}
	at, anchor := resolve("", t.Path)
	p := v.site.byPath[at]
	if p == nil {
		return Ref{Text: firstOf(text, titleFromName(at))}
	}
	return Ref{firstOf(text, v.site.label(p)), href(v.page.Output, p.Output, anchor)}
}

func (v view) refs(ts []Target) []Ref {
	var refs []Ref
	for _, t := range ts {
		refs = append(refs, v.ref(t, ""))
	}
	return refs
}

// cite names a passage as citations in the text do: Eurasia Review ¶13.
func (v view) cite(t Target) Ref {
	r := v.ref(t, "")
	if _, anchor := resolve("", t.Path); r.Text != "" && anchor != "" {
		r.Text += "\u00a0" + passageWords(anchor)
	}
	return r
}

// passageKinds names the passages that are not paragraphs, by the letter that
// their ids begin with.
var passageKinds = map[string]string{"h": "heading", "c": "caption", "y": "byline", "n": "author note", "b": "line"}

// passageWords names a passage by its id: p13 is ¶13.
func passageWords(id string) string {
	letter := strings.TrimRight(id, "0123456789")
	number := strings.TrimPrefix(id, letter)
	switch {
	case id == "t":
		return "title"
	case passageKinds[letter] != "":
		return passageKinds[letter] + "\u00a0" + number
	}
	return "¶" + number
}

func (v view) holders(hs []HolderFront) []Holder {
	var out []Holder
	for _, h := range hs {
		out = append(out, Holder{v.ref(h.Page, h.Name), h.Role})
	}
	return out
}

// longestDescription, in bytes, is about what search engines and cards show.
const longestDescription = 300

// ownDescription is the body's first paragraph, where the author gave no
// description of the page.
func (v view) ownDescription() string {
	if line := firstOf(v.countLine(), v.sidesLine(), v.readingsLine()); line != "" {
		return line
	}
	lead := strings.Join(strings.Fields(v.page.Doc.Lead), " ")
	if len(lead) <= longestDescription {
		return lead
	}
	cut := strings.LastIndexByte(lead[:longestDescription], ' ')
	if cut < 0 {
		return ""
	}
	return lead[:cut] + "…"
}

// countLine says in a line what the dossier holds, for a home page that counts
// its findings and says no more of itself.
func (v view) countLine() string {
	f := v.page.Front.Home
	if v.page.Type != "home" || f == nil || len(f.Sources) == 0 {
		return ""
	}
	var found []string
	for _, c := range countPages[:3] { // disagreements, discrepancies, actors
		if n := f.Counts[c.key]; n > 0 {
			found = append(found, plural(n, c.one, c.many))
		}
	}
	return joined(": ", "A briefing from "+plural(len(f.Sources), "source", "sources"), strings.Join(found, ", ")) + "."
}

// sidesLine says in a line who is on which side.
func (v view) sidesLine() string {
	f := v.page.Front.Disagreement
	if v.page.Type != "disagreement" || f == nil {
		return ""
	}
	var sides []string
	for _, side := range f.Sides {
		var names []string
		for _, h := range side.Holders {
			names = append(names, h.Name)
		}
		if len(names) > 0 {
			sides = append(sides, stance(side.Stance, side.Word).Word+": "+strings.Join(names, ", "))
		}
	}
	return strings.Join(sides, ". ")
}

// readingsLine says in a line what the readings of a discrepancy are.
func (v view) readingsLine() string {
	f := v.page.Front.Discrepancy
	if v.page.Type != "discrepancy" || f == nil {
		return ""
	}
	var values []string
	for _, r := range f.Readings {
		values = append(values, "“"+strings.Trim(r.Value, "“”")+"”")
	}
	return strings.Join(values, " · ")
}

// deck is the description, unless the body opens with the same words.
func (v view) deck() string {
	d := v.page.Front.Description
	if d == "" || strings.HasPrefix(v.page.Doc.Lead, strings.TrimRight(d, ".…")) {
		return ""
	}
	return d
}

var typeNames = map[string]string{
	"actor": "Actor", "theme": "Theme", "disagreement": "Disagreement", "discrepancy": "Discrepancy", "source": "Source",
	"timeline": "Timeline", "coverage": "Coverage", "home": "Briefing", "network": "Network", "glossary": "Glossary", "method": "Method",
}

// kicker is the line above the title: what this is, and on what it rests.
func (v view) kicker(d *PageData) string {
	name := typeNames[v.page.Type]
	switch {
	case d.Actor != nil:
		return joined(" · ", name, d.Actor.Kind)
	case d.Discrepancy != nil:
		return joined(" · ", name, d.Discrepancy.Kind)
	case d.Source != nil:
		return joined(" · ", name, d.Source.Outlet)
	case d.Disagreement != nil:
		return joined(" · ", name, v.share(len(d.Disagreement.Sources)))
	case d.Theme != nil:
		return joined(" · ", name, v.share(len(d.Theme.Sources)))
	case d.Home != nil && v.site.sourceCount > 0:
		return joined(" · ", name, plural(v.site.sourceCount, "source", "sources"), v.site.span())
	case strings.HasPrefix(d.Title, name):
		return "" // the title says it
	}
	return name
}

// share says how many of the sources: 3 of 5 sources.
func (v view) share(n int) string {
	if n == 0 || v.site.sourceCount == 0 {
		return ""
	}
	return strconv.Itoa(n) + " of " + plural(v.site.sourceCount, "source", "sources")
}

// span is the dates between which the sources were published, and how many of
// them say so.
func (s *Site) span() string {
	var first, last Date
	dated := 0
	for _, p := range s.sources() {
		d := p.published()
		if d.IsZero() {
			continue
		}
		dated++
		if first.IsZero() || d.Time.Before(first.Time) {
			first = d
		}
		if last.IsZero() || d.Time.After(last.Time) {
			last = d
		}
	}
	first, last = alike(first, last)
	span := showSpan(first.ISO(), last.ISO(), false)
	if dated > 0 && dated < s.sourceCount {
		return strconv.Itoa(dated) + " dated, " + span
	}
	return span
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// joined joins what is not empty.
func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}
