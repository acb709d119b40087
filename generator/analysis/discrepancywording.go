package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Sources that give the same utterance in different words.

// sharedWords is how many content words two quotations must share to be taken
// for one utterance; one less where both are given as the words of one speaker.
const sharedWords = 4

// differingWordings compares quotations with each other and with unquoted
// sentences, and reports where the words
// differ.
func differingWordings(d *dossier, f *facts, clusters [][]*utterance) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for _, cluster := range clusters {
		if x, ok := wordingOf(d, f, cluster); ok {
			out = append(out, x)
		}
	}
	return out
}

// clusterUtterances groups quotations that give one utterance. Each is in one
// group; groups of one are kept, for their echoes.
func clusterUtterances(f *facts, us []*utterance) [][]*utterance {
	parent := make([]int, len(us))
	for n := range parent {
		parent[n] = n
	}
	find := func(n int) int {
		for parent[n] != n {
			n = parent[n]
		}
		return n
	}
	holders := map[int][]int{}      // stem → utterances
	tried := make([]int32, len(us)) // by utterance: the last one that it was compared with, counted from one
	for n, u := range us {
		for _, id := range u.stems {
			for _, k := range holders[id] {
				if tried[k] == int32(n+1) {
					continue
				}
				tried[k] = int32(n + 1)
				if sameUtterance(f, us[k], u) {
					x, y := find(k), find(n)
					parent[max(x, y)] = min(x, y)
				}
			}
			if len(holders[id]) < rareLimit {
				holders[id] = append(holders[id], n)
			}
		}
	}
	groups := make([][]*utterance, len(us))
	for n, u := range us {
		groups[find(n)] = append(groups[find(n)], u)
	}
	return slices.DeleteFunc(groups, func(g []*utterance) bool { return len(g) == 0 })
}

// sameUtterance tells whether two quotations are of one utterance: enough
// content words in common, in the same order, and no two speakers.
func sameUtterance(f *facts, a, b *utterance) bool {
	common := countShared(a.stems, b.stems)
	if common > 0 && f.oneWordApart(a, b) {
		return true
	}
	if common > 0 && f.sameLeadIn(a, b) {
		return true
	}
	if common < 2 { // nearly all pairs; the rest is dear
		return false
	}
	if a.term || b.term {
		return sameTerm(a, b) && !f.twoSpeakers(a, b)
	}
	if slices.Equal(a.ids, b.ids) {
		return len(a.words) >= sharedWords && !f.twoSpeakers(a, b)
	}
	long, short := max(len(a.words), len(b.words)), min(len(a.words), len(b.words))
	most := countShared(a.sorted, b.sorted) // words that an alignment can match
	var run match
	if 10*most >= 6*short || most >= min(8, long-1) { // else nothing below can hold but the same content words in order
		run = align(a.ids, b.ids)
	}
	if nearlyEqual(f, a, b, common, run) {
		return !f.twoSpeakers(a, b)
	}
	if f.rephrased(a, b) {
		return true
	}
	if common < sharedWords && (common < sharedWords-1 || a.speaker == "" || b.speaker == "") {
		return false
	}
	m := run.trimmed()
	whole := len(m) >= 8 && len(m)*10 >= 8*max(len(a.words), len(b.words))
	if len(m) < sharedWords || !whole && f.twoSpeakers(a, b) {
		return false // two speakers may say nearly the same, but hardly in a whole sentence
	}
	wide := max(m[len(m)-1][0]-m[0][0], m[len(m)-1][1]-m[0][1]) + 1
	return len(m)*10 >= wide*6 && (len(m)*10 >= short*6 || m.seamless() && len(m) >= 8)
}

// sameTerm tells whether two set phrases are the same, or differ in one word
// that is no name: "free and open seas", "free and safe seas".
func sameTerm(a, b *utterance) bool {
	if len(a.words) != len(b.words) {
		return false
	}
	differ := -1
	for n := range a.words {
		if a.words[n] != b.words[n] {
			if differ >= 0 {
				return false
			}
			differ = n
		}
	}
	if differ < 0 {
		return true
	}
	lower := func(u *utterance) bool {
		w := u.tokens[differ]
		return w.st.word(w.i) == w.st.lower(w.i) && len(w.st.lower(w.i)) > 3
	}
	return lower(a) && lower(b)
}

