package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// agreementLikeness is how alike two sentences must be to state the same.
const agreementLikeness = 0.40

// findAgreements lists statements that at least two independent sources make:
// sentences alike in most of their content words, with an actor in common,
// both affirming or both denying, and without a date or figure that differs.
// It also gives the sentences that take part.
func findAgreements(d *dossier, f *facts) ([]corpus.Agreement, map[*statement]bool) {
	const limit = 10
	agreed := map[*statement]bool{}
	var out []corpus.Agreement
	disputed := disputedSentences(d)
	for _, st := range f.statements {
		if agreed[st] || disputed[st.whole()] || len(st.stems) < 4 {
			continue
		}
		group := []*statement{st}
		for _, o := range bestPerSource(f, st) {
			if agreed[o] || disputed[o.whole()] {
				continue
			}
			if !slices.ContainsFunc(group, func(g *statement) bool { return !independent(g.article.src, o.article.src) }) {
				group = append(group, o)
			}
		}
		if len(group) < 2 {
			continue
		}
		for _, g := range group {
			agreed[g] = true
		}
		if len(out) < limit {
			out = append(out, corpus.Agreement{
				About:    f.topic(st, shared(st.stems, group[1].stems), 0, len(st.tokens)),
				Evidence: wholes(group), Rule: "alike-in-independent-sources",
			})
		}
	}
	for _, a := range figureAgreements(d, f, agreed) {
		if len(out) < limit {
			out = append(out, a)
		}
	}
	return out, agreed
}

// plainShare is how much of the words that are no names the shorter of two
// sentences must share with the other: the same persons may do many things.
const plainShare = 0.4

// leastPlain is how many such words they must share.
const leastPlain = 3

// plainStems gives the stems of a statement that no name or title holds.
func (f *facts) plainStems(st *statement) []int {
	ids := make([]int, 0, len(st.stems))
	for i := range st.tokens {
		if (f.stemAt(st.sentence, i) >= 0 || st.is(i, joined)) && !st.tag(i).Proper() && !f.titles[st.lower(i)] {
			ids = f.appendStems(ids, st.sentence, i)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// bestPerSource gives the most alike sentence of each other source that states
// the same, in the order of the sources.
func bestPerSource(f *facts, st *statement) []*statement {
	if len(st.actors) == 0 || len(st.plain) < leastPlain || asks(st) { // it states the same as none
		return nil
	}
	w := f.follower
	same := slices.DeleteFunc(w.mayBeAlike(st, agreementLikeness), func(o *statement) bool {
		return o.article == st.article || w.alike(o) < agreementLikeness || !statesSame(f, st, o)
	})
	var out []*statement
	best := map[*article]float64{}
	for _, o := range same {
		s := w.alike(o)
		if s <= best[o.article] {
			continue
		}
		best[o.article] = s
		if n := slices.IndexFunc(out, func(p *statement) bool { return p.article == o.article }); n >= 0 {
			out[n] = o
		} else {
			out = append(out, o)
		}
	}
	return out
}

// statesSame tells whether two sentences of different sources that are alike
// state the same.
func statesSame(f *facts, a, b *statement) bool {
	both := shared(a.stems, b.stems)
	if plain := shared(a.plain, b.plain); len(plain) < leastPlain || f.total(plain) < plainShare*min(f.total(a.plain), f.total(b.plain)) {
		return false
	}
	if len(both) < 4 || len(common(a.actors, b.actors)) == 0 || !f.tellsMore(a, both) {
		return false
	}
	if negative(a) != negative(b) || asks(a) || asks(b) {
		return false
	}
	if len(a.dates)+len(a.figures)+len(b.dates)+len(b.figures) > maxDates {
		return false
	}
	for _, x := range a.dates {
		for _, y := range b.dates {
			if !compatible(x, y) {
				return false
			}
		}
	}
	for _, x := range a.figures {
		for _, y := range b.figures {
			if x.comparable(y) && !x.agrees(y) {
				return false
			}
		}
	}
	return true
}

// disputedSentences are those that a discrepancy rests on: sources do not agree
// there.
func disputedSentences(d *dossier) map[corpus.Span]bool {
	out := map[corpus.Span]bool{}
	for _, x := range d.corpus.Discrepancies {
		for _, r := range x.Readings {
			for _, at := range r.Evidence {
				out[sentenceOf(d, at)] = true
			}
		}
	}
	return out
}

// negative tells whether a sentence denies something.
func negative(st *statement) bool {
	for i := range st.tokens {
		switch st.lower(i) {
		case "not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without":
			return true
		}
	}
	return false
}
