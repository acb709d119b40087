package analysis

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

// Numbers of which one is the other with two digits in each other's place, or
// with another digit.

// longNumber is a number of three digits or more, or a count of two.
type longNumber struct {
	st     *statement
	figure figure // without unit and noun where the number stands alone
	digits string // without the zeros at the end
}

// digitsChangedPlaces reports two numbers of one kind, each in one source only,
// that are the same but for two digits that changed places (248 and 284
// million) or, where the words beside them speak of one thing, but for one.
// Their sentences may have little else in common, since such a pair hardly
// comes about by chance.
func digitsChangedPlaces(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	words := prepared(d.lex, newFigureWords)
	like := map[string][]longNumber{} // by what is left of the digits where two changed places, or one another
	var out []corpus.Discrepancy
	for _, st := range f.statements {
		for _, x := range longNumbers(words, st) {
			found := false
			for _, key := range slipKeys(x) {
				for _, y := range like[key] {
					if !found && f.changedPlaces(y, x) {
						out = append(out, placesOfDigits(f, y, x))
						found = true
					}
				}
				if len(like[key]) < rareLimit {
					like[key] = append(like[key], x)
				}
			}
		}
	}
	return out
}

// slipKeys gives what a number has in common with those that a slip of the pen
// makes of it: its digits in order of size, and its digits but for one.
func slipKeys(x longNumber) []string {
	magnitude := " " + strconv.Itoa(int(math.Log10(x.figure.value)))
	keys := []string{sortedDigits(x.digits) + magnitude}
	for n := range min(len(x.digits), 9) {
		keys = append(keys, x.digits[:n]+"*"+x.digits[n+1:]+magnitude)
	}
	return keys
}

// longNumbers lists the figures of a statement that have three digits or more,
// counts of two, and numbers with commas that count nothing in words: "it was at
// 14,100".
func longNumbers(words *figureWords, st *statement) []longNumber {
	var out []longNumber
	add := func(x figure) {
		written := cmp.Or(x.written, x.value)
		digits := strings.Trim(strings.Replace(strconv.FormatFloat(written, 'f', -1, 64), ".", "", 1), "0")
		counted := (x.noun != "" && x.unit == "" || measuresSize(x)) && written > 11 && written < 100 // "62 crates", "24 hectares"
		if x.high == 0 && (len(digits) >= 3 && x.value >= 10 || len(digits) >= 2 && (counted || written >= 100 || written != math.Trunc(written))) {
			out = append(out, longNumber{st, x, digits})
		}
	}
	for i := range st.tokens {
		if len(st.figures) == 0 && !st.is(i, withDigit) {
			continue
		}
		k := slices.IndexFunc(st.figures, func(x figure) bool { return x.i <= i && i < x.j })
		switch {
		case k >= 0 && st.figures[k].i == i:
			add(st.figures[k])
		case k < 0 && strings.Contains(st.lower(i), ",") && !numbersName(st.sentence, i):
			if value, ok := parseNumber(st.lower(i)); ok {
				add(figure{i: i, j: i + 1, value: value})
			}
		}
	}
	return out
}

// measuresSize tells whether a figure has a unit of length, weight or the like: of
// what is given in money, years and per cent there is too much in the news.
func measuresSize(x figure) bool {
	return x.unit != "" && !money(x) && !timeUnits[x.unit] && x.unit != ageUnit && x.unit != "percent" && x.unit != "point" && !changesDaily[x.unit]
}

func sortedDigits(digits string) string {
	b := []byte(digits)
	slices.Sort(b)
	return string(b)
}

// changedPlaces tells whether two numbers are probably one.
func (f *facts) changedPlaces(a, b longNumber) bool {
	x, y := a.figure, b.figure
	few := len(a.digits) < 3 || x.value < 10 || x.unit == "percent" // so that such a pair may come about by chance
	if a.st.article == b.st.article || a.digits == b.digits || !few && !slipOfPen(x, y) || x.unit != y.unit || len(a.digits) != len(b.digits) {
		return false
	}
	if few && (sortedDigits(a.digits) != sortedDigits(b.digits) || math.Floor(math.Log10(x.value)) != math.Floor(math.Log10(y.value)) || !f.wordBesideBoth(a, b)) {
		return false
	}
	alone := x.unit == "" && (x.noun == "" || y.noun == "")
	if few && f.bothRight(a.clause(), b.clause()) {
		return false
	}
	if x.noun != y.noun && !alone || alone && x.noun == y.noun || f.numberIn(a.st.article, y.value) || f.numberIn(b.st.article, x.value) {
		return false
	}
	if oneDigit := sortedDigits(a.digits) != sortedDigits(b.digits); oneDigit {
		return f.besideBoth(a, b)
	}
	if !alone {
		return true
	}
	p, q := nameContext{}, nameContext{}
	for _, s := range f.withBefore(a.st) {
		p.stems = append(p.stems, s.stems...)
	}
	for _, s := range f.withBefore(b.st) {
		q.stems = append(q.stems, s.stems...)
	}
	slices.Sort(p.stems)
	slices.Sort(q.stems)
	return len(f.telling(p, q)) > 0
}

// clause is the sentence of a number as the clause of its figure.
func (n longNumber) clause() *sizedClause {
	return &sizedClause{st: n.st, figure: n.figure, j: len(n.st.tokens)}
}

