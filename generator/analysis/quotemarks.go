package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// markQuoted tells every sentence which of its tokens stand between quotation
// marks. A quotation may run over sentences but is taken to end with its
// passage, so that an unclosed mark does little harm.
func markQuoted(a *article) {
	open := false
	passage := ""
	for _, s := range a.sentences {
		if s.passage.ID != passage {
			open, passage = false, s.passage.ID
		}
		any := open
		quoted := make([]bool, len(s.tokens))
		for i := range s.tokens {
			switch w := s.word(i); w {
			case "“", "„", "«", "``":
				open = true
			case "”", "»", "''":
				open = false
			case `"`:
				open = !open
			default:
				quoted[i] = open
				continue
			}
			any = true
		}
		if any {
			s.quoted = quoted
		}
	}
	passage = ""
	for _, s := range a.sentences {
		if s.passage.ID != passage {
			passage = s.passage.ID
			markSingle(a, s.passage)
		}
	}
}

// markSingle marks what stands between single quotation marks in a passage.
func markSingle(a *article, p corpus.Passage) {
	if !strings.ContainsAny(a.src.Text[p.Span.Start:p.Span.End], "'‘") {
		return
	}
	for _, q := range quotedIn(a.src.Text, p, false) {
		if b := a.src.Text[q.open]; b != '\'' && !strings.HasPrefix(a.src.Text[q.open:], "‘") {
			continue
		}
		for s := a.sentenceAt(q.start); s != nil && s.start < q.end; s = s.next() {
			if s.quoted == nil {
				s.quoted = make([]bool, len(s.tokens))
			}
			for i, t := range s.tokens {
				s.quoted[i] = s.quoted[i] || t.Start >= q.start && t.End <= q.end
			}
		}
	}
}
