package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// render measures cold and unchanged builds, in turns with Hugo.
func (b bench) render(dir string, n int) error {
	cold, again, peer, peerAgain := &sample{what: "render, cold"}, &sample{what: "render, nothing changed"}, &sample{what: "Hugo, cold"}, &sample{what: "Hugo, nothing changed"}
	for range b.rounds {
		ours := filepath.Join(dir, "briefing")
		if err := os.RemoveAll(filepath.Join(ours, "public")); err != nil {
			return err
		}
		for _, s := range []*sample{cold, again} {
			if err := timed(s, b.program, "-C", ours, "render", "--quiet"); err != nil {
				return err
			}
		}
		if b.hugo == "" {
			continue
		}
		theirs := filepath.Join(dir, "hugo")
		for _, name := range []string{"public", "resources"} {
			if err := os.RemoveAll(filepath.Join(theirs, name)); err != nil {
				return err
			}
		}
		for _, s := range []*sample{peer, peerAgain} {
			if err := timed(s, b.hugo, "--source", theirs, "--quiet", "--noBuildLock"); err != nil {
				return err
			}
		}
	}
	cold.print(n)
	again.print(n)
	if b.hugo != "" {
		peer.print(n)
		peerAgain.print(n)
		ratio(n, "ratio to Hugo, cold", cold, peer)
	}
	ratio(n, "ratio, nothing changed to cold", again, cold)
	return nil
}

func ratio(n int, what string, a, b *sample) {
	of := func(a, b []time.Duration) float64 { return median(a).Seconds() / median(b).Seconds() }
	fmt.Printf("| %d | %s | %.2f | | | %.2f | %.2f |\n", n, what, of(a.times, b.times), of(a.cpu, b.cpu), float64(a.memory)/float64(b.memory))
}

// timed runs a program to its end.
func timed(s *sample, program string, args ...string) error {
	cmd := exec.Command(program, args...)
	begin := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(begin)
	if err != nil {
		return fmt.Errorf("%s: %w\n%.2000s", cmd, err, out)
	}
	s.add(took, cmd.ProcessState)
	return nil
}
