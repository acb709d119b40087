package site

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// foundWords are the words of a text, apart and joined.
func foundWords(text string) (words, joined []string) {
	into := func(list *[]string) func([]byte) {
		return func(w []byte) { *list = append(*list, string(w)) }
	}
	searchWords(foldSearch(nil, text), into(&words), into(&joined))
	return words, joined
}

func TestSearchWords(t *testing.T) {
	data, err := os.ReadFile("testdata/search-words.json")
	if err != nil {
		t.Fatal(err)
	}
	var table [][2]string
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	for _, row := range table {
		if words, _ := foundWords(row[0]); strings.Join(words, " ") != row[1] {
			t.Errorf("%q: got %q, want %q", row[0], strings.Join(words, " "), row[1])
		}
	}
}

// Whoever leaves out the hyphen finds the word all the same.
func TestJoinedWords(t *testing.T) {
	for text, want := range map[string]string{
		"Indo-Pacific powers": "indopacific", "O’Brien’s house": "obrien", "state-of-the-art": "stateoftheart",
		"Japan’s plan": "", "Asia - Europe": "", "-5 to 6-": "", "dogs' tails": "",
	} {
		if _, joined := foundWords(text); strings.Join(joined, " ") != want {
			t.Errorf("%q: got %q, want %q", text, joined, want)
		}
	}
}

func FuzzSearchWords(f *testing.F) {
	for _, s := range []string{"Élysée’s", "Indo-Pacific", "東京-Tokyo", "a'\u0301-\u00ad's", "ﬁ½№İς", "\xff-'\xc3", "'''---sss"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		words, joined := foundWords(text)
		for _, w := range append(words, joined...) {
			if w == "" || !utf8.ValidString(w) || utf8.RuneCountInString(w) > longestWord || strings.ContainsAny(w, ` ,;"\`) {
				t.Fatalf("%q gives the word %q", text, w)
			}
		}
		again, _ := foundWords(strings.Join(words, " "))
		for i, w := range words {
			if w == "s" { // only a possessive is dropped
				continue
			}
			if i >= len(again) || len(words) == len(again) && again[i] != w {
				t.Fatalf("%q gives %q, and these %q", text, words, again)
			}
		}
	})
}
