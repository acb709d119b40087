package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Words that point to something which the sentence itself does not name.

// resolver knows what a pronoun or a bare "the" can point to.
type resolver struct {
	unresolved map[string]bool // openings that point back
	shells     map[string]bool // nouns that, after a bare "the", point back
	subject    string          // stem of what the titles are about: "the tram"
	unique     map[string]bool // nouns that "the" may stand before at first mention
	facts      *facts
}

func newResolver(d *dossier, f *facts) *resolver {
	return &resolver{d.lex.set("unresolved"), d.lex.set("shellnouns"), topicNoun(d), d.lex.set("uniquenouns"), f}
}

// dangles tells whether a word outside quotation marks points to something
// outside the sentence: a pronoun before any name or noun that it could stand
// for, an object that can only be somebody other than its subject, "do so", a
// lone "that", or "the attack" where no attack is told.
func (r *resolver) dangles(st *statement) bool {
	for k := range st.tokens {
		if st.quotedAt(k) {
			continue
		}
		switch st.lower(k) {
		case "he", "she", "his", "him", "himself", "herself":
			if !r.hasPerson(st, k) {
				return true
			}
		case "her":
			if !r.hasPerson(st, k) {
				return true
			}
		case "its":
			if !r.hasOwner(st, k) {
				return true
			}
		case "it":
			if !st.expletive(k) && !r.hasThing(st, k) {
				return true
			}
		case "them", "they":
			if !r.hasSeveral(st, k) {
				return true
			}
		case "so":
			switch st.lower(k - 1) {
			case "do", "did", "does", "doing", "done", "said", "say", "says", "saying", "think", "thinks", "thought", "believes", "believe":
				if t := st.tag(k + 1); t != language.JJ && t != language.RB {
					return true
				}
			}
		case "that", "this", "these", "those":
			if r.pointsOut(st, k) {
				return true
			}
		case "the":
			if r.unnamedShell(st, k) {
				return true
			}
		case "sort", "kind":
			if st.lower(k-1) == "the" && st.lower(k-2) == "of" {
				return true
			}
		}
	}
	return false
}

// hasPerson tells whether a person is named or called by an office before
// token k; for an object in the first clause, a person besides its subject.
func (r *resolver) hasPerson(st *statement, k int) bool {
	need := 1
	if w := st.lower(k); (w == "him" || w == "her" && !st.tag(k+1).Noun() && st.tag(k+1) != language.JJ) && st.clauseStart(k) == 0 {
		need = 2
	}
	found := map[corpus.ActorID]bool{}
	if r.facts.mentions != nil {
		for _, m := range r.facts.mentions.in(st.span(0, k)) {
			if a := r.facts.actor(m.Actor); a != nil && a.Kind == corpus.Person {
				found[m.Actor] = true
			}
		}
	}
	if len(found) == 0 {
		for i := range k {
			if st.tokens[i].Entity == language.Person && st.tokens[i].Begin || st.tag(i) == language.NN && r.facts.offices[st.lower(i)] {
				need--
			}
		}
	}
	return len(found) >= need || need <= 0
}

// hasThing tells whether a noun that "it" at token k can stand for comes
// before it: for an object, before its own clause; and not the noun of which
// "it commissioned" is told.
func (r *resolver) hasThing(st *statement, k int) bool {
	end := k
	if st.objectAt(k) {
		end = st.clauseStart(k)
	} else if st.tag(k + 1).Finite() {
		for end > 0 && (st.tag(end-1).Noun() || st.tag(end-1) == language.JJ) {
			end--
		}
	}
	from := 0
	if end == k && st.lower(k-1) == "," && st.tag(0) == language.IN && !st.hasFinite(0, k) {
		from = k // "On the island, it was …": a place or time, and not what "it" is
	}
	for i := from; i < end; i++ {
		t := st.tag(i)
		if st.tokens[i].Entity == language.Place && placesIn(st, i) {
			continue
		}
		if !t.Noun() || t == language.NNS || t == language.NNPS || r.facts.offices[st.lower(i)] || r.timeAt(st, i) || st.tokens[i].Entity == language.Person {
			continue
		}
		return true
	}
	return false
}

// hasOwner tells whether something that "its" at token k can stand for comes
// before it: a singular noun or name that is no person, time or office.
func (r *resolver) hasOwner(st *statement, k int) bool {
	for i := range k {
		if t := st.tag(i); (t == language.NN || t == language.NNP) && st.tokens[i].Entity != language.Person && !r.facts.offices[st.lower(i)] && !r.timeAt(st, i) {
			return true
		}
	}
	return false
}

// placesIn tells whether the place at token i only says where: "in Bergen".
func placesIn(st *statement, i int) bool {
	switch st.lower(i - 1) {
	case "in", "at", "near", "from", "of", "outside", "around", "across", "to":
		return true
	}
	return false
}

// hasSeveral tells whether a plural, or names joined by "and", come before
// token k; for an object, before its own clause.
func (r *resolver) hasSeveral(st *statement, k int) bool {
	end := k
	if st.objectAt(k) {
		end = st.clauseStart(k)
	}
	for i := range end {
		switch t := st.tag(i); {
		case (t == language.NNS || t == language.NNPS || st.lower(i) == "people" || st.lower(i) == "police") && !r.timeAt(st, i):
			return true
		case st.lower(i) == "and" && st.tag(i-1).Noun() && i+1 < end && st.tag(st.skipArticle(i+1)).Noun():
			return true
		case t.Proper() && st.tokens[i].Entity == language.Organisation:
			return true
		}
	}
	return false
}

