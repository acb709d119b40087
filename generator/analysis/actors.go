package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// draft is an actor in the making.
type draft struct {
	actor    corpus.Actor
	mentions []namedMention
	surname  string          // of persons with more than one name
	titles   map[string]bool // of persons: offices in lower case, for telling namesakes apart
	merged   *draft          // where this one went
	suspects map[string]bool // texts merged though the given name differs
}

// namedMention is a name with the form in which it refers to its actor.
type namedMention struct {
	*name
	form corpus.Form
}

// root follows merges.
func (dr *draft) root() *draft {
	for dr.merged != nil {
		dr = dr.merged
	}
	return dr
}

func (dr *draft) mergeInto(to *draft) {
	if dr = dr.root(); dr == to {
		return
	}
	dr.merged = to
	to.mentions = append(to.mentions, dr.mentions...)
	for t := range dr.titles {
		to.titles[t] = true
	}
	for t := range dr.suspects {
		to.suspects[t] = true
	}
	dr.mentions = nil
}

// drafts collects actors by what identifies them.
type drafts struct {
	list   []*draft
	byKey  map[string]*draft // kind + ":" + key
	finder *nameFinder
}

func (ds *drafts) get(kind corpus.ActorKind, key string) *draft {
	id := string(kind) + ":" + key
	if dr, ok := ds.byKey[id]; ok {
		return dr.root()
	}
	dr := &draft{titles: map[string]bool{}, suspects: map[string]bool{}}
	dr.actor = corpus.Actor{Kind: kind, Name: key, Named: true}
	ds.byKey[id] = dr
	ds.list = append(ds.list, dr)
	return dr
}

func (ds *drafts) find(kind corpus.ActorKind, key string) *draft {
	if dr, ok := ds.byKey[string(kind)+":"+key]; ok {
		return dr.root()
	}
	return nil
}

// findActors finds everyone and everything that the sources name, gathers what
// names the same, and gives each its aliases, mentions and roles.
func findActors(d *dossier) []corpus.Actor {
	f := newNameFinder(d.lex)
	names := findNames(d, f)
	names = dropOpeners(names)
	kinds := decideKinds(d.model, names, f)
	names = recoverNames(d, names, kinds)
	ds := &drafts{byKey: map[string]*draft{}, finder: f}
	addWorldNames(d, ds, names)
	addOrganisations(d, ds, names, kinds)
	addPersons(d, ds, names, kinds)
	addPlaces(ds, names, kinds)
	actors := finishActors(ds)
	findRoles(d, f, actors)
	return actors
}

// findNames runs the name finder over every sentence.
func findNames(d *dossier, f *nameFinder) []*name {
	var names []*name
	for _, a := range d.articles {
		for _, s := range a.sentences {
			names = append(names, f.inSentence(s)...)
		}
	}
	return names
}

// dropOpeners takes out single words that the tagger labels only where they
// open a sentence or stand in a heading: their capital says nothing.
func dropOpeners(names []*name) []*name {
	inside := map[string]bool{}
	for _, n := range names {
		if n.gaz != nil || n.rule != "tagger" || n.to > n.from+1 || n.s.prose() && n.from > 0 && isNamePart(n.s.word(n.from-1)) {
			inside[n.key()] = true
			for _, w := range nameWords(n.key()) {
				inside[w] = true
			}
		}
	}
	return slices.DeleteFunc(names, func(n *name) bool { return !inside[n.key()] && !allCaps(n.text()) })
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
		if last := strings.ToLower(k[strings.LastIndexByte(k, ' ')+1:]); strings.Contains(k, " ") && f.orgWords[last] != "" {
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
		best := corpus.Organisation
		for _, kind := range []corpus.ActorKind{corpus.Person, corpus.Place} {
			if v[kind] > v[best] {
				best = kind
			}
		}
		kinds[k] = best
	}
	return kinds
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
	if n.s.lower(n.to) != "," {
		return 0
	}
	if n.s.lower(n.to+1) == "who" || n.s.tag(n.to+1) == language.CD && n.s.lower(n.to+2) == "," && len(n.s.word(n.to+1)) == 2 {
		return 1
	}
	return 0
}

