package briefing

// What ties actors to one another, as far as the sources say it in so many
// words: sides of a disagreement, offices, who speaks of whom, who meets whom.

import (
	"cmp"
	"regexp"
	"slices"

	"briefing/generator/corpus"
)

type tieKind string

const (
	opposes  tieKind = "opposes"
	agrees   tieKind = "agrees"
	meets    tieKind = "meets"
	office   tieKind = "office"
	speaksOf tieKind = "speaks-of"
)

// tieKinds in the order in which pages show them.
var tieKinds = []tieKind{opposes, agrees, meets, office, speaksOf}

// mutual tells whether the tie holds both ways.
func (k tieKind) mutual() bool { return k == opposes || k == agrees || k == meets }

// tie joins two actors with a page.
type tie struct {
	kind     tieKind
	from, to corpus.ActorID
	issue    *corpus.Disagreement // of opposes and agrees
	role     *corpus.Role         // of office
	at       []corpus.Span        // what it rests on
}

// everyPair is up to how many pairs of holders an issue ties every one with
// every other; beyond, each is tied to the foremost holder of the side.
const everyPair = 12

// ties lists all ties, the foremost kind and actors first.
func (w *writer) ties() []tie {
	list := slices.Concat(w.stanceTies(), w.meetingTies(), w.officeTies(), w.speechTies())
	rank := map[corpus.ActorID]int{}
	for i, a := range w.ranked {
		rank[a.ID] = i
	}
	list = slices.DeleteFunc(list, func(t tie) bool { return t.from == t.to || len(t.at) == 0 || !w.hasPage(t.from) || !w.hasPage(t.to) })
	for i := range list {
		if t := &list[i]; t.kind.mutual() && rank[t.from] > rank[t.to] {
			t.from, t.to = t.to, t.from
		}
	}
	slices.SortStableFunc(list, func(a, b tie) int {
		return cmp.Or(cmp.Compare(slices.Index(tieKinds, a.kind), slices.Index(tieKinds, b.kind)),
			cmp.Compare(rank[a.from], rank[b.from]), cmp.Compare(rank[a.to], rank[b.to]))
	})
	return joinTies(list)
}

// joinTies makes one tie of those that say the same.
func joinTies(list []tie) []tie {
	type key struct {
		kind     tieKind
		from, to corpus.ActorID
		issue    *corpus.Disagreement
	}
	at := map[key]int{}
	var joined []tie
	for _, t := range list {
		k := key{t.kind, t.from, t.to, t.issue}
		if i, ok := at[k]; ok {
			joined[i].at = unique(append(joined[i].at, t.at...))
			continue
		}
		at[k] = len(joined)
		t.at = slices.Clone(t.at)
		joined = append(joined, t)
	}
	return joined
}

func (w *writer) hasPage(id corpus.ActorID) bool {
	a := w.actors[id]
	return a != nil && a.Page
}

// stanceTies come of the two sides of a disagreement. Who is undecided or
// neutral is tied to nobody.
func (w *writer) stanceTies() []tie {
	var list []tie
	for i := range w.c.Disagreements {
		d := &w.c.Disagreements[i]
		sides := map[corpus.Stance][]corpus.ActorID{}
		evidence := map[corpus.Stance]map[corpus.ActorID][]corpus.Span{corpus.For: {}, corpus.Against: {}}
		for j := range d.Positions {
			p := &d.Positions[j]
			if p.Stance != corpus.For && p.Stance != corpus.Against {
				continue
			}
			for _, id := range w.paged(p.Actors) {
				spans := w.evidenceOf(p, id)
				sides[p.Stance] = append(sides[p.Stance], id)
				evidence[p.Stance][id] = spans[:min(len(spans), 1)]
			}
		}
		pro, contra := w.byRank(sides[corpus.For]), w.byRank(sides[corpus.Against])
		pair := func(kind tieKind, a, b corpus.ActorID, sa, sb corpus.Stance) {
			list = append(list, tie{kind: kind, from: a, to: b, issue: d, at: slices.Concat(evidence[sa][a], evidence[sb][b])})
		}
		for x, a := range pro {
			for y, b := range contra {
				if len(pro)*len(contra) <= everyPair || x == 0 || y == 0 {
					pair(opposes, a, b, corpus.For, corpus.Against)
				}
			}
		}
		for _, stance := range []corpus.Stance{corpus.For, corpus.Against} {
			side := pro
			if stance == corpus.Against {
				side = contra
			}
			for x, a := range side {
				for _, b := range side[x+1:] {
					if len(side)*(len(side)-1)/2 <= everyPair || x == 0 {
						pair(agrees, a, b, stance, stance)
					}
				}
			}
		}
	}
	return list
}

