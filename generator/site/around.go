package site

import (
	"path"
	"slices"
	"strings"

	"briefing/generator/markdown"
)

// What stands around the text of a page: the header's links, the way down to
// it, its contents, the pages below it and the pages that link to it.

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
	if v.page.Type == "coverage" {
		return nil // its tables want the whole width
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

func (v view) hasGlance() bool { return v.hasSection(glanceID) }

// hasSection tells whether the body has one of the sections.
func (v view) hasSection(ids ...string) bool {
	return slices.ContainsFunc(v.page.Doc.Sections, func(s markdown.Section) bool { return slices.Contains(ids, s.ID) })
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
