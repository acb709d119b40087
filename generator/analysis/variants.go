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
	type key struct{ a, b, c string }
	index := map[key][]int{}
	contents, wordings := make([][]string, len(qs)), make([][]string, len(qs))
	for i := range qs {
		if qs[i].Kind == corpus.Indirect {
			continue
		}
		var words []string
		for _, s := range qs[i].Quoted {
			text := d.corpus.Text(s)
			words = append(words, variantWords(text)...)
			wordings[i] = append(wordings[i], wordsOf(text)...)
		}
		contents[i] = words
		for k := 0; k+2 < len(words); k++ {
			t := []string{words[k], words[k+1], words[k+2]}
			slices.Sort(t)
			index[key{t[0], t[1], t[2]}] = append(index[key{t[0], t[1], t[2]}], i)
		}
	}
	for i := range qs {
		seen := map[int]bool{}
		for k := 0; k+2 < len(contents[i]); k++ {
			t := []string{contents[i][k], contents[i][k+1], contents[i][k+2]}
			slices.Sort(t)
			for _, j := range index[key{t[0], t[1], t[2]}] {
				if j == i || seen[j] {
					continue
				}
				seen[j] = true
				if sameSpeaker(qs[i], qs[j]) && sameRun(wordings[i], wordings[j]) {
					qs[i].Variants = append(qs[i].Variants, qs[j].ID)
				}
			}
		}
		slices.SortFunc(qs[i].Variants, func(a, b corpus.QuotationID) int { return cmp.Compare(a, b) })
	}
}

// sameRun tells whether two runs of words are one utterance: most words of the
// shorter stand in the longer, in order and close together.
func sameRun(a, b []string) bool {
	m := align(a, b).trimmed()
	return len(m) >= 3 && len(m)*10 >= 7*min(len(a), len(b), maxAligned) && m.compact()
}

func sameSpeaker(a, b corpus.Quotation) bool {
	return a.Speaker == nil || b.Speaker == nil || a.Speaker.Actor == "" || b.Speaker.Actor == "" || a.Speaker.Actor == b.Speaker.Actor
}

// variantWords are the words of a quotation that tell it from another: no
// short function words, in lower case, marks folded.
func variantWords(text string) []string {
	return slices.DeleteFunc(wordsOf(text), func(w string) bool { return len(w) <= 2 || w == "the" || w == "and" || w == "that" })
}

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
