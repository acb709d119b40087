// Package site renders a dossier's content/ to pages. It knows nothing of how
// content/ came about: what passes is Markdown with front matter, so a page
// written by hand is as good as a generated one.
//
// In the order of use:
//
//	settings, problems, err := site.LoadSettings("content")
//	s, problems, err := site.Load(site.Options{Content: "content", Templates: "templates", Static: "static", Settings: settings})
//	problems := s.Check()              // links, anchors, quotations, templates
//	report, err := s.Write("public")   // beside the old site, then swapped in
//
// Load reads and parses everything and keeps it in memory; a page is only put
// into its template when it is asked for (Render), so a server may show one
// page without rendering the others.
package site

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// Options say what to render. Templates and Static name a dossier's own
// folders, which override the built-in files one by one; they need not exist.
type Options struct {
	Content   string // folder of Markdown pages and the files they use
	Templates string
	Static    string
	Settings  Settings
	BaseURL   string    // where the site will stand; overrides the settings; may be empty
	Drafts    bool      // include pages marked draft: true
	Date      time.Time // the date of the site and of its Atom feed; zero: the newest source's

	// Once says that the site is written and let go: the texts of the files are
	// not kept, and Update cannot be used.
	Once bool

	// Inspect finds what else is wrong with the text of a page. It may be nil;
	// it is called for several pages at a time.
	Inspect func(page ContentPath, text string) []problem.Problem
}

// A ContentPath names a file within content/, slash-separated: actors/x.md.
type ContentPath string

// An OutputPath names a file of the site, slash-separated: actors/x.html.
type OutputPath string

// Site is a dossier in memory.
type Site struct {
	options     Options
	settings    Settings
	baseURL     string // with a slash at its end, or empty
	date        Date
	pages       []*Page // by content path
	byPath      map[ContentPath]*Page
	byOutput    map[OutputPath]*Page
	drafts      map[ContentPath]bool // pages left out
	indexed     map[string]bool      // folders that have an index.md; "." is content/ itself
	files       []asset              // everything that is not a page
	outputs     map[OutputPath]bool  // every file of the site
	sheets      map[OutputPath]asset // PDFs of its pages
	theme       *theme
	nav         []navItem
	labels      map[*Page]string   // short names of sources
	inFolder    map[string][]*Page // folder → its pages in reading order, without its index
	more        []*Page            // pages at the top that the header does not show
	sourceCount int                // number of source pages
	gathering   []*Page            // pages that show something of pages that they need not link to
	searched    *lazySearch
	faults      loadFaults
}

// loadFaults is what Load found, by where it found it, so that Update can find
// part of it anew.
type loadFaults struct {
	base, files, relations, theme, none []problem.Problem
	pages                               map[ContentPath][]problem.Problem // with a page's file
	noted                               map[ContentPath][]problem.Problem // by Options.Inspect
}

// Problems lists what Load found, as it stands after the last Update.
func (s *Site) Problems() []problem.Problem {
	f := &s.faults
	ps := slices.Concat(f.base, f.files, f.relations, f.theme, f.none)
	for _, by := range []map[ContentPath][]problem.Problem{f.pages, f.noted} {
		for _, of := range by {
			ps = append(ps, of...)
		}
	}
	problem.Sort(ps)
	return ps
}

// Load reads content/ and prepares the templates. Problems are the reader's to
// mend and leave a Site that can be rendered without the parts at fault; an
// error means that a folder could not be read.
func Load(o Options) (*Site, []problem.Problem, error) {
	info, err := os.Stat(o.Content)
	if err != nil {
		return nil, nil, err
	}
	if !info.IsDir() {
		return nil, nil, &os.PathError{Op: "read", Path: o.Content, Err: errors.New("not a folder")}
	}
	base := o.BaseURL
	if base == "" {
		base = o.Settings.BaseURL
	}
	var faults loadFaults
	if !IsBaseURL(base) {
		faults.base = append(faults.base, problem.At(shortFolder(o.Content)+"/"+SettingsFile, "the base URL “"+base+"” is not an address", "write it as https://example.org/briefing/"))
		base = ""
	}
	s := &Site{
		options: o, settings: o.Settings.withDefaults(), baseURL: slashAtEnd(base),
		byPath: map[ContentPath]*Page{}, byOutput: map[OutputPath]*Page{},
		drafts: map[ContentPath]bool{}, indexed: map[string]bool{}, outputs: map[OutputPath]bool{}, sheets: map[OutputPath]asset{}, labels: map[*Page]string{},
		faults: faults, searched: &lazySearch{},
	}
	found, err := walk(o.Content)
	if err != nil {
		return nil, nil, err
	}
	s.loadPages(found)
	if s.faults.files, err = s.collectFiles(found); err != nil {
		return nil, nil, err
	}
	s.faults.relations = s.relate()
	if s.theme, s.faults.theme, err = loadTheme(o.Templates); err != nil {
		return nil, nil, err
	}
	return s, s.Problems(), nil
}

