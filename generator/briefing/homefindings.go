package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// What stands on the home page of the findings that have pages of their own.

// disputes shows each disagreement with its sides, and for each side the one
// sentence that says most plainly where it stands.
func (s *sheet) disputes() []string {
	var parts []string
	all := s.w.c.Disagreements
	for i := range all[:min(len(all), homeDisputes)] {
		d := &all[i]
		parts = append(parts, "### "+s.link(d.Question, disagreementPath(d.ID)))
		for _, p := range inStanceOrder(d.Positions) {
			names := s.holders(p)
			if names == "" {
				continue
			}
			s.shown = nil // each side shows its evidence, wherever else it stands
			parts = append(parts, item(fact(stanceMark(p.Stance)+" "+sideWords(d, p.Stance), names), s.excerpts(s.w.sharpest(d, p), 1)...))
		}
	}
	if more := len(all) - homeDisputes; more > 0 {
		parts = append(parts, s.link(count(more, "more disagreement"), "disagreements/index.md"))
	}
	return parts
}

// sharpest orders the evidence of a position: first what a holder says in their
// own words, names a holder, and is short; last what the other sides rest on
// too, or what leans on a sentence before it.
func (w *writer) sharpest(d *corpus.Disagreement, p *corpus.Position) []corpus.Span {
	others := map[corpus.Span]bool{}
	for i := range d.Positions {
		if q := &d.Positions[i]; q != p && q.Stance != p.Stance {
			for _, span := range w.spansOf(q) {
				for _, piece := range w.sentences(span) {
					others[piece.span] = true
				}
			}
		}
	}
	spans := unique(w.spansOf(p))
	weight := make(map[corpus.Span]int, len(spans))
	for _, span := range spans {
		weight[span] = w.sharpness(p, span, others)
	}
	slices.SortStableFunc(spans, func(a, b corpus.Span) int { return cmp.Compare(weight[b], weight[a]) })
	return spans
}

// sharpness weighs a piece of evidence; 40 characters too many cost a point.
func (w *writer) sharpness(p *corpus.Position, span corpus.Span, others map[corpus.Span]bool) int {
	points, length := 0, 0
	for _, piece := range w.sentences(span) {
		text := piece.text()
		length += len(text)
		if others[piece.span] {
			points -= 4
		}
		if leansBack(text) {
			points -= 2
		}
	}
	for _, id := range p.Actors {
		if len(w.quotedIn(id, []corpus.Span{span})) > 0 {
			points += 3
		}
		if w.mentionedAt(id, span) {
			points += 2
			break
		}
	}
	return points - max(0, length-120)/40
}

// leanings are openings that point to a sentence before.
var leanings = []string{"but ", "and ", "or ", "however", "for instance", "for example", "in turn", "in addition", "moreover", "furthermore", "also",
	"he ", "she ", "it ", "they ", "this ", "these ", "that ", "those ", "his ", "her ", "their ", "its ", "yet ", "in the meantime", "meanwhile", "therefore"}

func leansBack(text string) bool {
	text = strings.ToLower(strings.TrimLeft(text, quotationMarks))
	return slices.ContainsFunc(leanings, func(l string) bool { return strings.HasPrefix(text, l) })
}

// homeDifferences is a line for each discrepancy: what differs, and how.
func (s *sheet) homeDifferences() []string {
	var list []*corpus.Discrepancy
	all := s.w.c.Discrepancies
	for i := range all[:min(len(all), homeDifferences)] {
		list = append(list, &all[i])
	}
	lines := items(s.discrepancies(list)...)
	if lines == "" {
		return nil
	}
	last := neverRight
	if more := len(all) - homeDifferences; more > 0 {
		last = s.link(count(more, "more discrepancy"), "discrepancies/index.md") + ". " + last
	}
	return []string{lines, last}
}

// homeEvents picks a handful of dates: what is still to come, then what the
// disagreements rest on, then what concerns the key actors. A caption tells
// what a picture shows, and not what happened.
func (s *sheet) homeEvents() []string {
	s.shown = nil // a date without what happened says nothing
	disputed := map[int]bool{}
	for i := range s.w.c.Disagreements {
		for _, n := range s.w.meeting(s.w.eventsAt, evidenceOfAll(&s.w.c.Disagreements[i])) {
			disputed[n] = true
		}
	}
	newest := s.w.newest()
	type ranked struct {
		event  *corpus.Event
		weight int
	}
	var list []ranked
	for i := range s.w.c.Events {
		e := &s.w.c.Events[i]
		if pieces := s.w.pieces(e.What); e.From == "" || len(pieces) == 0 || !pieces[0].passage.Kind.IsProse() {
			continue
		}
		weight := min(3, len(s.w.keyIn(e.Actors)))
		if e.Status == corpus.Scheduled && e.From >= newest {
			weight += 4
		}
		if disputed[i] {
			weight += 3
		}
		if e.Precision == corpus.Day || e.Precision == corpus.Month {
			weight++
		}
		list = append(list, ranked{e, weight})
	}
	slices.SortStableFunc(list, func(a, b ranked) int { return cmp.Compare(b.weight, a.weight) })
	var picked []*corpus.Event
	for _, r := range list {
		known := slices.ContainsFunc(picked, func(e *corpus.Event) bool { return sameDate(e, r.event) || e.What == r.event.What })
		if !known && len(picked) < homeEvents {
			picked = append(picked, r.event)
		}
	}
	parts := s.eventItems(picked, homeEvents)
	if len(parts) > 0 && len(picked) < len(s.w.c.Events) {
		parts = append(parts, "All "+count(len(s.w.c.Events), "dated event")+" are in the "+s.link("timeline", timelinePath)+".")
	}
	return parts
}

// newest is the date of the newest source, or empty.
func (w *writer) newest() string {
	date := ""
	for _, src := range w.c.Sources {
		date = max(date, src.Published.Value)
	}
	return date
}

// keyIn keeps the actors that the home page names.
func (w *writer) keyIn(ids []corpus.ActorID) []corpus.ActorID {
	key := w.ranked[:min(len(w.ranked), homeActors)]
	return slices.DeleteFunc(unique(ids), func(id corpus.ActorID) bool {
		return !slices.ContainsFunc(key, func(a *corpus.Actor) bool { return a.ID == id })
	})
}
