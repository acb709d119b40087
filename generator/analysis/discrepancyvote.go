package analysis

import (
	"fmt"

	"briefing/generator/corpus"
)

// Sources that count the two sides of a vote differently.

// countedVote is a statement with the two sides of a vote.
type countedVote struct {
	st       *statement
	one, two int
}

func (v countedVote) String() string { return fmt.Sprintf("%d to %d", v.one, v.two) }

// differingVotes reports counts of one vote that differ: nearly as many voted,
// or one side is the same, and no source gives both.
func differingVotes(d *dossier, f *facts) []corpus.Discrepancy {
	var all []countedVote
	given := map[*article][]string{}
	for _, st := range f.statements {
		if one, two := voteAt(st); two > 0 && len(all) < rareLimit*4 {
			v := countedVote{st, one, two}
			all = append(all, v)
			given[st.article] = append(given[st.article], v.String())
		}
	}
	var out []corpus.Discrepancy
	done := map[*statement]bool{}
	for n, a := range all {
		if done[a.st] {
			continue
		}
		rs := addReading(nil, a.String(), a.String(), a.st.whole())
		var because []int
		for _, b := range all[n+1:] {
			if done[b.st] || !f.sameVote(a, b, given) {
				continue
			}
			if a.String() != b.String() {
				because = shared(a.st.stems, b.st.stems)
				done[b.st] = true
			}
			rs = addReading(rs, b.String(), b.String(), b.st.whole())
		}
		if because == nil {
			continue
		}
		about := "count of the vote"
		if k := f.topicAt(a.st, because, 0, len(a.st.tokens)); k >= 0 && stemOf(a.st.lower(k)) != "vote" {
			about = "vote of " + a.st.definite(k)
		}
		out = append(out, corpus.Discrepancy{
			Kind: corpus.FigureDiffers, About: about, Readings: rs,
			Aligned:  "Each sentence counts two sides of a vote, nearly as many or with one side the same, and they share " + f.quoteWords(a.st, because, 4) + ".",
			Innocent: []string{"two votes on one matter", "absent or invalid votes counted by one source only", "a slip in one of the figures"},
			Actors:   actorsOf(a.st), Rule: "count-of-vote",
		})
	}
	return out
}

// sameVote tells whether two counts may be of one vote.
func (f *facts) sameVote(a, b countedVote, given map[*article][]string) bool {
	total := abs(a.one + a.two - b.one - b.two)
	switch {
	case a.st.article == b.st.article:
		return false
	case a.String() == b.String():
		return true
	case total > 2 && a.one != b.one && a.two != b.two || total*5 > a.one+a.two:
		return false
	}
	for _, v := range given[a.st.article] {
		if v == b.String() {
			return false
		}
	}
	for _, v := range given[b.st.article] {
		if v == a.String() {
			return false
		}
	}
	for _, x := range a.st.dates {
		for _, y := range b.st.dates {
			if !x.named && !y.named && !compatible(x, y) && !reckoned(x) && !reckoned(y) {
				return false
			}
		}
	}
	least, telling := 1, 0
	if len(f.byArticle) > oneSubject {
		least = 3
	}
	for _, id := range shared(a.st.stems, b.st.stems) {
		if id != f.stemID("vote") && !f.generalStems[id] {
			telling++
		}
	}
	return telling+len(common(a.st.actors, b.st.actors)) >= least
}
