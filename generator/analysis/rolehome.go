package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Whose an office is that nothing beside it says. A newspaper does not tell its
// readers whose "the prime minister" and "Mayor Lee" are: those of the state and
// the town that it is written in.

// homes are the states and towns that the articles are written from.
type homes struct {
	states map[corpus.SourceID]corpus.ActorID // by dateline or outlet
	all    corpus.ActorID                     // of the dossier, where its articles agree
	towns  map[corpus.SourceID]corpus.ActorID // by dateline

	regions map[corpus.SourceID][]corpus.ActorID // that each article names; see onlyRegion
	written map[corpus.SourceID]corpus.ActorID   // regions by dateline
}

func (r *roleReader) findHomes(actors []corpus.Actor) homes {
	h := homes{states: map[corpus.SourceID]corpus.ActorID{}, towns: map[corpus.SourceID]corpus.ActorID{}}
	for _, a := range r.d.articles {
		words := datelineWords(a)
		if len(words) > 0 {
			h.towns[a.src.ID] = r.places[strings.ToLower(strings.Join(words[:townLength(words)], " "))]
		}
		if state := r.stateIn(words); state != "" {
			h.states[a.src.ID] = state
		} else if state := r.stateIn(strings.Fields(a.src.Outlet)); state != "" {
			h.states[a.src.ID] = state
		}
	}
	h.all = homeOf(h.states, actors)
	return h
}

// datelineWords gives the words of an article's dateline, without capitals
// beyond the first letter: "Lima , Peru".
func datelineWords(a *article) []string {
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		var words []string
		for k := 0; k+1 < datelineEnd(s); k++ {
			w := s.word(k)
			if k == 0 && !allCaps(w) && s.lower(1) != "," || s.lower(k) == "(" {
				break
			}
			words = append(words, inTitleCase(w))
		}
		return words
	}
	return nil
}

// inTitleCase gives a word with a capital first letter and small ones behind it.
func inTitleCase(word string) string {
	if !allCaps(word) || strings.Contains(word, ".") {
		return word
	}
	first := []rune(word)[:1]
	return string(first) + strings.ToLower(strings.TrimPrefix(word, string(first)))
}

// townLength counts the words of a dateline that name the town.
func townLength(words []string) int {
	if i := slices.Index(words, ","); i >= 0 {
		return i
	}
	return len(words)
}

// stateIn gives the one state of the dossier that words name by its own name,
// its people's or its capital's; empty where they name several.
func (r *roleReader) stateIn(words []string) corpus.ActorID {
	found := ""
	for k := range words {
		e, n := r.gaz.matchWords(words[k:])
		if n == 0 || e.country == nil || e.kind != gazCountry && e.kind != gazDemonym && e.kind != gazCapital {
			continue
		}
		if found != "" && found != e.country.Code {
			return ""
		}
		found = e.country.Code
	}
	return r.states[found]
}

// homeOf gives the state that the articles which tell theirs agree on: two of
// them, or one where the dossier names it more often than all others together.
func homeOf(states map[corpus.SourceID]corpus.ActorID, actors []corpus.Actor) corpus.ActorID {
	var home corpus.ActorID
	for _, id := range states {
		if home != "" && id != home {
			return ""
		}
		home = id
	}
	if len(states) > 1 {
		return home
	}
	here, others := 0, 0
	for _, a := range actors {
		switch {
		case a.ID == home:
			here += len(a.Mentions)
		case a.Kind == corpus.State:
			others += len(a.Mentions)
		}
	}
	if here <= others {
		return ""
	}
	return home
}

// national finds the state of an office that states have, and tells whether it
// was but inferred from where the article is written or what it is about.
func (r *roleReader) national(role *foundRole, roles []*foundRole) (of corpus.ActorID, inferred bool) {
	if !r.isNational(role) {
		return "", false
	}
	if of := r.servedElsewhere(role, roles); of != "" {
		return of, false
	}
	s := r.d.article(role.At.Source).sentenceAt(role.At.Start)
	at := s.tokenAt(role.At.Start)
	if state := r.stateBeside(s, at); state != "" {
		return state, false
	}
	if state := r.besideAnother(s, at); state != "" {
		return state, false
	}
	if other := r.facing(s, at); other != "" {
		state := r.between(s, other, role)
		return state, state != ""
	}
	if state := r.spokenOf(role, s); state != "" {
		return state, true
	}
	home := r.homes.states[role.At.Source]
	if home != "" && !r.hasOffice(home, role) {
		home = ""
	}
	last := r.lastState(corpus.Span{Source: role.At.Source, Start: s.passage.Span.Start, End: role.At.Start}, role)
	if home == "" {
		if home = r.about(role, s); home == "" && r.homes.all != "" && r.hasOffice(r.homes.all, role) {
			home = r.homes.all
		}
		if r.namesOther(s, home, role) {
			return "", false
		}
	}
	if last != "" && last != home {
		return "", false
	}
	return home, home != ""
}

