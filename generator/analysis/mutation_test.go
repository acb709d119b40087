package analysis

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// A slip in one source is reported: every fact that two sources of a dossier
// state is changed in one of them, one at a time, and the analysis must then
// set the two values against each other. How the facts are found is told in
// sharedfacts_test.go; they do not depend on what the analysis makes of them.
func TestAChangeToWhatAnotherSourceStatesIsReported(t *testing.T) {
	tested, found := map[corpus.DiscrepancyKind]int{}, map[corpus.DiscrepancyKind]int{}
	for _, dir := range dossiers(t) {
		m := mutationsOf(t, dir)
		for _, kind := range mutationKinds {
			tested[kind] += m.tested[kind]
			found[kind] += m.found[kind]
		}
	}
	all, right := 0, 0
	for _, kind := range mutationKinds {
		t.Logf("%s: %d of %d changes reported", kind, found[kind], tested[kind])
		all += tested[kind]
		right += found[kind]
	}
	t.Logf("all: %d of %d", right, all)
	if right*100 < all*mutationFloor {
		t.Errorf("%d of %d changes are reported, less than %d %%", right, all, mutationFloor)
	}
}

// mutationFloor is the part of changes, in percent, that must be reported.
const mutationFloor = 70

// mutationSample is how many changes of a kind are tried in a dossier at most;
// of more, every so many are taken.
const mutationSample = 6

var mutationKinds = []corpus.DiscrepancyKind{corpus.DateDiffers, corpus.FigureDiffers, corpus.NameDiffers, corpus.WordingDiffers}

// dossiers lists the folders with a folder of seeds that are at hand.
func dossiers(t *testing.T) []string {
	dirs, err := filepath.Glob("testdata/*/seeds")
	if err != nil {
		t.Fatal(err)
	}
	dirs = append(dirs, "../../seeds", "../../../shared/seeds")
	var out []string
	for _, dir := range dirs {
		if _, err := os.Stat(dir); err == nil {
			out = append(out, filepath.Dir(dir))
		}
	}
	return out
}

type mutationCount struct {
	tested, found map[corpus.DiscrepancyKind]int
}

func mutationsOf(t *testing.T, dir string) mutationCount {
	t.Helper()
	model, _ := loaded(t)
	sources, _, err := importer.Read(os.DirFS(dir), "seeds")
	if err != nil {
		t.Fatal(err)
	}
	var facts []sharedFact
	for _, kind := range mutationKinds {
		of := slices.DeleteFunc(sharedFacts(model, sources, 0), func(x sharedFact) bool { return x.kind != kind })
		if step := len(of) / mutationSample; step > 1 {
			for n := 0; n < len(of)/step; n++ {
				of[n] = of[n*step+n%step]
			}
			of = of[:len(of)/step]
		}
		facts = append(facts, of...)
	}
	reported := make([]bool, len(facts))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for n, x := range facts {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			reported[n] = x.reportedIn(t, dir, sources)
		}()
	}
	wg.Wait()
	out := mutationCount{map[corpus.DiscrepancyKind]int{}, map[corpus.DiscrepancyKind]int{}}
	for n, x := range facts {
		out.tested[x.kind]++
		if reported[n] {
			out.found[x.kind]++
		} else {
			t.Logf("%s: %s, %q made %q in %s, is not reported:\n   %s", filepath.Base(dir), x.kind, x.old, x.new, x.source, x.note)
		}
	}
	for _, kind := range mutationKinds {
		t.Logf("%s: %s %d of %d", filepath.Base(dir), kind, out.found[kind], out.tested[kind])
	}
	return out
}

// changed gives the dossier's files with the change made.
func (x sharedFact) changed(dir string, sources []*corpus.Source) fstest.MapFS {
	files := fstest.MapFS{}
	for _, src := range sources {
		text := src.Text
		if src.ID == x.source {
			es := slices.Clone(x.edits)
			slices.SortFunc(es, func(a, b edit) int { return b.start - a.start })
			for _, e := range es {
				text = text[:e.start] + e.text + text[e.end:]
			}
		}
		files[src.File] = &fstest.MapFile{Data: []byte(text)}
	}
	if data, err := fs.ReadFile(os.DirFS(dir), "seeds/SOURCES.yaml"); err == nil {
		files["seeds/SOURCES.yaml"] = &fstest.MapFile{Data: data}
	}
	return files
}

// reportedIn makes the change and tells whether a discrepancy sets a reading
// with the new words, from the changed source, against one with the old ones.
func (x sharedFact) reportedIn(t *testing.T, dir string, sources []*corpus.Source) bool {
	model, lex := loaded(t)
	changed, _, err := importer.Read(x.changed(dir, sources), "seeds")
	if err != nil {
		t.Error(err)
		return false
	}
	c := analyse(model, lex, "Test", changed)
	return slices.ContainsFunc(c.Discrepancies, x.isSetApart)
}

// isSetApart tells whether a discrepancy has a reading with the new words, from
// the changed source, and one with the old ones.
func (x sharedFact) isSetApart(d corpus.Discrepancy) bool {
	holds := func(r corpus.Reading, word string, elsewhere bool) bool {
		return strings.Contains(" "+spaced(r.Value)+" "+r.Normalised+" ", " "+spaced(word)+" ") &&
			slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool { return (at.Source == x.source) != elsewhere })
	}
	return slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool { return holds(r, x.new, false) }) &&
		slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool { return holds(r, x.old, true) })
}

// spaced parts a text's words by single spaces, without marks.
func spaced(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" -\n,;:!?“”\"$€£%()…", r)
	}), " ")
}
