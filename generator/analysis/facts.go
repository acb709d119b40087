package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// facts is what several finders need of every sentence, read once: its dates,
// its figures and the stems of its content words.
type facts struct {
	factWords
	statements   []*statement // of prose sentences, in order
	byArticle    map[*article][]*statement
	articles     map[corpus.SourceID]*article
	mentions     *mentionIndex
	actors       map[corpus.ActorID]*corpus.Actor
	anchors      map[*article]dateAnchor
	spread       []int     // by stem: how many statements hold it
	weights      []float64 // by stem: how much it tells
	postings     [][]int32 // by stem, if it is rare: the statements that hold it, by order
	stems        map[string]int
	follower     *follower
	names        map[*corpus.Actor][]splitName // of persons; see namesOf
	persons      map[*corpus.Actor]*comparedPerson
	generalStems map[int]bool // stems of general
	timeStems    map[int]bool // stems of months and days of the week
	dated        memo[*datedClause]
	sized        memo[*sizedClause]
	subjects     map[*article]*subjectOf
	related      map[[2]*article]bool // see tellOfOne
	numbers      *figureWords
}

// factWords are the lexicons that it takes.
type factWords struct {
	dateWords      *dateWords
	function       map[string]bool
	general        map[string]bool   // nouns that name no subject
	titles         map[string]bool   // words of which titles are made
	offices        map[string]bool   // nouns for office-holders
	holderNouns    map[string]string // nouns that say what one person is, with the one that an abbreviation stands for
	kin            map[string]bool   // words for relatives
	shortNames     shortNames
	sameWords      map[string]string // stems that stand for others
	events         map[string]string // verbs and nouns for what happens, with their kind
	measuring      map[string]bool   // words that say how much or how long, and of no thing: "million", "euros", "kg", "year"
	bodies         map[string]bool   // nouns for bodies that act
	commonSurnames map[string]bool   // in small letters
}

func readFactWords(lex *lexicon) factWords {
	w := factWords{
		dateWords: prepared(lex, newDateWords), function: lex.set("functionwords"), general: lex.set("themestop"), titles: map[string]bool{}, offices: map[string]bool{},
		holderNouns: map[string]string{}, kin: lex.set("kin"), commonSurnames: lex.set("commonsurnames"), shortNames: prepared(lex, newShortNames), sameWords: map[string]string{}, events: lex.table("eventverbs"),
	}
	w.measuring, w.bodies = measuringWords(lex), lex.set("bodies")
	for word, same := range lex.table("samewords") {
		w.sameWords[stemOf(word)] = stemOf(same)
	}
	for _, e := range lex.lists["titles"] {
		for word := range strings.FieldsSeq(e.phrase) {
			w.titles[word] = true
		}
		if e.fields[0] == "honorific" {
			continue
		}
		w.offices[lastWord(e.phrase)] = true
		w.holderNouns[headNoun(e.phrase)] = headNoun(e.phrase)
		for _, field := range e.fields[1:] {
			if key, full, _ := strings.Cut(field, "="); key == "show" || key == "same" {
				w.holderNouns[headNoun(e.phrase)] = headNoun(strings.ToLower(full))
			}
		}
	}
	for noun, kind := range lex.table("humans") {
		w.offices[noun] = true
		if kind == "person" {
			w.holderNouns[noun] = noun
		}
	}
	return w
}

// measuringWords reads the words of numbers, sums, units and times.
func measuringWords(lex *lexicon) map[string]bool {
	out := map[string]bool{"per": true, "cent": true, "percent": true, "percentage": true}
	for _, list := range []string{"currencies", "magnitudes", "numbers", "units"} {
		for _, e := range lex.lists[list] {
			word := lastWord(e.phrase) // "kilometres" of "square kilometres", "dollars" of "Canadian dollars"
			out[word], out[word+"s"] = true, true
		}
	}
	for word := range timeUnits {
		out[word], out[word+"s"] = true, true
	}
	return out
}

