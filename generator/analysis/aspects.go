package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// aspectNoun is a noun for what is done to things or what they have, which makes a
// heading together with the thing; see themeaspects.txt.
type aspectNoun struct {
	noun         string
	done         bool         // a verb with an object tells the same: "the minister's ban" is not done to the minister
	prepositions []string     // that tie it to the thing, the first in headings
	at           []*statement // where the noun or its verb stands, each once, in order
}

// speaks counts a statement that has the noun or its verb.
func (m *aspectNoun) speaks(st *statement) {
	if n := len(m.at); n == 0 || m.at[n-1] != st {
		m.at = append(m.at, st)
	}
}

// aspect is a matter and the thing that it is the matter of: "storage of
// templates", however the sources say it ("template storage", "the template is
// stored").
type aspect struct {
	noun    *aspectNoun
	thing   string         // stem of the noun
	written map[string]int // as the sources write it where they use the noun
	things  map[string]int // as they write the thing
	at      []*statement   // each once, in order
	sources []corpus.SourceID
	ties    map[string]int // prepositions between the two
	spoken  int            // how many of the places stand between quotation marks
}

// aspects are the aspects that a dossier speaks of, in the order of their first
// place.
type aspects struct {
	list      []*aspect
	byKey     map[[2]string]*aspect // by the stems of matter and thing
	ofMatter  map[string][]*aspect
	ofThing   map[string][]*aspect
	nouns     map[string]*aspectNoun // by stem
	verbs     map[string]*aspectNoun // by stem of the verb that takes the thing for its object
	subjects  map[string]*aspectNoun // by stem of the verb that takes it for its subject
	words     phraseWords
	mentioned func(corpus.Span) []corpus.Mention
	kinds     func(corpus.ActorID) corpus.ActorKind
	offices   map[string]bool
}

// findAspects reads every statement for matters and what they are of.
func findAspects(d *dossier, w phraseWords) *aspects {
	f := d.factsOf()
	as := &aspects{byKey: map[[2]string]*aspect{}, ofMatter: map[string][]*aspect{}, ofThing: map[string][]*aspect{},
		subjects: map[string]*aspectNoun{}, words: w, offices: f.offices,
		mentioned: func(corpus.Span) []corpus.Mention { return nil },
		kinds:     func(id corpus.ActorID) corpus.ActorKind { return f.actor(id).Kind }}
	if d.mentions != nil {
		as.mentioned = d.mentions.in
	}
	as.readMatters(d.lex)
	for _, st := range f.statements {
		for k := range st.tokens {
			t := st.tag(k)
			if !t.Noun() && !t.Verb() || t == language.VBG && determined(st.tag(k-1)) {
				continue
			}
			stem := st.stem(k)
			switch {
			case t.Verb() && as.verbs[stem] != nil:
				as.verbs[stem].speaks(st)
				if from, to, ok := as.object(st, k); ok {
					as.add(st, as.verbs[stem], from, to, "")
				}
			case t.Verb() && as.subjects[stem] != nil:
				as.subjects[stem].speaks(st)
				if from, to, ok := as.before(st, verbGroup(st, k)); ok {
					as.add(st, as.subjects[stem], from, to, "")
				}
			case t.Noun() && as.isNoun(st, k, stem) && !st.tag(k+1).Noun():
				as.nouns[stem].speaks(st)
				as.readNoun(st, k, as.nouns[stem])
			}
		}
	}
	return as
}

// determined tells whether what follows a token is part of a noun phrase: "the
// nominating contests" nominate none.
func determined(t language.Tag) bool {
	return t == language.DT || t == language.PRPS || t == language.JJ || t == language.POS || t == language.CD
}

// isNoun tells whether token k is the noun of a matter: "plantings", not
// "plants", which has the same stem.
func (as *aspects) isNoun(st *statement, k int, stem string) bool {
	m := as.nouns[stem]
	return m != nil && strings.HasSuffix(m.noun, "ing") == strings.Contains(st.lower(k), "ing")
}

// readMatters takes the nouns of themeaspects.txt.
func (as *aspects) readMatters(lex *lexicon) {
	entries := prepared(lex, readMatterEntries)
	nouns := make([]aspectNoun, len(entries))
	as.nouns = make(map[string]*aspectNoun, len(entries))
	as.verbs = make(map[string]*aspectNoun, 2*len(entries))
	for i, e := range entries {
		m := &nouns[i]
		*m = aspectNoun{noun: e.noun, done: e.done, prepositions: e.prepositions}
		as.nouns[e.stem] = m
		for _, v := range e.verbs {
			as.verbs[v] = m
		}
		for _, v := range e.subjects {
			as.subjects[v] = m
		}
	}
}

