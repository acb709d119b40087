package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Whether two targets name the same issue.

// sameIssue tells whether two targets name the same thing: one head, and
// details in common.
func sameIssue(a, b target) bool {
	if a.head != b.head {
		return false
	}
	if a.kind == said || b.kind == said {
		return a.kind == b.kind && sameStatement(a, b)
	}
	if contrary(a, b) {
		return false
	}
	if a.topical && b.topical || a.person && b.person {
		return true
	}
	if a.familiar && a.several() == b.several() && (len(a.details) == 0 || len(b.details) == 0 || (a.kind == "deed" || a.kind == "end") && !apart(a.names, b.names) || a.nameOnly() && len(b.names) == 0 || b.nameOnly() && len(a.names) == 0) {
		return true
	}
	if len(a.details) == 0 && len(b.details) == 0 {
		return a.s.article == b.s.article && !a.bare
	}
	if len(without(a.states, b.states)) > 0 && len(without(b.states, a.states)) > 0 {
		return false // "the withdrawal from Syria" and "from Iraq"
	}
	if a.adjectives && b.adjectives && (a.kind == "end" || ofOneKind[a.head]) {
		return true // "a full public inquiry" and "an independent inquiry"
	}
	common := 0
	for _, w := range a.details {
		if slices.Contains(b.details, w) {
			common++
		}
	}
	if a.kind == "plan" && a.s.article != b.s.article && apart(a.names, b.names) {
		return false // the decisions of two courts
	}
	return common >= 2 || common == 1 && (len(a.details) <= 2 || len(b.details) <= 2)
}

// ofOneKind are the classes of things asked for that a dossier has one of,
// however each calls it: "a renewable loan" and "a long loan".
var ofOneKind = map[string]bool{
	stemOf("inquiry"): true, stemOf("referendum"): true, stemOf("loan"): true, stemOf("exemption"): true, stemOf("lease"): true, stemOf("extension"): true,
	stemOf("apology"): true, stemOf("guarantee"): true, stemOf("moratorium"): true, stemOf("compensation"): true,
}

// nameOnly tells whether nothing but names tells a target from its like: "the
// Carrow Point plant" may be called "the waste plant" too.
func (t target) nameOnly() bool { return len(t.names) > 0 && len(without(t.details, t.names)) == 0 }

// contrary tells whether two targets with one head have words that set them
// against each other: a "statutory" inquiry and a "non-statutory" one.
func contrary(a, b target) bool {
	if a.version != b.version && a.noun() == b.noun() {
		return true
	}
	if len(a.details) == 0 || len(b.details) == 0 {
		return slices.Contains(a.details, "non") || slices.Contains(b.details, "non")
	}
	if slices.Contains(a.details, "non") != slices.Contains(b.details, "non") {
		return slices.ContainsFunc(a.details, func(w string) bool { return slices.Contains(b.details, w) })
	}
	return slices.ContainsFunc(a.contrary, func(w string) bool { return slices.Contains(b.details, w) && !slices.Contains(a.details, w) }) &&
		slices.ContainsFunc(b.contrary, func(w string) bool { return slices.Contains(a.details, w) && !slices.Contains(b.details, w) })
}

// several tells whether the target's noun is a plural in the text.
func (t target) several() bool {
	for k := t.to - 1; k >= t.from; k-- {
		if tag := t.s.tag(k); tag.Noun() && k+1 <= t.to && (k+1 == t.to || !t.s.tag(k+1).Noun()) {
			if t.s.stem(k) == t.head || k == t.from || t.s.lower(k+1) == "of" || t.s.lower(k+1) == "on" {
				return tag == language.NNS || tag == language.NNPS
			}
		}
	}
	return t.s.tag(t.to-1) == language.NNS
}

// apart tells whether two lists both have something, and nothing in common.
func apart(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && len(without(a, b)) == len(a)
}

// without gives the words of a that b lacks.
func without(a, b []string) []string {
	var out []string
	for _, w := range a {
		if !slices.Contains(b, w) {
			out = append(out, w)
		}
	}
	return out
}

// isVersion tells whether a target is set beside another of its kind by how much
// there is of it: who wants "a shorter freeze" may be against the freeze. Of what
// is measured, such as an age or a price, it is the change itself.
func (r *claimReader) isVersion(s *sentence, t target, head int) bool {
	switch t.kind {
	case "deed", "end", "law":
		return head > t.from && compared[s.lower(head-1)]
	}
	return false
}

// compared are adjectives that set a thing beside another of its kind.
var compared = map[string]bool{
	"shorter": true, "longer": true, "smaller": true, "larger": true, "bigger": true, "broader": true, "wider": true, "narrower": true, "stricter": true, "tougher": true,
	"softer": true, "weaker": true, "stronger": true, "milder": true, "gentler": true, "slower": true, "faster": true, "cheaper": true, "lower": true, "higher": true,
	"later": true, "earlier": true, "looser": true, "lighter": true, "harsher": true, "simpler": true,
}
