package briefing

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"briefing/generator/corpus"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v3"
)

var update = flag.Bool("update", false, "rewrite the golden pages")

// The golden pages are to be read as an analyst would read them.
func TestGoldenPages(t *testing.T) {
	dir := filepath.Join("testdata", "bridge")
	want := map[string]bool{}
	for _, p := range Pages(bridge(t), Options{}) {
		want[p.Path] = true
		file := filepath.Join(dir, filepath.FromSlash(p.Path))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(Render(p)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		golden, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%v; go test -update writes it", err)
			continue
		}
		if got := Render(p); got != string(golden) {
			t.Errorf("%s differs from its golden; go test -update rewrites it:\n%s", p.Path, firstDifference(got, string(golden)))
		}
	}
	err := filepath.WalkDir(dir, func(file string, e os.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, file)
		if err == nil && !e.IsDir() && !want[filepath.ToSlash(rel)] {
			t.Errorf("%s is the golden of no page", file)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "got  " + a[i] + "\nwant " + b[i]
		}
	}
	return "one is longer"
}

// reader reads pages as a browser would, to check what a reader sees.
type reader struct {
	md    goldmark.Markdown
	pages map[string]string
}

func newReader(pages []Page) *reader {
	r := &reader{md: goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(gmhtml.WithUnsafe())), pages: map[string]string{}}
	for _, p := range pages {
		_, body, _ := strings.Cut(strings.TrimPrefix(Render(p), "---\n"), "\n---\n")
		r.pages[p.Path] = body
	}
	return r
}

var (
	tag     = regexp.MustCompile(`<[^>]*>`)
	linkTag = regexp.MustCompile(`</?a\b[^>]*>`) // a link begins and ends within a word's reach
)

// plain is the text that a reader sees of a node.
func plain(r renderer.Renderer, source []byte, n ast.Node) string {
	var b bytes.Buffer
	if err := r.Render(&b, source, n); err != nil {
		panic(err)
	}
	shown := strings.NewReplacer("<strong>", "", "</strong>", "").Replace(b.String()) // part of a word's line, not a break in it
	return fold(html.UnescapeString(tag.ReplaceAllString(linkTag.ReplaceAllString(shown, ""), " ")))
}

