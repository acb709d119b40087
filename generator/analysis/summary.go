package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// summarise says in the sources' own sentences what the dossier is about, what
// independent sources agree on, what is open, and what rests on one source.
func summarise(d *dossier) corpus.Summary {
	f := d.factsOf()
	agreements, agreed := findAgreements(d, f)
	subject := findSubject(d)
	return corpus.Summary{
		Subject:    subject,
		BottomLine: bottomLine(d, f, subject),
		Agreements: agreements,
		Open:       openQuestions(d, f),
		Single:     singleClaims(d, f, agreed),
	}
}

const (
	bottomSentences = 5
	// After leastSentences, a sentence must be worth enoughWorth of the first
	// one chosen: three that say something beat five.
	leastSentences = 3
	enoughWorth    = 0.4
	beyondQuota    = 0.3 // what a sentence loses that would be one more of its source
	longSentence   = 30  // tokens from which each more counts against a sentence
	// candidateLimit bounds the sentences that are compared with each other, so
	// that the time does not grow with the square of the corpus.
	candidateLimit = 600
	damping        = 0.85 // of LexRank, as Erkan and Radev (2004) and PageRank have it
	relevance      = 0.7  // of MMR (Carbonell and Goldstein 1998): the rest goes to variety
)

// bottomLine picks three to five sentences that are central (LexRank) and
// varied (maximal marginal relevance), no second from a source while another
// has one of nearly its worth, in the order in which the sources were published.
func bottomLine(d *dossier, f *facts, subject corpus.Subject) []corpus.Span {
	r := newResolver(d, f)
	cands := candidates(d, f, r)
	if len(cands) == 0 {
		return nil
	}
	score := lexRank(f, cands)
	about := stemsOf(subject.Label)
	for n, st := range cands {
		score[n] += leadBonus(d, st) - r.leaning(st)
		if len(about) > 0 && st.hasStems(about) {
			score[n] += 0.3
		}
	}
	quota := max(1, (bottomSentences+len(d.articles)-1)/len(d.articles))
	used := map[corpus.SourceID]int{}
	var chosen []*statement
	worth := 0.0
	for len(chosen) < bottomSentences {
		best, value := -1, math.Inf(-1)
		for n, st := range cands {
			if slices.Contains(chosen, st) || used[st.article.src.ID] > quota {
				continue
			}
			nearest := 0.0
			for _, c := range chosen {
				nearest = max(nearest, f.alike(st, c))
			}
			if nearest > 0.5 {
				continue
			}
			v := relevance*score[n] - (1-relevance)*nearest
			if used[st.article.src.ID] == quota {
				v -= beyondQuota
			}
			if v > value {
				best, value = n, v
			}
		}
		if best < 0 || len(chosen) >= leastSentences && value < enoughWorth*worth {
			break
		}
		worth = max(worth, value)
		chosen = append(chosen, cands[best])
		used[cands[best].article.src.ID]++
	}
	slices.SortFunc(chosen, func(a, b *statement) int {
		return cmp.Or(strings.Compare(dayOrLast(a), dayOrLast(b)), a.order-b.order)
	})
	return wholes(chosen)
}

// dayOrLast is when a statement was published, for sorting: what has no date
// comes after all that has one.
func dayOrLast(st *statement) string { return cmp.Or(st.article.src.Published.Value, "9999") }

// stemsOf gives the stems of the words of a label that say something.
func stemsOf(label string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ToLower(label)) {
		if len(w) > 3 {
			out = append(out, stemOf(w))
		}
	}
	return out
}

// hasStems tells whether a statement has all of the stems.
func (st *statement) hasStems(stems []string) bool {
	return !slices.ContainsFunc(stems, func(s string) bool {
		return !slices.ContainsFunc(st.lowers, func(w string) bool { return stemOf(w) == s })
	})
}

// leadBonus favours what a source says early, what speaks of its themes and,
// most of all, what says who is for or against something: in news the first
// paragraphs and what the title says carry the most, and who disagrees is what
// a reader came for. What would be, if, or always is, tells least.
func leadBonus(d *dossier, st *statement) float64 {
	bonus := 0.0
	if slices.Contains(st.quoted, true) {
		bonus = -0.15
	}
	if prose := proseBefore(st); prose < 3 {
		bonus += 0.3 - 0.1*float64(prose)
	}
	bonus += 0.7 * titleShare(st)
	if st.background() {
		bonus -= 0.8
	}
	themes := 0
	for _, t := range d.corpus.Themes {
		if slices.Contains(t.Passages, st.whole()) {
			themes++
		}
	}
	if themes == 0 {
		bonus -= 0.3
	}
	bonus += min(0.45, 0.15*float64(themes))
	for _, dis := range d.corpus.Disagreements {
		for _, p := range dis.Positions {
			if slices.Contains(p.Evidence, st.whole()) {
				bonus += 0.4
			}
		}
	}
	if slices.Contains(st.lowers, "would") {
		bonus -= 0.3
	}
	bonus -= 0.02 * float64(max(0, len(st.tokens)-longSentence))
	return bonus
}

