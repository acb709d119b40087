package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who should leave office: "the minister should step down", "called on her to
// go", "he had no intention of resigning". Whoever leaves is what tells one
// resignation from another.

// resigning is the class of issuenouns.txt for leaving office.
var resigning = stemOf("resignation")

// departures reads who wants somebody to leave office, and who will not go.
func (r *claimReader) departures(s *sentence) {
	for v := 1; v < len(s.tokens); v++ {
		if s.tag(v).Verb() && r.leaves(s, v) {
			r.departure(s, v)
		}
	}
}

// leaves tells whether the verb at token v is one of leaving office, or of
// being put out of it, and nothing is left by it but an office.
func (r *claimReader) leaves(s *sentence, v int) bool {
	for _, l := range s.lemmas(v) {
		for _, rest := range r.leaving[l] {
			n := len(rest.words)
			passive := s.lower(v-1) == "be" || s.lower(v-1) == "being" || s.lower(v-1) == "been"
			if !slices.Equal(rest.words, s.lowersAt(v+1, n)) || (rest.way == "passive") != passive {
				continue
			}
			end := v + 1 + n
			if next := s.tag(end); next.Noun() && !r.speakers.dates[s.lower(end)] && !days[s.lower(end)] || next == language.DT || next == language.PRPS || next == language.JJ || rest.way == "alone" && isWord(s.lower(end)) {
				continue
			}
			return true
		}
	}
	return false
}

// days are words for days that no calendar names.
var days = map[string]bool{"yesterday": true, "today": true, "tomorrow": true, "tonight": true, "immediately": true}

// leavingPhrase is what stands behind a verb of departures.txt.
type leavingPhrase struct {
	words []string
	way   string // "active", "passive" or "alone", as departures.txt has it
}

// departure reads what is said of leaving at token v: that somebody should,
// that somebody is asked to, or that somebody will not.
func (r *claimReader) departure(s *sentence, v int) {
	k := v - 1
	for s.lower(k) == "be" || s.tag(k) == language.RB && s.lower(k) != "not" && s.lower(k) != "never" && s.lower(k) != "n't" {
		k--
	}
	not := false
	if w := s.lower(k); w == "not" || w == "n't" || w == "never" {
		not = true
		k--
	}
	switch s.lower(k) {
	case "should", "must":
		r.shouldLeave(s, k, v, not)
	case "would", "will", "wo":
		if not {
			r.staysOn(s, k, v)
		}
	case "of", "out", "against": // "no intention of resigning", "ruled out resigning"
		if w := s.lower(k - 1); s.tag(v) == language.VBG && w == "intention" && s.lower(k-2) == "no" {
			r.staysOn(s, k-3, v)
		} else if s.tag(v) == language.VBG && (w == "ruled" || w == "rules" || w == "decided") {
			r.staysOn(s, k-1, v)
		}
	case "to":
		r.toLeave(s, k, v, not)
	}
}

// toLeave reads the infinitive at token v, whose "to" stands at token k.
func (r *claimReader) toLeave(s *sentence, k, v int, not bool) {
	switch s.lower(k - 1) {
	case "ought", "has", "have", "needs", "need":
		r.shouldLeave(s, k-1, v, not)
		return
	case "refused", "refuses", "refuse", "refusing", "declined", "declines":
		r.staysOn(s, k-1, v)
		return
	case "intention", "plan", "plans":
		if s.lower(k-2) == "no" {
			r.staysOn(s, k-3, v)
		}
		return
	}
	who, ok := chunkEndingAt(r.speakers.chunksOf(s), k)
	if !ok {
		return
	}
	at := who.from - 1
	if w := s.lower(at); w == "on" || w == "upon" || w == "for" {
		at--
	}
	lemma, _, asks := s.lookUp(demands, at)
	if !asks || !s.tag(at).Verb() || negated(s, at) || unreal(s, at) || r.othersWords(s, at) || passiveAt(s, at) || lemma == "order" || lemma == "invite" || lemma == "require" {
		return
	}
	t, ok := r.leaver(s, nominal{s, who.from, who.to, who.to - 1}, v)
	if p, known := r.subject(s, at); ok && known {
		r.recordOn(s, p, at, t, corpusSide(corpus.For, not), "asks-to-leave")
	}
}

// shouldLeave reads "X should resign" at its modal, token i.
func (r *claimReader) shouldLeave(s *sentence, i, v int, not bool) {
	if r.embedded(s, i) {
		return
	}
	if p, ok := r.subject(s, i); ok {
		if t, ok := r.leaver(s, p, v); ok {
			r.voiced(s, i, corpusSide(corpus.For, not), t, "should-leave")
		}
	}
}

// staysOn reads the refusal to leave of the subject of the verb at token at.
func (r *claimReader) staysOn(s *sentence, at, v int) {
	if r.embedded(s, at) || r.othersWords(s, at) {
		return
	}
	p, ok := r.subject(s, at)
	if !ok {
		return
	}
	t, ok := r.leaver(s, p, v)
	if id, known := r.holder(p); ok && known {
		r.add(s, s.span(v, v+1), id, corpus.Reported, corpus.Against, t, "stays-on")
	}
}

// leaver makes the resignation of whoever a phrase is a target; false where it
// is nobody known.
func (r *claimReader) leaver(s *sentence, p nominal, v int) (target, bool) {
	id, ok := r.holder(p)
	a := r.speakers.actors[id]
	if !ok || a == nil || a.Kind != corpus.Person {
		return target{}, false
	}
	return r.resignationOf(target{s: s, from: v, to: v + 1, verb: v, lemma: s.lower(v)}, a), true
}

// resignationOf makes of t the resignation of a person.
func (r *claimReader) resignationOf(t target, a *corpus.Actor) target {
	t.head, t.kind, t.definite = resigning, "deed", true
	t.details, t.names = []string{string(a.ID)}, []string{string(a.ID)}
	t.label = "resignation of " + a.Name
	t.familiar = r.familiar[t.head]
	return t
}

// resigned gives "his resignation" and "the minister's departure" the person
// who is to leave.
func (r *claimReader) resigned(t target, base chunk) target {
	if t.head != resigning || len(t.details) > 1 {
		return t
	}
	s := t.s
	var p nominal
	switch {
	case s.tag(base.from) == language.PRPS:
		p = nominal{s, base.from, base.from + 1, base.from}
	case s.lower(base.to) == "of":
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), base.to+1)
		if !ok {
			return t
		}
		p = nominal{s, c.from, c.to, c.to - 1}
	default:
		return t
	}
	id, ok := r.holder(p)
	if a := r.speakers.actors[id]; ok && a != nil && a.Kind == corpus.Person {
		return r.resignationOf(t, a)
	}
	return t
}