// matterEntry is a line of themeaspects.txt.
type matterEntry struct {
	noun, stem      string
	prepositions    []string
	done            bool
	verbs, subjects []string // stems of the verbs that take the thing for their object or subject
}

func readMatterEntries(lex *lexicon) []matterEntry {
	var out []matterEntry
	for _, e := range lex.lists["themeaspects"] {
		m := matterEntry{noun: e.phrase, stem: stemOf(e.phrase), prepositions: strings.Split(e.fields[0], ",")}
		if len(e.fields) > 1 {
			verbs, subject := strings.CutPrefix(e.fields[1], ">")
			for _, v := range strings.FieldsFunc(verbs, func(r rune) bool { return r == ' ' || r == ',' }) {
				if subject {
					m.subjects = append(m.subjects, stemOf(strings.TrimPrefix(v, ">")))
				} else {
					m.verbs, m.done = append(m.verbs, stemOf(v)), true
				}
			}
		}
		out = append(out, m)
	}
	return out
}

// readNoun reads what the noun of a matter at token k is of: "storage of
// templates", "the templates' storage", "template storage".
func (as *aspects) readNoun(st *statement, k int, m *aspectNoun) {
	if p := st.lower(k + 1); p == "of" || slices.Contains(m.prepositions, p) {
		if from, to, ok := as.after(st, k+2); ok {
			as.add(st, m, from, to, p)
		}
	}
	from := k
	for from > 0 && (st.tag(from-1) == language.JJ || st.tag(from-1) == language.NN) && from > k-3 {
		from--
	}
	if st.tag(from-1) == language.POS || strings.HasSuffix(st.lower(from-1), "’s") {
		if a, b, ok := as.before(st, from-1); ok && (!m.done || !as.names(st, a, b)) {
			as.add(st, m, a, b, "")
		}
	}
	if t := st.tag(k - 1); t == language.NN || t == language.NNS {
		if a, b, ok := as.phraseIn(st, k-1, k); ok {
			as.add(st, m, a, b, "-")
		}
	}
}

// object finds the thing that a verb at token k is done to: behind it, or
// before it in the passive ("was stored", "templates stored in").
func (as *aspects) object(st *statement, k int) (from, to int, ok bool) {
	if st.tag(k) != language.VBN {
		return as.after(st, k+1)
	}
	start := verbGroup(st, k)
	passive := start == k
	for i := start; i < k; i++ {
		switch st.lower(i) {
		case "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got":
			passive = true
		}
	}
	if !passive {
		return as.after(st, k+1)
	}
	return as.before(st, start)
}

// verbGroup gives the token where the auxiliaries of the verb at token k begin.
func verbGroup(st *statement, k int) int {
	for k > 0 {
		t := st.tag(k - 1)
		if t != language.MD && t != language.RB && t != language.TO && !t.Verb() {
			break
		}
		k--
	}
	return k
}

// after finds the thing named by the phrase that begins at token k.
func (as *aspects) after(st *statement, k int) (from, to int, ok bool) {
	for k < len(st.tokens) && (st.tag(k) == language.DT || st.tag(k) == language.PRPS || st.tag(k) == language.CD) {
		k++
	}
	end := k
	for i := k; i < len(st.tokens) && i < k+6; i++ {
		t := st.tag(i)
		if t == language.POS {
			return as.after(st, i+1) // "its owner's stadium" is a stadium
		}
		if t.Noun() {
			if i > k && strings.HasSuffix(st.lower(i), "ing") && st.tag(i+1) == language.IN && st.lower(i+1) != "of" {
				break // "an elephant suffering from …"
			}
			end = i + 1
		} else if t != language.JJ && t != language.VBG {
			break
		}
	}
	if end-k > 1 && st.tag(k) == language.NNS && st.tag(k+1) == language.NNS {
		return 0, 0, false // "screening saves lives"
	}
	return as.phraseIn(st, k, end)
}

// before finds the thing named by the phrase that ends before token k.
func (as *aspects) before(st *statement, k int) (from, to int, ok bool) {
	if k < 1 || !st.tag(k-1).Noun() {
		return 0, 0, false
	}
	from = k
	for from > 0 && from > k-4 && (st.tag(from-1).Noun() || st.tag(from-1) == language.JJ) {
		from--
	}
	return as.phraseIn(st, from, k)
}

