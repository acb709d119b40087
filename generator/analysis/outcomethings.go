package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefing/generator/language"
)

// What a deed is done to, and by whom.

// readThing reads what a outcome is done to, and by whom.
func (f *facts) readThing(x *outcome) {
	st, cs := x.st, x.st.chunks()
	subject, has := st.subjectOfVerb(x.at)
	if st.passive(x.at) {
		if has {
			f.addThing(x, subject)
		}
		for k := x.at + 1; k < min(len(st.tokens), x.at+6); k++ {
			if st.lower(k) == "by" {
				x.doer, _ = chunkStartingAt(cs, k+1)
				break
			}
		}
		return
	}
	if has {
		x.doer = subject
	}
	k := x.at + 1
	for st.tag(k) == language.RP || st.tag(k) == language.RB {
		k++
	}
	if st.lower(k) == "on" && slices.Contains(x.kinds, "decide") { // "has not ruled on the application"
		k++
	}
	if slices.Contains(st.lemmas(x.at), "sue") {
		x.things = append(x.things, "suit")
		return
	}
	if object, ok := chunkStartingAt(cs, k); ok && !st.timeOf(object) {
		if second, ok := chunkStartingAt(cs, object.to); ok && !st.timeOf(second) { // "granted the firm a permit"
			object = second
		}
		f.addThing(x, object)
		return
	}
	if has {
		f.addRelative(x, subject)
	}
}

// timeOf tells whether a phrase only says when.
func (st *statement) timeOf(c chunk) bool {
	return timeUnits[st.stem(c.to-1)] || slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i < c.to && c.from < e.j })
}

// addRelative adds the noun before the subject of a relative clause: "the case
// that the firm filed".
func (f *facts) addRelative(x *outcome, subject chunk) {
	st, cs := x.st, x.st.chunks()
	if subject.from > 0 { // "the case that the firm filed"
		n := subject.from
		if w := st.lower(n - 1); w == "that" || w == "which" {
			n--
			if st.lower(n-1) == "," {
				n--
			}
		}
		if c, ok := chunkEndingAt(cs, n); ok && n < x.at {
			f.addThing(x, c)
		}
	}
}

// passive tells whether the verb at v has what it is done to for its subject, or
// for the noun before it.
func (st *statement) passive(v int) bool {
	if st.tag(v) != language.VBN {
		return false
	}
	for k := v - 1; k >= max(0, v-4); k-- {
		switch w := st.lower(k); w {
		case "been", "was", "were", "being", "be", "is", "are":
			return true
		case "has", "have", "had", "'ve":
			return false
		default:
			if st.tag(k) != language.RB {
				return !st.inRelativeOf(k)
			}
		}
	}
	return true
}

// inRelativeOf tells whether the noun at token k is the subject of a relative clause:
// "the loan that the ministry approved".
func (st *statement) inRelativeOf(k int) bool {
	c, ok := chunkEndingAt(st.chunks(), k+1)
	if !ok || c.from < 2 {
		return false
	}
	w := st.lower(c.from - 1)
	return (w == "that" || w == "which") && (st.tag(c.from-2).Noun() || st.lower(c.from-2) == ",")
}

// subjectOfVerb finds the phrase before a verb and what belongs to it, or that
// which "which" and "that" stand for.
func (st *statement) subjectOfVerb(v int) (chunk, bool) {
	k := skipAuxiliaries(st.sentence, v)
	if st.lower(k) == "," && st.tag(v) == language.VBN { // "the complaint, lodged in May"
		k--
	}
	switch st.lower(k) {
	case "which", "that", "who":
		k--
		if st.lower(k) == "," {
			k--
		}
	}
	if st.lower(k) == ")" {
		for k > 0 && st.lower(k) != "(" {
			k--
		}
		k--
	}
	if st.lower(k) == "," { // "the board, I gather, has"
		for n := k - 1; n > max(0, k-12); n-- {
			if st.lower(n) == "," {
				k = n - 1
				break
			}
		}
	}
	return chunkEndingAt(st.chunks(), k+1)
}

