package analysis

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// phrase is a noun phrase that stands in the dossier, whatever its inflection.
type phrase struct {
	key      string // stems with a space between
	stems    []string
	at       []*statement // once for each time it stands
	told     []*statement // where a verb tells the same
	definite int          // how many of them are taken to be known: "the fine", "its fine"
	spoken   int          // how many of them stand between quotation marks
	sources  []corpus.SourceID
	passages int
	before   []string // nouns that it only modifies: "survey" of "traffic survey"
	surfaces map[string]int
	headAt   int     // which of stems is the noun that the phrase is a kind of
	titled   bool    // stands in a title
	everyday bool    // a word for a thing that texts on anything have: "knees"
	weak     bool    // general words with a modifier
	subject  string  // stem of that modifier, where it is a noun: "security" of "security concerns"
	named    bool    // begins with the name of an actor: "Delft accord"
	place    string  // stems of the place that it is tied to: "ukraine" of "war in Ukraine"
	thing    string  // stem of what it is an aspect of: "template" of "storage of templates"
	score    float64 // set by rankPhrases
}

// phrases are the noun phrases of a dossier in the order of their first place.
type phrases struct {
	list  []*phrase
	byKey map[string]*phrase
	words phraseWords
}

// maxPhrase is the most words that a heading may have.
const maxPhrase = 4

// phraseWords are the lexicons that keep general words out of phrases.
// alone are those of bodies, places and numbers, which head no theme alone.
// measures are the words of units, which head no phrase at all.
type phraseWords struct{ general, weak, function, titles, alone, measures, numbers, issues, bare, orgs map[string]bool }

// phrasesOf finds the phrases of the dossier on first use. Later finders add to
// single words what verbs tell of them; phrases of several words stay as found.
func (d *dossier) phrasesOf() *phrases {
	if d.phrases == nil {
		d.phrases = findPhrases(d, d.factsOf())
	}
	return d.phrases
}

// phraseWordsOf adds to the lexicons the organisations of the dossier.
func phraseWordsOf(d *dossier) phraseWords {
	w := prepared(d.lex, readPhraseWords)
	w.orgs, w.alone = maps.Clone(w.orgs), maps.Clone(w.alone)
	for _, a := range d.corpus.Actors {
		if words := strings.Fields(strings.ToLower(a.Name)); a.Kind == corpus.Organisation && len(words) > 1 {
			w.orgs[words[len(words)-1]] = true // "the trust" is the Harbour Trust, not what one has in it
		}
	}
	maps.Copy(w.alone, w.orgs)
	return w
}

func readPhraseWords(lex *lexicon) phraseWords {
	w := phraseWords{maps.Clone(lex.set("themestop")), lex.set("themeweak"), lex.set("functionwords"), maps.Clone(lex.set("titles")), map[string]bool{}, map[string]bool{}, lex.set("numbers"), lex.set("themeissues"), lex.set("themebare"), lex.set("orgwords")}
	for _, e := range lex.lists["humans"] {
		if len(e.fields) < 2 { // who is no topic
			w.titles[e.phrase] = true
		}
	}
	maps.Copy(w.titles, lex.set("kin"))
	for _, list := range []string{"bodies", "placewords", "numbers"} {
		maps.Copy(w.alone, lex.set(list))
	}
	for unit := range lex.set("units") {
		for _, word := range strings.Fields(unit) {
			w.measures[word] = true
		}
	}
	for issue := range w.issues {
		delete(w.general, issue)
		delete(w.measures, issue)
		delete(w.measures, issue+"s")
	}
	return w
}

// findPhrases collects the noun phrases of all prose and their parts.
func findPhrases(d *dossier, f *facts) *phrases {
	w := phraseWordsOf(d)
	ps := &phrases{byKey: map[string]*phrase{}, words: w}
	aliases := readAliases(d)
	for _, st := range f.statements {
		masked := maskedTokens(d, st)
		aliases.mask(st, masked)
		for i := 0; i < len(st.tokens); {
			j := phraseEnd(st, masked, i)
			if j == i {
				i++
				continue
			}
			if i == 0 || !masked[i-1] || !st.tag(i-1).Proper() || !st.tag(j-1).Proper() { // no part of "Friends of Nature"
				ps.addParts(st, i, j, w)
			}
			ps.addComplement(st, masked, j, w)
			ps.addPlaced(d, st, j, w)
			ps.addNamed(d, st, i, j, w)
			i = j
		}
	}
	ps.addHyphened(f)
	for _, p := range ps.list {
		p.passages = countPassages(p.at)
	}
	return ps
}

// phraseEnd gives the end of the adjectives and nouns that start at token i and
// end in a noun, or i.
func phraseEnd(st *statement, masked []bool, i int) int {
	end := i
	for k := i; k >= 0 && k < len(st.tokens) && !masked[k] && k < i+8; k++ {
		t := st.tag(k)
		switch {
		case !isWord(st.lower(k)):
			return end
		case t == language.NN || t == language.NNS || t == language.NNP || t == language.NNPS:
			end = k + 1
		case t == language.JJ, t == language.VBG && k == i:
		default:
			return end
		}
	}
	return end
}

// add counts the phrase at tokens i..j, if it could be a heading.
func (ps *phrases) add(st *statement, i, j int, w phraseWords) {
	if weak, ok := w.judge(st, i, j); ok {
		p := ps.count(st, i, j, weak)
		if weak && st.tag(j-2).Noun() {
			p.subject = p.stems[j-2-i]
		}
	}
}

