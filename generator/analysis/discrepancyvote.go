package analysis

import (
	"fmt"
	"slices"

	"briefing/generator/corpus"
)

// Sources that count the two sides of a vote differently.

// countedVote is a statement with the two sides of a vote, or only with the
// majority.
type countedVote struct {
	st       *statement
	one, two int
	majority int // 0 where the sides are given
}

func (v countedVote) String() string {
	if v.majority > 0 {
		return fmt.Sprintf("a majority of %d", v.majority)
	}
	return fmt.Sprintf("%d to %d", v.one, v.two)
}

// by is by how many votes one side had more.
func (v countedVote) by() int {
	if v.majority > 0 {
		return v.majority
	}
	return abs(v.one - v.two)
}

// differs tells whether two counts cannot both be right of one vote.
func (v countedVote) differs(o countedVote) bool {
	if v.majority > 0 || o.majority > 0 {
		return v.by() != o.by()
	}
	return v.String() != o.String()
}

// majorityAt reads "a majority of just six", "by a margin of 12 votes", "by four
// votes"; 0 where there is none.
func (w *figureWords) majorityAt(st *statement) int {
	for i := range st.tokens {
		k := i + 1
		switch {
		case (st.lower(i) == "majority" || st.lower(i) == "margin") && st.lower(k) == "of":
			for k++; st.lower(k) == "just" || st.lower(k) == "only" || st.lower(k) == "a" || st.lower(k) == "mere"; k++ {
			}
			if t := st.lower(k + 1); t == "per" || t == "%" || t == "percent" || t == "to" || st.tag(k+1).Noun() && t != "votes" && t != "seats" || t == "seats" || t == "points" {
				continue
			}
		case st.lower(i) == "by" && st.lower(k+1) == "votes" && w.votes(st.lower(k+2)) == 0 && st.lower(k+2) != "to":
		default:
			continue
		}
		if n := w.votes(st.lower(k)); n > 0 {
			return n
		}
	}
	return 0
}

// differingVotes reports counts of one vote that differ: nearly as many voted,
// or one side is the same, and no source gives both.
func differingVotes(d *dossier, f *facts) []corpus.Discrepancy {
	var all []countedVote
	words := prepared(d.lex, newFigureWords)
	given := map[*article][]countedVote{}
	for _, st := range f.statements {
		one, two := words.voteAt(st)
		v := countedVote{st, one, two, 0}
		if two == 0 && len(d.articles) <= oneSubject {
			v.majority = words.majorityAt(st)
		}
		if v.by() > 0 && len(all) < rareLimit*4 {
			all = append(all, v)
			given[st.article] = append(given[st.article], v)
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
		differ := false
		for _, b := range all[n+1:] {
			if done[b.st] || !f.sameVote(a, b, given) {
				continue
			}
			if a.differs(b) {
				because, differ = shared(a.st.stems, b.st.stems), true
				done[b.st] = true
			}
			rs = addReading(rs, b.String(), b.String(), b.st.whole())
		}
		if !differ {
			continue
		}
		about := "count of the vote"
		if k := f.topicAt(a.st, because, 0, len(a.st.tokens)); k >= 0 && a.st.stem(k) != "vote" {
			about = "vote " + voteTie(f, a.st.lower(k)) + " " + a.st.definite(k)
		}
		aligned := "Each sentence counts the sides of a vote, nearly as many or with one side the same"
		if words := f.quoteWords(a.st, because, 4); words != "" {
			aligned += ", and they share " + words
		}
		out = append(out, corpus.Discrepancy{
			Kind: corpus.FigureDiffers, About: about, Readings: rs, Aligned: aligned + ".",
			Innocent: []string{"two votes on one matter", "absent or invalid votes counted by one source only", "a slip in one of the figures"},
			Actors:   actorsOf(a.st), Rule: "count-of-vote",
		})
	}
	return out
}

// sameVote tells whether two counts may be of one vote.
func (f *facts) sameVote(a, b countedVote, given map[*article][]countedVote) bool {
	total := abs(a.one + a.two - b.one - b.two)
	switch {
	case a.st.article == b.st.article:
		return false
	case !a.differs(b):
		return true
	case a.majority > 0 && b.majority > 0:
		return false
	case a.majority > 0 || b.majority > 0:
		if max(a.by(), b.by()) > 3*min(a.by(), b.by()) {
			return false
		}
	case total > 2 && a.one != b.one && a.two != b.two || total*5 > a.one+a.two:
		return false
	}
	if slices.ContainsFunc(given[a.st.article], func(v countedVote) bool { return !v.differs(b) }) || slices.ContainsFunc(given[b.st.article], func(v countedVote) bool { return !v.differs(a) }) {
		return false // it knows of both
	}
	for _, x := range a.st.dates {
		for _, y := range b.st.dates {
			if !x.named && !y.named && !compatible(x, y) && !reckoned(x) && !reckoned(y) {
				return false
			}
		}
	}
	least, telling := 1, 0
	if a.majority+b.majority == 0 && (total > 0 || !oneDay(a.st, b.st)) {
		switch one, two := abs(a.one-b.one), abs(a.two-b.two); {
		case one+two == 1, one+two == 2 && one*two == 0 && max(a.one, a.two) >= largeVote: // a vote or two more or less on one side
			least = 0
		case one > 1 && two > 0, two > 1 && one > 0:
			return false
		}
	}
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

// largeVote is the number of votes on one side that two votes hardly have in
// common by chance.
const largeVote = 30

// oneDay tells whether two statements give one day: in so many words, or by the
// day of the week in an article of that week.
func oneDay(a, b *statement) bool {
	for _, x := range a.dates {
		for _, y := range b.dates {
			if x.precision == corpus.Day && y.precision == corpus.Day && !x.named && !y.named && x.from == y.from && x.from.day > 0 {
				return true
			}
		}
	}
	return false
}

// voteTie ties a vote to those who took it, or to what it was on.
func voteTie(f *facts, noun string) string {
	if f.bodies[noun] {
		return "by"
	}
	return "on"
}
