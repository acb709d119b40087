package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// headings chooses what heads the themes of phrases. A single noun hardly says
// what a theme is about; what heads it is the issue that the sources disagree
// on, a longer phrase of the same noun, or what the noun is an aspect of.
type headings struct {
	ps       *phrases
	words    *themeWords
	aspects  *aspects
	issues   []*phrase
	ranked   []*phrase
	kinds    map[string][]*phrase // longer phrases by their head
	holding  map[string][]*phrase // longer phrases by each of their words
	spread   map[string]int       // in how many sources a noun stands, by stem
	made     map[*aspect]*phrase
	of       map[*phrase]*phrase
	places   map[string]bool // stems of words for places
	fields   fieldWords
	bodies   map[string]bool // stems of words for bodies that act
	most     int             // themes that the dossier may have
	few      bool            // there are few sources
	articles int
}

// findHeadings finds what heads the theme of each ranked phrase.
func findHeadings(d *dossier, ps *phrases, words *themeWords, issues, ranked []*phrase) *headings {
	h := &headings{ps: ps, words: words, aspects: findAspects(d, ps.words), issues: issues, ranked: slices.Concat(issues, ranked),
		kinds: map[string][]*phrase{}, holding: map[string][]*phrase{}, spread: ps.spread(), made: map[*aspect]*phrase{}, of: map[*phrase]*phrase{}, most: min(mostThemes, fewThemes+len(d.articles)/2), few: len(d.articles) < 5, articles: len(d.articles)}
	known := prepared(d.lex, readHeadingStems)
	h.places, h.bodies, h.fields = known.places, known.bodies, prepared(d.lex, readFieldWords)
	for _, q := range ps.list {
		if len(q.stems) > 1 && len(q.stems) <= maxPhrase && !q.weak && q.spoken < len(q.at) {
			h.kinds[q.head()] = append(h.kinds[q.head()], q)
			for _, s := range q.stems {
				h.holding[s] = append(h.holding[s], q)
			}
		}
	}
	for _, a := range h.aspects.list {
		if p := h.phraseOf(a); len(a.sources) > 1 && len(a.at)-a.spoken > 1 && h.spread[a.thing] > 1 && h.ps.byKey[p.key] == nil {
			if p.score = words.score(p, len(d.articles), float64(len(p.at))); p.score >= longFloor {
				h.ranked = append(h.ranked, p)
			}
		}
	}
	slices.SortStableFunc(h.ranked[len(issues):], func(a, b *phrase) int { return cmp.Compare(b.score, a.score) })
	for _, p := range h.ranked {
		h.of[p] = h.choose(p)
	}
	return h
}

// headingStems are the stems of nouns for places and for bodies.
type headingStems struct{ places, bodies map[string]bool }

func readHeadingStems(lex *lexicon) headingStems {
	out := headingStems{map[string]bool{}, map[string]bool{}}
	orgs := lex.set("orgwords")
	for w := range lex.set("bodies") {
		if orgs[w] {
			out.bodies[stemOf(w)] = true
		}
	}
	for w := range lex.set("placewords") {
		out.places[stemOf(w)] = true
	}
	return out
}

// choose gives the phrase that heads the theme of p, or p itself.
func (h *headings) choose(p *phrase) *phrase {
	for _, issue := range h.issues {
		if issue == p || issue.head() == p.key && (issue.covers(p) || !h.ownHeading(p)) || len(p.stems) > 1 && (contains(issue.stems, p.stems) || p.thing != "" && p.thing == issue.head()) {
			return issue
		}
	}
	if len(p.stems) > 1 {
		return p
	}
	if q := h.always(p); q != nil {
		return q
	}
	best, most := p, 0
	for _, q := range h.kinds[p.key] {
		n := 2 * p.meant(q, h.ranked)
		if n == 0 && (p.everyday || h.words.bare[p.key] || h.aspects.nouns[p.key] != nil) && p.specified(q, h.spread) {
			n = 1
		}
		if n == 0 && len(p.sources) > 2 && !p.everyday && !q.named && p.surfaces[q.headWord()] > 0 && !h.prints(p) && classifies(q) {
			n = 1
		}
		if len(q.sources) > 1 && (n > 0 || !q.named) && p.surfaces[q.headWord()] > 0 && !h.prints(p) {
			n = max(n, 2*len(q.sources)+len(q.at)+4)
		}
		if n > most {
			best, most = q, n
		}
	}
	if a, n := h.aspectOf(p); n > most && (!h.prints(p) || n > 6) {
		best = h.phraseOf(a)
	}
	if best != p && !best.covers(p) && h.ownHeading(p) && h.words.alone[strings.ToLower(p.label())] {
		return p
	}
	return best
}