// servedElsewhere gives the state whose offices a person holds by all that the
// other sources say.
func (r *roleReader) servedElsewhere(role *foundRole, roles []*foundRole) corpus.ActorID {
	var state corpus.ActorID
	for _, o := range roles {
		if o == role || o.inferred || o.Of == "" || r.actors[o.Of].Kind != corpus.State || o.work || isEnvoy(o.office) {
			continue
		}
		if state != "" && o.Of != state {
			return ""
		}
		state = o.Of
	}
	return state
}

// stateBeside reads "In Lima," before an office at token i, and "Lima has gone
// quiet, though" from the start of its sentence.
func (r *roleReader) stateBeside(s *sentence, i int) corpus.ActorID {
	if e, n := r.gaz.match(s, 0); n > 0 && n < i && e.kind == gazCapital && s.tag(n).Finite() && !s.isQuoted(0) {
		return r.states[e.country.Code]
	}
	if s.lower(i-1) == "the" {
		i--
	}
	if s.lower(i-1) != "," {
		return ""
	}
	for k := i - 2; k > 0 && k >= i-4; k-- {
		if e, n := r.gaz.match(s, k); n > 0 && k+n == i-1 && e.kind == gazCapital && s.lower(k-1) == "in" {
			return r.states[e.country.Code]
		}
	}
	return ""
}

// lastState gives the state that a span mentions last, of those that can have a
// role.
func (r *roleReader) lastState(span corpus.Span, role *foundRole) corpus.ActorID {
	for _, m := range slices.Backward(r.mentions.in(span)) {
		if r.hasOffice(m.Actor, role) {
			return m.Actor
		}
	}
	return ""
}

// namesOther tells whether a sentence names another state than one that can have a
// role.
func (r *roleReader) namesOther(s *sentence, state corpus.ActorID, role *foundRole) bool {
	return slices.ContainsFunc(r.mentions.in(s.whole()), func(m corpus.Mention) bool { return m.Actor != state && r.hasOffice(m.Actor, role) })
}

// isNational tells whether an office that stands beside its holder's name is one
// that a state has; bodies have presidents too, but are named near them.
func (r *roleReader) isNational(role *foundRole) bool {
	if role.work || role.Belongs || role.owned {
		return false
	}
	beside := role.Rule == "title-before-name" || role.Rule == "title-of-before-name"
	if !beside && role.Rule != "apposition-before" && role.Rule != "apposition" {
		return false
	}
	title := strings.ToLower(role.Title)
	former := false
	for _, before := range []string{"former ", "ex-", "then-", "incumbent "} {
		rest, cut := strings.CutPrefix(title, before)
		title, former = rest, former || cut
	}
	switch title {
	case "president", "vice president", "chancellor":
		return beside && (capitalised(role.Title) || former) && !r.bodyNear(role)
	}
	for word := range strings.FieldsSeq(title) { // "regional transport minister"
		if ofAPart[word] {
			return false
		}
	}
	if portfolio, secretary := strings.CutSuffix(title, " secretary"); secretary && r.portfolios[portfolio] {
		return true
	}
	return r.titles.national[role.office] || guardian(foldMarks(title)) || strings.HasSuffix(title, " minister") || strings.HasPrefix(title, "minister for ") || strings.HasPrefix(title, "minister of ")
}

// ofAPart are words of the titles of those who govern a part of a state.
var ofAPart = map[string]bool{"first": true, "chief": true, "regional": true, "provincial": true, "state": true, "cantonal": true, "local": true, "territorial": true, "county": true, "city": true, "municipal": true, "shadow": true}

// bodyNear tells whether the sentence of a role names a body before it that may
// have a president, or the sentence before is about one.
func (r *roleReader) bodyNear(role *foundRole) bool {
	s := r.d.article(role.At.Source).sentenceAt(role.At.Start)
	near := r.organisations(s, s.tokenAt(role.At.Start))
	if s.index > 0 {
		before := s.article.sentences[s.index-1]
		heads, others := r.subjectBodies(before, before.mainVerb(), "")
		near = append(append(near, heads...), others...)
	}
	return slices.ContainsFunc(near, func(id corpus.ActorID) bool {
		return !bodiesOfAState[r.bodies.orgWords[strings.ToLower(lastWord(r.actors[id].Name))]]
	})
}

