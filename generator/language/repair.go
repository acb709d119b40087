package language

import "slices"

// repair mends tags that English does not allow or that the word hardly ever has, of which the tagger, which looks but two
// tags back, makes some.
func (t *tagger) repair(part []atom) {
	licensed, w := false, &t.telling // licensed: a word before calls for an infinitive
	for k := range part {
		a := &part[k]
		switch a.tag {
		case MD, TO:
			licensed = true
		case VBN:
			if t.prefer(a, VBD); a.tag == VBN && w.finiteAt(part, k) {
				a.tag = VBD
			}
		case VBD:
			if k > 0 && part[k-1].lower == w.been {
				a.tag = VBN
			} else if !w.finiteAt(part, k) && w.auxiliaryBefore(part, k) {
				t.prefer(a, VBN)
			}
		case RB:
			t.prefer(a, NN)
		case NN:
			if t.prefer(a, VBN); a.tag == NN && k > 0 && part[k-1].tag.Noun() { // "wants the law withdrawn", "demanded that Moss resign"
				t.prefer(a, VB)
			}
		case VB:
			if k > 0 && slices.Contains(w.auxiliaries[:3], part[k-1].lower) && a.may&(1<<VBN) != 0 { // "had cost", "has cut"
				a.tag = VBN
			} else if !licensed && k > 0 && pluralEnds(withoutAdverbs(part[:k])) {
				a.tag = VBP
			} else if k > 1 && part[k-1].tag == CC && a.lower != w.auxiliaries[7] && w.pluralVerbBefore(part[:k-1]) {
				a.tag = VBP // "officials dispute the figure and say"
			}
		case NNS:
			if k > 0 && a.may>>62 == 0 && a.may&(1<<VBZ) != 0 && w.subjectAt(part, k-1) {
				a.tag = VBZ // "said she plans to"
			} else if who := withoutAdverbs(part[:k]); k > 0 && k+1 < len(part) && who[len(who)-1].lower == w.who && (beginsObject(part[k+1].tag) > 0 || part[k+1].tag == VBZ) {
				a.tag = VBZ // "who teaches at the school", "who still teaches says"
			}
		case VBZ:
			if w.pluralSubjectAt(part, k) {
				a.tag = NNS
			}
		case EX:
			if k > 0 && part[k-1].tag.Noun() && !w.auxiliaryAt(part, k+1) && atomAt(part, k+1).lower != w.is {
				a.tag = RB // "doctors there said"
			}
		case CC:
			if a.lower == w.both && atomAt(part, k+1).tag == NNS && atomAt(part, k+2).tag != CC {
				a.tag = DT // "both sides said"
			}
		case PRPS:
			if a.lower == w.her && endsPhrase(atomAt(part, k+1).tag) {
				a.tag = PRP // "a source close to her said"
			}
		case JJ:
			if k > 0 && part[k-1].tag == POS && (k+1 == len(part) || atomAt(part, k+1).tag == Stop) {
				a.tag = NN // "Friday's close."
			}
		case Stop, Colon, WDT, WP:
			if a.tag == WDT && a.lower == w.that && slices.Contains(w.times[:], atomAt(part, k+1).lower) {
				a.tag = DT // "found that month"
				break
			}
			licensed = false
			if a.lower == w.who && a.capitals && k+1 < len(part) && !part[k+1].capitals {
				a.tag = NNP // the WHO
			}
		}
		if slices.Contains(w.adverbs[:], a.lower) {
			a.tag = RB
		}
		// "Did they oppose", "let Norway oppose"; but not "said that Norway and Iceland oppose".
		if a.tag >= VB && a.tag <= VBZ {
			licensed = true
		} else if slices.Contains(w.introducers[:], a.lower) {
			licensed = false
		}
	}
	w.mendClause(part)
	w.mendReported(part)
	w.mendConjuncts(part)
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

// withoutAdverbs cuts the adverbs off the end of part: "doctors there say".
func withoutAdverbs(part []atom) []atom {
	for len(part) > 1 && part[len(part)-1].tag == RB {
		part = part[:len(part)-1]
	}
	return part
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

// telling are words by which a sentence tells what tag another of its words has, hashed.
type telling struct {
	subjects    [5]uint64 // pronouns that are subjects only; "it" is the last
	auxiliaries [8]uint64
	that, by    uint64
	but         uint64
	saying      [16]uint64 // forms of verbs of saying and thinking that take a clause without "that", and no noun
	sayingOn    [8]uint64  // their participles: ", saying the plan was late"
	reflexive   [2]uint64
	who, asks   uint64
	her         uint64
	semicolon   uint64
	been        uint64
	both, do    uint64
	is          uint64    // in short
	ed          uint64    // the last two letters of a regular past form
	times       [7]uint64 // nouns that say when, with "that" before them
	plurals     [3]uint64 // auxiliaries that a plural alone may have
	adverbs     [2]uint64 // that no form of a verb is like
	introducers [8]uint64 // words that begin a clause with a finite verb of its own, beside those that the tags WDT, WP, WP$ and WRB tell
}

func tellingWords() telling {
	w := telling{that: wordHash("that"), by: wordHash("by"), but: wordHash("but"), reflexive: [2]uint64{wordHash("itself"), wordHash("themselves")}, who: wordHash("who"), asks: wordHash("?"), her: wordHash("her"), semicolon: wordHash(";"), been: wordHash("been"), both: wordHash("both"), do: wordHash("do"), is: wordHash("'s"), ed: wordHash("ed"), plurals: [3]uint64{wordHash("are"), wordHash("were"), wordHash("have")},
		adverbs: [2]uint64{wordHash("nevertheless"), wordHash("nonetheless")}}
	for i, s := range [...]string{"he", "she", "they", "we", "it"} {
		w.subjects[i] = wordHash(s)
	}
	for i, s := range [...]string{"had", "has", "have", "is", "are", "was", "were", "be"} {
		w.auxiliaries[i] = wordHash(s)
	}
	for i, s := range [...]string{"said", "says", "say", "added", "adds", "argued", "argues", "insisted", "insists", "believed", "believes", "thought", "thinks", "hopes", "concluded", "complained"} {
		w.saying[i] = wordHash(s)
	}
	for i, s := range [...]string{"day", "week", "month", "year", "night", "morning", "evening"} {
		w.times[i] = wordHash(s)
	}
	for i, s := range [...]string{"saying", "adding", "arguing", "insisting", "claiming", "believing", "concluding", "complaining"} {
		w.sayingOn[i] = wordHash(s)
	}
	for i, s := range [...]string{"that", "if", "because", "although", "though", "unless", "whether", "while"} {
		w.introducers[i] = wordHash(s)
	}
	return w
}

// subjectAt reports whether the token at k is a pronoun that can only be the subject of the verb behind it: not "had she".
func (w *telling) subjectAt(part []atom, k int) bool {
	n := slices.Index(w.subjects[:], part[k].lower)
	if n < 0 || part[k].tag != PRP {
		return false
	}
	if k == 0 {
		return true
	}
	before := &part[k-1]
	return !slices.Contains(w.auxiliaries[:], before.lower) && (n < 4 || !before.tag.Verb())
}

// finiteAt reports whether what the tagger takes for a participle at k is the past tense: behind a pronoun that is its
// subject, or behind a noun and before an object with an article, "that", or a noun with "that" or an infinitive. The
// participle after a noun, which has none of these, is that of "people given up", "talks expected to fail".
func (w *telling) finiteAt(part []atom, k int) bool {
	i := k - 1
	for i > 0 && part[i].tag == RB {
		i--
	}
	if i < 0 {
		return false
	}
	if w.subjectAt(part, i) || i < k && (part[i].tag == WDT || part[i].tag == WP) { // "which then controlled"
		return true
	}
	if i != k-1 || k+1 >= len(part) {
		return false
	}
	next := &part[k+1]
	if part[i].lower == w.subjects[4] && part[i].tag == PRP { // "stated it scheduled the talks": no participle has an object
		return next.tag == DT || next.tag == PRPS || next.tag == CD
	}
	if !part[i].tag.Noun() {
		return false
	}
	switch {
	case next.tag == DT, next.tag == PRPS, next.lower == w.that && next.tag == IN:
		return true
	case next.tag.Noun() && k+2 < len(part):
		return part[k+2].tag == TO || part[k+2].lower == w.that && part[k+2].tag == IN
	}
	return false
}

// auxiliaryBefore reports whether "have" or "be" stands within five words before k.
func (w *telling) auxiliaryBefore(part []atom, k int) bool {
	for i := k - 1; i >= max(0, k-5); i-- {
		if slices.Contains(w.auxiliaries[:], part[i].lower) {
			return true
		}
	}
	return false
}

// pluralSubjectAt reports whether what the tagger takes for a verb in -s at k is a plural: an auxiliary that needs a
// subject follows at once, and what stands before can begin one: "that deliveries had fallen", "three batches were added".
// A relative clause may end in such a verb, "the one that matters is", but its noun is singular, and so is what follows.
func (w *telling) pluralSubjectAt(part []atom, k int) bool {
	a, next := &part[k], atomAt(part, k+1)
	if k == 0 || !w.auxiliaryAt(part, k+1) {
		return false
	}
	if part[k-1].tag != CD && (a.may>>63 != 0 || a.may&(1<<NNS) == 0) {
		return false
	}
	switch before := &part[k-1]; before.tag {
	case DT, CD, JJ, PRPS:
		return before.lower != w.that // "what that means is"
	case IN, WDT:
		if slices.Contains(w.plurals[:], next.lower) {
			return true
		}
		return before.lower == w.that && slices.ContainsFunc(part[:k], func(a atom) bool { return slices.Contains(w.saying[:], a.lower) })
	}
	return false
}

// auxiliaryAt reports whether a modal or a finite form of "have" or "be" stands at k.
func (w *telling) auxiliaryAt(part []atom, k int) bool {
	a := atomAt(part, k)
	return a.tag == MD || slices.Contains(w.auxiliaries[:7], a.lower)
}

// pluralVerbBefore reports whether the last verb of part is a finite one in the plural that governs no other, so that what
// a conjunction joins to it is finite too.
func (w *telling) pluralVerbBefore(part []atom) bool {
	for k := len(part) - 1; k >= 0; k-- {
		switch a := &part[k]; {
		case a.tag == VBP:
			return !w.auxiliaryAt(part, k) && a.lower != w.do
		case a.tag == MD, a.tag == TO, a.tag.Verb(), a.tag == Close, w.introduces(a):
			return false
		}
	}
	return false
}

// endsPhrase reports whether nothing that a possessive could belong to stands where a tag does.
func endsPhrase(t Tag) bool {
	switch t {
	case VBD, VBZ, VBP, Comma, Stop, IN, TO, DT:
		return true
	}
	return false
}

// mendConjuncts takes plurals that a conjunction joins to a verb for the verbs
// they are: "supports the plan but objects to the price".
func (w *telling) mendConjuncts(part []atom) {
	for k := 2; k+1 < len(part); k++ {
		if a := &part[k]; a.tag == NNS && part[k-1].tag == CC && a.may>>62 == 0 && a.may&(1<<VBZ) != 0 && w.conjunctAt(part, k) {
			a.tag = VBZ
		}
	}
}

// conjunctAt reports whether what the tagger takes for a plural at k is a verb
// that a conjunction joins to one before: it has an object with an article, or
// "but" before it and a preposition behind.
func (w *telling) conjunctAt(part []atom, k int) bool {
	switch part[k+1].tag {
	case DT, PRPS:
	case TO, IN:
		if part[k-1].lower != w.but {
			return false
		}
	default:
		return false
	}
	return slices.ContainsFunc(part[:k], func(a atom) bool { return a.tag == VBZ })
}
