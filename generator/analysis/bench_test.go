package analysis

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"briefing/generator/corpus"
)

// BenchmarkAnalyse runs the whole analysis over each of the test dossiers, of
// five to seven articles, and reports bytes of article text per second. The
// models are loaded before.
func BenchmarkAnalyse(b *testing.B) {
	dossiers, size := testDossiers(b)
	model, lex := loaded(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	begin := cpuSeconds()
	for b.Loop() {
		for _, sources := range dossiers {
			analyse(model, lex, "Test", sources)
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(cpuSeconds()-begin), "MB/cpu-s")
}

// BenchmarkAnalystAgain does the same as serve does: one article of each
// dossier has changed since the analysis before.
func BenchmarkAnalystAgain(b *testing.B) {
	dossiers, size := testDossiers(b)
	analysts := make([]Analyst, len(dossiers))
	for i, sources := range dossiers {
		if _, err := analysts[i].Analyse("Test", sources); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		for i, sources := range dossiers {
			changed := *sources[0]
			changed.Text += fmt.Sprintf("\n\nThe mayor spoke on %d May.", n%28+1)
			sources[0] = &changed
			if _, err := analysts[i].Analyse("Test", sources); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// testDossiers gives the sources of each dossier under testdata, and the bytes
// of all their articles.
func testDossiers(b testing.TB) (dossiers [][]*corpus.Source, size int) {
	b.Helper()
	folders, err := filepath.Glob("testdata/*/seeds")
	if err != nil || len(folders) == 0 {
		b.Fatal("no dossiers", err)
	}
	for _, folder := range folders {
		files, err := filepath.Glob(folder + "/*")
		if err != nil {
			b.Fatal(err)
		}
		var sources []*corpus.Source
		for i, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			size += len(text)
			sources = append(sources, sourceOf(fmt.Sprintf("s%02d", i), "2024-05-06", string(text)))
		}
		dossiers = append(dossiers, sources)
	}
	return dossiers, size
}
