package analysis

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"briefing/generator/corpus"
)

// BenchmarkAnalyse runs the whole analysis over the ten articles of the two
// test dossiers, twenty times over under other names, and reports bytes of
// article text per second.
func BenchmarkAnalyse(b *testing.B) {
	files, err := filepath.Glob("testdata/*/seeds/*")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles", err)
	}
	var sources []*corpus.Source
	size := 0
	for n := range 20 {
		for i, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			size += len(text)
			sources = append(sources, sourceOf(fmt.Sprintf("s%02d-%02d", n, i), "2024-05-06", string(text)))
		}
	}
	model, lex := loaded(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		analyse(model, lex, "Test", sources)
	}
}