// timeAt tells whether token i is a date's or a word for a time.
func (r *resolver) timeAt(st *statement, i int) bool {
	for _, e := range st.dates {
		if e.i <= i && i < e.j {
			return true
		}
	}
	w := st.lower(i)
	return timeUnits[stemOf(w)] || timeUnits[w] || w == "today" || w == "yesterday" || w == "tomorrow" || w == "night" || w == "morning" || w == "evening" || w == "afternoon" ||
		r.facts.dateWords.months[w] > 0 || r.facts.dateWords.weekdays[w] > 0
}

// pointsOut tells whether a demonstrative at token k stands alone, or before a
// noun that the sentence has not used and that is no time.
func (r *resolver) pointsOut(st *statement, k int) bool {
	t := st.tag(k)
	w := st.lower(k)
	if w == "that" && st.rejects(k) {
		return true
	}
	if w == "that" && t != language.DT || w == "those" && (st.lower(k+1) == "who" || st.lower(k+1) == "of" || st.lower(k+1) == "in" || st.tag(k+1) == language.VBN) {
		return false
	}
	head := k + 1
	for st.tag(head) == language.JJ || st.tag(head) == language.CD {
		head++
	}
	if !st.tag(head).Noun() {
		return w != "that" || !st.tag(k+1).Finite() && st.tag(k+1) != language.PRP && st.tag(k+1) != language.DT && st.tag(k+1) != language.IN
	}
	if w == "that" || r.timeAt(st, head) || st.tag(head).Proper() {
		return false
	}
	switch st.lower(head) {
	case "spring", "summer", "autumn", "fall", "winter", "season", "weekend", "decade", "century", "quarter", "time":
		return false
	}
	return !r.usedBefore(st, head, k)
}

// rejects tells whether "that" at token k is the object of a verb that can
// have it alone: "denied that on Monday", "said that.".
func (s *sentence) rejects(k int) bool {
	if !s.tag(k - 1).Verb() {
		return false
	}
	switch s.lower(k + 1) {
	case ".", ",", ";", "and", "but":
		return true
	case "on", "in", "at", "when", "as":
		switch s.lower(k - 1) {
		case "rejected", "rejects", "denied", "denies", "disputed", "disputes", "refused", "did", "does":
			return true
		}
	}
	return false
}

// unnamedShell tells whether "the" at token k opens "the attack" or "the new
// status" and nothing in the sentence says which.
func (r *resolver) unnamedShell(st *statement, k int) bool {
	head := k + 1
	switch st.lower(head) {
	case "new", "whole", "entire", "current", "present", "latest", "original", "alleged":
		head++
	}
	if !r.shells[st.lower(head)] || st.tag(head+1).Noun() || st.tag(head+1) == language.POS && st.lower(head) == "country" || st.tag(head).Proper() || !st.tag(head).Noun() {
		return false
	}
	if r.subject != "" && st.stem(head) == r.subject || r.usedBefore(st, head, k) {
		return false
	}
	if st.lower(head) == "country" && r.namesState(st, k) {
		return false
	}
	if st.lower(head+1) == "in" && st.lower(head+2) == "question" {
		return true
	}
	switch next := st.lower(head + 1); next {
	case "of", "that", "which", "who", "whose", "for", "on", "against", "between", "over", "in", "at", "with", "from", "to", "into", "about", "where", "when", "he", "she", "it", "they":
		return false
	}
	return st.tag(head+1) != language.VBN && st.tag(head+1) != language.VBG && st.tag(head+1) != language.CD
}

// namesState tells whether a state is named before token k.
func (r *resolver) namesState(st *statement, k int) bool {
	if r.facts.mentions == nil || k == 0 {
		return false
	}
	return slices.ContainsFunc(r.facts.mentions.in(st.span(0, k)), func(m corpus.Mention) bool {
		a := r.facts.actor(m.Actor)
		return a != nil && a.Kind == corpus.State
	})
}

// usedBefore tells whether the noun at token head stands before token k too.
func (r *resolver) usedBefore(st *statement, head, k int) bool {
	for i := range k {
		if st.stem(i) == st.stem(head) {
			return true
		}
	}
	return false
}

// objectAt tells whether the pronoun at token k is the object of a verb or
// preposition.
func (s *sentence) objectAt(k int) bool {
	if next := s.tag(k + 1); next.Finite() || next == language.MD {
		return false
	}
	t := s.tag(k - 1)
	return t.Verb() || t == language.IN || t == language.TO || t == language.RP
}

// clauseStart gives the token at which the clause of token k begins; 0 for the
// first that has a verb.
func (s *sentence) clauseStart(k int) int {
	for i := k - 1; i > 0; i-- {
		if s.opensClause(i) || s.lower(i) == "," || s.lower(i) == "that" || s.tag(i) == language.CC && s.tag(i-1) != s.tag(i+1) {
			if s.hasFinite(0, i) {
				return i
			}
		}
	}
	return 0
}

// expletive tells whether "it" at token k stands for what follows: "it is
// rare that", "it remains to be seen", "makes it hard to".
func (s *sentence) expletive(k int) bool {
	switch s.lower(k + 1) {
	case "is", "was", "'s", "remains", "remained", "seems", "seemed", "would", "will", "may", "appears", "took", "takes", "became", "has":
	default:
		return s.tag(k+1) == language.JJ && s.lower(k+2) != ""
	}
	for i := k + 2; i < k+9; i++ {
		switch s.lower(i) {
		case "that", "to", "for", "whether", "how", "who", "when":
			return i > k+2
		}
		if s.tag(i).Noun() || s.lower(i) == "," {
			return false
		}
	}
	return false
}
