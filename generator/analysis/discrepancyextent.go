package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// Sources of which one says that a thing goes for all of something and another
// that it goes for a part only.

// extent is a verb with a subject and an object that is said to be all there is,
// or no more than a part: "the resolution covers only the masks".
type extent struct {
	st      *statement
	subject int // stems, -1 where there is none
	object  int
	verb    string
	at, end int // from the verb to the end of the object
	whole   bool
}

// extentVerbs say for what a rule, a decision or a paper goes.
var extentVerbs = map[string]bool{"cover": true, "apply": true, "concern": true, "extend": true, "affect": true, "include": true, "bind": true, "protect": true, "exempt": true}

// differingExtents reports what one source says of all of a thing and another of
// a part only, with one subject and one verb.
func differingExtents(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var all []extent
	for _, st := range f.statements {
		for k := range st.tokens {
			if x, ok := f.extentAt(st, k); ok && len(all) < rareLimit*4 {
				all = append(all, x)
			}
		}
	}
	var out []corpus.Discrepancy
	done := map[*statement]bool{}
	for _, a := range all {
		for _, b := range all {
			if !a.whole || b.whole || a.st.article == b.st.article || done[a.st] || done[b.st] || a.subject != b.subject || !oneVerb(a.verb, b.verb) ||
				a.object != b.object && !slices.ContainsFunc(lemmas(a.verb), func(l string) bool { return extentVerbs[l] }) {
				continue
			}
			done[a.st], done[b.st] = true, true
			about := "what it " + a.st.lower(a.at)
			if k := f.topicAt(a.st, []int{a.subject}, 0, a.at); k >= 0 {
				about = "what " + a.st.definite(k) + " " + a.st.lower(a.at)
			}
			rs := addReading(nil, a.st.words(a.at, a.end), "all", a.st.whole())
			out = append(out, corpus.Discrepancy{
				Kind: corpus.ScopeDiffers, About: about, Readings: addReading(rs, b.st.words(b.at, b.end), "a part", b.st.whole()),
				Aligned:  "The sentences have one subject and one verb, and one speaks of all and the other of a part only.",
				Innocent: []string{"loose wording", "two different papers or decisions", "the sources were written at different times"},
				Actors:   common(a.st.actors, b.st.actors), Rule: "all-or-only",
			})
		}
	}
	return out
}

// extentAt reads a word for all or for a part at token k, with the verb before it
// or, after "only", behind it.
func (f *facts) extentAt(st *statement, k int) (extent, bool) {
	x := extent{st: st, subject: -1, object: -1, at: -1}
	from := k + 1
	switch st.lower(k) {
	case "all", "every", "entire", "whole", "both":
		x.whole = true
	case "only", "solely", "merely":
		if st.tag(k + 1).Verb() {
			x.at, from = k+1, k+2
		}
	default:
		return x, false
	}
	for n := k - 1; n >= max(0, k-3) && x.at < 0; n-- {
		switch w := st.lower(n); {
		case st.tag(n).Verb() && !auxiliary[w]:
			x.at = n
		case w != "the" && w != "to" && w != "for" && w != "in":
			return x, false
		}
	}
	if x.at < 0 {
		return x, false
	}
	x.verb = st.lower(x.at)
	for n := x.at - 1; n >= max(0, x.at-6); n-- {
		if deniesWord(st.lower(n)) || asksOrSupposes(st.lower(n)) {
			return x, false
		}
		if st.tag(n).Noun() && x.subject < 0 {
			x.subject = f.stemAt(st.sentence, n)
		}
	}
	for n := from; n < min(len(st.tokens), from+6); n++ {
		if st.tag(n).Noun() {
			x.object, x.end = f.stemAt(st.sentence, n), n+1
		} else if x.object >= 0 {
			break
		}
	}
	return x, x.subject >= 0 && x.object >= 0 && x.at < x.end
}

// asksOrSupposes tells whether a word makes what follows a question, a wish or a
// supposition.
func asksOrSupposes(w string) bool {
	switch w {
	case "whether", "if", "should", "would", "could", "may", "might", "unless":
		return true
	}
	return false
}
