package analysis

import (
	"slices"
	"strings"
	"testing"
)

func TestWhoIsKeptFromADeedIsNotWhatItIsDoneTo(t *testing.T) {
	for _, c := range []struct{ text, not string }{
		{"The council’s ban on rental scooters starts in May. Senator Rob Ketter has introduced a bill that would forbid Ohio cities to ban shared vehicles.", "cities"},
		{"Mark Dunn wants to prohibit Ohio cities from banning scooters.", "cities"},
		{"The firm’s fleet is large. Swyft Mobility had offered to cut its fleet in half. The Green Party backs the fleet.", "half"},
	} {
		if got := heldIn(t, c.text); slices.ContainsFunc(got, func(g string) bool { return strings.Contains(g, c.not) }) {
			t.Errorf("%s\n\tgot %q, want nothing on %s", c.text, got, c.not)
		}
	}
}
