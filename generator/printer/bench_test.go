//go:build browser

package printer

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefing/generator/site"
)

// BenchmarkPrint prints generated briefings with one browser, which it also
// starts: each by itself, and all of them as one dossier. It reports PDFs and
// printed pages a second and, where the system tells, the most memory that the
// browser's processes took together.
//
//	go test -tags browser -run '^$' -bench Print -benchtime 3x ./generator/printer
func BenchmarkPrint(b *testing.B) {
	for _, n := range []int{1, 12, 100} {
		s := briefings(b, n)
		var each []site.OutputPath
		for _, page := range s.Pages() {
			if page.Path != "index.md" {
				each = append(each, page.Output)
			}
		}
		b.Run(fmt.Sprintf("each of %d", n), func(b *testing.B) { measure(b, s, each) })
		b.Run(fmt.Sprintf("dossier of %d", n), func(b *testing.B) { measure(b, s, []site.OutputPath{dossier}) })
	}
}

func measure(b *testing.B, s *site.Site, pages []site.OutputPath) {
	o, err := options(A4)
	if err != nil {
		b.Fatal(err)
	}
	memory := watchMemory()
	var sheets Sheets
	for b.Loop() {
		if sheets, err = Print(context.Background(), s, pages, o); err != nil {
			b.Fatal(err)
		}
	}
	b.StopTimer()
	most, size := memory(), 0
	for _, sheet := range sheets {
		size += len(sheet)
	}
	each := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(len(sheets))/each, "PDFs/s")
	b.ReportMetric(float64(pagesIn(b, sheets))/each, "pages/s")
	b.ReportMetric(float64(size)/float64(len(sheets))/1e3, "KB/PDF")
	if most > 0 {
		b.ReportMetric(float64(most)/1e6, "peak-MB")
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(each, "s/op")
}

// pagesIn counts the pages of PDFs.
func pagesIn(b *testing.B, sheets Sheets) int {
	pages := 0
	for i, sheet := range sheets {
		file := filepath.Join(b.TempDir(), strconv.Itoa(i)+".pdf")
		if err := os.WriteFile(file, sheet, 0o644); err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(tool(b, "pdfinfo", file)) {
			if count, ok := strings.CutPrefix(line, "Pages:"); ok {
				n, err := strconv.Atoi(strings.TrimSpace(count))
				if err != nil {
					b.Fatal(err)
				}
				pages += n
			}
		}
	}
	return pages
}

// briefings makes a site of n pages of about 900 words, with quotations, a list
// and a table each, citing a source.
func briefings(b *testing.B, n int) *site.Site {
	dir := b.TempDir()
	put := func(name, text string) {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	sentence := "The council of the harbour towns met again on Tuesday and put off what it had meant to decide about the new bridge. "
	put("index.md", "# The harbour towns\n\n"+sentence+"\n")
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "# Briefing %d\n", i+1)
		for part := range 4 {
			fmt.Fprintf(&text, "\n## Part %d\n\n%s\n\n> “%s”\n>\n> — a member of the council\n\n- %s\n- %s\n", part+1,
				strings.Repeat(sentence, 7), strings.TrimSpace(sentence), sentence, sentence)
		}
		text.WriteString("\n| Town | For | Against |\n|---|---|---|\n" + strings.Repeat("| Wexmouth | 12 | 9 |\n", 10))
		put(fmt.Sprintf("towns/briefing-%03d.md", i+1), text.String())
	}
	s, err := load(dir, "")
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// watchMemory looks again and again at the memory of all processes that this one
// has started, until it is asked for the most that it saw; 0 where the system
// does not tell.
func watchMemory() func() int64 {
	if runtime.GOOS != "linux" {
		return func() int64 { return 0 }
	}
	stop, most := make(chan struct{}), make(chan int64)
	go func() {
		var peak int64
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				peak = max(peak, memoryBelow(os.Getpid()))
			case <-stop:
				most <- peak
				return
			}
		}
	}()
	return func() int64 {
		close(stop)
		return <-most
	}
}

// memoryBelow adds up the memory of the processes below one, in bytes; what
// several share is counted once (PSS).
func memoryBelow(pid int) int64 {
	var sum int64
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if err != nil {
		return 0
	}
	for _, task := range tasks {
		children, err := os.ReadFile(task)
		if err != nil {
			continue // it has ended
		}
		for _, child := range strings.Fields(string(children)) {
			n, err := strconv.Atoi(child)
			if err != nil {
				continue
			}
			sum += proportional(n) + memoryBelow(n)
		}
	}
	return sum
}

func proportional(pid int) int64 {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(data) {
		if rest, ok := bytes.CutPrefix(line, []byte("Pss:")); ok {
			kb, err := strconv.ParseInt(string(bytes.Fields(rest)[0]), 10, 64)
			if err != nil {
				return 0
			}
			return kb * 1024
		}
	}
	return 0
}
