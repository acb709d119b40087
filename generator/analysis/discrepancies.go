package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// findDiscrepancies lists statements about the same thing that do not agree.
// Each kind first aligns statements, by shared actors, heads and rare words or
// by a shared quotation, and only then compares them. Which of them is right
// is never said.
func findDiscrepancies(d *dossier) []corpus.Discrepancy {
	f := d.factsOf()
	utterances := clusterUtterances(f, gatherUtterances(d, f))
	var out []corpus.Discrepancy
	out = append(out, differingWordings(d, f, utterances)...)
	out = append(out, differingSpeechDates(d, f, utterances)...)
	out = append(out, recentOrDated(d, f)...)
	out = append(out, differingEventDates(d, f)...)
	out = append(out, differingKindDates(d, f)...)
	out = append(out, differingDeedDates(d, f)...)
	out = append(out, differingEffects(d, f)...)
	out = append(out, differingStarts(d, f)...)
	out = append(out, differingDays(d, f)...)
	out = append(out, slipsOfDay(d, f)...)
	out = append(out, datesInPlace(d, f)...)
	out = append(out, differingVoteDays(d, f)...)
	out = append(out, rivalMonths(d, f)...)
	out = append(out, differingFigures(d, f)...)
	out = append(out, differingVotes(d, f)...)
	out = append(out, differingAges(d, f)...)
	out = append(out, differingEstimates(d, f)...)
	out = append(out, figuresDenied(d, f)...)
	out = append(out, differingCosts(d, f)...)
	out = append(out, differingCounts(d, f)...)
	out = append(out, rivalFigures(d, f)...)
	out = append(out, differingCrowds(d, f)...)
	out = append(out, differingCaps(d, f)...)
	out = append(out, figuresInPlace(f)...)
	out = append(out, digitsChangedPlaces(d, f)...)
	out = append(out, differingCurrencies(d, f)...)
	out = append(out, differingNames(d, f)...)
	out = append(out, differingStatuses(d, f)...)
	out = append(out, doneYetOrNot(d, f)...)
	out = append(out, differingStances(d, f)...)
	out = append(out, differingScopes(d, f)...)
	out = append(out, differingExtents(d, f)...)
	out = append(out, differingRanks(d, f)...)
	out = append(out, coveredOrNot(d, f)...)
	out = f.ofOneSubject(out)
	f.dated, f.sized = memo[*datedClause]{}, memo[*sizedClause]{} // of thousands of articles they would fill the memory
	return inOrder(d, withoutRepeats(d, out))
}

// withoutRepeats drops a finding whose sentences, or whose values in the same
// paragraphs, an earlier one of its kind already sets against each other: that
// a remark was made and that it was made somewhere on a day is one thing.
// Rules stand from the surest to the least.
func withoutRepeats(d *dossier, all []corpus.Discrepancy) []corpus.Discrepancy {
	taken := map[readingPlace]bool{}
	var out []corpus.Discrepancy
	take := func(x corpus.Discrepancy) {
		for _, r := range x.Readings {
			for _, at := range r.Evidence {
				for _, p := range placesOf(d, x.Kind, r, at) {
					taken[p] = true
				}
			}
		}
	}
	for _, x := range all {
		if mergedInto(out, x) {
			take(x)
			continue
		}
		fresh := 0
		for _, r := range x.Readings {
			if !slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool {
				return slices.ContainsFunc(placesOf(d, x.Kind, r, at), func(p readingPlace) bool { return taken[p] })
			}) {
				fresh++
			}
		}
		if fresh == 0 {
			d.notedRepeat(x)
			continue
		}
		take(x)
		out = append(out, x)
	}
	return out
}

// readingPlace is where a reading of a kind of discrepancy stands: a sentence,
// a sentence with a figure, or a paragraph with a date.
type readingPlace struct {
	kind  corpus.DiscrepancyKind
	at    corpus.Span
	value string
}

// placesOf lists the places that a piece of evidence takes up. A sentence may
// give several figures, each of which others dispute.
func placesOf(d *dossier, kind corpus.DiscrepancyKind, r corpus.Reading, at corpus.Span) []readingPlace {
	if kind == corpus.FigureDiffers && r.Normalised != "" {
		return []readingPlace{{kind, sentenceOf(d, at), r.Normalised}}
	}
	places := []readingPlace{{kind: kind, at: sentenceOf(d, at)}}
	if kind != corpus.DateDiffers || r.Normalised == "" {
		return places
	}
	if a := d.factsOf().article(at.Source); a != nil {
		if s := a.sentenceAt(at.Start); s != nil {
			places = append(places, readingPlace{kind, s.passage.Span, r.Normalised})
		}
	}
	return places
}

