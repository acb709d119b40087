package language

import (
	"strings"
	"unicode/utf8"
)

// clitic reports whether s, which follows an apostrophe, is a possessive or verbal ending: 's 'm 'd 're 've 'll.
func clitic(s string) bool {
	switch s {
	case "s", "m", "d", "re", "ve", "ll", "S", "M", "D", "RE", "VE", "LL":
		return true
	}
	return false
}

// elided reports whether s, which follows an apostrophe at a word's start, is a year, a decade or a clipped word.
func elided(s string) bool {
	switch strings.ToLower(s) {
	case "em", "til", "tis", "twas", "cause", "n":
		return true
	}
	digits := strings.TrimSuffix(s, "s")
	return len(digits) == 2 && digit(rune(digits[0])) && digit(rune(digits[1]))
}

// cliticStart returns the byte in word at which its clitic begins ("Japan’s" 5, "don't" 2, "cannot" 3), or 0.
func cliticStart(word string) int {
	if len(word) == 6 && strings.EqualFold(word, "cannot") {
		return 3
	}
	for i := len(word) - 1; i > 0 && i >= len(word)-6; i-- {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		r, n := runeAt(word, i)
		if !apostrophe(r) {
			continue
		}
		rest := word[i+n:]
		if (rest == "t" || rest == "T") && i > 1 && word[i-1]|0x20 == 'n' {
			return i - 1
		}
		if clitic(rest) && !digit(rune(word[i-1])) {
			return i
		}
		return 0
	}
	return 0
}

// measure returns the byte in word at which a unit follows a number without a space ("10am" 2, "7.1bn" 3), or 0.
func measure(word string) int {
	i := 0
	for i < len(word) && (digit(rune(word[i])) || i > 0 && (word[i] == '.' || word[i] == ',' || word[i] == ':')) {
		i++
	}
	if i == 0 || i == len(word) {
		return 0
	}
	switch word[i:] {
	case "am", "pm", "AM", "PM", "a.m", "p.m", "bn", "tn", "mn", "m", "k", "km", "kg", "cm", "mm", "ft", "lb", "lbs", "mph", "kph", "GW", "MW", "kWh":
		return i
	}
	return 0
}
