package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// A word that nobody has heard of is no person's name for want of another
// kind: who is told of is named in full, or by a title, somewhere.
func TestUnheardWordsAreNoPeople(t *testing.T) {
	for _, c := range []struct {
		text, name string
		kind       corpus.ActorKind // "": no actor
	}{
		{"It was a slow year for the region. In the spring Kravenna refused to open its books. Shares in Kravenna fell by a tenth, and Kravenna's board met twice.", "Kravenna", corpus.Organisation},
		{"It was a slow year for the region. In the spring Bretuli refused to open its books, and Bretuli's board met twice.", "Bretuli", corpus.Organisation},
		{"Nobody in Ostrivarre has a boat any more. The road to Ostrivarre is closed, and the people of Ostrivarre wait.", "Ostrivarre", corpus.Place},
		{"The mayor, Ilka Quembric, left at noon. Quembric said she would not be back.", "Ilka Quembric", corpus.Person},
		{"Madam Quembric left at noon, and Quembric's lawyer said nothing.", "Quembric", corpus.Person},
		{"Ilka Quembric left at noon. Two days after Quembrick refused to talk, her party chose another.", "Ilka Quembric", corpus.Person},
		{"The miners of Patriot Coal met on Friday. Patriot refused to pay them, and the board of Patriot Coal said no more.", "Patriot Coal", corpus.Organisation},
	} {
		got := analysed(t, sourceOf("a", "2024-05-06", c.text))
		a := actorNamed(got, c.name)
		if a == nil || a.Kind != c.kind {
			t.Errorf("%q: %+v of %v, want a %s", c.name, a, namesOf(got), c.kind)
		}
	}
}

// What is around a name in a headline or an office is no part of it, and names
// nobody by itself.
func TestHeadlineVerbsAndPortfoliosAreNoNames(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Pipeline Will Be Built, Nora Heffernan Says. The ministers met on Monday. Transport Minister Paul Reese told Nora Heffernan that he was for it."))
	if actorNamed(c, "Nora Heffernan") == nil || actorNamed(c, "Nora Heffernan Says") != nil || actorNamed(c, "Transport") != nil || actorNamed(c, "Paul Reese") == nil {
		t.Errorf("%v", namesOf(c))
	}
}
