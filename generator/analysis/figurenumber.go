package analysis

import (
	"math"
	"strconv"
	"strings"
)

// Numbers in digits and in words.

// number reads a number from token k and gives the token after it.
func (w *figureWords) number(s *sentence, k int) (value float64, end int, ok bool) {
	t := s.lower(k)
	if t == "" {
		return 0, k, false
	}
	digits, glued, hyphened := strings.Cut(t, "-")
	switch {
	case t[0] >= '0' && t[0] <= '9':
		if hyphened && w.magnitudes[glued] == 0 && !strings.HasPrefix(glued, "a-") {
			return 0, k, false // "10-year-old", "3-2"
		}
		if !hyphened {
			digits = t
		}
		value, ok = parseNumber(digits)
		if m := w.magnitudes[glued]; hyphened && m > 0 {
			value *= m
		}
	case t == "one" && w.magnitudes[s.lower(k+1)] >= 100:
		value, ok = 1, true
	case (t == "a" || t == "half") && w.magnitudes[s.lower(k+1)] >= 12 && len(s.lower(k+1)) > 2:
		value, ok = 1, true
		if t == "half" {
			return 0, k, false
		}
	default:
		value, ok = w.wordNumber(t)
	}
	if !ok {
		return 0, k, false
	}
	end = k + 1
	for end < len(s.tokens) {
		m := w.magnitudes[s.lower(end)]
		letter := len(s.lower(end)) <= 2
		if m == 0 || letter && s.tokens[end].Start != s.tokens[end-1].End {
			break
		}
		if s.lower(end) == "m" && !moneyBefore(w, s, k) {
			break // metres, or millions: nobody can tell
		}
		value *= m
		end++
		if t[0] > '9' {
			value, end = w.rest(s, value, m, end)
		}
	}
	return value, end, true
}

// rest adds what follows a magnitude in words: "seven hundred and sixty".
func (w *figureWords) rest(s *sentence, value, magnitude float64, end int) (float64, int) {
	k := end
	if s.lower(k) == "and" {
		k++
	}
	if more, ok := w.wordNumber(s.lower(k)); ok && more < magnitude && magnitude <= 1000 {
		return value + more, k + 1
	}
	return value, end
}

// moneyBefore tells whether a currency sign stands right before token k.
func moneyBefore(w *figureWords, s *sentence, k int) bool {
	_, ok := w.currencies[s.lower(k-1)]
	return ok
}

// parseNumber reads digits with commas between thousands and a decimal point.
func parseNumber(t string) (float64, bool) {
	if t == "" || t[0] != '+' && t[0] != '-' && t[0] != '.' && (t[0] < '0' || t[0] > '9') {
		return 0, false // nearly every word: they are not worth a parser's error
	}
	if len(t) == 1 && t[0] < '0' { // nor are full stops
		return 0, false
	}
	whole, _, _ := strings.Cut(t, ".")
	if parts := strings.Split(whole, ","); len(parts) > 1 {
		for n, p := range parts {
			if n > 0 && len(p) != 3 || len(p) == 0 || len(p) > 3 {
				return 0, false
			}
		}
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", ""), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) || strings.ContainsAny(t, "xXpPeE_:/") {
		return 0, false
	}
	return v, true
}

// wordNumber reads "eight" and "twenty-five".
func (w *figureWords) wordNumber(t string) (float64, bool) {
	if n, ok := w.numbers[t]; ok {
		return float64(n), true
	}
	tens, ones, ok := strings.Cut(t, "-")
	if !ok || w.numbers[tens] < 20 {
		return 0, false
	}
	n := w.numbers[ones]
	if ones == "one" {
		n = 1
	}
	if n < 1 || n > 9 {
		return 0, false
	}
	return float64(w.numbers[tens] + n), true
}
