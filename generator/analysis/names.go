package analysis

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// name is a stretch of text that names something: a mention before it is known
// which actor it belongs to.
type name struct {
	s          *sentence
	from, to   int // tokens that hold it
	start, end int // bytes; less than the tokens for a part of a hyphenated word
	kind       corpus.ActorKind
	gaz        *gazEntry // what the world knows by this name; nil for others
	rule       corpus.Rule
	borne      bool     // it is given to the person who bears it, whatever its kind
	folded     string   // see key
	parts      []string // see words
}

func (n *name) text() string { return n.s.article.src.Text[n.start:n.end] }

func (n *name) span() corpus.Span {
	return corpus.Span{Source: n.s.article.src.ID, Start: n.start, End: n.end}
}

// key is the name as it is compared: folded, single spaces, no article.
func (n *name) key() string {
	if n.folded == "" {
		n.folded = nameKey(n.text())
	}
	return n.folded
}

// words are those of the key. Nobody may write into them.
func (n *name) words() []string {
	if n.parts == nil {
		n.parts = nameWords(n.key())
	}
	return n.parts
}

func nameKey(text string) string {
	text = foldMarks(text)
	if !strings.ContainsFunc(text, unicode.IsSpace) && (len(text) <= 6 || !allCaps(text)) { // most are one word
		return text
	}
	words := strings.Fields(text)
	small := 6 // letters of the longest acronym
	if len(words) > 1 && inCapitals(text) {
		small = 4 // "DALE RINTOUL", "PORT SORREL"
	}
	for i, w := range words {
		if len(w) > small && allCaps(w) { // "KARLSVIK" in a dateline or heading
			words[i] = w[:1] + strings.ToLower(w[1:])
		}
	}
	if len(words) > 1 && (words[0] == "the" || words[0] == "The") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// nameFinder finds names, sentence by sentence.
type nameFinder struct {
	model      *language.Model
	will       map[string]string // verbs of saying, deciding and wanting
	gaz        *gazetteer
	titles     *titleBook
	placeWords map[string]bool
	orgWords   map[string]string
	never      map[string]bool
	heads      map[string]map[string]bool // first, last, of: words that begin or end the names of what never acts
	months     map[string]string
	short      shortNames
	links      map[string]string // small words of other languages inside names: weak, strong
	bodyHeads  map[string]string // nouns of other languages that open the names of bodies
	organs     organBook
	vessels    map[string]bool   // what stands before the name of a ship or another thing: "MV", "ferry"
	bodyEnds   []string          // what names of bodies in one word end in: "bank"
	letters    map[string]string // what stands behind the names of people: "KC"
	kin        map[string]bool   // words for members of a family
	products   map[string]string // nouns for goods that bear names: before them, behind them, both
}

func newNameFinder(model *language.Model, lex *lexicon) *nameFinder {
	return &nameFinder{
		model: model, will: lex.table("will"),
		gaz: prepared(lex, newGazetteer), titles: prepared(lex, newTitleBook),
		placeWords: lex.set("placewords"), orgWords: lex.table("orgwords"), never: lex.set("notnames"),
		months: lex.table("months"), short: prepared(lex, newShortNames), heads: lex.groups("notheads"),
		links: lex.table("namelinks"), bodyHeads: lex.table("bodyheads"), letters: lex.table("nameletters"), bodyEnds: slices.Sorted(maps.Keys(lex.set("bodyends"))),
		kin: lex.set("kin"), organs: prepared(lex, newOrganBook), vessels: lex.set("vessels"), products: lex.table("products"),
	}
}

// inSentence finds the names of a sentence, in order and not overlapping:
// what the gazetteer knows, what the tagger labels, and what a title announces.
func (f *nameFinder) inSentence(s *sentence) []*name {
	taken := make([]*name, len(s.tokens))
	claim := func(n *name) {
		for i := n.from; i < n.to; i++ {
			taken[i] = n
		}
	}
	for _, n := range f.labelled(s) {
		claim(n)
	}
	for i := 0; i < len(s.tokens) && s.hasAny(opensWorldName); i++ {
		if e, count := f.gaz.match(s, i); count > 0 {
			if n := f.known(s, i, i+count, e, taken); n != nil {
				for k := n.from; k < n.to; k++ {
					if old := taken[k]; old != nil && old != n {
						release(taken, old)
					}
				}
				claim(n)
			}
			i += count - 1
		}
	}
	f.shortened(s, taken, claim)
	f.titled(s, taken, claim)
	f.possessed(s, taken, claim)
	f.partnered(s, taken, claim)
	f.joined(s, taken, claim)
	if s.hasAny(linkWord) {
		f.linked(s, taken, claim)
	}
	f.numbered(s, taken, claim)
	f.called(s, taken, claim)
	var out []*name
	for i := 0; i < len(taken); {
		n := taken[i]
		if n == nil {
			out = append(out, f.hyphenated(s, i)...)
			i++
			continue
		}
		if n.rule == "tagger" && n.to == n.from+1 {
			if parts := f.hyphenated(s, i); len(parts) > 0 {
				out = append(out, parts...)
				i++
				continue
			}
		}
		out = append(out, n)
		i = n.to
	}
	return out
}

func release(taken []*name, n *name) {
	for i := range taken {
		if taken[i] == n {
			taken[i] = nil
		}
	}
}

var entityKinds = map[language.Entity]corpus.ActorKind{
	language.Person: corpus.Person, language.Place: corpus.Place, language.Organisation: corpus.Organisation,
}

// labelled gives the names that the tagger found, trimmed of titles, articles
// and marks.
func (f *nameFinder) labelled(s *sentence) []*name {
	var out []*name
	for i := 0; i < len(s.tokens); {
		e := s.tokens[i].Entity
		if e == language.None {
			i++
			continue
		}
		j := i + 1
		for j < len(s.tokens) && s.tokens[j].Entity == e && !s.tokens[j].Begin {
			j++
		}
		if e == language.Person { // the tagger may label a given name alone
			for j < len(s.tokens) && j-i < 4 && s.tokens[j].Entity == language.None && s.tag(j).Proper() && capitalised(s.word(j)) && !allCaps(s.word(j)) && !f.isTitleWord(s, j) && f.orgWords[s.lower(j)] == "" {
				j++
			}
		}
		n := f.trim(s, i, j, entityKinds[e])
		if n != nil {
			out = append(out, n)
			j = max(j, n.to)
		}
		i = j
	}
	return out
}

// trim cuts what does not belong to a name off the tokens i..j; nil where
// nothing is left.
func (f *nameFinder) trim(s *sentence, i, j int, kind corpus.ActorKind) *name {
	for k := i; k < j; k++ { // "China's Huawei"
		if s.tag(k) == language.POS && k > i && k+1 < j {
			if _, n := f.gaz.match(s, i); n == k-i {
				i = k + 1
			}
		}
	}
	if f.joinsStates(s, i, j) {
		return nil
	}
	if _, n := f.gaz.match(s, i); n > 0 && j-i-n >= 2 && f.orgWords[s.lower(j-1)] == "" && personal(f.model, s.words(i+n, j)) { // "Representative for Iran | Brian Hook"
		i, kind = i+n, corpus.Person
	}
	if t, ok := f.titles.startingAt(s, i); ok && t.to+1 < j && (s.lower(t.to) == "of" || s.lower(t.to) == "for") { // "MP for | North Leith"
		i = t.to + 1
		if kind == corpus.Person {
			kind = corpus.Place
		}
	}
	i = f.behindPortfolio(s, i, j)
	i = s.calledFrom(i)
	for back := 1; back <= 2 && i-back >= 0 && kind == corpus.Organisation; back++ { // "Minister of | State for Sport"
		if t, ok := f.titles.startingAt(s, i-back); ok && t.to > i && (s.lower(t.to) == "for" || s.lower(t.to) == "of") {
			return nil
		}
	}
	for back := 1; back <= 2 && back <= i; back++ { // "Chief | Nursing Officer of the hospital"
		if f.titles.kinds[s.phrase(i-back, j)] == "office" {
			return nil
		}
	}
	for k := i + 1; k < j; k++ {
		if !f.insideName(s, k, kind) || isDoubleMark(s.word(k)) && !closedBefore(s, k, j) {
			j = k
		}
	}
	for i < j && (!isNamePart(s.word(j-1)) || !capitalised(s.word(j-1)) && !hasDigit(s.word(j-1)) && !particleJoined(s.lower(j-1))) {
		j--
	}
	for i < j && (s.lower(i) == "the" || !isNamePart(s.word(i))) {
		i++
	}
	if partisans[s.lower(i)] != "" && i+2 < j && s.lower(i+1) == "of" { // "Critics of | Alternative für Norland"
		i += 2
	}
	if kind == corpus.Person {
		for i < j {
			t, ok := f.titles.startingAt(s, i)
			if !ok || t.to > j {
				break
			}
			i = t.to
		}
	}
	if t, ok := f.titles.endingAt(s, j+1); ok && !t.honorific && kind != corpus.Person && t.from > i && t.from < j && (f.orgWords[s.lower(j-1)] == "" || isMinister(s.phrase(t.from, j+1))) {
		j = t.from // "Irish | Health Minister"
	}
	if last := s.lower(j - 1); kind == corpus.Organisation && j-i > 1 && strings.HasSuffix(last, "s") && f.titles.kinds[strings.TrimSuffix(last, "s")] != "" && !slices.ContainsFunc(s.lowers[i:j], func(w string) bool {
		return f.orgWords[w] != "" || ownBodies[w] || w == "of" || w == "for" || w == "without" || w == "and"
	}) {
		for j--; j > i+1 && f.titles.modifiers[s.lower(j-1)]; { // "NATO | Foreign Ministers"
			j--
		}
	}
	if t, ok := f.titles.endingAt(s, j); ok && kind == corpus.Organisation && t.from > i && !t.honorific && !t.work && f.orgWords[s.lower(j-1)] == "" && allCaps(s.word(t.from-1)) && !allCaps(s.word(j-1)) { // "PA | Chairperson"
		j = t.from
	}
	for n := 1; n <= 2 && kind != corpus.Person && f.orgWords[s.lower(j-1)] == ""; n++ { // "Senate | Majority Leader", "Leith | District Attorney"
		if j-n >= i && f.titles.kinds[s.phrase(j-n, j+1)] != "" {
			j -= n
			break
		}
	}
	for j > i && !capitalised(s.word(j-1)) && !hasDigit(s.word(j-1)) && !particleJoined(s.lower(j-1)) { // "Department of | Health Director"
		j--
	}
	for j-i > 1 && f.headlineVerb(s, j-1) && (kind == corpus.Person || kind == corpus.Organisation && (s.tag(j).Noun() || !s.prose())) {
		j--
	}
	if kind != corpus.Person && j > i && f.isPortfolio(s, i, j) {
		return nil
	}
	if kind == corpus.Organisation && j > i { // "General Koji Yamazaki" is nobody's office
		if t, ok := f.titles.startingAt(s, i); ok && t.to < j && j-t.to <= 3 && !slices.ContainsFunc(s.lowers[t.to:j], func(w string) bool { return f.orgWords[w] != "" || w == "of" || w == "for" }) && !allCaps(s.word(j-1)) { // "Major League Baseball" is no major
			i, kind = t.to, corpus.Person
		} else if ok && t.to == j {
			return nil
		}
	}
	for kind != corpus.Place && j-i > 2 && f.letters[s.lower(j-1)] != "" && !particle[s.lower(j-2)] { // "Ann Lee | KC"
		j, kind = j-1, corpus.Person
	}
	if j-i > 1 && f.bodyHeads[s.lower(i)] != "" && capitalised(s.word(i)) {
		kind = corpus.Organisation
		if i > 1 && s.word(i-1) == "An" { // the Irish article: "An Bord Pleanála"
			i--
		}
	}
	if i >= j || j-i > 10 {
		return nil
	}
	if !capitalised(s.word(i)) && !particle[s.lower(i)] && !particleJoined(s.lower(i)) || !hasCapital(s, i, j) {
		return nil
	}
	if kind == corpus.Organisation {
		j = f.extended(s, f.companyEnd(s, i, j))
	}
	if w := s.lower(i - 2); kind == corpus.Place && i > 2 && s.lower(i-1) == "of" && seatNouns[w] && capitalised(s.word(i-2)) && s.prose() { // "the City of | Norvik"
		i -= 2
	}
	if kind == corpus.Organisation && f.orgWords[s.lower(j-1)] != "" && j-i > 1 && f.ownedByAll(s, i) {
		i -= 2
	}
	n := newName(s, i, j, kind, "tagger")
	if f.isNever(s, n) {
		return nil
	}
	return n
}

// calledFrom gives the token at which the name begins that stands at token i behind
// "called" or "calling itself", however ordinary its first words: "a group calling
// itself | Keep Leith Clean"; else i.
func (s *sentence) calledFrom(i int) int {
	k := i
	for k > 0 && k > i-3 && capitalised(s.word(k-1)) && isNamePart(s.word(k-1)) {
		k--
	}
	if s.lower(k-1) == "called" || s.lower(k-1) == "itself" && s.lower(k-2) == "calling" {
		return k
	}
	return i
}

func isDoubleMark(word string) bool { return word == "\"" || word == "“" || word == "”" }

// closedBefore tells whether the quotation mark at token k has its partner
// before token j, as in "Andrew “Andy” Moe", or is itself one's partner.
func closedBefore(s *sentence, k, j int) bool {
	near := func(i int) bool { return isDoubleMark(s.word(i)) }
	return k+2 < j && (near(k+2) || k+3 < j && near(k+3)) || k > 1 && (near(k-2) || k > 2 && near(k-3))
}

func newName(s *sentence, i, j int, kind corpus.ActorKind, rule corpus.Rule) *name {
	return &name{s: s, from: i, to: j, start: s.tokens[i].Start, end: s.tokens[j-1].End, kind: kind, rule: rule}
}

// insideName tells whether a token may stand inside a name: capitalised words,
// numbers, marks and the small words that names have.
func (f *nameFinder) insideName(s *sentence, k int, kind corpus.ActorKind) bool {
	w := s.lower(k)
	switch {
	case capitalised(s.word(k)), hasDigit(s.word(k)), !isNamePart(s.word(k)), particle[w]:
		return true
	case kind != corpus.Place && particleJoined(w): // "al-Masri"
		return true
	case kind == corpus.Organisation:
		return slices.Contains([]string{"of", "for", "and", "the", "without", "'s"}, w) || f.links[w] != "" ||
			w == "on" && slices.Contains([]string{"council", "committee", "commission", "panel", "conference", "center", "centre", "institute", "campaign"}, s.lower(k-1))
	case kind == corpus.Place:
		return slices.Contains([]string{"of", "the", "and", "upon", "on", "sur", "'s"}, w)
	}
	return false
}

// particleJoined tells "al-Masri" and "d'Estaing": a small first part belongs to
// the name.
func particleJoined(lower string) bool {
	head, _, ok := strings.Cut(lower, "-")
	if !ok {
		head, _, ok = strings.Cut(lower, "'")
	}
	return ok && (particle[head] || head == "d" || head == "l" || head == "ul" || head == "ad" || head == "as" || head == "ash" || head == "az" || head == "an" || head == "ar" || head == "at")
}
