package briefing

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// reviewPath is the tray of findings that are held back.
const reviewPath = "review.md"

// heldFinding is a finding that is held back, with what the rule read in the
// passages.
type heldFinding struct {
	id, says string
	rule     corpus.Rule
	spans    []corpus.Span
}

// reviewPage lists the findings that reach no other page, for an editor to
// judge; no page where nothing is held back.
func (w *writer) reviewPage() []Page {
	n := w.heldBackCount()
	if n == 0 {
		return nil
	}
	s := w.sheet(reviewPath, "Review")
	s.blocks = append(s.blocks, Block{Key: "about", Body: aboutReview})
	for _, kind := range w.heldBack() {
		var parts []string
		s.shown = nil // every finding shows its passage
		for _, f := range kind.list[:min(len(kind.list), perReview)] {
			passages := s.evidence(f.spans, perSource)
			s.shown = nil
			parts = append(parts, item(escape(f.says)+" (rule "+code(string(f.rule))+", "+code(f.id)+")", passages...))
		}
		if more := len(kind.list) - perReview; more > 0 {
			parts = append(parts, count(more, "more")+": "+code("briefing export")+" lists them all.")
		}
		s.section(kind.key, kind.heading, parts...)
	}
	return []Page{s.page(Front{Title: "Review", Type: "page", Description: capital(count(n, "finding")) + " of rules that are not sure enough for a page."})}
}

// heldBackCount is the number of findings in the tray.
func (w *writer) heldBackCount() int {
	n := 0
	for _, kind := range w.heldBack() {
		n += len(kind.list)
	}
	return n
}

func code(text string) string { return "`" + strings.ReplaceAll(text, "`", "") + "`" }

// heldKind is the findings of one kind that are held back.
type heldKind struct {
	key, heading string
	list         []heldFinding
}

// heldBack gathers what is held back, in the corpus's order.
func (w *writer) heldBack() []heldKind {
	c := w.all
	kinds := []heldKind{{key: "actors", heading: "Actors"}, {key: "roles", heading: "Roles"}}
	for _, a := range c.Actors {
		if a.HeldBack && a.Named && len(a.Mentions) > 0 {
			kinds[0].list = append(kinds[0].list, heldFinding{string(a.ID), fold(a.Name) + ", " + kindOf(&a), a.Rule, []corpus.Span{a.Mentions[0].Span}})
		}
		for _, r := range a.Roles {
			if r.HeldBack {
				kinds[1].list = append(kinds[1].list, heldFinding{string(a.ID), fold(a.Name) + ", " + w.rolePlain(&r), r.Rule, []corpus.Span{r.At}})
			}
		}
	}
	return append(kinds,
		heldOf("quotations", "Quotations", c.Quotations, w.heldQuotation),
		heldOf("claims", "Positions", c.Claims, w.heldClaim),
		heldOf("disagreements", "Disagreements", c.Disagreements, func(d *corpus.Disagreement) (heldFinding, bool) {
			return heldFinding{string(d.ID), d.Question, d.Rule, evidenceOfAll(d)}, d.HeldBack
		}),
		heldOf("discrepancies", "Discrepancies", c.Discrepancies, func(d *corpus.Discrepancy) (heldFinding, bool) {
			var values []string
			for _, r := range d.Readings {
				values = append(values, "“"+fold(r.Value)+"”")
			}
			return heldFinding{string(d.ID), fold(d.About) + ": " + strings.Join(values, " or "), d.Rule, readingSpans(d)}, d.HeldBack
		}),
		heldOf("events", "Events", c.Events, func(e *corpus.Event) (heldFinding, bool) {
			return heldFinding{string(e.ID), capital(eventDate(e, w.text(e.At))) + ", " + string(e.Status), e.Rule, []corpus.Span{e.What}}, e.HeldBack
		}),
		heldOf("themes", "Themes", c.Themes, func(t *corpus.Theme) (heldFinding, bool) {
			return heldFinding{string(t.ID), fold(t.Label), t.Rule, t.Passages[:min(len(t.Passages), 3)]}, t.HeldBack
		}),
		heldOf("agreements", "Agreements", c.Summary.Agreements, func(a *corpus.Agreement) (heldFinding, bool) {
			return heldFinding{"agreement", fold(a.About), a.Rule, a.Evidence}, a.HeldBack
		}),
	)
}

func heldOf[T any](key, heading string, list []T, read func(*T) (heldFinding, bool)) heldKind {
	k := heldKind{key: key, heading: heading}
	for i := range list {
		if f, held := read(&list[i]); held {
			k.list = append(k.list, f)
		}
	}
	return k
}

func (w *writer) heldQuotation(q *corpus.Quotation) (heldFinding, bool) {
	who := "said by nobody whom the source names"
	if q.Speaker != nil {
		who = "said by " + w.text(q.Speaker.At)
		if a := w.actors[q.Speaker.Actor]; a != nil && a.Named {
			who = "said by " + fold(a.Name)
		}
	}
	return heldFinding{string(q.ID), capital(string(q.Kind)) + " quotation, " + who, q.Rule, slices.Clone(q.Content)}, q.HeldBack
}

func (w *writer) heldClaim(x *corpus.Claim) (heldFinding, bool) {
	who := "The author"
	if a := w.actors[x.Holder]; a != nil {
		who = fold(a.Name)
	}
	return heldFinding{string(x.ID), who + ", " + stanceWords(x.Stance) + ": " + fold(x.Target.Text), x.Rule, []corpus.Span{x.At}}, x.HeldBack
}
