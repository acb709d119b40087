package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// partyWords are words of which names of parties are made.
var partyWords = []string{"party", "alliance", "congress", "movement", "front", "league", "bloc", "union", "rally", "democrats", "greens", "labour", "conservatives", "liberals",
	"republicans", "socialists", "communists", "tories", "democracy", "democratic", "socialist", "liberal", "conservative", "communist", "republican"}

// isParty tells whether an actor is a party by what the text calls it or by its
// name.
func (r *describer) isParty(k int) bool {
	if r.words[k]["european"] || r.words[k]["african"] || r.words[k]["workers"] || r.words[k]["teachers"] || r.words[k]["trade"] { // other unions and congresses
		return r.nouns[k]["party"]
	}
	return r.kinds[r.actors[k].ID] == corpus.Organisation && (r.nouns[k]["party"] || slices.ContainsFunc(partyWords, func(w string) bool { return r.words[k][w] }))
}

// partyNear finds the party that "the party" at token i means: the last that its
// paragraph names before, or else the only one that the article names at all. A
// party that only other articles name is never meant.
func (r *describer) partyNear(s *sentence, i int) (int, bool) {
	for at := s.index; at >= max(0, s.index-lookBack) && s.article.sentences[at].passage.ID == s.passage.ID; at-- {
		span := s.article.sentences[at].whole()
		if at == s.index {
			span = s.span(0, i)
		}
		one := -1
		for _, m := range r.mentions.in(span) {
			k := r.index[m.Actor]
			if !r.isParty(k) || k == one {
				continue
			}
			if one >= 0 && r.nouns[one]["party"] == r.nouns[k]["party"] {
				return 0, false
			}
			if one < 0 || r.nouns[k]["party"] { // what the text calls so goes before what may be called so
				one = k
			}
		}
		if one >= 0 {
			return one, true
		}
	}
	one := -1
	for _, k := range r.bodiesIn[s.article.src.ID]["party"] {
		if one >= 0 && k != one {
			return 0, false
		}
		one = k
	}
	return one, one >= 0 && !r.rivals(s.article.src.ID, one)
}
