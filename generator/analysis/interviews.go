package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// leastQuestions is from how many questions in bold on an article is taken for
// an interview.
const leastQuestions = 3

// interviewed gives the answers of a printed interview whose questions stand in
// bold: paragraphs behind such questions, uttered by the one person whom the
// introduction names. An explainer asks in bold too, but does not answer as
// "I" or "we".
func (r *speechReader) interviewed(a *article) []corpus.Quotation {
	ps := a.src.Passages
	first, asked := -1, 0
	for i, p := range ps {
		if !bold(a.src.Text, p.Span) {
			continue
		}
		if first < 0 {
			first = i
		}
		if strings.HasSuffix(strings.TrimRight(a.src.Text[p.Span.Start:p.Span.End], "* "), "?") {
			asked++
		}
	}
	if first < 0 {
		return r.plainly(a)
	}
	if asked < leastQuestions {
		return nil
	}
	who, ok := r.interviewee(a, ps[first].Span.Start)
	if !ok {
		return nil
	}
	var out []corpus.Quotation
	answers, own := 0, 0
	for _, p := range ps[first:] {
		if p.Kind != corpus.Paragraph || bold(a.src.Text, p.Span) {
			continue
		}
		answers++
		if firstPersonIn(a.src.Text[p.Span.Start:p.Span.End]) {
			own++
		}
		speaker := who
		out = append(out, corpus.Quotation{Kind: corpus.Direct, Content: []corpus.Span{p.Span}, Quoted: []corpus.Span{p.Span}, Speaker: &speaker, Rule: "interview-answer"})
	}
	if 2*own < answers {
		return nil
	}
	return out
}

// bold tells whether a passage stands between the marks of Markdown for bold
// type.
func bold(text string, p corpus.Span) bool {
	return strings.HasSuffix(text[:p.Start], "**") && strings.HasPrefix(text[p.End:], "**") || strings.HasPrefix(text[p.Start:p.End], "**") && strings.HasSuffix(text[p.Start:p.End], "**")
}

// firstPersonIn tells whether a paragraph speaks of its speaker.
func firstPersonIn(text string) bool {
	for _, w := range strings.Fields(text) {
		switch strings.ToLower(strings.Trim(w, `.,;:!?"“”()`)) {
		case "i", "i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll", "my", "me", "we", "our", "us", "we’ve", "we've", "we’re", "we're":
			return true
		}
	}
	return false
}

// interviewee finds the one person who is named before the first question.
func (r *speechReader) interviewee(a *article, before int) (corpus.Speaker, bool) {
	var who corpus.Speaker
	for _, m := range r.d.mentions.in(corpus.Span{Source: a.src.ID, Start: 0, End: before}) {
		actor := r.speakers.actors[m.Actor]
		if actor == nil || actor.Kind != corpus.Person || actor.Name == a.src.Author || a.sentenceAt(m.Span.Start) == nil || a.inByline(m.Span) {
			continue
		}
		if who.Actor != "" && who.Actor != m.Actor {
			return corpus.Speaker{}, false
		}
		if who.Actor == "" {
			who = corpus.Speaker{Actor: m.Actor, At: m.Span}
		}
	}
	return who, who.Actor != ""
}

// inByline tells whether a name stands in a line that says who asked: "Interview:
// Ann Reid", "Interview by Ann Reid".
func (a *article) inByline(at corpus.Span) bool {
	from := strings.LastIndexByte(a.src.Text[:at.Start], '\n') + 1
	line := strings.ToLower(strings.TrimLeft(a.src.Text[from:at.Start], "*_ "))
	return len(strings.Fields(line)) < 5 && (strings.HasPrefix(line, "interview") || strings.HasPrefix(line, "by ") || strings.HasPrefix(line, "questions") || strings.HasPrefix(line, "text:") || strings.HasPrefix(line, "words"))
}
