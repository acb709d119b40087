package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How words are written: with a capital, in capitals, with digits.

// capitalised tells whether a word begins with a capital letter.
func capitalised(word string) bool {
	if word != "" && word[0] < utf8.RuneSelf {
		return word[0] >= 'A' && word[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func hasCapital(s *sentence, i, j int) bool {
	for ; i < j; i++ {
		if capitalised(s.word(i)) {
			return true
		}
	}
	return false
}

// isNamePart tells whether a token may begin or end a name: marks may not.
func isNamePart(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// allCaps tells whether a word is written like an acronym: "NATO", "G7", "U.S."
func allCaps(word string) bool {
	upper := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsDigit(r), r == '.', r == '&':
		default:
			return false
		}
	}
	return upper >= 2 || upper == 1 && len(word) == 2 && unicode.IsDigit(rune(word[1]))
}

func hasDigit(w string) bool { return strings.ContainsAny(w, "0123456789") }