// covers tells whether a longer phrase stands in so many of the places of the
// noun p that it may head all of them: what is said of a price is not all about
// the "publication of prices". An outbreak of which the sources say what it is of
// is that one.
func (q *phrase) covers(p *phrase) bool {
	return q.head() == p.key && q.headAt < len(q.stems)-1 || p.statements() < broadNoun || 4*commonStatements(q.at, p.at) >= p.statements()
}

// ownHeading tells whether a noun for a matter is known well enough in the
// dossier to head a theme as it is: half of the sources speak of it.
func (h *headings) ownHeading(p *phrase) bool {
	return len(p.stems) == 1 && p.score >= ownFloor && (h.words.issues[p.key] || h.aspects.nouns[p.key] != nil) && !h.words.common[p.key] && !h.words.bare[p.key] &&
		len(p.sources) > 2 && 2*len(p.sources) >= h.articles && 2*p.spoken < len(p.at)
}

// always gives the longer phrase in which the noun p mostly stands, in two
// sources or more: "tear gas", "code of conduct". Nothing else is meant by it.
func (h *headings) always(p *phrase) *phrase {
	var best *phrase
	for _, q := range h.holding[p.key] {
		if len(q.sources) > 1 && 3*len(q.at) >= 2*len(p.at) && (best == nil || len(q.at) > len(best.at) || len(q.at) == len(best.at) && len(q.stems) < len(best.stems)) {
			best = q
		}
	}
	return best
}

// aspectOf finds the aspect that says best what p is about, and how well: what
// the matter p is of, or what matters of the thing p.
func (h *headings) aspectOf(p *phrase) (best *aspect, most int) {
	weigh := func(a *aspect, common, spread int) {
		if len(a.at) < 2 && spread < 2 {
			return
		}
		if n := 2*len(a.sources) + len(a.at) + min(common, 4); n > most {
			best, most = a, n
		}
	}
	for _, a := range h.aspects.ofMatter[p.key] {
		common := 0
		if q := h.ps.byKey[a.thing]; q != nil {
			common = commonStatements(h.aspects.nouns[p.key].at, q.at)
		}
		weigh(a, common, h.spread[a.thing])
	}
	if best != nil {
		return best, most
	}
	for _, a := range h.aspects.ofThing[p.key] {
		if common := commonStatements(a.noun.at, p.at); common > 1 {
			weigh(a, common, len(a.noun.at))
		}
	}
	return best, most
}

// classifies tells whether the first word of a phrase of two says what kind of
// thing its noun is, as adjectives made of nouns do: "provincial loan".
func classifies(q *phrase) bool {
	if len(q.stems) != 2 || q.headAt != 1 || q.place != "" {
		return false
	}
	first, _, _ := strings.Cut(q.label(), " ")
	for _, ending := range []string{"al", "ic", "ary", "ory"} {
		if strings.HasSuffix(first, ending) && !strings.Contains(first, "-") {
			return true
		}
	}
	return false
}

// plural gives the plural of a noun of the dossier, or nothing.
func (h *headings) plural(stem string) string {
	best, most := "", 0
	if p := h.ps.byKey[stem]; p != nil {
		for w, n := range p.surfaces {
			if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && (n > most || n == most && w < best) {
				best, most = w, n
			}
		}
	}
	return best
}

