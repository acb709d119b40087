package analysis

import (
	"slices"

	"briefing/generator/language"
)

// What stands around a date, and whether two such clauses tell of one thing.

// datedClause is the words around a date, as far as the next one.
type datedClause struct {
	st    *statement
	date  dateExpression
	i, j  int
	stems []int
	close memo[int] // see closeStems
}

// maxDates is how many dates or figures a sentence may hold before it is taken
// for a table, which says nothing in words.
const maxDates = 20

// datedClauses lists the clauses around dates that are not part of a name.
func datedClauses(f *facts) []*datedClause { return f.dated.or(f.findDatedClauses) }

func (f *facts) findDatedClauses() []*datedClause {
	var out []*datedClause
	for _, st := range f.statements {
		if len(st.dates) > maxDates {
			continue
		}
		for n, e := range st.dates {
			if e.open && (st.lower(e.j) == "when" || st.lower(e.j+1) == "when") {
				e.open = false // "since February, when it began"
			}
			if e.named || st.quotedAt(e.i) || e.open {
				continue
			}
			i, j := st.clauseAt(e.i, e.j)
			for k, o := range st.dates { // another date has words of its own
				if k < n && !o.named {
					i = max(i, o.j, st.seam(o.j, e.i))
				} else if k > n && !o.named {
					j = min(j, o.i, st.seam(e.j, o.i))
				}
			}
			out = append(out, &datedClause{st: st, date: e, i: i, j: j, stems: f.clauseStems(st, i, j, e.i, e.j)})
		}
	}
	return out
}

// seam gives the token in i..j, between two dates, where the words of the second
// begin: after a comma, or at a word that begins a clause: "filed on 31 January |
// that it would close the ward on 31 May". It gives i where there is none.
func (st *statement) seam(i, j int) int {
	for k := i; k < j; k++ {
		switch st.lower(k) {
		case ",", ";", "that", "and", "but", "which", "who", "when", "while":
			return k
		}
	}
	return i
}

// clauseStems gives the stems of the content words of tokens i..j, but not of
// skip..end.
func (f *facts) clauseStems(st *statement, i, j, skip, end int) []int {
	var ids []int
	for k := i; k < j; k++ {
		if k >= skip && k < end || st.tag(k).Proper() && f.dateWords.months[st.lower(k)] > 0 {
			continue
		}
		ids = f.appendStems(ids, st.sentence, k)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// namedApart tells whether each of two clauses names somebody or something
// that the other's sentence does not: then they most likely tell of two.
func (f *facts) namedApart(a *statement, i, j int, b *statement, k, l int) bool {
	return f.namesBeyond(a, i, j, b) && f.namesBeyond(b, k, l, a)
}

// namesBeyond tells whether tokens i..j hold a name that the other sentence
// lacks. Titles and dates are no names.
func (f *facts) namesBeyond(st *statement, i, j int, other *statement) bool {
	for k := i; k < j; k++ {
		w := st.lower(k)
		if !st.tag(k).Proper() || f.titles[w] || f.dateWords.months[w] > 0 || f.dateWords.weekdays[w] > 0 || !isWord(w) {
			continue
		}
		if id := f.stemAt(st.sentence, k); id >= 0 && !slices.Contains(other.stems, id) && !f.sharesActorAt(st, k, other) {
			return true
		}
	}
	return false
}

// sharesActorAt tells whether token k names an actor of the other sentence,
// perhaps in another way.
func (f *facts) sharesActorAt(st *statement, k int, other *statement) bool {
	if f.mentions == nil {
		return false
	}
	for _, m := range f.mentions.in(st.span(max(0, k-6), min(len(st.tokens), k+7))) {
		if m.Span.Start <= st.tokens[k].Start && st.tokens[k].End <= m.Span.End && slices.Contains(other.actors, m.Actor) {
			return true
		}
	}
	return false
}

// tellsMore tells whether shared stems hold two words besides names, so that two
// clauses are not aligned for speaking of the same people.
func (f *facts) tellsMore(st *statement, ids []int) bool {
	n := 0
	for i := range st.tokens {
		if !st.tag(i).Proper() && !f.titles[st.lower(i)] && slices.Contains(ids, f.stemAt(st.sentence, i)) {
			n++
		}
	}
	return n >= 2
}

// tellsOfOne tells whether shared stems hold a word besides names, titles and
// what is too general to tell of anything, so that two clauses are not aligned
// for speaking of the same people.
func (f *facts) tellsOfOne(st *statement, ids []int) bool {
	for i := range st.tokens {
		if id := f.stemAt(st.sentence, i); !st.tag(i).Proper() && !f.titles[st.lower(i)] && !f.generalStems[id] && slices.Contains(ids, id) {
			return true
		}
	}
	return false
}

// distinguished tells whether two clauses name different members of a series:
// "the first round" and "the second round", or different proper names where
// each has one of its own before the same noun.
func distinguished(a *statement, i, j int, b *statement, k, l int) bool {
	x, y := a.distinction(i, j), b.distinction(k, l)
	return x.ordinal != "" && y.ordinal != "" && x.ordinal != y.ordinal || x.elsewhere(y) || x.numberedApart(y)
}

// distinction is what tokens i..j of a statement have that tells one member of a
// series from another.
type distinction struct {
	i, j    int
	ordinal string
	names   map[string][]string // see namesAfter
	numbers map[string]string   // see numbersOfThings
}

// distinction reads the same, once: a clause is compared with many.
func (st *statement) distinction(i, j int) *distinction {
	for _, x := range st.distinctions {
		if x.i == i && x.j == j {
			return x
		}
	}
	x := &distinction{i, j, ordinalIn(st, i, j), namesAfter(st, i, j), numbersOfThings(st, i, j)}
	st.distinctions = append(st.distinctions, x)
	return x
}

// numberedApart tells whether two clauses name things of one kind by different
// numbers: "category 2" and "category 4", "phase one" and "phase two".
func (x *distinction) numberedApart(y *distinction) bool {
	for noun, number := range x.numbers {
		if other, ok := y.numbers[noun]; ok && other != number {
			return true
		}
	}
	return false
}

// numbersOfThings gives the numbers that stand after the nouns of tokens i..j,
// where they count nothing.
func numbersOfThings(st *statement, i, j int) map[string]string {
	var out map[string]string
	for k := i + 1; k < j; k++ {
		if st.tag(k) != language.CD || st.tag(k-1) != language.NN && !st.tag(k-1).Proper() || slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= k && k < e.j }) ||
			slices.ContainsFunc(st.figures, func(x figure) bool { return x.i <= k && k < x.j }) {
			continue
		}
		if out == nil {
			out = map[string]string{}
		}
		out[st.lower(k-1)] = st.lower(k)
	}
	return out
}

