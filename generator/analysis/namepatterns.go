package analysis

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// titled makes a person of the capitalised words that follow a title.
func (f *nameFinder) titled(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i < len(s.tokens); i++ {
		if taken[i] != nil && taken[i].kind != corpus.Organisation && taken[i].kind != corpus.Place || !capitalised(s.word(i)) || taken[i] != nil && (taken[i].gaz != nil || taken[i].from != i) {
			continue
		}
		t, ok := f.titles.endingAt(s, i)
		if !ok || t.to != i || !s.prose() {
			continue
		}
		if long, ok := f.titles.startingAt(s, t.from); ok && long.to > i { // "Chief | Financial Officer Ann Lee"
			continue
		}
		if !t.honorific && !capitalised(s.word(i-1)) && taken[i] != nil {
			continue
		}
		j := i
		for j < len(s.tokens) && j-i < 4 && (capitalised(s.word(j)) && s.tag(j).Noun() || particle[s.lower(j)] && j > i) && !f.isTitleWord(s, j) && f.orgWords[s.lower(j)] == "" {
			j++
		}
		for j > i && particle[s.lower(j-1)] {
			j--
		}
		if last := s.lower(j - 1); j > i+1 && (f.heads["last"][last] || f.orgWords[last] != "") { // "General Data Protection Regulation"
			continue
		}
		if j == i || f.orgWords[s.lower(j)] != "" && capitalised(s.word(j)) {
			continue
		}
		if _, n := f.gaz.match(s, i); n > 0 {
			continue
		}
		n := newName(s, i, j, corpus.Person, "title-name")
		if f.isNever(s, n) {
			continue
		}
		for k := i; k < j; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(n)
	}
}

// possessed joins what a possessive tears apart in the name of a body: "the
// Värmland Farmers’ Union", "Skerrin Point Residents' Group".
func (f *nameFinder) possessed(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if mark := s.lower(i); !isOwning(mark) || taken[i-1] == nil || taken[i-1].gaz != nil || !strings.HasSuffix(s.lower(i-1), "s") && mark == "'" {
			continue
		}
		j := i + 1
		for j < len(s.tokens) && capitalised(s.word(j)) && s.tag(j).Noun() && j-i <= 3 {
			j++
		}
		if j == i+1 || f.orgWords[s.lower(j-1)] == "" || taken[i-1].to > i {
			continue
		}
		if last := s.lower(j - 1); taken[i-1].kind == corpus.Person && (ownBodies[last] || ofState[f.orgWords[last]] || j > i+2 && f.isSomebody(s, taken[i-1]) || taken[i-1].from == i-1 && f.surnameIn(s.article, s.word(i-1))) { // "Quist's Senate", "Quist's State Department", "Quist's Centre Alliance"
			continue
		}
		if t, ok := f.titles.endingAt(s, taken[i-1].from); ok && taken[i-1].kind == corpus.Person && !t.work && !t.honorific { // "Premier Ann Quist's Movement for Justice"
			continue
		}
		n := newName(s, taken[i-1].from, j, corpus.Organisation, "org-word")
		for k := n.from; k < n.to; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(n)
	}
}

// isSomebody tells whether a name before a possessive is one that a person is
// told of by, and no part of the name of a body: it has a title before it, or
// is given in full ("Premier Ann Quist's Centre Alliance").
func (f *nameFinder) isSomebody(s *sentence, n *name) bool {
	if t, ok := f.titles.endingAt(s, n.from); ok && !t.work {
		return true
	}
	return n.to-n.from > 1 && f.model.GivenName(s.word(n.from)) && !f.isTitleWord(s, n.from)
}

// surnameIn tells whether an article gives a person of that surname in full:
// behind another name, within a sentence.
func (f *nameFinder) surnameIn(a *article, surname string) bool {
	return slices.ContainsFunc(a.sentences, func(s *sentence) bool {
		for i := 1; i < len(s.tokens); i++ {
			if s.word(i) == surname && s.tag(i).Proper() && s.tag(i-1).Proper() && !f.isTitleWord(s, i-1) {
				return true
			}
		}
		return false
	})
}

