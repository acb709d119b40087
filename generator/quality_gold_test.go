package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// gold is what a careful reader found in a dossier, written before the
// analysis was run on it. Texts stand byte for byte as in the articles.
type gold struct {
	Actors []struct {
		Name, Kind string
		Aliases    []string
		Page       *bool // nil where the reader did not say
	}
	NotActors  []string `json:"not_actors"`
	Roles      []struct{ Holder, Title, Of, File string }
	Quotations []goldQuotation
	Claims     []goldClaim

	Disagreements []goldDisagreement
	Discrepancies []struct {
		Kind, About string
		Values      []string
		Files       []string
		Optional    bool // a careful reader may or may not list it
	}
	NotDiscrepancies []struct{ Values []string } `json:"not_discrepancies"`
	Events           []struct{ File, Text, From, To, Status string }
	Themes           []string
}

type goldDisagreement struct {
	Issue, Question         string
	For, Against, Undecided []string
	Sources                 []string
	Optional                bool // a careful reader may or may not list it
}

// goldQuotation has Quoted for direct and mixed quotations and terms, Content
// for indirect speech. Start and End, bytes into the file, stand in for the
// words of an article that may not be copied.
type goldQuotation struct {
	File, Quoted, Content, Speaker, Kind string
	Start, End                           int
}

// goldClaim has Start and End in place of Text as goldQuotation has.
type goldClaim struct {
	File, Text, Holder, Stance, Target string
	Start, End                         int
}

// fill gives the findings that stand by their offsets the words that are there.
func (g *gold) fill(t *testing.T, c *corpus.Corpus) {
	t.Helper()
	words := func(file string, start, end int) string {
		src := sourceIn(c, file)
		if src == nil || end > len(src.Text) {
			t.Fatalf("gold: nothing stands in %s at %d to %d", file, start, end)
		}
		return src.Text[start:end]
	}
	for i := range g.Quotations {
		q := &g.Quotations[i]
		switch {
		case q.End == 0:
		case q.Kind == string(corpus.Indirect):
			q.Content = words(q.File, q.Start, q.End)
		default:
			q.Quoted = words(q.File, q.Start, q.End)
		}
	}
	for i := range g.Claims {
		if x := &g.Claims[i]; x.End > 0 {
			x.Text = words(x.File, x.Start, x.End)
		}
	}
}

// authorHolds is the holder of a claim in the author's own voice.
const authorHolds = "AUTHOR"

// dossierDir is a dossier with gold: its name, the folder that holds seeds/,
// and its gold.
type dossierDir struct{ name, dir, gold string }

// goldDossiers lists every dossier with gold. The articles of the originals
// belong to others and lie beside the repository; where they do not, that
// dossier is left out.
func goldDossiers(t *testing.T) []dossierDir {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("analysis", "testdata", "*", "gold.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no dossier has gold", err)
	}
	var out []dossierDir
	for _, file := range files {
		d := dossierDir{name: filepath.Base(filepath.Dir(file)), dir: filepath.Dir(file), gold: file}
		if _, err := os.Stat(filepath.Join(d.dir, "seeds")); err != nil {
			d.dir = filepath.Dir(seedOriginals)
			if _, err := os.Stat(seedOriginals); err != nil {
				continue
			}
		}
		out = append(out, d)
	}
	return out
}

func readGold(t *testing.T, file string) gold {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(file, err)
	}
	return g
}

// checkGold proves that the gold speaks of articles that are there, in words
// that stand in them: a slip in it would count as a miss of the analysis.
func checkGold(t *testing.T, c *corpus.Corpus, g gold) {
	t.Helper()
	in := func(what, file, text string) {
		src := sourceIn(c, file)
		if src == nil {
			t.Errorf("gold: %s %q: there is no article %s", what, text, file)
		} else if _, ok := locate(src, text); !ok {
			t.Errorf("gold: %s %q does not stand in %s", what, text, file)
		}
	}
	for _, q := range g.Quotations {
		if q.Kind == string(corpus.Indirect) {
			in("indirect speech", q.File, q.Content)
		} else {
			in("quotation", q.File, q.Quoted)
		}
	}
	for _, x := range g.Claims {
		in("claim", x.File, x.Text)
	}
	for _, x := range g.Events {
		in("event", x.File, x.Text)
	}
}

func sourceIn(c *corpus.Corpus, file string) *corpus.Source {
	for _, src := range c.Sources {
		if src.File == file || strings.HasSuffix(src.File, "/"+file) {
			return src
		}
	}
	return nil
}

// locate finds words in a source, however their lines are broken and their
// marks are shaped.
func locate(src *corpus.Source, words string) (corpus.Span, bool) {
	if i := strings.Index(src.Text, words); i >= 0 {
		return corpus.Span{Source: src.ID, Start: i, End: i + len(words)}, true
	}
	want := []rune(folded(words))
	if len(want) == 0 {
		return corpus.Span{}, false
	}
	start, n := 0, 0
	text := src.Text
	for from := range text { // naive, and the texts are short
		n = 0
		start = from
		end := from
		for i, r := range text[from:] {
			end = from + i
			f := []rune(folded(string(r)))
			if isBlank(r) {
				f = []rune{' '}
				if n > 0 && want[n-1] == ' ' {
					continue
				}
			}
			if n+len(f) > len(want) || string(want[n:n+len(f)]) != string(f) {
				break
			}
			n += len(f)
			if n == len(want) {
				return corpus.Span{Source: src.ID, Start: start, End: end + len(string(r))}, true
			}
		}
	}
	return corpus.Span{}, false
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\u00a0' }

// folded makes marks straight and white space one blank, as names are compared.
func folded(s string) string {
	if strings.TrimSpace(s) == "" {
		return s
	}
	s = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}
