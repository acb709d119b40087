package analysis

import (
	"briefing/generator/corpus"
)

// Whether two values stand in the same place: in words that tell of one thing,
// whatever the values are. Two sources that give the same day or sum are
// recognised by what stands around it, and the same must hold where a slip made
// one of them another.

// place is a date or a figure, C, with what stands around it.
type place[C any] struct {
	of     C
	st     *statement
	value  string
	near   []int // stems of the words close to it
	verb   string
	actors []corpus.ActorID
}

// pairing is two places of different articles, with what they have in common
// and the most that either has with a place of another value in the other's
// article.
type pairing[C any] struct {
	a, b         *place[C]
	score, rival float64
}

// Weights of what two places have in common. A word counts for the logarithm of
// how rare it is. (Chosen so that of the values that two articles of the
// annotated dossiers and of news give alike most are aligned, and of those that
// differ hardly any that no reader set against each other.)
const (
	farWeight    = 0.4 // of a word that is only in the rest of both sentences
	actorWeight  = 1.5 // of an actor of both sentences, of two at most
	verbWeight   = 1.5 // of the verb next to both
	apartWeight  = 1.5 // of names on both sides that the other has not; taken off
	phraseWeight = 2.0 // of two words that stand next to each other in both, of two pairs at most
	figureWeight = 3.0 // of another figure that both sentences give, of two at most
)

// leastPlace is how much two places must have in common to be taken for one,
// and placeMargin the part of that by which it must be more than either has with
// a place of another value; farRival is how much that counts where no slip makes
// the one value of the other.
const (
	leastPlace  = 5.0
	placeMargin = 0.15
	farRival    = 0.5
)

// samePlaces pairs the places of articles that tell of one subject, if they
// have a word close to them in common.
//
// far tells whether no slip makes one of two values the other; nil where any may.
func samePlaces[C any](f *facts, places []*place[C], comparable, far func(a, b C) bool, extra func(a, b C) float64) []pairing[C] {
	var byWord filedBy[int, *place[C]]
	for _, p := range places {
		for _, id := range p.near {
			if !f.generalStems[id] {
				byWord.add(id, p)
			}
		}
	}
	var pairs []pairing[C]
	done := map[[2]*place[C]]bool{}
	for _, key := range byWord.keys {
		for n, a := range byWord.of[key] {
			for _, b := range byWord.of[key][n+1:] {
				if a.st.article == b.st.article || !comparable(a.of, b.of) || !f.tellOfOne(a.st.article, b.st.article) || done[[2]*place[C]{a, b}] {
					continue
				}
				done[[2]*place[C]{a, b}] = true
				pairs = append(pairs, pairing[C]{a: a, b: b, score: weighed(f, a, b) + extra(a.of, b.of)})
			}
		}
	}
	return withRivals(pairs, far)
}

// withRivals sets the rivals of pairs. A place that is more like one of its own
// value in the other article is no rival: it has found its like. One of a quite
// different size only shows that the words are common.
func withRivals[C any](pairs []pairing[C], far func(a, b C) bool) []pairing[C] {
	type side struct {
		p  *place[C]
		in *article
	}
	type scored struct {
		p     *place[C]
		score float64
	}
	beside, twin := map[side][]scored{}, map[side]float64{}
	for _, x := range pairs {
		a, b := side{x.a, x.b.st.article}, side{x.b, x.a.st.article}
		beside[a] = append(beside[a], scored{x.b, x.score})
		beside[b] = append(beside[b], scored{x.a, x.score})
		if x.a.value == x.b.value {
			twin[a], twin[b] = max(twin[a], x.score), max(twin[b], x.score)
		}
	}
	rival := func(p, other *place[C]) float64 {
		most := 0.0
		for _, o := range beside[side{p, other.st.article}] {
			if o.p.value == other.value || twin[side{o.p, p.st.article}] > o.score {
				continue
			}
			score := o.score
			if far != nil && far(p.of, o.p.of) {
				score *= farRival
			}
			most = max(most, score)
		}
		return most
	}
	for n, x := range pairs {
		pairs[n].rival = max(rival(x.a, x.b), rival(x.b, x.a))
	}
	return pairs
}

// surely tells whether a pair is of one place.
func (x pairing[C]) surely(least, margin float64) bool {
	return x.score >= least && x.score-x.rival >= margin*x.score
}

// weighed adds up what two places have in common.
func weighed[C any](f *facts, a, b *place[C]) float64 {
	near, all := f.tellingWeight(shared(a.near, b.near)), f.tellingWeight(shared(a.st.stems, b.st.stems))
	s := near + farWeight*(all-near) + actorWeight*float64(min(2, len(common(a.actors, b.actors))))
	if oneVerb(a.verb, b.verb) {
		s += verbWeight
	}
	return s
}

// tellingWeight adds up the weights of the stems that are not too general to
// tell of anything.
func (f *facts) tellingWeight(ids []int) float64 {
	sum := 0.0
	for _, id := range ids {
		if !f.generalStems[id] {
			sum += f.weights[id]
		}
	}
	return sum
}
