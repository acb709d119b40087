package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// Who is meant is told by a name beside the phrase, or by what the article says of
// those who can be called so.
func TestWhomAPhraseMeans(t *testing.T) {
	tests := []struct {
		about, text, content, speaker string
	}{
		{"a name between commas", "The main opposition party, the Moor Party (MP), said it would vote no.", "it would vote no", "Moor Party"},
		{"the group of its head", "Rita Moss, president of Harbour Alliance, left. Moss's group said it would vote no. Harbour Alliance grew.", "it would vote no", "Harbour Alliance"},
		{"whose count it is", "Four thousand people came, according to the Norvik Institute's latest count.", "Four thousand people came", "Norvik Institute"},
		{"whose figures they are", "Four thousand people came, according to Danish government figures.", "Four thousand people came", "Denmark"},
		{"whom figures are from", "Four thousand people came, according to figures from the Norvik Institute.", "Four thousand people came", "Norvik Institute"},
		{"figures from two", "Four thousand people came, according to figures from the Norvik Institute and the Quellin Institute.", "Four thousand people came", ""},
		{"a study of a body", "A Norvik Institute study found that the river was low.", "the river was low", "Norvik Institute"},
		{"no study of a state", "An American study found that the river was low.", "the river was low", ""},
		{"the minister of the state named before", "Peru will build the port, its trade minister said.\n\nTrade Minister Rita Moss of Peru smiled. Trade Minister Dan Fell of Chile did not.", "Peru will build the port", "Rita Moss"},
		{"the minister named last", "The trade minister of Chile, Dan Fell, left.\n\nThe foreign minister of Peru, Rita Moss, offered more.\n\nThe minister said the port was safe.", "the port was safe", "Rita Moss"},
		{"not the prime minister", "The prime minister of Chile, Dan Fell, left. The minister said the port was safe.", "the port was safe", ""},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		i := slices.IndexFunc(c.Quotations, func(q corpus.Quotation) bool { return c.Text(q.Content[0]) == tt.content })
		if i < 0 {
			t.Errorf("%s: not reported", tt.about)
			continue
		}
		got := ""
		for _, a := range c.Actors {
			if c.Quotations[i].Speaker != nil && a.ID == c.Quotations[i].Speaker.Actor && a.Rule != "unnamed-speaker" {
				got = a.Name
			}
		}
		if got != tt.speaker {
			t.Errorf("%s: %q, want %q", tt.about, got, tt.speaker)
		}
	}
}
