package corpus

import "slices"

// Shown is the corpus without the findings that are held back: those whose
// rule is right too seldom for a page. A reader gets to see them in the review
// tray only, and programs in the export. The corpus itself is not changed.
func (c *Corpus) Shown() *Corpus {
	out := *c
	out.Actors = shownActors(c.Actors)
	out.Quotations = kept(c.Quotations, func(x Quotation) bool { return !x.HeldBack })
	out.Claims = kept(c.Claims, func(x Claim) bool { return !x.HeldBack })
	out.Themes = kept(c.Themes, func(x Theme) bool { return !x.HeldBack })
	out.Disagreements = kept(c.Disagreements, func(x Disagreement) bool { return !x.HeldBack })
	out.Discrepancies = kept(c.Discrepancies, func(x Discrepancy) bool { return !x.HeldBack })
	out.Events = kept(c.Events, func(x Event) bool { return !x.HeldBack })
	out.Summary.Agreements = kept(c.Summary.Agreements, func(x Agreement) bool { return !x.HeldBack })
	return &out
}

// shownActors takes the page from actors that are held back, as other findings
// may name them, and the roles that are.
func shownActors(actors []Actor) []Actor {
	actors = slices.Clone(actors)
	for i := range actors {
		a := &actors[i]
		a.Page = a.Page && !a.HeldBack
		a.Roles = kept(a.Roles, func(r Role) bool { return !r.HeldBack })
	}
	return actors
}

// kept copies the elements that keep wants; nil stays nil.
func kept[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
