package analysis

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

// themeWords is what is known of words as parts of headings.
type themeWords struct {
	headingWords
	background *background
	nouns      map[string]string // by stem of a verb, the stem of the noun for what it does
	titles     [][]string        // stems of the words of each title
}

// headingWords is what the lexicon alone tells of them.
type headingWords struct {
	everyday map[string]bool   // stems of nouns for things that stand in texts on anything
	issues   map[string]bool   // stems of nouns for matters of public life and for what is decided
	doing    map[string]string // by stem of a verb, the stem of the noun for what it does
	bare     map[string]bool   // stems of nouns that name no matter until it is said what they are of
	alone    map[string]bool   // nouns that name a matter by themselves, in both numbers
	common   map[string]bool   // stems of nouns for things that stand in texts on anything
	vague    map[string]bool   // stems of nouns for what texts on anything speak of, so that they head nothing alone
}

func readThemeWords(d *dossier) *themeWords {
	known := prepared(d.lex, readHeadingWords)
	w := &themeWords{headingWords: known, background: prepared(d.lex, readBackground), nouns: maps.Clone(known.doing)}
	for _, a := range d.articles {
		var stems []string
		for _, word := range variantWords(a.src.Title) {
			stems = append(stems, stemOf(strings.ToLower(word)))
		}
		w.titles = append(w.titles, stems)
	}
	return w
}

func readHeadingWords(lex *lexicon) headingWords {
	w := headingWords{issues: map[string]bool{}, doing: map[string]string{}, everyday: map[string]bool{}, bare: map[string]bool{}, alone: map[string]bool{}, vague: map[string]bool{}, common: map[string]bool{}}
	for _, e := range lex.lists["themecommon"] {
		w.everyday[stemOf(e.phrase)] = true
		w.vague[stemOf(e.phrase)], w.common[stemOf(e.phrase)] = true, true
	}
	for _, e := range lex.lists["themeissues"] {
		w.issues[stemOf(e.phrase)] = true
		delete(w.everyday, stemOf(e.phrase))
		w.alone[e.phrase], w.alone[e.phrase+"s"] = true, true
	}
	for _, e := range lex.lists["issuenouns"] {
		if len(e.fields) > 2 {
			w.doing[stemOf(e.phrase)] = stemOf(e.fields[2])
		}
		if len(e.fields) > 1 && e.fields[1] != "plan" {
			w.issues[stemOf(e.phrase)] = true
		}
		if e.fields[1] == "law" || e.fields[0] == "attack" {
			delete(w.alone, e.phrase)
		} else if e.fields[1] == "deed" && len(e.fields) < 3 {
			w.alone[e.phrase] = true
		}
	}
	for _, e := range lex.lists["themebare"] {
		w.everyday[stemOf(e.phrase)], w.bare[stemOf(e.phrase)] = true, true
		delete(w.alone, e.phrase)
		delete(w.alone, e.phrase+"s")
	}
	return w
}

const (
	mostSurprise = 0.75 // more tells of a rare word, not of a better heading
	issueWeight  = 0.4  // of the commonest noun for an issue
)

// rankPhrases gives the phrases that matter, best first. A phrase matters by
// its C-value (Frantzi, Ananiadou and Mima 2000: how often it stands, less how
// often it only stands inside longer ones, more for more words), by how
// surprising its words are in English, and by how many sources have it; more
// where it names an issue or stands in a title.
func rankPhrases(d *dossier, ps *phrases, words *themeWords) []*phrase {
	inside := ps.nested()
	articles := len(d.articles)
	titled := words.runsOfTitles(ps)
	var out []*phrase
	for _, p := range ps.list {
		p.everyday = len(p.stems) == 1 && words.everyday[p.key]
		p.titled = titled[p.key]
		if !p.matters(d, articles) {
			continue
		}
		count := float64(p.statements()) + 0.5*float64(len(p.told))
		if n := inside[p.key]; n[1] > 0 && len(p.stems) > 1 {
			count -= float64(n[0]) / float64(n[1])
		}
		if p.score = words.score(p, articles, count); p.score > 0 {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *phrase) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key))
	})
	return out
}

