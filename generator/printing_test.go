//go:build browser

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"briefing/generator/browser"
)

// TestPrinting runs the scripts in testdata/browser: what the command print does
// with a real browser.
func TestPrinting(t *testing.T) {
	program, err := browser.Find(os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("CI") != "" && os.Getuid() != 0 { // its containers forbid what the sandbox needs
		program = unboxed(t, program)
	}
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

// unboxed is a script that starts the browser without its sandbox.
func unboxed(t *testing.T, program string) string {
	t.Helper()
	script := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(script, fmt.Appendf(nil, "#!/bin/sh\nexec %q --no-sandbox \"$@\"\n", program), 0o755); err != nil {
		t.Fatal(err)
	}
	return script
}
