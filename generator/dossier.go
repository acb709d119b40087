package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
	"briefing/generator/importer"
	"briefing/generator/problem"
)

// enter makes sure that the dossier's folder is there and that the command
// will not write into a folder that is for something else.
func (s *session) enter(cmd command) error {
	info, err := os.Stat(s.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return noFolder(s.dir)
	case err != nil:
		return err
	case !info.IsDir():
		return notFolder(s.dir)
	}
	return s.keepApart(cmd)
}

// keepApart refuses folders that are the same or lie one in the other, where
// the command writes into one of the two. A folder that the command does not
// use counts if it is there.
func (s *session) keepApart(cmd command) error {
	all := []struct{ name, path string }{{"seeds", s.path(s.seeds)}, {"content", s.path(s.content)}, {"out", s.path(s.out)}}
	for i, a := range all {
		for _, b := range all[i+1:] {
			written := slices.Contains(cmd.writes, a.name) || slices.Contains(cmd.writes, b.name)
			if written && cmd.concerns(a.name, a.path) && cmd.concerns(b.name, b.path) && overlap(a.path, b.path) {
				return foldersOverlap(s.shown(a.path), s.shown(b.path))
			}
		}
	}
	return nil
}

// concerns tells whether the command uses the folder, or could harm it.
func (c command) concerns(name, path string) bool {
	_, err := os.Stat(path)
	return slices.Contains(c.flags, name) || err == nil
}

// overlap tells whether two paths lead to one folder, or one to a folder
// within the other, symbolic links included.
func overlap(a, b string) bool {
	a, b = realPath(a), realPath(b)
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		rel, err := filepath.Rel(pair[0], pair[1])
		if err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}

// realPath follows the symbolic links of a path as far as it exists.
func realPath(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	rest := ""
	for at := full; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return full
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

// path is where a path that was given for the dossier lies for the system.
func (s *session) path(given string) string {
	if filepath.IsAbs(given) {
		return filepath.Clean(given)
	}
	return filepath.Join(s.dir, given)
}

// shown is a path as people read it: from the dossier, with slashes.
func (s *session) shown(path string) string {
	root, err1 := filepath.Abs(s.dir)
	full, err2 := filepath.Abs(path)
	if err1 == nil && err2 == nil {
		if rel, err := filepath.Rel(root, full); err == nil && filepath.IsLocal(rel) {
			path = rel
		}
	}
	return filepath.ToSlash(path)
}

// seedFolder is the file system and the folder in it that hold the articles;
// the folder's path in it is how problems name them.
func (s *session) seedFolder() (fs.FS, string) {
	if clean := filepath.Clean(s.seeds); filepath.IsLocal(clean) && clean != "." {
		return os.DirFS(s.dir), filepath.ToSlash(clean)
	}
	full, err := filepath.Abs(s.path(s.seeds))
	if err != nil {
		full = s.path(s.seeds)
	}
	return os.DirFS(filepath.Dir(full)), filepath.Base(full)
}

// readSeeds is the first stage: bytes to sources.
func (s *session) readSeeds() ([]*corpus.Source, error) {
	var sources []*corpus.Source
	err := s.report.stage(stageRead, func(st *stage) error {
		fsys, dir := s.seedFolder()
		if info, err := fs.Stat(fsys, dir); err != nil || !info.IsDir() {
			s.report.add(problem.At(dir, saysNoSeeds, hintNoSeeds))
			return nil
		}
		read, problems, err := importer.Read(fsys, dir)
		if err != nil {
			return err
		}
		sources = read
		s.report.add(problems...)
		if len(sources) == 0 && len(problems) == 0 {
			s.report.add(problem.At(dir, saysNoSeeds, hintNoSeeds))
		}
		st.Counts["sources"] = len(sources)
		for _, src := range sources {
			st.Counts["words"] += src.Words
			st.Files = append(st.Files, src.File)
		}
		return nil
	})
	return sources, err
}

// analyse is the second stage. It gives nil where there is nothing to analyse
// or, with --strict, where something is wrong; the report then says what.
func (s *session) analyse(title string) (*corpus.Corpus, error) {
	return s.analyseWith(analysis.Analyse, title)
}

func (s *session) analyseWith(analyse func(string, []*corpus.Source) (*corpus.Corpus, error), title string) (*corpus.Corpus, error) {
	sources, err := s.readSeeds()
	if err != nil || len(sources) == 0 || s.mustStop() {
		return nil, err
	}
	var c *corpus.Corpus
	err = s.report.stage(stageFound, func(st *stage) error {
		if c, err = analyse(title, sources); err != nil {
			return err
		}
		st.Counts = findingCounts(c)
		if err := c.Check(); err != nil {
			return ourFault(err)
		}
		return nil
	})
	return c, err
}

// mustStop tells whether --strict forbids to go on.
func (s *session) mustStop() bool {
	return s.strict && problem.Faults(s.report.Problems) > 0
}

func findingCounts(c *corpus.Corpus) map[string]int {
	counts := map[string]int{
		"actors": len(c.Actors), "quotations": len(c.Quotations), "claims": len(c.Claims), "themes": len(c.Themes),
		"disagreements": len(c.Disagreements), "discrepancies": len(c.Discrepancies), "events": len(c.Events),
	}
	for _, a := range c.Actors {
		if a.Page {
			counts["actors with a page"]++
		}
	}
	for _, q := range c.Quotations {
		if q.Speaker != nil {
			counts["quotations with a speaker"]++
		}
	}
	return counts
}

// under tells whether a slash-separated path lies in the folder dir.
func under(dir, path string) bool {
	return strings.HasPrefix(path, strings.TrimSuffix(dir, "/")+"/")
}
