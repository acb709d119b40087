package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who says that no side is taken, or only on a condition.

// reserves reads "X would take no position on T", "X has an open mind about T",
// "X has not said whether T should be built", "X would not prejudge T" and "no
// decision has been taken on T".
func (r *claimReader) reserves(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || s.lower(v-1) == "if" {
			continue
		}
		lemma, kind, ok := s.lookUp(reserving, v)
		if !ok {
			continue
		}
		end := -1 // behind the words that reserve a side
		switch kind {
		case "noun":
			end = r.noPosition(s, v)
		case "told":
			if !negated(s, v) && !refusedBefore(s, v) {
				continue
			}
			if w := s.lower(v + 1); w == "how" && (s.lower(v+4) == "vote" || s.lower(v+3) == "votes") { // "has not said how it will vote"
				end = len(s.tokens) - 1
			} else if w == "whether" || w == "if" || w == "which" && (s.lower(v+2) == "way" || s.lower(v+2) == "side") {
				end = v + 1
			} else if lemma == "comment" && w == "on" {
				if t, ok := r.readTarget(s, v+2); ok && r.atIssue(t) {
					end = v + 1
				}
			} else if (lemma == "decide" || lemma == "rule") && (w == "on" || w == ".") {
				end = v + 1
			}
		case "object":
			if negated(s, v) || refusedBefore(s, v) {
				end = v + 1
			}
		case "weigh":
			if w := s.lower(v + 1); (w == "whether" || w == "if") && (progressive(s, v) || s.tag(v-1) == language.MD) && !negated(s, v) {
				end = v + 1
			}
		case "aloof":
			if negated(s, v) && endsPart(s, v+1) && s.tag(v) == language.VB {
				end = v + 1
			}
		case "whatever":
			if w := s.lower(v + 1); (w == "whatever" || w == "whichever" || w == "any" && s.lower(v+2) != "other") && !negated(s, v) {
				for k := v + 2; k < len(s.tokens) && k < v+10 && end < 0; k++ { // "accept whatever the court decides"
					if _, _, is := s.lookUp(ruling, k); is && s.tag(k).Verb() {
						end = v + 1
					}
				}
			}
		}
		if end >= 0 {
			r.reserved(s, v, end)
		}
	}
	r.nothingDecided(s)
	r.leftToOthers(s)
}

// leftToOthers reads "the closure was a matter for the trust" and "it is up to
// the court" in what somebody says: whose matter it is not takes no side.
func (r *claimReader) leftToOthers(s *sentence) {
	for i := 1; i+2 < len(s.tokens); i++ {
		if w := s.lower(i); w != "is" && w != "was" && w != "be" && w != "were" || negated(s, i+1) || r.embedded(s, i) {
			continue
		}
		k := i + 1
		for s.tag(k) == language.RB {
			k++
		}
		switch {
		case s.phrase(k, k+3) == "a matter for" || s.phrase(k, k+3) == "a question for" || s.phrase(k, k+3) == "a decision for":
		case s.phrase(k, k+2) == "up to" && s.lower(k+2) != "us" && s.tag(k+2) != language.CD:
		case s.lower(k) == "for" && r.forToSay(s, k+1): // "is for the court to decide"
			k -= 2
		default:
			continue
		}
		if w := s.lower(k + 3); w == "us" || w == "me" || s.lower(k-1) == "not" {
			continue
		}
		t, ok := r.subjectTarget(s, i)
		if b := skipAuxiliaries(s, i); !ok && (s.lower(b) == "it" || s.lower(b) == "this" || s.lower(b) == "that") {
			t, ok = r.atHand(s, b)
		} else if ok && !r.atIssue(t) {
			ok = false
		}
		if ok {
			r.voiced(s, i, corpus.Undecided, t, "left-to-others")
		}
	}
}

// reserving are verbs by which no side is taken: with a noun for one, with
// "whether" after a negation, or with the matter as their object after one.
var reserving = map[string]string{
	"take": "noun", "have": "noun", "hold": "noun", "express": "noun", "adopt": "noun", "reach": "noun", "form": "noun", "keep": "noun", "make": "noun",
	"say": "told", "decide": "told", "disclose": "told", "reveal": "told", "indicate": "told", "rule": "told",
	"comment": "told", "prejudge": "object", "pre-empt": "object", "preempt": "object",
	"examine": "weigh", "consider": "weigh", "weigh": "weigh", "study": "weigh", "assess": "weigh", "review": "weigh", "ponder": "weigh", "debate": "weigh", "discuss": "weigh",
	"intervene": "aloof", "interfere": "aloof", "accept": "whatever", "respect": "whatever", "support": "whatever", "back": "whatever", "abide": "whatever",
}

