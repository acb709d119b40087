package language

import (
	"encoding/csv"
	"fmt"
	"hash/fnv"
	"os"
	"testing"
)

func TestFingerprint(t *testing.T) {
	m := load(t)
	h := fnv.New64a()
	texts := realTexts()
	for _, y := range []string{"2019", "2020"} {
		f, _ := os.Open("../../../shared/corpora/eval/wikinews_" + y + ".csv")
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			texts = append(texts, r[3])
		}
	}
	big := ""
	for _, x := range texts {
		if len(big) < 400000 {
			big += x + "\n\n"
		}
	}
	texts = append(texts, big)
	for _, x := range texts {
		var bl []Block
		for i := 0; i < len(x); i += 700 {
			bl = append(bl, Block{i, min(i+700, len(x)), BlockKind(i / 700 % 5 / 4)})
		}
		for _, b := range [][]Block{whole(x), bl} {
			fmt.Fprint(h, m.Annotate(x, b).Sentences)
		}
	}
	fmt.Printf("fingerprint %x\n", h.Sum64())
}
