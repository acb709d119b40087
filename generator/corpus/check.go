package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Check proves that the corpus holds together: every span lies in the text of
// its source, on rune bounds and in the right order; what counts as evidence
// is not empty; passages and sentences stand in order and do not overlap; IDs
// are unique, and none names a source, actor, quotation or claim that is not
// there; nobody but the author speaks in the author's voice.
//
// A failure is a bug of this program, never of the user's files. The error
// joins all failures, each naming the finding and its field.
func (c *Corpus) Check() error {
	k := newChecker(c)
	for _, s := range c.Sources {
		k.source(s)
	}
	for i := range c.Actors {
		k.actor(&c.Actors[i])
	}
	for i := range c.Quotations {
		k.quotation(&c.Quotations[i])
	}
	for i := range c.Claims {
		k.claim(&c.Claims[i])
	}
	for i := range c.Themes {
		k.theme(&c.Themes[i])
	}
	for i := range c.Disagreements {
		k.disagreement(&c.Disagreements[i])
	}
	for i := range c.Discrepancies {
		k.discrepancy(&c.Discrepancies[i])
	}
	for i := range c.Events {
		k.event(&c.Events[i])
	}
	k.summary(&c.Summary)
	return errors.Join(k.faults...)
}

// checker collects what is wrong. name is the finding being checked.
type checker struct {
	sources    map[SourceID]*Source
	actors     map[ActorID]bool
	quotations map[QuotationID]bool
	claims     map[ClaimID]bool
	name       string
	faults     []error
}

func newChecker(c *Corpus) *checker {
	k := &checker{
		sources:    make(map[SourceID]*Source, len(c.Sources)),
		actors:     make(map[ActorID]bool, len(c.Actors)),
		quotations: make(map[QuotationID]bool, len(c.Quotations)),
		claims:     make(map[ClaimID]bool, len(c.Claims)),
	}
	for i, s := range c.Sources {
		if s == nil {
			k.name = fmt.Sprintf("source number %d", i+1)
			k.fault("id", "there is no source")
			continue
		}
		k.name = fmt.Sprintf("source %s", s.ID)
		k.unique(string(s.ID), k.sources[s.ID] != nil)
		k.sources[s.ID] = s
	}
	k.findings(c)
	return k
}

// findings registers the IDs of everything that others point at or that has a
// page, and reports those that are empty or stand twice.
func (k *checker) findings(c *Corpus) {
	for _, a := range c.Actors {
		k.name = fmt.Sprintf("actor %s", a.ID)
		k.unique(string(a.ID), k.actors[a.ID])
		k.actors[a.ID] = true
	}
	for _, q := range c.Quotations {
		k.name = fmt.Sprintf("quotation %s", q.ID)
		k.unique(string(q.ID), k.quotations[q.ID])
		k.quotations[q.ID] = true
	}
	for _, x := range c.Claims {
		k.name = fmt.Sprintf("claim %s", x.ID)
		k.unique(string(x.ID), k.claims[x.ID])
		k.claims[x.ID] = true
	}
	uniqueIDs(k, "theme", c.Themes, func(t Theme) string { return string(t.ID) })
	uniqueIDs(k, "disagreement", c.Disagreements, func(d Disagreement) string { return string(d.ID) })
	uniqueIDs(k, "discrepancy", c.Discrepancies, func(d Discrepancy) string { return string(d.ID) })
	uniqueIDs(k, "event", c.Events, func(e Event) string { return string(e.ID) })
}

func uniqueIDs[A any](k *checker, kind string, list []A, id func(A) string) {
	seen := make(map[string]bool, len(list))
	for _, x := range list {
		k.name = kind + " " + id(x)
		k.unique(id(x), seen[id(x)])
		seen[id(x)] = true
	}
}

func (k *checker) unique(id string, seen bool) {
	if id == "" {
		k.fault("id", "the id is empty")
	} else if seen {
		k.fault("id", "the id stands twice")
	}
}

func (k *checker) fault(field, format string, args ...any) {
	k.faults = append(k.faults, fmt.Errorf("%s: %s: %s", k.name, field, fmt.Sprintf(format, args...)))
}

// evidence checks a span that must point at some text.
func (k *checker) evidence(field string, s Span) {
	if s.IsZero() {
		k.fault(field, "the span points nowhere")
		return
	}
	src := k.sources[s.Source]
	if src == nil {
		k.fault(field, "there is no source %q", s.Source)
		return
	}
	where := fmt.Sprintf("%s[%d:%d]", s.Source, s.Start, s.End)
	switch {
	case s.Start < 0:
		k.fault(field, "%s begins before the text", where)
	case s.Start > s.End:
		k.fault(field, "%s ends before it begins", where)
	case s.End > len(src.Text):
		k.fault(field, "%s ends behind the text, which has %d bytes", where, len(src.Text))
	case s.Start == s.End:
		k.fault(field, "%s is empty", where)
	case !utf8.RuneStart(src.Text[s.Start]), s.End < len(src.Text) && !utf8.RuneStart(src.Text[s.End]):
		k.fault(field, "%s cuts a rune", where)
	}
}

// optional checks a span that may be missing.
func (k *checker) optional(field string, s Span) {
	if s.IsZero() {
		if s.Start != 0 || s.End != 0 {
			k.fault(field, "the span [%d:%d] has no source", s.Start, s.End)
		}
		return
	}
	k.evidence(field, s)
}

func (k *checker) evidences(field string, spans []Span) {
	for i, s := range spans {
		k.evidence(fmt.Sprintf("%s %d", field, i+1), s)
	}
}

// ordered checks that spans stand in the order of the text and do not overlap.
func (k *checker) ordered(field string, before, s Span) {
	if before.Source == s.Source && s.Start < before.End {
		k.fault(field, "[%d:%d] stands behind [%d:%d] and begins before its end", s.Start, s.End, before.Start, before.End)
	}
}

func (k *checker) knownActors(field string, ids []ActorID) {
	for _, id := range ids {
		if !k.actors[id] {
			k.fault(field, "there is no actor %q", id)
		}
	}
}

func (k *checker) knownSources(field string, ids []SourceID) {
	for _, id := range ids {
		if k.sources[id] == nil {
			k.fault(field, "there is no source %q", id)
		}
	}
}

// oneOf checks that a value is one of those that the model has.
func oneOf[A cmp.Ordered](k *checker, field string, value A, known ...A) {
	if !slices.Contains(known, value) {
		k.fault(field, "%q is not one of %s", fmt.Sprint(value), fmt.Sprint(known))
	}
}
