package site

import (
	"path"
	"slices"
	"strings"
	"sync"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// Check reports what is wrong between the pages: dead links and anchors,
// quotations that do not stand where they say, and templates that fail. It
// renders every page that it does not know yet, since a link counts as the
// reader gets it.
func (s *Site) Check() []problem.Problem {
	ps, _ := s.CheckUntil(func() bool { return false })
	return ps
}

// CheckUntil is a Check that gives up, with false, as soon as stop says so.
// What it found out till then it need not find out again.
func (s *Site) CheckUntil(stop func() bool) ([]problem.Problem, bool) {
	s.inspectShapes(stop)
	if stop() {
		return nil, false
	}
	c := &checker{site: s}
	var ask []*Page
	for _, p := range s.pages {
		if !p.judged {
			ask = append(ask, p)
		}
	}
	inParallel(len(ask), func(i int) {
		p := ask[i]
		p.wrong = slices.Concat(c.checkLinks(p), c.checkIDs(p), c.checkReferences(p), c.checkQuotations(p))
		p.judged = true
	})
	_, faults := s.NotFound()
	var ps []problem.Problem
	for _, p := range s.pages {
		ps = append(ps, p.faults...)
		ps = append(ps, p.wrong...)
	}
	ps = onlyOnce(slices.Concat(ps, faults, c.checkStyles())) // one fault of a template shows on many pages
	if len(ps) == 0 && len(s.pages) > 0 {                     // they would say again what is said of the pages
		if stop() {
			return nil, false
		}
		ps = c.checkFramed()
	}
	problem.Sort(ps)
	return ps, true
}

// inspectShapes renders the pages whose finished HTML has not been looked at.
func (s *Site) inspectShapes(stop func() bool) {
	var todo []*Page
	for _, p := range s.pages {
		if p.shape == nil {
			todo = append(todo, p)
		}
	}
	inParallel(len(todo), func(i int) {
		if !stop() {
			s.render(todo[i])
		}
	})
}

// checker looks at the pages one by one.
type checker struct {
	site   *Site
	folded sync.Map // *Page → func() map[string]passage
}

// passages gives those of a page, ready to compare.
func (c *checker) passages(p *Page) map[string]passage {
	known, _ := c.folded.LoadOrStore(p, sync.OnceValue(func() map[string]passage { return foldPassages(p) }))
	return known.(func() map[string]passage)()
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
			n := problem.New(c.site.fileName(p.Path), c.site.source(p), l.Start, l.End, "this picture lies on another host and will not be shown", "put it into content/ and link to it there")
			n.Severity = problem.Notice
			ps = append(ps, n)
		}
	}
	for _, address := range p.shape.addresses {
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
		return problem.New(name, c.site.source(p), at.Start, at.End, what, hint)
	}
	pr := problem.OnLine(name, c.site.source(p), l.at.Line, l.at.Column, what, hint)
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
	case p != nil && (anchor == "" || p.shape.has(anchor)):
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
	return anchor == "" || p.shape.has(anchor)
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
	for _, id := range p.shape.repeated {
		start := secondOf(c.site.source(p), `id="`+id+`"`)
		if start < 0 {
			ps = append(ps, problem.At(c.site.fileName(p.Path), "two things on this page have the id "+id, "give one of them another id"))
			continue
		}
		ps = append(ps, problem.New(c.site.fileName(p.Path), c.site.source(p), start, start+len(`id="`+id+`"`), "the id "+id+" stands twice on this page", "give one of them another id"))
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
