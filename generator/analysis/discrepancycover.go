package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources of which one says that a rule, a plan or a measure covers a thing and
// another that it leaves it out.

// covered is a thing that something covers or leaves out.
type covered struct {
	st        *statement
	item      chunk
	from, to  int // the words that say so
	out       bool
	head      int   // stem of the item's noun
	modifiers []int // stems of the words before it
}

// coverVerbs say what a rule or a plan takes in, with the preposition that they
// need.
var coverVerbs = map[string]string{"cover": "", "include": "", "comprise": "", "apply": "to", "extend": "to", "affect": ""}

// leftOut are words that say of the subject of "be" that it is left out; those with
// "not" are so only when they are denied.
var leftOut = map[string]bool{"exempt": true, "exempted": true, "excluded": true, "unaffected": true, "spared": true, "affected": false, "covered": false, "included": false, "provided": false, "planned": false, "foreseen": false, "envisaged": false}

// rareModifier is the number of sentences up to which a word is rare enough to say
// what a thing is, whatever the noun behind it: "messaging apps" and "messaging
// services".
const rareModifier = 3

// coveredOrNot reports what one source has covered and another left out.
func coveredOrNot(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	in, out := parted(f.statements, func(st *statement) []covered {
		var all []covered
		for v := range st.tokens {
			all = append(all, f.coveredAt(st, v)...)
		}
		return all
	}, func(x covered) bool { return x.out })
	var all []corpus.Discrepancy
	done := map[*statement]bool{}
	for _, no := range out {
		for _, yes := range in[:min(len(in), rareLimit*4)] {
			if done[no.st] || done[yes.st] || yes.st.article == no.st.article || !f.oneItem(yes, no) {
				continue
			}
			done[no.st], done[yes.st] = true, true
			rs := addReading(nil, yes.st.words(yes.from, yes.to), "covered", yes.st.whole())
			all = append(all, corpus.Discrepancy{
				Kind: corpus.ScopeDiffers, About: yes.st.words(yes.item.from, yes.item.to) + ": covered or left out",
				Readings: addReading(rs, no.st.words(no.from, no.to), "left out", no.st.whole()),
				Aligned:  "One sentence says that it is covered and the other that it is left out.",
				Innocent: []string{"two different rules or plans", "the sources were written at different times", "two different kinds of the same thing"},
				Actors:   common(yes.st.actors, no.st.actors), Rule: "covered-or-left-out",
			})
		}
	}
	return all
}

// coveredAt reads what the verb at token v says to be covered or left out.
func (f *facts) coveredAt(st *statement, v int) []covered {
	if st.quotedAt(v) || st.supposed(v) {
		return nil
	}
	w := st.lower(v)
	if denied, ok := leftOut[w]; ok || w == "left" && st.lower(v+1) == "out" {
		return f.leftOutAt(st, v, denied || w == "left")
	}
	if !st.tag(v).Verb() || st.tag(v) == language.VBG || st.tag(v) == language.VBN {
		return nil
	}
	preposition, lists := "", false
	for _, l := range st.lemmas(v) {
		if p, ok := coverVerbs[l]; ok {
			preposition, lists = p, true
		}
	}
	exempts := slices.Contains(st.lemmas(v), "exempt") || slices.Contains(st.lemmas(v), "exclude")
	k := v + 1
	if preposition != "" {
		if st.lower(k) != preposition {
			return nil
		}
		k++
	}
	if !lists && !exempts || st.lower(k) == "only" {
		return nil
	}
	from, denied := v, negated(st.sentence, v)
	if subject, ok := st.subjectOfVerb(v); ok {
		whole, _ := st.extendLeft(st.chunks(), subject, attached)
		from = whole.from
		if w := st.lower(from); w == "no" || w == "nothing" || w == "none" { // "nothing in it excludes"
			denied = !denied
		}
	}
	for st.tag(k) == language.JJ || st.tag(k) == language.CC { // "covers rolled and flat steel"
		if _, starts := chunkStartingAt(st.chunks(), k); starts {
			break
		}
		k++
	}
	return f.itemsFrom(st, k, covered{st: st, from: from, out: exempts != denied})
}