// count adds one place of the phrase at tokens i..j, and gives the phrase.
func (ps *phrases) count(st *statement, i, j int, weak bool) *phrase {
	var few [maxPhrase]string
	stems := few[:0]
	for k := i; k < j; k++ {
		stems = append(stems, st.stem(k))
	}
	key := strings.Join(stems, " ")
	p := ps.byKey[key]
	surface := st.words(i, j)
	if !st.tag(i).Proper() && capitals(surface) == 1 { // at a sentence's start
		surface = strings.ToLower(surface[:1]) + surface[1:]
	}
	if p == nil {
		p = &phrase{key: key, stems: slices.Clone(stems), headAt: len(stems) - 1, surfaces: map[string]int{}, weak: weak}
		ps.byKey[key] = p
		ps.list = append(ps.list, p)
	}
	if n := st.tag(j); !n.Noun() || p.surfaces[surface] == 0 && len(p.surfaces) == 0 { // "job cuts" are not how one writes of jobs
		p.surfaces[surface]++
	}
	if st.quotedAt(i) {
		p.spoken++
	}
	if t := st.tag(i - 1); st.lower(i-1) == "the" || t == language.PRPS || t == language.POS {
		p.definite++
	}
	p.at = append(p.at, st)
	if id := st.article.src.ID; len(p.sources) == 0 || p.sources[len(p.sources)-1] != id { // statements come article by article
		p.sources = append(p.sources, id)
	}
	return p
}

// judge tells whether tokens i..j can be a heading, and whether they are weak:
// a general noun that only its modifiers make a subject.
func (w phraseWords) judge(st *statement, i, j int) (weak, ok bool) {
	head := st.lower(j - 1)
	for k := i; k < j; k++ {
		if w.is(st, k, measureWord) {
			return false, false
		}
	}
	if len(head) < 3 || strings.Contains(head, ".") || w.is(st, j-1, functionWord) || w.is(st, j-1, weakWord) && !w.issues[head] || !st.tag(j-1).Noun() || st.tag(j-1).Proper() && j-i == 1 {
		return false, false
	}
	if w.titles[head] || w.titles[strings.ToLower(st.words(i, j))] || w.titles[strings.TrimSuffix(head, "s")] {
		return false, false
	}
	first := st.lower(i)
	if i > 1 && capitalised(st.word(i)) && capitalised(st.word(i-1)) { // the end of a name
		return false, false
	}
	if w.is(st, i, weakWord) && !(j-i == 1 && w.issues[first]) || w.is(st, i, functionWord) || j-i > 1 && strings.HasSuffix(first, "ly") {
		return false, false
	}
	general := w.is(st, j-1, generalWord)
	if j-i == 1 {
		return false, !general && !w.alone[head] && !w.alone[strings.TrimSuffix(head, "s")] && st.tag(i) != language.VBG
	}
	strong := 0
	for k := i; k < j-1; k++ {
		if st.lower(k) == "of" {
			continue
		}
		if w.is(st, k, functionWord) {
			return false, false
		}
		if !w.is(st, k, generalWord|weakWord) {
			strong++
		}
	}
	return general, strong > 0
}

// themeMarks tell what a word is to phrases.
type themeMarks uint8

const (
	judgedWord themeMarks = 1 << iota // the others are known
	generalWord
	weakWord
	functionWord
	measureWord
)

// is tells whether token i has one of the marks, which are reckoned when a word
// is first asked about: phrases and their parts are judged again and again.
func (w phraseWords) is(st *statement, i int, marks themeMarks) bool {
	x := st.forms[i]
	if x.theme == 0 {
		x.theme = judgedWord
		for n, has := range [...]bool{w.isGeneral(x.lower), w.weak[x.lower], w.function[x.lower], w.measured(x.lower)} {
			if has {
				x.theme |= generalWord << n
			}
		}
	}
	return x.theme&marks != 0
}

// measured tells whether a word only says how much: a unit, or a number that a
// hyphen ties to something, as in "two-thirds" and "twenty-year-old".
func (w phraseWords) measured(word string) bool {
	number, _, joined := strings.Cut(word, "-")
	return w.measures[word] || joined && (w.numbers[number] || number != "" && number[0] <= '9')
}

func (w phraseWords) isGeneral(word string) bool {
	return w.general[word] || w.general[strings.TrimSuffix(word, "s")] || w.general[strings.TrimSuffix(word, "es")] ||
		strings.HasSuffix(word, "ies") && w.general[word[:len(word)-3]+"y"]
}

// parts gives the keys of the shorter phrases inside a phrase.
func (p *phrase) parts() []string {
	var out []string
	for i := range p.stems {
		for j := i + 1; j <= len(p.stems); j++ {
			if j-i < len(p.stems) {
				out = append(out, strings.Join(p.stems[i:j], " "))
			}
		}
	}
	return out
}

// head is the stem of the noun that the phrase is a kind of.
func (p *phrase) head() string { return p.stems[p.headAt] }

// headWord is the head as it stands in the label, without its inflection taken
// off.
func (p *phrase) headWord() string {
	words := strings.Fields(p.label())
	return words[min(p.headAt, len(words)-1)]
}

// label is the commonest surface of the phrase; of equals the plain one in
// lower case, then the shortest.
func (p *phrase) label() string {
	var all []string
	for s := range p.surfaces {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(p.surfaces[b], p.surfaces[a]), cmp.Compare(capitals(a), capitals(b)), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return all[0]
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if r >= 'A' && r <= 'Z' {
			n++
		}
	}
	return n
}

// countPassages counts the passages in which statements stand.
func countPassages(at []*statement) int {
	n := 0
	var last *statement
	for _, st := range at {
		if last == nil || last.article != st.article || last.passage.ID != st.passage.ID {
			n++
		}
		last = st
	}
	return n
}