// statement is a prose sentence with what can be compared in it.
type statement struct {
	*sentence
	order    int     // in facts.statements
	stems    []int   // of its content words, each once, ascending
	plain    []int   // of those that no name or title holds
	weight   float64 // of all stems
	dates    []dateExpression
	figures  []figure
	millions []float64 // large numbers that say nothing of what they measure
	actors   []corpus.ActorID

	distinctions []*distinction // those that were asked for

	rareKnown bool // what follows is set: see rarest
	rare      []int
	rest      float64
}

// rareLimit is the number of statements up to which a stem leads to the
// statements that hold it. Commoner stems say little of what a sentence is
// about, and following them would make the time grow with the square of the
// corpus.
const rareLimit = 64

// factsOf reads the facts of the dossier on first use.
func (d *dossier) factsOf() *facts {
	if d.facts == nil {
		d.facts = readFacts(d)
	}
	return d.facts
}

func readFacts(d *dossier) *facts {
	f := &facts{
		factWords: prepared(d.lex, readFactWords), byArticle: map[*article][]*statement{}, stems: make(map[string]int, 1024),
		names: map[*corpus.Actor][]splitName{}, persons: map[*corpus.Actor]*comparedPerson{}, subjects: map[*article]*subjectOf{}, related: map[[2]*article]bool{},
	}
	f.articles, f.actors = map[corpus.SourceID]*article{}, map[corpus.ActorID]*corpus.Actor{}
	for n := range d.corpus.Actors {
		f.actors[d.corpus.Actors[n].ID] = &d.corpus.Actors[n]
	}
	f.mentions = d.mentions
	figures := prepared(d.lex, newFigureWords)
	f.numbers = figures
	f.anchors = f.dateWords.anchorsOf(d.articles)
	found := make([][]*statement, len(d.articles))
	sideBySide(len(d.articles), func(i int) { found[i] = f.statementsOf(d, d.articles[i], figures) })
	for i, a := range d.articles {
		f.articles[a.src.ID] = a
		for _, st := range found[i] { // stems are numbered as they come, so one article after the other
			st.order = len(f.statements)
			st.stems = f.read(st.sentence)
			st.plain = f.plainStems(st)
			f.statements = append(f.statements, st)
		}
		if len(found[i]) > 0 {
			f.byArticle[a] = found[i]
		}
	}
	f.countDollars()
	f.generalStems = map[int]bool{}
	for word := range f.general {
		f.generalStems[f.stemID(stemOf(word))] = true
	}
	f.timeStems = map[int]bool{}
	for _, names := range []map[string]int{f.dateWords.months, f.dateWords.weekdays} {
		for word := range names {
			f.timeStems[f.stemID(stemOf(word))] = true
		}
	}
	f.index()
	return f
}

// statementsOf reads the prose sentences of an article, but for their stems.
func (f *facts) statementsOf(d *dossier, a *article, figures *figureWords) []*statement {
	var out []*statement
	clock := newClock(f.dateWords, f.anchors[a])
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		st := &statement{sentence: s}
		raw := f.dateWords.scan(s)
		st.figures = figures.scan(s, raw)
		for n, x := range st.figures { // nations are countries
			st.figures[n].noun = cmp.Or(f.sameWords[x.noun], x.noun)
		}
		st.millions = figures.millions(s, st.figures)
		st.dates = clock.resolve(s, raw)
		if d.mentions != nil {
			st.actors = d.mentions.actorsOf(s)
		}
		out = append(out, st)
	}
	return out
}

// headNoun gives the word of a title that says what its holder is: "secretary"
// of "secretary of state".
func headNoun(title string) string {
	head, _, _ := strings.Cut(title, " of ")
	return lastWord(head)
}

// actor finds an actor by its ID; nil if there is none.
func (f *facts) actor(id corpus.ActorID) *corpus.Actor { return f.actors[id] }

// article finds the article of a source.
func (f *facts) article(id corpus.SourceID) *article { return f.articles[id] }

// read gives the stems of a sentence's content words, each once.
func (f *facts) read(s *sentence) []int {
	ids := make([]int, 0, len(s.tokens))
	for i := range s.tokens {
		ids = f.appendStems(ids, s, i)
	}
	slices.Sort(ids)
	return slices.Clone(slices.Compact(ids))
}