// ruling are verbs of deciding: who accepts whatever somebody decides takes no side.
var ruling = map[string]string{"decide": "", "choose": "", "rule": "", "find": "", "recommend": "", "say": "", "conclude": "", "determine": "", "agree": "", "propose": ""}

// positions are nouns for a side that can be taken or reserved.
var positions = map[string]bool{"position": true, "view": true, "stance": true, "side": true, "sides": true, "stand": true, "opinion": true, "verdict": true, "judgement": true, "judgment": true}

// noPosition gives the token behind "no position", "not … a view", "a view only
// after", "an open mind" and "not made up her mind" at their verb; -1 elsewhere.
func (r *claimReader) noPosition(s *sentence, v int) int {
	not := negated(s, v) || refusedBefore(s, v)
	for k := v + 1; k < len(s.tokens) && k < v+6; k++ {
		switch w := s.lower(k); {
		case w == "no" || w == "neither":
			not = true
		case positions[w] && s.tag(k).Noun():
			if lemma, _, _ := s.lookUp(reserving, v); lemma == "make" || lemma == "keep" {
				return -1
			}
			for n := k + 1; n < k+4 && !not; n++ {
				not = s.lower(n) == "only" && (s.lower(n+1) == "after" || s.lower(n+1) == "when" || s.lower(n+1) == "once")
			}
			if not {
				return k + 1
			}
			return -1
		case w == "mind":
			if s.lower(k-1) == "open" || not && s.lower(v+1) == "up" {
				return k + 1
			}
			return -1
		case w == "up", s.tag(k) == language.JJ, s.tag(k) == language.DT, s.tag(k) == language.PRPS, s.tag(k) == language.RB:
		default:
			return -1
		}
	}
	return -1
}

// refusedBefore tells whether "declined to", "refused to" or "has yet to"
// stands before the verb at v.
func refusedBefore(s *sentence, v int) bool {
	if s.lower(v-1) != "to" {
		return false
	}
	switch s.lower(v - 2) {
	case "declined", "declines", "refused", "refuses", "declining", "refusing", "yet":
		return true
	}
	return false
}

// reserved records who takes no side: what follows tells on what, or else the
// text around it.
func (r *claimReader) reserved(s *sentence, v, end int) {
	p, ok := r.subject(s, v)
	if !ok || s.isQuoted(v) && s.tag(p.head) != language.PRP {
		return
	}
	id, ok := r.holder(p)
	if !ok || id == "" {
		return
	}
	if t, ok := r.reservedOn(s, v, end); ok && !r.isHolder(id, t) && (t.definite || t.pointed || !t.several()) { // "did not comment on individual cases"
		r.add(s, s.span(v, end), id, corpus.Reported, corpus.Undecided, t, "no-side")
	}
}

// reservedOn gives the matter on which no side is taken.
func (r *claimReader) reservedOn(s *sentence, v, end int) (target, bool) {
	from := end
	switch s.lower(end) {
	case "on", "about", "over", "towards", "toward", "regarding", "of":
		from++
	case "whether", "if":
		for u := end + 1; u < len(s.tokens) && u < end+14; u++ { // "whether he thinks the plant should be built"
			if w := s.lower(u); w == "should" || w == "would" || w == "will" || w == "is" || w == "was" || w == "can" || w == "could" {
				if t, ok := r.subjectTarget(s, u); ok && r.atIssue(t) {
					return t, true
				}
			}
			if sv, ok := r.plainStance(s, u); ok {
				if t, _, ok := r.sided(s, u+1+len(sv.before), sv.stance); ok && r.atIssue(t) {
					return t, true
				}
			}
			if s.lower(u) == "to" {
				if _, ok := r.sideOf(s, u+1); ok {
					if t, _, ok := r.sided(s, u+1, corpus.For); ok && r.atIssue(t) {
						return t, true
					}
				}
			}
		}
		return r.whetherDone(s, end+1)
	}
	if t, ok := r.readTarget(s, from); ok && !familiarMatter[t.noun()] && !processes[t.noun()] {
		if r.atIssue(t) && t.kind != "plan" {
			return t, true
		}
		if from > end && !r.atIssue(t) {
			return target{}, false
		}
	}
	t, ok := r.atHand(s, v)
	if main, titled := r.mainIssue(s.article); !ok && titled {
		t, ok = target{s: s, pointed: true, definite: true}.meaning(main), true
	}
	t.from, t.to = v, end
	return t, ok
}

