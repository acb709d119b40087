// Package briefing writes a corpus as cross-linked Markdown pages and merges
// them with what editors made of earlier ones.
//
// Pages turns a corpus into pages; it reads no file and keeps no state. Write
// puts pages into a content folder: it replaces only the blocks that nobody
// touched, keeps the rest, and reports what a person has to settle. Merge is
// the same for one page in memory. Conflicts lists what is still open in a
// folder, without writing.
//
// What a page looks like is in one file per page type (home.go, actor.go, …),
// every word that is ours in wording.go, dates in datewords.go, Markdown and
// citations in excerpt.go. The protected blocks are read in parse.go, merged
// in merge.go and front.go, and written to disk in write.go; conflict.go says
// what a person has to settle.
package briefing

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// Page is one Markdown file of the briefing.
type Page struct {
	Path   string // slash-separated, relative to the content folder: actors/nato.md
	Front  Front
	Blocks []Block // in reading order; the first holds the page's h1
}

// Block is a generated part of a page, replaced as a whole or not at all.
type Block struct {
	Key  string // unique on its page: lower-case letters, digits and hyphens
	Body string // Markdown with LF line ends, without white space around it
}

// Options are the choices of a dossier that show in its pages.
type Options struct {
	// Title is the dossier's title; empty takes the corpus's own.
	Title string
	// Rules says what is known of the rule that made a kind of finding (actor,
	// role, quotation, claim, …); nil where nothing is known of any.
	Rules func(kind string, rule corpus.Rule) RuleRecord
}

// Pages writes the whole corpus as pages, sorted by path. The same corpus and
// options give the same pages.
func Pages(c *corpus.Corpus, opts Options) []Page {
	w := newWriter(c, opts)
	var pages []Page
	pages = append(pages, w.actorPages()...)
	pages = append(pages, w.themePages()...)
	pages = append(pages, w.disagreementPages()...)
	pages = append(pages, w.discrepancyPages()...)
	pages = append(pages, w.timelinePage()...)
	pages = append(pages, w.coveragePage()...)
	pages = append(pages, w.networkPage()...)
	glossary := w.glossaryPage()
	w.hasGlossary = len(glossary) > 0
	pages = append(pages, glossary...)
	pages = append(pages, w.methodPage()...)
	pages = append(pages, w.reviewPage()...)
	pages = append(pages, w.homePage())
	// Sources come last: under rights that allow excerpts only, a source page
	// shows the passages that all the other pages cite.
	pages = append(pages, w.sourcePages()...)
	pages = append(pages, w.indexPages()...)
	slices.SortFunc(pages, func(a, b Page) int { return cmp.Compare(a.Path, b.Path) })
	return pages
}
