package briefing

import (
	"slices"

	"briefing/generator/corpus"
)

// disagreementPages writes a page for every issue with sides.
func (w *writer) disagreementPages() []Page {
	var pages []Page
	for i := range w.c.Disagreements {
		pages = append(pages, w.disagreementPage(&w.c.Disagreements[i], i+1))
	}
	return pages
}

func (w *writer) disagreementPage(d *corpus.Disagreement, order int) Page {
	s := w.sheet(disagreementPath(d.ID), d.Question)
	sources := w.inOrder(d.Sources)
	for _, p := range inStanceOrder(d.Positions) {
		s.section("side-"+string(p.Stance), sideWords(d, p.Stance), s.side(p)...)
	}
	s.section("common", "Common ground", s.commonGround(d)...)
	s.section("shifts", "What might change it", s.excerpts(d.Shifts, perSection)...)
	s.section("events", "Chronology", s.eventItems(w.happenedNear[d.ID], perSection)...)
	s.section("sources", "Who reports it", s.reports(d, sources)...)
	s.section("differences", "Where the sources differ", items(s.discrepancies(w.differencesNear[d.ID])...))
	s.section("themes", "Themes", items(s.themes(w.themesNear(evidenceOfAll(d)))...))
	return s.page(w.disagreementFront(d, order))
}

func (w *writer) disagreementFront(d *corpus.Disagreement, order int) Front {
	sources := w.inOrder(d.Sources)
	block := &DisagreementFront{Question: fold(d.Question), Sources: sourcePaths(sources), Silent: w.silentPaths(append(slices.Clone(sources), d.Naming...))}
	for _, p := range inStanceOrder(d.Positions) {
		side := DisagreementSide{Stance: string(p.Stance), Word: answer(d, p.Stance), Holders: w.references(p.Actors),
			ReportedBy: sourcePaths(w.sourcesOf(p))}
		for i, id := range unique(p.Actors) {
			if a := w.actors[id]; a != nil && len(a.Roles) > 0 {
				side.Holders[i].Role = w.rolePlain(w.roleIn(a, ""))
			}
		}
		for _, id := range w.inOrder(p.Authors) {
			side.Holders = append(side.Holders, ActorRef{Name: authorName(w, id), Page: sourcePath(id)})
		}
		block.Sides = append(block.Sides, side)
	}
	return Front{Title: fold(d.Question), Type: "disagreement", Order: order, Disagreement: block}
}

// authorName stands for a source that takes a side in its own voice.
func authorName(w *writer, id corpus.SourceID) string {
	if src := w.sources[id]; src != nil && src.Author != "" {
		return fold(src.Author) + " (" + w.labels[id] + ")"
	}
	return w.labels[id]
}

func inStanceOrder(positions []corpus.Position) []*corpus.Position {
	var list []*corpus.Position
	for i := range positions {
		list = append(list, &positions[i])
	}
	rank := func(p *corpus.Position) int {
		if i := slices.Index(stances, p.Stance); i >= 0 {
			return i
		}
		return len(stances)
	}
	slices.SortStableFunc(list, func(a, b *corpus.Position) int { return rank(a) - rank(b) })
	return list
}

// holders names everyone on a side: actors, and authors in their own voice.
func (s *sheet) holders(p *corpus.Position) string {
	var names []string
	for _, id := range unique(p.Actors) {
		names = append(names, s.actor(id))
	}
	for _, id := range s.w.inOrder(p.Authors) {
		names = append(names, s.source(id)+" in its own voice")
	}
	return listed(names, perList)
}

// side shows who holds a position, on what evidence, and who reports it.
func (s *sheet) side(p *corpus.Position) []string {
	// One sentence may give both sides; each side shows it.
	elsewhere := s.shown
	s.shown = nil
	defer func() { s.shown = append(elsewhere, s.shown...) }()
	var parts []string
	for _, id := range unique(p.Actors) {
		spans := s.w.evidenceOf(p, id)
		line := "**" + s.actor(id) + "**"
		if a := s.w.actors[id]; a != nil {
			if r := s.w.roleIn(a, firstSource(spans)); r != nil {
				line += ", " + s.role(r)
			}
		}
		body := s.excerpts(spans, perHolder)
		for _, q := range s.w.quotedIn(id, spans) {
			if u := s.freshUtterance(q); u != "" && len(body) < 2*perHolder {
				body = append(body, u)
			}
		}
		if len(body) == 0 {
			if cites := s.citeAll(spans, perHolder); cites != "" {
				line += " (" + cites + ")"
			}
		}
		parts = append(parts, item(line, body...))
	}
	for _, id := range s.w.inOrder(p.Authors) {
		parts = append(parts, item("**"+s.source(id)+"**, in its own voice", s.excerpts(s.w.authorEvidence(p, id), perHolder)...))
	}
	return append(parts, s.excerpts(s.w.nobodysEvidence(p), perSection)...)
}

