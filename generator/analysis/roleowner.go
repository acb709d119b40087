package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whose a role is by the words before its title: "Chile's U.S. ambassador", "the
// company's chief executive", "its chairman".

// left reads whose a role is from the words start..core before the title
// ("Chilean", "Chile's U.S.", "the company's", "its", "the council") and gives
// back the words that belong to the title.
func (r *roleReader) left(role *foundRole, s *sentence, start, core int) string {
	rest := r.composite(role, s, start, core)
	for p := core - 1; p > start; p-- {
		if s.tag(p) == language.POS && !s.servesPeople(p) {
			role.owned = true
			role.Of, role.described = r.possessor(s, start, p)
			if first := s.firstCapital(start, p); role.Of == "" {
				role.OfText = s.words(first, p)
			}
			rest = p + 1
			break
		}
	}
	switch w := s.lower(start); {
	case rest > start:
	case w == "his" || w == "her":
		role.Of = r.lastPerson(s, start)
		rest++
	case w == "its" || w == "their":
		role.Of, role.described = r.lastBody(s, start, role.office), true
		rest++
	case w == "our" && role.Of == "":
		role.Of, role.described = r.issuer(s.article), true
		rest++
	case s.tag(start-1) == language.WPS:
		role.Of = r.whose(s, start-1)
	}
	from, to := r.owner(role, s, rest, core)
	if role.Of == "" && role.OfText == "" && from == to && !s.servesPeople(core-1) {
		from, to = r.strange(role, s, rest, core)
	}
	for k := core - 1; k > to; k-- { // "challenger former | Vice President"
		if standing[s.lower(k)] {
			to = k
		}
	}
	before := r.titleWords(s, rest, from) + " " + r.titleWords(s, to, core)
	if role.Of == "" && core-rest >= 1 && s.tag(core-1).Noun() && !strings.HasSuffix(role.office, "minister") {
		role.Of = r.described(s, rest, core)
		role.described = true
	}
	return strings.TrimSpace(before)
}

// standing are words that open a title: what stands before them is another.
var standing = map[string]bool{"former": true, "ex": true, "then": true, "current": true, "acting": true, "outgoing": true, "incoming": true}

// lastPerson finds whose "his lawyer" at token i is: the one person whom the
// sentence names before, or else the sentence before.
func (r *roleReader) lastPerson(s *sentence, i int) corpus.ActorID {
	persons := func(s *sentence, i int) []corpus.ActorID {
		if i == 0 {
			return nil
		}
		return slices.DeleteFunc(r.mentions.actorsIn(s.span(0, i)), func(id corpus.ActorID) bool { return r.actors[id].Kind != corpus.Person })
	}
	if here := persons(s, i); len(here) > 0 || s.index == 0 {
		return onlyOne(here)
	}
	prev := s.article.sentences[s.index-1]
	return onlyOne(persons(prev, len(prev.tokens)))
}

// composite reads a name with "of" or "for" in it that ends before the title,
// of which only the end was taken for the title's: "Department of | State
// spokesman". It gives the token after it, or start.
func (r *roleReader) composite(role *foundRole, s *sentence, start, core int) int {
	if w := s.lower(start - 1); start < 2 || w != "of" && w != "for" || !s.tag(start-2).Proper() {
		return start
	}
	if _, ok := r.titles.endingAt(s, start-1); ok { // "Secretary of | State Ann Lee"
		return start
	}
	end := start
	for end < core && s.tag(end).Proper() {
		end++
	}
	if end == start {
		return start
	}
	first := start - 2
	for first > 0 && s.tag(first-1).Proper() {
		first--
	}
	for k := first; k < start-1; k++ {
		if known := r.bodies.byName[s.phrase(k, end)]; len(known) == 1 {
			role.Of, role.first = known[0].id, k
			return end
		}
	}
	role.OfText, role.first = s.words(first, end), first
	return end
}

// firstCapital gives the first token of the capitalised words that end before
// token j, at i or after; j where none does.
func (s *sentence) firstCapital(i, j int) int {
	k := j
	for k > i && capitalised(s.word(k-1)) && s.lower(k-1) != "the" {
		k--
	}
	return k
}

// possessor finds who owns in "the company's", whose mark is token p.
func (r *roleReader) possessor(s *sentence, start, p int) (of corpus.ActorID, described bool) {
	for _, m := range r.mentions.in(s.span(start, p)) {
		if s.tokenAt(m.Span.End-1)+1 == p {
			if id := r.specific(s, m, start); id != "" {
				return id, m.Form == corpus.FormDescription
			}
		}
	}
	if id := r.described(s, start, p); id != "" {
		return id, true
	}
	if noun := s.lower(p - 1); (s.tag(p-1) == language.NN || p-1 == start && strings.HasSuffix(noun, "s") && len(r.mentions.in(s.span(p-1, p))) == 0) && !polity[noun] { // "residents' | chairman" // "the museum's director"
		return r.bodies.only(noun, s.article.src.ID), true
	}
	return "", false
}

// polity are nouns for places that stand in the names of bodies which are not
// the place.
var polity = map[string]bool{"city": true, "state": true, "town": true, "county": true, "country": true, "nation": true, "region": true, "province": true, "district": true, "village": true, "island": true, "world": true}

