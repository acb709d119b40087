package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

const (
	peopleSources = 3 // that must speak of a group for it to head a theme
	peoplePlaces  = 4 // and sentences that name it
)

// freshPassages counts the passages of a theme that none of the others has.
func freshPassages(t corpus.Theme, others []corpus.Theme) int {
	spoken := map[corpus.Span]bool{}
	for _, o := range others {
		for _, span := range o.Passages {
			spoken[span] = true
		}
	}
	n := 0
	for _, span := range t.Passages {
		if !spoken[span] {
			n++
		}
	}
	return n
}

// affected is a group of people whom the matter befalls, as the dossier has it.
type affected struct {
	word    string
	at      []*statement // each once, in order
	plural  int          // how many of them speak of the group, not of one of it
	sources []corpus.SourceID
}

// peopleTheme makes a theme of those whom a matter befalls: "Tenants and
// landlords". Each article writes of them in other words and seldom says more
// than who they are, so that no phrase of several words brings them together.
func peopleTheme(d *dossier, themes []corpus.Theme) (corpus.Theme, bool) {
	headed := map[string]bool{}
	for _, t := range themes {
		for w := range strings.FieldsSeq(strings.ToLower(t.Label)) {
			headed[stemOf(w)] = true
		}
	}
	groups := affectedGroups(d)
	groups = slices.DeleteFunc(groups, func(g *affected) bool {
		return headed[stemOf(g.word)] || len(g.sources) < peopleSources || g.plural < peoplePlaces
	})
	if len(groups) == 0 {
		return corpus.Theme{}, false
	}
	slices.SortStableFunc(groups, func(a, b *affected) int {
		return cmp.Or(cmp.Compare(len(b.sources), len(a.sources)), cmp.Compare(len(b.at), len(a.at)), cmp.Compare(a.word, b.word))
	})
	first := groups[0]
	t := corpus.Theme{Label: sentenceCase(first.word), Terms: []string{first.word}, Rule: "people-affected"}
	at := slices.Clone(first.at)
	if len(groups) > 1 {
		t.Label += " and " + groups[1].word
		t.Terms = append(t.Terms, groups[1].word)
		at = append(at, groups[1].at...)
	} else if len(first.at) < peoplePlaces+leastPassages-1 || 2*len(first.sources) < len(d.articles) {
		return corpus.Theme{}, false
	}
	fillTheme(d, &t, at)
	if 3*freshPassages(t, themes) < len(t.Passages) { // the judges of a case that is a theme
		return corpus.Theme{}, false
	}
	if all := len(d.factsOf().statements); len(t.Passages) > max(longTheme, int(wholeShare*float64(all))) {
		return corpus.Theme{}, false
	}
	return t, true
}

// peopleWords give the plural of the nouns of groups, by both of their numbers.
type peopleWords map[string]string

func readPeopleWords(lex *lexicon) peopleWords {
	out := peopleWords{}
	for w := range lex.set("themepeople") {
		out[w] = w
		one := strings.TrimSuffix(w, "s")
		if many, ok := strings.CutSuffix(w, "men"); ok {
			one = many + "man"
		}
		out[one] = w
	}
	return out
}

// affectedGroups counts where each group stands outside names.
func affectedGroups(d *dossier) []*affected {
	words := prepared(d.lex, readPeopleWords)
	known := map[string]*affected{}
	var out []*affected
	for _, st := range d.factsOf().statements {
		for i := range st.tokens {
			w := words[st.lower(i)]
			if w == "" || !st.tag(i).Noun() || st.tag(i).Proper() {
				continue
			}
			g := known[w]
			if g == nil {
				g = &affected{word: w}
				known[w] = g
				out = append(out, g)
			}
			if w == st.lower(i) && !st.tag(i+1).Noun() {
				g.plural++
			}
			if len(g.at) == 0 || g.at[len(g.at)-1] != st {
				g.at = append(g.at, st)
			}
			if id := st.article.src.ID; len(g.sources) == 0 || g.sources[len(g.sources)-1] != id {
				g.sources = append(g.sources, id)
			}
		}
	}
	return out
}
