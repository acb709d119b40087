package analysis

import (
	"strings"

	"briefing/generator/language"
)

// What a figure is a number of: its unit, what it is counted by, or the noun behind it.

// measured reads the unit after the number, or the noun that it counts. A bare
// number tells nothing.
func (w *figureWords) measured(s *sentence, f *figure) bool {
	k := f.j
	if f.unit != "" {
		if code, ok := w.currencies[s.lower(k)]; ok && code == f.unit {
			f.j++
		}
		return true
	}
	if w.multiple(s, f) {
		return true
	}
	for _, t := range []string{s.lower(k) + " " + s.lower(k+1), s.lower(k)} {
		u, ok := w.units[t]
		if ok && len(t) == 1 && s.word(k) != t { // "M" is no metre
			ok = false
		}
		if !ok {
			u.common, ok = w.currencies[t]
			u.factor = 1
		}
		if !ok || u.common == "people" || u.common == "vote" {
			continue
		}
		if t == "pounds" && s.lower(k+1) != "of" {
			u.common = "pound"
		}
		f.unit, f.value, f.high, f.bare = u.common, f.value*u.factor, f.high*u.factor, u.common == "USD"
		f.j += 1 + strings.Count(t, " ")
		w.divided(s, f)
		f.noun = shareOf(s, f.j, u.common)
		return true
	}
	head := w.countedNoun(s, k)
	if head < 0 && w.numberOf(s, f) {
		return true
	}
	if head < 0 || yearLike(s, f) {
		return false
	}
	f.j, f.noun = head+1, s.stem(head)
	return true
}

// timesUnit is the unit of how many times as much one thing is as another.
const timesUnit = "times"

// multiple reads "eleven times as likely", "four times higher": what is so many
// times as much is what has the measure.
func (w *figureWords) multiple(s *sentence, f *figure) bool {
	k := f.j
	if s.lower(k) != "times" {
		return false
	}
	if t := s.lower(k + 1); t == "as" || t == "more" || t == "less" {
		k++
	}
	t := s.tag(k + 1)
	if t != language.JJ && t != language.JJR && (t != language.RB || k == f.j) {
		return false
	}
	f.unit, f.of, f.j = timesUnit, s.stem(k+1), k+2
	return true
}

// numberOf reads a number that stands behind what it counts: "the number of
// exempt children in the state at 4,100".
func (w *figureWords) numberOf(s *sentence, f *figure) bool {
	switch s.lower(f.i - 1) {
	case "at", "is", "was", "were", "reached", "to", "as":
	default:
		return false
	}
	for k := f.i - 3; k >= 1 && k > f.i-12; k-- {
		if s.lower(k) != "of" || s.lower(k-1) != "number" {
			continue
		}
		head := w.countedNoun(s, k+1)
		if head < 0 || yearLike(s, f) || head >= f.i-1 {
			return false
		}
		f.noun = s.stem(head)
		return true
	}
	return false
}

// divided reads what a measure is for each of: "nanograms per millilitre",
// "mg/kg", "km/h".
func (w *figureWords) divided(s *sentence, f *figure) {
	each := s.lower(f.j + 1)
	switch s.lower(f.j) {
	case "per":
	case "/":
		if each == "h" || each == "hr" {
			f.j, f.rate = f.j+2, "hour"
			return
		}
		if w.units[each].common == "" {
			return
		}
	default:
		return
	}
	u := w.units[each]
	if two, ok := w.units[each+" "+s.lower(f.j+2)]; ok { // "per square metre"
		u = two
		f.j++
	}
	switch {
	case timeUnits[u.common], !s.tag(f.j+1).Noun() && u.common == "":
		return
	case u.common != "" && u.common != "people":
		f.unit, f.value, f.high = f.unit+"/"+u.common, f.value/u.factor, f.high/u.factor
	default:
		f.unit += "/" + stemOf(each)
	}
	f.j += 2
}

// rateAfter reads what a figure is for each of: "tonnes of waste a year",
// "C$14.20 a share", "a $3-a-day fee".
func (w *figureWords) rateAfter(s *sentence, k int) string {
	if _, each, ok := strings.Cut(s.lower(k-1), "-a-"); ok {
		return each
	}
	for n := k; n < len(s.tokens) && n < k+7; n++ {
		word, next := s.lower(n), s.lower(n+1)
		switch {
		case word == "annually", word == "yearly":
			return "year"
		case word == "daily" || word == "weekly" || word == "monthly":
			return strings.TrimSuffix(strings.Replace(word, "daily", "dayly", 1), "ly")
		case word == "per" || word == "a" || word == "an" || word == "each" || word == "every":
			if w.units[next].common != "" && timeUnits[w.units[next].common] || ratedBy[next] {
				return next
			}
			return ""
		case word == "of", s.lower(n-1) == "of", s.tag(n).Noun(), s.tag(n) == language.JJ:
		default:
			return ""
		}
	}
	return ""
}

// ratedBy are the things besides times that sums and amounts are given for.
var ratedBy = map[string]bool{"share": true, "head": true, "person": true, "tonne": true, "ton": true, "barrel": true, "litre": true, "liter": true, "gallon": true, "kilo": true, "night": true, "household": true, "ticket": true}

// shareOf gives the noun that a percentage is of: "60 percent of voters".
func shareOf(s *sentence, k int, unit string) string {
	if unit != "percent" || s.lower(k) != "of" {
		return ""
	}
	for k++; k < len(s.tokens); k++ {
		switch t := s.tag(k); {
		case t == language.DT, t == language.PRPS, t == language.JJ, t.Proper(), t == language.POS:
		case t.Noun() && !s.tag(k+1).Noun():
			return s.stem(k)
		case t.Noun():
		default:
			return ""
		}
	}
	return ""
}

// countedNoun finds the noun that a number at the tokens before k counts:
// "member states" gives the place of "states"; -1 where there is none.
func (w *figureWords) countedNoun(s *sentence, k int) int {
	head := -1
	for n := k; n < len(s.tokens) && n < k+5; n++ {
		switch t := s.tag(n); {
		case t.Noun():
			head = n
		case t == language.JJ, t == language.JJR, t == language.VBN && head < 0, t == language.VBG && head < 0:
			if head >= 0 {
				return w.pluralAt(s, head)
			}
		default:
			return w.pluralAt(s, head)
		}
	}
	return w.pluralAt(s, head)
}

// pluralAt gives head if it is a plural noun, which a number above one needs;
// else -1.
func (w *figureWords) pluralAt(s *sentence, head int) int {
	if head >= 0 && (s.tag(head) == language.NNS || s.tag(head) == language.NNPS || w.collectives[s.lower(head)]) {
		return head
	}
	return -1
}
