package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// Whenever a build is interrupted, the site is the old one or the new one, and
// the next build comes to the same end as if nothing had happened.
func TestInterruptedBuildLeavesEverythingWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent to a process")
	}
	for _, stage := range []string{stageRead, stageFound, stageWrote} {
		t.Run(stage, func(t *testing.T) { interruptAfter(t, stage) })
	}
}

func interruptAfter(t *testing.T, stage string) {
	seeds := func(dir, verdict string) {
		if err := os.MkdirAll(filepath.Join(dir, "seeds"), 0o777); err != nil {
			t.Fatal(err)
		}
		for i := range 40 {
			text := fmt.Sprintf("---\ntitle: Report %d\nrights: full\n---\n\nMayor Ellen Brandt %s the dyke. “It is report %d,” Brandt said.\n", i, verdict, i)
			if err := os.WriteFile(filepath.Join(dir, "seeds", fmt.Sprintf("report-%02d.md", i)), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	dir, undisturbed := t.TempDir(), t.TempDir()
	for _, d := range []string{dir, undisturbed} {
		seeds(d, "supports")
		briefingIn(t, d, "build", "--quiet")
		seeds(d, "opposes")
	}
	before := filepath.Join(t.TempDir(), "public")
	if err := os.CopyFS(before, os.DirFS(filepath.Join(dir, "public"))); err != nil {
		t.Fatal(err)
	}
	briefingIn(t, undisturbed, "build", "--quiet")
	after := filepath.Join(undisturbed, "public")
	if differentFiles(before, after) == "" {
		t.Fatal("the change of the seeds changes nothing, so this test proves nothing")
	}

	interrupt(t, dir, stage)
	site := filepath.Join(dir, "public")
	if old, new := differentFiles(site, before), differentFiles(site, after); old != "" && new != "" {
		t.Errorf("the site is neither the old one nor the new one:\n%s", old)
	}
	briefingIn(t, dir, "build", "--quiet")
	for _, folder := range []string{"content", "public"} {
		if difference := differentFiles(filepath.Join(dir, folder), filepath.Join(undisturbed, folder)); difference != "" {
			t.Errorf("%s after an interruption and another build:\n%s", folder, difference)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 3 {
		t.Errorf("something is left beside seeds, content and public: %v", entries)
	}
}

// interrupt runs a build and presses Ctrl-C once the stage has been told.
func interrupt(t *testing.T, dir, stage string) {
	t.Helper()
	signalAfter(t, dir, stage, os.Interrupt, exitInterrupted)
}

// A service manager's stop is told from a person's.
func TestTerminated(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such signal")
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "seeds"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		text := strings.Repeat(fmt.Sprintf("Mayor Ellen Brandt supports dyke %d. “It is report %d,” Brandt said.\n\n", i, i), 20)
		if err := os.WriteFile(filepath.Join(dir, "seeds", fmt.Sprintf("report-%03d.md", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	said, ended := signalAfter(t, dir, stageRead, syscall.SIGTERM, exitTerminated)
	if !ended {
		t.Fatal("the build was done before the signal came, so this test proves nothing")
	}
	if !strings.Contains(said, "told to stop, and stopped") || strings.Contains(said, "press") {
		t.Errorf("the program says:\n%s", said)
	}
}

// signalAfter runs a build and sends the signal once the stage has been told.
// It gives what the build said, and whether the signal ended it.
func signalAfter(t *testing.T, dir, stage string, signal os.Signal, code int) (said string, ended bool) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Args = []string{"briefing", "-C", dir, "build"} // TestMain makes the test the program
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	pressed := false
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		all.WriteString(lines.Text() + "\n")
		if strings.HasPrefix(lines.Text(), stage) {
			pressed = true
			if err := cmd.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
				t.Error(err)
			}
		}
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != code) {
		t.Errorf("an interrupted build ends with %v", err)
	}
	if !pressed {
		t.Errorf("the build never told the stage %q", stage)
	}
	return all.String(), exit != nil
}
