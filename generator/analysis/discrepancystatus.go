package analysis

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sources that say a project has come to different stages.

// stageCue is words that say how far a thing has come.
type stageCue struct {
	words  []string
	stage  int // 1 proposed, 2 debated, 3 agreed, 4 scheduled, 5 done, 0 given up
	before bool
	after  bool
}

var stageNames = [...]string{"given up", "proposed", "debated", "agreed", "scheduled", "done"}

// staged is a statement that gives a thing a stage.
type staged struct {
	st    *statement
	stage int
	i, j  int // the words that say so
}

// differingStatuses reports things that one source calls settled and another
// unsettled. A thing is a phrase of at least two words that both have.
func differingStatuses(d *dossier, f *facts) []corpus.Discrepancy {
	cues := prepared(d.lex, readStageCues)
	var out []corpus.Discrepancy
	var taken []*phrase
	for _, p := range statusPhrases(d) {
		if slices.ContainsFunc(taken, func(o *phrase) bool { return contains(o.stems, p.stems) || contains(p.stems, o.stems) }) {
			continue
		}
		var found []staged
		for n, st := range p.at {
			if n > 0 && p.at[n-1] == st {
				continue
			}
			found = append(found, stagesIn(st, p, cues)...)
		}
		if x, ok := statusOf(d, f, p, found); ok {
			taken = append(taken, p)
			out = append(out, x)
		}
	}
	return out
}

// statusPhrases lists the phrases of at least two words that stand in at least
// two sources, longest first.
func statusPhrases(d *dossier) []*phrase {
	var out []*phrase
	for _, p := range d.phrasesOf().list {
		if len(p.stems) >= 2 && len(p.sources) >= 2 && len(p.at) <= rareLimit*4 && !p.weak {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *phrase) int { return cmp.Compare(len(b.stems), len(a.stems)) })
	return out
}

func readStageCues(lex *lexicon) map[string][]stageCue {
	out := map[string][]stageCue{}
	for _, e := range lex.lists["statuscues"] {
		if len(e.fields) < 2 {
			continue
		}
		c := stageCue{words: strings.Fields(e.phrase)}
		c.stage, _ = strconv.Atoi(e.fields[0])
		c.before = e.fields[1] != "subject"
		c.after = e.fields[1] != "object"
		out[c.words[0]] = append(out[c.words[0]], c)
	}
	for _, cs := range out {
		slices.SortStableFunc(cs, func(a, b stageCue) int { return len(b.words) - len(a.words) })
	}
	return out
}

// stagesIn finds the cues that govern the phrase in a statement.
func stagesIn(st *statement, p *phrase, cues map[string][]stageCue) []staged {
	from, to := findStems(st, p.stems)
	if from < 0 {
		return nil
	}
	var out []staged
	for i := range st.tokens {
		for _, c := range cues[st.lower(i)] {
			j := i + len(c.words)
			if !wordsAt(st, i, c.words) || j > from && i < to || negatedBefore(st, i) || st.quotedAt(i) != st.quotedAt(from) {
				continue
			}
			if j <= from && c.before && governs(st, j, from) || i >= to && c.after && follows(st, to, i) {
				out = append(out, staged{st, doubted(st, i, c.stage), i, j})
			}
			break
		}
	}
	return out
}

// findStems finds where stems stand one after the other.
func findStems(st *statement, stems []string) (from, to int) {
	for i := 0; i+len(stems) <= len(st.tokens); i++ {
		n := 0
		for n < len(stems) && st.stem(i+n) == stems[n] {
			n++
		}
		if n == len(stems) {
			return i, i + n
		}
	}
	return -1, -1
}

func wordsAt(st *statement, i int, words []string) bool {
	for n, w := range words {
		if st.lower(i+n) != w {
			return false
		}
	}
	return true
}

// negatedBefore tells whether a negation stands right before token i.
func negatedBefore(st *statement, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		switch st.lower(k) {
		case "not", "n't", "never", "no", "without", "neither", "nor":
			return true
		}
	}
	return false
}

