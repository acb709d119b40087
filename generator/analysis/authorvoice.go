package analysis

import "strings"

// Whether “I” and “we” are the author, or others who speak in the article.

// ownVoice tells whether "I" or "we" at token i is the author: outside reported
// words, and not in an interview or transcript, where others say "I" too.
func (r *claimReader) ownVoice(s *sentence, i int) bool {
	at := s.span(i, i+1)
	for _, q := range r.quoted[s.article.src.ID] {
		for _, c := range q.Content {
			if c.Contains(at) {
				return false
			}
		}
	}
	return !r.interview(s.article)
}

// interview tells whether an article has paragraphs that begin with who speaks
// ("MOSS: …"), or many that are questions.
func (r *claimReader) interview(a *article) bool {
	is, ok := r.interviews[a]
	if !ok {
		turns, questions := 0, 0
		for _, p := range a.src.Passages {
			text := strings.TrimSpace(a.src.Text[p.Span.Start:p.Span.End])
			if !p.Kind.IsProse() {
				continue
			}
			if strings.HasSuffix(text, "?") {
				questions++
			}
			if name, _, found := strings.Cut(text, ":"); found && len(name) < 40 && (allCaps(strings.Fields(name + " x")[0]) || len(name) < 4) {
				turns++
			}
		}
		is = turns > 2 || questions > 3
		r.interviews[a] = is
	}
	return is
}
