package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whether a thing is lawful, and whether it is safe: what one holder affirms
// and another denies is in dispute, whoever is for or against the thing.

// respect is in what respect a thing is rated.
type respect string

const (
	lawful respect = "lawful"
	safe   respect = "safe"
)

// quality is what the rating is called in the name of the disagreement.
func (x respect) quality() string {
	if x == lawful {
		return "lawfulness"
	}
	return "safety"
}

// rating is what a word says of its subject.
type rating struct {
	respect respect
	stance  corpus.Stance
}

// ratingWords are what a thing is said to be.
var ratingWords = map[string]rating{
	"lawful": {lawful, corpus.For}, "legal": {lawful, corpus.For}, "constitutional": {lawful, corpus.For}, "unlawful": {lawful, corpus.Against}, "illegal": {lawful, corpus.Against}, "unconstitutional": {lawful, corpus.Against},
	"safe": {safe, corpus.For}, "harmless": {safe, corpus.For}, "unsafe": {safe, corpus.Against}, "dangerous": {safe, corpus.Against}, "hazardous": {safe, corpus.Against}, "harmful": {safe, corpus.Against},
}

// breaking and keeping are verbs for what is done to a law or a promise.
var (
	breaking = map[string]string{"breach": "", "violate": "", "infringe": "", "contravene": "", "flout": "", "break": ""}
	keeping  = map[string]string{"comply": "with", "conform": "to", "respect": "", "accord": "with"}
)

// fitting are words for how a thing stands to the law, with what stands between.
var fitting = map[string]rating{
	"breach": {lawful, corpus.Against}, "violation": {lawful, corpus.Against}, "contrary": {lawful, corpus.Against}, "infringement": {lawful, corpus.Against},
	"incompatible": {lawful, corpus.Against}, "inconsistent": {lawful, corpus.Against}, "compatible": {lawful, corpus.For}, "consistent": {lawful, corpus.For}, "line": {lawful, corpus.For}, "compliance": {lawful, corpus.For}, "accordance": {lawful, corpus.For},
}

// laws are nouns for what binds.
var laws = map[string]bool{
	"law": true, "laws": true, "rule": true, "rules": true, "treaty": true, "treaties": true, "constitution": true, "convention": true, "conventions": true, "act": true, "statute": true, "statutes": true, "directive": true,
	"regulation": true, "regulations": true, "obligation": true, "obligations": true, "charter": true, "covenant": true, "commitments": true, "rights": true, "sovereignty": true,
}

// rated reads "T is unlawful", "T breaches the treaty" and "X called T illegal".
func (r *claimReader) rated(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || r.embedded(s, v) || deniedBefore(s, v) {
			continue
		}
		if x, ok := r.ratingBy(s, v); ok {
			r.rateAt(s, v, x)
			continue
		}
		x, ok := s.ratingAt(v)
		if !ok {
			continue
		}
		kept := len(r.found)
		r.saidOf(s, v, x.stance, string(x.respect))
		r.keepRatings(kept, x.respect)
	}
}

// ratingBy reads what "called" and "ruled" at v are followed by.
func (r *claimReader) ratingBy(s *sentence, v int) (rating, bool) {
	if !s.is(v, namingVerb) || passiveAt(s, v) || unreal(s, v) || negated(s, v) || r.othersWords(s, v) || !active(s, v) {
		return rating{}, false
	}
	_, _, at, ok := r.characterised(s, v)
	if !ok {
		return rating{}, false
	}
	x, ok := ratingWords[s.lower(at)]
	return x, ok
}

// rateAt records what the subject of the naming verb at v calls its object.
func (r *claimReader) rateAt(s *sentence, v int, x rating) {
	kept := len(r.found)
	t, _, at, _ := r.characterised(s, v)
	if p, ok := r.subject(s, v); ok {
		if id, ok := r.holder(p); ok {
			r.addOutside(s, s.span(at, at+1), id, corpus.Reported, x.stance, t, corpus.Rule(x.respect))
		}
	}
	r.keepRatings(kept, x.respect)
}

// keepRatings takes the claims found since there were so many for ratings.
func (r *claimReader) keepRatings(since int, x respect) {
	for _, h := range r.found[since:] {
		if h.claim.Level == corpus.ByAuthor && (!r.argues(h.target.s.article) || r.interview(h.target.s.article)) {
			continue
		}
		h.target.respect, h.claim.Rule = x, corpus.Rule("held-"+string(x))
		r.ratings = append(r.ratings, h)
	}
	r.found = r.found[:since]
}

