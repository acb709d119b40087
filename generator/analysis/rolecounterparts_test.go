package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// TestWhoseOfficeByItsWords: a counterpart holds the same office of the state that
// is named with the word, a leader is of the party whose adjective the title begins
// with, and an office of a part of a state is of the only one that is named.
func TestWhoseOfficeByItsWords(t *testing.T) {
	tests := []struct{ text, holder, title, of string }{
		{"Norway's defence minister, Ann Lee, met Rita Moss, her Danish counterpart, on Monday.", "Rita Moss", "defence minister", "denmark"},
		{"Norwegian Foreign Minister Ann Lee and her Danish counterpart, Rita Moss, signed it. Rita Moss left.", "Rita Moss", "Foreign Minister", "denmark"},
		{"Norway and Denmark have signed a pact. It was signed on Monday by Foreign Minister Ann Lee and her Danish counterpart, Rita Moss. Norway is content.", "Ann Lee", "Foreign Minister", "norway"},
		{"Norway, Peru and Denmark have signed a pact. It was signed on Monday by Foreign Minister Ann Lee and her Danish counterpart, Rita Moss.", "Ann Lee", "Foreign Minister", ""},
		{"The Hume Dietary Association liked the vote. Conservative group leader Rita Moss, who voted against, was angry. The Conservatives want a new vote.", "Rita Moss", "Conservative group leader", "conservatives"},
		{"The Hume Dietary Association liked the vote. Conservative group leader Rita Moss, who voted against, was angry.", "Rita Moss", "Conservative group leader", ""},
		{"COLUMBUS, Ohio — The bill passed on Monday in Ohio. State Sen. Rita Moss voted no.", "Rita Moss", "State Senator", "ohio"},
		{"The Ohio Department of Health has said no. The outbreak is large in Ohio and Iowa. Health Commissioner Rita Moss testified.", "Rita Moss", "Health Commissioner", "ohio"},
		{"Mayor Rita Moss promised to give them one. The town council of Ulm votes in May. In Kotor, nobody cares.", "Rita Moss", "Mayor", "ulm"},
		{"Mayor Rita Moss promised to give them one. The town council of Ulm votes in May, the town council of Kotor in June.", "Rita Moss", "Mayor", ""},
		{"The Leith Shops Alliance is torn. Restaurants want riders; landlords are tired of them. \"They yell at us,\" said its president, Rita Moss.", "Rita Moss", "president", "leith-shops-alliance"},
		{"The Leith Shops Alliance is torn. Their petition is long. \"They yell at us,\" said its president, Rita Moss.", "Rita Moss", "president", "leith-shops-alliance"},
		{"The Leith Shops Alliance is torn. \"They yell at us,\" organizer Rita Moss said.", "Rita Moss", "organizer", "leith-shops-alliance"},
		{"The Leith Shops Alliance is torn. The landlord is tired of them. \"They yell at us,\" said its president, Rita Moss.", "Rita Moss", "president", ""},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		var got []corpus.Role
		if a := actorNamed(c, tt.holder); a != nil {
			got = a.Roles
		}
		if len(got) != 1 || got[0].Title != tt.title || string(got[0].Of) != tt.of {
			t.Errorf("%s\n\tgives %v, want %s of %q", tt.text, got, tt.title, tt.of)
		}
	}
}
