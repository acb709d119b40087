package briefing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// sourcePages writes a page for every source. What the sources' own pages
// cite is known only when the first half of all of them is written, so their
// texts come in a second round.
func (w *writer) sourcePages() []Page {
	var sheets []*sheet
	for _, src := range w.c.Sources {
		sheets = append(sheets, w.sourceSheet(src))
	}
	var pages []Page
	for i, src := range w.c.Sources {
		sheets[i].sourceText(src)
		pages = append(pages, sheets[i].page(w.sourceFront(src, i+1)))
	}
	return pages
}

func (w *writer) sourceFront(src *corpus.Source, order int) Front {
	var parts []string
	if src.Outlet != "" {
		parts = append(parts, fold(src.Outlet))
	}
	if src.Author != "" {
		parts = append(parts, "by "+fold(src.Author))
	}
	if src.Published.Value != "" {
		parts = append(parts, dateWords(src.Published.Value))
	}
	if src.Words > 0 {
		parts = append(parts, length(src.Words))
	}
	return Front{Title: sourceTitle(src), Type: "source", Description: capital(strings.Join(parts, ", ")) + ".", Order: order,
		Date: src.Published.Value,
		Source: &SourceFront{Outlet: fold(src.Outlet), Author: fold(src.Author), URL: strings.TrimSpace(src.URL),
			Published: src.Published.Value, Precision: string(src.Published.Precision), Basis: string(src.Published.Basis),
			Kind: fold(src.Kind), Rights: string(src.Rights), Words: src.Words, Language: fold(src.Language)}}
}

func (w *writer) sourceSheet(src *corpus.Source) *sheet {
	s := w.sheet(sourcePath(src.ID), sourceTitle(src))
	s.blocks[0].Body = "# " + quotedTitle(src)
	s.section("glance", "At a glance", items(
		fact("Outlet", escape(src.Outlet)),
		fact("Author", escape(src.Author)),
		fact("Published", publishedWords(src.Published)),
		fact("Kind", escape(src.Kind)),
		fact("Language", languageWords(src.Language)),
		fact("Length", length(src.Words)),
		fact("Original", original(src.URL))))
	s.section("own-claims", "What it claims in its own voice", s.claims(src, corpus.ByAuthor)...)
	s.section("reported-claims", "What it reports others to hold", s.claims(src, corpus.Reported)...)
	s.section("alone", "What it alone says", s.excerpts(in(src.ID, w.c.Summary.Single), perSection)...)
	s.section("shared", "Text it shares with others", s.sharedRuns(src)...)
	s.section("quotations", "Whom it quotes", s.carried(src)...)
	s.section("disagreements", "Disagreements it reports", items(s.disagreements(w.disagreementsIn(src.ID))...))
	s.section("differences", "Where it differs from others, or from itself", items(s.discrepancies(w.discrepanciesAt(src.ID))...))
	s.section("actors", "Whom it speaks of", s.actorsOf(src))
	s.section("themes", "Themes it speaks to", s.themesOf(src))
	return s
}

// languageWords names a language unless it is English, which needs no line.
func languageWords(tag string) string {
	if tag == "" || tag == "en" || strings.HasPrefix(tag, "en-") {
		return ""
	}
	return escape(tag)
}

// in keeps the spans that lie in a source.
func in(id corpus.SourceID, spans []corpus.Span) []corpus.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s corpus.Span) bool { return s.Source != id })
}

// claims shows the claims of a source in one voice. Its own and those that it
// reports are never mixed.
func (s *sheet) claims(src *corpus.Source, level corpus.Level) []string {
	var parts []string
	for _, cl := range s.w.claimsIn[src.ID] {
		if cl.Level != level || len(parts) == perSection {
			continue
		}
		line := s.stanceOn(cl)
		if level == corpus.Reported {
			line = s.actor(cl.Holder) + ": " + line
		}
		if body := s.evidence([]corpus.Span{cl.At}, 1); len(body) > 0 {
			parts = append(parts, item(line, body...))
		}
	}
	return parts
}

// carried shows the quotations that a source carries.
func (s *sheet) carried(src *corpus.Source) []string {
	var list []*corpus.Quotation
	for _, q := range s.w.quotesIn[src.ID] {
		if q.Kind != corpus.Indirect {
			list = append(list, q)
		}
	}
	parts, _ := s.quotations(list, 2*perSection)
	return parts
}

