package briefing

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// What a disagreement's page says of both sides together: what they share, and
// which source reports which of them.

// commonGround shows where holders of opposite sides take the same stance on
// something else, and what independent sources say alike of the issue.
func (s *sheet) commonGround(d *corpus.Disagreement) []string {
	parts := s.sharedStances(d)
	for _, a := range s.w.c.Summary.Agreements {
		near := slices.ContainsFunc(a.Evidence, func(span corpus.Span) bool { return s.w.names(span, d) })
		if !near || len(a.Evidence) < 2 || len(parts) == homePerSection {
			continue
		}
		excerpt, others := s.excerpt(a.Evidence[0]), s.citeAll(a.Evidence[1:], perList)
		if excerpt != "" && others != "" {
			parts = append(parts, item("**No source disputes it**; the same in "+others, excerpt))
		}
	}
	return parts
}

// sharedStances lists what holders of opposite sides are both for, or both
// against.
func (s *sheet) sharedStances(d *corpus.Disagreement) []string {
	disputed := map[corpus.ClaimID]bool{}
	side := map[corpus.ActorID]corpus.Stance{}
	for _, p := range d.Positions {
		for _, id := range p.Claims {
			disputed[id] = true
		}
		for _, id := range p.Actors {
			side[id] = p.Stance
		}
	}
	first := map[string]*corpus.Claim{}
	var parts []string
	for i := range s.w.c.Claims {
		cl := &s.w.c.Claims[i]
		target := strings.ToLower(fold(cl.Target.Text))
		if side[cl.Holder] == "" || disputed[cl.ID] || target == "" || cl.Stance != corpus.For && cl.Stance != corpus.Against {
			continue
		}
		key := string(cl.Stance) + " " + target
		other := first[key]
		if other == nil {
			first[key] = cl
			continue
		}
		if side[other.Holder] == side[cl.Holder] {
			continue
		}
		excerpts := s.excerpts([]corpus.Span{other.At, cl.At}, 2)
		parts = append(parts, item(s.actor(other.Holder)+" and "+s.actor(cl.Holder)+" are both "+
			strings.ToLower(stanceWords(cl.Stance))+" "+escape(cl.Target.Text), excerpts...))
	}
	return parts[:min(len(parts), homePerSection)]
}

// reports is a grid of positions and sources: which source reports which
// position, reports otherwise, or says nothing of it. Sources silent on all of
// them need no column. Where too many sources report for a table, or one alone,
// it is a list.
func (s *sheet) reports(d *corpus.Disagreement, sources []corpus.SourceID) []string {
	var parts []string
	if len(sources) < 2 || len(sources) > tableColumns {
		parts = append(parts, items(s.reporters(d, sources)...))
	} else {
		heads := []string{"Position"}
		for _, id := range sources {
			heads = append(heads, s.source(id))
		}
		parts = append(parts, table(heads, "---", s.reportRows(d, sources)), reportMarks)
	}
	if naming := s.w.inOrder(d.Naming); len(naming) > 0 {
		parts = append(parts, "Names the issue, and gives no position on it that the program can see: "+s.sourceList(naming)+".")
	}
	if silent := s.w.silent(append(slices.Clone(sources), d.Naming...)); len(silent) > 0 {
		parts = append(parts, "Silent, as far as the program can see: "+s.sourceList(silent)+".")
	}
	return parts
}

// reportRows is a row for each holder: what each source says of their position.
func (s *sheet) reportRows(d *corpus.Disagreement, columns []corpus.SourceID) [][]string {
	var rows [][]string
	add := func(p *corpus.Position, name string, spans, otherwise []corpus.Span) {
		cells := []string{stanceMark(p.Stance) + " " + name + ": " + strings.ToLower(sideWords(d, p.Stance))}
		for _, id := range columns {
			cell := "– silent"
			if c := s.citePassages(in(id, spans), 2); c != "" {
				cell = "● supports " + c
			} else if c := s.citePassages(in(id, otherwise), 2); c != "" {
				cell = "✕ conflicts " + c
			}
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	for _, p := range inStanceOrder(d.Positions) {
		for _, id := range unique(p.Actors) {
			if own := s.w.ownEvidence(p, id); len(own) > 0 && len(rows) < perList {
				add(p, s.actor(id), own, s.w.otherAccounts(d, id))
			}
		}
		for _, id := range s.w.inOrder(p.Authors) {
			if len(rows) < perList {
				add(p, s.source(id)+" in its own voice", s.w.authorEvidence(p, id), nil)
			}
		}
	}
	return rows
}

// otherAccounts are the passages in which sources give an actor's position on
// an issue in another way, as a discrepancy has it.
func (w *writer) otherAccounts(d *corpus.Disagreement, id corpus.ActorID) []corpus.Span {
	var spans []corpus.Span
	for _, x := range w.differencesNear[d.ID] {
		if x.Kind == corpus.StatusDiffers && slices.Contains(x.Actors, id) {
			spans = append(spans, readingSpans(x)...)
		}
	}
	return spans
}

// reporters lists the sources that report a disagreement, with passages.
func (s *sheet) reporters(d *corpus.Disagreement, sources []corpus.SourceID) []string {
	var lines []string
	for _, id := range sources {
		var spans []corpus.Span
		for i := range d.Positions {
			spans = append(spans, in(id, s.w.spansOf(&d.Positions[i]))...)
		}
		line := s.source(id)
		if cites := s.citePassages(spans, 3); cites != "" {
			line += ": " + cites
		}
		lines = append(lines, line)
	}
	if more := len(lines) - 2*perList; more > 0 {
		lines = append(lines[:2*perList], count(more, "more"))
	}
	return lines
}