// loadPages parses the Markdown files, several at a time, in a fixed order.
func (s *Site) loadPages(found []string) {
	var paths []ContentPath
	for _, p := range found {
		if filepath.Ext(p) == ".md" {
			paths = append(paths, ContentPath(p))
			if path.Base(p) == "index.md" {
				s.indexed[path.Dir(p)] = true
			}
		}
	}
	parser := markdown.NewParser()
	pages := make([]*Page, len(paths))
	faults := make([][]problem.Problem, len(paths))
	inParallel(len(paths), func(i int) {
		pages[i], faults[i] = s.loadPage(parser, paths[i])
	})
	s.faults.pages, s.faults.noted = map[ContentPath][]problem.Problem{}, map[ContentPath][]problem.Problem{}
	var read []*Page
	for i, p := range pages {
		if len(faults[i]) > 0 {
			s.faults.pages[paths[i]] = faults[i]
		}
		if p != nil {
			s.note(p)
			read = append(read, p)
		}
	}
	s.admit(read)
}

// note takes over what Options.Inspect found in a page.
func (s *Site) note(p *Page) {
	delete(s.faults.noted, p.Path)
	if len(p.noted) > 0 {
		s.faults.noted[p.Path] = p.noted
	}
}

// admit makes pages part of the site, but for drafts and those whose place the
// program needs for a file of its own.
func (s *Site) admit(pages []*Page) {
	for _, p := range pages {
		if p.Front.Draft && !s.options.Drafts {
			s.drafts[p.Path] = true
			continue
		}
		if p.Output == printPage || slices.Contains(s.writtenFiles(), p.Output) {
			s.faults.pages[p.Path] = append(slices.Clip(p.own), problem.At(s.fileName(p.Path), "the program writes "+string(p.Output)+" itself", "rename the page"))
			continue
		}
		delete(s.drafts, p.Path)
		s.pages = append(s.pages, p)
		s.byPath[p.Path] = p
		s.byOutput[p.Output] = p
		s.outputs[p.Output] = true
	}
	s.faults.none = nil
	if len(s.pages) == 0 {
		s.faults.none = []problem.Problem{s.noPages()}
	}
}

// noPages reports a site of nothing but style sheets.
func (s *Site) noPages() problem.Problem {
	what, hint := "there are no pages here", "write index.md, or let “briefing build” write the pages from the seeds"
	if len(s.drafts) > 0 {
		what, hint = "all pages here are drafts and left out", "publish one, or ask for drafts"
	}
	return problem.At(shortFolder(s.options.Content)+"/", what, hint)
}

// Pages lists the pages by content path.
func (s *Site) Pages() []*Page { return s.pages }

// Page finds a page by its content path.
func (s *Site) Page(path ContentPath) (*Page, bool) {
	p, ok := s.byPath[path]
	return p, ok
}

// PageAt finds a page by the path it has in the site.
func (s *Site) PageAt(path OutputPath) (*Page, bool) {
	p, ok := s.byOutput[path]
	return p, ok
}

// fileName is how problems name a file of content/.
func (s *Site) fileName(path ContentPath) string {
	return shortFolder(s.options.Content) + "/" + string(path)
}

// shortFolder names a folder relative to the dossier: a relative path as it
// is, an absolute one by its last element.
func shortFolder(dir string) string {
	if filepath.IsAbs(dir) {
		return filepath.Base(dir)
	}
	return filepath.ToSlash(filepath.Clean(dir))
}

// inParallel calls do for 0 … n-1 on all cores. What do(i) makes must depend on
// i alone.
func inParallel(n int, do func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	next := make(chan int, workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
