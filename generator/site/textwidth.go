package site

import (
	"strings"
	"unicode"
)

// textWidth estimates how wide a text is set in the reader's own sans-serif
// face of a given size, rather too wide than too narrow: what face that is
// only the reader's machine knows.
func textWidth(text string, size float64) float64 {
	units := 0 // hundredths of the size
	for _, r := range text {
		switch {
		case strings.ContainsRune("iljtfrI.,:;'’‘!|()[] -", r):
			units += 38
		case strings.ContainsRune("mwMW@%—…", r):
			units += 96
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r >= 0x1f000:
			units += 106
		case unicode.Is(unicode.M, r):
		case unicode.IsUpper(r):
			units += 74
		default:
			units += 61
		}
	}
	return float64(units) * size / 100
}

// wrapped breaks a text into at most two lines that are about equally long, if
// it is longer than width; what does not fit is cut.
func wrapped(text string, width, size float64) []string {
	if textWidth(text, size) <= width {
		return []string{text}
	}
	words := strings.Fields(text)
	best, bestWidth := 0, 0.0
	for i := 1; i < len(words); i++ {
		w := max(textWidth(strings.Join(words[:i], " "), size), textWidth(strings.Join(words[i:], " "), size))
		if best == 0 || w < bestWidth {
			best, bestWidth = i, w
		}
	}
	if best == 0 {
		return []string{cutTo(text, width, size)}
	}
	return []string{cutTo(strings.Join(words[:best], " "), width, size), cutTo(strings.Join(words[best:], " "), width, size)}
}

// cutTo shortens a text to a width.
func cutTo(text string, width, size float64) string {
	if textWidth(text, size) <= width {
		return text
	}
	runes := []rune(text)
	for len(runes) > 1 && textWidth(string(runes)+"…", size) > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimSpace(string(runes)) + "…"
}