// familiarMatter are nouns for the matter itself, however it is called.
var familiarMatter = map[string]bool{"outcome": true, "matter": true, "issue": true, "question": true, "review": true, "result": true, "merits": true}

// plainStance gives the plain verb of stance at a token, with what must follow
// it.
func (r *claimReader) plainStance(s *sentence, v int) (stanceVerb, bool) {
	if !s.tag(v).Verb() {
		return stanceVerb{}, false
	}
	for _, l := range s.lemmas(v) {
		for _, sv := range r.stances[l] {
			if !sv.choosy && slices.Equal(sv.before, s.lowersAt(v+1, len(sv.before))) {
				return sv, true
			}
		}
	}
	return stanceVerb{}, false
}

// nothingDecided reads "no decision had been taken on T" and "nothing has been
// decided", in what somebody is reported to say.
func (r *claimReader) nothingDecided(s *sentence) {
	for i := range s.tokens {
		end := -1
		switch w := s.lower(i); {
		case w == "no":
			k := i + 1
			for k < i+3 && s.tag(k) == language.JJ {
				k++
			}
			if s.lower(k) != "decision" && s.lower(k) != "decisions" {
				continue
			}
			for n := k + 1; n < k+7; n++ {
				if x := s.lower(n); x == "taken" || x == "made" || x == "reached" {
					end = n + 1
				}
			}
		case w == "nothing" && (s.lower(i+3) == "decided" || s.lower(i+2) == "decided"):
			end = i + 3
			if s.lower(i+3) == "decided" {
				end++
			}
		}
		if end < 0 || end > len(s.tokens) {
			continue
		}
		if t, ok := r.reservedOn(s, i, end); ok && !t.person {
			r.voiced(s, i, corpus.Undecided, t, "no-decision")
		}
	}
}

// lacks tells whether what somebody cannot support is said to lack something:
// "without such protection she could not support the lease".
func lacks(s *sentence, v int) bool {
	for k := max(0, v-14); k < len(s.tokens) && k < v+14; k++ {
		if s.lower(k) == "without" && (k > v || s.beginsPart(k)) {
			return true
		}
	}
	return false
}

// conditionalOn tells whether what somebody would or could do with the verb at
// v hangs on a condition: "would support it if", "If it is small, I could live
// with it", "only if".
func conditionalOn(s *sentence, v int) bool {
	modal := false
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		switch s.lower(k) {
		case "would", "could", "might", "'d", "’d", "can", "will", "may":
			modal = true
		case "not", "n't", "never":
			return false
		}
	}
	if !modal {
		return false
	}
	for k := v + 1; k < len(s.tokens) && k < v+25 && s.lower(k) != ";"; k++ {
		switch s.lower(k) {
		case "if":
			if s.lower(k-1) != "as" && s.lower(k-1) != "even" {
				return true
			}
		case "unless", "provided", "providing":
			return true
		}
	}
	for k := v - 1; k >= 0 && k > v-25 && s.lower(k) != ";"; k-- {
		if w := s.lower(k); (w == "if" || w == "provided") && s.beginsPart(k) && s.lower(k-1) != "even" {
			return true
		}
	}
	return false
}

// forToSay tells whether a phrase at token i is of others who are "to decide".
func (r *claimReader) forToSay(s *sentence, i int) bool {
	c, ok := r.chunkAt(s, i)
	if !ok || s.lower(c.from) == "us" || s.lower(c.from) == "me" || s.lower(c.to) != "to" {
		return false
	}
	switch s.lower(c.to + 1) {
	case "say", "decide", "judge", "settle", "determine", "answer", "rule":
		return endsPart(s, c.to+2) || s.lower(c.to+2) == "on" || s.lower(c.to+2) == "whether"
	}
	return false
}

// whetherDone reads what somebody will not say of the clause at token i: whether
// its subject does the deed.
func (r *claimReader) whetherDone(s *sentence, i int) (target, bool) {
	for u := i + 1; u < len(s.tokens) && u < i+14; u++ {
		if s.tag(u) == language.MD && s.tag(u+1) == language.VB {
			if t, _, ok := r.deedAt(s, u+1); ok && !t.pointed {
				t.definite = true
				return t, true
			}
			p, ok := r.subject(s, u)
			if !ok || p.from < i {
				return target{}, false
			}
			t, ok := r.deedOf(s, p, u+1)
			t.definite = true
			return t, ok
		}
		if s.lower(u) == "," || s.tag(u).Finite() {
			break
		}
	}
	return target{}, false
}
