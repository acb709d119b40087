package language

// GivenName reports whether a word is a given name in the lists of this package, whatever its case.
func (m *Model) GivenName(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classGiven != 0
}

// FamilyName reports whether a word is a family name in the lists of this package. Many family names are not there.
func (m *Model) FamilyName(word string) bool {
	return m.lexicon.word(wordHash(word)).class&classFamily != 0
}