// phraseOf makes the phrase that names an aspect.
func (h *headings) phraseOf(a *aspect) *phrase {
	if p := h.made[a]; p != nil {
		return p
	}
	label := a.label(h.plural)
	p := &phrase{key: stemOf(a.noun.noun) + " " + a.thing, at: a.at, sources: a.sources, thing: a.thing, surfaces: map[string]int{label: 1}}
	for w := range strings.FieldsSeq(strings.ToLower(label)) {
		p.stems = append(p.stems, stemOf(w))
	}
	p.headAt = max(0, slices.Index(p.stems, stemOf(a.noun.noun)))
	h.made[a] = p
	return p
}

// prints tells whether an editor would print a phrase as a heading: it has
// several words, or it is the name of a matter that needs no more of them.
func (h *headings) prints(q *phrase) bool {
	if slices.Contains(h.issues, q) {
		return true
	}
	if len(q.stems) > 1 {
		switch {
		case h.bodies[q.head()]: // "city council"
			return false
		case q.headAt == len(q.stems)-1:
			return true
		case q.stems[q.headAt+1] == "of":
			return !h.places[q.head()] && (!h.words.vague[q.head()] || h.words.issues[q.head()])
		}
		return h.words.issues[q.head()] || h.aspects.nouns[q.head()] != nil // "deaths from the virus", but not "cars on the estate"
	}
	return h.words.alone[strings.ToLower(q.label())] && !q.everyday && h.aspects.nouns[q.key] == nil && (len(q.sources) > 2 || h.few)
}

// both tells whether two groups have different headings that an editor would
// print.
func (h *headings) both(a, b group) bool {
	p, q := h.of[a[0]], h.of[b[0]]
	return p != q && h.prints(p) && h.prints(q)
}

// rank is 0 for what the sources disagree on, which always heads a theme, and 1
// for all else.
func (h *headings) rank(g group) int {
	if slices.Contains(h.issues, h.of[g[0]]) {
		return 0
	}
	return 1
}

// standsAlone tells whether a noun may head a theme although nothing was found
// that says what it is of: three sources speak of a matter and take it to be
// known, or four, and most of all, of a thing.
func (h *headings) standsAlone(p *phrase) bool {
	if len(p.stems) > 1 || h.words.vague[p.key] || 3*p.definite < len(p.at) {
		return false
	}
	if h.words.issues[p.key] {
		return p.score >= themeFloor && len(p.sources) > 2
	}
	_, field := h.fields[p.key] // which heads a theme with another of its field
	return p.score >= thingFloor && !p.everyday && !field && len(p.sources) > 3 && 2*len(p.sources) >= h.articles
}

// floor is the score below which a phrase heads no theme.
func (h *headings) floor(q *phrase) float64 {
	if len(q.stems) > 1 {
		return longFloor
	}
	return themeFloor
}

// issuePhrases makes phrases of the issues that the sources disagree on. A
// phrase stands where a position is taken, and where its noun stands with
// another of its words.
func issuePhrases(d *dossier, f *facts, ps *phrases, words *themeWords) []*phrase {
	var out []*phrase
	for i := range d.corpus.Disagreements {
		dis := &d.corpus.Disagreements[i]
		label := ps.withoutPhrasing(withoutOwner(ps.words.shortIssue(dis.Issue)))
		if dis.HeldBack || dis.Rule == disputedStatement || !strings.Contains(label, " ") && capitalised(label) {
			continue
		}
		p := &phrase{surfaces: map[string]int{label: 1}, titled: true}
		var details []string
		for w := range strings.FieldsSeq(strings.ToLower(label)) {
			if attached[w] && p.headAt == 0 && len(p.stems) > 0 {
				p.headAt = len(p.stems) - 1
			}
			p.stems = append(p.stems, stemOf(w))
		}
		if p.headAt == 0 && !slices.ContainsFunc(strings.Fields(label), func(w string) bool { return attached[w] }) {
			p.headAt = len(p.stems) - 1
		}
		for k, s := range p.stems {
			if k != p.headAt && len(s) > 3 {
				details = append(details, s)
			}
		}
		p.key = strings.Join(p.stems, " ")
		for _, position := range dis.Positions {
			for _, span := range position.Evidence {
				p.at = append(p.at, f.statementsIn(f.article(span.Source), span)...)
			}
		}
		if head := ps.byKey[p.head()]; head != nil {
			for _, st := range slices.Concat(head.at, head.told) {
				if slices.ContainsFunc(st.lowers, func(w string) bool { return slices.Contains(details, stemOf(w)) }) {
					p.at = append(p.at, st)
				}
			}
		}
		slices.SortFunc(p.at, func(a, b *statement) int { return a.order - b.order })
		p.at = slices.Compact(p.at)
		for _, st := range p.at {
			if id := st.article.src.ID; len(p.sources) == 0 || p.sources[len(p.sources)-1] != id {
				p.sources = append(p.sources, id)
			}
		}
		if len(p.at) > 1 {
			p.score = words.score(p, len(d.articles), float64(len(p.at)))
			out = append(out, p)
		}
	}
	return out
}

