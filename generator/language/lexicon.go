package language

import (
	_ "embed"
	"iter"
	"strings"
)

var (
	//go:embed data/given.txt
	givenNames string
	//go:embed data/family.txt
	familyNames string
	//go:embed data/places.txt
	placeNames string
	//go:embed data/organisations.txt
	organisationNames string
	//go:embed data/words.txt
	classedWords string
	//go:embed data/nouns.txt
	classedNouns string
	//go:embed data/companies.txt
	companyNames string
	//go:embed data/wordnet.txt
	wordnetNames string
	//go:embed data/dictionary.gz
	dictionaryFile []byte
)

// class is a set of word classes: what lists say about a word or about the phrase that it stands in.
type class uint32

const (
	classGiven        class = 1 << iota // a given name
	classFamily                         // a family name
	classPlace                          // in the name of a city or region
	classCountry                        // in the name of a country
	classDemonym                        // a demonym
	classCapital                        // in the name of a capital
	classOrganisation                   // in the name of a known organisation
	classInside                         // inside the phrase from a list that began earlier
	classTitle
	classSuffix
	classPersonSuffix
	classOrgHead
	classPlaceHead
	classPlacePrefix
	classCompass
	classCalendar
	classSay
	classLocated
	classParticle
	classLink
	classReligion
	classPersonNoun
	classOrganisationNoun
	classPlaceNoun
	classDictionary          // an ordinary word, in the dictionary in small letters
	classAcronymOrganisation // a known organisation, when all in capitals
	classAcronymCountry      // a country or its demonym, when all in capitals

	// classNamed are the classes that hold only for capitalised words.
	classNamed = classGiven | classFamily | classPlace | classCountry | classDemonym | classCapital | classOrganisation | classPlacePrefix | classReligion
)

// namedClass returns the class that a line of data/words.txt begins with.
func namedClass(name string) class {
	for i, n := range [...]string{"title", "suffix", "person-suffix", "orghead", "placehead", "placeprefix", "compass", "calendar", "say",
		"located", "particle", "link", "religion", "person-noun", "organisation-noun", "place-noun"} {
		if n == name {
			return classTitle << i
		}
	}
	return 0
}

// lexicon holds all lists, keyed by the hash of the folded word, or of the folded words of a phrase in sequence.
type lexicon struct {
	words   *table[listed] // single words
	phrases *table[class]  // names of two words or more
}

// listed is what the lists say of a word.
type listed struct {
	class   class
	cluster cluster
	longest uint8 // the number of words of the longest phrase that it begins; 0: it begins none
}

// word returns what the lists say of the word with a hash.
func (lx *lexicon) word(hash uint64) listed {
	if w := lx.words.get(hash); w != nil {
		return *w
	}
	return listed{}
}

func loadLexicon() (*lexicon, error) {
	dictionaryWords, err := inflate(dictionaryFile)
	if err != nil {
		return nil, err
	}
	lx := &lexicon{words: newTable[listed](1 << 17), phrases: newTable[class](1 << 12)}
	if err := lx.loadClusters(); err != nil {
		return nil, err
	}
	lx.each(lines(givenNames), func(w *listed) { w.class |= classGiven })
	lx.each(lines(familyNames), func(w *listed) { w.class |= classFamily })
	lx.each(lines(string(dictionaryWords)), func(w *listed) { w.class |= classDictionary })
	for line := range lines(placeNames) {
		lx.add(line, classPlace)
	}
	for _, names := range []string{organisationNames, companyNames, wordnetNames} {
		for line := range lines(names) {
			lx.add(line, classOrganisation)
		}
	}
	for _, c := range Countries() {
		lx.add(c.Name, classCountry)
		for _, s := range c.Aliases {
			lx.add(s, classCountry)
		}
		for _, s := range c.Demonyms {
			lx.add(s, classDemonym)
		}
		for _, s := range c.Capitals {
			lx.add(s, classCapital)
		}
	}
	for _, classes := range []string{classedWords, classedNouns} {
		for line := range lines(classes) {
			name, words, _ := strings.Cut(line, ":")
			for _, w := range strings.Fields(words) {
				lx.words.at(wordHash(w)).class |= namedClass(name)
			}
		}
	}
	return lx, nil
}

// each gives f what the lists say of each word. It takes many words at a time, and lets the machine fetch the places of all of
// them before it looks at the first: most are far from its caches.
func (lx *lexicon) each(words iter.Seq[string], f func(*listed)) {
	var hashes []uint64
	take := func() {
		lx.words.fetch(hashes)
		for _, h := range hashes {
			f(lx.words.at(h))
		}
		hashes = hashes[:0]
	}
	for word := range words {
		if hashes = append(hashes, wordHash(word)); len(hashes) == 64 {
			take()
		}
	}
	take()
}

// lines yields the lines of a list that are not comments.
func lines(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// add files a name as a word, or as a phrase of the tokens that Split makes of it.
func (lx *lexicon) add(name string, c class) {
	tokens := tokenise(name, 0, len(name))
	if len(tokens) == 1 && len(name) > 1 && strings.ToUpper(name) == name {
		if c == classOrganisation {
			c = classAcronymOrganisation
		} else {
			c = classAcronymCountry
		}
	}
	if len(tokens) == 1 {
		lx.words.at(wordHash(name)).class |= c
		return
	}
	var h uint64
	for i, t := range tokens {
		w := wordHash(name[t.Start:t.End])
		h = chain(h, w)
		if i == 0 {
			first := lx.words.at(w)
			first.longest = max(first.longest, uint8(min(len(tokens), 255)))
		}
	}
	*lx.phrases.at(h) |= c
}
