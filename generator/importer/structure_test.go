package importer

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/generator/corpus"
)

var update = flag.Bool("update", false, "write the golden files")

// TestStructure compares what is recognised in testdata/structure with the
// .want file beside each article: one passage a line, and what the text says
// of itself.
func TestStructure(t *testing.T) {
	const dir = "testdata/structure"
	files, err := filepath.Glob(dir + "/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want") {
			if _, err := os.Stat(strings.TrimSuffix(file, ".want")); err != nil {
				t.Errorf("%s belongs to no article", file)
			}
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, ps := readArticle(filepath.Base(file), data, metadata{})
		if len(ps) > 0 {
			t.Errorf("%s: %v", file, ps)
			continue
		}
		got := describe(a.source())
		if *update {
			if err := os.WriteFile(file+".want", []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file + ".want")
		if err != nil {
			t.Error(err)
			continue
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
	}
}

// describe prints a source's metadata and passages, whole.
func describe(s *corpus.Source) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nauthor: %s\nurl: %s\npublished: %s %s %s\nwords: %d\n\n",
		s.Title, s.Author, s.URL, s.Published.Value, s.Published.Precision, s.Published.Basis, s.Words)
	for _, p := range s.Passages {
		fmt.Fprintf(&b, "%-3s %-11s %q\n", p.ID, p.Kind, s.Text[p.Span.Start:p.Span.End])
	}
	return b.String()
}

// kinds writes the passages as letters, with the number of those in a row.
func kinds(s *corpus.Source) string {
	var parts []string
	last, n := "", 0
	flush := func() {
		if n == 1 {
			parts = append(parts, last)
		} else if n > 1 {
			parts = append(parts, fmt.Sprint(last, n))
		}
	}
	for _, p := range s.Passages {
		letter := passageLetter(p.Kind)
		if p.Kind == corpus.Deck {
			letter = "d"
		}
		if letter != last {
			flush()
			last, n = letter, 0
		}
		n++
	}
	flush()
	return strings.Join(parts, " ")
}

// TestPagesPastedFromTheWeb reads articles of others, which lie outside the
// project, where they are there: with the list that states their metadata and
// without it, and with their empty lines taken out.
func TestPagesPastedFromTheWeb(t *testing.T) {
	const dir = "../../../shared/seeds"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the articles are not here")
	}
	want := map[string]struct{ kinds, author string }{
		"000": {"t p7", ""},
		"001": {"b c d p13 n", "Arbenita Sopaj"},
		"002": {"t p3 h p8 h p3", ""},
		"003": {"d b p5 c b h p3 c b h p4 b h p3 c2 h p7 b h p2 c p2 h p6 n2 b", "Jagannath Panda"},
		"004": {"t p15 y n b2", "Aishwarya Sanjukta Roy Proma"},
	}
	files, _ := filepath.Glob(dir + "/*.txt")
	read := 0
	for _, file := range files {
		w, ok := want[filepath.Base(file)[:3]]
		if !ok {
			continue
		}
		read++
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for name, text := range map[string]string{
			"as it is":            string(data),
			"without empty lines": withoutEmptyLines(string(data)),
			"with CRLF":           strings.ReplaceAll(string(data), "\n", "\r\n"),
			"with a mark":         "\uFEFF" + string(data),
		} {
			a, ps := readArticle(filepath.Base(file), []byte(text), metadata{})
			if a == nil {
				t.Fatalf("%s %s: %v", file, name, ps)
			}
			src := a.source()
			if got := kinds(src); got != w.kinds || src.Author != w.author {
				t.Errorf("%s %s: got %s by %q, want %s by %q", filepath.Base(file), name, got, src.Author, w.kinds, w.author)
			}
		}
	}
	if read != len(want) {
		t.Errorf("%d of %d articles are there", read, len(want))
	}
	sources, ps, err := Read(os.DirFS(filepath.Dir(dir)), filepath.Base(dir))
	if err != nil || len(ps) > 0 || len(sources) != len(want) {
		t.Errorf("%d sources, problems %v, error %v", len(sources), ps, err)
	}
}