// ofState are the kinds of body that states have and nobody's name is part of.
var ofState = map[string]bool{"department": true, "ministry": true, "government": true, "parliament": true, "court": true}

// partnered makes one firm of the names around "&": "Mackie & Daughters".
func (f *nameFinder) partnered(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if s.lower(i) != "&" {
			continue
		}
		from, to := i, i+1
		for from > 0 && i-from < 3 && f.firmWord(s, from-1) {
			from--
		}
		for to < len(s.tokens) && to-i <= 3 && f.firmWord(s, to) {
			to++
		}
		if from == i || to == i+1 {
			continue
		}
		if n := taken[i]; n != nil && n.from <= from && n.to >= to {
			if n.gaz == nil && n.kind == corpus.Person {
				n.kind, n.rule = corpus.Organisation, "partners"
			}
			continue
		}
		if n := taken[i]; n != nil {
			from, to = min(from, n.from), max(to, n.to)
		}
		if _, n := f.gaz.match(s, from); n > 0 { // "Trinidad & Tobago"
			continue
		}
		for k := from; k < to; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(newName(s, from, to, corpus.Organisation, "partners"))
	}
}

// firmWord tells whether a token can be part of the name of a firm of partners.
func (f *nameFinder) firmWord(s *sentence, i int) bool {
	return capitalised(s.word(i)) && len(s.word(i)) > 1 && s.tag(i).Noun() && !f.isTitleWord(s, i)
}

// isOwning tells the mark of a possessive, which may be tagged as the end of a
// quotation.
func isOwning(mark string) bool { return mark == "'" || mark == "'s" }

// joined makes one name of what "and" tears apart in the name of a body: "Leith
// City and County Council", "the Rosehill and Dunmore Residents' Association".
func (f *nameFinder) joined(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if s.lower(i) != "and" || !s.prose() || !f.joinable(s, i-1) || !f.joinable(s, i+1) {
			continue
		}
		from, to := i-1, i+2
		for from > 0 && f.joinable(s, from-1) && (from > 1 || s.tag(0).Proper()) {
			from--
		}
		for to < len(s.tokens) && (f.joinable(s, to) || isOwning(s.lower(to)) && f.joinable(s, to+1)) {
			to++
		}
		for _, n := range []*name{taken[from], taken[to-1]} { // a name that reaches further is left alone
			if n != nil {
				from, to = min(from, n.from), max(to, n.to)
			}
		}
		if !f.joinedBody(s, from, i, to, taken) || slices.ContainsFunc(taken[from:to], func(n *name) bool {
			return n != nil && (n.gaz != nil && n.from == from && n.to == i || n.to-n.from >= to-from)
		}) {
			continue
		}
		for _, n := range taken[from:to] {
			if n != nil {
				release(taken, n)
			}
		}
		claim(newName(s, from, to, corpus.Organisation, "org-word"))
		i = to
	}
}

// linked makes one name of what a small word of another language joins, which
// no English sentence would have: "Alternative | für Deutschland".
func (f *nameFinder) linked(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if !s.is(i, linkWord) || f.links[s.word(i)] != "strong" && !f.linksNames(s, i) || taken[i] != nil || !f.joinable(s, i-1) {
			continue
		}
		from, to := i-1, i+1
		for to < i+3 && f.links[s.word(to)] != "" {
			to++
		}
		if to == len(s.tokens) || !f.joinable(s, to) {
			continue
		}
		for to++; to < len(s.tokens) && taken[to] != nil && taken[to] == taken[to-1]; {
			to++
		}
		if n := taken[from]; n != nil {
			from = n.from
		}
		for _, n := range taken[from:to] {
			if n != nil {
				release(taken, n)
			}
		}
		claim(newName(s, from, to, corpus.Organisation, "org-word"))
	}
}

// linksNames tells whether the word at token i, which is an English verb too, is the
// Portuguese article between two names: "Tribuna do Norte".
func (f *nameFinder) linksNames(s *sentence, i int) bool {
	return s.word(i) == "do" && s.tag(i-1) == language.NNP && s.tag(i+1).Proper() && i+1 < len(s.tokens) && (s.tokens[i-1].Entity != language.None || s.tokens[i+1].Entity != language.None)
}

