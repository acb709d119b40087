// Package benchprose sets the whole analysis against the best known Go library
// for English text, prose by Joseph Kato (MIT licence), on the same articles
// in the same run. It is a module of its own, so that nobody who builds the
// program needs that library:
//
//	cd generator/benchprose && go test -bench . -cpu 1,2
package benchprose

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
	"briefing/generator/importer"

	"github.com/jdkato/prose/v3"
)

// tenTimes is how much faster the analysis has to be, byte for byte.
const tenTimes = 10

// articles reads the articles of the analysis's test dossiers, and a year of
// real news where it lies beside the repository, and says how many bytes of
// text they have.
func articles(t testing.TB) (all []*corpus.Source, size int) {
	t.Helper()
	dirs, err := filepath.Glob("../analysis/testdata/*/seeds")
	if err != nil || len(dirs) == 0 {
		t.Fatal("no dossiers", err)
	}
	fsys := fstest.MapFS{}
	for _, dir := range dirs {
		files, _ := filepath.Glob(filepath.Join(dir, "*"))
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(filepath.Dir(dir)) + "-" + filepath.Base(file)
			fsys["seeds/"+name] = &fstest.MapFile{Data: data}
		}
	}
	if f, err := os.Open("../../../shared/corpora/eval/wikinews_2019.csv"); err == nil {
		defer f.Close()
		rows, err := csv.NewReader(f).ReadAll() // address, date, title, text
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range rows[1:] {
			text := fmt.Sprintf("---\ntitle: %q\npublished: %s\n---\n\n%s\n", r[2], r[1], r[3])
			fsys[fmt.Sprintf("seeds/news-%03d.md", i)] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	all, problems, err := importer.Read(fsys, "seeds")
	if err != nil {
		t.Fatal(err, problems)
	}
	for _, s := range all {
		size += len(s.Text)
	}
	return all, size
}

func analyse(t testing.TB, all []*corpus.Source) {
	if _, err := analysis.Analyse("Test", all); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, all []*corpus.Source) {
	for _, s := range all {
		if _, err := prose.NewDocument(s.Text); err != nil {
			t.Fatal(err)
		}
	}
}

// used is the time of all cores that the process has used; where the system
// does not tell, the time that has passed, which holds on an idle machine only.
func used() time.Duration {
	data, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return time.Duration(time.Now().UnixNano())
	}
	_, rest, _ := strings.Cut(string(data), ") ")
	fields := strings.Fields(rest) // user and system time are the 14th and 15th field of all, in hundredths
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// BenchmarkAgainstProse reads the same articles with both, by turns, and
// reports how many times as fast the analysis is by the time of all cores, its
// loading included; on one core (-cpu 1) it fails below ten. What it reads in a
// second that passes shows how it scales with cores.
func BenchmarkAgainstProse(b *testing.B) {
	all, size := articles(b)
	read(b, all[:1])
	var ours, theirs, passed time.Duration
	for b.Loop() {
		begin, clock := used(), time.Now()
		analyse(b, all)
		passed += time.Since(clock)
		middle := used()
		read(b, all)
		ours += middle - begin
		theirs += used() - middle
	}
	rate := func(d time.Duration) float64 { return float64(size) * float64(b.N) / 1e6 / d.Seconds() }
	times := theirs.Seconds() / ours.Seconds()
	b.ReportMetric(rate(ours), "analysis-MB/cpu-s")
	b.ReportMetric(rate(theirs), "prose-MB/cpu-s")
	b.ReportMetric(rate(passed), "analysis-MB/s")
	b.ReportMetric(times, "times-as-fast")
	if runtime.GOMAXPROCS(0) == 1 && times < tenTimes {
		b.Errorf("%.1f times as fast as prose on one core, not %d: %.2f and %.3f MB/s", times, tenTimes, rate(ours), rate(theirs))
	}
}
