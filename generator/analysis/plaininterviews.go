package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Printed interviews that have lost their bold type on the way to plain text: the
// questions are paragraphs of their own, short ones like headings, and the answers
// stand behind them.

const (
	leastPlainQuestions = 4  // paragraphs that are nothing but a question
	leastAddressed      = 2  // of them that say "you"
	longestQuestion     = 60 // words
)

// plainly gives the answers of such an interview. Where questions and answers
// take turns throughout, what stands in the place of a question is one, though it
// is put as a statement; elsewhere only what stands right behind a question is an
// answer.
func (r *speechReader) plainly(a *article) []corpus.Quotation {
	ps := slices.DeleteFunc(slices.Clone(a.src.Passages), func(p corpus.Passage) bool { return p.Kind != corpus.Paragraph && p.Kind != corpus.Heading })
	first, last, asked, addressed, aside := -1, -1, 0, 0, 0
	for i, p := range ps {
		text := a.src.Text[p.Span.Start:p.Span.End]
		if strings.HasPrefix(text, "((") { // every turn is labelled: the questions need not end in a mark
			return nil
		}
		if !isQuestion(text) {
			continue
		}
		if first < 0 {
			first = i
		}
		if asked++; (i-first)%2 == 1 {
			aside++
		} else {
			last = i
		}
		if addresses(text) {
			addressed++
		}
	}
	if asked < leastPlainQuestions || addressed < leastAddressed {
		return nil
	}
	who, ok := r.interviewee(a, ps[first].Span.Start)
	if !ok {
		return nil
	}
	inTurn := 5*aside <= asked
	var out []corpus.Quotation
	own := 0
	for i := first + 1; i < len(ps); i++ {
		p := ps[i]
		text := a.src.Text[p.Span.Start:p.Span.End]
		if p.Kind == corpus.Heading || inTurn && ((i-first)%2 == 0 || i > last+1) || !inTurn && (isQuestion(text) || !isQuestion(a.src.Text[ps[i-1].Span.Start:ps[i-1].Span.End])) {
			continue
		}
		if firstPersonIn(text) {
			own++
		}
		speaker := who
		out = append(out, corpus.Quotation{Kind: corpus.Direct, Content: []corpus.Span{p.Span}, Quoted: []corpus.Span{p.Span}, Speaker: &speaker, Rule: "interview-answer"})
	}
	if 2*own < len(out) {
		return nil
	}
	return out
}

// isQuestion tells whether a paragraph is nothing but what somebody asks.
func isQuestion(text string) bool {
	text = strings.TrimSpace(text)
	return strings.HasSuffix(text, "?") && !strings.ContainsAny(text[:1], "\"'“‘") && !strings.HasPrefix(text, "“") && len(strings.Fields(text)) <= longestQuestion
}

// addresses tells whether a question says "you".
func addresses(text string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool {
		w = strings.Trim(w, `.,;:!?"“”()`)
		return w == "you" || w == "your" || w == "you’re" || w == "you're" || w == "you’ve" || w == "you've"
	})
}
