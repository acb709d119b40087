package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Mockery. Who calls a thing by quoted words for another ("a padlock on the
// emergency exit") rarely means well by it; praise is said in words of praise.

// mocked tells whether the words from token i on, behind "called T" or "T was",
// are a quoted phrase for quite another thing: "a curfew for ideas", "theatre".
func (r *claimReader) mocked(s *sentence, i int) bool {
	if s.lower(i) == "as" {
		i++
	}
	if i < 1 || s.isQuoted(i-1) || isWord(s.lower(i)) && !s.isQuoted(i) {
		return false
	}
	for i < len(s.tokens) && !isWord(s.lower(i)) {
		i++
	}
	if !s.isQuoted(i) || s.lower(i) != "a" && s.lower(i) != "an" {
		return false
	}
	to, noun := i+1, ""
	for ; to < len(s.tokens) && s.isQuoted(to); to++ {
		w, tag := s.lower(to), s.tag(to)
		if noun == "" && (tag == language.NN || tag == language.NNS) && !s.tag(to+1).Noun() {
			noun = w
		}
		if vd, judges := r.verdicts[w]; judges && vd.stance == corpus.For || notMocking[w] || w == "," || tag == language.PRP && w != "it" {
			return false
		}
	}
	_, human := r.speakers.humans[noun]
	return noun != "" && !human && !fairNames[noun] && to-i <= 12
}

// notMocking are words by which a name for a thing says something for it too.
var notMocking = map[string]bool{"not": true, "n't": true, "but": true, "yet": true, "first": true, "new": true, "our": true, "my": true, "step": true, "act": true, "tribute": true, "promise": true, "dream": true, "gift": true, "joy": true}

// fairNames are nouns by which a thing is named for what it is.
var fairNames = map[string]bool{
	"step": true, "way": true, "chance": true, "basis": true, "model": true, "start": true, "beginning": true, "moment": true, "day": true, "example": true, "act": true, "matter": true, "symbol": true, "sign": true, "signal": true,
	"reminder": true, "question": true, "part": true, "test": true, "priority": true, "decision": true, "plan": true, "proposal": true, "choice": true, "measure": true, "tool": true, "compromise": true, "investment": true, "bridge": true,
	"partner": true, "friend": true, "foundation": true, "platform": true, "boon": true, "path": true, "guarantee": true, "statement": true, "message": true, "warning": true, "process": true, "project": true, "policy": true, "law": true,
	"deal": true, "agreement": true, "number": true, "fact": true, "situation": true, "place": true, "thing": true, "case": true, "clause": true, "condition": true, "requirement": true, "change": true, "review": true, "figure": true,
}

// mocking are the verbs of naming that mockery follows.
var mocking = []string{"call", "dismiss", "brand", "label", "dub", "deride", "decry", "denounce", "slam"}

// mocks reads "X called T “a curfew for ideas”" at the verb, of a T at issue.
func (r *claimReader) mocks(s *sentence, v int, t target) bool {
	if t.person || !r.atIssue(t) || t.kind == said || !t.definite && len(t.details) == 0 && !t.familiar {
		return false
	}
	return slices.ContainsFunc(s.lemmas(v), func(l string) bool { return slices.Contains(mocking, l) }) && r.mocked(s, t.to)
}

// wasMocked tells whether "T was “a lifeboat with a hole in it”" stands at the
// verb.
func (r *claimReader) wasMocked(s *sentence, v int) bool {
	switch s.lower(v) {
	case "is", "was", "are", "were", "'s":
		return !s.isQuoted(v) && r.mocked(s, v+1)
	}
	return false
}
