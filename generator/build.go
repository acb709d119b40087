package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefing/generator/analysis"
	"briefing/generator/briefing"
	"briefing/generator/corpus"
	"briefing/generator/problem"
	"briefing/generator/site"
)

// folders are where a build reads and writes beside the seeds.
type folders struct{ content, out string }

func (s *session) folders() folders {
	return folders{content: s.path(s.content), out: s.path(s.out)}
}

// build is the main job: seeds/ to content/ to public/.
func (s *session) build(args []string) error {
	if len(args) > 0 {
		return tooMany("build", args)
	}
	if s.verify {
		return s.verifyBuild()
	}
	to := s.folders()
	c, err := s.analyseFor(to)
	if err != nil || c == nil {
		return err
	}
	if _, err := s.writeContent(c, to.content); err != nil {
		return err
	}
	return s.renderSite(to)
}

// write is the first half of build.
func (s *session) write(args []string) error {
	if len(args) > 0 {
		return tooMany("write", args)
	}
	to := s.folders()
	c, err := s.analyseFor(to)
	if err != nil || c == nil {
		return err
	}
	_, err = s.writeContent(c, to.content)
	return err
}

// render is the second half of build.
func (s *session) render(args []string) error {
	if len(args) > 0 {
		return tooMany("render", args)
	}
	return s.renderSite(s.folders())
}

// analyseFor reads and analyses the seeds and, with --strict, makes sure that
// nothing will be wrong with what is written from them.
func (s *session) analyseFor(to folders) (*corpus.Corpus, error) {
	c, err := s.analyse(s.title())
	if err != nil || c == nil || !s.strict {
		return c, err
	}
	if err := s.rehearse(c, to); err != nil || s.mustStop() {
		return nil, err
	}
	return c, nil
}

// title is the dossier's: the settings' or, where they give none, the
// program's own word for one.
func (s *session) title() string {
	if settings, _, err := site.LoadSettings(s.path(s.content)); err == nil && settings.Title != "" {
		return settings.Title
	}
	return untitled
}

// ruleRecords tells the briefing what was measured of each rule.
func ruleRecords() (func(kind string, rule corpus.Rule) briefing.RuleRecord, error) {
	book, err := analysis.LoadRules()
	if err != nil {
		return nil, err
	}
	return func(kind string, rule corpus.Rule) briefing.RuleRecord {
		r := book.Of(kind, rule)
		return briefing.RuleRecord{Does: r.Does, Right: r.Right, Judged: r.Judged}
	}, nil
}

// writeContent merges the corpus's pages into a content folder, and gives the
// content paths of those that changed or went.
func (s *session) writeContent(c *corpus.Corpus, dir string) (changed []string, err error) {
	err = s.report.stage(stageWrote, func(st *stage) error {
		rules, err := ruleRecords()
		if err != nil {
			return err
		}
		pages := briefing.Pages(c, briefing.Options{Title: c.Title, Rules: rules})
		return s.whole.during(func() error {
			done, problems, err := briefing.Write(dir, pages)
			if err != nil {
				return err
			}
			s.report.add(s.named(dir, problems)...)
			st.Counts = map[string]int{
				"pages": len(pages), "as before": len(done.Unchanged),
				"deleted": len(done.Deleted), "kept for their edits": len(done.Kept),
			}
			for _, path := range done.Written {
				kind := "changed"
				if slices.Contains(done.New, path) {
					kind = "new"
				}
				st.Counts[kind]++
				st.Files = append(st.Files, s.shown(filepath.Join(dir, path))+" ("+kind+")")
			}
			changed = append(done.Written, done.Deleted...)
			return writeData(c, dir)
		})
	})
	return changed, err
}

// dataFile is the dossier as data, beside the pages, so that every site made of
// them offers it at the same address.
const dataFile = "dossier.json"

// writeData writes what briefing export prints into a content folder, if it is
// news.
func writeData(c *corpus.Corpus, dir string) error {
	data, err := c.JSON()
	if err != nil {
		return err
	}
	at := filepath.Join(dir, dataFile)
	if before, err := os.ReadFile(at); err == nil && bytes.Equal(before, data) {
		return nil
	}
	if err := os.WriteFile(at+".new", data, 0o644); err != nil {
		return err
	}
	return os.Rename(at+".new", at)
}

// loadSite reads a content folder as a site, with what is wrong with the pages
// by themselves in the report. There is none without pages.
func (s *session) loadSite(content string) (*site.Site, error) {
	o, ok, err := s.siteOptions(content)
	if err != nil || !ok {
		return nil, err
	}
	return s.loadWith(o)
}

func (s *session) loadWith(o site.Options) (*site.Site, error) {
	loaded, _, err := site.Load(o)
	if err != nil {
		return nil, err
	}
	s.report.add(s.named(o.Content, loaded.Problems())...)
	if len(loaded.Pages()) == 0 {
		return nil, nil // Load says so
	}
	return loaded, nil
}

// siteOptions say how a content folder becomes a site, with what is wrong with
// the settings in the report; ok is false where there is no such folder.
func (s *session) siteOptions(content string) (o site.Options, ok bool, err error) {
	settings, problems, err := site.LoadSettings(content)
	if err != nil {
		return o, false, err
	}
	s.report.add(s.named(content, problems)...)
	date, err := s.statedDate()
	if err != nil {
		return o, false, err
	}
	if info, err := os.Stat(content); err != nil || !info.IsDir() {
		s.report.add(problem.At(s.shown(content), saysNoContent, hintNoContent))
		return o, false, nil
	}
	return site.Options{
		Content: content, Templates: s.path("templates"), Static: s.path("static"),
		Settings: settings, BaseURL: s.baseURL, Drafts: s.drafts, Date: date, Once: s.report.Command != "serve",
		Inspect: func(page site.ContentPath, text string) []problem.Problem {
			return briefing.ConflictsOn(content, string(page), text)
		},
	}, true, nil
}

