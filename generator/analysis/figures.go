package analysis

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/language"
)

// figure is a number that counts or measures: tokens i..j of a sentence, with
// the sign before it and the unit or noun after it.
type figure struct {
	i, j  int
	value float64
	high  float64 // the upper end of a range; 0 for a single number
	unit  string  // ISO 4217 code, percent, metre, …; empty for a count
	noun  string  // stem of what is counted, or of what a share is of; may be empty for measures
	of    string  // stem of what has the measure: "lease" in "a 99-year lease"; may be empty
	rate  string  // what it is for each of: "year" of "a year", "share"; may be empty
	bound int     // +1 "at least", -1 "at most", 0 neither
	rough bool    // "about", "some", "nearly"
	bare  bool    // dollars, and the source does not say whose

	written float64 // the number as it stands there: 2 of "two kilometres"
}

// ageUnit is the unit of ages at which people may or must do something.
const ageUnit = "year of age"

// figureWords are the lexicons that a figure can be made of.
type figureWords struct {
	numbers     map[string]int
	magnitudes  map[string]float64
	currencies  map[string]string
	units       map[string]unit
	openers     map[string]bool // words that a figure can begin with, besides digits and what a hyphen joins
	collectives map[string]bool // nouns that are plural without an ending
}

// unit is a unit of measure in terms of the common one.
type unit struct {
	common string
	factor float64
}

func newFigureWords(lex *lexicon) *figureWords {
	w := &figureWords{numbers: map[string]int{}, magnitudes: map[string]float64{}, currencies: lex.table("currencies"), units: map[string]unit{}, collectives: lex.set("collectives"),
		openers: map[string]bool{"a": true, "one": true}} // "a million", "one million"
	for phrase, value := range lex.table("numbers") {
		w.numbers[phrase], _ = strconv.Atoi(value)
	}
	for phrase, value := range lex.table("magnitudes") {
		w.magnitudes[phrase], _ = strconv.ParseFloat(value, 64)
	}
	for _, e := range lex.lists["units"] {
		if len(e.fields) >= 2 {
			factor, _ := strconv.ParseFloat(e.fields[1], 64)
			w.units[e.phrase] = unit{e.fields[0], factor}
		}
	}
	for word := range w.numbers {
		w.openers[word] = true
	}
	for word := range w.currencies {
		w.openers[word] = true
	}
	return w
}

// canOpen tells cheaply whether a figure may begin at token i. Nearly all tokens
// are sorted out here.
func (w *figureWords) canOpen(s *sentence, i int) bool {
	t := s.lower(i)
	if t == "" || t[0] >= '0' && t[0] <= '9' || s.is(i, opensFigure) || s.is(i, joined) && strings.Contains(t, "-") {
		return true
	}
	return i+1 < len(s.tokens) && s.tokens[i].End == s.tokens[i+1].Start // "C$"
}

// scan finds the figures of a sentence outside its dates.
func (w *figureWords) scan(s *sentence, dates []dateExpression) []figure {
	var out []figure
	next := 0
	for i := 0; i < len(s.tokens); {
		for next < len(dates) && dates[next].j <= i {
			next++
		}
		lasts := next < len(dates) && dates[next].i < i && (s.lower(dates[next].i) == "over" || s.lower(dates[next].i) == "for") // a time ahead, and how long
		if next < len(dates) && dates[next].i <= i && !lasts && s.lower(i) != "over" && s.lower(i) != "for" {
			i = dates[next].j
			continue
		}
		var f figure
		ok := w.canOpen(s, i)
		if ok {
			f, ok = w.at(s, i)
		}
		if !ok || next < len(dates) && f.j > dates[next].i && !lasts {
			i++
			continue
		}
		out = append(out, f)
		i = f.j
	}
	return out
}

// millions gives the numbers of a sentence that are written with a magnitude
// and without what they measure: "not 412 million but more".
func (w *figureWords) millions(s *sentence, figures []figure) []float64 {
	var out []float64
	for k := 1; k < len(s.tokens); k++ {
		if w.magnitudes[s.lower(k)] < 1e6 || len(s.lower(k)) <= 2 || slices.ContainsFunc(figures, func(x figure) bool { return x.i <= k && k < x.j }) {
			continue
		}
		if value, end, ok := w.number(s, k-1); ok && end == k+1 {
			out = append(out, value)
		}
	}
	return out
}

