package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whose judgements are: of who finds, rules or believes that something is so,
// of who is reported to say it, or of the author.

// finder gives who "determined", "ruled" or "believes" that what the verb at v
// says is so: words that are no report of speech; empty where that is nobody
// known.
func (r *claimReader) finder(s *sentence, v int) (corpus.ActorID, bool) {
	if s.isQuoted(v) {
		return "", false
	}
	if u := s.beforeSubject(v); u > 0 { // "thinks the poll was flawed"
		if _, _, ok := s.lookUp(concluding, u); ok && s.tag(u).Finite() && !unreal(s, u) && !negated(s, u) {
			p, ok := r.subject(s, u)
			if w := s.lower(p.head); !ok || w == "i" || w == "we" {
				return "", !ok
			}
			id, _ := r.holder(p)
			return id, true
		}
	}
	for k := v - 2; k > 0 && k > v-16; k-- {
		if s.lower(k) != "that" || s.tag(k) == language.DT || s.tag(k+1).Verb() {
			if w := s.lower(k); w == ";" || s.tag(k).Finite() && w != "has" && w != "had" && w != "have" {
				return "", false
			}
			continue
		}
		u := k - 1
		if held := s.heldView(u); held > 0 {
			p, ok := r.subject(s, held)
			if !ok || s.tag(p.head) == language.PRP && (s.lower(p.head) == "i" || s.lower(p.head) == "we") {
				return "", !ok
			}
			id, _ := r.holder(p)
			return id, true
		}
		for n := 0; n < 4 && u > 0 && !s.tag(u).Verb(); n++ { // "told reporters there that"
			u--
		}
		if _, _, ok := s.lookUp(concluding, u); !ok || !s.tag(u).Verb() || passiveAt(s, u) || unreal(s, u) || negated(s, u) || !active(s, u) {
			return "", false
		}
		p, ok := r.subject(s, u)
		if !ok {
			return "", true
		}
		if w := s.lower(p.head); w == "i" || w == "we" { // "I think that": an author's own
			return "", false
		}
		id, _ := r.holder(p)
		return id, true
	}
	return "", false
}

// heldView gives the verb of "is of the opinion that", "takes the view that"
// and "is convinced that", which end at token u; 0 where none of them stands
// there.
func (s *sentence) heldView(u int) int {
	switch s.lower(u) {
	case "opinion", "view", "belief", "conviction":
		if s.lower(u-1) != "the" {
			return 0
		}
		u -= 2
		if s.lower(u) == "of" {
			u--
		}
		switch s.lower(u) {
		case "is", "are", "was", "were", "takes", "take", "took", "holds", "hold", "held":
			return u
		}
	case "convinced", "certain", "sure", "confident", "adamant", "clear":
		for u--; s.tag(u) == language.RB && !deniesWord(s.lower(u)); u-- {
		}
		switch s.lower(u) {
		case "is", "are", "was", "were", "remains", "remained":
			return u
		}
	}
	return 0
}

// beforeSubject gives the token before the phrase that ends right before the
// verb at v and its auxiliaries; 0 where none does.
func (s *sentence) beforeSubject(v int) int {
	k := skipAuxiliaries(s, v)
	if w := s.lower(k); w == "that" || w == "this" || w == "it" {
		return k - 1
	}
	c, ok := chunkEndingAt(s.chunks(), k+1)
	if !ok {
		return 0
	}
	return c.from - 1
}

// concluding are verbs of holding something to be so, which need not be said.
var concluding = map[string]string{
	"determine": "", "conclude": "", "find": "", "rule": "", "hold": "", "judge": "", "decide": "", "believe": "", "think": "", "consider": "", "feel": "", "accept": "", "concede": "", "acknowledge": "", "recognise": "", "recognize": "",
	"agree": "", "maintain": "", "insist": "", "argue": "", "tell": "", "say": "", "reckon": "", "declare": "", "assert": "", "contend": "", "stress": "",
}

// voiced records a claim for whoever says the words around token v: the one
// who is reported to say them, or else the author.
func (r *claimReader) voiced(s *sentence, v int, stance corpus.Stance, t target, rule string) {
	at := s.span(v, v+1)
	for _, q := range r.quoted[s.article.src.ID] {
		for _, c := range q.Content {
			if c.Contains(at) {
				if q.Speaker != nil && q.Speaker.Actor != "" && !(q.Kind == corpus.Direct && r.othersThink(s, v)) {
					r.add(s, at, q.Speaker.Actor, corpus.Reported, stance, t, corpus.Rule(rule+"-in-speech"))
				}
				return
			}
		}
	}
	if who, ok := r.finder(s, v); ok {
		if who != "" {
			r.add(s, at, who, corpus.Reported, stance, t, corpus.Rule(rule+"-in-speech"))
		}
		return
	}
	own := r.ownCue(s, min(v, t.from))
	if s.isQuoted(v) || own == 0 && r.reportsBefore(s, v) || finiteWithin(s, own, min(v, t.from)) {
		return
	}
	if t.pointed && !(r.argues(s.article) && (rule == "imperative" || rule == "should" || rule == "good-to-do" || rule == "called-right")) || rule == "imperative" && !r.argues(s.article) || r.interview(s.article) || (rule == "judged" || rule == "consequence") && !r.argues(s.article) || rule == "should" && s.lower(v) != "should" && s.lower(v) != "must" && s.lower(v) != "ought" || s.lower(v-1) == "you" {
		return
	}
	r.add(s, at, "", corpus.ByAuthor, stance, t, corpus.Rule(rule+"-by-author"))
}