// numbered makes one name of that of a union's branch, with the union's before
// it: "Local 9", "the United Bakers of the Lower Valley Local 9".
func (f *nameFinder) numbered(s *sentence, taken []*name, claim func(*name)) {
	for i := 0; i+1 < len(s.tokens); i++ {
		if s.word(i) != "Local" || strings.Trim(s.word(i+1), "0123456789") != "" || taken[i+1] != nil && taken[i+1].to > i+2 {
			continue
		}
		from := i
		if n := taken[i]; n != nil {
			from = n.from
		}
		for range 3 {
			k := from
			if s.lower(k-1) == "the" {
				k--
			}
			if s.lower(k-1) == "of" && from < i {
				k--
			}
			if k < 1 || taken[k-1] == nil || k < from && (s.lower(k) != "of" || taken[k-1].kind == corpus.Person) {
				break
			}
			from = taken[k-1].from
		}
		for k := from; k < i+2; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(newName(s, from, i+2, corpus.Organisation, "branch-number"))
	}
}

// joinable tells whether token i may be a word of a body's name beside "and".
func (f *nameFinder) joinable(s *sentence, i int) bool {
	return capitalised(s.word(i)) && isNamePart(s.word(i)) && !s.tag(i).Finite() && f.months[s.lower(i)] == "" && !f.never[s.lower(i)] && f.titles.kinds[s.lower(i)] == ""
}

// joinedBody tells whether the words on both sides of "and" at token i are one
// body's name: its initials follow in brackets; or what follows is but a noun
// for bodies and its kind, and a kind stands before ("City and County Council"); or "the", which places have not,
// stands before a place, and the whole ends in a noun for a body.
func (f *nameFinder) joinedBody(s *sentence, from, i, to int, taken []*name) bool {
	if f.orgWords[s.lower(to-1)] == "" || to-i < 3 {
		return false
	}
	if letters := s.word(to + 1); s.lower(to) == "(" && s.lower(to+2) == ")" && allCaps(letters) && spells(s, from, to, strings.ToLower(letters)) {
		return true
	}
	if tiers[s.lower(i-1)] && to == i+3 && tiers[s.lower(i+1)] {
		return true
	}
	first := taken[i-1]
	if s.lower(from-1) != "the" || i-from > 2 || first != nil && (first.kind == corpus.Organisation && (i-from > 1 || !isOwning(s.lower(to-2))) || first.gaz != nil) || allCaps(s.word(i-1)) {
		return false
	}
	for k := from; k < i; k++ {
		if w := s.lower(k); f.orgWords[w] != "" || ownBodies[w] || f.placeWords[w] {
			return false
		}
	}
	return isOwning(s.lower(to-2)) || f.orgWords[s.lower(i+1)] == ""
}

// tiers are the kinds of place that have councils, which may be two at once.
var tiers = map[string]bool{"city": true, "county": true, "town": true, "district": true, "borough": true, "village": true, "parish": true, "metropolitan": true, "municipal": true, "rural": true, "urban": true}

// hyphenated finds the known names in a hyphenated token: "US-Japan",
// "China-centred".
func (f *nameFinder) hyphenated(s *sentence, i int) []*name {
	word := s.word(i)
	if !s.is(i, joined) || !strings.ContainsAny(word, "-–‑/") {
		return nil
	}
	var out []*name
	start := 0
	for start < len(word) {
		end := strings.IndexAny(word[start:], "-–‑/")
		if end < 0 {
			end = len(word)
		} else {
			end += start
		}
		if e, ok := f.gaz.single(foldMarks(word[start:end])); ok && end > start {
			n := newName(s, i, i+1, gazActorKind(e.kind), "hyphenated")
			n.gaz = &e
			n.start, n.end = s.tokens[i].Start+start, s.tokens[i].Start+end
			out = append(out, n)
		}
		if end == len(word) {
			break
		}
		_, width := utf8.DecodeRuneInString(word[end:])
		start = end + width
	}
	return out
}

// particle are the small words inside a person's name.
var particle = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "de": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "du": true,
	"la": true, "le": true, "bin": true, "ibn": true, "al": true, "el": true, "ter": true, "ten": true, "zu": true, "af": true, "y": true,
}
