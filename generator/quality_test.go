package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
	"briefing/generator/importer"
)

var update = flag.Bool("update", false, "write the floors of quality and the table of rules anew")

// floorsFile holds what the analysis has reached, a line for a dossier and a
// kind of finding: what was found and what was wrong.
var floorsFile = filepath.Join("analysis", "testdata", "floors.txt")

// TestQuality sets what the analysis finds in every dossier with gold against
// that gold, and fails where it finds less, or more that is wrong, than it
// did. A thirtieth may come and go, as rules are traded for better ones.
// With -v it lists every miss; with -update it writes the floors.
func TestQuality(t *testing.T) {
	floors := readFloors(t)
	var lines, floorLines []string
	for _, d := range goldDossiers(t) {
		t.Run(d.name, func(t *testing.T) {
			e := examine(t, d)
			lines = append(lines, fmt.Sprintf("%-16s%s", d.name, e.line()))
			for _, m := range measures() {
				got := *e.scores[m]
				if got == (score{}) {
					continue
				}
				floorLines = append(floorLines, fmt.Sprintf("%s %s %d/%d %d", d.name, m, got.found, got.gold, got.wrong))
				floor, ok := floors[d.name+" "+m]
				if !ok || *update {
					continue
				}
				slack := got.gold / 30
				if got.found < floor.found-slack {
					t.Errorf("%s: found %d of %d, had found %d", m, got.found, got.gold, floor.found)
				}
				if got.wrong > floor.wrong+slack {
					t.Errorf("%s: %d are wrong, were %d", m, got.wrong, floor.wrong)
				}
			}
		})
	}
	t.Logf("found/in gold-wrong (F1)\n%s", strings.Join(lines, "\n"))
	if *update {
		writeFloors(t, floorLines)
	}
}

// examine analyses a dossier and scores it.
func examine(t *testing.T, d dossierDir) *exam {
	t.Helper()
	c := analysed(t, d.dir)
	g := readGold(t, d.gold)
	g.fill(t, c)
	checkGold(t, c, g)
	e := newExam(t, c.Shown(), g)
	e.run()
	return e
}

// verdictsOn tells of a dossier's findings, also of those that are held back,
// which are right, where gold says so.
func verdictsOn(t *testing.T, d dossierDir) (*corpus.Corpus, map[findingID]bool) {
	t.Helper()
	c := analysed(t, d.dir)
	g := readGold(t, d.gold)
	g.fill(t, c)
	e := newExam(t, c, g)
	e.quiet = true
	e.run()
	return c, e.verdicts
}

// analysed is the whole analysis of a folder of articles.
func analysed(t *testing.T, dir string) *corpus.Corpus {
	t.Helper()
	sources, problems, err := importer.Read(os.DirFS(dir), "seeds")
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	c, err := analysis.Analyse("Test", sources)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	return c
}

func readFloors(t *testing.T) map[string]score {
	t.Helper()
	floors := map[string]score{}
	f, err := os.Open(floorsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var dossier, measure string
		var s score
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		if _, err := fmt.Sscanf(lines.Text(), "%s %s %d/%d %d", &dossier, &measure, &s.found, &s.gold, &s.wrong); err != nil {
			t.Fatalf("%s: %q: %v", floorsFile, lines.Text(), err)
		}
		floors[dossier+" "+measure] = s
	}
	return floors
}

func writeFloors(t *testing.T, lines []string) {
	t.Helper()
	text := "# What the analysis has reached: dossier, kind, found/in gold, wrong.\n# Written by: go test ./generator -run TestQuality -update\n" + strings.Join(lines, "\n") + "\n"
	if err := os.WriteFile(floorsFile, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
