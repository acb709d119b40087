package analysis

import (
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// cueAfter reads `"Q," said S`, `"Q," S said` and `"Q," according to S`.
func (r *speechReader) cueAfter(sp *speech) bool {
	q := sp.spoken[len(sp.spoken)-1]
	text := sp.last.article.src.Text
	s := sp.last
	prev, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[q.start:q.end], "'’”\" "))
	pause := strings.ContainsRune(",?!—–-…", prev)
	if q.close >= s.end {
		if s = s.next(); s == nil || prev != '?' && prev != '!' {
			return false
		}
	}
	i := s.tokenAt(q.close)
	if w := s.lower(i); w == "," || w == "-" {
		i++
		pause = true
	}
	if !pause {
		return false
	}
	as := false
	if s.lower(i) == "as" {
		as = true
		i++
	}
	for _, c := range r.cues.inSentence(s) {
		if c.from < i || c.from > i+24 || c.passive {
			continue
		}
		if c.class == "according" && c.from == i && r.saidBefore(sp) {
			return false // the medium only passes on what somebody said
		}
		if c.class == "according" && c.from == i {
			p, ok := r.speakers.subjectAfter(s, c.to)
			return ok && r.attributed(sp, &c, p, r.wholeOrMixed(sp), "quote-according-to") && r.coverBefore(sp)
		}
		if c.class == "according" || c.class == "want" || c.class == "name" && c.lemma != "call" || !r.tells(s, c) || s.tag(c.from) == language.VBG {
			continue
		}
		if c.from == i || c.from == i+1 && s.tag(i) == language.RB { // "said S"
			if p, ok := r.speakers.subjectAfter(s, c.to); ok && s.tag(p.head) != language.PRP && r.speakers.canSpeak(s, p.head) {
				return r.attributed(sp, &c, p, r.wholeOrMixed(sp), "quote-cue-speaker") && r.coverBefore(sp)
			}
			return false
		}
		p, ok := r.speakers.subject(s, c.from)
		if !ok || p.from < i || p.from > i+10 || finiteWithin(s, i, p.from) || s.tag(p.from) == language.VBG || p.from > i && !as && (subordinate(s, p.from) || s.tag(p.from-1) == language.VBG) {
			return false
		}
		if s != sp.last && !r.standsAlone(c, p) || s.tag(i) == language.CC || s.lower(i) == "while" || s.lower(i) == "although" || s.lower(i) == "though" || s.lower(i) == "whereas" || r.titleBefore(sp, c) {
			return false
		}
		rule := corpus.Rule("quote-speaker-cue")
		if as {
			rule = "quote-as-speaker-cue"
		}
		return r.attributed(sp, &c, p, r.wholeOrMixed(sp), rule) && r.coverBefore(sp)
	}
	return false
}

// titleBefore tells whether the quoted words only say where or upon what
// something was said: "In an interview on “Morning Show,” S said that C", "Asked
// about the “theft,” S said that C".
func (r *speechReader) titleBefore(sp *speech, c cue) bool {
	s := sp.s
	open := s.tokenAt(sp.spoken[0].open)
	asked := open > 0 && s.tag(0).Verb()
	if s != c.s || r.hasFinite(sp) || !asked && (s.tag(clauseStart(s, open)) != language.IN || pastWithin(s, 0, open)) {
		return false
	}
	_, _, reports := r.complement(s, c)
	return reports
}

// standsAlone tells whether a sentence is no more than who uttered the
// exclamation or question before it: "“Why?” S asked."
func (r *speechReader) standsAlone(c cue, p nominal) bool {
	if p.from > 0 || c.class != "say" && c.class != "tell" {
		return false
	}
	_, _, reports := r.complement(c.s, c)
	return !reports && c.s.lower(c.to) != ":" && c.s.chunkEnd(c.to) == c.to && !isMark(c.s.word(c.to+1))
}

// saidBefore tells whether a cue with a subject stands before the quotation in
// its sentence.
func (r *speechReader) saidBefore(sp *speech) bool {
	open := sp.s.tokenAt(sp.spoken[0].open)
	for _, c := range r.cues.inSentence(sp.s) {
		if c.to <= open && c.class != "according" && !c.passive && !r.insideMarks(sp, c) {
			if p, ok := r.subjectOfCue(sp.s, c); ok && r.speakers.canSpeak(sp.s, p.head) {
				return true
			}
		}
	}
	return false
}

