package analysis

import (
	"slices"
	"strings"
	"unicode"

	"briefing/generator/corpus"
)

// addOrganisations makes actors of organisations, and joins acronyms with what
// they stand for: by the text's own "European Union (EU)", by what the world
// calls them, or by initials where only one name in the dossier fits.
func addOrganisations(d *dossier, ds *drafts, names []*name, kinds map[string]corpus.ActorKind, acronyms []acronymPair) {
	for _, n := range names {
		if n.gaz != nil || kinds[n.key()] != corpus.Organisation {
			continue
		}
		form := corpus.FormName
		if allCaps(n.text()) {
			form = corpus.FormAcronym
		}
		if c := ds.finder.gaz.byCode[ds.finder.governed(n.key())]; c != nil { // "the Government of Chad" is Chad
			dr := ds.get(corpus.State, c.Name)
			dr.actor.Country = c.Code
			dr.mentions = append(dr.mentions, namedMention{n, corpus.FormVariant})
			continue
		}
		dr := ds.get(corpus.Organisation, ds.finder.ownedKey(n))
		dr.mentions = append(dr.mentions, namedMention{n, form})
	}
	for _, dr := range ds.list { // "SENATE" in a heading is no acronym
		if i := slices.IndexFunc(dr.mentions, func(m namedMention) bool { return m.form == corpus.FormName }); i >= 0 && dr.actor.Kind == corpus.Organisation && allCaps(dr.actor.Name) && corpus.Slug(dr.actor.Name) == corpus.Slug(dr.mentions[i].key()) {
			dr.actor.Name = dr.mentions[i].key()
		}
	}
	unseen := map[string]*draft{} // acronyms that the sources spell out and that name nobody yet
	for _, p := range acronyms {
		full, short := ds.organisation(p.full), ds.organisation(p.acronym)
		switch {
		case full != nil && short != nil && full != short:
			short.mergeInto(full)
		case full == nil && short != nil && p.isOrganisation:
			short.mentions = append(short.mentions, namedMention{p.expansion, corpus.FormName})
		case full == nil && short == nil && p.isOrganisation:
			dr := ds.get(corpus.Organisation, p.full)
			dr.mentions = append(dr.mentions, namedMention{p.expansion, corpus.FormName})
			unseen[p.short.text()] = dr
		case full != nil && short == nil:
			unseen[p.short.text()] = full
		}
	}
	addUnseenAcronyms(d, ds, names, unseen)
	mergeByCore(ds)
	mergeByInitials(ds)
	mergeShortened(ds)
	giveBareHeads(ds)
	for _, dr := range ds.list {
		if dr.merged == nil && dr.actor.Kind == corpus.Organisation {
			nameOrganisation(ds, dr)
		}
	}
}

// ownedKey gives the name of a body with the state whose it is, where every
// state has one: "Foreign Ministry" in "Chile's Foreign Ministry".
func (f *nameFinder) ownedKey(n *name) string {
	words := strings.Fields(strings.ToLower(n.key()))
	if len(words) == 0 || words[0] != "ministry" && words[len(words)-1] != "ministry" && !ownBodies[words[len(words)-1]] && n.key() != "Supreme Court" {
		return n.key()
	}
	i := n.s.tokenAt(n.start)
	if !isOwning(n.s.lower(i - 1)) {
		return n.key()
	}
	for from := max(0, i-4); from < i-1; from++ {
		state := gazWords(n.s.words(from, i-1))
		if e, k := f.gaz.matchWords(state); k > 0 && k == len(state) && e.country != nil && e.kind == gazCountry {
			return n.s.words(from, i) + " " + n.key()
		}
	}
	return n.key()
}

// addUnseenAcronyms finds acronyms that the sources spell out, wherever no
// name is: "AP" of "Autoriteit Persoonsgegevens (AP)", which elsewhere means
// something that does not act.
func addUnseenAcronyms(d *dossier, ds *drafts, names []*name, unseen map[string]*draft) {
	if len(unseen) == 0 {
		return
	}
	taken := takenTokens(names)
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if dr := unseen[s.word(i)]; dr != nil && (taken[s] == nil || taken[s][i] == nil) {
					n := newName(s, i, i+1, corpus.Organisation, "acronym")
					dr.root().mentions = append(dr.root().mentions, namedMention{n, corpus.FormAcronym})
					ds.byKey[ds.id(corpus.Organisation, n.key())] = dr.root()
				}
			}
		}
	}
}

// organisation finds the organisation that a text names; nil if none is known.
func (ds *drafts) organisation(text string) *draft {
	key := nameKey(text)
	if dr := ds.find(corpus.Organisation, key); dr != nil {
		return dr
	}
	if e, ok := ds.finder.gaz.single(key); ok && e.kind == gazOrganisation {
		return ds.find(corpus.Organisation, e.name)
	}
	return nil
}

// initials of a name's capitalised words: "Research Institute for Indo Pacific
// Affairs" gives RIIPA.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// mergeByInitials joins an acronym with the one organisation whose initials
// fit, also one that is written as a word: "Nato".
func mergeByInitials(ds *drafts) {
	fits := map[string][]*draft{}
	for _, dr := range ds.list {
		if dr.merged == nil && dr.actor.Kind == corpus.Organisation && strings.Contains(dr.actor.Name, " ") {
			if in := initials(dr.actor.Name); len(in) >= 3 {
				fits[in] = append(fits[in], dr)
			}
		}
	}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Organisation || !allCaps(dr.actor.Name) && (len(dr.actor.Name) < 4 || strings.Contains(dr.actor.Name, " ")) {
			continue
		}
		if c := fits[strings.ToUpper(strings.ReplaceAll(dr.actor.Name, ".", ""))]; len(c) == 1 && c[0].merged == nil {
			dr.mergeInto(c[0])
		}
	}
}

// bareHead tells a name that is a head noun and nothing else.
func bareHead(f *nameFinder, name string) bool {
	lower := strings.ToLower(name)
	return f.orgWords[lower] != "" || ownBodies[lower]
}

// nameOrganisation calls an organisation what the sources mostly call it, but
// for a bare "Senate" by a fuller name where they give one.
func nameOrganisation(ds *drafts, dr *draft) {
	counts := map[string]int{}
	var keys []string
	for _, m := range dr.mentions {
		if m.form == corpus.FormMetonym { // the town where it sits
			continue
		}
		k := m.key()
		if counts[k] == 0 {
			keys = append(keys, k)
		}
		counts[k]++
	}
	if len(keys) == 0 {
		return
	}
	slices.Sort(keys)
	best := keys[0]
	for _, k := range keys {
		bare, bestBare := bareHead(ds.finder, k), bareHead(ds.finder, best)
		if bestBare && !bare || bare == bestBare && (counts[k] > counts[best] || counts[k] == counts[best] && len(k) > len(best)) {
			best = k
		}
	}
	short := best
	for _, k := range keys { // "Orre Hospital" says more than "Orre"
		if strings.HasPrefix(k, short+" ") && ds.finder.institutionCut(nameWords(k)) == len(nameWords(short)) && (best == short || counts[k] > counts[best]) {
			best = k
		}
	}
	if strings.HasSuffix(foldMarks(dr.actor.Name), "'s "+best) { // "Chile's Foreign Ministry", of which the mention is but the end
		return
	}
	dr.actor.Name = best
}
