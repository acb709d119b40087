package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// What of a sentence cannot be part of a theme's phrase: names, dates, figures.

// maskedTokens tells which tokens name actors or dates, which are no part of a
// theme.
func maskedTokens(d *dossier, st *statement) []bool {
	masked := make([]bool, len(st.tokens))
	for _, e := range st.dates {
		for k := e.i; k < e.j; k++ {
			masked[k] = true
		}
	}
	if d.mentions == nil {
		return masked
	}
	for _, m := range d.mentions.of(st.sentence) {
		for k := st.tokenAt(m.Span.Start); k < len(st.tokens) && st.tokens[k].Start < m.Span.End; k++ {
			masked[k] = true
		}
	}
	return masked
}

// aliasWords are the names of actors in lower case, by their first two words:
// many people share a given name.
type aliasWords struct {
	first map[string]bool
	names map[[2]string][][]string // the second word is empty in names of one word
}

// readAliases collects the names that actors go by, of persons only those of
// several words: "may" and "brown" are words as well.
func readAliases(d *dossier) aliasWords {
	out := aliasWords{map[string]bool{}, map[[2]string][][]string{}}
	for _, a := range d.corpus.Actors {
		if !a.Named {
			continue
		}
		for _, alias := range a.Aliases {
			words := strings.Fields(strings.ToLower(foldMarks(alias.Text)))
			proper := alias.Form == corpus.FormName || alias.Form == corpus.FormVariant || alias.Form == corpus.FormAcronym
			if !proper || len(words) == 0 || len(words) == 1 && a.Kind == corpus.Person {
				continue
			}
			start := [2]string{words[0]}
			copy(start[:], words)
			out.first[words[0]] = true
			out.names[start] = append(out.names[start], words)
		}
	}
	return out
}

// mask marks the tokens that spell an actor's name in whatever letters.
func (w aliasWords) mask(st *statement, masked []bool) {
	for i := range st.tokens {
		if st.word(i) == st.lower(i) || !w.first[st.lower(i)] { // "the bill" is not somebody called Bill
			continue
		}
		for _, start := range [][2]string{{st.lower(i)}, {st.lower(i), st.lower(i + 1)}} {
			for _, words := range w.names[start] {
				if wordsAt(st, i, words) {
					for k := i; k < i+len(words) && k < len(masked); k++ {
						masked[k] = true
					}
				}
			}
		}
	}
}
