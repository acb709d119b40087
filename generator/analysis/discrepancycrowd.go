package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// How many people took part in one thing, or were arrested there.

// crowd is a count of people at something that happened.
type crowd struct {
	figure
	st     *statement
	kind   string   // of crowdWords
	by     string   // "police" or "organisers", if they are said to count
	places []string // the words of names where it was
	days   []dateExpression
}

// crowdWords are the stems of what crowds do, with its kind.
var crowdWords = map[string]string{
	"march": "march", "ralli": "march", "rally": "march", "demonstr": "march", "protest": "march", "vigil": "march", "parad": "march",
	"strike": "strike", "walkout": "strike", "hear": "hearing", "detain": "arrest", "arrest": "arrest",
}

// crowdCounters are who is commonly said to count a crowd.
var crowdCounters = map[string]string{"police": "police", "organisers": "organisers", "organizers": "organisers"}

// crowdVerbs are forms of verbs for what people do at such events.
var crowdVerbs = map[string]bool{"took": true, "marched": true, "attended": true, "gathered": true, "rallied": true, "joined": true, "protested": true, "demonstrated": true}

// maxCrowdRatio is how far apart two counts of one crowd may lie.
const maxCrowdRatio = 10

// differingCrowds reports counts of the people at one march, strike or hearing,
// or of those arrested there, that two sources of a dossier on one subject give
// differently: at one place, or by one counter, and not on different days.
func differingCrowds(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	all := f.crowds()
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
func (f *facts) crowds() []*crowd {
	var out []*crowd
	for n, st := range f.statements {
		var before *statement
		if n > 0 && f.statements[n-1].article == st.article && f.statements[n-1].passage.ID == st.passage.ID {
			before = f.statements[n-1]
		}
		for _, x := range f.headcounts(st) {
			c := &crowd{figure: x, st: st, kind: crowdKind(st, x.i-10, x.j+10)}
			for k := range st.tokens {
				if by := crowdCounters[st.lower(k)]; by != "" && (putForward(st, x) || saidBetween(st, k, x.i) || st.lower(x.i-2) == "admitted") {
					c.by = by
				}
			}
			if c.kind == "" && before != nil && (c.by != "" || st.lower(x.j) == "took" || st.lower(x.j) == "attended") {
				c.kind = crowdKind(before, 0, len(before.tokens))
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
func (f *facts) headcounts(st *statement) []figure {
	var out []figure
	for _, x := range st.figures {
		if x.unit == "" && x.value >= 20 && x.high == 0 && (f.offices[st.lower(x.j-1)] || crowdVerbs[st.lower(x.j)]) {
			out = append(out, x)
		}
	}
	for k := range st.tokens {
		value, ok := parseNumber(st.lower(k))
		if !ok || value < 20 || slices.ContainsFunc(st.figures, func(x figure) bool { return x.i <= k && k < x.j }) || slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= k && k < e.j }) {
			continue
		}
		if n := st.lower(k - 2); !crowdVerbs[st.lower(k+1)] && (st.lower(k-1) != "at" || n != "number" && n != "crowd" && n != "turnout" && n != "attendance") {
			continue
		}
		x := figure{i: k, j: k + 1, value: value, noun: stemOf("people")}
		hedge(st.sentence, &x)
		out = append(out, x)
	}
	return out
}

// crowdKind gives the kind of what a crowd does in tokens i..j.
func crowdKind(st *statement, i, j int) string {
	for k := max(0, i); k < min(j, len(st.tokens)); k++ {
		if !st.tag(k).Noun() && !st.tag(k).Verb() || st.word(k) == "March" {
			continue
		}
		if kind := crowdWords[stemOf(st.lower(k))]; kind != "" && (kind != "hearing" || st.lower(k) == "hearing") {
			return kind
		}
	}
	return ""
}

// crowdDays lists the days that a statement names.
func crowdDays(st *statement) []dateExpression {
	return slices.DeleteFunc(slices.Clone(st.dates), func(e dateExpression) bool { return e.precision != corpus.Day || e.named })
}

// placesOf lists the words of the names in a statement that say where, but for
// states: a march in the capital is not all of the country's. "across the
// country" is a place of its own.
func (f *facts) placesOf(st *statement) []string {
	var out []string
	names := namesAfter(st, 0, len(st.tokens))
	for _, key := range []string{"in", "at", "near"} {
		out = append(out, names[key]...)
	}
	for k := range st.tokens {
		if w := st.lower(k); w == "nationwide" || w == "country" && (st.lower(k-2) == "across" || st.lower(k-2) == "around") {
			out = append(out, "country")
		}
		if st.lower(k) == "came" && st.lower(k+1) == "to" && st.tag(k+2).Proper() {
			out = append(out, st.lower(k+2))
		}
	}
	if f.mentions == nil {
		return out
	}
	for _, id := range st.actors {
		if a := f.actor(id); a != nil && a.Kind == corpus.State {
			out = slices.DeleteFunc(out, func(w string) bool { return slices.Contains(partsOfName(a.Name), w) })
		}
	}
	return out
}

// oneCrowd tells whether two counts are of one crowd.
func (f *facts) oneCrowd(a, b *crowd) bool {
	if a == b || a.st.article == b.st.article || a.kind != b.kind && (a.kind == "arrest" || b.kind == "arrest" || a.kind == "hearing" || b.kind == "hearing" || a.by == "" || a.by != b.by) ||
		a.by != "" && b.by != "" && a.by != b.by || ratio(a.value, b.value) > maxCrowdRatio {
		return false
	}
	if f.apartInTime(a, b) || a.noun != b.noun && a.noun != stemOf("people") && b.noun != stemOf("people") {
		return false
	}
	one := slices.ContainsFunc(a.places, func(w string) bool { return slices.Contains(b.places, w) })
	if !one && len(a.places) > 0 && len(b.places) > 0 {
		return false
	}
	return one || a.by != "" && a.by == b.by || a.kind == "strike" && a.noun == b.noun && a.noun != stemOf("people")
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
	if c.bound > 0 && o.value >= c.value && o.value < 1.5*c.value || o.bound > 0 && c.value >= o.value && c.value < 1.5*o.value {
		return true
	}
	return c.value == o.value || (c.rough || o.rough) && ratio(c.value, o.value) < 1.06
}

// ratio gives how many times as large the larger of two numbers is.
func ratio(x, y float64) float64 { return max(x, y) / min(x, y) }
