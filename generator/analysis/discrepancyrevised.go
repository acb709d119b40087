package analysis

import "slices"

// Dates and figures that differ because the later of two was changed, and says
// so, or because one is what was left after a check.

// puttingLater are verbs of putting a thing that is fixed at another time.
var puttingLater = []string{"delay", "postpone", "defer", "adjourn", "move", "push", "reschedule", "bring", "put"}

// movedSince tells whether one of two dates is what its sentence says a thing
// was put off or moved to, and the other was written no later: "has delayed
// until June its vote" is no other date for a vote set down for May before.
func (f *facts) movedSince(a, b *datedClause) bool {
	return f.movedTo(a, b) || f.movedTo(b, a)
}

func (f *facts) movedTo(a, before *datedClause) bool {
	x, y := f.anchors[a.st.article].at, f.anchors[before.st.article].at
	return a.moved() && !before.moved() && x.year != 0 && y.year != 0 && y.first() <= x.first()
}

// moved tells whether a date is what something was put off or moved to.
func (c *datedClause) moved() bool {
	if w := c.st.lower(c.date.i - 1); w != "until" && w != "till" && w != "to" {
		return false
	}
	for k := c.date.i - 2; k >= 0 && k > c.date.i-10; k-- {
		if c.st.tag(k).Verb() && slices.ContainsFunc(c.st.lemmas(k), func(l string) bool { return slices.Contains(puttingLater, l) }) {
			return true
		}
	}
	return false
}

// lifting and cutting are verbs of making a sum another.
var (
	lifting = []string{"raise", "increase", "lift", "sweeten", "double"}
	cutting = []string{"lower", "cut", "reduce", "slash", "halve"}
)

// changedSince tells whether one of two figures is what its sentence says a sum
// was raised or cut to, and the other was written no later: "has raised its offer
// to $10,500" is no other figure than the $9,000 of before.
func (f *facts) changedSince(a, before *sizedClause) bool {
	x, y := f.anchors[a.st.article].at, f.anchors[before.st.article].at
	return x.year != 0 && y.year != 0 && y.last() < x.first() && a.changed(a.figure.value > before.figure.value) && !before.changed(true) && !before.changed(false)
}

// changed tells whether a figure is what a sum was raised to, or else cut to.
func (c *sizedClause) changed(up bool) bool {
	if c.st.lower(c.figure.i-1) != "to" {
		return false
	}
	raising := cutting
	if up {
		raising = lifting
	}
	for k := c.figure.i - 2; k >= 0 && k > c.figure.i-10; k-- {
		if c.st.tag(k).Verb() && slices.ContainsFunc(c.st.lemmas(k), func(l string) bool { return slices.Contains(raising, l) }) {
			return true
		}
	}
	return false
}

// checking are words for a check that leaves fewer of what was handed in.
var checking = map[string]bool{"certify": true, "verify": true, "validate": true, "authenticate": true, "valid": true, "invalid": true}

// afterCheck tells whether one of two counts is of what a check left: "certified
// 7,212 signatures" of the 9,100 that were handed in.
func (c *sizedClause) afterCheck() bool {
	for k := max(c.i, c.figure.i-4); k < min(c.figure.j+3, len(c.st.tokens)); k++ {
		if slices.ContainsFunc(append(c.st.lemmas(k), c.st.lower(k)), func(l string) bool { return checking[l] }) {
			return true
		}
	}
	return false
}

// corrects tells whether a sentence says itself that a figure was changed: "an
// earlier draft had put the saving at £280,000 but was corrected".
func (st *statement) corrects() bool {
	for k := range st.tokens {
		switch st.lower(k) {
		case "corrected", "revised", "amended", "updated", "restated":
			return true
		case "earlier", "original", "initial", "previous", "first":
			switch st.lower(k + 1) {
			case "draft", "version", "estimate", "figure", "forecast", "calculation":
				return true
			}
		}
	}
	return false
}