// byRank sorts actors, the most mentioned first, each once.
func (w *writer) byRank(ids []corpus.ActorID) []corpus.ActorID {
	ids = unique(ids)
	slices.SortStableFunc(ids, func(a, b corpus.ActorID) int {
		return cmp.Or(cmp.Compare(len(w.mentions[b]), len(w.mentions[a])),
			cmp.Compare(len(w.actors[b].Mentions), len(w.actors[a].Mentions)), cmp.Compare(a, b))
	})
	return ids
}

func (w *writer) officeTies() []tie {
	var list []tie
	for _, a := range w.ranked {
		for i := range a.Roles {
			if r := &a.Roles[i]; r.Of != "" {
				list = append(list, tie{kind: office, from: a.ID, to: r.Of, role: r, at: []corpus.Span{r.At}})
			}
		}
	}
	return list
}

// speechTies lead from a speaker to whom their reported words name, and from a
// holder to whom the target of a position names. Places are spoken of by all.
func (w *writer) speechTies() []tie {
	var list []tie
	add := func(from corpus.ActorID, words, at corpus.Span) {
		for _, m := range w.named(words) {
			if to := w.actors[m.Actor]; to.Kind != corpus.Place && to.ID != from {
				list = append(list, tie{kind: speaksOf, from: from, to: to.ID, at: []corpus.Span{at}})
			}
		}
	}
	for _, a := range w.ranked {
		for _, q := range w.said[a.ID] {
			for _, span := range q.Content {
				add(a.ID, span, span)
			}
		}
		for _, cl := range w.held[a.ID] {
			if !cl.Target.At.IsZero() {
				add(a.ID, cl.Target.At, cl.At)
			}
		}
	}
	return list
}

var (
	// meetingVerb stands between two names where the one meets the other: "met
	// with Prime Minister", "will visit", "held talks with".
	meetingVerb = regexp.MustCompile(`^\s*(?:(?:also|recently|then|later|briefly|first|last|is|was|due|set|to|will|has|had|have|plans?|week|month|year|on|\p{L}+day)\s+){0,4}` +
		`(?:met|meets?|visit(?:ed|s)?|hosted|hosts|(?:held|holds?) talks|spoke (?:with|to))\b(?:\s+(?:with|by|the|its|his|her|their|President|Prime|Minister|Chancellor|Secretary|General|Foreign|King|Queen|Chief|Mayor|in|on|\p{Lu}[\p{L}’'.-]*)){0,7}\s*$`)
	// metTogether stands behind two names that "and" joins.
	metTogether = regexp.MustCompile(`^\s*(?:(?:also|recently|then|later|will|have|had|are due to|are to|were to)\s+){0,2}(?:met|meet|held talks|hold talks|will hold talks)\b`)
	possessive  = regexp.MustCompile(`^(?:[’'][sS]?|-)\p{L}?`)
	joinedByAnd = regexp.MustCompile(`^(?:,? and|,? with)(?:\s+(?:the|his|her|its|President|Prime|Minister|Chancellor|Secretary|General|\p{Lu}[\p{L}’'.-]*)){0,5}\s*$`)
)

// meetingTies read sentences in which one actor is said to meet another.
func (w *writer) meetingTies() []tie {
	var list []tie
	for _, src := range w.c.Sources {
		for _, sentence := range src.Sentences {
			named := w.named(sentence)
			for i := 1; i < len(named); i++ {
				a, b := named[i-1], named[i]
				between, behind := src.Text[a.Span.End:b.Span.Start], src.Text[b.Span.End:sentence.End]
				if possessive.MatchString(behind) { // "visited Chile's embassy"
					continue
				}
				if meetingVerb.MatchString(between) || joinedByAnd.MatchString(between) && metTogether.MatchString(behind) {
					list = append(list, tie{kind: meets, from: a.Actor, to: b.Actor, at: []corpus.Span{sentence}})
				}
			}
		}
	}
	return list
}
