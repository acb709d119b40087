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
	return corpus.Summary{
		BottomLine: bottomLine(d, f),
		Agreements: agreements,
		Open:       openQuestions(d, f),
		Single:     singleClaims(d, f, agreed),
	}
}

const (
	bottomSentences = 5
	// candidateLimit bounds the sentences that are compared with each other, so
	// that the time does not grow with the square of the corpus.
	candidateLimit = 600
	damping        = 0.85 // of LexRank, as Erkan and Radev (2004) and PageRank have it
	relevance      = 0.7  // of MMR (Carbonell and Goldstein 1998): the rest goes to variety
)

// bottomLine picks three to five sentences that are central (LexRank) and
// varied (maximal marginal relevance), one from a source before a second.
func bottomLine(d *dossier, f *facts) []corpus.Span {
	cands := candidates(d, f)
	if len(cands) == 0 {
		return nil
	}
	score := lexRank(f, cands)
	for n, st := range cands {
		score[n] += leadBonus(d, st)
	}
	quota := max(1, (bottomSentences+len(d.articles)-1)/len(d.articles))
	used := map[corpus.SourceID]int{}
	var chosen []*statement
	for len(chosen) < bottomSentences {
		best, value := -1, math.Inf(-1)
		for n, st := range cands {
			if slices.Contains(chosen, st) || used[st.article.src.ID] >= quota {
				continue
			}
			nearest := 0.0
			for _, c := range chosen {
				nearest = max(nearest, f.alike(st, c))
			}
			if nearest > 0.5 {
				continue
			}
			if v := relevance*score[n] - (1-relevance)*nearest; v > value {
				best, value = n, v
			}
		}
		if best < 0 {
			break
		}
		chosen = append(chosen, cands[best])
		used[cands[best].article.src.ID]++
	}
	slices.SortFunc(chosen, func(a, b *statement) int { return a.order - b.order })
	return wholes(chosen)
}

