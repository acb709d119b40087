package analysis

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// knownNames are the names to look for where the tagger saw none.
type knownNames struct {
	kinds   map[string]corpus.ActorKind
	lengths map[string][]int // by first word: the numbers of tokens of the names that it begins, the longest first
	initial [256]bool        // the first bytes of the first words
}

// recoverNames adds mentions that the tagger missed of names that it found
// elsewhere in the dossier, and of the surnames of those named in full.
func recoverNames(d *dossier, f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) []*name {
	known := readKnownNames(f, names, kinds)
	taken := takenTokens(names)
	within := make([]map[*name]bool, len(d.articles)) // shorter names inside those that are recovered
	found := make([][]*name, len(d.articles))
	sideBySide(len(d.articles), func(i int) {
		within[i] = map[*name]bool{}
		for _, s := range d.articles[i].sentences {
			found[i] = append(found[i], recoverIn(s, known, taken[s], within[i])...)
		}
	})
	inner := map[*name]bool{}
	for _, names := range within {
		maps.Copy(inner, names)
	}
	names = append(slices.DeleteFunc(names, func(n *name) bool { return inner[n] }), slices.Concat(found...)...)
	slices.SortStableFunc(names, func(a, b *name) int {
		return cmp.Or(strings.Compare(string(a.s.article.src.ID), string(b.s.article.src.ID)), cmp.Compare(a.start, b.start))
	})
	return names
}

// readKnownNames files the names that stand inside a sentence somewhere, or end
// in a noun for a body. Surnames found so are added to kinds.
func readKnownNames(f *nameFinder, names []*name, kinds map[string]corpus.ActorKind) *knownNames {
	inside := map[string]bool{}
	for _, n := range names {
		if n.gaz == nil && n.s.prose() && (n.from > 0 || n.to > n.from+1 && f.orgWords[n.s.lower(n.to-1)] != "") {
			inside[n.key()] = true
		}
	}
	surnames := map[string]bool{}
	for _, surname := range surnamesOf(f, kinds, inside) {
		surnames[surname] = true
		kinds[surname] = corpus.Person
		inside[surname] = true
	}
	for _, short := range shortBodies(f, kinds, inside) {
		kinds[short], inside[short] = corpus.Organisation, true
	}
	known := &knownNames{kinds: map[string]corpus.ActorKind{}, lengths: map[string][]int{}}
	for k, kind := range kinds {
		words := strings.Fields(k)
		if !inside[k] || !capitalised(words[0]) || kind == corpus.Person && len(words) == 1 && !surnames[k] { // one word of no full name may be a product's
			continue
		}
		known.kinds[k] = kind
		known.initial[words[0][0]] = true
		if lengths := known.lengths[words[0]]; !slices.Contains(lengths, tokenCount(words)) {
			known.lengths[words[0]] = append(lengths, tokenCount(words))
		}
	}
	for _, lengths := range known.lengths {
		slices.SortFunc(lengths, func(a, b int) int { return b - a })
	}
	return known
}

// tokenCount gives how many tokens the words of a name are: the mark of a
// possessive is one of its own.
func tokenCount(words []string) int {
	n := len(words)
	for _, w := range words[:n-1] {
		if strings.HasSuffix(w, "'") || strings.HasSuffix(w, "'s") {
			n++
		}
	}
	return n
}

// shortBodies gives the names of bodies without their last noun, or without
// what they are for, of two words at least: "Leith Primary" of "Leith Primary
// School", "Hume Institute" of "Hume Institute for Peace".
func shortBodies(f *nameFinder, kinds map[string]corpus.ActorKind, inside map[string]bool) []string {
	var out []string
	for k, kind := range kinds {
		words := strings.Fields(k)
		if kind != corpus.Organisation || len(words) < 3 || !inside[k] {
			continue
		}
		cut := 0
		for i := 2; i+1 < len(words); i++ {
			if (words[i] == "of" || words[i] == "for") && f.orgWords[strings.ToLower(words[i-1])] != "" {
				cut = i
				break
			}
		}
		if f.orgWords[strings.ToLower(words[len(words)-1])] != "" && cut == 0 {
			cut = len(words) - 1
		}
		if cut < 2 {
			continue
		}
		short := strings.Join(words[:cut], " ")
		if _, known := kinds[short]; known || agreed[strings.ToLower(words[cut-1])] || f.orgWords[strings.ToLower(words[cut-1])] == "" && !properStart(f, words[:cut]) {
			continue
		}
		out = append(out, short)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// properStart tells whether the first words of a name are not those of a known
// place or state alone: "New York" of "New York University" is no body.
func properStart(f *nameFinder, words []string) bool {
	_, n := f.gaz.matchWords(words)
	return n < len(words) && capitalised(words[len(words)-1])
}

// surnamesOf gives the surnames of people named in full that are no names of
// something else.
func surnamesOf(f *nameFinder, kinds map[string]corpus.ActorKind, inside map[string]bool) []string {
	var out []string
	for k, kind := range kinds {
		words := nameWords(stripSuffix(k))
		if kind != corpus.Person || len(words) < 2 || !inside[k] {
			continue
		}
		surname := strings.Join(surnameWords(words), " ")
		lower := strings.ToLower(surname)
		_, known := kinds[surname]
		if known || !capitalised(surname) || utf8.RuneCountInString(surname) <= 2 || allCaps(surname) || f.orgWords[lower] != "" || f.placeWords[lower] || f.never[lower] {
			continue
		}
		out = append(out, surname)
	}
	return out
}

// takenTokens tells which names the tokens belong to already.
func takenTokens(names []*name) map[*sentence][]*name {
	taken := map[*sentence][]*name{}
	for _, n := range names {
		if taken[n.s] == nil {
			taken[n.s] = make([]*name, len(n.s.tokens))
		}
		for i := n.from; i < n.to; i++ {
			taken[n.s][i] = n
		}
	}
	return taken
}

// recoverIn looks for known names among the tokens of a sentence that belong
// to none, or only to shorter names, which are then within the longer one. A
// single word has to be tagged as a name.
func recoverIn(s *sentence, known *knownNames, taken []*name, within map[*name]bool) []*name {
	var out []*name
	for i := 0; i < len(s.tokens); i++ {
		first := foldMarks(s.word(i))
		if first == "" || !known.initial[first[0]] {
			continue
		}
		for _, n := range known.lengths[first] {
			j := i + n
			if j > len(s.tokens) || taken != nil && !freeFor(taken, i, j) || n == 1 && !s.tag(i).Proper() {
				continue
			}
			key := nameKey(s.words(i, j))
			kind, ok := known.kinds[key]
			if words := nameWords(key); !ok || tokenCount(words) != n || words[0] != first {
				continue
			}
			if taken != nil {
				for _, n := range taken[i:j] {
					if n != nil {
						within[n] = true
					}
				}
			}
			out = append(out, newName(s, i, j, kind, "recovered"))
			i = j - 1
			break
		}
	}
	return out
}

// freeFor tells whether tokens i..j can be one name: what is taken of them
// belongs to shorter names that lie within, and not to a person in full.
func freeFor(taken []*name, i, j int) bool {
	for _, n := range taken[i:j] {
		if n != nil && (n.from < i || n.to > j || n.to-n.from >= j-i) {
			return false
		}
	}
	return true
}
