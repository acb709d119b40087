package analysis

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// lonelySample is how many dates and how many figures are changed in a dossier.
const lonelySample = 2

// mostFalseReports is the part of such changes, in percent, that may bring about
// a report.
const mostFalseReports = 2

// A value that a single source gives is no slip, whatever it is: with another
// in its place nothing may be reported that was not before, but for what the
// same sentence was already set against.
func TestAChangeToWhatNobodyElseStatesIsNotReported(t *testing.T) {
	tried, reported := 0, 0
	for _, dir := range dossiers(t) {
		sources, _, err := importer.Read(os.DirFS(dir), "seeds")
		if err != nil {
			t.Fatal(err)
		}
		before := map[corpus.Span]bool{}
		for _, d := range discrepanciesOf(t, sources) {
			for _, r := range d.Readings {
				for _, at := range r.Evidence {
					before[at] = true
				}
			}
		}
		for _, x := range lonelyFacts(sources) {
			changed, _, err := importer.Read(x.changed(dir, sources), "seeds")
			if err != nil {
				t.Fatal(err)
			}
			tried++
			for _, d := range discrepanciesOf(t, changed) {
				if d.Kind == x.kind && x.isNewIn(d, before) {
					reported++
					t.Logf("%s: %q made %q in %s is reported by %s: %s\n   %s", filepath.Base(dir), x.old, x.new, x.source, d.Rule, readingsOf(d), x.note)
					break
				}
			}
		}
	}
	t.Logf("%d of %d changes are reported", reported, tried)
	if reported*100 > tried*mostFalseReports {
		t.Errorf("%d of %d changes to what nobody else states are reported, more than %d %%", reported, tried, mostFalseReports)
	}
}

// isNewIn tells whether a discrepancy rests on the changed sentence, which none
// rested on before.
func (x sharedFact) isNewIn(d corpus.Discrepancy, before map[corpus.Span]bool) bool {
	at := x.edits[0].start
	shift := len(x.edits[0].text) - (x.edits[0].end - at)
	return slices.ContainsFunc(d.Readings, func(r corpus.Reading) bool {
		return slices.ContainsFunc(r.Evidence, func(s corpus.Span) bool {
			if s.Source != x.source || s.Start > at || s.End <= at {
				return false
			}
			s.End -= shift
			return !before[s]
		})
	})
}

// lonelyFacts lists dates and figures that a single source gives, evenly from
// the whole dossier.
func lonelyFacts(sources []*corpus.Source) []sharedFact {
	all := plainSentences(sources)
	var out []sharedFact
	for _, of := range []struct {
		kind   corpus.DiscrepancyKind
		facts  []statedFact
		change func(n int, x statedFact) (old, changed string, e edit)
	}{{corpus.DateDiffers, statedDates(all), changedDate}, {corpus.FigureDiffers, statedFigures(all), changedFigure}} {
		var lonely []sharedFact
		for n, x := range of.facts {
			if slices.ContainsFunc(of.facts, func(o statedFact) bool { return o.src != x.src && o.key == x.key }) {
				continue
			}
			if old, changed, e := of.change(n, x); changed != "" {
				lonely = append(lonely, sharedFact{of.kind, x.src.ID, []edit{e}, old, changed, x.text})
			}
		}
		for n := range min(lonelySample, len(lonely)) {
			out = append(out, lonely[n*len(lonely)/lonelySample])
		}
	}
	return out
}
