package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// The rules of what is no utterance but an attitude, because it has no finite
// verb: see Quotation.Attitude.
const (
	attitudeInfinitive corpus.Rule = "attitude-infinitive" // "wants to …"
	attitudeGerund     corpus.Rule = "attitude-gerund"     // "talked about closing …"
	attitudeNoun       corpus.Rule = "attitude-noun"       // "called for an inquiry"
	promiseInfinitive  corpus.Rule = "cue-infinitive"      // "promised to …"
	urgeInfinitive     corpus.Rule = "urge-infinitive"     // "urged them to …"
)

// ofAttitude tells whether a rule finds an attitude.
func ofAttitude(rule corpus.Rule) bool {
	switch rule {
	case attitudeInfinitive, attitudeGerund, attitudeNoun, promiseInfinitive, urgeInfinitive:
		return true
	}
	return false
}

// utters tells whether a quotation reports that somebody said something: an order
// or a promise is uttered, though in an infinitive.
func utters(q *corpus.Quotation) bool {
	return !q.Attitude || q.Rule == promiseInfinitive || q.Rule == urgeInfinitive
}

// complement finds what a cue reports: where it begins, and the rule for its
// form. Which forms a cue takes is in lexicon/cues.txt.
func (r *speechReader) complement(s *sentence, c cue) (int, corpus.Rule, bool) {
	if from, ok := r.behindColon(s, c); ok {
		return from, "cue-clause", true
	}
	if strings.HasPrefix(c.lemma, "put ") {
		return 0, "", false
	}
	i := c.to
	for s.tag(i) == language.RB && s.lower(i) != "not" && pastQuantifier(s, i) == i || s.lower(i) == "earlier" || s.lower(i) == "later" {
		i++
	}
	if c.has(frameHearerTo) {
		if from, ok := r.hearerInfinitive(s, i); ok {
			if c.class == "want" || c.class == "think" {
				return from, attitudeInfinitive, true
			}
			return from, urgeInfinitive, true
		}
	}
	if c.class == "tell" {
		if i = r.hearerEnd(s, i); i < 0 {
			return 0, "", false
		}
	}
	if c.class == "say" && c.has(frameHearerTo) { // "warned voters that"
		end := i + 1
		if h, ok := chunkStartingAt(r.speakers.chunksOf(s), i); ok {
			end = h.to
		}
		if s.lower(end) == "that" && (s.tag(end-1) == language.NNS || r.speakers.canSpeak(s, end-1)) {
			i = end
		}
	}
	if c.has(frameThat) {
		if k := r.thatAfter(s, i); k > 0 && s.tag(k+1).Finite() { // "believe that is likely"
			return k, "cue-clause", true
		} else if k > 0 {
			return k + 1, "cue-that-clause", true
		}
	}
	if c.class == "say" && c.has(frameHearerTo) && c.has(frameQuestion) { // "asks me every month whether"
		if h := r.hearerEnd(s, i); h > i && asksAt(s, r.afterTime(s, h)) {
			i = h
		}
	}
	i = r.afterTime(s, i)
	if c.has(frameQuestion) && (asksAt(s, i) || s.lower(i) == "when" && negated(s, c.from)) && finiteWithin(s, i+1, len(s.tokens)) && !infinitiveAt(s, i+1) {
		return i, "cue-question", true
	}
	if c.has(frameZero|frameFree) && s.tag(i).Finite() && relativeNear(s, c.from) { // "which he said would pass"
		return i, "cue-clause", true
	}
	heard := c.class == "tell" && i > c.to && s.tag(i) != language.VBG && s.tag(i) != language.IN // "told the press a search of the coast had found nothing"
	if c.has(frameZero|frameFree) && r.opensFinite(s, i) || (c.has(frameFree) || heard && c.has(frameZero)) && r.opensClause(s, i) {
		return i, "cue-clause", true
	}
	if c.has(frameZero|frameFree) && (c.class == "say" || heard) && s.tag(c.from).Finite() {
		if from, ok := r.behindAside(s, i); ok {
			return from, "cue-clause", true
		}
	}
	if mandative[c.lemma] && c.has(frameThat) && r.subjunctive(s, i) {
		return i, "cue-clause", true
	}
	if c.has(framePromise) && infinitiveAt(s, i) {
		return i, promiseInfinitive, true
	}
	if c.has(frameTo) && infinitiveAt(s, i) {
		return i, attitudeInfinitive, true
	}
	if c.has(frameGerund) && s.tag(i) == language.VBG {
		return i, attitudeGerund, true
	}
	if c.lemma == "claim" && claimsLives(s, i) {
		return 0, "", false
	}
	if c.has(frameNoun) && !c.has(frameThat) && s.lower(i) == "that" && r.objectEnd(s, i+1, c) > i+1 || figuring[c.lemma] && r.figureAt(s, i) { // "rejects that idea", whatever the tag
		return i, attitudeNoun, true
	}
	if c.has(frameNoun) && r.objectEnd(s, i, c) > i || c.has(framePredicate|frameFor|frameAs) && r.predicated(s, i, c) {
		return i, attitudeNoun, true
	}
	return 0, "", false
}

