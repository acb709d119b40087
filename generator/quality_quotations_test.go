package main

import (
	"fmt"
	"strings"

	"briefing/generator/corpus"
)

// placeID names a stretch of a source.
func placeID(s corpus.Span) string { return fmt.Sprintf("%s:%d-%d", s.Source, s.Start, s.End) }

// quotedShare tells how much a quotation's words between marks and gold's have
// in common: 1 where they are the same, 0 where neither holds the other.
func (e *exam) quotedShare(q *corpus.Quotation, g goldQuotation) float64 {
	if src := e.c.Source(q.At().Source); src != sourceIn(e.c, g.File) {
		return 0
	}
	want := bareWords(g.Quoted)
	best := 0.0
	for _, at := range q.Quoted {
		have := bareWords(e.c.Text(at))
		if have == want || len(strings.Fields(have)) > 2 && len(strings.Fields(want)) > 2 && (strings.Contains(have, want) || strings.Contains(want, have)) {
			best = max(best, float64(min(len(have), len(want)))/float64(max(len(have), len(want))))
		}
	}
	return best
}

// bareWords are quoted words without the marks at their ends.
func bareWords(s string) string { return strings.Trim(folded(s), ` ,.;:!?…'"`) }

// quotations scores what stands between marks: what is speech, who utters it,
// and what only looks like speech.
func (e *exam) quotations() {
	matched := map[corpus.QuotationID]bool{}
	terms := map[corpus.QuotationID]bool{}
	for _, g := range e.gold.Quotations {
		if g.Kind == string(corpus.Indirect) {
			continue
		}
		var q *corpus.Quotation
		share := 0.0
		for i := range e.c.Quotations {
			x := &e.c.Quotations[i]
			sh := e.quotedShare(x, g)
			// The same words may be speech in one place and a term in another, and one
			// quotation stand within another, as in a turn of a transcript.
			if sh > 0 && (q == nil || sh > share || sh == share && ((q.Kind == corpus.Term) != (g.Kind == string(corpus.Term)) || matched[q.ID] && !matched[x.ID])) {
				q, share = x, sh
			}
		}
		if g.Kind == string(corpus.Term) {
			e.want("terms", 1)
			switch {
			case q == nil:
				e.miss("terms", "%q", g.Quoted)
			case q.Kind == corpus.Term:
				e.hit("terms")
				e.judge("quotation", string(q.ID), true)
			case !matched[q.ID]:
				terms[q.ID] = true
				e.fault("terms", "uttered: %q (%s)", g.Quoted, q.Rule)
				e.judge("quotation", string(q.ID), false)
			}
			continue
		}
		e.want("quotations", 1)
		if q == nil || q.Kind == corpus.Term || q.Kind == corpus.Indirect {
			e.miss("quotations", "%q by %s", g.Quoted, g.Speaker)
			if q != nil {
				e.judge("quotation", string(q.ID), false)
			}
			continue
		}
		matched[q.ID] = true
		e.hit("quotations")
		e.want("kinds", 1)
		if string(q.Kind) == g.Kind {
			e.hit("kinds")
		} else {
			e.miss("kinds", "%q is %s, not %s", g.Quoted, g.Kind, q.Kind)
		}
		e.speaker("speakers", q, g, g.Quoted)
	}
	for _, q := range e.c.Quotations {
		if (q.Kind == corpus.Direct || q.Kind == corpus.Mixed) && !matched[q.ID] && !terms[q.ID] && e.betweenMarks(q) {
			e.fault("quotations", "%q (%s)", e.c.Text(q.Quoted[0]), q.Rule)
			e.judge("quotation", string(q.ID), false)
		}
	}
}

// betweenMarks tells whether a quotation stands between marks: gold lists all
// of those, and of the turns of a transcript, which have none, some.
func (e *exam) betweenMarks(q corpus.Quotation) bool {
	if len(q.Quoted) == 0 {
		return false
	}
	at := q.Quoted[0]
	before := strings.TrimRight(e.c.Source(at.Source).Text[:at.Start], " \u00a0")
	for _, mark := range []string{"“", "‘", `"`, "'", "«", "„", "’"} {
		if strings.HasSuffix(before, mark) {
			return true
		}
	}
	return false
}

// speaker scores who utters a quotation.
func (e *exam) speaker(measure string, q *corpus.Quotation, g goldQuotation, words string) {
	switch {
	case g.Speaker == "" && q.Speaker == nil:
		e.judge("quotation", string(q.ID), true)
		return
	case g.Speaker == "":
		e.fault(measure, "%q by nobody, not %s (%s)", words, e.c.Text(q.Speaker.At), q.Rule)
		e.judge("quotation", string(q.ID), false)
		return
	}
	e.want(measure, 1)
	switch {
	case q.Speaker == nil:
		e.miss(measure, "%q by %s", words, g.Speaker)
	case e.sameSpeaker(q.Speaker.Actor, e.c.Text(q.Speaker.At), g.Speaker):
		e.hit(measure)
		e.judge("quotation", string(q.ID), true)
	case q.Speaker.Actor == "" || !e.byID[q.Speaker.Actor].Named: // not resolved, which misleads nobody
		e.miss(measure, "%q by %s, not only %q (%s)", words, g.Speaker, e.c.Text(q.Speaker.At), q.Rule)
	default:
		e.fault(measure, "%q by %s, not %s (%s)", words, g.Speaker, q.Speaker.Actor, q.Rule)
		e.judge("quotation", string(q.ID), false)
	}
}

// indirect scores reported speech without marks: the clause, then its speaker.
func (e *exam) indirect() {
	met := map[corpus.QuotationID]bool{}
	any := false
	for _, g := range e.gold.Quotations {
		if g.Kind != string(corpus.Indirect) {
			continue
		}
		any = true
		e.want("indirect", 1)
		at, ok := e.span(g.File, g.Content)
		var best *corpus.Quotation
		share := 0.5
		for i := range e.c.Quotations {
			q := &e.c.Quotations[i]
			if q.Kind == corpus.Term || !ok {
				continue
			}
			if sh := sharedPart(at, q.Content); sh >= share {
				best, share = q, sh
			}
			for _, c := range q.Content {
				met[q.ID] = met[q.ID] || c.Overlaps(at)
			}
		}
		if best == nil {
			e.miss("indirect", "%q by %s", g.Content, g.Speaker)
			continue
		}
		e.hit("indirect")
		e.speaker("indirect-speakers", best, g, g.Content)
	}
	for i := range e.c.Quotations {
		if q := &e.c.Quotations[i]; any && q.Kind == corpus.Indirect && !q.Attitude && !met[q.ID] {
			e.fault("indirect", "%q (%s)", e.c.Text(q.At()), q.Rule)
		}
	}
}

// sharedPart is what a stretch and the parts of another have in common, of
// what they cover together.
func sharedPart(a corpus.Span, parts []corpus.Span) float64 {
	first, last, both := 0, 0, 0
	for i, p := range parts {
		if p.Source != a.Source {
			return 0
		}
		if i == 0 {
			first = p.Start
		}
		last = p.End
		both += max(0, min(a.End, p.End)-max(a.Start, p.Start))
	}
	all := max(a.End, last) - min(a.Start, first)
	if all <= 0 {
		return 0
	}
	return float64(both) / float64(all)
}
