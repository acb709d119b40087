package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// sequel gives a quotation that has no cue of its own to the speaker of what
// stands right before it: a report in the sentence before, an introduction
// that ends in a colon, or the quotation that ends the paragraph before. prev
// are the quotations of that paragraph.
func (r *speechReader) sequel(sp *speech, prev []*speech) bool {
	if sp.q.Rule != "" || sp.spoken[0].open != sp.s.start || !r.hasFinite(sp) {
		return false
	}
	return r.afterReport(sp) || r.afterColon(sp) || r.afterQuotation(sp, prev)
}

// afterReport reads "S said that C. “Q.”": one who is reported goes on in
// their own words.
func (r *speechReader) afterReport(sp *speech) bool {
	before := r.before(sp.s)
	if before == nil || before.passage.ID != sp.s.passage.ID {
		return false
	}
	for _, c := range r.cues.inSentence(before) {
		if c.passive || before.isQuoted(c.from) || c.class == "urge" || c.class == "want" || c.class == "name" {
			continue
		}
		q, ok := r.reported(before, c)
		if !ok || q.Speaker == nil || r.otherVoice(before, q) {
			continue
		}
		return r.follow(sp, q.Speaker, before.span(c.from, c.to), "after-report")
	}
	return false
}

// otherVoice tells whether a person other than the one who is reported stands
// in what is reported last, so that the words may be theirs.
func (r *speechReader) otherVoice(s *sentence, q corpus.Quotation) bool {
	for _, m := range r.d.mentions.in(q.Content[0]) {
		a := r.speakers.actors[m.Actor]
		if a != nil && a.Kind == corpus.Person && m.Actor != q.Speaker.Actor && s.span(0, len(s.tokens)).Overlaps(m.Span) && s.tag(s.tokenAt(m.Span.End)).Finite() {
			if _, ok := r.cues.at(s, s.tokenAt(m.Span.End)); ok {
				return true
			}
		}
	}
	return false
}

// afterColon reads an introduction in the paragraph before: "S wrote:".
func (r *speechReader) afterColon(sp *speech) bool {
	before := r.before(sp.s)
	if before == nil || before.lower(len(before.tokens)-1) != ":" || !before.prose() {
		return false
	}
	cues := r.cues.inSentence(before)
	for k := len(cues) - 1; k >= 0; k-- {
		c := cues[k]
		if c.passive || before.isQuoted(c.from) || c.class == "want" || c.class == "urge" || c.class == "according" || c.class == "think" {
			continue
		}
		p, ok := r.subjectOfCue(before, c)
		if !ok {
			continue
		}
		if speaker, ok := r.whoSays(p, c); ok {
			return r.follow(sp, &speaker, before.span(c.from, c.to), "colon-paragraph")
		}
	}
	return r.issued(sp, before, len(before.tokens)-1)
}

// issued reads "S made the following statement: “Q”": a noun of saying and who
// gives it voice, before the colon at token colon.
func (r *speechReader) issued(sp *speech, s *sentence, colon int) bool {
	for i := colon - 1; i >= max(0, colon-8); i-- {
		if r.nouns[s.lower(i)] != "say" || !s.tag(i).Noun() || s.isQuoted(i) {
			continue
		}
		p, _, ok := r.nounSpeaker(s, i)
		if !ok {
			return false
		}
		speaker, ok := r.speakers.resolve(p)
		return ok && r.follow(sp, &speaker, s.span(i, i+1), "issued-statement")
	}
	return false
}

// personsColon reads "The mayor makes no secret of her hopes: “Q.”": whole sentences
// between marks behind the colon at token colon, and a clause whose subject is the
// only person that it names.
func (r *speechReader) personsColon(sp *speech, s *sentence, colon int) bool {
	if !r.wholeSentences(sp) {
		return false
	}
	v := 0
	for v < colon && (!s.tag(v).Finite() || s.isQuoted(v)) {
		v++
	}
	p, ok := r.speakers.subject(s, v)
	if !ok || v == colon || s.isQuoted(p.head) {
		return false
	}
	speaker, ok := r.speakers.resolve(p)
	if a := r.speakers.actors[speaker.Actor]; !ok || a == nil || a.Kind != corpus.Person || !a.Named {
		return false
	}
	for _, id := range r.speakers.persons(s, s.tokens[colon].Start) {
		if id != speaker.Actor {
			return false
		}
	}
	return r.follow(sp, &speaker, corpus.Span{}, "introduced-by-colon")
}

// afterPerson reads "She looks out of the window. “Q.”": a whole sentence
// between marks right behind one in the same paragraph whose subject is the
// only person that it names, and which reports nothing itself.
func (r *speechReader) afterPerson(sp *speech) bool {
	before := r.before(sp.s)
	if before == nil || before.passage.ID != sp.s.passage.ID || sp.spoken[0].open != sp.s.start || !r.wholeSentences(sp) {
		return false
	}
	v := 0
	for v < len(before.tokens) && (!before.tag(v).Finite() || before.isQuoted(v)) {
		v++
	}
	p, ok := r.speakers.subject(before, v)
	if !ok || p.from > 2 || before.isQuoted(p.head) {
		return false
	}
	for i := range before.tokens {
		if i < p.from || i >= p.to {
			if kind := r.speakers.humans[before.lower(i)]; kind != "" || before.isQuoted(i) {
				return false
			}
		}
	}
	speaker, ok := r.speakers.resolve(p)
	if a := r.speakers.actors[speaker.Actor]; !ok || a == nil || a.Kind != corpus.Person || !a.Named {
		return false
	}
	for _, id := range r.speakers.persons(before, before.end) {
		if id != speaker.Actor {
			return false
		}
	}
	return r.follow(sp, &speaker, corpus.Span{}, "after-person")
}

// afterQuotation reads a paragraph that is one quotation and nothing else,
// after one that ends with a quotation and who said it.
func (r *speechReader) afterQuotation(sp *speech, prev []*speech) bool {
	p := sp.s.passage.Span
	text := sp.s.article.src.Text
	if len(prev) == 0 || sp.spoken[0].open != p.Start || strings.TrimSpace(text[sp.spoken[0].close:p.End]) != "" {
		return false
	}
	before := prev[len(prev)-1]
	if before.q.Speaker == nil || before.q.Kind != corpus.Direct {
		return false
	}
	last := before.last
	if before.cue != nil && before.cue.s.index > last.index {
		last = before.cue.s
	}
	if last.next() != nil { // something stands after it
		return false
	}
	return r.follow(sp, before.q.Speaker, before.q.Cue, "after-quotation")
}

// follow gives a quotation the speaker of what stands before it.
func (r *speechReader) follow(sp *speech, speaker *corpus.Speaker, at corpus.Span, rule corpus.Rule) bool {
	who := *speaker
	sp.q.Kind, sp.q.Speaker, sp.q.Cue, sp.q.Rule = corpus.Direct, &who, at, rule
	return true
}

// before gives the sentence before this one, if it is prose.
func (r *speechReader) before(s *sentence) *sentence {
	if s.index == 0 {
		return nil
	}
	b := s.article.sentences[s.index-1]
	if !b.prose() || b.tag(0) == language.NoTag {
		return nil
	}
	return b
}
