//go:build browser

package browser

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"testing"
)

// Every page is HTML as the standard has it, by the checker of those who write
// it. Its warnings are advice and do not count.
func TestHTMLIsValid(t *testing.T) {
	t.Parallel()
	jar := tool(t, "vnu-jar/build/dist/vnu.jar")
	java, err := exec.LookPath("java")
	if err != nil {
		t.Fatal("the checker of HTML needs Java (Debian, Ubuntu: apt-get install default-jre-headless)")
	}
	args := []string{"-Xss8m", "-jar", jar, "--errors-only", "--format", "json"}
	pages := 0
	for _, s := range shared.all() {
		for _, page := range s.pages {
			args = append(args, filepath.Join(s.dir, filepath.FromSlash(page)))
			pages++
		}
	}
	command := exec.Command(java, args...)
	var out, told bytes.Buffer
	command.Stdout, command.Stderr = &out, &told
	failed := command.Run()
	var report struct {
		Messages []struct {
			Type, URL, Message, Extract string
			LastLine                    int
		}
	}
	if err := json.Unmarshal(told.Bytes(), &report); err != nil {
		t.Fatalf("%v, %v: %s", failed, err, told.String())
	}
	for _, m := range report.Messages {
		if m.Type != "info" {
			t.Errorf("%s:%d: %s\n\t%s", m.URL, m.LastLine, m.Message, m.Extract)
		}
	}
	if failed != nil && !t.Failed() {
		t.Fatalf("%v: %s", failed, told.String())
	}
	t.Logf("%d pages", pages)
}
