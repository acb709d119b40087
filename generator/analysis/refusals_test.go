package analysis

import (
	"slices"
	"testing"
)

// Who refuses is against what somebody else has just asked for.
func TestRefusals(t *testing.T) {
	const asked = "Ann Reid called for a referendum on the pact. "
	const reid = "Ann Reid for referendum on the pact"
	for _, tt := range []struct {
		text string
		want []string
	}{
		{asked + "The Harbour Ministry has refused, saying that time was short.", []string{reid, "Harbour Ministry against referendum on the pact"}},
		{asked + "So far the Harbour Ministry has declined.", []string{reid, "Harbour Ministry against referendum on the pact"}},
		{asked + "Kari Berg said no.", []string{reid, "Kari Berg against referendum on the pact"}},
		{asked + "Kari Berg would not budge.", []string{reid, "Kari Berg against referendum on the pact"}},
		{asked + "Kari Berg turned her down.", []string{reid, "Kari Berg against referendum on the pact"}},
		{asked + "The Harbour Ministry said that the law did not allow it.", []string{reid, "Harbour Ministry against referendum on the pact"}},
		{asked + "The Harbour Ministry said that the law did not allow drones.", []string{reid}},
		{asked + "Asked for a comment, the Harbour Ministry declined.", []string{reid}},
		{asked + "Kari Berg refused, however, to leave the hall.", []string{reid}},
		{asked + "The hall was full. The sun was high. It was Monday. Kari Berg said no.", []string{reid}},
		{asked + "She said no.", []string{reid}},
	} {
		got := sidesTaken(t, tt.text)
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// Who says what will follow unless a thing is dropped wants it dropped.
func TestWhatWillFollowUnlessItIsDone(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The Boat Union said it would strike unless the toll is dropped.", []string{"Boat Union against toll"}},
		{"Olav Moe warned that he would resign if the toll was not kept.", []string{"Olav Moe for toll"}},
		{"Olav Moe said he would not leave Lunde unless the toll is dropped.", nil},
		{"Olav Moe said trade would grow if the toll was dropped.", nil},
		{"The Boat Party has tabled a motion to drop the toll.", []string{"Boat Party against toll"}},
	} {
		if got := sidesTaken(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
