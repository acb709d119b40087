package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// What somebody whose side is known says about the matter is an argument of
// that side; what they say about something else, or said long ago, is none.
func TestArguments(t *testing.T) {
	const known = "Norway supports the cod quota. Minister Kari Berg opposes the cod quota.\n\n"
	tests := []struct {
		about, text string
		want        []string
	}{
		{"names the matter", known + "“The quota would leave nine boats in the harbour,” said Kari Berg.", []string{"Kari Berg against"}},
		{"goes on from where the side is taken", "Norway supports the cod quota. Kari Berg opposes the cod quota. “We have been here before with herring,” she said.", []string{"Kari Berg against"}},
		{"about something else", known + "“The new harbour will open in May,” said Kari Berg.", nil},
		{"no side known", known + "“The quota would leave nine boats in the harbour,” said Olav Moe.", nil},
		{"concedes", known + "Kari Berg conceded that the quota had saved the herring.", nil},
		{"asks", known + "“What would the quota cost?” asked Kari Berg.", nil},
		{"told of another year", known + "In 2011 Kari Berg said that the quota would save the herring.", nil},
		{"speaks for a body", "Norway supports the cod quota. The Boat Union opposes the cod quota. “The quota would leave nine boats in the harbour,” said Olav Moe, president of the Boat Union.", []string{"Olav Moe against"}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, cl := range c.Claims {
				if cl.Argument && !cl.HeldBack {
					got = append(got, c.Actor(cl.Holder).Name+" "+string(cl.Stance))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// A statement without metadata is held by the body on its letterhead.
func TestTheLetterheadTellsWhoIssuedAStatement(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "MINERS' UNION OF CHILE\n\nStatement to the press\n\nThe Miners' Union met on Friday. We demand the closure of the Orre pit. The closure of the pit is overdue."),
		sourceOf("b", "2024-05-07", "The Miners' Union spoke of the closure of the pit. The closure would come in May."))
	for _, cl := range c.Claims {
		if cl.At.Source == "a" && cl.Level == corpus.Reported && c.Actor(cl.Holder).Name == "Miners' Union" {
			return
		}
	}
	t.Errorf("no claim is held by the union: %+v", c.Claims)
}
