package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// speakerReader resolves noun phrases to those who speak.
type speakerReader struct {
	d       *dossier
	humans  map[string]string // nouns for people → person or group
	bodies  map[string]bool   // nouns for documents and bodies that state things
	actors  map[corpus.ActorID]*corpus.Actor
	unnamed []*corpus.Actor // found while reading quotations
	lastOf  map[corpus.SourceID]map[string]sighting
	holders map[string][]corpus.ActorID // source + office → people who hold it there
	chunked map[*sentence][]chunk
	ids     *ids
	quoted  map[corpus.SourceID][]*corpus.Quotation // from findQuotations on
}

// sighting is where an unnamed speaker was last met.
type sighting struct {
	actor    corpus.ActorID
	sentence int
}

func newSpeakerReader(d *dossier) *speakerReader {
	r := &speakerReader{
		d: d, humans: d.lex.table("humans"), bodies: d.lex.set("bodies"),
		actors: map[corpus.ActorID]*corpus.Actor{}, lastOf: map[corpus.SourceID]map[string]sighting{},
		holders: map[string][]corpus.ActorID{}, chunked: map[*sentence][]chunk{}, ids: newIDs(),
	}
	for t, kind := range d.lex.table("titles") {
		if kind == "office" && !strings.Contains(t, " ") && r.humans[t] == "" {
			r.humans[t] = "person"
		}
	}
	for i := range d.corpus.Actors {
		a := &d.corpus.Actors[i]
		r.actors[a.ID] = a
		r.ids.unique(string(a.ID))
		for _, role := range a.Roles {
			k := string(role.At.Source) + ":" + strings.ToLower(role.Title)
			if !slices.Contains(r.holders[k], a.ID) {
				r.holders[k] = append(r.holders[k], a.ID)
			}
		}
	}
	return r
}

func (r *speakerReader) chunksOf(s *sentence) []chunk {
	cs, ok := r.chunked[s]
	if !ok {
		cs = s.chunks()
		r.chunked[s] = cs
	}
	return cs
}

// named gives the actor whose name the token is part of. Places do not speak.
func (r *speakerReader) named(s *sentence, token int) (corpus.Mention, bool) {
	if token < 0 || token >= len(s.tokens) {
		return corpus.Mention{}, false
	}
	t := s.tokens[token]
	for _, m := range r.d.mentions.in(s.whole()) {
		if m.Span.Start <= t.Start && t.End <= m.Span.End {
			a := r.actors[m.Actor]
			return m, a != nil && a.Kind != corpus.Place && m.Form != corpus.FormDemonym
		}
	}
	return corpus.Mention{}, false
}

// canSpeak tells whether the noun at a token may be that of a speaker.
func (r *speakerReader) canSpeak(s *sentence, token int) bool {
	if _, ok := r.named(s, token); ok {
		return true
	}
	w := s.lower(token)
	if _, ok := r.humans[w]; ok {
		return true
	}
	return r.bodies[w] || s.tag(token) == language.PRP && subjectPronoun[w] || s.tag(token).Proper() && capitalised(s.word(token))
}

var subjectPronoun = map[string]bool{"he": true, "she": true, "they": true, "i": true, "we": true}

// resolve turns a noun phrase into a speaker. ok is false where the phrase is
// not one that speaks, such as "it"; the actor is empty where we cannot tell
// who is meant.
func (r *speakerReader) resolve(p nominal) (corpus.Speaker, bool) {
	s := p.s
	sp := corpus.Speaker{At: s.span(p.from, p.to)}
	if !r.canSpeak(s, p.head) {
		return sp, false
	}
	if m, ok := r.named(s, p.head); ok {
		sp.Actor = m.Actor
		return sp, true
	}
	if s.tag(p.head) == language.PRP {
		if w := s.lower(p.head); w == "i" || w == "we" {
			sp.Actor = r.firstPerson(sp.At)
			return sp, sp.Actor != ""
		}
		sp.Actor = r.pronoun(s, p.head)
		return sp, true
	}
	if id, ok := r.described(p); ok {
		sp.Actor = id
	}
	return sp, true
}

