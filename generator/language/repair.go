package language

// repair mends tags that English does not allow or that the word hardly ever has, of which the tagger, which looks but two
// tags back, makes some.
func (t *tagger) repair(part []atom) {
	licensed, that := false, wordHash("that") // licensed: a word before calls for an infinitive
	for k := range part {
		a := &part[k]
		switch a.tag {
		case MD, TO:
			licensed = true
		case VBN:
			t.prefer(a, VBD)
		case VBD:
			t.prefer(a, VBN)
		case RB:
			t.prefer(a, NN)
		case VB:
			if !licensed && k > 0 && pluralEnds(part[:k]) {
				a.tag = VBP
			}
		case JJ:
			if k > 0 && part[k-1].tag == POS && (k+1 == len(part) || atomAt(part, k+1).tag == Stop) {
				a.tag = NN // "Friday's close."
			}
		case Stop, Colon, WDT, WP:
			licensed = false
		}
		// "Did they oppose", "let Norway oppose"; but not "said that Norway and Iceland oppose".
		if a.tag >= VB && a.tag <= VBZ {
			licensed = true
		} else if a.lower == that {
			licensed = false
		}
	}
}

// prefer gives the atom another tag if the corpora give that to its word five times as often as the one that it has.
func (t *tagger) prefer(a *atom, other Tag) {
	var now, then int
	for _, p := range t.wordTags(a) {
		switch Tag(p.label) {
		case a.tag:
			now = int(p.weight)
		case other:
			then = int(p.weight)
		}
	}
	if then > 5*now {
		a.tag = other
	}
}

// pluralEnds reports whether the subject of a verb in the plural can end where part does: in a plural, or in names that
// "and" joins, or in a name that stands by a plural ("voters in Norway").
func pluralEnds(part []atom) bool {
	last := len(part) - 1
	if part[last].tag == NNS || part[last].tag == NNPS {
		return true
	}
	if part[last].tag != NNP {
		return false
	}
	for i := last - 1; i >= max(0, last-8); i-- {
		switch part[i].tag {
		case CC, NNS:
			return true
		case NNP, IN, DT, Comma:
		default:
			return false
		}
	}
	return false
}
