package language

import (
	"os"
	"path/filepath"
)

func realTexts() (all []string) {
	dirs, _ := filepath.Glob("/tmp/wt/speed/main/generator/analysis/testdata/*/seeds/*.md")
	for _, f := range dirs {
		b, _ := os.ReadFile(f)
		all = append(all, string(b))
	}
	return all
}