// shortIssue cuts an issue to what a heading has room for: "suspension of the
// fishing licences" of "… of 500 boats". How large a thing is, is no part of a
// heading, though what is counted is one: "killing of animals". And no noun is
// parted from its "of": "law on the appointment of judges".
func (w phraseWords) shortIssue(issue string) string {
	words := strings.Fields(issue)
	var ties []int
	for k, word := range words {
		if k == 0 || !attached[word] || attached[words[k-1]] {
			continue
		}
		if k+1 < len(words) && numeric(words[k+1]) {
			if counted := k+3 == len(words) && word == "of" && len(ties) == 0 && !strings.HasSuffix(words[k+2], "illion") && !w.measured(words[k+2]); counted {
				words = append(slices.Clone(words[:k+1]), words[k+2])
			} else {
				words = words[:k]
			}
			break
		}
		ties = append(ties, k)
	}
	if len(ties) < 2 || len(words) <= maxPhrase+1 {
		return strings.Join(words, " ")
	}
	switch first, second := ties[0], ties[1]; {
	case words[second] != "of" || words[first] == "of":
		return strings.Join(words[:second], " ")
	case len(words) > maxPhrase+3 && first > 1:
		return strings.Join(words[:first], " ")
	case len(ties) > 2:
		return strings.Join(words[:ties[2]], " ")
	}
	return strings.Join(words, " ")
}

// numeric tells whether a word is a figure: "500", "$90".
func numeric(w string) bool {
	w = strings.TrimLeftFunc(w, func(r rune) bool { return unicode.Is(unicode.Sc, r) })
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// withoutOwner takes the name of the owner off an issue of several words, which a
// heading need not say again: "Norway's fishing ban".
func withoutOwner(issue string) string {
	owner, rest, ok := strings.Cut(foldMarks(issue), "'s ")
	if ok && !strings.Contains(owner, " ") && !capitalised(owner) { // "the city's ban" is the ban
		return rest
	}
	if !ok || !capitalised(owner) || !strings.Contains(rest, " ") || strings.ContainsFunc(owner, unicode.IsSpace) && !capitalised(lastWord(owner)) {
		return issue
	}
	return rest
}

// withoutPhrasing takes off what only a speaker's turn of phrase adds to the noun
// of an issue: "law for one man's vanity", where nobody else speaks of vanity.
func (ps *phrases) withoutPhrasing(issue string) string {
	words := strings.Fields(issue)
	last := ps.byKey[stemOf(strings.ToLower(words[len(words)-1]))]
	if last == nil || last.spoken < len(last.at) {
		return issue
	}
	for k, w := range words[1:] {
		if attached[w] && w != "of" {
			return strings.Join(words[:k+1], " ")
		}
	}
	return issue
}

// commonStatements counts the statements in both lists, which are in order.
func commonStatements(a, b []*statement) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].order < b[j].order:
			i++
		case a[i].order > b[j].order:
			j++
		default:
			n++
			i, j = i+1, j+1
		}
	}
	return n
}
