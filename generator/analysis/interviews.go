package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// leastQuestions is from how many questions in bold on an article is taken for
// an interview.
const leastQuestions = 3

// interview is a printed interview: who is asked, and what stands in the places
// of answers. Where the answers stand between marks, what stands beside them is
// told by the author.
type interview struct {
	who     corpus.Speaker
	answers []corpus.Span
	marked  bool
}

// interviewIn reads an article as a printed interview whose questions stand in
// bold or are paragraphs of their own; nil where it is none.
func (r *speechReader) interviewIn(a *article) *interview {
	first := slices.IndexFunc(a.src.Passages, func(p corpus.Passage) bool { _, ok := boldOpening(a.src.Text, p.Span); return ok })
	if first < 0 {
		return r.plainly(a)
	}
	return r.boldly(a, a.src.Passages[first:])
}

// boldly reads an interview from its first question in bold on. What is put as a
// statement may be a question too, but not a subheading. An answer goes on until
// the next question or subheading; a paragraph in italics is the author's. An
// explainer asks in bold too, but does not answer as "I" or "we".
func (r *speechReader) boldly(a *article, ps []corpus.Passage) *interview {
	text := a.src.Text
	var questions []corpus.Span
	talk := &interview{}
	begins := 0 // answers that begin with a mark, of those that follow a question
	asked, answering := 0, false
	for i, p := range ps {
		end, ok := boldOpening(text, p.Span)
		switch {
		case ok:
			words := strings.TrimRight(text[p.Span.Start:end], "* ")
			if strings.HasSuffix(words, "?") {
				asked++
			}
			if answering = strings.ContainsAny(lastRune(words), ".?!…”’\"'"); !answering { // a subheading
				continue
			}
			questions = append(questions, corpus.Span{Source: a.src.ID, Start: p.Span.Start, End: end})
			if rest := trimmedSpan(text, corpus.Span{Source: a.src.ID, Start: end, End: p.Span.End}); rest.Start < rest.End {
				talk.answers = append(talk.answers, rest)
			}
		case p.Kind == corpus.Heading:
			answering = false
		case p.Kind == corpus.Paragraph && answering && !italic(text, p.Span):
			talk.answers = append(talk.answers, p.Span)
			if _, question := boldOpening(text, ps[max(0, i-1)].Span); question && opensWithMark(text[p.Span.Start:p.Span.End]) {
				begins++
			}
		}
	}
	if asked < leastQuestions || len(talk.answers) == 0 {
		return nil
	}
	talk.marked = 2*begins > len(questions)
	who, ok := r.firstAnswerer(a, talk)
	if !ok {
		who, ok = r.interviewee(a, questions)
	}
	if talk.who = who; !ok || !talk.personal(text) {
		return nil
	}
	if !talk.marked {
		talk.dropAsides(r, a)
	}
	return talk
}

// lastRune gives the last character of a text.
func lastRune(text string) string {
	_, width := utf8.DecodeLastRuneInString(text)
	return text[len(text)-width:]
}

// trimmedSpan takes space and marks of Markdown off the start of a span.
func trimmedSpan(text string, at corpus.Span) corpus.Span {
	at.Start = at.End - len(strings.TrimLeftFunc(text[at.Start:at.End], func(c rune) bool { return unicode.IsSpace(c) || c == '*' }))
	return at
}

// boldOpening tells whether a paragraph is in bold type, or begins with a question
// that is, by the marks of Markdown, and where that ends.
func boldOpening(text string, p corpus.Span) (int, bool) {
	if strings.HasSuffix(text[:p.Start], "**") && strings.HasPrefix(text[p.End:], "**") || strings.HasPrefix(text[p.Start:p.End], "**") && strings.HasSuffix(text[p.Start:p.End], "**") {
		return p.End, true
	}
	words, marked := strings.CutPrefix(text[p.Start:p.End], "**")
	if !marked && !strings.HasSuffix(text[:p.Start], "**") {
		return 0, false
	}
	question, _, closed := strings.Cut(words, "**")
	return p.End - len(words) + len(question) + len("**"), closed && strings.HasSuffix(question, "?")
}

// italic tells whether a paragraph stands in italics by the marks of Markdown.
func italic(text string, p corpus.Span) bool {
	return enclosed(text, p, "*") && !enclosed(text, p, "**") || enclosed(text, p, "_")
}

// enclosed tells whether a mark of Markdown stands at both ends of a span.
func enclosed(text string, p corpus.Span, mark string) bool {
	words := text[p.Start:p.End]
	return (strings.HasPrefix(words, mark) || strings.HasSuffix(text[:p.Start], mark)) && (strings.HasSuffix(words, mark) || strings.HasPrefix(text[p.End:], mark))
}

// personal tells whether half of the answers at least speak of their speaker.
func (t *interview) personal(text string) bool {
	own, all := 0, 0
	for _, at := range t.answers {
		if t.marked && !opensWithMark(text[at.Start:at.End]) {
			continue
		}
		if all++; firstPersonIn(text[at.Start:at.End]) {
			own++
		}
	}
	return 2*own >= all
}

// dropAsides drops what stands in the places of answers and speaks of whoever
// is asked by name, as the author does.
func (t *interview) dropAsides(r *speechReader, a *article) {
	t.answers = slices.DeleteFunc(t.answers, func(at corpus.Span) bool {
		return !firstPersonIn(a.src.Text[at.Start:at.End]) && slices.ContainsFunc(r.d.mentions.in(at), func(m corpus.Mention) bool {
			s := a.sentenceAt(m.Span.Start)
			return m.Actor == t.who.Actor && s != nil && !s.isQuoted(s.tokenAt(m.Span.Start))
		})
	})
}

// turns gives the answers as quotations, unless they stand between marks, where
// they are read as such.
func (t *interview) turns() []corpus.Quotation {
	if t == nil || t.marked {
		return nil
	}
	var out []corpus.Quotation
	for _, at := range t.answers {
		speaker := t.who
		out = append(out, corpus.Quotation{Kind: corpus.Direct, Content: []corpus.Span{at}, Quoted: []corpus.Span{at}, Speaker: &speaker, Rule: "interview-answer"})
	}
	return out
}

// answered gives whole sentences between marks in the place of an answer to
// whoever is asked, unless the paragraph begins with the words of another.
func (r *speechReader) answered(sp *speech, earlier []*speech) bool {
	if r.talk == nil || !r.talk.marked || !r.hasFinite(sp) && sp.spoken[0].open != sp.s.passage.Span.Start {
		return false
	}
	if !slices.ContainsFunc(r.talk.answers, func(at corpus.Span) bool { return at == sp.s.passage.Span }) || sp.spoken[0].open != sp.s.start {
		return false
	}
	if len(earlier) == 0 && sp.spoken[0].open != sp.s.passage.Span.Start {
		return false
	}
	for _, e := range earlier {
		if e.q.Speaker != nil && e.q.Speaker.Actor != r.talk.who.Actor {
			return false
		}
	}
	return r.follow(sp, &r.talk.who, corpus.Span{}, "interview-answer")
}

// firstPersonIn tells whether a paragraph speaks of its speaker.
func firstPersonIn(text string) bool {
	for _, w := range strings.Fields(text) {
		switch strings.ToLower(strings.Trim(w, `.,;:!?"“”()`)) {
		case "i", "i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll", "my", "mine", "me", "we", "our", "ours", "us", "we’ve", "we've", "we’re", "we're":
			return true
		}
	}
	return false
}
