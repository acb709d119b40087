package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Bodies that the sources write small, since there is one of each in a state or
// a town: "the interior ministry", "Chile’s parliament", "the police".

// organ is a body that is written small: whose it is, -1 where nobody knows, and
// its words in small letters.
type organ struct {
	owner  int
	source corpus.SourceID // only where it has no owner
	words  string
}

// organSighting is where an organ is named.
type organSighting struct {
	s        *sentence
	from, to int // tokens; the owner is not among them
	whole    int // token that the owner's name begins at, or from
	acts     bool
}

// findOrgans adds the bodies written small that are named twice, or do
// something, and that no named body can be meant by. A body with no state
// before it is of the state that its article is about.
func (r *describer) findOrgans(own map[corpus.SourceID]int) []corpus.Actor {
	found := map[organ][]organSighting{}
	var order []organ
	for _, a := range r.d.articles {
		for _, s := range a.sentences {
			if !s.prose() || !s.hasAny(opensOrgan|organLevel|organNoun) {
				continue
			}
			for i := 0; i < len(s.tokens); i++ {
				o, at, ok := r.organAt(s, i)
				if !ok {
					continue
				}
				if o.owner < 0 {
					o.owner = own[a.src.ID]
				}
				if o.owner < 0 {
					o.source = a.src.ID
				}
				if found[o] == nil {
					order = append(order, o)
				}
				found[o] = append(found[o], at)
				i = at.to - 1
			}
		}
	}
	owners := map[string]int{} // of how many a body of these words is named
	for _, o := range order {
		if o.owner >= 0 {
			owners[o.words]++
		}
	}
	order, found = gatherOrgans(order, found, owners)
	taken := newIDs()
	for i := range r.actors {
		taken.unique(string(r.actors[i].ID))
	}
	out := r.actors
	for _, o := range order {
		seen := found[o]
		if len(seen) < 2 && !seen[0].acts {
			continue
		}
		name := strings.NewReplacer(" 's", "'s", " '", "'").Replace(o.words)
		if owners[o.words] > 1 && o.owner >= 0 {
			name = r.actors[o.owner].Name + "'s " + name
		} else if !slices.ContainsFunc(seen, func(at organSighting) bool { return at.whole == at.from }) { // always "the French parliament"
			name = strings.Join(strings.Fields(foldMarks(seen[0].s.words(seen[0].whole, seen[0].to))), " ")
		}
		out = append(out, newOrgan(name, taken, seen))
	}
	slices.SortStableFunc(out, func(a, b corpus.Actor) int { return compareSpans(a.Mentions[0].Span, b.Mentions[0].Span) })
	return out
}

// gatherOrgans makes one of the bodies of the same words, where the dossier
// tells of no more than one whose they are.
func gatherOrgans(order []organ, found map[organ][]organSighting, owners map[string]int) ([]organ, map[organ][]organSighting) {
	one := map[organ][]organSighting{}
	var kept []organ
	for _, o := range order {
		all := o
		if owners[o.words] < 2 {
			all = organ{owner: -1, words: o.words}
		}
		if one[all] == nil {
			kept = append(kept, all)
		}
		one[all] = append(one[all], found[o]...)
	}
	return kept, one
}

func newOrgan(name string, taken *ids, seen []organSighting) corpus.Actor {
	a := corpus.Actor{Name: name, Kind: corpus.Organisation, Named: true, Rule: "written-small"}
	a.ID = corpus.ActorID(taken.unique(corpus.Slug(name)))
	for _, at := range seen {
		a.Mentions = append(a.Mentions, corpus.Mention{Span: at.s.span(at.from, at.to), Form: corpus.FormName, Actor: a.ID})
		a.Aliases = countAlias(a.Aliases, strings.TrimPrefix(strings.TrimPrefix(at.s.words(at.whole, at.to), "the "), "The "), corpus.FormName)
	}
	slices.SortStableFunc(a.Mentions, func(x, y corpus.Mention) int { return compareSpans(x.Span, y.Span) })
	slices.SortStableFunc(a.Aliases, func(x, y corpus.Alias) int { return cmp.Compare(y.Count, x.Count) })
	return a
}

