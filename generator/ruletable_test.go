package main

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// ruled is one finding as the table of rules counts it.
type ruled struct {
	findingID
	rule      corpus.Rule
	signature string // the same for the same reading of the same words, whatever the rule
	read      string // what was read, for a person who judges
}

// ruledFindings lists every finding of a corpus that a rule made.
func ruledFindings(c *corpus.Corpus) []ruled {
	var out []ruled
	add := func(kind, id string, rule corpus.Rule, parts ...string) {
		read := strings.Join(strings.Fields(strings.Join(parts, " | ")), " ")
		sum := sha256.Sum256([]byte(kind + " " + read))
		out = append(out, ruled{findingID{kind, id}, rule, hex.EncodeToString(sum[:6]), read})
	}
	texts := func(list []corpus.Span) string {
		var t []string
		for _, s := range list {
			t = append(t, string(s.Source)+": "+c.Text(s))
		}
		slices.Sort(t)
		return strings.Join(t, " / ")
	}
	names := map[corpus.ActorID]string{}
	for _, a := range c.Actors {
		names[a.ID] = a.Name
	}
	for _, a := range c.Actors {
		if a.Named {
			add("actor", string(a.ID), a.Rule, a.Name, string(a.Kind), texts([]corpus.Span{a.Mentions[0].Span}))
		}
		for _, r := range a.Roles {
			if a.Named {
				add("role", roleID(a.ID, r), r.Rule, a.Name, r.Title, names[r.Of]+r.OfText, c.Text(around(c, r.At)))
			}
		}
	}
	for _, q := range c.Quotations {
		if q.Kind == corpus.Term { // no rule found anything
			continue
		}
		speaker := ""
		if q.Speaker != nil {
			speaker = names[q.Speaker.Actor] + " (" + c.Text(q.Speaker.At) + ")"
		}
		add("quotation", string(q.ID), q.Rule, string(q.Kind), speaker, texts(q.Content), c.Text(around(c, q.At())))
	}
	for _, x := range c.Claims {
		add("claim", string(x.ID), x.Rule, string(x.Level), names[x.Holder], string(x.Stance), x.Target.Text, texts([]corpus.Span{x.At}))
	}
	for _, d := range c.Disagreements {
		parts := []string{d.Question}
		for _, p := range d.Positions {
			parts = append(parts, string(p.Stance), texts(p.Evidence))
		}
		add("disagreement", string(d.ID), d.Rule, parts...)
	}
	for _, d := range c.Discrepancies {
		parts := []string{string(d.Kind), d.About}
		for _, r := range d.Readings {
			parts = append(parts, r.Value, texts(r.Evidence))
		}
		add("discrepancy", string(d.ID), d.Rule, parts...)
	}
	for _, e := range c.Events {
		add("event", string(e.ID), e.Rule, e.From, e.To, string(e.Status), c.Text(e.At), texts([]corpus.Span{e.What}))
	}
	for _, th := range c.Themes {
		add("theme", string(th.ID), th.Rule, th.Label, strings.Join(th.Terms, ", "))
	}
	for i, a := range c.Summary.Agreements {
		add("agreement", fmt.Sprint(i), a.Rule, texts(a.Evidence))
	}
	return out
}

// around is the sentence that holds a span.
func around(c *corpus.Corpus, s corpus.Span) corpus.Span {
	for _, sent := range c.Source(s.Source).Sentences {
		if sent.Overlaps(s) {
			return sent
		}
	}
	return s
}

// ruleSet is articles on which the rules are measured.
type ruleSet struct {
	name      string // as in measured.txt
	unrelated bool   // the articles are of no one subject
	corpora   []*corpus.Corpus
	verdicts  []map[findingID]bool // gold's, by corpus
}

// newsCSV holds real news; it lies beside the repository.
var newsCSV = filepath.Join("..", "..", "shared", "corpora", "eval", "wikinews_20*.csv")

