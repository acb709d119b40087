package language

// GivenName reports whether a word is a given name in the lists of this package, whatever its case.
func (m *Model) GivenName(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classGiven != 0
}

// FamilyName reports whether a word is a family name in the lists of this package. Many family names are not there.
func (m *Model) FamilyName(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classFamily != 0
}

// PlaceWord reports whether a word is one of the name of a city or region in the lists of this package, whatever its case.
func (m *Model) PlaceWord(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classPlace != 0
}

// Ordinary reports whether a word is an English word that is written small, whatever else it is and whatever its case here.
func (m *Model) Ordinary(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classDictionary != 0
}

// Heard reports whether a word, whatever its case, is in any list of this package or among the words whose use it knows. Of others, only what
// stands around them can tell what they name.
func (m *Model) Heard(word string) bool {
	known := m.lexicon.word(wordHash(word))
	return known.class != 0 || known.cluster[0] != 0
}
