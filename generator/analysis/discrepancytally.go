package analysis

import (
	"strings"

	"briefing/generator/language"
)

// Figures that may both be right because they are of different times or of
// different things of one kind.

// bothRight tells whether two figures that differ are a count that has gone on,
// two of several prices, or one that its article sets beside another.
func (f *facts) bothRight(a, b *sizedClause) bool {
	return !a.figure.agrees(b.figure) && (f.tallyGrew(a, b) || a.changedFrom(b) || b.changedFrom(a) || f.changedSince(a, b) || f.changedSince(b, a) || f.oneOfSeveralRates(a, b) || a.compares() != b.compares() || a.figure.unit == "" && a.afterCheck() != b.afterCheck())
}

// compares tells whether a figure is followed by what it is more or less than:
// "8.90 euros, less than the limit".
func (c *sizedClause) compares() bool {
	k := c.figure.j
	if c.st.lower(k) == "," {
		k++
	}
	switch w := c.st.lower(k); w {
	case "less", "more", "lower", "higher", "fewer":
		return c.st.lower(k+1) == "than" && c.st.lower(k+2) == "the"
	case "below", "above", "under", "over":
		return c.st.lower(k+1) == "the"
	}
	return false
}

// tallyGrew tells whether the later of two articles gives the higher count of
// what is still going on: "has infected 412 people since January" and, ten days
// on, "has infected 430".
func (f *facts) tallyGrew(a, b *sizedClause) bool {
	x, y := f.anchors[a.st.article].at, f.anchors[b.st.article].at
	if a.figure.unit != "" || x.year == 0 || y.year == 0 || !a.runsOn() || !b.runsOn() {
		return false
	}
	if x.first() > y.first() {
		a, b, x, y = b, a, y, x
	}
	most := 1.5
	if a.soFar() || b.soFar() { // "8,200 signatures by yesterday evening"
		most = 3
	}
	if (!a.countsBefore() || !b.countsBefore()) && !b.tellsGrowth() {
		return false
	}
	return x.last() < y.first() && b.figure.value > a.figure.value && b.figure.value < most*a.figure.value
}

// soFar tells whether words behind a figure say that more are to come.
func (c *sizedClause) soFar() bool {
	for k := c.figure.j; k < min(c.figure.j+4, len(c.st.tokens)); k++ {
		switch c.st.lower(k) {
		case "now", "already":
			return true
		case "so":
			return c.st.lower(k+1) == "far"
		case "by":
			return c.st.lower(k+1) == "yesterday" || c.st.lower(k+1) == "now"
		case "to":
			return c.st.lower(k+1) == "date"
		}
	}
	return false
}

// runsOn tells whether a clause counts what has happened so far.
func (c *sizedClause) runsOn() bool {
	for k := c.figure.j; k < min(c.figure.j+4, len(c.st.tokens)); k++ { // "Fourteen people have been taken to hospital"
		if w := c.st.lower(k); (w == "has" || w == "have") && c.st.lower(k+1) == "been" {
			return true
		}
	}
	return c.countsBefore()
}

// countsBefore tells whether a clause says so before the figure, or right behind
// it: "has infected 412 people", "412 so far".
func (c *sizedClause) countsBefore() bool {
	for k := c.i; k < c.figure.i; k++ {
		if w := c.st.lower(k); (w == "has" || w == "have") && k+1 < c.figure.i && (c.st.tag(k+1) == language.VBN || c.st.tag(k+1) == language.RB) {
			return true
		}
	}
	return c.soFar()
}

// tellsGrowth tells whether the paragraph of a figure says that counts have
// grown.
func (c *sizedClause) tellsGrowth() bool {
	for _, s := range c.st.article.sentences {
		if s.passage.ID != c.st.passage.ID {
			continue
		}
		for k := range s.tokens {
			if w := s.lower(k); w == "grown" || w == "risen" || w == "climbed" || w == "up" && s.lower(k+1) == "from" {
				return true
			}
		}
	}
	return false
}

// changedFrom tells whether the sentence of a figure says that it was the other
// one before: "16,500 members, up from 14,000 in February".
func (c *sizedClause) changedFrom(o *sizedClause) bool {
	for k := 1; k+1 < len(c.st.tokens); k++ {
		if c.st.lower(k) == "from" && changing[c.st.lower(k-1)] && c.st.lower(k+1) == o.st.lower(o.figure.i) {
			return true
		}
	}
	return false
}

// changing are the words behind which "from" tells what a figure was before.
var changing = map[string]bool{"up": true, "down": true, "rose": true, "fell": true, "risen": true, "fallen": true, "grown": true, "grew": true}

// oneOfSeveralRates tells whether two figures are what different things cost for
// each unit, as rents for a square metre: one of the articles has another such
// price.
func (f *facts) oneOfSeveralRates(a, b *sizedClause) bool {
	price, _, each := strings.Cut(a.figure.unit, "/")
	return each && money(figure{unit: price}) && a.figure.unit == b.figure.unit && (f.otherRate(a) || f.otherRate(b))
}

// otherRate tells whether an article gives another price of the kind, in so many
// words or, in the same paragraph, without saying again what it is for: "8.35 euros
// per square metre, up from 6.12 euros in 2021".
func (f *facts) otherRate(c *sizedClause) bool {
	price, _, _ := strings.Cut(c.figure.unit, "/")
	for _, st := range f.byArticle[c.st.article] {
		near := st.passage.ID == c.st.passage.ID
		for _, o := range st.figures {
			if o.unit == c.figure.unit && !o.agrees(c.figure) {
				return true
			}
			if near && o.unit == price && o.rate == "" && o.written != c.figure.written && ratio(o.written, c.figure.written) <= farRatio {
				return true
			}
		}
	}
	return false
}
