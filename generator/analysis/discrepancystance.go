package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Holders whom the sources place on more than one side of an issue.

// differingStances reports a holder with opposite stances on one issue in
// different sources, and one who is for a thing although somebody reports that
// the holder is not attached to it.
func differingStances(d *dossier, f *facts) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	attitudes := deniedAttitudes(d, f)
	for n := range d.corpus.Disagreements {
		issue := &d.corpus.Disagreements[n]
		if issue.Rule == disputedStatement {
			continue
		}
		for _, holder := range holdersFor(issue) {
			if x, ok := stancesOf(d, f, issue, holder, attitudes); ok {
				out = append(out, x)
			}
		}
	}
	return out
}

// holdersFor lists the actors who are for an issue.
func holdersFor(issue *corpus.Disagreement) []corpus.ActorID {
	var out []corpus.ActorID
	for _, p := range issue.Positions {
		if p.Stance == corpus.For {
			out = append(out, p.Actors...)
		}
	}
	return out
}

// stancesOf makes the discrepancy of a holder who is for an issue in one place
// and not in another.
func stancesOf(d *dossier, f *facts, issue *corpus.Disagreement, holder corpus.ActorID, attitudes []attitude) (corpus.Discrepancy, bool) {
	x := corpus.Discrepancy{
		Kind: corpus.StatusDiffers, About: possessive(d.actorName(holder)) + " position on the " + issue.Issue, Actors: []corpus.ActorID{holder},
		Aligned:  "The holder and the issue are the same.",
		Innocent: []string{"the holder’s view changed", "officials of one government differ", "a view reported by somebody else"},
		Rule:     "stances-of-one-holder",
	}
	opposite := false
	var in []corpus.SourceID // what one source alone tells is weighed there: "we reject the ban, though phones are a nuisance"
	for _, p := range issue.Positions {
		for _, id := range p.Claims {
			c := d.corpus.Claim(id)
			if c == nil || c.Holder != holder || p.Stance == corpus.Other || bareTarget(d.corpus.Text(c.Target.At)) { // what "this" is may be read wrongly
				continue
			}
			if toldAsChanged(d, c) { // the source itself tells that the view changed
				return x, false
			}
			opposite = opposite || p.Stance == corpus.Against
			if !slices.Contains(in, c.At.Source) {
				in = append(in, c.At.Source)
			}
			x.Readings = addReading(x.Readings, string(p.Stance), "", sentenceOf(d, c.At))
		}
	}
	head := headOf(issue.Issue)
	for _, a := range attitudes {
		if a.holder == holder && slices.Contains(a.nouns, head) {
			opposite, x.Rule = true, "attitude-denied"
			x.Readings = addReading(x.Readings, a.text, "", a.st.whole())
		}
	}
	return x, opposite && len(x.Readings) > 1 && (len(in) > 1 || x.Rule == "attitude-denied")
}

// bareTarget tells whether a claim's target is but a pronoun, which may have been
// taken for another thing.
func bareTarget(text string) bool {
	switch strings.ToLower(text) {
	case "it", "this", "that", "them":
		return true
	}
	return false
}

// toldAsChanged tells whether the sentence of a claim says that the holder
// takes the side "now" or "no longer" does.
func toldAsChanged(d *dossier, c *corpus.Claim) bool {
	words := " " + strings.ToLower(d.corpus.Text(c.At)) + " "
	return strings.Contains(words, " now ") || strings.Contains(words, " no longer ")
}

// headOf gives the stem of the noun that a phrase is a kind of: its last word
// before a preposition.
func headOf(phrase string) string {
	words := strings.Fields(strings.ToLower(foldMarks(phrase)))
	for n, w := range words {
		if n > 0 && attached[w] {
			return stemOf(words[n-1])
		}
	}
	if len(words) == 0 {
		return ""
	}
	return stemOf(words[len(words)-1])
}

// attitude is a statement that somebody is not keen on something.
type attitude struct {
	st     *statement
	holder corpus.ActorID
	text   string
	nouns  []string // stems of the common nouns of the sentence
}

// deniedAttitudes finds "they are not extremely attached to it" and takes for
// its holder the last actor named before the words, other than the speaker of
// a quotation around them.
func deniedAttitudes(d *dossier, f *facts) []attitude {
	var phrases [][]string
	for _, e := range d.lex.lists["attitudes"] {
		phrases = append(phrases, strings.Fields(e.phrase))
	}
	var out []attitude
	for _, st := range f.statements {
		if !slices.ContainsFunc(st.lowers, deniesWord) {
			continue
		}
		for _, words := range phrases {
			for i := range st.tokens {
				if !wordsAt(st, i, words) || !deniedAt(st, i) {
					continue
				}
				if holder := holderBefore(d, st, i); holder != "" {
					from := max(0, i-3)
					for from < i && !deniesWord(st.lower(from)) {
						from++
					}
					out = append(out, attitude{st, holder, st.words(from, i+len(words)), commonNouns(st)})
				}
			}
		}
	}
	return out
}

func deniesWord(w string) bool {
	switch w {
	case "not", "n't", "never", "no", "hardly", "scarcely":
		return true
	}
	return false
}

// deniedAt tells whether a negation stands within three words before token i.
func deniedAt(st *statement, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if deniesWord(st.lower(k)) {
			return true
		}
	}
	return false
}

// holderBefore gives the last state, organisation or person named before token
// i, on the same side of the opening quotation mark.
func holderBefore(d *dossier, st *statement, i int) corpus.ActorID {
	if d.mentions == nil {
		return ""
	}
	ms := d.mentions.in(st.span(0, i))
	for n := len(ms) - 1; n >= 0; n-- {
		a := d.factsOf().actor(ms[n].Actor)
		if a == nil || a.Kind == corpus.Place || st.quotedAt(st.tokenAt(ms[n].Span.Start)) != st.quotedAt(i) {
			continue
		}
		return a.ID
	}
	return ""
}

// commonNouns lists the stems of the common nouns of a sentence.
func commonNouns(st *statement) []string {
	var out []string
	for i := range st.tokens {
		if st.tag(i).Noun() && !st.tag(i).Proper() {
			out = append(out, st.stem(i))
		}
	}
	return out
}
