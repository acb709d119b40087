package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// The author's own "I" is no actor, and may take a side on a person all the same.
func TestAuthorsBlamePersons(t *testing.T) {
	model, lex := loaded(t)
	src := sourceOf("column", "2024-05-06", "Mayor Olaf Berg closed the harbour in March. I blame Berg. I fault Olaf Berg for the delay, and I question him.")
	src.Author = "Ann Hale"
	c := analyse(model, lex, "Test", []*corpus.Source{src})
	for _, x := range c.Claims {
		if x.Level == corpus.ByAuthor && x.Stance == corpus.Against {
			return
		}
	}
	t.Errorf("the author blames nobody: %+v", c.Claims)
}
