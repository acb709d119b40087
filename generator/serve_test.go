package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// dossierOfReports writes seeds that differ in what the mayor does.
func dossierOfReports(t *testing.T, dir, verdict string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(dir, "seeds"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		text := fmt.Sprintf("---\ntitle: Report %d\nrights: full\n---\n\nMayor Ellen Brandt %s the dyke. “It is report %d,” Brandt said.\n", i, verdict, i)
		if err := os.WriteFile(filepath.Join(dir, "seeds", fmt.Sprintf("report-%02d.md", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// serving starts the program on a dossier and gives the address it tells.
func serving(t *testing.T, dir string) (*exec.Cmd, string) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Args = []string{"briefing", "-C", dir, "serve", "--port", "0"} // TestMain makes the test the program
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return cmd, strings.TrimSpace(address)
}

func bodyOf(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// Killed in the middle of a rebuild, serve leaves every page whole, and the next
// build comes to the same end as if nothing had happened.
func TestKilledServeLeavesEverythingWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be replaced there")
	}
	undisturbed := t.TempDir()
	dossierOfReports(t, undisturbed, "supports")
	briefingIn(t, undisturbed, "build", "--quiet")
	dossierOfReports(t, undisturbed, "opposes")
	briefingIn(t, undisturbed, "build", "--quiet")
	for _, pause := range []time.Duration{10 * time.Millisecond, 60 * time.Millisecond, 150 * time.Millisecond} {
		dir := t.TempDir()
		dossierOfReports(t, dir, "supports")
		briefingIn(t, dir, "build", "--quiet")
		site := filepath.Join(t.TempDir(), "public")
		if err := os.CopyFS(site, os.DirFS(filepath.Join(dir, "public"))); err != nil {
			t.Fatal(err)
		}
		cmd, address := serving(t, dir)
		if !strings.Contains(bodyOf(t, address), "<main") {
			t.Fatal("no page")
		}
		dossierOfReports(t, dir, "opposes")
		time.Sleep(pause) // somewhere in the rebuild; wherever it is, the rest must hold
		if err := cmd.Process.Signal(syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if difference := differentFiles(filepath.Join(dir, "seeds"), filepath.Join(undisturbed, "seeds")); difference != "" {
			t.Errorf("seeds:\n%s", difference)
		}
		if difference := differentFiles(filepath.Join(dir, "public"), site); difference != "" {
			t.Errorf("public was touched:\n%s", difference)
		}
		briefingIn(t, dir, "build", "--quiet")
		for _, folder := range []string{"content", "public"} {
			if difference := differentFiles(filepath.Join(dir, folder), filepath.Join(undisturbed, folder)); difference != "" {
				t.Errorf("%s, killed after %v and built again:\n%s", folder, pause, difference)
			}
		}
	}
}

// An article that changes is analysed, and the page that it changes is shown.
func TestServeFollowsTheArticles(t *testing.T) {
	dir := t.TempDir()
	dossierOfReports(t, dir, "supports")
	cmd, address := serving(t, dir) // content/ is made first
	const page = "sources/report-00.html"
	if !strings.Contains(bodyOf(t, address+page), "supports the dyke") {
		t.Error("the page of the article is not there")
	}
	dossierOfReports(t, dir, "opposes")
	for end := time.Now().Add(time.Minute); !strings.Contains(bodyOf(t, address+page), "opposes the dyke"); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the article's change is not shown")
		}
	}
	if runtime.GOOS == "windows" {
		return // no interrupt can be sent to a process
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("Ctrl-C: %v", err)
	}
}
