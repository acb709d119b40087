package analysis

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

// Independent sources that give the same figure for the same thing, in
// whatever words: 41 samples, €186 million, a vote of 17 to 14.

// anchor is a figure that two sources would hardly share by chance.
type anchor struct {
	st    *statement
	key   string // value, unit and noun, or the two sides of a vote
	label string
	votes bool
	given bool // it is somebody's figure: "the agency puts it at"
}

// figureAgreements groups the statements of independent sources that give the
// same figure and have something more in common, in order.
func figureAgreements(d *dossier, f *facts, agreed map[*statement]bool) []corpus.Agreement {
	disputed := disputedFigures(d)
	byKey := map[string][]anchor{}
	var keys []string
	for _, st := range f.statements {
		if agreed[st] || asks(st) || len(st.figures) > maxDates {
			continue
		}
		for _, a := range anchorsIn(f, st) {
			if disputed[st.whole()] && !a.given {
				continue
			}
			if byKey[a.key] == nil {
				keys = append(keys, a.key)
			}
			if len(byKey[a.key]) < rareLimit {
				byKey[a.key] = append(byKey[a.key], a)
			}
		}
	}
	var out []corpus.Agreement
	for _, key := range keys {
		all := byKey[key]
		for n, lead := range all {
			if agreed[lead.st] {
				continue
			}
			group := []*statement{lead.st}
			for _, o := range all[n+1:] {
				if !agreed[o.st] && sameAnchor(lead, o) && (!disputed[lead.st.whole()] || len(common(lead.st.actors, o.st.actors)) > 0) && !slices.ContainsFunc(group, func(g *statement) bool { return !independent(g.article.src, o.st.article.src) }) {
					group = append(group, o.st)
				}
			}
			if len(group) < 2 {
				continue
			}
			for _, g := range group {
				agreed[g] = true
			}
			out = append(out, corpus.Agreement{About: lead.label, Evidence: wholes(group), Rule: "same-figure-in-independent-sources"})
			break
		}
	}
	return out
}

// anchorsIn lists the figures of a statement that are exact and large enough to
// mean one thing: sums of money, counts above a dozen that are no times or
// people at large, and the two sides of a vote.
func anchorsIn(f *facts, st *statement) []anchor {
	var out []anchor
	for _, x := range st.figures {
		sum := money(x)
		counted := x.unit == "" && x.noun != "" && x.value > 12 && x.noun != "people" && x.noun != "person" && !timeUnits[x.noun]
		if x.high > 0 || x.bound != 0 || st.quotedAt(x.i) || !sum && !counted {
			continue
		}
		out = append(out, anchor{st, x.normalised() + " " + x.noun, figureLabel(f, st, x, st.stems), false, putForward(st, x)})
	}
	if one, two := voteAt(st); two > 0 {
		out = append(out, anchor{st, "vote " + strconv.Itoa(one) + " " + strconv.Itoa(two), "vote of " + strconv.Itoa(one) + " to " + strconv.Itoa(two), true, false})
	}
	return out
}

// disputedFigures are the sentences that a discrepancy of figures or of words
// rests on. Sources can still agree on whose figure it is.
func disputedFigures(d *dossier) map[corpus.Span]bool {
	out := map[corpus.Span]bool{}
	for _, x := range d.corpus.Discrepancies {
		if x.Kind != corpus.FigureDiffers && x.Kind != corpus.WordingDiffers {
			continue
		}
		for _, r := range x.Readings {
			for _, at := range r.Evidence {
				out[sentenceOf(d, at)] = true
			}
		}
	}
	return out
}

// voteAt reads the two sides of a vote: "voted 17 to 14", "by 17 votes to 14",
// "17-14". Zeros where there are none.
func voteAt(st *statement) (one, two int) {
	if !slices.ContainsFunc(st.lowers, func(w string) bool {
		return w == "vote" || w == "votes" || w == "voted" || w == "passed" || w == "approved"
	}) {
		return 0, 0
	}
	number := func(w string) int {
		n, err := strconv.Atoi(w)
		if err != nil || n < 0 || len(w) > 4 {
			return 0
		}
		return n
	}
	for i := range st.tokens {
		if a, b, ok := strings.Cut(st.lower(i), "-"); ok && number(a) > 0 && number(b) > 0 && number(a) < 1500 {
			return number(a), number(b)
		}
		a := number(st.lower(i))
		k := i + 1
		if st.lower(k) == "votes" {
			k++
		}
		dash := st.lower(k) == "-" && k < len(st.tokens) && st.tokens[k].Start == st.tokens[k-1].End
		if a == 0 || a >= 1500 || st.lower(k) != "to" && !dash {
			continue
		}
		if b := number(st.lower(k + 1)); b > 0 && b < 1500 && a != b {
			return a, b
		}
	}
	return 0, 0
}

// sameAnchor tells whether two statements with one figure are about the same
// thing: they share two more words, or one and an actor, and no date differs.
func sameAnchor(a, b anchor) bool {
	if a.st.article == b.st.article || negative(a.st) != negative(b.st) {
		return false
	}
	for _, x := range a.st.dates {
		for _, y := range b.st.dates {
			if !compatible(x, y) {
				return false
			}
		}
	}
	words := len(shared(a.st.stems, b.st.stems))
	if a.votes {
		return words >= 1 // two numbers are seldom the same by chance
	}
	words-- // what is counted, or the word for the magnitude
	return words >= 2 || words == 1 && len(common(a.st.actors, b.st.actors)) > 0
}