// elsewhere tells whether both clauses say where, or of what, in the same way
// and with different names: "a summit in Madrid" and "a summit in Vilnius".
func (x *distinction) elsewhere(y *distinction) bool {
	for preposition, one := range x.names {
		if two := y.names[preposition]; len(two) > 0 && !slices.ContainsFunc(one, func(name string) bool { return slices.Contains(two, name) }) {
			return true
		}
	}
	return false
}

// namesAfter lists the words of the names that follow "in", "at" and "near" in
// tokens i..j, but for months, and those that follow "of" with the noun before
// it: "the ticket of Jane Roe" tells nothing of "the governor of Ohio". Words
// such as "worldwide" say where, too.
func namesAfter(st *statement, i, j int) map[string][]string {
	out := map[string][]string{}
	for k := i; k < j; k++ {
		key := st.lower(k)
		switch key {
		case "worldwide", "globally", "nationwide", "statewide", "citywide", "countrywide":
			out["in"] = append(out["in"], key)
			continue
		case "in", "at", "near":
		case "of":
			key = st.stem(k-1) + " of"
		default:
			continue
		}
		at := k + 1
		if st.lower(at) == "the" {
			at++
			if describedPlace[st.lower(at)] && !st.tag(at+1).Proper() && st.lower(at+1) != "of" {
				continue
			}
		}
		for ; at < j && st.tag(at).Proper() && !slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= at && at < e.j }); at++ {
			out[key] = append(out[key], st.lower(at))
		}
	}
	return out
}

// describedPlace are the words that say of a place what it is: "in the Republic"
// may be where another source writes the name.
var describedPlace = map[string]bool{"republic": true, "kingdom": true, "union": true, "state": true, "province": true, "territory": true, "commonwealth": true,
	"federation": true, "capital": true, "city": true, "county": true, "country": true, "region": true, "island": true, "district": true}

// ordinalIn gives the ordinal or the like that stands in a clause.
func ordinalIn(st *statement, i, j int) string {
	for k := i; k < j; k++ {
		switch w := st.lower(k); w {
		case "first", "second", "third", "fourth", "fifth", "final", "initial", "opening", "previous", "next", "latest", "earlier":
			return w
		}
	}
	return ""
}
