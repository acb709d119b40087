package analysis

import (
	"slices"
	"testing"
)

// Who speaks for a body stands on the body's side with what he says where the
// matter is told of; who has a side of his own, has left, or speaks of something
// else does not.
func TestWhoSpeaksForABodyStandsOnItsSide(t *testing.T) {
	const sides = "The Boat Union opposes the cod quota. The Green Party supports the cod quota."
	tests := []struct {
		about, text string
		want        []string
	}{
		{"its president in the next paragraph", sides + "\n\n“Our harbours are dying,” said Olav Moe, president of the Boat Union.", []string{"Olav Moe against"}},
		{"its spokeswoman in the same paragraph", "The Green Party supports the cod quota. “Nobody eats the last fish,” said its spokeswoman, Kari Lie. The Boat Union opposes the cod quota.", []string{"Kari Lie for"}},
		{"a former president", sides + "\n\n“Our harbours are dying,” said Olav Moe, a former president of the Boat Union.", nil},
		{"a member", sides + "\n\n“Our harbours are dying,” said Olav Moe, a member of the Boat Union.", nil},
		{"takes another side himself", sides + " Olav Moe, president of the Boat Union, supports the cod quota.\n\n“Our harbours are dying,” said Olav Moe.", nil},
		{"of a body that takes no side", sides + "\n\n“Our harbours are dying,” said Olav Moe, president of the Anglers' League.", nil},
		{"in the paragraph of two issues", sides + " The Boat Union opposes the harbour tax. The Green Party supports the harbour tax. “Our harbours are dying,” said Olav Moe, president of the Boat Union.", nil},
		{"asks", sides + "\n\n“What would it cost?” asked Olav Moe, president of the Boat Union.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, cl := range c.Claims {
				if cl.Rule == speaksForBody {
					got = append(got, c.Actor(cl.Holder).Name+" "+string(cl.Stance))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// A name of the issue that only those have who speak for a body does not rename
// it, and their words do not draw other claims to it.
func TestVoicesFollowTheIssue(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Boat Union opposes the cod quota. The Green Party supports the cod quota.\n\n“The cod quota is theft,” said Olav Moe, president of the Boat Union."))
	if len(c.Disagreements) != 1 || c.Disagreements[0].Issue != "cod quota" || len(c.Disagreements[0].Positions[1].Actors) != 2 {
		t.Errorf("disagreements: %+v", c.Disagreements)
	}
}
