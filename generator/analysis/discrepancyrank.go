package analysis

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that rank a thing differently: the first of its kind or the second, the
// largest or the second-largest, the first ever or the first since a year.

// ranking is a superlative or an ordinal with what it is said of.
type ranking struct {
	st       *statement
	i, j     int    // from the rank to the end of the words that go with it
	quality  string // "largest"; "first" for all ordinals; "only" for how many there are
	rank     int    // 0: not the first; of what there is more than one, how many
	noun     string
	head     int      // its stem, -1 where none is said
	stems    []int    // of the phrase
	bounded  bool     // it says among what: "in the world", "of its kind"
	places   []string // the names of these
	ever     bool
	since    int  // a year
	doing    bool // it says to do what: "the fifth state to ban it"
	doingSo  bool // and what that is was said before: "to take this step"
	subjects []corpus.ActorID
}

// differingRanks reports what two sources rank differently.
func differingRanks(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	w := rankWords{scopeWords{d.lex.set("regions")}, d.lex.table("ordinals"), prepared(d.lex, newFigureWords)}
	var found filed[ranking]
	for _, st := range f.statements {
		for i := range st.tokens {
			if x, ok := w.rankingAt(d, st, i); ok {
				found.add(x.quality, x)
			}
		}
	}
	var out []corpus.Discrepancy
	done := map[*statement]bool{}
	for _, quality := range found.keys {
		all := found.of[quality][:min(len(found.of[quality]), rareLimit*2)]
		for n, a := range all {
			for _, b := range all[n+1:] {
				if !done[a.st] && !done[b.st] && ranksDiffer(a, b) && f.oneRanked(a, b) {
					done[a.st], done[b.st] = true, true
					out = append(out, f.ranksApart(a, b))
				}
			}
		}
	}
	return out
}

// rankWords are the lexicons that a ranking can be made of.
type rankWords struct {
	scopeWords
	ordinals map[string]string
	figures  *figureWords
}

// rankingAt reads the rank at token i with the words that go with it: "the
// second-largest", "by no means the first".
func (w rankWords) rankingAt(d *dossier, st *statement, i int) (ranking, bool) {
	x := ranking{st: st, i: i, j: i + 1, rank: 1, head: -1}
	word := st.lower(i)
	rank, superlative, joined := strings.Cut(word, "-")
	switch {
	case joined && strings.HasSuffix(superlative, "est"):
		x.quality, x.rank = superlative, w.number(rank)
	case w.ordinals[word] != "" && st.tag(i+1) == language.JJS:
		x.quality, x.rank, x.j = st.lower(i+1), w.number(word), i+2
	case w.ordinals[word] != "":
		x.quality, x.rank = "first", w.number(word)
	case st.tag(i) == language.JJS && strings.HasSuffix(word, "est"):
		x.quality = word
	case word == "only" && st.lower(i-1) == "the":
		x.quality = word
	case w.oneOfSo(st, i) > 1:
		x.quality, x.rank = "only", w.oneOfSo(st, i)
	default:
		return x, false
	}
	if x.rank == 0 || x.rank > 10 || st.quotedAt(i) || word != "one" && !st.definiteAt(i) || slices.ContainsFunc(st.dates, func(e dateExpression) bool { return e.i <= i && i < e.j }) {
		return x, false
	}
	be := st.copulaBefore(i)
	if be >= 0 && st.deniedBetween(be, i) {
		if x.rank > 1 {
			return x, false
		}
		x.rank = 0
	}
	f := d.factsOf()
	x.readRanked(f)
	x.readDoing()
	w.readBounds(d, &x)
	x.subjects = f.rankedActors(st, be, i)
	return x, x.head < 0 && x.rank == 0 || x.head >= 0 && !serial[x.noun]
}

// oneOfSo gives of how many things the "one" at token i is one: "one of two
// refineries"; 0 where it is not.
func (w rankWords) oneOfSo(st *statement, i int) int {
	if st.lower(i) != "one" || st.lower(i+1) != "of" {
		return 0
	}
	k := i + 2
	for st.lower(k) == "the" || st.lower(k) == "only" || st.lower(k) == "just" {
		k++
	}
	if n, ok := w.figures.wordNumber(st.lower(k)); ok && n > 1 && n <= 10 {
		return int(n)
	}
	return 0
}

// readDoing reads whether the noun that is ranked is said to do something, and
// whether what that is was said before.
func (x *ranking) readDoing() {
	st := x.st
	for k := x.i + 1; k < x.j && !x.doing; k++ {
		x.doing = st.lower(k) == "to" && st.tag(k-1).Noun() && (st.tag(k+1) == language.VB || st.tag(k+1) == language.RB)
		for n := k + 1; x.doing && n < min(len(st.tokens), k+5); n++ {
			switch st.lower(n) {
			case "so", "this", "that", "it", "likewise":
				x.doingSo = true
			}
		}
	}
}