// cueBefore reads `S said: "Q"`, `S said, "Q"`, `S said that "Q"`, `S said "Q"`
// and `According to S, "Q"`.
func (r *speechReader) cueBefore(sp *speech) bool {
	s := sp.s
	open := s.tokenAt(sp.spoken[0].open)
	if open == 0 || open >= len(s.tokens) {
		return false
	}
	before := s.lower(open - 1)
	cues := r.cues.inSentence(s)
	for k := len(cues) - 1; k >= 0; k-- {
		c := cues[k]
		if c.to > open || r.insideMarks(sp, c) {
			continue
		}
		direct := before == ":" || before == "," || before == "that" || c.to == open
		switch {
		case c.class == "according" && before == ",":
			p, ok := r.speakers.subjectAfter(s, c.to)
			return ok && p.to <= open-1 && r.attributed(sp, &c, p, r.wholeOrMixed(sp), "according-to-quote")
		case before == ":" && c.class == "want" && c.to < open-1: // "said he would vote against it: “Q”"
			continue
		case c.class == "according" || c.class == "want" || c.passive || !direct || c.class == "name" && before != ":":
			return false
		case open-c.to > 14:
			return false
		case s.tag(c.from) == language.VBN && s.lower(c.to) == "by" && s.tag(c.from-1).Noun() && !perfect(s, c.from): // "said, in remarks published by the paper, “Q”"
			continue
		case c.lemma == "quote" && s.lower(c.from-1) == "i": // "told us, and I quote, “Q”"
			continue
		}
		p, ok := r.subjectOfCue(s, c)
		if !ok && before == ":" && c.from <= 1 { // "Said S: “Q”"
			p, ok = r.speakers.subjectAfter(s, c.to)
		}
		if !ok || c.class == "think" && s.tag(p.head) == language.PRP && (s.tag(p.from-1).Noun() || s.lower(c.to) == "as") { // "anything they judge “unfit”"
			return false
		}
		kind := r.wholeOrMixed(sp)
		if kind == corpus.Mixed {
			c, p = r.outermost(c, p)
		}
		if !r.attributed(sp, &c, p, kind, "speaker-cue-quote") {
			return false
		}
		if kind == corpus.Mixed {
			r.coverClause(sp, &c)
		}
		return true
	}
	return before == ":" && r.hasFinite(sp) && (r.issued(sp, s, open-1) || r.personsColon(sp, s, open-1))
}

// insideMarks tells whether a cue stands within the quoted words themselves.
func (r *speechReader) insideMarks(sp *speech, c cue) bool {
	at := c.s.span(c.from, c.to)
	for _, q := range sp.q.Quoted {
		if q.Overlaps(at) {
			return true
		}
	}
	return false
}

// signed reads a quotation with its speaker's name after a dash, as under
// letters and in collections of voices: `“Q” — S`.
func (r *speechReader) signed(sp *speech) bool {
	text := sp.last.article.src.Text
	end := sp.spoken[len(sp.spoken)-1].close
	rest, _, _ := strings.Cut(text[end:min(sp.last.passage.Span.End, end+120)], "\n")
	name := strings.TrimLeft(rest, " \u00a0")
	dash, width := utf8.DecodeRuneInString(name)
	if dash != '—' && dash != '–' && dash != '―' || end != sp.last.end && sp.last.article.sentenceAt(end) == nil {
		return false
	}
	at := end + len(rest) - len(name) + width
	for at < len(text) && text[at] == ' ' {
		at++
	}
	s := sp.last.article.sentenceAt(at)
	if s == nil {
		return false
	}
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), s.tokenAt(at))
	if !ok || !r.speakers.canSpeak(s, c.to-1) || s.tokens[c.to-1].End < end+len(strings.TrimRight(rest, " .\u00a0")) {
		return false
	}
	speaker, ok := r.speakers.resolve(nominal{s, c.from, c.to, c.to - 1})
	if !ok {
		return false
	}
	sp.q.Kind, sp.q.Speaker, sp.q.Rule = corpus.Direct, &speaker, "quote-signed"
	return true
}
