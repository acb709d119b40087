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

// plainly reads such an interview. Where questions and answers
// take turns throughout, what stands in the place of a question is one, though it
// is put as a statement; elsewhere only what stands right behind a question is an
// answer.
func (r *speechReader) plainly(a *article) *interview {
	ps := slices.DeleteFunc(slices.Clone(a.src.Passages), func(p corpus.Passage) bool { return p.Kind != corpus.Paragraph && p.Kind != corpus.Heading })
	first, last, asked, addressed, aside := -1, -1, 0, 0, 0
	var questions []corpus.Span
	for i, p := range ps {
		text := a.src.Text[p.Span.Start:p.Span.End]
		if strings.HasPrefix(text, "((") { // every turn is labelled: the questions need not end in a mark
			return nil
		}
		if !isQuestion(text) {
			continue
		}
		questions = append(questions, p.Span)
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
	who, ok := r.interviewee(a, questions)
	if !ok {
		return nil
	}
	talk := &interview{who: who}
	inTurn := 5*aside <= asked
	for i := first + 1; i < len(ps); i++ {
		p := ps[i]
		text := a.src.Text[p.Span.Start:p.Span.End]
		if p.Kind == corpus.Heading || inTurn && ((i-first)%2 == 0 || i > last+1) || !inTurn && (isQuestion(text) || !isQuestion(a.src.Text[ps[i-1].Span.Start:ps[i-1].Span.End])) {
			continue
		}
		talk.answers = append(talk.answers, p.Span)
	}
	if !talk.personal(a.src.Text) {
		return nil
	}
	return talk
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
