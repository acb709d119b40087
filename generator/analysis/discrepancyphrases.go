package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Phrases that two sentences share: two words that stand next to each other tell
// more of what is meant than the two do apart. "The list price", "eligible for
// treatment" and "open to public comment" are about one thing wherever they
// stand, even where each word alone is common.

// wordPair is two stems that stand next to each other, the smaller first.
type wordPair [2]int

// phraseGap is how many words such as "for the" may stand between the two.
const phraseGap = 2

// phrasesIn lists the phrases of tokens i..j of a statement, but not of
// skip..end. Names make none: they are compared as names.
func (f *facts) phrasesIn(st *statement, i, j, skip, end int) []wordPair {
	var out []wordPair
	last, at := -1, -1
	for k := i; k < j; k++ {
		id := f.stemAt(st.sentence, k)
		t := st.tag(k)
		switch {
		case k >= skip && k < end, t.Proper(), t == language.CD, !isWord(st.lower(k)) && st.lower(k) != "-":
			last = -1
		case id < 0 || f.titles[st.lower(k)]:
			if st.tag(k) == language.CC {
				last = -1
			}
		default:
			if last >= 0 && last != id && k-at <= phraseGap+1 {
				out = append(out, wordPair{min(last, id), max(last, id)})
			}
			last, at = id, k
		}
	}
	return out
}

// phrasesBeside counts the phrases that stand close to two values, at tokens i..j
// of one statement and k..l of another. What a comma parts from them is of
// something else.
func (f *facts) phrasesBeside(a *statement, i, j int, b *statement, k, l int) int {
	x, y := f.phrasesAround(a, i, j), f.phrasesAround(b, k, l)
	n := 0
	for m, p := range x {
		if !slices.Contains(x[:m], p) && slices.Contains(y, p) {
			n++
		}
	}
	return n
}

// phrasesAround lists the phrases close to tokens i..j.
func (f *facts) phrasesAround(st *statement, i, j int) []wordPair {
	from, to := i, j
	for from > max(0, i-aside) && !st.ends(from-1) {
		from--
	}
	for to < min(len(st.tokens), j+aside) && !st.ends(to) {
		to++
	}
	return f.phrasesIn(st, from, to, i, j)
}