// organAt reads a body written small whose words begin at token i, behind "the"
// or its owner's name.
func (r *describer) organAt(s *sentence, i int) (organ, organSighting, bool) {
	o, at := organ{owner: -1}, organSighting{s: s, from: i, whole: i}
	if s.tag(i) != language.NN && !s.is(i, opensOrgan|organLevel|organWord) {
		return o, at, false
	}
	w := s.lower(i)
	if s.word(i) != w || !isNamePart(w) {
		return o, at, false
	}
	at.to = r.f.organs.end(s, i)
	if at.to == 0 || len(r.mentions.in(s.span(i, at.to))) > 0 || s.tag(at.to).Noun() || s.lower(at.to) == "of" {
		return o, at, false
	}
	o.words = s.phrase(i, at.to)
	if r.mayBeNamed(s, i, at.to-1) || r.namedBehind(s, at.to) {
		return o, at, false
	}
	before := i - 1
	if s.tag(before) == language.POS {
		before--
	}
	if before >= 0 {
		for _, m := range r.mentions.in(s.span(max(0, before-3), before+1)) {
			if k := r.index[m.Actor]; m.Span.End == s.tokens[before].End && (r.actors[k].Kind == corpus.State || r.actors[k].Kind == corpus.Place) {
				o.owner, at.whole = k, s.tokenAt(m.Span.Start)
			}
		}
	}
	if o.owner < 0 && s.lower(i-1) != "the" && !(o.words == "police" && (i == 0 || s.tag(at.to).Finite() || s.tag(at.to) == language.MD)) {
		return o, at, false
	}
	_, _, will := s.lookUp(r.f.will, at.to)
	at.acts = will && s.tag(at.to).Finite() || s.tag(at.to) == language.MD || auxiliary[s.lower(at.to)]
	return o, at, true
}

// namedBehind tells whether the name of a body stands in apposition at token i:
// "the regional government, the Junta de Leira, granted it".
func (r *describer) namedBehind(s *sentence, i int) bool {
	if s.lower(i) != "," {
		return false
	}
	for _, m := range r.mentions.in(s.span(i+1, min(i+8, len(s.tokens)))) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if r.kinds[m.Actor] == corpus.Organisation && (from == i+1 || from == i+2 && s.lower(i+1) == "the") {
			return s.lower(to) == "," && s.lower(to+1) != "and" || s.tag(to) == language.Stop
		}
	}
	return false
}

// mayBeNamed tells whether a body that a source names in full, or one of the
// dossier whose name has the same words, may be meant by tokens i..head.
func (r *describer) mayBeNamed(s *sentence, i, head int) bool {
	noun := cmp.Or(r.f.orgWords[s.lower(head)], s.lower(head))
	if len(r.bodiesIn[s.article.src.ID][noun]) > 0 {
		return true
	}
	return slices.ContainsFunc(r.bodies[noun], func(k int) bool {
		for t := i; t < head; t++ {
			if !r.words[k][s.lower(t)] {
				return false
			}
		}
		return true
	})
}

// organBook knows the words of bodies that are written small.
type organBook struct {
	bare, with, tier, words, levels map[string]bool
	firsts                          map[string]bool // first words of the bare ones
}

func newOrganBook(lex *lexicon) organBook {
	groups := lex.groups("organs")
	firsts := map[string]bool{}
	for phrase := range groups["bare"] {
		first, _, _ := strings.Cut(phrase, " ")
		firsts[first] = true
	}
	return organBook{groups["bare"], groups["with"], groups["tier"], groups["word"], groups["level"], firsts}
}

// end gives the token behind the name of an organ that begins at token i; 0
// where none begins there.
func (b organBook) end(s *sentence, i int) int {
	for n := 4; n > 0 && s.is(i, opensOrgan); n-- {
		if b.bare[s.phrase(i, i+n)] {
			return i + n
		}
	}
	if s.is(i, organLevel) && b.tier[s.lower(i+1)] {
		return i + 2
	}
	for k := i; k < i+3 && s.word(k) == s.lower(k) && (s.is(k, organWord) || s.tag(k) == language.NN && !s.is(k, organNoun) || s.lower(k) == "and" && k > i); k++ {
		if s.is(k+1, organNoun) && s.word(k+1) == s.lower(k+1) {
			return k + 2
		}
	}
	return 0
}
