package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// maxThemes is how many themes a reader can take in.
const maxThemes = 12

// findThemes finds the phrases that a reader would use as headings: noun
// phrases ranked by C-value (Frantzi, Ananiadou and Mima 2000: how often a
// phrase stands, less how often it only stands inside longer ones, times the
// logarithm of its length), in at least two sources or strong in one, without
// the names of actors, dates and general words. What shares a head or mostly
// stands together becomes one theme.
func findThemes(d *dossier) []corpus.Theme {
	f := d.factsOf()
	ps := rankPhrases(d, findPhrases(d, f))
	groups := groupPhrases(ps)
	unique := newIDs()
	var themes []corpus.Theme
	for _, g := range groups {
		t := themeOf(d, f, g)
		t.ID = corpus.ThemeID(unique.unique(corpus.Slug(t.Label)))
		themes = append(themes, t)
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

// rankPhrases gives the phrases that are strong enough for a heading, best
// first.
func rankPhrases(d *dossier, ps *phrases) []*phrase {
	articles := len(d.articles)
	inside := map[string][2]int{} // how often, and in how many longer phrases, a phrase stands
	for _, p := range ps.list {
		for _, key := range p.parts() {
			if _, ok := ps.byKey[key]; ok {
				n := inside[key]
				inside[key] = [2]int{n[0] + len(p.at), n[1] + 1}
			}
		}
	}
	everyday := d.lex.set("themecommon")
	byHead := map[string][]*phrase{} // phrases of several words, by their last
	for _, p := range ps.list {
		if len(p.stems) > 1 {
			byHead[p.stems[len(p.stems)-1]] = append(byHead[p.stems[len(p.stems)-1]], p)
		}
	}
	titles := titleRuns(d)
	var out []*phrase
	for _, p := range ps.list {
		if len(p.stems) == 1 {
			p.fuller = fullerThan(byHead[p.key], titles)
			if p.fuller == nil && (everyday[strings.ToLower(p.first)] || everyday[p.key]) {
				continue
			}
		}
		count := float64(len(p.at))
		if n := inside[p.key]; n[1] > 0 {
			count -= float64(n[0]) / float64(n[1])
		}
		spread := float64(len(p.sources)) / float64(articles)
		p.score = math.Log2(float64(len(p.stems))+1) * count * (0.25 + spread)
		p.clear = p.heading(articles)
		if (p.clear || p.passable()) && p.score > 0.5 && (len(p.at) > 2 || len(p.sources) != 2 || independent(d.corpus.Source(p.sources[0]), d.corpus.Source(p.sources[1]))) {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *phrase) int {
		return cmp.Or(compareBools(b.clear, a.clear), cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key))
	})
	return out
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// fullerThan gives the commonest of the phrases that end in a single word, if it
// stands at least twice, or in a title too: "parking fine" says more than
// "fine".
func fullerThan(kinds []*phrase, titles map[string]bool) *phrase {
	var best *phrase
	for _, q := range kinds {
		if slices.Contains(q.stems, "of") || q.weak || len(q.at) < 2 && !titles[strings.ToLower(q.label())] || q.spoken == len(q.at) {
			continue
		}
		if best == nil || len(q.at) > len(best.at) {
			best = q
		}
	}
	return best
}

// longestPhrase is how many words of a title can make a phrase.
const longestPhrase = 8

// titleRuns gives every run of words in the titles, in lower case, as far as a
// phrase can be long.
func titleRuns(d *dossier) map[string]bool {
	runs := map[string]bool{}
	for _, a := range d.articles {
		words := variantWords(a.src.Title)
		for i := range words {
			for j := i + 1; j <= min(i+longestPhrase, len(words)); j++ {
				runs[strings.Join(words[i:j], " ")] = true
			}
		}
	}
	return runs
}

// passable tells whether a phrase may head a theme where the dossier is so
// small that few are clear: it stands three times, in two passages.
func (p *phrase) passable() bool {
	if p.spoken == len(p.at) || len(p.at) < 3 || p.passages < 2 {
		return false
	}
	if len(p.stems) == 1 || p.weak {
		return len(p.sources) >= 2 && p.passages >= 3
	}
	return true
}

// heading tells whether a phrase may head a theme at all: it stands in two
// sources, or so often in one that it must be that article's subject. A single
// word needs more than a phrase.
func (p *phrase) heading(articles int) bool {
	sources, count := len(p.sources), len(p.at)
	switch {
	case p.spoken == count: // a speaker's turn of phrase
		return false
	case len(p.stems) == 1:
		return sources >= 2 && sources*5 >= articles*2 && count >= 4
	case sources >= 2:
		return !p.weak || sources >= 3
	}
	return count >= 4 && p.passages >= 3 && !p.weak
}

// group is phrases that make one theme, the heading first.
type group []*phrase

const (
	maxSingles = 4 // themes that a single word heads
	maxAlone   = 2 // themes that a phrase of one source heads
	enough     = 6 // themes; with fewer, phrases that are only passable head some
)

// groupPhrases joins phrases to the strongest one that they belong with:
// phrases of several words first, since they say more; then single words that
// none of them holds.
func groupPhrases(ranked []*phrase) []group {
	var groups []group
	var singles []*phrase
	alone := 0
	for _, p := range ranked {
		if len(p.stems) == 1 {
			singles = append(singles, p)
			continue
		}
		if n := slices.IndexFunc(groups, func(g group) bool { return g.takes(p) }); n >= 0 {
			groups[n] = append(groups[n], p)
			continue
		}
		if len(groups) >= maxThemes-maxSingles/2 || !p.clear && len(groups) >= enough || len(p.sources) == 1 && alone >= maxAlone {
			continue
		}
		if len(p.sources) == 1 {
			alone++
		}
		groups = append(groups, group{p})
	}
	return addSingles(groups, singles)
}

// addSingles gives themes the plain head of their phrase ("the office" for
// "the liaison office") where it hardly means anything else, and makes themes
// of the strongest single words that stand in no theme.
func addSingles(groups []group, singles []*phrase) []group {
	made, most := 0, max(maxSingles, maxSingles+2-len(groups))
	for _, p := range singles {
		held := false
		for n, g := range groups {
			if len(g[0].stems) == 1 && g.takes(p) {
				groups[n] = append(g, p)
				held = true
				break
			}
			if !slices.ContainsFunc(g, func(q *phrase) bool { return slices.Contains(q.stems, p.key) }) {
				continue
			}
			held = true
			if g[0].head() == p.key && len(p.at) <= 3*len(g[0].at) {
				groups[n] = append(g, p)
				break
			}
		}
		if !held && made < most && len(groups) < maxThemes && (p.clear || len(groups) < enough) {
			made++
			groups = append(groups, group{p})
		}
	}
	return groups
}

// takes tells whether a phrase belongs to a group: one holds the other, they
// have the head and a sentence in common, speak of the same place, differ by
// general words alone ("security concerns", "security challenges"), or mostly
// stand together.
func (g group) takes(p *phrase) bool {
	head := g[0]
	if contains(head.stems, p.stems) || contains(p.stems, head.stems) {
		return true
	}
	if n := len(head.key); len(head.stems) == 1 && len(p.stems) == 1 && (strings.HasSuffix(head.key, p.key) && len(p.key) > 4 || strings.HasSuffix(p.key, head.key) && n > 4) {
		return true // "airstrike" is a strike
	}
	if p.place != "" && p.place == head.place || p.subject != "" && slices.Contains(head.stems, p.subject) || head.subject != "" && slices.Contains(p.stems, head.subject) {
		return true
	}
	together := 0
	for _, st := range p.at {
		if slices.Contains(head.at, st) {
			together++
		}
	}
	if head.head() == p.head() && (together > 0 || len(p.stems) == 1 || len(head.stems) == 1) {
		return true
	}
	return together*2 > min(len(p.at), len(head.at)) && together >= 2
}

// contains tells whether the words of b stand in a, in their order.
func contains(a, b []string) bool {
	n := 0
	for _, w := range a {
		if n < len(b) && w == b[n] {
			n++
		}
	}
	return n == len(b)
}

// themeOf makes the theme of a group, with every sentence that speaks to it.
func themeOf(d *dossier, f *facts, g group) corpus.Theme {
	lead := g[0]
	if lead.fuller != nil {
		lead = lead.fuller
	}
	t := corpus.Theme{Label: sentenceCase(lead.label()), Rule: "c-value"}
	var at []*statement
	for _, p := range g {
		if label := p.label(); !slices.Contains(t.Terms, label) {
			t.Terms = append(t.Terms, label)
		}
		at = append(at, p.at...)
	}
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
	return t
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
