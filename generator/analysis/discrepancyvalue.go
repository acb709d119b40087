package analysis

import (
	"slices"

	"briefing/generator/language"
)

// worthApart tells whether two sums are of two things of which one is said to be
// worth it: what a ship is worth and what a pier costs.
func (f *facts) worthApart(a, b *sizedClause) bool {
	x, worth := f.valuedThing(a)
	y, too := f.valuedThing(b)
	return (worth || too) && x >= 0 && y >= 0 && x != y && !slices.Contains(a.st.stems, y) && !slices.Contains(b.st.stems, x)
}

// valuedThing gives the stem of what a sum is said to be the cost or worth of:
// "pier" of "the pier cost 30 million", "the cost of the pier", "the pier is worth
// 30 million"; -1 where none is named. worth tells that it is not said to cost it.
func (f *facts) valuedThing(c *sizedClause) (stem int, worth bool) {
	if !money(c.figure) {
		return -1, false
	}
	st := c.st
	for k := c.figure.i - 1; k >= max(0, c.figure.i-aside); k-- {
		if f.sameWords[st.stem(k)] != "cost" && st.stem(k) != "cost" {
			continue
		}
		worth = st.lower(k) == "worth" || st.lower(k) == "value"
		if st.lower(k+1) == "of" {
			return f.headStem(st, st.chunkEnd(k+2)-1), worth
		}
		n := k - 1
		for n > 0 && (auxiliary[st.lower(n)] || st.lower(n) == "'s") {
			n--
		}
		return f.headStem(st, n), worth
	}
	return -1, false
}

// headStem gives the stem of a common noun at token k; -1 where none stands there.
func (f *facts) headStem(st *statement, k int) int {
	if k < 0 || !st.tag(k).Noun() || st.tag(k).Proper() {
		return -1
	}
	return f.stemAt(st.sentence, k)
}

// oneFund tells whether two figures are what a thing of one name of two words or
// more holds: "a hardship fund of two million euros". Of such a thing a dossier on
// one subject has one.
func (f *facts) oneFund(a, b *sizedClause) bool {
	if len(f.byArticle) > oneSubject || a.figure.unit == "percent" || timeUnits[a.figure.unit] {
		return false
	}
	x := f.fundOf(a)
	return len(x) > 1 && slices.Equal(x, f.fundOf(b))
}

// fundOf gives the stems of the phrase before the "of" that a figure follows.
func (f *facts) fundOf(c *sizedClause) []int {
	st, k := c.st, c.figure.i-1
	for k > 0 && (st.tag(k) == language.RB || st.lower(k) == "some" || st.lower(k) == "about") {
		k--
	}
	if st.lower(k) != "of" || !st.tag(k-1).Noun() {
		return nil
	}
	from, to := st.phraseBounds(k - 1)
	if to != k {
		return nil
	}
	var out []int
	for n := from; n < to; n++ {
		id := f.stemAt(st.sentence, n)
		if id < 0 || anyFigure[st.stem(n)] || f.measuring[st.lower(n)] {
			return nil
		}
		out = append(out, id)
	}
	return out
}
