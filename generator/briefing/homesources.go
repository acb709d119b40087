package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// The home page's table of sources: when each was published, and which of the
// leading issues it speaks of.

// issue is a disagreement or theme with the number of passages in each source.
type issue struct {
	title, page string
	per         map[corpus.SourceID]int
	passages    int
}

// topIssues are the first disagreements, then the themes of which the sources
// say most; homeIssues at most, and no two of one name.
func (w *writer) topIssues() []issue {
	var list []issue
	disputed := map[string]bool{}
	for i := range w.c.Disagreements {
		d := &w.c.Disagreements[i]
		if len(list) < homeIssues-1 {
			list = append(list, issue{title: capital(fold(d.Issue)), page: disagreementPath(d.ID), per: w.reportsOf(d)})
			disputed[strings.ToLower(fold(d.Issue))] = true
		}
	}
	var themes []issue
	for i := range w.c.Themes {
		t := &w.c.Themes[i]
		if disputed[strings.ToLower(fold(t.Label))] {
			continue
		}
		is := issue{title: capital(fold(t.Label)), page: themePath(t.ID), per: map[corpus.SourceID]int{}, passages: len(t.Passages)}
		for _, p := range t.Passages {
			is.per[p.Source]++
		}
		themes = append(themes, is)
	}
	slices.SortStableFunc(themes, func(a, b issue) int { return cmp.Compare(b.passages, a.passages) })
	return append(list, themes[:min(len(themes), homeIssues-len(list))]...)
}

func (s *sheet) issueHeads(issues []issue) []string {
	heads := []string{"Source", "Published"}
	for _, is := range issues {
		heads = append(heads, s.link(is.title, is.page))
	}
	return heads
}

// sourceCell names a source, and its article where that is another name.
func (s *sheet) sourceCell(src *corpus.Source) string {
	cell := s.source(src.ID)
	if src.Title != "" && !strings.Contains(s.w.labels[src.ID], briefly(src.Title)) {
		cell += ", " + quotedTitle(src)
	}
	return cell
}

// coverageMark shows how many passages of a source speak of something, by
// shape as well as number.
func coverageMark(n int) string {
	switch {
	case n == 0:
		return noMention
	case n < severalPassages:
		return "○ " + grouped(n)
	}
	return "● " + grouped(n)
}

// sourceBasis says what the briefing rests on: which sources, how dated, and
// which of them share text and so are one witness.
func (s *sheet) sourceBasis() []string {
	stated, inferred, missing := 0, 0, 0
	issues := s.w.topIssues()
	var rows [][]string
	for _, src := range s.w.c.Sources {
		switch {
		case src.Published.Value == "" || src.Published.Basis == corpus.Missing:
			missing++
		case src.Published.Basis == corpus.Inferred:
			inferred++
		default:
			stated++
		}
		cells := []string{s.sourceCell(src), s.w.published(src)}
		for _, is := range issues {
			cells = append(cells, coverageMark(is.per[src.ID]))
		}
		rows = append(rows, cells)
	}
	if len(rows) == 0 {
		return nil
	}
	var dates []string
	if stated > 0 {
		dates = append(dates, grouped(stated)+" "+verb(stated, "states", "state")+" when "+verb(stated, "it was", "they were")+" published")
	}
	if inferred > 0 {
		dates = append(dates, "for "+grouped(inferred)+" the date is inferred")
	}
	if missing > 0 {
		dates = append(dates, grouped(missing)+" "+verb(missing, "gives", "give")+" no date")
	}
	basis := count(len(rows), "source") + ": " + listed(dates, len(dates)) + "."
	switch len(rows) {
	case stated:
		basis = count(len(rows), "source") + ", " + verb(stated, "which states when it was", "all of which state when they were") + " published."
	case missing:
		basis = count(len(rows), "source") + ", " + verb(missing, "which does not state when it was", "none of which states when it was") + " published."
	}
	parts := []string{
		basis,
		table(s.issueHeads(issues), "---", rows[:min(len(rows), tableSources)]),
	}
	if len(issues) > 0 {
		parts = append(parts, coverageMarks)
	}
	if more := len(rows) - tableSources; more > 0 {
		parts = append(parts, "The list of all is under "+s.link("Sources", "sources/index.md")+".")
	}
	return append(parts, items(s.sharedText()...))
}

// sharedText lists pairs of sources with text in common, each pair once.
func (s *sheet) sharedText() []string {
	var lines []string
	for _, src := range s.w.c.Sources {
		for _, o := range src.Shares {
			if s.w.sources[o.Source] == nil || o.Source == src.ID || o.Source < src.ID && s.w.sharesBack(o.Source, src.ID) {
				continue
			}
			lines = append(lines, s.source(src.ID)+" and "+s.source(o.Source)+" share text ("+runs(o.Shingles)+
				"): where both say a thing, count one witness.")
		}
	}
	return lines[:min(len(lines), perSection)]
}

func runs(n int) string { return count(n, "run") + " of eight words" }

func (w *writer) sharesBack(from, to corpus.SourceID) bool {
	for _, o := range w.sources[from].Shares {
		if o.Source == to {
			return true
		}
	}
	return false
}
