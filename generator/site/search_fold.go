package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What is searched and what is asked for are made alike by the same two steps,
// here and in static/search.js: foldSearch, then searchWords. A change in one
// must be made in the other; testdata/search-words.json tests both.

// foldedLetters are letters that Unicode does not take apart, and what people
// type for them. The index tells search.js of them.
var foldedLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ı': "i", 'ħ': "h", 'ς': "σ",
	'’': "'", '‘': "'", 'ʼ': "'", '‐': "-", '‑': "-",
}

// foldSearch appends text to b in lower case, without accents, compatible
// forms made one (ﬁ as fi), soft hyphens and other invisible marks dropped.
func foldSearch(b []byte, text string) []byte {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		start := i
		for i < len(text) && text[i] >= utf8.RuneSelf {
			i++
		}
		b = foldForeign(b, text[start:i])
	}
	return b
}

// foldForeign folds a run of characters beyond ASCII.
func foldForeign(b []byte, run string) []byte {
	if !norm.NFKD.IsNormalString(run) {
		run = norm.NFKD.String(run)
	}
	for _, r := range run {
		if r >= 0x300 && r <= 0x36f || strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\ufeff", r) {
			continue
		}
		r = unicode.ToLower(r)
		if s, ok := foldedLetters[r]; ok {
			b = append(b, s...)
		} else {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// longestWord bounds, in characters, what of a word is told apart.
const longestWord = 32

// searchWords calls word for each word of a folded text: runs of letters,
// digits and marks, without a possessive 's. A character of a script that
// writes no spaces is a word. For words joined by a hyphen or an apostrophe
// joined is called too, with all of them in one (indo-pacific → indopacific).
func searchWords(folded []byte, word, joined func([]byte)) {
	var chain []byte // the words joined so far
	parts := 0
	for i := 0; i < len(folded); {
		start := i
		if i = wordEnd(folded, i); i == start {
			r, size := decode(folded[i:])
			i += size
			if unspaced(r) {
				word(folded[start:i])
			}
			continue
		}
		w := folded[start:i]
		goesOn := isJoined(folded, i)
		possessive := len(w) == 1 && w[0] == 's' && start > 0 && folded[start-1] == '\''
		if !possessive {
			word(cutWord(w))
		}
		if !goesOn && parts == 0 {
			continue
		}
		if !possessive {
			chain = append(chain, w...)
			parts++
		}
		if !goesOn {
			if parts > 1 {
				joined(cutWord(chain))
			}
			chain, parts = chain[:0], 0
		}
	}
}

// asciiWords tells the letters and digits of a folded text.
var asciiWords = [utf8.RuneSelf]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
}

// wordEnd is where the word ends that byte i is part of; i where it is of none.
func wordEnd(folded []byte, i int) int {
	for i < len(folded) {
		if c := folded[i]; c < utf8.RuneSelf {
			if !asciiWords[c] {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(folded[i:])
		if !isSearched(r) || unspaced(r) {
			break
		}
		i += size
	}
	return i
}

// isJoined says whether the word that ends at byte i is joined to another.
func isJoined(folded []byte, i int) bool {
	if i+1 >= len(folded) || folded[i] != '-' && folded[i] != '\'' {
		return false
	}
	r, _ := decode(folded[i+1:])
	return isSearched(r) && !unspaced(r)
}

func decode(b []byte) (rune, int) {
	if b[0] < utf8.RuneSelf {
		return rune(b[0]), 1
	}
	return utf8.DecodeRune(b)
}

func isSearched(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiWords[r]
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// unspaced says whether a character belongs to a script that puts no spaces
// between words: Thai and Lao, Burmese, Khmer, kana, Chinese characters.
func unspaced(r rune) bool {
	return r >= 0xe00 && (r <= 0xeff || r >= 0x1000 && r <= 0x109f || r >= 0x1780 && r <= 0x17ff || r >= 0x3040 && r <= 0x30ff ||
		r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff)
}

func cutWord(w []byte) []byte {
	if len(w) <= longestWord {
		return w
	}
	at := 0
	for range longestWord {
		_, size := utf8.DecodeRune(w[at:])
		at += size
		if at == len(w) {
			break
		}
	}
	return w[:at]
}
