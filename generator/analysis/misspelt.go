package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// mergeMisspelt joins two people of a dossier on one subject whose names are
// the same but for a letter, as a slip of one source makes them: "MacAllister"
// and "McAllister", "Sow Diagne" and "Diagne Sow", and two professors "Ingrid"
// and "Ingvild" of one surname. No source may name both, since a writer who
// does means two people. The rarer name is marked as suspect.
func mergeMisspelt(d *dossier, ds *drafts) {
	if len(d.articles) > oneSubject {
		return
	}
	var people []*draft
	byWord := map[string][]*draft{} // by words of which two names that differ by a slip have one in common: see outerWords
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Person || dr.surname == "" || len(dr.mentions) == 0 {
			continue
		}
		people = append(people, dr)
		for _, w := range dr.outerWords() {
			byWord[w] = append(byWord[w], dr)
		}
	}
	for _, dr := range people {
		if dr.merged != nil {
			continue
		}
		var alike []*draft
		for _, w := range dr.outerWords() {
			if len(byWord[w]) > manyBodies {
				continue
			}
			for _, other := range byWord[w] {
				if other != dr && other.merged == nil && !slices.Contains(alike, other) && misspelt(dr, other) && !namedTogether(dr, other) {
					alike = append(alike, other)
				}
			}
		}
		if len(alike) != 1 {
			continue
		}
		rare, most := dr, alike[0]
		if len(rare.mentions) > len(most.mentions) {
			rare, most = most, rare
		}
		for _, name := range rare.fullNames() {
			most.suspects[name] = true
		}
		most.spelt = append(append(most.spelt, rare.surname), rare.spelt...)
		rare.mergeInto(most)
	}
}

// surnamed tells whether a word is somebody's surname, in any of the spellings
// that sources have for it.
func (dr *draft) surnamed(word string) bool {
	return sameWord(dr.surname, word) || slices.ContainsFunc(dr.spelt, func(s string) bool { return sameWord(s, word) })
}

// outerWords gives the first and last words of somebody's full names, plain, and
// the spelling of the last, each once.
func (dr *draft) outerWords() []string {
	var out []string
	for _, name := range dr.fullNames() {
		words := nameWords(plainName(name))
		last := words[len(words)-1]
		for _, w := range []string{words[0], last, spelling(last)} {
			if !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// misspelt tells whether two people have names that differ as by a slip.
func misspelt(a, b *draft) bool {
	for _, x := range a.fullNames() {
		for _, y := range b.fullNames() {
			if slipped(nameWords(plainName(x)), nameWords(plainName(y)), sharesTitle(a, b)) {
				return true
			}
		}
	}
	return false
}

// fullNames gives the different names of several words that somebody has.
func (dr *draft) fullNames() []string {
	var out []string
	for _, m := range dr.mentions {
		if k := stripSuffix(m.key()); strings.Contains(k, " ") && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// slippedSurname gives those whom "Ms Carrik" may mean: in an article that names one
// Carrick in full and nobody else with a name so like it, or, where an article names
// nobody like that, in a dossier on one subject of which the others do.
func (ds *drafts) slippedSurname(n *name, key string, bearers map[string][]*draft) bearing {
	word := corpus.Slug(key)
	if len(word) < 6 || !ds.addressed(n) || strings.Contains(word, "-") {
		return bearing{}
	}
	meant, several := "", false
	look := func(surnames map[string]bool, like func(surname string) bool) {
		for surname := range surnames {
			if len(surname) >= 6 && surname[0] == word[0] && surname != meant && like(surname) {
				meant, several = surname, meant != ""
			}
		}
	}
	look(ds.families.surnames[n.s.article.src.ID], func(surname string) bool { return edits(surname, word) == 1 })
	if meant == "" && len(ds.families.surnames) <= oneSubject {
		for _, surnames := range ds.families.surnames {
			look(surnames, func(surname string) bool {
				return spelling(surname) == spelling(word) || len(word) >= 7 && edits(surname, word) == 1
			})
		}
	}
	if meant == "" || several {
		return bearing{}
	}
	all := ds.bearingOf(meant, bearers)
	for _, dr := range all.people {
		dr.suspects[key] = true
	}
	return all
}

// slipped tells whether the words of two names, folded, differ as by a slip.
func slipped(x, y []string, title bool) bool {
	if len(x) != len(y) || slices.Equal(x, y) {
		return false
	}
	if len(x) > 2 && x[0] == y[0] && slices.Equal(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y))) {
		return true
	}
	last := len(x) - 1
	switch {
	case !slices.Equal(x[1:last], y[1:last]):
		return false
	case x[0] == y[0]:
		p, q := strings.Replace(x[last], "mac", "mc", 1), strings.Replace(y[last], "mac", "mc", 1)
		shorter := min(len(p), len(q))
		return spelling(p) == spelling(q) || shorter >= 5 && swapped(p, q) || p[0] == q[0] && edits(p, q) == 1 && (shorter >= 6 || title && shorter >= 4 && len(p) != len(q)) || shorter >= 6 && 4*sharedStart(p, q) >= 3*shorter && edits(p, q) <= 3
	case x[last] != y[last] && spelling(x[last]) == spelling(y[last]): // "Kathryn Lindqvist" and "Katherine Lindquist"
		p, q := spelling(x[0]), spelling(y[0])
		return len(p) >= 4 && (p == q || sharedStart(p, q) >= 3 && edits(p, q) <= 2)
	case x[last] == y[last]:
		return min(len(x[0]), len(y[0])) >= 4 && spelling(x[0]) == spelling(y[0]) || min(len(x[0]), len(y[0])) >= 5 && x[0][:2] == y[0][:2] && edits(x[0], y[0]) <= 2 && title
	}
	return false
}

// swapped tells whether two words differ in that two letters which stand beside
// each other, behind the first, have changed places: "Kowalczyk", "Kowalcyzk".
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := sharedStart(a, b)
	return i > 0 && i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// spelling gives a word of a name, folded, without what two spellings of one name in
// Latin letters commonly differ by: "Qosimov" and "Kosimov", "Osmonaliyeva" and
// "Osmonalieva".
func spelling(word string) string {
	var out strings.Builder
	for part := range strings.SplitSeq(spellings.Replace(word), "") {
		if !strings.HasSuffix(out.String(), part) {
			out.WriteString(part)
		}
	}
	return out.String()
}

// spellings are letters of Latin script that stand for one of another script, or
// for one sound in several languages.
var spellings = strings.NewReplacer("sch", "sh", "iye", "ie", "iya", "ia", "aye", "ae", "oye", "oe", "ph", "f", "ck", "k", "qu", "kv", "zh", "i", "kh", "h", "th", "t", "ou", "u", "ce", "se", "ci", "si", "cy", "si", "chr", "kr", "ch", "ch",
	"ah", "a", "q", "k", "c", "k", "y", "i", "j", "i", "w", "v", "z", "s")

// sharedStart counts the bytes that two names begin with in common.
func sharedStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// plainName gives a name as names are compared, in plain small letters.
func plainName(name string) string { return strings.ReplaceAll(corpus.Slug(name), "-", " ") }

// sharesTitle tells whether one office or degree stands before both names.
func sharesTitle(a, b *draft) bool {
	for t := range a.titles {
		if b.titles[t] {
			return true
		}
	}
	return false
}

// namedTogether tells whether one source names two people in full.
func namedTogether(a, b *draft) bool {
	for _, m := range b.mentions {
		if a.inSource(m.s.article.src.ID) {
			return true
		}
	}
	return false
}
