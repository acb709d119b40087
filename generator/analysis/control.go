package analysis

import (
	"briefing/generator/language"
)

// Sides told in an infinitive: "continues to oppose", "is thought to favour",
// "refused to back".

// controls are verbs, and adjectives behind "is", whose subject is that of the
// infinitive after them: "+" where it takes the side that the infinitive tells,
// "-" where it will not.
var controls = map[string]string{
	"continue": "+", "vow": "+", "promise": "+", "pledge": "+", "intend": "+", "plan": "+", "decide": "+", "agree": "+", "prepare": "+", "want": "+", "wish": "+",
	"choose": "+", "prefer": "+", "resolve": "+", "undertake": "+", "swear": "+", "begin": "+", "start": "+", "go": "+", "join": "+", "rush": "+", "unite": "+", "threaten": "+",
	"likely": "+", "set": "+", "prepared": "+", "ready": "+", "determined": "+", "bound": "+", "minded": "+", "inclined": "+", "happy": "+", "glad": "+", "proud": "+", "keen": "+",
	"willing": "+", "poised": "+", "quick": "+", "right": "+", "sure": "+", "certain": "+", "eager": "+", "first": "+", "last": "-",
	"refuse": "-", "unwilling": "-", "reluctant": "-", "unable": "-", "loath": "-",
}

// reputed are verbs of saying and thinking whose passive tells what their
// subject is taken to do: "is known to have wanted".
var reputed = map[string]string{
	"know": "", "say": "", "think": "", "believe": "", "report": "", "understand": "", "rumour": "", "rumor": "", "reckon": "", "assume": "", "suppose": "",
}

// controlled tells whether the infinitive at token v, "to oppose" or "to have
// opposed", stands under a verb that says that its subject takes that side;
// refused, that it will not.
func controlled(s *sentence, v int) (is, refused bool) {
	to := v - 1
	if s.lower(to) == "have" && (s.tag(v) == language.VBN || s.tag(v) == language.VBD) {
		to--
	}
	for to > 1 && s.tag(to) == language.RB {
		to--
	}
	if to < 1 || s.lower(to) != "to" {
		return false, false
	}
	c := to - 1
	if s.lower(c) == "not" {
		return false, false
	}
	word := s.lower(c)
	way, known := controls[word]
	if !known {
		var lemma string
		if lemma, way, known = lookUp(controls, word); known && (lemma == "set" || lemma == "right" || lemma == "last") {
			known = false
		}
	}
	verb := s.tag(c).Verb()
	if _, _, is := lookUp(reputed, word); is && verb && beBefore(s, c) {
		return !unreal(s, c) && !negated(s, c), false
	}
	if !known || unreal(s, c) {
		return false, false
	}
	if !verb || s.tag(c) == language.VBN && beBefore(s, c) { // "is likely to oppose", "is prepared to back"
		if !beBefore(s, c) && !linking[s.lower(c-1)] || s.tag(c).Noun() {
			return false, false
		}
	} else if !active(s, c) && s.tag(c) != language.VBG {
		return false, false
	}
	if negated(s, c) {
		return way == "+", way == "+"
	}
	return true, way == "-"
}
