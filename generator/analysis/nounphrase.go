package analysis

import (
	"sort"

	"briefing/generator/language"
)

// chunk is a base noun phrase: tokens from..to of a sentence, with what stands
// before the noun but nothing that follows it. Its head is the last token.
type chunk struct{ from, to int }

// chunks finds the base noun phrases of a sentence, left to right: "Chile's
// U.S. ambassador", "Chilean President Ana Reyes", "they".
func (s *sentence) chunks() []chunk { return s.phrases.or(s.findChunks) }

func (s *sentence) findChunks() []chunk {
	var out []chunk
	for i := 0; i < len(s.tokens); {
		if s.tag(i) == language.PRP {
			out = append(out, chunk{i, i + 1})
			i++
			continue
		}
		j := s.chunkEnd(i)
		if j > i {
			out = append(out, chunk{i, j})
			i = j
			continue
		}
		i++
	}
	return out
}

// chunkEnd gives the end of the noun phrase that starts at token i, or i.
func (s *sentence) chunkEnd(i int) int {
	end := i
	for j := i; j < len(s.tokens); j++ {
		t := s.tag(j)
		switch {
		case t.Noun(), t == language.CD:
			if t.Proper() && s.tokens[j].Begin && s.tokens[j].Entity == language.Place && j > i && end == j && !s.tag(j-1).Proper() && s.tag(j-1).Noun() {
				return end // "under her leadership Chile": a new phrase
			}
			if end == j && j == i+2 && partsOfDay[s.lower(j-1)] && s.tag(i) == language.DT && s.tag(i-1) == language.IN && (t.Proper() || t == language.NNS) {
				return end // "in the evening members": a new phrase
			}
			if end == j && j > i && today[s.lower(j)] && s.tag(j+1) != language.POS && s.word(j) == s.lower(j) {
				return end // "the company today announced": a new phrase
			}
			if t == language.CD && end == j && j > i && s.tag(j-1).Proper() && s.tag(j+1) == language.NNS && isSmallWord(s.word(j)) {
				return end // "told the Eel Post four people": a new phrase
			}
			end = j + 1
		case s.withinName(j) && (t == language.JJ || t == language.CC && s.withinName(j+1)):
			if t == language.JJ && !s.withinName(j+1) { // "the Workers' Central"
				end = j + 1
			}
		case t == language.DT || t == language.PDT || t == language.PRPS:
			if j > i && end == j { // a new phrase begins after a noun
				return end
			}
		case t == language.JJ, t == language.JJR, t == language.JJS, t == language.Dollar, t == language.HYPH, t == language.AFX:
		case t == language.POS:
			if end != j {
				return end
			}
		case t == language.VBN || t == language.VBG:
			if t == language.VBG && j == i && j+1 < len(s.tokens) && s.tokens[j+1].Entity == language.Person && s.tokens[j+1].Begin { // "claiming Moss knew"
				return end
			}
			if !s.opensNoun(j+1) || j == i && (participlePreposition[s.lower(j)] || t == language.VBN && hasBefore(s, j)) {
				return end
			}
			if end == j && j > i && s.tag(j-1).Noun() && t == language.VBG { // "Chile weighing options" is no phrase
				return end
			}
		case t == language.RB, t == language.RBS, t == language.RBR:
			if n := s.tag(j + 1); n != language.JJ && n != language.VBN && n != language.CD || end > i {
				return end
			}
		default:
			return s.nominalised(i, j, end)
		}
	}
	return end
}

// today are nouns that say when without a preposition.
var today = map[string]bool{"today": true, "yesterday": true, "tomorrow": true, "tonight": true}

// isSmallWord tells whether a number is written out in small letters.
func isSmallWord(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }

// withinName tells whether token i goes on a name.
func (s *sentence) withinName(i int) bool {
	return i > 0 && i < len(s.tokens) && s.tokens[i].Entity != language.None && s.tokens[i].Entity == s.tokens[i-1].Entity && !s.tokens[i].Begin
}

// partsOfDay are nouns for when, which begin a sentence without a comma.
var partsOfDay = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true, "day": true, "week": true, "month": true, "year": true, "summer": true, "autumn": true, "winter": true}

// nominalised ends a phrase such as "the official" at what the tagger takes for
// an adjective, where a verb or a comma follows and so no noun can.
func (s *sentence) nominalised(i, j, end int) int {
	if end == i && j > i+1 && s.tag(i) == language.DT && s.tag(j-1) == language.JJ && (s.tag(j).Finite() || s.tag(j) == language.Comma) {
		return j
	}
	return end
}

// participlePreposition are participles that stand for a preposition.
var participlePreposition = map[string]bool{"including": true, "excluding": true, "regarding": true, "concerning": true, "following": true, "involving": true, "according": true}

// opensNoun tells whether token i can go on towards a noun.
func (s *sentence) opensNoun(i int) bool {
	t := s.tag(i)
	return t.Noun() || t == language.JJ || t == language.CD
}

// chunkEndingAt finds the chunk whose last token is j-1. Chunks are in order, so
// that this is quick in the longest sentence.
func chunkEndingAt(cs []chunk, j int) (chunk, bool) {
	i := sort.Search(len(cs), func(i int) bool { return cs[i].to >= j })
	if i < len(cs) && cs[i].to == j {
		return cs[i], true
	}
	return chunk{}, false
}

// chunkStartingAt finds the chunk that begins at token i.
func chunkStartingAt(cs []chunk, i int) (chunk, bool) {
	n := sort.Search(len(cs), func(n int) bool { return cs[n].from >= i })
	if n < len(cs) && cs[n].from == i {
		return cs[n], true
	}
	return chunk{}, false
}

// chunkOver finds the chunk that holds token i.
func chunkOver(cs []chunk, i int) (chunk, bool) {
	n := sort.Search(len(cs), func(n int) bool { return cs[n].to > i })
	if n < len(cs) && cs[n].from <= i {
		return cs[n], true
	}
	return chunk{}, false
}

// attached are the prepositions that tie a phrase to the noun before it.
var attached = map[string]bool{"of": true, "for": true, "at": true, "from": true, "in": true, "on": true, "with": true, "to": true, "near": true, "within": true, "against": true, "about": true, "over": true, "between": true, "under": true}

// extendRight adds the prepositional phrases that follow a chunk: "an official
// at the ministry of defence".
func (s *sentence) extendRight(cs []chunk, c chunk, prepositions map[string]bool) chunk {
	for prepositions[s.lower(c.to)] {
		next, ok := chunkStartingAt(cs, c.to+1)
		if !ok {
			break
		}
		c.to = next.to
	}
	return c
}

// extendLeft moves from a chunk to the noun it depends on: from "the ministry"
// to "an official at the ministry". The chunk given back covers all of it, and
// head is the head of the leftmost chunk.
func (s *sentence) extendLeft(cs []chunk, c chunk, prepositions map[string]bool) (whole chunk, head int) {
	head = c.to - 1
	for c.from >= 2 && prepositions[s.lower(c.from-1)] {
		before, ok := chunkEndingAt(cs, beforeBracket(s, c.from-2)+1) // "the Institute for Energy (IFE) in Oslo"
		if !ok {
			break
		}
		c.from = before.from
		head = before.to - 1
	}
	return c, head
}
