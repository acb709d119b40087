//go:build browser

package browser

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// shared is what every test of this package uses: one browser and the finished
// sites. TestMain makes it and nothing changes it afterwards.
var shared struct {
	browser context.Context
	sites
}

func TestMain(m *testing.M) {
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	path, err := Find(os.Getenv)
	if err != nil {
		return 1, fmt.Errorf("%w\ninstall Chromium (Debian, Ubuntu: apt-get install chromium) or set %s", err, Variable)
	}
	var more []chromedp.ExecAllocatorOption
	if os.Getenv("CI") != "" { // its containers forbid what the sandbox needs
		more = append(more, chromedp.NoSandbox)
	}
	ctx, stop := Start(context.Background(), path, more...)
	defer stop()
	if err := chromedp.Do(ctx); err != nil {
		return 1, fmt.Errorf("%s does not start: %w", path, err)
	}
	shared.browser = ctx
	dir, err := os.MkdirTemp("", "briefing-browser")
	if err != nil {
		return 1, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if shared.sites, err = buildSites(dir); err != nil {
		return 1, err
	}
	defer shared.closeServers()
	return m.Run(), nil
}
