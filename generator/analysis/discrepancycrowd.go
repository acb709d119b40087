package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// How many people took part in one thing, or were arrested there.

// crowd is a count of people at something that happened.
type crowd struct {
	figure
	st     *statement
	kind   string              // of crowdWords
	by     string              // "police" or "organisers", if they are said to count
	anyone bool                // the noun names no group of its own: "people"
	places map[string][]string // the words of names where it was, by the preposition before them
	days   []dateExpression
}

// crowdWords are the words of crowds.txt: stems with the kind of event that
// they tell, who is said to count, forms of verbs for taking part, and stems of
// nouns that name no group of its own.
type crowdWords struct {
	kinds                  map[string]string
	counters, did, anybody map[string]bool
}

func newCrowdWords(lex *lexicon) *crowdWords {
	w := &crowdWords{map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, e := range lex.lists["crowds"] {
		switch kind := e.fields[0]; kind {
		case "did":
			w.did[e.phrase] = true
		case "counter":
			w.counters[e.phrase] = true
		case "anybody":
			w.anybody[stemOf(e.phrase)] = true
		default:
			w.kinds[stemOf(e.phrase)] = kind
		}
	}
	return w
}

// maxCrowdRatio is how far apart two counts of one crowd may lie.
const maxCrowdRatio = 10

// differingCrowds reports counts of the people at one march, strike or hearing,
// or of those arrested there, that two sources of a dossier on one subject give
// differently: at one place, or by one counter, and not on different days.
func differingCrowds(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	all := f.crowds(prepared(d.lex, newCrowdWords))
	var out []corpus.Discrepancy
	done := map[*crowd]bool{}
	for _, a := range all {
		if done[a] {
			continue
		}
		rs := addReading(nil, a.st.words(a.i, a.j), a.normalised(), a.st.whole())
		var last *crowd
		for _, b := range all {
			if done[b] || !f.oneCrowd(a, b) || slices.ContainsFunc(all, func(o *crowd) bool { // another fits better
				return f.oneCrowd(o, b) && o.st.article == a.st.article && o != a && ratio(o.value, b.value) < ratio(a.value, b.value) ||
					f.oneCrowd(a, o) && o.st.article == b.st.article && o != b && ratio(a.value, o.value) < ratio(a.value, b.value)
			}) {
				continue
			}
			rs = addReading(rs, b.st.words(b.i, b.j), b.normalised(), b.st.whole())
			done[b] = true
			if !a.near(b) {
				last = b
			}
		}
		if last == nil {
			continue
		}
		out = append(out, corpus.Discrepancy{
			Kind: corpus.FigureDiffers, About: "number of people at the " + a.kind, Readings: rs,
			Aligned:  "Both sentences count people at something of one kind (" + a.kind + ") at one place or by one counter, and not on different days.",
			Innocent: []string{"counts by different people or at different hours", "one counts more places or days than the other"},
			Actors:   common(a.st.actors, last.st.actors), Rule: "people-at-an-event",
		})
		if a.kind == "arrest" {
			out[len(out)-1].About = "number of people arrested"
		}
	}
	return out
}

// crowds lists the counts of people at something that happened.
func (f *facts) crowds(words *crowdWords) []*crowd {
	var out []*crowd
	for n, st := range f.statements {
		var before *statement
		if n > 0 && f.statements[n-1].article == st.article && f.statements[n-1].passage.ID == st.passage.ID {
			before = f.statements[n-1]
		}
		for _, x := range f.headcounts(words, st) {
			reach := 10
			if words.did[st.lower(x.j)] { // "640 nurses walked off the job …, beginning a strike"
				reach = 24
			}
			c := &crowd{figure: x, st: st, kind: words.kindIn(st, x.i-10, x.j+reach), anyone: words.anybody[x.noun]}
			for k := range st.tokens {
				if by := st.lower(k); words.counters[by] && (putForward(st, x) || saidBetween(st, k, x.i) || st.lower(x.i-2) == "admitted") {
					c.by = strings.Replace(by, "organizers", "organisers", 1)
				}
			}
			if c.kind == "" && before != nil && (c.by != "" || words.did[st.lower(x.j)]) {
				c.kind = words.kindIn(before, 0, len(before.tokens))
			}
			if c.kind == "" {
				continue
			}
			c.places, c.days = f.placesOf(st), crowdDays(st)
			if before != nil && len(c.places) == 0 {
				c.places = f.placesOf(before)
			}
			if before != nil && len(c.days) == 0 {
				c.days = crowdDays(before)
			}
			out = append(out, c)
		}
	}
	return out
}

// headcounts gives the numbers of people in a statement, with those that stand
// for people without a noun: "2,000 took part", "put the number at 18,000".
func (f *facts) headcounts(words *crowdWords, st *statement) []figure {
	var out []figure
	for _, x := range st.figures {
		if x.unit == "" && x.value >= 20 && x.high == 0 && (f.offices[st.lower(x.j-1)] || words.did[st.lower(x.j)]) {
			out = append(out, x)
		}
	}
	for k := range st.tokens {
		if !st.is(k, withDigit) {
			continue
		}
		value, ok := parseNumber(st.lower(k))
		if !ok || value < 20 || slices.ContainsFunc(st.figures, func(x figure) bool { return x.i <= k && k < x.j }) || slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= k && k < e.j }) {
			continue
		}
		if n := st.lower(k - 2); !words.did[st.lower(k+1)] && (st.lower(k-1) != "at" || n != "number" && n != "crowd" && n != "turnout" && n != "attendance") {
			continue
		}
		x := figure{i: k, j: k + 1, value: value, noun: stemOf("people")}
		hedge(st.sentence, &x)
		out = append(out, x)
	}
	return out
}

