package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// bodyBook finds the organisation that a common noun stands for: "the council
// leader", "the hospital's director".
type bodyBook struct {
	orgWords map[string]string
	byWord   map[string][]*body // of their names
	byName   map[string][]*body // in small letters
	bySource map[corpus.SourceID][]*body
	byClass  map[string][]*body // what the last words of their names mean
	all      []*body
	towns    map[corpus.SourceID][]corpus.ActorID // whose councils each article names, and under "" the dossier
	councils map[corpus.ActorID]bool              // of towns
}

// body is an organisation by the words of its names.
type body struct {
	id    corpus.ActorID
	names []string // in small letters, with a blank at either end
}

func newBodyBook(actors []corpus.Actor, orgWords map[string]string) *bodyBook {
	b := &bodyBook{orgWords: orgWords, byWord: map[string][]*body{}, byName: map[string][]*body{}, bySource: map[corpus.SourceID][]*body{}, byClass: map[string][]*body{},
		towns: map[corpus.SourceID][]corpus.ActorID{}, councils: map[corpus.ActorID]bool{}}
	for i := range actors {
		a := &actors[i]
		if a.Kind != corpus.Organisation || b.generic(a.Name) {
			continue
		}
		one := &body{id: a.ID, names: []string{padded(a.Name)}}
		for _, alias := range a.Aliases {
			if alias.Form != corpus.FormDescription && !b.generic(alias.Text) {
				one.names = append(one.names, padded(alias.Text))
			}
		}
		b.all = append(b.all, one)
		b.file(one, a.Mentions)
	}
	b.findTowns(actors)
	return b
}

// file makes a body found by its names, by each of their words, and by the
// sources that mention it.
func (b *bodyBook) file(one *body, mentions []corpus.Mention) {
	for _, name := range one.names {
		addOnce(b.byName, name[1:len(name)-1], one)
		for word := range strings.SplitSeq(name, " ") {
			addOnce(b.byWord, word, one)
		}
	}
	for _, name := range one.names {
		if last := lastWord(name[:len(name)-1]); b.orgWords[last] != last && b.orgWords[last] != "" {
			addOnce(b.byClass, b.orgWords[last], one)
		}
	}
	for _, m := range mentions {
		addOnce(b.bySource, m.Span.Source, one)
	}
}

// addOnce appends to a list of a map what is not its last element yet.
func addOnce[K comparable](lists map[K][]*body, key K, one *body) {
	if list := lists[key]; len(list) == 0 || list[len(list)-1] != one {
		lists[key] = append(list, one)
	}
}

// named gives the bodies of the dossier that have a word, as body.has tells.
func (b *bodyBook) named(word string) []*body {
	if strings.Contains(word, "_") {
		return b.byName[strings.ReplaceAll(word, "_", " ")]
	}
	return b.byWord[word]
}

func padded(name string) string { return " " + strings.ToLower(foldMarks(name)) + " " }

// generic tells whether a name is but a word for a kind of body: "the
// Department".
func (b *bodyBook) generic(name string) bool {
	word := strings.ToLower(name)
	return b.orgWords[word] != "" && !strings.Contains(word, " ")
}

// has tells whether a word stands in one of the names of a body; "house_of_commons"
// is the whole of one.
func (o *body) has(word string) bool {
	if strings.Contains(word, "_") {
		return slices.Contains(o.names, " "+strings.ReplaceAll(word, "_", " ")+" ")
	}
	return slices.ContainsFunc(o.names, func(n string) bool { return strings.Contains(n, " "+word+" ") })
}

// has tells whether a word stands in one of the names of a body.
func (b *bodyBook) has(id corpus.ActorID, word string) bool {
	return slices.ContainsFunc(b.byWord[word], func(o *body) bool { return o.id == id })
}

// ofClass finds the one body of the dossier whose name ends in a noun that means
// a body of the class and does not say so: "the club" of "Leith Rovers".
func (b *bodyBook) ofClass(class string) corpus.ActorID {
	if len(b.byClass[class]) == 1 {
		return b.byClass[class][0].id
	}
	return ""
}

