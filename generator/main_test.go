package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
	"briefing/generator/problem"
)

func noEnvironment(string) string { return "" }

func TestFlagsStandAnywhere(t *testing.T) {
	tests := []struct {
		args       []string
		positional []string
		check      func(options) bool
	}{
		{[]string{"-C", "d", "explain", "x"}, []string{"x"}, func(o options) bool { return o.dir == "d" }},
		{[]string{"explain", "-C", "d", "x"}, []string{"x"}, func(o options) bool { return o.dir == "d" }},
		{[]string{"explain", "x", "-C", "d"}, []string{"x"}, func(o options) bool { return o.dir == "d" }},
		{[]string{"explain", "x", "--json", "y"}, []string{"x", "y"}, func(o options) bool { return o.json }},
		{[]string{"--json", "import", "a", "--", "--force"}, []string{"a", "--force"}, func(o options) bool { return o.json && !o.force }},
		{[]string{"build", "--base-url", "https://a.example", "--out=o"}, nil, func(o options) bool { return o.baseURL == "https://a.example" && o.out == "o" }},
		{[]string{"-C", "a", "build", "-C", "b"}, nil, func(o options) bool { return o.dir == "b" }},
	}
	for _, test := range tests {
		o, _, positional, err := parse(test.args, noEnvironment)
		if err != nil || !slices.Equal(positional, test.positional) || !test.check(o) {
			t.Errorf("%q gives %+v, %q, %v", test.args, o, positional, err)
		}
	}
}

// Nothing is offered without being explained, and nothing is explained twice.
func TestEverythingOfferedIsExplained(t *testing.T) {
	for _, c := range commands() {
		if summary(c.name) == "" {
			t.Errorf("command %s has no summary", c.name)
		}
		var o options
		for _, name := range append(everywhere(), c.flags...) {
			if flagMeaning(name) == "" || flagSet(&o, name).Lookup(name) == nil {
				t.Errorf("flag --%s of %s is not explained or not there", name, c.name)
			}
		}
		for shell, script := range map[string]string{"bash": bashCompletion(), "zsh": zshCompletion(), "fish": fishCompletion()} {
			for _, name := range append(c.flags, c.name) {
				if !strings.Contains(script, name) {
					t.Errorf("completion for %s lacks %s", shell, name)
				}
			}
		}
	}
}

func TestColour(t *testing.T) {
	terminal, err := os.Open(os.DevNull) // a character device, as terminals are
	if err != nil || runtime.GOOS == "windows" {
		t.Skip("no character device to stand for a terminal")
	}
	defer terminal.Close()
	tests := []struct {
		choice, variable, value string
		terminal, want          bool
	}{
		{"auto", "", "", true, true},
		{"auto", "", "", false, false},
		{"auto", "NO_COLOR", "1", true, false},
		{"auto", "TERM", "dumb", true, false},
		{"always", "NO_COLOR", "1", false, true},
		{"never", "", "", true, false},
	}
	for _, test := range tests {
		getenv := func(name string) string {
			if name == test.variable {
				return test.value
			}
			return ""
		}
		p := newPaint(test.choice, getenv, terminal)
		if !test.terminal {
			p = newPaint(test.choice, getenv, &bytes.Buffer{})
		}
		if p.on != test.want {
			t.Errorf("%+v: colour is %v", test, p.on)
		}
	}
	plain := problem.New("seeds/a.md", "title: ~^\n", 7, 9, "not a title", "write one")
	colourful := paint{on: true}.problem(plain)
	stripped := colourful
	for _, code := range []string{bold, red, yellow, green} {
		stripped = strings.ReplaceAll(stripped, "\x1b["+code+"m", "")
	}
	if stripped = strings.ReplaceAll(stripped, "\x1b[0m", ""); stripped != plain.Render() || stripped == colourful {
		t.Errorf("colour changes what is said:\n%s\nwant\n%s", stripped, plain.Render())
	}
}

