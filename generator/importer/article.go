package importer

import (
	"cmp"
	"fmt"
	"path"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// article is a file that was decoded and whose structure was recognised.
type article struct {
	file, text, encoding string
	begin                int      // the byte at which the text begins, behind the front matter
	meta                 metadata // stated, or found in the text
	blocks               []block
	idAt                 problem.Problem
}

// readArticle reads the bytes of one file. stated is what a list of sources
// says about it. The article is nil where a problem leaves nothing to read.
func readArticle(file string, data []byte, stated metadata) (*article, []problem.Problem) {
	text, encoding, bad := decode(file, data)
	if bad != nil {
		return nil, []problem.Problem{*bad}
	}
	a := &article{file: file, text: text, encoding: encoding, idAt: problem.At(file, "", "")}
	root, begin, ps := markdown.ParseFrontMatter(file, text)
	if problem.Faults(ps) > 0 && root == nil {
		return nil, ps
	}
	if root != nil {
		var bad []problem.Problem
		a.meta, bad = readMetadata(file, text, root)
		ps = append(ps, bad...)
		if id := markdown.Lookup(root, "id"); id != nil {
			a.idAt = markdown.NodeProblem(file, text, id, "", "")
		}
	}
	a.meta.complete(stated)
	if from, to := trim(text, begin, len(text)); from == to {
		what := "the file is empty"
		if root != nil {
			what = "the file has front matter and no text"
		}
		return nil, append(ps, problem.New(file, text, begin, begin, what, "paste the article's text into it, or delete it"))
	}
	a.readText(begin)
	return a, ps
}

// readText finds the passages of the text from the byte begin on, and what the
// text says of itself.
func (a *article) readText(begin int) {
	a.begin = begin
	var f found
	if isMarkdown(a.file) && !isNestedTooDeep(a.text[begin:]) {
		a.blocks = markdownBlocks(a.text, begin)
		f = recognise(a.blocks, a.meta, true)
	} else {
		a.blocks = textBlocks(a.text, begin)
		f = recognise(a.blocks, a.meta, false)
	}
	a.meta.complete(metadata{Title: f.title, Author: f.author, URL: f.url, Published: f.published})
}

// source makes the source. What is stated nowhere gets its default: English,
// excerpts only, no date but the one in the address.
func (a *article) source() *corpus.Source {
	m := a.meta
	if m.Published.Value == "" {
		m.Published, _ = dateFromURL(m.URL)
	}
	if m.Published.Value == "" {
		m.Published = corpus.Date{Precision: corpus.NoDate, Basis: corpus.Missing}
	}
	name := strings.TrimSuffix(path.Base(a.file), path.Ext(a.file))
	src := &corpus.Source{
		ID:   corpus.SourceID(cmp.Or(m.ID, corpus.Slug(name))),
		File: a.file, Encoding: a.encoding, Text: a.text,
		Title: m.Title, Author: m.Author, Outlet: m.Outlet, URL: m.URL, Published: m.Published, Accessed: m.Accessed,
		Language: cmp.Or(m.Language, "en"), Rights: cmp.Or(m.Rights, corpus.Excerpts), Kind: m.Kind,
	}
	src.Passages, src.Words = a.passages(src.ID)
	return src
}

// passages numbers the blocks, kind by kind, and counts the words of those
// that are the article.
func (a *article) passages(id corpus.SourceID) (ps []corpus.Passage, words int) {
	numbers := map[string]int{}
	for _, b := range a.blocks {
		letter := passageLetter(b.kind)
		numbers[letter]++
		p := corpus.Passage{ID: fmt.Sprintf("%s%d", letter, numbers[letter]), Kind: b.kind, Span: corpus.Span{Source: id, Start: b.start, End: b.end}}
		switch b.kind {
		case corpus.Title:
			p.ID = "t"
			words += b.words
		case corpus.Heading:
			p.Level = max(1, min(b.level, 6))
			words += b.words
		case corpus.Deck, corpus.Paragraph:
			words += b.words
		}
		ps = append(ps, p)
	}
	return ps, words
}

// passageLetter is what the IDs of passages of a kind begin with.
func passageLetter(kind corpus.PassageKind) string {
	switch kind {
	case corpus.Title:
		return "t"
	case corpus.Heading:
		return "h"
	case corpus.Caption:
		return "c"
	case corpus.Byline:
		return "y"
	case corpus.AuthorNote:
		return "n"
	case corpus.Boilerplate:
		return "b"
	}
	return "p"
}
