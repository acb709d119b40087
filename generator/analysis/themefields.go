package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// fieldNoun is a noun of a field of public life, as the dossier has it; see
// themefields.txt.
type fieldNoun struct {
	stem     string
	field    string
	surfaces map[string]int
	inNames  map[string]int // the same where a name ends in it
	at       []*statement   // each once, in order
	sources  []corpus.SourceID
}

// instituted are the fields that a body stands for by its name: who speaks of
// the "High Court" speaks of courts.
var instituted = map[string]bool{"courts": true, "health": true, "education": true, "culture": true, "religion": true}

// weighty are the fields that are a subject even where each source has but one
// sentence on them. Schools or roads that each touches upon once, on the way to
// something else, are none.
var weighty = map[string]bool{"costs": true, "courts": true}

const (
	leastShare = 0.5 // of the sources must speak to a field that makes a theme
	freshShare = 0.5 // of its sentences must be in no other theme
	// Sentences, and share of all of them, beyond which a theme is the dossier
	// and no part of it.
	longTheme  = 12
	wholeShare = 0.2
)

// fieldThemes finds what the sources speak of in many words, none of which they
// repeat enough to head a theme: farmers in one, irrigation in the next. Two
// nouns of one field make a heading, as editors join them.
func fieldThemes(d *dossier, themes []corpus.Theme) []corpus.Theme {
	least := max(3, int(leastShare*float64(len(d.articles))+0.5))
	headed := map[string]bool{}
	for _, t := range themes {
		for w := range strings.FieldsSeq(strings.ToLower(t.Label)) {
			headed[stemOf(w)] = true
		}
	}
	var out []corpus.Theme
	for _, nouns := range fieldNouns(d) {
		nouns = slices.DeleteFunc(nouns, func(n *fieldNoun) bool { return headed[n.stem] || len(n.sources) < 2 })
		if len(nouns) < 2 {
			continue
		}
		slices.SortStableFunc(nouns, func(a, b *fieldNoun) int {
			return cmp.Or(cmp.Compare(len(b.sources), len(a.sources)), cmp.Compare(len(b.at), len(a.at)), cmp.Compare(a.stem, b.stem))
		})
		other := slices.IndexFunc(nouns[1:], func(n *fieldNoun) bool { return !kindred(n.stem, nouns[0].stem) }) + 1
		if other == 0 {
			continue
		}
		first, second := nouns[0].label(), nouns[other].label()
		t := corpus.Theme{Label: sentenceCase(first + " and " + second), Terms: []string{first, second}, Rule: "field-of-nouns"}
		fillTheme(d, &t, slices.Concat(nouns[0].at, nouns[other].at))
		fresh := freshPassages(t, themes)
		if all := len(d.factsOf().statements); len(t.Passages) > max(longTheme, int(wholeShare*float64(all))) {
			continue
		}
		if len(t.Sources) >= least && len(t.Passages) > least && (len(t.Passages) > len(t.Sources) || weighty[nouns[0].field]) && float64(fresh) >= freshShare*float64(len(t.Passages)) {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b corpus.Theme) int {
		return cmp.Or(cmp.Compare(len(b.Sources), len(a.Sources)), cmp.Compare(len(b.Passages), len(a.Passages)), cmp.Compare(a.Label, b.Label))
	})
	return out
}

// label is the noun as headings have it: in the plural where the sources use
// that now and then.
func (n *fieldNoun) label() string {
	if len(n.surfaces) == 0 {
		return commonestWords(n.inNames)
	}
	best := commonestWords(n.surfaces)
	for w, count := range n.surfaces {
		if strings.HasPrefix(w, best) && strings.HasSuffix(w, "s") && w != best && 4*count >= n.surfaces[best] {
			return w
		}
	}
	return best
}

// kindred tells whether two words are of one root: "ally" and "alliance".
func kindred(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 3
}

// fieldWord is a line of themefields.txt.
type fieldWord struct{ noun, field string }

// fieldWords are the lines by the stem of the noun.
type fieldWords map[string]fieldWord

func readFieldWords(lex *lexicon) fieldWords {
	out := fieldWords{}
	for _, e := range lex.lists["themefields"] {
		out[stemOf(e.phrase)] = fieldWord{e.phrase, e.fields[0]}
	}
	return out
}

// fieldNouns collects the nouns of each field, outside names; the fields are in
// the order in which the dossier first speaks of them.
func fieldNouns(d *dossier) [][]*fieldNoun {
	fields := prepared(d.lex, readFieldWords)
	var out [][]*fieldNoun
	place := map[string]int{}
	known := map[string]*fieldNoun{}
	for _, st := range d.factsOf().statements {
		var masked []bool
		for i := range st.tokens {
			t := st.tag(i)
			if !t.Noun() {
				continue
			}
			stem := st.stem(i)
			word, ok := fields[stem]
			if !ok || strings.HasSuffix(word.noun, "ing") != strings.Contains(st.lower(i), "ing") { // "training" is no train
				continue
			}
			field := word.field
			if masked == nil {
				masked = maskedTokens(d, st)
			}
			if (masked[i] || t.Proper()) && !(instituted[field] && i+1 < len(masked) && masked[i] && !masked[i+1]) {
				continue
			}
			n := known[stem]
			if n == nil {
				n = &fieldNoun{stem: stem, field: field, surfaces: map[string]int{}, inNames: map[string]int{}}
				known[stem] = n
				if _, ok := place[field]; !ok {
					place[field] = len(out)
					out = append(out, nil)
				}
				out[place[field]] = append(out[place[field]], n)
			}
			if masked[i] {
				n.inNames[st.lower(i)]++
			} else {
				n.surfaces[st.lower(i)]++
			}
			if len(n.at) == 0 || n.at[len(n.at)-1] != st {
				n.at = append(n.at, st)
			}
			if id := st.article.src.ID; len(n.sources) == 0 || n.sources[len(n.sources)-1] != id {
				n.sources = append(n.sources, id)
			}
		}
	}
	return out
}