// pronoun finds who "he" or "she" is: the only person named before it in the
// sentence, or else in the sentence before. Sentences of the same paragraph
// that name nobody and go on with the same pronoun are looked through.
func (r *speakerReader) pronoun(s *sentence, token int) corpus.ActorID {
	w := s.lower(token)
	if w != "he" && w != "she" {
		return ""
	}
	before := corpus.Span{Source: s.article.src.ID, Start: s.start, End: s.tokens[token].Start}
	if id, n := r.persons(before); n > 0 {
		return id
	}
	for k := s.index - 1; k >= 0 && k >= s.index-4; k-- {
		prev := s.article.sentences[k]
		if !prev.prose() {
			return ""
		}
		if id, n := r.persons(prev.whole()); n > 0 {
			return id
		}
		if prev.passage.ID != s.passage.ID || !slices.ContainsFunc(prev.lowers, func(x string) bool { return x == w || x == oblique[w][0] || x == oblique[w][1] }) {
			return ""
		}
	}
	return ""
}

// oblique are the other forms of a pronoun.
var oblique = map[string][2]string{"he": {"him", "his"}, "she": {"her", "hers"}}

// firstPerson gives the speaker in whose quoted words "I" or "we" stands.
func (r *speakerReader) firstPerson(at corpus.Span) corpus.ActorID {
	for _, q := range r.quoted[at.Source] {
		for _, c := range q.Quoted {
			if c.Contains(at) && q.Speaker != nil {
				return q.Speaker.Actor
			}
		}
	}
	return ""
}

// persons gives the one person named in a span, and how many there are; the ID
// is empty unless there is exactly one.
func (r *speakerReader) persons(at corpus.Span) (corpus.ActorID, int) {
	var found []corpus.ActorID
	for _, id := range r.d.mentions.actorsIn(at) {
		if a := r.actors[id]; a != nil && a.Kind == corpus.Person {
			found = append(found, id)
		}
	}
	if len(found) == 1 {
		return found[0], 1
	}
	return "", len(found)
}

// described finds or makes the unnamed actor that a description stands for:
// "the official" is the one last met; "the mayor" is whoever the article calls
// mayor; "an official at the ministry" is somebody new.
func (r *speakerReader) described(p nominal) (corpus.ActorID, bool) {
	s := p.s
	noun := s.lower(p.head)
	if rulers[noun] {
		if id, ok := r.ruled(p); ok {
			return id, true
		}
	}
	kind, human := r.humans[noun]
	first := s.lower(p.from)
	definite := first == "the" || first == "that" || first == "this" || s.tag(p.from) == language.PRPS
	if definite {
		if id, ok := r.heldHere(p); ok {
			return id, true
		}
		if id, ok := r.bodyHere(p); ok {
			return id, true
		}
		if seen, ok := r.lastOf[s.article.src.ID][noun]; ok && s.index-seen.sentence <= 6 && p.head-p.from <= 1 {
			r.meet(s, noun, seen.actor, p)
			return seen.actor, true
		}
	}
	if !human || definite && p.to-p.from <= 2 {
		return "", false
	}
	if p.to-p.from == 1 && kind == "person" { // "spokesman said": no one in particular
		return "", false
	}
	id := r.newUnnamed(p, kind)
	r.meet(s, noun, id, p)
	return id, true
}

// rulers are nouns for those who speak for a whole state: what "the Japanese
// government" says, Japan says.
var rulers = map[string]bool{"government": true, "leaders": true, "leadership": true, "authorities": true, "administration": true}

// ruled gives the state in "Japan's leaders" and "the Japanese government".
func (r *speakerReader) ruled(p nominal) (corpus.ActorID, bool) {
	var state corpus.ActorID
	for _, m := range r.d.mentions.in(p.s.span(p.from, p.head+1)) {
		a := r.actors[m.Actor]
		if a.Kind != corpus.State || state != "" && state != a.ID {
			return "", false
		}
		state = a.ID
	}
	return state, state != ""
}

