package analysis

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// A slip in one source is reported: every fact that two sources of a dossier
// state is changed in one of them, one at a time, and the analysis must then
// set the two values against each other, and report nothing new that the
// changed source has no part in. The dossier as it is must report nothing but
// what its gold lists. How the facts are found is told in
// sharedfacts_test.go; they do not depend on what the analysis makes of them.
func TestAChangeToWhatAnotherSourceStatesIsReported(t *testing.T) {
	tested, found := map[corpus.DiscrepancyKind]int{}, map[corpus.DiscrepancyKind]int{}
	floor := mutationFloor
	for _, dir := range dossiers(t) {
		m := mutationsOf(t, dir)
		for _, kind := range mutationKinds {
			tested[kind] += m.tested[kind]
			found[kind] += m.found[kind]
		}
		if dir == filepath.Dir(originals) {
			floor = floorWithOriginals
		}
	}
	all, right := 0, 0
	for _, kind := range mutationKinds {
		t.Logf("%s: %d of %d changes reported", kind, found[kind], tested[kind])
		all += tested[kind]
		right += found[kind]
	}
	t.Logf("all: %d of %d", right, all)
	if right*100 < all*floor {
		t.Errorf("%d of %d changes are reported, less than %d %%", right, all, floor)
	}
}

// originals are articles that may lie beside the repository, and never in it.
const originals = "../../../shared/seeds"

// mutationFloor is the part of changes, in percent, that must be reported of
// the repository's own dossiers; floorWithOriginals of these and the originals,
// where they are at hand.
const mutationFloor, floorWithOriginals = 88, 88

// mutationSeed chooses the changes: another gives other days, numbers and
// names, in other places where there are more facts than are tried.
const mutationSeed = 0

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
	dirs = append(dirs, "../../seeds", originals)
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
		of := slices.DeleteFunc(sharedFacts(model, sources, mutationSeed), func(x sharedFact) bool { return x.kind != kind })
		if step := len(of) / mutationSample; step > 1 {
			for n := 0; n < len(of)/step; n++ {
				of[n] = of[n*step+(n+mutationSeed)%step]
			}
			of = of[:len(of)/step]
		}
		facts = append(facts, of...)
	}
	before := map[string]bool{}
	for _, d := range discrepanciesOf(t, sources) {
		before[readingsOf(d)] = true
		if gold := goldDiscrepancies(t, dir); gold != nil && !slices.ContainsFunc(gold, func(values []string) bool { return setsApart(sources, d, values) }) {
			t.Errorf("%s: reports %s of the %s, which no reader found: %s", filepath.Base(dir), d.Kind, d.About, readingsOf(d))
		}
	}
	reported := make([]bool, len(facts))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for n, x := range facts {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			reported[n] = x.reportedIn(t, dir, sources, before)
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
// A discrepancy that was not there before and has no reading from the changed
// source is an error.
func (x sharedFact) reportedIn(t *testing.T, dir string, sources []*corpus.Source, before map[string]bool) bool {
	changed, _, err := importer.Read(x.changed(dir, sources), "seeds")
	if err != nil {
		t.Error(err)
		return false
	}
	after := discrepanciesOf(t, changed)
	for _, d := range after {
		ofChanged := slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool {
			return slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool { return at.Source == x.source })
		})
		if !before[readingsOf(d)] && !ofChanged {
			t.Errorf("%s: with %q made %q in %s, what other sources say is reported, too: %s", filepath.Base(dir), x.old, x.new, x.source, readingsOf(d))
		}
	}
	return slices.ContainsFunc(after, x.isSetApart)
}

// isSetApart tells whether a discrepancy has a reading with the new words, from
// the changed source, and one with the old ones.
func (x sharedFact) isSetApart(d corpus.Discrepancy) bool {
	holds := func(r corpus.Reading, word string, elsewhere bool) bool {
		value := " " + plainWords(r.Value) + " " + r.Normalised + " "
		stands := strings.Contains(value, " "+plainWords(word)+" ")
		if x.kind == corpus.NameDiffers { // with a middle name, perhaps
			stands = !slices.ContainsFunc(strings.Fields(plainWords(word)), func(w string) bool { return !strings.Contains(value, " "+w+" ") })
		}
		return stands &&
			slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool { return (at.Source == x.source) != elsewhere })
	}
	return slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool { return holds(r, x.new, false) }) &&
		slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool { return holds(r, x.old, true) })
}

func discrepanciesOf(t *testing.T, sources []*corpus.Source) []corpus.Discrepancy {
	model, lex := loaded(t)
	return analyse(model, lex, "Test", sources).Discrepancies
}

// readingsOf writes what a discrepancy sets against each other.
func readingsOf(d corpus.Discrepancy) string {
	var values []string
	for _, r := range d.Readings {
		values = append(values, cmp.Or(r.Normalised, r.Value)) // "9 March" and "March 9" are one
	}
	slices.Sort(values)
	return string(d.Kind) + ": " + strings.Join(values, " | ")
}

// goldDiscrepancies gives the values of the discrepancies that a reader of a
// dossier found; nil where nobody wrote them down.
func goldDiscrepancies(t *testing.T, dir string) [][]string {
	data, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil
	}
	var gold struct{ Discrepancies []struct{ Values []string } }
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	out := [][]string{}
	for _, g := range gold.Discrepancies {
		out = append(out, g.Values)
	}
	return out
}

// setsApart tells whether two readings of a discrepancy, or the sentences they
// were read from, have two of the values.
func setsApart(sources []*corpus.Source, d corpus.Discrepancy, values []string) bool {
	plain := func(text string) string { return spaced(foldMarks(text)) }
	found := 0
	for _, v := range values {
		if slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool {
			return strings.Contains(plain(v), plain(r.Value)) || slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool {
				k := slices.IndexFunc(sources, func(src *corpus.Source) bool { return src.ID == at.Source })
				return k >= 0 && strings.Contains(plain(sources[k].Text[at.Start:at.End]), plain(v))
			})
		}) {
			found++
		}
	}
	return found > 1
}

// plainWords gives a text's words as a reader compares them: without the full
// stop that ends a sentence, the accents that a source may leave off and the
// letter that stands for a magnitude: "€110m" gives 110.
func plainWords(text string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(foldMarks(text)))
	words := strings.Fields(spaced(bare))
	for n, w := range words {
		w = strings.Trim(w, ".'’‘")
		if number := strings.TrimRight(w, "mbnk"); number != "" && strings.Trim(number, "0123456789.") == "" {
			w = number
		}
		words[n] = w
	}
	return strings.Join(words, " ")
}

// spaced parts a text's words by single spaces, without marks.
func spaced(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" -\n,;:!?“”\"$€£%()…", r)
	}), " ")
}
