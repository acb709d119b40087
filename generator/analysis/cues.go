package analysis

import (
	"strings"

	"briefing/generator/language"
)

// cue is a verb of saying, thinking or wanting in a sentence, with its particle
// ("point out", "call for"), or "according to".
type cue struct {
	s        *sentence
	from, to int // tokens
	lemma    string
	class    string // say, tell, think (of adjectives too), want, name, urge; "according" for "according to"
	frames   frames
	passive  bool // "was described as"
}

// frames are the complements that a cue may take; lexicon/cues.txt says what
// each is.
type frames uint16

const (
	frameThat frames = 1 << iota
	frameZero
	frameFree
	frameQuestion
	frameTo
	framePromise
	frameHearerTo
	frameGerund
	frameNoun
	framePredicate
	frameFor
	frameAs
	frameJudged
)

var frameNames = map[string]frames{"that": frameThat, "zero": frameZero, "free": frameFree, "wh": frameQuestion, "to": frameTo, "promise-to": framePromise,
	"hearer-to": frameHearerTo, "ing": frameGerund, "noun": frameNoun, "predicate": framePredicate, "for": frameFor, "as": frameAs, "judged": frameJudged}

// has tells whether a cue takes one of the complements f.
func (c cue) has(f frames) bool { return c.frames&f != 0 }

// reports tells whether the cue is one of speech or thought rather than of
// will.
func (c cue) reports() bool { return c.class != "want" }

// states tells whether a clause beside the cue may be what somebody says.
func (c cue) states() bool { return c.class != "want" && c.class != "name" && c.class != "urge" }

// cueReader finds cues.
type cueReader struct {
	verbs  map[string]string // lemma, with its particle if any → class
	frames map[string]frames
	led    map[string]bool // lemmas that some particle may follow

	documents map[string]bool // nouns for what things are said in
	days      map[string]bool // names of weekdays and months
}

func newCueReader(lex *lexicon) *cueReader {
	r := &cueReader{verbs: lex.table("cues"), frames: map[string]frames{}, led: map[string]bool{}, documents: lex.set("media"), days: map[string]bool{}}
	for _, list := range []string{"weekdays", "months"} {
		for day := range lex.set(list) {
			r.days[day] = true
		}
	}
	for _, e := range lex.lists["cues"] {
		if len(e.fields) > 1 {
			for _, f := range strings.Fields(e.fields[1]) {
				r.frames[e.phrase] |= frameNames[f]
			}
		}
		if verb, _, ok := strings.Cut(e.phrase, " "); ok {
			r.led[verb] = true
		}
	}
	return r
}

// inSentence finds the cues of a sentence, left to right. A noun that looks
// like a verb ("claims", "reports") is none.
func (r *cueReader) inSentence(s *sentence) []cue {
	return s.cues.or(func() []cue { return r.find(s) })
}

func (r *cueReader) find(s *sentence) []cue {
	var out []cue
	for i := range s.tokens {
		if s.lower(i) == "according" && s.lower(i+1) == "to" {
			out = append(out, cue{s: s, from: i, to: i + 2, lemma: "according to", class: "according"})
			continue
		}
		if c, ok := r.feeling(s, i); ok {
			out = append(out, c)
			continue
		}
		if !s.tag(i).Verb() && !verbLike(s, i) && !r.gerund(s, i) || s.tag(i) == language.VB && (causative(s, i) || s.lower(i) == "add" && s.chunkEnd(i+1) > i+1 || s.lower(i) == "blame" && s.lower(i-1) == "to" && beBefore(s, i-1)) { // not "is to blame"
			continue
		}
		c, ok := r.at(s, i)
		if !ok {
			continue
		}
		if s.tag(i) == language.VBN || s.tag(i) == language.VBD {
			c.passive = beBefore(s, i)
		}
		out = append(out, c)
	}
	return out
}

// feeling reads "is confident" at token i, the adjective.
func (r *cueReader) feeling(s *sentence, i int) (cue, bool) {
	w := s.lower(i)
	if !s.is(i, feelingWord) || s.tag(i) != language.JJ && s.tag(i) != language.VBN || !beBefore(s, i) {
		return cue{}, false
	}
	c := cue{s: s, from: i, to: i + 1, lemma: w, class: "think", frames: r.frames[w]}
	if c.has(frameTo) {
		c.class = "want"
	}
	return c, true
}

