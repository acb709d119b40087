package language

import "slices"

// A sentence without a finite verb of its own is rare in running text, and most
// that the tagger leaves so have one that it took for a participle or a noun:
// "The union, which has 900 members, supports/NNS the plan", "The hospital also
// asked/VBN for patience".

// introduces reports whether an atom begins a clause of its own.
func (w *telling) introduces(a *atom) bool {
	switch a.tag {
	case WDT, WP, WPS, WRB:
		return true
	case IN:
		return slices.Contains(w.introducers[:], a.lower)
	}
	return false
}

// mendClause gives a sentence that has no finite verb outside its subordinate
// clauses and quotations the one that it most likely has.
func (w *telling) mendClause(part []atom) {
	if last := len(part) - 1; last < 3 || part[last].tag != Stop || part[last].lower == w.asks || part[0].title {
		return
	}
	best, score := -1, 0
	var tag Tag
	quoted, relative, reported, owed := false, false, false, 0
	for k := range part {
		a := &part[k]
		switch a.tag {
		case Open:
			quoted = true
		case Close:
			quoted = false
		case Comma, Colon, LRB, RRB:
			owed, relative = 0, false
		}
		switch {
		case quoted:
		case w.introduces(a):
			owed++
			relative = true
		case a.tag.Finite() && owed > 0:
			owed--
		case a.tag.Finite():
			if k > 0 && part[k-1].tag == CC && best >= 0 && tag == VBZ { // "supports/NNS the plan but objects to the price"
				part[best].tag = tag
				return
			}
			if reported || !w.reports(part, k) {
				return
			}
			best, score, reported = -1, 2, true
		case owed > 0:
		default:
			if to, sc := w.finiteFor(part, k); sc > score && !(relative && sc < 2) {
				best, score, tag = k, sc, to
			}
		}
	}
	if best >= 0 {
		part[best].tag = tag
	}
}

// reports reports whether "said" or "says" at k has a clause without "that"
// behind it, and is not behind what is said.
func (w *telling) reports(part []atom, k int) bool {
	if !slices.Contains(w.saying[:], part[k].lower) || k == 0 || part[k-1].tag == Comma || part[k-1].tag == Close {
		return false
	}
	switch atomAt(part, k+1).tag {
	case DT, NNP, NNPS, PRP, PRPS, NNS, NN, CD, JJ:
		return true
	}
	return false
}

// finiteFor gives the finite tag that the word at k may have, and how much
// speaks for it; 0 is nothing.
func (w *telling) finiteFor(part []atom, k int) (Tag, int) {
	a, next := &part[k], atomAt(part, k+1)
	i := k - 1
	for i >= 0 && part[i].tag == RB {
		i--
	}
	if i < 0 || a.may>>62 != 0 || next.lower == w.by {
		return NoTag, 0
	}
	before := part[i].tag
	switch {
	case a.tag == VBN && a.may&(1<<VBD) != 0 && (before.Noun() || before == CD || before == Comma || before == Close || before == RRB || before == PRP) && !w.auxiliaryBefore(part, k):
		return VBD, 2 + beginsObject(next.tag)
	case a.tag == NNS && a.may&(1<<VBZ) != 0 && (before == NN || before == NNP || before == Comma && k >= 4) && !slices.Contains(w.reflexive[:], next.lower) && beginsObject(next.tag) > 0:
		return VBZ, 1 + beginsObject(next.tag)
	case a.tag == VB && a.may&(1<<VBP) != 0 && (before == NNS || before == NNPS || before == Comma && afterRelative(part[:i])) && beginsObject(next.tag) > 0:
		return VBP, 1 + beginsObject(next.tag)
	}
	return NoTag, 0
}

// beginsObject tells how surely a tag begins what a verb governs.
func beginsObject(t Tag) int {
	switch t {
	case DT, PRPS, PRP, Open, Dollar, TO, CD, NNP, NNPS:
		return 2
	case JJ, NN, NNS, IN, RP, VBG:
		return 1
	}
	return 0
}

// afterRelative reports whether part ends in a relative clause behind a comma.
func afterRelative(part []atom) bool {
	for i := len(part) - 1; i > 0; i-- {
		switch part[i].tag {
		case WDT, WP, WPS:
			return part[i-1].tag == Comma
		case Comma:
			return false
		}
	}
	return false
}
