package analysis

import "briefing/generator/corpus"

// One remark of one speaker in other words: the picture stays, the sentence
// around it is the writer's memory or the translator's.

// When two remarks are one: how many words they may have, in how many sentences
// at most a word stands that hardly anybody else uses, and which part of what the
// shorter remark tells they must have in common, if two such words are in it, if
// one is, and if one source does not say whose remark it is.
const (
	maxRephrased    = 30
	ownWord         = 4
	twoOwnWeight    = 0.4
	oneOwnWeight    = 0.7
	unspokenWeight  = 0.9
	leastWordsAlike = 6 // in the same order, where all are everyday words
)

// rephrased tells whether two quotations of one speaker in two sources have so much
// in common that it is one remark: “an engine without a driver”, “an engine that
// nobody drives”.
func (f *facts) rephrased(a, b *utterance) bool {
	short, long := min(len(a.words), len(b.words)), max(len(a.words), len(b.words))
	if a.source == b.source || a.term || b.term || a.speaker == "" && b.speaker == "" || short < 5 || long > maxRephrased {
		return false
	}
	both, own := shared(a.stems, b.stems), 0
	for _, id := range both {
		if f.spread[id] <= ownWord && !f.generalStems[id] {
			own++
		}
	}
	if len(both) < 2 || !f.mayBeOneSpeaker(a.speaker, b.speaker) {
		return false
	}
	known := a.speaker != "" && b.speaker != ""
	if m := len(align(a.ids, b.ids)); known && m >= leastWordsAlike && m*10 >= 6*short && long <= short+5 {
		return true
	}
	least := twoOwnWeight
	switch {
	case own == 0, own == 1 && !known:
		return false
	case !known:
		least = unspokenWeight
	case own == 1:
		least = oneOwnWeight
	}
	return f.tellingWeight(both) >= least*min(f.tellingWeight(a.stems), f.tellingWeight(b.stems))
}

// mayBeOneSpeaker tells whether two speakers are one as far as the sources say.
func (f *facts) mayBeOneSpeaker(a, b corpus.ActorID) bool {
	return a == "" || b == "" || f.oneSpeaker(a, b)
}

// inOtherWords tells whether some of several quotations give one remark in another
// order or with other words between.
func (f *facts) inOtherWords(cluster []*utterance) bool {
	for _, u := range cluster[1:] {
		if f.rephrased(cluster[0], u) && len(align(cluster[0].ids, u.ids))*10 < 8*min(len(cluster[0].words), len(u.words)) {
			return true
		}
	}
	return false
}
