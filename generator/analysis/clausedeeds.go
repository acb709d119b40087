package analysis

import (
	"strings"

	"briefing/generator/language"
)

// Deeds with all that stands beside them: what somebody should do, where its
// verb and its object alone would not say it.

// clauseDeed reads what the subject p is to do with the verb at token v as a
// target of its own, with all that belongs to it: "leaving the decision to the
// shareholders". Where the verb has nothing beside it that tells what it is
// about, the subject does: "the contingent coming home".
func (r *claimReader) clauseDeed(s *sentence, p nominal, v int) (target, bool) {
	w := s.lower(v)
	if s.tag(v) != language.VB || auxiliary[w] || undirected[w] || r.leaves(s, v) || idling[s.lower(v+1)] {
		return target{}, false
	}
	for _, l := range s.lemmas(v) {
		if idle[l] && !handling[l] {
			return target{}, false
		}
	}
	end := s.endOfDeed(v)
	for end > v+1 && (s.tag(end-1) == language.IN || s.tag(end-1) == language.TO || s.tag(end-1) == language.DT) && s.tag(end-1) != language.RP {
		end--
	}
	for k := v + 1; k < end; k++ {
		if s.tag(k) == language.PRP && !strings.HasSuffix(s.lower(k), "self") && !strings.HasSuffix(s.lower(k), "selves") || s.lower(k) == "only" { // "return them" says nothing to who has not read on
			return target{}, false
		}
	}
	about, ok := chunk{}, false
	cs := r.speakers.chunksOf(s)
	for k := v + 1; k < end && !ok; k++ {
		if c, starts := chunkStartingAt(cs, k); starts {
			if head := c.to - 1; c.to <= end && s.tag(head) != language.PRP && s.tag(head) != language.DT && s.tag(head) != language.CD && !r.speakers.dates[s.lower(head)] && !timeUnits[s.stem(head)] {
				about, ok = c, true
			}
			k = c.to - 1
		}
	}
	label := gerund(w)
	if end > v+1 {
		label += " " + s.words(v+1, end)
	}
	if moving[w] && !(ok && about.from == v+1) { // "the contingent coming home"
		if s.tag(p.head) == language.PRP || end < v+2 && !sufficing[w] {
			return target{}, false
		}
		if !ok {
			about = chunk{p.from, p.to}
		}
		ok, label = true, s.startInText(p.from, p.to)+" "+label
	}
	if !ok || idle[w] && about.from != v+1 && !moving[w] && s.tag(v+1) != language.RP { // "masks that we must keep for hospitals"
		return target{}, false
	}
	t, ok := r.targetOf(s, about, about)
	if !ok && !t.person || strings.ContainsAny(label, "“”\"") {
		return target{}, false
	}
	t.details = append([]string{t.head}, t.details...)
	t.from, t.to, t.verb, t.lemma, t.label = v, end, v, w, label
	t.head, t.kind, t.doing = "to "+stemOf(w), "", ""
	t.topical, t.familiar, t.bare, t.shell, t.definite, t.person = false, false, false, false, false, false
	return t, true
}

// endOfDeed gives the token behind all that belongs to the verb at token v in
// its clause.
func (s *sentence) endOfDeed(v int) int {
	for k := v + 1; k < len(s.tokens); k++ {
		switch w := s.lower(k); w {
		case ",", ";", ":", ".", "!", "?", "(", "if", "unless", "because", "when", "while", "whereas", "although", "though", "until", "before", "after", "since", "so", "as", "which", "who", "whose", "where", "but":
			return k
		case "and", "or":
			if t := s.tag(k + 1); s.tag(k-1) == language.IN { // "with or without a deal"
				continue
			} else if t.Verb() || t == language.MD || t == language.RB || t == language.WDT || t == language.IN || s.hasFinite(k, min(len(s.tokens), k+6)) {
				return k
			}
		}
		if isMark(s.word(k)) || isDash(s.lower(k)) || s.isQuoted(k) != s.isQuoted(v) || s.tag(k) == language.WP || s.tag(k) == language.WDT || s.tag(k) == language.MD || s.tag(k).Finite() && s.tag(k) != language.VBP {
			return k
		}
	}
	return len(s.tokens)
}

// complemented tells whether a particle, or a preposition with a noun behind
// it, begins at token i: "taken away", "given to the farmers".
func (r *claimReader) complemented(s *sentence, i int) bool {
	if s.tag(i) == language.RP {
		return true
	}
	switch s.lower(i) {
	case "away", "back", "off", "out", "down", "up", "over", "aside":
		return true
	}
	_, ok := r.chunkAt(s, i+1)
	return ok && (s.tag(i) == language.IN || s.tag(i) == language.TO)
}

// handling are those of the idle verbs by which somebody does something with a
// thing, so that what stands beside them tells what is to be done: "left to
// schools", "taken away from the club".
var handling = map[string]bool{"take": true, "put": true, "set": true, "give": true, "keep": true, "leave": true, "turn": true, "bring": true, "hold": true, "let": true, "stay": true, "carry": true, "make": true, "come": true, "go": true, "start": true, "begin": true, "serve": true, "wait": true}

// moving are verbs of staying and going, which need no object to say what their
// subject is to do.
var moving = map[string]bool{"stay": true, "come": true, "go": true, "return": true, "remain": true, "wait": true, "rotate": true, "resign": true, "withdraw": true, "decide": true, "pay": true, "apologise": true, "apologize": true, "intervene": true, "act": true, "contribute": true, "participate": true, "cooperate": true, "co-operate": true, "compete": true, "play": true, "race": true, "vote": true, "negotiate": true}

// undirected are verbs of thinking and feeling: that somebody should feel or think
// so is no side.
var undirected = map[string]bool{"understand": true, "realise": true, "realize": true, "remember": true, "worry": true, "hope": true, "fear": true, "enjoy": true, "notice": true, "recognise": true, "recognize": true, "beware": true, "relax": true, "care": true, "laugh": true, "deserve": true, "suffer": true, "benefit": true, "succeed": true, "fail": true, "survive": true, "grow": true, "rise": true, "fall": true, "increase": true, "improve": true, "amount": true, "appear": true, "remind": true, "doubt": true}

// sufficing are those of them that say enough with nothing behind them.
var sufficing = map[string]bool{"resign": true, "withdraw": true, "negotiate": true, "apologise": true, "apologize": true, "return": true, "intervene": true}
