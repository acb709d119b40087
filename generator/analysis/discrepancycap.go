package analysis

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// The most that there may be of something: "a fine of up to 25,000 euros", "up to
// 12 launches a year". A rule sets one such limit, and sources that give it need
// not say anything else in common.

// maxCapsRatio is how many times as large one of two limits of one thing may be.
const maxCapsRatio = 2.5

// differingCaps reports limits of one thing, in a dossier on one subject, where
// each article gives one and they are not the same.
func differingCaps(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	var byKind filed[*sizedClause]
	for _, c := range sizedClauses(f) {
		if key := f.capOf(c); key != "" {
			byKind.add(key, c)
		}
	}
	var out []corpus.Discrepancy
	for _, key := range byKind.keys {
		all := byKind.of[key]
		all = slices.DeleteFunc(slices.Clone(all), func(a *sizedClause) bool {
			return slices.ContainsFunc(all, func(b *sizedClause) bool { return a.st.article == b.st.article && !a.figure.agrees(b.figure) })
		})
		for n, a := range all {
			k := slices.IndexFunc(all[n+1:], func(b *sizedClause) bool { return f.capsApart(a, b) })
			if k < 0 {
				continue
			}
			out = append(out, f.caps(a, all[n+1+k], all))
			break
		}
	}
	return out
}

// capOf gives what a figure is the most of: the noun that it counts, or before a
// sum or measure the noun of "a fine of up to"; empty where it is no limit.
func (f *facts) capOf(c *sizedClause) string {
	x, st := c.figure, c.st
	k := x.i - 1
	switch {
	case x.value <= 0 || x.high > 0 || x.rough:
		return ""
	case st.lower(k) == "to" && st.lower(k-1) == "up":
		k -= 2
	case st.lower(k) == "most" && st.lower(k-1) == "at":
		k -= 2
	default:
		return ""
	}
	if x.unit == "" {
		if x.noun == "" || f.generalCount(x.noun) {
			return ""
		}
		return "count " + x.noun + " " + x.rate
	}
	if st.lower(k) != "of" || !st.tag(k-1).Noun() || st.tag(k-1).Proper() || f.generalStems[f.stemAt(st.sentence, k-1)] {
		return ""
	}
	return cmp.Or(f.sameWords[st.stem(k-1)], st.stem(k-1)) + " " + x.unit + " " + x.rate
}

// capsApart tells whether two limits are probably one, which two articles give
// differently.
func (f *facts) capsApart(a, b *sizedClause) bool {
	return a.st.article != b.st.article && !a.figure.agrees(b.figure) && ratio(a.figure.value, b.figure.value) <= maxCapsRatio &&
		!f.givenIn(a.st.article, b.figure) && !f.givenIn(b.st.article, a.figure) && !f.namedApart(a.st, a.i, a.j, b.st, b.i, b.j) && f.mayBeOne(a, b)
}

// caps makes the discrepancy of two limits.
func (f *facts) caps(a, b *sizedClause, all []*sizedClause) corpus.Discrepancy {
	var rs []corpus.Reading
	for _, c := range all {
		if c == a || c == b || c.figure.agrees(a.figure) || c.figure.agrees(b.figure) {
			rs = addReading(rs, c.st.words(c.figure.i, c.figure.j), c.figure.normalised(), c.st.whole())
		}
	}
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: f.capLabel(a, b), Readings: rs,
		Aligned:  "Both sentences say how much there may be of one thing at most, and no source gives both limits.",
		Innocent: []string{"limits for different cases", "a limit that was changed between the articles", "a slip in one of the figures"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "most-of-thing",
	}
}

// capLabel names what two limits are of.
func (f *facts) capLabel(a, b *sizedClause) string {
	if a.figure.unit != "" {
		return "limit of the " + a.st.lower(a.figure.i-4) // the noun before "of up to"
	}
	return readingLabel(f, shared(a.stems, b.stems), numberClause{a.st, a.figure}, numberClause{b.st, b.figure})
}