// governs tells whether a cue that ends at i can have its object at from: not
// far off, and no clause or other finite verb between, but for one after
// "that" or "whether".
func governs(st *statement, i, from int) bool {
	if from-i > 12 {
		return false
	}
	linked := false
	for k := i; k < from; k++ {
		switch st.lower(k) {
		case ";", ":", "but", "while":
			return false
		case "that", "whether", "about", "over", "on":
			linked = true
		case ",":
			return false
		}
		if st.tag(k).Finite() && !linked {
			return false
		}
	}
	return true
}

// follows tells whether the predicate at i can have the phrase that ends at to
// as its subject: directly, or through "which".
func follows(st *statement, to, i int) bool {
	if i-to > 8 {
		return false
	}
	for k := to; k < i; k++ {
		switch st.lower(k) {
		case ";", ":", "but", "while", "and", "that", "who":
			return false
		}
		if t := st.tag(k); t == language.VBD && st.lower(k) != "was" && st.lower(k) != "were" {
			return false
		}
	}
	return true
}

// doubted lowers a stage to "debated" where the statement only asks or
// supposes.
func doubted(st *statement, i, stage int) int {
	if stage < 3 {
		return stage
	}
	for k := max(0, i-6); k < i; k++ {
		switch st.lower(k) {
		case "whether", "if", "could", "would", "might", "may", "unless", "yet", "until", "before", "to":
			if st.lower(k) == "to" && stage < 5 {
				continue
			}
			return 2
		}
	}
	return stage
}

// statusOf makes the discrepancy of a phrase, if one source has it settled
// (agreed or later, or given up) and another has nothing beyond a debate.
func statusOf(d *dossier, f *facts, p *phrase, found []staged) (corpus.Discrepancy, bool) {
	furthest := map[corpus.SourceID]staged{}
	var order []corpus.SourceID
	for _, s := range found {
		id := s.st.article.src.ID
		best, ok := furthest[id]
		if !ok {
			order = append(order, id)
		}
		if !ok || settled(s.stage) && !settled(best.stage) || settled(s.stage) == settled(best.stage) && s.stage > best.stage {
			furthest[id] = s
		}
	}
	var yes, no []staged
	for _, id := range order {
		if s := furthest[id]; settled(s.stage) {
			yes = append(yes, s)
		} else {
			no = append(no, s)
		}
	}
	given := slices.ContainsFunc(yes, func(s staged) bool { return s.stage == 0 }) && slices.ContainsFunc(yes, func(s staged) bool { return s.stage > 2 })
	if len(yes) == 0 || len(no) == 0 && !given {
		return corpus.Discrepancy{}, false
	}
	all, actors := aligned(yes, no)
	if len(all) < 2 {
		return corpus.Discrepancy{}, false
	}
	x := corpus.Discrepancy{
		Kind: corpus.StatusDiffers, About: "progress of the " + p.label(), Actors: actors,
		Aligned:  "The sentences speak of the “" + p.label() + "” and of " + d.actorName(actors[0]) + ".",
		Innocent: []string{"the sources were written at different times", "one source reports a plan as settled", "two different undertakings of the same kind"},
		Rule:     "stage-of-undertaking",
	}
	for _, s := range all {
		x.Readings = addReading(x.Readings, stageNames[s.stage]+" (“"+s.st.words(s.i, s.j)+"”)", stageNames[s.stage], s.st.whole())
	}
	return x, len(x.Readings) > 1
}

// aligned keeps the statements that have an actor in common with one of the
// other side, and gives those actors.
func aligned(yes, no []staged) (kept []staged, actors []corpus.ActorID) {
	if len(no) == 0 { // given up in one source, going on in another
		yes, no = yes[:1], yes[1:]
	}
	take := func(side, other []staged) {
		for _, s := range side {
			tied := false
			for _, o := range other {
				for _, id := range common(s.st.actors, o.st.actors) {
					tied = true
					if !slices.Contains(actors, id) {
						actors = append(actors, id)
					}
				}
			}
			if tied {
				kept = append(kept, s)
			}
		}
	}
	take(yes, no)
	take(no, yes)
	return kept, actors
}

func settled(stage int) bool { return stage == 0 || stage >= 3 }
