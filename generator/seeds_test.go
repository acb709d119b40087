package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// seedRunLength is how many consecutive words, the same in a digest and in an original, count as copied.
const seedRunLength = 12

// longestSeedQuotation is the greatest number of words between quotation marks that passes for a quotation:
// without a limit, a pair of marks around a whole paragraph would excuse copying it.
const longestSeedQuotation = 60

// seedOriginals is the folder of the articles that the digests in seeds/ are of. It lies beside the repository,
// as the articles belong to others and are no part of it.
var seedOriginals = filepath.Join("..", "..", "shared", "seeds")

func TestSeedsAreOurOwnWords(t *testing.T) {
	if _, err := os.Stat(seedOriginals); err != nil {
		t.Skip("the original articles are not beside this repository")
	}
	originals := seedRunIndex{}
	for _, file := range globSeeds(t, filepath.Join(seedOriginals, "*.txt")) {
		originals.add(filepath.Base(file), readSeed(t, file))
	}
	for _, file := range globSeeds(t, filepath.Join("..", "seeds", "*.md")) {
		for _, run := range originals.sharedWith(readSeed(t, file)) {
			t.Errorf("seeds/%s: %d words stand in %s too: %q",
				filepath.Base(file), len(strings.Fields(run.words)), run.original, run.words)
		}
	}
}

func TestSeedRunsAreFound(t *testing.T) {
	const original = "Twelve grey geese flew low over the harbour wall before the evening storm broke, and nobody looked up.\n"
	const copied = "Twelve grey geese flew low over the harbour wall before the evening"
	const front = "---\ntitle: \"Geese\"\nkind: digest\n---\n\n"
	const filler = " one two three four five six seven eight nine ten"

	tests := []struct {
		name   string
		digest string
		want   []string // the shared runs, lower-cased
	}{
		{"twelve words", front + "Witnesses agree: " + copied + " calm ended.", []string{strings.ToLower(copied)}},
		{"eleven words", front + "Grey geese flew low over the harbour wall before the evening, they agree.", nil},
		{"capitals, punctuation and lines hide nothing", front + "twelve GREY geese – flew low;\nover the\nharbour wall, before the **evening**",
			[]string{strings.ToLower(copied)}},
		{"a longer run is told once and whole", front + copied + " storm broke. And then rain fell.",
			[]string{strings.ToLower(copied) + " storm broke and"}},
		{"two runs are both told", front + copied + " calm. Later, " + copied + " news.",
			[]string{strings.ToLower(copied), strings.ToLower(copied)}},
		{"straight quotation marks", front + `She said "` + copied + `" twice.`, nil},
		{"curly quotation marks", front + "She said “" + copied + "” twice.", nil},
		{"single marks are apostrophes", front + "She said ‘" + copied + "’ twice.", []string{strings.ToLower(copied)}},
		{"a quotation of sixty words", front + "“" + copied + strings.Repeat(filler, 4) + " one two three four five six seven eight”", nil},
		{"a quotation of sixty-one words", front + "“" + copied + strings.Repeat(filler, 4) + " one two three four five six seven eight nine”",
			[]string{strings.ToLower(copied)}},
		{"a mark that never closes", front + "“" + copied + " storm.", []string{strings.ToLower(copied) + " storm"}},
		{"marks in different paragraphs", front + "The \"watch.\n\n" + copied + " hush.\n\nThe watch\" ended.", []string{strings.ToLower(copied)}},
		{"a run around a quotation", front + "Twelve grey geese flew low over “at last” the harbour wall before the evening",
			[]string{strings.ToLower(copied)}},
		{"the title is metadata", "---\ntitle: " + copied + "\nkind: digest\n---\n\nGeese flew.", nil},
		{"a folded title", "---\ntitle: >\n  Twelve grey geese flew low over\n  the harbour wall before the evening\nkind: digest\n---\n\nGeese flew.", nil},
		{"the rest of the front matter is not", "---\ntitle: Geese\ndescription: " + copied + "\n---\n\nGeese flew.",
			[]string{strings.ToLower(copied)}},
		{"nor is a title in the body", front + "title: " + copied + "\n", []string{strings.ToLower(copied)}},
		{"no front matter", copied + " fog.", []string{strings.ToLower(copied)}},
		{"nothing at all", "", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			originals := seedRunIndex{}
			originals.add("geese.txt", original)
			var got []string
			for _, run := range originals.sharedWith(test.digest) {
				got = append(got, run.words)
				if run.original != "geese.txt" {
					t.Errorf("the run is said to stand in %q", run.original)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("shared runs\n got %q\nwant %q", got, test.want)
			}
		})
	}
}

// seedRunIndex leads from every run of seedRunLength words, joined by spaces, to the file of the original it stands in.
type seedRunIndex map[string]string

// seedRun is a stretch of at least seedRunLength words that a digest shares with an original.
type seedRun struct{ words, original string }

func (index seedRunIndex) add(file, text string) {
	words := seedWords(text)
	for i := 0; i+seedRunLength <= len(words); i++ {
		index[strings.Join(words[i:i+seedRunLength], " ")] = file
	}
}

// sharedWith gives the stretches that a digest shares with the originals outside its title and its quotations,
// each as long as it goes on, in the digest's order.
func (index seedRunIndex) sharedWith(digest string) []seedRun {
	words := seedWords(withoutSeedQuotations(withoutSeedTitle(digest)))
	var runs []seedRun
	for i := 0; i+seedRunLength <= len(words); i++ {
		original, shared := index[strings.Join(words[i:i+seedRunLength], " ")]
		if !shared {
			continue
		}
		end := i + seedRunLength
		for end < len(words) && index[strings.Join(words[end+1-seedRunLength:end+1], " ")] == original {
			end++
		}
		runs = append(runs, seedRun{strings.Join(words[i:end], " "), original})
		i = end - seedRunLength
	}
	return runs
}

var (
	seedWord = regexp.MustCompile(`[a-z0-9]+`)
	// A quotation opens and closes with marks of one kind, within a paragraph (a paragraph may break its lines).
	seedQuotation   = regexp.MustCompile(`“[^“”]*”|"[^"]*"`)
	seedFrontMatter = regexp.MustCompile(`\A---\n(?s:.*?)\n---\n`)
	seedTitle       = regexp.MustCompile(`(?m)^title:.*\n(?:[ \t]+.*\n)*`)
	seedParagraph   = regexp.MustCompile(`\n[ \t]*\n`)
)

func seedWords(text string) []string {
	return seedWord.FindAllString(strings.ToLower(text), -1)
}

// withoutSeedQuotations drops what stands between quotation marks, so that the words on either side meet:
// a copied sentence is not excused by a quotation in its middle.
func withoutSeedQuotations(text string) string {
	paragraphs := seedParagraph.Split(text, -1)
	for i, paragraph := range paragraphs {
		paragraphs[i] = seedQuotation.ReplaceAllStringFunc(paragraph, func(quotation string) string {
			if len(seedWords(quotation)) > longestSeedQuotation {
				return quotation
			}
			return " "
		})
	}
	return strings.Join(paragraphs, "\n\n")
}

// withoutSeedTitle drops the title from the front matter: it names the article and has to be the article's own.
func withoutSeedTitle(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	front := seedFrontMatter.FindString(text)
	return seedTitle.ReplaceAllString(front, "") + text[len(front):]
}

func globSeeds(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no file matches %s, so nothing would be compared", pattern)
	}
	return files
}

func readSeed(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
