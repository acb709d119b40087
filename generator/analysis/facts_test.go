package analysis

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// sourceOf makes a source of plain text: paragraphs with an empty line between.
func sourceOf(id, published, text string) *corpus.Source {
	src := &corpus.Source{ID: corpus.SourceID(id), File: "seeds/" + id + ".txt", Outlet: id, Text: text, Language: "en", Rights: corpus.Full}
	if published != "" {
		src.Published = corpus.Date{Value: published, Basis: corpus.Stated, Precision: map[int]corpus.Precision{4: corpus.Year, 7: corpus.Month, 10: corpus.Day}[len(published)]}
	}
	at, n, h := 0, 0, 0
	for _, block := range strings.SplitAfter(text, "\n\n") {
		trimmed := strings.TrimSpace(block)
		if trimmed != "" {
			start := at + strings.Index(block, trimmed)
			span := corpus.Span{Source: src.ID, Start: start, End: start + len(trimmed)}
			if heading := strings.TrimLeft(trimmed, "# "); heading != trimmed {
				h++
				src.Passages = append(src.Passages, corpus.Passage{ID: fmt.Sprintf("h%d", h), Kind: corpus.Heading, Level: 2, Span: span})
			} else {
				n++
				src.Passages = append(src.Passages, corpus.Passage{ID: fmt.Sprintf("p%d", n), Kind: corpus.Paragraph, Span: span})
			}
			src.Words += len(strings.Fields(trimmed))
		}
		at += len(block)
	}
	return src
}

// analysed runs the whole analysis on sources and fails the test when a finding
// points outside its evidence.
func analysed(t testing.TB, sources ...*corpus.Source) *corpus.Corpus {
	t.Helper()
	model, lex := loaded(t)
	c := analyse(model, lex, "Test", sources)
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	return c
}

// loaded gives the model and the lexicon, which are read once for all tests.
func loaded(t testing.TB) (*language.Model, *lexicon) {
	t.Helper()
	model, err := loadModel()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	return model, lex
}

// loadModel reads the model for all tests of this package.
var loadModel = sync.OnceValues(language.Load)

// sentencesOf reads text as one article, without looking for actors.
func sentencesOf(t testing.TB, published, text string) (*dossier, []*statement) {
	t.Helper()
	model, lex := loaded(t)
	src := sourceOf("a", published, text)
	d := &dossier{lex: lex, corpus: &corpus.Corpus{Sources: []*corpus.Source{src}}, articles: readArticles(lex, annotateWith(model), []*corpus.Source{src})}
	return d, d.factsOf().statements
}
