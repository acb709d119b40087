package analysis

import (
	"slices"
	"sync"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Analyst analyses a dossier again and again while its articles change. It
// finds what Analyse finds, but loads the model and the lists once, and splits
// and tags only those articles that are new or have changed; what is found
// across articles is found anew each time. The zero Analyst is ready. Only one
// goroutine may use it at a time.
type Analyst struct {
	model *language.Model
	lex   *lexicon
	last  map[corpus.SourceID]reading
	lock  sync.Mutex // guards next: articles are read side by side
	next  map[corpus.SourceID]reading
	fresh int // articles that the last run had to read
}

// reading is an article as it was read: the same text and blocks give the same
// document.
type reading struct {
	text   string
	blocks []language.Block
	doc    language.Document
}

// Analyse does as the function of that name.
func (a *Analyst) Analyse(title string, sources []*corpus.Source) (*corpus.Corpus, error) {
	if a.model == nil {
		model, err := language.Load()
		if err != nil {
			return nil, err
		}
		lex, err := loadLexicon()
		if err != nil {
			return nil, err
		}
		a.model, a.lex = model, lex
	}
	a.next, a.fresh = map[corpus.SourceID]reading{}, 0
	c := analyseNoting(a.model, a.lex, a.annotate, nil, title, sources)
	a.last, a.next = a.next, nil
	return c, nil
}

// annotator splits and tags the blocks of a source.
type annotator func(src *corpus.Source, blocks []language.Block) language.Document

// annotateWith reads every article that it is given.
func annotateWith(model *language.Model) annotator {
	return func(src *corpus.Source, blocks []language.Block) language.Document {
		return model.Annotate(src.Text, blocks)
	}
}

// annotate reads an article unless the last run read the same.
func (a *Analyst) annotate(src *corpus.Source, blocks []language.Block) language.Document {
	r, known := a.last[src.ID]
	known = known && r.text == src.Text && slices.Equal(r.blocks, blocks)
	if !known {
		r = reading{src.Text, blocks, a.model.Annotate(src.Text, blocks)}
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	a.next[src.ID] = r
	if !known {
		a.fresh++
	}
	return r.doc
}
