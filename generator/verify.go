package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"briefing/generator/problem"
)

// inCopy calls work with a copy of a content folder and an empty place for a
// site beside it, both gone afterwards.
func (s *session) inCopy(content string, work func(folders) error) error {
	temp, forget, err := s.whole.temporary()
	if err != nil {
		return err
	}
	defer forget()
	copied := folders{content: filepath.Join(temp, filepath.Base(content)), out: filepath.Join(temp, "site")}
	if copied.content == copied.out {
		copied.out += "-out"
	}
	if err := copyRegular(copied.content, content); err != nil {
		return err
	}
	return work(copied)
}

// copyRegular copies a folder's ordinary files, and those that links lead to.
// A pipe or a device becomes an empty folder, which is as little a page, so that
// the same is reported of the copy. A folder that is not there has no files.
func copyRegular(to, from string) error {
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		if entry.IsDir() {
			return os.MkdirAll(target, 0o777)
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil // a link that leads nowhere
		case !info.Mode().IsRegular():
			return os.MkdirAll(target, 0o777)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o666)
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// verifyBuild builds twice, apart from the dossier, the second time on a
// single core, and compares every byte.
func (s *session) verifyBuild() error {
	content := s.path(s.content)
	return s.report.stage(stageCompared, func(st *stage) error {
		return s.inCopy(content, func(first folders) error {
			return s.inCopy(content, func(second folders) error {
				if err := s.buildApart(first); err != nil {
					return err
				}
				defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
				if err := s.buildApart(second); err != nil {
					return err
				}
				for _, pair := range []struct{ name, a, b string }{
					{s.shown(content), first.content, second.content},
					{s.shown(s.path(s.out)), first.out, second.out},
				} {
					if err := s.compare(st, pair.name, pair.a, pair.b); err != nil {
						return err
					}
				}
				return nil
			})
		})
	})
}

func (s *session) buildApart(to folders) error {
	quiet := s.silently()
	c, err := quiet.analyse(quiet.title())
	if err != nil {
		return err
	}
	if c != nil {
		if _, err := quiet.writeContent(c, to.content); err != nil {
			return err
		}
		if err := quiet.renderSite(to); err != nil {
			return err
		}
	}
	s.report.add(quiet.report.Problems...)
	return nil
}

// compare reports every file that is not the same in both folders.
func (s *session) compare(st *stage, name, a, b string) error {
	inA, err := readAll(a)
	if err != nil {
		return err
	}
	inB, err := readAll(b)
	if err != nil {
		return err
	}
	paths := map[string]bool{}
	for path := range inA {
		paths[path] = true
	}
	for path := range inB {
		paths[path] = true
	}
	for path := range paths {
		x, inFirst := inA[path]
		y, inSecond := inB[path]
		if inFirst != inSecond || !bytes.Equal(x, y) {
			s.report.add(differs(name+"/"+path, x, y))
			st.Counts["files that differ"]++
		}
	}
	st.Counts["files"] += len(paths)
	return nil
}

func differs(file string, a, b []byte) problem.Problem {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	return problem.New(file, string(a), at, min(at+1, len(a)), saysDiffers, hintDiffers)
}

// readAll reads a folder into memory by slash-separated path. A folder that is
// not there is empty.
func readAll(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(rel)], err = os.ReadFile(path)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return files, err
}
