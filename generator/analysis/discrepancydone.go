package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources of which one says that something was done and another that it was
// not.

// deed is a clause that says that something was done, or was not.
type deed struct {
	st     *statement
	at     int // the verb
	kind   string
	denied bool
	things []int // stems of the common nouns beside it
}

// doneOrNot reports deeds of one kind, with the same things or persons, that one
// source says were done and another were not.
func doneOrNot(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var byKind filed[deed]
	for _, st := range f.statements {
		for _, x := range deedsIn(f, st) {
			byKind.add(x.kind, x)
		}
	}
	var out []corpus.Discrepancy
	for _, kind := range byKind.keys {
		done := map[*statement]bool{}
		for _, a := range byKind.of[kind] {
			for _, b := range byKind.of[kind] {
				if a.denied || !b.denied || done[a.st] || done[b.st] || !f.oneDeedDenied(a, b) {
					continue
				}
				done[a.st], done[b.st] = true, true
				out = append(out, deniedDeed(f, a, b))
			}
		}
	}
	return out
}

// deedsIn lists the deeds that a statement tells in its own voice: in the past
// or the perfect, without a modal or a condition.
func deedsIn(f *facts, st *statement) []deed {
	var out []deed
	for k := range st.tokens {
		if t := st.tag(k); t != language.VBN && t != language.VBD || !st.is(k, eventVerb) || st.quotedAt(k) {
			continue
		}
		_, kind, ok := st.lookUp(f.events, k)
		if !ok || !deniableKinds[kind] {
			continue
		}
		x := deed{st: st, at: k, kind: kind}
		auxiliary, sure := st.tag(k) == language.VBD, true
		from := max(0, k-6)
		for n := k - 1; n >= from; n-- {
			switch w := st.lower(n); w {
			case "has", "have", "had", "was", "were", "been", "'ve":
				auxiliary = true
			case "not", "n't", "never", "no", "nobody", "nothing", "neither":
				x.denied = true
			case "if", "whether", "unless", "until", "would", "could", "may", "might", "should", "will", "can", "be", "to", "being", "before", "after", "when", "once":
				sure = false
			case ",", ";", ":", "that", "which", "who":
				n = from
			}
			if st.tag(n).Verb() && st.lower(n) != "has" && st.lower(n) != "have" && st.lower(n) != "had" && st.lower(n) != "was" && st.lower(n) != "were" && st.lower(n) != "been" && st.lower(n) != "did" && st.lower(n) != "'ve" {
				break
			}
		}
		if !auxiliary || !sure {
			continue
		}
		for n := max(0, k-5); n < min(len(st.tokens), k+7); n++ {
			if id := f.stemAt(st.sentence, n); n != k && id >= 0 && st.tag(n).Noun() && !st.tag(n).Proper() && !f.titles[st.lower(n)] {
				x.things = append(x.things, id)
			}
		}
		slices.Sort(x.things)
		out = append(out, x)
	}
	return out
}

// deniableKinds are the kinds of events that are done once.
var deniableKinds = map[string]bool{"sign": true, "charge": true, "arrest": true, "publish": true, "buy": true, "resign": true, "dismiss": true, "appoint": true, "sentence": true, "merge": true, "suspend": true, "close": true, "vote": true}

// oneDeedDenied tells whether a denial is of a deed: the same things stand beside
// the verb, and the sentences have a name in common or one of them names nobody.
func (f *facts) oneDeedDenied(a, b deed) bool {
	if a.st.article == b.st.article || a.st.stem(a.at) != b.st.stem(b.at) {
		return false
	}
	things := len(shared(a.things, b.things))
	doers := len(common(a.st.actors, b.st.actors)) > 0 || f.shareName(a.st, b.st)
	nobody := (!f.namesAnActor(a.st) || !f.namesAnActor(b.st)) && !countedDoer(a) && !countedDoer(b)
	return things >= 1 && (doers || nobody)
}

// countedDoer tells whether a number of people do the deed, which somebody else
// may not have done: "More than 800 have signed".
func countedDoer(x deed) bool {
	for k := x.at - 1; k >= max(0, x.at-5); k-- {
		if x.st.tag(k) == language.CD {
			return true
		}
	}
	return false
}

// shareName tells whether two statements share a word of a name, however much
// of the name each gives.
func (f *facts) shareName(a, b *statement) bool {
	for i := range a.tokens {
		if id := f.stemAt(a.sentence, i); id >= 0 && a.tag(i).Proper() && !f.titles[a.lower(i)] && slices.Contains(b.stems, id) {
			return true
		}
	}
	return false
}

// deniedDeed makes the discrepancy of a deed and its denial.
func deniedDeed(f *facts, a, b deed) corpus.Discrepancy {
	both := shared(a.things, b.things)
	about := a.kind
	if k := f.topicAt(a.st, both, 0, len(a.st.tokens)); k >= 0 {
		about = a.st.definite(k)
	}
	about += ": whether " + a.st.lower(a.at)
	yes, no := max(0, a.at-4), max(0, b.at-6)
	return corpus.Discrepancy{
		Kind: corpus.StatusDiffers, About: about,
		Readings: []corpus.Reading{
			{Value: "done (“" + a.st.words(yes, min(a.at+4, len(a.st.tokens))) + "”)", Normalised: "done", Evidence: []corpus.Span{a.st.whole()}},
			{Value: "not done (“" + b.st.words(no, min(b.at+2, len(b.st.tokens))) + "”)", Normalised: "not done", Evidence: []corpus.Span{b.st.whole()}},
		},
		Aligned:  "One sentence says that it was done and the other that it was not, and they share " + f.quoteWords(a.st, both, 3) + ".",
		Innocent: []string{"the sources were written at different times", "two different matters of the same kind"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "done-or-not",
	}
}
