package site

import (
	"path"
	"strings"
	"sync"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// Check reports what is wrong between the pages: dead links and anchors,
// quotations that do not stand where they say, and templates that fail. It
// renders every page, since a link counts as the reader gets it.
func (s *Site) Check() []problem.Problem {
	s.checked.Do(func() { s.problems = s.check() })
	return s.problems
}

// checker holds the scans of the rendered pages.
type checker struct {
	site     *Site
	scans    map[*Page]*pageScan
	passages map[*Page]map[string]passage
}

type pageScan struct {
	once sync.Once
	scan scan
}

func (s *Site) check() []problem.Problem {
	c := &checker{site: s, scans: map[*Page]*pageScan{}, passages: map[*Page]map[string]passage{}}
	for _, p := range s.pages {
		c.scans[p] = &pageScan{}
		c.passages[p] = foldPassages(p)
	}
	found := make([][]problem.Problem, len(s.pages))
	inParallel(len(s.pages), func(i int) {
		p := s.pages[i]
		_, faults := s.Render(p)
		found[i] = append(found[i], faults...)
		found[i] = append(found[i], c.checkLinks(p)...)
		found[i] = append(found[i], c.checkIDs(p)...)
		found[i] = append(found[i], c.checkReferences(p)...)
		found[i] = append(found[i], c.checkQuotations(p)...)
	})
	_, faults := s.NotFound()
	var ps []problem.Problem
	seen := map[problem.Problem]bool{}
	for _, f := range append(found, faults, c.checkStyles()) {
		for _, p := range f {
			if !seen[p] { // one fault of a template shows on many pages
				seen[p] = true
				ps = append(ps, p)
			}
		}
	}
	if len(ps) == 0 && len(s.pages) > 0 { // they would say again what is said of the pages
		ps = c.checkFramed()
	}
	problem.Sort(ps)
	return ps
}

func (c *checker) scanOf(p *Page) *scan {
	ps := c.scans[p]
	ps.once.Do(func() {
		html, _ := c.site.Render(p)
		ps.scan = scanHTML(string(html))
	})
	return &ps.scan
}

// checkLinks follows every link of the page: first those the author wrote,
// which have a position, then what else the final HTML holds.
func (c *checker) checkLinks(p *Page) []problem.Problem {
	var ps []problem.Problem
	reported := map[string]bool{}
	for _, l := range p.links {
		what, hint := c.follow(l.path, l.anchor)
		if what == "" {
			continue
		}
		reported[string(outputOf(l.path))+"#"+l.anchor] = true
		ps = append(ps, c.linkProblem(p, l, what, hint))
	}
	for _, l := range p.Doc.Links {
		if l.Image && markdown.External(l.Destination) && !strings.HasPrefix(l.Destination, "data:") {
			n := problem.New(c.site.fileName(p.Path), p.text, l.Start, l.End, "this picture lies on another host and will not be shown", "put it into content/ and link to it there")
			n.Severity = problem.Notice
			ps = append(ps, n)
		}
	}
	for _, address := range c.scanOf(p).addresses {
		if address == "" || markdown.External(address) {
			continue
		}
		to, anchor := resolve(ContentPath(p.Output), address)
		if key := string(to) + "#" + anchor; !reported[key] && !c.arrives(OutputPath(to), anchor) {
			reported[key] = true
			ps = append(ps, problem.At(c.site.fileName(p.Path), "the finished page links to "+address+", which leads nowhere", "look into the page's raw HTML and its template, "+p.Type+".html"))
		}
	}
	return ps
}

func (c *checker) linkProblem(p *Page, l link, what, hint string) problem.Problem {
	name := c.site.fileName(p.Path)
	if l.from >= 0 {
		at := p.Doc.Links[l.from]
		return problem.New(name, p.text, at.Start, at.End, what, hint)
	}
	pr := problem.OnLine(name, p.text, l.at.Line, l.at.Column, what, hint)
	pr.Length = len([]rune(l.at.Path))
	return pr
}

// follow says what is wrong with a link to a file of content/; nothing if it
// arrives.
func (c *checker) follow(to ContentPath, anchor string) (what, hint string) {
	s := c.site
	p := s.byPath[to]
	if p == nil {
		p = s.byOutput[OutputPath(to)] // somebody wrote .html
	}
	switch {
	case p != nil && (anchor == "" || c.scanOf(p).ids[anchor]):
		return "", ""
	case p != nil:
		return "there is no #" + anchor + " on " + string(p.Path), c.nearestAnchor(p, anchor)
	case s.outputs[OutputPath(to)] && path.Ext(string(to)) != ".md":
		return "", ""
	case s.drafts[to]:
		return string(to) + " is a draft and left out", "publish it, or take the link away"
	}
	return "there is no " + string(to), s.nearestPage(to)
}

// arrives says whether an address of the finished page leads somewhere.
func (c *checker) arrives(to OutputPath, anchor string) bool {
	p := c.site.byOutput[to]
	if p == nil {
		return c.site.outputs[to]
	}
	return anchor == "" || c.scanOf(p).ids[anchor]
}

// nearestPage hints at the page that was probably meant: one of the same name
// in another folder, or one of nearly the same path.
func (s *Site) nearestPage(to ContentPath) string {
	var paths []string
	for _, p := range s.pages {
		if path.Base(string(p.Path)) == path.Base(string(to)) && path.Base(string(to)) != "index.md" {
			return "did you mean " + string(p.Path) + "?"
		}
		paths = append(paths, string(p.Path))
	}
	for _, f := range s.files {
		paths = append(paths, string(f.output))
	}
	if index := string(to) + "/index.md"; s.byPath[ContentPath(index)] != nil {
		return "did you mean " + index + "?"
	}
	if near := markdown.Nearest(string(to), paths); near != "" {
		return "did you mean " + near + "?"
	}
	return "write the page, or take the link away"
}

// nearestAnchor hints at an anchor of the page: one of nearly the same name,
// or for a passage the range there is.
func (c *checker) nearestAnchor(p *Page, anchor string) string {
	var headings []string
	for _, h := range p.Doc.Headings {
		headings = append(headings, h.ID)
	}
	if near := markdown.Nearest(anchor, append(headings, p.Doc.TitleID)); near != "" {
		return "did you mean #" + near + "?"
	}
	passages := p.Doc.Passages
	switch {
	case len(passages) > 1:
		return "its passages are " + passages[0].ID + " to " + passages[len(passages)-1].ID
	case len(headings) > 0:
		return "its sections are #" + strings.Join(headings[:min(len(headings), 8)], ", #")
	}
	return "the page has no sections to link to"
}

// checkIDs reports ids that stand twice: a link could only reach the first.
func (c *checker) checkIDs(p *Page) []problem.Problem {
	var ps []problem.Problem
	for _, id := range c.scanOf(p).repeated {
		start := secondOf(p.text, `id="`+id+`"`)
		if start < 0 {
			ps = append(ps, problem.At(c.site.fileName(p.Path), "two things on this page have the id "+id, "give one of them another id"))
			continue
		}
		ps = append(ps, problem.New(c.site.fileName(p.Path), p.text, start, start+len(`id="`+id+`"`), "the id "+id+" stands twice on this page", "give one of them another id"))
	}
	return ps
}

// secondOf finds the second place where part stands; -1 without one.
func secondOf(text, part string) int {
	first := strings.Index(text, part)
	if first < 0 {
		return -1
	}
	from := first + len(part)
	second := strings.Index(text[from:], part)
	if second < 0 {
		return -1
	}
	return from + second
}
