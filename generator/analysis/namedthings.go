package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Which of several things with one noun “the tariff” is.

// namedEarlier finds the nearest phrase before a target with its head and
// something that tells it from its like.
func (r *claimReader) namedEarlier(t target) (target, bool) {
	all := r.phrasesWith(t.s.article)[t.head]
	for i := len(all) - 1; i >= 0; i-- {
		p := all[i]
		if p.several() && !t.several() && !t.pointed { // "one of the most watched bills of the session" does not tell which the bill is
			continue
		}
		if p.s.index < t.s.index || p.s == t.s && p.from < t.from {
			if t.s.index-p.s.index > nearBy {
				if main, ok := r.mostNamed(t, p); ok {
					return main, true
				}
			}
			return p, true
		}
	}
	return target{}, false
}

// nearBy is within how many sentences before a phrase what it means is looked
// for first.
const nearBy = 2

// namedThing is a thing that phrases with one head name, and how often.
type namedThing struct {
	phrases []target // those that differ
	worded  []int    // how often each of them stands
	nouns   map[string]bool
	times   map[*article]int
	all     int
}

// usual gives the phrase that names it most often, one with a name before
// others.
func (n *namedThing) usual() target {
	best, most := 0, 0
	for i, k := range n.worded {
		if len(n.phrases[i].names)+len(n.phrases[i].states) > 0 {
			k += 2
		}
		if k > most {
			best, most = i, k
		}
	}
	return n.phrases[best]
}

// mostNamed gives the thing that an article, or else the dossier, names far more
// often than any other with this head, where the phrase near it names another:
// what "the tariff" is, though a sentence far above spoke of another one.
func (r *claimReader) mostNamed(t, near target) (target, bool) {
	things, ok := r.things[t.head]
	if !ok {
		things = r.thingsWith(t.head)
		r.things[t.head] = things
	}
	noun := t.noun()
	if own := slices.DeleteFunc(slices.Clone(things), func(n *namedThing) bool { return !n.nouns[noun] }); len(own) > 0 {
		things = own // "the inquiry" is not the review
	}
	a := t.s.article
	var best *namedThing
	most, second := 0, 0
	for _, n := range things {
		switch k := 3*n.times[a] + n.all; {
		case k > most:
			best, most, second = n, k, most
		case k > second:
			second = k
		}
	}
	if best == nil || 2*most < 3*second || slices.ContainsFunc(best.phrases, func(p target) bool { return sameIssue(p, near) }) {
		return target{}, false
	}
	return best.usual(), true
}

// thingsWith sorts the phrases of the dossier with a head by what they name.
func (r *claimReader) thingsWith(head string) []*namedThing {
	var out []*namedThing
	for _, a := range r.d.articles {
		for _, p := range r.phrasesWith(a)[head] {
			k := slices.IndexFunc(out, func(n *namedThing) bool {
				return slices.ContainsFunc(n.phrases, func(o target) bool { return sameIssue(o, p) })
			})
			if k < 0 {
				k, out = len(out), append(out, &namedThing{nouns: map[string]bool{}, times: map[*article]int{}})
			}
			n := out[k]
			n.times[a]++
			n.nouns[p.noun()] = true
			n.all++
			if at := slices.IndexFunc(n.phrases, func(o target) bool { return slices.Equal(o.details, p.details) }); at >= 0 {
				n.worded[at]++
			} else if len(n.phrases) < mostPhrases {
				n.phrases, n.worded = append(n.phrases, p), append(n.worded, 1)
			}
		}
	}
	return out
}

// phrasesWith gives the article's phrases that say which plan, attack or bill
// they mean, by head, in the order of the text.
func (r *claimReader) phrasesWith(a *article) map[string][]target {
	if ps, ok := r.phrased[a]; ok {
		return ps
	}
	ps := map[string][]target{}
	for _, s := range a.sentences {
		cs := r.speakers.chunksOf(s)
		for _, c := range cs {
			if n, ok := r.issueAt(s, c.to-1); !ok || n.kind == "law" && s.tag(c.to-1) == language.NN && !s.tag(c.to-1).Proper() && !s.determined(c) { // "under state law" is no bill
				continue
			}
			if s.inSetPhrase(c) {
				continue
			}
			whole := s.extendRight(cs, c, map[string]bool{"of": true, "on": true, "for": true, "against": true})
			if t, ok := r.targetOf(s, whole, c); ok && len(t.details) > 0 && !t.person {
				ps[t.head] = append(ps[t.head], t)
			}
		}
	}
	r.phrased[a] = ps
	return ps
}

// inSetPhrase tells whether a bare noun is part of "in charge of" and its like,
// and names nothing.
func (s *sentence) inSetPhrase(c chunk) bool {
	w := s.lower(c.from - 1)
	return c.to-c.from == 1 && (w == "in" || w == "on") && s.lower(c.to) == "of" && !s.determined(c)
}

// determined tells whether a phrase has an article, a possessor or the like, or
// begins with a name.
func (s *sentence) determined(c chunk) bool {
	switch s.tag(c.from) {
	case language.DT, language.PRPS, language.CD, language.PDT:
		return true
	}
	return s.tag(c.from).Proper() || s.tag(c.from-1) == language.POS
}
