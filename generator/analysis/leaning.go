package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// leaning tells how much a sentence leans on its day of publication or on the
// sentences before it, from 0 to about 3: "yesterday" says when only to those
// who know the date, "too" adds to something, "first," is followed by a second,
// a surname alone stands for somebody already introduced, and so do "the
// machine" and "an earlier march" for things.
func (r *resolver) leaning(st *statement) float64 {
	sum := 0.0
	for i := range st.tokens {
		if !st.quotedAt(i) {
			sum += r.leaningAt(st, i)
		}
	}
	return sum + r.surnamesOnly(st) + min(0.5, 0.2*float64(r.unintroduced(st)))
}

func (r *resolver) leaningAt(st *statement, i int) float64 {
	before, next := st.lower(i-1), st.lower(i+1)
	ends := next == "," || next == "." || next == ";" || i+1 == len(st.tokens)
	switch w := st.lower(i); w {
	case "yesterday", "today", "tomorrow", "tonight", "here":
		return 0.5
	case "one":
		if next == "," || next == "." {
			return 0.8
		}
	case "last", "this", "next":
		switch {
		case timeUnits[next]:
			return 0.3
		case r.facts.dateWords.weekdays[next] > 0 || next == "morning" || next == "afternoon" || next == "evening" || next == "night":
			return 0.4
		}
	case "too":
		if ends {
			return 0.6
		}
	case "well":
		if before == "as" && next != "as" {
			return 0.6
		}
	case "also", "again":
		if before != "and" && before != "but" {
			return 0.4
		}
	case "another", "same", "earlier", "further", "latter", "former", "following", "previous", "preceding", "aforementioned":
		if w != "another" && before != "the" && before != "an" && before != "a" || w == "former" && st.tag(i+1).Proper() {
			return 0
		}
		if st.tag(i+1).Noun() || st.tag(i+1) == language.JJ || st.tag(i+1) == language.VBG {
			return 0.4
		}
	case "hour", "day", "evening", "morning":
		if before == "the" && (st.lower(i-2) == "within" || next == "before" || next == "after" || ends) {
			return 0.4
		}
	case "first", "firstly":
		if before == ":" || before == ";" {
			return 0.8
		}
	}
	if r.facts.dateWords.weekdays[st.lower(i)] > 0 && !r.dayOfMonth(st, i) {
		return 0.05
	}
	return 0
}

// dayOfMonth tells whether the date that token i stands in has its day:
// "Wednesday 18 June".
func (r *resolver) dayOfMonth(st *statement, i int) bool {
	return slices.ContainsFunc(st.dates, func(e dateExpression) bool {
		for k := e.i; e.i <= i && i < e.j && k < e.j; k++ {
			if st.tag(k) == language.CD {
				return true
			}
		}
		return false
	})
}

// unintroduced counts the bare "the machine" of which the sentence has said
// nothing and says nothing after: readers of an article have met it, readers of
// the sentence have not. What the titles are about is known to both.
func (r *resolver) unintroduced(st *statement) int {
	n := 0
	for k := range st.tokens {
		head := k + 1
		switch st.lower(head) {
		case "initial", "latest", "new", "newest", "original", "whole", "entire", "current", "main":
			head++
		}
		if st.lower(k) != "the" || st.quotedAt(k) || st.tag(head) != language.NN && st.tag(head) != language.NNS {
			continue
		}
		w := st.lower(head)
		if next := st.tag(head + 1); next.Noun() || next == language.POS || next == language.VBN || next == language.VBG || next == language.WDT || next == language.WP || next == language.CD {
			continue
		}
		switch st.lower(head + 1) {
		case "of", "that", "which", "who", "where", "when", "for", "in", "on", "at", "with", "from", "to", "into", "about", "between", "against", "over", "behind", "he", "she", "it", "they":
			continue
		}
		if r.unique[w] || r.timeAt(st, head) || r.subject != "" && stemOf(w) == r.subject || r.usedBefore(st, head, k) || w == "country" && r.namesState(st, k) {
			continue
		}
		n++
		if r.facts.offices[w] || k == 0 { // whose editor-in-chief? and "The union said" is about it
			n++
		}
	}
	return n
}

// surnamesOnly is 0.4 where a sentence names a person by surname alone.
func (r *resolver) surnamesOnly(st *statement) float64 {
	named := map[corpus.ActorID]bool{}
	short := false
	if r.facts.mentions == nil {
		return 0
	}
	for _, m := range r.facts.mentions.of(st.sentence) {
		switch {
		case m.Form == corpus.FormSurname && !named[m.Actor]:
			short = true
		case m.Form == corpus.FormName || m.Form == corpus.FormTitle:
			named[m.Actor] = true
		}
	}
	if short {
		return 0.4
	}
	return 0
}
