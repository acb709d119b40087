package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/language"
)

// word is one syntactic word of a treebank.
type word struct {
	form, tag  string
	start, end int // in the document's text
	head       int // index of the governing word in the sentence, -1 for the root
	entity     language.Entity
	begin      bool
	marks      string // the column MISC's Entity=
}

// sentence is a sentence of a corpus, with where it stands in the document's text.
type sentence struct {
	start, end int
	words      []word
}

// readTreebank reads the CoNLL-U files of a folder whose names begin with prefix, in name order, one document each.
func readTreebank(dir, prefix string) ([]language.Document, error) {
	files, err := filepath.Glob(filepath.Join(dir, prefix+"*.conllu"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no files %s*.conllu in %s", prefix, dir)
	}
	slices.Sort(files)
	var docs []language.Document
	for _, file := range files {
		d, err := readConllu(file)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func readConllu(file string) (language.Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return language.Document{}, err
	}
	defer f.Close()
	var text strings.Builder
	var all []sentence
	var words []word
	lastOfRange, spaceAfterRange := 0, false
	flush := func() {
		if len(words) > 0 {
			markNames(words)
			all = append(all, sentence{words[0].start, words[len(words)-1].end, words})
			words = nil
			text.WriteByte('\n')
		}
	}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if in.Text() == "" {
			flush()
			continue
		}
		col := strings.Split(in.Text(), "\t")
		if len(col) != 10 || strings.Contains(col[0], ".") {
			continue
		}
		space := !strings.Contains(col[9], "SpaceAfter=No")
		if _, last, ok := strings.Cut(col[0], "-"); ok {
			lastOfRange, _ = strconv.Atoi(last)
			spaceAfterRange = space
			continue
		}
		id, _ := strconv.Atoi(col[0])
		head, _ := strconv.Atoi(col[6])
		w := word{form: col[1], tag: dashTag(col[1], col[4]), start: text.Len(), head: head - 1, marks: field(col[9], "Entity=")}
		text.WriteString(col[1])
		w.end = text.Len()
		words = append(words, w)
		switch {
		case id < lastOfRange:
			continue
		case id == lastOfRange:
			space, lastOfRange = spaceAfterRange, 0
		}
		if space {
			text.WriteByte(' ')
		}
	}
	flush()
	return project(text.String(), all), in.Err()
}

// dashTag is the tag of a word. Dashes and dots of omission are tagged as commas in parts of EWT and as colons in GUM.
func dashTag(form, tag string) string {
	switch form {
	case "-", "--", "–", "—", "...", "…":
		if tag == "," {
			return ":"
		}
	}
	return tag
}

func field(misc, name string) string {
	for part := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(part, name); ok {
			return v
		}
	}
	return ""
}

// project carries the annotation of the corpus's words over to the tokens that the program makes of the text.
func project(text string, all []sentence) language.Document {
	d := language.Document{Text: text}
	var blocks []language.Block
	for _, s := range all {
		blocks = append(blocks, language.Block{Start: s.start, End: s.end, Kind: language.Heading})
	}
	d.Sentences = language.Split(text, blocks)
	for i := range d.Sentences {
		words := all[d.Sentences[i].Block].words
		tokens := d.Sentences[i].Tokens
		w := 0
		var last language.Entity
		for k := range tokens {
			t := &tokens[k]
			for w < len(words) && words[w].end <= t.Start {
				w++
			}
			v := w
			for v < len(words) && words[v].start < t.End {
				v++
			}
			if v == w {
				continue
			}
			covered := words[w:v]
			t.Tag = language.ParseTag(joinedTag(covered))
			t.Entity, t.Begin = joinedEntity(covered)
			if t.Entity != language.None && (t.Entity != last || covered[0].start < t.Start && k == 0) {
				t.Begin = true
			} else if covered[0].start < t.Start {
				t.Begin = false
			}
			last = t.Entity
		}
	}
	return d
}

// joinedTag is the tag of a token that the corpus writes as several words: mostly hyphenated compounds, which the Penn
// Treebank tags by what they do in the sentence, and so most often as adjectives.
func joinedTag(words []word) string {
	if len(words) == 1 {
		return words[0].tag
	}
	hyphen, proper, numbers := false, true, true
	var last word
	for _, w := range words {
		if w.tag == "HYPH" || w.form == "-" {
			hyphen = true
			continue
		}
		if w.tag == "." || w.tag == ":" || w.tag == "," {
			continue
		}
		proper = proper && strings.HasPrefix(w.tag, "NNP")
		numbers = numbers && w.tag == "CD"
		last = w
	}
	switch {
	case last.tag == "":
		return words[0].tag
	case !hyphen, proper, numbers:
		return last.tag
	case last.tag == "VBN", last.tag == "VBG", last.tag == "VBD", last.tag == "JJR":
		return "JJ"
	case words[0].tag == "CD" && last.tag == "NN":
		return "JJ"
	}
	return last.tag
}

// joinedEntity is the entity of such a token: that of its words, if they agree ("Washington-based" is none).
func joinedEntity(words []word) (language.Entity, bool) {
	e := words[0].entity
	for _, w := range words[1:] {
		if w.entity != e && w.tag != "HYPH" && w.form != "-" && w.form != "." {
			return language.None, false
		}
	}
	return e, words[0].begin
}