// verbLike tells whether what the tagger takes for a noun can only be a verb:
// "the bank estimates that it", "he is warning voters".
func verbLike(s *sentence, i int) bool {
	if s.tag(i) == language.JJ { // "officials worried that", "doctors have long worried that"
		before := s.tag(i - 1)
		return strings.HasSuffix(s.lower(i), "ed") && s.lower(i+1) == "that" && !s.tag(i+2).Finite() && (before.Noun() || before == language.PRP || before == language.RB) && !beBefore(s, i)
	}
	if t := s.tag(i); t != language.NN && t != language.NNS && t != language.UH {
		return false
	}
	if s.tag(i) == language.NNS && i > 0 && s.tag(i-1).Noun() && infinitiveAt(s, i+1) && !finiteWithin(s, s.lastComma(i), len(s.tokens)) { // "the campaign plans to hire him"
		return true
	}
	if strings.HasSuffix(s.lower(i), "ing") && beBefore(s, i) {
		return s.chunkEnd(i+1) > i+1 || s.lower(i+1) == "that"
	}
	if i > 0 && s.tag(i) == language.NNS && s.tokens[i-1].Entity == language.Person && (s.tag(i+1) == language.IN || s.tag(i+1) == language.RB) { // "Moss records in her diary that"
		that := i + 2
		for that < len(s.tokens) && that < i+12 && s.lower(that) != "that" && !s.tag(that).Verb() {
			that++
		}
		return s.lower(that) == "that" && !finiteWithin(s, s.lastComma(i), i)
	}
	return i > 0 && s.tag(i-1).Noun() && s.lower(i+1) == "that" && !s.tag(i+2).Finite() && finiteWithin(s, i+2, len(s.tokens)) && !finiteWithin(s, s.lastComma(i), i)
}

// gerund tells whether token i is a participle in -ing, or what the tagger takes
// for a noun and can only be one: ", warning that", "a letter warning that".
func (r *cueReader) gerund(s *sentence, i int) bool {
	if s.tag(i) != language.NN {
		return s.tag(i) == language.VBG
	}
	return i > 1 && strings.HasSuffix(s.lower(i), "ing") && s.lower(i+1) == "that" && !s.tag(i+2).Finite() && (s.lower(i-1) == "," || r.documents[s.lower(i-1)])
}

// causative tells whether the infinitive at token i says what is to be done:
// "let it add a clause".
func causative(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch w := s.lower(k); {
		case w == "let" || w == "lets" || w == "make" || w == "makes" || w == "made":
			return true
		case s.tag(k).Verb() || s.tag(k) == language.MD:
			return false
		}
	}
	return false
}

// lastComma gives the last comma before token i, or 0.
func (s *sentence) lastComma(i int) int {
	for i--; i > 0 && s.lower(i) != ","; i-- {
	}
	return max(i, 0)
}

// at reads the cue whose verb is token i: with its particle where one follows,
// also behind a pronoun ("put it").
func (r *cueReader) at(s *sentence, i int) (cue, bool) {
	if !s.is(i, cueVerb) {
		return cue{}, false
	}
	if w := s.lower(i + 1); s.lower(i) == "think" && (w == "tank" || w == "tanks") {
		return cue{}, false
	}
	for _, lemma := range s.lemmas(i) {
		if r.led[lemma] {
			if c, ok := r.phrasal(s, i, lemma); ok {
				return c, true
			}
		}
		if class, ok := r.verbs[lemma]; ok && class != "feel" { // "worried that": the verb, not the adjective
			return cue{s: s, from: i, to: i + 1, lemma: lemma, class: class, frames: r.frames[lemma]}, true
		}
	}
	return cue{}, false
}

// longestCue is how many words a cue has at most: "let it be known".
const longestCue = 4

// phrasal reads the longest cue of several words that begins with the verb at
// token i.
func (r *cueReader) phrasal(s *sentence, i int, lemma string) (cue, bool) {
	phrase := lemma
	var found cue
	if s.tag(i+1) == language.PRP { // "waved it away"
		apart := lemma + " " + s.lower(i+2)
		if class, ok := r.verbs[apart]; ok {
			found = cue{s: s, from: i, to: i + 3, lemma: apart, class: class, frames: r.frames[apart]}
		}
	}
	for n := 1; n < longestCue && i+n < len(s.tokens); n++ {
		phrase += " " + s.lower(i+n)
		if class, ok := r.verbs[phrase]; ok {
			found = cue{s: s, from: i, to: i + n + 1, lemma: phrase, class: class, frames: r.frames[phrase]}
			if lemma == "put" { // what follows is what is put
				found.to = i + 1
			}
		}
	}
	if j := r.parted(s, i+1); found.s == nil && j > i+1 { // "warned last week of", "argues again for"
		apart := lemma + " " + s.lower(j)
		if class, ok := r.verbs[apart]; ok && s.tag(j) == language.IN {
			found = cue{s: s, from: i, to: j + 1, lemma: apart, class: class, frames: r.frames[apart]}
		}
	}
	return found, found.s != nil
}

// parted passes over an adverb or a phrase of time at token i, which may part a
// verb from its particle.
func (r *cueReader) parted(s *sentence, i int) int {
	if s.tag(i) == language.RB && s.lower(i) != "not" {
		return i + 1
	}
	if s.lower(i) == "on" || s.lower(i) == "in" {
		i++
		if r.days[s.lower(i)] {
			return i + 1
		}
		return 0
	}
	if r.days[s.lower(i)] {
		return i + 1
	}
	switch s.lower(i + 1) {
	case "week", "month", "year", "night":
		if w := s.lower(i); w == "last" || w == "this" || w == "that" || w == "earlier" {
			return i + 2
		}
	}
	return 0
}

// beBefore tells whether a form of "be" stands before token i, adverbs passed
// over.
func beBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch w := s.lower(k); {
		case w == "is" || w == "are" || w == "was" || w == "were" || w == "be" || w == "been" || w == "being":
			return true
		case s.tag(k) == language.RB:
		default:
			return false
		}
	}
	return false
}
