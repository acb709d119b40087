package analysis

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"briefing/generator/corpus"
)

// BenchmarkCorpus measures the whole analysis on 10, 100, 1,000, 3,000 and 10,000
// articles of 600 to 1,000 words: speed, seconds of all cores for a thousand
// articles (which stay the same while time is linear), and the most memory
// that the process has had. One size alone: -bench Corpus/1000$; each runs once with
// -benchtime 1x.
func BenchmarkCorpus(b *testing.B) {
	words := newBabble(b)
	for _, n := range []int{10, 100, 1000, 3000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var sources []*corpus.Source
			size := 0
			for i := range n {
				text := words.article(uint64(i))
				size += len(text)
				src := sourceOf(fmt.Sprintf("a%05d", i), fmt.Sprintf("2024-%02d-%02d", i%12+1, i%28+1), text)
				src.Title = strings.Join(strings.Fields(text)[:8], " ")
				sources = append(sources, src)
			}
			model, lex := loaded(b)
			runtime.GC()
			b.SetBytes(int64(size))
			begin := cpuSeconds()
			for b.Loop() {
				analyse(model, lex, "Test", sources)
			}
			b.ReportMetric((cpuSeconds()-begin)/float64(b.N)/float64(n)*1000, "cpu-s/1000-articles")
			b.ReportMetric(peakMiB(), "peak-MiB")
		})
	}
}

// cpuSeconds is the time of all cores that the process has used; 0 where the
// system does not tell.
func cpuSeconds() float64 {
	data, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(data), ") ")
	fields := strings.Fields(rest) // from the third field on; user and system time are the 14th and 15th, in hundredths
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) / 100
}

// peakMiB is the most memory that the process has held; 0 where the system
// does not tell.
func peakMiB() float64 {
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kib float64
	for line := range strings.Lines(string(data)) {
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kib); err == nil {
			break
		}
	}
	return kib / 1024
}

// babble makes articles that have the words of news and are no copies of each
// other: it walks from word to word as the articles it has read do, in new
// ways, with people of its own.
type babble struct {
	next  map[string][]string // word → words that follow it
	pairs map[string][]string // two words → words that follow them
}

const sentenceStart = "."

// newBabble reads the articles of the test dossiers, and real news where it
// lies beside the repository.
func newBabble(t testing.TB) *babble {
	t.Helper()
	w := &babble{next: map[string][]string{}, pairs: map[string][]string{}}
	files, err := filepath.Glob("testdata/*/seeds/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	news, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpora", "eval", "wikinews_20*.csv"))
	for _, f := range append(files, news...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		w.read(string(data))
	}
	return w
}

func (w *babble) read(text string) {
	last, before := sentenceStart, ""
	for word := range strings.FieldsSeq(text) {
		word = strings.Trim(word, "“”\"'‘’()[]*#>_")
		if word == "" || strings.ContainsAny(word, ":/|") {
			continue
		}
		w.next[last] = append(w.next[last], word)
		w.pairs[before+" "+last] = append(w.pairs[before+" "+last], word)
		before, last = last, word
		if strings.HasSuffix(word, ".") && len(word) > 3 {
			before, last = "", sentenceStart
		}
	}
}

// article makes the article of a number: always the same one.
func (w *babble) article(number uint64) string {
	r := rand.New(rand.NewPCG(number, 7))
	people := make([]string, 6)
	for i := range people {
		people[i] = invented(r) + " " + invented(r)
	}
	var b strings.Builder
	for n, words := 0, 600+r.IntN(400); n < words; {
		for range 2 + r.IntN(4) {
			s := w.sentence(r, people)
			n += len(s)
			text := strings.Join(s, " ")
			switch person := people[r.IntN(len(people))]; r.IntN(8) {
			case 0:
				text = "“" + strings.TrimSuffix(text, ".") + ",” said " + person + "."
			case 1:
				text = person + " said that " + strings.ToLower(text[:1]) + text[1:]
			}
			b.WriteString(text + " ")
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// sentence walks from a sentence's start to an end, at most forty words on.
// Now and then a name becomes that of somebody of the article.
func (w *babble) sentence(r *rand.Rand, people []string) []string {
	var out []string
	last, before := sentenceStart, ""
	for len(out) < 40 {
		choices := w.pairs[before+" "+last]
		if len(choices) < 2 || r.IntN(3) == 0 {
			choices = w.next[last]
		}
		if len(choices) == 0 {
			break
		}
		word := choices[r.IntN(len(choices))]
		before, last = last, word
		if len(out) > 0 && unicode.IsUpper(rune(word[0])) && r.IntN(4) == 0 {
			word = strings.Fields(people[r.IntN(len(people))])[1]
		}
		out = append(out, word)
		if strings.HasSuffix(last, ".") && len(last) > 3 {
			return out
		}
	}
	return append(out, "there.")
}

// invented is a name that nobody bears.
func invented(r *rand.Rand) string {
	syllables := []string{"ka", "ro", "mel", "din", "tho", "var", "lis", "ben", "sor", "an", "ek", "ul", "mar", "vin", "hol", "ter"}
	name := ""
	for range 2 + r.IntN(2) {
		name += syllables[r.IntN(len(syllables))]
	}
	return strings.ToUpper(name[:1]) + name[1:]
}
