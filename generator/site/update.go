package site

import (
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// A site that is being worked on is not read again when a file changes: Update
// takes the change over and keeps what it does not touch. What has been updated
// is byte for byte what Load would read, but for pages and templates with a
// fault: of those the last good version stays, so that the reader has something
// to look at while it is being mended.

// Update takes over what changed: files of content/, named from there, that were
// written, made or removed; the templates; the files of static/. It gives all
// the problems that Load would give. Nothing else may use the Site meanwhile.
//
// The settings are none of its business: where they change, load anew.
func (s *Site) Update(names []string, templates, static bool) ([]problem.Problem, error) {
	var pages []ContentPath
	others := static
	for _, name := range names {
		if filepath.Ext(name) == ".md" {
			pages = append(pages, ContentPath(name))
		} else {
			others = true
		}
	}
	s.searched = &lazySearch{}
	if err := s.updatePages(pages); err != nil {
		return nil, err
	}
	if others {
		if err := s.updateFiles(); err != nil {
			return nil, err
		}
	}
	if templates {
		if err := s.updateTheme(); err != nil {
			return nil, err
		}
	}
	return s.Problems(), nil
}

// updatePages reads pages again.
func (s *Site) updatePages(names []ContentPath) error {
	parser := markdown.NewParser()
	fresh := make([]*Page, len(names))
	faults := make([][]problem.Problem, len(names))
	gone := make([]bool, len(names))
	for _, name := range names {
		if path.Base(string(name)) == "index.md" && s.indexed[path.Dir(string(name))] != s.isThere(name) {
			return s.reload() // links to the folder lead elsewhere
		}
	}
	inParallel(len(names), func(i int) {
		if gone[i] = !s.isThere(names[i]); !gone[i] {
			fresh[i], faults[i] = s.loadPage(parser, names[i])
		}
	})
	for i, name := range names {
		old := s.byPath[name]
		included := fresh[i] != nil && (!fresh[i].Front.Draft || s.options.Drafts)
		wasDraft := s.drafts[name]
		if old == nil != !included || wasDraft != (fresh[i] != nil && !included) || gone[i] && s.faults.pages[name] != nil {
			return s.reloadPages(names, fresh, faults)
		}
	}
	again := false
	for i, name := range names {
		if fresh[i] == nil {
			continue
		}
		s.record(name, fresh[i], faults[i])
		old := s.byPath[name]
		if old == nil || old.text == fresh[i].text || isBroken(faults[i]) && !isBroken(old.own) {
			continue // a draft, as it was, or the last good version stays
		}
		again = s.exchange(old, fresh[i]) || again
	}
	if again {
		s.relateAgain()
	}
	s.inspectFolders(names)
	return nil
}

// record notes what is wrong with a page's file; fresh is nil where it cannot be
// read.
func (s *Site) record(name ContentPath, fresh *Page, faults []problem.Problem) {
	delete(s.faults.pages, name)
	delete(s.faults.noted, name)
	if len(faults) > 0 {
		s.faults.pages[name] = faults
	}
	if fresh != nil {
		s.note(fresh)
	}
}

// inspectFolders has the pages of a folder inspected again whose index changed,
// since what is wrong with a page may depend on that.
func (s *Site) inspectFolders(names []ContentPath) {
	if s.options.Inspect == nil {
		return
	}
	for _, name := range names {
		if path.Base(string(name)) != "index.md" {
			continue
		}
		for _, p := range s.inFolder[(&Page{Path: name}).section()] {
			p.noted = s.options.Inspect(p.Path, p.text)
			s.note(p)
		}
	}
}

func (s *Site) isThere(name ContentPath) bool {
	dir, base := path.Split(string(name))
	return isRegular(filepath.Join(s.options.Content, filepath.FromSlash(dir), base))
}

// isBroken says whether a page's own faults are such that it shows less than its
// author wrote: its front matter cannot be read.
func isBroken(ps []problem.Problem) bool { return problem.Faults(ps) > 0 }

// exchange puts the new version of a page into the place of the old one, which
// others point to, and drops what was made of either. It says whether the order
// and the names of pages may be others now.
func (s *Site) exchange(old, fresh *Page) (again bool) {
	s.forget(old)
	again = old.Title != fresh.Title || old.Type != fresh.Type || !reflect.DeepEqual(old.Front, fresh.Front)
	before := s.targets(old)
	fresh.inbound, fresh.prev, fresh.next = old.inbound, old.prev, old.next
	*old = *fresh
	s.forget(old)
	if again {
		return true
	}
	for _, to := range before {
		to.inbound = slices.DeleteFunc(to.inbound, func(in inbound) bool { return in.from == old })
	}
	s.tellTargets(old)
	for _, to := range s.targets(old) {
		to.sortInbound()
	}
	return false
}

// targets lists the pages that a page links to, each once, in order.
func (s *Site) targets(p *Page) []*Page {
	var list []*Page
	seen := map[ContentPath]bool{p.Path: true}
	for _, l := range p.links {
		if to := s.byPath[l.path]; to != nil && !seen[l.path] {
			seen[l.path] = true
			list = append(list, to)
		}
	}
	return list
}

// forget drops the HTML of a page, what Check found on it, and both of every
// page that may show something of its text: those that it links to and those
// that link to it, its neighbours, and pages that gather things from the whole
// dossier.
func (s *Site) forget(p *Page) {
	near := slices.Concat([]*Page{p, p.prev, p.next}, s.targets(p), s.gathering)
	for _, in := range p.inbound {
		near = append(near, in.from)
	}
	for _, q := range near {
		if q != nil {
			q.rendered, q.shape, q.judged = &rendering{}, nil, false
		}
	}
}

// gathers says whether a page's type is one that shows something of pages that
// it need not link to.
func (p *Page) gathers() bool {
	switch p.Type {
	case "page", "actor", "source":
		return false
	}
	return true
}

// forgetAll drops the HTML of all pages.
func (s *Site) forgetAll(shapes bool) {
	for _, p := range s.pages {
		p.rendered = &rendering{}
		if shapes {
			p.shape, p.judged = nil, false
		}
	}
}

// relateAgain finds out anew how the pages stand to one another. Anything may
// show another name now; what Check read in the HTML holds as long as the links
// that all pages carry are the same.
func (s *Site) relateAgain() {
	frame := s.framePages()
	for _, p := range s.pages {
		p.inbound, p.prev, p.next = nil, nil, nil
	}
	s.nav, s.more, s.sourceCount = nil, nil, 0
	s.labels = map[*Page]string{}
	s.faults.relations = s.relate()
	s.forgetAll(!slices.Equal(frame, s.framePages()))
}

// framePages are the pages to which the frame of every page leads.
func (s *Site) framePages() []*Page {
	list := []*Page{s.byPath["index.md"], s.byPath["sources/index.md"]}
	for _, n := range s.nav {
		list = append(list, n.page)
	}
	return append(list, s.more...)
}

// reloadPages takes over that pages came or went: the others are kept as they
// were read, and all are related and checked anew.
func (s *Site) reloadPages(names []ContentPath, fresh []*Page, faults [][]problem.Problem) error {
	parsed := map[ContentPath]*Page{}
	for _, p := range s.pages {
		parsed[p.Path] = p
	}
	for i, name := range names {
		if old := parsed[name]; old != nil {
			s.forget(old)
		}
		s.record(name, fresh[i], faults[i])
		delete(parsed, name)
		delete(s.drafts, name)
		if fresh[i] != nil {
			parsed[name] = fresh[i]
		}
	}
	s.pages, s.outputs = nil, map[OutputPath]bool{}
	s.byPath, s.byOutput = map[ContentPath]*Page{}, map[OutputPath]*Page{}
	s.admit(sortedPages(parsed))
	if err := s.updateFiles(); err != nil {
		return err
	}
	s.relateAgain()
	for _, p := range s.pages {
		p.judged = false
	}
	for i := range names { // whom the new ones link to
		if p := s.byPath[names[i]]; p != nil {
			s.forget(p)
		}
	}
	s.inspectFolders(names)
	return nil
}

func sortedPages(m map[ContentPath]*Page) []*Page {
	list := make([]*Page, 0, len(m))
	for _, p := range m {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *Page) int { return compareWalked(string(a.Path), string(b.Path)) })
	return list
}