// leadBonus favours what a source says early and what speaks of its themes:
// in news the first paragraphs carry the most.
func leadBonus(d *dossier, st *statement) float64 {
	bonus := 0.0
	if slices.Contains(st.quoted, true) {
		bonus = -0.15
	}
	if prose := proseBefore(st); prose < 3 {
		bonus += 0.3 - 0.1*float64(prose)
	}
	for _, t := range d.corpus.Themes {
		if slices.Contains(t.Passages, st.whole()) {
			bonus += 0.1
		}
	}
	return bonus
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

// afterDateline points at a sentence without the place, date and agency that
// news agencies put before the first one: "GENEVA, May 6 (Wire) - ".
func (s *sentence) afterDateline() corpus.Span {
	at := s.whole()
	if upperWord(s.word(0)) == "" {
		return at
	}
	for k := 1; k < min(14, len(s.tokens)-1); k++ {
		if w := s.lower(k); (w == "-" || w == "--") && s.tokens[k].Start > s.tokens[k-1].End && s.tokens[k].End < s.tokens[k+1].Start {
			at.Start = s.tokens[k+1].Start
			return at
		}
		if s.finiteAt(k) {
			break
		}
	}
	return at
}

// candidates lists the sentences that can stand alone, the most central by
// their words if there are too many.
func candidates(d *dossier, f *facts) []*statement {
	main := mainActors(d)
	unresolved := d.lex.set("unresolved")
	var out []*statement
	for _, st := range f.statements {
		if standsAlone(st, unresolved) && len(common(main, st.actors)) > 0 {
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

// standsAlone tells whether a sentence can be read without those before it: 12
// to 45 words, whole, no question, not mostly a quotation, and nothing at its
// start that points back.
func standsAlone(st *statement, unresolved map[string]bool) bool {
	words := 0
	for i := range st.tokens {
		if comparedWord(st.lower(i)) {
			words++
		}
	}
	last := st.text()
	if words < 12 || words > 45 || !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ".”") && !strings.HasSuffix(last, `."`) {
		return false
	}
	if first := st.word(0); first == "" || first[0] >= 'a' && first[0] <= 'z' {
		return false
	}
	if st.lower(0) == "if" || st.lower(0) == "whether" {
		return false
	}
	for n := 1; n <= 4; n++ {
		if unresolved[strings.ToLower(foldMarks(st.words(0, min(n, len(st.tokens)))))] {
			return false
		}
	}
	return st.hasMainVerb() && !pointsBack(st) && st.marksPaired() && !st.personal()
}

// hasMainVerb tells whether there are more finite verbs than words that
// subordinate one: a list with a relative clause is no sentence.
func (s *sentence) hasMainVerb() bool {
	verbs := 0
	for i := range s.tokens {
		if s.finiteAt(i) {
			verbs++
		}
		switch s.lower(i) {
		case "which", "who", "whose", "that", "where", "when", "because", "if", "although", "though", "while", "whereas":
			if s.tag(i) != language.DT {
				verbs--
			}
		}
	}
	return verbs > 0
}

// personal tells whether a sentence is mostly quoted, or speaks as "I" or "we"
// outside quotation marks: an outsider's summary is neither.
func (s *sentence) personal() bool {
	quoted := 0
	for i := range s.tokens {
		if s.quotedAt(i) {
			quoted++
			continue
		}
		switch s.lower(i) {
		case "i", "we", "us", "my", "our", "me", "you", "your":
			return true
		}
	}
	return quoted*5 > len(s.tokens)*2
}

// pointsBack tells whether a pronoun comes before any noun that it could stand
// for, as in "In its report, …" it does not but in "As he noted, …" it does.
func pointsBack(st *statement) bool {
	for i := range st.tokens {
		t := st.tag(i)
		if t.Noun() {
			return false
		}
		switch st.lower(i) {
		case "he", "she", "it", "they", "this", "these", "those", "his", "her", "their", "its", "him", "them", "such", "the":
			if st.lower(i) != "the" {
				return true
			}
		case "former", "latter":
			return true
		}
		if i > 12 {
			break
		}
	}
	return false
}

// marksPaired tells whether every quotation mark and bracket that opens also
// closes.
func (s *sentence) marksPaired() bool {
	text := foldMarks(s.text())
	return strings.Count(text, `"`)%2 == 0 && strings.Count(text, "(") == strings.Count(text, ")") &&
		strings.Count(s.text(), "“") == strings.Count(s.text(), "”")
}

// lexRank scores sentences by their likeness to others that score high, from 0
// to 1.
func lexRank(f *facts, sts []*statement) []float64 {
	n := len(sts)
	links := make([][]int, n)
	weights := make([][]float64, n)
	sums := make([]float64, n)
	for i := range sts {
		for j := i + 1; j < n; j++ {
			if s := f.alike(sts[i], sts[j]); s > 0.1 {
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

// openQuestions lists sentences in an author's voice that ask, or that say
// that something is not known.
func openQuestions(d *dossier, f *facts) []corpus.Span {
	phrases := d.lex.lists["openphrases"]
	var out []corpus.Span
	perSource := map[corpus.SourceID]int{}
	for n, st := range f.statements {
		if n+1 < len(f.statements) && asks(st) && answers(st, f.statements[n+1]) {
			continue
		}
		if !asks(st) && !leavesOpen(st, phrases) || perSource[st.article.src.ID] >= 3 {
			continue
		}
		perSource[st.article.src.ID]++
		out = append(out, st.afterDateline())
	}
	return out
}

// asks tells whether a sentence is a question of the author's that can be
// understood alone.
func asks(st *statement) bool {
	if !strings.HasSuffix(st.text(), "?") || len(st.tokens) < 7 || st.quotedAt(len(st.tokens)-2) || st.quotedAt(0) {
		return false
	}
	names := len(st.actors) > 0
	for i := range st.tokens {
		names = names || st.tag(i).Proper()
	}
	if st.lower(0) == "in" && st.lower(1) == "this" && (st.lower(2) == "context" || st.lower(2) == "regard") {
		return names
	}
	return names && !pointsBack(st)
}

// answers tells whether the sentence after a question answers it at once, in a
// word or three: then the question was a way of speaking.
func answers(question, next *statement) bool {
	for i := range next.tokens {
		if next.lower(i) == "knows" || next.lower(i) == "unclear" {
			return false
		}
	}
	return next.article == question.article && next.passage.ID == question.passage.ID && len(next.tokens) <= 4
}

// leavesOpen tells whether a sentence says, in the author's own voice, that
// something is not known or not decided.
func leavesOpen(st *statement, phrases []entry) bool {
	text := " " + strings.Join(st.lowers, " ") + " "
	for _, p := range phrases {
		at := strings.Index(text, " "+p.phrase+" ")
		if at < 0 || len(st.tokens) < 7 {
			continue
		}
		i := strings.Count(text[:at+1], " ") - 1
		return !st.quotedAt(i)
	}
	return false
}

// singleClaims lists what is said by one source only and can be checked:
// sentences with a figure, a date or a quoted speaker, that nothing in another
// source resembles.
func singleClaims(d *dossier, f *facts, agreed map[*statement]bool) []corpus.Span {
	const limit = 8
	unresolved := d.lex.set("unresolved")
	speech := speechStatements(d, f)
	main := mainActors(d)
	type ranked struct {
		st    *statement
		score float64
	}
	var all []ranked
	for _, st := range f.statements {
		facts := float64(len(st.dates))
		for _, fig := range st.figures {
			if !timeUnits[fig.unit] && (fig.unit != "" || fig.value > 12) {
				facts += 2
			}
		}
		if speech[st] {
			facts++
		}
		if facts == 0 || agreed[st] || !standsAlone(st, unresolved) || supported(f, st) {
			continue
		}
		score := facts + float64(len(common(main, st.actors)))
		all = append(all, ranked{st, score})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	var chosen []*statement
	perSource := map[corpus.SourceID]int{}
	quota := max(2, limit/max(1, len(d.articles)))
	for _, r := range all {
		if id := r.st.article.src.ID; len(chosen) < limit && perSource[id] < quota {
			perSource[id]++
			chosen = append(chosen, r.st)
		}
	}
	slices.SortFunc(chosen, func(a, b *statement) int { return a.order - b.order })
	return wholes(chosen)
}

// timeUnits are units of lengths of time, which are seldom what a sentence
// reports.
var timeUnits = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true, "second": true}

// supported tells whether another source has a sentence that may say the same.
func supported(f *facts, st *statement) bool {
	for _, o := range f.neighbours(st) {
		if o.article != st.article && f.alike(st, o) > 0.3 {
			return true
		}
	}
	return false
}

// speechStatements lists the sentences that quote a named speaker.
func speechStatements(d *dossier, f *facts) map[*statement]bool {
	out := map[*statement]bool{}
	for _, q := range d.corpus.Quotations {
		if q.Speaker == nil || q.Kind == corpus.Term || q.Kind == corpus.Indirect {
			continue
		}
		if a := d.factsOf().article(q.At().Source); a != nil {
			for _, st := range f.statementsIn(a, q.At()) {
				out[st] = true
			}
		}
	}
	return out
}

// negative tells whether a sentence denies its main verb.
func negative(st *statement) bool {
	for i := range st.tokens {
		switch st.lower(i) {
		case "not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without", "cannot":
			return true
		}
		if st.tag(i) == language.NoTag {
			continue
		}
	}
	return false
}