// ratingAt gives what the verb at v says of its subject.
func (s *sentence) ratingAt(v int) (rating, bool) {
	x, ok := s.ratingOf(v)
	if ok && negated(s, v) {
		x.stance = opposite(x.stance)
	}
	return x, ok
}

func (s *sentence) ratingOf(v int) (rating, bool) {
	if _, _, ok := s.lookUp(breaking, v); ok && s.lawFollows(v+1) {
		return rating{lawful, corpus.Against}, true
	}
	if _, with, ok := s.lookUp(keeping, v); ok && (with == "" || s.lower(v+1) == with) && s.lawFollows(v+1) {
		return rating{lawful, corpus.For}, true
	}
	if !slices.Contains(s.lemmas(v), "be") {
		return rating{}, false
	}
	not := false
	for k := v + 1; k < min(v+7, len(s.tokens)); k++ {
		w := s.lower(k)
		if x, ok := ratingWords[w]; ok && !s.tag(k+1).Noun() {
			if not {
				x.stance = opposite(x.stance)
			}
			return x, true
		}
		if x, ok := fitting[w]; ok && s.lawFollows(k+1) {
			if not || s.lower(k-1) == "no" {
				x.stance = opposite(x.stance)
			}
			return x, true
		}
		switch t := s.tag(k); {
		case w == "not" || w == "n't":
			not = true
		case t == language.RB, t == language.JJ, t == language.DT, w == "in", w == "and", w == ",":
		default:
			return rating{}, false
		}
	}
	return rating{}, false
}

// lawFollows tells whether the phrase at token i ends in a noun for what binds,
// or in the name of it: "of the 1923 Treaty of Lausanne".
func (s *sentence) lawFollows(i int) bool {
	for k := i; k < min(i+9, len(s.tokens)); k++ {
		if laws[s.lower(k)] {
			return true
		}
		switch t := s.tag(k); {
		case t.Noun(), t == language.JJ, t == language.DT, t == language.CD, t == language.POS, t == language.PRPS, t == language.IN, t == language.TO, s.lower(k) == "with":
		default:
			return false
		}
	}
	return false
}

// weigh makes a dispute of the ratings of one thing in one respect that are held
// on two sides, and drops the others.
func (r *claimReader) weigh() {
	var groups []*issue
	byHead := map[string][]*issue{}
	for _, h := range r.ratings {
		if h.reversed || h.target.person {
			continue
		}
		key := string(h.target.respect) + " " + h.target.head
		n := slices.IndexFunc(byHead[key], func(g *issue) bool {
			return slices.ContainsFunc(g.claims, func(o held) bool { return sameIssue(o.target, h.target) })
		})
		if n < 0 {
			g := &issue{}
			groups, byHead[key] = append(groups, g), append(byHead[key], g)
			n = len(byHead[key]) - 1
		}
		byHead[key][n].claims = append(byHead[key][n].claims, h)
	}
	for _, g := range groups {
		if onBothSides(g.claims) {
			r.dispute(g)
		}
	}
}

// onBothSides tells whether somebody affirms what somebody else denies.
func onBothSides(g []held) bool {
	for _, a := range g {
		for _, b := range g {
			if a.claim.Stance == corpus.For && b.claim.Stance == corpus.Against && (a.claim.Holder != b.claim.Holder || a.claim.Level != b.claim.Level) {
				return true
			}
		}
	}
	return false
}

// dispute records ratings as positions on whether the thing is what they say.
func (r *claimReader) dispute(is *issue) {
	label, named := is.label()
	if !named.tellsAlone(label) {
		return
	}
	be := "Is "
	if named.plural() {
		be = "Are "
	}
	x := named.respect
	subject := is.determined(label, named)
	if named.label == "" && named.s.lower(named.from-1) == "the" && !strings.HasPrefix(subject, "the ") { // "the European Union's steel tariff"
		subject = "the " + subject
	}
	for _, h := range is.claims {
		t := h.target
		t.head, t.details, t.kind = said+" "+string(x)+" "+named.head, []string{string(x), named.head}, said
		t.pointed, t.label, t.question = true, x.quality()+" of "+subject, be+subject+" "+string(x)+"?"
		h.target, h.claim.Target.Text = t, t.label
		r.found = append(r.found, h)
	}
}
