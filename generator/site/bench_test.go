package site

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// generated is a dossier of n pages of some 900 words with front matter, a
// table, a footnote and eight links each.
func generated(b *testing.B, n int) string {
	b.Helper()
	files := map[string]string{"index.md": "# Home\n"}
	for i := range n {
		var p strings.Builder
		fmt.Fprintf(&p, "---\ntitle: Page %d\ndescription: One of many.\norder: %d\n---\n# Page %d\n\n", i, i+1, i)
		for part := range 8 {
			fmt.Fprintf(&p, "## Part %d\n\n%s\n\nSee [page](p%d.md#part-%d) for more.\n\n", part, strings.Repeat("Seven words stand in this one sentence. ", 16), (i*7+part*13)%n, part)
		}
		p.WriteString("| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n\nA note[^1].\n\n[^1]: The note.\n")
		files[fmt.Sprintf("f%d/p%d.md", 0, i)] = p.String()
	}
	return dossier(b, files)
}

func BenchmarkThousandPages(b *testing.B) {
	content := generated(b, 1000)
	for _, bc := range []struct {
		name string
		cold bool
	}{{"cold", true}, {"unchanged", false}} {
		b.Run(bc.name, func(b *testing.B) {
			out := filepath.Join(b.TempDir(), "public")
			if !bc.cold {
				write(b, load(b, Options{Content: content}), out)
			}
			n := 0
			for b.Loop() {
				to := out
				if bc.cold {
					to = filepath.Join(b.TempDir(), fmt.Sprint("public", n))
				}
				n++
				write(b, load(b, Options{Content: content}), to)
			}
			b.ReportMetric(1000*float64(n)/b.Elapsed().Seconds(), "pages/s")
		})
	}
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			load(b, Options{Content: content})
		}
	})
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			load(b, Options{Content: content}).Check()
		}
	})
}