// kindIn gives the kind of what a crowd does in tokens i..j.
func (w *crowdWords) kindIn(st *statement, i, j int) string {
	for k := max(0, i); k < min(j, len(st.tokens)); k++ {
		if !st.tag(k).Noun() && !st.tag(k).Verb() || st.word(k) == "March" {
			continue
		}
		if kind := w.kinds[st.stem(k)]; kind != "" && (kind != "hearing" || st.lower(k) == "hearing") {
			return kind
		}
	}
	return ""
}

// crowdDays lists the days that a statement names.
func crowdDays(st *statement) []dateExpression {
	return slices.DeleteFunc(slices.Clone(st.dates), func(e dateExpression) bool { return e.precision != corpus.Day || e.named })
}

// placesOf gives the words of the names in a statement that say where, by the
// preposition before them, but for states: a march in the capital is not all of
// the country's. "across the country" is a place of its own.
func (f *facts) placesOf(st *statement) map[string][]string {
	out := namesAfter(st, 0, len(st.tokens))
	for key := range out {
		if key != "in" && key != "at" && key != "near" {
			delete(out, key)
		}
	}
	for k := range st.tokens {
		if w := st.lower(k); w == "nationwide" || w == "country" && (st.lower(k-2) == "across" || st.lower(k-2) == "around") {
			out["in"] = append(out["in"], "country")
		}
		if st.lower(k) == "came" && st.lower(k+1) == "to" && st.tag(k+2).Proper() {
			out["at"] = append(out["at"], st.lower(k+2))
		}
	}
	if f.mentions == nil {
		return out
	}
	for _, id := range st.actors {
		if a := f.actor(id); a != nil && a.Kind == corpus.State {
			for key, words := range out {
				if out[key] = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(partsOfName(a.Name), w) }); len(out[key]) == 0 {
					delete(out, key)
				}
			}
		}
	}
	return out
}

// placedAs tells whether two crowds were at one place, and whether at two: both
// say "in" or both "at", and not the same.
func (c *crowd) placedAs(o *crowd) (one, apart bool) {
	for key, words := range c.places {
		for other, theirs := range o.places {
			if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(theirs, w) }) {
				return true, false
			}
			apart = apart || key == other
		}
	}
	return false, apart
}

// oneCrowd tells whether two counts are of one crowd.
func (f *facts) oneCrowd(a, b *crowd) bool {
	if a == b || a.st.article == b.st.article || a.kind != b.kind && (a.kind == "arrest" || b.kind == "arrest" || a.kind == "hearing" || b.kind == "hearing" || a.by == "" || a.by != b.by) ||
		a.by != "" && b.by != "" && a.by != b.by || ratio(a.value, b.value) > maxCrowdRatio {
		return false
	}
	if f.apartInTime(a, b) || a.noun != b.noun && !a.anyone && !b.anyone {
		return false
	}
	one, apart := a.placedAs(b)
	if apart || !one && a.kind != "strike" && len(a.places) > 0 && len(b.places) > 0 {
		return false
	}
	return one || a.by != "" && a.by == b.by || a.kind == "strike" && a.noun == b.noun && !a.anyone
}

// apartInTime tells whether two crowds were of different days.
func (f *facts) apartInTime(a, b *crowd) bool {
	for _, x := range a.days {
		for _, y := range b.days {
			if compatible(x, y) {
				return false
			}
		}
	}
	return len(a.days) > 0 && len(b.days) > 0
}

// near tells whether two counts may be of one number: what is rough, or more
// than something, is near what lies a little above.
func (c *crowd) near(o *crowd) bool {
	for _, p := range [][2]*crowd{{c, o}, {o, c}} {
		if x, y := p[0], p[1]; ratio(x.value, y.value) < 1.5 && (x.bound > 0 && y.value >= x.value || x.bound < 0 && y.value <= x.value) {
			return true
		}
	}
	return c.value == o.value || (c.rough || o.rough) && ratio(c.value, o.value) < 1.06
}

// ratio gives how many times as large the larger of two numbers is.
func ratio(x, y float64) float64 { return max(x, y) / min(x, y) }