// ruleSets gives the sets whose articles are there.
func ruleSets(t *testing.T) []ruleSet {
	t.Helper()
	dossiers := ruleSet{name: "dossiers"}
	originals := ruleSet{name: "originals"}
	for _, d := range goldDossiers(t) {
		set := &dossiers
		if filepath.Base(d.dir) != d.name {
			set = &originals
		}
		c, verdicts := verdictsOn(t, d)
		set.corpora, set.verdicts = append(set.corpora, c), append(set.verdicts, verdicts)
	}
	example := ruleSet{name: "example", corpora: []*corpus.Corpus{analysed(t, "..")}, verdicts: []map[findingID]bool{nil}}
	news := ruleSet{name: "news", unrelated: true}
	files, _ := filepath.Glob(newsCSV)
	if !*update { // it takes as long as all other tests together; its lines stay as they were measured
		files = nil
	}
	for _, f := range files {
		news.corpora, news.verdicts = append(news.corpora, newsOf(t, f)), append(news.verdicts, nil)
	}
	sets := []ruleSet{dossiers, example}
	for _, s := range []ruleSet{originals, news} {
		if len(s.corpora) > 0 {
			sets = append(sets, s)
		}
	}
	return sets
}

// newsOf analyses a table of articles: address, date, title, text.
func newsOf(t *testing.T, file string) *corpus.Corpus {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for i, r := range rows[1:] {
		text := fmt.Sprintf("---\ntitle: %q\npublished: %s\n---\n\n%s\n", r[2], r[1], r[3])
		fsys[fmt.Sprintf("seeds/n%03d.md", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	sources, _, err := importer.Read(fsys, "seeds")
	if err != nil {
		t.Fatal(err)
	}
	c, err := analysis.Analyse("News", sources)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// judgedFile holds what people said of findings that no gold speaks of: the
// signature of the finding and whether it is right, and no text.
var (
	judgedFile   = filepath.Join("analysis", "testdata", "judged.txt")
	measuredFile = filepath.Join("analysis", "measured.txt")
	tableFile    = filepath.Join("analysis", "RULES.md")
)

// TestRuleTable counts how often every rule fires and is right, and fails when
// the table of rules is stale. What is held back hangs on it. With -update it
// writes the table anew.
func TestRuleTable(t *testing.T) {
	sets := ruleSets(t)
	have := map[string]bool{}
	lines := []string{"# set, kind, rule, fired, right/judged. Written by: go test ./generator -run TestRuleTable -update"}
	for _, s := range sets {
		have[s.name] = true
		lines = append(lines, measure(t, s)...)
	}
	old, err := os.ReadFile(measuredFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(old)) { // sets whose articles are not here stay as they were measured
		if set, _, ok := strings.Cut(line, " "); ok && set != "#" && !have[set] {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	measured := strings.Join(lines, "\n") + "\n"
	if *update {
		write(t, measuredFile, measured)
	} else if measured != string(old) {
		t.Errorf("%s is stale: run go test ./generator -run TestRuleTable -update, and read what changed\n%s", measuredFile, changedLines(string(old), measured))
	}
	table := ruleTable(t, measured)
	if *update {
		write(t, tableFile, table)
		return
	}
	if now, err := os.ReadFile(tableFile); err != nil || string(now) != table {
		t.Errorf("%s is stale: run go test ./generator -run TestRuleTable -update (%v)", tableFile, err)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// changedLines lists the lines of either text that the other has not.
func changedLines(old, now string) string {
	a, b := strings.Split(old, "\n"), strings.Split(now, "\n")
	var out []string
	for _, l := range a {
		if !slices.Contains(b, l) {
			out = append(out, "- "+l)
		}
	}
	for _, l := range b {
		if !slices.Contains(a, l) {
			out = append(out, "+ "+l)
		}
	}
	return strings.Join(out, "\n")
}

// measure counts the rules of one set, a line each. Gold comes before what
// people said of single findings, except that gold counts what it has no word
// for as wrong, and a person may have looked. With -v it lists what is wrong.
func measure(t *testing.T, s ruleSet) []string {
	judged := judgements(t)
	type count struct{ fired, right, judged int }
	counts := map[string]*count{}
	for i, c := range s.corpora {
		for _, f := range ruledFindings(c) {
			k := f.kind + " " + string(f.rule)
			if counts[k] == nil {
				counts[k] = &count{}
			}
			counts[k].fired++
			right, ok := s.verdicts[i][f.findingID]
			if v, looked := judged[f.signature]; looked && !right && !(s.unrelated && comparesSources(f.kind)) {
				right, ok = v, true
			}
			if ok {
				counts[k].judged++
				if !right {
					t.Logf("wrong: %s %s %s: %s", s.name, k, f.signature, f.read)
				}
			}
			if right {
				counts[k].right++
			}
		}
	}
	var lines []string
	for k, n := range counts {
		lines = append(lines, fmt.Sprintf("%s %s %d %d/%d", s.name, k, n.fired, n.right, n.judged))
	}
	slices.Sort(lines)
	return lines
}

// comparesSources tells whether a kind of finding sets articles against each
// other. A year of news about everything is no dossier, and says nothing of how
// often such a finding is right in one; what was judged there stays in the file.
func comparesSources(kind string) bool {
	return kind == "disagreement" || kind == "discrepancy" || kind == "agreement" || kind == "theme"
}

func judgements(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(judgedFile)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) != 2 || f[1] != "right" && f[1] != "wrong" {
			t.Fatalf("%s: %q is no judgement", judgedFile, line)
		}
		out[f[0]] = f[1] == "right"
	}
	return out
}

// ruleTable is RULES.md for what was measured.
func ruleTable(t *testing.T, measured string) string {
	t.Helper()
	rules, err := os.ReadFile(filepath.Join("analysis", "rules.txt"))
	if err != nil {
		t.Fatal(err)
	}
	book, err := analysis.NewRuleBook(string(rules), measured)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `# Rules

Every finding names the rule that made it; `+"`briefing explain`"+` shows it with its line of this table. Written by a test, which fails
when it is stale: `+"`go test ./generator -run TestRuleTable -update`"+`.

- **fired**: findings of the rule in the dossiers of testdata, the example, its originals and 295 articles of Wikinews.
- **right**: of those of which it is known. Gold decides where there is gold: what a careful reader wrote down before the analysis was run.
  Other findings were read one by one; testdata/judged.txt has their signatures and the verdicts. Kinds that set articles against each other
  (disagreements, discrepancies, agreements) are judged in dossiers of one subject only: two years of news about everything are none.
- A rule that is right in less than %d %% of at least %d findings judged is **held back**: what it finds does not reach a page, nothing is
  built on it, and the review tray lists it (`+"`content/review.md`"+`). With fewer judged, nothing is known of a rule, and it stays.
`, analysis.HeldBackBelow, analysis.HeldBackFrom)
	for _, kind := range []string{"actor", "role", "quotation", "claim", "disagreement", "discrepancy", "event", "theme", "agreement"} {
		records := slices.DeleteFunc(slices.Clone(book.Records), func(r analysis.RuleRecord) bool { return r.Kind != kind })
		slices.SortFunc(records, func(a, b analysis.RuleRecord) int { return strings.Compare(string(a.Rule), string(b.Rule)) })
		fmt.Fprintf(&b, "\n## Kind: %s\n\n| rule | what it does | fired | right | |\n|---|---|---:|---:|---|\n", kind)
		for _, r := range records {
			if r.Does == "" {
				t.Errorf("analysis/rules.txt has no line for the %s rule %s", kind, r.Rule)
			}
			right, held := "–", ""
			if r.Judged > 0 {
				right = fmt.Sprintf("%d of %d, %d %%", r.Right, r.Judged, 100*r.Right/r.Judged)
			}
			if r.HeldBack() {
				held = "held back"
			}
			fmt.Fprintf(&b, "| %s | %s | %d | %s | %s |\n", r.Rule, strings.TrimPrefix(strings.ReplaceAll(r.Does, "|", "\\|"), " "), r.Fired, right, held)
		}
	}
	return b.String()
}
