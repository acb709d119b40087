package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// post reads a role from a title and the words around it: those from start on
// that say whose it is, and those that follow it up to limit: "Ontario's
// minister of economic development", "a managing director at Acme". It gives
// the token after the last it read.
func (r *roleReader) post(s *sentence, start int, t title, limit int, rule corpus.Rule) (*foundRole, int) {
	if s.tag(t.to) == language.POS && t.to < limit {
		return nil, t.to
	}
	role := &foundRole{work: t.work}
	role.Rule = rule
	core := t.from
	for core < t.to-1 && r.titles.modifiers[s.lower(core)] && !r.isTitle(s, core, t.to) {
		core++
	}
	for _, m := range r.mentions.in(s.span(0, t.to)) { // "Reform Party | leader": the body's noun is not the title's
		first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if first < core && core < end && end < t.to && r.actors[m.Actor].Kind == corpus.Organisation && r.isTitle(s, end, t.to) {
			start, core = min(start, first), end
		}
	}
	role.office = r.titles.office(s.phrase(core, t.to))
	role.Title = s.words(core, t.to)
	if long := r.titles.long[s.phrase(core, t.to)]; long != "" {
		role.Title = long
	}
	if role.work && strings.ToUpper(role.Title) == role.Title { // "HOST"
		role.Title = strings.ToLower(role.Title)
	}
	if before := r.left(role, s, start, core); before != "" {
		role.Title = before + " " + role.Title
	}
	if s.lower(t.to) == "of" && !role.owned && (role.office == "member" || r.titles.bodies[role.office] == " council ") { // "a Green member of the council"
		role.fallback, role.Of, role.OfText = role.Of, "", ""
	}
	for _, prefix := range []string{"now-", "then-", "Now-", "Then-"} { // "the now-former governor", "then-Secretary"
		role.Title = strings.TrimPrefix(role.Title, prefix)
	}
	end := t.to
	if w := s.lower(end); w == "emeritus" || w == "emerita" {
		role.Title += " " + s.word(end)
		end++
	}
	end = r.right(role, s, end, limit)
	if role.Title = strings.TrimSpace(role.Title); role.Title == "" {
		return nil, end
	}
	if first, rest, ok := strings.Cut(role.Title, " "); ok && start == 0 && r.titles.modifiers[strings.ToLower(first)] && !capitalised(rest) {
		role.Title = strings.ToLower(first) + " " + rest // its capital is the sentence's
	}
	from := min(start, t.from)
	if role.first > 0 {
		from = role.first
	}
	role.At = s.span(from, end)
	return role, end
}

func (r *roleReader) isTitle(s *sentence, i, j int) bool {
	_, ok := r.titles.read(s, i, j)
	return ok
}