// mergedInto adds the evidence of a finding to an earlier one that sets the
// same figures against each other, or days of which it has some, told in other words,
// if there is one.
func mergedInto(out []corpus.Discrepancy, x corpus.Discrepancy) bool {
	if x.Kind != corpus.FigureDiffers && x.Rule != "day-beside-same-words" && x.Rule != "day-of-start" {
		return false
	}
	values := func(x corpus.Discrepancy) []string {
		var vs []string
		for _, r := range x.Readings {
			vs = append(vs, r.Normalised)
		}
		slices.Sort(vs)
		return vs
	}
	all := values(x)
	for n := range out {
		of := values(out[n])
		more := x.Kind == corpus.DateDiffers && subset(of, all) // and a third day
		if out[n].Kind != x.Kind || !slices.Equal(of, all) && !more {
			continue
		}
		for _, r := range x.Readings {
			for _, at := range r.Evidence {
				out[n].Readings = addReading(out[n].Readings, r.Value, r.Normalised, at)
			}
		}
		if x.Rule == "cost-of-main-subject" {
			out[n].About = x.About
		}
		return true
	}
	return false
}

// inOrder sorts readings and discrepancies by first evidence and names them.
func inOrder(d *dossier, all []corpus.Discrepancy) []corpus.Discrepancy {
	order := map[corpus.SourceID]int{}
	for n, a := range d.articles {
		order[a.src.ID] = n
	}
	before := func(x, y corpus.Span) int {
		return cmp.Or(cmp.Compare(order[x.Source], order[y.Source]), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	}
	for _, x := range all {
		for _, r := range x.Readings {
			slices.SortFunc(r.Evidence, before)
		}
		slices.SortStableFunc(x.Readings, func(a, b corpus.Reading) int { return before(a.Evidence[0], b.Evidence[0]) })
	}
	slices.SortStableFunc(all, func(a, b corpus.Discrepancy) int {
		return cmp.Or(before(a.Readings[0].Evidence[0], b.Readings[0].Evidence[0]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.About, b.About))
	})
	unique := newIDs()
	for n := range all {
		all[n].ID = corpus.DiscrepancyID(unique.unique(corpus.Slug(string(all[n].Kind) + " " + all[n].About)))
	}
	return all
}

// addReading adds evidence to the reading with the same normalised value (or
// value, where there is none), or adds a reading.
func addReading(rs []corpus.Reading, value, normalised string, at corpus.Span) []corpus.Reading {
	for n := range rs {
		if normalised != "" && rs[n].Normalised == normalised || normalised == "" && strings.EqualFold(rs[n].Value, value) {
			if !slices.Contains(rs[n].Evidence, at) {
				rs[n].Evidence = append(rs[n].Evidence, at)
			}
			return rs
		}
	}
	return append(rs, corpus.Reading{Value: value, Normalised: normalised, Evidence: []corpus.Span{at}})
}

// actorName gives an actor's name, for sentences that a reader sees.
func (d *dossier) actorName(id corpus.ActorID) string {
	if a := d.factsOf().actor(id); a != nil {
		return a.Name
	}
	return string(id)
}

// actorsOf lists the named actors of some statements, each once, in order.
func actorsOf(sts ...*statement) []corpus.ActorID {
	var out []corpus.ActorID
	for _, st := range sts {
		for _, id := range st.actors {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// common lists the actors of both statements.
func common(a, b []corpus.ActorID) []corpus.ActorID {
	var out []corpus.ActorID
	for _, id := range a {
		if slices.Contains(b, id) {
			out = append(out, id)
		}
	}
	return out
}

// quoteWords gives stems back as words in the order of a statement, for saying
// why two statements were aligned: at most n, rarest first.
func (f *facts) quoteWords(st *statement, ids []int, n int) string {
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, func(a, b int) int { return f.spread[a] - f.spread[b] })
	ids = ids[:min(n, len(ids))]
	var words []string
	for i := range st.tokens {
		if k := slices.Index(ids, f.stemAt(st.sentence, i)); k >= 0 {
			words = append(words, "“"+st.word(i)+"”")
			ids = slices.Delete(ids, k, k+1)
		}
	}
	return strings.Join(words, ", ")
}
