package analysis

import (
	"slices"
	"testing"
)

func TestPoliciesAndResolutions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Labour Party was among the first to back the ban.", "labour-party for ban"},
		{"The Labour Party was the first body to oppose the ban.", "labour-party against ban"},
		{"Harlow Town Council passed by 31 votes to four a motion rejecting the tunnel.", "harlow-town-council against tunnel"},
		{"Harlow Town Council adopted a resolution in favour of the tunnel.", "harlow-town-council for tunnel"},
		{"The Labour Party would repeal the law.", "labour-party against law"},
		{"The Labour Party would build the tunnel.", "labour-party for tunnel"},
		{"The Labour Party would like the ban lifted.", "labour-party against ban"},
		{"The Labour Party wants the ban on nets to end at once.", "labour-party against ban on nets"},
	} {
		if got := heldIn(t, c.text); !slices.Contains(got, c.want) {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

// What somebody would do if, or did later, is no policy.
func TestWouldIsNoPolicyWhereItHangsOnSomething(t *testing.T) {
	for _, text := range []string{
		"The Labour Party would repeal the law if it had the money.",
		"The Labour Party would later repeal the law.",
		"The minister feared the Labour Party would repeal the law.",
		"Harlow Town Council rejected a motion opposing the tunnel.",
	} {
		for _, got := range heldIn(t, text) {
			if got == "labour-party against law" || got == "harlow-town-council against tunnel" {
				t.Errorf("%s: %s", text, got)
			}
		}
	}
}
