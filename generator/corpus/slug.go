package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is how many bytes a slug may have: file systems allow 255 for a
// name, of which an ending and a counter take some.
const maxSlug = 120

// plainLetters are Latin letters that Unicode does not decompose, written as
// English does.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d",
	'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "ng", 'ĸ': "k", 'ə': "e",
}

// Slug makes an ID and a file name of s: lower case, words joined by hyphens,
// Latin letters without diacritics, letters of other scripts as they are.
// Apostrophes leave no trace ("Japan's" is "japans"). The result is never
// empty ("x" stands for nothing), is at most 120 bytes long, and is its own
// slug.
func Slug(s string) string {
	if slug, ok := asciiSlug(s); ok {
		return slug
	}
	var b strings.Builder
	gap, latin := false, false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(s, " ")) {
		switch {
		case isApostrophe(r):
			continue
		case unicode.Is(unicode.M, r):
			if !latin && !gap && b.Len() > 0 {
				b.WriteRune(r)
			}
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		r = unicode.ToLower(r)
		latin = unicode.Is(unicode.Latin, r)
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	slug := shorten(norm.NFC.String(b.String()))
	if slug == "" {
		return "x"
	}
	return slug
}

// asciiSlug is Slug for names without any but ASCII characters, which most are.
func asciiSlug(s string) (slug string, ok bool) {
	out := make([]byte, 0, len(s))
	gap := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c == '\'':
			continue
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		default:
			gap = true
			continue
		}
		if gap && len(out) > 0 {
			out = append(out, '-')
		}
		gap = false
		out = append(out, c)
	}
	if len(out) == 0 {
		return "x", true
	}
	return shorten(string(out)), true
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '＇'
}

// shorten cuts a slug that is too long, between two words where it can.
func shorten(slug string) string {
	if len(slug) <= maxSlug {
		return slug
	}
	end := maxSlug
	for !utf8.RuneStart(slug[end]) {
		end--
	}
	cut := slug[:end]
	if i := strings.LastIndexByte(cut, '-'); i > maxSlug/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, "-")
}