// nearlyEqual tells whether two quotations of at least five words differ in one
// word only, or are short and of one speaker with most words in common, or give the same content words of one speaker in nearly the same
// order: "cannot find what you do not look for", "can’t find what you’re not
// looking for".
func nearlyEqual(f *facts, a, b *utterance, common int, run match) bool {
	longer, shorter := max(len(a.words), len(b.words)), min(len(a.words), len(b.words))
	all := common == len(a.stems) && common == len(b.stems)
	if shorter < 5 {
		return false
	}
	if all && common >= 3 && slices.Equal(f.contentOf(a), f.contentOf(b)) {
		return true
	}
	m, one := len(run), a.speaker != "" && b.speaker != "" && f.oneSpeaker(a.speaker, b.speaker)
	if one && shorter <= 8 && longer <= shorter+3 && common*2 >= min(len(a.stems), len(b.stems)) && m*10 >= shorter*7 && run.compact() {
		return true
	}
	return m >= longer-1 || all && one && m*10 >= longer*6
}

// contentOf gives the stems of an utterance's content words in its order.
func (f *facts) contentOf(u *utterance) []int {
	var out []int
	for _, w := range u.tokens {
		if id := f.stemAt(w.st.sentence, w.i); id >= 0 {
			out = append(out, id)
		}
	}
	return out
}

// twoSpeakers tells whether two quotations are for sure not of one speaker: "Mr
// Roe" may have been taken for another of the name, and one who is only described
// ("the foreign minister") may be one whom another source names.
func (f *facts) twoSpeakers(a, b *utterance) bool {
	if a.speaker == "" || b.speaker == "" {
		return false
	}
	return !f.onlyDescribed(a.speaker, b.speaker) && !f.onlyDescribed(b.speaker, a.speaker) && !f.commonOrAlike([]corpus.ActorID{a.speaker}, []corpus.ActorID{b.speaker})
}

// oneSpeaker tells whether two speakers are one, or named so nearly alike that
// the name may be a slip.
func (f *facts) oneSpeaker(a, b corpus.ActorID) bool {
	if a == b {
		return true
	}
	x, y := f.actor(a), f.actor(b)
	if x == nil || y == nil || x.Kind != corpus.Person || y.Kind != corpus.Person {
		return false
	}
	_, _, how := f.differingNames(x, y)
	return how == nearlySpelt
}

// wordingOf reports the different wordings of one utterance, echoes included.
func wordingOf(d *dossier, f *facts, cluster []*utterance) (corpus.Discrepancy, bool) {
	x := corpus.Discrepancy{Kind: corpus.WordingDiffers, Rule: "wording-of-quotation"}
	lead := cluster[0]
	var speaker corpus.ActorID
	several := false // the sources name different speakers
	for _, u := range cluster {
		switch {
		case u.speaker == "" || u.speaker == speaker || several:
		case speaker == "" || f.onlyDescribed(speaker, u.speaker):
			speaker = u.speaker
		case !f.onlyDescribed(u.speaker, speaker):
			speaker, several = "", true
		}
		x.Readings = addWording(x.Readings, d, cluster, u)
	}
	quoted := len(x.Readings)
	for _, e := range findEchoes(f, cluster, speaker) {
		x.Readings = append(x.Readings, corpus.Reading{Value: d.corpus.Text(e.whole()), Evidence: []corpus.Span{e.whole()}})
	}
	if len(x.Readings) < 2 {
		return x, false
	}
	x.About = remarkLabel(d, lead, speaker)
	x.Aligned = "The quotations share their words in the same order" + bySpeaker(d, speaker) + "."
	if f.inOtherWords(cluster) {
		x.Aligned = "The quotations have most of what they tell in common" + bySpeaker(d, speaker) + "."
	}
	if quoted == 1 {
		x.Rule = "echo-of-quotation"
		x.Aligned = "The sentence repeats most words of the quotation in the same order, without quotation marks and in another voice."
	}
	x.Innocent = []string{"a translation or a shortened rendering of the same words", "two occasions on which nearly the same was said", "a paraphrase"}
	if speaker != "" {
		x.Actors = []corpus.ActorID{speaker}
	}
	return x, true
}

func bySpeaker(d *dossier, speaker corpus.ActorID) string {
	if speaker == "" {
		return ""
	}
	return " and are given as the words of " + d.actorName(speaker)
}

