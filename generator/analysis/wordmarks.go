package analysis

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// wordMarks tell in which word lists a word stands, of those lists that rules
// ask of nearly every token. Most words stand in none: one look at its marks
// saves a look into each list.
type wordMarks uint64

const (
	opensDate       wordMarks = 1 << iota // dateWords.openers, and what opens a date by its letters: see opensDateByLetters
	unitOfTime                            // see timeUnit
	opensSpan                             // see dateWords.canOpen
	opensFigure                           // figureWords.openers
	opensWorldName                        // the first word of a phrase of the gazetteer, whatever its case
	opensOrgan                            // organBook.firsts
	organLevel                            // organBook.levels
	organWord                             // organBook.words
	organNoun                             // organBook.with
	speechNoun                            // nouncues.txt: "claim", "warning"
	feelingWord                           // cues.txt: "confident"
	cueVerb                               // a form that may come from the verb of a cue, or from its first word
	superlative                           // superlatives.txt
	auxiliaryVerb                         // auxiliary
	strikeWord                            // strikewords.txt
	opensQuestion                         // the first word of a phrase of openphrases.txt
	stanceVerbForm                        // a form that may come from a verb of stances.txt; the same below
	stanceNounWord                        // stancenouns.txt
	namingVerb                            // naming
	verdictVerb                           // verdicts.txt: "undermine"
	setPhraseVerb                         // setphrases.txt
	worseningVerb                         // worsening.txt
	consequenceVerb                       // consequences.txt
	undertakingVerb                       // undertakings.txt
	eventVerb                             // eventverbs.txt
	wantingVerb                           // prospects.txt: "ask", "demand"
	planningVerb                          // prospects.txt: "promise", "order"
	guessingVerb                          // prospects.txt: "estimate"
	changingVerb                          // prospects.txt: "double"
	appointedNoun                         // appointments.txt: "hearing"
	thingToCome                           // prospects.txt: verbs whose object is to come, "promised talks"
	opensTitle                            // titleBook.starts
	endsTitle                             // titleBook.ends
	linkWord                              // namelinks.txt
	joined                                // with a hyphen, dash or slash in it
	withDigit                             // with a digit in it
	squareBracket                         // "[" or "]"
	besideVote                            // voteWords
)

// inLists is what the lexicon tells of a word.
type inLists struct {
	marks     wordMarks
	rules     ruleSet   // the rules for claims that begin from it
	formMarks wordMarks // of all forms that may come from it as a verb
	formRules ruleSet
}

// listedWords are the words of which the lexicon tells anything.
type listedWords map[string]inLists

func newListedWords(lex *lexicon) listedWords {
	x := listedWords{}
	x.mark(opensDate, maps.Keys(prepared(lex, newDateWords).openers))
	x.mark(opensSpan, slices.Values([]string{"the", "in", "over", "within", "during", "for"}))
	x.mark(opensFigure, maps.Keys(prepared(lex, newFigureWords).openers))
	for first := range prepared(lex, newGazetteer).byFirst {
		x.mark(opensWorldName, slices.Values([]string{strings.ToLower(first)}))
	}
	organs := prepared(lex, newOrganBook)
	x.mark(opensOrgan, maps.Keys(organs.firsts))
	x.mark(organLevel, maps.Keys(organs.levels))
	x.mark(organWord, maps.Keys(organs.words))
	x.mark(organNoun, maps.Keys(organs.with))
	x.mark(speechNoun, maps.Keys(lex.table("nouncues")))
	x.mark(superlative, maps.Keys(lex.set("superlatives")))
	x.mark(squareBracket, slices.Values([]string{"[", "]"}))
	x.mark(besideVote, slices.Values(voteWords))
	x.mark(auxiliaryVerb, maps.Keys(auxiliary))
	x.mark(strikeWord, maps.Keys(lex.table("strikewords")))
	for _, e := range lex.lists["openphrases"] {
		x.mark(opensQuestion, slices.Values(strings.Fields(e.phrase)[:1]))
	}
	for link := range lex.table("namelinks") {
		x.mark(linkWord, slices.Values([]string{strings.ToLower(link)}))
	}
	titles := prepared(lex, newTitleBook)
	x.mark(opensTitle, maps.Keys(titles.starts))
	x.mark(endsTitle, maps.Keys(titles.ends))
	claims := prepared(lex, readClaimWords)
	x.mark(stanceNounWord, maps.Keys(claims.nouns))
	x.markForms(stanceVerbForm, maps.Keys(claims.stances))
	x.markForms(namingVerb, maps.Keys(naming))
	for word, vd := range claims.verdicts {
		if vd.verb {
			x.markForms(verdictVerb, slices.Values([]string{word}))
		}
	}
	x.markForms(setPhraseVerb, maps.Keys(claims.setphrases))
	x.markForms(worseningVerb, maps.Keys(claims.worsening))
	x.markForms(consequenceVerb, maps.Keys(claims.consequences))
	x.markForms(undertakingVerb, maps.Keys(claims.undertakings))
	x.markForms(eventVerb, maps.Keys(lex.table("eventverbs")))
	for noun := range lex.set("appointments") {
		x.mark(appointedNoun, slices.Values([]string{noun, noun + "s"}))
	}
	for _, e := range lex.lists["prospects"] {
		mark := map[string]wordMarks{"want": wantingVerb, "plan": planningVerb, "guess": guessingVerb, "change": changingVerb}[e.fields[0]]
		if len(e.fields) > 1 {
			mark |= thingToCome
		}
		x.markForms(mark, slices.Values([]string{e.phrase}))
	}
	cues := prepared(lex, newCueReader)
	x.markForms(cueVerb, maps.Keys(cues.verbs))
	x.markForms(cueVerb, maps.Keys(cues.led))
	for word, class := range cues.verbs {
		if class == "feel" {
			x.mark(feelingWord, slices.Values([]string{word}))
		}
	}
	for n, rule := range claims.rules {
		for _, w := range rule.words {
			l := x[w]
			l.rules |= 1 << n
			x[w] = l
		}
		for _, v := range rule.verbs {
			l := x[v]
			l.formRules |= 1 << n
			x[v] = l
		}
	}
	return x
}

func (x listedWords) mark(mark wordMarks, words iter.Seq[string]) {
	for w := range words {
		l := x[w]
		l.marks |= mark
		x[w] = l
	}
}

func (x listedWords) markForms(mark wordMarks, verbs iter.Seq[string]) {
	for v := range verbs {
		l := x[v]
		l.formMarks |= mark
		x[v] = l
	}
}

// tell sets what the lexicon tells of a word.
func (x listedWords) tell(w *word) {
	l := x[w.lower]
	w.marks, w.rules = l.marks, l.rules
	if strings.ContainsAny(w.lower, "-/") { // foldMarks makes hyphens of dashes
		w.marks |= joined
	}
	if opensDateByLetters(w.lower) {
		w.marks |= opensDate
	}
	if timeUnit(w.lower) {
		w.marks |= unitOfTime
	}
	if strings.ContainsAny(w.lower, "0123456789") {
		w.marks |= withDigit
	}
	for _, lemma := range w.lemmas {
		if lemma != w.lower {
			l = x[lemma]
		}
		w.marks |= l.formMarks
		w.rules |= l.formRules
	}
}

// hasAny tells whether any token has one of the marks.
func (s *sentence) hasAny(marks wordMarks) bool { return s.marks&marks != 0 }

// is tells whether token i has one of the marks; no token outside the sentence
// has.
func (s *sentence) is(i int, marks wordMarks) bool {
	return uint(i) < uint(len(s.forms)) && s.forms[i].marks&marks != 0
}
