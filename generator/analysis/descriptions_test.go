package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

func TestDescriptionsOfTheOneCandidate(t *testing.T) {
	tests := []struct{ text, described, as string }{
		{"The Harbour Traders' Association objected in May. On Monday the association went to court.", "the association", "Harbour Traders' Association"},
		{"The Harbour Traders' Association objected in May. On Monday the traders' association went to court.", "the traders' association", "Harbour Traders' Association"},
		{"NATO met in Leith. On Monday the alliance rejected the plan.", "the alliance", "NATO"},
		{"Danish Prime Minister Karin Lund spoke. Later the prime minister left.", "the prime minister", "Karin Lund"},
		{"French President Jean Morel met Danish President Karin Lund. Later the French president left.", "president", "Jean Morel"},
		{"Police searched Norvik, a Danish waste company, in May. On Monday the company paid.", "the company", "Norvik"},
		{"Boats were banned from Lake Orm in May. Nobody swims in the lake now.", "the lake", "Lake Orm"},
		{"Karin Lund, who chairs the Harbour Trust, spoke. Later the chairwoman of the Harbour Trust left.", "the chairwoman", "Karin Lund"},
		{"Karin Lund, who chairs the Harbour Trust, spoke. Later the chairwoman of the Ports Agency left.", "the chairwoman", ""},
		{"Karin Lund, who chairs the Harbour Trust, spoke. Later the chairwoman of the Harbour Trust's panel left.", "the chairwoman", ""},
		{"The Progress Alliance lost. Later the Highlands Party won two seats. Agents of the Progress Alliance met the Harbour Trust. The party left early.", "The party", "Progress Alliance"},
		// more than one candidate, or one that is told by what follows
		{"French President Jean Morel met Danish President Karin Lund. Later the president left.", "the president", ""},
		{"The Harbour Trust and the Leith Trust met. Later the trust agreed.", "the trust", ""},
		{"Norvik Holdings and Orm Industries were fined. On Monday the company paid.", "the company", ""},
		{"Danish Prime Minister Karin Lund spoke. The prime minister of Norway left.", "The prime minister", ""},
		{"The Leith Free Press asked twice. She spoke to the press on Monday.", "the press", ""},
		{"Former Danish minister Karin Lund spoke. Later the minister left.", "the minister", ""},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		got := ""
		for _, a := range c.Actors {
			for _, m := range a.Mentions {
				if a.Named && m.Form == corpus.FormDescription && c.Text(m.Span) == tt.described {
					got = a.Name
				}
			}
		}
		if got != tt.as {
			t.Errorf("%q: %q is %q, want %q of %v", tt.text, tt.described, got, tt.as, namesOf(c))
		}
	}
}

// A party of which an article does not speak is not "the party" there.
func TestThePartyIsNamedBesideIt(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The Highlands Party won two seats. The Highlands Party was pleased."),
		sourceOf("b", "2024-05-07", "The Highlands Party lost two seats, and voters stayed away."),
		sourceOf("c", "2024-05-07", "The votes were counted on Monday. The party said that it had lost."))
	for _, a := range c.Actors {
		for _, m := range a.Mentions {
			if a.Named && m.Span.Source == "c" {
				t.Errorf("%q is %s", c.Text(m.Span), a.Name)
			}
		}
	}
}

// An article that does not say of what somebody is president may mean another.
func TestATitleOfABodyGivesWayToThatOfAState(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "President Karin Lund spoke. Jean Morel, president of the Harbour Workers' Union, left."),
		sourceOf("b", "2024-05-07", "Jean Morel, secretary of the Harbour Workers' Union, objected in May. On Monday the president signed the law."))
	for _, a := range c.Actors {
		for _, m := range a.Mentions {
			if a.Named && m.Span.Source == "b" && c.Text(m.Span) == "the president" {
				t.Errorf("%q is %s", "the president", a.Name)
			}
		}
	}
}

func TestPronounsAreMentionsOfTheOnePerson(t *testing.T) {
	tests := []struct {
		text string
		n    int
	}{
		{"Karin Lund spoke on Monday. Then she left.", 1},
		{"Karin Lund met Rita Moss on Monday. Then she left.", 0},
		{"Rita Moss named him minister before she left.", 0},
	}
	for _, tt := range tests {
		n := 0
		for _, a := range analysed(t, sourceOf("a", "2024-05-06", tt.text)).Actors {
			for _, m := range a.Mentions {
				if m.Form == corpus.FormPronoun {
					n++
				}
			}
		}
		if n != tt.n {
			t.Errorf("%q: %d mentions by pronoun, want %d", tt.text, n, tt.n)
		}
	}
}
