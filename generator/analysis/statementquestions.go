package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// How the question is put on a statement that one side makes and another denies.

// asked makes a question of the statement that an issue is about, and gives the
// statement: the words of a denial tell best what is denied, unless they point
// back.
func (is *issue) asked(d *dossier) (string, target) {
	if first := is.claims[0].target; first.question != "" {
		return first.question, first
	}
	for _, h := range is.claims {
		if h.claim.Rule == "denies-that" && !h.target.pointed && !h.target.pointsBack() {
			return h.target.asked(""), h.target
		}
	}
	for _, h := range is.claims {
		if h.claim.Stance == corpus.For && !h.target.pointed {
			return h.target.asked(d.corpus.Actor(h.claim.Holder).Name), h.target
		}
	}
	return "", is.claims[0].target
}

// asked makes a question of a statement: "Would the works cost a fifth?", or
// "Is it true that …?" where the clause cannot be turned round. Where it has a
// pronoun for what stands before it, its speaker is named, so that the pronoun
// means what it does in the source.
func (t target) asked(speaker string) string {
	s := t.s
	if strings.HasPrefix(t.label, "accusation ") {
		return "Is the " + t.label + " true?"
	}
	if the, rest, ok := strings.Cut(speaker, " "); ok && the == "The" {
		speaker = "the " + rest
	}
	if t.pointsBack() {
		return "Is it true, as " + speaker + " says, that " + s.startInText(t.from, t.to) + "?"
	}
	c, ok := s.subjectOf(t.from, t.to)
	if v := c.to; ok && v+1 < t.to && s.lower(v+1) != "n't" {
		participle := s.tag(v+1) == language.VBN || s.tag(v+1) == language.RB && s.tag(v+2) == language.VBN
		switch w := s.lower(v); w {
		case "have", "has":
			ok = participle
		case "had": // "Had the dam cracked?" asks of the time before a time that the question does not name
			if participle && s.untilNow(v, t.to) {
				return s.haveFor(c) + " " + s.startInText(t.from, v) + " " + closed(folded(s.words(v+1, t.to))) + "?"
			}
			ok = false
		case "is", "are", "was", "were":
		default:
			ok = s.tag(v) == language.MD
		}
		if ok {
			return upperFirst(s.lower(v)) + " " + s.startInText(t.from, v) + " " + closed(folded(s.words(s.pastHedge(v+1, t.to), t.to))) + "?"
		}
	}
	return "Is it true that " + s.startInText(t.from, t.to) + "?"
}

// pastHedge steps over words that say how sure a speaker is, with the marks around
// them: the question is whether the crash was “likely” somebody's doing or not.
func (s *sentence) pastHedge(i, to int) int {
	k := i
	for k < to && (isMark(s.word(k)) || hedges[s.lower(k)]) {
		k++
	}
	if k >= to || s.isQuoted(k) { // the marks are around more than the hedge
		return i
	}
	return k
}

// hedges are adverbs that say how sure a speaker is.
var hedges = map[string]bool{"likely": true, "probably": true, "possibly": true, "apparently": true, "perhaps": true}

// untilNow tells whether tokens from..to speak of a time that lasts until the
// one of the telling, so that "had" in a report was "have" in what was said.
func (s *sentence) untilNow(from, to int) bool {
	for k := from; k < to; k++ {
		if w := s.lower(k); w == "since" || w == "already" || w == "never" || w == "yet" {
			return true
		}
	}
	return false
}

// haveFor gives the form of "have" that goes with a subject, at the start of a
// question.
func (s *sentence) haveFor(c chunk) string {
	for k := c.from; k < c.to; k++ {
		if t := s.tag(k); t.Noun() && !s.tag(k+1).Noun() {
			if t == language.NNS || t == language.NNPS {
				return "Have"
			}
			break
		}
	}
	return "Has"
}

// pointsBack tells whether a statement has a pronoun for what stands before it.
func (t target) pointsBack() bool {
	for k := t.from; k < t.to; k++ {
		if pointingBack[t.s.lower(k)] && !t.s.namesBefore(t.from, k) {
			return true
		}
	}
	return false
}

// pointingBack are pronouns that stand for somebody or something named before.
var pointingBack = map[string]bool{"he": true, "she": true, "they": true, "it": true, "him": true, "her": true, "them": true, "his": true, "their": true, "its": true, "this": true, "that": true, "these": true, "those": true}

// namesBefore tells whether a noun stands at tokens from..k that a pronoun at k
// can stand for.
func (s *sentence) namesBefore(from, k int) bool {
	for i := from; i < k; i++ {
		if s.tag(i).Noun() && (s.tag(i).Proper() || s.lower(k) == "it" || s.lower(k) == "its" || s.lower(k) == "their" || s.lower(k) == "they" || s.lower(k) == "them") {
			return true
		}
		if s.tag(i) == language.WDT || s.tag(i) == language.IN && s.lower(k) == "that" {
			return true
		}
	}
	return s.lower(k) == "that" && k > from && s.tag(k) != language.DT
}

// subjectOf gives the phrase at the start of tokens from..to that ends where
// the finite verb begins.
func (s *sentence) subjectOf(from, to int) (chunk, bool) {
	cs := s.chunks()
	c, ok := chunkStartingAt(cs, from)
	if !ok {
		return chunk{}, false
	}
	c = s.extendRight(cs, c, attached)
	return c, c.to < to && (s.tag(c.to).Finite() || s.tag(c.to) == language.MD)
}

// startInText gives tokens i..j with the capital of a sentence's start taken
// off, unless it is a name's.
func (s *sentence) startInText(i, j int) string {
	text := closed(folded(s.words(i, j)))
	within := i > 0 && isWord(s.lower(i-1)) // "said that American firms"
	if within || s.tag(i).Proper() || allCaps(s.word(i)) && len(s.word(i)) > 1 || text == "" || text[0] < 'A' || text[0] > 'Z' {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}
