package analysis

import (
	"slices"
	"testing"
)

func TestOneOfSeveralHoldsForNoneOfTheOthers(t *testing.T) {
	for text, want := range map[string]string{
		"The city council votes on the rent freeze in May. One of Germany’s best-known economists opposes the rent freeze.":                             "one-of-germanys-best-known-economists against rent freeze",
		"The city council votes on the rent freeze in May. Ana Brand, one of the councillors who opposed the rent freeze, has written to the ministry.": "ana-brand against rent freeze",
	} {
		if got := heldIn(t, text); !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}