// score tells how much a phrase matters that counts for so many places.
func (w *themeWords) score(p *phrase, articles int, count float64) float64 {
	spread := float64(len(p.sources)) / float64(articles)
	return math.Log2(float64(len(p.stems))+1) * count * w.weight(p) * (0.25 + spread)
}

// weight is how well a phrase's words would do in a heading, whatever their
// number in the dossier.
func (w *themeWords) weight(p *phrase) float64 {
	surprise, n := 0.0, 0
	for _, s := range p.stems {
		if len(s) > 3 || n == 0 { // not "of", "in", "the"
			surprise += w.background.surprise(s)
			n++
		}
	}
	surprise = min(surprise/float64(n), mostSurprise)
	weight := surprise * surprise
	if w.issues[p.head()] {
		weight = 2 * max(weight, issueWeight)
	}
	if p.titled {
		weight *= 1.3
	}
	if p.weak && len(p.sources) < 3 {
		weight /= 2
	}
	return weight
}

// matters tells whether a phrase may speak for a theme: it stands in two
// sources that have not copied each other, or so often in one that it must be
// that article's subject. A speaker's turn of phrase is none.
func (p *phrase) matters(d *dossier, articles int) bool {
	switch {
	case len(p.before) == len(p.at) && !slices.ContainsFunc(p.before, func(noun string) bool { return noun != p.before[0] }):
		return false // no more than a part of one longer name
	case p.spoken == len(p.at) || p.named || len(p.at) < 2:
		return false
	case len(p.sources) == 1:
		return p.passages >= 3 && (len(p.stems) > 1 && !p.weak || articles < 3)
	case len(p.at) == 2:
		return (len(p.stems) > 1 || articles < 5) && independent(d.corpus.Source(p.sources[0]), d.corpus.Source(p.sources[1]))
	}
	return len(p.at) > 3 || len(p.stems) > 1 || len(p.sources) > 2 || articles < 5
}

// addVerbs adds to the nouns for issues where a verb tells the same: "suspended"
// to "suspension".
func (ps *phrases) addVerbs(d *dossier, f *facts, words *themeWords) {
	for _, p := range ps.list {
		if len(p.stems) > 1 || !words.issues[p.key] {
			continue
		}
		for _, ending := range []string{"ation", "ion", "ment", "al", "ance"} {
			if verb, ok := strings.CutSuffix(p.key, ending); ok && len(verb) > 3 && words.nouns[verb] == "" {
				words.nouns[verb] = p.key
			}
		}
	}
	for _, st := range f.statements {
		for i := range st.tokens {
			if !st.tag(i).Verb() {
				continue
			}
			stem := st.stem(i)
			if noun := words.nouns[stem]; noun != "" {
				stem = noun
			}
			p := ps.byKey[stem]
			if p == nil || !words.issues[stem] || len(p.stems) > 1 || len(p.told) > 0 && p.told[len(p.told)-1] == st {
				continue
			}
			p.told = append(p.told, st)
			if id := st.article.src.ID; !slices.Contains(p.sources, id) {
				p.sources = append(p.sources, id)
			}
		}
	}
}

// statements counts the sentences in which a phrase stands.
func (p *phrase) statements() int {
	n := 0
	var last *statement
	for _, st := range p.at {
		if st != last {
			n++
		}
		last = st
	}
	return n
}

// nested tells how often, and in how many longer phrases, each phrase stands.
func (ps *phrases) nested() map[string][2]int {
	inside := map[string][2]int{}
	for _, p := range ps.list {
		for _, key := range p.parts() {
			if _, ok := ps.byKey[key]; ok {
				n := inside[key]
				inside[key] = [2]int{n[0] + len(p.at), n[1] + 1}
			}
		}
	}
	return inside
}

// runsOfTitles gives the keys of all phrases that the titles could hold: the
// words that stand in them next to each other, as many as a phrase has at most.
func (w *themeWords) runsOfTitles(ps *phrases) map[string]bool {
	longest := 0
	for _, p := range ps.list {
		longest = max(longest, len(p.stems))
	}
	out := map[string]bool{}
	for _, title := range w.titles {
		for i := range title {
			for j := i + 1; j <= min(i+longest, len(title)); j++ {
				out[strings.Join(title[i:j], " ")] = true
			}
		}
	}
	return out
}
