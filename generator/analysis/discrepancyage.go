package analysis

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that give one person different ages.

// toldAge is a person's age as a statement gives it, at tokens i..j.
type toldAge struct {
	st   *statement
	i, j int
	age  int
}

// differingAges reports persons to whom two sources give ages that the time
// between the articles does not explain.
func differingAges(d *dossier, f *facts) []corpus.Discrepancy {
	words := prepared(d.lex, newFigureWords)
	told := map[corpus.ActorID][]toldAge{}
	var order []corpus.ActorID
	for _, st := range f.statements {
		for _, m := range d.mentions.of(st.sentence) {
			a := f.actor(m.Actor)
			if a == nil || a.Kind != corpus.Person || !a.Named {
				continue
			}
			if x, ok := words.ageAt(st, st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1); ok {
				if told[a.ID] == nil {
					order = append(order, a.ID)
				}
				told[a.ID] = append(told[a.ID], x)
			}
		}
	}
	var out []corpus.Discrepancy
	for _, id := range order {
		if x, ok := agesOf(d, f, id, told[id]); ok {
			out = append(out, x)
		}
	}
	return out
}

// agesOf makes the discrepancy of the ages that the sources give to a person.
func agesOf(d *dossier, f *facts, id corpus.ActorID, told []toldAge) (corpus.Discrepancy, bool) {
	x := corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: "age of " + d.actorName(id), Actors: []corpus.ActorID{id},
		Aligned:  "Both sentences give the age of " + d.actorName(id) + ".",
		Innocent: []string{"a birthday between the articles", "a slip in one of the ages", "two persons of one name"},
		Rule:     "age-of-person",
	}
	for n, a := range told {
		for _, b := range told[n+1:] {
			if a.st.article != b.st.article && abs(a.age-b.age) > f.yearsBetween(a.st.article, b.st.article) {
				for _, o := range []toldAge{a, b} {
					x.Readings = addReading(x.Readings, o.st.words(o.i, o.j), strconv.Itoa(o.age)+" years of age", o.st.whole())
				}
			}
		}
	}
	return x, len(x.Readings) > 1
}

// yearsBetween is by how much a person's ages in two articles may differ: not at
// all where they are of one month, a year where nobody knows.
func (f *facts) yearsBetween(a, b *article) int {
	x, y := f.anchors[a].at, f.anchors[b].at
	if x.day == 0 || y.day == 0 {
		if x.year > 0 && y.year > 0 {
			return abs(x.year-y.year) + 1
		}
		return 1
	}
	days := abs(x.number() - y.number())
	if days <= 31 {
		return 0
	}
	return 1 + days/365
}

// ageAt reads the age that stands beside a person's name at tokens i..j: "Jane
// Roe, 40,", "Jane Roe, aged 40", "Jane Roe (40)", "Jane Roe was forty", "Jane
// Roe, he was forty years old", "the 40-year-old Jane Roe".
func (w *figureWords) ageAt(st *statement, i, j int) (toldAge, bool) {
	for k := max(0, i-5); k < i; k++ {
		if x, ok := w.yearOld(st, k); ok && w.describes(st, k+1, i) {
			return x, true
		}
	}
	k := j
	switch next := st.lower(k); {
	case next == "(":
		return w.ageBefore(st, k+1, ")")
	case next == ",":
		k++
		if st.lower(k) == "aged" || st.lower(k) == "age" {
			return w.ageBefore(st, k+1)
		}
		if st.tag(k) == language.DT {
			for n := k; n < k+4; n++ {
				if x, ok := w.yearOld(st, n); ok {
					return x, true
				}
			}
			return toldAge{}, false
		}
		if x, ok := w.ageBefore(st, k, ",", ".", ";"); ok {
			return x, true
		}
		if st.lower(k) == "he" || st.lower(k) == "she" {
			k++
		}
	}
	if st.lower(k) != "is" && st.lower(k) != "was" {
		return toldAge{}, false
	}
	if x, ok := w.yearOld(st, k+2); ok && st.tag(k+1) == language.DT {
		return x, true
	}
	if x, ok := w.ageBefore(st, k+1, "years"); ok {
		return x, st.lower(x.j+1) == "old" && st.lower(x.j+2) != "when"
	}
	return w.ageBefore(st, k+1, ".", ",", ";")
}

// describes tells whether the words between an age and a name may describe the
// person: "the 40-year-old teacher, Jane Roe".
func (w *figureWords) describes(st *statement, i, j int) bool {
	for k := i; k < j; k++ {
		if t := st.tag(k); !t.Noun() && t != language.JJ && !(st.lower(k) == "," && k == j-1) {
			return false
		}
	}
	return true
}

// yearOld reads "40-year-old" at token k.
func (w *figureWords) yearOld(st *statement, k int) (toldAge, bool) {
	digits, ok := strings.CutSuffix(st.lower(k), "-year-old")
	if !ok {
		return toldAge{}, false
	}
	age, ok := w.yearsOf(digits)
	return toldAge{st, k, k + 1, age}, ok
}

// ageBefore reads an age at token k that one of the given words follows, if any
// is given.
func (w *figureWords) ageBefore(st *statement, k int, after ...string) (toldAge, bool) {
	age, ok := w.yearsOf(st.lower(k))
	return toldAge{st, k, k + 1, age}, ok && (len(after) == 0 || slices.Contains(after, st.lower(k+1)))
}

// yearsOf reads a number of years that a person may be old.
func (w *figureWords) yearsOf(text string) (int, bool) {
	age, err := strconv.Atoi(text)
	if err != nil {
		value, ok := w.wordNumber(text)
		if !ok {
			return 0, false
		}
		age = int(value)
	}
	return age, age > 2 && age < 111
}
