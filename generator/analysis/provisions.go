package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Bills, motions and proposals that are told by what they would do: "a bill
// that would forbid cities to ban scooters".

// provide are nouns for what lays down something by its words.
var provide = map[string]bool{
	"bill": true, "law": true, "legislation": true, "motion": true, "resolution": true, "amendment": true, "proposal": true, "measure": true, "ordinance": true, "rule": true, "clause": true, "decree": true,
}

// longestProvision is how many tokens of what a bill would do go into its name.
const longestProvision = 14

// providing adds to a bill or motion, at token head of its target, what it
// would do, which tells it from its like and names it. The bill that the whole
// dossier speaks of needs no telling.
func (r *claimReader) providing(t target, head int) target {
	s, that := t.s, t.to
	if w := s.lower(that); !provide[s.lower(head)] || t.familiar || t.topical || w != "that" && w != "which" || s.isQuoted(that) {
		return t
	}
	if w := s.lower(that + 1); w != "would" && w != "will" {
		return t
	}
	end := r.clauseEnd(s, that+1)
	if end > that+longestProvision {
		return t
	}
	var does []string
	nouns := false
	for k := that + 2; k < end; k++ {
		w := s.stem(k)
		if len(w) < 3 || s.tag(k) == language.POS || auxiliary[s.lower(k)] || !s.tag(k).Noun() && !s.tag(k).Verb() || slices.Contains(t.details, w) {
			continue
		}
		nouns = nouns || s.tag(k).Noun()
		does = append(does, w)
	}
	if nouns && len(does) > 1 {
		t.details = append(t.details, does...)
		t.bare, t.adjectives = false, false
		t.label = s.words(t.from, end)
	}
	return t
}
