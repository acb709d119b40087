package language

import (
	"unicode"
	"unicode/utf8"
)

// space reports whether r separates tokens. Besides white space these are the invisible characters that pages put between words.
func space(r rune) bool {
	switch r {
	case ' ', '\n', '\t', '\r':
		return true
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return r >= 0x80 && unicode.IsSpace(r)
}

func letter(r rune) bool {
	if r < 0x80 {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	// Marks and joiners stand inside words; a soft hyphen does not end one.
	return unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func digit(r rune) bool { return '0' <= r && r <= '9' }

func upper(r rune) bool {
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func lower(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

// wordRune reports whether r can stand anywhere in a word.
func wordRune(r rune) bool {
	return letter(r) || digit(r) || r == '_' || r >= 0x80 && unicode.IsNumber(r)
}

func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '`' || r == '´'
}

// closer reports whether r can close a quotation or bracket; straight marks can also open one.
func closer(r rune) bool {
	switch r {
	case '"', '”', '\'', '’', '»', ')', ']', '}', '›':
		return true
	}
	return false
}

// opener reports whether r can open a quotation or bracket; straight marks can also close one.
func opener(r rune) bool {
	switch r {
	case '"', '“', '„', '\'', '‘', '«', '(', '[', '{', '‹', '¿', '¡':
		return true
	}
	return false
}

// runeAt decodes the rune at byte i of s; at or past the end it returns 0, 0. A byte that is not UTF-8 has width 1.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) || i < 0 {
		return 0, 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}