// heldHere finds the one person whom the article gives the office that the
// phrase names.
func (r *speakerReader) heldHere(p nominal) (corpus.ActorID, bool) {
	for from := p.from + 1; from <= p.head; from++ {
		k := string(p.s.article.src.ID) + ":" + p.s.phrase(from, p.head+1)
		if ids := r.holders[k]; len(ids) == 1 {
			return ids[0], true
		}
	}
	return "", false
}

// bodyHere finds the one organisation named so far in the article whose name
// ends in the noun of "the agency" or "the union".
func (r *speakerReader) bodyHere(p nominal) (corpus.ActorID, bool) {
	if !r.bodies[p.s.lower(p.head)] || p.head-p.from != 1 {
		return "", false
	}
	before := corpus.Span{Source: p.s.article.src.ID, Start: 0, End: p.s.tokens[p.from].Start}
	var found corpus.ActorID
	for _, m := range r.d.mentions.in(before) {
		a := r.actors[m.Actor]
		if a.Kind != corpus.Organisation || a.ID == found || !endsIn(a, p.s.lower(p.head)) {
			continue
		}
		if found != "" {
			return "", false
		}
		found = a.ID
	}
	return found, found != ""
}

// endsIn tells whether one of an actor's names ends in a noun.
func endsIn(a *corpus.Actor, noun string) bool {
	for _, al := range a.Aliases {
		if strings.EqualFold(lastWord(al.Text), noun) {
			return true
		}
	}
	return false
}

// meet records that an unnamed speaker is spoken of here.
func (r *speakerReader) meet(s *sentence, noun string, id corpus.ActorID, p nominal) {
	src := s.article.src.ID
	if r.lastOf[src] == nil {
		r.lastOf[src] = map[string]sighting{}
	}
	r.lastOf[src][noun] = sighting{id, s.index}
	for _, a := range r.unnamed {
		if a.ID != id {
			continue
		}
		at := s.span(p.from, p.to)
		for _, m := range a.Mentions {
			if m.Span == at {
				return
			}
		}
		a.Mentions = append(a.Mentions, corpus.Mention{Span: at, Form: corpus.FormDescription, Actor: id})
		a.Aliases = countAlias(a.Aliases, s.words(p.from, p.to), corpus.FormDescription)
	}
}

func countAlias(aliases []corpus.Alias, text string, form corpus.Form) []corpus.Alias {
	for i := range aliases {
		if aliases[i].Text == text && aliases[i].Form == form {
			aliases[i].Count++
			return aliases
		}
	}
	return append(aliases, corpus.Alias{Text: text, Form: form, Count: 1})
}

// newUnnamed makes an actor of a description. Two articles' "an official" are
// two actors: nobody can know that they are one.
func (r *speakerReader) newUnnamed(p nominal, kind string) corpus.ActorID {
	s := p.s
	text := strings.Join(strings.Fields(s.words(p.from, p.to)), " ")
	for _, a := range r.unnamed {
		here := a.Mentions[0].Span.Source == s.article.src.ID
		class := kind == "group" && p.to-p.from > 1 && s.tag(p.from) != language.DT && s.tag(p.from) != language.CD // "city councillors" are the same everywhere
		if strings.EqualFold(a.Name, text) && (here || class) {
			return a.ID
		}
	}
	k := corpus.Group
	if kind == "person" {
		k = corpus.Person
	}
	trimmed := text
	for _, article := range []string{"a ", "an ", "the ", "A ", "An ", "The "} {
		trimmed = strings.TrimPrefix(trimmed, article)
	}
	id := corpus.ActorID(r.ids.unique(corpus.Slug(trimmed)))
	a := &corpus.Actor{ID: id, Name: text, Kind: k, Rule: "unnamed-speaker"}
	r.unnamed = append(r.unnamed, a)
	r.actors[id] = a
	return id
}

// addUnnamed gives the speakers without a name a place among the actors.
func addUnnamed(d *dossier) {
	for _, u := range d.speakers.unnamed {
		slices.SortFunc(u.Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
		d.corpus.Actors = append(d.corpus.Actors, *u)
	}
	slices.SortStableFunc(d.corpus.Actors, func(a, b corpus.Actor) int {
		return compareSpans(a.Mentions[0].Span, b.Mentions[0].Span)
	})
	d.mentions = indexMentions(d.corpus.Actors)
}