// addWording adds a quotation to the reading that has its words, as a whole or
// as an excerpt, or makes a reading of it.
func addWording(rs []corpus.Reading, d *dossier, cluster []*utterance, u *utterance) []corpus.Reading {
	for n := range rs {
		first := slices.IndexFunc(cluster, func(o *utterance) bool { return o.spans[0] == rs[n].Evidence[0] })
		if first >= 0 && sameWords(cluster[first], u) {
			rs[n].Evidence = append(rs[n].Evidence, u.spans...)
			return rs
		}
	}
	var text []string
	for _, s := range u.spans {
		text = append(text, d.corpus.Text(s))
	}
	return append(rs, corpus.Reading{Value: strings.Join(text, " … "), Evidence: slices.Clone(u.spans)})
}

// sameWords tells whether two quotations agree wherever both give words: equal,
// one an excerpt of the other, or overlapping. Words left out where a source
// splits a quotation do not count as a difference.
func sameWords(a, b *utterance) bool {
	m := align(a.ids, b.ids).trimmed()
	for n := 1; n < len(m); n++ {
		skipA := m[n][0]-m[n-1][0] > 1 && !onlyFillers(a.words[m[n-1][0]+1:m[n][0]])
		skipB := m[n][1]-m[n-1][1] > 1 && !onlyFillers(b.words[m[n-1][1]+1:m[n][1]])
		if skipA && skipB {
			return false
		}
		if skipA && !b.breaksBefore(m[n][1]) || skipB && !a.breaksBefore(m[n][0]) {
			return false
		}
	}
	turned := 3*len(m) < 2*countShared(a.sorted, b.sorted) // most words stand in another order
	return len(m) > 0 && !turned && !goOnApart(a, b, m[len(m)-1]) && !truncated(a, b, m) && !truncated(b, a, flipped(m))
}

// goOnApart tells whether both quotations go on after the last word that they
// share, in its sentence: "is not consenting but complying", "is not consenting,
// he is obeying".
func goOnApart(a, b *utterance, last [2]int) bool {
	goesOn := func(u *utterance, n int) bool {
		return len(u.words) <= 2*maxBrief && n+1 < len(u.tokens) && u.tokens[n+1].st == u.tokens[n].st && u.oneSpan(u.tokens[n], u.tokens[n+1])
	}
	return goesOn(a, last[0]) && goesOn(b, last[1])
}

// onlyFillers tells whether words are such as writers leave out of speech.
func onlyFillers(words []string) bool {
	for n, w := range words {
		switch w {
		case "um", "uh", "er", "well", "so", "and", "but", "look", "okay":
		case "i", "you":
			if n+1 == len(words) || words[n+1] != "mean" && words[n+1] != "know" {
				return false
			}
		case "mean", "know":
			if n == 0 || words[n-1] != "i" && words[n-1] != "you" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// truncated tells whether a ends, as if it were complete, a word or three
// before the sentence ends in b.
func truncated(a, b *utterance, m match) bool {
	last := m[len(m)-1]
	if m[0] != [2]int{0, 0} || last[0] != len(a.words)-1 || last[1] == len(b.words)-1 {
		return false
	}
	first, end := a.tokens[0].st.word(a.tokens[0].i), b.tokens[last[1]]
	if first == strings.ToLower(first) { // a fragment may stop anywhere
		return false
	}
	rest := 0
	for _, w := range b.tokens[last[1]+1:] {
		if w.st == end.st {
			rest++
		}
	}
	for k := end.i + 1; k < len(end.st.tokens) && k <= end.i+rest; k++ {
		if !comparedWord(end.st.lower(k)) { // a comma or dash: a may well leave off there
			return false
		}
	}
	return rest > 0 && rest <= 3
}

// flipped exchanges the two sides of a match.
func flipped(m match) match {
	out := make(match, len(m))
	for n, pair := range m {
		out[n] = [2]int{pair[1], pair[0]}
	}
	return out
}

// breaksBefore tells whether the quotation has a gap before its word n: another
// quoted part begins, or marks of omission stand there.
func (u *utterance) breaksBefore(n int) bool {
	if n == 0 {
		return true
	}
	a, b := u.tokens[n-1], u.tokens[n]
	if a.st != b.st {
		return a.st.article == b.st.article && !u.oneSpan(a, b)
	}
	for k := a.i + 1; k < b.i; k++ {
		if t := a.st.word(k); strings.HasPrefix(t, "…") || strings.HasPrefix(t, "..") || t == "[" {
			return true
		}
	}
	return !u.oneSpan(a, b)
}

// oneSpan tells whether two words stand in the same quoted part.
func (u *utterance) oneSpan(a, b wordAt) bool {
	for _, s := range u.spans {
		if s.Start <= a.st.tokens[a.i].Start && b.st.tokens[b.i].End <= s.End {
			return true
		}
	}
	return false
}
