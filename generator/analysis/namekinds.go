package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// dropOpeners takes out single words that the tagger labels only where they
// open a sentence or stand in a heading: their capital says nothing, unless
// they are somebody's given name and the subject of a verb.
func dropOpeners(model *language.Model, names []*name) []*name {
	inside := map[string]bool{}
	for _, n := range names {
		if n.gaz != nil || n.rule != "tagger" || n.to > n.from+1 || n.s.prose() && (!n.s.opensWith(n.from) ||
			n.kind == corpus.Person && n.s.tag(n.to).Finite() && model.GivenName(n.key())) {
			inside[n.key()] = true
			for _, w := range nameWords(n.key()) {
				inside[w] = true
			}
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool { return !inside[n.key()] && !allCaps(n.text()) })
}

// opensWith tells whether token i opens a sentence, or words set off within it
// by quotation marks, brackets, dashes or a colon. A comma sets nothing off.
func (s *sentence) opensWith(i int) bool {
	if i == 0 {
		return true
	}
	before := s.lower(i - 1)
	return !isNamePart(before) && before != "," && before != ";" && before != "/" && before != "&" && before != "'s" && before != "'"
}

// decideKinds settles what sort of thing each name is by the votes of all its
// mentions in the dossier, since a name means the same throughout.
func decideKinds(model *language.Model, names []*name, f *nameFinder) map[string]corpus.ActorKind {
	votes := map[string]map[corpus.ActorKind]int{}
	for _, n := range names {
		if n.gaz != nil {
			continue
		}
		k := n.key()
		if votes[k] == nil {
			votes[k] = map[corpus.ActorKind]int{}
		}
		weight := 2
		switch {
		case n.rule == "title-name":
			weight = 5
		case !n.s.prose():
			weight = 1
		}
		votes[k][n.kind] += weight
		if last := strings.ToLower(k[strings.LastIndexByte(k, ' ')+1:]); strings.Contains(k, " ") && (f.orgWords[last] != "" || ownBodies[last]) {
			votes[k][corpus.Organisation] += 3
		} else if strings.Contains(k, " ") && f.placeWords[last] {
			votes[k][corpus.Place] += 3
		} else if personal(model, k) && n.kind != corpus.Place {
			votes[k][corpus.Person] += 2
		}
		votes[k][corpus.Organisation] += 6 * bodySigns(f, n)
		votes[k][corpus.Person] += 6 * personSigns(n)
	}
	kinds := map[string]corpus.ActorKind{}
	for k, v := range votes {
		if !strings.Contains(k, " ") && (allCaps(k) || hasDigit(k)) || f.placeWords[strings.ToLower(k)] || f.orgWords[strings.ToLower(k)] != "" {
			v[corpus.Person] = 0
		}
		for _, of := range []string{" of ", " for "} { // "Ministry of Trade", "Danish House of Representatives"
			if head, _, ok := strings.Cut(strings.ToLower(k), of); ok && (f.orgWords[lastWord(head)] != "" || ownBodies[lastWord(head)]) {
				v[corpus.Organisation] += 10
			}
		}
		best := corpus.Organisation
		for _, kind := range []corpus.ActorKind{corpus.Person, corpus.Place} {
			if v[kind] > v[best] {
				best = kind
			}
		}
		kinds[k] = best
	}
	shortenCompanies(model, names, kinds, f)
	return kinds
}

// shortenCompanies makes "Norvik" a company where the dossier has "Norvik
// Holdings" and never places anything in Norvik.
func shortenCompanies(model *language.Model, names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	placed := map[string]bool{}
	for _, n := range names {
		if n.gaz == nil && placesIn(&statement{sentence: n.s}, n.from) {
			placed[n.key()] = true
		}
	}
	for k, kind := range kinds {
		short, last, ok := cutLast(k)
		if old, known := kinds[short]; ok && known && old != corpus.Organisation && kind == corpus.Organisation && f.orgWords[strings.ToLower(last)] == "company" && !placed[short] && !model.GivenName(short) {
			kinds[short] = corpus.Organisation
		}
	}
}

// cutLast splits a name before its last word.
func cutLast(name string) (before, last string, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// personal tells whether a name reads like a person's: two to four words, the
// first a given name.
func personal(model *language.Model, key string) bool {
	words := nameWords(key)
	if len(words) < 2 || len(words) > 4 || !model.GivenName(words[0]) {
		return false
	}
	for _, w := range words[1:] {
		if !capitalised(w) && !particle[w] || allCaps(w) && len(w) > 2 {
			return false
		}
	}
	return true
}

// bodySigns counts the signs around a name that it is a body: "the company
// Acme", "Acme, which makes".
func bodySigns(f *nameFinder, n *name) int {
	signs := 0
	before := n.from - 1
	if n.s.lower(before) == "," {
		before--
	}
	if f.orgWords[n.s.lower(before)] != "" || makers[n.s.lower(before)] {
		signs++
	}
	if n.s.lower(n.to) == "," && n.s.lower(n.to+1) == "which" {
		signs++
	}
	return signs
}

// makers are words for a company that stand before its name.
var makers = map[string]bool{"manufacturer": true, "maker": true, "firm": true, "producer": true, "supplier": true, "retailer": true, "operator": true, "developer": true, "publisher": true, "startup": true, "brand": true, "giant": true, "insurer": true, "lender": true, "carrier": true, "airline": true, "charity": true, "newspaper": true, "broadcaster": true, "magazine": true, "think-tank": true}

// personSigns counts the signs around a name that it is a person: "Smith, who
// said", "Smith, 54,".
func personSigns(n *name) int {
	if n.s.lower(n.to) != "," || n.s.tag(n.from-1) == language.IN {
		return 0
	}
	if n.s.lower(n.to+1) == "who" || n.s.tag(n.to+1) == language.CD && n.s.lower(n.to+2) == "," && len(n.s.word(n.to+1)) == 2 {
		return 1
	}
	return 0
}
