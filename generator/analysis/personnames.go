package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Names of people taken together, and the one by which a person goes.

// mergeLongerNames joins "Roy Jenkins" with "Roy Harris Jenkins", "R. Jenkins",
// and "Bob Jenkins" with "Robert Jenkins": the same first word, its initial or
// its short form, and all other words of the one in the other in order; and
// "Harris Jenkins", the end of one longer name.
func mergeLongerNames(ds *drafts, short shortNames) {
	longer := map[shorterForm][]*draft{}
	for _, dr := range ds.list {
		if dr.merged == nil && dr.actor.Kind == corpus.Person && dr.surname != "" {
			for _, form := range short.shorterForms(nameWords(dr.actor.Name)) {
				longer[form] = append(longer[form], dr)
			}
		}
	}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Person || dr.surname == "" {
			continue
		}
		var fits []*draft
		for _, other := range roots(short.longerNames(longer, dr), dr) {
			if short.sameBearer(nameWords(dr.actor.Name), nameWords(other.actor.Name)) {
				fits = append(fits, other)
			}
		}
		if len(fits) == 1 {
			short.suspect(dr, fits[0])
			dr.mergeInto(fits[0])
		}
	}
}

// mergeSuspects joins people with one surname and one office but different
// given names, and marks the rarer name as suspect: a slip of a source, or two
// people, which a reader has to judge.
func mergeSuspects(ds *drafts) {
	type post struct{ surname, office string }
	holders := map[post][]*draft{}
	held := map[*draft][]post{}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Person || dr.surname == "" {
			continue
		}
		for _, t := range slices.Sorted(maps.Keys(dr.titles)) {
			if p := (post{dr.surname, t}); unique[lastWord(t)] {
				held[dr] = append(held[dr], p)
				holders[p] = append(holders[p], dr)
			}
		}
	}
	for _, dr := range ds.list {
		for _, p := range held[dr] { // in the order of their names, so that the first of two contested offices is always the same
			group := holders[p]
			if len(group) < 2 || dr.merged != nil {
				continue
			}
			most := slices.MaxFunc(group, func(a, b *draft) int { return len(a.root().mentions) - len(b.root().mentions) }).root()
			if most != dr && len(dr.mentions) <= len(most.mentions) {
				most.suspects[dr.actor.Name] = true
				dr.mergeInto(most)
			}
		}
	}
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// namePerson calls a person by the fullest name that is not suspect; the most
// frequent of several.
func namePerson(dr *draft) {
	counts := map[string]int{}
	var keys []string
	for _, m := range dr.mentions {
		k := stripSuffix(m.key())
		if counts[k] == 0 {
			keys = append(keys, k)
		}
		counts[k]++
	}
	slices.Sort(keys)
	best, score := "", -1
	for _, k := range keys {
		words := 0
		for _, w := range nameWords(k) {
			if !particle[strings.ToLower(w)] && words < 2 {
				words++
			}
		}
		if dr.suspects[k] {
			words = 0
		}
		if inCapitals(k) {
			words = 0
		}
		if sc := words*100000 + min(counts[k], 900)*100 + len(k); sc > score {
			best, score = k, sc
		}
	}
	if best != "" {
		dr.actor.Name = numbered(best, dr)
	}
}

// numbered gives a ruler's or a pope's name with its number, if a mention has
// it: "Elizabeth II".
func numbered(name string, dr *draft) string {
	if strings.Contains(name, " ") {
		return name
	}
	for _, m := range dr.mentions {
		if k := m.key(); isNumeral(lastWord(k)) && stripSuffix(k) == name {
			return k
		}
	}
	return name
}

// isNumeral tells whether a word is a Roman number of two letters and more.
func isNumeral(word string) bool { return len(word) > 1 && strings.Trim(word, "IVX") == "" }

func nameWords(key string) []string { return strings.Fields(key) }

// surnameWords gives a surname with its particles: "von der Leyen".
func surnameWords(words []string) []string {
	i := len(words) - 1
	for i > 1 && particle[strings.ToLower(words[i-1])] {
		i--
	}
	return words[i:]
}

// stripSuffix takes "Jr.", numbers and the like off a name.
func stripSuffix(key string) string {
	for _, suffix := range []string{" Jr.", " Jr", " Sr.", " Sr", ", Jr.", ", Sr.", "'s"} {
		key = strings.TrimSuffix(key, suffix)
	}
	if word := lastWord(key); isNumeral(word) {
		key = strings.TrimSuffix(key, " "+word)
	}
	return key
}