func (w *writer) disagreementsIn(id corpus.SourceID) []*corpus.Disagreement {
	var list []*corpus.Disagreement
	for i := range w.c.Disagreements {
		if slices.Contains(w.c.Disagreements[i].Sources, id) {
			list = append(list, &w.c.Disagreements[i])
		}
	}
	return list
}

// discrepanciesAt lists the discrepancies with a reading in a source.
func (w *writer) discrepanciesAt(id corpus.SourceID) []*corpus.Discrepancy {
	var list []*corpus.Discrepancy
	for i := range w.c.Discrepancies {
		if slices.Contains(sourcesIn(readingSpans(&w.c.Discrepancies[i])), id) {
			list = append(list, &w.c.Discrepancies[i])
		}
	}
	return list
}

func (s *sheet) actorsOf(src *corpus.Source) string {
	var list []*corpus.Actor
	for _, a := range s.w.ranked {
		if s.w.mentions[a.ID][src.ID] > 0 {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, func(a, b *corpus.Actor) int {
		return cmp.Compare(s.w.mentions[b.ID][src.ID], s.w.mentions[a.ID][src.ID])
	})
	var names []string
	for _, a := range list {
		names = append(names, s.actor(a.ID)+" ("+grouped(s.w.mentions[a.ID][src.ID])+")")
	}
	if len(names) == 0 {
		return ""
	}
	return listed(names, 2*perList) + "."
}

func (s *sheet) themesOf(src *corpus.Source) string {
	var names []string
	for i := range s.w.c.Themes {
		t := &s.w.c.Themes[i]
		if slices.Contains(t.Sources, src.ID) {
			names = append(names, s.link(capital(fold(t.Label)), themePath(t.ID)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return listed(names, 2*perList) + "."
}

// sourceText shows the source's passages, all of them or those that are cited,
// each with the anchor that citations lead to.
func (s *sheet) sourceText(src *corpus.Source) {
	var parts []string
	full := src.Rights == corpus.Full
	cited := s.w.cited[src.ID]
	gap := false
	for _, p := range src.Passages {
		if !cited[p.ID] && (!full || p.Kind == corpus.Title || p.Kind == corpus.Boilerplate) {
			gap = gap || p.Kind == corpus.Paragraph || p.Kind == corpus.Deck
			continue
		}
		if gap && !full {
			parts = append(parts, omission)
		}
		gap = false
		parts = append(parts, s.passageBlock(src, p))
	}
	if len(parts) == 0 {
		return
	}
	if gap && !full {
		parts = append(parts, omission)
	}
	heading, note := "Text", ""
	if !full {
		heading, note = "Cited passages", excerptsOnly
		if link := original(src.URL); link != "" {
			note += " The whole text: " + link
		}
	}
	s.section("text", heading, append([]string{note}, parts...)...)
}

// passageBlock is one passage as a Markdown block that begins with its anchor.
// In running text an actor with a page is a link where the passage first names
// it.
func (s *sheet) passageBlock(src *corpus.Source, p corpus.Passage) string {
	anchor := `<a id="` + p.ID + `"></a>`
	text := shownText(src, p.Span.Start, p.Span.End)
	switch {
	case p.Kind == corpus.Heading:
		return anchor + "\n\n### " + escape(text)
	case !p.Kind.IsProse() && p.Kind != corpus.Caption:
		return anchor + escape(text)
	}
	var b strings.Builder
	at := p.Span.Start
	met := map[corpus.ActorID]bool{}
	for _, m := range s.w.named(p.Span) {
		if met[m.Actor] || m.Span.Start < at {
			continue
		}
		met[m.Actor] = true
		b.WriteString(escapePart(shownText(src, at, m.Span.Start)))
		b.WriteString(s.link(shownText(src, m.Span.Start, m.Span.End), actorPath(m.Actor)))
		at = m.Span.End
	}
	b.WriteString(escapePart(shownText(src, at, p.Span.End)))
	return anchor + strings.TrimSpace(b.String())
}

// escapePart escapes a part of a text that goes on before and behind it: the
// space at its ends is kept.
func escapePart(text string) string {
	part := escape(text)
	if text == "" {
		return ""
	}
	if part == "" {
		return " "
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(first) {
		part = " " + part
	}
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(last) {
		part += " "
	}
	return part
}
