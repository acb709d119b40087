package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whom a bare name means in an article about a family: "Mrs Dolan" is the mother
// whom it introduces as "her mother, Margaret", and not the daughter whom it names
// in full and calls by her given name.

// families is what tells the members of families apart.
type families struct {
	kin      map[string]bool                     // nouns for relatives
	bare     map[corpus.SourceID]map[string]bool // the names of one word of each article
	relative map[corpus.SourceID]map[string]int  // those that a noun for a relative introduces, and where
	surnames map[corpus.SourceID]map[string]bool // of those who are named there in full
}

// readFamilies reads them from the names of people, in full and of one word.
func readFamilies(ds *drafts, full map[*name]*draft, singles []*name) *families {
	f := &families{ds.finder.kin, map[corpus.SourceID]map[string]bool{}, map[corpus.SourceID]map[string]int{}, map[corpus.SourceID]map[string]bool{}}
	for n, dr := range full {
		src := n.s.article.src.ID
		if f.surnames[src] == nil {
			f.surnames[src] = map[string]bool{}
		}
		f.surnames[src][corpus.Slug(dr.surname)] = true
	}
	for _, n := range singles {
		src := n.s.article.src.ID
		if f.bare[src] == nil {
			f.bare[src], f.relative[src] = map[string]bool{}, map[string]int{}
		}
		key := stripSuffix(n.key())
		f.bare[src][key] = true
		if at, ok := f.relative[src][key]; f.introduced(n) && (!ok || n.start < at) {
			f.relative[src][key] = n.start
		}
	}
	return f
}

// introduced tells whether a noun for a relative stands before a name: "her
// mother, Margaret", "Lee’s late father Jim".
func (f *families) introduced(n *name) bool {
	s, noun := n.s, n.from-1
	if s.lower(noun) == "," {
		noun--
	}
	if !f.kin[s.lower(noun)] {
		return false
	}
	for k := noun - 1; k >= 0 && k >= noun-3; k-- {
		if t := s.tag(k); t == language.PRPS || t == language.POS {
			return true
		} else if t != language.JJ && t != language.CD {
			return false
		}
	}
	return false
}

// given is the first word of a person's name.
func (dr *draft) given() string {
	if words := nameWords(dr.actor.Name); len(words) > 0 {
		return words[0]
	}
	return ""
}

// another finds whom a bare name means where the one whom the article names in
// full is not meant: ok tells that, and nobody is found where the dossier names
// no other.
func (f *families) another(here []*draft, all bearing, n *name, key string, addressed bool) (dr *draft, ok bool) {
	src := n.s.article.src.ID
	if len(here) == 0 && !addressed { // "her mother, Margaret", whose surname is that of the family
		if _, relative := f.relative[src][key]; !relative {
			return nil, false
		}
		dr = onlyDraft(all.people, func(dr *draft) bool {
			return dr.given() == key && f.surnames[src][corpus.Slug(dr.surname)]
		})
		return dr, dr != nil
	}
	one, first := namedInFull(here, src)
	if one == nil || !one.surnamed(key) || !n.s.prose() {
		return nil, false
	}
	if len(here) == 1 && first.start > n.start { // "Mr Lee left. His father, Jim Lee, stayed"
		return onlyDraft(all.people, func(dr *draft) bool { return dr != one && dr.surnamed(key) }), f.introduced(first)
	}
	if !addressed || !f.bare[src][one.given()] {
		return nil, false
	}
	for relative, at := range f.relative[src] {
		if relative != one.given() && at < n.start {
			ok = true
		}
	}
	return onlyDraft(all.people, func(dr *draft) bool {
		at, relative := f.relative[src][dr.given()]
		return relative && dr != one && at < n.start && dr.surnamed(key)
	}), ok
}

// namedInFull gives the one of some people whom an article names in full, and
// where it first does.
func namedInFull(here []*draft, src corpus.SourceID) (one *draft, first *name) {
	for _, dr := range here {
		for _, m := range dr.mentionsIn(src) {
			if m.form != corpus.FormName || len(m.words()) < 2 {
				continue
			}
			if one != nil && one != dr {
				return nil, nil
			}
			if one == nil {
				one, first = dr, m.name
			}
		}
	}
	return one, first
}

// onlyDraft gives the one draft of a list for which a condition holds.
func onlyDraft(list []*draft, holds func(*draft) bool) *draft {
	var found *draft
	for _, dr := range list {
		if holds(dr) {
			if found != nil {
				return nil
			}
			found = dr
		}
	}
	return found
}
