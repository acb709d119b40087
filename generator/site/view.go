package site

import (
	"html/template"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/markdown"
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
		Canonical: s.address(p.Output), HasCode: p.Doc.HasCode, Body: template.HTML(p.Doc.HTML),
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
	v.addBlocks(d)
	d.Kicker = v.kicker(d)
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
		Sources: s.sourceCount, Date: s.date.String(), DateISO: s.date.ISO(),
	}
	if p := s.byPath["sources/index.md"]; p != nil {
		d.SourcesURL = href(from, p.Output, "")
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

// deck is the description, unless the body opens with the same words.
func (v view) deck() string {
	d := v.page.Front.Description
	if d == "" || strings.HasPrefix(v.page.Doc.Lead, strings.TrimRight(d, ".…")) {
		return ""
	}
	return d
}

func (v view) nav() []NavLink {
	var links []NavLink
	for _, n := range v.site.nav {
		current := ""
		if n.page == v.page {
			current = "page"
		} else if n.page.isIndex() && strings.HasPrefix(string(v.page.Path), path.Dir(string(n.page.Path))+"/") {
			current = "true"
		}
		links = append(links, NavLink{Ref{n.label, v.to(n.page)}, current})
	}
	return links
}

func (v view) crumbs() []Ref {
	var up []Ref
	for p := v.site.sectionIndex(v.page); p != nil; p = v.site.sectionIndex(p) {
		up = append(up, Ref{p.Title, v.to(p)})
	}
	if home := v.site.byPath["index.md"]; home != nil && home != v.page {
		up = append(up, Ref{"Home", v.to(home)})
	}
	slices.Reverse(up)
	return up
}

// fewSections is how many sections a reader overlooks without a list of them.
const fewSections = 3

func (v view) contents() []Heading {
	if v.page.Type == "source" {
		return nil // its headings are the article's own
	}
	var hs []Heading
	for _, h := range v.page.Doc.Headings {
		if h.Level == 2 && h.ID != glanceID {
			hs = append(hs, Heading{h.ID, h.Text})
		}
	}
	if len(hs) < fewSections {
		return nil
	}
	return hs
}

// glanceID is the section of the Markdown that says what the box at a glance
// would say, with its evidence; where it stands the box is left out.
const glanceID = "at-a-glance"

func (v view) hasGlance() bool {
	return slices.ContainsFunc(v.page.Doc.Headings, func(h markdown.Heading) bool { return h.ID == glanceID })
}

// children lists the pages of an index's folder that its body leaves out.
func (v view) children() []Child {
	if v.page.Type != "index" {
		return nil
	}
	linked := v.linked()
	var out []Child
	for _, p := range v.site.inFolder[v.page.section()] {
		if linked[p.Path] {
			continue
		}
		out = append(out, Child{Ref{p.Title, v.to(p)}, p.Front.Description, childNote(p)})
	}
	return out
}

func childNote(p *Page) string {
	switch {
	case p.Front.Source != nil:
		return joined(" · ", p.Front.Source.Outlet, showDate(p.Front.Source.Published))
	case p.Front.Actor != nil:
		return p.Front.Actor.Kind
	case p.Front.Discrepancy != nil:
		return p.Front.Discrepancy.Kind
	}
	return showDate(p.Front.Date)
}

// linked is the set of pages that this page links to.
func (v view) linked() map[ContentPath]bool {
	set := map[ContentPath]bool{}
	for _, l := range v.page.links {
		set[l.path] = true
	}
	return set
}

// backlinkGroups orders the groups; pages that link to everything are no news.
var backlinkGroups = []struct{ kind, label string }{
	{"disagreement", "Disagreements"}, {"discrepancy", "Discrepancies"}, {"theme", "Themes"},
	{"actor", "Actors"}, {"source", "Sources"}, {"page", "Pages"},
}

// longestBacklinks is how many pages of a kind are named.
const longestBacklinks = 24

func (v view) backlinks() []Backlinks {
	if v.page.Type == "home" || v.page.isIndex() {
		return nil
	}
	linked := v.linked()
	var groups []Backlinks
	for _, g := range backlinkGroups {
		b := Backlinks{Label: g.label}
		for _, p := range v.page.inbound {
			if p.Type != g.kind || linked[p.Path] {
				continue
			}
			if len(b.Pages) == longestBacklinks {
				b.More++
				continue
			}
			b.Pages = append(b.Pages, Ref{v.site.label(p), v.to(p)})
		}
		if len(b.Pages) > 0 {
			groups = append(groups, b)
		}
	}
	return groups
}

var typeNames = map[string]string{
	"actor": "Actor", "theme": "Theme", "disagreement": "Disagreement", "discrepancy": "Discrepancy", "source": "Source",
	"timeline": "Timeline", "coverage": "Coverage", "home": "Briefing",
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

// span is the dates between which the sources were published.
func (s *Site) span() string {
	var first, last Date
	for _, p := range s.sources() {
		d := p.published()
		if d.IsZero() {
			continue
		}
		if first.IsZero() || d.Time.Before(first.Time) {
			first = d
		}
		if last.IsZero() || d.Time.After(last.Time) {
			last = d
		}
	}
	first, last = alike(first, last)
	return showSpan(first.ISO(), last.ISO(), false)
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
