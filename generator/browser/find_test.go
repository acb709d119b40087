package browser

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// program puts a file that can be started into a folder of its own.
func program(t *testing.T, name string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, nil, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func environment(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

func TestTheVariableWinsOverPATH(t *testing.T) {
	onPath, own := program(t, "chromium"), program(t, "mine")
	t.Setenv("PATH", filepath.Dir(onPath))
	if runtime.GOOS == "linux" {
		if got, err := Find(environment(nil)); err != nil || got != onPath {
			t.Errorf("without the variable: %q, %v", got, err)
		}
	}
	if got, err := Find(environment(map[string]string{Variable: own})); err != nil || got != own {
		t.Errorf("with the variable: %q, %v", got, err)
	}
}

// Who named a browser wants that one or a word about it, never another.
func TestAWrongVariableIsSaid(t *testing.T) {
	t.Setenv("PATH", filepath.Dir(program(t, "chromium")))
	_, err := Find(environment(map[string]string{Variable: "/nowhere/chrome"}))
	var missing *NotFoundError
	if !errors.As(err, &missing) || !strings.Contains(err.Error(), "BRIEFING_BROWSER is /nowhere/chrome") {
		t.Error(err)
	}
}

func TestUsualPlacesOfEverySystem(t *testing.T) {
	getenv := environment(map[string]string{"HOME": "/home/ann", "ProgramFiles": `C:\Programs`})
	for system, want := range map[string]string{
		"linux":   "google-chrome",
		"freebsd": "chromium",
		"darwin":  filepath.FromSlash("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
		"windows": filepath.Join(`C:\Programs`, "Microsoft", "Edge", "Application", "msedge.exe"),
	} {
		if got := places(system, getenv); !slices.Contains(got, want) {
			t.Errorf("%s: %q is not among %q", system, want, got)
		}
	}
}
