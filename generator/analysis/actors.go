package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// draft is an actor in the making.
type draft struct {
	actor    corpus.Actor
	mentions []namedMention
	surname  string          // of persons with more than one name
	spelt    []string        // other spellings of it, by sources that differ
	titles   map[string]bool // of persons: offices in lower case, for telling namesakes apart
	merged   *draft          // where this one went
	suspects map[string]bool // texts merged though the given name differs

	bySource map[corpus.SourceID][]namedMention // of the first indexed mentions; see mentionsIn
	indexed  int
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

// mentionsIn gives the mentions in one source. Going through all mentions for
// each name would take the square of how often somebody is named.
func (dr *draft) mentionsIn(id corpus.SourceID) []namedMention {
	if dr.bySource == nil {
		dr.bySource, dr.indexed = map[corpus.SourceID][]namedMention{}, 0
	}
	for ; dr.indexed < len(dr.mentions); dr.indexed++ {
		m := dr.mentions[dr.indexed]
		src := m.s.article.src.ID
		dr.bySource[src] = append(dr.bySource[src], m)
	}
	return dr.bySource[id]
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
	dr.mentions, dr.bySource = nil, nil
}

// drafts collects actors by what identifies them.
type drafts struct {
	list     []*draft
	byKey    map[string]*draft // kind + ":" + slug of the name
	slugs    map[string]string
	finder   *nameFinder
	notes    *notes
	owners   map[string]ownedName // source + bare name → who is called by it there
	families *families
	borne    map[string]bearing // by bare name, once people are merged: see bearingOf
}

// id is what a name is filed under: accents and marks do not tell names apart.
func (ds *drafts) id(kind corpus.ActorKind, key string) string {
	slug, ok := ds.slugs[key]
	if !ok {
		slug = corpus.Slug(key)
		ds.slugs[key] = slug
	}
	return string(kind) + ":" + slug
}

func (ds *drafts) get(kind corpus.ActorKind, key string) *draft {
	id := ds.id(kind, key)
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
	if dr, ok := ds.byKey[ds.id(kind, key)]; ok {
		return dr.root()
	}
	return nil
}

// findActors finds everyone and everything that the sources name, gathers what
// names the same, and gives each its aliases, mentions and roles.
func findActors(d *dossier) []corpus.Actor {
	f := newNameFinder(d.model, d.lex)
	names := findNames(d, f)
	names = dropOpeners(d.model, dropTrials(d, dropProducts(f, dropVessels(f, dropWithin(f, names)))))
	acronyms := findAcronyms(d, f)
	kinds := decideKinds(d.model, names, f, spelledOut(acronyms))
	names = cutAtOf(f, dropFamilies(names, kinds), kinds)
	names = dropWithin(f, recoverNames(d, f, names, kinds))
	ds := &drafts{byKey: map[string]*draft{}, slugs: map[string]string{}, finder: f, notes: d.notes, owners: map[string]ownedName{}}
	addWorldNames(d, ds, names)
	addOrganisations(d, ds, names, kinds, acronyms)
	addPersons(d, ds, names, kinds)
	addPlaces(ds, names, kinds)
	mergePlaces(ds)
	actors := finishActors(ds)
	described := findDescribed(d, f, actors)
	findRoles(d, f, actors, described)
	return described.findHolders()
}

// findNames runs the name finder over every sentence.
func findNames(d *dossier, f *nameFinder) []*name {
	found := make([][]*name, len(d.articles))
	sideBySide(len(d.articles), func(i int) {
		for _, s := range d.articles[i].sentences {
			found[i] = append(found[i], f.inSentence(s)...)
		}
	})
	return slices.Concat(found...)
}

// finishActors turns drafts into actors: named, numbered, with their aliases,
// in the order of their first mention.
func finishActors(ds *drafts) []corpus.Actor {
	var live []*draft
	for _, dr := range ds.list {
		if dr.merged == nil && slices.ContainsFunc(dr.mentions, func(m namedMention) bool {
			return m.s.prose() && !isAuthor(m, dr) && !isOutlet(m, ds.finder) && !inByline(m)
		}) {
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

// isAuthor tells whether a mention is of the article's own author, who is no
// actor of its subject. One whom it names again and again is its subject, and
// so is a body that speaks of itself.
func isAuthor(m namedMention, dr *draft) bool {
	author, name := m.s.article.src.Author, dr.actor.Name
	if author == "" || dr.actor.Kind != corpus.Person || len(nameWords(name)) < 2 || !strings.Contains(nameKey(author), name) {
		return false
	}
	told := 0
	for _, own := range dr.mentionsIn(m.s.article.src.ID) {
		if own.s.prose() {
			told++
		}
	}
	return told < authorAsSubject
}

// authorAsSubject is how often an article has to name the one who is given as
// its author before that one is its subject.
const authorAsSubject = 4

// isOutlet tells whether a mention is of the outlet that the article appeared
// in, named as that: "told the Leith Courier", "(Leith Courier)", "an e-mail to
// the Courier".
func isOutlet(m namedMention, f *nameFinder) bool {
	outlet := corpus.Slug(nameKey(m.s.article.src.Outlet))
	if outlet == "" {
		return false
	}
	if own := corpus.Slug(m.key()); own != outlet {
		last := strings.ToLower(lastWord(nameKey(m.s.article.src.Outlet)))
		return !strings.Contains(own, "-") && own == corpus.Slug(last) && (f.orgWords[last] == "newspaper" || f.orgWords[last] == "journal" || outlets[last])
	}
	i := m.from - 1
	if m.s.lower(i) == "the" {
		i--
	}
	switch m.s.lower(i) {
	case "told", "tells", "to", "with", "by", "(":
		return true
	}
	return false
}

// inByline tells whether a mention stands in a line that says who wrote the
// article and for whom, and tells nothing: "By Ann Lee for the Courier, May 2024."
func inByline(m namedMention) bool {
	if m.s.index > 8 || m.s.lower(0) != "by" || m.s.word(0) == "by" || !m.s.tag(1).Proper() {
		return false
	}
	for i := range m.s.tokens {
		if m.s.tag(i).Finite() {
			return false
		}
	}
	return true
}

// outlets are last words of the names of newspapers and stations that are
// commoner as names of something else.
var outlets = map[string]bool{"voice": true, "record": true, "sentinel": true, "star": true, "sun": true, "globe": true, "standard": true, "echo": true, "leader": true, "independent": true, "press": true, "news": true, "argus": true, "register": true, "wire": true}

// aliasesOf counts the ways in which an actor is named, most frequent first.
func aliasesOf(dr *draft) []corpus.Alias {
	var out []corpus.Alias
	type wording struct {
		text string
		form corpus.Form
	}
	index := map[wording]int{}
	for _, m := range dr.mentions {
		key := nameKey(m.text())
		text := strings.TrimPrefix(strings.TrimPrefix(strings.Join(strings.Fields(foldMarks(m.text())), " "), "the "), "The ")
		form := m.form
		if form == corpus.FormName && dr.actor.Kind == corpus.Organisation && allCaps(dr.actor.Name) && !allCaps(key) {
			form = corpus.FormExpansion
		}
		if form == corpus.FormName && dr.actor.Kind == corpus.Person && key != dr.actor.Name {
			form = corpus.FormVariant
		}
		k := wording{text, form}
		i, ok := index[k]
		if !ok {
			i = len(out)
			index[k] = i
			out = append(out, corpus.Alias{Text: text, Form: form, Suspect: dr.suspects[key]})
		}
		out[i].Count++
	}
	slices.SortStableFunc(out, func(a, b corpus.Alias) int { return cmp.Compare(b.Count, a.Count) })
	return out
}

func compareSpans(a, b corpus.Span) int {
	return cmp.Or(strings.Compare(string(a.Source), string(b.Source)), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
