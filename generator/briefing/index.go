package briefing

import (
	"strings"

	"briefing/generator/corpus"
)

// section is a folder of pages with a list of its own.
type section struct {
	folder, title, description string
	n                          int
}

// sections lists the folders that hold pages, in reading order.
func (w *writer) sections() []section {
	all := []section{
		{"disagreements", "Disagreements", "Who disagrees over what.", len(w.c.Disagreements)},
		{"discrepancies", "Discrepancies", "Where statements about the same thing differ.", len(w.c.Discrepancies)},
		{"actors", "Actors", "Who and what the sources speak of, the most mentioned first.", len(w.ranked)},
		{"themes", "Themes", "Subjects that run through the sources.", len(w.c.Themes)},
		{"sources", "Sources", "What the briefing was read from.", len(w.c.Sources)},
	}
	var kept []section
	for _, s := range all {
		if s.n > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// indexPages writes a list for each folder that holds pages.
func (w *writer) indexPages() []Page {
	var pages []Page
	for _, sec := range w.sections() {
		s := w.sheet(sec.folder+"/index.md", sec.title)
		switch sec.folder {
		case "actors":
			s.actorIndex()
		case "themes":
			s.list(s.themes(pointers(w.c.Themes)))
		case "disagreements":
			s.list(s.disagreements(pointers(w.c.Disagreements)))
		case "discrepancies":
			s.list(s.discrepancies(pointers(w.c.Discrepancies)))
		case "sources":
			s.list(s.sourceIndex())
		}
		pages = append(pages, s.page(Front{Title: sec.title, Type: "index", Description: sec.description}))
	}
	return pages
}

func pointers[T any](list []T) []*T {
	var ps []*T
	for i := range list {
		ps = append(ps, &list[i])
	}
	return ps
}

func (s *sheet) list(lines []string) {
	s.blocks = append(s.blocks, Block{Key: "list", Body: items(lines...)})
}

// actorIndex lists actors by kind, the most mentioned first.
func (s *sheet) actorIndex() {
	for _, k := range kindPlurals {
		var lines []string
		for _, a := range s.w.ranked {
			if a.Kind == k.kind {
				line := s.actor(a.ID)
				if len(a.Roles) > 0 {
					line += ", " + s.role(&a.Roles[0])
				}
				lines = append(lines, line+": "+strings.TrimPrefix(s.w.mentionWords(a), "mentioned "))
			}
		}
		s.section(string(k.kind), k.heading, items(lines...))
	}
}

func (s *sheet) sourceIndex() []string {
	var lines []string
	for _, src := range s.w.c.Sources {
		line := s.source(src.ID)
		if !strings.Contains(s.w.labels[src.ID], briefly(sourceTitle(src))) {
			line += ": " + quotedTitle(src)
		}
		lines = append(lines, line+" – "+s.sourceLine(src))
	}
	return lines
}

// sourceLine says in a line who wrote a source, and when.
func (s *sheet) sourceLine(src *corpus.Source) string {
	var parts []string
	if src.Author != "" {
		parts = append(parts, "by "+escape(src.Author))
	}
	if src.Published.Value == "" {
		parts = append(parts, "date not stated")
	} else {
		parts = append(parts, "published "+s.w.published(src))
	}
	if src.Words > 0 {
		parts = append(parts, length(src.Words))
	}
	return strings.Join(parts, ", ")
}
