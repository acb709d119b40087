package language

import (
	"math/rand/v2"
	"testing"
)

// A table must hold what a map holds, also where it has to grow and for hashes that fall on one place.
func TestTableHoldsWhatAMapHolds(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	have, want := newTable[int](4), map[uint64]int{}
	hashes := []uint64{1}
	for range 3000 {
		hashes = append(hashes, chance.Uint64()>>chance.IntN(60))
	}
	for n := range 6000 {
		h := max(hashes[chance.IntN(len(hashes))], 1)
		want[h] += n
		*have.at(h) += n
	}
	for _, h := range hashes {
		got := have.get(h)
		if n, ok := want[max(h, 1)]; ok != (got != nil) || ok && *got != n {
			t.Fatalf("%x: %v, want %d %v", h, got, n, ok)
		}
	}
	if have.used != len(want) {
		t.Errorf("%d values, want %d", have.used, len(want))
	}
}