// onlyHere finds the one body of an article in whose name a word stands;
// several tells whether there are more.
func (b *bodyBook) onlyHere(word string, source corpus.SourceID) (id corpus.ActorID, several bool) {
	for _, o := range b.bySource[source] {
		if !o.has(word) {
			continue
		}
		if id != "" && id != o.id {
			return "", true
		}
		id = o.id
	}
	return id, false
}

// only finds the one body of the article, or else of the dossier, in whose
// name one of the words stands; empty where there is none or several.
func (b *bodyBook) only(words string, source corpus.SourceID) corpus.ActorID {
	var one *body
	for _, o := range b.bySource[source] {
		for w := range strings.FieldsSeq(words) {
			if o.has(w) && o != one {
				if one != nil {
					return ""
				}
				one = o
			}
		}
	}
	if one != nil {
		return one.id
	}
	for w := range strings.FieldsSeq(words) {
		for _, o := range b.named(w) {
			if one != nil && o != one {
				return ""
			}
			one = o
		}
	}
	if one == nil {
		return ""
	}
	return one.id
}

// described finds the body that the words i..j stand for, the last of which
// is a noun such as "council" or "company".
func (r *roleReader) described(s *sentence, i, j int) corpus.ActorID {
	noun := s.lower(j - 1)
	if r.bodies.orgWords[noun] == "" && !anonymous[noun] && !boards[noun] {
		return ""
	}
	for _, m := range r.mentions.in(s.span(i, j)) { // what has been found to mean a body
		if m.Form == corpus.FormDescription && s.tokenAt(m.Span.End-1)+1 == j {
			return m.Actor
		}
	}
	if j-2 >= i && s.tag(j-2).Noun() { // "the city council": one whose name has both words
		for _, o := range r.bodies.bySource[s.article.src.ID] {
			if o.has(s.lower(j-2) + " " + noun) {
				return o.id
			}
		}
	}
	for _, m := range r.mentions.in(s.span(i, j)) { // "the Civic Alliance group"
		if r.actors[m.Actor].Kind == corpus.Organisation && s.tokenAt(m.Span.End-1)+2 == j {
			return m.Actor
		}
	}
	for k := i; k < j-1; k++ { // "the school's parents' council" is not the council of State
		if s.tag(k) == language.POS && !capitalised(s.word(k-1)) && k+1 < j-1 {
			return ""
		}
	}
	if boards[noun] {
		return r.boarded(s.article)
	}
	if noun == "party" && j-i == 2 && s.lower(i) == "the" {
		if k, ok := r.nouns.partyNear(s, j-1); ok {
			return r.nouns.actors[k].ID
		}
		return ""
	}
	if !anonymous[noun] {
		id, several := r.nouns.called(s, i, j)
		if several {
			return ""
		}
		if id == "" {
			id = r.bodies.only(noun, s.article.src.ID)
		}
		for k := i; k < j-1 && id != ""; k++ { // "the foreign ministry" is not the energy ministry
			if r.f.tellsBodies(s, k) && !r.bodies.has(id, s.lower(k)) {
				id = ""
			}
		}
		return id
	}
	if id, several := r.bodies.onlyHere(noun, s.article.src.ID); several || id != "" && !r.nouns.centralBank(r.nouns.index[id], s, j-1) { // "the club" of one article is not the "Dockers' Club" of another
		return id
	}
	if id := r.lastBody(s, i, ""); id != "" && r.nouns.mayBeCalled(r.nouns.index[id], s, i, j) {
		return id
	}
	if id, several := r.nouns.called(s, i, j); id != "" || several {
		return id
	}
	return r.bodies.ofClass(noun)
}

// anonymous are nouns for bodies that seldom stand in their names.
var anonymous = map[string]bool{"company": true, "firm": true, "group": true, "organisation": true, "organization": true, "charity": true, "agency": true, "business": true,
	"airline": true, "manufacturer": true, "broadcaster": true, "union": true, "club": true, "watchdog": true, "regulator": true, "retailer": true, "bank": true, "developer": true, "operator": true, "consultancy": true, "practice": true, "partnership": true, "insurer": true, "lender": true, "supplier": true, "team": true, "body": true}