// anchored is the text of the block with an anchor.
func (r *reader) anchored(page, id string) (string, bool) {
	source := []byte(r.pages[page])
	doc := r.md.Parser().Parse(text.NewReader(source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		var b bytes.Buffer
		if err := r.md.Renderer().Render(&b, source, n); err != nil {
			panic(err)
		}
		if strings.HasPrefix(b.String(), `<p><a id="`+id+`"></a>`) {
			return plain(r.md.Renderer(), source, n), true
		}
	}
	return "", false
}

// Whatever is shown as a source's words must stand in the paragraph that the
// citation leads to, in that order, as a reader sees both.
func TestEveryExcerptStandsWhereItsCitationLeads(t *testing.T) {
	r := newReader(Pages(bridge(t), Options{}))
	checked := 0
	for page, body := range r.pages {
		source := []byte(body)
		doc := r.md.Parser().Parse(text.NewReader(source))
		err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if quote, ok := n.(*ast.Blockquote); ok && entering {
				checked++
				r.checkQuote(t, page, source, quote)
			}
			return ast.WalkContinue, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if checked < 30 {
		t.Errorf("only %d excerpts were checked", checked)
	}
}

func (r *reader) checkQuote(t *testing.T, page string, source []byte, quote *ast.Blockquote) {
	last := quote.LastChild()
	cite, ok := last.LastChild().(*ast.Link)
	if !ok {
		t.Errorf("%s: no citation ends %q", page, plain(r.md.Renderer(), source, quote))
		return
	}
	to, id, _ := strings.Cut(string(cite.Destination), "#")
	target, ok := r.anchored(path.Join(path.Dir(page), to), id)
	if !ok {
		t.Errorf("%s: %s leads nowhere", page, cite.Destination)
		return
	}
	words := strings.TrimSuffix(plain(r.md.Renderer(), source, quote.FirstChild()), plain(r.md.Renderer(), source, cite))
	if quote.FirstChild() != last { // an utterance: its second paragraph names the speaker
		words = strings.TrimSuffix(strings.TrimPrefix(words, "“"), "”")
	}
	for _, part := range strings.Split(words, "[…]") {
		part = strings.TrimSpace(part)
		i := strings.Index(target, part)
		if i < 0 || part == "" {
			t.Errorf("%s: %q does not stand in %q", page, part, target)
			return
		}
		target = target[i+len(part):]
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	r := newReader(Pages(bridge(t), Options{}))
	links := regexp.MustCompile(`\]\(([^)]*)\)`)
	for page, body := range r.pages {
		for _, m := range links.FindAllStringSubmatch(body, -1) {
			to, id, _ := strings.Cut(m[1], "#")
			file := path.Join(path.Dir(page), to)
			if r.pages[file] == "" {
				t.Errorf("%s: %s is no page", page, m[1])
			} else if _, ok := r.anchored(file, id); id != "" && !ok {
				t.Errorf("%s: %s is no anchor", page, m[1])
			}
		}
	}
}

// An analyst goes from anything to anything that bears on it, and back.
func TestPagesLeadToEachOther(t *testing.T) {
	pages := map[string]string{}
	for _, p := range Pages(bridge(t), Options{}) {
		pages[p.Path] = Render(p)
	}
	for _, tt := range []struct{ from, to string }{
		{"actors/dockers-union.md", "../disagreements/closing-the-gannet-bridge.md"},
		{"disagreements/closing-the-gannet-bridge.md", "../actors/dockers-union.md"},
		{"actors/port-ellery.md", "../themes/ferry.md"},
		{"themes/ferry.md", "../actors/port-ellery.md"},
		{"actors/port-ellery.md", "../discrepancies/figure-cost-of-the-ferry.md"},
		{"discrepancies/figure-cost-of-the-ferry.md", "../actors/port-ellery.md"},
		{"actors/port-ellery.md", "mara-lindqvist.md"},
		{"actors/mara-lindqvist.md", "port-ellery.md"},
		{"actors/tom-okafor.md", "../sources/letter.md"},
		{"sources/letter.md", "../actors/tom-okafor.md"},
		{"sources/post.md", "../discrepancies/figure-cost-of-the-ferry.md"},
		{"sources/letter.md", "../disagreements/closing-the-gannet-bridge.md"},
		{"themes/ferry.md", "../discrepancies/figure-cost-of-the-ferry.md"},
		{"index.md", "timeline.md"}, {"index.md", "coverage.md"}, {"index.md", "actors/index.md"},
	} {
		if !strings.Contains(pages[tt.from], "]("+tt.to) {
			t.Errorf("%s does not lead to %s", tt.from, tt.to)
		}
	}
}

func TestTermsAreNobodysWords(t *testing.T) {
	c := bridge(t)
	for i := range c.Quotations {
		c.Quotations[i].Kind = corpus.Term
	}
	for _, p := range Pages(c, Options{}) {
		for _, b := range p.Blocks {
			if strings.Contains(b.Body, "\n> — ") || b.Key == "words" || b.Key == "reported" || b.Key == "quotations" {
				t.Errorf("%s shows a term as speech:\n%s", p.Path, b.Body)
			}
		}
	}
}

func TestExcerptsOnlySourcesShowNoMoreThanIsCited(t *testing.T) {
	c := bridge(t)
	c.Source("post").Text = strings.Replace(c.Source("post").Text, "asked not to be named", "asked not to be named", 1)
	c.Events = c.Events[:5] // nothing cites the last paragraph now
	for _, p := range Pages(c, Options{}) {
		if body := Render(p); strings.Contains(body, "for the plan.") || p.Path == "sources/post.md" &&
			(!strings.Contains(body, "https://example.org/2024/05/ferry_plan") || !strings.Contains(body, "\n\n[…]\n")) {
			t.Errorf("%s:\n%s", p.Path, body)
		}
	}
}

func TestNothingIsEmpty(t *testing.T) {
	empty := regexp.MustCompile(`(?m)(^### [^\n]*\n+### |^##+ [^\n]*\n*\z|\b0 [a-z]+s\b|:\*\* *$|\| *\||\(\)|^- *$)`)
	for name, c := range map[string]*corpus.Corpus{"bridge": bridge(t), "nothing": {}, "one bare source": {
		Sources: []*corpus.Source{{ID: "a", Text: "Words.", Passages: []corpus.Passage{{ID: "p1", Kind: corpus.Paragraph, Span: corpus.Span{Source: "a", End: 6}}}}}}} {
		for _, p := range Pages(c, Options{}) {
			for _, b := range p.Blocks {
				if m := empty.FindString(b.Body); m != "" && !(b.Key == "title") {
					t.Errorf("%s, %s: %q in\n%s", name, p.Path, m, b.Body)
				}
				if len(strings.Split(b.Body, "\n")) < 2 && strings.HasPrefix(b.Body, "## ") {
					t.Errorf("%s, %s: the section %q is empty", name, p.Path, b.Body)
				}
			}
		}
	}
}

func TestPagesMergeIntoThemselves(t *testing.T) {
	for _, p := range Pages(bridge(t), Options{}) {
		if got, conflicts := Merge(Render(p), p); got != Render(p) || len(conflicts) > 0 {
			t.Errorf("%s: %s\n%s", p.Path, kinds(conflicts), firstDifference(got, Render(p)))
		}
		var data map[string]any
		front, _, _ := strings.Cut(strings.TrimPrefix(Render(p), "---\n"), "\n---\n")
		if err := yaml.Unmarshal([]byte(front), &data); err != nil || data["title"] == "" {
			t.Errorf("%s: %v", p.Path, err)
		}
	}
}

func TestPagesAreTheSameEveryTime(t *testing.T) {
	first := Pages(bridge(t), Options{})
	for range 5 {
		for i, p := range Pages(bridge(t), Options{}) {
			if Render(p) != Render(first[i]) {
				t.Fatalf("%s differs", p.Path)
			}
		}
	}
}

// BenchmarkPages writes a dossier of 300 sources: 100 copies of the bridge
// under other names, with actors, themes and issues of their own.
func BenchmarkPages(b *testing.B) {
	t := &testing.T{}
	one := bridge(t)
	c := &corpus.Corpus{Title: "Bridges"}
	for i := range 100 {
		c.Sources = append(c.Sources, copies(bridge(t), i)...)
	}
	for i := range 100 {
		for _, a := range one.Actors {
			id := corpus.ActorID(fmt.Sprint(a.ID, "-", i))
			named := a
			named.ID, named.Name, named.Mentions = id, fmt.Sprint(a.Name, " ", i), nil
			for _, m := range a.Mentions {
				m.Span.Source = corpus.SourceID(fmt.Sprint(m.Span.Source, "-", i))
				named.Mentions = append(named.Mentions, m)
			}
			c.Actors = append(c.Actors, named)
		}
		for _, e := range one.Events {
			e.What.Source = corpus.SourceID(fmt.Sprint(e.What.Source, "-", i))
			e.At.Source = e.What.Source
			c.Events = append(c.Events, e)
		}
	}
	bytes := 0
	for _, s := range c.Sources {
		bytes += len(s.Text)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		Pages(c, Options{})
	}
}

// copies renames the sources of a corpus.
func copies(c *corpus.Corpus, n int) []*corpus.Source {
	for _, s := range c.Sources {
		s.ID = corpus.SourceID(fmt.Sprint(s.ID, "-", n))
		s.Shares = nil
		for i := range s.Sentences {
			s.Sentences[i].Source = s.ID
		}
		for i := range s.Passages {
			s.Passages[i].Span.Source = s.ID
		}
	}
	return c.Sources
}

// A dossier that nobody named is called after what its sources are about, so
// that a reader knows it at once.
func TestANamelessDossierIsCalledAfterItsSubject(t *testing.T) {
	for want, subject := range map[string]corpus.Subject{
		"# The new bridge":          {Label: "the new bridge"},
		"# Port Ellery: the bridge": {Label: "the bridge", Of: "port-ellery"},
	} {
		c := bridge(t)
		c.Title, c.Summary.Subject = "", subject
		for _, p := range Pages(c, Options{}) {
			if p.Path == homePath && !strings.Contains(p.Blocks[0].Body, want) {
				t.Errorf("home is not headed %q:\n%.200s", want, p.Blocks[0].Body)
			}
		}
	}
}

// Without a subject that they share, it is called after those whom its sources
// speak of most.
func TestANamelessDossierIsCalledAfterItsActors(t *testing.T) {
	for given, want := range map[string]string{"": "# Dockers' Union and Port Ellery", untitled: "# Dockers' Union and Port Ellery", "The Gannet Bridge": "# The Gannet Bridge"} {
		c := bridge(t)
		c.Title = given
		home := ""
		for _, p := range Pages(c, Options{}) {
			if p.Path == homePath {
				home = p.Blocks[0].Body
			}
		}
		if !strings.Contains(home, want) {
			t.Errorf("with the title %q, home is not headed %q:\n%.400s", given, want, home)
		}
	}
}
