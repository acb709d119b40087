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
	last := len(part) - 1
	if last > 3 && part[last].tag == Close { // "… was “contrived.”"
		last--
	}
	if last < 3 || part[last].tag != Stop || part[last].lower == w.asks || part[0].title {
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
		case a.lower == w.semicolon && reported && best >= 0: // "said its share amounted/VBN to a tenth; it is"
			part[best].tag = tag
			return
		case w.introduces(a), a.tag == VBG && slices.Contains(w.sayingOn[:], a.lower) && !w.introduces(atomAt(part, k+1)) && beginsObject(atomAt(part, k+1).tag) > 0:
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

// mendReported gives a clause behind a verb of saying the finite verb that it most
// likely has, where it has none: "says that its goods complied/VBN with it", ",
// saying the count lacked/JJ clarity".
func (w *telling) mendReported(part []atom) {
	for k := 1; k < len(part); k++ {
		that := part[k].lower == w.that && part[k].tag == IN && part[k-1].tag.Verb()
		if !that && !(slices.Contains(w.sayingOn[:], part[k-1].lower) && part[k-1].tag == VBG && beginsObject(part[k].tag) > 0 && part[k].tag != IN && part[k].tag != TO) {
			continue
		}
		best, score := -1, 2
		var tag Tag
		end := k + 1
		for ; end < len(part) && part[end].tag != Open && part[end].lower != w.semicolon && !part[end].tag.Finite() && !w.introduces(&part[end]); end++ {
			if to, sc := w.finiteFor(part, end); sc > score {
				best, score, tag = end, sc, to
			}
		}
		if best >= 0 && (end == len(part) || part[end].lower == w.semicolon) {
			part[best].tag = tag
		}
		k = end - 1
	}
}

// finiteFor gives the finite tag that the word at k may have, and how much
// speaks for it; 0 is nothing.
func (w *telling) finiteFor(part []atom, k int) (Tag, int) {
	a, next := &part[k], atomAt(part, k+1)
	i := k - 1
	for i >= 0 && part[i].tag == RB {
		i--
	}
	regular := (a.tag == VBN || a.tag == JJ) && a.suffix[1] == w.ed // the past tense has the same form, whether a text that was learnt from has it or not
	if i < 0 || a.may>>62 != 0 && !regular || next.lower == w.by {
		return NoTag, 0
	}
	before := part[i].tag
	switch {
	case a.tag == VBN && (regular || a.may&(1<<VBD) != 0) && (before.Noun() || before == CD || before == Comma || before == Close || before == RRB || before == PRP) && !w.auxiliaryBefore(part, k):
		return VBD, 2 + beginsObject(next.tag)
	case a.tag == JJ && regular && (a.may&(1<<VBD) != 0 || a.may>>62 == 1 && a.may&(1<<VBN) != 0) && before.Noun() && next.tag.Noun(): // "the crash involved/JJ pilot error"
		return VBD, 3
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
