package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// shortNames knows the short forms of given names: in small letters, with the
// full names that each may stand for.
type shortNames map[string][]string

func newShortNames(lex *lexicon) shortNames {
	short := shortNames{}
	for _, e := range lex.lists["nicknames"] {
		short[e.phrase] = strings.Split(e.fields[0], ";")
	}
	return short
}

// same tells whether two given names, in small letters, can be one person's:
// they are equal, one is a short form of the other, or both are of the same.
func (n shortNames) same(a, b string) bool {
	return a == b || slices.Contains(n[a], b) || slices.Contains(n[b], a) || slices.ContainsFunc(n[a], func(full string) bool { return slices.Contains(n[b], full) })
}

// sameBearer tells whether short is another form of the name long, which has
// as many words or more.
func (n shortNames) sameBearer(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	if len(short) > 1 && len(short) < len(long) && slices.EqualFunc(short, long[len(long)-len(short):], sameWord) {
		return true
	}
	if len(short) == 2 && len(long) == 2 && sameWord(short[0], long[1]) && sameWord(short[1], long[0]) {
		return true
	}
	if !sameWord(short[len(short)-1], long[len(long)-1]) && len(short) == len(long) {
		return false
	}
	rest := isSubsequence(short[1:], long[1:]) || len(short) == len(long) && slices.EqualFunc(short[1:], long[1:], sameWord)
	if !rest {
		return false
	}
	a, b := corpus.Slug(short[0]), corpus.Slug(long[0])
	switch {
	case a == b:
		return len(short) < len(long)
	case len(a) == 1 || len(b) == 1:
		return a != "" && b != "" && a[0] == b[0]
	}
	return n.same(a, b) || cutShort(a, b) || cutShort(b, a)
}

// cutShort tells whether a given name is the beginning of a much longer one:
// "Cat" of "Catriona". "Carl" and "Carla", "Paul" and "Paula" are two people.
func cutShort(short, long string) bool {
	return len(short) >= 3 && len(short) <= 4 && len(long) >= len(short)+4 && strings.HasPrefix(long, short)
}

// suspect marks, of two people about to be joined, the names of the one that no
// name of the other allows but through a short form of both.
func (n shortNames) suspect(from, to *draft) {
	seen := map[string]bool{}
	for _, m := range from.mentions {
		if seen[m.key()] {
			continue
		}
		seen[m.key()] = true
		if slices.ContainsFunc(to.mentions, func(o namedMention) bool { return n.otherName(m.key(), o.key()) }) {
			to.suspects[m.key()] = true
		}
	}
}

// otherName tells whether two names begin with different full given names, as
// "Catherine" and "Katherine" whom a third source calls "Kate".
func (n shortNames) otherName(x, y string) bool {
	a, b := nameWords(x), nameWords(y)
	if len(a) != len(b) || len(a) < 2 || !slices.EqualFunc(a[1:], b[1:], sameWord) {
		return false
	}
	p, q := corpus.Slug(a[0]), corpus.Slug(b[0])
	return len(p) > 2 && len(q) > 2 && n[p] == nil && n[q] == nil && !n.same(p, q) && !cutShort(p, q) && !cutShort(q, p)
}

// isSubsequence tells whether all words of a stand in b in order, and b has more.
func isSubsequence(a, b []string) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && sameWord(a[i], w) {
			i++
		}
	}
	return i == len(a) && len(b) > len(a)
}

// shorterForm is what a name and a longer one of the same person share at
// least. To compare only names that share it keeps the time from growing with
// the square of how many people have one surname.
type shorterForm struct {
	surname string // of the shorter name; the longer one may go on after it
	by      byte   // what first is: a given name in full, an initial, or another word of the longer name
	first   string
}

const (
	byGivenName = iota
	byInitial   // the longer name has but an initial
	toInitial   // the shorter name has but an initial
	byCut       // the longer name begins with what the shorter one has whole
	toCut       // and the other way round
	byLaterWord
	reversed
)

// shorterForms gives the forms under which a name is found from shorter ones.
func (n shortNames) shorterForms(words []string) []shorterForm {
	slugs := make([]string, len(words))
	for i, w := range words {
		slugs[i] = corpus.Slug(w)
	}
	first := slugs[0]
	var out []shorterForm
	for _, w := range slugs[1:] {
		for _, full := range n.inFull(first) {
			out = append(out, shorterForm{w, byGivenName, full})
		}
		out = append(out, shorterForm{w, toInitial, first[:min(1, len(first))]}, shorterForm{w, toCut, first})
		if len(first) == 1 {
			out = append(out, shorterForm{w, byInitial, first})
		}
		for _, cut := range cuts(first) {
			out = append(out, shorterForm{w, byCut, cut})
		}
		for _, later := range slugs[1 : len(slugs)-1] {
			out = append(out, shorterForm{w, byLaterWord, later})
		}
	}
	if len(slugs) == 2 { // "Zhao Lijian", "Lijian Zhao"
		out = append(out, shorterForm{first, reversed, slugs[1]})
	}
	return out
}

// longerNames gives those whose names may be a longer form of a person's.
func (n shortNames) longerNames(longer map[shorterForm][]*draft, dr *draft) []*draft {
	first, surname := corpus.Slug(nameWords(dr.actor.Name)[0]), corpus.Slug(dr.surname)
	forms := []shorterForm{{surname, byInitial, first[:min(1, len(first))]}, {surname, byLaterWord, first}, {surname, byCut, first}, {surname, reversed, first}}
	for _, full := range n.inFull(first) {
		forms = append(forms, shorterForm{surname, byGivenName, full})
	}
	for _, cut := range cuts(first) {
		forms = append(forms, shorterForm{surname, toCut, cut})
	}
	if len(first) == 1 {
		forms = append(forms, shorterForm{surname, toInitial, first})
	}
	var out []*draft
	for _, form := range forms {
		out = append(out, longer[form]...)
	}
	return out
}

// inFull gives a given name and the names that it may be short for.
func (n shortNames) inFull(given string) []string { return append([]string{given}, n[given]...) }

// cuts gives the beginnings of a given name that cutShort takes for its short
// forms.
func cuts(given string) []string {
	var out []string
	for length := 3; length <= 4 && length+4 <= len(given); length++ {
		out = append(out, given[:length])
	}
	return out
}
