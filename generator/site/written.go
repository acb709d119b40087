package site

import (
	"os"
	"path/filepath"
	"strings"
)

// Written lists the files of the site that Write put into a folder; none where
// there is no site of ours.
func Written(dir string) map[OutputPath]bool {
	if !IsSite(dir) {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(dir, marker))
	if err != nil {
		return nil
	}
	files := map[OutputPath]bool{}
	for name := range strings.Lines(strings.TrimPrefix(string(data), markerHead)) {
		name = strings.TrimSuffix(strings.TrimSuffix(name, "\n"), sheetMark)
		if filepath.IsLocal(filepath.FromSlash(name)) { // the list may have been edited
			files[OutputPath(name)] = true
		}
	}
	return files
}
