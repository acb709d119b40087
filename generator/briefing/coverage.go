package briefing

import (
	"briefing/generator/corpus"
)

// coverageRows says, for every theme, disagreement and actor, how much each
// of the sources has on it.
func (w *writer) coverageRows(sources []*corpus.Source) []CoverageRow {
	var rows []CoverageRow
	add := func(kind, title, page string, per map[corpus.SourceID]int) {
		r := CoverageRow{Kind: kind, Title: title, Page: page}
		for _, src := range sources {
			r.Cells = append(r.Cells, per[src.ID])
		}
		if len(rows) < tableRows {
			rows = append(rows, r)
		}
	}
	for i := range w.c.Disagreements {
		d := &w.c.Disagreements[i]
		add("disagreement", fold(d.Question), disagreementPath(d.ID), w.reportsOf(d))
	}
	for i := range w.c.Themes {
		t := &w.c.Themes[i]
		per := map[corpus.SourceID]int{}
		for _, p := range t.Passages {
			per[p.Source]++
		}
		for _, id := range t.Sources {
			per[id] = max(per[id], 1)
		}
		add("theme", capital(fold(t.Label)), themePath(t.ID), per)
	}
	for _, a := range w.ranked {
		add("actor", fold(a.Name), actorPath(a.ID), w.mentions[a.ID])
	}
	return rows
}

// reportsOf counts the passages in which each source reports a disagreement.
func (w *writer) reportsOf(d *corpus.Disagreement) map[corpus.SourceID]int {
	per := map[corpus.SourceID]int{}
	seen := map[string]bool{}
	for i := range d.Positions {
		for _, span := range w.spansOf(&d.Positions[i]) {
			for _, p := range w.pieces(span) {
				if !seen[p.target()] {
					seen[p.target()] = true
					per[span.Source]++
				}
			}
		}
	}
	for _, id := range d.Sources {
		per[id] = max(per[id], 1)
	}
	return per
}

// coveragePage shows who reports what, and who is silent.
func (w *writer) coveragePage() []Page {
	sources := w.c.Sources[:min(len(w.c.Sources), tableSources)]
	rows := w.coverageRows(sources)
	if len(rows) == 0 || len(sources) == 0 {
		return nil
	}
	s := w.sheet(coveragePath, "Coverage")
	legend := coverageLegend
	if more := len(w.c.Sources) - len(sources); more > 0 {
		legend += " The tables show the first " + count(len(sources), "source") + "; " + grouped(more) + " more " + verb(more, "is", "are") + " in the dossier."
	}
	s.blocks = append(s.blocks, Block{Key: "legend", Body: legend})
	s.section("disagreements", "Disagreements", s.coverageTables("Disagreement", "disagreement", rows, sources)...)
	s.section("themes", "Themes", s.coverageTables("Theme", "theme", rows, sources)...)
	s.section("actors", "Actors", s.coverageTables("Actor", "actor", rows, sources)...)
	block := &CoverageFront{Rows: rows}
	for _, src := range sources {
		block.Columns = append(block.Columns, CoverageColumn{Source: sourcePath(src.ID), Label: w.labels[src.ID]})
	}
	return []Page{s.page(Front{Title: "Coverage", Type: "coverage",
		Description: "Who reports what, and who is silent.", Coverage: block})}
}

// coverageTables puts as many sources side by side as stay readable.
func (s *sheet) coverageTables(head, kind string, rows []CoverageRow, sources []*corpus.Source) []string {
	var parts []string
	for from := 0; from < len(sources); from += tableColumns {
		to := min(from+tableColumns, len(sources))
		heads := []string{head}
		for _, src := range sources[from:to] {
			heads = append(heads, s.source(src.ID))
		}
		var lines [][]string
		for _, r := range rows {
			if r.Kind != kind {
				continue
			}
			cells := []string{s.link(r.Title, r.Page)}
			for _, n := range r.Cells[from:to] {
				cell := noMention
				if n > 0 {
					cell = grouped(n)
				}
				cells = append(cells, cell)
			}
			lines = append(lines, cells)
		}
		parts = append(parts, table(heads, "---:", lines))
	}
	return parts
}