// specific takes a name that is but a word for a kind of body, such as "the
// Department", for the body that it stands for.
func (r *roleReader) specific(s *sentence, m corpus.Mention, start int) corpus.ActorID {
	a := r.actors[m.Actor]
	if a.Kind == corpus.Organisation && r.bodies.generic(a.Name) {
		i := s.tokenAt(m.Span.Start)
		if id := r.described(s, min(start, i), i+1); id != "" {
			return id
		}
	}
	return m.Actor
}

// owner reads the names among the words i..core before a title and gives the
// tokens of the one that says whose the role is.
func (r *roleReader) owner(role *foundRole, s *sentence, i, core int) (from, to int) {
	var owners []corpus.Mention
	if i < core {
		for _, m := range r.mentions.in(s.span(i, core)) {
			if at := s.tokenAt(m.Span.Start); at == core-1 && r.isPortfolio(role.office, s, at) { // "Labour | Minister", "City | Councillor"
				continue
			}
			if r.actors[m.Actor].Kind != corpus.Person && (!role.work || r.actors[m.Actor].Kind == corpus.Organisation || delegated[lastWord(role.office)]) {
				owners = append(owners, m)
			}
		}
	}
	if len(owners) == 0 {
		return i, i
	}
	last := owners[len(owners)-1]
	if state, i := r.nation(s, last, core); state != "" { // "Irish Health | Minister"
		role.Of, role.described = state, false
		return s.tokenAt(last.Span.Start), i
	}
	from, to = s.tokenAt(last.Span.Start), s.tokenAt(last.Span.End-1)+1
	switch kind := r.actors[last.Actor].Kind; {
	case isEnvoy(role.office) && (role.Of != "" || len(owners) > 1):
		role.Title += " to " + withDefinite(r.actors[last.Actor].Name)
		if role.Of == "" {
			role.Of = owners[0].Actor
			from = s.tokenAt(owners[0].Span.Start)
		}
	case r.titles.bodies[role.office] == " european_parliament " && kind == corpus.State: // "a Belgian MEP"
		return i, i
	case r.ofParliament(role.office) && kind == corpus.Organisation: // "Labour MP"
		role.fallback = last.Actor
		return i, i
	case role.Of == "" || kind == corpus.Organisation:
		if id := r.specific(s, last, i); id != "" {
			role.Of, role.described = id, false
		}
	default:
		return i, i
	}
	return from, to
}

// strange takes a name before a title that is no actor of ours for whose the
// role is, and gives its tokens: "Norvik Steel | chief executive".
func (r *roleReader) strange(role *foundRole, s *sentence, i, core int) (from, to int) {
	for from = i; from < core && s.tokens[from].Entity == language.None; {
		from++
	}
	for to = from; to < core && s.tokens[to].Entity != language.None; {
		to++
	}
	portfolio := from < to
	for k := from; k < to; k++ { // "Public Health | Commissioner"
		portfolio = portfolio && r.isPortfolio(role.office, s, k)
	}
	if portfolio {
		return i, i
	}
	if from == to || role.work && (s.tokens[from].Entity != language.Organisation || from == 0) || r.ofParliament(role.office) || hasCapital(s, to, core) && !capitalised(s.word(core)) {
		return i, i
	}
	role.OfText = s.words(from, to)
	return from, to
}

// isPortfolio tells whether an everyday word before the title of a minister or
// councillor says what for, and is no name.
func (r *roleReader) isPortfolio(office string, s *sentence, i int) bool {
	_, known := r.gaz.match(s, i)
	return known == 0 && (isMinister(office) || r.titles.bodies[office] == " council ") && r.f.model.Ordinary(s.lower(i)) && s.tag(i+1) != language.POS
}

// nation finds the state of a name that is but its adjective and words that
// belong to a title, and the token after the adjective.
func (r *roleReader) nation(s *sentence, m corpus.Mention, core int) (corpus.ActorID, int) {
	i := s.tokenAt(m.Span.Start)
	e, n := r.gaz.match(s, i)
	if n == 0 || e.kind != gazDemonym || r.actors[m.Actor].Kind != corpus.Organisation || s.tokenAt(m.Span.End-1)+1 != core {
		return "", 0
	}
	for k := i + n; k < core; k++ {
		if !r.titles.modifiers[s.lower(k)] {
			return "", 0
		}
	}
	return r.states[e.country.Code], i + n
}

// ofParliament tells whether an office is that of a member of a parliament.
func (r *roleReader) ofParliament(office string) bool {
	return strings.Contains(r.titles.bodies[office], "_")
}

// titleWords gives the words i..j that belong to a title, without articles,
// numbers and words that say nothing of the office; empty where marks stand
// among them.
func (r *roleReader) titleWords(s *sentence, i, j int) string {
	for i < j && (s.tag(i) == language.DT || s.tag(i) == language.CD || s.tag(i) == language.PRPS || s.tag(i) == language.POS || passing[s.lower(i)] || r.titles.renown[s.lower(i)] || strings.HasSuffix(s.lower(i), "-old")) {
		i++
	}
	words := s.words(i, j)
	if strings.ContainsAny(words, `"“”(),;:`) {
		return ""
	}
	capitals := 0
	for k := i; k < j; k++ {
		if capitalised(s.word(k)) {
			capitals++
		}
	}
	if capitals > 2 { // a name of something: "Citation Index | Professor Ann Lee"
		return ""
	}
	return words
}
