package main

import (
	"bufio"
	"os"
	"strings"

	"briefing/generator/language"
)

// readColumns reads a corpus with one word a line and an IOB label in one of its columns, sentences divided by empty
// lines. split tells where a new document begins.
func readColumns(file string, split func(line string, sentences int) bool, parse func(line string) (form, label string, ok bool)) ([]language.Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []language.Document
	var text strings.Builder
	var all []sentence
	var words []word
	last := language.None
	endSentence := func() {
		if len(words) > 0 {
			all = append(all, sentence{words[0].start, words[len(words)-1].end, words})
			words, last = nil, language.None
			text.WriteByte('\n')
		}
	}
	endDocument := func() {
		endSentence()
		if len(all) > 0 {
			docs = append(docs, project(text.String(), all))
			all = nil
			text.Reset()
		}
	}
	in := bufio.NewScanner(f)
	for in.Scan() {
		line := in.Text()
		if split(line, len(all)) {
			endDocument()
		}
		if strings.TrimSpace(line) == "" {
			endSentence()
			continue
		}
		form, label, ok := parse(line)
		if !ok {
			continue
		}
		if len(words) > 0 && !attached(form, words[len(words)-1].form) {
			text.WriteByte(' ')
		}
		w := word{form: form, start: text.Len()}
		text.WriteString(form)
		w.end = text.Len()
		prefix, kind, _ := strings.Cut(label, "-")
		w.entity = columnKind(kind)
		w.begin = w.entity != language.None && (prefix == "B" || w.entity != last)
		last = w.entity
		words = append(words, w)
	}
	endDocument()
	return docs, in.Err()
}

// attached reports whether form is written without a space after last.
func attached(form, last string) bool {
	switch form {
	case ".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "”", "''":
		return true
	}
	switch last {
	case "(", "[", "$", "“", "``", "£", "€":
		return true
	}
	return false
}

// columnKind maps the types of all corpora to ours; nationalities, products and other kinds are none.
func columnKind(s string) language.Entity {
	switch s {
	case "PER", "person", "politician":
		return language.Person
	case "LOC", "location", "country":
		return language.Place
	case "ORG", "organisation", "politicalparty":
		return language.Organisation
	case "event", "election":
		// CrossNER labels these whole and no country, city or body in them.
		return language.Unannotated
	}
	return language.None
}

// readUNER reads Universal NER: number, word, label, -, annotator.
func readUNER(file string) ([]language.Document, error) {
	return readColumns(file,
		func(line string, _ int) bool { return strings.HasPrefix(line, "# newdoc") },
		func(line string) (string, string, bool) {
			col := strings.Split(line, "\t")
			if strings.HasPrefix(line, "#") || len(col) < 3 {
				return "", "", false
			}
			return col[1], col[2], true
		})
}

// readWikiGold reads WikiGold: word, label; documents begin at -DOCSTART-.
func readWikiGold(file string) ([]language.Document, error) {
	return readColumns(file,
		func(line string, _ int) bool { return strings.HasPrefix(line, "-DOCSTART-") },
		func(line string) (string, string, bool) {
			form, label, ok := strings.Cut(line, " ")
			return form, label, ok && form != "-DOCSTART-"
		})
}

// readCrossNER reads CrossNER: word, tab, label. Its sentences come from many articles, so each is its own document.
func readCrossNER(file string) ([]language.Document, error) {
	return readColumns(file,
		func(_ string, sentences int) bool { return sentences > 0 },
		func(line string) (string, string, bool) { return strings.Cut(line, "\t") })
}