// at reads the figure that starts at token i.
func (w *figureWords) at(s *sentence, i int) (figure, bool) {
	f := figure{i: i}
	k := i
	if code, n := w.currencyAt(s, k); n > 0 {
		f.unit, f.bare = code, s.lower(k) == "$"
		k += n
	}
	if f.unit == "" && w.compound(s, &f) {
		hedge(s, &f)
		return f, true
	}
	value, k, ok := w.number(s, k)
	if !ok || f.unit == "" && numbersName(s, i) && !aged(s, i) {
		return f, false
	}
	f.value, f.written, f.j = value, value, k
	if w.age(s, &f) {
		return f, true
	}
	if f.unit == "" && ageLimit(s, f) {
		f.unit = ageUnit
		return f, true
	}
	if high, end, ok := w.upperEnd(s, f); ok {
		f.high, f.j = high, end
		if f.value < f.high/1000 { // "$3 to $5 million"
			f.value *= math.Pow(1000, math.Round(math.Log(f.high/f.value)/math.Log(1000)))
		}
	}
	if !w.measured(s, &f) {
		return f, false
	}
	if f.rate == "" {
		f.rate = w.rateAfter(s, f.j)
	}
	if f.unit == "metre" && f.rate == "hour" {
		mile := w.units["mile"].factor
		f.unit, f.value, f.high, f.rate = "mph", f.value/mile, f.high/mile, ""
	}
	hedge(s, &f)
	return f, f.value > 0 || f.unit != ""
}

// currencyAt reads the currency sign or code at token k and gives its ISO 4217
// code with its number of tokens: "$", "C$", "SEK".
func (w *figureWords) currencyAt(s *sentence, k int) (code string, n int) {
	if k+1 < len(s.tokens) && s.tokens[k].End == s.tokens[k+1].Start {
		if code, ok := w.currencies[s.lower(k)+s.lower(k+1)]; ok {
			return code, 2
		}
	}
	if code, ok := w.currencies[s.lower(k)]; ok {
		return code, 1
	}
	return "", 0
}

// compound reads a number that is joined to its unit: "a 60-metre chimney",
// "the seven-hour meeting". What stands after the number of years in
// "a 10-year-old boy" is an age.
func (w *figureWords) compound(s *sentence, f *figure) bool {
	digits, glued, ok := strings.Cut(s.lower(f.i), "-")
	if !ok {
		return false
	}
	u := w.units[glued]
	if len(glued) < 3 && glued != "km" || u.common == "percent" || w.magnitudes[glued] > 0 {
		return false
	}
	value, ok := parseNumber(digits)
	if !ok {
		value, ok = w.wordNumber(digits)
	}
	f.j, f.written = f.i+1, value
	if u.common == "" { // "a 12,500-capacity stadium"
		f.value, f.noun = value, stemOf(glued)
		return ok && value >= 100 && isWord(glued) && !strings.Contains(glued, "-")
	}
	f.value, f.unit = value*u.factor, u.common
	if s.tag(f.j).Noun() && (!s.tag(f.j+1).Noun() || s.tag(f.j+1).Proper() && !s.tag(f.j).Proper()) { // "a three-day strike Monday"
		f.of = s.stem(f.j)
	}
	return ok && value > 0
}

// aged tells whether the number at token i is the age of a group of people:
// "men aged 50 to 69", "women between 40 and 60", "the over-70s" not.
func aged(s *sentence, i int) bool {
	k := i - 1
	switch s.lower(k) {
	case "aged", "ages":
		return true
	case "between", "from", "over", "under":
		return s.tag(k-1) == language.NNS || s.lower(k-1) == "people" || s.lower(k-1) == "aged" || s.lower(k-1) == "ages"
	}
	return false
}

// age reads ages of a group as a range, with the group as what is counted. A
// single age is a person's.
func (w *figureWords) age(s *sentence, f *figure) bool {
	if f.unit != "" || !aged(s, f.i) || f.value > 120 {
		return false
	}
	high, end, ok := w.upperEnd(s, *f)
	if !ok || high > 120 || w.countedNoun(s, end) >= 0 || s.tag(end).Noun() {
		return false
	}
	k := f.i - 1
	for k > 0 && s.tag(k) != language.NNS && s.lower(k) != "people" && f.i-k < 4 {
		k--
	}
	if s.lower(f.i-1) != "aged" && s.lower(f.i-1) != "ages" && w.units[s.lower(k)].common != "" {
		return false
	}
	f.high, f.j, f.unit, f.noun = high, end, ageUnit, s.stem(k)
	return true
}

