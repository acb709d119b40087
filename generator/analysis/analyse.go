// Package analysis finds everything that the program knows about a dossier.
//
// Analyse is the whole of it: one ordinary function that calls one find… for
// each kind of finding, in an order in which each can build on the ones
// before. Each find… has a file of its own. What the rules know of the world
// (titles, reporting verbs, months, seats of government) is data in lexicon/.
//
// Every finding names the rule that made it and carries the spans it was read
// from. Where a rule cannot decide, it says nothing: a reader is never misled
// to fill a gap.
package analysis

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Analyse reads the sources and returns everything that was found in them.
// The sources' Sentences and Shares are set; nothing else of them changes. An
// error means that the program itself is damaged (an embedded file cannot be
// read), never that a source is odd.
func Analyse(title string, sources []*corpus.Source) (*corpus.Corpus, error) {
	return new(Analyst).Analyse(title, sources)
}

// analyse is Analyse with what it needs to know already loaded.
func analyse(model *language.Model, lex *lexicon, title string, sources []*corpus.Source) *corpus.Corpus {
	return analyseNoting(model, lex, annotateWith(model), nil, title, sources)
}

func analyseNoting(model *language.Model, lex *lexicon, annotate annotator, taken *notes, title string, sources []*corpus.Source) *corpus.Corpus {
	sources = slices.Clone(sources)
	slices.SortStableFunc(sources, func(a, b *corpus.Source) int { return strings.Compare(string(a.ID), string(b.ID)) })
	d := &dossier{
		lex:      lex,
		notes:    taken,
		model:    model,
		articles: readArticles(lex, annotate, sources),
		corpus:   &corpus.Corpus{Title: title, Sources: sources},
	}
	c, rules := d.corpus, lex.rules
	findOverlaps(d)
	c.Actors = findActors(d)
	holdBackActors(rules, c.Actors)
	d.mentions = indexMentions(c.Actors)
	d.speakers = newSpeakerReader(d)
	c.Quotations = findQuotations(d)
	holdBack(rules, "quotation", c.Quotations, func(q *corpus.Quotation) (corpus.Rule, *bool) { return q.Rule, &q.HeldBack })
	c.Claims = findClaims(d)
	addUnnamed(d)
	c.Disagreements = findDisagreements(d)
	holdBack(rules, "disagreement", c.Disagreements, func(x *corpus.Disagreement) (corpus.Rule, *bool) { return x.Rule, &x.HeldBack })
	c.Events = findEvents(d)
	holdBack(rules, "event", c.Events, func(e *corpus.Event) (corpus.Rule, *bool) { return e.Rule, &e.HeldBack })
	c.Themes = findThemes(d)
	holdBack(rules, "theme", c.Themes, func(t *corpus.Theme) (corpus.Rule, *bool) { return t.Rule, &t.HeldBack })
	c.Discrepancies = findDiscrepancies(d)
	holdBack(rules, "discrepancy", c.Discrepancies, func(x *corpus.Discrepancy) (corpus.Rule, *bool) { return x.Rule, &x.HeldBack })
	c.Summary = summarise(d)
	holdBack(rules, "agreement", c.Summary.Agreements, func(a *corpus.Agreement) (corpus.Rule, *bool) { return a.Rule, &a.HeldBack })
	choosePages(d)
	addPronouns(d)
	return c
}

// dossier is what the finders share: the sources with their words, and the
// findings so far.
type dossier struct {
	lex      *lexicon
	notes    *notes // nil where nobody asks
	model    *language.Model
	articles []*article
	corpus   *corpus.Corpus
	mentions *mentionIndex  // from findActors on
	speakers *speakerReader // the same
	held     []held         // from findClaims on: claims with their targets
	facts    *facts         // from findEvents on; see factsOf
	phrases  *phrases       // from findThemes on; see phrasesOf
}

// readArticles splits and tags every source, and looks up the words. Each
// article is read alone, so the order of the work does not show.
func readArticles(lex *lexicon, annotate annotator, sources []*corpus.Source) []*article {
	articles := make([]*article, len(sources))
	sideBySide(len(sources), func(i int) { articles[i] = newArticle(annotate, sources[i]) })
	tokens := 0
	for _, a := range articles {
		for _, s := range a.sentences {
			tokens += len(s.tokens)
		}
	}
	words := newWordBook(lex, tokens)
	for _, a := range articles {
		words.file(a)
	}
	return articles
}

// sideBySide calls do with each number below n, as many at a time as there are
// cores. What do writes must belong to its number alone.
func sideBySide(n int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	wg.Wait()
}
