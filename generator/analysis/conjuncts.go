package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// conjuncts parts a report into what it joins by "and that" or "but that", where
// some of that is quoted and some is not: "said that A and that “B”" are two
// statements, of which only one has the speaker's words. What stands between
// marks stays; the rest is given back as indirect speech.
func (r *speechReader) conjuncts(sp *speech) []corpus.Quotation {
	s := sp.s
	if sp.q.Kind != corpus.Mixed || sp.q.Speaker == nil || sp.cue == nil || len(sp.q.Content) != 1 || sp.last != s || sp.cue.class == "name" || sp.cue.class == "want" {
		return nil
	}
	whole := sp.q.Content[0]
	from, to := s.tokenAt(whole.Start), s.tokenAt(whole.End-1)+1
	open, end := s.tokenAt(sp.spoken[0].open), s.tokenAt(sp.spoken[len(sp.spoken)-1].close-1)+1
	var out []corpus.Quotation
	part := func(from, to int) bool {
		to = trimmedEnd(s, from, to)
		if !finiteWithin(s, from, to) {
			return false
		}
		speaker := *sp.q.Speaker
		out = append(out, corpus.Quotation{Kind: corpus.Indirect, Content: []corpus.Span{s.span(from, to)}, Cue: sp.q.Cue, Speaker: &speaker, Rule: "report-conjunct"})
		return true
	}
	for k := open - 1; k > from; k-- {
		if next := joinsReport(s, k); next > 0 && next <= open && part(from, k) {
			whole.Start = min(s.tokens[next].Start, sp.spoken[0].open)
			break
		}
	}
	for k := end; k < to-1; k++ {
		if next := joinsReport(s, k); next > 0 && part(next, to) {
			whole.End = max(s.tokens[trimmedEnd(s, from, k)-1].End, sp.spoken[len(sp.spoken)-1].close)
			break
		}
	}
	if len(out) > 0 {
		sp.q.Content = []corpus.Span{whole}
		if first, last := sp.spoken[0], sp.spoken[len(sp.spoken)-1]; len(sp.spoken) == 1 && whole.Start >= first.open && whole.End <= last.close {
			sp.q.Content = sp.q.Quoted[:1:1]
		}
	}
	return out
}

// joinsReport gives the token after "and that" or "but that" at token k; 0 where
// neither stands there.
func joinsReport(s *sentence, k int) int {
	if s.tag(k) != language.CC || s.lower(k) == "or" || s.lower(k+1) != "that" || s.isQuoted(k) || s.tag(k+2).Finite() {
		return 0
	}
	return k + 2
}