// leftOutAt reads what the word at token v says of the subject of the "be" before
// it.
func (f *facts) leftOutAt(st *statement, v int, sure bool) []covered {
	be, denied := -1, false
	for k := v - 1; k >= max(0, v-4) && be < 0; k-- {
		switch w := st.lower(k); {
		case w == "not" || w == "n't":
			denied = true
		case w == "is" || w == "are" || w == "was" || w == "were" || w == "be" || w == "been":
			be = k
		case st.tag(k) != language.RB:
			return nil
		}
	}
	if be < 0 {
		return nil
	}
	subject, ok := st.subjectOfVerb(be)
	if !ok {
		return nil
	}
	items := []chunk{subject}
	from := subject.from
	for from > 1 && (st.lower(from-1) == "and" || st.lower(from-1) == "or" || st.lower(from-1) == ",") {
		c, ok := chunkEndingAt(st.chunks(), from-1)
		if !ok {
			break
		}
		items, from = append(items, c), c.from
	}
	if w := st.lower(from); w == "no" || st.lower(from-1) == "no" {
		denied = true
	}
	if sure == denied {
		return nil
	}
	var out []covered
	for _, c := range items {
		if x, ok := f.coveredItem(covered{st: st, from: from, to: v + 1, out: true}, c); ok {
			out = append(out, x)
		}
	}
	return out
}

// itemsFrom reads the list of things that begins at token k.
func (f *facts) itemsFrom(st *statement, k int, as covered) []covered {
	var out []covered
	for {
		c, ok := chunkStartingAt(st.chunks(), k)
		if !ok {
			break
		}
		if len(out) > 0 && st.tag(c.to).Finite() && st.lower(k-1) == "," { // ", the ministry says"
			break
		}
		as.to = c.to
		if x, ok := f.coveredItem(as, c); ok {
			out = append(out, x)
		}
		k = c.to
		switch {
		case st.lower(k) == "as" && st.lower(k+1) == "well" && st.lower(k+2) == "as":
			k += 3
		case st.lower(k) == "," && st.lower(k+1) == "and":
			k += 2
		case st.lower(k) == "," || st.lower(k) == "and" || st.lower(k) == "or":
			k++
		default:
			return out
		}
	}
	return out
}

// coveredItem fills in the noun of an item and what stands before it.
func (f *facts) coveredItem(x covered, c chunk) (covered, bool) {
	st := x.st
	x.item, x.head = c, -1
	for st.tag(x.item.from) == language.DT || st.lower(x.item.from) == "no" {
		x.item.from++
	}
	if head := c.to - 1; st.tag(head).Noun() && (!st.tag(head).Proper() || head == 0) && !f.measuring[st.lower(head)] && !vagueThings[st.stem(head)] {
		x.head = f.stemAt(st.sentence, head)
	}
	for k := x.item.from; k < c.to-1; k++ {
		if st.tag(k) == language.CD {
			return x, false
		}
		if id := f.stemAt(st.sentence, k); id >= 0 {
			x.modifiers = append(x.modifiers, id)
		}
	}
	slices.Sort(x.modifiers)
	return x, x.head >= 0 && x.item.from < x.item.to && !st.oneOfSeveral(c)
}

// oneItem tells whether two items are one thing: a noun with the same words before
// it, or with none in one source, or two nouns with the same words before them.
func (f *facts) oneItem(a, b covered) bool {
	if a.head == b.head {
		return !f.generalStems[a.head] && (len(a.modifiers) == 0 || len(b.modifiers) == 0 || len(shared(a.modifiers, b.modifiers)) > 0)
	}
	return len(a.modifiers) > 0 && slices.Equal(a.modifiers, b.modifiers) && f.spread[a.modifiers[0]] <= rareModifier && a.st.tag(a.item.from) != language.JJ && b.st.tag(b.item.from) != language.JJ
}