// ageLimit tells whether a number is the age from which people may or must do
// something: "retire at 62", "the pension age of 65", "raise the age to 65".
func ageLimit(s *sentence, f figure) bool {
	if f.value < 10 || f.value > 100 || f.value != math.Trunc(f.value) || s.tag(f.j).Noun() || s.lower(f.j) == "per" || s.lower(f.j) == "%" || s.lower(f.j) == "-" {
		return false
	}
	switch before := s.lower(f.i - 1); before {
	case "at", "of", "to", "from":
		for k := f.i - 2; k >= 0 && k > f.i-8; k-- {
			w := s.lower(k)
			if w == "age" && (k == f.i-2 || before == "to" || before == "from") || before == "at" && strings.HasPrefix(w, "retire") && s.tag(k).Verb() {
				return true
			}
			if s.ends(k) {
				break
			}
		}
	}
	return false
}

// numbersName tells whether the number at token i is part of a name or label:
// "Article 9", "No. 5", "Channel 4".
func numbersName(s *sentence, i int) bool {
	before := s.lower(i - 1)
	if before == ":" && s.tokens[i].Start > s.tokens[i-1].End {
		return false // "a museum: 900 square metres, one generator"
	}
	switch before {
	case "no.", "nos.", "number", "article", "chapter", "section", "clause", "paragraph", "phase", "stage", "level", "page", "p.", "pp.", "room",
		"type", "version", "category", "tier", "zone", "band", "tranche", "round", "model", "form", "rule", "item", "exhibit", "table", "figure", "unit", "reactor", "route", "road", "line", "track", "platform", "gate", "flight", "part", "volume", "series", "season", "grade", "class",
		"#", "/", "-", ":", "aged", "age", ".":
		return true
	}
	if i > 1 && s.tag(i-1).Proper() && s.word(i)[0] <= '9' && !strings.Contains(s.word(i), ",") {
		return true
	}
	return s.word(i)[0] >= 'A' && s.word(i)[0] <= 'Z' && i > 0 && !s.quotedAt(i) // "the Group of Seven"
}

// upperEnd reads the second number of "10 to 15" and "between 10 and 15".
func (w *figureWords) upperEnd(s *sentence, f figure) (high float64, end int, ok bool) {
	joint := s.lower(f.j)
	if joint != "to" && joint != "-" && !(joint == "and" && s.lower(f.i-1) == "between") {
		return 0, 0, false
	}
	k := f.j + 1
	if code, n := w.currencyAt(s, k); n > 0 && (code == f.unit || f.unit == "") {
		k += n
	}
	high, end, ok = w.number(s, k)
	return high, end, ok && high > f.value
}

// yearLike tells whether a number before a noun is a year: "her 2014 and 2018
// campaigns".
func yearLike(s *sentence, f *figure) bool {
	t := s.word(f.i)
	return f.j == f.i+1 && len(t) == 4 && f.value >= 1900 && f.value < 2100 && math.Mod(f.value, 100) != 0 && t[0] <= '9'
}

// hedge reads the words before a figure that make it rough or a bound.
func hedge(s *sentence, f *figure) {
	k := f.i - 1
	switch s.lower(k) {
	case "about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa", "estimated", "close", "or":
		f.rough = true
	case "over":
		if !timeUnits[f.unit] || longerThan(s, k) {
			f.bound = 1
		}
	case "above", "exceeding", "exceeded", "topped":
		f.bound = 1
	case "under", "below":
		f.bound = -1
	case "than":
		switch s.lower(k - 1) {
		case "more", "greater", "higher", "larger":
			f.bound = 1
		case "less", "fewer", "lower", "smaller":
			f.bound = -1
		}
	case "least":
		f.bound = 1
	case "most":
		if s.lower(k-1) == "at" {
			f.bound = -1
		}
	}
}

// longerThan tells whether "over" at token k, before a length of time, says that
// it was longer, and not that something went on for so long: "it took over two
// years", but "followed at 12 schools over two years".
func longerThan(s *sentence, k int) bool {
	switch w := s.lower(k - 1); w {
	case "for", "of", "after", "in", "within", "just", "well", "little", "by", "a", "the":
		return true
	default:
		return k == 0 || takesTime[w]
	}
}

// takesTime are the verbs whose object is a length of time.
var takesTime = map[string]bool{"take": true, "takes": true, "took": true, "taken": true, "taking": true, "last": true, "lasts": true, "lasted": true, "lasting": true,
	"spend": true, "spends": true, "spent": true, "spending": true, "wait": true, "waits": true, "waited": true, "waiting": true,
	"is": true, "was": true, "are": true, "were": true, "been": true, "served": true, "need": true, "needs": true, "needed": true}
