package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// group is phrases that make one theme, the heading first.
type group []*phrase

const (
	mostNodes  = 60   // phrases that themes are made of, the best
	groupFloor = 0.35 // mean likeness below which two groups stay apart
	apartFloor = 0.7  // the same where each has a heading that an editor would print
)

// groupPhrases joins ranked phrases into themes, strongest first: the two
// groups whose phrases stand together most are joined, again and again, until
// none mostly do (average linkage). Phrases too weak to head a theme only join.
func groupPhrases(headings *headings) []group {
	ranked := headings.ranked
	var groups []group
	for _, p := range ranked {
		groups = append(groups, group{p})
	}
	like := likenesses(ranked)
	groups = joinPlaces(groups)
	means := make([][]float64, len(groups)) // of each group and those behind it
	for i := range groups {
		means[i] = make([]float64, len(groups))
		for j := i + 1; j < len(groups); j++ {
			means[i][j] = meanLikeness(like, groups[i], groups[j])
		}
	}
	for {
		a, b, best := 0, 0, groupFloor
		for i := range groups {
			for j := i + 1; j < len(groups); j++ {
				mean := means[i][j]
				if mean > best && (mean > apartFloor || !headings.both(groups[i], groups[j])) {
					a, b, best = i, j, mean
				}
			}
		}
		if a == b {
			break
		}
		groups[a] = append(groups[a], groups[b]...) // the stronger heading stays first
		groups = slices.Delete(groups, b, b+1)
		means = slices.Delete(means, b, b+1)
		for i := range groups {
			means[i] = slices.Delete(means[i], b, b+1)
			if i != a {
				means[min(i, a)][max(i, a)] = meanLikeness(like, groups[min(i, a)], groups[max(i, a)])
			}
		}
	}
	groups = joinHeadings(groups, headings)
	for _, g := range groups {
		if n := slices.IndexFunc(g, func(p *phrase) bool {
			return headings.prints(headings.of[p]) && (p == g[0] || 3*len(p.at) >= len(g[0].at))
		}); n > 0 {
			g[0], g[n] = g[n], g[0]
		}
	}
	var weak []*phrase
	var bare []group
	groups = slices.DeleteFunc(groups, func(g group) bool {
		heading := headings.of[g[0]]
		heads := headings.rank(g) == 0 || g[0].score >= headings.floor(heading) && (headings.prints(heading) || headings.ownHeading(heading))
		if !heads && headings.standsAlone(g[0]) {
			bare = append(bare, g)
		} else if !heads {
			weak = append(weak, g...)
		}
		return !heads
	})
	slices.SortStableFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(headings.rank(a), headings.rank(b)), cmp.Compare(b.score(), a.score()))
	})
	for _, g := range bare {
		if len(groups) >= headings.most {
			weak = append(weak, g...)
		} else {
			groups = append(groups, g)
		}
	}
	groups = joinTwins(groups, headings)
	addCompanions(groups, weak)
	return groups
}

// joinPlaces joins what is tied to one place: "war in Ukraine", "invasion of
// Ukraine".
func joinPlaces(groups []group) []group {
	at := map[string]int{}
	var out []group
	for _, g := range groups {
		place := g[0].place
		if n, ok := at[place]; ok && place != "" {
			out[n] = append(out[n], g...)
			continue
		}
		at[place] = len(out)
		out = append(out, g)
	}
	return out
}

// joinHeadings joins groups that have one heading, and a single word to the
// group that has the phrase which would head it.
func joinHeadings(groups []group, headings *headings) []group {
	for i := 0; i < len(groups); i++ {
		head := headings.of[groups[i][0]]
		n := slices.IndexFunc(groups, func(g group) bool { return headings.of[g[0]] == head || slices.Contains(g, head) })
		if n >= 0 && n != i {
			groups[min(i, n)] = append(groups[min(i, n)], groups[max(i, n)]...)
			groups = slices.Delete(groups, max(i, n), max(i, n)+1)
			i--
		}
	}
	return groups
}

// joinTwins joins a group to a better one whose heading has all of its words,
// or the other way round: "Crew Dragon" and "Crew Dragon capsule" are one theme
// to a reader, and so are "Immunity" and "Clause on immunity", "The accord" and
// "Security agreement".
func joinTwins(groups []group, headings *headings) []group {
	var out []group
	for _, g := range groups {
		n := slices.IndexFunc(out, func(o group) bool { return headings.twins(g, o) })
		if n < 0 {
			out = append(out, g)
		} else {
			out[n] = append(out[n], g...)
		}
	}
	return out
}