// loadChecked reads a content folder as loadSite does and looks for what is
// wrong between the pages.
func (s *session) loadChecked(content string) (*site.Site, error) {
	loaded, err := s.loadSite(content)
	if loaded != nil {
		s.report.add(s.named(content, loaded.Check())...)
	}
	return loaded, err
}

// renderingGarbage is how much garbage, in percent of what is in use, may gather
// while a site is rendered. Most of what is in use then is text, which the
// collector need not look through: little garbage costs little time and saves a
// third of the memory.
const renderingGarbage = 30

// renderSite turns a content folder into a site, unless it would be the one that
// is there. With --strict, nothing is written where anything is wrong.
func (s *session) renderSite(to folders) error {
	var written *site.Site
	var stale []site.OutputPath
	err := s.report.stage(stageRendered, func(st *stage) error {
		o, ok, err := s.siteOptions(to.content)
		if err != nil || !ok {
			return err
		}
		known := s.recollect(o, to.out)
		if s.asBefore(known, st, to) {
			return nil
		}
		defer debug.SetGCPercent(debug.SetGCPercent(renderingGarbage))
		loaded, err := s.loadWith(o)
		if err != nil || loaded == nil {
			return err
		}
		var wrong []problem.Problem
		check := func() {
			wrong = loaded.Check()
			s.report.add(s.named(to.content, slices.Clone(wrong))...)
		}
		if s.strict {
			check()
		}
		if s.mustStop() {
			s.report.note(noteStrict)
			return nil
		}
		if stale, err = loaded.KeepSheets(to.out); err != nil {
			return err
		}
		written = loaded
		var done site.Report
		err = s.whole.during(func() error {
			done, err = s.writeSite(st, loaded, to.out)
			return err
		})
		if !s.strict { // every page has been rendered by now
			check()
		}
		if err == nil && done.Files > 0 {
			known.remember(to.out, done, append(loaded.Problems(), wrong...))
		}
		return err
	})
	if written != nil {
		s.tellStale(written, stale)
	}
	return err
}

// writeSite puts the site where the old one was. A folder that holds anything
// else is left alone: that is for its owner to settle.
func (s *session) writeSite(st *stage, loaded *site.Site, out string) (site.Report, error) {
	write := loaded.Write
	if s.clean {
		write = loaded.WriteClean
	}
	done, err := write(out)
	var refused *site.RefusedError
	if errors.As(err, &refused) {
		full, _ := filepath.Abs(out)
		what := strings.ReplaceAll(refused.What, full, s.shown(out))
		s.report.add(problem.At(s.shown(out), what, refused.Hint))
		return site.Report{}, nil
	}
	if err != nil {
		return done, err
	}
	st.Counts = map[string]int{"pages": done.Pages, "files": done.Files, "written": done.Written, "as before": done.Unchanged, "removed": done.Removed}
	if loaded.Has("index.html") {
		s.report.result(s.shown(filepath.Join(out, "index.html")))
	}
	return done, nil
}

// statedDate is SOURCE_DATE_EPOCH (reproducible-builds.org) in UTC, or zero
// where it is not set. It is the site's date; without it, that is the newest
// source's, for the clock has no say.
func (s *session) statedDate() (time.Time, error) {
	epoch := s.getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, badVariable("SOURCE_DATE_EPOCH", epoch)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// named makes the names of files in problems relative to the dossier: the
// packages know a folder by the path that they were given, or by its last
// element. A copy of content/ is named as what it is a copy of.
func (s *session) named(content string, problems []problem.Problem) []problem.Problem {
	for _, folder := range []struct{ dir, given string }{
		{content, s.content}, {s.path("templates"), "templates"}, {s.path("static"), "static"},
	} {
		shown := s.shown(s.path(folder.given))
		for i, p := range problems {
			for _, prefix := range []string{filepath.ToSlash(filepath.Clean(folder.dir)), filepath.Base(folder.dir)} {
				if rest, ok := strings.CutPrefix(p.File, prefix+"/"); ok {
					problems[i].File = shown + "/" + rest
					break
				}
			}
		}
	}
	return problems
}

// silently gives a session that works as s does but tells nobody; what it
// finds is in its own report.
func (s *session) silently() *session {
	quiet := *s
	quiet.quiet, quiet.json, quiet.strict, quiet.forgetful = true, false, false, true
	quiet.stdout, quiet.stderr = io.Discard, io.Discard
	quiet.paint.terminal = false
	quiet.report = newReport(&quiet, s.report.Command)
	return &quiet
}

// rehearse writes the pages into a copy of content/ and checks them there, so
// that --strict can stop before anything is touched.
func (s *session) rehearse(c *corpus.Corpus, to folders) error {
	return s.inCopy(to.content, func(copied folders) error {
		quiet := s.silently()
		if _, err := quiet.writeContent(c, copied.content); err != nil {
			return err
		}
		if _, err := quiet.loadChecked(copied.content); err != nil {
			return err
		}
		s.report.add(quiet.report.Problems...)
		return nil
	})
}
