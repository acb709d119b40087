package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

const (
	fewThemes  = 7   // that a dossier may have, and one more for every two sources
	mostThemes = 12  // that a reader can take in
	themeFloor = 0.9 // score below which a single noun heads no theme
	longFloor  = 0.5 // the same of a longer phrase, which says more
	ownFloor   = 1.5 // the same of a noun that the sources take to be known
	thingFloor = 2.5 // the same of a noun for a thing: "the memorandum"
	broadNoun  = 8   // sentences of a noun beyond which one of its phrases may be but a part of it
	mostTerms  = 8   // of a theme
	// leastPassages is how many sentences make a theme that a reader would turn
	// to, where the dossier has manyArticles; it takes two more of one source.
	leastPassages = 3
	manyArticles  = 5
)

// findThemes finds the phrases that a reader would use as headings: noun
// phrases that matter (see rankPhrases), without the names of actors, dates and
// general words. Phrases that mostly stand together make one theme, headed by
// the one that matters most.
func findThemes(d *dossier) []corpus.Theme {
	f := d.factsOf()
	ps := d.phrasesOf()
	words := readThemeWords(d)
	ps.addVerbs(d, f, words)
	ranked := rankPhrases(d, ps, words)
	ranked = ranked[:min(len(ranked), mostNodes)]
	issues := issuePhrases(d, f, ps, words)
	headings := findHeadings(d, ps, words, issues, ranked)
	groups := groupPhrases(headings)
	groups = groups[:min(len(groups), headings.most)]
	unique := newIDs()
	var themes []corpus.Theme
	for _, g := range groups {
		t := themeOf(d, g, headings)
		if least := leastPassages + 2*max(0, 2-len(t.Sources)); len(t.Passages) < least && len(d.articles) >= manyArticles {
			continue
		}
		themes = append(themes, t)
	}
	doings := doingThemes(d, themes)
	themes = append(themes[:min(len(themes), mostThemes-len(doings))], doings...)
	if t, ok := peopleTheme(d, themes); ok && len(themes) < mostThemes {
		themes = append(themes, t)
	}
	more := fieldThemes(d, themes)
	themes = append(themes, more[:max(0, min(len(more), mostThemes-len(themes)))]...)
	for i := range themes {
		themes[i].ID = corpus.ThemeID(unique.unique(corpus.Slug(themes[i].Label)))
	}
	order := map[corpus.SourceID]int{}
	for n, a := range d.articles {
		order[a.src.ID] = n
	}
	slices.SortStableFunc(themes, func(a, b corpus.Theme) int {
		x, y := a.Passages[0], b.Passages[0]
		return cmp.Or(cmp.Compare(order[x.Source], order[y.Source]), cmp.Compare(x.Start, y.Start), cmp.Compare(a.ID, b.ID))
	})
	return themes
}

// themeOf makes the theme of a group, with every sentence that speaks to it.
func themeOf(d *dossier, g group, headings *headings) corpus.Theme {
	heading := headings.of[g[0]]
	label := heading.label()
	title := label
	// Defence is a field, and "the defence" is somebody's in court.
	if len(heading.stems) == 1 && (!headings.prints(heading) && !d.lex.set("policynouns")[strings.ToLower(label)] && 3*heading.definite >= len(heading.at) || slices.Contains(headings.issues, heading) && !pluralWord(label)) {
		title = "the " + label
	}
	if len(heading.stems) == 1 && !slices.Contains(headings.issues, heading) && (headings.words.issues[heading.key] || headings.aspects.nouns[heading.key] != nil) {
		title = cmp.Or(fullName(d, heading), title)
	}
	t := corpus.Theme{Label: sentenceCase(title), Terms: []string{label}, Rule: "c-value"}
	var at []*statement
	for _, p := range g {
		if term := p.label(); len(t.Terms) < mostTerms && !slices.Contains(t.Terms, term) {
			t.Terms = append(t.Terms, term)
		}
		if p.everyday && p != heading && capitals(label) > 0 { // all that is said of water is not about the "Water Convention"
			continue
		}
		at = append(at, p.at...)
		at = append(at, p.told...)
	}
	fillTheme(d, &t, append(at, heading.at...))
	return t
}

// fillTheme gives a theme its sentences, and the sources and actors of them.
func fillTheme(d *dossier, t *corpus.Theme, at []*statement) {
	slices.SortFunc(at, func(a, b *statement) int { return a.order - b.order })
	at = slices.Compact(at)
	counts := map[corpus.ActorID]int{}
	for _, st := range at {
		t.Passages = append(t.Passages, st.whole())
		if id := st.article.src.ID; !slices.Contains(t.Sources, id) {
			t.Sources = append(t.Sources, id)
		}
		for _, id := range st.actors {
			counts[id]++
		}
	}
	t.Actors = commonest(d, counts, 6)
}

// spread counts the sources in which each noun of the dossier stands, by stem.
func (ps *phrases) spread() map[string]int {
	out := map[string]int{}
	for _, p := range ps.list {
		if len(p.stems) == 1 {
			out[p.key] = len(p.sources)
		}
	}
	return out
}

// specified tells whether the phrase q says what p, which names nothing alone,
// is of or for: a noun that two sources speak of.
func (p *phrase) specified(q *phrase, spread map[string]int) bool {
	if p.surfaces[q.headWord()] == 0 || q.place != "" || q.named {
		return false
	}
	for _, s := range q.stems {
		if s != p.key && len(s) > 2 && s != "and" && s != "for" && spread[s] < 2 {
			return false
		}
	}
	return true
}

// meant tells how well the phrase q names what p is about, 0 if not at all.
func (p *phrase) meant(q *phrase, ranked []*phrase) int {
	if p.surfaces[q.headWord()] == 0 || q.named && len(q.at)*3 < len(p.at) {
		return 0
	}
	n := 0
	if len(q.at) >= 2 && len(q.at)*5 >= len(p.at) {
		n = len(q.at)
	}
	if q.titled {
		n++
	}
	if n == 0 && q.headWord() != p.label() {
		return 0
	}
	if slices.ContainsFunc(ranked, func(r *phrase) bool {
		return r.score >= themeFloor && len(r.stems) < len(q.stems) && r.head() != p.key && contains(q.stems, r.stems)
	}) {
		n++
	}
	return n
}

// commonest gives the named actors that are counted at least twice, commonest
// first, at most n.
func commonest(d *dossier, counts map[corpus.ActorID]int, n int) []corpus.ActorID {
	var out []corpus.ActorID
	for _, a := range d.corpus.Actors {
		if a.Named && counts[a.ID] >= 2 {
			out = append(out, a.ID)
		}
	}
	slices.SortStableFunc(out, func(a, b corpus.ActorID) int { return counts[b] - counts[a] })
	return out[:min(n, len(out))]
}

// sentenceCase gives a phrase a capital at its start and leaves the rest.
func sentenceCase(t string) string {
	if t == "" {
		return t
	}
	r := []rune(t)
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
