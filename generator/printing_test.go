//go:build browser

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"briefing/generator/browser"
)

// TestPrinting runs the scripts in testdata/browser: what the command print does
// with a real browser.
func TestPrinting(t *testing.T) {
	program := browserFor(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/browser",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv(browser.Variable, program)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "copydir": copyDir, "samedir": sameDir, "edit": edit},
	})
}

// browserFor gives the browser to print with.
func browserFor(t *testing.T) string {
	t.Helper()
	program, err := browser.Find(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("CI") != "" && os.Getuid() != 0 { // its containers forbid what the sandbox needs
		return unboxed(t, program)
	}
	return program
}

// unboxed is a script that starts the browser without its sandbox.
func unboxed(t *testing.T, program string) string {
	t.Helper()
	script := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(script, fmt.Appendf(nil, "#!/bin/sh\nexec %q --no-sandbox \"$@\"\n", program), 0o755); err != nil {
		t.Fatal(err)
	}
	return script
}

// Ctrl-C while the browser is at work ends both, and leaves nothing of either.
func TestPrintingStops(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent to a process")
	}
	dir, temp := t.TempDir(), t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("site/testdata/bridge/content")); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args = []string{"briefing", "-C", dir, "print"} // TestMain makes the test the program
	cmd.Env = append(os.Environ(), "TMPDIR="+temp, browser.Variable+"="+browserFor(t))
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(5 * time.Millisecond) {
		if kept, err := filepath.Glob(filepath.Join(temp, "briefing-*", "*")); err == nil && len(kept) > 0 {
			break // the browser keeps something: it is at work
		}
		if time.Now().After(deadline) {
			t.Error("the browser never began")
			break
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != exitInterrupted {
		t.Errorf("it ends with %d and says %s", code, said.String())
	}
	if !bytes.Contains(said.Bytes(), []byte("stopped; what was written before is whole")) {
		t.Errorf("it says %s", said.String())
	}
	if left, err := filepath.Glob(filepath.Join(temp, "briefing-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
		t.Error("half a print was written")
	}
}
