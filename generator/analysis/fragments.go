package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sides that are taken in a quoted fragment of a sentence: said it was “deeply
// troubled” by T, "firmly opposes" T. Where the target is what is quoted,
// the words are chosen with care and take no side: supported “a durable solution”.

// pastMark gives the token behind a quotation mark at token i, or i where none
// stands there.
func (s *sentence) pastMark(i int) int {
	if i < len(s.tokens) && isMark(s.word(i)) {
		return i + 1
	}
	return i
}

// phraseAt tells whether words stand from token i on, be there quotation marks
// between them, and gives the token behind them.
func (s *sentence) phraseAt(i int, words []string) (int, bool) {
	quoted := s.isQuoted(i)
	for _, w := range words {
		if quoted {
			i = s.pastMark(i)
		}
		if s.lower(i) != w {
			return 0, false
		}
		i++
	}
	if quoted {
		i = s.pastMark(i)
	}
	return i, true
}

// fragmentStart gives the mark that opens the quoted fragment which begins with
// the verb or predicate at token v, at most an adverb before it, in a sentence
// that is not quoted; 0 where there is none.
func (s *sentence) fragmentStart(v int) int {
	if !s.isQuoted(v) {
		return 0
	}
	k := v - 1
	for k > 0 && s.tag(k) == language.RB && s.isQuoted(k) {
		k--
	}
	if k < 1 || !isMark(s.word(k)) {
		return 0
	}
	switch s.lower(k - 1) {
	case ",", ":", ";", ".", "that", "":
		return 0
	}
	return k
}

// addFrom records a claim whose cue stands at token v: what a sentence tells of
// its subject in a quoted fragment is the subject's side, whoever is quoted.
func (r *claimReader) addFrom(s *sentence, v int, holder corpus.ActorID, stance corpus.Stance, t target, rule corpus.Rule) {
	if s.fragmentStart(v) > 0 && holder != "" {
		r.addOutside(s, s.span(v, v+1), holder, corpus.Reported, stance, t, rule)
		return
	}
	r.add(s, s.span(v, v+1), holder, corpus.Reported, stance, t, rule)
}
