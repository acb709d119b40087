package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
	"briefing/generator/importer"
)

// qualityGold is what a careful reader found in a dossier, written before the
// analysis was run on it.
type qualityGold struct {
	Actors []struct {
		Name, Kind string
		Aliases    []string
	}
	Quotations []struct{ File, Quoted, Speaker, Kind string }
	Events     []struct{ File, Text, From string }
	NotActors  []string `json:"not_actors"`
}

// qualityScore counts what the analysis got right on a dossier.
type qualityScore struct {
	actorsFound, actorsGold, actorsFalse            int
	quotesFound, quotesGold, speakersRight          int
	speakersWrong, termsUttered, eventsFound, dates int
}

func TestQualityOnDossiersOfOtherSubjects(t *testing.T) {
	floors := map[string]qualityScore{
		"harbour-tram": {actorsFound: 33, actorsFalse: 0, quotesFound: 27, speakersRight: 26, speakersWrong: 0, termsUttered: 0, eventsFound: 24},
		"lake-water":   {actorsFound: 29, actorsFalse: 2, quotesFound: 29, speakersRight: 27, speakersWrong: 0, termsUttered: 0, eventsFound: 19},
	}
	for name, floor := range floors {
		t.Run(name, func(t *testing.T) {
			got := qualityOf(t, filepath.Join("analysis", "testdata", name))
			t.Logf("%+v", got)
			for what, pair := range map[string][2]int{
				"actors found": {got.actorsFound, floor.actorsFound}, "quotations found": {got.quotesFound, floor.quotesFound},
				"speakers right": {got.speakersRight, floor.speakersRight}, "events found": {got.eventsFound, floor.eventsFound},
			} {
				if pair[0] < pair[1] {
					t.Errorf("%s: %d, was %d", what, pair[0], pair[1])
				}
			}
			for what, pair := range map[string][2]int{
				"false actors": {got.actorsFalse, floor.actorsFalse}, "wrong speakers": {got.speakersWrong, floor.speakersWrong},
				"terms shown as utterances": {got.termsUttered, floor.termsUttered},
			} {
				if pair[0] > pair[1] {
					t.Errorf("%s: %d, was %d", what, pair[0], pair[1])
				}
			}
		})
	}
}

func qualityOf(t *testing.T, dir string) qualityScore {
	t.Helper()
	sources, problems, err := importer.Read(os.DirFS(dir), "seeds")
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	c, err := analysis.Analyse("Test", sources)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold qualityGold
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	var score qualityScore
	score.actors(t, c, gold)
	score.quotations(t, c, gold)
	score.events(t, c, gold)
	return score
}

// plainMarks makes curly marks straight, as the analysis does in names.
func plainMarks(s string) string {
	return strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`).Replace(s)
}

func (q *qualityScore) actors(t *testing.T, c *corpus.Corpus, gold qualityGold) {
	known := map[string]bool{}
	for _, g := range gold.Actors {
		q.actorsGold++
		names := append([]string{g.Name}, g.Aliases...)
		for i := range names {
			names[i] = strings.TrimPrefix(strings.TrimPrefix(plainMarks(names[i]), "the "), "The ")
			known[names[i]] = true
		}
		found := slices.ContainsFunc(c.Actors, func(a corpus.Actor) bool {
			return a.Named && (slices.Contains(names, a.Name) || slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return slices.Contains(names, al.Text) }))
		})
		if found {
			q.actorsFound++
		} else {
			t.Logf("missed actor: %s", g.Name)
		}
	}
	for _, a := range c.Actors {
		if slices.Contains(gold.NotActors, a.Name) && a.Named {
			q.actorsFalse++
			t.Logf("false actor: %s", a.Name)
		} else if a.Page && !known[a.Name] {
			q.actorsFalse++
			t.Logf("a page for %s", a.Name)
		}
	}
}

func (q *qualityScore) quotations(t *testing.T, c *corpus.Corpus, gold qualityGold) {
	for _, g := range gold.Quotations {
		var found *corpus.Quotation
		for i := range c.Quotations {
			s := &c.Quotations[i]
			if strings.HasSuffix(c.Source(s.At().Source).File, g.File) && slices.ContainsFunc(s.Quoted, func(at corpus.Span) bool {
				text := c.Text(at)
				return text == g.Quoted || g.Kind != "term" && (strings.Contains(text, g.Quoted) || strings.Contains(g.Quoted, text))
			}) {
				found = s
				break
			}
		}
		if g.Kind == "term" {
			if found != nil && found.Kind != corpus.Term && found.Speaker != nil {
				q.termsUttered++
				t.Logf("a term is uttered: %q (%s)", g.Quoted, found.Rule)
			}
			continue
		}
		q.quotesGold++
		if found == nil || found.Kind == corpus.Term {
			t.Logf("missed quotation: %q by %s", g.Quoted, g.Speaker)
			continue
		}
		q.quotesFound++
		switch {
		case found.Speaker == nil || found.Speaker.Actor == "":
			t.Logf("no speaker: %q by %s", g.Quoted, g.Speaker)
		case q.isSpeaker(c, found.Speaker, g.Speaker):
			q.speakersRight++
		default:
			q.speakersWrong++
			t.Logf("wrong speaker: %q by %s, not %s (%s)", g.Quoted, g.Speaker, found.Speaker.Actor, found.Rule)
		}
	}
}

func (q *qualityScore) isSpeaker(c *corpus.Corpus, s *corpus.Speaker, want string) bool {
	a, want := c.Actor(s.Actor), plainMarks(want)
	surname := want[strings.LastIndexByte(want, ' ')+1:]
	return a.Named && a.Kind == corpus.Person && strings.HasSuffix(a.Name, surname) || strings.EqualFold(plainMarks(a.Name), want) || strings.Contains(plainMarks(a.Name), want) || strings.Contains(want, plainMarks(a.Name)) ||
		slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return plainMarks(al.Text) == want })
}

func (q *qualityScore) events(t *testing.T, c *corpus.Corpus, gold qualityGold) {
	for _, g := range gold.Events {
		q.dates++
		if slices.ContainsFunc(c.Events, func(e corpus.Event) bool {
			text := c.Text(e.At)
			return strings.HasSuffix(c.Source(e.At.Source).File, g.File) && e.From == g.From && (strings.Contains(text, g.Text) || strings.Contains(g.Text, text))
		}) {
			q.eventsFound++
		} else {
			t.Logf("missed event: %q %s in %s", g.Text, g.From, g.File)
		}
	}
}
