package main

import (
	"embed"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// sample is what a new dossier begins with: three short articles of our own on
// a subject that does not exist.
//
//go:embed sample
var sample embed.FS

// sampleNames are files that go:embed or version control would treat as their
// own if they had their real names here.
func sampleNames(name string) string {
	switch name {
	case "gitignore":
		return ".gitignore"
	case "pages.yml":
		return ".github/workflows/pages.yml"
	}
	return name
}

// newDossier writes a dossier that can be built at once into a new or empty
// folder.
func (s *session) newDossier(args []string) error {
	switch {
	case len(args) == 0:
		return noNewFolder()
	case len(args) > 1:
		return tooMany("new", args[1:])
	}
	target := s.path(args[0])
	entries, err := os.ReadDir(target)
	if len(entries) > 0 {
		return folderNotEmpty(args[0])
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return folderNotUsable(args[0], err)
	}
	return s.report.stage(stageNew, func(st *stage) error {
		return fs.WalkDir(sample, "sample", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := sample.ReadFile(name)
			if err != nil {
				return err
			}
			path := filepath.Join(target, filepath.FromSlash(sampleNames(strings.TrimPrefix(name, "sample/"))))
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				return err
			}
			st.Counts["files"]++
			if err := writeWhole(path, data, false); err != nil {
				return err
			}
			s.report.result(s.shown(path))
			return nil
		})
	})
}
