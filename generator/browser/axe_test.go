//go:build browser

package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// toolsVariable names the folder into which npm installed what these tests use
// beside the browser; .ci/browser makes it.
const toolsVariable = "BRIEFING_TEST_TOOLS"

// tool gives the path of a file of an npm package.
func tool(t testing.TB, file string) string {
	t.Helper()
	path := filepath.Join(os.Getenv(toolsVariable), "node_modules", filepath.FromSlash(file))
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%s is not there; run the tests with: make test-browser (%v)", file, err)
	}
	return path
}

// violation is what axe found against one of its rules.
type violation struct {
	ID, Impact, Help string
	Nodes            []struct{ Target, Why string }
}

// findings say of everything that was found on which pages, so that a fault of
// the frame is told once.
type findings map[string][]string

func (f findings) add(v violation, where string) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s", v.ID, v.Impact, v.Help)
	for _, n := range v.Nodes[:min(3, len(v.Nodes))] {
		fmt.Fprintf(&b, "\n\t%s\n\t%s", n.Target, n.Why)
	}
	f[b.String()] = append(f[b.String()], where)
}

// runAxe asks for WCAG 2.2 A and AA and for what axe calls best practice. It
// must not fetch style sheets itself, which the pages' policy forbids.
const runAxe = `axe.run(document, {
	preload: false, resultTypes: ["violations"], rules: {"target-size": {enabled: true}},
	runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}).then(found => found.violations.map(v => ({id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.map(n =>
	({target: n.target.join(" "), why: n.failureSummary.replace(/\s+/g, " ")}))})))`

// longestForAxe is how much HTML axe judges within the time of a test, in bytes.
// The whole dossier on one page is longer; the small sites have that page too.
const longestForAxe = 200_000

// A page of every type has nothing that keeps a reader out.
func TestNoBarriers(t *testing.T) {
	source, err := os.ReadFile(tool(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*built{shared.example, shared.bridge, shared.byHand} {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			pages, err := s.ofEveryType(longestForAxe)
			if err != nil {
				t.Fatal(err)
			}
			b := newTab(t, view{})
			found := findings{}
			for _, page := range pages {
				b.visit(s.at(page))
				evaluate[any](b, string(source)+";0")
				for _, v := range []view{{}, {dark: true}, {width: 390}, {width: 390, dark: true}} {
					b.look(v)
					for _, against := range evaluate[[]violation](b, runAxe) {
						found.add(against, fmt.Sprintf("%s at %v", page, v))
					}
				}
			}
			for what, where := range found {
				t.Errorf("%s\n\ton %s", what, strings.Join(where, "; "))
			}
		})
	}
}