// compareWalked orders paths as walk finds them: folder by folder.
func compareWalked(a, b string) int {
	return slices.Compare(strings.Split(a, "/"), strings.Split(b, "/"))
}

// updateFiles lists again what lies beside the pages.
func (s *Site) updateFiles() error {
	found, err := walk(s.options.Content)
	if err != nil {
		return err
	}
	before := map[OutputPath]bool{}
	for _, f := range s.files {
		before[f.output] = true
	}
	s.files, s.outputs = nil, map[OutputPath]bool{}
	for _, p := range s.pages {
		s.outputs[p.Output] = true
	}
	for name := range s.sheets {
		s.outputs[name] = true
	}
	s.faults.files, err = s.collectFiles(found)
	same := len(before) == len(s.files)
	for _, f := range s.files {
		same = same && before[f.output]
	}
	if !same { // links to files may lead somewhere now, or nowhere; pages may show that a file is there
		for _, p := range s.pages {
			p.rendered, p.judged = &rendering{}, false
		}
	}
	return err
}

// updateTheme reads the templates again. If any of them fails now that did not
// before, the old ones stay.
func (s *Site) updateTheme() error {
	fresh, faults, err := loadTheme(s.options.Templates)
	if err != nil {
		return err
	}
	s.faults.theme = faults
	if len(faults) > 0 {
		return nil
	}
	old := s.theme
	s.theme = fresh
	var trial []problem.Problem
	tried := map[string]bool{}
	for _, p := range s.pages {
		if !tried[p.Type] {
			tried[p.Type] = true
			_, ps := s.theme.render(s.view(p))
			trial = append(trial, ps...)
		}
	}
	_, ps := s.NotFound()
	if trial = append(trial, ps...); len(trial) > 0 {
		s.theme = old
		s.faults.theme = onlyOnce(trial)
		return nil
	}
	s.forgetAll(true)
	return nil
}

// onlyOnce keeps the first of equal problems.
func onlyOnce(ps []problem.Problem) []problem.Problem {
	seen := map[problem.Problem]bool{}
	var out []problem.Problem
	for _, p := range ps {
		if !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// reload reads everything again.
func (s *Site) reload() error {
	fresh, _, err := Load(s.options)
	if err != nil {
		return err
	}
	*s = *fresh
	return nil
}
