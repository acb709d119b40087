package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// namingCue reads `S called it "Q"`, `what S has termed "Q"`, and `Calling it
// "Q", S …`.
func (r *speechReader) namingCue(sp *speech) bool {
	s := sp.s
	open := s.tokenAt(sp.spoken[0].open)
	cues := r.cues.inSentence(s)
	if c, p, ok := r.namedInRelative(s, open); ok {
		if !r.attributed(sp, &c, p, corpus.Mixed, "naming-cue") {
			return false
		}
		r.coverNamed(sp, &c, p)
		return true
	}
	for k := len(cues) - 1; k >= 0; k-- {
		c := cues[k]
		if negated(s, c.from) || unreal(s, c.from) { // "cannot praise its “ambition”"
			continue
		}
		if s.tag(c.from) == language.VBG && finiteWithin(s, c.to, open) && c.from > 1 { // "says tweets calling for it are “lies”"
			continue
		}
		if c.class != "name" || c.to > open || open-c.to > 40 || r.insideMarks(sp, c) || r.contentEnd(s, c, c.to, "") <= open {
			continue
		}
		if s.tag(c.from) == language.VB && s.lower(c.from-1) == "to" && s.tag(c.from-2).Noun() { // "asked the hall to welcome “a friend”"
			continue
		}
		if c.has(frameAs) && !s.asBefore(open) {
			continue
		}
		if k+1 < len(cues) && cues[k+1].to <= open && cues[k+1].states() && r.reportsAt(s, cues[k+1], open) { // "welcomed the vote, which he said would “end it”"
			return false
		}
		if r.nounBetween(s, c.to, open) { // "welcomes the statement by S that …": S's words
			return false
		}
		if c.passive {
			if p, ok := r.agent(s, c.to, open); ok {
				return r.attributed(sp, &c, p, corpus.Mixed, "named-by")
			}
			return false
		}
		var p nominal
		var ok bool
		if s.tag(c.from) == language.VBG && !beBefore(s, c.from) {
			p, ok = r.participleSubject(s, c.from)
		} else {
			p, ok = r.speakers.subject(s, c.from)
		}
		if !ok {
			return false
		}
		if !givesName(c.lemma) && !r.onePerson(p) && r.heldWithin(s, c) { // "said the company welcomed “any talks”": who said it
			return false
		}
		c, p = r.outermost(c, p)
		if _, relative := relativeBefore(s, p.from); relative && givesName(c.lemma) && s.tag(c.from) == language.VBZ && s.tag(open+1).Noun() && isMarkOrSingle(s.word(open+2)) {
			return false // "what it calls a “museum”": a name that it uses
		}
		if givesName(c.lemma) && (r.anybody(p) || s.tag(c.from) != language.VBD && s.tag(c.from) != language.VBN && isByname(s, open+1)) {
			return false // "they call it “the ghost dam”": a name that it has
		}
		if !r.attributed(sp, &c, p, corpus.Mixed, "naming-cue") {
			return false
		}
		r.coverNamed(sp, &c, p)
		return true
	}
	return false
}

// namedInRelative reads "which S has referred to as “Q”" before the mark at token
// open: whatever the verb, and whoever the sentence is about, S says it.
func (r *speechReader) namedInRelative(s *sentence, open int) (cue, nominal, bool) {
	as := open - 1
	for as > 0 && s.lower(as) != "as" && (s.tag(as) == language.DT || s.tag(as) == language.RB || s.tag(as) == language.CC || s.isQuoted(as) || isMark(s.word(as))) { // "as “a game” and a “stunt”"
		as--
	}
	if s.lower(as) != "as" {
		return cue{}, nominal{}, false
	}
	v := as - 1
	for v > 0 && v > as-3 && !s.tag(v).Verb() {
		v--
	}
	if !s.tag(v).Finite() && !perfect(s, v) || negated(s, v) || unreal(s, v) || passiveAt(s, v) {
		return cue{}, nominal{}, false
	}
	p, ok := r.speakers.subject(s, v)
	if !ok || r.anybody(p) {
		return cue{}, nominal{}, false
	}
	w, relative := relativeBefore(s, p.from)
	if !relative || s.tag(w) != language.WDT || !r.speakers.canSpeak(s, p.head) {
		return cue{}, nominal{}, false
	}
	return cue{s: s, from: v, to: as, lemma: s.lower(v), class: "name"}, p, true
}

// heldWithin tells whether a naming cue stands in what another cue reports that
// somebody said.
func (r *speechReader) heldWithin(s *sentence, c cue) bool {
	for _, o := range r.cues.inSentence(s) {
		if o.from >= c.from {
			break
		}
		if (o.class == "say" || o.class == "tell") && !o.passive && !s.isQuoted(o.from) && r.reportsAt(s, o, c.from) {
			return true
		}
	}
	return false
}