// claimsLives tells whether what is claimed at token i are the dead of a disaster:
// "the storm claimed 40 lives".
func claimsLives(s *sentence, i int) bool {
	for s.tag(i) == language.RB || s.tag(i) == language.IN { // "about 40"
		i++
	}
	switch s.lower(s.chunkEnd(i) - 1) {
	case "life", "lives", "victim", "victims":
		return true
	}
	return false
}

// behindColon reads "put it plainly: C" and "explained: C"; between the verb and
// the colon may stand how, when or to whom it was said.
func (r *speechReader) behindColon(s *sentence, c cue) (int, bool) {
	if c.class != "say" && c.class != "tell" {
		return 0, false
	}
	for i := c.to; i < len(s.tokens) && i < c.to+12; i++ {
		switch {
		case s.lower(i) == ":":
			return i + 1, !isMark(s.word(i+1)) && (c.lemma != "disagree" && c.lemma != "concur" && c.lemma != "agree" || s.tag(i+1) == language.PRP) && finiteWithin(s, i+1, len(s.tokens))
		case s.tag(i).Verb() || s.tag(i) == language.MD || s.lower(i) == "," || s.lower(i) == "that" || isMark(s.word(i)):
			return 0, false
		}
	}
	return 0, false
}

// hearerInfinitive reads "residents to leave" at token i: the clause begins
// with the hearer, who is to do it.
func (r *speechReader) hearerInfinitive(s *sentence, i int) (int, bool) {
	end := i + 1
	if s.tag(i) != language.PRP {
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
		if !ok {
			return 0, false
		}
		c = s.extendRight(r.speakers.chunksOf(s), c, attached)
		end = c.to
	}
	return i, infinitiveAt(s, end)
}

// infinitiveAt tells whether "to" or "not to" and a verb stand at token i.
func infinitiveAt(s *sentence, i int) bool {
	if isMark(s.word(i)) || s.lower(i) == "not" {
		i++
	}
	if s.tag(i) != language.TO {
		return false
	}
	i++
	for s.tag(i) == language.RB || isMark(s.word(i)) {
		i++
	}
	return s.tag(i) == language.VB
}

// hearerEnd gives the token after the hearer of "told reporters in Oslo"; -1
// where there is no hearer, but an "it" that is told.
func (r *speechReader) hearerEnd(s *sentence, i int) int {
	if s.lower(i) == "that" || asksAt(s, i) {
		return i
	}
	if s.tag(i) == language.PRP {
		return i + 1
	}
	c, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
	if !ok {
		return -1
	}
	end := r.phraseEnd(s, titleEnd(s, c.to))
	if s.lower(end) == "and" { // "told patients and families that"
		if next := s.chunkEnd(end + 1); next > end+1 && s.lower(next) == "that" && s.tag(next-1) == language.NNS {
			return next
		}
	}
	return end
}

// phraseEnd passes over the prepositional phrases at token i, without going
// into a clause.
func (r *speechReader) phraseEnd(s *sentence, i int) int {
	cs := r.speakers.chunksOf(s)
	for s.tag(i) == language.IN && attached[s.lower(i)] {
		c, ok := chunkStartingAt(cs, i+1)
		if !ok || s.tag(c.to).Finite() {
			break
		}
		i = c.to
	}
	return i
}

// thatAfter finds the "that" of a clause which a cue at token i reports, also
// behind "on Monday" or "in a statement"; 0 where there is none.
func (r *speechReader) thatAfter(s *sentence, i int) int {
	if s.lower(i) == "that" && s.tag(i) == language.IN && !s.tag(i+1).Finite() && i+2 < len(s.tokens) {
		return i
	}
	if s.lower(i+1) == "that" && strings.HasSuffix(s.lower(i), "ly") { // "complain bitterly that", whatever the tag
		i++
	}
	if s.lower(i) != "that" {
		k := r.adverbialEnd(s, i)
		if k == i || s.lower(k) != "that" || s.tag(k+1).Finite() { // not "a bill that would …"
			return 0
		}
		i = k
	}
	if !finiteWithin(s, i+1, len(s.tokens)) && !r.subjunctive(s, i+1) || s.tag(i+1) == language.Comma && i+2 >= len(s.tokens) {
		return 0
	}
	return i
}

// mandative are the verbs behind which a clause may say in the subjunctive what
// is to be done, without its "that" too: "insists the company pay".
var mandative = map[string]bool{"insist": true, "demand": true, "propose": true, "recommend": true, "suggest": true, "request": true}

