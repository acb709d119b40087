package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// continued gives a quotation to the speaker of the one before it where only
// that one's own attribution stands between them: `"A," said S. "B."`
func (r *speechReader) continued(earlier []*speech, sp *speech) bool {
	k := len(earlier) - 1
	for k >= 0 && earlier[k].q.Rule == "" && !r.hasFinite(earlier[k]) { // a title or term in the attribution
		k--
	}
	if k < 0 {
		return false
	}
	before := earlier[k]
	if before.q.Speaker == nil || before.cue == nil || sp.s.start != sp.spoken[0].open {
		return false
	}
	if before.cue.s.index != sp.s.index-1 || !r.hasFinite(sp) {
		return false
	}
	if before.q.Kind != corpus.Direct && (before.cue.class != "say" && before.cue.class != "tell" || before.last != before.cue.s) {
		return false
	}
	end := before.spoken[len(before.spoken)-1].close
	if before.q.Kind == corpus.Direct && before.q.Cue.Start < end { // S said, "A." "B." : nothing may stand between
		if strings.TrimSpace(sp.s.article.src.Text[end:sp.spoken[0].open]) != "" {
			return false
		}
	}
	speaker := *before.q.Speaker
	sp.q.Speaker, sp.q.Rule, sp.q.Kind, sp.cue = &speaker, "continued", corpus.Direct, before.cue
	sp.q.Cue = before.q.Cue
	return true
}

// joinInterrupted makes one quotation of `"A," said S, "b."`
func (r *speechReader) joinInterrupted(in []*speech) []*speech {
	var out []*speech
	for _, sp := range in {
		if n := len(out); n > 0 && r.interrupted(out[n-1], sp) {
			before := out[n-1]
			before.q.Kind = corpus.Direct
			before.q.Content = append(append([]corpus.Span{}, before.q.Quoted...), sp.q.Quoted...)
			before.q.Quoted = append(before.q.Quoted, sp.q.Quoted...)
			before.spoken = append(before.spoken, sp.spoken...)
			before.last = sp.last
			continue
		}
		out = append(out, sp)
	}
	return out
}

func (r *speechReader) interrupted(before, sp *speech) bool {
	begins := before.q.Kind == corpus.Direct || before.q.Kind == corpus.Mixed && before.spoken[0].open == before.s.start
	if before.cue == nil || !begins || before.last != sp.s {
		return false
	}
	if sp.q.Speaker != nil && sp.q.Cue != before.q.Cue {
		return false
	}
	end := before.spoken[len(before.spoken)-1].close
	between := sp.s.article.src.Text[end:sp.spoken[0].open]
	if before.q.Cue.Start < end || len(between) > 160 {
		return false
	}
	trimmed := strings.TrimRight(between, " ")
	for _, and := range []string{" and", " but"} {
		trimmed = strings.TrimSuffix(trimmed, and)
	}
	return strings.HasSuffix(trimmed, ",") || strings.HasSuffix(trimmed, "—") || strings.HasSuffix(trimmed, "–")
}

// joinClauses makes one quotation of several fragments in one reported clause.
func (r *speechReader) joinClauses(in []*speech) []*speech {
	var out []*speech
	for _, sp := range in {
		if n := len(out); n > 0 && out[n-1].q.Kind == corpus.Mixed && sp.q.Kind == corpus.Mixed && out[n-1].q.Cue == sp.q.Cue && out[n-1].s == sp.s && !sp.q.Cue.IsZero() {
			before := out[n-1]
			before.q.Quoted = append(before.q.Quoted, sp.q.Quoted...)
			before.spoken = append(before.spoken, sp.spoken...)
			before.q.Content[0].Start = min(before.q.Content[0].Start, sp.q.Content[0].Start)
			before.q.Content[0].End = max(before.q.Content[0].End, sp.q.Content[0].End)
			continue
		}
		out = append(out, sp)
	}
	return out
}
