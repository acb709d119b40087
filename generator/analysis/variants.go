package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// linkVariants ties quotations that give the same words: as one utterance, not
// as two that have a phrase in common.
func linkVariants(d *dossier, qs []corpus.Quotation) {
	numbers := map[string]int32{} // of words
	index := map[[3]int32][]int{} // by three words that follow each other, in any order
	contents, wordings := make([][]int32, len(qs)), make([][]string, len(qs))
	for i := range qs {
		if qs[i].Kind == corpus.Indirect {
			continue
		}
		for _, s := range qs[i].Quoted {
			words := wordsOf(d.corpus.Text(s))
			wordings[i] = append(wordings[i], words...)
			for _, w := range words {
				if !tellsVariants(w) {
					continue
				}
				n, known := numbers[w]
				if !known {
					n = int32(len(numbers))
					numbers[w] = n
				}
				contents[i] = append(contents[i], n)
			}
		}
		for k := 0; k+2 < len(contents[i]); k++ {
			t := sortedThree([3]int32(contents[i][k:]))
			index[t] = append(index[t], i)
		}
	}
	for i := range qs {
		seen := map[int]bool{}
		for k := 0; k+2 < len(contents[i]); k++ {
			for _, j := range index[sortedThree([3]int32(contents[i][k:]))] {
				if j == i || seen[j] {
					continue
				}
				seen[j] = true
				if sameSpeaker(&qs[i], &qs[j]) && sameRun(wordings[i], wordings[j]) {
					qs[i].Variants = append(qs[i].Variants, qs[j].ID)
				}
			}
		}
		slices.SortFunc(qs[i].Variants, func(a, b corpus.QuotationID) int { return cmp.Compare(a, b) })
	}
}

// sortedThree sorts three words.
func sortedThree(t [3]int32) [3]int32 {
	slices.Sort(t[:])
	return t
}

// sameRun tells whether two runs of words are one utterance: most words of the
// shorter stand in the longer, in order and close together.
func sameRun(a, b []string) bool {
	m := align(a, b).trimmed()
	return len(m) >= 3 && len(m)*10 >= 7*min(len(a), len(b), maxAligned) && m.compact()
}

func sameSpeaker(a, b *corpus.Quotation) bool {
	return a.Speaker == nil || b.Speaker == nil || a.Speaker.Actor == "" || b.Speaker.Actor == "" || a.Speaker.Actor == b.Speaker.Actor
}

// variantWords are the words of a quotation that tell it from another: no
// short function words, in lower case, marks folded.
func variantWords(text string) []string {
	return slices.DeleteFunc(wordsOf(text), func(w string) bool { return !tellsVariants(w) })
}

func tellsVariants(w string) bool { return len(w) > 2 && w != "the" && w != "and" && w != "that" }

// wordsOf gives the words of a text in lower case, marks folded.
func wordsOf(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(foldMarks(text)), func(r rune) bool {
		return r != '\'' && r != '-' && (r < '0' || r > '9' && r < 'a' || r > 'z' && r < 0x80)
	}) {
		if w = strings.Trim(w, "'-"); w != "" {
			out = append(out, w)
		}
	}
	return out
}