// subjunctive tells whether a clause without a finite verb begins at token i, as
// behind "demand that": "filling be postponed".
func (r *speechReader) subjunctive(s *sentence, i int) bool {
	k := s.extendRight(r.speakers.chunksOf(s), chunk{i, s.chunkEnd(i)}, attached).to
	if s.lower(k) == "not" {
		k++
	}
	return k > i && s.tag(k) == language.VB
}

// afterTime passes over "on Monday", "Tuesday", "last week" or "in an
// interview" between a cue and the clause that it reports.
func (r *speechReader) afterTime(s *sentence, i int) int {
	cs := r.speakers.chunksOf(s)
	if c, ok := chunkStartingAt(cs, i); ok && r.timeWord(s.lower(c.to-1)) && (c.to-c.from <= 2) {
		if c.to < len(s.tokens) && (s.tag(c.to) != language.Comma) {
			return c.to
		}
		return i
	}
	if s.tag(i) == language.IN && circumstantial[s.lower(i)] { // "said as a child she was poor"
		if c, ok := chunkStartingAt(cs, i+1); ok && r.mainClauseAt(s, r.phraseEnd(s, c.to)) {
			return r.phraseEnd(s, c.to)
		}
	}
	if s.tag(i) != language.IN || !attached[s.lower(i)] && !temporal[s.lower(i)] {
		return i
	}
	k := r.phraseEnd(s, i)
	if c, ok := chunkStartingAt(cs, i+1); temporal[s.lower(i)] && ok && !s.tag(c.to).Finite() && s.tag(c.to) != language.MD {
		k = r.phraseEnd(s, c.to)
	}
	if k == i || k >= i+9 {
		return i
	}
	c, ok := chunkStartingAt(cs, k)
	if ok && today[s.lower(k)] { // "said at a meeting yesterday morning the law would change"
		k = c.to
		c, ok = chunkStartingAt(cs, k)
	}
	if ok && !s.tag(c.from).Proper() || s.tag(k) == language.EX {
		return k
	}
	return i
}

// temporal are the prepositions that say when or in spite of what.
var temporal = map[string]bool{"after": true, "before": true, "during": true, "since": true, "until": true, "following": true, "despite": true}

// circumstantial are the other prepositions of phrases that open a clause.
var circumstantial = map[string]bool{"as": true, "without": true, "unlike": true, "among": true, "amid": true, "throughout": true}

// timeWord tells whether a word is a weekday or names a stretch of time.
func (r *speechReader) timeWord(w string) bool {
	if r.times[w] {
		return true
	}
	switch w {
	case "today", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "week", "weekend", "month", "year", "spring", "summer", "autumn", "winter":
		return true
	}
	return false
}

// asksAt tells whether an indirect question begins at token i.
func asksAt(s *sentence, i int) bool {
	switch s.tag(i) {
	case language.WRB, language.WP:
		return s.lower(i) != "when"
	case language.IN:
		return s.lower(i) == "whether"
	}
	return false
}

// relativeBefore finds the "which", "that" or "what" right before the subject
// that begins at token i.
func relativeBefore(s *sentence, i int) (int, bool) {
	t := s.tag(i - 1)
	return i - 1, (t == language.WDT || t == language.WP) && s.word(i-1) != "WHO" && s.tag(i-2) != language.IN // not "during which"
}

// relativeNear tells whether a relative pronoun stands shortly before the verb
// at token v.
func relativeNear(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		if t := s.tag(k); t == language.WDT || t == language.WP {
			return true
		}
	}
	return false
}

// adverbialEnd passes over "on Monday" or "in a statement" between a cue and
// its "that".
func (r *speechReader) adverbialEnd(s *sentence, i int) int {
	if w := s.lower(i); (w == "late" || w == "early") && s.tag(i+1) == language.IN {
		i++
	}
	if t := s.tag(i); t != language.IN && t != language.TO && t != language.RB && t != language.Comma && !r.timeWord(s.lower(i)) && !r.timeWord(s.lower(i+1)) {
		return i
	}
	if s.lower(i) == "," { // "cautioned, as did the council, that"
		for k := i + 1; k < len(s.tokens) && k < i+12; k++ {
			if s.lower(k) == "," {
				if s.lower(k+1) == "that" {
					return k + 1
				}
				break
			}
		}
	}
	for k := i; k < len(s.tokens) && k < i+12; k++ {
		if s.lower(k) == "that" {
			return k
		}
		if t := s.tag(k); t.Verb() && !(t == language.VBN && s.tag(k-1).Noun()) || t == language.MD || s.lower(k) == ";" || isMark(s.word(k)) {
			return i // but "in a letter seen by the paper that"
		}
	}
	return i
}

// isMark tells whether a word is a quotation mark.
func isMark(w string) bool {
	switch w {
	case `"`, "“", "”", "«", "»", "„", "''", "``":
		return true
	}
	return false
}