// phraseIn takes off a phrase's front what only says how much, when or how
// well, and tells whether the rest names a thing. A person's name does not: of
// "President Ana Reyes" the office is left.
func (as *aspects) phraseIn(st *statement, from, to int) (int, int, bool) {
	if to <= from {
		return 0, 0, false
	}
	for _, m := range as.mentioned(st.span(from, to)) {
		a, b := st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1
		switch kind := as.kinds(m.Actor); {
		case kind == corpus.Person || m.Form == corpus.FormDemonym:
			if office := a - 1; office >= from && as.offices[st.lower(office)] && b == to {
				return office, a, true
			}
			if as.offices[st.lower(a)] && b == to && b > a+1 {
				return a, a + 1, true
			}
			return 0, 0, false
		case b == to && m.Form != corpus.FormDescription && m.Form != corpus.FormPronoun:
			return a, b, b-a <= maxPhrase
		}
	}
	for from < to-1 && (as.words.is(st, from, weakWord|generalWord) || st.tag(from) == language.VBG) {
		from++
	}
	if to-from > 2 {
		from = to - 2
	}
	for k := from; k < to; k++ {
		if as.words.is(st, k, measureWord|functionWord) || !isWord(st.lower(k)) {
			return 0, 0, false
		}
	}
	if stem := st.stem(to - 1); to-from > 1 && as.verbs[stem] != nil && as.nouns[stem] == nil && st.tag(to-1) == language.NN {
		to-- // "the fisherman shot dead"
	}
	head := st.lower(to - 1)
	if len(head) < 3 || as.words.weak[head] || st.tag(to-1).Proper() {
		return 0, 0, false
	}
	if to-from == 1 && as.words.is(st, to-1, generalWord) {
		return 0, 0, false
	}
	for _, e := range st.dates {
		if e.i < to && from < e.j {
			return 0, 0, false
		}
	}
	return from, to, true
}

// names tells whether the phrase at tokens from..to names an actor.
func (as *aspects) names(st *statement, from, to int) bool {
	return len(as.mentioned(st.span(from, to))) > 0 || as.offices[st.lower(to-1)]
}

// add counts one place where a matter is of the thing at tokens from..to; tie
// is the preposition between them, "-" where the thing stands right before, and
// empty where the noun of the matter is not used or does not stand so.
func (as *aspects) add(st *statement, m *aspectNoun, from, to int, tie string) {
	matterStem, thing := stemOf(m.noun), st.stem(to-1)
	if matterStem == thing {
		return
	}
	key := [2]string{matterStem, thing}
	a := as.byKey[key]
	if a == nil {
		a = &aspect{noun: m, thing: thing, written: map[string]int{}, things: map[string]int{}, ties: map[string]int{}}
		as.byKey[key] = a
		as.list = append(as.list, a)
		as.ofMatter[matterStem] = append(as.ofMatter[matterStem], a)
		as.ofThing[thing] = append(as.ofThing[thing], a)
	}
	words := st.words(from, to)
	if !st.tag(from).Proper() {
		words = strings.ToLower(words[:1]) + words[1:]
	}
	if tie != "-" {
		words = as.article(st, from) + words
	}
	a.things[words]++
	if tie != "" && tie != "-" {
		a.ties[tie]++
	}
	if tie == "-" {
		a.written[words+" "+m.noun]++
	}
	if len(a.at) == 0 || a.at[len(a.at)-1] != st {
		a.at = append(a.at, st)
		if st.quotedAt(from) {
			a.spoken++
		}
	}
	if id := st.article.src.ID; len(a.sources) == 0 || a.sources[len(a.sources)-1] != id {
		a.sources = append(a.sources, id)
	}
}

// article gives the article that a heading keeps of the phrase that begins at
// token from: whose it is shows in none.
func (as *aspects) article(st *statement, from int) string {
	for k := from - 1; k >= 0 && k > from-4; k-- {
		switch t := st.tag(k); {
		case t == language.DT && (st.lower(k) == "a" || st.lower(k) == "an"):
			return "a "
		case t == language.PRPS, st.lower(k) == "the", st.lower(k) == "this", st.lower(k) == "that":
			return "the "
		case t != language.JJ && t != language.VBG && t != language.CD:
			return ""
		}
	}
	return ""
}

// label is the heading that names an aspect; plurals gives the plural of a noun
// by its stem, where the dossier has it.
func (a *aspect) label(plural func(stem string) string) string {
	if w := commonestWords(a.written); w != "" && a.written[w]*2 >= len(a.at) {
		return w
	}
	thing := commonestWords(a.things)
	if one, ok := strings.CutPrefix(thing, "a "); ok { // "storage of a template" is about all of them
		words := strings.Fields(one)
		if all := plural(a.thing); all != "" {
			words[len(words)-1] = all
			thing = strings.Join(words, " ")
		} else {
			thing = "the " + one
		}
	}
	tie := commonestWords(a.ties)
	if tie == "" {
		tie = a.noun.prepositions[0]
	}
	return a.noun.noun + " " + tie + " " + thing
}

// commonestWords gives the words counted most; of equals those that say more.
func commonestWords(counts map[string]int) string {
	var all []string
	for w := range counts {
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