// twins tells whether two groups have headings that are one to a reader.
func (h *headings) twins(a, b group) bool {
	p, q := h.of[a[0]], h.of[b[0]]
	own, other := ownStems(p), ownStems(q)
	switch {
	case len(own) == 0 || len(other) == 0:
		return false
	case len(own) > 1 && len(other) > 1:
		return subset(own, other) || subset(other, own)
	case len(own) > 1:
		p, q = q, p
		own, other = other, own
	}
	if len(other) == 1 {
		return p.key == q.key || sameMatter(p.head(), q.head())
	}
	switch i := slices.Index(q.stems, own[0]); {
	case i < 0:
		return sameMatter(p.head(), q.head())
	case i >= q.headAt:
		return true
	}
	n := together(a[0], b[0])
	return n > 1 && 3*n >= min(len(a[0].at), len(b[0].at)) // "coal" and "coal trucks", but not "water" and "water cannon"
}

// ownStems are the stems of a heading without those of "of" and the like.
func ownStems(p *phrase) []string {
	return slices.DeleteFunc(slices.Clone(p.stems), func(s string) bool { return attached[s] || s == "the" || s == "and" })
}

// byTurns are nouns for what is agreed, looked into or stopped, of which news
// uses now one and now the other for one thing, each with one word for all.
var byTurns = map[string]string{
	"accord": "agreement", "agreement": "agreement", "deal": "agreement", "pact": "agreement", "treaty": "agreement",
	"inquiry": "inquiry", "enquiry": "inquiry", "investigation": "inquiry", "probe": "inquiry",
	"strike": "strike", "walkout": "strike", "takeover": "takeover", "acquisition": "takeover",
}

var stemsByTurns = func() map[string]string {
	out := map[string]string{}
	for w, same := range byTurns {
		out[stemOf(w)] = same
	}
	return out
}()

// sameMatter tells whether two nouns name the same, as "accord" and "agreement"
// do.
func sameMatter(a, b string) bool {
	same := stemsByTurns[a]
	return same != "" && same == stemsByTurns[b]
}

// addCompanions gives themes the phrases that head none and stand mostly in
// their sentences.
func addCompanions(groups []group, weak []*phrase) {
	for _, p := range weak {
		best, most := -1, 1
		for n, g := range groups {
			if t := together(g[0], p); t > most && t*2 >= len(p.at) {
				best, most = n, t
			}
		}
		if best >= 0 {
			groups[best] = append(groups[best], p)
		}
	}
}

// score is what the strongest phrase of a group scores, and a little for the
// others.
func (g group) score() float64 {
	sum := g[0].score
	for _, p := range g[1:] {
		sum += p.score / 4
	}
	return sum
}

func meanLikeness(like map[[2]*phrase]float64, a, b group) float64 {
	sum := 0.0
	for _, p := range a {
		for _, q := range b {
			sum += like[[2]*phrase{p, q}]
		}
	}
	return sum / float64(len(a)*len(b))
}

// likenesses compares every two phrases.
func likenesses(ps []*phrase) map[[2]*phrase]float64 {
	like := map[[2]*phrase]float64{}
	for i, p := range ps {
		for _, q := range ps[i+1:] {
			if n := togetherness(p, q); n > 0 {
				like[[2]*phrase{p, q}], like[[2]*phrase{q, p}] = n, n
			}
		}
	}
	return like
}

// togetherness tells how much two phrases speak of one thing, from 0 to 1: one
// holds the other, they speak of the same place, differ by general words alone
// ("security concerns", "security challenges"), or mostly stand in the same
// sentences.
func togetherness(p, q *phrase) float64 {
	if contains(p.stems, q.stems) || contains(q.stems, p.stems) || p.place != "" && p.place == q.place {
		return 1
	}
	if p.subject != "" && slices.Contains(q.stems, p.subject) || q.subject != "" && slices.Contains(p.stems, q.subject) {
		return 1
	}
	if len(p.stems) == 1 && len(q.stems) == 1 && len(p.key) > 4 && len(q.key) > 4 && (strings.HasSuffix(p.key, q.key) || strings.HasSuffix(q.key, p.key)) {
		return 1 // "airstrike" is a strike
	}
	n := together(p, q)
	if n < 2 {
		return 0
	}
	return float64(n) / math.Sqrt(float64(len(p.at)*len(q.at)))
}

// together counts the sentences that have both phrases.
func together(p, q *phrase) int {
	n := 0
	for i, j := 0, 0; i < len(p.at) && j < len(q.at); {
		switch a, b := p.at[i].order, q.at[j].order; {
		case a < b:
			i++
		case a > b:
			j++
		default:
			n++
			i, j = i+1, j+1
		}
	}
	return n
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
