package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
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

// acronymPair is an expansion followed by its acronym in brackets.
type acronymPair struct {
	full, acronym    string
	expansion, short *name
	isOrganisation   bool
}

// findAcronyms looks for "European Union (EU)".
func findAcronyms(d *dossier, f *nameFinder) []acronymPair {
	var out []acronymPair
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := 2; i+1 < len(s.tokens); i++ {
				if s.lower(i-1) != "(" || s.lower(i+1) != ")" || !allCaps(s.word(i)) || len(s.word(i)) > 8 {
					continue
				}
				from, ok := expansionStart(s, i-1, s.word(i))
				if !ok {
					from, ok = translatedStart(s, i-1, s.word(i), f)
				}
				if !ok {
					continue
				}
				p := acronymPair{expansion: newName(s, from, i-1, corpus.Organisation, "acronym"), short: newName(s, i, i+1, corpus.Organisation, "acronym")}
				p.full, p.acronym = p.expansion.key(), p.short.key()
				if f.titles.kinds[strings.ToLower(p.full)] != "" { // "Member of Parliament (MP)"
					continue
				}
				for k := from; k < i-1; k++ {
					p.isOrganisation = p.isOrganisation || f.orgWords[s.lower(k)] != ""
				}
				out = append(out, p)
			}
			out = append(out, findExpansions(s, f)...)
		}
	}
	return out
}

// spelledOut gives the names of which the sources give the acronym.
func spelledOut(acronyms []acronymPair) map[string]bool {
	full := make(map[string]bool, len(acronyms))
	for _, p := range acronyms {
		full[p.full] = true
	}
	return full
}

// findExpansions looks for "EU (European Union)".
func findExpansions(s *sentence, f *nameFinder) []acronymPair {
	var out []acronymPair
	for i := 0; i+3 < len(s.tokens); i++ {
		if s.lower(i+1) != "(" || !allCaps(s.word(i)) || len(s.word(i)) > 8 {
			continue
		}
		from, to := i+2, i+2
		if s.lower(from) == "the" {
			from++
		}
		for to < len(s.tokens) && to-i < 12 && s.lower(to) != ")" {
			to++
		}
		if to-from < 2 || s.lower(to) != ")" || !capitalised(s.word(from)) || !spells(s, from, to, strings.ToLower(strings.ReplaceAll(s.word(i), ".", ""))) {
			continue
		}
		p := acronymPair{expansion: newName(s, from, to, corpus.Organisation, "acronym"), short: newName(s, i, i+1, corpus.Organisation, "acronym")}
		p.full, p.acronym = p.expansion.key(), p.short.key()
		if f.titles.kinds[strings.ToLower(p.full)] != "" { // "MP (Member of Parliament)"
			continue
		}
		for k := from; k < to; k++ {
			p.isOrganisation = p.isOrganisation || f.orgWords[s.lower(k)] != ""
		}
		out = append(out, p)
	}
	return out
}

// expansionStart finds where the words before token end begin to spell the
// acronym: its letters, in order, with the first letters of the words.
func expansionStart(s *sentence, end int, acronym string) (int, bool) {
	letters := strings.ToLower(strings.ReplaceAll(acronym, ".", ""))
	for from := end - 1; from >= 0 && end-from <= len(letters)+4; from-- {
		if !isNamePart(s.word(from)) && !isOwning(s.lower(from)) {
			return 0, false
		}
		if !capitalised(s.word(from)) || !strings.HasPrefix(s.lower(from), letters[:1]) {
			continue
		}
		if spells(s, from, end, letters) {
			return from, true
		}
	}
	return 0, false
}

// translatedStart finds where the name of a body before token end begins, whose
// acronym is made from its name in another language: most of the letters are
// initials of the words, in another order ("World Football Union (UMF)").
func translatedStart(s *sentence, end int, acronym string, f *nameFinder) (int, bool) {
	from := end
	for from > 0 && (s.tokens[from-1].Entity == language.Organisation || isOwning(s.lower(from-1))) && !s.tokens[from-1].Begin {
		from--
	}
	from = max(0, from-1)
	if _, known := f.gaz.single(acronym); known || end-from < 3 || len(acronym) < 3 || s.tokens[from].Entity != language.Organisation || !s.tokens[from].Begin {
		return 0, false
	}
	in, same := initials(s.words(from, end)), 0
	for _, c := range acronym {
		if k := strings.IndexRune(in, c); k >= 0 {
			in = in[:k] + in[k+utf8.RuneLen(c):]
			same++
		}
	}
	return from, same >= 3 && 4*same >= 3*len(acronym)
}

// spells tells whether the letters occur in order in the words from..to, every
// capitalised word giving at least its first.
func spells(s *sentence, from, to int, letters string) bool {
	for k := from; k < to; k++ {
		word := s.lower(k)
		for p, part := range strings.Split(word, "-") {
			if part == "" || letters == "" {
				continue
			}
			if part[0] != letters[0] {
				if capitalised(s.word(k)) && p == 0 {
					return false
				}
				continue
			}
			letters = letters[1:]
			for _, r := range part[1:] { // "Southeast" gives S and E
				if letters != "" && byte(r) == letters[0] && k < to-1 && len(letters) > remainingCapitals(s, k+1, to) {
					letters = letters[1:]
				}
			}
		}
	}
	return letters == ""
}

func remainingCapitals(s *sentence, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if capitalised(s.word(k)) {
			n++
		}
	}
	return n
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
	if strings.HasSuffix(foldMarks(dr.actor.Name), "'s "+best) { // "Chile's Foreign Ministry", of which the mention is but the end
		return
	}
	dr.actor.Name = best
}
