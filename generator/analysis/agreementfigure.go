package analysis

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
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
	disputed, words := disputedFigures(d), prepared(d.lex, newFigureWords)
	var byKey filed[anchor]
	for _, st := range f.statements {
		if agreed[st] || asks(st) || len(st.figures) > maxDates {
			continue
		}
		for _, a := range anchorsIn(f, words, st) {
			if disputed[st.whole()] && !a.given {
				continue
			}
			byKey.add(a.key, a)
		}
	}
	var out []corpus.Agreement
	for _, key := range byKey.keys {
		all := byKey.of[key]
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
func anchorsIn(f *facts, words *figureWords, st *statement) []anchor {
	var out []anchor
	for _, x := range st.figures {
		sum := money(x)
		counted := x.unit == "" && x.noun != "" && x.value > 12 && x.noun != "people" && x.noun != "person" && !timeUnits[x.noun]
		if x.high > 0 || x.bound != 0 || st.quotedAt(x.i) || !sum && !counted {
			continue
		}
		out = append(out, anchor{st, x.normalised() + " " + x.noun, figureLabel(f, st, x, st.stems), false, putForward(st, x)})
	}
	if one, two := words.voteAt(st); two > 0 {
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

// voteWords are words of which one stands beside the numbers of a vote.
var voteWords = []string{"vote", "votes", "voted", "passed", "approved", "against"}

// voteAt reads the two sides of a vote: "voted 17 to 14", "by 17 votes to 14",
// "17-14", "nine votes to five", "seventeen for, fourteen against". Zeros where
// there are none.
func (w *figureWords) voteAt(st *statement) (one, two int) {
	if one, two := w.sidesAt(st); two > 0 {
		return one, two
	}
	if !st.hasAny(besideVote) {
		return 0, 0
	}
	for i := range st.tokens {
		if a, b, ok := strings.Cut(st.lower(i), "-"); ok && w.votes(a) > 0 && w.votes(b) > 0 && a[0] <= '9' && w.votes(a) < 1500 {
			return w.votes(a), w.votes(b)
		}
		a := w.votes(st.lower(i))
		if a == 0 || a >= 1500 {
			continue
		}
		k := i + 1
		if st.lower(k) == "votes" {
			k++
		}
		digits := st.lower(i)[0] <= '9'
		dash := digits && st.lower(k) == "-" && k < len(st.tokens) && st.tokens[k].Start == st.tokens[k-1].End
		switch b := w.votes(st.lower(k + 1)); {
		case (st.lower(k) == "to" || dash) && b > 0 && b < 1500 && a != b && (digits || w.endsVote(st, k+2)):
			return a, b
		case st.lower(k) == "for":
			for n := k + 1; n < k+6; n++ {
				if b := w.votes(st.lower(n)); b > 0 && st.lower(n+1) == "against" {
					return a, b
				}
			}
		}
	}
	return 0, 0
}

// endsVote tells whether a vote given in words may end before token k: what is
// counted by "nine to five people" or "two to three years" is none.
func (w *figureWords) endsVote(st *statement, k int) bool {
	return !st.tag(k).Noun() && st.tag(k) != language.JJ && st.lower(k) != "per" && w.magnitudes[st.lower(k)] == 0
}

// votes reads a number of votes, in digits or in a word; 0 where there is none.
func (w *figureWords) votes(t string) int {
	if t != "" && len(t) <= 4 && t[0] <= '9' {
		if n, err := strconv.Atoi(t); err == nil && n > 0 {
			return n
		}
	}
	n, _ := w.wordNumber(t)
	return int(n)
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

// sidesAt reads the two sides of a vote where no word for voting stands beside
// them: "71 in favour and 46 opposed".
func (w *figureWords) sidesAt(st *statement) (one, two int) {
	for k := 2; k < len(st.tokens); k++ {
		if t := st.lower(k); t != "favour" && t != "favor" || st.lower(k-1) != "in" {
			continue
		}
		i := k - 2
		if st.lower(i) == "votes" || st.lower(i) == "members" {
			i--
		}
		one := w.votes(st.lower(i))
		for n := k + 1; one > 0 && n < k+6; n++ {
			if two := w.votes(st.lower(n)); two > 0 && (st.lower(n+1) == "against" || st.lower(n+1) == "opposed") {
				return one, two
			}
		}
	}
	return 0, 0
}
