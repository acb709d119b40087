package analysis

import "briefing/generator/language"

// What the form of a verb and the words around it say of how it stands: told as
// real, as somebody said, in the active voice.

// unreal tells whether the verb at token v is only possible, wished or asked:
// "could oppose", "may reject", "if it rejects". What somebody "said she
// would" do is real.
func unreal(s *sentence, v int) bool {
	if s.notTold(v) {
		return true
	}
	for k := v - 1; k >= 0 && k >= v-5; k-- {
		switch s.lower(k) {
		case "would":
			if !saidBefore(s, k) && !(meant[s.lower(v)] && !conditionalOn(s, v)) {
				return true
			}
		case "can", "could", "ca":
			if w := s.lower(k + 1); w != "not" && w != "n't" && w != "never" && w != "no" && s.lower(k) != "ca" {
				return true
			}
		case "cannot":
		case "may", "might", "should", "must", "if", "whether", "unless":
			return true
		case ",", ";":
			return false
		case "that": // "proposed that Norway halt the exports"
			if asked[s.lower(k-1)] && bareVerb(s, v) {
				return true
			}
		}
	}
	return false
}

// meant are verbs of stance that "would" leaves as they are: who "would welcome"
// or "would oppose" a thing says so now.
var meant = map[string]bool{"welcome": true, "favour": true, "favor": true, "prefer": true, "oppose": true, "resist": true, "reject": true, "like": true, "veto": true, "object": true, "vote": true}

// asked are verbs of demanding behind which a clause with a bare verb tells of
// nothing done.
var asked = map[string]bool{"proposed": true, "demanded": true, "recommended": true, "suggested": true, "insisted": true, "urged": true, "requested": true, "proposes": true, "demands": true, "recommends": true, "suggests": true, "insists": true, "asked": true}

// saidBefore tells whether "said" or "added" stands a few tokens before, or
// farther off where "that" opens the clause: what somebody "said on Monday in
// Oslo that it would" do is told as real.
func saidBefore(s *sentence, i int) bool {
	that := false
	for k := i - 1; k >= 0 && k >= i-30; k-- {
		switch w := s.lower(k); {
		case w == "if" || w == "unless" || w == "whether" || w == ";":
			return false
		case w == "that":
			that = that || !s.tag(k+1).Verb()
		case telling[w] && s.tag(k).Verb() && !passiveAt(s, k):
			return that || k >= i-6
		}
	}
	return false
}

// telling are forms of the verbs by which somebody says what is or will be so.
var telling = map[string]bool{
	"said": true, "says": true, "added": true, "adds": true, "announced": true, "announces": true, "pledged": true, "promised": true, "vowed": true, "confirmed": true, "insisted": true, "insists": true,
	"declared": true, "declares": true, "stated": true, "states": true, "warned": true, "warns": true, "told": true, "tells": true, "argued": true, "argues": true, "maintained": true, "maintains": true,
	"stressed": true, "reiterated": true, "repeated": true, "explained": true, "noted": true, "indicated": true, "signalled": true, "signaled": true, "wrote": true, "replied": true, "claimed": true, "reported": true,
}

// active tells whether a verb of stance tells what its subject does: finite,
// perfect, progressive, or a past form that the tagger took for a participle,
// which its object shows.
func active(s *sentence, v int) bool {
	if s.tag(v).Finite() || perfect(s, v) || progressive(s, v) {
		return true
	}
	if s.tag(v) == language.VB && negated(s, v) { // "cannot support"
		for k := v - 1; k >= 0 && k >= v-4; k-- {
			switch s.lower(k) {
			case "ca", "can", "could", "cannot", "wo", "will", "would", "do", "does", "did":
				return true
			}
		}
	}
	if w := s.lower(v - 1); s.tag(v) == language.VB && (w == "will" || w == "'ll" || w == "’ll" || s.lower(v-2) == "will" && s.tag(v-1) == language.RB) && !negated(s, v) { // "will oppose the move"
		return true
	}
	if s.tag(v) == language.VB && v > 0 && s.tag(v-1).Noun() && !s.hasFinite(0, v) { // "Norway and Iceland oppose", which the tagger took for a bare form
		return true
	}
	if s.tag(v) == language.VB && s.lower(v-1) == "," && s.behindRelative(v) { // "Norway and Iceland, which border the sea, oppose it"
		return true
	}
	if s.tag(v) == language.VB {
		return s.lower(v-1) == "would" && (saidBefore(s, v-1) || meant[s.lower(v)]) || s.lower(v-2) == "would" && s.tag(v-1) == language.RB && saidBefore(s, v-2)
	}
	if s.tag(v) != language.VBN || v == 0 || s.lower(v+1) == "by" || beBefore(s, v) {
		return false
	}
	before := s.tag(v - 1)
	if next := s.tag(v + 1); before.Noun() && (next == language.DT || next == language.PRPS) && !twofold[s.lower(v)] && s.hasFinite(0, v) { // "said the union opposed the plan": a participle would have no object
		return true
	}
	return (before.Noun() || before == language.RB || s.lower(v-1) == "," || s.lower(v-1) == ")") && !s.hasFinite(0, v)
}

// twofold are participles that have an object though they are passive: "pupils
// denied a place".
var twofold = map[string]bool{"denied": true, "refused": true, "asked": true, "offered": true, "given": true, "granted": true, "promised": true, "told": true, "called": true, "urged": true, "accused": true}

// behindRelative tells whether the bare form at token v, behind a comma, is the
// verb of those of whom a relative clause before that comma tells.
func (s *sentence) behindRelative(v int) bool {
	if next := s.tag(v + 1); next != language.DT && next != language.PRPS && next != language.PRP && !next.Noun() && next != language.JJ {
		return false
	}
	for k := v - 2; k > 1; k-- {
		switch s.lower(k) {
		case ";":
			return false
		case "which", "who":
			return s.lower(k-1) == "," && !s.hasFinite(0, k-1) && s.hasFinite(k, v)
		}
	}
	return false
}
