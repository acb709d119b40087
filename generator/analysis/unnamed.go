package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// sighting is where an unnamed speaker was last met.
type sighting struct {
	actor    corpus.ActorID
	sentence int
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
	if id, ok := r.meant(p); ok {
		return id, true
	}
	if definite {
		if id, ok := r.namedBefore(p); ok {
			return id, true
		}
		if id, ok := r.heldHere(p); ok {
			return id, true
		}
		if id, ok := r.bodyHere(p); ok {
			return id, true
		}
		if id, ok := r.ownBody(p); ok {
			return id, true
		}
		if seen, ok := r.lastOf[s.article.src.ID][noun]; ok && s.index-seen.sentence <= 6 && p.head-p.from <= 1 {
			r.meet(s, noun, seen.actor, p)
			return seen.actor, true
		}
	}
	if id, ok := r.ownBody(p); ok { // "Reid's group"
		return id, true
	}
	if !human && retinues[noun] && s.tag(p.head-1) == language.POS {
		kind, human = "group", true
	}
	if !human || definite && p.to-p.from <= 2 {
		return "", false
	}
	if first == "my" || first == "our" { // whose they are depends on who writes
		return "", false
	}
	if p.to-p.from == 1 && kind == "person" { // "spokesman said": no one in particular
		return "", false
	}
	p.to = r.beforeWeekday(p)
	id := r.newUnnamed(p, kind)
	r.meet(s, noun, id, p)
	return id, true
}

// retinues are nouns for those around somebody who speak for them: "the mayor's
// office".
var retinues = map[string]bool{"office": true, "team": true, "camp": true, "staff": true}

// namedBefore gives the body whose name stands right before a noun that says
// what it is: "the Tilek party" is Tilek, and "the Enverra board" is not Enverra.
func (r *speakerReader) namedBefore(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if !apposable[s.lower(p.head)] || s.tag(p.head) != language.NN || capitalised(s.word(p.head)) {
		return "", false
	}
	m, ok := r.named(s, p.head-1)
	if !ok || s.tokenAt(m.Span.Start) != p.from+1 || s.tokenAt(m.Span.End-1)+1 != p.head || s.lower(p.from) != "the" {
		return "", false
	}
	return m.Actor, r.actors[m.Actor].Kind == corpus.Organisation
}

// apposable are nouns for whole bodies that stand behind a body's own name.
var apposable = map[string]bool{
	"party": true, "union": true, "group": true, "company": true, "firm": true, "bank": true, "movement": true, "alliance": true, "coalition": true, "federation": true, "association": true,
	"charity": true, "club": true, "newspaper": true, "magazine": true, "agency": true, "airline": true, "foundation": true, "network": true, "organisation": true, "organization": true, "bloc": true,
	"consortium": true, "cooperative": true, "conglomerate": true, "broadcaster": true, "retailer": true, "carmaker": true, "manufacturer": true, "startup": true, "collective": true, "initiative": true,
}

// beforeWeekday gives the token where a description ends, before the day that
// the sentence tells after it: "lawmakers on Wednesday night passed a bill".
func (r *speakerReader) beforeWeekday(p nominal) int {
	days := r.d.lex.table("weekdays")
	for k := p.head + 1; k+1 < p.to; k++ {
		if _, ok := days[p.s.lower(k+1)]; ok && (p.s.tag(k) == language.IN || p.s.lower(k) == "late" || p.s.lower(k) == "early" || p.s.lower(k) == "last") {
			return k
		}
	}
	return p.to
}

// rulers are nouns for those who speak for a whole state: what "the Chilean
// government" says, Chile says.
var rulers = map[string]bool{"government": true, "leaders": true, "leadership": true, "authorities": true, "administration": true}

