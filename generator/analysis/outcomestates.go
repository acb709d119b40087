package analysis

import (
	"strings"

	"briefing/generator/language"
)

// That something has not been done yet, read from the state in which it is.

// outcomeWords are the lexicons that it takes.
type outcomeWords struct {
	verbs  map[string]string
	states map[string][]stateCue
}

// stateCue is words for a state that a deed of a kind would end: what is "under
// review" has not been approved.
type stateCue struct {
	words  []string
	kind   string
	object bool // what is in the state follows: "considering the bid"
}

func readOutcomeWords(lex *lexicon) outcomeWords {
	w := outcomeWords{lex.table("oncedone"), map[string][]stateCue{}}
	for _, e := range lex.lists["notyetdone"] {
		words := strings.Fields(e.phrase)
		w.states[words[0]] = append(w.states[words[0]], stateCue{words, e.fields[0], len(e.fields) > 1})
	}
	return w
}

// stateAt reads at token i that something has not been done, from the state in
// which it is: "stuck in the committee", "unsigned".
func (w outcomeWords) stateAt(st *statement, i int) stateCue {
	for _, c := range w.states[st.lower(i)] {
		if wordsAt(st, i, c.words) {
			return c
		}
	}
	verb, un := strings.CutPrefix(st.lower(i), "un")
	if !un || st.tag(i) != language.JJ && st.tag(i) != language.VBN {
		return stateCue{}
	}
	for _, l := range lemmas(verb) {
		if kinds := strings.Fields(w.verbs[l]); len(kinds) > 0 && l != verb {
			return stateCue{words: []string{st.lower(i)}, kind: kinds[0]}
		}
	}
	return stateCue{}
}

// readSought reads what somebody is considering or has asked for.
func (f *facts) readSought(x *outcome) bool {
	if negated(x.st.sentence, x.at) || x.st.supposed(x.at) {
		return false
	}
	subject, has := x.st.subjectOfVerb(x.at)
	if has && x.kinds[0] == "submit" { // who has applied for a permit is not who grants it
		x.doer = subject
	}
	if object, ok := chunkStartingAt(x.st.chunks(), x.end); ok {
		f.addThing(x, object)
	} else if has {
		f.addRelative(x, subject)
	}
	return len(x.things) > 0
}

// readState reads what is in a state: the phrase that it stands in, or the
// subject of the verb before it, which says that it is so now.
func (f *facts) readState(x *outcome) bool {
	st := x.st
	if c, ok := chunkOver(st.chunks(), x.at); ok && x.at < c.to-1 {
		f.addThing(x, c)
		return len(x.things) > 0
	}
	for v := x.at - 1; v >= max(0, x.at-9); v-- {
		if !st.tag(v).Finite() {
			continue
		}
		switch st.lower(v) {
		case "is", "are", "was", "were", "has", "have", "'s", "remains", "remain", "remained":
		default:
			return false
		}
		if negated(st.sentence, x.at) {
			return false
		}
		if subject, ok := st.subjectOfVerb(v); ok {
			f.addThing(x, subject)
		}
		return len(x.things) > 0
	}
	return false
}
