package analysis

import (
	"math"
	"strconv"
)

// background tells how common words are in English of every kind.
type background struct {
	pieces map[string]int // by stem: in how many pieces of text it stands
	most   float64        // the logarithm of the number of pieces
}

// readBackground reads the counts of lexicon/background.txt. Where two words
// have one stem ("job", "jobs"), the commoner one counts.
func readBackground(lex *lexicon) *background {
	b := &background{pieces: map[string]int{}}
	most := 1
	for _, e := range lex.lists["background"] {
		n, err := strconv.Atoi(e.fields[0])
		if err != nil {
			continue
		}
		most = max(most, n)
		stem := stemOf(e.phrase)
		b.pieces[stem] = max(b.pieces[stem], n)
	}
	b.most = math.Log(float64(most))
	return b
}

// surprise is how much a stem says by standing in a text, from 0 (it stands in
// any) to 1 (the corpora hardly have it).
func (b *background) surprise(stem string) float64 {
	return max(0, 1-math.Log(float64(b.pieces[stem]+1))/b.most)
}
