package briefing

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// An event concerns an issue if it names it, not if it only names an actor whose
// name stands in the issue.
func TestAnIssueIsNamedByMoreThanAnActorInIt(t *testing.T) {
	x := issueWordsOf([]corpus.Disagreement{{Issue: "mandate of the Northern Harbour Union force"}, {Issue: "Harbour Peace Act"}})
	for _, tt := range []struct {
		text string
		want []int
	}{
		{"The mandate of the Harbour force ends in May.", []int{0}},
		{"Ann Lee has led the Northern Harbour Union since 2019.", nil},
		{"The Peace Act of the Harbour was passed in 2011.", []int{1}},
	} {
		if got := x.named(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q names issues %v, want %v", tt.text, got, tt.want)
		}
	}
}