// wordBesideBoth tells whether a word that is no name stands close to two
// numbers, besides what they count, and nothing tells the two apart.
func (f *facts) wordBesideBoth(a, b longNumber) bool {
	near := func(n longNumber) (i, j int) {
		return max(0, n.figure.i-aside), min(len(n.st.tokens), n.figure.j+aside)
	}
	i, j := near(a)
	k, l := near(b)
	both := shared(f.clauseStems(a.st, i, j, a.figure.i, a.figure.j), f.clauseStems(b.st, k, l, b.figure.i, b.figure.j))
	return a.figure.rate == b.figure.rate && f.commonWords(a.st, both) > 0 && !distinguished(a.st, i, j, b.st, k, l) && !f.namedApart(a.st, i, j, b.st, k, l)
}

// besideBoth tells whether the words beside two numbers speak of one thing: of
// two numbers that differ in one digit more are right than of those with two
// digits in each other's place.
func (f *facts) besideBoth(a, b longNumber) bool {
	beside := func(n longNumber) []int {
		return f.clauseStems(n.st, max(0, n.figure.i-7), min(len(n.st.tokens), n.figure.j+7), n.figure.i, n.figure.j)
	}
	x, y := a.figure, b.figure
	if distinguished(a.st, 0, len(a.st.tokens), b.st, 0, len(b.st.tokens)) || f.namedApart(a.st, 0, len(a.st.tokens), b.st, 0, len(b.st.tokens)) || x.bound != 0 || y.bound != 0 || x.rough || y.rough {
		return false
	}
	least := 1
	if x.unit != "" && !money(x) { // measurements are many
		least = 2
	}
	return x.rate == y.rate && f.tellingStems(shared(beside(a), beside(b))) >= least
}

// numberIn tells whether an article gives a number, whatever it counts.
func (f *facts) numberIn(a *article, value float64) bool {
	return slices.ContainsFunc(f.byArticle[a], func(st *statement) bool {
		return slices.ContainsFunc(st.figures, func(x figure) bool { return x.value == value })
	})
}

// placesOfDigits makes the discrepancy of two such numbers.
func placesOfDigits(f *facts, a, b longNumber) corpus.Discrepancy {
	if a.figure.noun == "" && b.figure.noun != "" {
		a, b = b, a
	}
	both := shared(a.st.stems, b.st.stems)
	rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
	rs = addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole())
	slip := "two digits that changed places"
	if sortedDigits(a.digits) != sortedDigits(b.digits) {
		slip = "one digit"
	}
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: readingLabel(f, both, numberClause{a.st, a.figure}, numberClause{b.st, b.figure}), Readings: rs,
		Aligned:  "The numbers are the same but for " + slip + ", and neither source gives the other’s.",
		Innocent: []string{"a slip in one of the figures", "two figures of different things"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "digits-changed-places",
	}
}

// slipsOfDay reports days of one month, written out with the year, of which one
// is the other but for a digit more or two that changed places (4 and 14, 12 and
// 21 September 2023), with one noun close to both, if no source gives both.
func slipsOfDay(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	byMonth := map[string][]*datedClause{}
	var out []corpus.Discrepancy
	for _, c := range datedClauses(f) {
		if c.date.precision != corpus.Day || c.date.to != (calendarDate{}) || reckoned(c.date) {
			continue
		}
		month := strconv.Itoa(c.date.from.year) + " " + strconv.Itoa(c.date.from.month)
		for _, o := range byMonth[month] {
			if o.st.article == c.st.article || !slipOfDay(o.date.from.day, c.date.from.day) || otherwiseDated(f, o, c.date) || otherwiseDated(f, c, o.date) || distinguished(o.st, o.i, o.j, c.st, c.i, c.j) {
				continue
			}
			if k := f.nounBesideBoth(o, c); k >= 0 {
				rs := addReading(nil, o.date.value(o.st), o.date.normalised(), o.st.whole())
				out = append(out, corpus.Discrepancy{
					Kind: corpus.DateDiffers, About: "date of the " + o.st.phraseAround(k), Readings: addReading(rs, c.date.value(c.st), c.date.normalised(), c.st.whole()),
					Aligned:  "The dates are the same but for a digit of the day, “" + o.st.lower(k) + "” stands beside both, and neither source gives the other’s.",
					Innocent: []string{"a slip in one of the dates", "two different events"},
					Actors:   common(o.st.actors, c.st.actors), Rule: "slip-of-day",
				})
				break
			}
		}
		if len(byMonth[month]) < rareLimit {
			byMonth[month] = append(byMonth[month], c)
		}
	}
	return out
}

// slipOfDay tells whether one day of a month is another with a digit more or
// with its two digits in each other's place.
func slipOfDay(x, y int) bool {
	x, y = min(x, y), max(x, y)
	return x < 10 && y > 10 && (y%10 == x || y/10 == x && y%10 != 0) || x >= 10 && x/10 == y%10 && x%10 == y/10 && x != y
}

// nounBesideBoth gives the token in a of a common noun that stands within six
// words of both dates and is no time; -1 where there is none.
func (f *facts) nounBesideBoth(a, b *datedClause) int {
	beside := f.clauseStems(b.st, max(b.i, b.date.i-6), min(b.j, b.date.j+6), b.date.i, b.date.j)
	for k := max(a.i, a.date.i-6); k < min(a.j, a.date.j+6); k++ {
		id := f.stemAt(a.st.sentence, k)
		if (k < a.date.i || k >= a.date.j) && id >= 0 && a.st.tag(k).Noun() && !a.st.tag(k).Proper() && !f.titles[a.st.lower(k)] && !f.measuring[a.st.lower(k)] && slices.Contains(beside, id) {
			return k
		}
	}
	return -1
}