func (w rankWords) number(ordinal string) int {
	n, _ := strconv.Atoi(w.ordinals[ordinal])
	return n
}

// serial are nouns of which there is a first and a second in every series.
var serial = map[string]bool{"time": true, "times": true, "day": true, "week": true, "month": true, "year": true, "round": true, "phase": true, "stage": true, "step": true, "half": true, "quarter": true, "part": true,
	"reading": true, "minister": true, "lady": true, "question": true, "place": true, "thing": true, "point": true, "term": true, "person": true, "night": true, "morning": true, "instance": true, "floor": true, "class": true, "name": true}

// definiteAt tells whether the rank at token i stands behind "the" or whose it is.
func (st *statement) definiteAt(i int) bool {
	for k := i - 1; k >= max(0, i-2); k-- {
		if st.lower(k) == "the" || st.tag(k) == language.POS || st.tag(k) == language.PRPS {
			return true
		}
	}
	return false
}

// copulaBefore gives the form of "be" whose complement holds token i; -1 where
// none stands so.
func (st *statement) copulaBefore(i int) int {
	for k := i - 1; k >= max(0, i-8); k-- {
		switch w := st.lower(k); w {
		case "is", "was", "are", "were", "be", "been", "isn", "wasn", "become", "became", "becomes", "becoming":
			return k
		case ",", ";", ":", "in", "on", "at", "as":
			return -1
		case "means":
		default:
			if st.tag(k).Verb() || st.tag(k) == language.IN && w != "by" && w != "of" {
				return -1
			}
		}
	}
	return -1
}

// deniedBetween tells whether "not" or "by no means" stands beside the form of "be"
// at token be or between it and token i.
func (st *statement) deniedBetween(be, i int) bool {
	for k := max(0, be-2); k < i; k++ {
		switch w := st.lower(k); w {
		case "not", "n't", "never", "hardly":
			return true
		case "no":
			return st.lower(k+1) == "means"
		}
	}
	return false
}

// readRanked reads the noun that is ranked and the words that go with it.
func (x *ranking) readRanked(f *facts) {
	st, cs := x.st, x.st.chunks()
	c, ok := chunkOver(cs, x.i)
	if (!ok || c.to <= x.j) && st.lower(x.j) == "of" { // "the second-largest of the country's banks"
		if next, has := chunkStartingAt(cs, x.j+1); has {
			c, ok = next, true
		}
	}
	if ok && c.to > x.j && st.tag(c.to-1).Noun() && !st.tag(c.to-1).Proper() {
		x.head, x.noun = f.stemAt(st.sentence, c.to-1), st.lower(c.to-1)
	}
	for x.j < min(len(st.tokens), x.i+18) {
		switch w := st.lower(x.j); w {
		case ",", ";", ":", ".", "that", "which", "who", "but", "while", "after", "because":
		case "ever":
			x.ever = true
			x.j++
			continue
		case "since":
			x.since = yearAt(st.sentence, x.j+1)
			x.j++
			continue
		default:
			if !st.tag(x.j).Finite() || st.tag(x.j-1).Noun() && st.tag(x.j) == language.VBD && x.j == c.to {
				x.j++
				continue
			}
		}
		break
	}
	for k := x.i + 1; k < x.j; k++ {
		if id := f.stemAt(st.sentence, k); id >= 0 && st.lower(k) != x.quality && yearAt(st.sentence, k) == 0 {
			x.stems = append(x.stems, id)
		}
	}
	slices.Sort(x.stems)
	x.stems = slices.Compact(x.stems)
}

// readBounds reads among what a thing is ranked.
func (w rankWords) readBounds(d *dossier, x *ranking) {
	st := x.st
	x.bounded = x.ever || x.since > 0
	for k := max(0, x.i-3); k < x.j; k++ {
		if name, n := w.placeAt(d, st, k, x.j); n > 0 {
			before := st.lower(k - 1)
			if before == "the" {
				before = st.lower(k - 2)
			}
			if before == "in" || before == "within" || st.tag(k+n) == language.POS {
				x.bounded = true
				if !describedPlace[name] {
					x.places = append(x.places, name)
				}
			}
			continue
		}
		switch word := st.lower(k); {
		case word == "anywhere" || word == "kind" || word == "such" || word == "history":
			x.bounded = true
		case describedPlace[word] || word == "nation" || word == "continent":
			x.bounded = x.bounded || st.lower(k-1) == "the" || st.tag(k+1) == language.POS
		}
	}
}

// rankedActors lists the actors of the phrase that is ranked: the subject of the
// form of "be" at token be, or what the rank at token i is set behind.
func (f *facts) rankedActors(st *statement, be, i int) []corpus.ActorID {
	if f.mentions == nil {
		return nil
	}
	var c chunk
	ok := false
	if be >= 0 {
		c, ok = st.subjectOfVerb(be)
	} else if k := i - 1; st.lower(k) == "the" && st.lower(k-1) == "," {
		c, ok = chunkEndingAt(st.chunks(), k-1)
	}
	if !ok {
		return nil
	}
	return f.mentions.actorsIn(st.span(c.from, c.to))
}

