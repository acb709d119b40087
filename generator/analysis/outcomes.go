package analysis

import (
	"slices"
	"strings"

	"briefing/generator/language"
)

// What sources say has been done, and what has still to be done.

// outcome is a clause that tells of something done once that it was done, or that
// it has not been done yet.
type outcome struct {
	st     *statement
	at     int      // the verb
	kinds  []string // what it tells and, of what was done, implies
	undone bool
	denied bool     // somebody denies that it was done
	things []string // stems of what it may be done to, and sums
	chunks []chunk
	doer   chunk // empty where none is told
	from   int   // the first token that says so
	end    int   // and that behind the last
}

// outcomesIn lists those of a statement that it tells in its author's voice.
func (f *facts) outcomesIn(st *statement, words outcomeWords) []outcome {
	var out []outcome
	for v := range st.tokens {
		if st.quotedAt(v) {
			continue
		}
		x := outcome{st: st, at: v, end: v + 1, from: v}
		if c := words.stateAt(st, v); c.kind != "" {
			x.kinds, x.undone, x.end = []string{c.kind}, true, v+len(c.words)
			if c.object && f.readSought(&x) || !c.object && f.readState(&x) {
				out = append(out, x)
			}
			continue
		}
		if !st.tag(v).Verb() {
			continue
		}
		x.kinds, x.end = onceDone(st, v, words.verbs)
		if len(x.kinds) == 0 {
			continue
		}
		var ok bool
		if x.undone, ok = st.whetherDone(v, &x.from); !ok {
			continue
		}
		x.denied = x.undone && denialGoverns(st, x.from)
		f.readThing(&x)
		out = append(out, x)
	}
	return out
}

// onceDone finds a verb, perhaps with its particle, among those for what is done
// once, and gives the token behind it.
func onceDone(st *statement, v int, verbs map[string]string) (kinds []string, end int) {
	for _, l := range st.lemmas(v) {
		if kinds, ok := verbs[l+" "+st.lower(v+1)]; ok {
			return strings.Fields(kinds), v + 2
		}
	}
	if st.tag(v+1) == language.RP || (st.tag(v+2) == language.RP || st.lower(v+2) == "out") && st.tag(v+1) != language.NN { // "has not ruled out" tells nothing of a ruling
		return nil, v
	}
	_, found, _ := st.lookUp(verbs, v)
	return strings.Fields(found), v + 1
}

// whetherDone reads the words before the verb at v: done is a past or perfect
// without condition, undone a perfect denied or "has yet to". from is set to the
// first of these words.
func (st *statement) whetherDone(v int, from *int) (undone, ok bool) {
	perfect, past, denied := false, false, false
	for k := v - 1; k >= max(0, v-7); k-- {
		switch w := st.lower(k); {
		case w == "to":
			undone = st.yetTo(k, from)
			return undone, undone
		case w == "had":
			perfect, past = perfect || st.tellsSpeech(), true
		case w == "has" || w == "have" || w == "'ve":
			perfect = true
		case w == "was" || w == "were" || w == "did":
			past = true
		case w == "not" || w == "n't" || w == "never":
			denied = true
		case w == "been" || w == "being" || st.tag(k) == language.RB || st.tag(k) == language.RBR:
		case st.tag(k) == language.MD || auxiliary[w]:
			return false, false
		default:
			k = 0
			continue
		}
		*from = k
	}
	if st.tag(v) == language.VBG {
		w := st.lower(v - 1) // "by suspending its loan, the bank has lost"
		return false, w == "by" || w == "after" || w == "for"
	}
	if denialGoverns(st, *from) {
		return true, (perfect || past) && !denied
	}
	if nobody := st.deniedSubject(*from); nobody >= 0 {
		denied, *from = true, nobody
	}
	switch {
	case denied:
		return true, perfect
	case perfect || past:
		return false, true
	case st.tag(v) == language.VBD:
		return false, !st.supposed(v) && !st.wanted(v)
	}
	return false, st.tag(v) == language.VBN && (st.lower(v-1) == "," || st.tag(v-1).Noun() && !st.wanted(v)) // "the complaint lodged in May"
}

// yetTo tells whether the "to" at token k makes of what follows something still to
// be done: "has yet to file", "has not decided whether to file".
func (st *statement) yetTo(k int, from *int) bool {
	if !st.tag(k+1).Verb() && st.tag(k+1) != language.RB {
		return false
	}
	if st.lower(k-1) == "whether" {
		return st.undecided(k-1, from)
	}
	n := k - 2
	for st.tag(n) == language.RB {
		n--
	}
	*from = n
	return st.lower(k-1) == "yet" && hasBefore(st.sentence, n+1)
}

// tellsSpeech tells whether a statement tells what somebody said, so that its "had
// not" is now.
func (st *statement) tellsSpeech() bool {
	return slices.ContainsFunc(st.lowers, func(w string) bool {
		switch w {
		case "said", "told", "added", "insisted", "denied", "stressed", "claimed", "explained", "replied":
			return true
		}
		return false
	})
}

// wanted tells whether the participle at v is what somebody wants done to the
// noun before it: "wants the vote annulled".
func (st *statement) wanted(v int) bool {
	c, ok := chunkEndingAt(st.chunks(), v)
	if !ok {
		return false
	}
	return slices.ContainsFunc(st.lemmas(c.from-1), func(l string) bool {
		return l == "want" || l == "have" || l == "get" || l == "see" || l == "like" || l == "need" || l == "demand"
	})
}

// undecided tells whether what stands before "whether to" at token k says that
// nobody has decided it yet.
func (st *statement) undecided(k int, from *int) bool {
	decided := false
	for n := k - 1; n >= max(0, k-5); n-- {
		switch st.lower(n) {
		case "decided", "decide", "considering", "weighing", "undecided":
			decided = true
		case "not", "n't", "yet", "is", "are":
			*from = n
			if hasBefore(st.sentence, n) {
				*from = n - 1
			}
			return decided
		}
	}
	return false
}

// denialGoverns tells whether "denied that" governs the clause whose verb begins at
// token from.
func denialGoverns(st *statement, from int) bool {
	for k := from - 1; k >= max(1, from-10); k-- {
		switch st.lower(k) {
		case ",", ";":
			return false
		case "that":
			return slices.Contains(st.lemmas(k-1), "deny")
		}
	}
	return false
}

// deniedSubject gives the "no" or "not one" of the subject that ends before the
// token from; -1 where it has none.
func (st *statement) deniedSubject(from int) int {
	c, ok := chunkEndingAt(st.chunks(), from)
	if !ok {
		return -1
	}
	whole, _ := st.extendLeft(st.chunks(), c, attached)
	for k := max(0, whole.from-1); k < whole.to; k++ {
		switch st.lower(k) {
		case "no", "none", "nothing", "nobody", "neither":
			return k
		}
	}
	return -1
}

// supposed tells whether the clause of the verb at v is a condition or a time
// yet to come.
func (st *statement) supposed(v int) bool {
	for k := v - 1; k >= max(0, v-8); k-- {
		switch st.lower(k) {
		case "if", "whether", "unless", "until", "once", "before", "would", "should":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}
