package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// exam sets what the analysis found in a dossier against its gold.
type exam struct {
	t        *testing.T
	quiet    bool // logs nothing
	c        *corpus.Corpus
	gold     gold
	scores   map[string]*score
	verdicts map[findingID]bool               // where gold says whether a finding is right
	found    map[string]*corpus.Actor         // gold name → the actor that it is
	named    map[string][]string              // name or alias, folded → gold names
	byID     map[corpus.ActorID]*corpus.Actor // every actor found
}

// findingID is one finding of one kind.
type findingID struct{ kind, id string }

// score counts one kind of finding: what gold has, how much of it was found,
// and what was found that gold rules out.
type score struct{ gold, found, wrong int }

// measures are the columns of the table, in its order.
func measures() []string {
	return []string{"actors", "pages", "aliases", "roles", "quotations", "kinds", "speakers", "terms", "indirect", "indirect-speakers",
		"claims", "disagreements", "sides", "discrepancies", "events", "status", "themes"}
}

func (s score) String() string { return fmt.Sprintf("%d/%d-%d", s.found, s.gold, s.wrong) }

// f1 is the harmonic mean of precision and recall, in per cent.
func (s score) f1() int {
	if s.gold+s.found+s.wrong == 0 {
		return 100
	}
	return 200 * s.found / (s.gold + s.found + s.wrong)
}

func newExam(t *testing.T, c *corpus.Corpus, g gold) *exam {
	e := &exam{t: t, c: c, gold: g, scores: map[string]*score{}, verdicts: map[findingID]bool{},
		found: map[string]*corpus.Actor{}, named: map[string][]string{}, byID: map[corpus.ActorID]*corpus.Actor{}}
	for _, m := range measures() {
		e.scores[m] = &score{}
	}
	for i := range c.Actors {
		e.byID[c.Actors[i].ID] = &c.Actors[i]
	}
	e.matchActors()
	return e
}

// run scores every kind.
func (e *exam) run() {
	e.actors()
	e.aliases()
	e.roles()
	e.quotations()
	e.indirect()
	e.claims()
	e.disagreements()
	e.discrepancies()
	e.events()
	e.themes()
}

func (e *exam) want(measure string, n int) { e.scores[measure].gold += n }

func (e *exam) hit(measure string) { e.scores[measure].found++ }

func (e *exam) miss(measure, format string, args ...any) {
	e.log("missed   "+measure+": "+format, args...)
}

func (e *exam) fault(measure, format string, args ...any) {
	e.scores[measure].wrong++
	e.log("false    "+measure+": "+format, args...)
}

func (e *exam) log(format string, args ...any) {
	if !e.quiet {
		e.t.Logf(format, args...)
	}
}

// judge records whether a finding is right. One that is wrong anywhere is wrong.
func (e *exam) judge(kind, id string, right bool) {
	k := findingID{kind, id}
	if old, ok := e.verdicts[k]; ok {
		right = right && old
	}
	e.verdicts[k] = right
}

// line is the dossier's line of the table.
func (e *exam) line() string {
	var b strings.Builder
	for _, m := range measures() {
		if s := e.scores[m]; *s != (score{}) {
			fmt.Fprintf(&b, " %s %s (%d)", m, s, s.f1())
		}
	}
	return b.String()
}

// span places gold's words in the articles; ok is false where they are not there.
func (e *exam) span(file, words string) (corpus.Span, bool) {
	src := sourceIn(e.c, file)
	if src == nil {
		return corpus.Span{}, false
	}
	return locate(src, words)
}

// sameSpeaker tells whether an actor or the words for one are who gold means.
// An actor under one of the right names is the right one, though it should
// have been merged with another: aliases count that.
func (e *exam) sameSpeaker(id corpus.ActorID, words, want string) bool {
	own := e.byID[id]
	for _, name := range e.named[actorKey(want)] {
		if a := e.found[name]; a != nil && a.ID == id || own != nil && slices.Contains(e.named[actorKey(own.Name)], name) ||
			id == "" && slices.Contains(e.named[actorKey(words)], name) {
			return true
		}
	}
	if len(e.named[actorKey(want)]) > 0 {
		return false
	}
	if a := e.byID[id]; a != nil {
		words += " " + a.Name
	}
	return alikeWords(words, want) >= 0.5
}

// alikeWords is the share of the content words of want that stand in text too.
func alikeWords(text, want string) float64 {
	have, all := contentWords(text), contentWords(want)
	if len(all) == 0 {
		return 0
	}
	n := 0
	for _, w := range all {
		if slices.Contains(have, w) {
			n++
		}
	}
	return float64(n) / float64(len(all))
}

// contentWords are the words of a phrase by which it can be recognised, in
// lower case and without a plural's s, each once.
func contentWords(text string) []string {
	var out []string
	for _, w := range seedWord.FindAllString(strings.ToLower(folded(text)), -1) {
		switch w {
		case "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as", "its", "his", "her", "their", "s", "be", "is", "should", "any", "into":
			continue
		}
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			w = strings.TrimSuffix(w, "s")
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
