package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// A remark that two sources give in other words is known by the words that hardly
// stand elsewhere.
func TestRemarksInOtherWordsAreCompared(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"a picture kept", "“The company is curing a headache by sawing off the branch,” said Nora Haugen, the mayor of Bergen.",
			"Nora Haugen, the mayor of Bergen, likes to say: “You do not treat a headache if you cut the branch.”", 1},
		{"a sentence turned round", "“No nurse in Bergen will ever be replaced by a robot,” Nora Haugen, the mayor, said.",
			"“A robot will never replace a nurse in Bergen,” said Nora Haugen, the mayor.", 1},
		{"everyday words in the same order", "“Nobody should work a night shift to keep a first home,” said Nora Haugen, the mayor.",
			"“No one should have to work a night shift to keep their first house,” said Nora Haugen, the mayor.", 1},
		{"two remarks on one matter", "“The ferry is late because the harbour is full,” said Nora Haugen, the mayor.",
			"“Nobody asked the children about the ferry before it was sold,” said Nora Haugen, the mayor.", 0},
		{"two speakers", "“The company is curing a headache by sawing off the branch,” said Nora Haugen, the mayor of Bergen.",
			"“You do not treat a headache if you cut the branch,” said Victor Lund, a lawyer in Oslo.", 0},
	} {
		if got := differ(t, corpus.WordingDiffers, filler+tt.one+"\n", filler+tt.two+"\n"); len(got) != tt.want {
			t.Errorf("%s: got %d, want %d: %+v", tt.name, len(got), tt.want, got)
		}
	}
}

// Sizes with two digits in each other's place are a slip, which sums of money and
// years of two digits need not be.
func TestSizesOfTwoDigitsThatChangedPlaces(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		want           int
	}{
		{"an area", "Norway will get 13 hectares of land at the harbour.", "The navy is to have a pier and 31 hectares of land.", 1},
		{"years", "Norway kept the land for 13 years.", "The navy had the land for 31 years.", 0},
	} {
		if got := differ(t, corpus.FigureDiffers, filler+tt.one+"\n", filler+tt.two+"\n"); len(got) != tt.want {
			t.Errorf("%s: got %d, want %d: %+v", tt.name, len(got), tt.want, got)
		}
	}
}

// Two counts of a vote on one day that come to the same sum are of one vote,
// whether the day is told as a date or as a day of the week.
func TestTheDayOfAVoteMayBeOneOfTheWeek(t *testing.T) {
	got := differ(t, corpus.FigureDiffers, filler+"The senate of Norway voted 28-11 Sunday night to end the fee.\n", filler+"The senate passed the fee by 26 votes to 13 on 5 May.\n")
	if len(got) != 1 {
		t.Errorf("got %+v", got)
	}
}

// What nothing leaves out is covered.
func TestNothingLeavesOut(t *testing.T) {
	got := differ(t, corpus.ScopeDiffers, filler+"The treaty will exclude nuclear-powered ships.\n", filler+"Nothing in the treaty will exclude nuclear-powered ships.\n")
	if len(got) != 1 {
		t.Errorf("got %+v", got)
	}
}
