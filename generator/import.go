package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"briefing/generator/briefing"
	"briefing/generator/importer"
	"briefing/generator/problem"
)

// importFiles turns articles into seeds/*.md. One that fails does not keep the
// others back.
func (s *session) importFiles(args []string) error {
	if len(args) == 0 {
		return noFiles()
	}
	for _, file := range args {
		info, err := os.Stat(s.path(file))
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
			return noSuchArticle(file)
		}
	}
	accessed, err := s.today()
	if err != nil {
		return err
	}
	if err := s.whole.during(func() error { return briefing.RemoveTemporary(s.path(s.seeds)) }); err != nil {
		return err
	}
	return s.report.stage(stageImport, func(st *stage) error {
		for _, file := range args {
			written, err := s.importOne(file, accessed)
			if err != nil {
				return err
			}
			if written != "" {
				st.Counts["articles"]++
				s.report.result(written)
			}
		}
		return nil
	})
}

// importOne gives the path of the new seed, or "" where a problem says why
// there is none.
func (s *session) importOne(file, accessed string) (string, error) {
	data, err := os.ReadFile(s.path(file))
	if err != nil {
		return "", err
	}
	md, name, problems := importer.Convert(filepath.ToSlash(file), data, accessed)
	s.report.add(problems...)
	if md == nil {
		return "", nil
	}
	target := filepath.Join(s.path(s.seeds), name)
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return "", err
	}
	err = s.whole.during(func() error { return writeWhole(target, md, s.force) })
	if errors.Is(err, fs.ErrExist) {
		s.report.add(problem.At(s.shown(target), saysSeedExists(file), hintSeedExists))
		return "", nil
	}
	return s.shown(target), err
}

// today is the date on which an article was taken in, in UTC: the stated one,
// where a script wants the same bytes again, or the clock's.
func (s *session) today() (string, error) {
	now, err := s.statedDate()
	if now.IsZero() {
		now = time.Now().UTC()
	}
	return now.Format(time.DateOnly), err
}

// writeWhole writes a file so that it is never seen half written. Without
// replace, a file that is there already stays, and the error is fs.ErrExist.
func writeWhole(path string, data []byte, replace bool) error {
	if _, err := os.Lstat(path); err == nil && !replace {
		return fs.ErrExist
	}
	temp, err := os.CreateTemp(filepath.Dir(path), briefing.TemporaryPattern)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(data)
	if err := errors.Join(err, temp.Chmod(0o644), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}