func TestNearestWord(t *testing.T) {
	for word, want := range map[string]string{"biuld": "build", "rendre": "render", "exprot": "export", "xyzzy": ""} {
		hint := didYouMean(word, commandNames(), "")
		if got := strings.TrimSuffix(strings.TrimPrefix(hint, "did you mean "), "?"); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}

func TestNumbersAsPeopleReadThem(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 5812: "5,812", 1234567: "1,234,567"} {
		if got := number(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	if got := count(1, "page") + ", " + countOf(2, "discrepancy", "discrepancies"); got != "1 page, 2 discrepancies" {
		t.Error(got)
	}
}

func TestLinePosition(t *testing.T) {
	tests := []struct {
		in           string
		file         string
		line, column int
		ok           bool
	}{
		{"seeds/a.md:12", "seeds/a.md", 12, 0, true},
		{"seeds/a.md:12:3", "seeds/a.md", 12, 3, true},
		{"C:/seeds/a.md:12", "C:/seeds/a.md", 12, 0, true},
		{"seeds/a.md", "", 0, 0, false},
		{"a-q1", "", 0, 0, false},
		{"a.md:0", "", 0, 0, false},
		{"a.md:x", "", 0, 0, false},
		{":3", "", 0, 0, false},
	}
	for _, test := range tests {
		file, line, column, ok := linePosition(test.in)
		if ok != test.ok || ok && (file != test.file || line != test.line || column != test.column) {
			t.Errorf("%q is %q, %d, %d, %v", test.in, file, line, column, ok)
		}
	}
}

// The passages that a line of a page speaks of.
func TestCited(t *testing.T) {
	text := "Rain fell on Monday. It was heavy.\n\nThe river rose.\n"
	src := &corpus.Source{ID: "a", Text: text, Passages: []corpus.Passage{
		{ID: "p1", Kind: corpus.Paragraph, Span: corpus.Span{Source: "a", Start: 0, End: 34}},
		{ID: "p2", Kind: corpus.Paragraph, Span: corpus.Span{Source: "a", Start: 36, End: 51}},
	}}
	k := newCatalogue(&corpus.Corpus{Sources: []*corpus.Source{src}})
	tests := []struct {
		why, page, text string
		line            int
		want            []string
	}{
		{"an excerpt's own words", "index.md", "# X\n\n> It was heavy. [A ¶1](sources/a.md#p1)\n", 3, []string{"It was heavy."}},
		{"from a folder", "actors/x.md", "> It was heavy. [A ¶1](../sources/a.md#p1)", 1, []string{"It was heavy."}},
		{"an utterance's citation stands below", "index.md", "> “The river rose.”\n>\n> — X · [A ¶2](sources/a.md#p2)\n", 1, []string{"The river rose."}},
		{"a fact with two citations", "index.md", "- **When:** Monday [A ¶1](sources/a.md#p1) [A ¶2](sources/a.md#p2)\n", 1, []string{text[:34], "The river rose."}},
		{"a passage of a source page", "sources/a.md", "<a id=\"p2\"></a>\nThe river rose.\n", 2, []string{"The river rose."}},
		{"no citation", "index.md", "Words.\n\n> It was heavy. [A ¶1](sources/a.md#p1)\n", 1, nil},
		{"a passage that is none", "index.md", "> X [A ¶9](sources/a.md#p9)\n", 1, nil},
		{"a link that is no citation", "index.md", "See [X](actors/a.md#p1).\n", 1, nil},
	}
	for _, test := range tests {
		start, end, ok := lineRange(test.text, test.line)
		if !ok {
			t.Fatalf("%s: no line %d", test.why, test.line)
		}
		var got []string
		for _, span := range k.cited(test.page, test.text, start, end) {
			got = append(got, k.text(span))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}

func FuzzCited(f *testing.F) {
	f.Add("sources/a.md", "<a id=\"p1\"></a>\n> x [A](a.md#p1)\n\n\n", 1)
	f.Add("index.md", "\n\n> [b](sources/a.md#p2)", 3)
	src := &corpus.Source{ID: "a", Text: "One.\n\nTwo.", Passages: []corpus.Passage{{ID: "p1", Kind: corpus.Paragraph, Span: corpus.Span{Source: "a", Start: 0, End: 4}}}}
	k := newCatalogue(&corpus.Corpus{Sources: []*corpus.Source{src}})
	f.Fuzz(func(t *testing.T, page, text string, line int) {
		start, end, ok := lineRange(text, line%100)
		if !ok {
			return
		}
		for _, span := range k.cited(page, text, start, end) {
			if span.Start < 0 || span.End > len(src.Text) || span.Start > span.End {
				t.Errorf("%v is no span of the source", span)
			}
		}
	})
}

func TestWriteWhole(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.md")
	if err := writeWhole(file, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(file, []byte("two"), false); !os.IsExist(err) {
		t.Errorf("a file that is there is written over: %v", err)
	}
	if err := writeWhole(file, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	left, err := readAll(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != 1 || string(left["a.md"]) != "three" {
		t.Errorf("the folder holds %q", left)
	}
}
