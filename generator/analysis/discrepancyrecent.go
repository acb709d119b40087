package analysis

import (
	"fmt"

	"briefing/generator/corpus"
)

// Speakers whose words one article calls recent and dates to years ago.

// recentOrDated reports a speaker whose words an article calls recent and, in
// the next sentence but one at most, puts at least a year before the time of
// writing.
func recentOrDated(d *dossier, f *facts) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, a := range d.articles {
		sts := f.byArticle[a]
		latest := latestYear(sts, f.anchors[a])
		for n, st := range sts {
			speaker, at, ok := recentlySaid(d, st)
			if !ok {
				continue
			}
			for _, next := range sts[n:min(n+3, len(sts))] {
				if next.passage.ID != st.passage.ID || !spokenBy(d, next, speaker) {
					continue
				}
				for _, e := range next.dates {
					if e.named || next.quotedAt(e.i) || e.basis != corpus.Stated || e.from.year == 0 || e.to != (calendarDate{}) || e.from.year >= latest || e.i < at && next == st {
						continue
					}
					out = append(out, corpus.Discrepancy{
						Kind: corpus.DateDiffers, About: possessive(d.actorName(speaker)) + " remark",
						Readings: []corpus.Reading{
							{Value: st.word(at), Evidence: []corpus.Span{st.whole()}},
							{Value: e.value(next), Normalised: e.normalised(), Evidence: []corpus.Span{next.whole()}},
						},
						Aligned:  "Both sentences stand in one paragraph and report " + d.actorName(speaker) + " on the same matter; elsewhere the article dates events to " + fmt.Sprint(latest) + ".",
						Innocent: []string{"two statements, made on different occasions", "a slip in the date"},
						Actors:   []corpus.ActorID{speaker}, Rule: "recent-or-dated",
					})
				}
			}
		}
	}
	return out
}

// latestYear is the year of writing, or the latest that an article speaks of as
// past.
func latestYear(sts []*statement, anchor dateAnchor) int {
	if anchor.at.year > 0 {
		return anchor.at.year
	}
	year := 0
	for _, st := range sts {
		for _, e := range st.dates {
			if e.basis == corpus.Stated && st.statusAt(e, anchor) == corpus.Occurred {
				year = max(year, e.from.year)
			}
		}
	}
	return year
}

// recentlySaid finds "X recently said" and gives the speaker and the token of
// the adverb.
func recentlySaid(d *dossier, st *statement) (speaker corpus.ActorID, at int, ok bool) {
	for i := range st.tokens {
		w := st.lower(i)
		if w != "recently" && w != "lately" || st.quotedAt(i) {
			continue
		}
		if !saysVerb(st.sentence, i+1) && !saysVerb(st.sentence, i-1) {
			continue
		}
		ms := d.mentions.in(st.span(0, i))
		if len(ms) == 0 {
			return "", 0, false
		}
		last := ms[len(ms)-1]
		end := st.tokenAt(last.Span.End - 1)
		if i-end > 2 {
			return "", 0, false
		}
		return last.Actor, i, true
	}
	return "", 0, false
}

// saysVerb tells whether token i is a verb of saying.
func saysVerb(st *sentence, i int) bool {
	switch st.lower(i) {
	case "said", "says", "told", "stated", "argued", "declared", "announced", "warned", "noted", "remarked", "wrote", "claimed", "insisted":
		return true
	}
	return false
}

// spokenBy tells whether the speaker stands right beside a verb of saying.
func spokenBy(d *dossier, st *statement, speaker corpus.ActorID) bool {
	for _, m := range d.mentions.of(st.sentence) {
		if m.Actor != speaker {
			continue
		}
		i, j := st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1
		if saysVerb(st.sentence, j) || saysVerb(st.sentence, j+1) || saysVerb(st.sentence, i-1) {
			return true
		}
	}
	return false
}
