package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// openQuestions lists sentences in an author's voice that ask, or that say
// that something is not known.
func openQuestions(d *dossier, f *facts) []corpus.Span {
	phrases := prepared(d.lex, func(lex *lexicon) phraseIndex { return indexPhrases(lex.lists["openphrases"]) })
	var out []corpus.Span
	perSource := map[corpus.SourceID]int{}
	for n, st := range f.statements {
		if n+1 < len(f.statements) && asks(st) && answers(st, f.statements[n+1]) {
			continue
		}
		if !asks(st) && !leavesOpen(st, phrases) || perSource[st.article.src.ID] >= 3 {
			continue
		}
		perSource[st.article.src.ID]++
		out = append(out, st.afterDateline())
	}
	return out
}

// asks tells whether a sentence is a question of the author's that can be
// understood alone.
func asks(st *statement) bool {
	if !strings.HasSuffix(st.text(), "?") || len(st.tokens) < 7 || st.quotedAt(len(st.tokens)-2) || st.quotedAt(0) {
		return false
	}
	if st.personal() || st.lower(1) == ":" || st.lower(2) == ":" { // asked in an interview
		return false
	}
	names := len(st.actors) > 0
	for i := range st.tokens {
		names = names || st.tag(i).Proper()
	}
	if st.lower(0) == "in" && st.lower(1) == "this" && (st.lower(2) == "context" || st.lower(2) == "regard") {
		return names
	}
	return names && !pointsBack(st)
}

// answers tells whether the sentence after a question answers it at once, in a
// word or three: then the question was a way of speaking.
func answers(question, next *statement) bool {
	for i := range next.tokens {
		if next.lower(i) == "knows" || next.lower(i) == "unclear" {
			return false
		}
	}
	return next.article == question.article && next.passage.ID == question.passage.ID && len(next.tokens) <= 4
}

// leavesOpen tells whether a sentence says, in the author's own voice, that
// something is not known or not decided.
func leavesOpen(st *statement, phrases phraseIndex) bool {
	if len(st.tokens) < 7 {
		return false
	}
	i := phrases.first(st.sentence)
	return i >= 0 && !st.quotedAt(i)
}