// onePerson tells whether a subject is one person, with a name or without.
func (r *speechReader) onePerson(p nominal) bool {
	m, named := r.speakers.named(p.s, p.head)
	if !named {
		return r.speakers.humans[p.s.lower(p.head)] == "person"
	}
	return r.speakers.actors[m.Actor].Kind == corpus.Person
}

// asBefore tells whether "as" stands before token i, with or without an article.
func (s *sentence) asBefore(i int) bool {
	for i--; s.tag(i) == language.DT || s.tag(i) == language.RB || isMark(s.word(i)); i-- {
	}
	return s.lower(i) == "as"
}

// givesName tells whether a verb may give a thing its name rather than a
// character.
func givesName(lemma string) bool {
	switch lemma {
	case "call", "dub", "nickname", "label", "term", "tag", "style", "title":
		return true
	}
	return false
}

// isMarkOrSingle tells whether a word is a quotation mark, single ones included.
func isMarkOrSingle(w string) bool { return isMark(w) || w == "’" || w == "'" }

// isByname tells whether the quoted words from token i on are a name that
// somebody uses by habit: "the old lady", but not "the worst deal".
func isByname(s *sentence, i int) bool {
	if s.lower(i) != "the" {
		return false
	}
	to := i + 1
	for to < len(s.tokens) && s.isQuoted(to) && to-i < 4 {
		switch s.tag(to) {
		case language.JJS, language.RBS, language.JJR:
			return false
		}
		if w := s.lower(to); w == "only" || w == "first" || w == "last" || w == "right" || w == "wrong" {
			return false
		}
		to++
	}
	return to-i < 4 && s.tag(to-1).Noun() || to-i < 5 && (s.lower(to-1) == "." || s.lower(to-1) == ",") && s.tag(to-2).Noun()
}

// anybody tells whether a subject is no one in particular: "they", "some".
func (r *speechReader) anybody(p nominal) bool {
	first := p.s.lower(p.from)
	return p.s.lower(p.head) == "they" || p.s.lower(p.head) == "we" || indefinite[first] || p.s.lower(p.head) == "people"
}

// nounBetween tells whether a noun of saying stands between two tokens.
func (r *speechReader) nounBetween(s *sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if class := r.nouns[s.lower(i)]; class == "say" && (s.lower(i+1) == "that" || s.lower(i+1) == "by") {
			return true
		}
	}
	return false
}

// agent finds "by S" between two tokens.
func (r *speechReader) agent(s *sentence, from, to int) (nominal, bool) {
	for i := from; i < to; i++ {
		if s.lower(i) == "by" {
			return r.speakers.subjectAfter(s, i+1)
		}
	}
	return nominal{}, false
}

// participleSubject finds who does what "calling it …" says: the subject of
// the clause before, or, where it opens the sentence, of the clause after.
func (r *speechReader) participleSubject(s *sentence, v int) (nominal, bool) {
	if v <= 1 {
		inside := false
		for i := v + 1; i+1 < len(s.tokens); i++ {
			switch s.word(i) {
			case "“":
				inside = true
			case "”":
				inside = false
			case `"`:
				inside = !inside
			case ",":
				if inside {
					continue
				}
				return r.speakers.subjectAfter(s, i+1)
			}
			if !inside && s.word(i-1) == "," && (s.word(i) == "”" || s.word(i) == `"`) {
				return r.speakers.subjectAfter(s, i+1)
			}
		}
		return nominal{}, false
	}
	if p, ok := r.speakers.absolute(s, v); ok {
		return p, true
	}
	cs := r.speakers.chunksOf(s)
	if c, ok := chunkEndingAt(cs, v-1); ok && s.lower(v-1) == "," && !finiteWithin(s, 0, v) && r.speakers.canSpeak(s, c.to-1) {
		return nominal{s, c.from, c.to, c.to - 1}, true // "China, calling it a mistake, has …"
	}
	relative := false
	for _, c := range r.cues.inSentence(s) { // "said that it was safe, adding that": who said, adds
		if c.from >= v || !s.tag(c.from).Finite() || c.class == "according" || s.isQuoted(c.from) {
			continue
		}
		if !restrictive(s, c.from) {
			return r.speakers.subject(s, c.from)
		}
		relative = true
	}
	if p, ok := r.speakers.firstSubject(s, v); relative && ok { // "met a man who said it was safe, adding that"
		return p, true
	}
	if u, ok := finiteBefore(s, v); ok {
		for k := u + 1; k < v && k <= u+3; k++ {
			if s.tag(k) == language.VBN && beBefore(s, k) { // "was described by S as a mandate, saying that …"
				return r.agent(s, k, v)
			}
		}
		return r.speakers.subject(s, u)
	}
	return nominal{}, false
}

// restrictive tells whether the verb at token v is that of a relative clause
// without a comma: "a man who said".
func restrictive(s *sentence, v int) bool {
	return inRelative(s, v) && s.lower(skipAuxiliaries(s, v)-1) != ","
}
