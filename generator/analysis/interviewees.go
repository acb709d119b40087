package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Who is asked in a printed interview.

// firstAnswerer gives the person whose name stands as a label before the first
// answer, and takes the label off: "**Ann Reid:** We do."
func (r *speechReader) firstAnswerer(a *article, t *interview) (corpus.Speaker, bool) {
	first := &t.answers[0]
	label, ok := labelOf(a.src.Text, *first)
	if !ok {
		return corpus.Speaker{}, false
	}
	id := r.labelled(a, a.src.Text[label.Start:label.End], nil)
	if id == "" {
		return corpus.Speaker{}, false
	}
	colon := label.End + strings.IndexByte(a.src.Text[label.End:first.End], ':') + 1
	*first = trimmedSpan(a.src.Text, corpus.Span{Source: first.Source, Start: colon, End: first.End})
	return corpus.Speaker{Actor: id, At: label}, true
}

// interviewee finds the person who is asked: whom alone the introduction names,
// whom a question addresses, or of whom the introduction tells that they spoke.
func (r *speechReader) interviewee(a *article, questions []corpus.Span) (corpus.Speaker, bool) {
	named := r.introduced(a, questions[0].Start)
	if len(named) == 1 {
		return named[0], true
	}
	if who, ok := r.addressed(a, questions); ok {
		return who, true
	}
	who, ok := r.toldToSpeak(a, questions[0].Start)
	for _, named := range named {
		if named.Actor == who.Actor { // shown by their name rather than as "he"
			who = named
		}
	}
	return who, ok
}

// introduced gives the people who are named before the first question, where they
// are named first; not the author.
func (r *speechReader) introduced(a *article, before int) []corpus.Speaker {
	var out []corpus.Speaker
	for _, m := range r.d.mentions.in(corpus.Span{Source: a.src.ID, Start: 0, End: before}) {
		actor := r.speakers.actors[m.Actor]
		if actor == nil || actor.Kind != corpus.Person || actor.Name == a.src.Author || a.sentenceAt(m.Span.Start) == nil || a.inByline(m.Span) {
			continue
		}
		if !slices.ContainsFunc(out, func(s corpus.Speaker) bool { return s.Actor == m.Actor }) {
			out = append(out, corpus.Speaker{Actor: m.Actor, At: m.Span})
		}
	}
	return out
}

// addressed gives the one person by whose name a question begins: "Ms Reid, do
// you …?"
func (r *speechReader) addressed(a *article, questions []corpus.Span) (corpus.Speaker, bool) {
	var who corpus.Speaker
	for _, q := range questions {
		for _, m := range r.d.mentions.in(q) {
			title := strings.Trim(a.src.Text[q.Start:max(q.Start, m.Span.Start)], "* ")
			if actor := r.speakers.actors[m.Actor]; actor == nil || actor.Kind != corpus.Person || len(strings.Fields(title)) > 1 || !strings.HasPrefix(a.src.Text[m.Span.End:], ",") || !addresses(a.src.Text[m.Span.End:q.End]) {
				continue
			}
			if who.Actor != "" && who.Actor != m.Actor {
				return corpus.Speaker{}, false
			}
			who = corpus.Speaker{Actor: m.Actor, At: m.Span}
		}
	}
	return who, who.Actor != ""
}

// talks are the past and present forms of verbs for what those who are interviewed
// do.
var talks = map[string]bool{"speaks": true, "spoke": true, "talks": true, "talked": true, "answers": true, "answered": true, "explains": true, "explained": true, "discusses": true, "discussed": true}

// toldToSpeak gives the one person who is the subject of such a verb in the
// introduction. "Ann Reid spoke to Ole Moe" leaves open which of them asked.
func (r *speechReader) toldToSpeak(a *article, before int) (corpus.Speaker, bool) {
	var who corpus.Speaker
	for _, s := range a.sentences {
		if s.start >= before {
			break
		}
		for v := range s.tokens {
			if !talks[s.lower(v)] || !s.tag(v).Finite() || s.isQuoted(v) {
				continue
			}
			p, ok := r.speakers.subject(s, v)
			if !ok {
				continue
			}
			speaker, ok := r.speakers.resolve(p)
			if actor := r.speakers.actors[speaker.Actor]; !ok || actor == nil || actor.Kind != corpus.Person || actor.Name == a.src.Author {
				continue
			}
			if _, named := r.speakers.named(s, p.head); named && (s.lower(v+1) == "to" || s.lower(v+1) == "with") && len(r.speakers.persons(s, s.end)) > 1 {
				continue
			}
			if who.Actor != "" && who.Actor != speaker.Actor {
				return corpus.Speaker{}, false
			}
			who = speaker
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

// answersIn notes the paragraphs of a printed interview that begin with an answer
// between marks: who is "he" or "she" behind it is asked.
func (r *speakerReader) answersIn(a *article, t *interview) {
	if t == nil || !t.marked {
		return
	}
	for _, at := range t.answers {
		if opensWithMark(a.src.Text[at.Start:at.End]) {
			r.answers[at] = t.who.Actor
		}
	}
}