// whose finds the body before "whose" at token i: "the union, whose president".
func (r *roleReader) whose(s *sentence, i int) corpus.ActorID {
	end := i
	if s.lower(end-1) == "," {
		end--
	}
	if s.lower(end-1) == ")" && s.lower(end-3) == "(" {
		end -= 3
	}
	for _, m := range r.mentions.of(s) {
		to := s.tokenAt(m.Span.End-1) + 1
		within := s.lower(to) == "in" && s.chunkEnd(to+1) == end // "the Hume Church in Leith, whose pastor"
		if kind := r.actors[m.Actor].Kind; (to == end || within) && kind == corpus.Organisation || to == end && (kind == corpus.State || kind == corpus.Place) && m.Form != corpus.FormDemonym {
			return m.Actor
		}
	}
	if end > 0 && s.tag(end-1) == language.NN {
		return r.described(s, max(0, end-2), end)
	}
	return ""
}

// issuer gives the body whose statement an article is, for "our chair": its
// outlet or author, or the one that the title or first line says it is from. Who
// says "our" in an interview that a broadcaster has is its guest.
func (r *roleReader) issuer(a *article) corpus.ActorID {
	if body := r.publisher(a); body != "" {
		if slices.ContainsFunc(strings.Fields(strings.ToLower(a.src.Outlet)), func(w string) bool {
			return r.f.orgWords[w] == "newspaper" || r.f.orgWords[w] == "broadcaster" || r.f.orgWords[w] == "outlet"
		}) {
			return ""
		}
		return body
	}
	for _, line := range []string{a.src.Title, a.openingText()} {
		words := spacedWords(line)
		for _, from := range []string{" from ", " by ", " of "} {
			_, rest, _ := strings.Cut(words, from)
			if id := r.bodies.opening(strings.TrimPrefix(rest, "the "), a.src.ID); id != "" {
				return id
			}
		}
	}
	return ""
}

// publisher gives the body that an article names as its outlet or author.
func (r *roleReader) publisher(a *article) corpus.ActorID {
	for _, line := range []string{a.src.Outlet, a.src.Author} {
		if known := r.bodies.byName[strings.ToLower(nameKey(line))]; len(known) == 1 {
			return known[0].id
		}
	}
	return ""
}

// opening finds the body of an article with whose name some words begin; the
// longest name where there are several.
func (b *bodyBook) opening(words string, source corpus.SourceID) (id corpus.ActorID) {
	longest := 0
	for _, o := range b.bySource[source] {
		for _, name := range o.names {
			if name = strings.TrimPrefix(spacedWords(name), " "); len(name) > longest && strings.HasPrefix(words, name) {
				id, longest = o.id, len(name)
			}
		}
	}
	return id
}

// boards are those who direct a body, and are meant by that word alone.
var boards = map[string]bool{"board": true, "trustees": true, "governors": true, "directors": true}

// boarded finds the body of the board that an article speaks of: the one whose
// board it names ("the trustees of the Hume Museum", "the Hume Museum's
// board"), or else the one whose board the dossier names; empty where there are
// several.
func (r *roleReader) boarded(a *article) corpus.ActorID {
	if r.boards == nil {
		r.boards = map[corpus.SourceID][]corpus.ActorID{}
		for _, a := range r.d.articles {
			for _, s := range a.sentences {
				for i := range s.tokens {
					if boards[s.lower(i)] {
						r.addBoard(s, i)
					}
				}
			}
		}
	}
	if here := r.boards[a.src.ID]; len(here) > 0 {
		return onlyOne(here)
	}
	return onlyOne(r.boards[""])
}

// addBoard files the body that is named beside the board at token i.
func (r *roleReader) addBoard(s *sentence, i int) {
	j := i + 2
	if s.lower(j) == "the" {
		j++
	}
	for _, m := range r.mentions.of(s) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		of := s.lower(i+1) == "of" && from == j
		if owns := s.tag(to) == language.POS && to+1 == i; r.actors[m.Actor].Kind != corpus.Organisation || !of && !owns {
			continue
		}
		for _, key := range []corpus.SourceID{s.article.src.ID, ""} {
			if !slices.Contains(r.boards[key], m.Actor) {
				r.boards[key] = append(r.boards[key], m.Actor)
			}
		}
	}
}
