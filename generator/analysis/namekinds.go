package analysis

import (
	"slices"
	"strings"
	"unicode"

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
			for _, w := range n.words() {
				inside[w] = true
			}
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool { return !inside[n.key()] && !allCaps(n.text()) })
}

// dropTrials takes out names in capitals that the dossier gives to a trial, as
// medicine does: "the RECOVERY trial". What the world knows is kept.
func dropTrials(d *dossier, names []*name) []*name {
	trials := map[string]bool{}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if w := s.lower(i); (w == "trial" || w == "trials") && i > 1 && len(s.word(i-1)) > 3 && allCaps(s.word(i-1)) && s.lower(i-2) == "the" {
					trials[nameKey(s.word(i-1))] = true
				}
			}
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool { return n.gaz == nil && trials[n.key()] })
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
// mentions in the dossier, since a name means the same throughout. What the
// sources have an acronym for, spelledOut, is a body: a place that no table
// knows has none.
func decideKinds(model *language.Model, names []*name, f *nameFinder, spelledOut map[string]bool) map[string]corpus.ActorKind {
	votes := map[string]map[corpus.ActorKind]int{}
	for _, n := range names {
		if n.gaz != nil {
			continue
		}
		k := n.key()
		v := votes[k]
		if v == nil {
			v = map[corpus.ActorKind]int{}
			votes[k] = v
		}
		weight := 2
		switch {
		case n.rule == "title-name":
			weight = 5
		case !n.s.prose():
			weight = 1
		}
		v[n.kind] += weight
		likePerson := personalWords(model, n.words())
		if last := strings.ToLower(k[strings.LastIndexByte(k, ' ')+1:]); strings.Contains(k, " ") && (f.orgWords[last] != "" || ownBodies[last]) {
			v[corpus.Organisation] += 3
		} else if spelledOut[k] || servesDistrict(k) {
			v[corpus.Organisation] += 6
		} else if strings.Contains(k, " ") && f.placeWords[last] && !likePerson {
			v[corpus.Place] += 3
		} else if likePerson && n.kind != corpus.Place {
			v[corpus.Person] += 2
		}
		if words := n.words(); len(words) > 2 && f.linkedName(words) && (n.kind != corpus.Person || !model.GivenName(words[0])) { // "Tierra y Libertad"
			v[corpus.Organisation] += 4
		}
		if first, rest, ok := strings.Cut(strings.TrimPrefix(k, "An "), " "); ok && rest != "" && f.bodyHeads[strings.ToLower(first)] != "" {
			v[corpus.Organisation] += 6
		}
		if n.kind == corpus.Person && !likePerson && f.behindArticle(n) { // "told the Mejlis Umumi"
			v[n.kind] -= weight
		}
		v[corpus.Organisation] += 6*bodySigns(f, n) + 3*f.ownNoun(n)
		v[corpus.Person] += 6 * personSigns(f, n)
		v[corpus.Place] += 3 * placeSigns(n)
	}
	heads := namesakes(votes, f)
	kinds := map[string]corpus.ActorKind{}
	for k, v := range votes {
		if heads[k] >= 2 {
			v[corpus.Place] += 4 * heads[k]
		}
		if !strings.Contains(k, " ") && (allCaps(k) || hasDigit(k)) || f.placeWords[strings.ToLower(k)] || f.orgWords[strings.ToLower(k)] != "" {
			v[corpus.Person] = 0
		}
		if f.orgWords[strings.ToLower(k)] != "" && !f.placeWords[strings.ToLower(k)] {
			v[corpus.Place] = 0
		}
		if f.compoundBody(k) {
			v[corpus.Person], v[corpus.Place] = 0, 0
		}
		for _, of := range []string{" of ", " for "} { // "Ministry of Trade", "Danish House of Representatives"
			if head, _, ok := strings.Cut(strings.ToLower(k), of); ok && (f.orgWords[lastWord(head)] != "" || ownBodies[lastWord(head)]) {
				v[corpus.Organisation] += 10
			}
		}
		best := corpus.Organisation
		if v[corpus.Person] > 0 && surelyPersonal(model, k) { // where as much says the one as the other
			best = corpus.Person
		}
		for _, kind := range []corpus.ActorKind{corpus.Organisation, corpus.Person, corpus.Place} {
			if v[kind] > v[best] {
				best = kind
			}
		}
		kinds[k] = best
	}
	spellOutBodies(names, kinds, f)
	shortenInstitutions(names, kinds, f)
	shortenCompanies(model, names, kinds, f)
	givePeopleTheirNames(names, kinds, f)
	doubtPeople(names, kinds, f)
	foldCapitals(kinds)
	return kinds
}

