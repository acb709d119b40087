package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// dropFamilies takes out "the Lindens" where the dossier names a Linden in full:
// a family is no body, and its members act under their own names.
func dropFamilies(names []*name, kinds map[string]corpus.ActorKind) []*name {
	surnames := map[string]bool{}
	for _, n := range names {
		if words := n.words(); n.gaz == nil && len(words) > 1 && kinds[n.key()] == corpus.Person {
			surnames[words[len(words)-1]] = true
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool {
		one, plural := strings.CutSuffix(n.key(), "s")
		if n.gaz != nil || !plural || n.to != n.from+1 || n.s.lower(n.from-1) != "the" {
			return false
		}
		return surnames[one] || surnames[strings.TrimSuffix(one, "e")]
	})
}