// recoverNames adds mentions that the tagger missed of names that it found
// elsewhere in the dossier.
func recoverNames(d *dossier, names []*name, kinds map[string]corpus.ActorKind) []*name {
	type pattern struct {
		words []string
		kind  corpus.ActorKind
	}
	firsts := map[string][]pattern{}
	midSentence := map[string]bool{}
	var surnames []string
	for _, n := range names {
		if n.gaz == nil && n.from > 0 && n.s.prose() {
			midSentence[n.key()] = true
		}
	}
	for k, kind := range kinds { // whoever is named in full is then called by surname
		if words := nameWords(stripSuffix(k)); kind == corpus.Person && len(words) > 1 && midSentence[k] {
			surname := strings.Join(surnameWords(words), " ")
			if _, known := kinds[surname]; !known && capitalised(surname) && utf8.RuneCountInString(surname) > 2 && !allCaps(surname) {
				surnames = append(surnames, surname)
			}
		}
	}
	for _, surname := range surnames {
		kinds[surname] = corpus.Person
		midSentence[surname] = true
	}
	keys := make([]string, 0, len(kinds))
	for k := range kinds {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		words := strings.Fields(k)
		if midSentence[k] && capitalised(words[0]) {
			firsts[words[0]] = append(firsts[words[0]], pattern{words, kinds[k]})
		}
	}
	for _, ps := range firsts {
		slices.SortStableFunc(ps, func(a, b pattern) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	taken := map[*sentence][]bool{}
	for _, n := range names {
		if taken[n.s] == nil {
			taken[n.s] = make([]bool, len(n.s.tokens))
		}
		for i := n.from; i < n.to; i++ {
			taken[n.s][i] = true
		}
	}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			free := func(i, j int) bool {
				for ; i < j; i++ {
					if taken[s] != nil && taken[s][i] {
						return false
					}
				}
				return true
			}
			for i := 0; i < len(s.tokens); i++ {
				for _, p := range firsts[foldMarks(s.word(i))] {
					j := i + len(p.words)
					if j == i+1 && !s.tag(i).Proper() || j > len(s.tokens) || !free(i, j) || nameKey(s.words(i, j)) != strings.Join(p.words, " ") {
						continue
					}
					names = append(names, newName(s, i, j, p.kind, "recovered"))
					i = j - 1
					break
				}
			}
		}
	}
	slices.SortStableFunc(names, func(a, b *name) int {
		return cmp.Or(strings.Compare(string(a.s.article.src.ID), string(b.s.article.src.ID)), cmp.Compare(a.start, b.start))
	})
	return names
}

// addPlaces makes actors of the places that no country table knows.
func addPlaces(ds *drafts, names []*name, kinds map[string]corpus.ActorKind) {
	for _, n := range names {
		if n.gaz == nil && kinds[n.key()] == corpus.Place {
			dr := ds.get(corpus.Place, n.key())
			dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
		}
	}
}

// finishActors turns drafts into actors: named, numbered, with their aliases,
// in the order of their first mention.
func finishActors(ds *drafts) []corpus.Actor {
	var live []*draft
	for _, dr := range ds.list {
		if dr.merged == nil && slices.ContainsFunc(dr.mentions, func(m namedMention) bool { return m.s.prose() }) {
			slices.SortStableFunc(dr.mentions, func(a, b namedMention) int {
				return cmp.Or(strings.Compare(string(a.s.article.src.ID), string(b.s.article.src.ID)), cmp.Compare(a.start, b.start))
			})
			live = append(live, dr)
		}
	}
	slices.SortStableFunc(live, func(a, b *draft) int { return compareSpans(a.mentions[0].span(), b.mentions[0].span()) })
	ids := newIDs()
	var actors []corpus.Actor
	for _, dr := range live {
		a := dr.actor
		a.ID = corpus.ActorID(ids.unique(corpus.Slug(a.Name)))
		a.Rule = dr.mentions[0].rule
		for _, m := range dr.mentions {
			a.Mentions = append(a.Mentions, corpus.Mention{Span: m.span(), Form: m.form, Actor: a.ID})
		}
		a.Aliases = aliasesOf(dr)
		actors = append(actors, a)
	}
	return actors
}

// aliasesOf counts the ways in which an actor is named, most frequent first.
func aliasesOf(dr *draft) []corpus.Alias {
	var out []corpus.Alias
	index := map[string]int{}
	for _, m := range dr.mentions {
		text := nameKey(m.text())
		form := m.form
		if form == corpus.FormName && dr.actor.Kind == corpus.Organisation && allCaps(dr.actor.Name) && !allCaps(text) {
			form = corpus.FormExpansion
		}
		if form == corpus.FormName && dr.actor.Kind == corpus.Person && text != dr.actor.Name {
			form = corpus.FormVariant
		}
		k := text + "\x00" + string(form)
		i, ok := index[k]
		if !ok {
			i = len(out)
			index[k] = i
			out = append(out, corpus.Alias{Text: text, Form: form, Suspect: dr.suspects[text]})
		}
		out[i].Count++
	}
	slices.SortStableFunc(out, func(a, b corpus.Alias) int { return cmp.Compare(b.Count, a.Count) })
	return out
}

func compareSpans(a, b corpus.Span) int {
	return cmp.Or(strings.Compare(string(a.Source), string(b.Source)), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