// bodiesOfAState are the kinds of bodies of a state, whose presidents go by other
// titles or are named with them.
var bodiesOfAState = map[string]bool{"ministry": true, "department": true, "congress": true, "senate": true, "police": true, "army": true, "navy": true, "forces": true, "force": true}

// dropDisputed takes away whose an office is where that was inferred for two
// people: one of them serves another state or town.
func dropDisputed(found [][]*foundRole) {
	type post struct {
		title string
		of    corpus.ActorID
	}
	holders := map[post]map[int]bool{}
	each := func(do func(i int, role *foundRole, p post)) {
		for i, roles := range found {
			for _, role := range roles {
				if role.Of != "" {
					do(i, role, post{strings.ToLower(role.Title), role.Of})
				}
			}
		}
	}
	each(func(i int, _ *foundRole, p post) {
		if holders[p] == nil {
			holders[p] = map[int]bool{}
		}
		holders[p][i] = true
	})
	each(func(_ int, role *foundRole, p post) {
		if role.inferred && len(holders[p]) > 1 && !heldByMany[p.title] {
			role.Of = ""
		}
	})
}

// heldByMany are titles that several have at once.
var heldByMany = map[string]bool{"councillor": true, "councilor": true, "city councillor": true, "city councilor": true, "deputy mayor": true, "minister": true}

// local finds the town of a mayor or a councillor whose town is not named: the
// one whose council the article speaks of, or the one it is written from.
func (r *roleReader) local(role *foundRole) corpus.ActorID {
	office := lastWord(officeHead(role.office))
	if office == "governor" {
		if id, several := r.bodies.onlyHere("bank", role.At.Source); id != "" || several || r.qualified(role) {
			return ""
		}
		return r.onlyRegion(role.At.Source)
	}
	if strings.HasPrefix(strings.ToLower(role.Title), "state senator") || strings.HasPrefix(strings.ToLower(role.Title), "state representative") {
		return r.onlyRegion(role.At.Source)
	}
	if office == "commissioner" {
		return r.ofDepartment(role)
	}
	if !r.ofATown(role) {
		return ""
	}
	if town := r.bodies.townOf(role.At.Source); town != "" {
		return town
	}
	if town := r.homes.towns[role.At.Source]; town != "" {
		return town
	}
	return r.bodies.townOf("")
}

// onlyRegion gives the region of a state that an article is written from, or the
// only one that it names, for "Gov. Ann Lee" and "the governor, Ann Lee,".
func (r *roleReader) onlyRegion(source corpus.SourceID) corpus.ActorID {
	if r.homes.regions == nil {
		r.homes.regions, r.homes.written = map[corpus.SourceID][]corpus.ActorID{}, map[corpus.SourceID]corpus.ActorID{}
		for _, id := range slices.Sorted(maps.Values(r.places)) {
			a := r.actors[id]
			if !r.isRegion(id) {
				continue
			}
			for _, m := range a.Mentions {
				at := m.Span.Source
				if s := r.d.article(at).sentenceAt(m.Span.Start); s != nil && s.tokenAt(m.Span.Start) < datelineEnd(s) {
					r.homes.written[at] = id
				}
				if !slices.Contains(r.homes.regions[at], id) {
					r.homes.regions[at] = append(r.homes.regions[at], id)
				}
			}
		}
	}
	if from := r.homes.written[source]; from != "" {
		return from
	}
	return onlyOne(r.homes.regions[source])
}

// opens tells whether one of the first sentences of an article is about a body, as
// those of a statement are about whoever makes it; those of a report seldom name
// the newspaper.
func (r *roleReader) opens(a *article, body corpus.ActorID) bool {
	seen := 0
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for _, m := range r.mentions.in(s.whole()) {
			if i := s.tokenAt(m.Span.Start); m.Actor == body && s.lower(i-1) != "(" && !s.isQuoted(i) {
				return true
			}
		}
		if seen++; seen == 3 {
			break
		}
	}
	return false
}

// media are the kinds of bodies that publish what others say.
var media = map[string]bool{"newspaper": true, "outlet": true, "broadcaster": true, "journal": true, "agency": true}
