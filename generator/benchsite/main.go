// Command benchsite measures how fast the program renders and serves generated
// sites, beside Hugo where that is installed:
//
//	go run ./generator/benchsite -pages 100,1000,10000 -hugo "$(command -v hugo)"
//
// The programs take turns in each round. Wall times are medians of the rounds;
// memory is the largest resident set that the system saw of a process, and the
// processor's time that of all cores, which says more on a busy machine. What is
// measured is written to standard output as a Markdown table. Nothing here is a
// test: the numbers depend on the machine, and only ratios travel.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "benchsite:", err)
		os.Exit(1)
	}
}

// bench is one run of the program.
type bench struct {
	dir, program, hugo string
	rounds             int
	serve, cold        bool
}

func run() error {
	var b bench
	pages := flag.String("pages", "100,1000", "sizes of the sites, in pages")
	flag.StringVar(&b.dir, "dir", "", "where to work, best a RAM disk; a temporary folder if empty")
	flag.StringVar(&b.hugo, "hugo", "", "Hugo's program; without it there is no comparison")
	flag.StringVar(&b.program, "briefing", "", "the program to measure; built from this module if empty")
	flag.IntVar(&b.rounds, "rounds", 3, "how often each is measured")
	flag.BoolVar(&b.cold, "render", true, "measure render")
	flag.BoolVar(&b.serve, "serve", true, "measure serve")
	flag.Parse()
	temp, err := os.MkdirTemp(b.dir, "benchsite-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	b.dir = temp
	if b.program == "" {
		b.program = filepath.Join(temp, "briefing")
		build := exec.Command("go", "build", "-o", b.program, "./generator")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return fmt.Errorf("building the program: %w", err)
		}
	}
	if b.program, err = filepath.Abs(b.program); err != nil {
		return err
	}
	if b.hugo == "" {
		fmt.Println("Hugo is not measured (-hugo names its program).")
	}
	fmt.Printf("%s, %d cores, %s/%s, load %s\n\n", runtime.Version(), runtime.GOMAXPROCS(0), runtime.GOOS, runtime.GOARCH, load())
	fmt.Println("| pages | what | median | least | most | processor | memory |")
	fmt.Println("|--:|---|--:|--:|--:|--:|--:|")
	for _, text := range strings.Split(*pages, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return fmt.Errorf("-pages cannot be %q", text)
		}
		if err := b.measure(n); err != nil {
			return err
		}
	}
	return nil
}

// load is what the system says of how busy it is; empty where it does not.
func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Join(strings.Fields(string(data))[:3], " ")
}

func (b bench) measure(n int) error {
	dir := filepath.Join(b.dir, strconv.Itoa(n))
	if err := generate(dir, n, b.hugo != ""); err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if b.cold {
		if err := b.render(dir, n); err != nil {
			return err
		}
	}
	if b.serve {
		return b.preview(dir, n)
	}
	return nil
}

// sample is one thing measured several times.
type sample struct {
	what   string
	times  []time.Duration // on the wall
	cpu    []time.Duration // of all cores; empty where no process of its own was measured
	memory int64           // bytes, the most of all rounds
}

// add notes one round; state is that of the process that ended, if one did.
func (s *sample) add(t time.Duration, state *os.ProcessState) {
	s.times = append(s.times, t)
	if state != nil {
		s.cpu = append(s.cpu, state.UserTime()+state.SystemTime())
		s.memory = max(s.memory, memoryOf(state))
	}
}

func median(times []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)/2]
}

func (s *sample) print(n int) {
	cpu, memory := "", ""
	if s.memory > 0 {
		cpu, memory = shown(median(s.cpu)), fmt.Sprintf("%d MB", s.memory>>20)
	}
	fmt.Printf("| %d | %s | %s | %s | %s | %s | %s |\n", n, s.what, shown(median(s.times)), shown(slices.Min(s.times)), shown(slices.Max(s.times)), cpu, memory)
}

func shown(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000)
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}
