package main

import (
	"context"
	"os"
	"path"
	"slices"
	"strings"

	"briefing/generator/browser"
	"briefing/generator/printer"
	"briefing/generator/problem"
	"briefing/generator/site"
)

// print builds the site and makes PDFs of the whole dossier and of every page,
// or of the pages that are named.
func (s *session) print(args []string) error {
	paper := printer.Paper(strings.ToLower(s.paper))
	if !slices.Contains(printer.Papers(), paper) {
		return unknownPaper(s.paper)
	}
	program, err := browser.Find(s.getenv)
	if err != nil {
		return err
	}
	to := s.folders()
	if err := s.writeIfSeeds(to); err != nil || s.mustStop() {
		return err
	}
	var loaded *site.Site
	err = s.report.stage(stageLoaded, func(st *stage) error {
		if loaded, err = s.loadChecked(to.content); err == nil && loaded != nil {
			st.Counts["pages"] = len(loaded.Pages())
		}
		return err
	})
	if err != nil || loaded == nil {
		return err
	}
	if s.mustStop() {
		s.report.note(noteStrict)
		return nil
	}
	pages, err := pagesToPrint(loaded, args)
	if err != nil {
		return err
	}
	stale, err := loaded.KeepSheets(to.out)
	if err != nil {
		return err
	}
	if err := s.printPages(loaded, pages, printer.Options{Browser: program, Paper: paper}); err != nil {
		return err
	}
	if len(args) == 0 {
		s.report.add(s.unprintable(loaded)...)
	}
	err = s.report.stage(stageRendered, func(st *stage) error {
		return s.whole.during(func() error {
			_, err := s.writeSite(st, loaded, to.out)
			return err
		})
	})
	s.tellStale(loaded, stale)
	for _, page := range pages {
		s.report.result(s.shown(path.Join(to.out, string(site.SheetOf(page)))))
	}
	return err
}

// tellStale tells of PDFs of the old site that are not in the new one.
func (s *session) tellStale(loaded *site.Site, stale []site.OutputPath) {
	gone := 0
	for _, sheet := range stale {
		if _, there, _ := loaded.File(sheet); !there {
			gone++
		}
	}
	if gone > 0 {
		s.report.note(staleLines(gone))
	}
}

// writeIfSeeds brings content/ up to the articles, where there are any: a site
// of hand-written pages has none.
func (s *session) writeIfSeeds(to folders) error {
	if info, err := os.Stat(s.path(s.seeds)); err != nil || !info.IsDir() {
		return nil
	}
	c, err := s.analyseFor(to)
	if err != nil || c == nil {
		return err
	}
	_, err = s.writeContent(c, to.content)
	return err
}

// printPages has a browser print the pages and puts their PDFs into the site.
func (s *session) printPages(loaded *site.Site, pages []site.OutputPath, o printer.Options) error {
	return s.report.stage(stagePrinted, func(st *stage) error {
		profile, forget, err := s.whole.temporary()
		if err != nil {
			return err
		}
		defer forget()
		o.Profile = profile
		o.Done = func(done, of int) { s.report.progress(stagePrinted, done, of) }
		var sheets printer.Sheets
		err = s.whole.alongside(func(ctx context.Context) (err error) {
			sheets, err = printer.Print(ctx, loaded, pages, o)
			return err
		})
		if err != nil {
			return browserFailed{err}
		}
		for i, page := range pages {
			loaded.AddSheet(page, sheets[i])
			st.Counts["bytes"] += len(sheets[i])
			st.Files = append(st.Files, string(site.SheetOf(page)))
		}
		st.Counts["files"] = len(sheets)
		return nil
	})
}

// pagesToPrint finds the pages that a person names: by their path with or without an
// ending, or dossier for all on one. Without names it is everything there is.
func pagesToPrint(loaded *site.Site, names []string) ([]site.OutputPath, error) {
	all := loaded.Printable()
	if len(names) == 0 {
		return all, nil
	}
	known := map[string]site.OutputPath{}
	var called []string
	for _, page := range all {
		called = append(called, pageName(string(site.SheetOf(page))))
		known[called[len(called)-1]] = page
	}
	var pages []site.OutputPath
	for _, given := range names {
		page, ok := known[pageName(given)]
		if !ok && pageName(given) == "dossier" {
			return nil, noWholeDossier()
		}
		if !ok {
			return nil, noSuchPage(given, called)
		}
		if !slices.Contains(pages, page) {
			pages = append(pages, page)
		}
	}
	return pages, nil
}

// pageName is what a page is called at the command line: its path in content/
// without the ending, which a shell may have completed with the folder.
func pageName(given string) string {
	name := path.Clean(strings.TrimPrefix(strings.ReplaceAll(given, `\`, "/"), "content/"))
	switch path.Ext(name) {
	case ".md", ".html", ".pdf":
		name = strings.TrimSuffix(name, path.Ext(name))
	}
	if name == "." {
		return "index"
	}
	return name
}

// unprintable tells of pages whose PDF would have the name of another file.
func (s *session) unprintable(loaded *site.Site) []problem.Problem {
	printable := map[site.OutputPath]bool{}
	for _, page := range loaded.Printable() {
		printable[page] = true
	}
	var ps []problem.Problem
	for _, p := range loaded.Pages() {
		if printable[p.Output] {
			continue
		}
		notice := problem.At(s.shown(s.path(s.content))+"/"+string(p.Path), saysUnprintable(string(site.SheetOf(p.Output))), hintUnprintable)
		notice.Severity = problem.Notice
		ps = append(ps, notice)
	}
	return ps
}
