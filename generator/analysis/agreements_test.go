package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

func TestSourcesThatGiveOneFigureAgree(t *testing.T) {
	two := "The ferry was approved by 23 votes to 19.\n\nThe ferry will cost €37 million, says the board of the harbour. In the fjord divers counted 64 mines."
	one := "Councillors in Torvik voted 23 to 19 for the ferry after a long night.\n\nTorvik’s harbour board puts the cost of the ferry at €37 million. Divers found 64 mines in the fjord."
	c := analysed(t, sourceOf("first", "2024-05-06", one), sourceOf("second", "2024-05-07", two))
	var about []string
	for _, a := range c.Summary.Agreements {
		about = append(about, a.About)
	}
	for _, want := range []string{"vote of 23 to 19", "cost of the ferry", "number of mines"} {
		if !slices.Contains(about, want) {
			t.Errorf("no agreement on the %s: %q", want, about)
		}
	}
	c = analysed(t, sourceOf("first", "2024-05-06", "Divers found 64 mines in the fjord."), sourceOf("second", "2024-05-07", "The army bought 64 mines."))
	for _, a := range c.Summary.Agreements {
		if a.About == "number of mines" {
			t.Error("a number that two things have in common is taken for an agreement")
		}
	}
}

func TestTwoArticlesOfOneOutlet(t *testing.T) {
	article := func(id, author string) *corpus.Source {
		return &corpus.Source{ID: corpus.SourceID(id), Outlet: "The Torvik Post", Author: author, Words: 400}
	}
	if !independent(article("a", "Kari Nordmann"), article("b", "Ola Hansen")) {
		t.Error("two authors of one outlet are not two witnesses")
	}
	if independent(article("a", ""), article("b", "")) || independent(article("a", "Kari Nordmann"), article("b", "")) || independent(article("a", "Kari Nordmann"), article("b", "kari nordmann")) {
		t.Error("an outlet’s unsigned articles, or one author’s, are taken for two witnesses")
	}
}

func TestLabelsAreNoVerbs(t *testing.T) {
	for text, want := range map[string]string{
		"Behind this lie multiple dangers to the town.": "multiple dangers",
		"The town saw military exercises in May.":       "military exercises",
	} {
		_, sts := sentencesOf(t, monday, text)
		at := slices.IndexFunc(sts[0].lowers, func(w string) bool { return w == "dangers" || w == "exercises" })
		if got := sts[0].phraseAround(at); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
