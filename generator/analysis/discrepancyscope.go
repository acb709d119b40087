package analysis

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that call a thing the first, or the largest, within different
// bounds.

// scoped is a superlative with what it is said of and within which bounds:
// "the first tidal power station in Asia".
type scoped struct {
	st          *statement
	superlative string
	head        string   // stem of the noun
	modifiers   []string // stems
	thing       string   // the modifiers and the noun in the source’s words
	scope       string
	i, j        int
}

// scopeWords are the lexicons that a scope can be made of.
type scopeWords struct{ regions map[string]bool }

// differingScopes reports superlatives of one thing that hold within different
// bounds.
func differingScopes(d *dossier, f *facts) []corpus.Discrepancy {
	w := scopeWords{d.lex.set("regions")}
	type key struct{ superlative, head string }
	groups := map[key][]scoped{}
	var keys []key
	for _, st := range f.statements {
		if !st.hasAny(superlative) {
			continue
		}
		for i := range st.tokens {
			if !st.is(i, superlative) || i > 0 && st.lower(i-1) == "at" {
				continue
			}
			if x, ok := w.read(d, st, i); ok {
				k := key{x.superlative, x.head}
				if groups[k] == nil {
					keys = append(keys, k)
				}
				groups[k] = append(groups[k], x)
			}
		}
	}
	var out []corpus.Discrepancy
	for _, k := range keys {
		if x, ok := scopesOf(d, groups[k]); ok {
			out = append(out, x)
		}
	}
	return out
}

// read reads the noun phrase of the superlative at token i and its scope: a
// place among the modifiers, or after "in" or "of".
func (w scopeWords) read(d *dossier, st *statement, i int) (scoped, bool) {
	x := scoped{st: st, superlative: st.lower(i), i: i}
	head := -1
	for k := i + 1; k < len(st.tokens) && k < i+8; k++ {
		t := st.tag(k)
		if !t.Noun() && t != language.JJ && t != language.VBG && t != language.VBN || !isWord(st.lower(k)) {
			break
		}
		if t.Noun() {
			head = k
		}
	}
	if head < 0 || st.tag(head).Proper() {
		return x, false
	}
	x.head, x.j = st.stem(head), head+1
	var words []string
	for k := i + 1; k < head; k++ {
		if name, n := w.placeAt(d, st, k, head); n > 0 {
			x.scope = name
			k += n - 1
		} else {
			x.modifiers = append(x.modifiers, st.stem(k))
			words = append(words, st.word(k))
		}
	}
	x.thing = strings.Join(append(words, st.word(head)), " ")
	if p := st.lower(x.j); p == "in" || p == "of" || p == "within" {
		k := x.j + 1
		if st.lower(k) == "the" {
			k++
		}
		if name, n := w.placeAt(d, st, k, len(st.tokens)); n > 0 {
			x.scope, x.j = name, k+n
		}
	} else if x.scope == "" && i > 1 && st.tag(i-1) == language.POS {
		if name, n := w.placeAt(d, st, i-2, i-1); n == 1 {
			x.scope, x.i = name, i-2
		}
	}
	return x, x.scope != ""
}

// placeAt reads the name of a place or region at tokens k..end and gives it in
// lower case with its number of tokens.
func (w scopeWords) placeAt(d *dossier, st *statement, k, end int) (name string, n int) {
	for n := min(3, end-k); n > 0; n-- {
		if t := strings.ToLower(foldMarks(st.words(k, k+n))); w.regions[t] {
			return t, n
		}
	}
	if d.mentions == nil || k >= len(st.tokens) || k < 0 {
		return "", 0
	}
	for _, m := range d.mentions.in(st.span(k, min(k+8, len(st.tokens)))) {
		if m.Span.Start != st.tokens[k].Start {
			continue
		}
		a := d.factsOf().actor(m.Actor)
		last := st.tokenAt(m.Span.End-1) + 1
		if a != nil && (a.Kind == corpus.Place || a.Kind == corpus.State) && last <= end {
			return strings.ToLower(foldMarks(a.Name)), last - k
		}
	}
	return "", 0
}

// scopesOf makes the discrepancy of superlatives with one noun, if some of
// them speak of one thing within different bounds.
func scopesOf(d *dossier, xs []scoped) (corpus.Discrepancy, bool) {
	for n, a := range xs {
		var same []scoped
		for _, b := range xs[n+1:] {
			if sameThing(a, b) {
				same = append(same, b)
			}
		}
		if !slices.ContainsFunc(same, func(b scoped) bool { return b.scope != a.scope }) {
			continue
		}
		rs := addReading(nil, a.st.words(a.i, a.j), a.scope, a.st.whole())
		for _, b := range same {
			rs = addReading(rs, b.st.words(b.i, b.j), b.scope, b.st.whole())
		}
		head := a.st.word(a.st.tokenOfStem(a.head, a.i, a.j))
		return corpus.Discrepancy{
			Kind: corpus.ScopeDiffers, About: "the " + a.superlative + " " + a.thing,
			Readings: rs,
			Aligned:  fmt.Sprintf("Both call a thing with the head “%s” the %s, and share a modifier or an actor.", head, a.superlative),
			Innocent: []string{"both are true: what is first in the wider area is first in the narrower one too", "loose wording"},
			Actors:   common(a.st.actors, same[0].st.actors), Rule: "scope-of-superlative",
		}, true
	}
	return corpus.Discrepancy{}, false
}

// tokenOfStem finds the token among i..j whose stem is given.
func (st *statement) tokenOfStem(stem string, i, j int) int {
	for k := i; k < j; k++ {
		if st.stem(k) == stem {
			return k
		}
	}
	return i
}

// sameThing tells whether two superlatives are said of one thing: the modifiers
// do not clash, and a modifier or an actor is in common.
func sameThing(a, b scoped) bool {
	if a.st == b.st {
		return false
	}
	sharedModifier := false
	for _, m := range a.modifiers {
		sharedModifier = sharedModifier || slices.Contains(b.modifiers, m)
	}
	if len(a.modifiers) > 0 && len(b.modifiers) > 0 && !sharedModifier {
		return false
	}
	actors := common(a.st.actors, b.st.actors)
	if sharedModifier {
		return len(actors) > 0 || len(a.modifiers) > 1
	}
	return len(actors) >= 2
}