// ruled gives the state in "Chile's leaders" and "the Chilean government".
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
	s := p.s
	here := string(s.article.src.ID) + ":"
	for from := p.from + 1; from <= p.head; from++ {
		words := s.phrase(from, p.head+1)
		ids := r.holders[here+words]
		if len(ids) == 0 && (from < p.head || from == p.from+1 && p.to == p.head+1 && s.lower(p.from) == "the") { // "the minister", of what is said elsewhere
			ids = r.holders[here+bareOffice+words]
		}
		if words == "minister" && from == p.from+1 { // whose office says more
			for _, id := range r.holders[here+bareOffice+words] {
				if !slices.Contains(ids, id) {
					ids = append(slices.Clone(ids), id)
				}
			}
		}
		if len(ids) == 1 {
			return ids[0], true
		}
		if id, ok := r.oneOfHolders(p, ids); ok && from == p.from+1 {
			return id, true
		}
		if t := s.tag(from); lesser[s.lower(from)] || t == language.NN && s.tag(from+1) != language.POS || capitalised(s.word(from)) && t.Proper() && len(r.d.mentions.in(s.span(from, from+1))) == 0 { // no "press secretary" is "the secretary"
			return "", false
		}
	}
	return "", false
}

// bareOffice marks, among the keys of holders, an office without what it is
// over.
const bareOffice = "the "

// bodyHere finds the one organisation named so far in the article whose name
// ends in the noun of "the agency" or "the union".
func (r *speakerReader) bodyHere(p nominal) (corpus.ActorID, bool) {
	if !r.bodies[p.s.lower(p.head)] || p.head-p.from != 1 || p.s.tag(p.from) == language.PRPS { // "her group" is hers
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
	m := corpus.Mention{Span: s.span(p.from, p.to), Form: corpus.FormDescription, Actor: id}
	a := r.unnamed.byID[id]
	if a == nil || r.unnamed.met[m] {
		return
	}
	r.unnamed.met[m] = true
	a.Mentions = append(a.Mentions, m)
	a.Aliases = countAlias(a.Aliases, s.words(p.from, p.to), corpus.FormDescription)
}

// unnamedActors are the speakers without a name that were found while reading
// quotations.
type unnamedActors struct {
	list   []*corpus.Actor
	byID   map[corpus.ActorID]*corpus.Actor
	byName map[string][]*corpus.Actor // by what foldedCase makes of the name
	met    map[corpus.Mention]bool
}

func (u *unnamedActors) add(a *corpus.Actor) {
	u.list = append(u.list, a)
	u.byID[a.ID] = a
	name := foldedCase(a.Name)
	u.byName[name] = append(u.byName[name], a)
}

// foldedCase makes equal what strings.EqualFold takes for equal.
func foldedCase(text string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return unicode.ToUpper(r)
		}
		least := r
		for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
			least = min(least, next)
		}
		return least
	}, text)
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
	text := r.withOwner(p, strings.Join(strings.Fields(s.words(p.from, p.to)), " "))
	for _, a := range r.unnamed.byName[foldedCase(text)] {
		here := a.Mentions[0].Span.Source == s.article.src.ID
		class := kind == "group" && p.to-p.from > 1 && s.tag(p.from) != language.DT && s.tag(p.from) != language.CD // "city councillors" are the same everywhere
		if here || class {
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
	r.unnamed.add(a)
	r.actors[id] = a
	return id
}

// withOwner puts the name for "his" in the words for somebody unnamed, where it is
// told: "a spokesman for his party" could be anybody's on another page.
func (r *speakerReader) withOwner(p nominal, text string) string {
	for k := p.from; k < p.to; k++ {
		w := p.s.word(k)
		if lower := p.s.lower(k); lower != "his" && lower != "her" || p.s.tag(k) != language.PRPS {
			continue
		}
		if a := r.actors[r.pronoun(p.s, k)]; a != nil && a.Kind == corpus.Person && a.Rule != "unnamed-speaker" {
			return strings.Replace(text, w+" ", a.Name+"’s ", 1)
		}
	}
	return text
}

// addUnnamed gives the speakers without a name a place among the actors.
func addUnnamed(d *dossier) {
	for _, u := range d.speakers.unnamed.list {
		slices.SortFunc(u.Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
		d.corpus.Actors = append(d.corpus.Actors, *u)
	}
	slices.SortStableFunc(d.corpus.Actors, func(a, b corpus.Actor) int {
		return compareSpans(a.Mentions[0].Span, b.Mentions[0].Span)
	})
	d.mentions = indexMentions(d.corpus.Actors)
}
