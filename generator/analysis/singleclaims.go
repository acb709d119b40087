package analysis

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// singleClaims lists what is said by one source only and can be checked:
// sentences with a figure, a date or a quoted speaker, that nothing in another
// source resembles.
func singleClaims(d *dossier, f *facts, agreed map[*statement]bool) []corpus.Span {
	const limit = 8
	r := newResolver(d, f)
	speech := speechStatements(d, f)
	main := mainActors(d)
	type ranked struct {
		st    *statement
		score float64
	}
	var all []ranked
	for _, st := range f.statements {
		facts := float64(len(st.dates))
		for _, fig := range st.figures {
			if !timeUnits[fig.unit] && (fig.unit != "" || fig.value > 12) {
				facts += 2
			}
		}
		if speech[st] {
			facts++
		}
		if facts == 0 || agreed[st] {
			continue
		}
		score := facts + float64(len(common(main, st.actors)))
		all = append(all, ranked{st, score})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	var chosen []*statement
	perSource := map[corpus.SourceID]int{}
	quota := max(2, limit/max(1, len(d.articles)))
	for _, c := range all {
		if len(chosen) == limit {
			break
		}
		if id := c.st.article.src.ID; perSource[id] < quota && r.standsAlone(c.st) && !supported(f, c.st) {
			perSource[id]++
			chosen = append(chosen, c.st)
		}
	}
	slices.SortFunc(chosen, func(a, b *statement) int { return a.order - b.order })
	return wholes(chosen)
}

// timeUnits are units of lengths of time, which are seldom what a sentence
// reports.
var timeUnits = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true, "second": true}

// supported tells whether another source has a sentence that may say the same.
func supported(f *facts, st *statement) bool {
	w := f.follower
	const least = 0.3
	return slices.ContainsFunc(w.mayBeAlike(st, least), func(o *statement) bool { return o.article != st.article && w.alike(o) > least })
}

// speechStatements lists the sentences that quote a named speaker.
func speechStatements(d *dossier, f *facts) map[*statement]bool {
	out := map[*statement]bool{}
	for _, q := range d.corpus.Quotations {
		if q.Speaker == nil || q.Kind == corpus.Term || q.Kind == corpus.Indirect {
			continue
		}
		if a := d.factsOf().article(q.At().Source); a != nil {
			for _, st := range f.statementsIn(a, q.At()) {
				out[st] = true
			}
		}
	}
	return out
}