// nobodysEvidence lists the sentences of a position that are not a holder's
// own. What a holder says beyond the few that are shown stands on the holder's
// page; under the others' words it would seem theirs.
func (w *writer) nobodysEvidence(p *corpus.Position) []corpus.Span {
	owned := map[corpus.Span]bool{}
	for _, id := range p.Claims {
		if cl := w.claims[id]; cl != nil {
			owned[cl.At] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(p.Evidence), func(e corpus.Span) bool { return owned[e] })
}

// freshUtterance shows a quotation unless the page shows its words already.
func (s *sheet) freshUtterance(q *corpus.Quotation) string {
	if s.shows(q) {
		return ""
	}
	return s.utterance(q)
}

// evidenceOf lists the sentences in which sources give a holder's position;
// where none is the holder's alone, those that stand for the whole side.
func (w *writer) evidenceOf(p *corpus.Position, id corpus.ActorID) []corpus.Span {
	if spans := w.ownEvidence(p, id); len(spans) > 0 {
		return spans
	}
	return p.Evidence
}

// ownEvidence lists the sentences that give the position of this holder, and
// then those that only argue for it.
func (w *writer) ownEvidence(p *corpus.Position, id corpus.ActorID) (spans []corpus.Span) {
	var arguments []corpus.Span
	for _, cid := range p.Claims {
		switch cl := w.claims[cid]; {
		case cl == nil || cl.Holder != id:
		case cl.Argument:
			arguments = append(arguments, cl.At)
		default:
			spans = append(spans, cl.At)
		}
	}
	spans = append(spans, arguments...)
	if len(spans) > 0 {
		return spans
	}
	for _, e := range p.Evidence {
		if w.mentionedAt(id, e) {
			spans = append(spans, e)
		}
	}
	if len(spans) == 0 && len(p.Actors) == 1 && len(p.Authors) == 0 {
		return p.Evidence
	}
	return spans
}

// authorEvidence lists the sentences in which a source takes the side itself.
func (w *writer) authorEvidence(p *corpus.Position, id corpus.SourceID) []corpus.Span {
	var spans []corpus.Span
	for _, cid := range p.Claims {
		if cl := w.claims[cid]; cl != nil && cl.At.Source == id && cl.Level == corpus.ByAuthor {
			spans = append(spans, cl.At)
		}
	}
	return spans
}

// mentionedAt tells whether an actor is mentioned in the sentences of a span.
func (w *writer) mentionedAt(id corpus.ActorID, span corpus.Span) bool {
	a := w.actors[id]
	if a == nil {
		return false
	}
	for _, p := range w.sentences(span) {
		for _, m := range a.Mentions {
			if p.span.Contains(m.Span) {
				return true
			}
		}
	}
	return false
}

// quotedIn lists an actor's direct and mixed quotations in the sentences of the
// given spans. What stands beside the evidence may be on another matter.
func (w *writer) quotedIn(id corpus.ActorID, spans []corpus.Span) []*corpus.Quotation {
	var list []*corpus.Quotation
	for _, q := range w.said[id] {
		if q.Kind != corpus.Indirect && slices.ContainsFunc(spans, func(span corpus.Span) bool {
			return slices.ContainsFunc(w.sentences(span), func(p piece) bool { return p.span.Overlaps(q.At()) })
		}) {
			list = append(list, q)
		}
	}
	return list
}

func firstSource(spans []corpus.Span) corpus.SourceID {
	if len(spans) == 0 {
		return ""
	}
	return spans[0].Source
}

func sourcesIn(spans []corpus.Span) []corpus.SourceID {
	var ids []corpus.SourceID
	for _, s := range spans {
		ids = append(ids, s.Source)
	}
	return unique(ids)
}

// sourcesOf lists the sources that report a position.
func (w *writer) sourcesOf(p *corpus.Position) []corpus.SourceID {
	ids := sourcesIn(w.spansOf(p))
	return w.inOrder(append(ids, p.Authors...))
}

// spansOf is all the evidence of a position.
func (w *writer) spansOf(p *corpus.Position) []corpus.Span {
	spans := slices.Clone(p.Evidence)
	for _, id := range p.Claims {
		if cl := w.claims[id]; cl != nil {
			spans = append(spans, cl.At)
		}
	}
	return spans
}

func evidenceOfAll(d *corpus.Disagreement) []corpus.Span {
	var spans []corpus.Span
	for _, p := range d.Positions {
		spans = append(spans, p.Evidence...)
	}
	return append(spans, d.Shifts...)
}

// disagreements is a list of links with the sides of each.
func (s *sheet) disagreements(list []*corpus.Disagreement) []string {
	var lines []string
	for _, d := range list {
		line := s.link(d.Question, disagreementPath(d.ID))
		for _, p := range inStanceOrder(d.Positions) {
			if names := s.holders(p); names != "" {
				line += " " + sideWords(d, p.Stance) + ": " + names + "."
			}
		}
		lines = append(lines, line)
	}
	return lines
}
