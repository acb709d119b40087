package analysis

import (
	"fmt"
	"testing"

	"briefing/generator/corpus"
)

func TestRulesThatAreRightTooSeldomAreHeldBack(t *testing.T) {
	book, err := NewRuleBook("claim\tguess\ta guess\nclaim\t-in-speech\t, in speech\nclaim\tsure\tsure\nclaim\tnew\tnew\nclaim\tedge\tedge\n",
		"x claim guess 9 4/6\ny claim guess 9 0/2\nx claim sure 10 9/10\nx claim new 7 0/7\nx claim edge 10 8/10\nx claim guess-in-speech 2 2/2\n")
	if err != nil {
		t.Fatal(err)
	}
	for rule, want := range map[string]bool{"guess": true, "sure": false, "new": false, "edge": false, "guess-in-speech": false, "unheard-of": false} {
		if got := book.holdsBack("claim", corpus.Rule(rule)); got != want {
			t.Errorf("%s is held back: %v", rule, got)
		}
	}
	if book.holdsBack("event", "guess") {
		t.Error("a rule of another kind is held back")
	}
	if r := book.Of("claim", "guess"); r.Fired != 18 || r.Right != 4 || r.Judged != 8 {
		t.Errorf("sets are not added up: %+v", r)
	}
	if does := book.Does("claim", "guess-in-speech"); does != "a guess, in speech" {
		t.Errorf("the ending adds nothing: %q", does)
	}
}

// What is held back must not come in by another door: a claim of a rule that
// is held back makes no disagreement.
func TestNothingIsBuiltOnWhatIsHeldBack(t *testing.T) {
	model, lex := loaded(t)
	texts := []string{"The mayor, Ann Hale, supports the harbour tunnel. Norway opposes the harbour tunnel.", "Sweden supports the harbour tunnel."}
	analyseWith := func(book *RuleBook) (claims, held, disagreements int) {
		with := &lexicon{lists: lex.lists, rules: book}
		c := analyse(model, with, "Test", sourcesOf(texts))
		for _, x := range c.Claims {
			if x.HeldBack {
				held++
			}
		}
		return len(c.Claims), held, len(c.Disagreements)
	}
	claims, held, disagreements := analyseWith(nil)
	if claims < 2 || held != 0 || disagreements != 1 {
		t.Fatalf("%d claims, %d held back, %d disagreements", claims, held, disagreements)
	}
	book, err := NewRuleBook("", "x claim stance-verb 9 1/9\n")
	if err != nil {
		t.Fatal(err)
	}
	if n, held, disagreements := analyseWith(book); n != claims || held != n || disagreements != 0 {
		t.Errorf("%d claims, %d held back, %d disagreements", n, held, disagreements)
	}
}

func sourcesOf(texts []string) []*corpus.Source {
	var out []*corpus.Source
	for i, text := range texts {
		out = append(out, sourceOf(fmt.Sprintf("s%d", i), "2024-05-06", text))
	}
	return out
}