func withoutEmptyLines(s string) string {
	var lines []string
	for _, l := range strings.Split(s, "\n") {
		if strings.TrimSpace(l) != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

// checkPassages proves what corpus.Check asks of passages.
func checkPassages(t *testing.T, s *corpus.Source) {
	t.Helper()
	c := corpus.Corpus{Sources: []*corpus.Source{s}}
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Passages {
		x := s.Text[p.Span.Start:p.Span.End]
		if from, to := trim(x, 0, len(x)); from != 0 || to != len(x) {
			t.Fatalf("%s has white space around it: %q", p.ID, x)
		}
	}
}

func TestNastyInputsAreReadInTime(t *testing.T) {
	sentence := "The basin is too small, and nobody has asked the families. "
	for name, text := range map[string]string{
		"65,000 quotation marks":   strings.Repeat("“", 65_000) + " he said.",
		"65,000 straight marks":    strings.Repeat("\" ", 65_000),
		"one line of 5 MB":         strings.Repeat(sentence, 5<<20/len(sentence)),
		"a word of 5 MB":           strings.Repeat("a", 1<<20),
		"20,000 short lines":       strings.Repeat("The Basin\n", 20_000),
		"100,000 list markers":     strings.Repeat("- ", 100_000) + "x",
		"20,000 quote marks":       strings.Repeat("> ", 20_000) + "x",
		"100,000 brackets":         strings.Repeat("[", 100_000) + strings.Repeat("(", 100_000),
		"100,000 stars":            strings.Repeat("*", 100_000) + "x",
		"20,000 dates":             strings.Repeat("3 July 2023 ", 20_000),
		"10,000 notes":             strings.Repeat("Ada Moor is a writer.\n", 10_000),
		"10,000 names":             strings.Repeat("Ada Moor\n", 10_000),
		"10,000 captions":          strings.Repeat("Ada Moor (Photo by Cy Lee)\n", 10_000),
		"10,000 table rows":        "| a | b |\n|---|---|\n" + strings.Repeat("| x | y |\n", 10_000),
		"10,000 headings":          strings.Repeat("## The Basin\n\n", 10_000),
		"a mebibyte of full stops": strings.Repeat(".", 1<<20),
	} {
		for _, ext := range []string{".txt", ".md"} {
			t.Run(name+" "+ext, func(t *testing.T) {
				a, ps := readArticle("a"+ext, []byte(text), metadata{})
				if a == nil {
					t.Fatal(ps)
				}
				checkPassages(t, a.source())
			})
		}
	}
}

func FuzzPassages(f *testing.F) {
	files, _ := filepath.Glob("testdata/structure/*")
	if len(files) == 0 {
		f.Fatal("no seed corpus")
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".want") {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, strings.HasSuffix(file, ".md"))
	}
	f.Add([]byte("By \u00A0\u200B\nURL: http://a.b/2023/07/03/\n\n*\n* *\n"), true)
	f.Add([]byte("\xff\xfea\x00\n\x00b\x00.\x00"), false)
	f.Fuzz(func(t *testing.T, data []byte, md bool) {
		name := "a.txt"
		if md {
			name = "a.md"
		}
		a, ps := readArticle(name, data, metadata{})
		for _, p := range ps {
			p.Render()
		}
		if a == nil {
			if len(ps) == 0 {
				t.Fatal("neither an article nor a problem")
			}
			return
		}
		if a.encoding == utf8Encoding && a.text != string(data) {
			t.Fatal("the bytes of a UTF-8 file were changed")
		}
		checkPassages(t, a.source())
		out, suggested, _ := Convert(name, data, "2026-01-02")
		if !utf8.Valid(out) || !strings.HasSuffix(suggested, ".md") {
			t.Fatalf("%q %q", out, suggested)
		}
	})
}

func BenchmarkReadText(b *testing.B)     { benchmarkRead(b, "testdata/structure/pasted-page.txt") }
func BenchmarkReadWrapped(b *testing.B)  { benchmarkRead(b, "testdata/structure/wrapped-mail.txt") }
func BenchmarkReadMarkdown(b *testing.B) { benchmarkRead(b, "testdata/structure/full.md") }

// benchmarkRead reads an article with a body of the usual length.
func benchmarkRead(b *testing.B, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	body := strings.Repeat("\n\nThe basin is too small, said the mayor, and the families of the eastern quay have not been asked about it by anybody who could have told them what it would cost, or when it would be finished, or who would pay. She would not say more.", 25)
	if i := strings.Index(string(data), "\n\n"); i > 0 {
		data = []byte(string(data[:i]) + body + string(data[i:]))
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if a, _ := readArticle(file, data, metadata{}); a == nil {
			b.Fatal("not read")
		}
	}
}