// ranksDiffer tells whether two rankings of one quality cannot both hold of one
// thing: another rank, or another time.
func ranksDiffer(a, b ranking) bool {
	if a.st.article == b.st.article {
		return false
	}
	if a.quality == "first" && a.doing && b.doing && min(a.rank, b.rank) > 1 {
		return a.rank != b.rank && (a.doingSo || b.doingSo || len(shared(a.stems, b.stems)) > 1)
	}
	if a.quality == "first" && (!a.bounded && a.head >= 0 || !b.bounded && b.head >= 0) {
		return false
	}
	if a.rank != b.rank {
		return a.rank+b.rank == 1 || min(a.rank, b.rank) == 1 || a.quality != "first" && min(a.rank, b.rank) > 0
	}
	return a.ever != b.ever && a.since+b.since > 0 || a.since > 0 && b.since > 0 && a.since != b.since
}

// oneRanked tells whether two rankings are of one thing among the same.
func (f *facts) oneRanked(a, b ranking) bool {
	if len(a.places) > 0 && len(b.places) > 0 && !slices.ContainsFunc(a.places, func(p string) bool { return slices.Contains(b.places, p) }) {
		return false
	}
	known := len(a.subjects) > 0 && len(b.subjects) > 0
	same := known && f.commonOrAlike(a.subjects, b.subjects)
	if known && !same {
		return false
	}
	words := len(shared(a.stems, b.stems))
	head := a.head == b.head
	switch {
	case min(a.rank, b.rank) > 1 && a.quality == "first":
		return same && head
	case a.quality == "only" && !same && (!a.bounded || !b.bounded):
		return false
	case a.head < 0 || b.head < 0:
		return same
	case same && (head || words > 1), head && words > 1, words > 2:
		return true
	}
	return a.quality == "first" && (head || a.toldIn(b.st) || b.toldIn(a.st)) && f.nearActors(a.st, b.st)
}

// toldIn tells whether a statement has the noun that is ranked, or its verb: "the
// second fine", "was fined".
func (x ranking) toldIn(st *statement) bool {
	for k := range st.tokens {
		if slices.Contains(st.lemmas(k), x.noun) {
			return true
		}
	}
	return false
}

// nearActors tells whether the passages of two statements, as far as these, have a
// named actor in common that is no state.
func (f *facts) nearActors(a, b *statement) bool {
	return slices.ContainsFunc(common(f.namedSoFar(a), f.namedSoFar(b)), func(id corpus.ActorID) bool { o := f.actor(id); return o != nil && o.Named && o.Kind != corpus.State })
}

// namedSoFar lists the actors of a statement and of those before it in its passage.
func (f *facts) namedSoFar(st *statement) []corpus.ActorID {
	var out []corpus.ActorID
	for n := st.order; n >= 0 && f.statements[n].article == st.article && f.statements[n].passage.ID == st.passage.ID; n-- {
		out = append(out, f.statements[n].actors...)
	}
	return out
}

// ranksApart makes the discrepancy of two rankings.
func (f *facts) ranksApart(a, b ranking) corpus.Discrepancy {
	about := "the " + a.quality
	for _, x := range []ranking{b, a} {
		for k := x.i + 1; k < x.j && x.head >= 0; k++ {
			if f.stemAt(x.st.sentence, k) == x.head {
				from, to := x.st.phraseBounds(k)
				about = "the " + a.quality + " " + x.st.words(max(from, x.i+1), to)
				break
			}
		}
	}
	rs := addReading(nil, a.reading(), a.place(), a.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.ScopeDiffers, About: about, Readings: addReading(rs, b.reading(), b.place(), b.st.whole()),
		Aligned:  "Both sentences rank one thing by one quality, at different places or over different times.",
		Innocent: []string{"one ranks it within narrower bounds", "two different things", "loose wording"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "rank-of-thing",
	}
}

// reading gives a ranking in its source's words, with the "not" before it.
func (x ranking) reading() string {
	from := x.i
	if st := x.st; st.lower(from-1) == "the" {
		from--
	}
	if be := x.st.copulaBefore(x.i); be >= 0 && x.rank == 0 {
		from = be
		if w := x.st.lower(be - 1); w == "not" || w == "n't" || w == "never" {
			from--
		}
	}
	return x.st.words(from, x.j)
}

// place gives the same in numbers.
func (x ranking) place() string {
	out := "place " + strconv.Itoa(x.rank)
	switch {
	case x.rank == 0:
		out = "not place 1"
	case x.since > 0:
		out += " since " + strconv.Itoa(x.since)
	case x.ever:
		out += " ever"
	}
	return out
}