// servesDistrict tells "Lunde Regional School District" and "Orre Water District",
// which are bodies that serve a district, from districts.
func servesDistrict(key string) bool {
	words := strings.Fields(strings.ToLower(key))
	k := len(words) - 2
	return k > 0 && words[k+1] == "district" && slices.Contains([]string{"school", "water", "fire", "hospital", "transit", "irrigation", "sanitation", "utility"}, words[k])
}

// spellOutBodies makes bodies of names that the tagger took for places or for
// people nobody has heard of, whose initials are an acronym that the dossier
// uses for a body: "Siderúrgica Rio Doce", SRD.
func spellOutBodies(names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	acronyms := map[string]bool{}
	for _, n := range names {
		if k := n.key(); n.gaz == nil && len(k) >= 3 && allCaps(k) && kinds[k] == corpus.Organisation {
			acronyms[k] = true
		}
	}
	for k, kind := range kinds {
		if in := initials(k); len(in) >= 3 && acronyms[in] && len(in) == len(nameWords(k)) && (kind == corpus.Place || !personal(f.model, k)) {
			kinds[k] = corpus.Organisation
		}
	}
}

// compoundBody tells whether a name is one word that ends in a kind of body,
// and nobody's name that is known: "Rabobank".
func (f *nameFinder) compoundBody(key string) bool {
	word := strings.ToLower(key)
	return !strings.Contains(key, " ") && slices.ContainsFunc(f.bodyEnds, func(end string) bool { return len(word) >= len(end)+3 && strings.HasSuffix(word, end) }) &&
		!f.model.GivenName(word) && !f.model.FamilyName(word)
}

// givePeopleTheirNames makes people of single words that the tagger took for
// something else, where the dossier names somebody in full whose surname or
// given name they are, as often as the word alone, and nothing beside the word
// says that it is a body or a place; and of a short given name with such a
// surname. A word of the initials of a body is that body.
func givePeopleTheirNames(names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	full, alone, other := map[string]int{}, map[string]int{}, map[string]bool{}
	acronyms, surnames, addressed := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, n := range names {
		if n.gaz != nil {
			continue
		}
		k := n.key()
		switch words := n.words(); {
		case len(words) == 1:
			alone[k]++
			addressed[k] = addressed[k] || f.honoured(n)
			other[k] = other[k] || bodySigns(f, n) > 0 || placeSigns(n) > 0
		case kinds[k] == corpus.Person:
			full[words[0]]++
			full[words[len(words)-1]]++
			surnames[words[len(words)-1]] = true
		default: // "Haldane Paper"
			other[words[0]] = true
			other[words[len(words)-1]] = true
			if in := initials(k); len(in) >= 4 && len(in) == len(words) {
				acronyms[in] = true
			}
		}
	}
	for k, kind := range kinds {
		words := nameWords(k)
		switch {
		case len(words) == 1 && len(k) >= 4 && acronyms[strings.ToUpper(k)]: // "Nato"
			kinds[k] = corpus.Organisation
			other[k] = true
		case len(words) == 2 && kind != corpus.Person && addressed[words[1]] && f.orgWords[strings.ToLower(words[1])] == "" && !f.placeWords[strings.ToLower(words[1])]: // "Uxía Reid", who is "Ms Reid" elsewhere
			kinds[k] = corpus.Person
		case len(words) == 2 && kind == corpus.Organisation && surnames[words[1]] && len(f.short[strings.ToLower(words[0])]) > 0: // "Cat Lund"
			kinds[k] = corpus.Person
		}
	}
	for k, n := range alone {
		if kinds[k] != corpus.Person && full[k] >= n && !other[k] && !allCaps(k) && f.orgWords[strings.ToLower(k)] == "" && !f.placeWords[strings.ToLower(k)] {
			kinds[k] = corpus.Person
		}
	}
}

// honoured tells whether "Ms" or its like stands before a name.
func (f *nameFinder) honoured(n *name) bool {
	t, ok := f.titles.endingAt(n.s, n.from)
	return ok && t.honorific
}

// namesakes counts the longer names in a dossier that begin with a one-word
// name and are no company's or person's: what a road, a school and a council
// are called after is a place.
func namesakes(votes map[string]map[corpus.ActorKind]int, f *nameFinder) map[string]int {
	heads := map[string]int{}
	for k := range votes {
		words := strings.Fields(k)
		if last := strings.ToLower(words[len(words)-1]); len(words) > 1 && (f.placeWords[last] || f.orgWords[last] != "" && f.orgWords[last] != "company" && f.orgWords[last] != "newspaper") {
			heads[words[0]]++
		}
	}
	return heads
}

