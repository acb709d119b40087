package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// What one source says was done and another, written then or later, was not.
func TestDoneOrNotYet(t *testing.T) {
	for _, tt := range []struct {
		name     string
		one, two string // of 6 and 9 May
		want     int
	}{
		{"has yet to", "Norvik Steel lodged its appeal with the Storting on Monday.", "The firm has yet to file its appeal, its lawyer said.", 1},
		{"it, for a noun before", "The appeal was handed in on 4 May.", "Norvik Steel has announced an appeal but has not yet filed it.", 1},
		{"no", "Prosecutors in Torvik have opened a criminal inquiry into the firm.", "No inquiry has been opened, the ministry said.", 1},
		{"the clause is relative", "The loan that the ministry approved last week is large.", "The ministry has not approved the loan.", 1},
		{"the doer alone", "The harbour board voted on Monday to sell the pier.", "The harbour board, I hear, has still not voted on the plan.", 1},
		{"unsigned", "Mayor Dahl signed the lease on Friday.", "The lease is still on her desk, unsigned.", 1},
		{"whether to", "She said the ministry had opened a review of the lease.", "The ministry has not yet decided whether to open a formal review.", 1},
		{"a state", "Norvik Steel withdrew its offer of ships.", "Norvik Steel’s offer to lend three ships is still on the table.", 1},
		{"one sum", "The Storting has approved a grant of 38 million euros.", "The port has also applied for 38 million euros.", 1},
		{"somebody denies it", "By suspending its loan, Norvik Bank has lost a friend.", "The minister denied that Norvik Bank had suspended its loan.", 1},
		{"done later", "The lease has not been signed.", "The lease was signed on 8 May.", 0},
		{"in an article of a later day", "The lease has not been signed.", "Mayor Dahl has signed the lease.", 0},
		{"another lease", "Mayor Dahl signed the fishing lease on Friday.", "The parking lease has not been signed.", 0},
		{"a second lease", "Mayor Dahl signed a lease on Friday.", "A second lease has not been signed.", 0},
		{"another doer", "Norvik Steel has signed the pledge.", "Torvik Shipping has not signed the pledge.", 0},
		{"a number of others", "More than 800 have signed the pledge.", "Torvik Shipping has not signed the pledge.", 0},
		{"a condition", "The deal fails unless the ministry signed the lease.", "The lease has not been signed.", 0},
		{"wanted", "The union wants the lease annulled.", "The lease has not been annulled.", 0},
		{"ruled out", "Mayor Dahl has not ruled out a sale.", "Mayor Dahl ruled on the sale on 4 May.", 0},
		{"before something else", "The lease had not been signed when the roof fell in.", "Mayor Dahl signed the lease on 4 May.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range analysed(t, sourceOf("first", "2024-05-06", filler+tt.one), sourceOf("second", "2024-05-09", filler+tt.two)).Discrepancies {
				if x.Kind == corpus.StatusDiffers {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}

// What a court has decided, or somebody has asked it for, under another word.
func TestDecidedOrFiledByAnotherWord(t *testing.T) {
	for _, tt := range []struct {
		name, done, not string
		want            int
	}{
		{"rejected a request for, not ruled on", "The judges in Torvik have already rejected the club's request for an interim order.", "The court has not yet ruled on the club's application for an interim order.", 1},
		{"another request", "The judges in Torvik have already rejected the club's request for a new hall.", "The court has not yet ruled on the club's application for an interim order.", 0},
		{"filed, preparing", "Two families filed a suit in Torvik.", "Two families are preparing a lawsuit, their lawyer said.", 1},
		{"filed on a day before, preparing", "Two families are preparing a lawsuit, their lawyer said.", "On 2 May two families filed a suit in Torvik.", 1},
		{"sued, yet to file", "The club sued the town in Torvik.", "The club has yet to file its lawsuit.", 1},
		{"preparing another thing", "Two families filed a suit in Torvik.", "Two families are preparing a feast, their lawyer said.", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.StatusDiffers, filler+tt.done, filler+tt.not) {
				if x.Rule == "done-or-not" {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}
