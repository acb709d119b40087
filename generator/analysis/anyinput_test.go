package analysis

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// TestRealNewsIsReadWithoutFault runs the whole analysis over hundreds of news
// articles, where the annotated corpora are at hand: no panic, and every
// finding within its evidence.
func TestRealNewsIsReadWithoutFault(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "corpora", "eval")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the corpora are not here")
	}
	for name, texts := range map[string][]string{
		"polnear": jsonTexts(t, filepath.Join(dir, "q_polnear_dev.jsonl")),
		"uner":    jsonTexts(t, filepath.Join(dir, "uner_ewt_test.jsonl")),
		"2019":    csvTexts(t, filepath.Join(dir, "wikinews_2019.csv")),
		"2020":    csvTexts(t, filepath.Join(dir, "wikinews_2020.csv")),
	} {
		t.Run(name, func(t *testing.T) {
			if len(texts) == 0 {
				t.Fatal("no texts were read")
			}
			var sources []*corpus.Source
			for i, text := range texts {
				text = strings.ReplaceAll(text, "\n", "\n\n")
				sources = append(sources, sourceOf(fmt.Sprintf("s%04d", i), "2020-06-01", text))
			}
			if c := analysed(t, sources...); len(c.Actors) == 0 {
				t.Error("no actor was found")
			}
		})
	}
}

func jsonTexts(t *testing.T, file string) []string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	var out []string
	for lines.Scan() {
		var doc struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		out = append(out, doc.Text)
	}
	return out
}

func csvTexts(t *testing.T, file string) []string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows[1:] {
		out = append(out, row[len(row)-1])
	}
	return out
}

// FuzzAnalyse gives any text to the whole analysis.
func FuzzAnalyse(f *testing.F) {
	for _, s := range []string{
		"The country voted. The country did not say why.", "“A,” said B. He", "Said X, \"y", "The", "Japan’s", "(EU)", ", who said that", "X and", "to open",
		"# Heading\n\nThe scheme should be banned, Rep. A (B-C.) said.", "According to", "Minister of the", "12 March", "\xff\xfe", "—", "''", "Its chairman, ",
	} {
		f.Add(s)
	}
	model, lex := loaded(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		c := analyse(model, lex, "Test", []*corpus.Source{sourceOf("a", "2024-05-06", text), sourceOf("b", "2024-05-07", "Norway opposes the quota. "+text)})
		if err := c.Check(); err != nil {
			t.Error(err)
		}
	})
}
