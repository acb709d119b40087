package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Quotations of a few words, which say little by themselves: what stands around
// them tells whether they are one.

// maxBrief is how many words a quotation may have to be compared by what stands
// around it.
const maxBrief = 8

// oneWordApart tells whether two quotations of a few words, or one of them and
// a part of the other, are the same but for one content word, and are given to
// one speaker or on one thing: "unfit to be kept", "unfit to be retained".
func (f *facts) oneWordApart(a, b *utterance) bool {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	if len(a.words) < sharedWords || len(a.words) > maxBrief || a.source == b.source {
		return false
	}
	for from := 0; from+len(a.words) <= len(b.words); from++ {
		differ, at := 0, -1
		for n := 0; n < len(a.words) && differ < 2; n++ {
			if a.ids[n] != b.ids[from+n] {
				differ, at = differ+1, n
			}
		}
		if differ == 1 && f.anotherWord(a.tokens[at], b.tokens[from+at]) {
			both := shared(f.stemsAround(a, a.tokens), f.stemsAround(b, b.tokens[from:from+len(a.words)]))
			switch {
			case a.speaker != "" && b.speaker != "" && f.oneSpeaker(a.speaker, b.speaker):
				return len(both) >= 1 || len(a.words) >= tellingRun
			case len(a.words) >= tellingRun && countShared(a.stems, b.stems) >= 2 && !f.twoSpeakers(a, b):
				return true
			}
			return len(both) >= 2 && f.tellingStems(both) >= 1
		}
	}
	return false
}

// tellingRun is how many words in a row, but for one, two people hardly say by
// chance.
const tellingRun = 6

// anotherWord tells whether two words that stand in each other's place make a
// difference: one tells something, neither is a name or number, and they are not
// forms of one word.
func (f *facts) anotherWord(x, y wordAt) bool {
	p, q := f.stemAt(x.st.sentence, x.i), f.stemAt(y.st.sentence, y.i)
	plain := func(w wordAt) bool { return !w.st.tag(w.i).Proper() && w.st.tag(w.i) != language.CD }
	return p != q && plain(x) && plain(y) && !oneVerb(x.st.lower(x.i), y.st.lower(y.i))
}

// stemsAround gives the stems of the sentence of a quotation and of the one
// before it in its passage, but for some of its words: the rest of a longer
// quotation stands around the part that is compared.
func (f *facts) stemsAround(u *utterance, but []wordAt) []int {
	var out []int
	for _, st := range f.withBefore(u.st) {
		for i := range st.tokens {
			if id := f.stemAt(st.sentence, i); id >= 0 && !slices.ContainsFunc(but, func(w wordAt) bool { return w.st == st && w.i == i }) {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// leadIn is how many words before a quotation are taken to be of the sentence
// that it goes on.
const leadIn = 12

// sameLeadIn tells whether two quotations of one speaker go on the same
// sentence: "a pupil left outside the gate “is not consenting but complying”".
func (f *facts) sameLeadIn(a, b *utterance) bool {
	if a.speaker == "" && b.speaker == "" || a.source == b.source || len(a.words) > 2*maxBrief || len(b.words) > 2*maxBrief {
		return false
	}
	return countShared(a.before, b.before) >= 3 && f.tellingStems(shared(a.before, b.before)) >= 3 && !f.twoSpeakers(a, b)
}

// onlyDescribed tells whether a is a description that may be of b, who is named.
func (f *facts) onlyDescribed(a, b corpus.ActorID) bool {
	x, y := f.actor(a), f.actor(b)
	return x != nil && y != nil && !x.Named && y.Named && (x.Kind == corpus.Person) == (y.Kind == corpus.Person)
}
