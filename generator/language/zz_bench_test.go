package language

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

func thread() time.Duration {
	var ts syscall.Timespec
	syscall.Syscall(syscall.SYS_CLOCK_GETTIME, 3, uintptr(unsafe.Pointer(&ts)), 0)
	return time.Duration(ts.Nano())
}

// TestSpeed: sum over docs of min over rounds.
func TestSpeed(t *testing.T) {
	m := load(t)
	texts := realTexts()
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	runtime.LockOSThread()
	rounds := 10
	measure := func(name string, f func(i int)) {
		best := make([]time.Duration, len(texts))
		var total time.Duration
		for r := range rounds {
			for i := range texts {
				if os.Getenv("WARM") != "" {
					f(i)
				}
				c := thread()
				f(i)
				d := thread() - c
				total += d
				if r == 0 || d < best[i] {
					best[i] = d
				}
			}
		}
		var sum time.Duration
		for _, d := range best {
			sum += d
		}
		fmt.Printf("%s: best %.1f ms %.2f MB/s, mean %.1f ms\n", name, sum.Seconds()*1e3, float64(n)/1e6/sum.Seconds(), total.Seconds()*1e3/float64(rounds))
	}
	measure("annotate", func(i int) { m.Annotate(texts[i], whole(texts[i])) })
	if !strings.Contains(os.Getenv("PARTS"), "1") {
		return
	}
	var sents [][]Sentence
	for _, t := range texts {
		sents = append(sents, Split(t, whole(t)))
	}
	measure("split", func(i int) { Split(texts[i], whole(texts[i])) })
	measure("atoms", func(i int) { m.lexicon.atoms(texts[i], sents[i], whole(texts[i])) })
}

func TestLoadSpeed(t *testing.T) {
	best := time.Hour
	for range 8 {
		runtime.GC()
		c := cpuAll()
		load(t)
		if d := cpuAll() - c; d < best {
			best = d
		}
	}
	fmt.Println("load best cpu", best)
}

func cpuAll() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
