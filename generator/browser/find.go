// Package browser finds an installed Chromium, Chrome or Edge and starts it
// out of sight.
//
//	path, err := browser.Find(os.Getenv)
//	ctx, stop := browser.Start(context.Background(), path)
//	defer stop()
//	title, err := chromedp.Run(ctx, chromedp.Title())
//
// Its tests, behind the build tag “browser”, look at the finished site as a
// reader's browser shows it: make test-browser.
package browser

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Variable names the browser to use, a path or a name on PATH. It wins over
// whatever else is installed.
const Variable = "BRIEFING_BROWSER"

// NotFoundError says where no browser was found.
type NotFoundError struct {
	Named  string   // what Variable said, if anything
	Looked []string // names on PATH and full paths, in the order of looking
}

func (e *NotFoundError) Error() string {
	if e.Named != "" {
		return fmt.Sprintf("%s is %s, which is no program that can be started", Variable, e.Named)
	}
	return "found no browser; looked for " + strings.Join(e.Looked, ", ")
}

// Find gives the path of the browser: the one that Variable names, else the
// first on PATH, else the first in the usual places of the system. The error is
// a *NotFoundError.
func Find(getenv func(string) string) (string, error) {
	if named := getenv(Variable); named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", &NotFoundError{Named: named}
		}
		return path, nil
	}
	looked := places(runtime.GOOS, getenv)
	for _, place := range looked {
		if path, err := exec.LookPath(place); err == nil {
			return path, nil
		}
	}
	return "", &NotFoundError{Looked: looked}
}

// places lists where a system keeps browsers that speak the DevTools protocol,
// Chromium first, since its version is the distribution's.
func places(system string, getenv func(string) string) []string {
	switch system {
	case "darwin":
		var found []string
		for _, app := range []string{"Chromium", "Google Chrome", "Microsoft Edge"} {
			in := filepath.Join("Applications", app+".app", "Contents", "MacOS", app)
			found = append(found, "/"+in)
			if home := getenv("HOME"); home != "" {
				found = append(found, filepath.Join(home, in))
			}
		}
		return append([]string{"chromium", "google-chrome"}, found...)
	case "windows":
		found := []string{"chrome.exe", "msedge.exe"}
		for _, variable := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			if folder := getenv(variable); folder != "" {
				found = append(found,
					filepath.Join(folder, "Chromium", "Application", "chrome.exe"),
					filepath.Join(folder, "Google", "Chrome", "Application", "chrome.exe"),
					filepath.Join(folder, "Microsoft", "Edge", "Application", "msedge.exe"))
			}
		}
		return found
	}
	return []string{
		"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
		"/usr/bin/chromium", "/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge",
	}
}
