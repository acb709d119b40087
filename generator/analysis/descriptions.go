package analysis

import (
	"slices"
	"sort"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// describer finds whom "the alliance", "the French president" and "the
// traders' association" mean: the one actor of the article, or else of the
// dossier, that can be so called. Where two can, or a body whose kind is not
// known stands beside it, nobody is meant.
type describer struct {
	d         *dossier
	f         *nameFinder
	actors    []corpus.Actor
	mentions  *mentionIndex
	offices   map[string][]holding                       // last word of a title → roles
	officesIn map[corpus.SourceID]map[string][]holding   // the same, by source that names the holder
	ranks     map[string]ranks                           // by the words of an office: see ranksOf
	bodies    map[string][]int                           // noun for a body or place → actors
	bodiesIn  map[corpus.SourceID]map[string][]int       // the same, by source
	unknown   map[corpus.SourceID]int                    // how many organisations of unknown kind a source names
	known     map[int]bool                               // organisations whose kind is known
	first     map[int]map[corpus.SourceID]int            // actor → where each source first names it
	words     map[int]map[string]bool                    // words of an actor's names
	places    map[corpus.SourceID]map[corpus.ActorID]int // how often a source names each place, and under "" that which it names most
	kinds     map[corpus.ActorID]corpus.ActorKind
	index     map[corpus.ActorID]int
	nouns     map[int]map[string]bool // nouns that an actor's names end in
}

// holding is a role with its holder.
type holding struct {
	actor int
	title string // in lower case
	of    corpus.ActorID
}

// findDescribed adds mentions of bodies and places by description to the actors,
// and gives the describer that finds people by the offices which the sources
// give them: roles are read between the two, since "the union's president" needs
// the body and "the president" the role.
func findDescribed(d *dossier, f *nameFinder, actors []corpus.Actor) *describer {
	r := newDescriber(d, f, actors)
	r.findClassified()
	r.inArticles(d, r.body)
	return r
}

// findHolders adds mentions of people by their offices to the actors, and gives
// the actors with the bodies that are only written small.
func (r *describer) findHolders() []corpus.Actor {
	r.mentions = indexMentions(r.actors)
	r.addOffices()
	r.inArticles(r.d, r.person)
	r.addOfficesOf()
	r.findAged()
	r.addGovernments()
	own := r.addOwnGovernments()
	r.mentions = indexMentions(r.actors)
	return r.findOrgans(own)
}

// inArticles adds the descriptions that a finder knows, article by article.
func (r *describer) inArticles(d *dossier, find func(s *sentence, i, head int) (int, bool)) {
	for _, a := range d.articles {
		for _, s := range a.sentences {
			if s.prose() {
				r.inSentence(s, find)
			}
		}
	}
	for i := range r.actors {
		slices.SortStableFunc(r.actors[i].Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
	}
}

func newDescriber(d *dossier, f *nameFinder, actors []corpus.Actor) *describer {
	r := &describer{d: d, f: f, actors: actors, mentions: indexMentions(actors), offices: map[string][]holding{}, officesIn: map[corpus.SourceID]map[string][]holding{}, ranks: map[string]ranks{}, bodies: map[string][]int{},
		bodiesIn: map[corpus.SourceID]map[string][]int{}, unknown: map[corpus.SourceID]int{}, known: map[int]bool{}, first: map[int]map[corpus.SourceID]int{}, words: map[int]map[string]bool{}, places: map[corpus.SourceID]map[corpus.ActorID]int{}, nouns: map[int]map[string]bool{}}
	r.kinds, r.index = map[corpus.ActorID]corpus.ActorKind{}, map[corpus.ActorID]int{}
	for i := range actors {
		a := &actors[i]
		r.kinds[a.ID], r.index[a.ID] = a.Kind, i
		r.first[i] = map[corpus.SourceID]int{}
		for _, m := range a.Mentions {
			if at, ok := r.first[i][m.Span.Source]; !ok || m.Span.Start < at {
				r.first[i][m.Span.Source] = m.Span.Start
			}
		}
		if a.Kind == corpus.Organisation || a.Kind == corpus.Place {
			r.addBody(d, i)
		}
	}
	return r
}

// addOffices files people under the last words of their titles.
func (r *describer) addOffices() {
	seen := map[holding]bool{}
	for i := range r.actors {
		for _, role := range r.actors[i].Roles {
			h := holding{i, strings.ToLower(foldMarks(role.Title)), role.Of}
			if seen[h] || role.Belongs {
				continue
			}
			seen[h] = true
			w := lastWord(officeHead(h.title))
			r.offices[w] = append(r.offices[w], h)
			for source := range r.first[i] {
				if r.officesIn[source] == nil {
					r.officesIn[source] = map[string][]holding{}
				}
				if !slices.Contains(r.officesIn[source][w], h) {
					r.officesIn[source][w] = append(r.officesIn[source][w], h)
				}
			}
		}
	}
}

// officeHead is a title without what it is over: "secretary" of "secretary of
// state".
func officeHead(title string) string {
	for _, p := range []string{" of ", " for ", " to "} {
		title, _, _ = strings.Cut(title, p)
	}
	return title
}

// inSentence adds the descriptions of one sentence.
func (r *describer) inSentence(s *sentence, find func(s *sentence, i, head int) (int, bool)) {
	for i := 0; i+1 < len(s.tokens); i++ {
		if s.lower(i) != "the" {
			continue
		}
		head := r.headOf(s, i)
		if head < 0 {
			continue
		}
		if k, ok := find(s, i, head); ok {
			r.add(s, i, head, k)
		}
		i = head
	}
}

// headOf gives the head noun of a phrase that begins with "the" at token i and
// has nothing behind it that says which one is meant; -1 where there is none.
func (r *describer) headOf(s *sentence, i int) int {
	end := s.chunkEnd(i)
	if end-i < 2 || end-i > 5 {
		return -1
	}
	head := end - 1
	for k := i + 1; k < end; k++ { // "the company's profits": the company
		if s.tag(k) == language.POS {
			if r.f.orgWords[s.lower(end-1)] != "" && end-k == 2 { // "the traders' association"
				break
			}
			head = k - 1
			break
		}
	}
	if head <= i || s.tag(head) != language.NN && !r.bareTitle(s, i, head) || len(r.mentions.in(s.span(head, head+1))) > 0 {
		return -1
	}
	switch next := s.lower(head + 1); next {
	case "of", "for", "that", "which", "who", "whose", "where", "to", "at", "in", "from", "with", "on", "under", "behind", "(":
		if head+1 == end {
			return -1
		}
	case ",":
		if w := s.lower(head + 2); w == "which" || w == "who" || w == "whose" || s.tag(head+2).Proper() || w == "a" || w == "an" || w == "the" {
			return -1
		}
	}
	if t := s.tag(head + 1); t == language.VBN || t == language.VBG || t.Proper() || t.Noun() && head+1 < end {
		return -1
	}
	return head
}

// bareTitle tells whether a phrase is "the Department" or "the Minister", with a
// capital and nothing else: short for a longer name or title.
func (r *describer) bareTitle(s *sentence, i, head int) bool {
	w := s.lower(head)
	return head == i+1 && s.tag(head) == language.NNP && capitalised(s.word(head)) && !allCaps(s.word(head)) && (r.f.orgWords[w] != "" || r.f.titles.kinds[w] == "office")
}

// person finds the one holder of the office that tokens i+1..head name.
func (r *describer) person(s *sentence, i, head int) (int, bool) {
	offices := r.officesIn[s.article.src.ID][s.lower(head)]
	if len(offices) == 0 && len(r.offices[s.lower(head)]) <= manyBodies {
		offices = r.offices[s.lower(head)]
	}
	if len(offices) == 0 {
		return 0, false
	}
	var owner corpus.ActorID
	from := i + 1
	for _, m := range r.mentions.in(s.span(from, head+1)) {
		owner, from = m.Actor, s.tokenAt(m.Span.End-1)+1
	}
	if s.tag(from) == language.POS {
		from++
	}
	words := s.phrase(from, head+1)
	var here, anywhere []int
	held := map[int]holding{}
	for _, o := range offices {
		if owner != "" && o.of != owner || !o.called(words) {
			continue
		}
		if at, ok := r.first[o.actor][s.article.src.ID]; ok && !slices.Contains(here, o.actor) {
			if at > s.tokens[i].Start && (from == head || officeHead(o.title) != words && o.title != words) { // "the culture secretary" may come before her name
				continue
			}
			here = append(here, o.actor)
		}
		held[o.actor] = o
		if !slices.Contains(anywhere, o.actor) {
			anywhere = append(anywhere, o.actor)
		}
	}
	switch {
	case len(here) == 1:
		if owner == "" && !r.statedIn(s.article.src.ID, here[0], s.lower(head)) && r.outranked(here[0], words, s.lower(head)) {
			return 0, false
		}
		r.tell(s, from, head, held[here[0]])
		return here[0], true
	case len(here) == 0 && len(anywhere) == 1 && (owner != "" || from < head && officeHead(held[anywhere[0]].title) == words && isMinister(words)):
		r.tell(s, from, head, held[anywhere[0]])
		return anywhere[0], true
	}
	return 0, false
}

// tell adds the office that tokens from..head name to the roles of whoever they
// mean, if the source has not told it of them.
func (r *describer) tell(s *sentence, from, head int, h holding) {
	a := &r.actors[h.actor]
	at := s.span(from, head+1)
	words := officeHead(h.title)
	if from == head && !isMinister(s.lower(head)) { // "the president" may be another one
		return
	}
	for _, role := range a.Roles {
		if role.At.Source == at.Source && lastWord(officeHead(strings.ToLower(foldMarks(role.Title)))) == lastWord(words) {
			return
		}
	}
	a.Roles = append(a.Roles, corpus.Role{Title: s.words(from, head+1), Of: h.of, At: at, Rule: "office-for-name"})
}

// statedIn tells whether a source itself gives an actor an office that ends in
// a noun.
func (r *describer) statedIn(source corpus.SourceID, actor int, noun string) bool {
	return slices.ContainsFunc(r.actors[actor].Roles, func(role corpus.Role) bool {
		return role.At.Source == source && lastWord(officeHead(strings.ToLower(role.Title))) == noun
	})
}

// lesser are words before an office that make it another: no former or deputy
// minister is "the minister".
var lesser = map[string]bool{"former": true, "ex": true, "then": true, "acting": true, "interim": true, "outgoing": true, "incoming": true, "designate": true, "deputy": true, "vice": true, "assistant": true, "junior": true, "shadow": true}

// lookBack is how many sentences before its own a noun for a body reaches.
const lookBack = 3

// mere are nouns for bodies that tell so little of them that any body may be
// called so.
var mere = map[string]bool{"company": true, "firm": true, "charity": true, "agency": true, "organisation": true, "organization": true}

// add records that tokens i..head mean an actor.
func (r *describer) add(s *sentence, i, head, k int) {
	a := &r.actors[k]
	at := s.span(i, head+1)
	words := at
	if overlaps := r.mentions.in(corpus.Span{Source: at.Source, Start: at.Start, End: at.End}); len(overlaps) > 0 {
		if a.Kind != corpus.Person && !r.isWhence(s, s.tokenAt(overlaps[len(overlaps)-1].Span.Start)) {
			return
		}
		at.Start = s.tokens[s.tokenAt(overlaps[len(overlaps)-1].Span.End)].Start // "the French | president"
		if at.Start >= at.End {
			return
		}
	}
	if _, ok := r.first[k][at.Source]; !ok {
		r.first[k][at.Source] = at.Start
	}
	if a.Kind == corpus.Person {
		words = at
	}
	r.describe(a, at, words)
}

// describe records that a span means an actor, by the words of another that
// holds it.
func (r *describer) describe(a *corpus.Actor, at, words corpus.Span) {
	a.Mentions = append(a.Mentions, corpus.Mention{Span: at, Form: corpus.FormDescription, Actor: a.ID})
	text := strings.Join(strings.Fields(r.d.article(words.Source).src.Text[words.Start:words.End]), " ")
	if rest, ok := strings.CutPrefix(text, "The "); ok {
		text = "the " + rest
	}
	a.Aliases = countAlias(a.Aliases, text, corpus.FormDescription)
	sort.SliceStable(a.Aliases, func(x, y int) bool { return a.Aliases[x].Count > a.Aliases[y].Count })
}