// left reads whose a role is from the words start..core before the title
// ("Chilean", "Chile's U.S.", "the company's", "its", "the council") and gives
// back the words that belong to the title.
func (r *roleReader) left(role *foundRole, s *sentence, start, core int) string {
	rest := r.composite(role, s, start, core)
	for p := core - 1; p > start; p-- {
		if s.tag(p) == language.POS {
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
		role.Of, role.described = r.lastBody(s, start), true
		rest++
	case w == "our" && role.Of == "":
		role.Of, role.described = r.issuer(s.article), true
		rest++
	case s.tag(start-1) == language.WPS:
		role.Of = r.whose(s, start-1)
	}
	from, to := r.owner(role, s, rest, core)
	if role.Of == "" && role.OfText == "" && from == to {
		from, to = r.strange(role, s, rest, core)
	}
	for k := core - 1; k > to; k-- { // "challenger former | Vice President"
		if standing[s.lower(k)] {
			to = k
		}
	}
	before := r.titleWords(s, rest, from) + " " + r.titleWords(s, to, core)
	if role.Of == "" && core-rest >= 1 && s.tag(core-1).Noun() {
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
			if r.actors[m.Actor].Kind != corpus.Person && (!role.work || r.actors[m.Actor].Kind == corpus.Organisation) {
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
	if from == to || role.work && (s.tokens[from].Entity != language.Organisation || from == 0) || r.ofParliament(role.office) || hasCapital(s, to, core) && !capitalised(s.word(core)) {
		return i, i
	}
	role.OfText = s.words(from, to)
	return from, to
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
	for i < j && (s.tag(i) == language.DT || s.tag(i) == language.CD || s.tag(i) == language.PRPS || s.tag(i) == language.POS || passing[s.lower(i)] || strings.HasSuffix(s.lower(i), "-old")) {
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

// right reads what follows a title: "of the institute", "to Washington", "of
// public health at the university". It gives the token after the last read.
func (r *roleReader) right(role *foundRole, s *sentence, k, limit int) int {
	for range 3 {
		p := s.lower(k)
		if p == "," { // "Chief of Staff, Joint Staff, of the Forces"
			if c := s.chunkEnd(k + 1); c > k+1 && c < limit && s.lower(c) == "," && s.lower(c+1) == "of" && hasCapital(s, k+1, c) {
				k, p = c+1, "of"
			}
		}
		if k >= limit || !slices.Contains([]string{"of", "for", "at", "with", "in", "to"}, p) {
			return k
		}
		end, more := r.complement(role, s, p, k+1, limit)
		if end <= k {
			return k
		}
		k = end
		if !more {
			return k
		}
	}
	return k
}

// complement reads the noun phrase at token j after the preposition p of a
// title. more tells whether it belonged to the title, so that whose the role
// is may still follow.
func (r *roleReader) complement(role *foundRole, s *sentence, p string, j, limit int) (end int, more bool) {
	end = s.chunkEnd(j)
	var last *corpus.Mention
	if end > limit && limit > j { // "Minister of Justice | Ann Lee"
		end = limit
	}
	for _, m := range r.mentions.in(corpus.Span{Source: s.article.src.ID, Start: s.tokens[min(j, len(s.tokens)-1)].Start, End: s.end}) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		beside := from == end && s.tag(end-1) == language.NN && r.actors[m.Actor].Kind != corpus.Person // "of the US commonwealth Puerto Rico"
		if from >= end && (from > j+1 || from > end) && !beside || to > limit {
			break
		}
		end = max(end, to)
		if m.Form == corpus.FormDemonym && s.lower(j) != "the" { // "director for Asian affairs"
			continue
		}
		last = &m
	}
	if end <= j || end > limit {
		return 0, false
	}
	if last != nil && p == "for" && role.office == "member" && s.lower(j) != "the" { // "the member for Leith North"
		role.office, role.work = "mp", false
	}
	ruled := last != nil && strings.Contains(role.Title, " of ") && r.actors[last.Actor].Kind != corpus.Organisation // "Secretary of Justice for Puerto Rico"
	if last != nil && !ruled && (p == "for" && (r.ofParliament(role.office) || isMinister(role.office)) || (p == "to" || p == "for") && isEnvoy(role.office)) {
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	}
	if last != nil {
		return r.named(role, s, p, j, end, *last), false
	}
	return r.unnamed(role, s, p, j, end, limit)
}

// named takes the actor named in the words j..end for whose the role is.
func (r *roleReader) named(role *foundRole, s *sentence, p string, j, end int, m corpus.Mention) int {
	a := r.actors[m.Actor]
	atHead := s.tokenAt(m.Span.End-1)+1 == end
	switch {
	case a.Kind == corpus.Person && (p != "for" && p != "to" || !atHead):
		if p == "at" || p == "in" || p == "with" {
			return 0
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end
	case p == "for" && role.owned: // "the bank's country director for Peru"
		role.Title += " " + p + " " + s.words(j, end)
		return end
	case p == "in" && (role.work || a.Kind == corpus.Place && !seated[role.office]) || p == "with" && a.Kind != corpus.Organisation, role.Of != "" && !role.described:
		return 0
	}
	id := m.Actor
	if atHead {
		if id = r.specific(s, m, j); id == "" {
			return 0
		}
	} else {
		role.OfText = s.words(j, end)
		if a.Kind != corpus.State { // "the Boston police" are not Boston
			id = ""
		}
	}
	role.Of, role.Preposition, role.described = id, p, false
	return end
}

// seated are offices that belong to the place they are held in: "the prosecutor
// in Delft".
var seated = map[string]bool{"prosecutor": true, "public prosecutor": true, "chief prosecutor": true, "ambassador": true, "consul": true, "consul general": true, "mayor": true,
	"governor": true, "coroner": true, "sheriff": true, "bishop": true, "archbishop": true, "imam": true, "magistrate": true}

// unnamed reads words after a title that name no actor: a portfolio ("of
// public health"), a body meant by a noun ("of the council"), or a name that
// we do not know.
func (r *roleReader) unnamed(role *foundRole, s *sentence, p string, j, end, limit int) (int, bool) {
	definite := s.lower(j) == "the"
	capital := hasCapital(s, j, end)
	switch {
	case p == "in" || p == "with" || p == "to" || r.isTime(s, j, end) || end-j > 8 || !definite && (s.tag(j) == language.DT || s.tag(j) == language.PRPS) || !s.tag(end-1).Noun():
		return 0, false
	case p == "at" && !capital:
		return 0, false
	case p == "of" && boards[s.lower(end-1)] && role.Of == "" && end-j <= 2:
		if role.Of = r.boarded(s.article); role.Of != "" {
			role.described, role.Preposition = true, p
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case !capital && !definite, capital && !definite && !capitalised(s.word(end-1)) && !hasDigit(s.word(end-1)), // "of public health", "of African art"
		capital && !definite && (isMinister(role.office) || r.ofParliament(role.office)):
		if s.lower(end) == "and" && s.tag(end+1).Noun() && capitalised(s.word(end+1)) == capital { // "of health policy and management"
			if c := min(s.chunkEnd(end+1), limit); c > end+1 && (s.lower(c) == "at" || s.lower(c) == "," || s.lower(c) == "of" || capital) {
				end = c
			}
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case definite && r.bodies.orgWords[s.lower(end-1)] != "":
		id := r.described(s, j, end)
		if id != "" && (role.Of == "" || role.described) {
			role.Of, role.described, role.Preposition = id, true, p
			return end, false
		}
		if capital && role.Of == "" {
			return r.unknown(role, s, p, j, end), false
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case capital && role.Of == "" && isNamePart(s.word(end-1)):
		return r.unknown(role, s, p, j, end), false
	case p == "of" && end-j <= 4 && s.tag(end-1) != language.NNS:
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	}
	return 0, false
}

// unknown takes a name that is no actor's, with what "of" adds to it, for
// whose a role is.
func (r *roleReader) unknown(role *foundRole, s *sentence, p string, j, end int) int {
	end = s.extendRight(s.chunks(), chunk{j, end}, map[string]bool{"of": true}).to
	role.Preposition, role.OfText = p, s.words(j, end)
	return end
}

// isTime tells whether the words j..end say how long or since when.
func (r *roleReader) isTime(s *sentence, j, end int) bool {
	if s.tag(j) == language.CD || s.tag(end-1) == language.CD {
		return true
	}
	return timeUnits[stemOf(s.lower(end-1))] || timeUnits[s.lower(end-1)]
}

// withDefinite puts "the" before the names of states that take it.
func withDefinite(name string) string {
	for _, w := range []string{"United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Czech Republic", "Dominican Republic"} {
		if strings.HasPrefix(name, w) {
			return "the " + name
		}
	}
	return name
}

// passing are words before a title that say nothing of the office.
var passing = map[string]bool{"current": true, "then": true, "new": true, "newly": true, "elected": true, "incumbent": true, "sitting": true, "longtime": true, "long-time": true, "veteran": true, "late": true, "including": true, "also": true, "when": true, "mate": true, "running": true, "one": true, "fellow": true, "own": true, "only": true,
	"first": true, "second": true, "third": true, "fourth": true}

func isEnvoy(office string) bool {
	return slices.Contains([]string{"ambassador", "envoy", "special envoy", "consul", "commissioner", "high commissioner", "permanent representative", "special representative"}, office)
}

func isMinister(office string) bool {
	return strings.HasSuffix(office, "minister") || strings.Contains(office, "secretary of state") || strings.HasSuffix(office, "commissioner") || office == "secretary"
}