// titleShare tells how much of its article's title a sentence says, from 0 to
// 1: the sentence that says the most of it is what the article is about.
func titleShare(st *statement) float64 {
	words, said := 0, 0
	for _, w := range variantWords(st.article.src.Title) {
		if len(w) < 4 {
			continue
		}
		words++
		if stem := stemOf(w); slices.ContainsFunc(st.lowers, func(l string) bool { return stemOf(l) == stem }) {
			said++
		}
	}
	if words < 3 {
		return 0
	}
	return float64(said) / float64(words)
}

// background tells whether a sentence explains what something is or does at
// all times, rather than what happened: no date in it and no verb in the past
// or of the future.
func (st *statement) background() bool {
	if len(st.dates) > 0 {
		return false
	}
	for i := range st.tokens {
		switch t := st.tag(i); {
		case t == language.VBD && !st.quotedAt(i), st.lower(i) == "will":
			return false
		case t == language.VBN && (st.lower(i-1) == "has" || st.lower(i-1) == "have"):
			return false
		}
	}
	return true
}

// proseBefore counts the paragraphs of the article before a statement's own.
func proseBefore(st *statement) int {
	n := 0
	for _, p := range st.article.src.Passages {
		if p.ID == st.passage.ID {
			break
		}
		if p.Kind.IsProse() {
			n++
		}
	}
	return n
}

func wholes(sts []*statement) []corpus.Span {
	var out []corpus.Span
	for _, st := range sts {
		out = append(out, st.afterDateline())
	}
	return out
}

// candidates lists the sentences that can stand alone, the most central by
// their words if there are too many.
func candidates(d *dossier, f *facts, r *resolver) []*statement {
	main := mainActors(d)
	var out []*statement
	for _, st := range f.statements {
		if len(common(main, st.actors)) > 0 && r.standsAlone(st) {
			out = append(out, st)
		}
	}
	if len(out) <= candidateLimit {
		return out
	}
	weight := map[*statement]float64{}
	for _, st := range out {
		for _, id := range st.stems {
			weight[st] += math.Log(1 + float64(f.spread[id]))
		}
		weight[st] /= math.Sqrt(float64(len(st.stems) + 1))
	}
	slices.SortStableFunc(out, func(a, b *statement) int { return cmp.Compare(weight[b], weight[a]) })
	out = out[:candidateLimit]
	slices.SortFunc(out, func(a, b *statement) int { return a.order - b.order })
	return out
}

// mainActors gives the ten named actors that most sources speak of, then most
// often.
func mainActors(d *dossier) []corpus.ActorID {
	type rank struct {
		id      corpus.ActorID
		sources int
		count   int
	}
	var all []rank
	for _, a := range d.corpus.Actors {
		if !a.Named {
			continue
		}
		in := map[corpus.SourceID]bool{}
		for _, m := range a.Mentions {
			in[m.Span.Source] = true
		}
		all = append(all, rank{a.ID, len(in), len(a.Mentions)})
	}
	slices.SortStableFunc(all, func(a, b rank) int {
		return cmp.Or(cmp.Compare(b.sources, a.sources), cmp.Compare(b.count, a.count), cmp.Compare(a.id, b.id))
	})
	var out []corpus.ActorID
	for _, r := range all[:min(10, len(all))] {
		out = append(out, r.id)
	}
	return out
}

// lexRank scores sentences by their likeness to others that score high, from 0
// to 1.
func lexRank(f *facts, sts []*statement) []float64 {
	n := len(sts)
	links := make([][]int, n)
	weights := make([][]float64, n)
	sums := make([]float64, n)
	for i := range sts {
		f.follower.mark(sts[i])
		for j := i + 1; j < n; j++ {
			if s := f.follower.alike(sts[j]); s > 0.1 {
				links[i], weights[i] = append(links[i], j), append(weights[i], s)
				links[j], weights[j] = append(links[j], i), append(weights[j], s)
				sums[i] += s
				sums[j] += s
			}
		}
	}
	score := make([]float64, n)
	for i := range score {
		score[i] = 1 / float64(n)
	}
	for range 30 {
		next := make([]float64, n)
		for i := range next {
			next[i] = (1 - damping) / float64(n)
		}
		for i := range links {
			for k, j := range links[i] {
				next[j] += damping * score[i] * weights[i][k] / sums[i]
			}
		}
		score = next
	}
	top := slices.Max(score)
	for i := range score {
		score[i] /= top
	}
	return score
}
