package main

import (
	"slices"
	"strings"

	"briefing/generator/language"
)

// headingEvery is how often a sentence is learnt a second time as a heading.
const headingEvery = 8

// withHeadings adds to each document some of its sentences over again in the Title Case of headings, of which the corpora
// have too few: there, a capital says nothing about names, and the rest of the document says much.
func withHeadings(docs []language.Document) []language.Document {
	out := make([]language.Document, len(docs))
	count := 0
	for i, d := range docs {
		var text strings.Builder
		text.WriteString(d.Text)
		sentences := slices.Clone(d.Sentences)
		for _, s := range d.Sentences {
			if count++; count%headingEvery != 0 || len(s.Tokens) < 6 || len(s.Tokens) > 16 {
				continue
			}
			text.WriteByte('\n')
			shift := text.Len() - s.Start
			text.WriteString(titleCase(d.Text, s))
			h := language.Sentence{Start: s.Start + shift, End: s.End + shift, Block: s.Block, Tokens: slices.Clone(s.Tokens)}
			for k := range h.Tokens {
				h.Tokens[k].Start += shift
				h.Tokens[k].End += shift
			}
			sentences = append(sentences, h)
		}
		out[i] = language.Document{Text: text.String(), Sentences: sentences}
	}
	return out
}

// titleCase returns the text of a sentence with its words capitalised, but for the short ones that headings leave small.
func titleCase(text string, s language.Sentence) string {
	b := []byte(text[s.Start:s.End])
	for k, t := range s.Tokens {
		small := t.End-t.Start < 4 && k > 0 && (t.Tag == language.NoTag || t.Tag == language.IN || t.Tag == language.DT || t.Tag == language.CC || t.Tag == language.TO)
		if c := &b[t.Start-s.Start]; !small && 'a' <= *c && *c <= 'z' {
			*c -= 'a' - 'A'
		}
	}
	return string(b)
}
