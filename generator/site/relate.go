package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"briefing/generator/problem"
)

// relate finds out how the pages stand to one another: who links to whom, the
// order of reading, the header's links, and from which date the site is built.
func (s *Site) relate() []problem.Problem {
	s.nameSources()
	s.findBacklinks()
	s.findOrder()
	s.date = s.findDate()
	ps := s.findNav()
	s.findMore()
	s.gathering = nil
	for _, p := range s.pages {
		if p.gathers() {
			s.gathering = append(s.gathering, p)
		}
	}
	return ps
}

// moreTypes are the types of the pages that the footer leads to.
var moreTypes = []string{"network", "glossary", "method", "page"}

// findMore lists the pages at the top that stand in nobody's menu: network,
// glossary, method, about, imprint.
func (s *Site) findMore() {
	for _, p := range s.inFolder[""] {
		if slices.Contains(moreTypes, p.Type) && !slices.ContainsFunc(s.nav, func(n navItem) bool { return n.page == p }) {
			s.more = append(s.more, p)
		}
	}
}

// nameSources gives each source page the short name it is cited by: its label in
// the coverage table, else its outlet, else (two sources may share an outlet)
// its title.
func (s *Site) nameSources() {
	outlets := map[string]int{}
	given := map[ContentPath]string{}
	for _, p := range s.pages {
		if f := p.Front.Source; f != nil && f.Outlet != "" {
			outlets[f.Outlet]++
		}
		if f := p.Front.Coverage; f != nil {
			for _, c := range f.Columns {
				at, _ := resolve("", c.Source.Path)
				given[at] = c.Label
			}
		}
	}
	for _, p := range s.pages {
		if p.Type != "source" {
			continue
		}
		outlet := ""
		if f := p.Front.Source; f != nil && outlets[f.Outlet] == 1 {
			outlet = f.Outlet
		}
		s.labels[p] = firstOf(given[p.Path], outlet, p.Title)
	}
}

// label is how other pages name a page.
func (s *Site) label(p *Page) string {
	if l, ok := s.labels[p]; ok {
		return l
	}
	return p.Title
}

// findBacklinks tells every page which pages link to it, in reading order.
func (s *Site) findBacklinks() {
	for _, p := range s.pages {
		s.tellTargets(p)
	}
	inParallel(len(s.pages), func(i int) { s.pages[i].sortInbound() })
}

// tellTargets tells the pages that p links to of it. Nobody else tells them of
// anything meanwhile, so p's entry in their lists is the last one.
func (s *Site) tellTargets(p *Page) {
	for _, l := range p.links {
		to := s.byPath[l.path]
		if to == nil || to == p {
			continue
		}
		last := len(to.inbound) - 1
		if last < 0 || to.inbound[last].from != p {
			to.inbound = append(to.inbound, inbound{from: p})
			last++
		}
		if l.from >= 0 {
			to.inbound[last].links = append(to.inbound[last].links, l.from)
		}
	}
}

func (p *Page) sortInbound() {
	slices.SortStableFunc(p.inbound, func(a, b inbound) int { return inReadingOrder(a.from, b.from) })
}

// inReadingOrder sorts pages of one folder: by order where they have one, then
// by title; the path decides between equals.
func inReadingOrder(a, b *Page) int {
	return cmp.Or(
		cmp.Compare(orderOf(a), orderOf(b)),
		strings.Compare(a.folded, b.folded),
		strings.Compare(string(a.Path), string(b.Path)),
	)
}

func orderOf(p *Page) int {
	if p.Front.Order > 0 {
		return p.Front.Order
	}
	return 1 << 30
}

// findOrder puts the pages of each folder into a row.
func (s *Site) findOrder() {
	s.inFolder = map[string][]*Page{}
	for _, p := range s.pages {
		if p.Type == "source" {
			s.sourceCount++
		}
		if !p.isIndex() {
			s.inFolder[p.section()] = append(s.inFolder[p.section()], p)
		}
	}
	for name, row := range s.inFolder {
		slices.SortStableFunc(row, inReadingOrder)
		if name == "" {
			continue // the pages at the top have no neighbours
		}
		for i := 1; i < len(row); i++ {
			row[i-1].next, row[i].prev = row[i], row[i-1]
		}
	}
}

// navItem is a link of the header.
type navItem struct {
	page  *Page
	label string
}

// usualNav is what the header shows where the settings do not say: the parts of
// a briefing, in the order in which a reader wants them. Other folders with an
// index come after.
var usualNav = []ContentPath{
	"disagreements/index.md", "discrepancies/index.md", "actors/index.md", "themes/index.md",
	"timeline.md", "coverage.md", "sources/index.md",
}

// navLabels are shorter than the titles of the pages may be.
var navLabels = map[ContentPath]string{
	"disagreements/index.md": "Disagreements", "discrepancies/index.md": "Discrepancies", "actors/index.md": "Actors",
	"themes/index.md": "Themes", "timeline.md": "Timeline", "coverage.md": "Coverage", "sources/index.md": "Sources",
}

func (s *Site) findNav() []problem.Problem {
	var ps []problem.Problem
	if given := s.settings.Navigation; len(given) > 0 {
		for _, g := range given {
			p := s.byPath[ContentPath(g)]
			if p == nil {
				ps = append(ps, problem.At(s.fileName(SettingsFile), "the navigation names "+g+", which does not exist", s.nearestPage(ContentPath(g))))
				continue
			}
			s.nav = append(s.nav, navItem{p, p.Title})
		}
		return ps
	}
	for _, at := range usualNav {
		if p := s.byPath[at]; p != nil {
			s.nav = append(s.nav, navItem{p, navLabels[at]})
		}
	}
	for _, p := range s.pages {
		if p.isIndex() && strings.Count(string(p.Path), "/") == 1 && !slices.Contains(usualNav, p.Path) {
			s.nav = append(s.nav, navItem{p, p.Title})
		}
	}
	return ps
}

// findDate gives the date the site is built from; never the clock's.
func (s *Site) findDate() Date {
	if t := s.options.Date; !t.IsZero() {
		return Date{t.UTC(), "day"}
	}
	var newest Date
	for _, p := range s.pages {
		if d := p.published(); d.Time.After(newest.Time) || newest.IsZero() {
			newest = d
		}
	}
	return newest
}

// published is a source's date, or what another page says of itself.
func (p *Page) published() Date {
	if f := p.Front.Source; f != nil {
		if d, ok := parseDate(f.Published); ok {
			return d
		}
	}
	d, _ := parseDate(p.Front.Date)
	return d
}

// sources lists the source pages in reading order.
func (s *Site) sources() []*Page { return s.ofType("source") }

// ofType lists the pages of a type in reading order.
func (s *Site) ofType(kind string) []*Page {
	var found []*Page
	for _, p := range s.pages {
		if p.Type == kind {
			found = append(found, p)
		}
	}
	slices.SortStableFunc(found, inReadingOrder)
	return found
}

// sectionIndex is the page a page hangs under; nil at the top.
func (s *Site) sectionIndex(p *Page) *Page {
	dir := p.section()
	if p.isIndex() {
		dir = path.Dir(dir)
	}
	for dir != "" && dir != "." {
		if index := s.byPath[ContentPath(dir+"/index.md")]; index != nil {
			return index
		}
		dir = path.Dir(dir)
	}
	return nil
}
