package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// standing reads "X is opposed to T", "residents critical of T" and "the party
// is split over T".
func (r *claimReader) standing(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		r.uncommitted(s, i)
		for _, p := range r.predicates[s.lower(i)] {
			if to, ok := s.phraseAt(i, p.words); ok {
				r.stands(s, i, to, p)
				break
			}
		}
	}
}

// uncommitted reads "X is undecided" and "we are sceptical", where what follows
// does not say on what.
func (r *claimReader) uncommitted(s *sentence, i int) {
	side, ok := bareSides[s.lower(i)]
	if !ok {
		return
	}
	if k := i - 1; !endsPart(s, i+1) || !auxiliary[s.lower(k)] && !linking[s.lower(k)] || unreal(s, i) || negated(s, i) || r.othersWords(s, k) {
		return
	}
	p, ok := r.subject(s, i-1)
	if !ok {
		return
	}
	if a, known := r.holder(p); !known || a == "" {
		return
	}
	if t, ok := r.atHand(s, i); ok && t.head != inquiryClass {
		rule := corpus.Rule("predicate")
		if side == corpus.Undecided {
			rule = "no-side"
		}
		r.recordOn(s, p, i, t, side, rule)
	}
}

// lowersAt gives n tokens from i in lower case; fewer at the sentence's end.
func (s *sentence) lowersAt(i, n int) []string {
	i = max(0, min(i, len(s.lowers)))
	return s.lowers[i:min(i+n, len(s.lowers))]
}

// stands records the holder of a predicate at tokens from..to.
func (r *claimReader) stands(s *sentence, from, to int, word predicateWord) {
	stance := word.stance
	k := from - 1
	for k > 0 && (s.tag(k) == language.RB || s.lower(k) == "n't" || isMark(s.word(k)) && s.isQuoted(from)) {
		k--
	}
	var p nominal
	var ok bool
	rule := corpus.Rule("predicate")
	switch {
	case auxiliary[s.lower(k)] || linking[s.lower(k)]:
		if unreal(s, from) {
			return
		}
		if negated(s, from) {
			switch w := s.lower(from); {
			case stance == corpus.Undecided || w == "committed":
				return
			case stance == corpus.For:
				stance = corpus.Against
			case w == "opposed" || w == "against" || w == "hostile": // "not opposed to it as such"
				stance = corpus.Undecided
			default:
				return
			}
		}
		p, ok = r.subject(s, k)
	case r.speakers.humans[s.lower(k)] != "" && s.tag(k).Noun() && s.lower(from) != "behind" && s.lower(from) != "against" && s.lower(from) != "for":
		if c, found := chunkEndingAt(r.speakers.chunksOf(s), k+1); found {
			p, ok, rule = nominal{s, c.from, c.to, k}, true, "predicate-of-group"
		}
	}
	if !ok {
		return
	}
	t, stance, ok := r.sided(s, to, stance)
	if ok && stance == corpus.Undecided && negated(s, from) && s.onlyAgainst(t.to) {
		return
	}
	if c, bare := chunkStartingAt(r.speakers.chunksOf(s), to); bare && to == from+1 && s.lower(from) == "for" && c.to == to+1 && onOffer[s.lower(to)] { // "I am not for sale"
		return
	}
	if !ok || word.choosy && !r.atIssue(t) || word.named && t.kind == "" || to == from+1 && s.lower(from) == "for" && !r.atIssue(t) { // "the money is for the school"
		return
	}
	for _, h := range r.coordinated(p) {
		id, ok := r.holder(h)
		if a := r.speakers.actors[id]; a != nil && a.Kind == corpus.Person && divided[s.lower(from)] { // who are at odds with each other
			continue
		}
		if ok && !r.isHolder(id, t) {
			r.addFrom(s, from, id, stance, t, rule)
		}
	}
}

// onOffer are nouns that make set phrases with "for".
var onOffer = map[string]bool{"sale": true, "rent": true, "hire": true, "real": true, "export": true, "show": true}

// divided are the first words of phrases that say that a body is not of one
// mind; said of people, they take different sides.
var divided = map[string]bool{"split": true, "divided": true, "at": true}

// linking are verbs that join a subject with what is said of it.
var linking = map[string]bool{"remain": true, "remains": true, "remained": true, "seem": true, "seems": true, "seemed": true, "appear": true, "appears": true, "appeared": true, "became": true, "become": true, "becomes": true, "stands": true, "stood": true}

// onlyAgainst tells whether "only against this one" follows within a few words
// of token i: who is "not against trams, only against this one" is not undecided.
func (s *sentence) onlyAgainst(i int) bool {
	for k := i; k < len(s.tokens) && k < i+8; k++ {
		switch s.lower(k) {
		case "only", "just", "but", "merely":
			if w := s.lower(k + 1); w == "against" || w == "to" || w == "opposed" {
				return true
			}
		}
	}
	return false
}