// foldCapitals gives a name in capitals, as in datelines, headings and the
// labels of a transcript, the kind of the same name in ordinary letters.
func foldCapitals(kinds map[string]corpus.ActorKind) {
	bySlug := map[string]string{}
	for k := range kinds {
		if !inCapitals(k) {
			if slug := corpus.Slug(k); bySlug[slug] == "" || k < bySlug[slug] {
				bySlug[slug] = k
			}
		}
	}
	for k := range kinds {
		if inCapitals(k) && len(k) > 3 {
			if plain := bySlug[corpus.Slug(k)]; plain != "" {
				kinds[k] = kinds[plain]
			}
		}
	}
}

// inCapitals tells whether a name has no small letter.
func inCapitals(name string) bool {
	for i := range len(name) {
		if name[i] >= 'a' && name[i] <= 'z' {
			return false
		}
	}
	return name == strings.ToUpper(name)
}

// shortenCompanies makes "Norvik" a company where the dossier has "Norvik
// Holdings" or "Norvik Steel Co.", never places anything in Norvik, and does
// not oftener name a person so in full.
func shortenCompanies(model *language.Model, names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	placed := map[string]bool{}
	companies, people := map[string]int{}, map[string]int{} // how often a name is the beginning of a company's, the end of a person's
	for _, n := range names {
		k := n.key()
		if n.gaz != nil {
			continue
		}
		placed[k] = placed[k] || placeSigns(n) > 0
		words := n.words()
		switch kinds[k] {
		case corpus.Organisation:
			for i := 1; i < len(words); i++ {
				companies[strings.Join(words[:i], " ")]++
			}
		case corpus.Person:
			people[words[len(words)-1]] += min(len(words)-1, 1)
		}
	}
	for _, short := range companyNames(kinds, f) {
		if kind, known := kinds[short]; known && kind != corpus.Organisation && !placed[short] && !model.GivenName(short) && !personal(model, short) && companies[short] >= people[short] {
			kinds[short] = corpus.Organisation
		}
	}
}

// shortenInstitutions makes a hospital of "Saint Orre" where the dossier has
// "Saint Orre Medical Center", says that somebody is "at Saint Orre", and never
// places anything in it: people are at institutions and in towns.
func shortenInstitutions(names []*name, kinds map[string]corpus.ActorKind, f *nameFinder) {
	long := map[string]bool{}
	for k, kind := range kinds {
		words := strings.Fields(k)
		if cut := f.institutionCut(words); kind == corpus.Organisation && cut > 0 {
			long[strings.Join(words[:cut], " ")] = true
		}
	}
	at, placed := map[string]int{}, map[string]bool{}
	for _, n := range names {
		if k := n.key(); n.gaz == nil && long[k] {
			placed[k] = placed[k] || placeSigns(n) > 0
			if n.s.lower(n.from-1) == "at" {
				at[k]++
			}
		}
	}
	for k := range at {
		if kinds[k] == corpus.Place && !placed[k] {
			kinds[k] = corpus.Organisation
		}
	}
}

// institutionCut gives how many words of the name of an institution whose
// members are "at" it stand before what says that it is one; 0 elsewhere.
func (f *nameFinder) institutionCut(words []string) int {
	last := len(words) - 1
	switch {
	case last > 1 && kindsOfBody[strings.ToLower(strings.Join(words[last-1:], " "))] != "":
		return last - 1
	case last > 0 && institutions[f.orgWords[strings.ToLower(words[last])]]:
		return last
	}
	return 0
}

// institutions are the kinds of bodies that people are "at".
var institutions = map[string]bool{"hospital": true, "university": true, "college": true, "school": true, "museum": true, "clinic": true, "theatre": true, "academy": true, "institute": true}

// companyNames gives what the names of companies in a dossier may be cut to.
func companyNames(kinds map[string]corpus.ActorKind, f *nameFinder) []string {
	var out []string
	for k, kind := range kinds {
		words := strings.Fields(k)
		if kind != corpus.Organisation || f.orgWords[strings.ToLower(words[len(words)-1])] != "company" {
			continue
		}
		for n := 1; n < len(words); n++ {
			out = append(out, strings.Join(words[:n], " "))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// personal tells whether a name reads like a person's: two to four words, the
// first a given name.
func personal(model *language.Model, key string) bool {
	if !strings.ContainsFunc(key, unicode.IsSpace) { // as most are
		return false
	}
	return personalWords(model, nameWords(key))
}

func personalWords(model *language.Model, words []string) bool {
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

// surelyPersonal tells whether a name reads like a person's and like nothing
// else: "Sky News" and "Red Cross" begin with given names too.
func surelyPersonal(model *language.Model, key string) bool {
	first, _, _ := strings.Cut(key, " ")
	return personal(model, key) && !allCaps(first) && !particle[strings.ToLower(first)] && !model.Ordinary(first) && !model.Ordinary(lastWord(key))
}