// addThing adds the nouns that a phrase may stand for: its own, that which it
// belongs to, that which it is set beside, and for "it" the nouns before.
func (f *facts) addThing(x *outcome, c chunk) {
	st, cs := x.st, x.st.chunks()
	add := func(st *statement, k int) {
		if thing := f.thingAt(st, k); thing != "" && !slices.Contains(x.things, thing) {
			x.things = append(x.things, thing)
		}
	}
	if st.tag(c.from) == language.PRP {
		if w := st.lower(c.from); w != "it" && w != "them" && w != "they" {
			return
		}
		for k := c.from - 1; k >= 0; k-- {
			if st.tag(k) == language.NN && st.tag(k+1) != language.NN {
				add(st, k)
				break
			}
		}
		if len(x.things) == 0 {
			for n := st.order - 1; n >= max(0, st.order-2) && len(x.things) == 0 && f.statements[n].article == st.article; n-- {
				for k := range f.statements[n].tokens {
					if f.statements[n].tag(k) == language.NN {
						add(f.statements[n], k)
					}
				}
			}
		}
		return
	}
	if st.tag(c.from-1) == language.VB && st.lower(c.from-2) == "to" { // "its offer to lend three ships"
		if before, ok := chunkEndingAt(cs, c.from-2); ok {
			c = before
		}
	}
	whole, head := st.extendLeft(cs, c, map[string]bool{"of": true, "for": true, "against": true, "into": true, "on": true, "between": true, "with": true})
	add(st, head)
	add(st, c.to-1)
	right := st.extendRight(cs, c, map[string]bool{"of": true, "for": true})
	if soughtThings[st.lower(c.to-1)] { // "rejected the request for an order" and "has not ruled on the application for the order"
		if next, ok := chunkStartingAt(cs, c.to+1); ok && st.lower(c.to) == "for" {
			add(st, next.to-1)
			if !slices.Contains(x.kinds, "decide") {
				x.kinds = append(slices.Clone(x.kinds), "decide")
			}
		}
	}
	for _, n := range st.figures { // "a grant of 38 million euros"
		if n.i >= whole.from && n.j <= right.to && len(n.unit) == len("EUR") && strings.ToUpper(n.unit) == n.unit {
			x.things = append(x.things, fmt.Sprint(n.value))
		}
	}
	x.chunks = append(x.chunks, chunk{whole.from, right.to})
	if st.lower(whole.from-1) == "," { // "the complaint, a paper of 41 pages"
		if before, ok := chunkEndingAt(cs, whole.from-1); ok {
			add(st, before.to-1)
		}
	}
}

// soughtThings are nouns for what somebody asks a court or an office for, so that whoever
// grants or rejects it has decided.
var soughtThings = map[string]bool{"request": true, "application": true, "petition": true, "motion": true, "bid": true, "plea": true, "appeal": true, "claim": true}

// thingAt gives the stem of a common noun that names a thing; empty for others.
func (f *facts) thingAt(st *statement, k int) string {
	switch w := st.lower(k); {
	case !st.tag(k).Noun() || st.tag(k).Proper() || f.measuring[w] || vagueThings[st.stem(k)] || f.stemAt(st.sentence, k) < 0:
		return ""
	case lawWords[w]:
		return "law"
	case w == "suit" || w == "lawsuit":
		return "suit"
	}
	return cmp.Or(f.sameWords[st.stem(k)], st.stem(k))
}

// lawWords are nouns for what a parliament passes, by turns.
var lawWords = map[string]bool{"law": true, "bill": true, "act": true, "legislation": true, "statute": true}

// vagueThings are stems of nouns of which everything has its own.
var vagueThings = map[string]bool{"date": true, "detail": true, "name": true, "reason": true, "number": true, "figure": true, "time": true, "day": true, "way": true, "part": true, "place": true, "comment": true, "answer": true, "statement": true, "evidence": true, "information": true, "people": true, "work": true, "money": true}