// appendStems adds the stem of token i, and of the parts of a hyphenated word,
// so that "drinking-water limit" and "limit for drinking water" meet.
func (f *facts) appendStems(ids []int, s *sentence, i int) []int {
	if id := f.stemAt(s, i); id >= 0 {
		ids = append(ids, id)
	}
	if w := s.lower(i); s.is(i, joined) && strings.Contains(w, "-") && isWord(w) {
		for part := range strings.SplitSeq(w, "-") {
			if len(part) > 2 && !f.function[part] {
				ids = append(ids, f.stemID(stemOf(part)))
			}
		}
	}
	return ids
}

// stemAt gives the number of the stem of token i, or -1 where it is no content
// word.
func (f *facts) stemAt(s *sentence, i int) int {
	if i < 0 || i >= len(s.forms) {
		return -1
	}
	w := s.forms[i]
	if w.stemID == 0 {
		w.stemID = f.wordStem(w.lower) + 2
	}
	return w.stemID - 2
}

// wordStem gives the number of the stem of a word, or -1 where it is no content
// word.
func (f *facts) wordStem(w string) int {
	if len(w) < 2 || !isWord(w) || f.function[w] {
		return -1
	}
	stem := stemOf(w)
	if same := f.sameWords[stem]; same != "" {
		stem = same
	}
	return f.stemID(stem)
}

// stemID gives the number of a stem.
func (f *facts) stemID(stem string) int {
	id, ok := f.stems[stem]
	if !ok {
		id = len(f.stems)
		f.stems[stem] = id
	}
	return id
}

// index counts the stems and lists the statements of the rare ones.
func (f *facts) index() {
	f.spread = make([]int, len(f.stems))
	for _, st := range f.statements {
		for _, id := range st.stems {
			f.spread[id]++
		}
	}
	f.weights = make([]float64, len(f.stems)) // the logarithm of the inverse frequency
	for id, n := range f.spread {
		f.weights[id] = math.Log(1 + float64(len(f.statements))/float64(max(n, 1)))
	}
	for _, st := range f.statements {
		st.weight = f.total(st.stems)
	}
	f.postings = make([][]int32, len(f.stems))
	for _, st := range f.statements {
		for _, id := range st.stems {
			if f.spread[id] > 1 && f.spread[id] <= rareLimit {
				if f.postings[id] == nil {
					f.postings[id] = make([]int32, 0, f.spread[id])
				}
				f.postings[id] = append(f.postings[id], int32(st.order))
			}
		}
	}
	f.follower = newFollower(f)
}

// alike is the similarity of two whole statements.
func (f *facts) alike(a, b *statement) float64 {
	if a.weight == 0 || b.weight == 0 {
		return 0
	}
	sum := 0.0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch x, y := a.stems[i], b.stems[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			sum += f.weights[x]
			i++
			j++
		}
	}
	return sum / math.Sqrt(a.weight*b.weight)
}

// countShared counts the numbers that two ascending lists share.
func countShared[T cmp.Ordered](a, b []T) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// shared lists the stems that two sorted lists have in common.
func shared(a, b []int) []int {
	var out []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	return out
}

// total adds up the weights of stems.
func (f *facts) total(ids []int) float64 {
	sum := 0.0
	for _, id := range ids {
		sum += f.weights[id]
	}
	return sum
}

// similarity of two lists of stems: the weight of what they share in that of
// both, from 0 to 1.
func (f *facts) similarity(a, b []int) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	common := f.total(shared(a, b))
	return common / math.Sqrt(f.total(a)*f.total(b))
}

// parted reads all statements, in order, and keeps apart what they affirm and
// what they deny.
func parted[T any](statements []*statement, read func(*statement) []T, denies func(T) bool) (affirmed, denied []T) {
	for _, st := range statements {
		for _, x := range read(st) {
			if denies(x) {
				denied = append(denied, x)
			} else {
				affirmed = append(affirmed, x)
			}
		}
	}
	return affirmed, denied
}
