package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What "the decision", "the ruling" and "the rejection" decide, and which way.
// Who condemns the rejection of a dam is for the dam.

// decisions are the words of decisions.txt.
type decisions struct {
	nouns map[string]corpus.Stance // noun → which way it is decided; empty where it does not say
	verbs map[string]bool          // lemmas
}

func readDecisions(lex *lexicon) decisions {
	d := decisions{map[string]corpus.Stance{}, map[string]bool{}}
	for _, e := range lex.lists["decisions"] {
		switch {
		case e.fields[0] == "verb":
			d.verbs[e.phrase] = true
		case e.fields[1] == "-":
			d.nouns[e.phrase] = ""
		default:
			d.nouns[e.phrase] = corpus.Stance(e.fields[1])
		}
	}
	return d
}

// decision tells whether a target is a decision that does not say on what:
// "the ruling", "the council's decision".
func (r *claimReader) decision(t target) (noun string, ok bool) {
	if t.s == nil || t.head == "rule" && t.familiar || t.isDeed() || t.pointed && t.to-t.from == 1 && t.s.tag(t.from) == language.PRP {
		return "", false
	}
	head := t.to - 1
	noun = t.s.lower(head)
	if _, known := r.decisions.nouns[noun]; !known || !t.s.tag(head).Noun() {
		return "", false
	}
	if head == t.from {
		return noun, true
	}
	return noun, t.s.tag(head-1) == language.POS || t.s.lower(head-1) == "'s" || t.s.tag(head-1) == language.JJ
}

// decidedOn gives what a decision is on, and whether it goes against that: the
// last decision that the article tells of before the words, by somebody other
// than who judges it here, or else the one that the title tells.
func (r *claimReader) decidedOn(t target, noun string, judge corpus.ActorID) (on target, against, ok bool) {
	way := r.decisions.nouns[noun]
	main, titled := r.mainIssue(t.s.article)
	titled = titled && len(main.details) > 0
	for n := len(r.found) - 1; n >= 0; n-- {
		h := r.found[n]
		if h.target.s.article != t.s.article {
			break
		}
		if h.claim.Holder == judge || h.claim.Level == corpus.ByAuthor || !r.decides(h) || h.target.vagueNow() {
			continue
		}
		if (judicial[noun] || noun == "order" && courtDecides(t.s.article.src.Title)) && !r.isCourt(h.claim.Holder) { // a council's vote is no ruling
			continue
		}
		stance := h.side()
		if way != "" && stance != way {
			continue
		}
		if titled && main.told != "" && way == "" && len(without(main.details, h.target.details)) < len(main.details) { // the same, as the title puts it
			break
		}
		return h.target, stance == corpus.Against, true
	}
	if judicial[noun] && !courtDecides(t.s.article.src.Title) {
		return target{}, false, false
	}
	if most, ok := r.spokenOf(t.s.article); ok && !titled && way != "" { // "Officers recommended approval"
		return most, way == corpus.Against, true
	}
	if !titled || way == "" && main.told == "" {
		return target{}, false, false
	}
	if way != "" && main.told == way || way == "" {
		return main, main.told == corpus.Against, true
	}
	return main, way == corpus.Against, main.told == ""
}

// judicial are nouns for what courts decide.
var judicial = map[string]bool{"ruling": true, "judgment": true, "judgement": true, "verdict": true}

// isCourt tells whether a holder is a court, or a judge.
func (r *claimReader) isCourt(id corpus.ActorID) bool {
	a := r.speakers.actors[id]
	return a != nil && (namesCourt(a.Name) || slices.ContainsFunc(a.Roles, func(role corpus.Role) bool { return namesCourt(role.Title) }))
}

func namesCourt(name string) bool {
	words := spacedWords(name)
	return slices.ContainsFunc([]string{"court", "courts", "tribunal", "judge", "judges", "justice", "justices", "magistrate", "arbitrator", "ombudsman", "regulator", "watchdog", "commission", "commissioner", "authority", "panel"}, func(w string) bool {
		return strings.Contains(words, " "+w+" ")
	})
}

// courtDecides tells whether a title begins with a court that does something,
// and not with a case before it.
func courtDecides(title string) bool {
	words := strings.Fields(title)
	for i, w := range words[:min(4, len(words))] {
		if namesCourt(w) && i+1 < len(words) {
			switch strings.ToLower(words[i+1]) {
			case "challenge", "case", "battle", "action", "fight", "bid", "hearing", "date", "papers", "row":
				return false
			}
			return true
		}
	}
	return false
}

// settled is settle for decisions too; reversed tells whether who is against
// the words is for what they mean.
func (r *claimReader) settled(t target, judge corpus.ActorID) (meant target, reversed bool) {
	noun, ok := r.decision(t)
	if !ok {
		return r.settle(t), t.undoing
	}
	if on, against, ok := r.decidedOn(t, noun, judge); ok {
		return t.meaning(on), against
	}
	t.bare = true
	return t, false
}

// decides tells whether a claim is that of a body which decided, and not one
// told as what came before.
func (r *claimReader) decides(h held) bool {
	switch h.claim.Rule {
	case "undertakes", "voted-to", "will-undertake":
		return true
	case "votes-at-hand": // two members who voted against did not decide
		a := r.speakers.actors[h.claim.Holder]
		return a != nil && a.Named && a.Kind != corpus.Person
	}
	s := h.target.s
	if h.claim.Stance != corpus.For && h.claim.Stance != corpus.Against || h.claim.Cue.Source != s.article.src.ID {
		return false
	}
	v := s.tokenAt(h.claim.Cue.Start)
	return s.tag(v).Verb() && slices.ContainsFunc(s.lemmas(v), func(l string) bool { return r.decisions.verbs[l] }) && !perfectPast(s, v)
}

// perfectPast tells whether the verb at v tells of a time before the one told
// of: "had voted".
func perfectPast(s *sentence, v int) bool {
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		if s.lower(k) == "had" {
			return true
		}
	}
	return false
}

// side is the stance of a claim towards its target as it was settled.
func (h held) side() corpus.Stance {
	if h.reversed {
		return opposite(h.claim.Stance)
	}
	return h.claim.Stance
}

// vagueNow tells whether a target still names no issue that could be told from
// others.
func (t target) vagueNow() bool {
	return t.bare || len(t.details) == 0 && !t.topical && !t.familiar && !t.person
}
